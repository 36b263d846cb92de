// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/version.h"

namespace kenspeckle {

std::string programVersion() { return KENSPECKLE_VERSION; }

} // namespace kenspeckle

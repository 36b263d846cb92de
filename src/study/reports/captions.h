// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace kenspeckle::study {

/// " Only people whose role is staff or user." with a sentence for each attribute; empty for no condition.
[[nodiscard]] std::string conditionsInWords(const std::map<std::string, std::vector<std::string>>& where);

/// " All coders pooled." or " Codings of Morag only."
[[nodiscard]] std::string codersInWords(const std::string& coder);

} // namespace kenspeckle::study

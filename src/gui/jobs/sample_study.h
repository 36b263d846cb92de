// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

#include "kenspeckle/progress.h"
#include "kenspeckle/result.h"

namespace kenspeckle::gui {

/// The folder of the sample's transcripts: beside the program, where it was installed, or in the source. Empty if there
/// is none.
[[nodiscard]] QString sampleFolder();

/// Makes the sample study: imports its transcripts, says who the participants are, and codes what two coders coded
/// (sample-attributes.csv and sample-codings.tsv beside the folder, as far as they are there).
[[nodiscard]] Result<void> makeSampleStudy(const std::filesystem::path& folder, const std::filesystem::path& file,
                                           const Task& task);

} // namespace kenspeckle::gui

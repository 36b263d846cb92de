// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kenspeckle/progress.h"
#include "kenspeckle/report.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// One report of a specification and the files it goes into.
struct SpecifiedReport {
    ReportRequest request;
    std::string name;                 ///< of its files, without an ending; unique whatever the case
    std::vector<std::string> endings; ///< ".csv"; of tables and of charts
    int line = 0;                     ///< of the specification, where the report begins
};

/// All tables and charts of a study, to be made in one go. docs/user-guide.md describes the file.
struct Specification {
    std::string name; ///< of its file
    std::string title;
    std::vector<SpecifiedReport> reports;
    std::string bytes; ///< the file itself, for the manifest
};

/// Reads a specification, a TOML file. Invalid, with file and line, for what is no TOML, an unknown key, kind, option
/// or format, or a name that is there twice.
[[nodiscard]] Result<Specification> readSpecification(const std::filesystem::path& file);

/// Adds reports to a specification, behind what stands in it; a file that is not there is made, with this title. Each
/// gets a name that no other has. The file is replaced whole or left as it was. Returns how many reports it has now.
/// Invalid if the file is no specification, or a kind or option of a report is not known; Usage if there is no report.
[[nodiscard]] Result<int> addToSpecification(const std::filesystem::path& file,
                                             const std::vector<ReportRequest>& reports, const std::string& title);

/// Makes every report and writes it into the folder, which is made if need be, and beside them manifest.json: program,
/// study and its revision, every report's options in force, and each file's size and SHA-256. The same study,
/// specification and program give the same bytes. Files of other names are left alone. The first report that fails
/// ends it, with the specification's file and line; what was written before stays, without a manifest. Returns the
/// files, the manifest last.
[[nodiscard]] Result<std::vector<std::filesystem::path>> makeReports(Study& study, const Specification& specification,
                                                                     const std::filesystem::path& folder,
                                                                     const Task& task = {});

} // namespace kenspeckle

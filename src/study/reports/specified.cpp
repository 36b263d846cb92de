// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of a specification in one go, and the manifest that says what they are.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "exchange/input_file.h"
#include "exchange/specification_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/specification.h"
#include "kenspeckle/study.h"
#include "kenspeckle/version.h"
#include "study/parts.h"
#include "study/reports/report_maker.h"
#include "study/reports/safe_reports.h"
#include "text/sha256.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kLargestReport = std::uintmax_t{1} << 32;

/// Says where in the specification it went wrong.
Error placed(const Specification& specification, const SpecifiedReport& report, Error error) {
    error.message = fmt::format("{} line {}: {}", specification.name, report.line, error.message);
    return error;
}

const ReportKind* kindNamed(const std::string& name) {
    const auto& kinds = reportKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

/// Whether such reports exist and have these options, before the first of them is made.
Result<void> check(const Specification& specification) {
    for (const SpecifiedReport& report : specification.reports) {
        const ReportKind* kind = kindNamed(report.request.kind);
        if (!kind) {
            std::vector<std::string> names;
            for (const ReportKind& each : reportKinds())
                names.push_back(each.name);
            return fail(placed(specification, report,
                               {ErrorKind::Invalid, fmt::format("there is no report \"{}\"; there are {}",
                                                                report.request.kind, fmt::join(names, ", "))}));
        }
        if (auto options = study::GivenOptions::of(*kind, report.request); !options)
            return fail(placed(specification, report, {ErrorKind::Invalid, options.error().message}));
    }
    return {};
}

Result<Json> fileJson(const std::filesystem::path& file) {
    const auto bytes = exchange::readFile(file, kLargestReport, "report");
    if (!bytes) return fail(bytes.error());
    return Json{{"name", file.filename().string()}, {"bytes", bytes->size()}, {"sha256", text::sha256(*bytes)}};
}

Json aboutJson(const Report& report) {
    Json about = Json::object();
    for (const auto& [what, value] : report.about)
        about[what] = value;
    return about;
}

/// What a report has no use for is left out: a table's formats where it has none, a chart's where it draws none.
bool hasFor(const Report& report, const std::string& ending) {
    const bool chart = ending == ".svg" || ending == ".png" || ending == ".pdf";
    return chart ? !report.charts.empty() : true;
}

} // namespace

Result<Specification> readSpecification(const std::filesystem::path& file) {
    const auto bytes = exchange::readFile(file, exchange::kLargestSpecification, ".toml");
    if (!bytes) return fail(bytes.error());
    auto specification = exchange::readSpecification(*bytes, file.filename().string());
    if (!specification) return specification;
    if (auto checked = check(*specification); !checked) return fail(checked.error());
    return specification;
}

Result<int> addToSpecification(const std::filesystem::path& file, const std::vector<ReportRequest>& reports,
                               const std::string& title) {
    if (reports.empty()) return fail(ErrorKind::Usage, "there is no report to write down; make one first");
    std::string bytes;
    std::vector<std::string> taken;
    std::error_code none;
    if (std::filesystem::exists(file, none)) {
        auto there = readSpecification(file);
        if (!there) return fail(there.error());
        bytes = std::move(there->bytes);
        if (!bytes.empty() && bytes.back() != '\n') bytes += '\n';
        for (const SpecifiedReport& each : there->reports)
            taken.push_back(text::fold(each.name));
    } else {
        bytes = exchange::specificationHead(title);
    }
    const auto isTaken = [&](const std::string& name) {
        return std::find(taken.begin(), taken.end(), text::fold(name)) != taken.end();
    };
    for (const ReportRequest& request : reports) {
        std::string name = request.kind;
        for (int number = 2; isTaken(name); ++number)
            name = fmt::format("{}-{}", request.kind, number);
        taken.push_back(text::fold(name));
        const ReportKind* kind = kindNamed(request.kind);
        std::vector<exchange::SpecifiedOption> options;
        for (const auto& [key, values] : request.options) {
            exchange::SpecifiedOption option{key, values};
            for (const ReportOption& each : kind ? kind->options : std::vector<ReportOption>())
                if (each.key == key) {
                    option.bare = each.type == OptionType::Flag || each.type == OptionType::Number ||
                                  each.type == OptionType::Real;
                    option.repeated = each.repeated;
                }
            options.push_back(std::move(option));
        }
        bytes += exchange::specificationSection(name, request.kind, options);
    }
    // What is not sure to be read again is not written.
    const auto read = exchange::readSpecification(bytes, file.filename().string());
    if (!read) return fail(read.error());
    if (auto checked = check(*read); !checked) return fail(checked.error());
    if (auto written = exchange::replaceFile(file, bytes); !written) return fail(written.error());
    return static_cast<int>(read->reports.size());
}

Result<std::vector<std::filesystem::path>> makeReports(Study& study, const Specification& specification,
                                                       const std::filesystem::path& folder, const Task& task) {
    if (auto checked = check(specification); !checked) return fail(checked.error());
    const auto revision = study.revision();
    if (!revision) return fail(revision.error());
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder))
        return fail(ErrorKind::InputOutput,
                    fmt::format("cannot make the folder {}; choose one you may write to", folder.string()));
    // An old manifest must not speak for new files if this ends early.
    std::filesystem::remove(folder / "manifest.json", error);

    // The tables of a paper go out together: none may tell what another hides.
    std::vector<ReportRequest> requests;
    for (const SpecifiedReport& wanted : specification.reports)
        requests.push_back(wanted.request);
    const study::FigureKeys hidden = study::hiddenByAny(study, requests, task);

    std::vector<std::filesystem::path> written;
    Json reports = Json::array();
    for (std::size_t i = 0; i < specification.reports.size(); ++i) {
        const SpecifiedReport& wanted = specification.reports[i];
        if (task.stop.stop_requested()) return fail(ErrorKind::Cancelled, "stopped; the reports made so far stay");
        task.tell({i, specification.reports.size(), wanted.name});
        const auto report = study::makeReportHiding(study, wanted.request, hidden, task);
        if (!report) return fail(placed(specification, wanted, report.error()));
        Json files = Json::array();
        for (const std::string& ending : wanted.endings) {
            if (!hasFor(*report, ending)) continue;
            auto done = writeReport(*report, folder / (wanted.name + ending));
            if (!done) return fail(placed(specification, wanted, done.error()));
            for (const auto& file : *done) {
                auto json = fileJson(file);
                if (!json) return fail(json.error());
                files.push_back(std::move(*json));
                written.push_back(file);
            }
        }
        reports.push_back({{"name", wanted.name},
                           {"kind", wanted.request.kind},
                           {"title", report->title},
                           {"options", wanted.request.options},
                           {"about", aboutJson(*report)},
                           {"notes", report->notes},
                           {"files", std::move(files)}});
    }
    const Json manifest{
        {"title", specification.title},
        {"program", "Kenspeckle " + programVersion()},
        {"study",
         {{"name", study.file().stem().string()},
          {"id", study.parts().database.info().uuid},
          {"revision", std::to_string(revision->value)}}},
        {"specification", {{"name", specification.name}, {"sha256", text::sha256(specification.bytes)}}},
        {"reports", std::move(reports)}};
    written.push_back(folder / "manifest.json");
    if (auto done = exchange::replaceFile(written.back(), manifest.dump(2) + "\n"); !done) return fail(done.error());
    return written;
}

} // namespace kenspeckle

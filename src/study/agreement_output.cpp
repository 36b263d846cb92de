// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "kenspeckle/agreement.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

const char* nameOf(AgreementUnit unit) {
    switch (unit) {
    case AgreementUnit::Sentence:
        return "sentence";
    case AgreementUnit::Turn:
        return "turn";
    case AgreementUnit::CodePoint:
        break;
    }
    return "character";
}

std::string captionOf(const AgreementTable& table) {
    return fmt::format(
        "Coders: {}. Unit: the {}{}. {} transcripts that at least two of them have coded; {} left out. A cell is "
        "\"undefined\" where nobody varies, so that chance alone gives complete agreement. Krippendorff: alpha of "
        "0.800 "
        "and above is reliable, 0.667 to 0.800 tentative. Holsti: passages agree from {:.0f} % of overlap ÷ union. "
        "{} speech is compared. A theme's row is of its own passages and those below it.",
        fmt::join(table.coders, ", "), nameOf(table.options.unit),
        table.options.unit == AgreementUnit::CodePoint ? "" : ", coded if any part of it is", table.transcripts,
        table.leftOut, table.options.threshold * 100,
        table.options.interviewers ? "Participants' and interviewers'" : "Participants'");
}

ReportCell cellOf(const std::optional<double>& value) {
    return value ? ReportCell(*value) : ReportCell(std::string("undefined"));
}

std::vector<ReportCell> cellsOf(const AgreementRow& row, bool twoCoders) {
    std::vector<ReportCell> cells{row.name};
    for (const int passages : row.passages)
        cells.emplace_back(std::int64_t{passages});
    const Coefficients& figures = row.figures;
    cells.emplace_back(figures.units);
    cells.push_back(figures.observed ? ReportCell(Share{*figures.observed}) : ReportCell(std::string("undefined")));
    cells.push_back(cellOf(figures.cohen));
    cells.push_back(cellOf(figures.fleiss));
    cells.push_back(cellOf(figures.brennanPrediger));
    cells.push_back(cellOf(figures.gwet));
    cells.push_back(cellOf(figures.krippendorff));
    if (twoCoders) cells.push_back(cellOf(row.holsti));
    return cells;
}

using Json = nlohmann::ordered_json;

Json jsonOf(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json rowJson(const AgreementTable& table, const AgreementRow& row) {
    Json passages = Json::object();
    for (std::size_t i = 0; i < table.coders.size(); ++i)
        passages[table.coders[i]] = row.passages[i];
    const Coefficients& figures = row.figures;
    return {{"code", row.path},
            {"name", row.name},
            {"depth", row.depth},
            {"passages", std::move(passages)},
            {"units", figures.units},
            {"observed", jsonOf(figures.observed)},
            {"cohen", jsonOf(figures.cohen)},
            {"scott", jsonOf(figures.scott)},
            {"fleiss", jsonOf(figures.fleiss)},
            {"brennanPrediger", jsonOf(figures.brennanPrediger)},
            {"gwet", jsonOf(figures.gwet)},
            {"krippendorff", jsonOf(figures.krippendorff)},
            {"holsti", jsonOf(row.holsti)}};
}

} // namespace

std::string agreementTableJson(const AgreementTable& table) {
    Json rows = Json::array();
    for (const AgreementRow& row : table.rows)
        rows.push_back(rowJson(table, row));
    Json total = rowJson(table, table.total);
    total.erase("depth");
    Json disagreements = Json::array();
    for (const CodingDifference& each : table.disagreements)
        disagreements.push_back({{"code", each.path},
                                 {"transcript", each.transcript},
                                 {"transcriptId", std::to_string(each.passage.transcript.value)},
                                 {"begin", each.passage.range.begin.value},
                                 {"end", each.passage.range.end.value},
                                 {"text", each.text},
                                 {"coded", each.coded},
                                 {"notCoded", each.notCoded}});
    return Json{{"coders", table.coders},
                {"unit", nameOf(table.options.unit)},
                {"threshold", table.options.threshold},
                {"interviewers", table.options.interviewers},
                {"transcripts", table.transcripts},
                {"leftOut", table.leftOut},
                {"rows", std::move(rows)},
                {"total", std::move(total)},
                {"disagreements", std::move(disagreements)}}
        .dump(2);
}

Result<void> writeAgreementTable(const AgreementTable& table, const std::filesystem::path& file) {
    if (text::fold(file.extension().string()) == ".json")
        return exchange::replaceFile(file, agreementTableJson(table) + "\n");
    const bool twoCoders = table.coders.size() == 2;
    ReportTable output;
    output.title = "Agreement between coders";
    output.caption = captionOf(table);
    output.header = {"Code"};
    for (const std::string& coder : table.coders)
        output.header.push_back("Passages of " + coder);
    for (const char* name : {"Units", "Agreement", "Cohen's kappa", twoCoders ? "Scott's pi" : "Fleiss' kappa",
                             "Brennan-Prediger", "Gwet's AC1", "Krippendorff's alpha"})
        output.header.emplace_back(name);
    if (twoCoders) output.header.emplace_back("Holsti");
    for (const AgreementRow& row : table.rows) {
        output.rows.push_back(cellsOf(row, twoCoders));
        output.indents.push_back(row.depth);
    }
    output.rows.push_back(cellsOf(table.total, twoCoders));
    output.indents.push_back(0);
    output.lastRowIsTotal = true;
    return exchange::writeTable(output, file);
}

Result<void> writeDisagreements(const AgreementTable& table, const std::filesystem::path& file) {
    ReportTable output;
    output.title = "Where coders differ";
    output.caption = captionOf(table);
    output.header = {"Code", "Transcript", "From", "To", "Coded by", "Not coded by", "Words"};
    for (const CodingDifference& each : table.disagreements)
        output.rows.push_back({each.path, each.transcript, each.passage.range.begin.value, each.passage.range.end.value,
                               fmt::format("{}", fmt::join(each.coded, ", ")),
                               fmt::format("{}", fmt::join(each.notCoded, ", ")), each.text});
    return exchange::writeTable(output, file);
}

} // namespace kenspeckle

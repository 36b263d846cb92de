// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/reporting.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "kenspeckle/study.h"
#include "study/frequencies.h"
#include "study/frequency_output.h"
#include "study/parts.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

Count countOf(const analysis::FrequencyCount& count) {
    return {static_cast<int>(count.participants), static_cast<int>(count.references)};
}

void fillNumbers(FrequencyRow& row, const analysis::FrequencyLine& line, std::int64_t spoken) {
    row.all = countOf(line.all);
    row.coded = line.coded;
    row.coverage = spoken > 0 ? static_cast<double>(line.coded) / static_cast<double>(spoken) : 0;
    for (const analysis::FrequencyCount& count : line.by)
        row.by.push_back(countOf(count));
}

/// How to read the table, with both denominators.
std::string captionOf(const FrequencyTable& table) {
    std::string caption = fmt::format(
        "Of {} participants. Participants: distinct people who speak in the passages coded so. References: passages, "
        "those that overlap counted once. A theme counts the union of its codes. Coverage: share of what participants "
        "said.",
        table.participantsAsked);
    if (!table.options.coder.empty())
        caption += fmt::format(" Codings of {} only.", table.options.coder);
    else
        caption += " All coders pooled.";
    caption +=
        table.options.interviewers ? " Interviewers' speech is counted." : " Interviewers' speech is not counted.";
    return caption;
}

std::vector<ReportCell> cellsOf(const FrequencyRow& row) {
    std::vector<ReportCell> cells{row.name, std::int64_t{row.all.participants}, std::int64_t{row.all.references},
                                  Share{row.coverage}};
    for (const Count& count : row.by) {
        cells.emplace_back(std::int64_t{count.participants});
        cells.emplace_back(std::int64_t{count.references});
    }
    return cells;
}

} // namespace

ReportTable study::frequencyOutput(const FrequencyTable& table) {
    ReportTable output;
    output.name = "frequency";
    output.title = table.options.attribute.empty() ? "Theme frequencies"
                                                   : fmt::format("Theme frequencies by {}", table.options.attribute);
    output.caption = captionOf(table);
    output.header = {"Code", "Participants", "References", "Coverage"};
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        output.header.push_back(fmt::format("{}: participants (of {})", table.values[i], table.participantsAskedBy[i]));
        output.header.push_back(fmt::format("{}: references", table.values[i]));
    }
    for (const FrequencyRow& row : table.rows) {
        output.rows.push_back(cellsOf(row));
        output.indents.push_back(row.depth);
    }
    output.rows.push_back(cellsOf(table.total));
    output.indents.push_back(0);
    output.lastRowIsTotal = true;
    return output;
}

namespace {

/// Keys stay in the order they are put in: a table reads as it is laid out.
using Json = nlohmann::ordered_json;

Json countJson(const Count& count) { return {{"participants", count.participants}, {"references", count.references}}; }

Json rowJson(const FrequencyTable& table, const FrequencyRow& row) {
    Json by = Json::object();
    for (std::size_t i = 0; i < table.values.size(); ++i)
        by[table.values[i]] = countJson(row.by[i]);
    return {{"code", row.path},
            {"name", row.name},
            {"depth", row.depth},
            {"participants", row.all.participants},
            {"references", row.all.references},
            {"codePoints", row.coded},
            {"coverage", row.coverage},
            {"by", std::move(by)}};
}

} // namespace

Result<FrequencyTable> frequencyTable(Study& study, const FrequencyOptions& options) {
    auto counted = study::countStudy(study.parts(), options);
    if (!counted) return fail(counted.error());
    const analysis::Frequencies& numbers = counted->frequencies;
    FrequencyTable table;
    table.options = options;
    table.options.coder = counted->coder;
    table.values = std::move(counted->values);
    table.spoken = numbers.spoken;
    table.participantsAsked = static_cast<int>(numbers.asked.participants);
    for (const std::int64_t asked : numbers.askedBy)
        table.participantsAskedBy.push_back(static_cast<int>(asked));
    const std::vector<Code>& codes = counted->codebook.codes();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        FrequencyRow row;
        row.code = codes[i].id;
        row.path = counted->codebook.path(codes[i].id);
        row.name = codes[i].text.name;
        row.depth = counted->codebook.depth(codes[i].id);
        fillNumbers(row, numbers.codes[i], numbers.spoken);
        table.rows.push_back(std::move(row));
    }
    table.total.name = table.total.path = "Any code";
    fillNumbers(table.total, numbers.total, numbers.spoken);
    return table;
}

std::string frequencyTableJson(const FrequencyTable& table) {
    Json rows = Json::array();
    for (const FrequencyRow& row : table.rows)
        rows.push_back(rowJson(table, row));
    Json totals = rowJson(table, table.total);
    totals.erase("code");
    totals.erase("name");
    totals.erase("depth");
    Json asked{{"participants", table.participantsAsked}, {"codePoints", table.spoken}};
    Json askedBy = Json::object();
    for (std::size_t i = 0; i < table.values.size(); ++i)
        askedBy[table.values[i]] = table.participantsAskedBy[i];
    asked["by"] = std::move(askedBy);
    totals["asked"] = std::move(asked);
    const Json document{{"attribute", table.options.attribute},
                        {"coder", table.options.coder},
                        {"interviewers", table.options.interviewers},
                        {"rows", std::move(rows)},
                        {"totals", std::move(totals)}};
    return document.dump(2);
}

Result<void> writeFrequencyTable(const FrequencyTable& table, const std::filesystem::path& file) {
    if (text::fold(file.extension().string()) == ".json")
        return exchange::replaceFile(file, frequencyTableJson(table) + "\n");
    return exchange::writeTable(study::frequencyOutput(table), file);
}

} // namespace kenspeckle

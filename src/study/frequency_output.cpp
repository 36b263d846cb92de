// SPDX-License-Identifier: GPL-3.0-or-later
// The frequency table as a table to be shown and as JSON.
#include "study/frequency_output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/table_file.h"
#include "study/reports/captions.h"
#include "study/small_numbers.h"
#include "text/counted.h"
#include "text/words.h"

namespace kenspeckle {

namespace study {

namespace {

/// A row as it is put together: cells, and the quotes behind those that count something.
class RowMaker {
public:
    RowMaker(ReportTable& output, const FrequencyTable& table, const FrequencyRow& row)
        : m_output(output), m_table(table), m_row(row), m_survey(table.options.wording == FrequencyWording::Survey) {}

    void make() {
        m_output.rows.emplace_back();
        m_output.indents.push_back(m_row.depth);
        add(shownName(m_table, m_row));
        const Evidence all = behind(m_row.all, std::nullopt);
        const bool hidden = m_row.all.hidden;
        addPeople(m_row.all, m_table.participantsAsked, false, all);
        add(orHidden(std::int64_t{m_row.all.references}, hidden), all);
        if (m_table.options.words) add(orHidden(m_row.words, hidden), all);
        if (!m_survey)
            add(orHidden(m_table.spoken > 0 ? ReportCell(Share{m_row.coverage}) : ReportCell(), hidden), all);
        for (std::size_t i = 0; i < m_row.by.size(); ++i) {
            const Evidence evidence = behind(m_row.by[i], i);
            addPeople(m_row.by[i], m_table.participantsAskedBy[i], askedIsHidden(m_table, i), evidence);
            if (!m_survey) add(orHidden(std::int64_t{m_row.by[i].references}, m_row.by[i].hidden), evidence);
        }
    }

private:
    void add(ReportCell cell, const Evidence& evidence = {}) {
        auto& cells = m_output.rows.back();
        if (!std::holds_alternative<std::monostate>(evidence))
            m_output.evidence[{m_output.rows.size() - 1, cells.size()}] = evidence;
        cells.push_back(std::move(cell));
    }
    static ReportCell orHidden(ReportCell cell, bool hidden) {
        return hidden ? ReportCell(std::string(kHiddenNumber)) : std::move(cell);
    }
    void addPeople(const Count& count, int asked, bool askedHidden, const Evidence& evidence) {
        add(orHidden(std::int64_t{count.participants}, count.hidden), evidence);
        const auto share = shareOf(count.participants, asked);
        add(orHidden(share ? ReportCell(Share{*share}) : ReportCell(), count.hidden || askedHidden), evidence);
    }
    [[nodiscard]] Evidence behind(const Count& count, std::optional<std::size_t> value) const {
        if (count.references == 0) return {};
        return value ? quotesBehindRow(m_table, m_row, *value) : quotesBehindRow(m_table, m_row);
    }

    ReportTable& m_output;
    const FrequencyTable& m_table;
    const FrequencyRow& m_row;
    bool m_survey;
};

std::vector<std::string> headerOf(const FrequencyTable& table) {
    const bool survey = table.options.wording == FrequencyWording::Survey;
    std::vector<std::string> header{"Code"};
    if (survey) {
        header.push_back(fmt::format("Selected by (of {} respondents)", table.participantsAsked));
        header.emplace_back("Selected by, %");
    } else {
        header.push_back(fmt::format("Participants (of {})", table.participantsAsked));
        header.emplace_back("Participants, %");
    }
    header.emplace_back("References");
    if (table.options.words) header.emplace_back("Words");
    if (!survey) header.emplace_back("Coverage");
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        header.push_back(fmt::format("{}: {} (of {})", table.values[i], survey ? "selected by" : "participants",
                                     askedInWords(table, i)));
        header.push_back(fmt::format("{}: %", table.values[i]));
        if (!survey) header.push_back(fmt::format("{}: references", table.values[i]));
    }
    return header;
}

} // namespace

std::string askedInWords(const FrequencyTable& table, std::size_t value) {
    return askedIsHidden(table, value) ? kHiddenNumber : std::to_string(table.participantsAskedBy[value]);
}

QuoteFilter quotesBehindRow(const FrequencyTable& table, const FrequencyRow& row) {
    QuoteFilter filter;
    // The stretches of all of one code are its passages united: as many as its references.
    if (row.code)
        filter.allOf = {row.code};
    else
        filter.anyOf = table.options.codes;
    filter.where = table.options.where;
    filter.coder = table.options.coder;
    filter.spokenByParticipants = !table.options.interviewers;
    return filter;
}

QuoteFilter quotesBehindRow(const FrequencyTable& table, const FrequencyRow& row, std::size_t value) {
    QuoteFilter filter = quotesBehindRow(table, row);
    const bool none = table.lastIsNotRecorded && value + 1 == table.values.size();
    filter.where[table.options.attribute] = {none ? std::string() : table.values[value]};
    return filter;
}

std::string frequencyScope(const FrequencyTable& table) {
    const FrequencyOptions& options = table.options;
    std::string scope = conditionsInWords(options.where) + codersInWords(options.coder);
    scope += options.interviewers ? " Interviewers' speech is counted." : " Interviewers' speech is not counted.";
    if (options.level == FrequencyLevel::Themes) scope += " Codes below the themes are not listed.";
    if (options.top > 0)
        scope += fmt::format(" The {} largest codes, by participants and then references.", options.top);
    return scope;
}

std::string frequencyCaption(const FrequencyTable& table) {
    const FrequencyOptions& options = table.options;
    const bool survey = options.wording == FrequencyWording::Survey;
    std::string caption = survey
                              ? fmt::format("Of {}. Selected by: distinct people whose answers are coded so. ",
                                            text::counted(table.participantsAsked, "respondent"))
                              : fmt::format("Of {}. Participants: distinct people who speak in the passages coded so. ",
                                            text::counted(table.participantsAsked, "participant"));
    caption += "References: passages, those that overlap counted once. A theme counts the union of its codes.";
    if (!survey) caption += " Coverage: share of what participants said, in characters.";
    if (options.words)
        caption +=
            fmt::format(" Words: of {} that participants said, those of which any part is coded.", table.spokenWords);
    if (!table.values.empty())
        caption += fmt::format(" Percentages by {0} are of those asked with that value; somebody with two values "
                               "stands under both.",
                               options.attribute);
    caption += frequencyScope(table);
    if (options.hideUnused) caption += " Codes without references are not listed.";
    caption += smallNumbersInWords(options.smallNumbers);
    return caption;
}

ReportTable frequencyOutput(const FrequencyTable& table) {
    ReportTable output;
    output.name = "frequency";
    output.title = table.options.attribute.empty() ? "Theme frequencies"
                                                   : fmt::format("Theme frequencies by {}", table.options.attribute);
    output.caption = frequencyCaption(table);
    output.header = headerOf(table);
    for (const FrequencyRow& row : table.rows)
        RowMaker(output, table, row).make();
    RowMaker(output, table, table.total).make();
    output.lastRowIsTotal = true;
    return output;
}

} // namespace study

namespace {

/// Keys stay in the order they are put in: a table reads as it is laid out.
using Json = nlohmann::ordered_json;

Json shareJson(int participants, int asked) {
    const auto share = shareOf(participants, asked);
    return share ? Json(*share) : Json();
}

/// What is hidden is null, and said to be.
Json countJson(const Count& count, int asked) {
    if (count.hidden) return {{"participants", nullptr}, {"share", nullptr}, {"references", nullptr}, {"hidden", true}};
    return {{"participants", count.participants},
            {"share", shareJson(count.participants, asked)},
            {"references", count.references}};
}

Json rowJson(const FrequencyTable& table, const FrequencyRow& row) {
    Json by = Json::object();
    for (std::size_t i = 0; i < table.values.size(); ++i)
        by[table.values[i]] = countJson(row.by[i], table.participantsAskedBy[i]);
    Json json{{"code", row.path}, {"name", row.name}, {"depth", row.depth}};
    json.update(countJson(row.all, table.participantsAsked));
    json["codePoints"] = row.all.hidden ? Json() : Json(row.coded);
    json["coverage"] = row.all.hidden ? Json() : Json(row.coverage);
    if (table.options.words) json["words"] = row.all.hidden ? Json() : Json(row.words);
    json["by"] = std::move(by);
    return json;
}

} // namespace

std::string frequencyTableJson(const FrequencyTable& table) {
    Json rows = Json::array();
    for (const FrequencyRow& row : table.rows)
        rows.push_back(rowJson(table, row));
    Json totals = rowJson(table, table.total);
    totals.erase("code");
    totals.erase("name");
    totals.erase("depth");
    Json asked{{"participants", table.participantsAsked}, {"codePoints", table.spoken}};
    if (table.options.words) asked["words"] = table.spokenWords;
    Json askedBy = Json::object();
    for (std::size_t i = 0; i < table.values.size(); ++i)
        askedBy[table.values[i]] = study::askedIsHidden(table, i) ? Json() : Json(table.participantsAskedBy[i]);
    asked["by"] = std::move(askedBy);
    totals["asked"] = std::move(asked);
    Json document{{"attribute", table.options.attribute},
                  {"coder", table.options.coder},
                  {"interviewers", table.options.interviewers},
                  {"where", table.options.where}};
    if (const SmallNumbers& rules = table.options.smallNumbers; rules.threshold > 0) {
        document["threshold"] = rules.threshold;
        document["zeros"] = rules.zeros == Zeros::Masked ? "mask" : "show";
    }
    document["rows"] = std::move(rows);
    document["totals"] = std::move(totals);
    return document.dump(2);
}

Result<void> writeFrequencyTable(const FrequencyTable& table, const std::filesystem::path& file) {
    if (text::fold(file.extension().string()) == ".json")
        return exchange::replaceFile(file, frequencyTableJson(table) + "\n");
    return exchange::writeTable(study::frequencyOutput(table), file);
}

} // namespace kenspeckle

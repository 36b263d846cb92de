// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <unordered_set>

#include <fmt/format.h>

#include "analysis/presence.h"
#include "study/frequencies.h"
#include "study/parts.h"
#include "study/reports/captions.h"
#include "study/reports/common_options.h"
#include "study/reports/report_maker.h"
#include "study/speaker_conditions.h"
#include "text/collate.h"
#include "text/loose.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using analysis::PresenceUnit;

/// Names that statistics programs take: letters of ASCII, digits and underscores, no longer than Stata's 32, each once
/// whatever its case.
class ColumnNames {
public:
    [[nodiscard]] std::string safe(const std::string& name) {
        constexpr std::size_t kLongest = 32;
        std::string made;
        for (const char c : text::foldLoosely(name)) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain)
                made += c;
            else if (!made.empty() && made.back() != '_')
                made += '_';
        }
        while (!made.empty() && made.back() == '_')
            made.pop_back();
        if (made.empty() || (made.front() >= '0' && made.front() <= '9')) made.insert(0, made.empty() ? "v" : "v_");
        made.resize(std::min(made.size(), kLongest));
        std::string distinct = made;
        for (int number = 2; !m_taken.insert(distinct).second; ++number) {
            const std::string suffix = fmt::format("_{}", number);
            distinct = made.substr(0, kLongest - suffix.size()) + suffix;
        }
        return distinct;
    }

private:
    std::unordered_set<std::string> m_taken;
};

/// A row of the matrix: who or what it is, and by which index it was counted.
struct Unit {
    std::string name;
    std::size_t index = 0;
    std::map<std::string, std::string> attributes;
};

std::vector<Unit> participantsOf(const ToCount& read, const std::string& language) {
    const Voices& voices = read.voices;
    std::vector<std::vector<const storage::SpeakerUse*>> uses(voices.participants().size());
    for (const storage::SpeakerUse& use : voices.speakers())
        if (const int index = voices.indexOf(use.speaker.participant); index >= 0)
            uses[static_cast<std::size_t>(index)].push_back(&use);
    const std::vector<bool> asked = analysis::unitsAsked(read.input, PresenceUnit::Participant);
    std::vector<Unit> units;
    for (std::size_t i = 0; i < asked.size(); ++i)
        if (asked[i]) units.push_back({voices.participants()[i].name, i, attributesOf(voices, uses[i])});
    const text::Collator collator(language);
    std::stable_sort(units.begin(), units.end(),
                     [&](const Unit& a, const Unit& b) { return collator.compare(a.name, b.name) < 0; });
    return units;
}

/// All of them; of some people, those in which they speak.
std::vector<Unit> transcriptsOf(const ToCount& read, bool ofSome) {
    const Voices& voices = read.voices;
    std::vector<Unit> units;
    for (std::size_t i = 0; i < voices.transcripts().size(); ++i) {
        if (ofSome && read.input.transcripts[i].empty()) continue;
        std::vector<const storage::SpeakerUse*> uses;
        for (const storage::SpeakerUse& use : voices.speakers())
            if (use.speaker.transcript == voices.transcripts()[i].id && use.speaker.participant) uses.push_back(&use);
        units.push_back({voices.transcripts()[i].name, i, attributesOf(voices, uses)});
    }
    return units;
}

/// Numbers as numbers; nothing where nothing is recorded.
ReportCell cellOf(const std::string& value, AttributeType type) {
    if (value.empty()) return {};
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (type != AttributeType::Number || error != std::errc() || end != value.data() + value.size()) return value;
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (number == std::floor(number) && std::abs(number) < kExact) return static_cast<std::int64_t>(number);
    return number;
}

struct Column {
    std::string name;
    std::string means;
    std::string kind;
};

/// Which names the columns have, and what they stand for.
ReportTable keyTable(const std::vector<Column>& columns) {
    ReportTable key;
    key.name = "columns";
    key.title = "What the columns are";
    key.header = {"Column", "Stands for", "Kind"};
    for (const Column& column : columns)
        key.rows.push_back({column.name, column.means, column.kind});
    return key;
}

Result<std::vector<std::size_t>> codesOf(Study& study, const GivenOptions& given, const Codebook& book) {
    std::vector<std::size_t> indices(book.codes().size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const auto asked = given.codes(study, "code");
    if (!asked) return fail(asked.error());
    if (asked->empty()) return indices;
    indices.clear();
    for (const CodeId code : *asked)
        if (const auto index = book.indexOf(code);
            index && std::find(indices.begin(), indices.end(), *index) == indices.end())
            indices.push_back(*index);
    return indices;
}

Chart heatMap(const ReportTable& table, const std::vector<Unit>& units, std::size_t firstCode, bool references) {
    Chart chart;
    chart.kind = ChartKind::HeatMap;
    chart.name = "presence";
    chart.title = table.title;
    chart.caption = table.caption;
    chart.valueTitle = references ? "References" : "Said (1) or not (0)";
    chart.categories.assign(table.header.begin() + static_cast<std::ptrdiff_t>(firstCode), table.header.end());
    for (std::size_t row = 0; row < units.size(); ++row) {
        ChartSeries& series = chart.series.emplace_back();
        series.name = units[row].name;
        for (std::size_t column = firstCode; column < table.header.size(); ++column) {
            series.values.emplace_back(static_cast<double>(std::get<std::int64_t>(table.rows[row][column])));
            if (const auto evidence = table.evidence.find({row, column}); evidence != table.evidence.end())
                chart.evidence[{row, column - firstCode}] = evidence->second;
        }
    }
    return chart;
}

/// What the names of columns are made of.
std::string nameOf(const Codebook& book, std::size_t code, const std::string& names) {
    return names == "path" ? book.path(book.codes()[code].id) : book.codes()[code].text.name;
}

std::string captionOf(bool byPeople, bool references, const FrequencyOptions& options) {
    std::string caption = byPeople     ? references ? "In how many references of the code the participant speaks."
                                                    : "1: the participant speaks in at least one reference of the code; 0: "
                                                      "in none."
                          : references ? "How many references of the code the transcript has."
                                       : "1: the transcript has at least one reference of the code; 0: none.";
    caption += " A code takes in those below it; passages of it that overlap are one reference. ";
    caption += options.interviewers ? "What interviewers say is counted too." : "What interviewers say is not counted.";
    return caption + conditionsInWords(options.where) + codersInWords(options.coder);
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    const bool byPeople = given.text("rows") == "participants";
    const bool references = given.text("values") == "references";
    const std::string& names = given.text("names");
    FrequencyOptions options;
    options.coder = given.text("coder");
    options.interviewers = given.flag("with-interviewers");
    options.where = given.conditions("where");
    const auto read = readToCount(study.parts(), options);
    if (!read) return fail(read.error());
    const auto codes = codesOf(study, given, read->codebook);
    if (!codes) return fail(codes.error());
    const auto matrix =
        analysis::countPresence(read->input, byPeople ? PresenceUnit::Participant : PresenceUnit::Transcript);
    const std::vector<Unit> units =
        byPeople ? participantsOf(*read, study.language()) : transcriptsOf(*read, !options.where.empty());
    std::vector<Attribute> attributes;
    if (!given.flag("without-attributes")) attributes = read->voices.attributes();

    ColumnNames safeNames;
    const auto columnName = [&](const std::string& name) { return names == "safe" ? safeNames.safe(name) : name; };
    const std::string unit = byPeople ? "participant" : "transcript";
    std::vector<Column> columns{{columnName(unit), byPeople ? "Who speaks" : "Which interview", "identifier"}};
    for (const Attribute& attribute : attributes)
        columns.push_back({columnName(attribute.name), attribute.name, "attribute"});
    const std::size_t firstCode = columns.size();
    for (const std::size_t code : *codes)
        columns.push_back({columnName(nameOf(read->codebook, code, names)),
                           read->codebook.path(read->codebook.codes()[code].id), "code"});

    ReportTable table;
    table.name = "presence";
    table.title = fmt::format("{} of each code by {}", references ? "References" : "Presence", unit);
    table.caption = captionOf(byPeople, references, options);
    for (const Column& column : columns)
        table.header.push_back(column.name);
    for (const Unit& each : units) {
        std::vector<ReportCell> row{each.name};
        for (const Attribute& attribute : attributes) {
            const auto value = each.attributes.find(attribute.name);
            row.push_back(value == each.attributes.end() ? ReportCell() : cellOf(value->second, attribute.type));
        }
        for (const std::size_t code : *codes) {
            const std::int64_t count = matrix[each.index][code];
            if (count > 0) {
                QuoteFilter filter;
                filter.anyOf = {read->codebook.codes()[code].id};
                filter.coder = options.coder;
                filter.spokenByParticipants = !options.interviewers;
                filter.where = options.where;
                if (byPeople)
                    filter.participants = {read->voices.participants()[each.index].id};
                else
                    filter.transcripts = {read->voices.transcripts()[each.index].id};
                table.evidence[{table.rows.size(), row.size()}] = std::move(filter);
            }
            row.emplace_back(references ? count : std::min<std::int64_t>(count, 1));
        }
        table.rows.push_back(std::move(row));
    }
    Report report;
    report.title = table.title;
    constexpr std::size_t kMostDrawn = 60;
    if (!units.empty() && !codes->empty() && units.size() <= kMostDrawn && codes->size() <= kMostDrawn)
        report.charts.push_back(heatMap(table, units, firstCode, references));
    report.tables.push_back(std::move(table));
    if (names == "safe") report.tables.push_back(keyTable(columns));
    return report;
}

} // namespace

ReportMaker presenceReport() {
    return {{.name = "presence",
             .title = "Presence matrix",
             .about = "A row for each participant or transcript, a column for each code with 1 where it is said and 0 "
                      "where it is not, and the attributes: for statistics programs.",
             .options = {{.key = "rows",
                          .label = "Rows",
                          .help = "What a row is",
                          .type = OptionType::Choice,
                          .choices = {"participants", "transcripts"}},
                         {.key = "values",
                          .label = "In the cells",
                          .help = "Whether it is said, 1 or 0, or in how many references",
                          .type = OptionType::Choice,
                          .choices = {"presence", "references"}},
                         {.key = "code",
                          .label = "Codes",
                          .help = "A column for this code, with those below it; else for every code",
                          .type = OptionType::Code,
                          .repeated = true},
                         {.key = "names",
                          .label = "Columns are called by",
                          .help = "A code's path or name, or a short name that every statistics program takes, with a "
                                  "list of what they stand for",
                          .type = OptionType::Choice,
                          .choices = {"path", "name", "safe"}},
                         {.key = "without-attributes",
                          .label = "Leave attributes out",
                          .help = "No columns for attributes",
                          .type = OptionType::Flag},
                         whereOption(),
                         coderOption(),
                         interviewersOption()},
             .examples = {"--names safe -o presence.csv", "--rows transcripts --values references -o counts.xlsx"},
             .group = "People"},
            make};
}

} // namespace kenspeckle::study

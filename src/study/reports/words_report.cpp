// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include <fmt/format.h>

#include "analysis/word_counts.h"
#include "study/reports/report_maker.h"
#include "study/reports/word_options.h"
#include "text/collate.h"
#include "text/offsets.h"
#include "text/stop_words.h"

namespace kenspeckle::study {

namespace {

constexpr std::size_t kBars = 30;

/// What is said of every group of words, and by how many.
std::vector<analysis::WordCount> countsOf(const ListedWords& listed) {
    std::vector<analysis::WordUse> uses;
    uses.reserve(static_cast<std::size_t>(listed.spoken.counted));
    for (const SpokenTurn& turn : listed.spoken.turns)
        for (std::size_t word = turn.firstWord; word < turn.endWord; ++word)
            if (listed.isListed(word))
                uses.push_back({static_cast<std::int32_t>(listed.groupAt(word)), turn.participant, turn.transcript});
    return analysis::countWordUses(uses, static_cast<std::int32_t>(listed.groups.names.size()));
}

/// The groups to be listed, in the order asked for.
std::vector<std::size_t> rowsOf(const ListedWords& listed, const std::vector<analysis::WordCount>& counts,
                                const GivenOptions& given, const std::string& language) {
    std::vector<std::size_t> rows;
    for (std::size_t group = 0; group < counts.size(); ++group)
        if (counts[group].count >= std::max(1, given.number("at-least")) &&
            text::codePointCount(listed.groups.names[group]) >= given.number("shortest"))
            rows.push_back(group);
    const text::Collator collator(language);
    const std::string& order = given.text("order");
    const auto alphabetical = [&](std::size_t a, std::size_t b) {
        const int compared = collator.compare(listed.groups.names[a], listed.groups.names[b]);
        return compared != 0 ? compared < 0 : listed.groups.names[a] < listed.groups.names[b];
    };
    std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const analysis::WordCount& left = counts[a];
        const analysis::WordCount& right = counts[b];
        if (order == "participants" && left.participants != right.participants)
            return left.participants > right.participants;
        if (order != "word" && left.count != right.count) return left.count > right.count;
        return alphabetical(a, b);
    });
    const auto top = static_cast<std::size_t>(given.number("top"));
    if (top > 0 && rows.size() > top) rows.resize(top);
    return rows;
}

/// Where the words of each row are said.
std::vector<std::vector<Passage>> placesOf(const ListedWords& listed, const std::vector<std::size_t>& rows) {
    std::vector<std::vector<Passage>> places(rows.size());
    std::vector<std::size_t> rowOf(listed.groups.names.size(), rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rowOf[rows[row]] = row;
    for (const SpokenTurn& turn : listed.spoken.turns)
        for (std::size_t word = turn.firstWord; word < turn.endWord; ++word) {
            if (!listed.isListed(word)) continue;
            const std::size_t row = rowOf[listed.groupAt(word)];
            if (row < rows.size() && places[row].size() < kMostPlaces)
                places[row].push_back(listed.spoken.surroundings(turn, word, kWordsAround));
        }
    return places;
}

ReportTable tableOf(const ListedWords& listed, const std::vector<analysis::WordCount>& counts,
                    const std::vector<std::size_t>& rows, bool stems) {
    ReportTable table;
    table.name = "words";
    table.header = {"Word", "Count", "Per 10,000 words", "Participants", "Transcripts"};
    if (stems) table.header.emplace_back("Forms");
    const auto places = placesOf(listed, rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const analysis::WordCount& count = counts[rows[row]];
        std::vector<ReportCell> cells{listed.groups.names[rows[row]], count.count,
                                      perTenThousand(count.count, listed.spoken.counted), count.participants,
                                      count.transcripts};
        if (stems) cells.emplace_back(listed.groups.forms[rows[row]]);
        table.rows.push_back(std::move(cells));
        for (const std::size_t column : {std::size_t{1}, std::size_t{3}, std::size_t{4}})
            table.evidence[{row, column}] = places[row];
    }
    return table;
}

/// The words that were left out, each with how often it was said.
ReportTable leftOutOf(const ListedWords& listed) {
    std::vector<std::int64_t> counts(listed.spoken.forms.size(), 0);
    for (std::size_t word = 0; word < listed.spoken.words.size(); ++word)
        if (listed.spoken.words[word].counts()) ++counts[listed.spoken.formAt(word)];
    std::vector<std::size_t> left;
    for (std::size_t form = 0; form < counts.size(); ++form)
        if (listed.stopped[form] && counts[form] > 0) left.push_back(form);
    std::sort(left.begin(), left.end(), [&](std::size_t a, std::size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : listed.spoken.forms[a] < listed.spoken.forms[b];
    });
    ReportTable table;
    table.name = "left-out";
    table.title = "Words left out";
    table.caption =
        fmt::format("Stop words and fillers that were said, and how often. {} in all.",
                    std::accumulate(left.begin(), left.end(), std::int64_t{0},
                                    [&](std::int64_t sum, std::size_t form) { return sum + counts[form]; }));
    table.header = {"Word", "Count"};
    for (const std::size_t form : left)
        table.rows.push_back({listed.spoken.forms[form], counts[form]});
    return table;
}

Chart chartOf(const ReportTable& table, std::int64_t words, const std::string& counted) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "words";
    chart.title = table.title;
    chart.caption = fmt::format("{} The first {} words of the table.", counted, std::min(kBars, table.rows.size()));
    chart.valueTitle = fmt::format("Times said (of {} words)", words);
    chart.categoryTitle = "Word";
    chart.series.push_back({"Times said", {}, {}, {}});
    for (std::size_t row = 0; row < std::min(kBars, table.rows.size()); ++row) {
        chart.categories.push_back(std::get<std::string>(table.rows[row][0]));
        chart.series[0].values.emplace_back(static_cast<double>(std::get<std::int64_t>(table.rows[row][1])));
        if (const auto evidence = table.evidence.find({row, 1}); evidence != table.evidence.end())
            chart.evidence[{0, row}] = evidence->second;
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    auto filter = wordFilterOf(study, given);
    if (!filter) return fail(filter.error());
    auto listed = readListedWords(study, std::move(*filter), given, task);
    if (!listed) return fail(listed.error());
    const auto counts = countsOf(*listed);
    const auto rows = rowsOf(*listed, counts, given, study.language());
    std::int64_t largest = 0;
    for (const std::size_t row : rows)
        largest = std::max(largest, counts[row].count);
    const auto different =
        std::count_if(counts.begin(), counts.end(), [](const analysis::WordCount& count) { return count.count > 0; });

    ReportTable table = tableOf(*listed, counts, rows, given.flag("stem"));
    table.title = "Words said most";
    if (given.text("order") == "participants") table.title = "Words said by most participants";
    if (given.text("order") == "word") table.title = "Words said";
    const std::string counted = whatWasCounted(listed->spoken, listed->filter, given) + listed->told;
    table.caption = fmt::format(
        "{} Per 10,000: of all words counted, those left out of the list among them. {} of {} different words shown.{}",
        counted, rows.size(), different, toldOfPlaces(largest));
    Report report;
    report.title = table.title;
    report.notes.push_back(table.caption);
    report.charts.push_back(chartOf(table, listed->spoken.counted, counted));
    report.tables.push_back(std::move(table));
    if (given.flag("list-left-out")) report.tables.push_back(leftOutOf(*listed));
    return report;
}

} // namespace

ReportMaker wordsReport() {
    return {{.name = "words",
             .title = "Word frequency",
             .about =
                 "Which words are said most, how often, by how many people and in how many transcripts. Stop words, "
                 "which hold sentences together, are left out; docs/stop-words.md of the manual lists them.",
             .options = together({{{.key = "top",
                                    .label = "Show",
                                    .help = "So many words; 0 for all",
                                    .type = OptionType::Number,
                                    .standard = "100"},
                                   {.key = "order",
                                    .label = "Order",
                                    .help = "By count, by participants, or alphabetical",
                                    .type = OptionType::Choice,
                                    .choices = {"count", "participants", "word"}}},
                                  whichWords(),
                                  whatIsAWord("language"),
                                  {{.key = "shortest",
                                    .label = "Letters at least",
                                    .help = "Only words of at least so many characters",
                                    .type = OptionType::Number,
                                    .standard = "1"},
                                   {.key = "at-least",
                                    .label = "Said at least",
                                    .help = "Only words said at least so many times",
                                    .type = OptionType::Number,
                                    .standard = "1"},
                                   {.key = "list-left-out",
                                    .label = "List the words left out",
                                    .help = "Add a table of the stop words that were left out",
                                    .type = OptionType::Flag}}}),
             .examples = {"--where role=user --stem --top 50 -o words.xlsx", "--code Stigma --stop-word hub"},
             .group = "Words"},
            make};
}

} // namespace kenspeckle::study

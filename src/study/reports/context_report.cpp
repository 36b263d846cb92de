// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "study/quotability.h"
#include "study/reports/report_maker.h"
#include "study/reports/word_places.h"
#include "text/collate.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// A place with the words around it.
struct Line {
    std::size_t place = 0;
    std::string left, key, right;
    std::string before, after; ///< to sort by: words from the key outwards
};

std::string wordsOutwards(const SpokenWords& spoken, std::size_t from, std::size_t to, bool backwards) {
    std::string words;
    for (std::size_t i = 0; i < to - from; ++i)
        words += spoken.forms[spoken.formAt(backwards ? to - 1 - i : from + i)] + ' ';
    return words;
}

std::string said(const text::OffsetMap& offsets, CodePoint begin, CodePoint end) {
    return text::simplify(offsets.slice({begin, end}));
}

Line lineOf(const FoundWords& found, std::size_t number, const text::OffsetMap& offsets, std::size_t width) {
    const SpokenWords& spoken = found.spoken;
    const WordPlace& place = found.places[number];
    const SpokenTurn& turn = found.turnOf(place);
    const std::size_t first = place.firstWord - std::min(width, place.firstWord - turn.firstWord);
    const std::size_t last = place.lastWord + std::min(width, turn.endWord - 1 - place.lastWord);
    const Range key = spoken.passageOf(turn, place.firstWord, place.lastWord).range;
    // At the ends of a turn, with the punctuation there.
    const CodePoint begin = first == turn.firstWord ? turn.range.begin : CodePoint{spoken.words[first].begin};
    const CodePoint end = last + 1 == turn.endWord ? turn.range.end : CodePoint{spoken.words[last].end};
    return {number,
            width == 0 ? std::string() : said(offsets, begin, key.begin),
            said(offsets, key.begin, key.end),
            width == 0 ? std::string() : said(offsets, key.end, end),
            wordsOutwards(spoken, first, place.firstWord, true),
            wordsOutwards(spoken, place.lastWord + 1, last + 1, false)};
}

std::vector<Line> linesOf(const FoundWords& found, std::size_t width) {
    std::vector<Line> lines;
    std::int32_t transcript = -1;
    text::OffsetMap offsets{std::string_view()};
    for (std::size_t number = 0; number < found.places.size(); ++number) {
        if (const std::int32_t here = found.turnOf(found.places[number]).transcript; here != transcript) {
            transcript = here;
            offsets = text::OffsetMap(found.spoken.texts[static_cast<std::size_t>(here)]);
        }
        lines.push_back(lineOf(found, number, offsets, width));
    }
    return lines;
}

/// Takes out the lines of turns that may not be told; returns how many.
std::size_t leaveOut(std::vector<Line>& lines, const FoundWords& found, const Quotability& quotability) {
    const std::size_t before = lines.size();
    std::erase_if(lines, [&](const Line& line) { return !mayBeTold(found, found.places[line.place], quotability); });
    return before - lines.size();
}

void sortLines(std::vector<Line>& lines, const FoundWords& found, const std::string& order,
               const std::string& language) {
    if (order == "text") return;
    const text::Collator collator(language);
    const auto by = [&](const Line& line) -> std::string {
        if (order == "left") return line.before;
        if (order == "right") return line.after;
        if (order == "key") return line.key;
        return found.spoken.nameOf(found.turnOf(found.places[line.place]));
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) { return collator(by(a), by(b)); });
}

ReportTable tableOf(const FoundWords& found, const std::vector<Line>& lines) {
    ReportTable table;
    table.name = "context";
    table.header = {"Transcript", "Turn", "Speaker", "Left", "Key", "Right"};
    for (const Line& line : lines) {
        const WordPlace& place = found.places[line.place];
        const SpokenTurn& turn = found.turnOf(place);
        const Evidence hit = std::vector<Passage>{found.spoken.passageOf(turn, place.firstWord, place.lastWord)};
        for (std::size_t column = 3; column < 6; ++column)
            table.evidence[{table.rows.size(), column}] = hit;
        table.rows.push_back({found.spoken.voices.transcripts()[static_cast<std::size_t>(turn.transcript)].name,
                              std::int64_t{turn.number}, found.spoken.nameOf(turn), line.left, line.key, line.right});
    }
    return table;
}

/// Where in each transcript it is said.
Chart dispersionOf(const FoundWords& found) {
    Chart chart;
    chart.kind = ChartKind::Timeline;
    chart.name = "dispersion";
    chart.title = fmt::format("Where {} is said", found.named);
    chart.caption = found.told;
    chart.valueTitle = "Place in the transcript";
    chart.categoryTitle = "Transcript";
    chart.shares = true;
    const auto& transcripts = found.spoken.voices.transcripts();
    std::int32_t transcript = -1;
    double length = 1;
    for (const WordPlace& place : found.places) {
        const SpokenTurn& turn = found.turnOf(place);
        if (turn.transcript != transcript) {
            transcript = turn.transcript;
            const auto index = static_cast<std::size_t>(transcript);
            chart.categories.push_back(transcripts[index].name);
            length = static_cast<double>(std::max<std::int64_t>(1, text::codePointCount(found.spoken.texts[index])));
        }
        const Passage passage = found.spoken.passageOf(turn, place.firstWord, place.lastWord);
        ChartStretch stretch;
        stretch.row = chart.categories.size() - 1;
        stretch.begin = static_cast<double>(passage.range.begin.value) / length;
        stretch.end = static_cast<double>(passage.range.end.value) / length;
        stretch.colour = {0x2f, 0x5d, 0x8a};
        stretch.evidence = std::vector<Passage>{passage};
        chart.stretches.push_back(std::move(stretch));
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    auto found = findWords(study, given, task);
    if (!found) return fail(found.error());
    const auto quotability = Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    std::vector<Line> lines = linesOf(*found, static_cast<std::size_t>(given.number("width")));
    const std::size_t hidden = leaveOut(lines, *found, *quotability);
    sortLines(lines, *found, given.text("sort"), study.language());
    const auto top = static_cast<std::size_t>(given.number("top"));
    if (top > 0 && lines.size() > top) lines.resize(top);

    ReportTable table = tableOf(*found, lines);
    table.title = fmt::format("Key words in context: {}", found->named);
    table.caption = found->told;
    table.caption += placesLeftOut(hidden);
    if (lines.size() < found->places.size() - hidden)
        table.caption += fmt::format(" The first {} places are shown.", lines.size());
    Report report;
    report.title = table.title;
    report.notes.push_back(table.caption);
    if (!found->places.empty()) report.charts.push_back(dispersionOf(*found));
    report.tables.push_back(std::move(table));
    return report;
}

} // namespace

ReportMaker contextReport() {
    return {
        {.name = "context",
         .title = "Key words in context",
         .about = "Every place of a word or phrase, one to a line, with the words before and after it in the same "
                  "turn; and where in each transcript they stand.",
         .options = together({whatToFind(),
                              {{.key = "width",
                                .label = "Words on each side",
                                .help = "So many words before and after it",
                                .type = OptionType::Number,
                                .standard = "8"},
                               {.key = "sort",
                                .label = "Order",
                                .help = "As the text goes, or by the words to the left or right, the word itself, or "
                                        "the speaker",
                                .type = OptionType::Choice,
                                .choices = {"text", "left", "right", "key", "speaker"}},
                               {.key = "top",
                                .label = "Show",
                                .help = "So many places; 0 for all",
                                .type = OptionType::Number,
                                .standard = "500"}},
                              whichWords()}),
         .examples = {"--word 'recover*' --sort right", "--word \"one stop\" --where role=user -o one-stop.xlsx"},
         .group = "Words"},
        make};
}

} // namespace kenspeckle::study

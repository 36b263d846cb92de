// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/layers.h"
#include "kenspeckle/study.h"
#include "study/parts.h"
#include "study/reports/captions.h"
#include "study/reports/report_maker.h"
#include "study/reports/timeline.h"

namespace kenspeckle::study {

namespace {

/// One transcript as it is seen.
struct Portrait {
    const Voices::TranscriptVoices* transcript = nullptr;
    std::vector<analysis::SeenStretch> stretches; ///< codes are indices into the codebook
    std::set<std::int32_t> codes;                 ///< all there are, seen or not
    std::vector<Passage> passages;                ///< that were laid over each other, each once
};

std::vector<Portrait> portraitsOf(const ToCount& read, const std::vector<TranscriptId>& asked,
                                  const std::vector<std::int32_t>& shown) {
    std::map<std::int32_t, std::vector<analysis::Layer>> layers;
    for (const auto& passage : read.input.passages)
        if (const std::int32_t code = shown[static_cast<std::size_t>(passage.code)]; code >= 0)
            layers[passage.transcript].push_back({passage.begin, passage.end, code});
    std::vector<Portrait> portraits;
    for (std::size_t i = 0; i < read.voices.transcripts().size(); ++i) {
        const auto& transcript = read.voices.transcripts()[i];
        if (!asked.empty() && std::find(asked.begin(), asked.end(), transcript.id) == asked.end()) continue;
        Portrait& portrait = portraits.emplace_back();
        portrait.transcript = &transcript;
        const auto here = layers.find(static_cast<std::int32_t>(i));
        if (here == layers.end()) continue;
        portrait.stretches = analysis::seenFromAbove(here->second);
        std::set<Passage> passages;
        for (const analysis::Layer& layer : here->second) {
            portrait.codes.insert(layer.code);
            passages.insert({transcript.id, {CodePoint{layer.begin}, CodePoint{layer.end}}});
        }
        portrait.passages.assign(passages.begin(), passages.end());
    }
    return portraits;
}

Passage passageOf(const Portrait& portrait, const analysis::SeenStretch& stretch) {
    return {portrait.transcript->id, {CodePoint{stretch.begin}, CodePoint{stretch.end}}};
}

std::string captionOf(const ToCount& read) {
    return "Each stretch has the colour of the code that is seen: where passages overlap, that of the shortest, and of "
           "passages as long, of the code that comes first in the codebook. Whoever speaks is shown." +
           codersInWords(read.coder);
}

ReportCell shareCell(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? ReportCell(Share{static_cast<double>(part) / static_cast<double>(whole)}) : ReportCell();
}

ReportTable transcriptTable(const ToCount& read, const std::vector<Portrait>& portraits) {
    ReportTable table;
    table.name = "transcripts";
    table.title = "Transcripts in the portrait";
    table.caption = "Coded: share of all characters under at least one code, whoever speaks. Codes: all that occur, "
                    "seen or not." +
                    codersInWords(read.coder);
    table.header = {"Transcript", "Characters", "Turns", "Coded", "Codes", "Passages", "Stretches seen"};
    for (const Portrait& portrait : portraits) {
        std::int64_t coded = 0;
        for (const analysis::SeenStretch& stretch : portrait.stretches)
            coded += stretch.end - stretch.begin;
        const std::int64_t length = TimeScale(*portrait.transcript, Along::Characters).length();
        if (!portrait.passages.empty())
            for (const std::size_t column : {3U, 4U, 5U})
                table.evidence[{table.rows.size(), column}] = portrait.passages;
        table.rows.push_back({portrait.transcript->name, length,
                              static_cast<std::int64_t>(portrait.transcript->turns.size()), shareCell(coded, length),
                              static_cast<std::int64_t>(portrait.codes.size()),
                              static_cast<std::int64_t>(portrait.passages.size()),
                              static_cast<std::int64_t>(portrait.stretches.size())});
    }
    return table;
}

ReportTable stretchTable(const ToCount& read, const std::vector<Portrait>& portraits) {
    ReportTable table;
    table.name = "stretches";
    table.title = "What is seen";
    table.caption = captionOf(read) + " Begin and end are characters, the end not included. Codes together: the most "
                                      "that lie over each other in the stretch.";
    table.header = {"Transcript", "Begin",         "End", "From turn", "To turn", "Share of the transcript",
                    "Code",       "Codes together"};
    for (const Portrait& portrait : portraits) {
        const TimeScale scale(*portrait.transcript, Along::Characters);
        for (const analysis::SeenStretch& stretch : portrait.stretches) {
            const Code& code = read.codebook.codes()[static_cast<std::size_t>(stretch.code)];
            for (const std::size_t column : {5U, 6U, 7U})
                table.evidence[{table.rows.size(), column}] = std::vector{passageOf(portrait, stretch)};
            table.rows.push_back(
                {portrait.transcript->name, stretch.begin, stretch.end, std::int64_t{scale.turnAt(stretch.begin)},
                 std::int64_t{scale.turnAt(stretch.end - 1)}, shareCell(stretch.end - stretch.begin, scale.length()),
                 read.codebook.path(code.id), std::int64_t{stretch.together}});
        }
    }
    return table;
}

Chart chartOf(const ToCount& read, const std::vector<Portrait>& portraits, Along along) {
    Chart chart;
    chart.kind = ChartKind::Timeline;
    chart.name = "portrait";
    chart.title = "Document portrait";
    chart.caption = captionOf(read);
    chart.categoryTitle = "Transcript";
    labelAxis(chart, along);
    for (const Portrait& portrait : portraits) {
        const TimeScale scale(*portrait.transcript, along);
        for (const analysis::SeenStretch& stretch : portrait.stretches) {
            const Code& code = read.codebook.codes()[static_cast<std::size_t>(stretch.code)];
            chart.stretches.push_back({chart.categories.size(), scale.at(stretch.begin), scale.at(stretch.end),
                                       code.text.colour, code.text.name, std::vector{passageOf(portrait, stretch)}});
        }
        chart.categories.push_back(portrait.transcript->name);
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    const auto asked = given.transcripts(study, "transcript");
    if (!asked) return fail(asked.error());
    const auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    FrequencyOptions options;
    options.coder = given.text("coder");
    const auto read = readToCount(study.parts(), options);
    if (!read) return fail(read.error());
    const auto portraits = portraitsOf(*read, *asked, shownAs(read->codebook, *codes, given.text("level")));
    Report report;
    report.title = "Document portrait";
    report.tables = {transcriptTable(*read, portraits), stretchTable(*read, portraits)};
    report.notes = {report.tables.front().caption, report.tables.back().caption};
    if (std::any_of(portraits.begin(), portraits.end(),
                    [](const Portrait& portrait) { return !portrait.stretches.empty(); }))
        report.charts.push_back(chartOf(*read, portraits, alongOf(given.text("along"))));
    return report;
}

} // namespace

ReportMaker portraitReport() {
    std::vector<ReportOption> options{
        {.key = "transcript",
         .label = "Transcripts",
         .help = "Show this transcript; else all",
         .type = OptionType::Transcript,
         .repeated = true},
        {.key = "along",
         .label = "Along",
         .help = "Every transcript as wide, by characters, or by turns, each as wide as any other",
         .type = OptionType::Choice,
         .choices = {"share", "characters", "turns"}}};
    for (ReportOption& option : timelineCodeOptions())
        options.push_back(std::move(option));
    return {{.name = "portrait",
             .title = "Document portrait",
             .about =
                 "Each transcript as a band from its first word to its last, coloured by the codes: what is spoken "
                 "of where, and how transcripts differ.",
             .options = std::move(options),
             .examples = {"-o portrait.svg", "--level themes --along characters -o portrait.pdf"},
             .group = "Transcripts"},
            make};
}

} // namespace kenspeckle::study

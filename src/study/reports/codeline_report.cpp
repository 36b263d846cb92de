// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "model/coverage.h"
#include "storage/transcript_table.h"
#include "study/parts.h"
#include "study/reports/captions.h"
#include "study/reports/report_maker.h"
#include "study/reports/timeline.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

constexpr std::int64_t kShownWords = 100; ///< code points of a passage's words

/// One code along the transcript.
struct CodeLine {
    const Code* code = nullptr;
    std::vector<Range> stretches; ///< united, ascending
};

/// Codes that are used in the transcript, in reading order.
std::vector<CodeLine> linesOf(const ToCount& read, int transcript, const std::vector<std::int32_t>& shown) {
    std::map<std::int32_t, std::vector<Range>> ranges;
    for (const auto& passage : read.input.passages)
        if (const std::int32_t code = shown[static_cast<std::size_t>(passage.code)];
            code >= 0 && passage.transcript == transcript)
            ranges[code].push_back({CodePoint{passage.begin}, CodePoint{passage.end}});
    std::vector<CodeLine> lines;
    for (auto& [code, list] : ranges)
        lines.push_back({&read.codebook.codes()[static_cast<std::size_t>(code)], model::unite(std::move(list))});
    return lines;
}

/// Who speaks in the passage, interviewers too, in the order they speak, by label.
std::string speakersIn(const Voices& voices, const Passage& passage) {
    std::vector<std::string> labels;
    for (const storage::TurnRow& turn : voices.turnsIn(passage))
        if (const storage::SpeakerUse* use = voices.speaker(turn.speaker))
            if (std::find(labels.begin(), labels.end(), use->speaker.label) == labels.end())
                labels.push_back(use->speaker.label);
    return fmt::format("{}", fmt::join(labels, ", "));
}

std::string captionOf(const ToCount& read, const std::string& level) {
    return fmt::format("Passages of one {} that overlap are one stretch; {}. Whoever speaks is shown.{}",
                       level == "themes" ? "theme" : "code",
                       level == "themes" ? "a theme takes in everything below it"
                                         : "each code stands alone, without those below it",
                       codersInWords(read.coder));
}

ReportTable tableOf(const ToCount& read, const Voices::TranscriptVoices& transcript, const std::vector<CodeLine>& lines,
                    const std::string& text, const std::string& caption) {
    ReportTable table;
    table.name = "codeline";
    table.title = fmt::format("Codes along {}", transcript.name);
    table.caption = caption + " Begin and end are characters, the end not included.";
    table.header = {"Code", "Begin", "End", "From turn", "To turn", "Speakers", "Words", "Text"};
    const TimeScale scale(transcript, Along::Characters);
    const text::OffsetMap offsets(text);
    for (const CodeLine& line : lines)
        for (const Range& stretch : line.stretches) {
            const Passage passage{transcript.id, stretch};
            const std::string words(offsets.slice(stretch));
            table.evidence[{table.rows.size(), 6}] = std::vector{passage};
            table.rows.push_back({read.codebook.path(line.code->id), stretch.begin.value, stretch.end.value,
                                  std::int64_t{scale.turnAt(stretch.begin.value)},
                                  std::int64_t{scale.turnAt(stretch.end.value - 1)}, speakersIn(read.voices, passage),
                                  text::countWords(words), text::shorten(text::simplify(words), kShownWords)});
        }
    return table;
}

Chart chartOf(const Voices::TranscriptVoices& transcript, const std::vector<CodeLine>& lines, Along along,
              const std::string& caption) {
    Chart chart;
    chart.kind = ChartKind::Timeline;
    chart.name = "codeline";
    chart.title = fmt::format("Codes along {}", transcript.name);
    chart.caption = caption;
    chart.categoryTitle = "Code";
    labelAxis(chart, along);
    const TimeScale scale(transcript, along);
    for (const CodeLine& line : lines) {
        for (const Range& stretch : line.stretches)
            chart.stretches.push_back({chart.categories.size(), scale.at(stretch.begin.value),
                                       scale.at(stretch.end.value), line.code->text.colour, line.code->text.name,
                                       std::vector{Passage{transcript.id, stretch}}});
        chart.categories.push_back(line.code->text.name);
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
    Report report;
    report.title = "Codeline";
    const std::string caption = captionOf(*read, given.text("level"));
    const int index = asked->empty() ? 0 : read->voices.indexOf(asked->front());
    if (index < 0 || read->voices.transcripts().empty()) {
        report.notes.emplace_back("There is no transcript in the study yet.");
        return report;
    }
    const auto& transcript = read->voices.transcripts()[static_cast<std::size_t>(index)];
    const auto whole = storage::loadTranscript(study.parts().database, transcript.id);
    if (!whole) return fail(whole.error());
    const auto lines = linesOf(*read, index, shownAs(read->codebook, *codes, given.text("level")));
    report.title = fmt::format("Codeline of {}", transcript.name);
    report.tables.push_back(tableOf(*read, transcript, lines, whole->text, caption));
    report.notes = {report.tables.front().caption};
    if (!lines.empty()) report.charts.push_back(chartOf(transcript, lines, alongOf(given.text("along")), caption));
    return report;
}

} // namespace

ReportMaker codelineReport() {
    std::vector<ReportOption> options{{.key = "transcript",
                                       .label = "Transcript",
                                       .help = "Which transcript; else the first one imported",
                                       .type = OptionType::Transcript},
                                      {.key = "along",
                                       .label = "Along",
                                       .help = "By characters, or by turns, each as wide as any other",
                                       .type = OptionType::Choice,
                                       .choices = {"characters", "turns"}}};
    for (ReportOption& option : timelineCodeOptions())
        options.push_back(std::move(option));
    return {{.name = "codeline",
             .title = "Codeline",
             .about = "One transcript from its first word to its last, with a line for each code: where it comes up, "
                      "how long it stays, and what comes with it.",
             .options = std::move(options),
             .examples = {"--transcript Evelyn -o evelyn.svg", "--transcript Evelyn --along turns -o evelyn.xlsx"},
             .group = "Transcripts"},
            make};
}

} // namespace kenspeckle::study

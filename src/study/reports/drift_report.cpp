// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/drift.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

constexpr std::array kFields{"Definition", "Use when", "Do not use when"};

std::string whenInWords(const std::optional<Timestamp>& at) {
    if (!at) return "the beginning";
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at->time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

ReportCell cellOf(const WordingUse& use, const std::optional<double>& value) {
    if (use.compared == 0) return {};
    return value ? ReportCell(*value) : ReportCell(std::string("undefined"));
}

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

ReportTable usesOf(const Drift& drift, const AgreementOptions& options) {
    ReportTable output;
    output.name = "drift";
    output.title = "Codes before and after their wording changed";
    output.header = {"Code", "Wording", "Held from", "Changed by", "Transcripts worked on"};
    for (const std::string& coder : drift.coders)
        output.header.push_back("Codings by " + coder);
    const std::size_t firstCoder = output.header.size() - drift.coders.size();
    for (const char* name : {"Transcripts compared", "Agreement", "Cohen's kappa", "Krippendorff's alpha"})
        output.header.emplace_back(name);
    int across = 0;
    for (const CodeDrift& code : drift.codes) {
        across += code.across;
        for (std::size_t i = 0; i < code.wordings.size(); ++i) {
            const WordingUse& use = code.wordings[i];
            std::vector<ReportCell> cells{code.path, static_cast<std::int64_t>(i + 1), whenInWords(use.from),
                                          use.changedBy, std::int64_t{use.worked}};
            for (std::size_t coder = 0; coder < use.codings.size(); ++coder) {
                cells.emplace_back(static_cast<std::int64_t>(use.codings[coder].size()));
                if (!use.codings[coder].empty())
                    output.evidence[{output.rows.size(), firstCoder + coder}] = use.codings[coder];
            }
            cells.emplace_back(std::int64_t{use.compared});
            cells.push_back(use.compared > 0 && use.figures.observed ? ReportCell(Share{*use.figures.observed})
                                                                     : ReportCell());
            cells.push_back(cellOf(use, use.figures.cohen));
            cells.push_back(cellOf(use, use.figures.krippendorff));
            output.rows.push_back(std::move(cells));
        }
    }
    std::string notCompared;
    if (across > 0)
        notCompared =
            fmt::format(" Of {} {}, somebody coded part before and part after a change: these are not compared.",
                        across, across == 1 ? "transcript" : "transcripts, counted code by code");
    output.caption = fmt::format(
        "Codings are a code's own, counted under the wording that held when they were made or last changed; what was "
        "removed since is not known. Transcripts worked on: one of these coders coded anything in them while it held. "
        "Transcripts compared: two or more coded in them while it held and at no other time.{} Unit: the {} of {} "
        "speech. Empty: nothing to compare; \"undefined\": nobody varies. Times are UTC. Few transcripts on one side "
        "make a difference of figures that means little.",
        notCompared, nameOf(options.unit), options.interviewers ? "participants' and interviewers'" : "participants'");
    return output;
}

ReportTable wordingsOf(const Drift& drift) {
    ReportTable output;
    output.name = "wordings";
    output.title = "The wordings";
    output.caption =
        "What says how a code is applied: definition, when to use it, when not. The first wording is given "
        "whole, of later ones what changed. Names, examples and colours are not compared.";
    output.header = {"Code", "Wording", "Field", "Words"};
    for (const CodeDrift& code : drift.codes)
        for (std::size_t i = 0; i < code.wordings.size(); ++i)
            for (std::size_t field = 0; field < kFields.size(); ++field) {
                const std::string& words = code.wordings[i].wording[field];
                if (i == 0 ? words.empty() : words == code.wordings[i - 1].wording[field]) continue;
                output.rows.push_back({code.path, static_cast<std::int64_t>(i + 1), std::string(kFields[field]),
                                       words.empty() ? std::string("(none)") : words});
            }
    return output;
}

Chart chartOf(const Drift& drift) {
    Chart chart;
    chart.kind = ChartKind::StackedBars;
    chart.name = "drift";
    chart.title = "Codings under each wording";
    chart.caption =
        "A bar per wording of each code that was reworded after it had been used, oldest first. Wordings held "
        "for different times and numbers of transcripts.";
    chart.valueTitle = "Codings";
    chart.categoryTitle = "Code and wording";
    for (const std::string& coder : drift.coders)
        chart.series.push_back({coder, {}, {}, {}});
    for (const CodeDrift& code : drift.codes)
        for (std::size_t i = 0; i < code.wordings.size(); ++i) {
            for (std::size_t coder = 0; coder < drift.coders.size(); ++coder) {
                const auto& codings = code.wordings[i].codings[coder];
                if (!codings.empty()) chart.evidence[{coder, chart.categories.size()}] = codings;
                chart.series[coder].values.emplace_back(static_cast<double>(codings.size()));
            }
            chart.categories.push_back(fmt::format("{}, wording {}", code.path, i + 1));
        }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    AgreementOptions options;
    options.coders = given.all("coder");
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    options.codes = std::move(*codes);
    if (given.text("unit") == "sentence") options.unit = AgreementUnit::Sentence;
    if (given.text("unit") == "turn") options.unit = AgreementUnit::Turn;
    options.interviewers = given.flag("with-interviewers");
    const auto drift = driftOf(study, options);
    if (!drift) return fail(drift.error());
    Report report;
    report.title = "Drift across codebook versions";
    if (drift->codes.empty())
        report.notes.emplace_back(
            "No code changed its definition, or when to use it and when not, after it had been used.");
    if (drift->reworded > 0)
        report.notes.push_back(fmt::format(
            "{} more {} reworded before anybody who is compared coded with {}, and left out.", drift->reworded,
            drift->reworded == 1 ? "code was" : "codes were", drift->reworded == 1 ? "it" : "them"));
    report.tables = {usesOf(*drift, options)};
    if (!drift->codes.empty()) report.tables.push_back(wordingsOf(*drift));
    if (!drift->codes.empty() && !drift->coders.empty()) report.charts = {chartOf(*drift)};
    return report;
}

} // namespace

ReportMaker driftReport() {
    return {{.name = "drift",
             .title = "Drift across codebook versions",
             .about = "For every code whose definition changed after it had been used: how it was used, and how far "
                      "coders agreed, under each wording.",
             .options = {{.key = "code",
                          .label = "Codes",
                          .help = "This code and those below it; else all",
                          .type = OptionType::Code,
                          .repeated = true},
                         {.key = "coder",
                          .label = "Coders",
                          .help = "Count and compare this coder; else everybody who has coded",
                          .type = OptionType::Coder,
                          .repeated = true},
                         {.key = "unit",
                          .label = "Compared upon",
                          .help = "Upon what coders are compared",
                          .type = OptionType::Choice,
                          .choices = {"character", "sentence", "turn"}},
                         {.key = "with-interviewers",
                          .label = "Compare interviewers’ words",
                          .help = "Compare what interviewers said too",
                          .type = OptionType::Flag}},
             .examples = {"--code Stigma", "-o drift.xlsx"},
             .group = "Coders"},
            make};
}

} // namespace kenspeckle::study

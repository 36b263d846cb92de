// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/agreement.h"
#include "kenspeckle/agreement.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

const char* const kUndefined = "undefined";

std::string unitInWords(AgreementUnit unit) {
    switch (unit) {
    case AgreementUnit::Sentence:
        return "the sentence, coded if any part of it is";
    case AgreementUnit::Turn:
        return "the turn, coded if any part of it is";
    case AgreementUnit::CodePoint:
        break;
    }
    return "the character";
}

std::string comparedInWords(const AgreementTable& table) {
    return fmt::format(
        "Coders: {}. Compared upon {} speech in {} {} that at least two of them have coded; {} left out.",
        fmt::join(table.coders, ", "), table.options.interviewers ? "participants' and interviewers'" : "participants'",
        table.transcripts, table.transcripts == 1 ? "transcript" : "transcripts", table.leftOut);
}

std::string captionOf(const AgreementTable& table) {
    std::string caption = fmt::format(
        "{} Unit: {}. A theme's row is of its own passages and those below it; the last row takes each code's own "
        "passages, every pair of unit and code being one rating. \"undefined\" stands where nobody varies: chance "
        "alone "
        "then gives complete agreement, and there is nothing to measure.",
        comparedInWords(table), unitInWords(table.options.unit));
    if (table.coders.size() == 2)
        caption += fmt::format(" Holsti: passages are the same from {:.0f} % of overlap ÷ union on.",
                               table.options.threshold * 100);
    if (table.coders.size() > 2) caption += " Cohen's kappa is the mean over pairs of coders.";
    return caption;
}

std::string unitizingCaption(const AgreementTable& table) {
    std::string caption = "The last four are Krippendorff's alphas for unitised text (2016). They go by characters "
                          "whatever the unit, and "
                          "take each passage as one piece: |u-alpha, of these passages against everything else; "
                          "u-alpha, of the stretches "
                          "and which of the codes below they are under; cu-alpha, of which code alone, where coders "
                          "both used one of them; "
                          "(k)u-alpha, of this code among those beside it, likewise. Empty: no codes below are in use.";
    if (table.total.unitizing.several > 0)
        caption +=
            fmt::format(" A stretch that a coder put under several codes beside one another has no one code, and "
                        "is left out of the last three; of the codes at the top that is {:.1f} % of the speech.",
                        table.total.unitizing.several * 100);
    return caption;
}

ReportCell cellOf(const std::optional<double>& value) {
    return value ? ReportCell(*value) : ReportCell(std::string(kUndefined));
}

std::vector<ReportCell> cellsOf(const AgreementRow& row, bool twoCoders) {
    std::vector<ReportCell> cells{row.name};
    for (const int passages : row.passages)
        cells.emplace_back(std::int64_t{passages});
    const Coefficients& figures = row.figures;
    cells.emplace_back(figures.units);
    cells.push_back(figures.observed ? ReportCell(Share{*figures.observed}) : ReportCell(std::string(kUndefined)));
    cells.push_back(cellOf(figures.cohen));
    cells.push_back(cellOf(figures.fleiss));
    cells.push_back(cellOf(figures.brennanPrediger));
    cells.push_back(cellOf(figures.gwet));
    cells.push_back(cellOf(figures.krippendorff));
    if (twoCoders) cells.push_back(cellOf(row.holsti));
    const UnitizingCoefficients& unitizing = row.unitizing;
    cells.push_back(cellOf(unitizing.relevant));
    cells.push_back(unitizing.parted ? cellOf(unitizing.whole) : ReportCell());
    cells.push_back(unitizing.parted ? cellOf(unitizing.valued) : ReportCell());
    cells.push_back(row.code ? cellOf(unitizing.own) : ReportCell());
    return cells;
}

ReportTable coefficientsOf(const AgreementTable& table) {
    const bool twoCoders = table.coders.size() == 2;
    ReportTable output;
    output.name = "agreement";
    output.title = "Agreement between coders";
    output.caption = captionOf(table) + " " + unitizingCaption(table);
    output.header = {"Code"};
    for (const std::string& coder : table.coders)
        output.header.push_back("Passages of " + coder);
    for (const char* name : {"Units", "Agreement", "Cohen's kappa", twoCoders ? "Scott's pi" : "Fleiss' kappa",
                             "Brennan-Prediger", "Gwet's AC1", "Krippendorff's alpha"})
        output.header.emplace_back(name);
    if (twoCoders) output.header.emplace_back("Holsti");
    for (const char* name : {"|u-alpha", "u-alpha of codes below", "cu-alpha of codes below", "(k)u-alpha"})
        output.header.emplace_back(name);
    const auto add = [&](const AgreementRow& row) {
        for (std::size_t coder = 0; coder < row.places.size(); ++coder)
            if (!row.places[coder].empty()) output.evidence[{output.rows.size(), 1 + coder}] = row.places[coder];
        output.rows.push_back(cellsOf(row, twoCoders));
        output.indents.push_back(row.depth);
    };
    for (const AgreementRow& row : table.rows)
        add(row);
    add(table.total);
    output.lastRowIsTotal = true;
    return output;
}

ReportTable disagreementsOf(const AgreementTable& table) {
    ReportTable output;
    output.name = "disagreements";
    output.title = "Where coders differ";
    output.caption =
        fmt::format("{} Each row is a stretch that some of them coded and others, who coded something "
                    "else in the same transcript, did not. Unit: {}. From and To count characters from the "
                    "beginning of the transcript.",
                    comparedInWords(table), unitInWords(table.options.unit));
    output.header = {"Code", "Transcript", "From", "To", "Coded by", "Not coded by", "Words"};
    for (const CodingDifference& each : table.disagreements) {
        for (const std::size_t column : {std::size_t{2}, std::size_t{6}})
            output.evidence[{output.rows.size(), column}] = std::vector<Passage>{each.passage};
        output.rows.push_back({each.path, each.transcript, each.passage.range.begin.value, each.passage.range.end.value,
                               fmt::format("{}", fmt::join(each.coded, ", ")),
                               fmt::format("{}", fmt::join(each.notCoded, ", ")), each.text});
    }
    return output;
}

ReportTable sampleSizeOf(const AgreementTable& table) {
    // Least alpha to be told from, and z of the level of significance, one-tailed.
    struct Level {
        double alpha;
        double z;
        const char* name;
    };
    constexpr std::array kLevels{
        Level{0.667, 1.645, "Alpha above 0.667, at 5 %"}, Level{0.667, 2.326, "Alpha above 0.667, at 1 %"},
        Level{0.8, 1.645, "Alpha above 0.800, at 5 %"}, Level{0.8, 2.326, "Alpha above 0.800, at 1 %"}};
    constexpr std::array kShares{0.5, 0.25, 0.1, 0.05, 0.02, 0.01};
    ReportTable output;
    output.name = "sample-size";
    output.title = "How many units two coders must both code";
    output.header = {"Share of units that the rarest code applies to"};
    for (const Level& level : kLevels)
        output.header.emplace_back(level.name);
    const auto add = [&](std::string name, double share) {
        std::vector<ReportCell> cells{std::move(name)};
        for (const Level& level : kLevels)
            cells.emplace_back(analysis::unitsNeeded(share, level.alpha, level.z));
        output.rows.push_back(std::move(cells));
    };
    for (const double share : kShares)
        add(fmt::format("{:.0f} %", share * 100), share);
    const AgreementRow* rarest = nullptr;
    for (const AgreementRow& row : table.rows)
        if (row.share && *row.share > 0 && *row.share < 1 && (!rarest || *row.share < *rarest->share)) rarest = &row;
    if (rarest) add(fmt::format("{:.2g} %: {}, the rarest here", *rarest->share * 100, rarest->name), *rarest->share);
    output.caption = fmt::format(
        "Needed to tell alpha from the value in the heading at that level of significance, one-tailed (Krippendorff "
        "2019, "
        "after Bloch & Kraemer 1989), if units are drawn independently of one another. Turns come nearest to that; "
        "characters of one passage are coded together, so count passages rather than characters. Compared here: {} "
        "units.",
        table.rows.empty() ? 0 : table.rows.front().figures.units);
    return output;
}

Chart chartOf(const AgreementTable& table) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "alpha";
    chart.title = "Krippendorff's alpha by code";
    chart.caption = fmt::format("{} Unit of alpha: {}; of |u-alpha always the character. From 0.800 on reliable, from "
                                "0.667 on tentative. No bar: undefined.",
                                comparedInWords(table), unitInWords(table.options.unit));
    chart.valueTitle = "Alpha";
    chart.categoryTitle = "Code";
    chart.series = {{"Krippendorff's alpha", {}, {}, {}}, {"|u-alpha", {}, {}, {}}};
    const auto add = [&](const AgreementRow& row) {
        chart.categories.push_back(row.name);
        chart.depths.push_back(row.depth);
        chart.series[0].values.push_back(row.figures.krippendorff);
        chart.series[1].values.push_back(row.unitizing.relevant);
    };
    for (const AgreementRow& row : table.rows)
        add(row);
    add(table.total);
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
    options.threshold = given.number("threshold") / 100.0;
    options.interviewers = given.flag("with-interviewers");
    const auto table = agreementTable(study, options);
    if (!table) return fail(table.error());
    Report report;
    report.title = "Agreement between coders";
    report.notes = {
        "Krippendorff calls alpha of 0.800 and above reliable; 0.667 to 0.800 allows tentative conclusions only; less "
        "allows none.",
        "The unit changes the figures. Upon characters a passage weighs as much as it is long, so one long passage can "
        "outweigh ten short ones; upon sentences and turns each counts once, however much of it is coded. Coders who "
        "mark the same turns with other borders agree completely upon turns and less upon characters. Name the unit "
        "whenever a figure is printed."};
    report.tables = {coefficientsOf(*table)};
    if (!table->disagreements.empty())
        report.tables.push_back(disagreementsOf(*table));
    else if (table->transcripts > 0)
        report.notes.emplace_back("They differ nowhere.");
    report.tables.push_back(sampleSizeOf(*table));
    if (!table->rows.empty()) report.charts = {chartOf(*table)};
    report.json = agreementTableJson(*table);
    return report;
}

} // namespace

ReportMaker agreementReport() {
    return {{.name = "agreement",
             .title = "Agreement between coders",
             .about = "How far coders agree, code by code and all together, where they differ, and how many units "
                      "would have to be coded to be sure of it.",
             .options = {{.key = "coder",
                          .label = "Coders",
                          .help = "Compare this coder; else everybody who has coded",
                          .type = OptionType::Coder,
                          .repeated = true},
                         {.key = "code",
                          .label = "Codes",
                          .help = "This code and those below it; else all",
                          .type = OptionType::Code,
                          .repeated = true},
                         {.key = "unit",
                          .label = "Compared upon",
                          .help = "Upon what they are compared; a sentence or turn is coded if any part of it is",
                          .type = OptionType::Choice,
                          .choices = {"character", "sentence", "turn"}},
                         {.key = "threshold",
                          .label = "Passages are the same from (%)",
                          .help = "Passages are the same from this overlap ÷ union in percent on, for Holsti",
                          .type = OptionType::Number,
                          .standard = "90"},
                         {.key = "with-interviewers",
                          .label = "Compare interviewers’ words",
                          .help = "Compare what interviewers said too",
                          .type = OptionType::Flag}},
             .examples = {"--unit turn", "--coder Ailsa --coder Ewan --unit sentence -o agreement.xlsx"},
             .group = "Coders"},
            make};
}

} // namespace kenspeckle::study

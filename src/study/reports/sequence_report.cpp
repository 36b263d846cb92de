// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "analysis/sequence.h"
#include "kenspeckle/querying.h"
#include "study/reports/relation_study.h"
#include "study/reports/report_maker.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

using analysis::Following;

constexpr std::size_t kHeatMapCodes = 20;

/// One code that follows another.
struct Step {
    std::size_t first = 0, then = 0; ///< into Work::m_shown
};

class Work {
public:
    Work(RelationStudy relations, int turns, const GivenOptions& given)
        : m_relations(std::move(relations)), m_turns(turns), m_references(m_relations.input),
          m_counted(countSequences(m_relations.input, m_references, turns)),
          m_least(std::max(1, given.number("least"))), m_top(static_cast<std::size_t>(given.number("top"))) {
        for (std::int32_t line = 0; line < m_relations.input.lines; ++line)
            if (!m_relations.question.codes.empty() || alone(line) > 0) m_shown.push_back(line);
        m_names = m_relations.namesOf(m_shown);
        findSteps();
        findEvidence();
    }

    [[nodiscard]] Report report() const {
        Report report;
        report.title = "What follows what, " + turnsInWords(m_turns, "later");
        report.tables = {stepsTable(), countsTable(), sharesTable()};
        if (!m_shown.empty()) report.charts.push_back(heatMap());
        report.notes.push_back(fmt::format("Of {}, {} of a first and a next {} found at least once.",
                                           text::counted(static_cast<std::int64_t>(m_shown.size()), "code"),
                                           text::counted(static_cast<std::int64_t>(m_found), "pair"),
                                           m_found == 1 ? "is" : "are"));
        if (m_evidenceLeftOut)
            report.notes.push_back(fmt::format("Of the rarest sequences the passages are not kept: there are more than "
                                               "{} of them all. Ask for fewer codes to read them.",
                                               kPassagesKept));
        return report;
    }

private:
    [[nodiscard]] std::int64_t alone(std::int32_t line) const {
        return m_counted.alone[static_cast<std::size_t>(line)];
    }
    [[nodiscard]] std::int64_t uses(std::size_t code) const { return alone(m_shown[code]); }
    [[nodiscard]] const Following& cell(std::size_t first, std::size_t then) const {
        return m_counted.at(m_shown[first], m_shown[then]);
    }
    [[nodiscard]] bool compared(std::size_t first, std::size_t then) const {
        return m_relations.question.reach == ThemeReach::Own || first == then ||
               !m_relations.akin(m_shown[first], m_shown[then]);
    }
    [[nodiscard]] std::string definition() const {
        return fmt::format(
            "Followed: passages of the first code after whose end a passage of the second begins, {}, in one "
            "transcript. Passages of one code that overlap are one. Turns are counted whoever speaks.",
            m_turns == 0 ? "in the turn in which the first ends" : turnsInWords(m_turns, "later"));
    }
    [[nodiscard]] std::string scope() const {
        std::string text =
            fmt::format("Of {}. ", text::counted(m_relations.asked, "participant")) + m_relations.scope();
        if (m_relations.question.reach == ThemeReach::WithBelow)
            text += " A code and one below it are not compared, for all of the lower is in the upper.";
        return text;
    }

    void findSteps() {
        for (std::size_t first = 0; first < m_shown.size(); ++first)
            for (std::size_t then = 0; then < m_shown.size(); ++then) {
                if (cell(first, then).followed == 0 || !compared(first, then)) continue;
                ++m_found;
                if (cell(first, then).followed >= m_least) m_steps.push_back({first, then});
            }
        // By how often, then by how much of the first that is: a / b > c / d without dividing.
        std::stable_sort(m_steps.begin(), m_steps.end(), [&](const Step& one, const Step& other) {
            const std::int64_t a = cell(one.first, one.then).followed, b = cell(other.first, other.then).followed;
            if (a != b) return a > b;
            return uses(one.first) < uses(other.first);
        });
    }

    void findEvidence() {
        std::vector<std::vector<Passage>> wanted;
        std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> placeOf;
        std::size_t kept = 0;
        for (const Step& step : m_steps) {
            const auto count = static_cast<std::size_t>(cell(step.first, step.then).followed);
            if (kept + count > kPassagesKept) {
                m_evidenceLeftOut = true;
                continue;
            }
            kept += count;
            placeOf.emplace(std::pair(m_shown[step.first], m_shown[step.then]), wanted.size());
            wanted.emplace_back();
        }
        forEachSuccession(m_relations.input, m_references, m_turns, [&](const analysis::Succession& found) {
            if (!found.opens) return;
            const auto place = placeOf.find({found.first, found.second});
            if (place != placeOf.end())
                wanted[place->second].push_back(m_relations.passageOf(found.transcript, found.begin, found.end));
        });
        for (const auto& [lines, place] : placeOf)
            m_evidence[lines] = std::move(wanted[place]);
    }

    [[nodiscard]] const Evidence* evidenceOf(std::size_t first, std::size_t then) const {
        const auto found = m_evidence.find({m_shown[first], m_shown[then]});
        return found == m_evidence.end() ? nullptr : &found->second;
    }

    template <class Cell> [[nodiscard]] ReportTable matrix(Cell cellOf) const {
        ReportTable table;
        table.header = {"First", "Passages"};
        for (const std::string& name : m_names)
            table.header.push_back("then " + name);
        for (std::size_t first = 0; first < m_shown.size(); ++first) {
            std::vector<ReportCell> row{m_names[first], uses(first)};
            addUses(table, first, first, 1);
            for (std::size_t then = 0; then < m_shown.size(); ++then) {
                row.push_back(compared(first, then) ? cellOf(first, then) : ReportCell{});
                if (const Evidence* evidence = compared(first, then) ? evidenceOf(first, then) : nullptr)
                    table.evidence[{first, then + 2}] = *evidence;
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// What may be read behind the number of a code's passages.
    void addUses(ReportTable& table, std::size_t code, std::size_t row, std::size_t column) const {
        if (uses(code) == 0) return;
        if (const auto filter = m_relations.filterOf(m_shown[code])) table.evidence[{row, column}] = *filter;
    }

    [[nodiscard]] ReportTable countsTable() const {
        ReportTable table =
            matrix([&](std::size_t first, std::size_t then) -> ReportCell { return cell(first, then).followed; });
        table.name = "followed";
        table.title = "What follows what, " + turnsInWords(m_turns, "later");
        table.caption = definition() + " Passages: all of the first code. " + scope();
        return table;
    }

    [[nodiscard]] std::optional<double> share(std::size_t first, std::size_t then) const {
        if (uses(first) == 0 || !compared(first, then)) return std::nullopt;
        return static_cast<double>(cell(first, then).followed) / static_cast<double>(uses(first));
    }

    [[nodiscard]] ReportTable sharesTable() const {
        ReportTable table = matrix([&](std::size_t first, std::size_t then) -> ReportCell {
            if (const auto value = share(first, then)) return Share{*value};
            return {};
        });
        table.name = "shares";
        table.title = "Share of passages followed, " + turnsInWords(m_turns, "later");
        table.caption =
            "Followed ÷ passages of the first code; empty where it has none. " + definition() + " " + scope();
        return table;
    }

    [[nodiscard]] ReportTable stepsTable() const {
        ReportTable table;
        table.name = "sequences";
        table.title = "Codes that follow one another, " + turnsInWords(m_turns, "later");
        table.header = {"First", "Then",      "Passages, first", "Passages, then", "Followed",
                        "Share", "By chance", "Ratio",           "Participants"};
        const std::size_t listed = m_top == 0 ? m_steps.size() : std::min(m_top, m_steps.size());
        for (std::size_t row = 0; row < listed; ++row) {
            const Step& step = m_steps[row];
            const Following& found = cell(step.first, step.then);
            const double expected = found.expected / static_cast<double>(uses(step.first));
            table.rows.push_back(
                {m_names[step.first], m_names[step.then], uses(step.first), uses(step.then), found.followed,
                 Share{*share(step.first, step.then)}, Share{expected},
                 found.expected > 0 ? ReportCell{static_cast<double>(found.followed) / found.expected} : ReportCell{},
                 found.participants});
            addUses(table, step.first, row, 2);
            addUses(table, step.then, row, 3);
            if (const Evidence* evidence = evidenceOf(step.first, step.then))
                table.evidence[{row, 4}] = table.evidence[{row, 5}] = table.evidence[{row, 8}] = *evidence;
        }
        table.caption =
            definition() +
            " By chance: the share to expect if passages of the second code began anywhere in their "
            "transcripts alike. Ratio: followed ÷ expected; near 1 the sequence says nothing. Participants: "
            "people who speak in both. ";
        if (listed < m_steps.size())
            table.caption += fmt::format("The first {} of {} sequences. ", listed, m_steps.size());
        if (m_least > 1) table.caption += fmt::format("Those found fewer than {} times are left out. ", m_least);
        table.caption += scope();
        return table;
    }

    [[nodiscard]] Chart heatMap() const {
        std::vector<std::int64_t> all;
        for (const std::int32_t line : m_shown)
            all.push_back(alone(line));
        const std::vector<std::size_t> chosen = mostUsed(all, kHeatMapCodes);
        Chart chart;
        chart.kind = ChartKind::HeatMap;
        chart.name = "sequence";
        chart.title = "What follows what, " + turnsInWords(m_turns, "later");
        chart.shares = true;
        chart.valueTitle = "Share of the passages of the first code (rows) that are followed";
        chart.categoryTitle = "Then";
        chart.caption = definition() + " " + scope();
        if (chosen.size() < m_shown.size())
            chart.caption += fmt::format(" The {} codes used most of {}.", chosen.size(), m_shown.size());
        for (const std::size_t code : chosen)
            chart.categories.push_back(m_names[code]);
        for (std::size_t row = 0; row < chosen.size(); ++row) {
            ChartSeries series;
            series.name = m_names[chosen[row]];
            for (std::size_t column = 0; column < chosen.size(); ++column) {
                series.values.push_back(share(chosen[row], chosen[column]));
                if (!series.values.back()) continue;
                if (const Evidence* evidence = evidenceOf(chosen[row], chosen[column]))
                    chart.evidence[{row, column}] = *evidence;
            }
            chart.series.push_back(std::move(series));
        }
        return chart;
    }

    RelationStudy m_relations;
    int m_turns;
    analysis::References m_references;
    analysis::Sequences m_counted;
    std::int64_t m_least;
    std::size_t m_top;
    std::vector<std::int32_t> m_shown;
    std::vector<std::string> m_names; ///< as m_shown
    std::vector<Step> m_steps;        ///< the most frequent first
    std::size_t m_found = 0;
    std::map<std::pair<std::int32_t, std::int32_t>, Evidence> m_evidence; ///< by lines
    bool m_evidenceLeftOut = false;
};

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    auto question = relationQuestion(study, given, {"code"});
    if (!question) return fail(question.error());
    auto relations = readRelations(study, std::move(*question));
    if (!relations) return fail(relations.error());
    return Work(std::move(*relations), std::min(given.number("within"), kMostTurns), given).report();
}

std::vector<ReportOption> options() {
    std::vector<ReportOption> list{
        {.key = "code",
         .label = "Codes",
         .help = "Compare these codes, each with the codes below it; else all that are used",
         .type = OptionType::Code,
         .repeated = true},
        {.key = "within",
         .label = "Turns later at most",
         .help = "How many turns later the next may begin, whoever speaks, 0 being the same turn",
         .type = OptionType::Number,
         .standard = std::to_string(kTurnsApart)}};
    for (ReportOption& option : relationOptions(ThemeReach::Own))
        list.push_back(std::move(option));
    list.push_back({.key = "least",
                    .label = "Found at least",
                    .help = "Leave sequences out of the list that are found more rarely",
                    .type = OptionType::Number,
                    .standard = "1"});
    list.push_back({.key = "top",
                    .label = "Sequences listed",
                    .help = "List this many sequences, the most frequent; 0: all",
                    .type = OptionType::Number,
                    .standard = "100"});
    return list;
}

} // namespace

ReportMaker sequenceReport() {
    return {{.name = "sequence",
             .title = "Sequence of codes",
             .about =
                 "What follows what: how often, after a passage of one code, a passage of another begins within so "
                 "many turns, and how often that were so by chance.",
             .options = options(),
             .examples = {"--within 3 --least 3 -o sequence.html"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "analysis/cooccurrence.h"
#include "kenspeckle/querying.h"
#include "study/reports/relation_study.h"
#include "study/reports/report_maker.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

using analysis::Cooccurrence;
using analysis::Cooccurrences;
using analysis::Togetherness;

constexpr std::size_t kHeatMapCodes = 20;
constexpr std::size_t kNetworkLinks = 30;

/// Two codes that go together.
struct Pair {
    std::size_t a = 0, b = 0; ///< into Work::shown, a < b
    Cooccurrence counts;
    double c = 0;
};

/// What the report is made from, once it is counted.
class Work {
public:
    Work(RelationStudy relations, const analysis::TogetherOptions& options, const GivenOptions& given)
        : m_relations(std::move(relations)), m_options(options), m_references(m_relations.input),
          m_counted(countCooccurrences(m_relations.input, m_references, options)),
          m_least(std::max(1, given.number("least"))), m_top(static_cast<std::size_t>(given.number("top"))) {
        // Codes that were asked for by name are shown used or not.
        for (std::int32_t line = 0; line < m_relations.input.lines; ++line)
            if (!m_relations.question.codes.empty() || alone(line) > 0) m_shown.push_back(line);
        m_names = m_relations.namesOf(m_shown);
        findPairs();
        findEvidence();
    }

    [[nodiscard]] Report report() const {
        Report report;
        report.title = "Co-occurrence of codes " + manner();
        report.tables = {pairsTable(), countsTable(), coefficientTable()};
        if (m_shown.size() > 1) report.charts.push_back(heatMap());
        if (!m_pairs.empty()) report.charts.push_back(network());
        report.notes.push_back(fmt::format("Of {} codes, {} of {} pairs go together at least once.", m_shown.size(),
                                           m_together, m_possible));
        if (m_evidenceLeftOut)
            report.notes.push_back(fmt::format("Of the weakest pairs the passages are not kept: there are more than {} "
                                               "of them all. Ask for fewer codes to read them.",
                                               kPassagesKept));
        return report;
    }

private:
    [[nodiscard]] std::int64_t alone(std::int32_t line) const {
        return m_counted.alone[static_cast<std::size_t>(line)];
    }
    [[nodiscard]] std::string manner() const {
        switch (m_options.how) {
        case Togetherness::Overlap:
            return "in passages that overlap";
        case Togetherness::Turn:
            return "in the same turn";
        case Togetherness::Near:
            break;
        }
        return turnsInWords(m_options.turns, "apart");
    }
    [[nodiscard]] std::string definition() const {
        switch (m_options.how) {
        case Togetherness::Overlap:
            return "n1, n2: passages of either code, those of one code that overlap counted once. n12: pairs of "
                   "passages with at least one character in common; each passage is in one pair at most.";
        case Togetherness::Turn:
            return "n1, n2: turns with at least one character of either code. n12: turns with both.";
        case Togetherness::Near:
            break;
        }
        return fmt::format(
            "n1, n2: passages of either code, those of one code that overlap counted once. n12: pairs of "
            "passages {}; each passage is in one pair at most. Turns are counted whoever speaks.",
            m_options.turns == 0 ? "with a turn in common" : turnsInWords(m_options.turns, "apart"));
    }
    [[nodiscard]] std::string scope() const {
        std::string text =
            fmt::format("Of {}. ", text::counted(m_relations.asked, "participant")) + m_relations.scope();
        if (m_relations.question.reach == ThemeReach::WithBelow)
            text += " A code and one below it are not compared, for all of the lower is in the upper.";
        return text;
    }

    /// Whether the two are compared at all.
    [[nodiscard]] bool compared(std::size_t a, std::size_t b) const {
        return m_relations.question.reach == ThemeReach::Own || !m_relations.akin(m_shown[a], m_shown[b]);
    }

    void findPairs() {
        for (std::size_t b = 1; b < m_shown.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                if (!compared(a, b)) continue;
                ++m_possible;
                const Cooccurrence& counts = m_counted.at(m_shown[a], m_shown[b]);
                if (counts.together == 0) continue;
                ++m_together;
                if (counts.together < m_least) continue;
                m_pairs.push_back(
                    {a, b, counts,
                     analysis::cCoefficient(alone(m_shown[a]), alone(m_shown[b]), counts.together).value_or(0)});
            }
        }
        std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const Pair& one, const Pair& other) {
            if (one.c != other.c) return one.c > other.c;
            return one.counts.together > other.counts.together;
        });
    }

    /// A filter where one finds just these, else the passages, those of the strongest pairs first.
    void findEvidence() {
        std::map<std::size_t, std::vector<Passage>> wanted;
        std::size_t kept = 0;
        const auto want = [&](std::int32_t a, std::int32_t b, std::int64_t count, bool filterFindsThem) {
            if (count == 0) return;
            const std::size_t place = Cooccurrences::place(a, b);
            if (const auto filter = filterFindsThem ? m_relations.filterOf(a, b) : std::nullopt) {
                m_evidence[place] = *filter;
            } else if (kept + static_cast<std::size_t>(count) <= kPassagesKept) {
                kept += static_cast<std::size_t>(count);
                wanted[place];
            } else {
                m_evidenceLeftOut = true;
            }
        };
        const bool overlap = m_options.how == Togetherness::Overlap;
        for (const Pair& pair : m_pairs)
            want(m_shown[pair.a], m_shown[pair.b], pair.counts.together,
                 overlap && pair.counts.pairs == pair.counts.together);
        for (const std::int32_t line : m_shown)
            want(line, line, alone(line), m_options.how != Togetherness::Turn);
        if (wanted.empty()) return;
        forEachTogether(m_relations.input, m_references, m_options, [&](const analysis::Together& found) {
            if (!found.counted) return;
            const auto place = wanted.find(Cooccurrences::place(found.first, found.second));
            if (place != wanted.end())
                place->second.push_back(m_relations.passageOf(found.transcript, found.begin, found.end));
        });
        for (auto& [place, passages] : wanted)
            m_evidence[place] = std::move(passages);
    }

    [[nodiscard]] const Evidence* evidenceOf(std::size_t a, std::size_t b) const {
        const auto found = m_evidence.find(Cooccurrences::place(m_shown[a], m_shown[b]));
        return found == m_evidence.end() ? nullptr : &found->second;
    }

    /// A row and a column for each code; cell: ReportCell(std::size_t a, std::size_t b).
    template <class Cell> [[nodiscard]] ReportTable matrix(Cell cell) const {
        ReportTable table;
        table.header = {"Code"};
        table.header.insert(table.header.end(), m_names.begin(), m_names.end());
        for (std::size_t a = 0; a < m_shown.size(); ++a) {
            std::vector<ReportCell> row{m_names[a]};
            row.reserve(m_shown.size() + 1);
            for (std::size_t b = 0; b < m_shown.size(); ++b) {
                row.push_back(cell(a, b));
                if (std::holds_alternative<std::monostate>(row.back())) continue;
                if (const Evidence* evidence = evidenceOf(a, b)) table.evidence[{a, b + 1}] = *evidence;
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] ReportTable countsTable() const {
        ReportTable table = matrix([&](std::size_t a, std::size_t b) -> ReportCell {
            if (a == b) return alone(m_shown[a]);
            if (!compared(a, b)) return {};
            return m_counted.at(m_shown[a], m_shown[b]).together;
        });
        table.name = "together";
        table.title = "How often codes go together " + manner();
        table.caption =
            fmt::format("{} In a cell n12; where a code meets itself, how often it is used. {}", definition(), scope());
        return table;
    }

    [[nodiscard]] std::optional<double> coefficient(std::size_t a, std::size_t b) const {
        if (a == b || !compared(a, b)) return std::nullopt;
        return analysis::cCoefficient(alone(m_shown[a]), alone(m_shown[b]),
                                      m_counted.at(m_shown[a], m_shown[b]).together);
    }

    [[nodiscard]] ReportTable coefficientTable() const {
        ReportTable table = matrix([&](std::size_t a, std::size_t b) -> ReportCell {
            if (const auto c = coefficient(a, b)) return *c;
            return {};
        });
        table.name = "coefficients";
        table.title = "Co-occurrence coefficients of codes " + manner();
        table.caption = fmt::format("c = n12 ÷ (n1 + n2 − n12), from 0, never together, to 1, never apart; empty where "
                                    "neither code is used. {} {}",
                                    definition(), scope());
        return table;
    }

    [[nodiscard]] ReportTable pairsTable() const {
        const bool places = m_options.how != Togetherness::Turn; // a turn with both is one place and one pair
        ReportTable table;
        table.name = "pairs";
        table.title = "Codes that go together " + manner();
        table.header = {"Code", "With", "n1", "n2", "n12", "c", "Participants"};
        if (places) table.header.emplace_back("Places");
        const std::size_t listed = m_top == 0 ? m_pairs.size() : std::min(m_top, m_pairs.size());
        for (std::size_t row = 0; row < listed; ++row) {
            const Pair& pair = m_pairs[row];
            table.rows.push_back({m_names[pair.a], m_names[pair.b], alone(m_shown[pair.a]), alone(m_shown[pair.b]),
                                  pair.counts.together, pair.c, pair.counts.participants});
            if (places) table.rows.back().emplace_back(pair.counts.pairs);
            if (const Evidence* evidence = evidenceOf(pair.a, pair.a)) table.evidence[{row, 2}] = *evidence;
            if (const Evidence* evidence = evidenceOf(pair.b, pair.b)) table.evidence[{row, 3}] = *evidence;
            if (const Evidence* evidence = evidenceOf(pair.a, pair.b))
                table.evidence[{row, 4}] = table.evidence[{row, 5}] = table.evidence[{row, 6}] = *evidence;
            if (m_options.how == Togetherness::Overlap)
                if (const auto filter = m_relations.filterOf(m_shown[pair.a], m_shown[pair.b]))
                    table.evidence[{row, 7}] = *filter;
        }
        table.caption = definition() + " c = n12 ÷ (n1 + n2 − n12).";
        if (places)
            table.caption += m_options.how == Togetherness::Overlap
                                 ? " Places: all stretches that both share, however many are in one passage."
                                 : " Places: all pairs, however many one passage is in.";
        table.caption += " " + leftOut(listed) + scope();
        return table;
    }

    [[nodiscard]] std::string leftOut(std::size_t listed) const {
        std::string text;
        if (listed < m_pairs.size()) text += fmt::format("The first {} of {} pairs. ", listed, m_pairs.size());
        if (m_least > 1) text += fmt::format("Pairs with n12 below {} are left out. ", m_least);
        return text;
    }

    [[nodiscard]] Chart heatMap() const {
        std::vector<std::int64_t> uses;
        for (const std::int32_t line : m_shown)
            uses.push_back(alone(line));
        const std::vector<std::size_t> chosen = mostUsed(uses, kHeatMapCodes);
        Chart chart;
        chart.kind = ChartKind::HeatMap;
        chart.name = "coefficients";
        chart.title = "How much codes go together " + manner();
        chart.valueTitle = "c = n12 ÷ (n1 + n2 − n12)";
        chart.caption = definition() + " " + scope();
        if (chosen.size() < m_shown.size())
            chart.caption += fmt::format(" The {} codes used most of {}.", chosen.size(), m_shown.size());
        for (const std::size_t a : chosen)
            chart.categories.push_back(m_names[a]);
        for (std::size_t row = 0; row < chosen.size(); ++row) {
            ChartSeries series;
            series.name = m_names[chosen[row]];
            for (std::size_t column = 0; column < chosen.size(); ++column) {
                series.values.push_back(coefficient(chosen[row], chosen[column]));
                if (!series.values.back()) continue;
                if (const Evidence* evidence = evidenceOf(chosen[row], chosen[column]))
                    chart.evidence[{row, column}] = *evidence;
            }
            chart.series.push_back(std::move(series));
        }
        return chart;
    }

    [[nodiscard]] Chart network() const {
        const std::size_t links = std::min(kNetworkLinks, m_pairs.size());
        Chart chart;
        chart.kind = ChartKind::Network;
        chart.name = "network";
        chart.title = "Codes that go together " + manner();
        chart.valueTitle = m_options.how == Togetherness::Turn ? "Turns" : "Passages";
        chart.caption =
            fmt::format("{} by c = n12 ÷ (n1 + n2 − n12), the stronger the thicker. Codes: the more {}, "
                        "the larger. {} {}",
                        links < m_pairs.size() ? fmt::format("The {} strongest links of {}", links, m_pairs.size())
                                               : std::string("Links"),
                        m_options.how == Togetherness::Turn ? "turns" : "passages", definition(),
                        leftOut(m_pairs.size()) + scope());
        std::map<std::size_t, std::size_t> nodes; // in reading order
        for (std::size_t i = 0; i < links; ++i)
            nodes[m_pairs[i].a] = nodes[m_pairs[i].b] = 0;
        ChartSeries sizes;
        sizes.name = chart.valueTitle;
        for (auto& [code, node] : nodes) {
            node = chart.categories.size();
            chart.categories.push_back(m_names[code]);
            chart.colours.emplace_back(m_relations.code(m_shown[code]).text.colour);
            sizes.values.emplace_back(static_cast<double>(alone(m_shown[code])));
            if (const Evidence* evidence = evidenceOf(code, code)) chart.evidence[{0, node}] = *evidence;
        }
        chart.series.push_back(std::move(sizes));
        for (std::size_t i = 0; i < links; ++i) {
            ChartLink link{nodes[m_pairs[i].a], nodes[m_pairs[i].b], m_pairs[i].c, {}};
            if (const Evidence* evidence = evidenceOf(m_pairs[i].a, m_pairs[i].b)) link.evidence = *evidence;
            chart.links.push_back(std::move(link));
        }
        return chart;
    }

    RelationStudy m_relations;
    analysis::TogetherOptions m_options;
    analysis::References m_references;
    Cooccurrences m_counted;
    std::int64_t m_least;
    std::size_t m_top;
    std::vector<std::int32_t> m_shown;
    std::vector<std::string> m_names;           ///< as m_shown
    std::vector<Pair> m_pairs;                  ///< the strongest first
    std::size_t m_possible = 0;                 ///< pairs of codes that are compared
    std::size_t m_together = 0;                 ///< pairs of codes that go together at all
    std::map<std::size_t, Evidence> m_evidence; ///< by Cooccurrences::place()
    bool m_evidenceLeftOut = false;
};

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    auto question = relationQuestion(study, given, {"code"});
    if (!question) return fail(question.error());
    auto relations = readRelations(study, std::move(*question));
    if (!relations) return fail(relations.error());
    analysis::TogetherOptions options;
    options.turns = std::min(given.number("within"), kMostTurns);
    options.how = Togetherness::Overlap;
    if (given.text("how") == "turn") options.how = Togetherness::Turn;
    if (given.text("how") == "near") options.how = Togetherness::Near;
    return Work(std::move(*relations), options, given).report();
}

std::vector<ReportOption> options() {
    std::vector<ReportOption> list{{.key = "code",
                                    .label = "Codes",
                                    .help = "Compare these codes, each with the codes below it; else all that are used",
                                    .type = OptionType::Code,
                                    .repeated = true},
                                   {.key = "how",
                                    .label = "Codes go together",
                                    .help = "overlap: passages share a character; turn: both are in one turn; near: "
                                            "passages stand within so many turns",
                                    .type = OptionType::Choice,
                                    .choices = {"overlap", "turn", "near"}},
                                   {.key = "within",
                                    .label = "Turns apart at most",
                                    .help = "Of near: how many turns apart, whoever speaks, 0 being the same turn",
                                    .type = OptionType::Number,
                                    .standard = std::to_string(kTurnsApart)}};
    for (ReportOption& option : relationOptions(ThemeReach::Own))
        list.push_back(std::move(option));
    list.push_back({.key = "least",
                    .label = "Together at least",
                    .help = "Leave pairs out of the list and the network that go together more rarely",
                    .type = OptionType::Number,
                    .standard = "1"});
    list.push_back({.key = "top",
                    .label = "Pairs listed",
                    .help = "List this many pairs, the strongest; 0: all",
                    .type = OptionType::Number,
                    .standard = "100"});
    return list;
}

} // namespace

ReportMaker cooccurrenceReport() {
    return {{.name = "cooccurrence",
             .title = "Co-occurrence",
             .about =
                 "Which codes go together: how often, how much of what they have (the c-coefficient), and in whose "
                 "words.",
             .options = options(),
             .examples = {"--code Stigma --code Access --themes with-below", "--how near --within 2 -o together.xlsx"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>

#include "analysis/code_matrix.h"
#include "study/reports/relation_study.h"
#include "study/reports/report_maker.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

using analysis::MatrixCount;
using analysis::Togetherness;

constexpr std::size_t kHeatMapSide = 20;
constexpr std::size_t kHeatMapsOfGroups = 6;

/// What may be asked besides what all these reports are asked.
struct MatrixQuestion {
    std::vector<CodeId> rows;    ///< none: all that are used
    std::vector<CodeId> columns; ///< none: the top of the codebook
    Togetherness how = Togetherness::Overlap;
    bool columnsAreCodes = true;
};

class Work {
public:
    Work(RelationStudy relations, MatrixQuestion question)
        : m_relations(std::move(relations)), m_question(std::move(question)), m_references(m_relations.input) {
        chooseLines();
        m_counted = countMatrix(m_relations.input, m_references, m_lines, {m_question.how, 0});
        for (std::size_t group = 0; group < m_relations.groups.size(); ++group)
            if (m_relations.saidIn[group]) m_groups.push_back(group + 1);
        chooseColumns();
        chooseRows();
        findEvidence();
    }

    [[nodiscard]] Report report() const {
        Report report;
        report.title = title();
        report.tables.push_back(table(Figure::References));
        // A column of one person would say 1 wherever there is a reference.
        if (m_relations.question.groups != RelationGroups::Participants)
            report.tables.push_back(table(Figure::Participants));
        addCharts(report);
        if (m_evidenceLeftOut)
            report.notes.push_back(
                fmt::format("Of some cells the passages are not kept: there are more than {} of them "
                            "all. Ask for fewer codes to read them.",
                            kPassagesKept));
        return report;
    }

private:
    enum class Figure : std::uint8_t { References, Participants };

    struct Column {
        std::string name;
        std::optional<std::size_t> code; ///< into MatrixLines::columns; none: the row's code alone
        std::size_t group = 0;           ///< of CodeMatrix
    };
    struct Row {
        std::string name;
        int indent = 0;
        std::optional<std::size_t> code; ///< into MatrixLines::rows; none: whatever the row
        std::size_t group = 0;
    };

    [[nodiscard]] bool turns() const { return m_question.how == Togetherness::Turn; }
    [[nodiscard]] std::string title() const {
        if (m_question.columnsAreCodes)
            return "Matrix of codes" + (m_groups.empty() ? std::string() : " by " + m_relations.question.attribute);
        switch (m_relations.question.groups) {
        case RelationGroups::Participants:
            return "Codes by participants";
        case RelationGroups::Transcripts:
            return "Codes by transcripts";
        case RelationGroups::Attribute:
        case RelationGroups::None:
            break;
        }
        return "Codes by " + m_relations.question.attribute;
    }

    /// The lines of these codes; of those not asked for by name the ones that are used.
    [[nodiscard]] std::vector<std::int32_t> linesOf(const std::vector<CodeId>& asked,
                                                    const std::vector<std::int64_t>& uses, bool topOnly) const {
        std::unordered_set<CodeId> wanted;
        for (const CodeId code : asked)
            for (const CodeId each : m_relations.codebook.subtree(code))
                if (each == code || m_relations.question.reach == ThemeReach::Own) wanted.insert(each);
        std::vector<std::int32_t> lines;
        for (std::int32_t line = 0; line < m_relations.input.lines; ++line) {
            const Code& code = m_relations.code(line);
            const bool used = uses[static_cast<std::size_t>(line)] > 0;
            if (asked.empty() ? used && (!topOnly || !code.parent) : wanted.count(code.id) > 0) lines.push_back(line);
        }
        return lines;
    }

    void chooseLines() {
        std::vector<std::int64_t> uses(m_relations.codes.size(), 0);
        for (std::size_t transcript = 0; transcript < m_references.transcripts(); ++transcript)
            for (const analysis::Reference& reference : m_references.in(transcript))
                ++uses[static_cast<std::size_t>(reference.line)];
        m_lines.rows = linesOf(m_question.rows, uses, false);
        if (m_question.columnsAreCodes)
            m_lines.columns = linesOf(m_question.columns, uses, m_relations.question.reach == ThemeReach::WithBelow);
    }

    void chooseColumns() {
        if (m_question.columnsAreCodes) {
            const auto names = m_relations.namesOf(m_lines.columns);
            for (std::size_t code = 0; code < names.size(); ++code)
                m_columns.push_back({names[code], code, 0});
            return;
        }
        for (const std::size_t group : m_groups)
            m_columns.push_back({m_relations.groups[group - 1], std::nullopt, group});
    }

    void chooseRows() {
        const auto names = m_relations.namesOf(m_lines.rows);
        std::unordered_set<CodeId> rows;
        for (std::size_t code = 0; code < names.size(); ++code) {
            int indent = 0;
            const Code& own = m_relations.code(m_lines.rows[code]);
            for (const Code* at = m_relations.codebook.find(own.parent); at; at = m_relations.codebook.find(at->parent))
                indent += rows.count(at->id) > 0 ? 1 : 0;
            rows.insert(own.id);
            addRows(names[code], indent, code);
        }
        if (m_question.columnsAreCodes && !m_lines.rows.empty()) addRows("All", 0, std::nullopt);
    }

    void addRows(const std::string& name, int indent, std::optional<std::size_t> code) {
        m_rows.push_back({name, indent, code, 0});
        if (!m_question.columnsAreCodes) return;
        for (const std::size_t group : m_groups)
            m_rows.push_back({m_relations.groups[group - 1], indent + 1, code, group});
    }

    /// Nothing where row and column are both whatever there is.
    [[nodiscard]] std::optional<MatrixCount> count(const Row& row, const std::optional<Column>& column) const {
        if (!column) return row.code ? std::optional(m_counted.row(*row.code, row.group)) : std::nullopt;
        if (!column->code) return m_counted.row(*row.code, column->group);
        return row.code ? m_counted.at(*row.code, *column->code, row.group)
                        : m_counted.column(*column->code, row.group);
    }

    /// What a cell is about: two lines, which may be one, and a group.
    struct Place {
        std::int32_t a = 0, b = 0;
        std::size_t group = 0;
        auto operator<=>(const Place&) const = default;
    };
    [[nodiscard]] Place placeOf(const Row& row, const std::optional<Column>& column) const {
        const std::optional<std::int32_t> one = row.code ? std::optional(m_lines.rows[*row.code]) : std::nullopt;
        const std::optional<std::int32_t> other =
            column && column->code ? std::optional(m_lines.columns[*column->code]) : std::nullopt;
        const std::int32_t a = one ? *one : *other;
        const std::int32_t b = other ? *other : a;
        return {std::min(a, b), std::max(a, b), column && !column->code ? column->group : row.group};
    }

    void findEvidence() {
        std::map<Place, std::vector<Passage>> wanted;
        std::size_t kept = 0;
        const auto want = [&](const Row& row, const std::optional<Column>& column) {
            const auto counted = count(row, column);
            if (!counted || counted->references == 0) return;
            const Place place = placeOf(row, column);
            if (m_evidence.count(place) > 0 || wanted.count(place) > 0) return;
            if (auto filter = turns() ? std::nullopt : m_relations.filterOf(place.a, place.b)) {
                if (place.group > 0) m_relations.narrow(*filter, place.group - 1);
                m_evidence[place] = std::move(*filter);
            } else if (kept + static_cast<std::size_t>(counted->references) <= kPassagesKept) {
                kept += static_cast<std::size_t>(counted->references);
                wanted[place];
            } else {
                m_evidenceLeftOut = true;
            }
        };
        for (const Row& row : m_rows) {
            want(row, std::nullopt);
            for (const Column& column : m_columns)
                want(row, column);
        }
        if (wanted.empty()) return;
        forEachTogether(m_relations.input, m_references, {m_question.how, 0}, [&](const analysis::Together& found) {
            const auto keep = [&](std::size_t group) {
                const auto place = wanted.find(Place{found.first, found.second, group});
                if (place != wanted.end())
                    place->second.push_back(m_relations.passageOf(found.transcript, found.begin, found.end));
            };
            keep(0);
            for (const std::int32_t group : groupsOf(m_relations.input, found))
                keep(static_cast<std::size_t>(group) + 1);
        });
        for (auto& [place, passages] : wanted)
            m_evidence[place] = std::move(passages);
    }

    [[nodiscard]] std::string unit() const {
        if (turns())
            return m_question.columnsAreCodes ? "turns with both" : "turns with at least one character of the code";
        return m_question.columnsAreCodes
                   ? "stretches that passages of both share, were it one character; passages of one code that overlap "
                     "are one"
                   : "passages of the code, those that overlap counted once";
    }
    [[nodiscard]] std::string caption(Figure figure) const {
        std::string text = fmt::format("Of {}. ", text::counted(m_relations.asked, "participant"));
        text += figure == Figure::References
                    ? fmt::format("{}: {}.", turns() ? "Turns" : "References", unit())
                    : fmt::format("Participants: distinct people who speak in the {}.", unit());
        if (m_question.columnsAreCodes) text += " All: the code of the row or the column, whatever it meets.";
        if (!m_question.columnsAreCodes) text += " All: whoever speaks.";
        if (!m_groups.empty())
            text += " What several speak in belongs to each of them, so parts may add up to more than all.";
        return text + " " + m_relations.scope();
    }

    [[nodiscard]] std::string ofAsked(const std::string& name, std::size_t group, Figure figure) const {
        if (figure == Figure::References || group == 0) return name;
        return fmt::format("{} (of {})", name, m_relations.askedBy[group - 1]);
    }

    [[nodiscard]] ReportTable table(Figure figure) const {
        ReportTable table;
        table.name = figure == Figure::References ? (turns() ? "turns" : "references") : "participants";
        table.title = fmt::format("{}: {}", title(), table.name);
        table.caption = caption(figure);
        table.header = {"Code", figure == Figure::References ? std::string("All")
                                                             : fmt::format("All (of {})", m_relations.asked)};
        for (const Column& column : m_columns)
            table.header.push_back(ofAsked(column.name, column.group, figure));
        for (const Row& row : m_rows) {
            std::vector<ReportCell> cells{ofAsked(row.name, row.group, figure)};
            const auto add = [&](const std::optional<Column>& column) {
                const auto counted = count(row, column);
                cells.push_back(
                    counted ? ReportCell{figure == Figure::References ? counted->references : counted->participants}
                            : ReportCell{});
                if (!counted || counted->references == 0) return;
                const auto evidence = m_evidence.find(placeOf(row, column));
                if (evidence != m_evidence.end())
                    table.evidence[{table.rows.size(), cells.size() - 1}] = evidence->second;
            };
            add(std::nullopt);
            for (const Column& column : m_columns)
                add(column);
            table.rows.push_back(std::move(cells));
            table.indents.push_back(row.indent);
        }
        table.lastRowIsTotal = m_question.columnsAreCodes && m_groups.empty() && !m_rows.empty();
        return table;
    }

    void addCharts(Report& report) const {
        if (m_rows.empty() || m_columns.empty()) return;
        report.charts.push_back(heatMap(0));
        if (!m_question.columnsAreCodes || m_groups.empty()) return;
        if (m_groups.size() > kHeatMapsOfGroups) {
            report.notes.push_back(fmt::format("{} has {} values, too many for a chart of each.",
                                               m_relations.question.attribute, m_groups.size()));
            return;
        }
        for (const std::size_t group : m_groups)
            report.charts.push_back(heatMap(group));
    }

    [[nodiscard]] Chart heatMap(std::size_t group) const {
        std::vector<Row> rows;
        for (const Row& row : m_rows)
            if (row.code && row.group == group) rows.push_back(row);
        std::vector<std::int64_t> rowUses, columnUses;
        for (const Row& row : rows)
            rowUses.push_back(m_counted.row(*row.code).references);
        for (const Column& column : m_columns) {
            std::int64_t uses = 0;
            for (std::size_t row = 0; row < m_lines.rows.size(); ++row)
                uses += column.code ? m_counted.at(row, *column.code).references
                                    : m_counted.row(row, column.group).references;
            columnUses.push_back(uses);
        }
        const auto chosenRows = mostUsed(rowUses, kHeatMapSide), chosenColumns = mostUsed(columnUses, kHeatMapSide);
        Chart chart;
        chart.kind = ChartKind::HeatMap;
        chart.name = group == 0 ? "matrix" : fmt::format("matrix-{}", group);
        chart.title = title();
        if (group > 0) chart.title += ": " + m_relations.groups[group - 1];
        chart.valueTitle = turns() ? "Turns" : "References";
        chart.caption = caption(Figure::References);
        if (chosenRows.size() < rows.size() || chosenColumns.size() < m_columns.size())
            chart.caption += fmt::format(" The {} rows of {} and {} columns of {} with most.", chosenRows.size(),
                                         rows.size(), chosenColumns.size(), m_columns.size());
        const auto names = m_relations.namesOf(m_lines.rows);
        for (const std::size_t column : chosenColumns)
            chart.categories.push_back(m_columns[column].name);
        for (const std::size_t row : chosenRows) {
            ChartSeries series;
            series.name = names[*rows[row].code];
            for (const std::size_t column : chosenColumns) {
                const std::int64_t references = count(rows[row], m_columns[column])->references;
                series.values.emplace_back(static_cast<double>(references));
                const auto evidence = m_evidence.find(placeOf(rows[row], m_columns[column]));
                if (references > 0 && evidence != m_evidence.end())
                    chart.evidence[{chart.series.size(), series.values.size() - 1}] = evidence->second;
            }
            chart.series.push_back(std::move(series));
        }
        return chart;
    }

    RelationStudy m_relations;
    MatrixQuestion m_question;
    analysis::References m_references;
    analysis::MatrixLines m_lines;
    analysis::CodeMatrix m_counted;
    std::vector<std::size_t> m_groups; ///< of CodeMatrix, those in which somebody speaks
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    std::map<Place, Evidence> m_evidence;
    bool m_evidenceLeftOut = false;
};

/// What is laid against what; Usage where the options do not fit each other.
Result<void> readColumns(const GivenOptions& given, MatrixQuestion& matrix, RelationQuestion& question) {
    const std::string& columns = given.text("columns");
    question.attribute = given.text("by");
    matrix.columnsAreCodes = columns == "codes";
    if (!matrix.columnsAreCodes && !matrix.columns.empty())
        return fail(
            ErrorKind::Usage,
            fmt::format("the option column names codes, and the columns are {}; leave one of them out", columns));
    if (columns == "values" && question.attribute.empty())
        return fail(ErrorKind::Usage, "say by which attribute: with columns values, by names it");
    if ((columns == "participants" || columns == "transcripts") && !question.attribute.empty())
        return fail(ErrorKind::Usage,
                    fmt::format("the option by goes with columns codes or values, not with {}", columns));
    if (!question.attribute.empty()) question.groups = RelationGroups::Attribute;
    if (columns == "participants") question.groups = RelationGroups::Participants;
    if (columns == "transcripts") question.groups = RelationGroups::Transcripts;
    return {};
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    auto question = relationQuestion(study, given, {});
    if (!question) return fail(question.error());
    MatrixQuestion matrix;
    auto rows = given.codes(study, "row");
    if (!rows) return fail(rows.error());
    auto columns = given.codes(study, "column");
    if (!columns) return fail(columns.error());
    matrix.rows = std::move(*rows);
    matrix.columns = std::move(*columns);
    if (given.text("how") == "turn") matrix.how = Togetherness::Turn;
    if (auto read = readColumns(given, matrix, *question); !read) return fail(read.error());
    auto relations = readRelations(study, std::move(*question));
    if (!relations) return fail(relations.error());
    return Work(std::move(*relations), std::move(matrix)).report();
}

std::vector<ReportOption> options() {
    std::vector<ReportOption> list{{.key = "row",
                                    .label = "Codes as rows",
                                    .help = "A row for this code; else for all that are used",
                                    .type = OptionType::Code,
                                    .repeated = true},
                                   {.key = "columns",
                                    .label = "Columns",
                                    .help =
                                        "What rows are laid against: other codes, the values of an attribute, people "
                                        "or transcripts",
                                    .type = OptionType::Choice,
                                    .choices = {"codes", "values", "participants", "transcripts"}},
                                   {.key = "column",
                                    .label = "Codes as columns",
                                    .help = "Of codes: a column for this one; else for each at the top of the codebook",
                                    .type = OptionType::Code,
                                    .repeated = true},
                                   {.key = "by",
                                    .label = "Attribute",
                                    .help = "Of values: the attribute; of codes: break every row down by it",
                                    .type = OptionType::Attribute},
                                   {.key = "how",
                                    .label = "Codes meet",
                                    .help = "overlap: passages share a character; turn: both are in one turn",
                                    .type = OptionType::Choice,
                                    .choices = {"overlap", "turn"}}};
    for (ReportOption& option : relationOptions(ThemeReach::WithBelow))
        list.push_back(std::move(option));
    return list;
}

} // namespace

ReportMaker matrixReport() {
    return {{.name = "matrix",
             .title = "Matrix of codes",
             .about = "A matrix coding query: where the codes of the rows meet those of the columns, or who says them; "
                      "in how many passages, and by how many participants.",
             .options = options(),
             .examples = {"--column Stigma --column Access --by role", "--columns transcripts -o matrix.xlsx"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {

/// Reports on how codes go together, and the quotes behind their numbers.
class RelationsTest : public StudyTest {
protected:
    using Options = std::map<std::string, std::vector<std::string>>;

    Report report(const std::string& kind, const Options& options = {}) {
        auto made = makeReport(study(), {kind, options});
        EXPECT_THAT(made, IsOk());
        return made.value_or(Report{});
    }
    static const ReportTable& tableNamed(const Report& report, const std::string& name) {
        static const ReportTable kNone;
        const auto found = std::find_if(report.tables.begin(), report.tables.end(),
                                        [&](const ReportTable& table) { return table.name == name; });
        EXPECT_NE(found, report.tables.end()) << name;
        return found == report.tables.end() ? kNone : *found;
    }
    static std::size_t rowOf(const ReportTable& table, const std::string& first) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (table.rows[row].front() == ReportCell{first}) return row;
        ADD_FAILURE() << "no row " << first;
        return 0;
    }
    static std::size_t columnOf(const ReportTable& table, const std::string& header) {
        const auto found = std::find(table.header.begin(), table.header.end(), header);
        EXPECT_NE(found, table.header.end()) << header;
        return found == table.header.end() ? 0 : static_cast<std::size_t>(found - table.header.begin());
    }
    static ReportCell cell(const ReportTable& table, const std::string& row, const std::string& column) {
        if (table.rows.empty()) return {};
        return table.rows[rowOf(table, row)][columnOf(table, column)];
    }
    /// The words behind a cell.
    std::vector<std::string> behind(const ReportTable& table, const std::string& row, const std::string& column) {
        const auto evidence = table.evidence.find({rowOf(table, row), columnOf(table, column)});
        if (evidence == table.evidence.end()) return {};
        auto list = quotesBehind(study(), evidence->second);
        EXPECT_THAT(list, IsOk());
        std::vector<std::string> words;
        if (list)
            for (const Quote& quote : *list)
                words.push_back(quote.text);
        return words;
    }
    /// Every whole number of these columns opens as many quotes as it says; 0 opens none.
    void expectQuotesBehind(const ReportTable& table, const std::vector<std::string>& columns) {
        for (const std::string& header : columns) {
            const std::size_t column = columnOf(table, header);
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                const auto* number = std::get_if<std::int64_t>(&table.rows[row][column]);
                if (!number) continue;
                const auto evidence = table.evidence.find({row, column});
                ASSERT_EQ(evidence != table.evidence.end(), *number > 0)
                    << table.name << ", row " << row << ", " << header;
                if (*number == 0) continue;
                KS_ASSERT_VALUE(list, quotesBehind(study(), evidence->second));
                EXPECT_EQ(static_cast<std::int64_t>(list.size()), *number)
                    << table.name << ", row " << row << ", " << header;
            }
        }
    }
    void expectQuotesBehindAll(const ReportTable& table) {
        expectQuotesBehind(table, {table.header.begin() + 1, table.header.end()});
    }
    static const Chart* chartOf(const Report& report, ChartKind kind) {
        const auto found = std::find_if(report.charts.begin(), report.charts.end(),
                                        [&](const Chart& chart) { return chart.kind == kind; });
        return found == report.charts.end() ? nullptr : &*found;
    }
};

} // namespace kenspeckle::test

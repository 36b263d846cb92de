// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kenspeckle/report.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {

/// Makes reports and looks things up in their tables.
class WordReportTest : public StudyTest {
protected:
    using Options = std::map<std::string, std::vector<std::string>>;

    Report reportOf(const std::string& kind, const Options& options = {}) { return reportOf(study(), kind, options); }
    static Report reportOf(Study& of, const std::string& kind, const Options& options = {}) {
        auto report = makeReport(of, {kind, options});
        EXPECT_THAT(report, IsOk());
        return report ? std::move(*report) : Report{};
    }
    /// The row whose first cell it is; a failure of the test and 0 if there is none.
    static std::size_t rowOf(const ReportTable& table, const std::string& first) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (table.rows[row][0] == ReportCell(first)) return row;
        ADD_FAILURE() << "no row " << first << " in " << table.title;
        return 0;
    }
    static std::size_t columnOf(const ReportTable& table, const std::string& name) {
        for (std::size_t column = 0; column < table.header.size(); ++column)
            if (table.header[column] == name) return column;
        ADD_FAILURE() << "no column " << name << " in " << table.title;
        return 0;
    }
    static ReportCell cell(const ReportTable& table, const std::string& row, const std::string& column) {
        const std::size_t at = rowOf(table, row);
        return at < table.rows.size() ? table.rows[at][columnOf(table, column)] : ReportCell();
    }
    static std::int64_t whole(const ReportTable& table, const std::string& row, const std::string& column) {
        const ReportCell found = cell(table, row, column);
        const auto* number = std::get_if<std::int64_t>(&found);
        EXPECT_TRUE(number) << row << ", " << column << " is no whole number";
        return number ? *number : -1;
    }
    static std::vector<std::string> firstColumn(const ReportTable& table) {
        std::vector<std::string> words;
        for (const auto& row : table.rows)
            words.push_back(std::get<std::string>(row[0]));
        return words;
    }
    /// The words of the quotes behind a cell.
    std::vector<std::string> behind(const ReportTable& table, const std::string& row, const std::string& column) {
        return behind(table, rowOf(table, row), columnOf(table, column));
    }
    std::vector<std::string> behind(const ReportTable& table, std::size_t row, std::size_t column) {
        const auto evidence = table.evidence.find({row, column});
        if (evidence == table.evidence.end()) return {};
        auto quotes = quotesBehind(study(), evidence->second);
        EXPECT_THAT(quotes, IsOk());
        std::vector<std::string> words;
        for (const Quote& quote : *quotes)
            words.push_back(quote.text);
        return words;
    }
    /// Every whole number of the column is the number of quotes behind it.
    void expectQuotesBehind(const ReportTable& table, const std::string& name) {
        const std::size_t column = columnOf(table, name);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            EXPECT_EQ(std::get<std::int64_t>(table.rows[row][column]),
                      static_cast<std::int64_t>(behind(table, row, column).size()))
                << table.title << ", row " << row;
    }
};

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

#include <fmt/core.h>
#include <xlsxwriter.h>

#include "exchange/pending_file.h"
#include "exchange/table_formats.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::exchange {
namespace {

constexpr std::size_t kMostRows = 1'048'576; // of the format, with the header
constexpr std::size_t kMostColumns = 16'384;
constexpr std::int64_t kLongestText = 32'767;
constexpr double kNarrowest = 9, kWidest = 60; // columns, in characters
constexpr int kDeepestIndent = 15;
constexpr std::string_view kCut = " [cut here: a cell holds no more]";

enum class Kind : std::uint8_t { Text, Number, Percentage };
enum class Place : std::uint8_t { Header, Body, Theme, Total };

/// What a text takes up in a cell, in characters: its longest line.
std::int64_t widthOf(std::string_view text) {
    std::int64_t widest = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        widest = std::max(widest, text::codePointCount(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return widest;
}

/// As much of a text as a cell holds; the format counts UTF-16 units.
std::string fitting(const std::string& text) {
    if (text.size() <= static_cast<std::size_t>(kLongestText)) return text;
    const text::OffsetMap map(text);
    if (map.toUtf16(map.end()) <= kLongestText) return text;
    const CodePoint last = map.fromUtf16(kLongestText - static_cast<std::int64_t>(kCut.size()));
    return text.substr(0, map.toByte(last)) + std::string(kCut);
}

struct CloseWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// One workbook being written. libxlsxwriter reports through return values; the first that is none goes to finish().
class Workbook {
public:
    explicit Workbook(const std::filesystem::path& file) : m_workbook(workbook_new(file.c_str())) {}

    [[nodiscard]] bool isOpen() const { return m_workbook != nullptr; }

    void writeTable(const ReportTable& table) {
        m_sheet = workbook_add_worksheet(m_workbook.get(), "Table");
        if (m_sheet == nullptr) return;
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const Kind kind = isNumeric(table, column) ? Kind::Number : Kind::Text;
            text(0, column, table.header[column], style(Place::Header, kind, 0));
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const Place place = isTotal(table, row) ? Place::Total : isTheme(table, row) ? Place::Theme : Place::Body;
            for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
                const int indent = column == 0 ? indentOf(table, row) : 0;
                write(row + 1, column, table.rows[row][column], place, indent);
            }
        }
        fitColumns(table);
        worksheet_freeze_panes(m_sheet, 1, 1);
        printSetup(table);
    }

    void writeAbout(const ReportTable& table) {
        if (table.title.empty() && table.caption.empty()) return;
        lxw_worksheet* about = workbook_add_worksheet(m_workbook.get(), "About");
        if (about == nullptr) return;
        lxw_format* heading = workbook_add_format(m_workbook.get());
        format_set_bold(heading);
        format_set_font_size(heading, 14);
        lxw_format* body = workbook_add_format(m_workbook.get());
        format_set_text_wrap(body);
        format_set_align(body, LXW_ALIGN_VERTICAL_TOP);
        note(worksheet_set_column(about, 0, 0, 100, nullptr));
        note(worksheet_write_string(about, 0, 0, fitting(table.title).c_str(), heading));
        note(worksheet_write_string(about, 1, 0, fitting(table.caption).c_str(), body));
        worksheet_fit_to_pages(about, 1, 0);
    }

    void setProperties(const ReportTable& table) {
        // A document property holds at most 255 characters.
        std::string title = text::shorten(table.title, 250), caption = text::shorten(table.caption, 250);
        std::string program = "Kenspeckle";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.comments = caption.data();
        properties.company = nullptr;
        properties.keywords = program.data();
        note(workbook_set_properties(m_workbook.get(), &properties));
    }

    /// Writes the file. The workbook is gone afterwards, however it ends.
    [[nodiscard]] lxw_error finish() {
        const lxw_error closed = workbook_close(m_workbook.release());
        return closed != LXW_NO_ERROR ? closed : m_error;
    }

private:
    void note(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    void text(std::size_t row, std::size_t column, const std::string& words, lxw_format* format) {
        note(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                    fitting(words).c_str(), format));
    }

    void number(std::size_t row, std::size_t column, double value, lxw_format* format) {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        note(std::isfinite(value) ? worksheet_write_number(m_sheet, r, c, value, format)
                                  : worksheet_write_blank(m_sheet, r, c, format));
    }

    void write(std::size_t row, std::size_t column, const ReportCell& cell, Place place, int indent) {
        if (const auto* words = std::get_if<std::string>(&cell)) {
            text(row, column, *words, style(place, Kind::Text, indent));
        } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
            number(row, column, static_cast<double>(*whole), style(place, Kind::Number, indent));
        } else if (const auto* real = std::get_if<double>(&cell)) {
            number(row, column, *real, style(place, Kind::Number, indent));
        } else if (const auto* fraction = std::get_if<Share>(&cell)) {
            number(row, column, fraction->value, style(place, Kind::Percentage, indent));
        } else {
            note(worksheet_write_blank(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                       style(place, Kind::Text, indent)));
        }
    }

    lxw_format* style(Place place, Kind kind, int indent) {
        lxw_format*& format = m_styles[{place, kind, indent}];
        if (format != nullptr) return format;
        format = workbook_add_format(m_workbook.get());
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (place != Place::Body) format_set_bold(format);
        if (place == Place::Header) {
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_bg_color(format, 0xE9EDF2);
            format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
        }
        if (place == Place::Total) format_set_top(format, LXW_BORDER_THIN);
        if (kind == Kind::Text) format_set_text_wrap(format);
        if (kind == Kind::Percentage) format_set_num_format(format, "0.0 %");
        if (place == Place::Header && kind == Kind::Number) {
            format_set_align(format, LXW_ALIGN_RIGHT);
            format_set_text_wrap(format);
        }
        if (indent > 0) {
            format_set_align(format, LXW_ALIGN_LEFT);
            format_set_indent(format, static_cast<std::uint8_t>(std::min(indent, kDeepestIndent)));
        }
        return format;
    }

    void fitColumns(const ReportTable& table) {
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            std::int64_t widest = widthOf(table.header[column]);
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                if (column >= table.rows[row].size()) continue;
                const ReportCell& cell = table.rows[row][column];
                std::int64_t width = 0;
                if (const auto* words = std::get_if<std::string>(&cell)) width = widthOf(*words);
                if (const auto* whole = std::get_if<std::int64_t>(&cell)) width = widthOf(fmt::format("{}", *whole));
                if (column == 0) width += 2 * indentOf(table, row);
                widest = std::max(widest, width);
            }
            // Bold letters and the cell's own margin take a little more than a character each.
            const double width = std::clamp(static_cast<double>(widest) * 1.1 + 2, kNarrowest, kWidest);
            const auto c = static_cast<lxw_col_t>(column);
            note(worksheet_set_column(m_sheet, c, c, width, nullptr));
        }
    }

    void printSetup(const ReportTable& table) {
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        note(worksheet_repeat_rows(m_sheet, 0, 0));
        std::string title;
        for (const char letter : text::shorten(table.title, 50))
            title += letter == '&' ? "&&" : std::string(1, letter);
        if (!title.empty()) note(worksheet_set_header(m_sheet, ("&L" + title).c_str()));
        note(worksheet_set_footer(m_sheet, "&RPage &P of &N"));
    }

    std::unique_ptr<lxw_workbook, CloseWorkbook> m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    std::map<std::tuple<Place, Kind, int>, lxw_format*> m_styles;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<void> writeTableXlsx(const ReportTable& table, const std::filesystem::path& file) {
    if (table.rows.size() + 1 > kMostRows || table.header.size() > kMostColumns)
        return fail(
            ErrorKind::Usage,
            fmt::format("cannot write {}: {} rows of {} columns are more than an .xlsx holds; write .csv instead",
                        file.string(), table.rows.size(), table.header.size()));
    auto pending = PendingFile::open(file);
    if (!pending) return fail(pending.error());
    Workbook workbook(pending->temporary());
    if (!workbook.isOpen()) return fail(ErrorKind::InputOutput, "cannot write " + file.string() + ": out of memory");
    workbook.writeTable(table);
    workbook.writeAbout(table);
    workbook.setProperties(table);
    if (const lxw_error error = workbook.finish(); error != LXW_NO_ERROR)
        return fail(ErrorKind::InputOutput, fmt::format("cannot write {}: {}; make room on the disk or write .csv",
                                                        file.string(), lxw_strerror(error)));
    return pending->commit();
}

} // namespace kenspeckle::exchange

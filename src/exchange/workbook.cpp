// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include <fmt/core.h>
#include <xlsxwriter.h>

#include "exchange/chart_picture.h"
#include "exchange/pending_file.h"
#include "exchange/table_formats.h"
#include "exchange/table_text.h"
#include "exchange/xml_text.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::exchange {
namespace {

constexpr std::size_t kMostRows = 1'048'576; // of the format, with the header
constexpr std::size_t kMostColumns = 16'384;
constexpr std::int64_t kLongestText = 32'767;
constexpr double kNarrowest = 9, kWidest = 60; // columns, in characters
constexpr int kDeepestIndent = 15;
constexpr const char *kFigures = "Figures", *kAbout = "About";
// The library puts the clock where there is no time; so a fixed one, that of the files within: 1 January 1980.
constexpr time_t kNoTime = 315'532'800;
constexpr std::string_view kCut = " [cut here: a cell holds no more]";

enum class Kind : std::uint8_t { Text, Number, Real, Percentage };
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
std::string shortened(const std::string& text) {
    if (text.size() <= static_cast<std::size_t>(kLongestText)) return text;
    const text::OffsetMap map(text);
    if (map.toUtf16(map.end()) <= kLongestText) return text;
    const CodePoint last = map.fromUtf16(kLongestText - static_cast<std::int64_t>(kCut.size()));
    return text.substr(0, map.toByte(last)) + std::string(kCut);
}

bool isHex(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/// A text as a cell takes it. Spreadsheets read _x0041_ as an A, so that an underscore before such is itself written
/// so.
std::string fitting(const std::string& text) {
    const std::string words = shortened(xmlText(text));
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view next = std::string_view(words).substr(at, 7);
        const bool escapes = next.size() == 7 && next[0] == '_' && next[1] == 'x' && next[6] == '_' &&
                             std::all_of(next.begin() + 2, next.begin() + 6, isHex);
        out += escapes ? "_x005F_" : std::string(1, words[at]);
    }
    return out;
}

constexpr std::size_t kPngWidth = 16, kPngHeight = 20; // places in a picture

/// A number of four bytes, the highest first.
double pixelsAt(const std::string& png, std::size_t place) {
    std::uint32_t pixels = 0;
    for (std::size_t at = place; at < std::min(place + 4, png.size()); ++at)
        pixels = pixels << 8U | static_cast<unsigned char>(png[at]);
    return std::max(1.0, static_cast<double>(pixels));
}

struct CloseWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// One workbook being written. libxlsxwriter reports through return values; the first that is none goes to finish().
class WorkbookWriter {
public:
    explicit WorkbookWriter(const std::filesystem::path& file) : m_workbook(workbook_new(file.c_str())) {}

    [[nodiscard]] bool isOpen() const { return m_workbook != nullptr; }

    void writeTable(const ReportTable& table, const std::string& name) {
        m_sheet = workbook_add_worksheet(m_workbook.get(), name.c_str());
        if (m_sheet == nullptr) return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
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
        // A total is none of what is filtered.
        const std::size_t last = table.rows.size() - (table.lastRowIsTotal && !table.rows.empty() ? 1 : 0);
        if (last > 0 && !table.header.empty())
            note(worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(last),
                                      static_cast<lxw_col_t>(table.header.size() - 1)));
        printSetup(table);
    }

    Result<void> writeFigures(const std::vector<const Chart*>& charts) {
        constexpr double kRowHeight = 20; // CSS pixels
        m_sheet = workbook_add_worksheet(m_workbook.get(), kFigures);
        if (m_sheet == nullptr) return {};
        std::size_t row = 0;
        for (const Chart* chart : charts) {
            text(row++, 0, chart->title, heading());
            const auto picture = pictureOf(*chart);
            if (!picture && picture.error().kind == ErrorKind::NotFound) {
                text(row++, 0, picture.error().message, nullptr);
                continue;
            }
            if (!picture) return fail(picture.error());
            std::string words = xmlText(wordsFor(*chart));
            lxw_image_options options{};
            options.x_scale = picture->width / pixelsAt(picture->png, kPngWidth);
            options.y_scale = picture->height / pixelsAt(picture->png, kPngHeight);
            options.description = words.data();
            note(worksheet_insert_image_buffer_opt(m_sheet, static_cast<lxw_row_t>(row), 0,
                                                   reinterpret_cast<const unsigned char*>(picture->png.data()),
                                                   picture->png.size(), &options));
            row += static_cast<std::size_t>(picture->height / kRowHeight) + 2;
            if (!chart->caption.empty()) text(row++, 0, chart->caption, nullptr);
            ++row;
        }
        worksheet_fit_to_pages(m_sheet, 1, 0);
        return {};
    }

    void writeAbout(const WorkbookContent& content, const std::vector<std::string>& names) {
        m_sheet = workbook_add_worksheet(m_workbook.get(), kAbout);
        if (m_sheet == nullptr) return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        lxw_format* body = workbook_add_format(m_workbook.get());
        format_set_text_wrap(body);
        format_set_align(body, LXW_ALIGN_VERTICAL_TOP);
        lxw_format* name = workbook_add_format(m_workbook.get());
        format_set_bold(name);
        format_set_align(name, LXW_ALIGN_VERTICAL_TOP);
        note(worksheet_set_column(m_sheet, 0, 0, 28, nullptr));
        note(worksheet_set_column(m_sheet, 1, 1, 90, nullptr));
        std::size_t row = 0;
        const auto add = [&](const std::string& what, const std::string& words) {
            if (words.empty()) return;
            text(row, 0, what, name);
            text(row++, 1, words, body);
        };
        text(row++, 0, content.title, heading());
        for (const std::string& words : content.notes)
            add("Note", words);
        for (const auto& [what, words] : content.about)
            add(what, words);
        for (std::size_t i = 0; i < names.size(); ++i) {
            add("Sheet " + names[i], content.tables[i]->title);
            add("How to read it", content.tables[i]->caption);
        }
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

    void setProperties(const WorkbookContent& content) {
        // A document property holds at most 255 characters.
        std::string title = text::shorten(xmlText(content.title), 250);
        std::string program = "Kenspeckle";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.keywords = program.data();
        properties.created = kNoTime;
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

    lxw_format* heading() {
        if (m_heading != nullptr) return m_heading;
        m_heading = workbook_add_format(m_workbook.get());
        format_set_bold(m_heading);
        format_set_font_size(m_heading, 14);
        return m_heading;
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
            number(row, column, *real, style(place, Kind::Real, indent));
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
        if (kind == Kind::Real) format_set_num_format(format, "0.0##");
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
    lxw_format* m_heading = nullptr;
    lxw_error m_error = LXW_NO_ERROR;
};

/// What the format allows of a name, in UTF-16 units.
std::string legalName(const std::string& name, std::int64_t longest) {
    std::string legal;
    for (const char letter : xmlText(name))
        legal += std::string_view("[]:*?/\\\n\t").find(letter) == std::string_view::npos ? letter : ' ';
    const auto isEdge = [](char letter) { return letter == ' ' || letter == '\''; };
    const auto trim = [&] {
        while (!legal.empty() && isEdge(legal.front()))
            legal.erase(0, 1);
        while (!legal.empty() && isEdge(legal.back()))
            legal.pop_back();
    };
    trim();
    const text::OffsetMap map(legal);
    if (map.toUtf16(map.end()) > longest) {
        const std::string cut = legal.substr(0, map.toByte(map.fromUtf16(longest)));
        legal = cut;
        trim();
    }
    return legal.empty() ? "Table" : legal;
}

} // namespace

std::vector<std::string> sheetNames(const std::vector<const ReportTable*>& tables) {
    constexpr std::int64_t kLongest = 31;
    // "History" is Excel's own.
    std::set<std::string> taken{text::fold(kFigures), text::fold(kAbout), "history"};
    std::vector<std::string> names;
    for (const ReportTable* table : tables) {
        std::string name = legalName(table->name, kLongest);
        for (int number = 2; !taken.insert(text::fold(name)).second; ++number) {
            const std::string suffix = fmt::format(" {}", number);
            name = legalName(table->name, kLongest - static_cast<std::int64_t>(suffix.size())) + suffix;
        }
        names.push_back(std::move(name));
    }
    return names;
}

Result<void> writeWorkbook(const WorkbookContent& content, const std::filesystem::path& file) {
    for (const ReportTable* table : content.tables)
        if (table->rows.size() + 1 > kMostRows || table->header.size() > kMostColumns)
            return fail(
                ErrorKind::Usage,
                fmt::format("cannot write {}: {} rows of {} columns are more than an .xlsx holds; write .csv instead",
                            file.string(), table->rows.size(), table->header.size()));
    auto pending = PendingFile::open(file);
    if (!pending) return fail(pending.error());
    WorkbookWriter workbook(pending->temporary());
    if (!workbook.isOpen()) return fail(ErrorKind::InputOutput, "cannot write " + file.string() + ": out of memory");
    const std::vector<std::string> names = sheetNames(content.tables);
    for (std::size_t i = 0; i < names.size(); ++i)
        workbook.writeTable(*content.tables[i], names[i]);
    if (!content.charts.empty())
        if (auto drawn = workbook.writeFigures(content.charts); !drawn)
            return fail(drawn.error().kind, fmt::format("cannot write {}: {}", file.string(), drawn.error().message));
    workbook.writeAbout(content, names);
    workbook.setProperties(content);
    if (const lxw_error error = workbook.finish(); error != LXW_NO_ERROR)
        return fail(ErrorKind::InputOutput, fmt::format("cannot write {}: {}; make room on the disk or write .csv",
                                                        file.string(), lxw_strerror(error)));
    return pending->commit();
}

} // namespace kenspeckle::exchange

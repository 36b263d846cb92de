// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "sources/cell_format.h"
#include "sources/characters.h"
#include "sources/package.h"
#include "sources/table_rows.h"

namespace kenspeckle::sources {

namespace {

constexpr std::size_t kMostColumns = 16384; ///< Excel's own bounds
constexpr int kMostRows = 1048576;
constexpr std::size_t kMostCells = 20'000'000; ///< filled or padded, lest a few far cells fill the memory

/// The words of a shared or inline string: all its runs, without the readings above East Asian words.
std::string stringOf(const pugi::xml_node& item) {
    std::string words;
    for (const pugi::xml_node& node : item.children()) {
        if (localName(node) == "t")
            words += node.text().get();
        else if (localName(node) == "r")
            words += childOf(node, "t").text().get();
    }
    return words;
}

/// Excel writes characters XML cannot hold as "_x000D_".
std::string unescaped(std::string words) {
    for (std::size_t at = words.find("_x"); at != std::string::npos; at = words.find("_x", at + 1)) {
        if (at + 7 > words.size() || words[at + 6] != '_') continue;
        const std::string hex = words.substr(at + 2, 4);
        if (hex.find_first_not_of("0123456789ABCDEFabcdef") != std::string::npos) continue;
        std::string character;
        const auto value = static_cast<char32_t>(std::stoul(hex, nullptr, 16));
        if (value == '\r')
            character.clear();
        else
            appendUtf8(character, value);
        words.replace(at, 7, character);
    }
    words.erase(std::remove(words.begin(), words.end(), '\r'), words.end());
    return withoutControls(std::move(words));
}

/// "BC12" is column 54; nothing if there are no letters.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : reference) {
        if (!isLetter(c)) break;
        column = column * 26 + static_cast<std::size_t>((isLower(c) ? c - 'a' : c - 'A') + 1);
        if (++letters > 3) return std::nullopt;
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

class WorkbookReader {
public:
    WorkbookReader(Package package, const std::string& name, std::vector<std::string>& notices)
        : m_package(std::move(package)), m_name(name), m_notices(notices) {}

    Result<RawRows> read() {
        const std::string book = m_package.related("", "officeDocument").value_or("xl/workbook.xml");
        const auto workbook = m_package.xml(book);
        if (!workbook) return fail(workbook.error());
        const pugi::xml_node root = (*workbook)->document_element();
        const std::string_view since1904 = attributeOf(childOf(root, "workbookPr"), "date1904").value();
        const bool from1904 = since1904 == "1" || since1904 == "true";
        const pugi::xml_node sheets = childOf(root, "sheets");
        const pugi::xml_node sheet = childOf(sheets, "sheet");
        if (!sheet) return broken("there is no sheet in it");
        // Tables that this program writes end in a sheet that says how to read them: nothing is missed there.
        const std::string_view last = attributeOf(sheets.last_child(), "name").value();
        const auto others =
            std::distance(sheets.children().begin(), sheets.children().end()) - (last == "About" ? 2 : 1);
        if (others > 0)
            m_notices.push_back(fmt::format("Only the first sheet, \"{}\", was read; {} more {} left out.",
                                            attributeOf(sheet, "name").value(), others, others == 1 ? "was" : "were"));
        // The relationship's id is the attribute "r:id"; "sheetId" is something else.
        std::string id;
        for (const pugi::xml_attribute& attribute : sheet.attributes())
            if (localName(attribute.name()) == "id") id = attribute.value();
        const std::string path = m_package.related(book, "worksheet", id).value_or("xl/worksheets/sheet1.xml");
        if (Result<void> strings = readStrings(book); !strings) return fail(strings.error());
        if (Result<void> styles = readStyles(book, from1904); !styles) return fail(styles.error());
        const auto cells = m_package.xml(path);
        if (!cells) return fail(cells.error());
        return readSheet(childOf((*cells)->document_element(), "sheetData"));
    }

private:
    [[nodiscard]] tl::unexpected<Error> broken(const std::string& why) const {
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: {}; open it in its program and save it again as .xlsx", m_name, why));
    }

    Result<void> readStrings(const std::string& book) {
        const std::optional<std::string> path = m_package.related(book, "sharedStrings");
        if (!path || !m_package.has(*path)) return {};
        const auto document = m_package.xml(*path);
        if (!document) return fail(document.error());
        for (const pugi::xml_node& item : (*document)->document_element().children())
            if (localName(item) == "si") m_strings.push_back(unescaped(stringOf(item)));
        return {};
    }

    Result<void> readStyles(const std::string& book, bool from1904) {
        m_formats = CellFormats(from1904);
        const std::optional<std::string> path = m_package.related(book, "styles");
        if (!path || !m_package.has(*path)) return {};
        const auto document = m_package.xml(*path);
        if (!document) return fail(document.error());
        const pugi::xml_node root = (*document)->document_element();
        for (const pugi::xml_node& format : childOf(root, "numFmts").children())
            m_formats.define(attributeOf(format, "numFmtId").as_int(), attributeOf(format, "formatCode").value());
        for (const pugi::xml_node& style : childOf(root, "cellXfs").children())
            m_formats.addStyle(attributeOf(style, "numFmtId").as_int());
        return {};
    }

    Result<RawRows> readSheet(const pugi::xml_node& data) {
        RawRows rows;
        int number = 0;
        std::size_t cellCount = 0;
        for (const pugi::xml_node& row : data.children()) {
            if (localName(row) != "row") continue;
            number = attributeOf(row, "r").as_int(number + 1);
            if (number < 1 || number > kMostRows) return broken(fmt::format("a row has the number {}", number));
            Table::Row out;
            out.number = number;
            std::size_t next = 0;
            bool filled = false;
            for (const pugi::xml_node& cell : row.children()) {
                if (localName(cell) != "c") continue;
                const std::string_view reference = attributeOf(cell, "r").value();
                const std::size_t column = columnOf(reference).value_or(next);
                if (column >= kMostColumns) return broken(fmt::format("a cell has the place {}", reference));
                next = column + 1;
                Result<std::string> value = valueOf(cell, reference);
                if (!value) return fail(std::move(value.error()));
                if (trimAscii(*value).empty()) continue;
                filled = true;
                if (out.cells.size() <= column) {
                    cellCount += column + 1 - out.cells.size();
                    if (cellCount > kMostCells) return broken("the sheet has too many cells");
                    out.cells.resize(column + 1);
                }
                out.cells[column] = std::move(*value);
            }
            if (filled) rows.push_back(std::move(out));
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const Table::Row& a, const Table::Row& b) { return a.number < b.number; });
        return rows;
    }

    Result<std::string> valueOf(const pugi::xml_node& cell, std::string_view place) const {
        const std::string_view type = attributeOf(cell, "t").value();
        if (type == "inlineStr") return unescaped(stringOf(childOf(cell, "is")));
        const pugi::xml_node node = childOf(cell, "v");
        const std::string value = node.text().get();
        if (type == "s") {
            const pugi::xml_text index = node.text();
            const int at = index.as_int(-1);
            if (at < 0 || static_cast<std::size_t>(at) >= m_strings.size())
                return broken(fmt::format("cell {} refers to words that are not there", place));
            return m_strings[static_cast<std::size_t>(at)];
        }
        if (type == "b") return std::string(value == "1" || value == "true" ? "TRUE" : "FALSE");
        if (type == "str" || type == "e" || type == "d") return unescaped(value);
        return m_formats.show(value, attributeOf(cell, "s").as_int());
    }

    Package m_package;
    const std::string& m_name;
    std::vector<std::string>& m_notices;
    std::vector<std::string> m_strings;
    CellFormats m_formats{false};
};

} // namespace

Result<RawRows> workbookRows(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    Result<Package> package = Package::open(bytes, name, "workbook (.xlsx)");
    if (!package) return fail(std::move(package.error()));
    return WorkbookReader(std::move(*package), name, notices).read();
}

} // namespace kenspeckle::sources

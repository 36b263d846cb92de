// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_readers.h"

#include <stdexcept>

#include "zip_reader.h"

namespace kenspeckle::test {
namespace {

std::string number(int value) { return "[" + std::to_string(value) + "]"; }

/// _x0041_ as an A; only what is one byte in UTF-8 is written so here.
std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string part = text.substr(at, 7);
        const bool escape = part.size() == 7 && part[0] == '_' && part[1] == 'x' && part[6] == '_' &&
                            part.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
        if (!escape) {
            out += text[at];
            continue;
        }
        out += static_cast<char>(std::stoi(part.substr(2, 4), nullptr, 16));
        at += 6;
    }
    return out;
}

/// "C7" is 2.
std::size_t columnOf(const std::string& place) {
    std::size_t column = 0;
    for (const char letter : place)
        if (letter >= 'A' && letter <= 'Z') column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    return column - 1;
}

/// Text of a paragraph: runs of white space are one space, none at the edges; elements stand for those that count.
void addOdtText(const pugi::xml_node& node, std::string& out, bool& space) {
    for (const pugi::xml_node child : node.children()) {
        const std::string name = child.name();
        if (child.type() == pugi::node_pcdata) {
            for (const char* letter = child.value(); *letter != '\0'; ++letter) {
                const bool white = *letter == ' ' || *letter == '\t' || *letter == '\n';
                if (!white || !space) out += white ? ' ' : *letter;
                space = white;
            }
            continue;
        }
        space = false;
        if (name == "text:s")
            out.append(child.attribute("text:c").as_uint(1), ' ');
        else if (name == "text:tab")
            out += '\t';
        else if (name == "text:line-break")
            out += '\n';
        else
            addOdtText(child, out, space);
    }
}

std::string odtText(const pugi::xml_node& cell, LastSpace lastSpace) {
    std::string out;
    for (const pugi::xml_node paragraph : cell.children("text:p")) {
        bool space = true;
        addOdtText(paragraph, out, space);
        // A space that closes the paragraph's own text does not count; one that is an element does.
        const pugi::xml_node last = paragraph.last_child();
        if (lastSpace == LastSpace::Dropped && last.type() == pugi::node_pcdata && !out.empty() && out.back() == ' ')
            out.pop_back();
    }
    return out;
}

} // namespace

Cells readCsv(std::string_view bytes, std::string_view lineEnd) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    Cells rows;
    std::vector<std::string> row;
    while (!bytes.empty()) {
        std::string field;
        if (bytes.front() == '"') {
            for (bytes.remove_prefix(1);; bytes.remove_prefix(1)) {
                if (bytes.empty()) throw std::runtime_error("a quoted field has no end");
                if (bytes.front() == '"') {
                    bytes.remove_prefix(1);
                    if (bytes.empty() || bytes.front() != '"') break;
                }
                field += bytes.front();
            }
        } else {
            while (!bytes.empty() && bytes.front() != ',' && bytes.substr(0, lineEnd.size()) != lineEnd) {
                if (bytes.front() == '"' || bytes.front() == '\n' || bytes.front() == '\r')
                    throw std::runtime_error("a field is not quoted");
                field += bytes.front();
                bytes.remove_prefix(1);
            }
        }
        row.push_back(std::move(field));
        if (bytes.substr(0, lineEnd.size()) == lineEnd) {
            bytes.remove_prefix(lineEnd.size());
            rows.push_back(std::move(row));
            row.clear();
        } else if (!bytes.empty() && bytes.front() == ',') {
            bytes.remove_prefix(1);
        } else {
            throw std::runtime_error("a field ends in neither a comma nor CRLF");
        }
    }
    if (!row.empty()) throw std::runtime_error("the last record has no end");
    return rows;
}

Cells readXlsx(const std::filesystem::path& file, int sheet) {
    pugi::xml_document cells, strings;
    readZippedXml(file, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml", cells);
    readZippedXml(file, "xl/sharedStrings.xml", strings);
    std::vector<std::string> texts;
    for (const auto& found : strings.select_nodes("//si/t"))
        texts.push_back(unescaped(found.node().text().get()));
    Cells rows;
    for (const auto& found : cells.select_nodes("//sheetData/row")) {
        auto& row = rows.emplace_back();
        for (const pugi::xml_node cell : found.node().children("c")) {
            row.resize(columnOf(cell.attribute("r").value()));
            const std::string value = cell.child("v").text().get();
            const bool shared = std::string(cell.attribute("t").value()) == "s";
            row.push_back(shared ? texts.at(std::stoul(value)) : value);
        }
    }
    return rows;
}

Cells readOdt(const std::filesystem::path& file, int table, LastSpace space) {
    pugi::xml_document content;
    readZippedXml(file, "content.xml", content);
    Cells rows;
    for (const auto& found : content.select_nodes(("(//table:table)" + number(table) + "//table:table-row").c_str())) {
        auto& row = rows.emplace_back();
        for (const pugi::xml_node cell : found.node().children("table:table-cell"))
            row.push_back(odtText(cell, space));
    }
    return rows;
}

Cells readDocx(const std::filesystem::path& file, int table) {
    pugi::xml_document content;
    readZippedXml(file, "word/document.xml", content);
    Cells rows;
    for (const auto& found : content.select_nodes(("(//w:tbl)" + number(table) + "/w:tr").c_str())) {
        auto& row = rows.emplace_back();
        for (const pugi::xml_node cell : found.node().children("w:tc")) {
            std::string& text = row.emplace_back();
            pugi::xpath_node_set parts = cell.select_nodes(".//w:t | .//w:br | .//w:tab");
            parts.sort();
            for (const auto& part : parts) {
                const std::string name = part.node().name();
                text += name == "w:br" ? "\n" : name == "w:tab" ? "\t" : part.node().text().get();
            }
        }
    }
    return rows;
}

} // namespace kenspeckle::test

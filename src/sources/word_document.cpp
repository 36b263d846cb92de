// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/word_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "sources/characters.h"
#include "sources/package.h"
#include "sources/table_turns.h"
#include "text/decode.h"

namespace kenspeckle::sources {

namespace {

/// An on/off property such as w:b: there, and not switched off.
bool isOn(const pugi::xml_node& properties, std::string_view name) {
    const pugi::xml_node property = childOf(properties, name);
    if (!property) return false;
    const std::string_view value = attributeOf(property, "val").value();
    return value != "0" && value != "false" && value != "off";
}

class WordReader {
public:
    SourceLines read(const pugi::xml_node& body) {
        SourceLines out;
        blocks(body, out, 0);
        return out;
    }

    void tell(std::vector<std::string>& notices) const {
        const auto add = [&notices](int count, std::string_view one, std::string_view many) {
            if (count == 1)
                notices.push_back(fmt::format("{} was left out.", one));
            else if (count > 1)
                notices.push_back(fmt::format("{} {} were left out.", count, many));
        };
        add(m_deletions, "One deletion marked as a tracked change", "deletions marked as tracked changes");
        add(m_hidden, "One stretch of hidden words", "stretches of hidden words");
        add(m_notes, "One footnote or endnote", "footnotes and endnotes");
        add(m_comments, "One comment", "comments");
        add(m_images, "One image or embedded object", "images and embedded objects");
        if (m_tooDeep) notices.push_back("Parts of the document are nested too deeply and were left out.");
    }

private:
    bool isTooDeep(int depth) {
        m_tooDeep = m_tooDeep || depth > kDeepestXml;
        return depth > kDeepestXml;
    }

    /// Paragraphs and tables, and what merely wraps them.
    void blocks(const pugi::xml_node& parent, SourceLines& out, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = localName(node);
            if (name == "p") {
                paragraph(node, out, depth + 1);
            } else if (name == "tbl") {
                std::vector<TableRow> rows;
                tableRows(node, rows, depth + 1);
                appendTable(out, std::move(rows));
            } else if (name == "del" || name == "moveFrom") {
                ++m_deletions;
            } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" ||
                       name == "customXml" || name == "smartTag") {
                blocks(node, out, depth + 1);
            } else if (name == "AlternateContent") {
                blocks(choiceOf(node), out, depth + 1);
            }
        }
    }

    void tableRows(const pugi::xml_node& table, std::vector<TableRow>& rows, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : table.children()) {
            const std::string_view name = localName(node);
            if (name == "tr") {
                if (childOf(childOf(node, "trPr"), "del")) {
                    ++m_deletions;
                    continue;
                }
                TableRow row;
                tableCells(node, row, depth + 1);
                rows.push_back(std::move(row));
            } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins") {
                tableRows(node, rows, depth + 1);
            }
        }
    }

    void tableCells(const pugi::xml_node& tableRow, TableRow& row, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : tableRow.children()) {
            const std::string_view name = localName(node);
            if (name == "tc") {
                SourceLines cell;
                blocks(node, cell, depth + 1);
                row.push_back(std::move(cell));
            } else if (name == "sdt" || name == "sdtContent" || name == "customXml") {
                tableCells(node, row, depth + 1);
            }
        }
    }

    static pugi::xml_node choiceOf(const pugi::xml_node& alternate) {
        const pugi::xml_node choice = childOf(alternate, "Choice");
        return choice ? choice : childOf(alternate, "Fallback");
    }

    /// The paragraph being read; text boxes in it are read into `boxes` meanwhile.
    struct Paragraph {
        SourceLines lines;
        SourceLine line;
        bool allBold = true; ///< so far on this line
        SourceLines boxes;
    };

    void paragraph(const pugi::xml_node& node, SourceLines& out, int depth) {
        Paragraph paragraph;
        content(node, paragraph, depth);
        endLine(paragraph);
        const std::string_view style = attributeOf(childOf(childOf(node, "pPr"), "pStyle"), "val").value();
        const bool heading = startsWith(style, "Heading") || style == "Title" || style == "Subtitle";
        bool first = true;
        for (SourceLine& line : paragraph.lines) {
            line.heading = heading;
            line.opensBlock = std::exchange(first, false);
        }
        std::move(paragraph.lines.begin(), paragraph.lines.end(), std::back_inserter(out));
        std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(out));
    }

    static void endLine(Paragraph& paragraph) {
        SourceLine line = std::exchange(paragraph.line, {});
        paragraph.allBold = true;
        const std::size_t lead = line.text.find_first_not_of(" \t");
        if (lead == std::string::npos) return;
        line.text.erase(0, lead);
        line.boldEnd -= std::min(lead, line.boldEnd);
        line.text.erase(line.text.find_last_not_of(" \t") + 1);
        line.boldEnd = std::min(line.boldEnd, line.text.size());
        paragraph.lines.push_back(std::move(line));
    }

    static void addText(Paragraph& paragraph, std::string_view text, bool bold) {
        SourceLine& line = paragraph.line;
        line.text.append(text);
        // White space between two bold runs is often not bold itself.
        const bool blank = trimAscii(text).empty();
        if (!bold && !blank) paragraph.allBold = false;
        if (bold && paragraph.allBold) line.boldEnd = line.text.size();
    }

    /// Runs, and what merely wraps them.
    void content(const pugi::xml_node& parent, Paragraph& paragraph, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = localName(node);
            if (name == "r")
                run(node, paragraph, depth + 1);
            else if (name == "del" || name == "moveFrom")
                ++m_deletions;
            else if (name == "AlternateContent")
                content(choiceOf(node), paragraph, depth + 1);
            else if (name == "hyperlink" || name == "ins" || name == "moveTo" || name == "smartTag" || name == "sdt" ||
                     name == "sdtContent" || name == "fldSimple" || name == "customXml" || name == "dir" ||
                     name == "bdo")
                content(node, paragraph, depth + 1);
        }
    }

    void run(const pugi::xml_node& node, Paragraph& paragraph, int depth) {
        if (isTooDeep(depth)) return;
        const pugi::xml_node properties = childOf(node, "rPr");
        if (isOn(properties, "vanish") || isOn(properties, "webHidden")) {
            ++m_hidden;
            return;
        }
        const bool strongStyle =
            std::string_view(attributeOf(childOf(properties, "rStyle"), "val").value()) == "Strong";
        runContent(node, paragraph, isOn(properties, "b") || (strongStyle && !childOf(properties, "b")), depth);
    }

    void runContent(const pugi::xml_node& parent, Paragraph& paragraph, bool bold, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = localName(node);
            if (name == "t")
                addText(paragraph, clean(node.text().get()), bold);
            else if (name == "tab" || name == "ptab")
                addText(paragraph, "\t", bold);
            else if (name == "noBreakHyphen")
                addText(paragraph, "-", bold);
            else if (name == "br" || name == "cr")
                endLine(paragraph);
            else if (name == "footnoteReference" || name == "endnoteReference")
                ++m_notes;
            else if (name == "commentReference")
                ++m_comments;
            else if (name == "AlternateContent")
                runContent(choiceOf(node), paragraph, bold, depth + 1);
            else if (name == "drawing" || name == "pict" || name == "object")
                drawing(node, paragraph, depth + 1);
        }
    }

    /// A picture, unless there is a text box in it.
    void drawing(const pugi::xml_node& node, Paragraph& paragraph, int depth) {
        const std::size_t before = paragraph.boxes.size();
        textBoxes(node, paragraph.boxes, depth);
        if (paragraph.boxes.size() == before) ++m_images;
    }

    void textBoxes(const pugi::xml_node& parent, SourceLines& out, int depth) {
        if (isTooDeep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            if (localName(node) == "txbxContent")
                blocks(node, out, depth + 1);
            else if (localName(node) == "AlternateContent")
                textBoxes(choiceOf(node), out, depth + 1);
            else
                textBoxes(node, out, depth + 1);
        }
    }

    /// A line feed within w:t is white space like any other in XML.
    static std::string clean(std::string_view text) {
        std::string words = withPlainSpaces(withoutControls(std::string(text)));
        std::replace(words.begin(), words.end(), '\n', ' ');
        return words;
    }

    int m_deletions = 0;
    int m_hidden = 0;
    int m_notes = 0;
    int m_comments = 0;
    int m_images = 0;
    bool m_tooDeep = false;
};

} // namespace

Result<SourceLines> wordLines(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    Result<Package> package = Package::open(bytes, name, "Word document (.docx)");
    if (!package) return fail(std::move(package.error()));
    const std::string main = package->related("", "officeDocument").value_or("word/document.xml");
    const auto document = package->xml(main);
    if (!document) return fail(document.error());
    const pugi::xml_node body = childOf((*document)->document_element(), "body");
    if (!body)
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: there is no text body in it ({}); open it in Word and save it again as .docx",
                                name, main));
    WordReader reader;
    SourceLines lines = reader.read(body);
    reader.tell(notices);
    // Every paragraph of Word is a block of its own; NFC is the business of what builds the turns.
    return lines;
}

} // namespace kenspeckle::sources

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/codebook_file.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "exchange/document.h"
#include "exchange/html_page.h"
#include "exchange/pending_file.h"
#include "exchange/qdc.h"
#include "exchange/table_file.h"
#include "text/counted.h"

namespace kenspeckle::exchange {
namespace {

ReportTable codebookTable(const CodebookDocument& document) {
    const Codebook& codebook = document.codebook;
    ReportTable table;
    table.title = document.title;
    table.caption =
        "Every code in reading order; a code with others below it is a theme. A code that is not codable only "
        "groups those below it. References and participants of a theme include everything below it.";
    table.header = {"Code", "Path", "Definition", "Use when", "Do not use when", "Example", "Colour", "Codable"};
    const bool isCounted = !document.uses.empty();
    if (isCounted)
        for (const char* name : {"References", "Own references", "Participants", "Own participants"})
            table.header.emplace_back(name);
    for (std::size_t at = 0; at < codebook.codes().size(); ++at) {
        const Code& code = codebook.codes()[at];
        const CodeText& text = code.text;
        std::vector<ReportCell> row{
            text.name,         codebook.path(code.id), text.definition,   text.useWhen,
            text.doNotUseWhen, text.example,           text.colour.hex(), std::string(text.codable ? "yes" : "no")};
        if (isCounted) {
            const CodeUse use = at < document.uses.size() ? document.uses[at] : CodeUse{};
            for (const int count : {use.references, use.ownReferences, use.participants, use.ownParticipants})
                row.emplace_back(std::int64_t{count});
        }
        table.rows.push_back(std::move(row));
        table.indents.push_back(codebook.depth(code.id));
    }
    return table;
}

/// Text that Markdown shows as it is. Lines stay lines.
std::string escapeMarkdown(const std::string& text) {
    std::string out;
    bool lineStart = true;
    for (const char letter : text) {
        if (letter == '\n') {
            out += "  \n";
        } else {
            const bool marks = std::string_view("\\`*_[]<>|~&").find(letter) != std::string_view::npos;
            const bool opens = lineStart && std::string_view("#+-=").find(letter) != std::string_view::npos;
            if (marks || opens) out += '\\';
            out += letter;
        }
        lineStart = letter == '\n' || (lineStart && letter == ' ');
    }
    return out;
}

/// "12 references, 5 participants (its own: 3 and 2)"; empty where nothing was counted.
std::string countsOf(const CodebookDocument& document, std::size_t at) {
    if (at >= document.uses.size()) return {};
    const CodeUse& use = document.uses[at];
    std::string words =
        text::counted(use.references, "reference") + ", " + text::counted(use.participants, "participant");
    if (use.ownReferences != use.references || use.ownParticipants != use.participants)
        words += fmt::format(" (its own: {} and {})", use.ownReferences, use.ownParticipants);
    return words;
}

constexpr const char* kOnlyGroups = "Only groups the codes below it; passages are not coded with it.";

struct Section {
    const char* heading;
    std::string CodeText::*words;
};
/// What stands below the definition, in order.
constexpr std::array<Section, 3> kSections{
    {{"Use when", &CodeText::useWhen}, {"Do not use when", &CodeText::doNotUseWhen}, {"Example", &CodeText::example}}};

/// "22 November 2026 · 45 codes"
std::string underTitle(const CodebookDocument& document) {
    const std::size_t codes = document.codebook.codes().size();
    return fmt::format("{}{}{} code{}", document.date, document.date.empty() ? "" : " · ", codes,
                       codes == 1 ? "" : "s");
}

std::string codebookMarkdown(const CodebookDocument& document) {
    constexpr int kDeepestHeading = 6;
    const Codebook& codebook = document.codebook;
    std::string out = fmt::format("# {}\n\n{}\n", escapeMarkdown(document.title), underTitle(document));
    for (std::size_t at = 0; at < codebook.codes().size(); ++at) {
        const Code& code = codebook.codes()[at];
        const CodeText& text = code.text;
        const int depth = codebook.depth(code.id);
        const int level = std::min(depth + 2, kDeepestHeading);
        out += fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(level), '#'), escapeMarkdown(text.name));
        std::string facts = depth > 0 ? escapeMarkdown(codebook.path(code.id)) + " · " : std::string();
        facts += text.colour.hex();
        if (const std::string counts = countsOf(document, at); !counts.empty()) facts += " · " + counts;
        out += "\n" + facts + "\n";
        if (!text.codable) out += fmt::format("\n{}\n", kOnlyGroups);
        if (!text.definition.empty()) out += "\n" + escapeMarkdown(text.definition) + "\n";
        for (const Section& section : kSections)
            if (const std::string& words = text.*section.words; !words.empty())
                out += fmt::format("\n**{}:** {}\n", section.heading, escapeMarkdown(words));
    }
    return out;
}

/// Paragraphs as they were typed.
std::string inLines(const std::string& words) {
    std::string out;
    for (const char letter : escapeHtml(words))
        if (letter == '\n')
            out += "<br>";
        else
            out += letter;
    return out;
}

Document codebookDocument(const CodebookDocument& content) {
    const Codebook& codebook = content.codebook;
    Document document{content.title, {}};
    document.paragraph(underTitle(content), TextStyle::Small);
    for (std::size_t at = 0; at < codebook.codes().size(); ++at) {
        const Code& code = codebook.codes()[at];
        const CodeText& text = code.text;
        const int depth = codebook.depth(code.id);
        document.blocks.emplace_back(DocumentHeading{depth + 1, {{"■ ", text.colour.hex().substr(1)}, {text.name}}});
        std::string facts = depth > 0 ? codebook.path(code.id) : std::string();
        if (const std::string counts = countsOf(content, at); !counts.empty())
            facts += (facts.empty() ? "" : "\n") + counts;
        if (!facts.empty()) document.paragraph(facts, TextStyle::Small);
        if (!text.codable) document.paragraph(kOnlyGroups);
        if (!text.definition.empty()) document.paragraph(text.definition);
        for (const Section& section : kSections)
            if (const std::string& words = text.*section.words; !words.empty())
                document.blocks.emplace_back(
                    DocumentParagraph{TextStyle::Body, {{fmt::format("{}: ", section.heading), {}, true}, {words}}});
    }
    return document;
}

} // namespace

std::string codebookHtml(const CodebookDocument& document) {
    constexpr int kDeepestHeading = 6;
    constexpr int kDeepestIndent = 5; // that the page's style knows
    const Codebook& codebook = document.codebook;
    std::string body = fmt::format("<h1>{}</h1>\n<p class=\"facts\">{}</p>\n", escapeHtml(document.title),
                                   escapeHtml(underTitle(document)));
    if (codebook.empty()) body += "<p>There are no codes.</p>\n";
    for (std::size_t at = 0; at < codebook.codes().size(); ++at) {
        const Code& code = codebook.codes()[at];
        const CodeText& text = code.text;
        const int depth = codebook.depth(code.id);
        body += fmt::format("<section class=\"code d{}\">\n<h{}><span aria-hidden=\"true\" style=\"color: "
                            "{}\">■</span> {}</h{}>\n",
                            std::min(depth, kDeepestIndent), std::min(depth + 2, kDeepestHeading), text.colour.hex(),
                            escapeHtml(text.name), std::min(depth + 2, kDeepestHeading));
        std::string facts = depth > 0 ? escapeHtml(codebook.path(code.id)) : std::string();
        if (const std::string counts = countsOf(document, at); !counts.empty())
            facts += (facts.empty() ? "" : "<br>") + counts;
        if (!facts.empty()) body += "<p class=\"facts\">" + facts + "</p>\n";
        if (!text.codable) body += fmt::format("<p>{}</p>\n", kOnlyGroups);
        if (!text.definition.empty()) body += "<p>" + inLines(text.definition) + "</p>\n";
        for (const Section& section : kSections)
            if (const std::string& words = text.*section.words; !words.empty())
                body += fmt::format("<p><b>{}:</b> {}</p>\n", section.heading, inLines(words));
        body += "</section>\n";
    }
    return htmlPage(document.title, body);
}

Result<void> writeCodebook(const CodebookDocument& document, const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".qdc") {
        if (document.codebook.empty())
            return fail(ErrorKind::Usage,
                        fmt::format("cannot write {}: the codebook is empty, and the REFI-QDA format has "
                                    "no room for that; add a code first",
                                    file.string()));
        return replaceFile(file, qdcBytes(document.codebook, document.guids));
    }
    if (ending == ".csv" || ending == ".xlsx") return writeTable(codebookTable(document), file);
    if (ending == ".md") return replaceFile(file, codebookMarkdown(document));
    if (ending == ".html" || ending == ".htm") return replaceFile(file, codebookHtml(document));
    if (isDocumentEnding(ending)) return writeDocument(codebookDocument(document), file);
    return fail(
        ErrorKind::Usage,
        fmt::format("cannot write a codebook to {}: the name must end in .qdc, .docx, .odt, .tex, .html, .md, .csv or "
                    ".xlsx",
                    file.string()));
}

} // namespace kenspeckle::exchange

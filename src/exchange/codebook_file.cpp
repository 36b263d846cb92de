// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/codebook_file.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/pending_file.h"
#include "exchange/qdc.h"
#include "exchange/table_file.h"

namespace kenspeckle::exchange {
namespace {

OutputTable codebookTable(const Codebook& codebook) {
    OutputTable table;
    table.title = "Codebook";
    table.caption =
        "Every code in reading order; a code with others below it is a theme. A code that is not codable only "
        "groups those below it.";
    table.header = {"Code", "Path", "Definition", "Use when", "Do not use when", "Example", "Colour", "Codable"};
    for (const Code& code : codebook.codes()) {
        const CodeText& text = code.text;
        table.rows.push_back({text.name, codebook.path(code.id), text.definition, text.useWhen, text.doNotUseWhen,
                              text.example, text.colour.hex(), std::string(text.codable ? "yes" : "no")});
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

std::string codebookMarkdown(const Codebook& codebook) {
    constexpr int kDeepestHeading = 6;
    std::string out = "# Codebook\n";
    for (const Code& code : codebook.codes()) {
        const CodeText& text = code.text;
        const int level = std::min(codebook.depth(code.id) + 2, kDeepestHeading);
        out += fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(level), '#'), escapeMarkdown(text.name));
        if (!text.definition.empty()) out += "\n" + escapeMarkdown(text.definition) + "\n";
        if (!text.useWhen.empty()) out += "\n**Use when:** " + escapeMarkdown(text.useWhen) + "\n";
        if (!text.doNotUseWhen.empty()) out += "\n**Do not use when:** " + escapeMarkdown(text.doNotUseWhen) + "\n";
        if (!text.example.empty()) out += "\n**Example:** " + escapeMarkdown(text.example) + "\n";
    }
    return out;
}

} // namespace

Result<void> writeCodebook(const Codebook& codebook, const std::vector<std::string>& guids,
                           const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".qdc") {
        if (codebook.empty())
            return fail(ErrorKind::Usage,
                        fmt::format("cannot write {}: the codebook is empty, and the REFI-QDA format has "
                                    "no room for that; add a code first",
                                    file.string()));
        return replaceFile(file, qdcBytes(codebook, guids));
    }
    if (ending == ".csv" || ending == ".xlsx") return writeTable(codebookTable(codebook), file);
    if (ending == ".md") return replaceFile(file, codebookMarkdown(codebook));
    return fail(
        ErrorKind::Usage,
        fmt::format("cannot write a codebook to {}: the name must end in .qdc, .csv, .xlsx or .md", file.string()));
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "exchange/pending_file.h"
#include "exchange/table_file.h"
#include "exchange/table_text.h"

namespace kenspeckle::exchange {

void Document::heading(int level, std::string_view words) {
    blocks.emplace_back(DocumentHeading{level, {{std::string(words)}}});
}

void Document::paragraph(std::string_view words, TextStyle style) {
    blocks.emplace_back(DocumentParagraph{style, {{std::string(words)}}});
}

bool isDocumentEnding(std::string_view ending) {
    return ending == ".html" || ending == ".htm" || ending == ".docx" || ending == ".odt" || ending == ".tex";
}

Result<void> writeDocument(const Document& document, const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".html" || ending == ".htm") return replaceFile(file, documentHtml(document));
    if (ending == ".tex") return replaceFile(file, documentTex(document));
    const auto bytes = ending == ".odt" ? documentOdt(document) : documentDocx(document);
    if (!bytes)
        return fail(bytes.error().kind, fmt::format("cannot write {}: {}", file.string(), bytes.error().message));
    return replaceFile(file, *bytes);
}

std::vector<Orientation> orientationsOf(const Document& document) {
    const auto& blocks = document.blocks;
    std::vector<Orientation> orientations(blocks.size(), Orientation::Upright);
    const auto isHeading = [&](std::size_t at) {
        const auto* heading = std::get_if<DocumentHeading>(&blocks[at]);
        return heading != nullptr && heading->level == 1;
    };
    std::size_t leading = 0;
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin + 1;
        while (end < blocks.size() && !isHeading(end))
            ++end;
        // What stands before the first table of a part goes with it, what stands after one, with that one.
        std::optional<Orientation> current;
        for (std::size_t at = begin; at < end; ++at) {
            if (const auto* block = std::get_if<DocumentTable>(&blocks[at])) {
                const bool wide = TableText(*block->table).isWide();
                const Orientation own = wide ? Orientation::Lying : Orientation::Upright;
                if (!current)
                    std::fill(orientations.begin() + static_cast<std::ptrdiff_t>(begin),
                              orientations.begin() + static_cast<std::ptrdiff_t>(at), own);
                current = own;
            }
            if (current) orientations[at] = *current;
        }
        // A title with notes, but without a table, is no reason for a page of its own.
        if (begin == 0 && !current) leading = end;
        begin = end;
    }
    if (leading > 0 && leading < blocks.size()) std::fill_n(orientations.begin(), leading, orientations[leading]);
    return orientations;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a memo: its references are found and rewritten without touching the rest, its Markdown is read.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kenspeckle/references.h"
#include "model/markdown.h"
#include "text/decode.h"

namespace {

using namespace kenspeckle;

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::size_t end = 0;
    for (const FoundReference& found : referencesIn(text)) {
        require(end <= found.byteBegin && found.byteBegin < found.byteEnd && found.byteEnd <= size);
        end = found.byteEnd;
        const std::string_view words = text.substr(found.byteBegin, found.byteEnd - found.byteBegin);
        require(format(found.reference) == words);
        const auto again = parseReference(words);
        require(again && *again == found.reference);
    }
    require(withReferences(text, [](const Reference& reference) { return reference; }) == text);
    if (const auto whole = parseReference(text)) require(format(*whole) == text);

    if (text::firstInvalidByte(text)) return 0; // memos are stored as UTF-8
    std::size_t length = 0;
    for (const model::MarkdownBlock& block : model::readMarkdown(text)) {
        require(!text::firstInvalidByte(model::plainText(block)));
        for (const model::MarkdownRun& run : block.runs) {
            require(!run.text.empty());
            length += run.text.size();
        }
    }
    require(length <= size);
    require(!text::firstInvalidByte(model::memoTitle(text)));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/codebook_file.h"
#include "exchange/qdc.h"

/// Whatever is read as a codebook must be written and read again as the same, without anything left to mend.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kenspeckle;
    const auto first = exchange::readCodebook(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
    if (!first) return 0;
    const auto second = exchange::readCodebook(exchange::qdcBytes(first->codebook, first->guids), "again");
    if (!second || !second->notices.empty()) std::abort();
    const auto& before = first->codebook.codes();
    const auto& after = second->codebook.codes();
    if (before.size() != after.size()) std::abort();
    for (std::size_t at = 0; at < before.size(); ++at) {
        const CodeText &left = before[at].text, &right = after[at].text;
        if (before[at].parent != after[at].parent || left.name != right.name || left.definition != right.definition ||
            left.useWhen != right.useWhen || left.doNotUseWhen != right.doNotUseWhen || left.example != right.example ||
            left.colour != right.colour || left.codable != right.codable)
            std::abort();
    }
    return 0;
}

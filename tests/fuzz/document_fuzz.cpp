// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses the reader, the rest is the file. Whatever is read must keep the promises of document.h.
#include "sources/document.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/decode.h"
#include "text/offsets.h"

using namespace kenspeckle;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& endings = sources::documentEndings();
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto document = sources::readDocument(bytes, "fuzz" + endings[data[0] % endings.size()]);
    if (!document) {
        require(!document.error().message.empty() && document.error().message.find('\n') == std::string::npos);
        return 0;
    }
    require(!document->turns.empty());
    for (const sources::SourceTurn& turn : document->turns) {
        require(!turn.text.empty() && !text::firstInvalidByte(turn.text) && text::isNormalised(turn.text));
        require(!text::firstInvalidByte(turn.speaker) && text::isNormalised(turn.speaker));
        const std::int64_t end = text::codePointCount(turn.text);
        std::int64_t last = 0;
        for (const TimeMark& mark : turn.timeMarks) {
            require(last <= mark.at.value && mark.at.value <= end && mark.time.count() >= 0);
            last = mark.at.value;
        }
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts, apart by a NUL: the edits lead from one to the other, and every passage of the first is found in the
// second or known to be gone.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "model/following.h"
#include "text/decode.h"
#include "text/difference.h"

namespace {

using namespace kenspeckle;

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (text::firstInvalidByte(bytes)) return 0;
    const std::size_t cut = std::min(bytes.find('\0'), bytes.size());
    const std::string before = text::turnForm(bytes.substr(0, cut));
    const std::string after = text::turnForm(bytes.substr(std::min(cut + 1, bytes.size())));
    require(text::turnForm(before) == before && text::isNormalised(before));
    const model::Follower follower(before, after, text::differences(before, after));
    CodePoint old;
    CodePoint now;
    for (const text::Edit& edit : follower.edits()) {
        require(follower.before().slice({old, edit.before.begin}) == follower.after().slice({now, edit.after.begin}));
        require(!edit.before.empty() || !edit.after.empty());
        require(edit.before.begin >= old && edit.after.begin >= now);
        old = edit.before.end;
        now = edit.after.end;
    }
    require(follower.before().slice({old, follower.before().end()}) ==
            follower.after().slice({now, follower.after().end()}));
    const std::int64_t length = std::min<std::int64_t>(follower.before().end().value, 40);
    for (std::int64_t begin = 0; begin < length; ++begin)
        for (std::int64_t end = begin + 1; end <= length; end += 3) {
            const Range passage{CodePoint{begin}, CodePoint{end}};
            const model::Followed followed = follower.follow(passage);
            require(followed.range.begin.value >= 0 && followed.range.end <= follower.after().end());
            const bool same = follower.before().slice(passage) == follower.after().slice(followed.range);
            switch (followed.fate) {
            case model::Fate::Goes:
                require(followed.range.empty());
                break;
            case model::Fate::Changes:
                require(!followed.range.empty() && !same);
                break;
            default:
                require(!followed.range.empty() && same);
            }
        }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the words of a quote: what is found in it stands in it, in order, and names are told without a
// dictionary as well.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "release/checks/identifiers.h"
#include "release/checks/names.h"
#include "text/decode.h"
#include "text/offsets.h"
#include "text/plain_letters.h"

namespace {

using namespace kenspeckle;

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (text::firstInvalidByte(bytes)) return 0; // words are stored as UTF-8
    const std::int64_t length = text::codePointCount(bytes);
    require(static_cast<std::int64_t>(text::plainLetters(bytes).size()) == length);

    CodePoint end;
    for (const release::FoundIdentifier& found : release::identifiers(bytes)) {
        require(end <= found.range.begin && found.range.begin < found.range.end && found.range.end.value <= length);
        require(!release::identifierWords(found.kind).empty());
        end = found.range.end;
    }

    release::NameFinder finder({"en", nullptr, {"Evelyn", "Service user 2"}, {"Perth"}});
    finder.read(0, bytes);
    finder.read(1, bytes);
    std::unordered_map<std::string, release::WordUse> uses;
    bool small = false;
    for (const std::string& word : finder.asked()) {
        require(!word.empty());
        if ((small = !small)) uses[word] = {1, 2};
    }
    for (const release::FoundName& name : finder.found(uses)) {
        require(!name.name.empty() && !name.places.empty());
        for (const release::FoundName::Place& place : name.places)
            require(place.text < 2 && place.range.begin.value >= 0 && place.range.begin < place.range.end &&
                    place.range.end.value <= length);
    }
    return 0;
}

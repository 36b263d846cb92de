// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a question: it is read or refused with a place inside it, never more.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "search/query.h"
#include "text/words.h"

namespace {

using kenspeckle::search::Query;

void require(bool holds) {
    if (!holds) std::abort();
}

/// What the header promises of a query that was read.
void check(const Query& query) {
    for (const std::string& word : query.words)
        require(!word.empty() && kenspeckle::text::fold(word) == word);
    switch (query.kind) {
    case Query::Kind::Word:
    case Query::Kind::Exact:
    case Query::Kind::Prefix:
        require(query.words.size() == 1 && query.parts.empty());
        break;
    case Query::Kind::Phrase:
        require(query.words.size() > 1 && query.parts.empty());
        break;
    case Query::Kind::Near:
        require(query.distance >= 1);
        [[fallthrough]];
    case Query::Kind::And:
    case Query::Kind::Or:
        require(query.parts.size() > 1 && query.words.empty());
        break;
    case Query::Kind::Not:
        require(query.parts.size() == 1);
        break;
    case Query::Kind::Field:
        require(!query.field.empty() && !query.value.empty());
        break;
    }
    for (const Query& part : query.parts)
        check(part);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto query = kenspeckle::search::parseQuery(text);
    if (query)
        check(*query);
    else
        require(query.error().message.find('\n') == std::string::npos || text.find('\n') != std::string_view::npos);
    return 0;
}

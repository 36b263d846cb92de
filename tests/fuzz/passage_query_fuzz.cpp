// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a query for passages: it is read and can be written so that it reads the same, or it is refused in one
// line that names a place inside it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kenspeckle/querying.h"
#include "model/passage_query.h"

namespace {

using kenspeckle::PassageQuery;
using Kind = PassageQuery::Kind;

void require(bool holds) {
    if (!holds) std::abort();
}

/// What the header promises of a query that was read.
void check(const PassageQuery& query) {
    require(query.at >= 1);
    require(query.distance >= 0 && query.distance <= 1000);
    switch (query.kind) {
    case Kind::Code:
    case Kind::Text:
        require(!query.words.empty() && query.parts.empty());
        break;
    case Kind::Coded:
    case Kind::Everything:
        require(query.parts.empty());
        break;
    case Kind::Comparison:
        require(query.words.empty() == (query.subject != PassageQuery::Subject::Attribute) && query.parts.empty());
        break;
    case Kind::And:
    case Kind::Or:
    case Kind::Without:
        require(query.parts.size() > 1);
        break;
    case Kind::OfCoder:
        require(query.parts.size() == 1 && !query.value.empty());
        break;
    default:
        require(query.parts.size() == 2 && !kenspeckle::model::operatorOf(query.kind).empty());
    }
    for (const PassageQuery& part : query.parts)
        check(part);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto query = kenspeckle::parsePassageQuery(text);
    if (!query) {
        require(query.error().message.find("query") != std::string::npos);
        require(query.error().message.find('\n') == std::string::npos || text.find('\n') != std::string_view::npos);
        return 0;
    }
    check(*query);
    const std::string written = kenspeckle::toText(*query);
    // Quotation marks and spaces may make it longer than a query may be.
    if (written.size() > 10000) return 0;
    const auto again = kenspeckle::parsePassageQuery(written);
    require(again.has_value());
    require(kenspeckle::toText(*again) == written);
    return 0;
}

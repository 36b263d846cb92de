// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/html_tokens.h"

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

namespace kenspeckle::test {
namespace {

std::string resolved(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> kReferences = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        EXPECT_NE(text[at], '<') << text;
        if (text[at] != '&') {
            out += text[at++];
            continue;
        }
        const auto* found = std::find_if(kReferences.begin(), kReferences.end(), [&](const auto& reference) {
            return text.substr(at, reference.first.size()) == reference.first;
        });
        if (found == kReferences.end()) {
            ADD_FAILURE() << "a bare & in " << text;
            return out;
        }
        out += found->second;
        at += found->first.size();
    }
    return out;
}

bool isVoid(const std::string& name) {
    constexpr std::array<std::string_view, 4> kVoid = {"meta", "input", "br", "!DOCTYPE"};
    return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
}

/// `inside` is what stands between < and >.
HtmlToken tag(std::string_view inside) {
    HtmlToken token{HtmlToken::Kind::Open, {}, {}, {}};
    std::size_t at = std::min(inside.find_first_of(" \n/", 1), inside.size());
    token.name = inside.substr(0, at);
    while ((at = inside.find_first_not_of(" \n/", at)) < inside.size()) {
        const std::size_t end = std::min(inside.find_first_of("= \n", at), inside.size());
        auto& [name, value] = token.attributes.emplace_back(std::string(inside.substr(at, end - at)), "");
        at = end;
        if (at == inside.size() || inside[at] != '=') continue;
        if (inside.substr(at, 2) != "=\"") {
            ADD_FAILURE() << "unquoted: " << inside;
            return token;
        }
        const std::size_t close = inside.find('"', at + 2);
        if (close == std::string_view::npos) {
            ADD_FAILURE() << "no end: " << inside;
            return token;
        }
        value = resolved(inside.substr(at + 2, close - at - 2));
        at = close + 1;
    }
    return token;
}

} // namespace

std::string HtmlToken::attribute(std::string_view wanted) const {
    for (const auto& [name_, value] : attributes)
        if (name_ == wanted) return value;
    return {};
}

std::vector<HtmlToken> htmlTokens(const std::string& page) {
    std::vector<HtmlToken> tokens;
    std::vector<std::string> open;
    for (std::size_t at = 0; at < page.size();) {
        if (page[at] != '<') {
            const std::size_t end = std::min(page.find('<', at), page.size());
            tokens.push_back({HtmlToken::Kind::Text,
                              open.empty() ? "" : open.back(),
                              resolved(std::string_view(page).substr(at, end - at)),
                              {}});
            at = end;
            continue;
        }
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a tag without an end";
            return tokens;
        }
        const std::string_view inside = std::string_view(page).substr(at + 1, end - at - 1);
        at = end + 1;
        if (inside.front() == '/') {
            const std::string name(inside.substr(1));
            EXPECT_FALSE(open.empty());
            if (!open.empty()) {
                EXPECT_EQ(open.back(), name);
                open.pop_back();
            }
            tokens.push_back({HtmlToken::Kind::Close, name, {}, {}});
            continue;
        }
        tokens.push_back(tag(inside));
        const std::string name = tokens.back().name;
        if (isVoid(name) || inside.back() == '/') continue;
        if (name != "script" && name != "style") {
            open.push_back(name);
            continue;
        }
        const std::size_t close = page.find("</" + name, at);
        tokens.push_back({HtmlToken::Kind::Raw, name, page.substr(at, close - at), {}});
        at = page.find('>', close) + 1;
    }
    EXPECT_TRUE(open.empty()) << open.back() << " is never closed";
    return tokens;
}

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::search {

namespace {

constexpr int kDeepest = 50;            // brackets within brackets: more is no question of a person
constexpr std::size_t kLongest = 10000; // bytes
constexpr std::size_t kMostNear = 6;    // parts of one NEAR; what is tried grows with the orders they may stand in
constexpr int kFurthest = 1000;

enum class Symbol : unsigned char { End, Open, Close, And, Or, Not, Near, Term };

struct Token {
    Symbol symbol = Symbol::End;
    std::size_t at = 0; ///< byte at which it begins
    std::string_view text;
    int distance = kNearDistance; ///< Near
    Query query;                  ///< Term
};

[[nodiscard]] bool isSpace(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// A letter of ASCII, or the beginning of any character beyond it.
[[nodiscard]] bool isLetter(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80U || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

/// Bytes of the quotation mark at `at`, straight or typographic; 0 if there is none.
[[nodiscard]] std::size_t quoteAt(std::string_view text, std::size_t at) {
    if (text[at] == '"') return 1;
    constexpr std::array<std::string_view, 5> kQuotes{"“", "”", "„", "«", "»"};
    for (const std::string_view quote : kQuotes)
        if (text.substr(at, quote.size()) == quote) return quote.size();
    return 0;
}

[[nodiscard]] Query leaf(Query::Kind kind, std::vector<std::string> words) {
    Query query;
    query.kind = kind;
    query.words = std::move(words);
    return query;
}

[[nodiscard]] Query group(Query::Kind kind, std::vector<Query> parts) {
    if (parts.size() == 1 && kind != Query::Kind::Not) return std::move(parts.front());
    Query query;
    query.kind = kind;
    query.parts = std::move(parts);
    return query;
}

[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> folded;
    for (const text::Word& word : text::words(text))
        folded.push_back(text::fold(text.substr(word.byteBegin, word.byteEnd - word.byteBegin)));
    // A word of nothing but what folding leaves out.
    folded.erase(std::remove(folded.begin(), folded.end(), std::string()), folded.end());
    return folded;
}

/// Splits the text into brackets, operators and terms, and reads the terms.
class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    [[nodiscard]] tl::unexpected<Error> error(std::size_t at, const std::string& what) const {
        return fail(ErrorKind::Invalid, fmt::format("at character {} of the search: {}", characterNumber(at), what));
    }

    [[nodiscard]] Result<Token> next() {
        while (m_at < m_text.size() && spaceAt(m_at) > 0)
            m_at += spaceAt(m_at);
        Token token;
        token.at = m_at;
        if (m_at == m_text.size()) return token;
        if (m_text[m_at] == '(' || m_text[m_at] == ')') {
            token.symbol = m_text[m_at] == '(' ? Symbol::Open : Symbol::Close;
            token.text = m_text.substr(m_at++, 1);
            return token;
        }
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && beginsTerm(m_at + 1)) {
            token.symbol = Symbol::Not;
            token.text = m_text.substr(m_at++, 1);
            return token;
        }
        if (quoteAt(m_text, m_at) > 0) return quoted(std::move(token));
        return bare(std::move(token));
    }

private:
    [[nodiscard]] std::int64_t characterNumber(std::size_t at) const {
        return text::codePointCount(m_text.substr(0, at)) + 1;
    }

    /// Bytes of the white space at `at`: what people type, and the no-break space that word processors put in.
    [[nodiscard]] std::size_t spaceAt(std::size_t at) const {
        if (at >= m_text.size()) return 0;
        if (isSpace(m_text[at])) return 1;
        return m_text.substr(at, 2) == "\u00A0" ? 2 : 0;
    }

    [[nodiscard]] bool beginsTerm(std::size_t at) const { return spaceAt(at) == 0 && m_text[at] != ')'; }

    /// The text between quotation marks, and past them.
    [[nodiscard]] Result<std::string_view> betweenQuotes() {
        const std::size_t open = m_at;
        m_at += quoteAt(m_text, m_at);
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && quoteAt(m_text, m_at) == 0)
            ++m_at;
        if (m_at == m_text.size())
            return error(open, "this quotation mark has no partner; add the closing one, or leave this one out");
        const std::string_view inside = m_text.substr(begin, m_at - begin);
        m_at += quoteAt(m_text, m_at);
        return inside;
    }

    [[nodiscard]] Result<Token> quoted(Token token) {
        const auto inside = betweenQuotes();
        if (!inside) return fail(inside.error());
        token.symbol = Symbol::Term;
        token.text = m_text.substr(token.at, m_at - token.at);
        if (m_at < m_text.size() && m_text[m_at] == ':') return fieldValue(std::move(token), std::string(*inside));
        if (const std::size_t star = inside->find('*'); star != std::string_view::npos)
            return error(static_cast<std::size_t>(inside->data() - m_text.data()) + star,
                         "a star has no meaning between quotation marks; write the word without them, recover*");
        auto words = foldedWords(*inside);
        if (words.empty())
            return error(token.at, "there is no word between these quotation marks; write one, or leave them out");
        const auto kind = words.size() == 1 ? Query::Kind::Exact : Query::Kind::Phrase;
        token.query = leaf(kind, std::move(words));
        return token;
    }

    /// What follows the colon at m_at.
    [[nodiscard]] Result<Token> fieldValue(Token token, const std::string& name) {
        ++m_at;
        Query query;
        query.kind = Query::Kind::Field;
        query.field = std::string(text::trim(name));
        if (m_at < m_text.size() && quoteAt(m_text, m_at) > 0) {
            const auto inside = betweenQuotes();
            if (!inside) return fail(inside.error());
            query.value = std::string(text::trim(*inside));
        } else {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && spaceAt(m_at) == 0 && m_text[m_at] != '(' && m_text[m_at] != ')')
                ++m_at;
            query.value = std::string(m_text.substr(begin, m_at - begin));
        }
        if (query.field.empty())
            return error(token.at, "this field has no name; write one before the colon, as in speaker:Evelyn");
        if (query.value.empty())
            return error(token.at, fmt::format("{}: has no value; write what to find right after the colon, as in "
                                               "{}:\"two words\"",
                                               query.field, query.field));
        token.text = m_text.substr(token.at, m_at - token.at);
        token.query = std::move(query);
        return token;
    }

    [[nodiscard]] Result<Token> bare(Token token) {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && spaceAt(m_at) == 0 && m_text[m_at] != '(' && m_text[m_at] != ')' &&
               quoteAt(m_text, m_at) == 0) {
            // A field's name begins with a letter, so that 10:30 is a time.
            if (m_text[m_at] == ':' && isLetter(m_text[begin])) {
                token.symbol = Symbol::Term;
                return fieldValue(std::move(token), std::string(m_text.substr(begin, m_at - begin)));
            }
            ++m_at;
        }
        token.text = m_text.substr(begin, m_at - begin);
        if (token.text == "AND") token.symbol = Symbol::And;
        if (token.text == "OR") token.symbol = Symbol::Or;
        if (token.text == "NOT") token.symbol = Symbol::Not;
        if (token.text == "NEAR" || token.text.substr(0, 5) == "NEAR/") return near(std::move(token));
        if (token.symbol != Symbol::End) return token;
        return term(std::move(token));
    }

    [[nodiscard]] Result<Token> near(Token token) const {
        token.symbol = Symbol::Near;
        if (token.text == "NEAR") return token;
        const std::string_view number = token.text.substr(5);
        const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), token.distance);
        if (failure != std::errc() || end != number.data() + number.size() || token.distance < 1 ||
            token.distance > kFurthest)
            return error(token.at, fmt::format("\"{}\" needs a number of words from 1 to {} after the stroke, as in "
                                               "NEAR/3",
                                               token.text, kFurthest));
        return token;
    }

    [[nodiscard]] Result<Token> term(Token token) const {
        token.symbol = Symbol::Term;
        const std::size_t star = token.text.find('*');
        auto words = foldedWords(token.text.substr(0, star));
        if (star != std::string_view::npos) {
            if (star + 1 != token.text.size() || words.size() != 1)
                return error(token.at + star, "a star stands at the end of one word and for any ending, as in "
                                              "recover*; put it there, or leave it out");
            token.query = leaf(Query::Kind::Prefix, std::move(words));
            return token;
        }
        if (words.empty())
            return error(token.at, fmt::format("\"{}\" has no letter or digit to look for; leave it out", token.text));
        const auto kind = words.size() == 1 ? Query::Kind::Word : Query::Kind::Phrase;
        token.query = leaf(kind, std::move(words));
        return token;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// or := and { OR and };  and := part { [AND] part };  part := [NOT] near;  near := primary { NEAR primary };
/// primary := term | ( or )
class Parser {
public:
    explicit Parser(std::string_view text) : m_lexer(text) {}

    [[nodiscard]] Result<Query> run() {
        if (auto read = advance(); !read) return fail(read.error());
        if (m_token.symbol == Symbol::End) return m_lexer.error(0, "there is no word to look for; write one");
        auto query = alternatives();
        if (!query) return query;
        if (m_token.symbol == Symbol::Close)
            return m_lexer.error(m_token.at, "this bracket closes none; add the opening one, or leave this one out");
        return query;
    }

private:
    [[nodiscard]] Result<void> advance() {
        auto token = m_lexer.next();
        if (!token) return fail(token.error());
        m_token = std::move(*token);
        return {};
    }

    [[nodiscard]] bool atPartEnd() const {
        return m_token.symbol == Symbol::End || m_token.symbol == Symbol::Close || m_token.symbol == Symbol::Or;
    }

    [[nodiscard]] Result<Query> alternatives() {
        std::vector<Query> parts;
        for (;;) {
            auto part = conjunction();
            if (!part) return part;
            parts.push_back(std::move(*part));
            if (m_token.symbol != Symbol::Or) break;
            if (auto read = operatorBefore("OR", "write what else to find"); !read) return fail(read.error());
        }
        return group(Query::Kind::Or, std::move(parts));
    }

    /// Goes past an operator and makes sure that something stands after it.
    [[nodiscard]] Result<void> operatorBefore(std::string_view name, std::string_view remedy) {
        const std::size_t at = m_token.at;
        if (auto read = advance(); !read) return read;
        if (m_token.symbol == Symbol::End || m_token.symbol == Symbol::Close)
            return m_lexer.error(at, fmt::format("{} has nothing after it; {}, or put the word {} in quotation marks",
                                                 name, remedy, name));
        return {};
    }

    [[nodiscard]] Result<Query> conjunction() {
        const std::size_t begin = m_token.at;
        std::vector<Query> wanted;
        std::vector<Query> unwanted;
        while (!atPartEnd() || (wanted.empty() && unwanted.empty())) {
            const bool negative = m_token.symbol == Symbol::Not;
            if (negative) {
                if (auto read = operatorBefore(m_token.text == "-" ? "-" : "NOT", "write what to leave out"); !read)
                    return fail(read.error());
            }
            auto part = nearness();
            if (!part) return part;
            (negative ? unwanted : wanted).push_back(std::move(*part));
            if (m_token.symbol != Symbol::And) continue;
            if (auto read = operatorBefore("AND", "write what else to find"); !read) return fail(read.error());
            if (m_token.symbol == Symbol::Or || m_token.symbol == Symbol::And)
                return m_lexer.error(m_token.at, fmt::format("{} follows AND; leave one of them out", m_token.text));
        }
        if (wanted.empty())
            return m_lexer.error(begin, "this only says what to leave out; write what to find too, as in "
                                        "hub NOT pharmacy");
        for (Query& query : unwanted) {
            std::vector<Query> excluded;
            excluded.push_back(std::move(query));
            wanted.push_back(group(Query::Kind::Not, std::move(excluded)));
        }
        return group(Query::Kind::And, std::move(wanted));
    }

    [[nodiscard]] Result<Query> nearness() {
        const std::size_t begin = m_token.at;
        auto first = primary();
        if (!first || m_token.symbol != Symbol::Near) return first;
        std::vector<Query> parts;
        std::optional<int> distance;
        std::size_t partBegin = begin;
        for (;;) {
            if (!mayBeNear(*first))
                return m_lexer.error(partBegin, "NEAR stands between words or phrases, or brackets of them joined by "
                                                "OR; take anything else out of it");
            parts.push_back(std::move(*first));
            if (m_token.symbol != Symbol::Near) break;
            if (distance && *distance != m_token.distance)
                return m_lexer.error(m_token.at, "NEARs in a row need one distance; write a NEAR/3 b AND b NEAR/5 c");
            if (parts.size() == kMostNear)
                return m_lexer.error(m_token.at, fmt::format("NEAR takes at most {} words in a row; join the others by "
                                                             "AND",
                                                             kMostNear));
            distance = m_token.distance;
            if (auto read = operatorBefore("NEAR", "write a word to be near to"); !read) return fail(read.error());
            partBegin = m_token.at;
            first = primary();
            if (!first) return first;
        }
        Query query = group(Query::Kind::Near, std::move(parts));
        query.distance = *distance;
        return query;
    }

    [[nodiscard]] static bool mayBeNear(const Query& query) {
        switch (query.kind) {
        case Query::Kind::Word:
        case Query::Kind::Exact:
        case Query::Kind::Prefix:
        case Query::Kind::Phrase:
            return true;
        case Query::Kind::Or:
            return std::all_of(query.parts.begin(), query.parts.end(), mayBeNear);
        default:
            return false;
        }
    }

    [[nodiscard]] Result<Query> primary() {
        switch (m_token.symbol) {
        case Symbol::Term: {
            Query query = std::move(m_token.query);
            if (auto read = advance(); !read) return fail(read.error());
            return query;
        }
        case Symbol::Open:
            return bracket();
        case Symbol::Close:
            return m_lexer.error(m_token.at, "this bracket closes none; add the opening one, or leave this one out");
        case Symbol::Not:
            return m_lexer.error(m_token.at, fmt::format("{} has no meaning right after another operator; leave one of "
                                                         "them out",
                                                         m_token.text));
        default:
            return m_lexer.error(m_token.at, fmt::format("{0} has nothing before it; write a word there, or put the "
                                                         "word {0} in quotation marks",
                                                         m_token.text));
        }
    }

    [[nodiscard]] Result<Query> bracket() {
        const std::size_t open = m_token.at;
        if (++m_depth > kDeepest)
            return m_lexer.error(open, fmt::format("more than {} brackets within each other; use fewer", kDeepest));
        if (auto read = advance(); !read) return fail(read.error());
        if (m_token.symbol == Symbol::Close)
            return m_lexer.error(open,
                                 "there is nothing between these brackets; write a word there, or leave them out");
        if (m_token.symbol == Symbol::End)
            return m_lexer.error(open, "this bracket is not closed; add the closing one, or leave this one out");
        auto query = alternatives();
        if (!query) return query;
        if (m_token.symbol != Symbol::Close)
            return m_lexer.error(open, "this bracket is not closed; add the closing one, or leave this one out");
        --m_depth;
        if (auto read = advance(); !read) return fail(read.error());
        return query;
    }

    Lexer m_lexer;
    Token m_token;
    int m_depth = 0;
};

} // namespace

Result<Query> parseQuery(std::string_view text) {
    if (const auto broken = text::firstInvalidByte(text))
        return fail(ErrorKind::Invalid, fmt::format("at character {} of the search: this is not UTF-8; type it again",
                                                    text::codePointCount(text.substr(0, *broken)) + 1));
    if (text.size() > kLongest)
        return fail(ErrorKind::Invalid, fmt::format("the search is longer than {} characters; shorten it", kLongest));
    return Parser(text).run();
}

} // namespace kenspeckle::search

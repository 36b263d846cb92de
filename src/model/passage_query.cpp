// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/passage_query.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

using Kind = PassageQuery::Kind;
using Relation = PassageQuery::Relation;
using Subject = PassageQuery::Subject;

constexpr int kDeepest = 50;            // brackets within brackets: more is no question of a person
constexpr std::size_t kLongest = 10000; // bytes
constexpr int kFurthest = 1000;         // turns

enum class Symbol : std::uint8_t { End, Open, Close, Compare, Word, Quoted, Search };

struct Token {
    Symbol symbol = Symbol::End;
    std::size_t at = 0; ///< byte at which it begins
    std::string_view text;
    std::string key;                     ///< of a Word: as it is compared
    Relation relation = Relation::Equal; ///< of Compare
    HitScope scope = HitScope::Hit;      ///< of Search

    [[nodiscard]] bool is(std::string_view word) const { return symbol == Symbol::Word && key == word; }
};

/// Splits a query into names, operators, brackets and searches.
class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    [[nodiscard]] tl::unexpected<Error> error(std::size_t at, const std::string& what) const {
        return fail(ErrorKind::Invalid, model::atCharacter(characterNumber(at), what));
    }
    [[nodiscard]] std::int64_t characterNumber(std::size_t at) const {
        return text::codePointCount(m_text.substr(0, at)) + 1;
    }

    [[nodiscard]] Result<Token> next() {
        while (const std::size_t space = model::spaceAt(m_text, m_at))
            m_at += space;
        Token token;
        token.at = m_at;
        if (m_at == m_text.size()) return token;
        if (const std::size_t mark = model::quotationMarkAt(m_text, m_at)) return quoted(std::move(token), mark);
        if (m_text[m_at] == '(' || m_text[m_at] == ')') {
            token.symbol = m_text[m_at] == '(' ? Symbol::Open : Symbol::Close;
            token.text = m_text.substr(m_at++, 1);
            return token;
        }
        if (model::endsWord(m_text, m_at)) return comparison(std::move(token));
        while (!model::endsWord(m_text, m_at))
            ++m_at;
        token.symbol = Symbol::Word;
        token.text = m_text.substr(token.at, m_at - token.at);
        token.key = text::fold(token.text);
        if (m_at < m_text.size() && m_text[m_at] == '(')
            for (const HitScope scope : {HitScope::Hit, HitScope::Sentence, HitScope::Turn})
                if (token.key == model::wordOf(scope)) return search(std::move(token), scope);
        return token;
    }

private:
    [[nodiscard]] Result<Token> comparison(Token token) {
        constexpr std::pair<std::string_view, Relation> kRelations[] = {
            {"!=", Relation::NotEqual}, {"<=", Relation::AtMost}, {">=", Relation::AtLeast}, {"<>", Relation::NotEqual},
            {"=", Relation::Equal},     {"<", Relation::Less},    {">", Relation::Greater}};
        for (const auto& [word, relation] : kRelations) {
            if (m_text.substr(m_at, word.size()) != word) continue;
            token.symbol = Symbol::Compare;
            token.relation = relation;
            token.text = m_text.substr(m_at, word.size());
            m_at += word.size();
            break;
        }
        return token;
    }

    [[nodiscard]] Result<Token> quoted(Token token, std::size_t mark) {
        m_at += mark;
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && model::quotationMarkAt(m_text, m_at) == 0)
            ++m_at;
        if (m_at == m_text.size())
            return error(token.at, "this quotation mark has no partner; add the closing one, or leave this one out");
        token.symbol = Symbol::Quoted;
        token.text = m_text.substr(begin, m_at - begin);
        m_at += model::quotationMarkAt(m_text, m_at);
        return token;
    }

    /// A search is its own language: taken as it stands up to the bracket that closes it.
    [[nodiscard]] Result<Token> search(Token token, HitScope scope) {
        const std::size_t open = m_at++;
        const std::size_t begin = m_at;
        bool inQuotes = false;
        for (int depth = 1; m_at < m_text.size(); ++m_at) {
            if (const std::size_t mark = model::quotationMarkAt(m_text, m_at)) {
                inQuotes = !inQuotes;
                m_at += mark - 1;
            } else if (!inQuotes && m_text[m_at] == '(') {
                ++depth;
            } else if (!inQuotes && m_text[m_at] == ')' && --depth == 0) {
                break;
            }
        }
        if (m_at == m_text.size())
            return error(open, "this bracket is not closed; add the closing one, and the partner of each quotation "
                               "mark within");
        token.symbol = Symbol::Search;
        token.scope = scope;
        token.text = text::trim(m_text.substr(begin, m_at - begin));
        ++m_at;
        if (token.text.empty())
            return error(open, fmt::format("there is nothing to look for between these brackets; write words there, as "
                                           "in {}(naloxone)",
                                           model::wordOf(scope)));
        return token;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// A part of a row of and and not.
struct RowParts {
    std::vector<PassageQuery> wanted, unwanted, coders;
};

class Parser {
public:
    explicit Parser(std::string_view text) : m_lexer(text) {}

    [[nodiscard]] Result<PassageQuery> run() {
        if (auto read = advance(); !read) return fail(read.error());
        if (m_token.symbol == Symbol::End)
            return m_lexer.error(0, "there is nothing here; write a code, or text(words) to look for words");
        auto query = alternatives();
        if (!query) return query;
        if (m_token.symbol == Symbol::Close)
            return m_lexer.error(m_token.at, "this bracket closes none; add the opening one, or leave this one out");
        if (m_token.symbol != Symbol::End) return fail(unexpected().error());
        return query;
    }

private:
    [[nodiscard]] Result<void> advance() {
        auto token = m_lexer.next();
        if (!token) return fail(token.error());
        m_before =
            m_token.symbol == Symbol::Word || m_token.symbol == Symbol::Quoted ? m_token.text : std::string_view();
        m_token = std::move(*token);
        return {};
    }
    [[nodiscard]] Result<Token> peek() const { return Lexer(m_lexer).next(); }
    [[nodiscard]] PassageQuery made(Kind kind, std::size_t at) const {
        PassageQuery query;
        query.kind = kind;
        query.at = m_lexer.characterNumber(at);
        return query;
    }

    /// What stands here could not follow what was read.
    [[nodiscard]] Result<void> unexpected() const {
        if (m_token.symbol == Symbol::Compare)
            return m_lexer.error(
                m_token.at, fmt::format("{} has no attribute before it; write one, as in role = user", m_token.text));
        if ((m_token.symbol == Symbol::Word || m_token.symbol == Symbol::Quoted) && !m_before.empty())
            return m_lexer.error(m_token.at,
                                 fmt::format("nothing joins \"{0}\" to \"{1}\"; put a name of several words "
                                             "into quotation marks, \"{0} {1}\", or write and between them",
                                             m_before, m_token.text));
        return m_lexer.error(m_token.at, "nothing joins this to what stands before; write and, or, not, or near");
    }

    [[nodiscard]] Result<PassageQuery> alternatives() {
        const std::size_t begin = m_token.at;
        std::vector<PassageQuery> parts;
        for (;;) {
            auto part = row();
            if (!part) return part;
            parts.push_back(std::move(*part));
            if (!m_token.is("or")) break;
            if (auto read = operatorHere("write the other one"); !read) return fail(read.error());
        }
        if (parts.size() == 1) return std::move(parts.front());
        PassageQuery query = made(Kind::Or, begin);
        query.parts = std::move(parts);
        return query;
    }

    /// Steps over an operator, after which something must follow.
    [[nodiscard]] Result<void> operatorHere(const char* remedy) {
        const Token before = m_token;
        if (auto read = advance(); !read) return read;
        if (m_token.symbol == Symbol::End)
            return m_lexer.error(before.at,
                                 fmt::format("{} has nothing after it; {}, or leave it out", before.text, remedy));
        return {};
    }

    [[nodiscard]] Result<PassageQuery> row() {
        const std::size_t begin = m_token.at;
        RowParts parts;
        if (m_token.is("not"))
            return m_lexer.error(m_token.at, "not has nothing before it to take away from; write what, as in Stigma "
                                             "not Access, or everything not Access");
        for (bool wanted = true;;) {
            if (auto read = wanted ? wantedPart(parts) : unwantedPart(parts); !read) return fail(read.error());
            const bool both = m_token.is("and");
            if (!both && !m_token.is("not")) break;
            wanted = both;
            if (auto read = operatorHere(both ? "write what else must hold" : "write what to leave out"); !read)
                return fail(read.error());
            if (both && m_token.is("not")) {
                wanted = false;
                if (auto read = operatorHere("write what to leave out"); !read) return fail(read.error());
            }
        }
        return rowOf(std::move(parts), begin);
    }

    [[nodiscard]] Result<PassageQuery> rowOf(RowParts parts, std::size_t begin) const {
        const bool codes = std::any_of(parts.wanted.begin(), parts.wanted.end(), isNoCondition) ||
                           std::any_of(parts.unwanted.begin(), parts.unwanted.end(), isNoCondition);
        if (!parts.coders.empty() && (!codes || parts.wanted.empty()))
            return fail(ErrorKind::Invalid,
                        model::atCharacter(parts.coders.front().at,
                                           fmt::format("a coder says whose codings to look at; write of what, as in "
                                                       "coded and coder = {}",
                                                       parts.coders.front().value)));
        PassageQuery query;
        if (parts.wanted.size() == 1) {
            query = std::move(parts.wanted.front());
        } else {
            query = made(Kind::And, begin);
            query.parts = std::move(parts.wanted);
        }
        if (!parts.unwanted.empty()) {
            PassageQuery without = made(Kind::Without, begin);
            without.parts.push_back(std::move(query));
            for (PassageQuery& part : parts.unwanted)
                without.parts.push_back(std::move(part));
            query = std::move(without);
        }
        for (PassageQuery& coder : parts.coders) {
            coder.parts.push_back(std::move(query));
            query = std::move(coder);
        }
        return query;
    }

    [[nodiscard]] static bool isNoCondition(const PassageQuery& query) { return !model::isCondition(query); }

    [[nodiscard]] Result<void> wantedPart(RowParts& parts) {
        if (m_token.is("coder")) {
            auto following = peek();
            if (!following) return fail(following.error());
            if (following->symbol == Symbol::Compare) {
                auto coder = coderClause();
                if (!coder) return fail(coder.error());
                parts.coders.push_back(std::move(*coder));
                return {};
            }
        }
        auto part = relation();
        if (!part) return fail(part.error());
        parts.wanted.push_back(std::move(*part));
        return {};
    }

    [[nodiscard]] Result<void> unwantedPart(RowParts& parts) {
        auto part = relation();
        if (!part) return fail(part.error());
        parts.unwanted.push_back(std::move(*part));
        return {};
    }

    [[nodiscard]] Result<PassageQuery> coderClause() {
        PassageQuery query = made(Kind::OfCoder, m_token.at);
        if (auto read = advance(); !read) return fail(read.error());
        if (auto read = comparedWith(query); !read) return fail(read.error());
        if (query.value.empty())
            return fail(ErrorKind::Invalid, model::atCharacter(query.at, "no coder is named; write coder = NAME"));
        return query;
    }

    /// Reads "= value" into the query.
    [[nodiscard]] Result<void> comparedWith(PassageQuery& query) {
        query.relation = m_token.relation;
        const Token sign = m_token;
        const bool ordered = query.relation != Relation::Equal && query.relation != Relation::NotEqual;
        if (ordered && (query.kind == Kind::OfCoder || query.subject != Subject::Attribute))
            return m_lexer.error(sign.at,
                                 fmt::format("{} compares numbers and dates; a name takes = or !=", sign.text));
        if (auto read = advance(); !read) return read;
        if (m_token.symbol != Symbol::Quoted && (m_token.symbol != Symbol::Word || model::isQueryWord(m_token.text)))
            return m_lexer.error(sign.at, fmt::format("{} has no value after it; write one, in quotation marks if it "
                                                      "holds spaces, or \"\" for not recorded",
                                                      sign.text));
        query.value = std::string(m_token.text);
        return advance();
    }

    /// The kind of the operator that stands here, having stepped over its words.
    [[nodiscard]] Result<std::optional<PassageQuery>> relationHere() {
        PassageQuery query = made(Kind::Near, m_token.at);
        const std::size_t at = m_token.at;
        if (m_token.is("not")) {
            auto following = peek();
            if (!following) return fail(following.error());
            if (!beginsRelation(*following)) return std::nullopt;
            query.negated = true;
            if (auto read = advance(); !read) return fail(read.error());
        }
        if (!beginsRelation(m_token)) return std::nullopt;
        const std::string word = m_token.key.substr(0, m_token.key.find('/'));
        if (word == "in" || word == "by") {
            if (auto read = advance(); !read) return fail(read.error());
            query.kind = word == "by"               ? Kind::ByParticipant
                         : m_token.is("transcript") ? Kind::InTranscript
                                                    : Kind::InTurn;
            const bool named =
                word == "by" ? m_token.is("participant") : m_token.is("transcript") || m_token.is("turn");
            if (named)
                if (auto read = advance(); !read) return fail(read.error());
            if (!named || !m_token.is("with"))
                return m_lexer.error(
                    at, fmt::format("{} begins {}; write that, or put it into quotation marks if a "
                                    "code is called so",
                                    word, word == "by" ? "by participant with" : "in turn with or in transcript with"));
        } else {
            for (const Kind kind : {Kind::With, Kind::Within, Kind::Near, Kind::Then, Kind::After})
                if (word == model::operatorOf(kind)) query.kind = kind;
            if (auto read = readDistance(query, word); !read) return fail(read.error());
        }
        if (auto read = operatorHere("write what it is to be with"); !read) return fail(read.error());
        return query;
    }

    [[nodiscard]] static bool beginsRelation(const Token& token) {
        if (token.symbol != Symbol::Word || !model::isQueryWord(token.text)) return false;
        const std::string word = token.key.substr(0, token.key.find('/'));
        return word != "and" && word != "or" && word != "not" && word != "coded" && word != "everything";
    }

    [[nodiscard]] Result<void> readDistance(PassageQuery& query, const std::string& word) const {
        if (m_token.key == word) return {};
        const std::string digits = m_token.key.substr(word.size() + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), query.distance);
        if (error != std::errc() || end != digits.data() + digits.size() || query.distance < 0 ||
            query.distance > kFurthest)
            return m_lexer.error(m_token.at, fmt::format("after {0}/ stands a number of turns, up to {1}; write {0}/3",
                                                         word, kFurthest));
        return {};
    }

    [[nodiscard]] Result<PassageQuery> relation() {
        const std::size_t begin = m_token.at;
        auto left = primary();
        if (!left) return left;
        for (;;) {
            auto joined = relationHere();
            if (!joined) return fail(joined.error());
            if (!*joined) return left;
            auto right = primary();
            if (!right) return right;
            (*joined)->at = m_lexer.characterNumber(begin);
            (*joined)->parts.push_back(std::move(*left));
            (*joined)->parts.push_back(std::move(*right));
            left = std::move(**joined);
        }
    }

    [[nodiscard]] Result<PassageQuery> primary() {
        switch (m_token.symbol) {
        case Symbol::Open:
            return bracket();
        case Symbol::Search: {
            PassageQuery query = made(Kind::Text, m_token.at);
            query.scope = m_token.scope;
            query.words = std::string(m_token.text);
            return steppedOver(std::move(query));
        }
        case Symbol::Quoted:
        case Symbol::Word:
            return name();
        case Symbol::Close:
            return m_lexer.error(m_token.at, "something is missing before this bracket; write a code there");
        case Symbol::Compare:
            return fail(unexpected().error());
        case Symbol::End:
            break;
        }
        return m_lexer.error(m_token.at, "something is missing at the end; write a code there");
    }

    [[nodiscard]] Result<PassageQuery> steppedOver(PassageQuery query) {
        if (auto read = advance(); !read) return fail(read.error());
        return query;
    }

    /// A code, a word that stands for passages, or a comparison.
    [[nodiscard]] Result<PassageQuery> name() {
        const Token token = m_token;
        if (token.is("coded")) return steppedOver(made(Kind::Coded, token.at));
        if (token.is("everything")) return steppedOver(made(Kind::Everything, token.at));
        if (token.symbol == Symbol::Word && model::isQueryWord(token.text))
            return m_lexer.error(token.at, fmt::format("{0} has nothing before it; write a code there, or put the word "
                                                       "{0} into quotation marks if a code is called so",
                                                       token.text));
        if (auto read = advance(); !read) return fail(read.error());
        if (m_token.symbol == Symbol::Compare) return comparison(token);
        if (text::trim(token.text).empty())
            return m_lexer.error(token.at, "no name stands between these quotation marks; write a code's there");
        PassageQuery query = made(Kind::Code, token.at);
        query.words = std::string(token.text);
        return query;
    }

    [[nodiscard]] Result<PassageQuery> comparison(const Token& subject) {
        if (subject.is("coder"))
            return m_lexer.error(subject.at, "a coder holds for a whole row; write it after and, as in Stigma and "
                                             "coder = Ewan, or coder != Ewan for the others");
        PassageQuery query = made(Kind::Comparison, subject.at);
        if (subject.is("participant")) query.subject = Subject::Participant;
        if (subject.is("transcript")) query.subject = Subject::Transcript;
        if (query.subject == Subject::Attribute) {
            query.words = std::string(subject.text);
            if (text::trim(subject.text).empty())
                return m_lexer.error(subject.at, "no attribute stands between these quotation marks; write one");
        }
        if (auto read = comparedWith(query); !read) return fail(read.error());
        return query;
    }

    [[nodiscard]] Result<PassageQuery> bracket() {
        const std::size_t open = m_token.at;
        if (++m_depth > kDeepest)
            return m_lexer.error(open, fmt::format("more than {} brackets within each other; use fewer", kDeepest));
        if (auto read = advance(); !read) return fail(read.error());
        if (m_token.symbol == Symbol::Close)
            return m_lexer.error(open, "there is nothing between these brackets; write a code there");
        if (m_token.symbol == Symbol::End)
            return m_lexer.error(open, "this bracket is not closed; add the closing one, or leave this one out");
        auto query = alternatives();
        if (!query) return query;
        if (m_token.symbol == Symbol::End)
            return m_lexer.error(open, "this bracket is not closed; add the closing one, or leave this one out");
        if (m_token.symbol != Symbol::Close) return fail(unexpected().error());
        --m_depth;
        return steppedOver(std::move(*query));
    }

    Lexer m_lexer;
    Token m_token;
    std::string_view m_before; ///< the name just before the token; empty if it is none
    int m_depth = 0;
};

} // namespace

Result<PassageQuery> parsePassageQuery(std::string_view text) {
    if (const auto broken = text::firstInvalidByte(text))
        return fail(ErrorKind::Invalid, model::atCharacter(text::codePointCount(text.substr(0, *broken)) + 1,
                                                           "this is not UTF-8; type it again"));
    if (text.size() > kLongest)
        return fail(ErrorKind::Invalid, fmt::format("the query is longer than {} bytes; shorten it", kLongest));
    return Parser(text).run();
}

} // namespace kenspeckle

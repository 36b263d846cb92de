// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/passage_query.h"
#include "text/words.h"

namespace kenspeckle {

namespace model {

namespace {

using Kind = PassageQuery::Kind;

struct Operator {
    Kind kind;
    std::string_view word;
};
constexpr std::array<Operator, 8> kOperators{{{Kind::With, "with"},
                                              {Kind::Within, "within"},
                                              {Kind::Near, "near"},
                                              {Kind::Then, "then"},
                                              {Kind::After, "after"},
                                              {Kind::InTurn, "in turn with"},
                                              {Kind::InTranscript, "in transcript with"},
                                              {Kind::ByParticipant, "by participant with"}}};
constexpr std::array<std::string_view, 12> kWords{"and",  "or",    "not", "with", "within", "near",
                                                  "then", "after", "in",  "by",   "coded",  "everything"};

} // namespace

bool isCondition(const PassageQuery& query) {
    switch (query.kind) {
    case Kind::Comparison:
        return true;
    case Kind::And:
    case Kind::Or:
    case Kind::Without:
        return std::all_of(query.parts.begin(), query.parts.end(), isCondition);
    default:
        return false;
    }
}

std::string atCharacter(std::int64_t at, std::string_view what) {
    return fmt::format("at character {} of the query: {}", at, what);
}

std::string_view operatorOf(Kind kind) {
    const auto found =
        std::find_if(kOperators.begin(), kOperators.end(), [&](const Operator& each) { return each.kind == kind; });
    return found == kOperators.end() ? std::string_view() : found->word;
}

bool takesDistance(Kind kind) { return kind == Kind::Near || kind == Kind::Then || kind == Kind::After; }

bool isQueryWord(std::string_view word) {
    const std::string key = text::fold(word);
    return std::find(kWords.begin(), kWords.end(), key) != kWords.end() || key.rfind("near/", 0) == 0 ||
           key.rfind("then/", 0) == 0 || key.rfind("after/", 0) == 0;
}

std::string_view wordOf(PassageQuery::Relation relation) {
    constexpr std::array<std::string_view, 6> kRelations{"=", "!=", "<", "<=", ">", ">="};
    return kRelations.at(static_cast<std::size_t>(relation));
}

std::string_view wordOf(HitScope scope) {
    constexpr std::array<std::string_view, 3> kScopes{"text", "sentence", "turn"};
    return kScopes.at(static_cast<std::size_t>(scope));
}

std::size_t quotationMarkAt(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 6> kMarks{"\"", "“", "”", "„", "«", "»"};
    for (const std::string_view mark : kMarks)
        if (text.substr(at, mark.size()) == mark) return mark.size();
    return 0;
}

std::size_t spaceAt(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) return 1;
    return text.substr(at, 2) == "\u00A0" ? 2 : 0;
}

bool endsWord(std::string_view text, std::size_t at) {
    constexpr std::string_view kEnds = "()=<>";
    return at >= text.size() || kEnds.find(text[at]) != std::string_view::npos || text.substr(at, 2) == "!=" ||
           spaceAt(text, at) > 0 || quotationMarkAt(text, at) > 0;
}

} // namespace model

namespace {

using Kind = PassageQuery::Kind;

/// How tightly a query holds together: what binds less stands in brackets.
enum class Binding : std::uint8_t { Or, Row, Relation, One };

Binding bindingOf(const PassageQuery& query) {
    switch (query.kind) {
    case Kind::Or:
        return Binding::Or;
    case Kind::And:
    case Kind::Without:
    case Kind::OfCoder:
        return Binding::Row;
    default:
        return model::operatorOf(query.kind).empty() ? Binding::One : Binding::Relation;
    }
}

/// The name as it is, or in quotation marks where it would be read as something else.
std::string named(const std::string& name) {
    bool bare = !name.empty() && !model::isQueryWord(name);
    for (std::size_t i = 0; bare && i < name.size(); ++i)
        bare = !model::endsWord(name, i);
    return bare ? name : '"' + name + '"';
}

class Writer {
public:
    void write(const PassageQuery& query, Binding least) {
        const bool brackets = bindingOf(query) < least;
        if (brackets) m_text += '(';
        writeWithin(query);
        if (brackets) m_text += ')';
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void writeWithin(const PassageQuery& query) {
        switch (query.kind) {
        case Kind::Code:
            m_text += named(query.words);
            return;
        case Kind::Coded:
            m_text += "coded";
            return;
        case Kind::Everything:
            m_text += "everything";
            return;
        case Kind::Text:
            m_text += fmt::format("{}({})", model::wordOf(query.scope), query.words);
            return;
        case Kind::Comparison:
            m_text += fmt::format("{} {} {}", subjectOf(query), model::wordOf(query.relation), named(query.value));
            return;
        case Kind::Or:
            joined(query, " or ", Binding::Row);
            return;
        case Kind::And:
            joined(query, " and ", Binding::Relation);
            return;
        case Kind::Without:
            // What it takes away from may be a row itself: "A and B not C".
            if (query.parts.front().kind == Kind::And)
                writeWithin(query.parts.front());
            else
                write(query.parts.front(), Binding::Relation);
            for (std::size_t i = 1; i < query.parts.size(); ++i) {
                m_text += " not ";
                write(query.parts[i], Binding::Relation);
            }
            return;
        case Kind::OfCoder:
            write(query.parts.front(), Binding::Row);
            m_text += fmt::format(" and coder {} {}", model::wordOf(query.relation), named(query.value));
            return;
        default:
            writeRelation(query);
        }
    }

    void writeRelation(const PassageQuery& query) {
        write(query.parts.front(), Binding::Relation);
        m_text += query.negated ? " not " : " ";
        m_text += model::operatorOf(query.kind);
        if (model::takesDistance(query.kind) && query.distance != kTurnsApart)
            m_text += fmt::format("/{}", query.distance);
        m_text += ' ';
        write(query.parts.back(), Binding::One);
    }

    void joined(const PassageQuery& query, std::string_view by, Binding least) {
        for (std::size_t i = 0; i < query.parts.size(); ++i) {
            if (i > 0) m_text += by;
            write(query.parts[i], least);
        }
    }

    [[nodiscard]] static std::string subjectOf(const PassageQuery& query) {
        if (query.subject == PassageQuery::Subject::Participant) return "participant";
        if (query.subject == PassageQuery::Subject::Transcript) return "transcript";
        const std::string key = text::fold(query.words);
        if (key == "participant" || key == "transcript" || key == "coder") return '"' + query.words + '"';
        return named(query.words);
    }

    std::string m_text;
};

} // namespace

std::string toText(const PassageQuery& query) {
    Writer writer;
    writer.write(query, Binding::Or);
    return writer.take();
}

} // namespace kenspeckle

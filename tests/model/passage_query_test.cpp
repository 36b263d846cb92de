// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/querying.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/passage_query.h"
#include "support/matchers.h"

namespace kenspeckle::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using Kind = PassageQuery::Kind;

/// The tree in one line, every part in brackets.
std::string shown(const PassageQuery& query) {
    const auto joined = [&](const std::string& between) {
        std::string text;
        for (const PassageQuery& part : query.parts)
            text += (text.empty() ? "" : between) + shown(part);
        return "(" + text + ")";
    };
    const std::string relation(model::wordOf(query.relation));
    switch (query.kind) {
    case Kind::Code:
        return "<" + query.words + ">";
    case Kind::Coded:
        return "CODED";
    case Kind::Everything:
        return "ALL";
    case Kind::Text:
        return std::string(model::wordOf(query.scope)) + "[" + query.words + "]";
    case Kind::Comparison:
        return (query.subject == PassageQuery::Subject::Attribute     ? "@" + query.words
                : query.subject == PassageQuery::Subject::Participant ? "participant"
                                                                      : "transcript") +
               relation + query.value;
    case Kind::And:
        return joined(" & ");
    case Kind::Or:
        return joined(" | ");
    case Kind::Without:
        return joined(" - ");
    case Kind::OfCoder:
        return joined("") + "~coder" + relation + query.value;
    default:
        return joined((query.negated ? " !" : " ") + std::string(model::operatorOf(query.kind)) +
                      (model::takesDistance(query.kind) ? std::to_string(query.distance) : "") + " ");
    }
}

TEST(ParsePassageQuery, ReadsTheLanguageOfTheHeader) {
    const std::vector<std::pair<std::string, std::string>> examples{
        {"Stigma", "<Stigma>"},
        {"\"Access / Open door\"", "<Access / Open door>"},
        {"Access/Letters", "<Access/Letters>"},
        {"“Self stigma”", "<Self stigma>"},
        {"coded", "CODED"},
        {"\"coded\"", "<coded>"},
        {"Everything", "ALL"},
        {"text(naloxone OR harm*)", "text[naloxone OR harm*]"},
        {"sentence(\"one stop (shop\")", "sentence[\"one stop (shop\"]"},
        {"turn( (a OR b) c )", "turn[(a OR b) c]"},
        {"turn and text", "(<turn> & <text>)"},
        {"Stigma and Access", "(<Stigma> & <Access>)"},
        {"Stigma AND Access and B", "(<Stigma> & <Access> & <B>)"},
        {"Stigma or Access or B", "(<Stigma> | <Access> | <B>)"},
        {"Stigma not Access", "(<Stigma> - <Access>)"},
        {"Stigma and not Access", "(<Stigma> - <Access>)"},
        {"A not B and C not D", "((<A> & <C>) - <B> - <D>)"},
        {"A and B or C and D", "((<A> & <B>) | (<C> & <D>))"},
        {"A and (B or C)", "(<A> & (<B> | <C>))"},
        {"((A))", "<A>"},
        {"A with B", "(<A> with <B>)"},
        {"A within B", "(<A> within <B>)"},
        {"A near B", "(<A> near3 <B>)"},
        {"A near/0 B", "(<A> near0 <B>)"},
        {"A then/2 B after C", "((<A> then2 <B>) after3 <C>)"},
        {"A in turn with B", "(<A> in turn with <B>)"},
        {"A in transcript with B", "(<A> in transcript with <B>)"},
        {"A by participant with B", "(<A> by participant with <B>)"},
        {"A not near/5 B", "(<A> !near5 <B>)"},
        {"A not in turn with B and C", "((<A> !in turn with <B>) & <C>)"},
        {"A not by participant with (B or C)", "(<A> !by participant with (<B> | <C>))"},
        {"A and B near C", "(<A> & (<B> near3 <C>))"},
        {"A and role = user", "(<A> & @role=user)"},
        {"role=user", "@role=user"},
        {"\"age group\" >= 40", "@age group>=40"},
        {"role != \"service user\"", "@role!=service user"},
        {"role <> user", "@role!=user"},
        {"role = \"\"", "@role="},
        {"\"coder\" = x", "@coder=x"},
        {"participant = Evelyn and transcript != \"Group 2\"", "(participant=Evelyn & transcript!=Group 2)"},
        {"A and coder = Ewan", "(<A>)~coder=Ewan"},
        {"coder != Ewan and A not B", "((<A> - <B>))~coder!=Ewan"},
        {"A and coder = X and coder != Y", "((<A>)~coder=X)~coder!=Y"},
        {"A or B and coder = Ewan", "(<A> | (<B>)~coder=Ewan)"},
        {"role = user not coded and coder = Ewan", "((@role=user - CODED))~coder=Ewan"},
        {"coder and A", "(<coder> & <A>)"},
        {"Màiri’s 💙 and A", ""},
        {"Màiri’s and 💙", "(<Màiri’s> & <💙>)"},
    };
    for (const auto& [text, tree] : examples) {
        const auto query = parsePassageQuery(text);
        if (tree.empty()) {
            EXPECT_FALSE(query) << text;
            continue;
        }
        ASSERT_THAT(query, IsOk()) << text;
        EXPECT_EQ(shown(*query), tree) << text;
        const auto again = parsePassageQuery(toText(*query));
        ASSERT_THAT(again, IsOk()) << toText(*query);
        EXPECT_EQ(shown(*again), tree) << toText(*query);
    }
}

TEST(ParsePassageQuery, SaysAtWhichCharacterAndWhatWouldDo) {
    struct Wrong {
        const char* text;
        int at;
        const char* says;
    };
    for (const Wrong& wrong : std::vector<Wrong>{
             {"", 1, "nothing here"},
             {"  ", 1, "nothing here"},
             {"Self stigma", 6, "\"Self stigma\""},
             {"💙 and Self stigma", 12, "\"Self stigma\""},
             {"A and role = service user", 22, "\"service user\""},
             {"not A", 1, "everything not"},
             {"A and", 3, "leave it out"},
             {"A or", 3, "leave it out"},
             {"A not", 3, "what to leave out"},
             {"A and or B", 7, "or has nothing before it"},
             {"near B", 1, "near has nothing before it"},
             {"A near", 3, "near has nothing after it"},
             {"A near/x B", 3, "near/3"},
             {"A near/-1 B", 3, "number of turns"},
             {"A near/1001 B", 3, "up to 1000"},
             {"A then/ B", 3, "then/3"},
             {"A in B", 3, "in turn with"},
             {"A in turn B", 3, "in turn with"},
             {"A by B", 3, "by participant with"},
             {"(A", 1, "not closed"},
             {"(A and", 4, "leave it out"},
             {"A)", 2, "closes none"},
             {"()", 1, "nothing between these brackets"},
             {"A and )", 7, "missing before this bracket"},
             {"(A) (B)", 5, "joins this"},
             {"(A) B", 5, "joins this"},
             {"\"A", 1, "no partner"},
             {"A and \"\"", 7, "no name"},
             {"text()", 5, "text(naloxone)"},
             {"text(a", 5, "not closed"},
             {"text(\"a)", 5, "not closed"},
             {"= user", 1, "role = user"},
             {"role =", 6, "no value"},
             {"role = and A", 6, "no value"},
             {"role = = A", 6, "no value"},
             {"participant < Evelyn", 13, "= or !="},
             {"coder = Ewan", 1, "coded and coder = Ewan"},
             {"role = user and coder = Ewan", 17, "coded and coder = Ewan"},
             {"A and not coder = Ewan", 11, "coder != Ewan"},
             {"A near coder = Ewan", 8, "whole row"},
             {"A and coder > Ewan", 13, "= or !="},
             {"A and coder = \"\"", 7, "coder = NAME"},
             {"A \xFF", 3, "UTF-8"},
         }) {
        const auto query = parsePassageQuery(wrong.text);
        ASSERT_THAT(query, FailsWith(ErrorKind::Invalid, wrong.says)) << wrong.text;
        EXPECT_THAT(query.error().message, HasSubstr("at character " + std::to_string(wrong.at) + " of the query: "))
            << wrong.text;
        EXPECT_EQ(query.error().message.find('\n'), std::string::npos);
    }
    EXPECT_THAT(parsePassageQuery(std::string(10001, 'a')), FailsWith(ErrorKind::Invalid, "shorten"));
    EXPECT_THAT(parsePassageQuery(std::string(51, '(') + "A" + std::string(51, ')')),
                FailsWith(ErrorKind::Invalid, "brackets"));
    EXPECT_THAT(parsePassageQuery(std::string(50, '(') + "A" + std::string(50, ')')), IsOk());
}

TEST(ParsePassageQuery, PartsKnowWhereTheyStand) {
    KS_ASSERT_VALUE(query, parsePassageQuery("💙 and role = user not (B near C)"));
    ASSERT_THAT(query.parts, SizeIs(2));
    ASSERT_THAT(query.parts[0].parts, SizeIs(2));
    EXPECT_EQ(query.parts[0].parts[0].at, 1);
    EXPECT_EQ(query.parts[0].parts[1].at, 7);
    EXPECT_EQ(query.parts[1].at, 24);
}

TEST(ParsePassageQuery, LongRowsOfNearAreReadAndWritten) {
    std::string text = "A";
    while (text.size() + 7 < 10000)
        text += " near B";
    KS_ASSERT_VALUE(query, parsePassageQuery(text));
    EXPECT_EQ(toText(query), text);
}

/// Any tree a person could mean.
PassageQuery randomTree(std::mt19937& random, int depth) {
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    const auto leaf = [&] {
        PassageQuery query;
        switch (upTo(4)) {
        case 0:
            query.kind = Kind::Coded;
            break;
        case 1:
            query.kind = Kind::Text;
            query.words = "harm* OR (a \"b ) c\")";
            query.scope = static_cast<HitScope>(upTo(2));
            break;
        case 2:
            query.kind = Kind::Comparison;
            query.subject = static_cast<PassageQuery::Subject>(upTo(2));
            if (query.subject == PassageQuery::Subject::Attribute) query.words = upTo(1) ? "role" : "participant";
            query.relation = static_cast<PassageQuery::Relation>(
                query.subject == PassageQuery::Subject::Attribute ? upTo(5) : upTo(1));
            query.value = upTo(1) ? "" : "near/2";
            break;
        default:
            query.kind = Kind::Code;
            query.words = std::vector<std::string>{"A", "Self stigma", "and", "then/1", "x=y", "(z)"}.at(
                static_cast<std::size_t>(upTo(5)));
        }
        return query;
    };
    if (depth == 0) return leaf();
    PassageQuery query;
    query.kind = static_cast<Kind>(upTo(static_cast<int>(Kind::OfCoder) - static_cast<int>(Kind::And)) +
                                   static_cast<int>(Kind::And));
    int parts = 2;
    if (query.kind == Kind::OfCoder) {
        parts = 1;
        query.value = "Ewan";
        query.relation = static_cast<PassageQuery::Relation>(upTo(1));
    } else if (model::operatorOf(query.kind).empty()) {
        parts += upTo(2);
    } else {
        query.negated = upTo(1) == 1;
        if (model::takesDistance(query.kind)) query.distance = upTo(1000);
    }
    for (int part = 0; part < parts; ++part)
        query.parts.push_back(randomTree(random, upTo(depth - 1)));
    if (query.kind == Kind::OfCoder && model::isCondition(query.parts[0])) return query.parts[0];
    return query;
}

TEST(ParsePassageQuery, WhatIsWrittenReadsAsItWas) {
    std::mt19937 random(4);
    for (int i = 0; i < 1000; ++i) {
        const PassageQuery query = randomTree(random, 4);
        const std::string text = toText(query);
        const auto again = parsePassageQuery(text);
        ASSERT_THAT(again, IsOk()) << text;
        ASSERT_EQ(shown(*again), shown(query)) << text;
        ASSERT_EQ(toText(*again), text);
    }
}

} // namespace
} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace kenspeckle::search {
namespace {

using kenspeckle::test::FailsWith;
using kenspeckle::test::IsOk;

/// The query in one line, to compare by.
std::string shown(const Query& query) {
    const auto joined = [&](const char* between) {
        std::string text;
        for (const Query& part : query.parts)
            text += (text.empty() ? "" : between) + shown(part);
        return "(" + text + ")";
    };
    std::string words;
    for (const std::string& word : query.words)
        words += (words.empty() ? "" : " ") + word;
    switch (query.kind) {
    case Query::Kind::Word:
        return words;
    case Query::Kind::Exact:
        return "=" + words;
    case Query::Kind::Phrase:
        return "\"" + words + "\"";
    case Query::Kind::Prefix:
        return words + "*";
    case Query::Kind::Near:
        return joined((" ~" + std::to_string(query.distance) + " ").c_str());
    case Query::Kind::And:
        return joined(" & ");
    case Query::Kind::Or:
        return joined(" | ");
    case Query::Kind::Not:
        return "!" + shown(query.parts.at(0));
    case Query::Kind::Field:
        return "[" + query.field + "=" + query.value + "]";
    }
    return "?";
}

TEST(ParseQuery, ReadsTheLanguageOfTheHeader) {
    const std::vector<std::pair<std::string, std::string>> examples{
        {"recovery", "recovery"},
        {"\"recovery\"", "=recovery"},
        {"\"one stop shop\"", "\"one stop shop\""},
        {"methadone script", "(methadone & script)"},
        {"methadone AND script", "(methadone & script)"},
        {"methadone OR script", "(methadone | script)"},
        {"hub NOT pharmacy", "(hub & !pharmacy)"},
        {"hub AND NOT pharmacy", "(hub & !pharmacy)"},
        {"hub -pharmacy", "(hub & !pharmacy)"},
        {"-pharmacy hub", "(hub & !pharmacy)"},
        {"hub -(a b) -\"c d\" -role:x", "(hub & !(a & b) & !\"c d\" & ![role=x])"},
        {"habit NEAR brain", "(habit ~20 brain)"},
        {"habit NEAR/3 brain", "(habit ~3 brain)"},
        {"\"habit loop\" NEAR (brain OR mind*)", "(\"habit loop\" ~20 (brain | mind*))"},
        {"a NEAR b NEAR c d", "((a ~20 b ~20 c) & d)"},
        {"recover*", "recover*"},
        {"(hub OR centre) staff", "((hub | centre) & staff)"},
        {"hub OR centre staff", "(hub | (centre & staff))"},
        {"((hub))", "hub"},
        {"speaker:evelyn", "[speaker=evelyn]"},
        {"role:\"service user\"", "[role=service user]"},
        {"role:“service user”", "[role=service user]"},
        {"\"age group\":40-49", "[age group=40-49]"},
        {"code:Stigma/Shame x", "([code=Stigma/Shame] & x)"},
        {"(code:Stigma)", "[code=Stigma]"},
        {"participant:Màiri", "[participant=Màiri]"},
        {"café:x", "[café=x]"},
        {"10:30", "\"10 30\""},
        {"one-stop", "\"one stop\""},
        {"don’t", "don't"},
        {"“one” „two“ «three»", "(=one & =two & =three)"},
        {"and Or not near", "(and & or & not & near)"},
        {"RECOVERY ÀITE", "(recovery & àite)"},
        {"hub\u00A0NOT\u00A0pharmacy", "(hub & !pharmacy)"},
        {"\n hub \t centre ", "(hub & centre)"},
        {"(a)(b)", "(a & b)"},
        {"a\"b\"", "(a & =b)"},
        {"\"AND\"", "=and"},
    };
    for (const auto& [text, expected] : examples) {
        SCOPED_TRACE(text);
        const auto query = parseQuery(text);
        ASSERT_THAT(query, IsOk());
        EXPECT_EQ(shown(*query), expected);
    }
}

TEST(ParseQuery, SaysWhatIsWrongAndAtWhichCharacter) {
    struct Mistake {
        std::string text;
        int character;
        std::string words;
    };
    const std::vector<Mistake> mistakes{
        {"", 1, "no word to look for"},
        {"  \n", 1, "no word to look for"},
        {"hub \"one stop", 5, "no partner"},
        {"à 👍x “one", 6, "no partner"},
        {"\"\"", 1, "no word between"},
        {"hub \"…\"", 5, "no word between"},
        {"hub (centre", 5, "not closed"},
        {"(hub (centre)", 1, "not closed"},
        {"hub)", 4, "closes none"},
        {"hub AND )", 5, "AND has nothing after it"},
        {")", 1, "closes none"},
        {"()", 1, "nothing between these brackets"},
        {"(", 1, "not closed"},
        {"AND", 1, "AND has nothing before it"},
        {"OR hub", 1, "OR has nothing before it"},
        {"hub OR", 5, "OR has nothing after it"},
        {"hub AND", 5, "AND has nothing after it"},
        {"hub OR OR centre", 8, "OR has nothing before it"},
        {"hub AND OR centre", 9, "OR follows AND"},
        {"hub NEAR", 5, "NEAR has nothing after it"},
        {"NEAR hub", 1, "NEAR has nothing before it"},
        {"a NEAR/0 b", 3, "1 to 1000"},
        {"a NEAR/x b", 3, "1 to 1000"},
        {"a NEAR/99999999999 b", 3, "1 to 1000"},
        {"a NEAR/3 b NEAR/4 c", 12, "one distance"},
        {"a NEAR code:x", 8, "NEAR stands between"},
        {"(a b) NEAR c", 1, "NEAR stands between"},
        {"a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g", 38, "at most 6"},
        {"NOT hub", 1, "only says what to leave out"},
        {"-hub -centre", 1, "only says what to leave out"},
        {"hub OR NOT centre", 8, "only says what to leave out"},
        {"hub (NOT centre)", 6, "only says what to leave out"},
        {"hub NOT", 5, "NOT has nothing after it"},
        {"hub NOT NOT centre", 9, "another operator"},
        {"hub*centre", 4, "end of one word"},
        {"*", 1, "end of one word"},
        {"one-sto*", 8, "end of one word"},
        {"\"recover* plan\"", 9, "between quotation marks"},
        {"hub & centre", 5, "\"&\" has no letter or digit"},
        {"👍", 1, "no letter or digit"},
        {"speaker:", 1, "speaker: has no value"},
        {"hub code:\"\"", 5, "code: has no value"},
        {"hub code:\"x", 10, "no partner"},
        {"\"\":x", 1, "has no name"},
        {"à\xFFz", 2, "not UTF-8"},
        {std::string(60, '(') + "a" + std::string(60, ')'), 51, "more than 50 brackets"},
    };
    for (const Mistake& mistake : mistakes) {
        SCOPED_TRACE(mistake.text);
        const auto query = parseQuery(mistake.text);
        EXPECT_THAT(query, FailsWith(ErrorKind::Invalid, mistake.words));
        EXPECT_THAT(query, FailsWith(ErrorKind::Invalid, "at character " + std::to_string(mistake.character) + " of"));
    }
}

TEST(ParseQuery, RefusesAPageOfText) {
    EXPECT_THAT(parseQuery(std::string(20000, 'x')), FailsWith(ErrorKind::Invalid, "longer than"));
    std::string words;
    for (int word = 0; word < 2000; ++word)
        words += "ab ";
    EXPECT_THAT(parseQuery(words), IsOk());
}

} // namespace
} // namespace kenspeckle::search

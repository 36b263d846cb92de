// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "exchange/document.h"
#include "exchange/tex_text.h"
#include "nasty_tables.h"
#include "tex_check.h"

namespace kenspeckle::exchange {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

ReportTable themes() {
    ReportTable table;
    table.name = "by role";
    table.title = "Themes & <codes>";
    table.caption = "100 % of 3_participants.";
    table.header = {"Code", "References", "Share"};
    table.rows = {{std::string("Stigma"), std::int64_t{12}, Share{0.1234}},
                  {std::string("[Self] stigma"), std::int64_t{5}, Share{0.05}},
                  {std::string("*Any* code"), std::int64_t{12}, std::monostate{}}};
    table.indents = {0, 1, 0};
    table.lastRowIsTotal = true;
    return table;
}

std::string tableTex(const ReportTable& table) { return documentTex({table.title, {DocumentTable{&table}}}); }

TEST(EscapeTex, ShowsEverySpecialCharacterAsItIs) {
    EXPECT_EQ(escapeTex("a & b % $ # _ { } ~ ^ \\", " "),
              "a \\& b \\% \\$ \\# \\_ \\{ \\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}");
    EXPECT_EQ(escapeTex("<a> | [b] *", " "), "\\textless{}a\\textgreater{} \\textbar{} {[}b{]} {*}");
    EXPECT_EQ(escapeTex("two\nlines\tand\x01 a tab", "\\newline{}"), "two\\newline{}lines and a tab");
}

TEST(EscapeTex, MakesNoLigatureThatWasNotWritten) {
    EXPECT_EQ(escapeTex("a -- b --- c", " "), "a -{}- b -{}-{}- c");
    EXPECT_EQ(escapeTex("\"don't\" `x`", " "), "\\char34{}don\\char39{}t\\char34{} \\char96{}x\\char96{}");
    EXPECT_EQ(escapeTex("a - b, c", " "), "a - b, c");
}

TEST(EscapeTex, KeepsEveryScript) {
    EXPECT_EQ(escapeTex("🙂 קול é «nae»", " "), "🙂 קול é «nae»");
    EXPECT_EQ(escapeTex("12.3\u00A0%", " "), "12.3~\\%");
}

TEST(TexLabel, IsPlainAndNeverEmpty) {
    EXPECT_EQ(texLabel("By Role & Site"), "by-role-site");
    EXPECT_EQ(texLabel("קול"), "table");
}

TEST(DocumentTex, SetsATableWithRulesAndALabel) {
    const ReportTable table = themes();
    const std::string tex = tableTex(table);
    EXPECT_THAT(test::texProblems(tex), IsEmpty());
    EXPECT_THAT(tex, HasSubstr("\\caption{Themes \\& \\textless{}codes\\textgreater{}}\\label{tab:by-role}"));
    EXPECT_THAT(tex, HasSubstr("\\begin{tabular}{lrr}\n\\toprule"));
    EXPECT_THAT(tex, HasSubstr("\\textbf{Stigma} & \\textbf{12} & \\textbf{12.3~\\%} \\\\\n"));
    EXPECT_THAT(tex, HasSubstr("\\hspace*{1em}{[}Self{]} stigma & 5 & 5.0~\\% \\\\\n"));
    EXPECT_THAT(tex, HasSubstr("\\midrule\n\\textbf{{*}Any{*} code} & \\textbf{12} &  \\\\\n\\bottomrule"));
    EXPECT_THAT(tex, HasSubstr("{\\footnotesize 100 \\% of 3\\_participants.\\par}"));
    EXPECT_THAT(tex, HasSubstr("% The text is UTF-8: compile with XeLaTeX or LuaLaTeX"));
}

TEST(DocumentTex, BreaksALongTableOverPagesAndTurnsAWideOne) {
    ReportTable table = themes();
    EXPECT_THAT(tableTex(table), Not(HasSubstr("\\begin{longtable}")));
    while (table.rows.size() < 40)
        table.rows.insert(table.rows.begin(), table.rows.front());
    EXPECT_THAT(tableTex(table), HasSubstr("\\endhead"));
    EXPECT_THAT(test::texProblems(tableTex(table)), IsEmpty());
    EXPECT_THAT(tableTex(table), Not(HasSubstr("\\begin{landscape}")));
    for (int i = 0; i < 10; ++i) {
        table.header.push_back("Participants");
        for (auto& row : table.rows)
            row.emplace_back(std::int64_t{i});
    }
    EXPECT_THAT(tableTex(table), HasSubstr("\\begin{landscape}"));
    EXPECT_THAT(test::texProblems(tableTex(table)), IsEmpty());
}

TEST(DocumentTex, LabelsAreGivenOnce) {
    const ReportTable table = themes();
    const std::string tex = documentTex({"", {DocumentTable{&table, 1}, DocumentTable{&table, 2}}});
    EXPECT_THAT(tex, HasSubstr("\\label{tab:by-role-2}"));
    EXPECT_THAT(test::texProblems(tex), IsEmpty());
}

TEST(DocumentTex, StumblesOverNothingThatPeopleSay) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        test::NastyTables nasty(seed);
        ReportTable table = nasty.texts();
        table.caption = nasty.text();
        Document document{nasty.text(), {DocumentTable{&table}}};
        document.heading(1, nasty.text());
        document.paragraph(nasty.text());
        document.paragraph(nasty.text(), TextStyle::Small);
        document.blocks.emplace_back(DocumentQuote{{{{nasty.text(), "A0B0C0"}}}, nasty.text()});
        document.blocks.emplace_back(DocumentFacts{{{nasty.text(), nasty.text()}}});
        EXPECT_THAT(test::texProblems(documentTex(document)), IsEmpty()) << "seed " << seed;
    }
}

TEST(TexProblems, AreFound) {
    EXPECT_THAT(test::texProblems("{"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("50% of"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("a_b"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("\\nobody"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("\\begin{quote}"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("\\begin{tabular}{lr}a & b & c \\\\\n\\end{tabular}"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("\\begin{tabular}{lr}a & b \\\\\n[c] & d \\\\\n\\end{tabular}"), Not(IsEmpty()));
    EXPECT_THAT(test::texProblems("\\begin{tabular}{lr}a & b \\\\\n\\end{tabular}"), IsEmpty());
}

} // namespace
} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <gmock/gmock.h>

#include "office_files.h"
#include "support/matchers.h"
#include "turns_as_text.h"

namespace kenspeckle::sources {
namespace {

using test::boldParagraph;
using test::FailsWith;
using test::paragraph;
using test::turnsAsText;
using test::wordFile;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct WordCase {
    std::string name;
    std::string body;
    std::vector<std::string> turns;
    friend void PrintTo(const WordCase& value, std::ostream* out) { *out << value.name; }
};

class Word : public testing::TestWithParam<WordCase> {};

TEST_P(Word, GivesTurns) {
    KS_ASSERT_VALUE(document, readDocument(wordFile(GetParam().body), "a.docx"));
    EXPECT_EQ(turnsAsText(document), GetParam().turns);
    EXPECT_THAT(document.notices, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Word,
    testing::Values(
        WordCase{"Colons",
                 paragraph("Anna: Hello.") + paragraph("More.") + paragraph("Ben: Day.") + paragraph("Anna: So.") +
                     paragraph("Ben: So."),
                 {"Anna: Hello.\nMore.", "Ben: Day.", "Anna: So.", "Ben: So."}},
        WordCase{"BoldColons",
                 boldParagraph("Anna:", " Hello &amp; [00:05] day.") + boldParagraph("Ben", ": Day."),
                 {"Anna@8=5000: Hello & day.", "Ben: Day."}},
        WordCase{"BoldAlone",
                 boldParagraph("Anna", "") + paragraph("Hello.") + boldParagraph("Ben", "") + paragraph("Day.") +
                     boldParagraph("Anna", "") + paragraph("So.") + boldParagraph("Ben", "") + paragraph("Bye."),
                 {"Anna: Hello.", "Ben: Day.", "Anna: So.", "Ben: Bye."}},
        WordCase{"WholeParagraphsBold",
                 boldParagraph("Int: So?", "") + paragraph("P1: Well.") + boldParagraph("Int: And?", "") +
                     paragraph("P1: No."),
                 {"Int: So?", "P1: Well.", "Int: And?", "P1: No."}},
        WordCase{"TabsAndBreaks",
                 "<w:p><w:r><w:t>INT</w:t><w:tab/><w:t>So?</w:t><w:br/><w:t>And?</w:t></w:r></w:p><w:p><w:r><w:t>P1</"
                 "w:t></w:r><w:r><w:tab/>"
                 "<w:t>Well</w:t><w:noBreakHyphen/><w:t>known.</w:t></w:r></w:p>",
                 {"INT: So?\nAnd?", "P1: Well-known."}},
        WordCase{"TeamsStyle",
                 "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Adam Smith</w:t></w:r><w:r><w:t xml:space=\"preserve\">   "
                 "0:03</w:t><w:br/><w:t>Hello.</w:t></w:r></w:p>"
                 "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bea Jones</w:t></w:r><w:r><w:t xml:space=\"preserve\">   "
                 "1:07</w:t><w:br/><w:t>Day.</w:t></w:r></w:p>",
                 {"Adam Smith@0=3000: Hello.", "Bea Jones@0=67000: Day."}},
        WordCase{"TableOfSpeakers",
                 test::wordTable({{"Speaker", "Text"},
                                  {"Anna:", "Hello: to you."},
                                  {"Ben", "Day to you all."},
                                  {"", "And more of it."}}),
                 {"Anna: Hello: to you.", "Ben: Day to you all.\nAnd more of it."}},
        WordCase{"TableWithTimes",
                 test::wordTable({{"00:01", "Anna", "Hello to all."},
                                  {"00:05", "Ben", "Day to you all."},
                                  {"00:09", "Ben", "So."}}),
                 {"Anna@0=1000: Hello to all.", "Ben@0=5000: Day to you all.", "Ben@0=9000: So."}},
        WordCase{"AnyOtherTable",
                 paragraph("Anna: Look.") + test::wordTable({{"one thing", "two things", "3"}}) +
                     paragraph("Ben: Aye."),
                 {"Anna: Look.\none thing\ntwo things\n3", "Ben: Aye."}},
        WordCase{"WrappedRuns",
                 "<w:p><w:hyperlink><w:r><w:t>Anna</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>: "
                 "He</w:t></w:r></w:sdtContent></w:sdt>"
                 "<w:smartTag><w:r><w:t>llo.</w:t></w:r></w:smartTag></w:p>",
                 {"Anna: Hello."}},
        WordCase{"TextBoxOnce",
                 "<w:p><w:r><w:t>Anna: Hello.</w:t></w:r><w:r><mc:AlternateContent "
                 "xmlns:mc=\"m\"><mc:Choice><w:drawing><w:txbxContent>" +
                     paragraph("In a box.") +
                     "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                     paragraph("In a box.") +
                     "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                 {"Anna: Hello.\nIn a box."}},
        WordCase{"Headings",
                 "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Third interview</w:t></w:r></w:p>" +
                     paragraph("Anna: Hello."),
                 {": Third interview", "Anna: Hello."}}),
    [](const auto& named) { return named.param.name; });

TEST(WordFile, LeavesOutWithANoticeWhatWasNotSaid) {
    KS_ASSERT_VALUE(document,
                    readDocument(wordFile("<w:p><w:r><w:t>Anna: "
                                          "Hel</w:t></w:r><w:ins><w:r><w:t>lo.</w:t></w:r></"
                                          "w:ins><w:del><w:r><w:delText>secret</w:delText></w:r></w:del>"
                                          "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish "
                                          "w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> Yes.</w:t></w:r>"
                                          "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference "
                                          "w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
                                          "<w:r><w:drawing/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"),
                                 "a.docx"));
    EXPECT_THAT(turnsAsText(document), ElementsAre("Anna: Hello. Yes."));
    EXPECT_THAT(document.notices,
                ElementsAre("One deletion marked as a tracked change was left out.",
                            "One stretch of hidden words was left out.", "2 footnotes and endnotes were left out.",
                            "One comment was left out.", "One image or embedded object was left out."));
}

TEST(WordFile, ThatIsNoneIsRefused) {
    using P = std::pair<std::string, std::string>;
    EXPECT_THAT(readDocument("plain words", "a.docx"),
                FailsWith(ErrorKind::Invalid, "a.docx: this is no Word document"));
    EXPECT_THAT(readDocument("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", "a.docx"),
                FailsWith(ErrorKind::Invalid, "protected with a password"));
    EXPECT_THAT(readDocument(test::zipOf({P{"x", "y"}}), "a.docx"),
                FailsWith(ErrorKind::Invalid, "a part is missing (word/document.xml)"));
    EXPECT_THAT(readDocument(test::zipOf({P{"word/document.xml", "<a><b></a>"}}), "a.docx"),
                FailsWith(ErrorKind::Invalid, "no valid XML"));
    EXPECT_THAT(readDocument(test::zipOf({P{"word/document.xml", "<a/>"}}), "a.docx"),
                FailsWith(ErrorKind::Invalid, "no text body"));
    EXPECT_THAT(
        readDocument(test::zipOf({P{"word/document.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"}}), "a.docx"),
        FailsWith(ErrorKind::Invalid, "document type"));
    EXPECT_THAT(readDocument(wordFile(paragraph("bad \xFF byte")), "a.docx"),
                FailsWith(ErrorKind::Invalid, "no valid text"));
    EXPECT_THAT(readDocument(wordFile(""), "a.docx"), FailsWith(ErrorKind::Invalid, "no words"));
    const std::string whole = wordFile(paragraph("Anna: Hello."));
    EXPECT_THAT(readDocument(whole.substr(0, whole.size() / 2), "a.docx"), FailsWith(ErrorKind::Invalid, "a.docx"));
}

TEST(WordFile, ThatUnpacksToAFloodIsRefused) {
    std::string flood = "<a>";
    flood.append(40U * 1024U * 1024U, ' ');
    EXPECT_THAT(readDocument(test::zipOf({{"word/document.xml", flood}}), "a.docx"),
                FailsWith(ErrorKind::Invalid, "unpacks to far more"));
}

TEST(WordFile, NestedWithoutEndIsReadWithANotice) {
    std::string nested;
    for (int i = 0; i < 5000; ++i)
        nested += "<w:sdt>";
    for (int i = 0; i < 5000; ++i)
        nested += "</w:sdt>";
    KS_ASSERT_VALUE(document, readDocument(wordFile(paragraph("Anna: Hello.") + nested), "a.docx"));
    EXPECT_THAT(document.notices, ElementsAre(HasSubstr("nested too deeply")));
}

} // namespace
} // namespace kenspeckle::sources

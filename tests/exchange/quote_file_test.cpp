// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/quote_file.h"

#include <gmock/gmock.h>

#include "exchange/quote_document.h"
#include "exchange/quote_formats.h"
#include "exchange/quote_outline.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Quote quote(const std::string& path, const std::string& text) {
    Quote result;
    result.codes = {{{}, path}};
    result.headings = namesOf(path);
    result.text = text;
    result.transcript = "Group 1";
    result.passage.range = {{3}, {40}};
    result.participants = {"Evelyn", "Tim"};
    result.attributes = {{"role", "Service user"}};
    result.attribution = "Evelyn, Service user";
    return result;
}

std::vector<Quote> quotes() {
    std::vector<Quote> result{
        quote("Stigma", "They look doon on ye."), quote("Stigma / Self-stigma", "I'm <no> worth it."),
        quote("Stigma / Self-stigma", "Tha e doirbh 🙂\n\nAye."), quote("Access / Local", "Near.")};
    result[3].attributes = {{"site", "=North"}, {"quote", "x"}};
    return result;
}

std::vector<std::string> asWords(const std::vector<Heading>& headings) {
    std::vector<std::string> words;
    for (const Heading& heading : headings)
        words.push_back(std::to_string(heading.level) + " " + heading.text);
    return words;
}

TEST(HeadingsBetween, NamesWhatIsNew) {
    EXPECT_THAT(asWords(headingsBetween(namesOf(""), namesOf("A / B"))), ElementsAre("1 A", "2 B"));
    EXPECT_THAT(asWords(headingsBetween(namesOf("A / B"), namesOf("A / C"))), ElementsAre("2 C"));
    EXPECT_THAT(asWords(headingsBetween(namesOf("A / B / C"), namesOf("A / D / C"))), ElementsAre("2 D", "3 C"));
    EXPECT_THAT(asWords(headingsBetween(namesOf("A"), namesOf("A / B"))), ElementsAre("2 B"));
    EXPECT_THAT(asWords(headingsBetween(namesOf("A / B"), namesOf("A"))), ElementsAre("1 A"));
    EXPECT_TRUE(headingsBetween(namesOf("A / B"), namesOf("A / B")).empty());
    EXPECT_TRUE(headingsBetween(namesOf(""), namesOf("")).empty());
}

TEST(WriteQuotes, CsvHasAColumnPerLevelAndAttribute) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.csv"), IsOk());
    EXPECT_EQ(
        test::readFile(folder / "q.csv"),
        "\xEF\xBB\xBF"
        "theme,subtheme,quote,attribution,participant,transcript,begin,end,quote (attribute),role,site\r\n"
        "Stigma,,They look doon on ye.,\"Evelyn, Service user\",\"Evelyn; Tim\",Group 1,3,40,,Service user,\r\n"
        "Stigma,Self-stigma,I'm <no> worth it.,\"Evelyn, Service user\",\"Evelyn; Tim\",Group 1,3,40,,Service user,\r\n"
        "Stigma,Self-stigma,\"Tha e doirbh 🙂\n\nAye.\",\"Evelyn, Service user\",\"Evelyn; Tim\",Group 1,3,40,,"
        "Service user,\r\n"
        "Access,Local,Near.,\"Evelyn, Service user\",\"Evelyn; Tim\",Group 1,3,40,x,,'=North\r\n");
}

TEST(WriteQuotes, CsvOfThreeLevelsNumbersTheFurtherOnes) {
    EXPECT_THAT(quoteTable({quote("a / b / c / d", "x")}).header, testing::Contains("subtheme 3"));
    EXPECT_THAT(quoteTable({}).header,
                ElementsAre("theme", "quote", "attribution", "participant", "transcript", "begin", "end"));
}

TEST(WriteQuotes, HtmlPutsQuotesUnderTheirHeadings) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.html"), IsOk());
    const std::string html = test::readFile(folder / "q.html");
    EXPECT_THAT(html, HasSubstr("<h2>Stigma</h2>\n<figure>\n<blockquote>They look doon on ye.</blockquote>\n"
                                "<figcaption>Evelyn, Service user</figcaption>\n</figure>\n<h3>Self-stigma</h3>\n"
                                "<figure>\n<blockquote>I&#39;m &lt;no&gt; worth it.</blockquote>"));
    EXPECT_THAT(html, HasSubstr("<h2>Access</h2>\n<h3>Local</h3>"));
    EXPECT_THAT(html, Not(HasSubstr("http://")));
    EXPECT_THAT(html, Not(HasSubstr("https://")));
    ASSERT_THAT(exchange::writeQuotes({}, folder / "none.html"), IsOk());
    EXPECT_THAT(test::readFile(folder / "none.html"), HasSubstr("There are no quotes."));
}

/// Style and text of every paragraph.
std::vector<std::string> paragraphs(const pugi::xml_document& document) {
    std::vector<std::string> result;
    for (const auto& found : document.select_nodes("//w:p")) {
        std::string line = found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
        line += ": ";
        for (const auto& text : found.node().select_nodes(".//w:t"))
            line += text.node().text().get();
        result.push_back(line);
    }
    return result;
}

TEST(WriteQuotes, DocxHasRealHeadingsQuotesAndAttributions) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.docx"), IsOk());
    pugi::xml_document document;
    test::readZippedXml(folder / "q.docx", "word/document.xml", document);
    const std::string by = "QuoteAttribution: Evelyn, Service user";
    EXPECT_THAT(paragraphs(document),
                ElementsAre("Title: Quotes", "Heading1: Stigma", "Quote: They look doon on ye.", by,
                            "Heading2: Self-stigma", "Quote: I'm <no> worth it.", by, "Quote: Tha e doirbh 🙂",
                            "Quote: Aye.", by, "Heading1: Access", "Heading2: Local", "Quote: Near.", by));
}

TEST(WriteQuotes, DocxDefinesEveryStyleAndPartItNames) {
    const test::TemporaryFolder folder;
    std::vector<Quote> deep = quotes();
    deep.push_back(quote("1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / 10 / 11", "far down"));
    ASSERT_THAT(exchange::writeQuotes(deep, folder / "q.docx"), IsOk());
    pugi::xml_document document, styles, types, relations;
    test::readZippedXml(folder / "q.docx", "word/document.xml", document);
    test::readZippedXml(folder / "q.docx", "word/styles.xml", styles);
    test::readZippedXml(folder / "q.docx", "[Content_Types].xml", types);
    test::readZippedXml(folder / "q.docx", "_rels/.rels", relations);
    for (const auto& used : document.select_nodes("//w:pStyle")) {
        const std::string id = used.node().attribute("w:val").value();
        EXPECT_TRUE(styles.select_node(("//w:style[@w:styleId='" + id + "']").c_str())) << id;
    }
    // A heading is one to a word processor by its name and outline level.
    EXPECT_TRUE(styles.select_node("//w:style[w:name/@w:val='heading 2']/w:pPr/w:outlineLvl[@w:val='1']"));
    for (const auto& part : types.select_nodes("//Override"))
        EXPECT_NE(test::readZipped(folder / "q.docx", part.node().attribute("PartName").value() + 1), "");
    for (const auto& relation : relations.select_nodes("//Relationship"))
        EXPECT_NE(test::readZipped(folder / "q.docx", relation.node().attribute("Target").value()), "");
}

TEST(WriteQuotes, TheSameQuotesAreTheSameFile) {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.docx", "b.docx", "a.odt", "b.odt", "a.xlsx", "b.xlsx", "a.tex", "b.tex"})
        ASSERT_THAT(exchange::writeQuotes(quotes(), folder / name), IsOk());
    for (const char* ending : {".docx", ".odt", ".xlsx", ".tex"})
        EXPECT_EQ(test::readFile(folder / (std::string("a") + ending)),
                  test::readFile(folder / (std::string("b") + ending)))
            << ending;
}

TEST(WriteQuotes, DocxOfNoneOpensAllTheSame) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes({}, folder / "q.docx"), IsOk());
    pugi::xml_document document;
    test::readZippedXml(folder / "q.docx", "word/document.xml", document);
    EXPECT_THAT(paragraphs(document), ElementsAre("Title: Quotes", "Normal: There are no quotes."));
}

Quote quoteInContext() {
    Quote shown = quote("Stigma", "Naebody judges ye.");
    shown.passage.range = {{10}, {28}};
    shown.context = {{1, "Interviewer", SpeakerRole::Interviewer, {{0}, {5}}, "Why?"},
                     {2, "Evelyn", SpeakerRole::Participant, {{7}, {33}}, "Ah, Naebody judges ye. Aye."}};
    shown.context[1].range = {{6}, {33}};
    return shown;
}

TEST(WriteQuotes, TurnsAroundAreThereAndTheQuoteStandsOut) {
    const test::TemporaryFolder folder;
    for (const char* name : {"q.html", "q.tex", "q.docx", "q.odt"})
        ASSERT_THAT(exchange::writeQuotes({quoteInContext()}, folder / name), IsOk());
    EXPECT_THAT(test::readFile(folder / "q.html"),
                HasSubstr("<blockquote><p>Interviewer: Why?</p><p>Evelyn: Ah, <mark>Naebody judges ye.</mark> Aye.</p>"
                          "</blockquote>"));
    EXPECT_THAT(test::readFile(folder / "q.tex"), HasSubstr("Evelyn: Ah, \\textbf{Naebody judges ye.} Aye.\\par"));
    EXPECT_THAT(test::readZipped(folder / "q.odt", "content.xml"),
                HasSubstr("<text:span text:style-name=\"Bold\">Naebody judges ye.</text:span>"));
    EXPECT_THAT(test::readZipped(folder / "q.docx", "word/document.xml"), HasSubstr("<w:b/></w:rPr>"));
}

TEST(WriteQuotes, OdtAndTexPutQuotesUnderTheirHeadings) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.odt"), IsOk());
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.tex"), IsOk());
    pugi::xml_document content;
    test::readZippedXml(folder / "q.odt", "content.xml", content);
    EXPECT_STREQ(content.select_node("//text:h[@text:outline-level='2']").node().text().get(), "Self-stigma");
    EXPECT_EQ(content.select_nodes("//text:p[@text:style-name='Quotations']").size(), 5U);
    EXPECT_EQ(content.select_nodes("//text:p[@text:style-name='Quote_20_Attribution']").size(), 4U);
    const std::string tex = test::readFile(folder / "q.tex");
    EXPECT_THAT(tex, HasSubstr("\\section*{Stigma}\n\n\\begin{quote}\nThey look doon on ye.\\par\n"
                               "{\\small --- Evelyn, Service user\\par}\n\\end{quote}\n\n\\subsection*{Self-stigma}"));
    EXPECT_THAT(tex, HasSubstr("I\\char39{}m \\textless{}no\\textgreater{} worth it."));
    EXPECT_THAT(tex, HasSubstr("Tha e doirbh 🙂"));
}

TEST(WriteQuotes, XlsxHoldsTheColumnsOfTheCsv) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.xlsx"), IsOk());
    EXPECT_THAT(test::readZipped(folder / "q.xlsx", "xl/workbook.xml"), HasSubstr("name=\"quotes\""));
    EXPECT_THAT(test::readZipped(folder / "q.xlsx", "xl/sharedStrings.xml"), HasSubstr("Tha e doirbh 🙂\n\nAye."));
}

TEST(WriteQuotes, TheByteOrderMarkCanBeLeftOut) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(exchange::writeQuotes(quotes(), folder / "q.csv", {.bom = false}), IsOk());
    EXPECT_EQ(test::readFile(folder / "q.csv").rfind("theme,", 0), 0U);
}

TEST(WriteQuotes, OtherEndingsAreRefused) {
    EXPECT_THAT(exchange::writeQuotes(quotes(), "q.pdf"), FailsWith(ErrorKind::Usage, ".csv, .xlsx, .html"));
}

} // namespace
} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/codebook_file.h"

#include <set>

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include "exchange/qdc.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"
#include "zip_reader.h"

namespace kenspeckle::exchange {
namespace {

using test::FailsWith;
using test::IsOk;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kGuid = "0f2b6c5e-1111-4222-8333-0123456789ab";

Code code(std::int64_t id, std::int64_t parent, int position, CodeText text) {
    return {{id}, {parent}, position, std::move(text)};
}

Codebook stigma() {
    CodeText theme{"Stigma & \"shame\"", "Being <judged>.\n\nAnywhere.", "", "", "", {0x12, 0x34, 0x56}, false};
    CodeText self{"Self-stigma", "Inward.", "Shame.\nUse when: odd", "It is others'.", "“aye” 🙂",
                  {1, 2, 3},     true};
    CodeText other{"Nàire", "", "", "", "", {255, 255, 255}, true};
    return *Codebook::fromCodes({code(10, 0, 0, theme), code(11, 10, 0, self), code(12, 0, 1, other)});
}

void expectSame(const Codebook& a, const Codebook& b) {
    ASSERT_EQ(a.codes().size(), b.codes().size());
    for (std::size_t at = 0; at < a.codes().size(); ++at) {
        const CodeText& left = a.codes()[at].text;
        const CodeText& right = b.codes()[at].text;
        EXPECT_EQ(a.path(a.codes()[at].id), b.path(b.codes()[at].id));
        EXPECT_EQ(left.definition, right.definition);
        EXPECT_EQ(left.useWhen, right.useWhen);
        EXPECT_EQ(left.doNotUseWhen, right.doNotUseWhen);
        EXPECT_EQ(left.example, right.example);
        EXPECT_EQ(left.colour, right.colour);
        EXPECT_EQ(left.codable, right.codable);
    }
}

/// A codebook file around the given Code elements.
std::string qdc(const std::string& codes) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + codes +
           "</Codes></CodeBook>";
}

std::string element(const std::string& attributes, const std::string& content = "") {
    return "<Code guid=\"" + std::string(kGuid) + "\" isCodable=\"true\" " + attributes + ">" + content + "</Code>";
}

std::vector<std::string> paths(const Codebook& codebook) {
    std::vector<std::string> result;
    for (const Code& each : codebook.codes())
        result.push_back(codebook.path(each.id));
    return result;
}

// Writing ------------------------------------------------------------------------------------------------------------

TEST(WriteCodebook, GivesBackWhatWasWritten) {
    const test::TemporaryFolder folder;
    const std::vector<std::string> guids{"0f2b6c5e-1111-4222-8333-0123456789ab", "",
                                         "aaaaaaaa-1111-4222-8333-0123456789ab"};
    ASSERT_THAT(writeCodebook({"Codebook", "", stigma(), {}, guids}, folder / "c.qdc"), IsOk());
    KS_ASSERT_VALUE(read, readCodebook(folder / "c.qdc"));
    expectSame(read.codebook, stigma());
    EXPECT_EQ(read.guids[0], guids[0]);
    EXPECT_EQ(read.guids[2], guids[2]);
    EXPECT_EQ(read.guids[1].size(), 36U);
    EXPECT_THAT(read.notices, IsEmpty());
}

/// The rules of the published schema.
void expectValid(const pugi::xml_node& node, std::set<std::string>& guids) {
    ASSERT_STREQ(node.name(), "Code");
    EXPECT_TRUE(readGuid(node.attribute("guid").value())) << node.attribute("guid").value();
    EXPECT_TRUE(guids.insert(node.attribute("guid").value()).second);
    EXPECT_STRNE(node.attribute("name").value(), "");
    const std::string codable = node.attribute("isCodable").value();
    EXPECT_TRUE(codable == "true" || codable == "false");
    EXPECT_THAT(node.attribute("color").value(), testing::MatchesRegex("#[0-9A-F]{6}"));
    bool codesBegan = false;
    int descriptions = 0;
    for (const pugi::xml_node child : node.children()) {
        if (std::string(child.name()) == "Description") {
            EXPECT_FALSE(codesBegan) << "Description after Code";
            EXPECT_EQ(++descriptions, 1);
        } else {
            codesBegan = true;
            expectValid(child, guids);
        }
    }
}

TEST(WriteCodebook, FollowsTheSchema) {
    const std::string bytes = qdcBytes(stigma(), {"no guid", "", kGuid});
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(bytes.c_str()));
    const pugi::xml_node root = document.document_element();
    EXPECT_STREQ(root.name(), "CodeBook");
    EXPECT_STREQ(root.attribute("xmlns").value(), "urn:QDA-XML:codebook:1.0");
    ASSERT_EQ(std::distance(root.begin(), root.end()), 1);
    const pugi::xml_node codes = root.child("Codes");
    ASSERT_EQ(std::distance(codes.begin(), codes.end()), 2);
    std::set<std::string> guids;
    for (const pugi::xml_node each : codes.children())
        expectValid(each, guids);
    EXPECT_EQ(guids.size(), 3U);
    // No text, no element.
    EXPECT_FALSE(codes.last_child().child("Description"));
}

TEST(WriteCodebook, MakesTheSameGuidOfTheSameId) {
    EXPECT_EQ(qdcBytes(stigma(), {}), qdcBytes(stigma(), {"", "", ""}));
    CodeText text;
    text.name = "a";
    const auto far = Codebook::fromCodes({code(0x7fedcba987654321, 0, 0, text)});
    EXPECT_THAT(qdcBytes(*far, {}), HasSubstr("6b656e73-7fed-8cba-8987-000000654321"));
}

TEST(WriteCodebook, GivesNoTwoCodesOneGuid) {
    KS_ASSERT_VALUE(read, readCodebook(qdcBytes(stigma(), {kGuid, kGuid, kGuid}), "c"));
    EXPECT_EQ(std::set<std::string>(read.guids.begin(), read.guids.end()).size(), 3U);
    EXPECT_THAT(read.guids, Not(Contains("")));
}

TEST(WriteCodebook, GivesWayToAGuidThatItWouldHaveMadeUp) {
    const std::string madeUp = "6b656e73-0000-8000-8000-00000000000a"; // for id 10, the first code
    KS_ASSERT_VALUE(read, readCodebook(qdcBytes(stigma(), {"", madeUp, ""}), "c"));
    EXPECT_EQ(read.guids[1], madeUp);
    EXPECT_EQ(std::set<std::string>(read.guids.begin(), read.guids.end()).size(), 3U);
    EXPECT_THAT(read.notices, IsEmpty());
}

TEST(WriteCodebook, LeavesOutWhatXmlCannotHold) {
    CodeText text;
    text.name = "a\x01"
                "b";
    text.definition = "c\x0B"
                      "d\xEF\xBF\xBF";
    KS_ASSERT_VALUE(read, readCodebook(qdcBytes(*Codebook::fromCodes({code(1, 0, 0, text)}), {}), "c"));
    EXPECT_EQ(read.codebook.codes()[0].text.name, "ab");
    EXPECT_EQ(read.codebook.codes()[0].text.definition, "cd");
}

TEST(WriteCodebook, RefusesAnEmptyOneAsQdcAndSaysWhy) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(writeCodebook({}, folder / "c.qdc"), FailsWith(ErrorKind::Usage, "the codebook is empty"));
    EXPECT_FALSE(std::filesystem::exists(folder / "c.qdc"));
}

TEST(WriteCodebook, AsCsvXlsxAndMarkdown) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(writeCodebook({"Codebook", "", stigma(), {}, {}}, folder / "c.csv"), IsOk());
    EXPECT_THAT(test::readFile(folder / "c.csv"),
                HasSubstr("Self-stigma,\"Stigma & \"\"shame\"\" / Self-stigma\",Inward.,\"Shame.\nUse when: odd\","
                          "It is others'.,“aye” 🙂,#010203,yes\r\n"));
    ASSERT_THAT(writeCodebook({"Codebook", "", stigma(), {}, {}}, folder / "c.xlsx"), IsOk());
    EXPECT_THAT(test::readZipped(folder / "c.xlsx", "xl/sharedStrings.xml"), HasSubstr("Nàire"));
    ASSERT_THAT(writeCodebook({"Codebook", "", stigma(), {}, {}}, folder / "c.md"), IsOk());
    const std::string markdown = test::readFile(folder / "c.md");
    EXPECT_THAT(markdown,
                HasSubstr("\n## Stigma \\& \"shame\"\n\n#123456\n\nOnly groups the codes below it; passages are "
                          "not coded with it.\n\nBeing \\<judged\\>."));
    EXPECT_THAT(markdown, HasSubstr("\n### Self-stigma\n\nStigma \\& \"shame\" / Self-stigma · "
                                    "#010203\n\nInward.\n\n**Use when:** Shame.  \nUse when: odd\n"));
    EXPECT_THAT(writeCodebook({"Codebook", "", stigma(), {}, {}}, folder / "c.pdf"),
                FailsWith(ErrorKind::Usage, ".qdc, .docx, .odt, .tex, .html, .md, .csv or .xlsx"));
}

TEST(WriteCodebook, AsAWordDocumentWithRealHeadings) {
    const test::TemporaryFolder folder;
    const std::vector<CodeUse> uses{{{10}, 12, 5, 3, 2}, {{11}, 9, 4, 9, 4}, {{12}, 0, 0, 0, 0}};
    ASSERT_THAT(writeCodebook({"Codebook of hubs", "1 May 2026", stigma(), uses, {}}, folder / "c.docx"), IsOk());
    pugi::xml_document document;
    test::readZippedXml(folder / "c.docx", "word/document.xml", document);
    std::vector<std::string> paragraphs;
    for (const pugi::xml_node paragraph : document.child("w:document").child("w:body").children("w:p")) {
        std::string words = paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
        words += ": ";
        for (const pugi::xml_node run : paragraph.children("w:r"))
            for (const pugi::xml_node part : run.children())
                words += std::string(part.name()) == "w:br" ? "|" : part.text().get();
        paragraphs.push_back(words);
    }
    EXPECT_THAT(paragraphs,
                ElementsAre("Title: Codebook of hubs", "Small: 1 May 2026 · 3 codes", "Heading1: ■ Stigma & \"shame\"",
                            "Small: 12 references, 5 participants (its own: 3 and 2)",
                            "Normal: Only groups the codes below it; passages are not coded with it.",
                            "Normal: Being <judged>.||Anywhere.", "Heading2: ■ Self-stigma",
                            "Small: Stigma & \"shame\" / Self-stigma|9 references, 4 participants", "Normal: Inward.",
                            "Normal: Use when: Shame.|Use when: odd", "Normal: Do not use when: It is others'.",
                            "Normal: Example: “aye” 🙂", "Heading1: ■ Nàire",
                            "Small: 0 references, 0 participants"));
    EXPECT_THAT(test::readZipped(folder / "c.docx", "word/styles.xml"), HasSubstr("<w:outlineLvl w:val=\"1\"/>"));
    EXPECT_THAT(test::readZipped(folder / "c.docx", "docProps/core.xml"), HasSubstr("Codebook of hubs"));
}

TEST(WriteCodebook, AsAPageThatNeedsNothingElse) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(writeCodebook({"<Mine>", "", stigma(), {}, {}}, folder / "c.html"), IsOk());
    const std::string page = test::readFile(folder / "c.html");
    EXPECT_THAT(page, HasSubstr("<title>&lt;Mine&gt;</title>"));
    EXPECT_THAT(page, HasSubstr("Self-stigma</h3>"));
    EXPECT_THAT(page, Not(HasSubstr("references")));
    EXPECT_THAT(page, Not(HasSubstr("http:")));
    EXPECT_THAT(codebookHtml({}), HasSubstr("There are no codes."));
}

// Reading ------------------------------------------------------------------------------------------------------------

TEST(ReadCodebook, ToleratesTaguettesEmptySets) {
    KS_ASSERT_VALUE(read,
                    readCodebook("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Taguette 1.4\"><Codes>" +
                                     element("name=\"interesting\" color=\"#EFC9AF\"") + "</Codes><Sets/></CodeBook>",
                                 "t.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("interesting"));
    EXPECT_THAT(read.notices, IsEmpty());
}

TEST(ReadCodebook, TellsThatSetsAndStrangersWereLeftOut) {
    KS_ASSERT_VALUE(read, readCodebook("<CodeBook><Codes>" + element("name=\"a\"", "<NoteRef targetGUID=\"x\"/>") +
                                           "</Codes><Sets><Set name=\"s\"/><Set name=\"t\"/></Sets></CodeBook>",
                                       "s.qdc"));
    EXPECT_THAT(read.notices, ElementsAre(HasSubstr("2 sets"), HasSubstr("1 × <NoteRef>")));
}

TEST(ReadCodebook, MatchesNamesWhateverTheNamespace) {
    for (const std::string space :
         {"urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:project:1.0"}) {
        KS_ASSERT_VALUE(read, readCodebook("<q:CodeBook xmlns:q=\"" + space +
                                               "\"><q:Codes><q:Code name=\"a\"><q:Description>d</q:Description>"
                                               "<q:Code name=\"b\"/></q:Code></q:Codes></q:CodeBook>",
                                           "n.qdc"));
        EXPECT_THAT(paths(read.codebook), ElementsAre("a", "a / b"));
        EXPECT_EQ(read.codebook.codes()[0].text.definition, "d");
    }
}

TEST(ReadCodebook, ReadsTheCodebookOfAProject) {
    KS_ASSERT_VALUE(read, readCodebook("<Project><Users/><CodeBook><Codes>" + element("name=\"a\"") +
                                           "</Codes></CodeBook><Sources/></Project>",
                                       "project.qde"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("a"));
}

TEST(ReadCodebook, TakesAwayNVivosFolder) {
    KS_ASSERT_VALUE(read,
                    readCodebook(qdc("<Code guid=\"" + std::string(kGuid) + "\" name=\"Nodes\" isCodable=\"false\">" +
                                     "<Code name=\"a\" isCodable=\"true\"/><Code name=\"b\" isCodable=\"0\"/></Code>"),
                                 "n.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("a", "b"));
    EXPECT_TRUE(read.codebook.codes()[0].text.codable);
    EXPECT_FALSE(read.codebook.codes()[1].text.codable);
    EXPECT_THAT(read.notices, Contains(HasSubstr("\"Nodes\"")));
}

TEST(ReadCodebook, LeavesACodableThemeCalledNodesAlone) {
    KS_ASSERT_VALUE(read, readCodebook(qdc(element("name=\"Nodes\"", "<Code name=\"a\"/>")), "n.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("Nodes", "Nodes / a"));
}

TEST(ReadCodebook, ReadsColoursAndMendsThoseThatAreNone) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"short\" color=\"#f0a\"/><Code name=\"bare\" color=\"00FF80\"/>"
                                           "<Code name=\"word\" color=\"mauve\"/><Code name=\"none\"/>"),
                                       "c.qdc"));
    const auto& codes = read.codebook.codes();
    EXPECT_EQ(codes[0].text.colour, (Colour{0xff, 0x00, 0xaa}));
    EXPECT_EQ(codes[1].text.colour, (Colour{0x00, 0xff, 0x80}));
    EXPECT_EQ(codes[2].text.colour, Colour::fromPalette(2));
    EXPECT_EQ(codes[3].text.colour, Colour::fromPalette(3));
    EXPECT_THAT(read.notices, Contains(HasSubstr("\"mauve\"")));
}

TEST(ReadCodebook, ACodeWithoutColourTakesItsThemes) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"t\" color=\"#010203\"><Code name=\"c\"/></Code>"), "c.qdc"));
    EXPECT_EQ(read.codebook.codes()[1].text.colour, (Colour{1, 2, 3}));
}

TEST(ReadCodebook, ReadsGuidsInEitherCaseWithOrWithoutBraces) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"a\" guid=\"{0F2B6C5E-1111-4222-8333-0123456789AB}\"/>"
                                           "<Code name=\"b\" guid=\"0f2b6c5e-1111-4222-8333-0123456789ab\"/>"
                                           "<Code name=\"c\" guid=\"12\"/>"),
                                       "g.qdc"));
    EXPECT_THAT(read.guids, ElementsAre(kGuid, "", ""));
    EXPECT_THAT(read.notices, Contains(HasSubstr("2 codes are without a GUID")));
}

TEST(ReadCodebook, MendsNamesThatAPathCouldNotHold) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"drugs / alcohol / both\"/><Code name=\"and/or\"/>"
                                           "<Code name=\" \"/><Code name=\"two&#10;lines\"/>"),
                                       "n.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("drugs/alcohol/both", "and/or", "Code without a name", "two lines"));
    EXPECT_THAT(read.notices, Contains(HasSubstr("\"drugs / alcohol / both\" is called \"drugs/alcohol/both\"")));
}

TEST(ReadCodebook, TellsSiblingsOfOneNameApart) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"Àite\"/><Code name=\"àite\"/><Code name=\"Àite (2)\"/>"
                                           "<Code name=\"ÀITE\"><Code name=\"Àite\"/></Code>"),
                                       "n.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("Àite", "àite (2)", "Àite (2) (2)", "ÀITE (3)", "ÀITE (3) / Àite"));
    EXPECT_THAT(read.notices, Contains(HasSubstr("\"ÀITE (3)\"")));
}

TEST(ReadCodebook, ManyNamesakesDoNotTakeLong) {
    std::string codes;
    for (int i = 0; i < 20'000; ++i)
        codes += "<Code name=\"a\"/>";
    KS_ASSERT_VALUE(read, readCodebook(qdc(codes), "n.qdc"));
    EXPECT_EQ(read.codebook.codes().back().text.name, "a (20000)");
    EXPECT_LT(read.notices.size(), 60U);
}

TEST(ReadCodebook, ReadsDescriptionsOfOtherProgramsAsDefinitions) {
    KS_ASSERT_VALUE(read,
                    readCodebook(qdc(element("name=\"a\"", "<Description>\n  What <![CDATA[<they>]]> say &amp; mean."
                                                           "\r\nSecond line.\n  </Description>")),
                                 "d.qdc"));
    EXPECT_EQ(read.codebook.codes()[0].text.definition, "What <they> say & mean.\nSecond line.");
}

TEST(ReadCodebook, ReadsOtherEncodings) {
    const std::string utf8 = qdc("<Code name=\"plan\"/>");
    EXPECT_THAT(readCodebook("\xEF\xBB\xBF" + utf8, "bom.qdc"), IsOk());
    std::string utf16 = "\xFF\xFE";
    for (const char letter : utf8)
        utf16 += {letter, '\0'};
    KS_ASSERT_VALUE(read, readCodebook(utf16, "utf16.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("plan"));
}

TEST(ReadCodebook, ComposesCharactersAndDropsWhatIsNone) {
    KS_ASSERT_VALUE(read, readCodebook(qdc("<Code name=\"Na\xCC\x80ire&#1;&#xD800;\"/>"), "n.qdc"));
    EXPECT_THAT(paths(read.codebook), ElementsAre("Nàire"));
}

TEST(ReadCodebook, RefusesADoctype) {
    const std::string bomb = "<!DOCTYPE CodeBook [<!ENTITY a \"aaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    EXPECT_THAT(readCodebook(bomb + "<CodeBook><Codes><Code name=\"&x;\"/></Codes></CodeBook>", "evil.qdc"),
                FailsWith(ErrorKind::Invalid, "DOCTYPE"));
}

TEST(ReadCodebook, RefusesDepthThatNoCodebookHas) {
    std::string deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<Code name=\"a\">";
    EXPECT_THAT(readCodebook("<CodeBook><Codes>" + deep, "deep.qdc"), FailsWith(ErrorKind::Invalid, "well-formed"));
    for (int i = 0; i < 200'000; ++i)
        deep += "</Code>";
    EXPECT_THAT(readCodebook(qdc(deep), "deep.qdc"), FailsWith(ErrorKind::Invalid, "deep.qdc nests codes"));
}

TEST(ReadCodebook, RefusesWhatIsNoCodebook) {
    EXPECT_THAT(readCodebook("", "e.qdc"), FailsWith(ErrorKind::Invalid, "e.qdc"));
    EXPECT_THAT(readCodebook("PK\x03\x04", "zip.qdc"), FailsWith(ErrorKind::Invalid, "zip.qdc"));
    EXPECT_THAT(readCodebook("<html><body/></html>", "h.qdc"), FailsWith(ErrorKind::Invalid, "no REFI-QDA codebook"));
    EXPECT_THAT(readCodebook("<CodeBook><Codes/></CodeBook>", "n.qdc"),
                FailsWith(ErrorKind::Invalid, "holds no codes"));
    EXPECT_THAT(readCodebook("<Project/>", "p.qde"), FailsWith(ErrorKind::Invalid, "no REFI-QDA codebook"));
    EXPECT_THAT(readCodebook("<CodeBook><Codes><Code name=\"a\"", "cut.qdc"), FailsWith(ErrorKind::Invalid, "byte"));
}

TEST(ReadCodebook, SaysWhichFileIsMissing) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(readCodebook(folder / "gone.qdc"), FailsWith(ErrorKind::NotFound, "gone.qdc"));
    EXPECT_THAT(readCodebook(folder.path()), FailsWith(ErrorKind::Invalid, "folder"));
}

} // namespace
} // namespace kenspeckle::exchange

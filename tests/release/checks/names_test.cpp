// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "text/offsets.h"

namespace kenspeckle::test {
namespace {

using release::Dictionary;
using release::FoundName;
using release::NameFinder;
using release::NameSort;
using testing::ElementsAre;
using testing::IsEmpty;

/// A dictionary of a few words, so that nothing depends on what is installed.
class Names : public testing::Test {
protected:
    void SetUp() override {
        writeFile(m_folder / "en_GB.aff", "SET UTF-8\n");
        writeFile(m_folder / "en_GB.dic",
                  "24\nhub\nshelter\ncome\nteam\nthe\nroyal\nhouse\nsmith\nhealth\ncentre\nlook\n"
                  "said\nwell\ngrace\nken\nfolk\ntrain\nPerth\nKaren\nMòrag\nDundee\nErm\n"
                  "steeple\nhospital\n");
        m_dictionary = Dictionary::of("en", m_folder.path());
        ASSERT_TRUE(m_dictionary);
    }
    /// The names found in some texts, those of one sort.
    std::vector<std::string> found(NameSort sort, const std::vector<std::string>& texts,
                                   const std::unordered_map<std::string, release::WordUse>& uses = {}) {
        std::vector<std::string> names;
        for (const FoundName& name : all(texts, uses))
            if (name.sort == sort) names.push_back(name.name);
        return names;
    }
    std::vector<std::string> names(const std::string& words) { return found(NameSort::Name, {words}); }
    std::vector<FoundName> all(const std::vector<std::string>& texts,
                               const std::unordered_map<std::string, release::WordUse>& uses = {}) {
        NameFinder finder({"en", m_withDictionary ? m_dictionary.get() : nullptr, m_pseudonyms, m_allowed});
        for (std::size_t i = 0; i < texts.size(); ++i)
            finder.read(i, texts[i]);
        return finder.found(uses);
    }
    TemporaryFolder m_folder;
    std::shared_ptr<const Dictionary> m_dictionary;
    bool m_withDictionary = true;
    std::vector<std::string> m_pseudonyms{"Evelyn", "Service user 2", "Mary Ann"};
    std::vector<std::string> m_allowed;
};

TEST_F(Names, ACapitalWithinASentenceIsANameUnlessItIsAWord) {
    EXPECT_THAT(names("So I said to Fergus to come to the Hub"), ElementsAre("Fergus"));
    EXPECT_THAT(names("we come from Dundee, ken, and Perth's folk"), ElementsAre("Dundee", "Perth"));
    EXPECT_THAT(names("I said 💙 well, and Mòrag said"), ElementsAre("Mòrag"));
}

TEST_F(Names, WhatBeginsASentenceIsANameIfTheDictionaryHasItOnlySo) {
    EXPECT_THAT(names("Karen said. Perth. Yyou come. Erm, come"), ElementsAre("Karen", "Perth"));
    EXPECT_THAT(names("Fergie said"), IsEmpty());
    EXPECT_THAT(found(NameSort::Name, {"Fergie said", "said Fergie"}), ElementsAre("Fergie"));
}

TEST_F(Names, ColonsQuotesBracketsEllipsesDashesAndLinesBeginSentences) {
    for (const char* words :
         {"said: Yyou", "said “Yyou come”", "said 'Yyou come'", "said (Yyou)", "said… Yyou", "said ... Yyou",
          "said – Yyou", "said - Yyou", "said\nYyou", "said? Yyou", "[nods] Yyou", "said; Yyou", "(…) Yyou", "👍 Yyou"})
        EXPECT_THAT(names(words), IsEmpty()) << words;
    EXPECT_THAT(names("said, Yyou"), ElementsAre("Yyou"));
}

TEST_F(Names, SeveralCapitalsInARowAreOneName) {
    EXPECT_THAT(names("the Dundee Royal House said"), ElementsAre("Dundee Royal House"));
    EXPECT_THAT(names("said Fergus MacLean-Innes, and NHS Perth"), ElementsAre("Fergus MacLean Innes", "NHS Perth"));
    EXPECT_THAT(names("said J. R. Hartley"), ElementsAre("J R Hartley"));
    EXPECT_THAT(names("Dundee, Perth"), ElementsAre("Dundee", "Perth"));
}

TEST_F(Names, ATitleMakesANameOfAWord) {
    EXPECT_THAT(names("come to Dr Smith. said Mrs. Train, mr Look"), ElementsAre("Smith", "Train", "Look"));
    EXPECT_THAT(names("the Smith came, Dr No said, dr I"), ElementsAre());
}

TEST_F(Names, FirstNamesThatAreWordsAreNamesWithinASentence) {
    EXPECT_THAT(names("said Grace"), ElementsAre("Grace"));
    EXPECT_THAT(names("Grace said the grace, in May"), IsEmpty());
}

TEST_F(Names, WhatIsNoNameIsNot) {
    for (const char* words :
         {"on Monday, in March, at Christmas", "in English and Polish",
          "said the GP, two GPs, the NHS, B12, a U.K. team", "naloxone and Naloxone and Buvidal", "the Facebook team",
          "come [to Fergus]", "said I, I'm, I'll", "ye ken folk, didnae, Wouldnae come", "said Didnae, Whit, Aye",
          "said Team'll, Well'd", ""})
        EXPECT_THAT(names(words), IsEmpty()) << words;
    m_allowed = {"fergus", "Royal Perth"};
    EXPECT_THAT(names("said Fergus in Perth, the Royal Perth"), ElementsAre("Perth"));
}

TEST_F(Names, WhatTheStudyWritesSmallIsAWord) {
    EXPECT_THAT(found(NameSort::Name, {"the Boatie said"}, {{"boatie", {3, 2}}}), IsEmpty());
    EXPECT_THAT(found(NameSort::Name, {"the Boatie said"}, {{"boatie", {1, 9}}}), ElementsAre("Boatie")) << "a slip";
    m_withDictionary = false;
    EXPECT_THAT(found(NameSort::Name, {"the Boatie said"}, {{"boatie", {1, 9}}}), IsEmpty());
    EXPECT_THAT(found(NameSort::Name, {"Perth is. the Boatie said"}), ElementsAre("Boatie"));
}

TEST_F(Names, PseudonymsAreToldAsSuch) {
    EXPECT_THAT(names("said Evelyn to Mary Ann and Service"), IsEmpty());
    EXPECT_THAT(found(NameSort::Pseudonym, {"said Evelyn's Mary Ann. Evelyn!", "EVELYN"}),
                ElementsAre("Evelyn", "Mary Ann"));
    EXPECT_THAT(names("said Evelyn Fergusson"), ElementsAre("Evelyn Fergusson"));
    m_pseudonyms = {"Ken"};
    EXPECT_THAT(found(NameSort::Pseudonym, {"Ken what I mean. said Ken"}), ElementsAre("Ken"));
    EXPECT_EQ(all({"Ken what I mean. said Ken"}).front().places.size(), 1U);
}

TEST_F(Names, WordsThatEndInAnInstitutionAreOne) {
    EXPECT_THAT(found(NameSort::Institution, {"at Steeple House, the Health Centre, the Hospital"}),
                ElementsAre("Steeple House"));
}

TEST_F(Names, AWordThatHasItsCapitalEverywhereIsTold) {
    EXPECT_THAT(found(NameSort::CapitalWord, {"like the Shelter and the Hub"}, {{"hub", {1, 5}}}),
                ElementsAre("Shelter"));
}

TEST_F(Names, OneNameInSeveralTextsIsFoundOnceWithItsPlaces) {
    const std::vector<std::string> texts{"💙 said Dundee", "DUNDEE, said Dundee's folk"};
    const auto found = all(texts);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].places.size(), 2U) << "what is all capitals may be shouting";
    EXPECT_EQ(found[0].places[0].text, 0U);
    EXPECT_EQ(found[0].places[0].range, (Range{CodePoint{7}, CodePoint{13}}));
    EXPECT_EQ(text::OffsetMap(texts[1]).slice(found[0].places[1].range), "Dundee");
}

TEST_F(Names, OnlyDictionariesOfTheLanguageAreTaken) {
    EXPECT_FALSE(Dictionary::of("gd", m_folder.path()));
    EXPECT_FALSE(Dictionary::of("en", m_folder / "nowhere"));
    EXPECT_FALSE(Dictionary::of("", m_folder.path()));
    EXPECT_FALSE(m_dictionary->knows(""));
    EXPECT_FALSE(m_dictionary->knows(std::string(5000, 'a')));
    EXPECT_FALSE(NameFinder::works("de"));
}

} // namespace
} // namespace kenspeckle::test

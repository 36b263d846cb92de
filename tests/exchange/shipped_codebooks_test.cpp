// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <set>

#include <gmock/gmock.h>

#include "exchange/codebook_file.h"
#include "exchange/qdc.h"
#include "support/colour_vision.h"
#include "support/matchers.h"
#include "support/source_tree.h"
#include "support/temporary_folder.h"

namespace kenspeckle::exchange {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::filesystem::path kFolder = test::shippedCodebookFolder();

std::vector<std::string> names(const Codebook& codebook, CodeId parent) {
    std::vector<std::string> result;
    for (const CodeId child : codebook.children(parent))
        result.push_back(codebook.find(child)->text.name);
    return result;
}

std::vector<std::string> namesBelow(const Codebook& codebook, const std::string& path) {
    const auto id = codebook.resolve(path);
    EXPECT_TRUE(id.has_value()) << path;
    return id ? names(codebook, *id) : std::vector<std::string>();
}

class ShippedCodebook : public testing::TestWithParam<const char*> {};

TEST_P(ShippedCodebook, TellsOfEveryCodeAllThereIsToTell) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / GetParam()));
    EXPECT_THAT(file.notices, IsEmpty());
    std::set<Colour> colours;
    std::set<std::string> examples;
    for (std::size_t at = 0; at < file.codebook.codes().size(); ++at) {
        const CodeText& text = file.codebook.codes()[at].text;
        EXPECT_FALSE(text.definition.empty()) << text.name;
        EXPECT_FALSE(text.useWhen.empty()) << text.name;
        EXPECT_FALSE(text.doNotUseWhen.empty()) << text.name;
        EXPECT_FALSE(text.example.empty()) << text.name;
        EXPECT_EQ(file.guids[at].size(), 36U) << text.name;
        EXPECT_TRUE(colours.insert(text.colour).second) << text.name << " has the colour of another code";
        EXPECT_TRUE(examples.insert(text.example).second) << text.name << " has the example of another code";
    }
}

TEST_P(ShippedCodebook, HasThemesWhoseColoursStayApartForEveryReader) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / GetParam()));
    const Codebook& codebook = file.codebook;
    const auto check = [&](CodeId parent) {
        std::vector<Colour> colours;
        for (const CodeId code : codebook.children(parent))
            colours.push_back(codebook.find(code)->text.colour);
        EXPECT_GE(test::nearest(colours).difference, 9) << test::nearest(colours).words;
    };
    // Two at the top are groups of themes; else they are themes, whose codes are shades of them.
    const std::vector<CodeId> top = codebook.children({});
    check({});
    if (top.size() == 2)
        for (const CodeId group : top)
            check(group);
}

TEST_P(ShippedCodebook, IsWrittenAsItStands) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / GetParam()));
    EXPECT_EQ(qdcBytes(file.codebook, file.guids), test::readFile(kFolder / GetParam()));
}

INSTANTIATE_TEST_SUITE_P(All, ShippedCodebook,
                         testing::Values("rosc-eight-point-plan.qdc", "community-hub-framework.qdc",
                                         "mat-standards.qdc"),
                         [](const auto& each) {
                             std::string name = each.param;
                             name.resize(name.size() - 4);
                             for (char& letter : name)
                                 if (letter == '-') letter = '_';
                             return name;
                         });

TEST(ShippedCodebooks, RoscHasTheEightPointsInTheirOrder) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / "rosc-eight-point-plan.qdc"));
    const Codebook& codebook = file.codebook;
    EXPECT_EQ(codebook.codes().size(), 36U);
    const auto points = names(codebook, {});
    ASSERT_THAT(
        points,
        ElementsAre("People access treatment and support – particularly those at most risk",
                    "People engage in effective high-quality treatment and recovery services",
                    "People with lived and living experience are involved in service design, development and delivery",
                    "People access interventions to reduce harm", "A person-centred approach is developed",
                    "The recovery community achieves its potential", "A trauma-informed approach is developed",
                    "An intelligence-led approach future-proofs delivery"));
    EXPECT_THAT(namesBelow(codebook, points[0]), ElementsAre("Local and accessible", "No stigma or prejudice",
                                                             "Drop-in, not appointments", "Gateway to other services"));
    EXPECT_THAT(namesBelow(codebook, points[1]), ElementsAre("Long-term engagement", "Relationships with staff",
                                                             "Range of services", "Integration between services"));
    EXPECT_THAT(namesBelow(codebook, points[2]), ElementsAre("Volunteering", "Peer mentoring", "Participation groups"));
    EXPECT_THAT(namesBelow(codebook, points[3]), ElementsAre("Needle exchange", "Blood-borne virus testing", "Naloxone",
                                                             "Harm reduction as first contact"));
    EXPECT_THAT(namesBelow(codebook, points[4]),
                ElementsAre("Lead professional", "One-stop shop", "Tailored support", "Control over pace"));
    EXPECT_THAT(namesBelow(codebook, points[5]),
                ElementsAre("Community activities", "Stigma in the wider community", "Identity and belonging"));
    EXPECT_THAT(namesBelow(codebook, points[6]),
                ElementsAre("Not having to retell the story", "Safety", "Informal therapeutic activities"));
    EXPECT_THAT(namesBelow(codebook, points[7]),
                ElementsAre("Impact assessment", "Shared information", "Steering and strategy"));
}

TEST(ShippedCodebooks, CommunityHubHasSixPrinciplesAndSevenThemes) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / "community-hub-framework.qdc"));
    const Codebook& codebook = file.codebook;
    EXPECT_EQ(codebook.codes().size(), 17U);
    ASSERT_THAT(names(codebook, {}), ElementsAre("Six founding principles", "Seven themes of the review"));
    EXPECT_FALSE(codebook.codes()[0].text.codable);
    EXPECT_THAT(namesBelow(codebook, "Six founding principles"),
                ElementsAre("All the care and support individuals need from one place",
                            "Improving joint working and information sharing",
                            "Facilitating the lead professional approach", "Responding to and addressing stigma",
                            "Maintaining engagement with individuals", "Following individuals through their recovery"));
    EXPECT_THAT(namesBelow(codebook, "Seven themes of the review"),
                ElementsAre("Person-centred and lead professional approach", "Accessibility",
                            "Engagement with the recovery process", "Engagement with harm reduction",
                            "Informal therapeutic activities", "Relationships", "Stigma"));
    EXPECT_THAT(namesBelow(codebook, "Seven themes of the review / Stigma"),
                ElementsAre("Self-stigma", "Public stigma"));
}

TEST(ShippedCodebooks, MatHasTenStandards) {
    KS_ASSERT_VALUE(file, readCodebook(kFolder / "mat-standards.qdc"));
    EXPECT_THAT(
        names(file.codebook, {}),
        ElementsAre("Same-day access", "Choice of medication and dose", "Assertive outreach to those at high risk",
                    "Harm reduction at the point of delivery", "Support to remain in treatment",
                    "Psychologically informed, social networks (mutual aid, recovery networks)",
                    "Shared care with primary care", "Independent advocacy and support for housing, welfare and income",
                    "Mental health care at the point of delivery", "Trauma-informed care"));
    EXPECT_EQ(file.codebook.codes().size(), 10U);
}

} // namespace
} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/identifiers.h"

#include <algorithm>
#include <initializer_list>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "release/checks/numbers.h"
#include "text/offsets.h"

namespace kenspeckle::test {
namespace {

using release::IdentifierKind;
using testing::ElementsAre;
using testing::IsEmpty;

/// The words found of one kind.
std::vector<std::string> found(IdentifierKind kind, const std::string& words) {
    std::vector<std::string> list;
    const text::OffsetMap offsets(words);
    for (const release::FoundIdentifier& each : release::identifiers(words))
        if (each.kind == kind) list.emplace_back(offsets.slice(each.range));
    return list;
}

void expectNone(IdentifierKind kind, std::initializer_list<const char*> texts) {
    for (const char* words : texts)
        EXPECT_THAT(found(kind, words), IsEmpty()) << words;
}

void expectWhole(IdentifierKind kind, std::initializer_list<const char*> texts) {
    for (const char* words : texts)
        EXPECT_THAT(found(kind, words), ElementsAre(words));
}

TEST(Identifiers, PlacesAreCodePointsWhateverStandsBefore) {
    const std::string words = "💙 Mòrag lives at DD1 4HN, é";
    const auto all = release::identifiers(words);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0], (release::FoundIdentifier{IdentifierKind::Postcode, {CodePoint{17}, CodePoint{24}}}));
}

TEST(Identifiers, OrdinaryTalkHoldsNone) {
    for (const char* words :
         {"", "So I said no. And he said aye 👍", "In 2018 there were 14 of us, 3 - 4 times a week, at 10.30.",
          "[00:12:34] about 1,500 people, £20,000 and 50/50, 24/7, 999", "between 2017-2018 and 1999 2000 2001 2002",
          "It costs 07 pounds", "at 9 in the morning, 24th of the month", "we may march on the 3rd",
          "v1.2.10 and 3.5.2", "the 1 2 3 4 5 6 7 8 9 10 11 12 steps", "2 or 3 Big Roads", "he met 3 Men"})
        EXPECT_THAT(release::identifiers(words), IsEmpty()) << words;
}

TEST(Identifiers, PostcodesOfEveryForm) {
    expectWhole(IdentifierKind::Postcode, {"M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "GIR 0AA",
                                           "DD14HN", "dd1 4hn", "EH12 9DN", "BT7 1NN", "ZE1 0AA"});
    EXPECT_THAT(found(IdentifierKind::Postcode, "from M60 1NW, and (DD1\u00a04HN)."),
                ElementsAre("M60 1NW", "DD1\u00a04HN"));
}

TEST(Identifiers, WhatOnlyLooksLikeAPostcodeIsNone) {
    expectNone(IdentifierKind::Postcode,
               {"AA1 1AA", "QQ1 1AA", "DD1", "M1 2nd", "the M1 3rd exit", "M1 1CE", "M1 1AM", "DD1  4HN", "ADD1 4HN",
                "DD1 4HNX", "E2 5pm", "DD1\n4HN", "W1Z 0AX", "EC1I 1BB", "B33 8T"});
}

TEST(Identifiers, CheckDigitsAreThoseOfPublishedExamples) {
    EXPECT_TRUE(release::hasCheckDigit("9434765919")) << "NHS Data Dictionary";
    EXPECT_TRUE(release::hasCheckDigit("4010232137"));
    EXPECT_FALSE(release::hasCheckDigit("9434765918"));
    EXPECT_FALSE(release::hasCheckDigit("943476591"));
    // A remainder of 1 would need the digit 10: such numbers are not given out.
    for (char last = '0'; last <= '9'; ++last)
        EXPECT_FALSE(release::hasCheckDigit(std::string("000000006") + last)) << last;
    EXPECT_TRUE(release::hasCheckDigit("0100000010")) << "a remainder of 0 gives 0";
}

/// Ten digits whose last one is right.
std::string withCheckDigit(const std::string& nine) {
    for (char last = '0'; last <= '9'; ++last)
        if (release::hasCheckDigit(nine + last)) return nine + last;
    return {};
}

TEST(Identifiers, ChiNumbersBeginWithADayThatIs) {
    const std::string chi = withCheckDigit("010190123"), grouped = chi.substr(0, 6) + " " + chi.substr(6);
    ASSERT_FALSE(chi.empty());
    EXPECT_THAT(found(IdentifierKind::ChiNumber, "it is " + chi + "."), ElementsAre(chi));
    EXPECT_THAT(found(IdentifierKind::ChiNumber, "it is " + grouped + " 2 times"), ElementsAre(grouped));
    EXPECT_THAT(found(IdentifierKind::ChiNumber, "it is 1" + chi), IsEmpty());
    std::string wrong = chi;
    wrong.back() = wrong.back() == '9' ? '0' : static_cast<char>(wrong.back() + 1);
    EXPECT_THAT(found(IdentifierKind::ChiNumber, wrong), IsEmpty());
    EXPECT_THAT(found(IdentifierKind::ChiNumber, "my CHI is " + wrong), ElementsAre(wrong)) << "a slip of the pen";
    const std::string noDay = withCheckDigit("310290123");
    ASSERT_FALSE(noDay.empty());
    EXPECT_THAT(found(IdentifierKind::ChiNumber, noDay), IsEmpty()) << "31 February";
    EXPECT_THAT(found(IdentifierKind::NhsNumber, noDay), ElementsAre(noDay));
    const std::string leap = withCheckDigit("290204567"), noLeap = withCheckDigit("290203567");
    ASSERT_FALSE(leap.empty() || noLeap.empty());
    EXPECT_THAT(found(IdentifierKind::ChiNumber, leap), ElementsAre(leap));
    EXPECT_THAT(found(IdentifierKind::ChiNumber, noLeap), IsEmpty());
}

TEST(Identifiers, NhsNumbersInOnePieceOrInThree) {
    expectWhole(IdentifierKind::NhsNumber, {"9434765919", "943 476 5919", "943-476-5919"});
    EXPECT_THAT(found(IdentifierKind::NhsNumber, "NHS number 9434765918"), ElementsAre("9434765918"));
    expectNone(IdentifierKind::NhsNumber, {"9434765918", "94347 65919", "94347659190", "0000000000", "£1,9434765919"});
}

TEST(Identifiers, NationalInsuranceNumbersHaveLettersThatAreGivenOut) {
    expectWhole(IdentifierKind::NationalInsurance,
                {"AB123456C", "AB 12 34 56 C", "ab123456c", "AB-12-34-56-C", "AB 12 34 56", "JG 103759 A"});
    expectNone(IdentifierKind::NationalInsurance, {"DA123456C", "BO123456C", "GB123456C", "AB123456", "AB123456E",
                                                   "AB1234567", "XAB123456C", "AB12345C", "QQ123456C", "ab 12 34 56"});
}

TEST(Identifiers, NumberPlatesInCapitals) {
    expectWhole(IdentifierKind::Vehicle, {"SP04 KEN", "SP54KEN"});
    expectNone(IdentifierKind::Vehicle, {"SP04 ken", "QP04 KEN", "SP30 KEN", "SP04 KIN", "SP04 KENS", "SP4 KEN"});
}

TEST(Identifiers, TelephoneNumbersAsPeopleWriteThem) {
    expectWhole(IdentifierKind::Phone,
                {"01382 496 000", "01382496000", "(01382) 496000", "0131 496 0000", "07700 900123", "07700-900-123",
                 "020 7946 0018", "+44 7700 900123", "+44 (0)1382 496000", "0044 1382 496000", "0800 1111 222",
                 "+1 212 555 0142", "+49 30 901820", "00353 1 496 0000", "212-555-0142", "(212) 555-0142",
                 "1-212-555-0142", "0 7 7 0 0 9 0 0 1 2 3", "0\u00a07 7 0 0 9 0 0 1 2 3"});
    EXPECT_THAT(found(IdentifierKind::Phone, "ring 07700 900123 2 times (07700 900456)"),
                ElementsAre("07700 900123", "07700 900456"));
}

TEST(Identifiers, OtherNumbersAreNoTelephones) {
    expectNone(IdentifierKind::Phone,
               {"00:12:34", "01-02-1990 10", "01.02.1990", "1999 2000 2001", "£07700900123.50", "1234567", "0770 090",
                "06700 900123", "112-555-0142", "212-155-0142", "0.7700900123", "999", "123456789012345678",
                "A07700900123", "2017 - 2018 - 2019", "00000000000", "0000 0000 000"});
}

TEST(Identifiers, EmailAddressesWrittenAndSpoken) {
    expectWhole(IdentifierKind::Email, {"ada@example.org", "a.b+c@mail.example.co.uk", "ada at example dot org",
                                        "ada at example dot co dot uk", "mòrag@exämple.org"});
    EXPECT_THAT(found(IdentifierKind::Email, "Write to ada@example.org."), ElementsAre("ada@example.org"));
    expectNone(IdentifierKind::Email,
               {"@ada", "ada@", "ada@example", "a@b.c", "look at this dot", "at example dot org"});
}

TEST(Identifiers, AddressesAndNamesOnTheWeb) {
    expectWhole(IdentifierKind::Web, {"https://example.org/hub?x=1", "http://localhost", "www.example.dundee",
                                      "example.co.uk/people", "example dot com", "@ada_b"});
    EXPECT_THAT(found(IdentifierKind::Web, "See www.example.org. And (example.org)."),
                ElementsAre("www.example.org", "example.org"));
    expectNone(IdentifierKind::Web, {"That was the end.So we left", "e.g. this", "at 10.30", "etc.and", "dot", "@ 5",
                                     "it.Com", "a@@b", "me.I said"});
}

TEST(Identifiers, StreetAddressesNeedNumberNameAndStreet) {
    expectWhole(IdentifierKind::Address, {"14 Perth Road", "14a Perth Rd", "2/1 St Mary Place", "221B Baker Street",
                                          "14, Old Glamis Road", "9 O'Neill Court"});
    EXPECT_THAT(found(IdentifierKind::Address, "2/1, 9 St Mary Place"), ElementsAre("9 St Mary Place"));
    EXPECT_THAT(found(IdentifierKind::Address, "I stayed at Flat 3, 14 Perth Road in town"),
                ElementsAre("14 Perth Road"));
    expectNone(IdentifierKind::Address, {"14 Perth people", "14 days on the road", "14 Road", "14 perth road",
                                         "12345 Perth Road", "Perth Road", "14 years. Perth Road"});
}

TEST(Identifiers, AStreetWithoutANumberIsToldUnlessEveryTownHasIt) {
    EXPECT_THAT(found(IdentifierKind::Street, "down the Perth Road, or Old Glamis Road"),
                ElementsAre("Perth Road", "Glamis Road"));
    expectNone(IdentifierKind::Street,
               {"the High Street", "Main Street", "perth road", "The Road", "Perth Way", "Road Street's"});
}

TEST(Identifiers, FullDatesAreFoundInEveryForm) {
    expectWhole(IdentifierKind::Date,
                {"3 March 1982", "3rd of March, 1982", "March 3rd, 1982", "Mar 3 1982", "03/04/1982", "3/4/82",
                 "3.4.1982", "1982-04-03", "29/02/2000", "the 3rd of March 1982" + 4});
    expectNone(IdentifierKind::Date, {"March 1982", "3 March", "1982", "in May", "3/4", "33/04/1982", "3.4.82",
                                      "1.2.3.1982", "13/13/1982", "3 Mayors 1982"});
}

TEST(Identifiers, PartsOfADateCountWhereABirthIsSpokenOf) {
    EXPECT_THAT(found(IdentifierKind::BirthDate, "I was born in March 1982."), ElementsAre("March 1982"));
    EXPECT_THAT(found(IdentifierKind::BirthDate, "DOB 3/82"), ElementsAre("3/82"));
    EXPECT_THAT(found(IdentifierKind::BirthDate, "date of birth: 3 March 1982"), ElementsAre("3 March 1982"));
    EXPECT_THAT(found(IdentifierKind::BirthDate, "my birthday is on the 3rd of March"), ElementsAre("3rd of March"));
    EXPECT_THAT(found(IdentifierKind::BirthYear, "she was born in 1982"), ElementsAre("1982"));
    expectNone(IdentifierKind::BirthYear,
               {"since 1982", "I was born. In 1982 we moved", "born with 2 thumbs", "born in May"});
    expectNone(IdentifierKind::BirthDate, {"born in May", "a born leader on the 3rd of this"});
}

TEST(Identifiers, OneThingIsToldOnce) {
    const std::string chi = withCheckDigit("010190123");
    EXPECT_EQ(release::identifiers("0" + chi.substr(1)).size(), 1U) << "a CHI number is an NHS number as well";
    EXPECT_EQ(release::identifiers("ada@example.org.uk").size(), 1U) << "what stands behind the @ is a name on the web";
    EXPECT_EQ(release::identifiers("14 Perth Road, DD1 4HN, 07700 900123, 3 March 1982").size(), 4U);
}

} // namespace
} // namespace kenspeckle::test

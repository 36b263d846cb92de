// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/consent.h"
#include "kenspeckle/quote_review.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/releasing.h"
#include "study/study_fixture.h"
#include "study/study_words.h"

namespace kenspeckle::test {

inline constexpr const char* kDropIn = "A drop-in, so nobody needs an appointment.";
inline constexpr const char* kNaloxone = "And naloxone. We train folk to use it.";

/// Quotes of four people, approved by Morag and Ailsa, who all agreed to be quoted.
class ReleaseTest : public StudyTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        importThree();
        tag("Evelyn", kPlace, kStigma);
        tag("Ernie", kChemist, kStigma);
        tag("Group", kDropIn, kLocal);
        tag("Group", kNaloxone, kLocal);
        allow({"Evelyn", "Ernie", "Hanna", "Tim"}, Consent::Quote);
        approveAll();
    }
    ParticipantId person(const std::string& name) { return findParticipant(study(), name).value_or(ParticipantId{}); }
    void allow(const std::vector<std::string>& names, Consent consent) {
        std::vector<ParticipantId> people;
        for (const std::string& name : names)
            people.push_back(person(name));
        ASSERT_THAT(setConsent(study(), people, consent), IsOk());
    }
    void approveAll(const std::vector<std::string>& coders = {"Morag", "Ailsa"}) {
        ASSERT_THAT(proposeQuotes(study(), QuoteFilter{}), IsOk());
        auto queue = reviewedQuotes(study());
        ASSERT_THAT(queue, IsOk());
        std::vector<QuoteId> ids;
        for (const ReviewedQuote& quote : *queue)
            ids.push_back(quote.id);
        for (const std::string& coder : coders) {
            study().setCoder(coder);
            ASSERT_THAT(decideQuotes(study(), ids, Verdict::Approve), IsOk());
        }
        study().setCoder("Morag");
    }
    QuoteId quoteSaying(const std::string& words) {
        const auto queue = reviewedQuotes(study());
        EXPECT_THAT(queue, IsOk());
        for (const ReviewedQuote& quote : *queue)
            if (quote.quote.text.find(words) != std::string::npos) return quote.id;
        ADD_FAILURE() << "no quote says " << words;
        return {};
    }

    /// Everything goes out that may.
    static ReleaseProfile generous() {
        ReleaseProfile profile;
        profile.name = "generous";
        profile.title = "What people said";
        profile.audience = "Steering group";
        PublishedAttribute role;
        role.name = "role";
        role.label = "Role";
        role.others = true;
        profile.attributes = {role};
        profile.speakersPerTheme = 1;
        profile.speakersPerCombination = 1;
        profile.bytes = "[profile]\n";
        return profile;
    }
    Book book(const ReleaseProfile& profile) {
        auto made = previewBook(study(), profile);
        EXPECT_THAT(made, IsOk());
        return made.value_or(Book());
    }
    static std::vector<std::string> wordsIn(const Book& book) {
        std::vector<std::string> words;
        for (const BookTheme& theme : book.themes)
            for (const BookQuote& quote : theme.quotes)
                words.push_back(quote.words);
        return words;
    }
    static BookQuote quoteIn(const Book& book, const std::string& words) {
        for (const BookTheme& theme : book.themes)
            for (const BookQuote& quote : theme.quotes)
                if (quote.words.find(words) != std::string::npos) return quote;
        ADD_FAILURE() << "the book does not say " << words;
        return {};
    }
};

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/attributes.h"
#include "kenspeckle/checking.h"
#include "kenspeckle/quote_review.h"
#include "study/study_fixture.h"

namespace kenspeckle::test {

/// A table of excerpts as a published one is: invented people, of whom one has two organisations.
inline constexpr const char* kExcerpts = "who,role,organisation,text\n"
                                         "Isla,staff,Brigstane Trust,We met at the Glenlora shop and said aye\n"
                                         "Isla,staff,housing support,They come in\n"
                                         "Rory,staff,housing support,so I telt Fergusina about it\n"
                                         "Rhona,user,,it is warm\n"
                                         "Struan,user,,ring me on 07700 900123\n"
                                         "Catriona,user,,and Rhona helped me 💙 in Glenlora\n";

class Checking : public StudyTest {
protected:
    void importTable() {
        const auto table = write("excerpts.csv", kExcerpts);
        TableColumns columns;
        columns.text = "text";
        columns.participant = "who";
        columns.attributes = {"role", "organisation"};
        ASSERT_THAT(kenspeckle::importTable(study(), table, columns), IsOk());
    }
    /// Codes every transcript whole.
    void codeAll() {
        auto all = transcripts(study());
        ASSERT_THAT(all, IsOk());
        for (const TranscriptSummary& summary : *all)
            ASSERT_THAT(addCoding(study(), {summary.id, {CodePoint{0}, CodePoint{summary.codePoints}}},
                                  codeNamed("No stigma or prejudice")),
                        IsOk());
    }
    ReleaseProfile profile() {
        ReleaseProfile rules;
        rules.unrecordedConsent = true;
        rules.speakersPerCombination = 2;
        rules.speakersPerTheme = 1;
        for (const char* name : {"role", "organisation"}) {
            PublishedAttribute attribute;
            attribute.name = name;
            attribute.others = true;
            rules.attributes.push_back(attribute);
        }
        return rules;
    }
    CheckReport check(const ReleaseProfile& rules) {
        auto report = checkRelease(study(), rules);
        EXPECT_THAT(report, IsOk());
        return report.value_or(CheckReport{});
    }
    std::vector<Finding> findings(CheckKind kind, const ReleaseProfile& rules) {
        std::vector<Finding> found;
        for (const Finding& finding : check(rules).findings)
            if (finding.kind == kind) found.push_back(finding);
        return found;
    }
    std::vector<std::string> told(CheckKind kind, const ReleaseProfile& rules) {
        std::vector<std::string> sentences;
        for (const Finding& finding : findings(kind, rules))
            sentences.push_back(finding.what);
        return sentences;
    }
    /// Everything coded is proposed and approved.
    void approveAll() {
        ASSERT_THAT(proposeQuotes(study(), QuoteFilter{}), IsOk());
        auto queue = reviewedQuotes(study());
        ASSERT_THAT(queue, IsOk());
        std::vector<QuoteId> ids;
        for (const ReviewedQuote& quote : *queue)
            ids.push_back(quote.id);
        ASSERT_THAT(decideQuotes(study(), ids, Verdict::Approve), IsOk());
    }
    ReviewedQuote quoteOf(const std::string& participant) {
        auto queue = reviewedQuotes(study());
        EXPECT_THAT(queue, IsOk());
        for (const ReviewedQuote& quote : *queue)
            if (quote.quote.participants == std::vector<std::string>{participant}) return quote;
        ADD_FAILURE() << "no quote of " << participant;
        return {};
    }
};

} // namespace kenspeckle::test

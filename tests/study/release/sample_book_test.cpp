// SPDX-License-Identifier: GPL-3.0-or-later

// The quote book of the sample study by each profile that comes with the program, searched for everything that it must
// not hold: what was coded by whom, who is who, and every sentence that was said and is not quoted.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>

#include "exchange/zip_reader.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/participants.h"
#include "study/parts.h"
#include "study/release/release_fixture.h"
#include "text/words.h"

namespace kenspeckle::test {
namespace {

using testing::IsEmpty;
using testing::Not;

const std::filesystem::path kData = testData();

/// "&amp;" and the like as what they stand for; tags as line ends.
std::string readable(const std::string& markup) {
    static const std::map<std::string, std::string> kEntities = {{"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
                                                                 {"&quot;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}};
    std::string text;
    for (std::size_t at = 0; at < markup.size(); ++at) {
        if (markup[at] == '<') {
            at = std::min(markup.find('>', at), markup.size());
            text += '\n';
            continue;
        }
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& each) {
            return markup.compare(at, each.first.size(), each.first) == 0;
        });
        if (entity == kEntities.end()) {
            text += markup[at];
        } else {
            text += entity->second;
            at += entity->first.size() - 1;
        }
    }
    return text;
}

/// The value of a result that must have one, to keep.
template <class Value> Value valueOf(Result<Value> result) {
    EXPECT_THAT(result, IsOk());
    return result ? std::move(*result) : Value();
}

bool isLetter(char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)); }

/// Whether the words stand there and are no part of a longer one.
bool holds(const std::string& text, const std::string& words) {
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]))) return true;
    }
    return false;
}

class SampleBook : public ReleaseTest {
protected:
    void SetUp() override {
        StudyTest::SetUp();
        auto outcome = importTranscripts(study(), {kData / "sample"});
        ASSERT_THAT(outcome, IsOk());
        ASSERT_THAT(acceptSpelling(study(), outcome->spellings.at(0)), IsOk());
        ASSERT_THAT(importAttributes(study(), kData / "sample-attributes.csv"), IsOk());
        std::istringstream lines(readFile(kData / "sample-codings.tsv"));
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            std::istringstream cells(line);
            std::string coder, name, words, scope, code;
            for (std::string* cell : {&coder, &name, &words, &scope, &code})
                std::getline(cells, *cell, '\t');
            study().setCoder(coder);
            const auto range = widen(study(), passageOf(name, words),
                                     scope == "turn"       ? HitScope::Turn
                                     : scope == "sentence" ? HitScope::Sentence
                                                           : HitScope::Hit);
            ASSERT_THAT(range, IsOk());
            ASSERT_THAT(addCoding(study(), *range, codeNamed(code)), IsOk());
        }
        const auto people = participants(study());
        ASSERT_THAT(people, IsOk());
        for (const Participant& each : *people)
            allow({each.name}, each.name == "Iain" ? Consent::Nothing : Consent::Quote);
        ASSERT_THAT(proposeQuotes(study(), QuoteFilter{}), IsOk());
        const auto queue = reviewedQuotes(study());
        ASSERT_THAT(queue, IsOk());
        std::vector<QuoteId> approved;
        for (const ReviewedQuote& quote : *queue) {
            // One in five is not decided upon.
            if (quote.consent == Consent::Quote && m_ids.size() % 5 != 4) approved.push_back(quote.id);
            m_ids.push_back(quote.id.value);
        }
        for (const char* coder : {"Ailsa", "Ruaridh"}) {
            study().setCoder(coder);
            ASSERT_THAT(decideQuotes(study(), approved, Verdict::Approve), IsOk());
        }
    }

    /// What the files of the book say, as bytes and as words.
    struct Written {
        std::string bytes, words;
    };
    Written written(const Book& made) {
        const auto html = folder() / "book.html", docx = folder() / "book.docx";
        EXPECT_THAT(writeBook(made, html), IsOk());
        EXPECT_THAT(writeBook(made, docx), IsOk());
        Written all;
        all.bytes = readFile(html);
        for (const char* part : {"[Content_Types].xml", "docProps/core.xml", "word/document.xml", "word/styles.xml",
                                 "word/_rels/document.xml.rels"}) {
            try {
                all.bytes += '\n' + readZipped(docx, part);
            } catch (const std::exception&) {
                ADD_FAILURE() << "no " << part;
            }
        }
        all.words = readable(all.bytes);
        return all;
    }

    void expectNothingBeyond(const ReleaseProfile& profile) {
        SCOPED_TRACE(profile.name);
        const Book made = book(profile);
        const Written files = written(made);
        std::string quoted;
        for (const std::string& words : wordsIn(made))
            quoted += words + '\n';
        expectNoIds(files.bytes);
        expectNoPeople(files, quoted, profile);
        expectNoOtherSentence(files.words, quoted);
        for (const char* coder : {"Ailsa", "Ruaridh", "Rhona", "Morag K"})
            EXPECT_FALSE(holds(files.bytes, coder)) << coder;
        const auto all = valueOf(transcripts(study()));
        for (const auto& name : all)
            EXPECT_FALSE(holds(files.words, name.name)) << name.name;
    }

    void expectNoIds(const std::string& bytes) {
        std::vector<std::int64_t> ids = m_ids;
        const auto all = valueOf(transcripts(study()));
        for (const auto& each : all)
            ids.push_back(each.id.value);
        const auto people = valueOf(participants(study()));
        for (const auto& each : people)
            ids.push_back(each.id.value);
        const auto coded = valueOf(codings(study()));
        for (const auto& each : coded)
            ids.push_back(each.coding.id.value);
        const auto frame = valueOf(codebook(study()));
        for (const Code& each : frame.codes())
            ids.push_back(each.id.value);
        for (const std::int64_t id : ids)
            EXPECT_EQ(bytes.find(std::to_string(id)), std::string::npos) << id;
        EXPECT_EQ(bytes.find(study().parts().database.info().uuid), std::string::npos);
    }

    /// Names and values may be said in a quote, where checks find them; nothing else may have them.
    void expectNoPeople(const Written& files, const std::string& quoted, const ReleaseProfile& profile) {
        const auto people = valueOf(participants(study()));
        for (const Participant& person : people) {
            if (profile.pseudonyms != Pseudonyms::Shown && !holds(quoted, person.name)) {
                EXPECT_FALSE(holds(files.words, person.name)) << person.name;
            }
            for (const auto& [attribute, value] : person.attributes) {
                const bool shown = (attribute == profile.site && profile.siteInTables) ||
                                   std::any_of(profile.attributes.begin(), profile.attributes.end(),
                                               [&, name = attribute](const auto& each) { return each.name == name; });
                if (!shown && attribute != "age" && !holds(quoted, value)) {
                    EXPECT_FALSE(holds(files.words, value)) << value;
                }
            }
        }
        const auto labels = valueOf(speakerLabels(study()));
        for (const SpeakerLabel& label : labels)
            if (label.role != SpeakerRole::Participant && !holds(quoted, label.label)) {
                EXPECT_FALSE(holds(files.words, label.label)) << label.label;
            }
    }

    void expectNoOtherSentence(const std::string& words, const std::string& quoted) {
        const std::string said = text::simplify(words), released = text::simplify(quoted);
        int sentences = 0;
        const auto all = valueOf(transcripts(study()));
        for (const auto& each : all) {
            const auto whole = transcript(study(), each.id);
            ASSERT_THAT(whole, IsOk());
            const text::OffsetMap offsets(whole->text);
            for (const Range& range : text::sentences(whole->text, "en")) {
                const std::string sentence = text::simplify(offsets.slice(range));
                // Short ones, "Aye.", may stand anywhere.
                if (sentence.size() < 16 || released.find(sentence) != std::string::npos) continue;
                ++sentences;
                EXPECT_EQ(said.find(sentence), std::string::npos) << sentence;
            }
        }
        EXPECT_GT(sentences, 300);
    }

    std::vector<std::int64_t> m_ids;
};

TEST_F(SampleBook, OfTheSteeringGroupHoldsNothingThatIsNotReleased) {
    const auto profile = readProfile("steering-group");
    ASSERT_THAT(profile, IsOk());
    expectNothingBeyond(*profile);
    const Book made = book(*profile);
    EXPECT_GT(wordsIn(made).size(), 20U);
    const std::string all = written(made).words;
    EXPECT_TRUE(holds(all, "Shona, provider"));
    // Whose consent forbids it is not quoted.
    EXPECT_EQ(all.find("Iain, "), std::string::npos);
}

TEST_F(SampleBook, WithNumbersForPeopleHoldsNoPseudonym) {
    auto profile = readProfile("steering-group");
    ASSERT_THAT(profile, IsOk());
    profile->pseudonyms = Pseudonyms::Renumbered;
    expectNothingBeyond(*profile);
    EXPECT_TRUE(holds(written(book(*profile)).words, "Person 1, service user") ||
                holds(written(book(*profile)).words, "Person 1, provider"));
}

TEST_F(SampleBook, OfThePublicReportHoldsNothingThatIsNotReleased) {
    auto profile = readProfile("public-report");
    ASSERT_THAT(profile, IsOk());
    expectNothingBeyond(*profile);
    // Also if it is less strict about themes.
    profile->speakersPerTheme = 1;
    expectNothingBeyond(*profile);
    EXPECT_THAT(wordsIn(book(*profile)), Not(IsEmpty()));
}

TEST_F(SampleBook, OfTheSitesHoldsNoWordAnybodySaid) {
    const auto profile = readProfile("site-feedback");
    ASSERT_THAT(profile, IsOk());
    expectNothingBeyond(*profile);
    EXPECT_THAT(book(*profile).themes, IsEmpty());
}

TEST_F(SampleBook, IsTheSameBytesTwice) {
    const auto profile = readProfile("public-report");
    ASSERT_THAT(profile, IsOk());
    const std::string first = written(book(*profile)).bytes;
    reopen();
    EXPECT_EQ(written(book(*profile)).bytes, first);
}

} // namespace
} // namespace kenspeckle::test

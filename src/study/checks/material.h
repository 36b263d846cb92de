// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kenspeckle/checking.h"
#include "kenspeckle/codebook.h"
#include "kenspeckle/quote_review.h"
#include "kenspeckle/release_profile.h"
#include "kenspeckle/study.h"
#include "release/checks/combinations.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// One person who speaks in a quote.
struct QuoteVoice {
    const storage::SpeakerUse* use = nullptr;
    int participant = -1;     ///< index into Voices::participants()
    release::Printed printed; ///< what the profile prints of them with this quote, by index of its attributes
};

/// A quote that would be released.
struct CheckedQuote {
    ReviewedQuote reviewed; ///< of a coded passage: without an id, its words those of the transcript
    int turn = 0;           ///< the first it stands in
    std::vector<QuoteVoice> voices;
};

/// What checks look at: what a release by the profile would hold. Borrows the profile.
class Material {
public:
    /// The approved quotes under the profile's themes; every coded passage in sight where no quote is in review; none
    /// where the profile takes none.
    [[nodiscard]] static Result<Material> gather(Study& study, const ReleaseProfile& profile);

    [[nodiscard]] const ReleaseProfile& profile() const { return *m_profile; }
    [[nodiscard]] const Voices& voices() const { return m_voices; }
    [[nodiscard]] const Codebook& book() const { return m_book; }
    [[nodiscard]] const std::vector<CheckedQuote>& quotes() const { return m_quotes; }
    /// Of the queue that are not among quotes(): proposed, and decided upon before something was changed.
    [[nodiscard]] const std::vector<ReviewedQuote>& waiting() const { return m_waiting; }
    [[nodiscard]] bool reviewed() const { return m_reviewed; }
    /// The themes under which a passage with these codes is printed: those of the profile, else those at the top of the
    /// codebook.
    [[nodiscard]] std::set<CodeId> themesOf(const std::vector<QuotedCode>& codes) const;
    /// The profile's attributes as the study has them; null where it has none of that name.
    [[nodiscard]] const std::vector<const Attribute*>& attributes() const { return m_attributes; }
    /// Everybody who could have been quoted, as Voices::participants(), with all that could be printed of them.
    [[nodiscard]] const std::vector<release::Printed>& everybody() const { return m_everybody; }
    [[nodiscard]] int people() const; ///< who are quoted

    /// Where a quote stands: whole, without words.
    [[nodiscard]] FoundPlace place(const CheckedQuote& quote) const;
    /// Where some of its words stand, in code points of its words; with a few words around them.
    [[nodiscard]] FoundPlace place(const CheckedQuote& quote, Range words) const;
    /// Who speaks in it, "Ada; Ben".
    [[nodiscard]] static std::string speakersOf(const CheckedQuote& quote);

private:
    explicit Material(const ReleaseProfile& profile, Voices voices, Codebook book)
        : m_profile(&profile), m_voices(std::move(voices)), m_book(std::move(book)) {}
    [[nodiscard]] Result<void> readQuotes(Study& study);
    void addQuote(ReviewedQuote reviewed);
    [[nodiscard]] release::Printed printedOf(const storage::SpeakerUse& use) const;

    const ReleaseProfile* m_profile;
    Voices m_voices;
    Codebook m_book;
    std::set<CodeId> m_themes; ///< of the profile, as far as the codebook has them
    std::vector<const Attribute*> m_attributes;
    std::vector<CheckedQuote> m_quotes;
    std::vector<ReviewedQuote> m_waiting;
    std::vector<release::Printed> m_everybody;
    bool m_reviewed = false;
};

/// By which a finding is known again: ten hexadecimal digits of all the parts.
[[nodiscard]] std::string findingKey(CheckKind kind, const std::vector<std::string>& parts);

/// "Role \"Service user\" and site \"North\"": values by the labels readers see.
[[nodiscard]] std::string tellPrinted(const ReleaseProfile& profile, const release::Printed& printed);

/// "1 quote", "2 quotes"; the plural is the noun with an s unless given.
[[nodiscard]] std::string countOf(std::size_t count, std::string_view noun, std::string_view plural = {});

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/query_leaves.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/occurrences.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/transcripts.h"
#include "model/coverage.h"
#include "model/passage_query.h"
#include "study/attribute_values.h"
#include "study/parts.h"
#include "study/speaker_conditions.h"
#include "study/visibility.h"
#include "text/collate.h"

namespace kenspeckle::study {

namespace {

using analysis::PassageSet;
using analysis::TurnMarks;
using Relation = PassageQuery::Relation;

tl::unexpected<Error> failAt(const PassageQuery& leaf, const Error& error) {
    return fail(error.kind, model::atCharacter(leaf.at, error.message));
}

bool holds(Relation relation, int order) {
    switch (relation) {
    case Relation::Equal:
        return order == 0;
    case Relation::NotEqual:
        return order != 0;
    case Relation::Less:
        return order < 0;
    case Relation::AtMost:
        return order <= 0;
    case Relation::Greater:
        return order > 0;
    case Relation::AtLeast:
        return order >= 0;
    }
    return false;
}

double numberOf(const std::string& text) {
    double number = std::nan("");
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// One comparison with the value of an attribute.
class ValueTest {
public:
    [[nodiscard]] static Result<ValueTest> of(const PassageQuery& comparison, const Voices& voices,
                                              const std::string& language) {
        auto attribute = attributeCalled(voices, comparison.words);
        if (!attribute) return fail(attribute.error());
        ValueTest test;
        test.m_attribute = *attribute;
        test.m_relation = comparison.relation;
        const AttributeType type = test.m_attribute->type;
        const auto canonical = canonicalValue(comparison.value, type);
        test.m_wanted = canonical.value_or(comparison.value);
        if (comparison.relation == Relation::Equal || comparison.relation == Relation::NotEqual) {
            if (auto known = test.isKnown(voices, language); !known) return fail(known.error());
            return test;
        }
        if (type != AttributeType::Number && type != AttributeType::Date)
            return fail(ErrorKind::Invalid,
                        fmt::format("{0} holds no numbers or dates, which is what {1} compares; use = or !=, or make "
                                    "it a number with ken attributes --type {0}=number",
                                    test.m_attribute->name, model::wordOf(comparison.relation)));
        if (!canonical || canonical->empty())
            return fail(ErrorKind::Invalid, fmt::format("{} is {}, and \"{}\" is none; {}", test.m_attribute->name,
                                                        nameOf(type), comparison.value, remedyFor(*test.m_attribute)));
        return test;
    }

    [[nodiscard]] bool operator()(const Voices& voices, const storage::SpeakerUse& speaker) const {
        const std::string value = voices.value(*m_attribute, speaker);
        if (m_relation == Relation::Equal || m_relation == Relation::NotEqual)
            return text::sameIgnoringCase(value, m_wanted) == (m_relation == Relation::Equal);
        if (value.empty()) return false;
        if (m_attribute->type == AttributeType::Date) return holds(m_relation, value.compare(m_wanted));
        const double one = numberOf(value), other = numberOf(m_wanted);
        return holds(m_relation, one < other ? -1 : one > other ? 1 : 0);
    }

private:
    /// A value that nobody has is a slip, unless the attribute offers it.
    [[nodiscard]] Result<void> isKnown(const Voices& voices, const std::string& language) const {
        std::vector<std::string> values(m_attribute->choices);
        for (const storage::SpeakerUse& use : voices.speakers())
            if (use.speaker.role == SpeakerRole::Participant) values.push_back(voices.value(*m_attribute, use));
        const auto same = [&](const std::string& value) { return text::sameIgnoringCase(value, m_wanted); };
        if (m_wanted.empty() || std::any_of(values.begin(), values.end(), same)) return {};
        sortValues(values, m_attribute->type, language);
        values.erase(std::unique(values.begin(), values.end()), values.end());
        values.erase(std::remove(values.begin(), values.end(), std::string()), values.end());
        constexpr std::size_t kListed = 8;
        const bool more = values.size() > kListed;
        if (more) values.resize(kListed);
        return fail(ErrorKind::NotFound,
                    values.empty()
                        ? fmt::format("nobody has a value of {}; set one first", m_attribute->name)
                        : fmt::format("nobody has the {} \"{}\"; there {} {}{}", m_attribute->name, m_wanted,
                                      values.size() == 1 ? "is" : "are", fmt::join(values, ", "), more ? ", …" : ""));
    }

    const Attribute* m_attribute = nullptr;
    Relation m_relation = Relation::Equal;
    std::string m_wanted;
};

} // namespace

analysis::SpokenTurns StudyLeaves::turnsOf(const Voices& voices) {
    analysis::SpokenTurns all;
    for (const Voices::TranscriptVoices& transcript : voices.transcripts()) {
        auto& turns = all.emplace_back();
        turns.reserve(transcript.turns.size());
        for (const storage::TurnRow& row : transcript.turns) {
            const storage::SpeakerUse* use = voices.speaker(row.speaker);
            const bool counts = use && use->speaker.role == SpeakerRole::Participant;
            turns.push_back({row.range, counts ? voices.indexOf(use->speaker.participant) : -1});
        }
    }
    return all;
}

analysis::QueryLeaves StudyLeaves::leaves() {
    return {[this](const PassageQuery& leaf, const std::vector<const PassageQuery*>& coders) {
                return passages(leaf, coders);
            },
            [this](const PassageQuery& comparison) { return turns(comparison); }};
}

Result<std::vector<CoderId>> StudyLeaves::allowed(const std::vector<const PassageQuery*>& coders) const {
    Study::Parts& parts = m_study.parts();
    auto sight = sightOf(parts);
    if (!sight) return fail(sight.error());
    if (coders.empty()) return std::vector<CoderId>{sight->only};
    std::vector<CoderId> left;
    if (sight->blind) {
        left.push_back(sight->only);
    } else {
        auto all = storage::coders(parts.database);
        if (!all) return fail(all.error());
        for (const Coder& coder : *all)
            left.push_back(coder.id);
    }
    for (const PassageQuery* clause : coders) {
        auto asked = sightOf(parts, clause->value);
        if (!asked) return failAt(*clause, asked.error());
        const bool same = clause->relation == Relation::Equal;
        left.erase(
            std::remove_if(left.begin(), left.end(), [&](CoderId coder) { return (coder == asked->only) != same; }),
            left.end());
    }
    return left;
}

Result<const std::vector<storage::CodingRow>*> StudyLeaves::codings(const std::vector<CoderId>& coders) {
    if (const auto known = m_codings.find(coders); known != m_codings.end()) return &known->second;
    std::vector<storage::CodingRow> rows;
    for (const CoderId coder : coders) {
        auto read = storage::forEachCodingRow(m_study.parts().database, coder,
                                              [&](const storage::CodingRow& row) { rows.push_back(row); });
        if (!read) return fail(read.error());
    }
    return &m_codings.emplace(coders, std::move(rows)).first->second;
}

Result<PassageSet> StudyLeaves::passages(const PassageQuery& leaf, const std::vector<const PassageQuery*>& coders) {
    if (leaf.kind == PassageQuery::Kind::Text) return found(leaf);
    std::set<CodeId> wanted;
    if (leaf.kind == PassageQuery::Kind::Code) {
        const auto code = m_book.resolve(leaf.words);
        if (!code) return failAt(leaf, code.error());
        for (const CodeId below : m_book.subtree(*code))
            wanted.insert(below);
    }
    auto whose = allowed(coders);
    if (!whose) return fail(whose.error());
    auto rows = codings(*whose);
    if (!rows) return fail(rows.error());
    PassageSet set(m_voices.transcripts().size());
    // Rows come in runs of one code and transcript.
    CodeId code;
    TranscriptId transcript;
    bool asked = false;
    int index = -1;
    for (const storage::CodingRow& row : **rows) {
        if (row.code != code) {
            code = row.code;
            asked = leaf.kind == PassageQuery::Kind::Coded || wanted.count(code) > 0;
        }
        if (!asked) continue;
        if (row.transcript != transcript) {
            transcript = row.transcript;
            index = m_voices.indexOf(transcript);
        }
        if (index >= 0) set[static_cast<std::size_t>(index)].push_back({CodePoint{row.begin}, CodePoint{row.end}});
    }
    for (auto& ranges : set)
        ranges = model::unite(std::move(ranges));
    return set;
}

Result<PassageSet> StudyLeaves::found(const PassageQuery& search) {
    auto hits = passagesOfHits(m_study, search.words, {}, search.scope);
    if (!hits) {
        // A search says its own place: "at character 8 of the query, at character 3 of the search: …"
        std::string message = model::atCharacter(search.at, hits.error().message);
        if (const std::size_t both = message.find(": at character"); both != std::string::npos)
            message.replace(both, 1, ",");
        return fail(hits.error().kind, message);
    }
    PassageSet set(m_voices.transcripts().size());
    for (const Candidate& hit : *hits)
        if (const int index = m_voices.indexOf(hit.passage.transcript); index >= 0)
            set[static_cast<std::size_t>(index)].push_back(hit.passage.range);
    for (auto& ranges : set)
        ranges = model::unite(std::move(ranges));
    return set;
}

Result<TurnMarks> StudyLeaves::turns(const PassageQuery& comparison) const {
    const bool same = comparison.relation == Relation::Equal;
    std::function<bool(TranscriptId, const storage::SpeakerUse*)> test;
    const auto speaks = [](const storage::SpeakerUse* use) {
        return use && use->speaker.role == SpeakerRole::Participant;
    };
    if (comparison.subject == PassageQuery::Subject::Transcript) {
        const auto id = findTranscript(m_study, comparison.value);
        if (!id) return failAt(comparison, id.error());
        test = [=](TranscriptId transcript, const storage::SpeakerUse*) { return (transcript == *id) == same; };
    } else if (comparison.subject == PassageQuery::Subject::Participant) {
        const auto id = findParticipant(m_study, comparison.value);
        if (!id) return failAt(comparison, id.error());
        test = [=](TranscriptId, const storage::SpeakerUse* use) {
            return speaks(use) && (use->speaker.participant == *id) == same;
        };
    } else {
        auto value = ValueTest::of(comparison, m_voices, m_study.language());
        if (!value) return failAt(comparison, value.error());
        test = [=, &voices = m_voices, compare = std::move(*value)](TranscriptId, const storage::SpeakerUse* use) {
            return speaks(use) && compare(voices, *use);
        };
    }
    TurnMarks marks;
    for (const Voices::TranscriptVoices& transcript : m_voices.transcripts()) {
        auto& marked = marks.emplace_back();
        SpeakerId speaker;
        bool holding = false;
        for (const storage::TurnRow& row : transcript.turns) {
            if (marked.empty() || row.speaker != speaker) {
                speaker = row.speaker;
                holding = test(transcript.id, m_voices.speaker(speaker));
            }
            marked.push_back(holding);
        }
    }
    return marks;
}

} // namespace kenspeckle::study

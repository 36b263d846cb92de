// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frequency.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace kenspeckle::analysis {
namespace {

using Turn = FrequencyInput::Turn;
using Passage = FrequencyInput::Passage;

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

/// A participant as a member of one group; somebody in two groups is two personas.
struct Persona {
    std::int32_t participant = -1;
    std::int32_t group = -1;
    std::int32_t next = -1; ///< the participant's next persona
};

/// A turn that counts.
struct Counted {
    std::int32_t begin = 0, end = 0;
    std::int32_t persona = -1; ///< -1 where nobody is counted
    std::int32_t group = -1;
};

/// The turns that count, of all transcripts in a row, with who speaks in them.
class Stage {
public:
    explicit Stage(const FrequencyInput& input) : m_first(index(input.participants), -1) {
        std::size_t turns = 0;
        for (const auto& transcript : input.transcripts)
            turns += transcript.size();
        m_turns.reserve(turns);
        m_starts.reserve(input.transcripts.size() + 1);
        for (const auto& transcript : input.transcripts) {
            m_starts.push_back(m_turns.size());
            for (const Turn& turn : transcript)
                add(turn, input.countInterviewers);
        }
        m_starts.push_back(m_turns.size());
    }

    [[nodiscard]] const std::vector<Counted>& turns() const { return m_turns; }
    [[nodiscard]] std::size_t firstOf(std::size_t transcript) const { return m_starts[transcript]; }
    [[nodiscard]] std::size_t endOf(std::size_t transcript) const { return m_starts[transcript + 1]; }
    [[nodiscard]] const std::vector<Persona>& personas() const { return m_personas; }
    [[nodiscard]] std::int64_t spoken() const { return m_spoken; }

private:
    void add(const Turn& turn, bool countInterviewers) {
        if (turn.end <= turn.begin || (turn.participant == FrequencyInput::kInterviewer && !countInterviewers)) return;
        m_spoken += turn.end - turn.begin;
        m_turns.push_back(
            {turn.begin, turn.end, turn.participant < 0 ? -1 : personaOf(turn.participant, turn.group), turn.group});
    }

    std::int32_t personaOf(std::int32_t participant, std::int32_t group) {
        std::int32_t* link = &m_first[index(participant)];
        while (*link >= 0) {
            Persona& persona = m_personas[index(*link)];
            if (persona.group == group) return *link;
            link = &persona.next;
        }
        // Written before the vector grows: the link may stand in it.
        *link = static_cast<std::int32_t>(m_personas.size());
        m_personas.push_back({participant, group, -1});
        return static_cast<std::int32_t>(m_personas.size() - 1);
    }

    std::vector<Counted> m_turns;
    std::vector<std::size_t> m_starts; ///< per transcript and one past the last
    std::vector<Persona> m_personas;
    std::vector<std::int32_t> m_first; ///< per participant
    std::int64_t m_spoken = 0;
};

/// One stable pass of a radix sort per 11 bits that the largest key needs.
template <class KeyOf> void sortBy(std::vector<Passage>& passages, std::vector<Passage>& spare, KeyOf keyOf) {
    constexpr unsigned kBits = 11;
    constexpr std::uint32_t kMask = (1U << kBits) - 1;
    std::uint32_t largest = 0;
    bool sorted = true;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        largest = std::max(largest, keyOf(passages[i]));
        sorted = sorted && (i == 0 || keyOf(passages[i - 1]) <= keyOf(passages[i]));
    }
    if (sorted) return;
    for (unsigned shift = 0; shift < 32 && (largest >> shift) != 0; shift += kBits) {
        std::array<std::size_t, kMask + 1> place{};
        for (const Passage& passage : passages)
            ++place[(keyOf(passage) >> shift) & kMask];
        std::size_t sum = 0;
        for (std::size_t& count : place)
            sum += std::exchange(count, sum);
        for (const Passage& passage : passages)
            spare[place[(keyOf(passage) >> shift) & kMask]++] = passage;
        passages.swap(spare);
    }
}

/// By transcript, then by begin: the order in which unions close by themselves.
std::vector<Passage> inOrder(const FrequencyInput& input) {
    std::vector<Passage> passages;
    passages.reserve(input.passages.size());
    for (const Passage& passage : input.passages)
        if (passage.begin < passage.end) passages.push_back(passage);
    std::vector<Passage> spare(passages.size());
    sortBy(passages, spare, [](const Passage& passage) { return static_cast<std::uint32_t>(passage.begin); });
    sortBy(passages, spare, [](const Passage& passage) { return static_cast<std::uint32_t>(passage.transcript); });
    return passages;
}

/// Counts every line at once in one walk through the passages. Each line (a code with all below it, or the total)
/// holds one open union; a passage lengthens it or, starting at or after its end, closes it and opens the next.
class Sweep {
public:
    Sweep(const Stage& stage, const FrequencyInput& input)
        : m_stage(stage), m_input(input), m_groups(index(input.groups)), m_words((stage.personas().size() + 63) / 64),
          m_lines(input.parentOf.size() + 1), m_groupReferences(m_lines.size() * m_groups),
          m_lastReference(m_groups, 0), m_said(m_lines.size() * m_words) {
        // The total is the line above every code.
        const auto total = static_cast<std::int32_t>(input.parentOf.size());
        for (std::size_t code = 0; code < input.parentOf.size(); ++code)
            m_lines[code].above = input.parentOf[code] < 0 ? total : input.parentOf[code];
    }

    void walk(const std::vector<Passage>& passages) {
        for (std::size_t at = 0; at < passages.size();) {
            const std::int32_t transcript = passages[at].transcript;
            std::size_t turn = m_stage.firstOf(index(transcript));
            m_endOfTurns = m_stage.endOf(index(transcript));
            m_wordsHere = m_input.words.empty() ? nullptr : &m_input.words[index(transcript)];
            for (; at < passages.size() && passages[at].transcript == transcript; ++at) {
                const Passage& passage = passages[at];
                while (turn < m_endOfTurns && m_stage.turns()[turn].end <= passage.begin)
                    ++turn;
                for (std::int32_t line = passage.code; line >= 0; line = m_lines[index(line)].above)
                    place(index(line), passage, turn);
            }
            for (std::size_t line = 0; line < m_lines.size(); ++line) {
                close(line);
                m_lines[line].word = 0;
            }
        }
    }

    [[nodiscard]] FrequencyLine result(std::size_t line, std::vector<std::int32_t>& seenIn) const {
        FrequencyLine result;
        result.all.references = m_lines[line].references;
        result.coded = m_lines[line].coded;
        result.words = m_lines[line].words;
        result.by.resize(m_groups);
        for (std::size_t group = 0; group < m_groups; ++group)
            result.by[group].references = m_groupReferences[line * m_groups + group];
        const auto stamp = static_cast<std::int32_t>(line);
        for (std::size_t word = 0; word < m_words; ++word) {
            for (std::uint64_t bits = m_said[line * m_words + word]; bits != 0; bits &= bits - 1) {
                const Persona& who = m_stage.personas()[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
                if (who.group >= 0) ++result.by[index(who.group)].participants;
                if (std::exchange(seenIn[index(who.participant)], stamp) != stamp) ++result.all.participants;
            }
        }
        return result;
    }

private:
    struct Line {
        std::int32_t begin = 0, end = 0; ///< of the open union; none is open while end is 0
        std::size_t turn = 0;            ///< the first that counts and ends after begin
        std::int32_t above = -1;
        std::int64_t references = 0;
        std::int64_t coded = 0;
        std::size_t word = 0; ///< the first of the transcript's that is not counted yet
        std::int64_t words = 0;
    };

    void place(std::size_t line, const Passage& passage, std::size_t turn) {
        Line& open = m_lines[line];
        if (passage.begin < open.end) {
            open.end = std::max(open.end, passage.end);
            return;
        }
        close(line);
        open.begin = passage.begin;
        open.end = passage.end;
        open.turn = turn;
    }

    void close(std::size_t line) {
        Line& open = m_lines[line];
        if (open.end == 0) return;
        std::int64_t coded = 0;
        ++m_reference;
        for (std::size_t at = open.turn; at < m_endOfTurns && m_stage.turns()[at].begin < open.end; ++at) {
            const Counted& turn = m_stage.turns()[at];
            coded += std::min(open.end, turn.end) - std::max(open.begin, turn.begin);
            if (turn.persona >= 0)
                m_said[line * m_words + index(turn.persona) / 64] |= std::uint64_t{1} << (index(turn.persona) % 64);
            if (turn.group >= 0 && std::exchange(m_lastReference[index(turn.group)], m_reference) != m_reference)
                ++m_groupReferences[line * m_groups + index(turn.group)];
        }
        open.coded += coded;
        open.references += coded > 0 ? 1 : 0;
        if (m_wordsHere) countWords(open);
        open.end = 0;
    }

    /// A word that two references share is counted with the first.
    void countWords(Line& open) const {
        const auto begin = m_wordsHere->begin();
        const auto first =
            std::partition_point(begin + static_cast<std::ptrdiff_t>(open.word), m_wordsHere->end(),
                                 [&](const FrequencyInput::Word& word) { return word.end <= open.begin; });
        const auto last = std::partition_point(first, m_wordsHere->end(),
                                               [&](const FrequencyInput::Word& word) { return word.begin < open.end; });
        open.words += last - first;
        open.word = static_cast<std::size_t>(last - begin);
    }

    const Stage& m_stage;
    const FrequencyInput& m_input;
    std::size_t m_groups;
    std::size_t m_words; ///< of 64 personas
    std::vector<Line> m_lines;
    std::vector<std::int64_t> m_groupReferences; ///< line × group
    std::vector<std::uint64_t> m_lastReference;  ///< per group, the newest reference counted for it
    std::vector<std::uint64_t> m_said;           ///< line × persona, bits
    std::uint64_t m_reference = 0;
    std::size_t m_endOfTurns = 0;                                   ///< of the transcript walked through
    const std::vector<FrequencyInput::Word>* m_wordsHere = nullptr; ///< of that transcript; null where none are counted
};

/// Distinct participants who speak, and in which groups: there is a persona for each, and for nobody else.
void countAsked(const Stage& stage, const FrequencyInput& input, Frequencies& result) {
    std::vector<bool> asked(index(input.participants));
    result.askedBy.assign(index(input.groups), 0);
    for (const Persona& persona : stage.personas()) {
        asked[index(persona.participant)] = true;
        if (persona.group >= 0) ++result.askedBy[index(persona.group)];
    }
    result.asked.participants = std::count(asked.begin(), asked.end(), true);
}

} // namespace

Frequencies countFrequencies(const FrequencyInput& input) {
    Frequencies result;
    const Stage stage(input);
    result.spoken = stage.spoken();
    countAsked(stage, input, result);
    for (const auto& words : input.words)
        result.words += static_cast<std::int64_t>(words.size());

    Sweep sweep(stage, input);
    sweep.walk(inOrder(input));
    std::vector<std::int32_t> seenIn(index(input.participants), -1);
    result.codes.reserve(input.parentOf.size());
    for (std::size_t code = 0; code < input.parentOf.size(); ++code)
        result.codes.push_back(sweep.result(code, seenIn));
    result.total = sweep.result(input.parentOf.size(), seenIn);
    return result;
}

} // namespace kenspeckle::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/turns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "sources/characters.h"
#include "sources/label_plan.h"
#include "text/decode.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

class TurnBuilder {
public:
    explicit TurnBuilder(std::vector<SourceTurn>& turns) : m_turns(turns) {}

    /// Ends the turn there is and begins one of this speaker.
    void begin(std::string speaker) {
        finish();
        m_speaker = std::move(speaker);
    }

    void mark(std::chrono::milliseconds time, std::chrono::milliseconds end) { m_pending = FoundTime{0, time, end}; }

    void append(std::string_view words, bool joins) {
        std::string line;
        std::vector<FoundTime> found;
        appendWithoutTimes(line, words, found);
        const std::string_view kept = text::trim(line);
        if (kept.empty()) {
            for (const FoundTime& time : found)
                m_pending = time;
            return;
        }
        const auto cut = static_cast<std::size_t>(kept.data() - line.data());
        if (!m_text.empty()) m_text.push_back(joins ? ' ' : '\n');
        const std::size_t begin = m_text.size();
        if (m_pending) {
            m_pending->at = begin;
            // A time code in the words themselves knows better than one that came before them.
            if (found.empty() || found.front().at > cut) m_marks.push_back(*m_pending);
            m_pending.reset();
        }
        for (FoundTime time : found) {
            time.at = begin + std::min(time.at > cut ? time.at - cut : 0, kept.size());
            if (!m_marks.empty() && m_marks.back().at == time.at) m_marks.pop_back();
            m_marks.push_back(time);
        }
        m_text.append(kept);
    }

    void finish() {
        if (m_text.empty()) {
            // Nobody spoke while it lasted: what follows begins at its end.
            if (m_pending) m_pending->time = m_pending->end;
            return;
        }
        SourceTurn turn;
        turn.speaker = m_speaker;
        const bool asItIs = text::isNormalised(m_text);
        std::size_t from = 0;
        std::int64_t codePoints = 0;
        for (const FoundTime& mark : m_marks) {
            // Resolved entities may have brought in what is not NFC; then pieces are counted as they will be stored.
            const std::string_view piece = std::string_view(m_text).substr(from, mark.at - from);
            codePoints += asItIs ? text::codePointCount(piece) : text::codePointCount(text::normalise(piece));
            from = mark.at;
            turn.timeMarks.push_back({{codePoints}, mark.time});
        }
        turn.text = asItIs ? std::move(m_text) : text::normalise(m_text);
        if (!asItIs) {
            const CodePoint end{text::codePointCount(turn.text)};
            for (TimeMark& mark : turn.timeMarks)
                mark.at = std::min(mark.at, end);
        }
        m_turns.push_back(std::move(turn));
        m_text.clear();
        m_marks.clear();
    }

    /// Ends the last turn. A time code with nothing after it marks where that turn ends.
    void close() {
        finish();
        if (!m_pending || m_turns.empty()) return;
        SourceTurn& last = m_turns.back();
        last.timeMarks.push_back({{text::codePointCount(last.text)}, m_pending->time});
    }

    [[nodiscard]] const std::string& speaker() const { return m_speaker; }

private:
    std::vector<SourceTurn>& m_turns;
    std::string m_speaker;
    std::string m_text;
    std::vector<FoundTime> m_marks; ///< by bytes of m_text
    std::optional<FoundTime> m_pending;
};

} // namespace

std::vector<SourceTurn> turnsOf(const SourceLines& lines) {
    std::vector<SourceTurn> turns;
    const LabelPlan plan(lines);
    TurnBuilder builder(turns);
    bool afterHeading = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SourceLine& line = lines[i];
        if (line.speaker && (*line.speaker != builder.speaker() || line.opensBlock))
            builder.begin(*line.speaker);
        else if (line.pauseBefore && builder.speaker().empty())
            builder.begin({});
        if (line.time) builder.mark(line.time->time, line.time->end);
        if (const LabelCandidate* label = plan.labelOf(i)) {
            std::string name = text::simplify(label->name);
            const bool goesOn = line.sameSpeakerGoesOn && name == builder.speaker();
            if (!goesOn) builder.begin(std::move(name));
            if (!label->times.empty()) builder.mark(label->times.front().begin, label->times.back().end);
            builder.append(std::string_view(line.text).substr(label->end), goesOn);
            afterHeading = false;
            continue;
        }
        if (line.heading) {
            // A heading is nobody's words, and nothing of the file may be lost: a turn of its own.
            const std::string speaker = builder.speaker();
            builder.begin({});
            builder.append(line.text, false);
            builder.begin(speaker);
            afterHeading = true;
            continue;
        }
        builder.append(line.text, line.joinsPrevious && !afterHeading);
        afterHeading = false;
    }
    builder.close();
    return turns;
}

} // namespace kenspeckle::sources

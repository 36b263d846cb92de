// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

#include "kenspeckle/transcript.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

/// One turn as it is shown.
struct ShownTurn {
    int number = 0;
    Range range;
    QString text;    ///< the turn's words, paragraphs separated by "\n"
    QString speaker; ///< label; empty where the source names nobody
    SpeakerRole role = SpeakerRole::Participant;
    QString time; ///< where the turn begins in the recording, "12:04"; empty if unknown
};

/// Where a caret may stand: before a UTF-16 unit of the text of a turn.
struct Place {
    int turn = 0; ///< index into turns()
    int unit = 0;
    constexpr auto operator<=>(const Place&) const = default;
};

/// A transcript as the window shows it: turns in Qt's UTF-16, and the exact way from a place in a turn to the engine's
/// code points and back. Offsets outside this class are code points of the stored text.
class TranscriptText {
public:
    explicit TranscriptText(Transcript transcript);

    [[nodiscard]] const Transcript& transcript() const { return *m_transcript; }
    [[nodiscard]] const std::vector<ShownTurn>& turns() const { return m_turns; }
    [[nodiscard]] bool empty() const { return m_turns.empty(); }

    /// The turn that holds a code point; between two turns the earlier one. Only for a text with turns.
    [[nodiscard]] int turnAt(CodePoint at) const;
    /// Between two turns: the end of the earlier one.
    [[nodiscard]] Place placeOf(CodePoint at) const;
    [[nodiscard]] CodePoint codePointAt(Place place) const;
    /// The part of a range that lies in a turn, in UTF-16 units of the turn's text; begin == end if there is none.
    struct Units {
        int begin = 0;
        int end = 0;
    };
    [[nodiscard]] Units unitsIn(int turn, Range range) const;
    /// The words of a range, verbatim; "\n\n" between turns as in the stored text.
    [[nodiscard]] QString words(Range range) const;
    /// UTF-16 units from one code point to another, and the code point so many units after another; for those who count
    /// the whole text in units.
    [[nodiscard]] std::int64_t utf16Between(CodePoint from, CodePoint to) const;
    [[nodiscard]] CodePoint afterUtf16(CodePoint from, std::int64_t units) const;
    /// Without white space at either end, so that a coding is of words and not of the gap beside them.
    [[nodiscard]] Range trimmed(Range range) const;
    /// From the first turn's beginning to the last one's end.
    [[nodiscard]] Range whole() const;

private:
    std::unique_ptr<const Transcript> m_transcript; // the map borrows its text
    text::OffsetMap m_map;
    std::vector<ShownTurn> m_turns;
};

/// "4:07" or "1:04:07".
[[nodiscard]] QString timeCode(std::chrono::milliseconds time);

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/report.h"
#include "study/frequencies.h"
#include "study/reports/given_options.h"
#include "study/voices.h"

namespace kenspeckle::study {

/// What one goes along in a picture of a transcript.
enum class Along : std::uint8_t {
    Share,      ///< 0 to 1, so that transcripts of any length are as wide
    Characters, ///< code points
    Turns,      ///< every turn as wide as any other; within it by code points
};

[[nodiscard]] Along alongOf(const std::string& word); ///< "share", "characters", "turns"

/// Where a place of one transcript stands in the picture. Borrows the transcript.
class TimeScale {
public:
    TimeScale(const Voices::TranscriptVoices& transcript, Along along) : m_transcript(transcript), m_along(along) {}

    [[nodiscard]] double at(std::int64_t codePoint) const;
    /// Number of the turn the code point stands in or, between two, of the next; the last one's past the end; 0 where
    /// there are none.
    [[nodiscard]] int turnAt(std::int64_t codePoint) const;
    [[nodiscard]] std::int64_t length() const; ///< code points, up to the end of the last turn

private:
    const Voices::TranscriptVoices& m_transcript;
    Along m_along;
};

/// Title of the axis, and whether its values are shares.
void labelAxis(Chart& chart, Along along);

/// What a passage of each code is shown as: the code itself or, for themes, the outermost above it, each among those
/// asked for; -1 for a code that is not. Indices into the codebook.
[[nodiscard]] std::vector<std::int32_t> shownAs(const Codebook& book, const std::vector<CodeId>& asked,
                                                const std::string& level);

/// --code, --level and --coder, as both pictures declare them.
[[nodiscard]] std::vector<ReportOption> timelineCodeOptions();

} // namespace kenspeckle::study

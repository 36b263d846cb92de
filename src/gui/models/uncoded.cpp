// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/uncoded.h"

#include <algorithm>

namespace kenspeckle::gui {

std::vector<Range> uncodedIn(const TranscriptText& text, const StripeSet& stripes, int turn) {
    const ShownTurn& shown = text.turns()[static_cast<std::size_t>(turn)];
    std::vector<Range> found;
    if (shown.role != SpeakerRole::Participant) return found;
    const auto add = [&](Range range) {
        if (range.empty()) return;
        range = text.trimmed(range);
        const QString words = text.words(range);
        const bool says = std::any_of(words.begin(), words.end(), [](QChar letter) {
            return letter.isLetterOrNumber() || letter.isSurrogate(); // an emoji may be all that somebody says
        });
        if (says) found.push_back(range);
    };
    CodePoint from = shown.range.begin;
    for (const std::size_t index : stripes.overlapping(shown.range)) {
        const Range coded = stripes.stripes()[index].range;
        add({from, std::min(coded.begin, shown.range.end)});
        from = std::max(from, coded.end);
    }
    add({from, shown.range.end});
    return found;
}

std::optional<Range> nextUncoded(const TranscriptText& text, const StripeSet& stripes, CodePoint at, int step) {
    const auto turns = static_cast<int>(text.turns().size());
    if (turns == 0) return std::nullopt;
    for (int turn = text.turnAt(at); turn >= 0 && turn < turns; turn += step) {
        const std::vector<Range> stretches = uncodedIn(text, stripes, turn);
        if (step > 0) {
            for (const Range& stretch : stretches)
                if (stretch.begin >= at) return stretch;
        } else {
            for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch)
                if (stretch->end <= at) return *stretch;
        }
    }
    return std::nullopt;
}

} // namespace kenspeckle::gui

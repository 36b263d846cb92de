// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/timeline.h"

#include <algorithm>
#include <set>

namespace kenspeckle::study {

Along alongOf(const std::string& word) {
    if (word == "characters") return Along::Characters;
    return word == "turns" ? Along::Turns : Along::Share;
}

std::int64_t TimeScale::length() const {
    return m_transcript.turns.empty() ? 0 : m_transcript.turns.back().range.end.value;
}

double TimeScale::at(std::int64_t codePoint) const {
    const auto place = static_cast<double>(codePoint);
    if (m_along == Along::Characters) return place;
    if (m_along == Along::Share) return length() > 0 ? std::min(1.0, place / static_cast<double>(length())) : 0;
    const auto& turns = m_transcript.turns;
    const auto turn = std::partition_point(
        turns.begin(), turns.end(), [&](const storage::TurnRow& each) { return each.range.end.value <= codePoint; });
    const auto before = static_cast<double>(turn - turns.begin());
    if (turn == turns.end() || codePoint <= turn->range.begin.value) return before;
    return before + (place - static_cast<double>(turn->range.begin.value)) / static_cast<double>(turn->range.length());
}

int TimeScale::turnAt(std::int64_t codePoint) const {
    const auto& turns = m_transcript.turns;
    const auto turn = std::partition_point(
        turns.begin(), turns.end(), [&](const storage::TurnRow& each) { return each.range.end.value <= codePoint; });
    return static_cast<int>(std::min(turn - turns.begin() + 1, static_cast<std::ptrdiff_t>(turns.size())));
}

void labelAxis(Chart& chart, Along along) {
    chart.shares = along == Along::Share;
    chart.valueTitle = along == Along::Share        ? "Place in the transcript, %"
                       : along == Along::Characters ? "Place in the transcript, characters"
                                                    : "Place in the transcript, turns";
}

std::vector<std::int32_t> shownAs(const Codebook& book, const std::vector<CodeId>& asked, const std::string& level) {
    const std::set<CodeId> wanted(asked.begin(), asked.end());
    std::vector<std::int32_t> shown(book.codes().size(), -1);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Code* outermost = nullptr;
        for (const Code* code = &book.codes()[i]; code; code = code->parent ? book.find(code->parent) : nullptr)
            if (wanted.empty() || wanted.count(code->id) > 0) outermost = code;
        if (!outermost) continue;
        shown[i] = static_cast<std::int32_t>(level == "themes" ? *book.indexOf(outermost->id) : i);
    }
    return shown;
}

std::vector<ReportOption> timelineCodeOptions() {
    return {{.key = "code",
             .label = "Only codes",
             .help = "Show this code and everything below it, and no others",
             .type = OptionType::Code,
             .repeated = true},
            {.key = "level",
             .label = "Show",
             .help = "Each code, or themes: the top of the codebook or of the codes given",
             .type = OptionType::Choice,
             .choices = {"all", "themes"}},
            {.key = "coder",
             .label = "Coded by",
             .help = "Show this coder's work only; else all coders together",
             .type = OptionType::Coder}};
}

} // namespace kenspeckle::study

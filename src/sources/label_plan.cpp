// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/label_plan.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "sources/role_words.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

std::size_t indexOf(LabelStyle style) { return static_cast<std::size_t>(style); }

bool isStrong(LabelStyle style) { return indexOf(style) <= indexOf(LabelStyle::BracketColon); }

bool isOnlyTime(std::string_view line) {
    const std::optional<TimeCode> code = timeCodeAt(line, 0);
    return code && code->bytes == line.size();
}

struct Occurrences {
    std::array<int, kLabelStyles> byStyle{};
    NameShape shape = NameShape::None;
    bool remark = false; ///< a header or remark word
    [[nodiscard]] int strong() const {
        int sum = 0;
        for (std::size_t i = 0; i <= indexOf(LabelStyle::BracketColon); ++i)
            sum += byStyle[i];
        return sum;
    }
};

/// Evidence of a whole file about one style.
struct StyleEvidence {
    int lines = 0;  ///< that have such a candidate
    int good = 0;   ///< of those, with a recurring or recognised label
    int labels = 0; ///< distinct ones among the good
    bool recognised = false;
};

class Decision {
public:
    Decision(const SourceLines& lines, const std::vector<std::optional<LabelCandidate>>& candidates)
        : m_lines(lines), m_candidates(candidates), m_keys(lines.size(), nullptr) {
        count();
        weigh();
    }

    std::vector<bool> run() {
        std::vector<bool> accepted(m_lines.size(), false);
        bool afterAlone = false; // the line after a name alone on its line is what that person said
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].text.empty()) continue;
            if (!m_candidates[i]) {
                afterAlone = afterAlone && isOnlyTime(m_lines[i].text);
                continue;
            }
            const LabelCandidate& candidate = *m_candidates[i];
            const bool bareAlone = candidate.style == LabelStyle::Alone && m_lines[i].boldEnd == 0;
            const bool lastLine = i + 1 == m_lines.size();
            accepted[i] = accepts(i, candidate) && !(bareAlone && (afterAlone || lastLine));
            afterAlone = accepted[i] && candidate.style == LabelStyle::Alone;
        }
        return accepted;
    }

private:
    /// Names alone on a line count only where a block begins; anything else anywhere.
    [[nodiscard]] bool inPlace(std::size_t i, const LabelCandidate& candidate) const {
        const SourceLine& line = m_lines[i];
        if (line.joinsPrevious && (candidate.style == LabelStyle::Alone || candidate.style == LabelStyle::Bracket))
            return false;
        return true;
    }

    void count() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].opensBlock) ++m_blocks;
            if (!m_lines[i].joinsPrevious) ++m_paragraphs;
            if (!m_candidates[i] || !inPlace(i, *m_candidates[i])) continue;
            const LabelCandidate& candidate = *m_candidates[i];
            auto [entry, isNew] = m_names.try_emplace(text::fold(candidate.name));
            m_keys[i] = &entry->second;
            Occurrences& seen = entry->second;
            if (isNew) {
                seen.shape = candidate.shape;
                seen.remark = candidate.shape != NameShape::Recognised && isHeaderWord(candidate.name);
            }
            ++seen.byStyle[indexOf(candidate.style)];
        }
    }

    void weigh() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_keys[i]) continue;
            const LabelStyle style = m_candidates[i]->style;
            StyleEvidence& evidence = m_evidence[indexOf(style)];
            ++evidence.lines;
            if (isGood(*m_keys[i], style)) ++evidence.good;
        }
        for (const auto& [name, seen] : m_names) {
            for (std::size_t style = 0; style < kLabelStyles; ++style) {
                if (seen.byStyle[style] == 0 || !isGood(seen, static_cast<LabelStyle>(style))) continue;
                ++m_evidence[style].labels;
                if (seen.shape == NameShape::Recognised) m_evidence[style].recognised = true;
            }
        }
        for (std::size_t style = 0; style <= indexOf(LabelStyle::BracketColon); ++style) {
            const StyleEvidence& evidence = m_evidence[style];
            m_strong += static_cast<LabelStyle>(style) == LabelStyle::Colon ? evidence.good : evidence.lines;
        }
        for (const LabelStyle style : {LabelStyle::Bracket, LabelStyle::Bold, LabelStyle::Tab, LabelStyle::Alone}) {
            const StyleEvidence& evidence = m_evidence[indexOf(style)];
            const bool habit = evidence.good >= 2 && (evidence.labels >= 2 || evidence.recognised);
            const int share = style == LabelStyle::Alone ? 5 : 3; // one block in five, or three
            if (!habit || evidence.good <= m_strong || evidence.good * share < blocks()) continue;
            if (!m_habit || evidence.good > m_evidence[indexOf(*m_habit)].good) m_habit = style;
        }
        const StyleEvidence& bold = m_evidence[indexOf(LabelStyle::BoldColon)];
        const StyleEvidence& colon = m_evidence[indexOf(LabelStyle::Colon)];
        m_bareColons = !m_habit && !(bold.lines >= 2 && bold.lines * 2 > colon.good);
        // Where (nearly) every line begins with a label, one that occurs once is somebody who spoke once.
        const int labelled = colon.lines + m_evidence[indexOf(LabelStyle::Timed)].lines + bold.lines;
        m_mostLabelled = labelled * 2 >= blocks();
        // In a file so short that nobody speaks twice, a label at its very beginning is what there is to go by.
        const bool firstLabelled = !m_keys.empty() && m_keys.front() && isStrong(m_candidates.front()->style);
        const bool nobodyTwice = m_strong == 0 && !m_habit;
        m_allLabelled = labelled * 10 >= m_paragraphs * 9 || (nobodyTwice && (m_mostLabelled || firstLabelled));
    }

    [[nodiscard]] int blocks() const { return std::max(m_blocks, 1); }

    [[nodiscard]] static bool isGood(const Occurrences& seen, LabelStyle style) {
        if (seen.shape == NameShape::Recognised) return true;
        return !seen.remark && seen.byStyle[indexOf(style)] >= 2;
    }

    [[nodiscard]] bool accepts(std::size_t i, const LabelCandidate& candidate) const {
        if (!m_keys[i]) return false;
        const Occurrences& seen = *m_keys[i];
        const bool recognised = candidate.shape == NameShape::Recognised;
        switch (candidate.style) {
        case LabelStyle::BoldColon:
        case LabelStyle::BracketColon:
            return !seen.remark || seen.strong() >= 2;
        case LabelStyle::Timed:
            return seen.strong() >= 2 || m_evidence[indexOf(LabelStyle::Timed)].lines >= 2 || recognised ||
                   m_mostLabelled;
        case LabelStyle::Colon: {
            if (recognised && candidate.name.size() > 1) return true;
            const bool elsewhere = seen.strong() > seen.byStyle[indexOf(LabelStyle::Colon)] ||
                                   (m_habit && seen.byStyle[indexOf(*m_habit)] > 0);
            if (elsewhere) return true;
            if (!m_bareColons || seen.remark) return false;
            const bool severalWords = candidate.name.find(' ') != std::string_view::npos;
            return seen.byStyle[indexOf(LabelStyle::Colon)] >= 2 || m_allLabelled || (m_mostLabelled && severalWords);
        }
        case LabelStyle::Bracket:
        case LabelStyle::Bold:
        case LabelStyle::Tab:
        case LabelStyle::Alone: {
            if (!m_habit || *m_habit != candidate.style) return false;
            const bool severalWords = candidate.name.find(' ') != std::string_view::npos;
            return isGood(seen, candidate.style) ||
                   (severalWords && candidate.style != LabelStyle::Bracket && !seen.remark);
        }
        }
        return false;
    }

    const SourceLines& m_lines;
    const std::vector<std::optional<LabelCandidate>>& m_candidates;
    std::unordered_map<std::string, Occurrences> m_names;
    std::vector<const Occurrences*> m_keys; ///< of each line's candidate; stable, as the map's nodes are
    std::array<StyleEvidence, kLabelStyles> m_evidence{};
    std::optional<LabelStyle> m_habit; ///< the weak style this file uses, if it uses one
    int m_blocks = 0;
    int m_paragraphs = 0;
    int m_strong = 0;
    bool m_bareColons = true;
    bool m_mostLabelled = false;
    bool m_allLabelled = false;
};

} // namespace

LabelPlan::LabelPlan(const SourceLines& lines) {
    m_candidates.reserve(lines.size());
    for (const SourceLine& line : lines)
        m_candidates.push_back(labelCandidate(line));
    m_accepted = Decision(lines, m_candidates).run();
}

} // namespace kenspeckle::sources

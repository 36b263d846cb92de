// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace kenspeckle::test {

/// Makes interviews whose words are spread as those of a language are (Zipf's law), from a seed: the same on every
/// machine.
class InterviewMaker {
public:
    explicit InterviewMaker(std::uint32_t seed, std::size_t vocabulary = 30000) : m_random(seed) {
        double sum = 0;
        for (std::size_t rank = 1; rank <= vocabulary; ++rank) {
            m_words.push_back(word(rank));
            m_cumulative.push_back(sum += 1.0 / std::pow(static_cast<double>(rank), 1.05));
        }
    }

    /// Markdown; an interviewer and one participant in turn.
    [[nodiscard]] std::string interview(const std::string& participant, int turns, int wordsPerTurn) {
        std::string text;
        for (int turn = 0; turn < turns; ++turn) {
            text += turn % 2 == 0 ? "**Interviewer:** " : "**" + participant + ":** ";
            const int words = turn % 2 == 0 ? wordsPerTurn / 3 : wordsPerTurn * 5 / 3;
            for (int i = 0; i < std::max(words, 1); ++i) {
                if (i > 0) text += i % 12 == 0 ? ". " : " ";
                text += next();
            }
            text += ".\n\n";
        }
        return text;
    }

    /// Writes `count` interviews into a new folder.
    void write(const std::filesystem::path& folder, int count, int turns, int wordsPerTurn) {
        std::filesystem::create_directories(folder);
        for (int i = 1; i <= count; ++i) {
            const std::string name = "Participant " + std::to_string(i);
            std::ofstream(folder / ("Interview " + std::to_string(i) + ".md")) << interview(name, turns, wordsPerTurn);
        }
    }

    /// A word of the vocabulary, common ones often.
    const std::string& next() {
        const double at = std::uniform_real_distribution<double>(0, m_cumulative.back())(m_random);
        const auto found = std::lower_bound(m_cumulative.begin(), m_cumulative.end(), at);
        return m_words[static_cast<std::size_t>(found - m_cumulative.begin())];
    }
    /// The word of that rank, 0 being the most common.
    [[nodiscard]] const std::string& ranked(std::size_t rank) const { return m_words.at(rank); }

private:
    static std::string word(std::size_t rank) {
        constexpr const char* kSyllables[] = {"ba",  "ken", "ro",  "mi", "tal", "so",
                                              "ver", "du",  "lin", "ga", "pe",  "sto"};
        std::string made;
        for (std::size_t rest = rank + 11; rest > 0; rest /= std::size(kSyllables))
            made += kSyllables[rest % std::size(kSyllables)];
        return made;
    }

    std::mt19937 m_random;
    std::vector<std::string> m_words;
    std::vector<double> m_cumulative;
};

} // namespace kenspeckle::test

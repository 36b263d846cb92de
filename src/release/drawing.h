// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kenspeckle::release {

/// What is drawn by lot in a release: the order of quotes, their codes, and the numbers of people. It looks drawn to
/// those who do not have the study, and is the same each time for the same study, profile and seed. All of it comes
/// from SHA-256 of a key nobody outside knows and of the id, so that it tells nothing about either.
class Drawing {
public:
    /// `study`: the study's own random identity; `profile`: its name.
    Drawing(std::string_view study, std::string_view profile, std::int64_t seed);

    /// Sorts ids as if shuffled; where they stand among one another does not change when others come or go. `pile`
    /// names what is shuffled: two piles have different orders.
    void shuffle(std::vector<std::int64_t>& ids, std::string_view pile) const;

    /// "Person" numbers from 1 up, without a gap, for those ids.
    [[nodiscard]] std::map<std::int64_t, int> numbers(const std::vector<std::int64_t>& ids) const;

    /// A code for each id, no two alike: four or five characters of Crockford's base 32, a digit among them so that
    /// none is a word. Ids that come later (ids ascend with time) change no code of an earlier one.
    [[nodiscard]] std::map<std::int64_t, std::string> codes(const std::vector<std::int64_t>& ids) const;

private:
    [[nodiscard]] std::string digest(std::string_view purpose, std::int64_t id, int attempt = 0) const;

    std::string m_key;
};

/// A code as people type it, "k7-qf", as codes() makes it, "K7QF": capitals, without spaces and dashes, O as 0, I and L
/// as 1. Empty if it is none.
[[nodiscard]] std::string codeIn(std::string_view typed);

} // namespace kenspeckle::release

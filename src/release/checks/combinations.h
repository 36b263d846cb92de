// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kenspeckle::release {

/// What is printed of a person, by attribute (an index); an attribute of which nothing is printed is not there.
using PrintedValue = std::pair<std::size_t, std::string>;
using Printed = std::set<PrintedValue>;

/// Everybody of a study with all that could be printed of them: a person who is in two services has both. Answers how
/// many people a reader has to choose from, who knows that of all of them.
class People {
public:
    /// One entry for each person.
    explicit People(std::vector<Printed> everybody);

    /// Who has all of these: indices, ascending. Everybody for none.
    [[nodiscard]] std::vector<std::size_t> who(const Printed& values) const;

    /// The combinations of these values that fewer than `least` people share, and none of whose parts is such a
    /// combination; smallest first. Of more than twelve values, combinations of up to four are looked at.
    [[nodiscard]] std::vector<Printed> rare(const Printed& values, std::size_t least) const;

private:
    std::vector<Printed> m_everybody;
};

} // namespace kenspeckle::release

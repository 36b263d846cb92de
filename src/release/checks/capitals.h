// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kenspeckle::release {

// What is written with a capital and tells nothing of one person; and what tells a name though it is in the dictionary.
// Lists of our own, as short as they can be: docs/user-guide.md says how to add to them in a profile. Words are those
// of text::fold().

/// Days, months and feasts; languages, peoples and religions; countries of Britain and large parts of the world; what
/// many people use ("Facebook", "Covid"); medicines and substances that such studies speak of.
[[nodiscard]] bool isNoName(std::string_view folded);

/// "mr", "dr", "auntie": what follows with a capital is a name.
[[nodiscard]] bool isTitle(std::string_view folded);

/// First names that are words as well: "grace", "will", "mark". Not "may" and "june".
[[nodiscard]] bool isFirstNameAndWord(std::string_view folded);

/// What names of organisations and places end in: "hospital", "house", "centre".
[[nodiscard]] bool isInstitution(std::string_view folded);

/// What stands before these words without making a name of them: "health centre", "primary school".
[[nodiscard]] bool isSortOfInstitution(std::string_view folded);

} // namespace kenspeckle::release

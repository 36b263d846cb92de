// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kenspeckle::test {

// Codes of the study that StudyTest begins with, and what is said in the interviews of importThree().
inline constexpr const char* kStigma = "Stigma in the wider community";
inline constexpr const char* kLocal = "Local and accessible";
inline constexpr const char* kPlace = "It's a safe place 💙 where naebody judges ye.";
inline constexpr const char* kChemist = "I was feart of being judged at the chemist.";

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/source_line.h"
#include "sources/time_code.h"

namespace kenspeckle::sources {

/// The ways in which sources write who speaks. The first four can hardly be anything else; the others could be, and
/// count only where they are the habit of the whole file.
enum class LabelStyle : std::uint8_t {
    BoldColon,    ///< **Name:** or **Name**:
    Colon,        ///< Name:
    Timed,        ///< Name (00:01:02) or Name 00:01:02
    BracketColon, ///< [Name]:
    Bracket,      ///< [Name]
    Bold,         ///< **Name** and then words
    Tab,          ///< Name, a tab, and then words
    Alone,        ///< Name, alone on its line
};
inline constexpr std::size_t kLabelStyles = 8;

/// What a string looks like, taken as a name.
enum class NameShape : std::uint8_t {
    None,       ///< no name: too long, a sentence, a remark
    Name,       ///< could be one: few words, each with a capital
    Recognised, ///< says itself that it is one: "Interviewer", "P1", "Participant 2"
};

/// `words` bounds how many words a name may have.
[[nodiscard]] NameShape nameShape(std::string_view name, std::size_t words = 5);

/// What might be a label at the beginning of a line. Views live as long as the line.
struct LabelCandidate {
    LabelStyle style = LabelStyle::Colon;
    NameShape shape = NameShape::None;
    std::string_view name;
    std::size_t end = 0; ///< byte of the line where the words begin
    std::vector<TimeCode> times;
};

/// The label that `line` would have if its file uses that style; nothing if it can have none. Looks at the first
/// hundred or so bytes only.
[[nodiscard]] std::optional<LabelCandidate> labelCandidate(const SourceLine& line);

} // namespace kenspeckle::sources

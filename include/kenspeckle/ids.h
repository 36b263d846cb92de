// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kenspeckle {

/// The identity of one row that two copies of a study may both have. Ids of different things are different types and
/// cannot be mixed. A value is 63 bits, milliseconds since 1970 << 22 | random bits, so ids sort by the time they were
/// made and two coders' copies do not collide. Zero means "none".
template <class Tag> struct Id {
    std::int64_t value = 0;

    constexpr auto operator<=>(const Id&) const = default;
    explicit constexpr operator bool() const { return value != 0; }
};

using TranscriptId = Id<struct TranscriptTag>;
using SpeakerId = Id<struct SpeakerTag>;
using ParticipantId = Id<struct ParticipantTag>;
using AttributeId = Id<struct AttributeTag>;
using CodeId = Id<struct CodeTag>;
using CodingId = Id<struct CodingTag>;
using CoderId = Id<struct CoderTag>;
using MemoId = Id<struct MemoTag>;
using JournalId = Id<struct JournalTag>;
using QuoteId = Id<struct QuoteTag>;
using ReleaseId = Id<struct ReleaseTag>;

} // namespace kenspeckle

template <class Tag> struct std::hash<kenspeckle::Id<Tag>> {
    std::size_t operator()(const kenspeckle::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

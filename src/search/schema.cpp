// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/schema.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/utf8.h"

namespace kenspeckle::search {

namespace {

constexpr std::size_t kLongestTerm = 240;
constexpr std::size_t kLongTermBeginning = 200;

/// FNV-1a; only has to tell words apart that begin with the same 200 bytes.
[[nodiscard]] std::uint64_t hashOf(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3U;
    }
    return hash;
}

[[nodiscard]] std::string_view beginning(std::string_view word) {
    std::size_t length = std::min(word.size(), kLongTermBeginning);
    while (length > 0 && length < word.size() && text::isContinuation(word[length]))
        --length;
    return word.substr(0, length);
}

void writeNumber(std::string& out, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U)
        out += static_cast<char>((value & 0x7FU) | 0x80U);
    out += static_cast<char>(value);
}

[[nodiscard]] std::optional<std::uint64_t> readNumber(std::string_view& in) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80U) return value;
    }
    return std::nullopt;
}

} // namespace

std::string termFor(std::string_view foldedWord) {
    if (foldedWord.size() <= kLongestTerm) return std::string(foldedWord);
    return fmt::format("{} {:016x}", beginning(foldedWord), hashOf(foldedWord));
}

std::string termPrefixFor(std::string_view foldedBeginning) { return std::string(beginning(foldedBeginning)); }

std::string transcriptKey(TranscriptId id) { return fmt::format("{}{:016x}", kTranscriptPrefix, id.value); }

// An entry is a row of numbers, seven bits to a byte: version, first document, number of different speakers, their ids,
// then runs of (speaker's place in that list, turns in a row) to the end.
std::string writeEntry(const Entry& entry) {
    std::vector<SpeakerId> different = entry.speakers;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    std::string value;
    writeNumber(value, static_cast<std::uint64_t>(entry.version.version));
    writeNumber(value, entry.first);
    writeNumber(value, different.size());
    for (const SpeakerId speaker : different)
        writeNumber(value, static_cast<std::uint64_t>(speaker.value));
    for (auto run = entry.speakers.begin(); run != entry.speakers.end();) {
        const auto end = std::find_if(run, entry.speakers.end(), [&](SpeakerId speaker) { return speaker != *run; });
        const auto place = std::lower_bound(different.begin(), different.end(), *run) - different.begin();
        writeNumber(value, static_cast<std::uint64_t>(place));
        writeNumber(value, static_cast<std::uint64_t>(end - run));
        run = end;
    }
    return value;
}

std::optional<Entry> readEntry(std::string_view key, std::string_view value) {
    constexpr std::uint64_t kMostTurns = 0x7FFFFFFFU;
    Entry entry;
    if (key.size() != 17 || key.front() != kTranscriptPrefix) return std::nullopt;
    std::uint64_t id = 0;
    for (const char digit : key.substr(1)) {
        const auto place = std::string_view("0123456789abcdef").find(digit);
        if (place == std::string_view::npos) return std::nullopt;
        id = id << 4U | place;
    }
    entry.version.transcript.value = static_cast<std::int64_t>(id);
    const auto version = readNumber(value);
    const auto first = readNumber(value);
    const auto different = readNumber(value);
    if (!version || !first || !different || *first > kMostTurns || *different > value.size()) return std::nullopt;
    entry.version.version = static_cast<std::int64_t>(*version);
    entry.first = static_cast<Xapian::docid>(*first);
    std::vector<SpeakerId> speakers;
    for (std::uint64_t left = *different; left > 0; --left) {
        const auto speaker = readNumber(value);
        if (!speaker) return std::nullopt;
        speakers.push_back({static_cast<std::int64_t>(*speaker)});
    }
    while (!value.empty()) {
        const auto place = readNumber(value);
        const auto run = readNumber(value);
        if (!place || !run || *place >= speakers.size() || *run > kMostTurns - entry.speakers.size())
            return std::nullopt;
        entry.speakers.insert(entry.speakers.end(), static_cast<std::size_t>(*run),
                              speakers[static_cast<std::size_t>(*place)]);
    }
    return entry;
}

Stems::Stems(const std::string& language) {
    try {
        m_stem = Xapian::Stem(language.empty() ? "none" : language);
    } catch (const Xapian::InvalidArgumentError&) {
        m_stem = Xapian::Stem();
    }
    m_english = language == "en";
}

std::string Stems::operator()(const std::string& foldedWord) const {
    // Snowball's English stemmer keeps recovery apart from recover, and with it delivery and discovery from their
    // verbs; whoever looks for one of these means both.
    if (m_english) {
        constexpr std::array<std::pair<std::string_view, std::size_t>, 4> kEndings{
            {{"covery", 1}, {"elivery", 1}, {"coveries", 3}, {"eliveries", 3}}};
        const std::string_view word = foldedWord;
        for (const auto& [ending, cut] : kEndings)
            if (word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending)
                return m_stem(foldedWord.substr(0, foldedWord.size() - cut));
    }
    return m_stem(foldedWord);
}

} // namespace kenspeckle::search

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "search/index.h"
#include "text/offsets.h"

namespace kenspeckle::search::test {

/// A study in memory, small enough to know by heart: what the index is filled from and asks.
class Corpus {
public:
    struct Line {
        SpeakerId speaker;
        std::string text;
    };

    /// Puts a transcript, or a new version of it, into the study.
    void put(std::int64_t id, std::vector<Line> lines) {
        ++m_version;
        m_transcripts[TranscriptId{id}] = {m_version, std::move(lines)};
    }
    void remove(std::int64_t id) { m_transcripts.erase(TranscriptId{id}); }

    [[nodiscard]] std::vector<TextVersion> versions() const {
        std::vector<TextVersion> versions;
        for (const auto& [id, held] : m_transcripts)
            versions.push_back({id, held.version});
        return versions;
    }

    [[nodiscard]] Result<IndexedTranscript> load(TranscriptId id) {
        ++loads;
        const auto found = m_transcripts.find(id);
        if (found == m_transcripts.end()) return fail(ErrorKind::NotFound, "no such transcript");
        IndexedTranscript transcript;
        transcript.version = {id, found->second.version};
        for (const Line& line : found->second.lines)
            transcript.text += (transcript.text.empty() ? "" : "\n\n") + line.text;
        std::size_t byte = 0;
        int number = 0;
        for (const Line& line : found->second.lines) {
            const std::string_view text = std::string_view(transcript.text).substr(byte, line.text.size());
            const CodePoint begin{text::codePointCount(std::string_view(transcript.text).substr(0, byte))};
            transcript.turns.push_back({++number, line.speaker, begin, text});
            byte += line.text.size() + 2;
        }
        return transcript;
    }

    [[nodiscard]] auto loader() {
        return [this](TranscriptId id) { return load(id); };
    }

    [[nodiscard]] Lookup lookup() const {
        Lookup lookup;
        lookup.field = [this](const std::string& field, const std::string& value) -> Result<TurnSet> {
            const auto found = fields.find({field, value});
            if (found == fields.end()) return fail(ErrorKind::NotFound, "no " + field + " \"" + value + "\"");
            return found->second;
        };
        lookup.turnText = [this](TranscriptId id, int turn) -> Result<std::pair<std::string, CodePoint>> {
            ++textsFetched;
            const auto found = m_transcripts.find(id);
            if (found == m_transcripts.end()) return fail(ErrorKind::NotFound, "no such transcript");
            CodePoint begin;
            for (int before = 1; before < turn; ++before)
                begin =
                    begin + text::codePointCount(found->second.lines.at(static_cast<std::size_t>(before - 1)).text) + 2;
            return std::pair{found->second.lines.at(static_cast<std::size_t>(turn - 1)).text, begin};
        };
        lookup.excluded = excluded;
        return lookup;
    }

    std::map<std::pair<std::string, std::string>, TurnSet> fields;
    std::vector<SpeakerId> excluded;
    int loads = 0;
    mutable int textsFetched = 0;

private:
    struct Held {
        std::int64_t version = 0;
        std::vector<Line> lines;
    };
    std::map<TranscriptId, Held> m_transcripts;
    std::int64_t m_version = 0;
};

} // namespace kenspeckle::search::test

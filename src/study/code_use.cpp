// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/study.h"
#include "study/frequencies.h"
#include "study/parts.h"

namespace kenspeckle {

Result<std::vector<CodeUse>> codeUse(Study& study) {
    auto read = study::readToCount(study.parts(), {});
    if (!read) return fail(read.error());
    const analysis::Frequencies whole = analysis::countFrequencies(read->input);
    // Again for themes, with nothing below them. What has no children is its own.
    analysis::FrequencyInput& input = read->input;
    std::vector<bool> isTheme(input.parentOf.size());
    for (const std::int32_t parent : input.parentOf)
        if (parent >= 0) isTheme[static_cast<std::size_t>(parent)] = true;
    std::fill(input.parentOf.begin(), input.parentOf.end(), -1);
    std::erase_if(input.passages, [&](const analysis::FrequencyInput::Passage& passage) {
        return !isTheme[static_cast<std::size_t>(passage.code)];
    });
    const analysis::Frequencies own = analysis::countFrequencies(input);

    std::vector<CodeUse> uses;
    for (std::size_t i = 0; i < read->codebook.codes().size(); ++i) {
        const analysis::FrequencyCount& all = whole.codes[i].all;
        const analysis::FrequencyCount& alone = isTheme[i] ? own.codes[i].all : all;
        uses.push_back({read->codebook.codes()[i].id, static_cast<int>(all.references),
                        static_cast<int>(all.participants), static_cast<int>(alone.references),
                        static_cast<int>(alone.participants)});
    }
    return uses;
}

Result<std::vector<TranscriptUse>> whereUsed(Study& study, CodeId code) {
    auto read = study::readToCount(study.parts(), {});
    if (!read) return fail(read.error());
    const auto top = read->codebook.indexOf(code);
    if (!top) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");

    // Two lines are counted: the code with all below it, and the code alone. Each transcript is a group.
    analysis::FrequencyInput& input = read->input;
    const auto begin = static_cast<std::int32_t>(*top);
    const auto end = begin + static_cast<std::int32_t>(read->codebook.subtree(code).size());
    std::vector<analysis::FrequencyInput::Passage> passages;
    std::vector<Passage> first(input.transcripts.size());
    for (analysis::FrequencyInput::Passage passage : input.passages) {
        if (passage.code < begin || passage.code >= end) continue;
        const bool own = passage.code == begin;
        const auto at = static_cast<std::size_t>(passage.transcript);
        const Passage place{read->voices.transcripts()[at].id, {CodePoint{passage.begin}, CodePoint{passage.end}}};
        if (!first[at].transcript || place < first[at]) first[at] = place;
        passage.code = 0;
        passages.push_back(passage);
        passage.code = 1;
        if (own) passages.push_back(passage);
    }
    input.passages = std::move(passages);
    input.parentOf = {-1, -1};
    input.groups = static_cast<std::int32_t>(input.transcripts.size());
    for (std::size_t at = 0; at < input.transcripts.size(); ++at)
        for (analysis::FrequencyInput::Turn& turn : input.transcripts[at])
            turn.group = static_cast<std::int32_t>(at);
    const analysis::Frequencies counted = analysis::countFrequencies(input);

    std::vector<TranscriptUse> uses;
    for (std::size_t at = 0; at < first.size(); ++at) {
        if (!first[at].transcript) continue;
        const auto& transcript = read->voices.transcripts()[at];
        uses.push_back({transcript.id, transcript.name, static_cast<int>(counted.codes[0].by[at].references),
                        static_cast<int>(counted.codes[0].by[at].participants),
                        static_cast<int>(counted.codes[1].by[at].references), first[at]});
    }
    return uses;
}

} // namespace kenspeckle

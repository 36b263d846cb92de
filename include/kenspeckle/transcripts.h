// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"
#include "kenspeckle/transcript.h"

namespace kenspeckle {

class Study;

/// All transcripts, in the order they were imported.
[[nodiscard]] Result<std::vector<TranscriptSummary>> transcripts(Study& study);

/// One transcript, whole.
[[nodiscard]] Result<Transcript> transcript(Study& study, TranscriptId id);

/// By name (case does not matter) or by id in decimal.
[[nodiscard]] Result<TranscriptId> findTranscript(Study& study, const std::string& nameOrId);

/// Removes transcripts with their codings, as one action.
[[nodiscard]] Result<void> removeTranscripts(Study& study, const std::vector<TranscriptId>& ids);

[[nodiscard]] Result<void> renameTranscript(Study& study, TranscriptId id, const std::string& name);

/// The transcript's own attribute values.
[[nodiscard]] Result<AttributeValues> transcriptAttributes(Study& study, TranscriptId id);

} // namespace kenspeckle

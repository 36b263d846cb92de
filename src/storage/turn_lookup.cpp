// SPDX-License-Identifier: GPL-3.0-or-later

// Small questions about transcripts that are asked often: by every tag, and for every hit of a search.
#include <fmt/format.h>

#include "storage/connection.h"
#include "storage/transcript_table.h"

namespace kenspeckle::storage {

Result<std::int64_t> transcriptLength(Database& database, TranscriptId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading a transcript's length", [&]() -> Result<std::int64_t> {
        Query query = connection.query("SELECT code_points FROM transcript WHERE id = ?");
        query.bind(id.value);
        if (!query->step())
            return fail(ErrorKind::NotFound, fmt::format("there is no transcript {} in this study", id.value));
        return query->integer(0);
    });
}

Result<std::vector<TurnLabel>> turnLabels(Database& database, const std::vector<std::pair<TranscriptId, int>>& turns) {
    Connection& connection = database.connection();
    return attempt(connection, "reading who speaks", [&]() -> Result<std::vector<TurnLabel>> {
        std::vector<TurnLabel> labels;
        labels.reserve(turns.size());
        for (const auto& [transcript, number] : turns) {
            Query query = connection.query("SELECT transcript.name, coalesce(speaker.label, '') FROM turn "
                                           "JOIN transcript ON transcript.id = turn.transcript "
                                           "LEFT JOIN speaker ON speaker.id = turn.speaker "
                                           "WHERE turn.transcript = ? AND turn.number = ?");
            query.bind(transcript.value, number);
            if (!query->step())
                return fail(ErrorKind::NotFound,
                            fmt::format("there is no turn {} in transcript {}", number, transcript.value));
            labels.push_back({std::string(query->text(0)), std::string(query->text(1))});
        }
        return labels;
    });
}

} // namespace kenspeckle::storage

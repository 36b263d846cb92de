// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/history.h"

#include "kenspeckle/study.h"
#include "storage/coder_table.h"
#include "storage/journal.h"
#include "study/index_upkeep.h"
#include "study/parts.h"
#include "text/collate.h"

namespace kenspeckle {

namespace {

using Turn = Result<JournalEntry> (*)(storage::Database&, const std::string&);

/// Turns the journal back or forth; who works under a name that this changes goes on under what it has become.
Result<JournalEntry> turned(Study& study, Turn turn) {
    Study::Parts& parts = study.parts();
    auto own = storage::findCoder(parts.database, parts.coder);
    if (!own) return fail(own.error());
    auto done = turn(parts.database, parts.coder);
    if (!done) return done;
    if (*own)
        if (auto now = storage::loadCoder(parts.database, (*own)->coder.id); now && *now)
            if (!text::sameIgnoringCase((*now)->coder.name, parts.coder)) parts.coder = (*now)->coder.name;
    study::followStudyLater(parts);
    return done;
}

} // namespace

Result<std::vector<JournalEntry>> history(Study& study, int limit) {
    return storage::journal(study.parts().database, limit);
}

Result<std::vector<Change>> changesOf(Study& study, JournalId entry) {
    return storage::changesOf(study.parts().database, entry);
}

Result<UndoState> undoState(Study& study) { return storage::undoState(study.parts().database); }

Result<JournalEntry> undo(Study& study) { return turned(study, storage::undo); }

Result<JournalEntry> redo(Study& study) { return turned(study, storage::redo); }

} // namespace kenspeckle

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/history.h"

#include "kenspeckle/study.h"
#include "storage/journal.h"
#include "study/index_upkeep.h"
#include "study/parts.h"

namespace kenspeckle {

Result<std::vector<JournalEntry>> history(Study& study, int limit) {
    return storage::journal(study.parts().database, limit);
}

Result<std::vector<Change>> changesOf(Study& study, JournalId entry) {
    return storage::changesOf(study.parts().database, entry);
}

Result<UndoState> undoState(Study& study) { return storage::undoState(study.parts().database); }

Result<JournalEntry> undo(Study& study) {
    Study::Parts& parts = study.parts();
    auto undone = storage::undo(parts.database, parts.coder);
    if (undone) study::followStudyLater(parts);
    return undone;
}

Result<JournalEntry> redo(Study& study) {
    Study::Parts& parts = study.parts();
    auto redone = storage::redo(parts.database, parts.coder);
    if (redone) study::followStudyLater(parts);
    return redone;
}

} // namespace kenspeckle

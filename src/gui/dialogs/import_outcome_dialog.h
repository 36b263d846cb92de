// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kenspeckle/importing.h"
#include "kenspeckle/speakers.h"

class QTreeWidget;

namespace kenspeckle::gui {

/// What became of each file of an import, and which speakers look like one person. Not modal.
class ImportOutcomeDialog : public QDialog {
    Q_OBJECT
public:
    ImportOutcomeDialog(const ImportOutcome& outcome, QWidget* window);

    [[nodiscard]] QTreeWidget& list() { return *m_list; }

Q_SIGNALS:
    void spellingAccepted(const kenspeckle::SpellingProposal& proposal);

private:
    QTreeWidget* m_list = nullptr;
};

/// "33 transcripts imported, 1 failed"
[[nodiscard]] QString inWords(const ImportOutcome& outcome);
/// True if there is more to say than inWords() says.
[[nodiscard]] bool needsReading(const ImportOutcome& outcome);

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

#include "kenspeckle/codebook_work.h"

class QLabel;
class QTreeWidget;

namespace kenspeckle::gui {

class StudySession;

/// The transcripts in which a code is used, kept up to date; one that is chosen opens at the first passage. Not modal.
class WhereUsedDialog : public QDialog {
    Q_OBJECT
public:
    WhereUsedDialog(StudySession& session, CodeId code, QWidget* window);

    [[nodiscard]] QTreeWidget& list() { return *m_list; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    void ask();
    void fill(const std::vector<TranscriptUse>& uses);

    StudySession& m_session;
    CodeId m_code;
    std::vector<TranscriptUse> m_uses;
    QLabel* m_note = nullptr;
    QTreeWidget* m_list = nullptr;
};

} // namespace kenspeckle::gui

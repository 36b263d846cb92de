// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include "kenspeckle/speakers.h"

class QTableWidget;

namespace kenspeckle::gui {

class SpellingProposals;
class StudySession;

/// Who speaks: every label with what it stands for. Roles and participants are changed in the table, at once. Not
/// modal.
class SpeakersDialog : public QDialog {
    Q_OBJECT
public:
    SpeakersDialog(StudySession* session, QWidget* window);

    [[nodiscard]] QTableWidget& table() { return *m_table; }

private:
    void fill();
    void rename(int row);
    void setRole(int row, int role);

    QPointer<StudySession> m_session;
    QTableWidget* m_table = nullptr;
    SpellingProposals* m_proposals = nullptr;
    bool m_filling = false;
};

} // namespace kenspeckle::gui

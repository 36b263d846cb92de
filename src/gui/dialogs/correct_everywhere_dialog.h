// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <vector>

#include "kenspeckle/correcting.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace kenspeckle::gui {

class StudySession;

/// The same words corrected wherever they stand: a misspelling, or a name that should not be there. Lists every place
/// with a tick before anything is done.
class CorrectEverywhereDialog : public QDialog {
    Q_OBJECT
public:
    /// Closes itself when the session goes.
    CorrectEverywhereDialog(StudySession& session, const QString& find, QWidget* parent);

    [[nodiscard]] QLineEdit& find() { return *m_find; }
    [[nodiscard]] QLineEdit& replacement() { return *m_replacement; }
    [[nodiscard]] QListWidget& places() { return *m_places; }
    [[nodiscard]] QPushButton& correctButton() { return *m_correct; }
    [[nodiscard]] QString effect() const;

private:
    [[nodiscard]] EverywhereCorrection asked() const;
    /// With the places that are ticked; none are if none is.
    [[nodiscard]] EverywhereCorrection chosen() const;
    void look();
    void showPlaces(std::vector<FoundWords> found);
    void askForEffect();
    void correct();

    QPointer<StudySession> m_session;
    QLineEdit* m_find = nullptr;
    QLineEdit* m_replacement = nullptr;
    QCheckBox* m_whole = nullptr;
    QCheckBox* m_case = nullptr;
    QListWidget* m_places = nullptr;
    QLabel* m_effect = nullptr;
    QPushButton* m_correct = nullptr;
    QTimer m_lookPause, m_effectPause;
    std::vector<FoundWords> m_found;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

#include "kenspeckle/codebook_work.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace kenspeckle::gui {

class StudySession;

/// Which code to merge into, found by a few letters, and what would move. Not modal.
class MergeChooser : public QDialog {
    Q_OBJECT
public:
    MergeChooser(StudySession& session, const std::vector<CodeId>& from, QWidget* window);

    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] QListWidget& list() { return *m_list; }
    [[nodiscard]] QString preview() const;

Q_SIGNALS:
    void mergeAsked(const std::vector<kenspeckle::CodeId>& from, kenspeckle::CodeId into);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void foresee();
    void merge();
    [[nodiscard]] CodeId chosen() const;

    StudySession& m_session;
    std::vector<CodeId> m_from;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_preview = nullptr;
    QPushButton* m_merge = nullptr;
};

} // namespace kenspeckle::gui

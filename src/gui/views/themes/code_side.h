// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "gui/views/themes/counts_view.h"
#include "kenspeckle/codebook.h"

class QLabel;
class QPushButton;

namespace kenspeckle::gui {

/// Beside the quotes: what the code at hand means, and how many quotes there are of each participant.
class CodeSide : public QFrame {
    Q_OBJECT
public:
    explicit CodeSide(QWidget* parent = nullptr);

    /// Null shows none.
    void showCode(const Codebook& codebook, CodeId code, int memos);
    void setCounts(std::vector<ParticipantCount> counts);
    [[nodiscard]] CountsView& counts() { return *m_counts; }
    /// What is said of the code, as it is read.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void editAsked(kenspeckle::CodeId code);

private:
    CodeId m_code;
    QLabel* m_name = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_edit = nullptr;
    QLabel* m_countsTitle = nullptr;
    CountsView* m_counts = nullptr;
};

} // namespace kenspeckle::gui

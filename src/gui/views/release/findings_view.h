// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "gui/models/findings_model.h"

class QLabel;
class QListView;
class QPushButton;

namespace kenspeckle::gui {

class AskLine;

/// A list of findings, and below it what can be done about the one at hand: its remedy, all its places, accepting it.
class FindingsView : public QFrame {
    Q_OBJECT
public:
    explicit FindingsView(const QString& name, QWidget* parent = nullptr);

    void setFindings(std::vector<Finding> findings);
    /// Shown in the place of an empty list.
    void setAdvice(const QString& advice);
    /// Asks why the finding at hand is no danger; takes that back if it is accepted.
    void accept();

    [[nodiscard]] FindingsModel& model() { return m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QPushButton& acceptButton() { return *m_accept; }
    [[nodiscard]] AskLine& question() { return *m_ask; }
    [[nodiscard]] QString advice() const;

Q_SIGNALS:
    void placeAsked(const kenspeckle::FoundPlace& place);
    void acceptAsked(const kenspeckle::Finding& finding, const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] const Finding* current() const;
    void showCurrent();
    void go();

    FindingsModel m_model;
    QListView* m_list = nullptr;
    QLabel* m_advice = nullptr;
    QFrame* m_detail = nullptr;
    QLabel* m_remedy = nullptr;
    QPushButton* m_place = nullptr;
    QPushButton* m_accept = nullptr;
    AskLine* m_ask = nullptr;
    int m_atPlace = 0; ///< which of the finding's places is gone to next
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <vector>

#include "kenspeckle/passage.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::gui {

/// The turns around a passage, with the passage marked in them.
class SaidView : public QTextBrowser {
    Q_OBJECT
public:
    explicit SaidView(QWidget* parent = nullptr);

    void setTurns(std::vector<ContextTurn> turns, const Range& marked);
    void showAdvice(const QString& advice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    std::vector<ContextTurn> m_turns;
    Range m_marked;
};

} // namespace kenspeckle::gui

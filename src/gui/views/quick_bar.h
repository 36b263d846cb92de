// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "gui/models/recent_codes.h"

class QHBoxLayout;

namespace kenspeckle::gui {

/// Under the transcript: the keys for coding, the codes on the keys 1 to 9 as buttons.
class QuickBar : public QFrame {
    Q_OBJECT
public:
    explicit QuickBar(QWidget* parent = nullptr);

    void setCodes(const RecentCodes& recent, const Codebook& codebook);

Q_SIGNALS:
    void keyPressed(int key);
    void paletteAsked();
    void inVivoAsked();
    void widerAsked();
    void sentenceAsked();
    void turnAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitChips();

    QHBoxLayout* m_chips = nullptr;
    QHBoxLayout* m_hints = nullptr;
};

} // namespace kenspeckle::gui

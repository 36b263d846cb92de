// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "kenspeckle/report.h"

namespace kenspeckle::gui {

/// The kinds of reports under quiet headings. A kind is named as the arrow keys come to it, and chosen by a click or
/// Enter: one that must not be shown unasked waits for that.
class KindsList : public QListWidget {
    Q_OBJECT
public:
    explicit KindsList(QWidget* parent = nullptr);

    /// Null without any.
    [[nodiscard]] const ReportKind* kind() const;
    /// Without a signal. False if there is none of this name.
    bool setKind(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void kindChanged();
    void kindChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace kenspeckle::gui

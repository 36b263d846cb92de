// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace kenspeckle::gui {

/// A memo as it is read. Nothing is fetched for it, neither from the disk nor from anywhere else, whatever its text
/// asks for; HTML in it is words.
class MemoPreview : public QTextBrowser {
    Q_OBJECT
public:
    explicit MemoPreview(QWidget* parent = nullptr);

    void setMemo(const QString& markdown);
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void linkOpened(const QString& link);
};

} // namespace kenspeckle::gui

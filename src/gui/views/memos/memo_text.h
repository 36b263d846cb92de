// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace kenspeckle::gui {

class MemoHighlighter;

/// Where a memo's Markdown is written: headings, bold, lists, quotations and links look a little like what they are. A
/// passage dropped here becomes a quotation that links to it.
class MemoText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MemoText(QWidget* parent = nullptr);

    /// The target of the Markdown link, or the bare reference, around a place of the text; empty if there is none.
    [[nodiscard]] QString linkAt(int position) const;
    /// Where a place is seen; for tests.
    [[nodiscard]] QPoint pointOf(int position) const;

Q_SIGNALS:
    void linkOpened(const QString& link); ///< Ctrl and click, or Ctrl+Enter with the caret in it
    void left();                          ///< the keyboard went elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    MemoHighlighter* m_highlighter = nullptr;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_preview.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace kenspeckle::gui {

MemoPreview::MemoPreview(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(tr("Memo, as it is read"));
    document()->setDocumentMargin(10);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { Q_EMIT linkOpened(link.toString()); });
}

namespace {
constexpr int kLargest = 2; // steps a heading is larger than the text; Qt's own would fill the panel
}

void MemoPreview::setMemo(const QString& markdown) {
    document()->setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                                          QTextDocument::MarkdownNoHTML);
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0) continue;
        QTextCharFormat size;
        size.setProperty(QTextFormat::FontSizeAdjustment, std::max(kLargest - level, 0));
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(size);
    }
}

QVariant MemoPreview::loadResource(int, const QUrl&) { return QByteArray(); }

} // namespace kenspeckle::gui

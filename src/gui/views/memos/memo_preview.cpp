// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_preview.h"

#include <QTextDocument>

namespace kenspeckle::gui {

MemoPreview::MemoPreview(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(tr("Memo, as it is read"));
    document()->setDocumentMargin(10);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { Q_EMIT linkOpened(link.toString()); });
}

void MemoPreview::setMemo(const QString& markdown) {
    document()->setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                                          QTextDocument::MarkdownNoHTML);
}

QVariant MemoPreview::loadResource(int, const QUrl&) { return QByteArray(); }

} // namespace kenspeckle::gui

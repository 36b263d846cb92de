// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QSyntaxHighlighter>

#include <vector>

namespace kenspeckle::gui {

/// Makes Markdown look a little like what it means while it is written.
class MemoHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit MemoHighlighter(QTextDocument* document);

    /// A link in one line, marks included.
    struct Link {
        int begin = 0;
        int end = 0;
        int wordsBegin = 0; ///< of the words that are read; the same as begin and end for a bare reference
        int wordsEnd = 0;
        QString target;
    };
    [[nodiscard]] static std::vector<Link> linksIn(const QString& line);

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace kenspeckle::gui

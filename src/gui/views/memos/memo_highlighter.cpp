// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_highlighter.h"

#include <QRegularExpression>

#include <algorithm>

#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

/// Every match of a pattern in a line.
template <class Visit> void each(const QRegularExpression& pattern, const QString& line, Visit&& visit) {
    for (auto matches = pattern.globalMatch(line); matches.hasNext();)
        visit(matches.next());
}

} // namespace

MemoHighlighter::MemoHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

std::vector<MemoHighlighter::Link> MemoHighlighter::linksIn(const QString& line) {
    static const QRegularExpression kLink(QStringLiteral(R"(\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]+)\))"));
    static const QRegularExpression kBare(QStringLiteral(R"(ken://[a-z]+/[0-9]+(?:/[0-9]+-[0-9]+)?)"));
    std::vector<Link> links;
    each(kLink, line, [&](const QRegularExpressionMatch& match) {
        links.push_back({static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()),
                         static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedEnd(1)),
                         match.captured(2)});
    });
    const auto known = links;
    each(kBare, line, [&](const QRegularExpressionMatch& match) {
        const int begin = static_cast<int>(match.capturedStart());
        const int end = static_cast<int>(match.capturedEnd());
        const bool within = std::any_of(known.begin(), known.end(),
                                        [&](const Link& link) { return link.begin <= begin && end <= link.end; });
        if (!within) links.push_back({begin, end, begin, end, match.captured()});
    });
    return links;
}

void MemoHighlighter::highlightBlock(const QString& line) {
    static const QRegularExpression kHeading(QStringLiteral(R"(^\s*(#{1,6})\s)"));
    static const QRegularExpression kMark(QStringLiteral(R"(^\s*(?:[-*+]|[0-9]{1,9}[.)])\s)"));
    static const QRegularExpression kBold(QStringLiteral(R"((\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1)"));
    static const QRegularExpression kItalic(
        QStringLiteral(R"((?<![*\w])\*(?=[^\s*])[^*]+(?<=\S)\*(?!\*)|(?<!\w)_(?=[^\s_])[^_]+(?<=\S)_(?!\w))"));
    static const QRegularExpression kCode(QStringLiteral("`[^`]+`"));
    const Theme& theme = Theme::current();
    QTextCharFormat quiet;
    quiet.setForeground(theme.quiet);
    if (const auto heading = kHeading.match(line); heading.hasMatch()) {
        QTextCharFormat large;
        large.setFontWeight(QFont::DemiBold);
        const auto level = static_cast<double>(heading.capturedLength(1));
        large.setFontPointSize(document()->defaultFont().pointSizeF() * std::max(1.0, 1.36 - 0.12 * (level - 1)));
        setFormat(0, static_cast<int>(line.size()), large);
    } else if (line.trimmed().startsWith(QLatin1Char('>'))) {
        setFormat(0, static_cast<int>(line.size()), quiet);
    }
    if (const auto mark = kMark.match(line); mark.hasMatch()) {
        QTextCharFormat accent;
        accent.setForeground(theme.accent);
        accent.setFontWeight(QFont::Bold);
        setFormat(static_cast<int>(mark.capturedStart()), static_cast<int>(mark.capturedLength()), accent);
    }
    const auto add = [this](const QRegularExpressionMatch& match, auto&& change) {
        for (int at = static_cast<int>(match.capturedStart()); at < match.capturedEnd(); ++at) {
            QTextCharFormat format = this->format(at);
            change(format);
            setFormat(at, 1, format);
        }
    };
    each(kBold, line, [&](const auto& match) { add(match, [](auto& format) { format.setFontWeight(QFont::Bold); }); });
    each(kItalic, line, [&](const auto& match) { add(match, [](auto& format) { format.setFontItalic(true); }); });
    each(kCode, line, [&](const auto& match) {
        add(match, [&](auto& format) {
            format.setFontFamilies({QStringLiteral("monospace")});
            format.setBackground(theme.raised);
        });
    });
    for (const Link& link : linksIn(line)) {
        setFormat(link.begin, link.end - link.begin, quiet);
        QTextCharFormat words;
        words.setForeground(theme.accent);
        words.setFontUnderline(true);
        setFormat(link.wordsBegin, link.wordsEnd - link.wordsBegin, words);
    }
}

} // namespace kenspeckle::gui

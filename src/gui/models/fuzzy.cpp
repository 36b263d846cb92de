// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/fuzzy.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace kenspeckle::gui {

namespace {

QString plain(const QString& text) {
    QString kept;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (letter.category() != QChar::Mark_NonSpacing) kept.append(letter);
    return kept;
}

} // namespace

std::optional<int> fuzzyScore(const QString& letters, const QString& name) {
    const QString where = plain(name);
    const QString whole = plain(letters).simplified();
    if (whole.isEmpty()) return 0;
    QString wanted = whole;
    wanted.remove(QLatin1Char(' '));

    constexpr int kNone = -1'000'000;
    const auto rows = static_cast<std::size_t>(wanted.size());
    const auto columns = static_cast<std::size_t>(where.size());
    // best[c]: the best score with the letters so far, the last of them at place c.
    std::vector<int> best(columns, kNone);
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<int> next(columns, kNone);
        int earlier = row == 0 ? 0 : kNone; // the best of any place before, less a little for the gap
        for (std::size_t column = 0; column < columns; ++column) {
            const auto at = static_cast<qsizetype>(column);
            if (where.at(at) == wanted.at(static_cast<qsizetype>(row))) {
                const bool beginsWord = column == 0 || !where.at(at - 1).isLetterOrNumber();
                const int own = beginsWord ? 8 : 1;
                const int beside = row > 0 && column > 0 && best[column - 1] != kNone ? best[column - 1] + 6 : kNone;
                const int reached = std::max(earlier, beside);
                if (reached != kNone) next[column] = reached + own;
            }
            if (row > 0 && best[column] != kNone) earlier = std::max(earlier, best[column]);
        }
        best = std::move(next);
    }
    const int top = best.empty() ? kNone : *std::max_element(best.begin(), best.end());
    if (top < 0) return std::nullopt;
    // A name that holds the very words typed goes before one that only has their letters.
    int exact = 0;
    if (where == whole)
        exact = 200;
    else if (where.startsWith(whole))
        exact = 100;
    else if (where.contains(QLatin1Char(' ') + whole))
        exact = 50;
    else if (where.contains(whole))
        exact = 2 * static_cast<int>(whole.size());
    return top + exact - static_cast<int>(std::min<qsizetype>(where.size(), 40)) / 8;
}

std::optional<QString> sentenceWith(const QString& letters, const QString& text) {
    const QString wanted = plain(letters).simplified();
    if (wanted.size() < 3 || text.isEmpty()) return std::nullopt;
    const QStringList words = wanted.split(QLatin1Char(' '));
    const auto answers = [&words](const QString& sentence) {
        const QString where = plain(sentence);
        for (const QString& word : words) {
            bool found = false;
            for (qsizetype at = where.indexOf(word); at >= 0 && !found; at = where.indexOf(word, at + 1))
                found = at == 0 || !where.at(at - 1).isLetterOrNumber();
            if (!found) return false;
        }
        return true;
    };
    if (!answers(text)) return std::nullopt; // quick, for most texts
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QString sentence = text.mid(begin, end - begin).simplified();
        if (answers(sentence)) return sentence;
        begin = end;
    }
    return std::nullopt;
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/wording_words.h"

#include <gtest/gtest.h>

namespace kenspeckle::gui {

namespace {

/// The caret as | in the words.
QString shown(const WordsAt& made) {
    QString words = made.words;
    return words.insert(made.caret, QLatin1Char('|'));
}

/// Leaves out what stands between two *.
QString without(QString words) {
    const auto from = words.indexOf(QLatin1Char('*'));
    words.remove(from, 1);
    const auto to = words.indexOf(QLatin1Char('*'));
    if (to >= 0) words.remove(to, 1);
    return shown(leaveOut(words, static_cast<int>(from), static_cast<int>(std::max(from, to))));
}

QString bracketed(QString words) {
    const auto from = words.indexOf(QLatin1Char('*'));
    words.remove(from, 1);
    const auto to = words.indexOf(QLatin1Char('*'));
    if (to >= 0) words.remove(to, 1);
    return shown(insertBrackets(words, static_cast<int>(from), static_cast<int>(std::max(from, to))));
}

} // namespace

TEST(WordingWords, WordsLeftOutAreMarkedWithTidySpaces) {
    EXPECT_EQ(without(QStringLiteral("It is *a home* to me.")), QStringLiteral("It is (…)| to me."));
    EXPECT_EQ(without(QStringLiteral("It is* a home *to me.")), QStringLiteral("It is (…)| to me."));
    EXPECT_EQ(without(QStringLiteral("*It is* a home.")), QStringLiteral("(…)| a home."));
    EXPECT_EQ(without(QStringLiteral("It is a home *to me.*")), QStringLiteral("It is a home (…)|"));
    EXPECT_EQ(without(QStringLiteral("It is a *home*, to me.")), QStringLiteral("It is a (…)|, to me."));
}

TEST(WordingWords, HalfAWordIsNeverLeft) {
    EXPECT_EQ(without(QStringLiteral("Naebody ju*dg*es ye.")), QStringLiteral("Naebody (…)| ye."));
    EXPECT_EQ(without(QStringLiteral("I di*dn’t se*e it.")), QStringLiteral("I (…)| it."));
    EXPECT_EQ(without(QStringLiteral("A 👩‍👩‍👧 *fami*ly here")),
              QStringLiteral("A 👩‍👩‍👧 (…)| here"));
}

TEST(WordingWords, NeighbouringMarksBecomeOne) {
    EXPECT_EQ(without(QStringLiteral("It (…) *is a* home.")), QStringLiteral("It (…)| home."));
    EXPECT_EQ(without(QStringLiteral("It *is* (…) home.")), QStringLiteral("It (…)| home."));
    EXPECT_EQ(without(QStringLiteral("It (…) *is* (…) home.")), QStringLiteral("It (…)| home."));
}

TEST(WordingWords, NothingChosenPutsOnlyTheMark) {
    EXPECT_EQ(without(QStringLiteral("It is *a home.")), QStringLiteral("It is (…)| a home."));
    EXPECT_EQ(shown(leaveOut({}, 0, 0)), QStringLiteral("(…)|"));
    EXPECT_EQ(shown(leaveOut(QStringLiteral("Aye."), 40, -3)), QStringLiteral("(…)|"));
}

TEST(WordingWords, BracketsStandBetweenWordsOrCloseToOne) {
    EXPECT_EQ(bracketed(QStringLiteral("I met *her* there.")), QStringLiteral("I met [|] there."));
    EXPECT_EQ(bracketed(QStringLiteral("I met *there.")), QStringLiteral("I met [|] there."));
    EXPECT_EQ(bracketed(QStringLiteral("I want* it.")), QStringLiteral("I want[|] it."));
    EXPECT_EQ(bracketed(QStringLiteral("*b*ut I came.")), QStringLiteral("[|]ut I came."));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/correcting/effect_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

struct EffectWords {
    Q_DECLARE_TR_FUNCTIONS(EffectWords)
};

/// The codes of passages that go, each once.
QString codesOf(const CorrectionOutcome& outcome) {
    QStringList codes;
    for (const AffectedPassage& passage : outcome.affected)
        if (passage.fate != PassageFate::Changed && !codes.contains(fromUtf8(passage.codePath)))
            codes << fromUtf8(passage.codePath);
    if (codes.size() > 3) codes = codes.mid(0, 3) << QStringLiteral("…");
    return codes.join(QStringLiteral(", "));
}

} // namespace

QString effectInWords(const CorrectionOutcome& outcome) {
    if (outcome.turns == 0) return EffectWords::tr("The words are as they were.");
    const int changed = outcome.count(PassageFate::Changed);
    const int gone = outcome.count(PassageFate::Gone) + outcome.count(PassageFate::Doubled);
    QStringList parts;
    if (outcome.moved > 0) parts << EffectWords::tr("%n passage(s) move with their words", nullptr, outcome.moved);
    if (changed > 0)
        parts << EffectWords::tr("%n passage(s) change their words and will be listed for review", nullptr, changed);
    if (gone > 0)
        parts << EffectWords::tr("%n passage(s) go, and will be listed: %1", nullptr, gone).arg(codesOf(outcome));
    if (outcome.restored > 0)
        parts << EffectWords::tr("%n passage(s) have their first words again", nullptr, outcome.restored);
    if (outcome.hidden > 0)
        parts << EffectWords::tr("%n passage(s) of other coders change too", nullptr, outcome.hidden);
    if (outcome.memosSetAside > 0)
        parts << EffectWords::tr("%n memo(s) will stand on the transcript", nullptr, outcome.memosSetAside);
    if (parts.isEmpty()) return EffectWords::tr("No passage is touched.");
    return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

QString doneInWords(const CorrectionOutcome& outcome, const QString& what) {
    const int listed = static_cast<int>(outcome.affected.size());
    return listed == 0 ? what
                       : what + QStringLiteral(" · ") + EffectWords::tr("%n passage(s) to review", nullptr, listed);
}

} // namespace kenspeckle::gui

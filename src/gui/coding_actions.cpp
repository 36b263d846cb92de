// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/coding_actions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

#include "gui/views/read_page.h"
#include "gui/views/reading_moves.h"

namespace kenspeckle::gui {

template <class Run> QAction* CodingActions::add(QMenu& menu, const QString& name, int key, Run run) {
    QAction* action = menu.addAction(name);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    m_reading->addAction(action);
    connect(action, &QAction::triggered, this, run);
    m_all.push_back(action);
    return action;
}

CodingActions::CodingActions(QMenu& passage, QMenu& code, ReadPage& page, QObject* parent)
    : QObject(parent), m_reading(&page.view()) {
    CodingDesk* desk = &page.desk();
    ReadingMoves* moves = &page.moves();
    constexpr int kShift = Qt::SHIFT, kControl = Qt::CTRL, kAlt = Qt::ALT;

    QMenu* select = passage.addMenu(tr("&Select"));
    add(*select, tr("&Wider: word, sentence, paragraph, turn"), Qt::Key_W, [moves] { moves->widen(); });
    add(*select, tr("&Narrower again"), kShift | Qt::Key_W, [moves] { moves->narrow(); });
    add(*select, tr("The &paragraph"), Qt::Key_P, [moves] { moves->widenTo(TextUnit::Paragraph); });
    QMenu* go = passage.addMenu(tr("&Go to"));
    add(*go, tr("&Next turn"), kControl | Qt::Key_Down, [moves] { moves->goToTurn(1); });
    add(*go, tr("&Previous turn"), kControl | Qt::Key_Up, [moves] { moves->goToTurn(-1); });
    go->addSeparator();
    add(*go, tr("Next &coded passage"), Qt::Key_N, [moves] { moves->goToCoded(1); });
    add(*go, tr("Previous c&oded passage"), kShift | Qt::Key_N, [moves] { moves->goToCoded(-1); });
    go->addSeparator();
    add(*go, tr("Next words that are not coded: a &gap"), Qt::Key_G, [moves] { moves->goToUncoded(1); });
    add(*go, tr("Previous g&ap"), kShift | Qt::Key_G, [moves] { moves->goToUncoded(-1); });
    passage.addSeparator();

    const auto end = [&](const QString& name, int key, PassageEnd which, int step) {
        add(passage, name, kAlt | kShift | key, [desk, which, step] { desk->moveEnd(which, step); });
    };
    end(tr("&End one word later"), Qt::Key_Right, PassageEnd::End, 1);
    end(tr("End one word e&arlier"), Qt::Key_Left, PassageEnd::End, -1);
    end(tr("&Begin one word earlier"), Qt::Key_Up, PassageEnd::Begin, -1);
    end(tr("Begin one word &later"), Qt::Key_Down, PassageEnd::Begin, 1);
    passage.addSeparator();
    recode = add(passage, tr("&Change its code…"), Qt::Key_C, [&page] { page.askToRecode({}); });
    add(passage, tr("Spli&t it at the caret"), kShift | Qt::Key_S, [desk] { desk->splitAtCaret(); });
    add(passage, tr("&Remove all codings of the passage"), kShift | Qt::Key_Delete, [desk] { desk->removePassage(); });

    code.addSeparator();
    codeAll = code.addAction(tr("Code all of a phrase, speaker or search…"));
    codeAll->setShortcut(QKeySequence(kControl | kShift | Qt::Key_K));
    m_all.push_back(codeAll);
}

} // namespace kenspeckle::gui

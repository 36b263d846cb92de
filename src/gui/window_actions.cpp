// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include "gui/icons.h"
#include "gui/models/recent_codes.h"
#include "gui/settings.h"

namespace kenspeckle::gui {

WindowActions::WindowActions(QMenuBar& menus, QWidget* reading, QObject* parent) : QObject(parent) {
    buildStudyMenu(menus);
    buildEditMenu(menus);
    buildCodeMenu(menus, reading);
    passageMenu = menus.addMenu(tr("&Passage"));
    buildViewMenu(menus);
    buildHelpMenu(menus);
    for (QAction* action :
         {close,   import,  importFolder, importAttributes, importTable,       importCodebook, exportCodebook, undo,
          redo,    copy,    find,         nextHit,          previousHit,       palette,        inVivo,         sentence,
          turn,    resize,  remove,       newCode,          speakers,          read,           themes,         people,
          reports, history, memos,        nextTranscript,   previousTranscript})
        m_needStudy.push_back(action);
}

void WindowActions::setStudyOpen(bool isOpen) {
    for (QAction* action : m_needStudy)
        action->setEnabled(isOpen);
}

void WindowActions::needStudy(const std::vector<QAction*>& actions) {
    m_needStudy.insert(m_needStudy.end(), actions.begin(), actions.end());
}

void WindowActions::buildStudyMenu(QMenuBar& menus) {
    QMenu* menu = menus.addMenu(tr("&Study"));
    newStudy = menu->addAction(icon(Icon::Plus), tr("&New…"));
    newStudy->setShortcut(QKeySequence::New);
    open = menu->addAction(icon(Icon::Folder), tr("&Open…"));
    open->setShortcut(QKeySequence::Open);
    close = menu->addAction(tr("&Close"));
    close->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    menu->addSeparator();
    import = menu->addAction(icon(Icon::Import), tr("&Import transcripts…"));
    import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    importFolder = menu->addAction(tr("Import a &folder of transcripts…"));
    importTable = menu->addAction(tr("Import a &table of quotes or answers…"));
    importAttributes = menu->addAction(tr("Import &attributes of participants…"));
    speakers = menu->addAction(icon(Icon::People), tr("&Speakers"));
    menu->addSeparator();
    importCodebook = menu->addAction(tr("Import a code&book…"));
    exportCodebook = menu->addAction(tr("&Export the codebook…"));
    printCodebook = menu->addAction(tr("P&rint the codebook…"));
    m_needStudy.push_back(printCodebook);
    menu->addSeparator();
    print = menu->addAction(tr("&Print the transcript…"));
    print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    savePdf = menu->addAction(tr("Save the transcript as P&DF…"));
    menu->addSeparator();
    m_needStudy.push_back(print);
    m_needStudy.push_back(savePdf);
    quit = menu->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEditMenu(QMenuBar& menus) {
    QMenu* menu = menus.addMenu(tr("&Edit"));
    undo = menu->addAction(icon(Icon::Undo), tr("&Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = menu->addAction(icon(Icon::Redo), tr("&Redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addSeparator();
    copy = menu->addAction(icon(Icon::Copy), tr("&Copy the selected words"));
    copyLink = menu->addAction(tr("Copy a &link to this passage"));
    copyLink->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_needStudy.push_back(copyLink);
    menu->addSeparator();
    find = menu->addAction(icon(Icon::Search), tr("&Search the study"));
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    nextHit = menu->addAction(tr("&Next hit"));
    nextHit->setShortcut(Qt::Key_F3);
    previousHit = menu->addAction(tr("&Previous hit"));
    previousHit->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
}

void WindowActions::buildCodeMenu(QMenuBar& menus, QWidget* reading) {
    QMenu* menu = codeMenu = menus.addMenu(tr("&Code"));
    const auto letter = [&](QMenu* in, const QString& name, int key) {
        QAction* action = in->addAction(name);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        reading->addAction(action);
        return action;
    };
    const auto needing = [this](QAction* action) {
        m_needStudy.push_back(action);
        return action;
    };
    palette = menu->addAction(tr("&Code the selection…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    QMenu* recent = menu->addMenu(tr("Code &as one of the codes last used"));
    for (int key = 1; key <= RecentCodes::kKeys; ++key) {
        QAction* action = letter(recent, tr("Code on key %1").arg(key), Qt::Key_0 + key);
        m_needStudy.push_back(action);
        connect(action, &QAction::triggered, this, [this, key] { Q_EMIT codeKeyPressed(key); });
    }
    inVivo = letter(menu, tr("Code &in vivo: by the words themselves"), Qt::Key_I);
    menu->addSeparator();
    sentence = letter(menu, tr("Widen to the &sentence"), Qt::Key_S);
    turn = letter(menu, tr("Widen to the &turn"), Qt::Key_T);
    menu->addSeparator();
    resize = letter(menu, tr("C&hange the passage to the selected words"), Qt::Key_R);
    remove = menu->addAction(icon(Icon::Remove), tr("&Remove the coding at the caret\tDel"));
    menu->addSeparator();
    memoHere = letter(menu, tr("Write a &memo about this"), Qt::Key_M);
    memoHere->setIcon(icon(Icon::Memo));
    m_needStudy.push_back(memoHere);
    correctTurn = needing(letter(menu, tr("Correct the &words of this turn…"), Qt::Key_E));
    correctEverywhere = needing(menu->addAction(tr("Correct the same words &everywhere…")));
    settle = needing(menu->addAction(tr("Settle &differences between coders…")));
    menu->addSeparator();
    newCode = menu->addAction(icon(Icon::Plus), tr("&New code…"));
    newCode->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
}

void WindowActions::buildViewMenu(QMenuBar& menus) {
    QMenu* menu = menus.addMenu(tr("&View"));
    read = menu->addAction(tr("&Read"));
    read->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    themes = menu->addAction(tr("&Themes"));
    themes->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    people = menu->addAction(tr("P&eople"));
    people->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_3));
    reports = menu->addAction(tr("Re&ports"));
    reports->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_4));
    release = menu->addAction(tr("Re&lease"));
    release->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_5));
    m_needStudy.push_back(release);
    menu->addSeparator();
    readingView = menu->addAction(tr("Reading view"));
    readingView->setShortcut(Qt::Key_F11);
    m_needStudy.push_back(readingView);
    menu->addSeparator();
    history = menu->addAction(tr("&History"));
    history->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    memos = menu->addAction(tr("&Memos"));
    memos->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    review = menu->addAction(tr("Passages to revie&w"));
    m_needStudy.push_back(review);
    menu->addSeparator();
    nextTranscript = menu->addAction(icon(Icon::Next), tr("&Next transcript"));
    nextTranscript->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    previousTranscript = menu->addAction(icon(Icon::Previous), tr("Pre&vious transcript"));
    previousTranscript->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    menu->addSeparator();
    zoomIn = menu->addAction(tr("Te&xt larger"));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = menu->addAction(tr("Text &smaller"));
    zoomOut->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = menu->addAction(tr("Text at its &own size"));
    zoomReset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    menu->addSeparator();
    auto* group = new QActionGroup(this);
    const auto looks = [&](const QString& name, Appearance which) {
        QAction* action = group->addAction(menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(settings::appearance() == which);
        return action;
    };
    looksSystem = looks(tr("As the &desktop"), Appearance::System);
    looksLight = looks(tr("L&ight"), Appearance::Light);
    looksDark = looks(tr("D&ark"), Appearance::Dark);
    menu->addSeparator();
    QMenu* languages = menu->addMenu(tr("Lan&guage"));
    auto* languageGroup = new QActionGroup(this);
    const auto language = [&](const QString& name, Language which) {
        QAction* action = languageGroup->addAction(languages->addAction(name));
        action->setCheckable(true);
        action->setChecked(settings::language() == which);
        return action;
    };
    languageSystem = language(tr("&As the desktop"), Language::System);
    // Each in its own words, so that it is found by whoever cannot read the present one.
    languageEnglish = language(QStringLiteral("&English"), Language::English);
    languageGerman = language(QStringLiteral("&Deutsch"), Language::German);
}

void WindowActions::buildHelpMenu(QMenuBar& menus) {
    QMenu* menu = menus.addMenu(tr("&Help"));
    keys = menu->addAction(tr("&Keys and search words"));
    keys->setShortcut(Qt::Key_F1);
    about = menu->addAction(tr("&About Kenspeckle"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace kenspeckle::gui

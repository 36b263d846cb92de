// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

#include "kenspeckle/participants.h"

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace kenspeckle::gui {

/// Every command of the window, with its key, in menus. What they do is connected where it is done.
class WindowActions : public QObject {
    Q_OBJECT
public:
    /// `reading` is where the keys of one letter hold: nowhere else, or one could not type.
    WindowActions(QMenuBar& menus, QWidget* reading, QObject* parent);

    /// Commands that need a study are off without one.
    void setStudyOpen(bool open);
    void needStudy(const std::vector<QAction*>& actions);
    /// For commands that are made elsewhere.
    QMenu *codeMenu, *passageMenu;

    QAction *newStudy, *open, *close, *import, *importFolder, *importAttributes, *importTable, *importCodebook,
        *exportCodebook, *printCodebook, *quit;
    QAction *undo, *redo, *copy, *find, *nextHit, *previousHit;
    QAction *palette, *inVivo, *sentence, *turn, *resize, *remove, *newCode, *speakers;
    QAction *correctTurn, *correctEverywhere, *review, *settle;
    QAction *read, *themes, *people, *reports, *release, *readingView, *history, *memos, *nextTranscript,
        *previousTranscript, *zoomIn, *zoomOut, *zoomReset, *looksSystem, *looksLight, *looksDark;
    QAction *print, *savePdf;
    QAction *memoHere, *copyLink;
    QAction *languageSystem, *languageEnglish, *languageGerman;
    QAction *keys, *about;

Q_SIGNALS:
    void codeKeyPressed(int key);

private:
    void buildStudyMenu(QMenuBar& menus);
    void buildEditMenu(QMenuBar& menus);
    void buildCodeMenu(QMenuBar& menus, QWidget* reading);
    void buildViewMenu(QMenuBar& menus);
    void buildHelpMenu(QMenuBar& menus);

    std::vector<QAction*> m_needStudy;
};

} // namespace kenspeckle::gui

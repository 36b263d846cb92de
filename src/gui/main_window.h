// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <functional>
#include <memory>

#include "gui/jobs/import_flow.h"
#include "gui/language.h"
#include "gui/models/study_session.h"
#include "gui/theme.h"
#include "gui/views/header_bar.h"
#include "gui/views/start_page.h"
#include "gui/window_actions.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/searching.h"

class QSplitter;
class QStackedWidget;

namespace kenspeckle::gui {

class CodeAllDialog;
class CodePalette;
class CoderPopover;
class CorrectingFlow;
class CodingActions;
class HistoryPanel;
class MemoDesk;
class MemosPanel;
class PeoplePage;
class ReadPage;
class ReadingFlow;
class ReleasePage;
class ReportsPage;
class ShownNote;
class SideDrawer;
class StatusLine;
class TableImport;
class ThemesPage;

/// The window: puts pages, header, foot and menus together and opens and closes studies. What a page does is the page's
/// own.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    bool openStudy(const QString& file);
    bool createStudy(const StartPage::Form& form);
    void closeStudy();
    /// Makes the sample study in a folder, or opens the one that is there.
    void openSample(const QString& folder);
    void setPage(Page page);

    /// Null when no study is open.
    [[nodiscard]] StudySession* session() { return m_session.get(); }
    [[nodiscard]] StartPage& startPage() { return *m_start; }
    [[nodiscard]] ReadPage& readPage() { return *m_read; }
    [[nodiscard]] ThemesPage& themesPage() { return *m_themes; }
    [[nodiscard]] PeoplePage& peoplePage() { return *m_people; }
    [[nodiscard]] ReportsPage& reportsPage() { return *m_reports; }
    [[nodiscard]] ReleasePage& releasePage() { return *m_release; }
    [[nodiscard]] ReadingFlow& reading() { return *m_reading; }
    [[nodiscard]] SideDrawer& drawer() { return *m_drawer; }
    [[nodiscard]] HistoryPanel& historyPanel() { return *m_history; }
    [[nodiscard]] MemosPanel& memosPanel() { return *m_memos; }
    [[nodiscard]] CorrectingFlow& correcting() { return *m_correcting; }
    /// Opens a passage on the Read page, wherever the wish came from.
    void showPassage(const Passage& passage);
    /// Opens what a link in a memo leads to, or says why it cannot.
    void openLink(const QString& link);
    /// Opens the memo about something in the drawer, or begins one.
    void writeMemo(const MemoTarget& target);
    [[nodiscard]] HeaderBar& header() { return *m_header; }
    [[nodiscard]] StatusLine& statusLine() { return *m_status; }
    [[nodiscard]] CodePalette& codePalette() { return *m_palette; }
    [[nodiscard]] WindowActions& commands() { return *m_actions; }
    [[nodiscard]] CoderPopover& coderPopover() { return *m_coders; }
    [[nodiscard]] ShownNote& shownNote() { return *m_shown; }
    [[nodiscard]] ImportFlow& importFlow() { return *m_import; }
    [[nodiscard]] TableImport& tableImport() { return *m_tableImport; }

Q_SIGNALS:
    /// Another language was chosen: the window is to be made anew.
    void languageChosen();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class PaletteUse { Code, Recode, CodeHits };
    void useChoice(const CodeChoice& choice);

    void connectActions();
    void connectPages();
    void connectMemos();
    void showTarget(const MemoTarget& target);
    void connectImport();
    void connectRelease();
    void connectPalette();
    void attach(Study study);
    /// Gives the study to every part of the window, or takes it away.
    void setSessionOfAll(StudySession* session);
    void startIndexing();
    void showUndoState();
    void openPalette(PaletteUse use);
    /// Opens the preview of what is coded at once: the hits in m_hitsToCode, or what is asked for there.
    void previewAll(const CodeChoice& choice);
    void codeAll(const std::vector<Passage>& passages, const CodeChoice& choice);
    void editCode(CodeId id, CodeId parent);
    void chooseImport(bool folder);
    void chooseAttributes();
    void readAttributes(const QString& file);
    void chooseCodebook();
    void readCodebook(const QString& file);
    void connectCoders();
    void setCodersSession(StudySession* session);
    void chooseStudy();
    void setLooks(Appearance appearance);
    void setLanguage(Language language);
    void rememberPlace();
    /// The page and the drawer as they were when a study was last closed.
    void showKeptPage();

    std::unique_ptr<StudySession> m_session;
    ImportFlow* m_import = nullptr;
    TableImport* m_tableImport = nullptr;
    QPointer<BackgroundJob> m_job; // indexing, the sample, coding hits: what the foot of the window shows
    WindowActions* m_actions = nullptr;
    CodingActions* m_coding = nullptr;
    HeaderBar* m_header = nullptr;
    StatusLine* m_status = nullptr;
    CodePalette* m_palette = nullptr;
    PaletteUse m_paletteUse = PaletteUse::Code;
    std::vector<CodingId> m_toRecode; // none: the one at the caret
    std::tuple<QString, SearchOptions, HitScope> m_hitsToCode;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    ReadPage* m_read = nullptr;
    ThemesPage* m_themes = nullptr;
    PeoplePage* m_people = nullptr;
    ReportsPage* m_reports = nullptr;
    ReleasePage* m_release = nullptr;
    ReadingFlow* m_reading = nullptr;
    std::function<void()> m_followLink; // what the link in the status line does
    QSplitter* m_beside = nullptr;      // the pages and the drawer
    SideDrawer* m_drawer = nullptr;
    HistoryPanel* m_history = nullptr;
    CoderPopover* m_coders = nullptr;
    ShownNote* m_shown = nullptr;
    MemosPanel* m_memos = nullptr;
    MemoDesk* m_memoDesk = nullptr;
    CorrectingFlow* m_correcting = nullptr;
};

} // namespace kenspeckle::gui

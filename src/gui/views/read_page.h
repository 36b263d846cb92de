// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "gui/models/study_session.h"
#include "gui/views/coding_desk.h"

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace kenspeckle::gui {

class CodebookDesk;
class CodebookPanel;
class ElidedLabel;
class PassagePanel;
class QuickBar;
class ReadingMoves;
class SearchPanel;
class TranscriptsPanel;

/// Where one reads and codes: transcripts or search results, the transcript, the codebook and what the passage is
/// coded with.
class ReadPage : public QWidget {
    Q_OBJECT
public:
    explicit ReadPage(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);
    /// Opens a transcript; the one already open stays where it is.
    void open(TranscriptId id);
    void showHit(const Hit& hit);
    void showPassage(const Passage& passage);
    void openNeighbour(int step);
    void showSearch(bool show);
    [[nodiscard]] bool searchShown() const;

    [[nodiscard]] TranscriptView& view() { return *m_view; }
    [[nodiscard]] CodingDesk& desk() { return *m_desk; }
    [[nodiscard]] ReadingMoves& moves() { return *m_moves; }
    /// Asks for another code for these codings; without any, for the one at the caret.
    void askToRecode(const std::vector<CodingId>& ids);
    [[nodiscard]] CodebookPanel& codebookPanel() { return *m_codebook; }
    [[nodiscard]] CodebookDesk& codebookDesk() { return *m_books; }
    [[nodiscard]] TranscriptsPanel& transcriptsPanel() { return *m_transcripts; }
    [[nodiscard]] SearchPanel& searchPanel() { return *m_search; }
    [[nodiscard]] PassagePanel& passagePanel() { return *m_passage; }
    [[nodiscard]] QuickBar& quickBar() { return *m_quick; }

    /// The sign beside the transcript's name: what the memo about the whole of it begins with; empty for none.
    void showTranscriptMemo(const QString& title);
    [[nodiscard]] QToolButton& transcriptMemo() { return *m_memo; }

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// What is shown, to be shown again: transcript and place.
    [[nodiscard]] Passage place() const;

Q_SIGNALS:
    void paletteAsked();
    void correctAsked();
    void recodeAsked(const std::vector<kenspeckle::CodingId>& ids);
    void importAsked();
    void quotesAsked(kenspeckle::CodeId code);
    void editCodeAsked(kenspeckle::CodeId code);
    void addCodeAsked(kenspeckle::CodeId parent);
    void memoAsked(); ///< about what is selected
    void transcriptMemoAsked(kenspeckle::TranscriptId id);
    void linkAsked(); ///< to what is selected, onto the clipboard
    /// What was done to one thing, by name, and its ids.
    void historyAsked(const QString& name, const std::vector<std::int64_t>& ids);

private:
    [[nodiscard]] QWidget* buildMiddle();
    void connectPanels();
    void showTranscripts();
    void showCodebook();
    void showHead();
    void showPassageCodes();
    void showHistoryOf(CodingId id);
    void showMenu(const QPoint& globalPosition);

    QPointer<StudySession> m_session;
    QSplitter* m_columns = nullptr;
    QSplitter* m_right = nullptr;
    QStackedWidget* m_left = nullptr;
    QStackedWidget* m_middle = nullptr;
    TranscriptsPanel* m_transcripts = nullptr;
    SearchPanel* m_search = nullptr;
    TranscriptView* m_view = nullptr;
    CodingDesk* m_desk = nullptr;
    ReadingMoves* m_moves = nullptr;
    CodebookPanel* m_codebook = nullptr;
    CodebookDesk* m_books = nullptr;
    PassagePanel* m_passage = nullptr;
    QuickBar* m_quick = nullptr;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_detail = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_memo = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

} // namespace kenspeckle::gui

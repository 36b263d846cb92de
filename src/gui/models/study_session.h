// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <unordered_map>
#include <vector>

#include "gui/jobs/study_reader.h"
#include "gui/models/coding_view.h"
#include "gui/models/recent_codes.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/history.h"
#include "kenspeckle/recoding.h"
#include "kenspeckle/study.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::gui {

/// The open study as the window sees it: what is shown, kept up to date, and every change a person can make, each of
/// which tells what it did or why it could not. Changes run at once in the window's thread (they take milliseconds);
/// counts over the whole study are read in another thread and arrive later.
class StudySession : public QObject {
    Q_OBJECT
public:
    explicit StudySession(Study study, QObject* parent = nullptr);
    ~StudySession() override;

    [[nodiscard]] Study& study() { return m_study; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_study.file(); }
    [[nodiscard]] QString coder() const;
    void setCoder(const QString& name);

    [[nodiscard]] const Codebook& codebook() const { return m_codebook; }
    [[nodiscard]] CodeUse useOf(CodeId code) const;
    [[nodiscard]] const std::vector<TranscriptSummary>& transcripts() const { return m_transcripts; }
    [[nodiscard]] bool transcriptsLoaded() const { return m_transcriptsLoaded; }
    [[nodiscard]] QString transcriptName(TranscriptId id) const;
    [[nodiscard]] const UndoState& undoState() const { return m_undo; }
    [[nodiscard]] const RecentCodes& recentCodes() const { return m_recent; }
    void restoreRecentCodes(const std::vector<std::int64_t>& values);
    [[nodiscard]] QString coderName(CoderId id) const;
    [[nodiscard]] std::vector<QString> coderNames() const;
    /// Place among the coders, in the order they came; after all of them for one who is not there yet.
    [[nodiscard]] std::size_t coderIndex(CoderId id) const;
    /// Whose codings are shown.
    [[nodiscard]] CodingView& codingView() { return m_codingView; }
    /// For counts, tables and lists; and one of its own for search, that must not wait behind them.
    [[nodiscard]] StudyReader& reader() { return m_reader; }
    [[nodiscard]] StudyReader& searcher() { return m_searcher; }

    /// Reads everything again, because something other than this session changed the study.
    void refresh();
    /// Reads the transcripts and counts again, because something is being imported.
    void recount();

    // Coding.
    bool code(const Passage& passage, CodeId code);
    /// Makes what codes are missing; all of it is one action.
    bool codeAs(const std::vector<Passage>& passages, const CodeChoice& choice);
    bool codeInVivo(const Passage& passage);
    bool removeCodings(const std::vector<CodingId>& ids);
    /// What has taken its place; none if it could not be changed.
    CodingId replaceCoding(CodingId id, Range range, CodeId code);
    std::vector<CodingId> recode(const std::vector<CodingId>& ids, const CodeChoice& choice);
    SplitCoding split(CodingId id, CodePoint at);
    /// Passages were tagged elsewhere in the window with study(): shows it, says so and puts the codes on the keys.
    void coded(const std::vector<CodeId>& codes, std::size_t passages);
    // The codebook.
    CodeId addCode(CodeId parent, const CodeText& text);
    bool editCode(CodeId id, const CodeText& text);
    bool moveCode(CodeId id, CodeId parent, int position);
    bool removeCode(CodeId id);
    // Transcripts.
    bool renameTranscript(TranscriptId id, const QString& name);
    bool removeTranscripts(const std::vector<TranscriptId>& ids);
    // Everything.
    void undo();
    void redo();
    /// A change made elsewhere in the window with study(): shows its effect and says so.
    void changed(const QString& what);
    /// Says something in the status line that is no change.
    void say(const QString& what);
    void sayProblem(const Error& error);

Q_SIGNALS:
    void codebookChanged();
    void usageChanged();
    void transcriptsChanged();
    void codingsChanged();
    void recentCodesChanged();
    void undoStateChanged();
    void coderChanged();
    /// Anything in the study changed: tables are out of date.
    void studyChanged();
    void said(const QString& what, bool canUndo);
    void failed(const QString& what);

private:
    void loadCodebook();
    void loadUndoState();
    void loadCoders();
    void askForCounts();
    void afterCoding(const QString& what);
    void afterCodebookChange(const QString& what);
    void used(CodeId code);
    template <class T> bool succeeded(const Result<T>& result) {
        if (!result) sayProblem(result.error());
        return result.has_value();
    }

    Study m_study;
    Codebook m_codebook;
    std::unordered_map<CodeId, CodeUse> m_use;
    std::vector<TranscriptSummary> m_transcripts;
    bool m_transcriptsLoaded = false;
    std::vector<Coder> m_coders;
    UndoState m_undo;
    RecentCodes m_recent;
    StudyReader m_reader;
    StudyReader m_searcher;
    CodingView m_codingView;
};

} // namespace kenspeckle::gui

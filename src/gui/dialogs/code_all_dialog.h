// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "gui/models/candidate_model.h"
#include "kenspeckle/recoding.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace kenspeckle::gui {

class CodePalette;
class StudySession;

/// Everything that would be coded at once, looked through before it is: the places of a phrase, the turns of a speaker
/// or the hits of a search, each with a box to tick, and the codes they are to have.
class CodeAllDialog : public QDialog {
    Q_OBJECT
public:
    enum class Source : std::uint8_t { Phrase, Speaker, Search };

    CodeAllDialog(StudySession& session, const CodeChoice& choice, QWidget* window);

    /// The transcript that "this transcript" means.
    void setTranscript(TranscriptId id, const QString& name);
    void showPhrase(const QString& phrase);
    void showHits(const QString& query, const SearchOptions& options, HitScope scope);
    [[nodiscard]] CandidateModel& candidates() { return m_model; }
    [[nodiscard]] CodePalette& codePalette() { return *m_palette; }

Q_SIGNALS:
    void codeAsked(const std::vector<kenspeckle::Passage>& passages, const kenspeckle::CodeChoice& choice);
    /// One of them was double-clicked.
    void passageAsked(const kenspeckle::Passage& passage);

private:
    struct Preview {
        std::vector<Candidate> candidates;
        std::vector<bool> already;
    };
    void build();
    [[nodiscard]] Source source() const;
    void showSource();
    void look();
    void lookSoon();
    void showPreview(Result<Preview> preview);
    void showCount();
    void showChoice();
    void chooseCodes();
    void codeThem();

    QPointer<StudySession> m_session;
    CodeChoice m_choice;
    TranscriptId m_transcript;
    QTimer m_pause;
    bool m_looking = false; // what is listed is not yet what was asked for
    CandidateModel m_model;
    CodePalette* m_palette = nullptr;
    QComboBox* m_source = nullptr;
    QLineEdit* m_words = nullptr;
    QComboBox* m_speaker = nullptr;
    QComboBox* m_scope = nullptr;
    QComboBox* m_where = nullptr;
    QCheckBox* m_wholeWords = nullptr;
    QCheckBox* m_matchCase = nullptr;
    QCheckBox* m_interviewers = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_codes = nullptr;
    QPushButton* m_all = nullptr;
    QPushButton* m_none = nullptr;
    QPushButton* m_code = nullptr;
};

} // namespace kenspeckle::gui

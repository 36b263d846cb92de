// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

#include "gui/models/speakers_model.h"

class QCheckBox;
class QLabel;
class QTreeView;

namespace kenspeckle::gui {

class SpellingProposals;
class StudySession;

/// Who stands behind each label: of the participant chosen, or everybody. What stands for whom is changed in the list,
/// at once; spellings of one name are proposed.
class SpeakersPanel : public QFrame {
    Q_OBJECT
public:
    explicit SpeakersPanel(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// None: everybody's labels.
    void setParticipant(ParticipantId id, const QString& name);
    /// Whether the list follows the participant chosen.
    void setOnlyChosen(bool only);
    /// Reads the study again.
    void refresh();
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] SpeakersModel& model() { return m_model; }

Q_SIGNALS:
    void transcriptAsked(kenspeckle::TranscriptId id);

private:
    void show();
    bool assign(const std::vector<SpeakerId>& speakers, SpeakerRole role, const QString& name);

    struct Answer {
        std::vector<SpeakerPlace> places;
        std::vector<SpellingProposal> proposals;
        std::vector<std::string> names;
    };

    QPointer<StudySession> m_session;
    ParticipantId m_participant;
    QString m_name;
    Answer m_answer;
    SpeakersModel m_model;
    QLabel* m_title = nullptr;
    QLabel* m_advice = nullptr;
    QCheckBox* m_only = nullptr;
    QTreeView* m_tree = nullptr;
    SpellingProposals* m_proposals = nullptr;
};

} // namespace kenspeckle::gui

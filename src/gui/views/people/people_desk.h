// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

#include "gui/models/pasted_block.h"
#include "gui/models/people_model.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

class StudySession;

/// What one does with the table of people: each is one action of the study, and says what it did or why it could not.
class PeopleDesk : public QObject {
    Q_OBJECT
public:
    explicit PeopleDesk(QWidget* window);

    void setSession(StudySession* session) { m_session = session; }

    /// None if nobody was added.
    ParticipantId addParticipant();
    bool rename(AttributesOf whose, std::int64_t id, const QString& name);
    bool set(AttributesOf whose, const QString& owner, const Attribute& attribute, const QString& value);
    /// What they allow. A note told how something else was allowed, and goes with it.
    bool setConsent(const std::vector<ParticipantId>& people, Consent consent, const QString& note = {});
    /// Asks how it was given.
    void noteConsent(ParticipantId person, const QString& name);
    void clear(AttributesOf whose, const std::vector<ValueToSet>& cells);
    void paste(AttributesOf whose, const PastePlan& plan);
    void remove(const std::vector<ParticipantId>& people);
    /// Asks which values stand if they differ.
    void merge(ParticipantId into, const QString& name, const std::vector<ParticipantId>& others);
    /// In a dialog; without an id a new one.
    void editAttribute(const Attribute& attribute);
    void setType(const Attribute& attribute, AttributeType type);
    void removeAttribute(const Attribute& attribute);
    void import(AttributesOf whose);
    void exportTable(AttributesOf whose);
    /// What import() does once the file is chosen.
    void importFile(AttributesOf whose, const QString& file);
    void exportFile(AttributesOf whose, const QString& file);

private:
    [[nodiscard]] QWidget* window() const;
    [[nodiscard]] Result<void> save(const Attribute& before, const Attribute& after);
    template <class T> bool succeeded(const Result<T>& result, const QString& words);

    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui

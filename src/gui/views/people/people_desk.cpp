// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/people_desk.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QWidget>

#include <algorithm>
#include <set>

#include "gui/dialogs/attribute_dialog.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/models/queue_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QString people(AttributesOf whose, int count) {
    return whose == AttributesOf::Participants ? PeopleDesk::tr("%n participant(s)", nullptr, count)
                                               : PeopleDesk::tr("%n transcript(s)", nullptr, count);
}

/// What was pasted, and how its rows and columns were told.
QString wordsOf(AttributesOf whose, const PastePlan& plan, int changed) {
    std::set<std::string> owners;
    for (const ValueToSet& value : plan.values)
        owners.insert(value.owner);
    QString words =
        PeopleDesk::tr("Pasted %1 for %2: %n value(s) new", nullptr, changed)
            .arg(plan.attributes.join(QStringLiteral(", ")), people(whose, static_cast<int>(owners.size())));
    words += plan.ownersNamed && plan.headingsRead ? PeopleDesk::tr(", by names and headings")
             : plan.ownersNamed                    ? PeopleDesk::tr(", by names")
             : plan.headingsRead                   ? PeopleDesk::tr(", by headings")
                                                   : QString();
    if (!plan.unknown.isEmpty())
        words += PeopleDesk::tr("; not in the study, left out: %1").arg(plan.unknown.join(QStringLiteral(", ")));
    if (plan.outside > 0) words += PeopleDesk::tr("; %n cell(s) beyond the table left out", nullptr, plan.outside);
    return words;
}

} // namespace

PeopleDesk::PeopleDesk(QWidget* window) : QObject(window) {}

QWidget* PeopleDesk::window() const { return static_cast<QWidget*>(parent())->window(); }

template <class T> bool PeopleDesk::succeeded(const Result<T>& result, const QString& words) {
    if (result)
        m_session->changed(words);
    else
        m_session->sayProblem(result.error());
    return result.has_value();
}

ParticipantId PeopleDesk::addParticipant() {
    if (!m_session) return {};
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? tr("New participant") : tr("New participant %1").arg(number);
        if (findParticipant(m_session->study(), toUtf8(name))) continue;
        const auto added = kenspeckle::addParticipant(m_session->study(), toUtf8(name));
        return succeeded(added, tr("Added %1").arg(name)) ? *added : ParticipantId{};
    }
}

bool PeopleDesk::rename(AttributesOf whose, std::int64_t id, const QString& name) {
    if (!m_session) return false;
    if (whose == AttributesOf::Transcripts) return m_session->renameTranscript(TranscriptId{id}, name);
    return succeeded(renameParticipant(m_session->study(), ParticipantId{id}, toUtf8(name)),
                     tr("Renamed to %1").arg(name));
}

bool PeopleDesk::set(AttributesOf whose, const QString& owner, const Attribute& attribute, const QString& value) {
    if (!m_session) return false;
    const QString name = fromUtf8(attribute.name);
    return succeeded(setAttributes(m_session->study(), whose, {{toUtf8(owner), attribute.name, toUtf8(value)}}),
                     value.isEmpty() ? tr("Cleared %1 of %2").arg(name, owner)
                                     : tr("%1 of %2 is now %3").arg(name, owner, value));
}

bool PeopleDesk::setConsent(const std::vector<ParticipantId>& ids, Consent consent, const QString& note) {
    if (!m_session || ids.empty()) return false;
    return succeeded(
        kenspeckle::setConsent(m_session->study(), ids, consent, toUtf8(note)),
        tr("Consent of %n participant(s): %1", nullptr, static_cast<int>(ids.size())).arg(inWords(consent)));
}

void PeopleDesk::noteConsent(ParticipantId person, const QString& name) {
    if (!m_session) return;
    const auto now = consents(m_session->study());
    if (!now) return m_session->sayProblem(now.error());
    for (const ParticipantConsent& each : *now) {
        if (each.participant != person) continue;
        bool given = false;
        const QString note =
            QInputDialog::getText(window(), tr("Consent of %1").arg(name), tr("How it was given: form, date, in words"),
                                  QLineEdit::Normal, fromUtf8(each.note), &given);
        if (given && m_session) setConsent({person}, each.consent, note.simplified());
        return;
    }
}

void PeopleDesk::clear(AttributesOf whose, const std::vector<ValueToSet>& cells) {
    if (!m_session || cells.empty()) return;
    const auto cleared = setAttributes(m_session->study(), whose, cells);
    if (cleared && *cleared == 0) return;
    succeeded(cleared, tr("Cleared %n value(s)", nullptr, cleared.value_or(0)));
}

void PeopleDesk::paste(AttributesOf whose, const PastePlan& plan) {
    if (!m_session) return;
    if (plan.values.empty())
        return m_session->sayProblem(
            {ErrorKind::Usage,
             toUtf8(plan.unknown.isEmpty()
                        ? tr("There is no place to paste this: choose a cell of an attribute first.")
                        : tr("None of these names is in the study: %1").arg(plan.unknown.join(QStringLiteral(", "))))});
    const auto set = setAttributes(m_session->study(), whose, plan.values);
    if (!set) return m_session->sayProblem(set.error());
    m_session->changed(wordsOf(whose, plan, *set));
}

void PeopleDesk::remove(const std::vector<ParticipantId>& ids) {
    if (!m_session || ids.empty()) return;
    succeeded(removeParticipants(m_session->study(), ids),
              tr("Removed %n participant(s)", nullptr, static_cast<int>(ids.size())));
}

void PeopleDesk::merge(ParticipantId into, const QString& name, const std::vector<ParticipantId>& others) {
    if (!m_session) return;
    const auto conflicts = mergeConflicts(m_session->study(), into, others);
    if (!conflicts) return m_session->sayProblem(conflicts.error());
    const auto run = [this, into, name, others](const AttributeValues& decided) {
        if (!m_session) return;
        succeeded(mergeParticipants(m_session->study(), into, others, decided),
                  tr("Merged %n participant(s) into %1", nullptr, static_cast<int>(others.size())).arg(name));
    };
    if (conflicts->empty()) return run({});
    auto* dialog = new MergeDialog(name, *conflicts, window());
    connect(dialog, &QDialog::accepted, this, [dialog, run] { run(dialog->decided()); });
    dialog->open();
}

Result<void> PeopleDesk::save(const Attribute& before, const Attribute& after) {
    Study& study = m_session->study();
    if (!after.id) {
        auto added = addAttribute(study, after.name, after.type, after.choices);
        if (!added) return fail(added.error());
        return {};
    }
    if (before.type != after.type || before.choices != after.choices) {
        // One line written differently is another way to write that choice.
        std::vector<std::size_t> other;
        if (before.choices.size() == after.choices.size() && after.type == AttributeType::Choice)
            for (std::size_t i = 0; i < before.choices.size(); ++i)
                if (before.choices[i] != after.choices[i]) other.push_back(i);
        auto done = other.size() == 1 ? renameChoice(study, after.id, before.choices[other[0]], after.choices[other[0]])
                                      : setAttributeType(study, after.id, after.type, after.choices);
        if (!done) return done;
    }
    return before.name == after.name ? Result<void>{} : renameAttribute(study, after.id, after.name);
}

void PeopleDesk::editAttribute(const Attribute& attribute) {
    if (!m_session) return;
    auto* dialog = new AttributeDialog(attribute, window());
    connect(dialog, &AttributeDialog::saveAsked, this, [this, dialog] {
        if (!m_session) return dialog->close(), void();
        const Attribute wanted = dialog->attribute();
        if (const auto saved = save(dialog->before(), wanted); !saved)
            return dialog->showProblem(fromUtf8(saved.error().message));
        m_session->changed(wanted.id ? tr("Changed the attribute %1").arg(fromUtf8(wanted.name))
                                     : tr("Added the attribute %1").arg(fromUtf8(wanted.name)));
        dialog->accept();
    });
    dialog->open();
}

void PeopleDesk::setType(const Attribute& attribute, AttributeType type) {
    if (!m_session || attribute.type == type) return;
    succeeded(setAttributeType(m_session->study(), attribute.id, type),
              tr("%1 is now of the type %2").arg(fromUtf8(attribute.name), nameOfType(type)));
}

void PeopleDesk::removeAttribute(const Attribute& attribute) {
    if (!m_session) return;
    succeeded(kenspeckle::removeAttribute(m_session->study(), attribute.id),
              tr("Removed the attribute %1").arg(fromUtf8(attribute.name)));
}

void PeopleDesk::import(AttributesOf whose) {
    if (!m_session) return;
    const QString file =
        QFileDialog::getOpenFileName(window(),
                                     whose == AttributesOf::Participants ? tr("Import attributes of participants")
                                                                         : tr("Import attributes of transcripts"),
                                     QDir::homePath(), tr("Tables (*.csv *.tsv *.xlsx)"));
    if (!file.isEmpty()) importFile(whose, file);
}

void PeopleDesk::importFile(AttributesOf whose, const QString& file) {
    if (!m_session) return;
    const auto read = importAttributes(m_session->study(), toPath(file), whose);
    if (!read) return m_session->sayProblem(read.error());
    QString words = tr("Read %n attribute(s) of %1", nullptr, read->attributes).arg(people(whose, read->participants));
    if (!read->notices.empty()) words += QStringLiteral("; ") + fromUtf8(read->notices.front());
    if (read->notices.size() > 1) words += tr(", and %n more", nullptr, static_cast<int>(read->notices.size()) - 1);
    m_session->changed(words);
}

void PeopleDesk::exportTable(AttributesOf whose) {
    if (!m_session) return;
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    const QString name = whose == AttributesOf::Participants ? tr("Participants.xlsx") : tr("Transcripts.xlsx");
    const QString file =
        QFileDialog::getSaveFileName(window(), tr("Export the table"), QDir(folder).filePath(name),
                                     tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Web page (*.html)"));
    if (!file.isEmpty()) exportFile(whose, file);
}

void PeopleDesk::exportFile(AttributesOf whose, const QString& file) {
    if (!m_session) return;
    if (const auto written = exportAttributes(m_session->study(), toPath(file), whose); !written)
        return m_session->sayProblem(written.error());
    m_session->say(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/speakers_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include "gui/dialogs/spelling_proposals.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
enum Column { kLabel, kRole, kParticipant, kTranscripts, kTurns, kWords, kColumns };
} // namespace

SpeakersDialog::SpeakersDialog(StudySession* session, QWidget* window) : QDialog(window), m_session(session) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Speakers"));
    auto* words =
        new QLabel(tr("Say who each label stands for. Interviewers’ words are shown quieter and are not counted; "
                      "what is not a person can be ignored. Give two labels one participant if they are one person."));
    words->setProperty("quiet", true);
    words->setWordWrap(true);
    m_proposals = new SpellingProposals;
    m_table = new QTableWidget(0, kColumns);
    m_table->setAccessibleName(tr("Speakers"));
    m_table->setHorizontalHeaderLabels(
        {tr("Label"), tr("Role"), tr("Participant"), tr("Transcripts"), tr("Turns"), tr("Words")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 20);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(kLabel, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kParticipant, QHeaderView::Stretch);
    m_table->setColumnWidth(kRole, 150);
    m_table->setColumnWidth(kTranscripts, 104);
    m_table->setColumnWidth(kTurns, 72);
    m_table->setColumnWidth(kWords, 84);
    auto* close = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(words);
    column->addWidget(m_proposals);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    resize(880, 560);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int at) {
        if (at == kParticipant && !m_filling) rename(row);
    });
    connect(m_proposals, &SpellingProposals::accepted, this, [this](const SpellingProposal& proposal) {
        if (!m_session) return;
        if (const auto done = acceptSpelling(m_session->study(), proposal); !done)
            return m_session->sayProblem(done.error());
        m_session->changed(tr("Mapped to %1").arg(fromUtf8(proposal.keep)));
    });
    connect(session, &StudySession::studyChanged, this, &SpeakersDialog::fill, Qt::QueuedConnection);
    connect(session, &QObject::destroyed, this, &QDialog::close);
    fill();
}

void SpeakersDialog::fill() {
    if (!m_session) return;
    const auto labels = speakerLabels(m_session->study());
    if (!labels) return m_session->sayProblem(labels.error());
    m_filling = true;
    m_table->setRowCount(static_cast<int>(labels->size()));
    int row = 0;
    for (const SpeakerLabel& label : *labels) {
        const auto put = [&](int column, const QString& text, bool editable) {
            auto* item = new QTableWidgetItem(text);
            item->setFlags(editable ? item->flags() : item->flags() & ~Qt::ItemIsEditable);
            if (column >= kTranscripts) item->setForeground(Theme::current().quiet);
            m_table->setItem(row, column, item);
        };
        put(kLabel, fromUtf8(label.label), false);
        put(kRole, {}, false);
        put(kParticipant, fromUtf8(label.participant), label.role == SpeakerRole::Participant);
        put(kTranscripts, QLocale().toString(label.transcripts), false);
        put(kTurns, QLocale().toString(label.turns), false);
        put(kWords, QLocale().toString(static_cast<qlonglong>(label.words)), false);
        auto* role = new QComboBox;
        role->addItems({tr("participant"), tr("interviewer"), tr("ignored")});
        role->setCurrentIndex(static_cast<int>(label.role));
        role->setAccessibleName(tr("Role of %1").arg(fromUtf8(label.label)));
        connect(role, &QComboBox::activated, this, [this, row](int index) { setRole(row, index); });
        m_table->setCellWidget(row, kRole, role);
        ++row;
    }
    m_filling = false;
    if (const auto proposals = spellingProposals(m_session->study())) m_proposals->setProposals(*proposals);
}

void SpeakersDialog::rename(int row) {
    const QString label = m_table->item(row, kLabel)->text();
    const QString participant = m_table->item(row, kParticipant)->text().simplified();
    if (!m_session || participant.isEmpty()) return;
    if (const auto done = mapSpeaker(m_session->study(), toUtf8(label), toUtf8(participant)); !done)
        return m_session->sayProblem(done.error());
    m_session->changed(tr("%1 is now the participant %2").arg(label, participant));
}

void SpeakersDialog::setRole(int row, int role) {
    if (!m_session) return;
    const QString label = m_table->item(row, kLabel)->text();
    // A participant needs a name: the label itself, until it is given another.
    const auto done = role == static_cast<int>(SpeakerRole::Participant)
                          ? mapSpeaker(m_session->study(), toUtf8(label), toUtf8(label))
                          : setSpeakerRole(m_session->study(), toUtf8(label), static_cast<SpeakerRole>(role));
    if (!done) return m_session->sayProblem(done.error());
    m_session->changed(role == static_cast<int>(SpeakerRole::Interviewer) ? tr("%1 is an interviewer").arg(label)
                       : role == static_cast<int>(SpeakerRole::Ignored)   ? tr("%1 is ignored").arg(label)
                                                                          : tr("%1 is a participant").arg(label));
}

} // namespace kenspeckle::gui

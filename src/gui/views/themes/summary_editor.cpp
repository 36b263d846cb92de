// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/summary_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextCursor>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/memos/memo_text.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/references.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPause = 15000; // milliseconds

} // namespace

SummaryEditor::SummaryEditor(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_title = new QLabel;
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text = new MemoText;
    m_text->setAccessibleName(tr("Summary"));
    m_text->setPlaceholderText(tr("What this person says of the theme, in sum"));
    m_passages = new QLabel;
    m_passages->setProperty("heading", true);
    m_link = new QPushButton(tr("Link"));
    m_link->setToolTip(tr("Put a link to the chosen passage into the summary"));
    m_link->setAccessibleName(tr("Link the chosen passage"));
    m_list = new QuoteListView(m_model);
    m_list->setAccessibleName(tr("Passages of the cell"));
    m_list->setScale(0.92);

    auto* above = new QWidget;
    auto* writing = new QVBoxLayout(above);
    writing->setContentsMargins(16, 0, 16, 8);
    writing->addWidget(m_text, 1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 12, 4);
    head->addWidget(m_passages, 1);
    head->addWidget(m_link);
    auto* below = new QWidget;
    auto* reading = new QVBoxLayout(below);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    reading->addLayout(head);
    reading->addWidget(m_list, 1);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(above);
    split->addWidget(below);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    m_body = split;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    m_title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_title);
    column->addWidget(m_body, 1);
    column->addStretch();

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SummaryEditor::save);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_code && m_text->toPlainText() != m_stored) m_pause.start();
    });
    connect(m_text, &MemoText::left, this, &SummaryEditor::save);
    connect(m_text, &MemoText::linkOpened, this, &SummaryEditor::openLink);
    connect(m_link, &QPushButton::clicked, this, &SummaryEditor::insertLink);
    connect(m_list, &QuoteListView::passageAsked, this, &SummaryEditor::passageAsked);
    connect(m_list, &QuoteListView::contextToggled, this, [this](const Passage& passage, bool show) {
        if (!m_session) return;
        if (!show) return m_model.setContext(passage, {});
        if (auto turns = contextOf(m_session->study(), passage, 1)) m_model.setContext(passage, std::move(*turns));
    });
    showCell({}, {}, {}, {});
}

void SummaryEditor::setSession(StudySession* session) {
    save();
    m_session = session;
    showCell({}, {}, {}, {});
}

void SummaryEditor::showCell(ParticipantId participant, CodeId code, const QString& title, const QString& summary) {
    const bool same = participant == m_participant && code == m_code;
    if (!same) save();
    m_participant = participant;
    m_code = code;
    m_name = title;
    m_title->setText(code ? title : tr("Choose a cell to write its summary and read its passages."));
    m_body->setVisible(static_cast<bool>(code));
    // Words being written stand until they are saved; what somebody else wrote meanwhile is theirs to undo.
    const bool writing = same && m_text->toPlainText() != m_stored && m_text->hasFocus();
    m_stored = summary;
    if (!writing && m_text->toPlainText() != summary) m_text->setPlainText(summary);
    if (!writing) m_pause.stop();
    if (!same) m_model.setQuotes({}, {});
    askForPassages();
}

void SummaryEditor::save() {
    m_pause.stop();
    if (!m_session || !m_code) return;
    const QString words = m_text->toPlainText();
    if (words.trimmed() == m_stored.trimmed()) return;
    const Result<void> done = setSummary(m_session->study(), m_participant, m_code, toUtf8(words));
    if (!done) return m_session->sayProblem(done.error());
    m_stored = words.trimmed();
    m_session->changed(m_stored.isEmpty() ? tr("Removed the summary of %1").arg(m_name)
                                          : tr("Wrote the summary of %1").arg(m_name));
}

void SummaryEditor::askForPassages() {
    if (!m_session || !m_code) return;
    QuoteFilter filter;
    filter.anyOf = {m_code};
    filter.participants = {m_participant};
    filter.grouping = QuoteGrouping::None;
    filter.order = QuoteOrder::Transcript;
    m_session->reader().ask<std::vector<Quote>>(
        QStringLiteral("cell passages"), this, [filter](Study& study) { return quotes(study, filter); },
        [this](Result<std::vector<Quote>> answer) {
            if (!m_session || !answer) return;
            m_passages->setText(answer->empty() ? tr("No passages")
                                                : tr("%n passage(s)", nullptr, static_cast<int>(answer->size())));
            m_link->setEnabled(!answer->empty());
            m_list->setQuotes(std::move(*answer), m_session->codebook());
        });
}

void SummaryEditor::insertLink() {
    const auto chosen = m_list->chosen();
    if (chosen.empty()) return;
    QTextCursor cursor = m_text->textCursor();
    QStringList links;
    for (const Quote* quote : chosen)
        links << fromUtf8(markdownLink(quote->text, Reference::to(quote->passage)));
    const QString before = m_text->toPlainText().left(cursor.position());
    cursor.insertText((before.isEmpty() || before.back().isSpace() ? QString() : QStringLiteral(" ")) +
                      links.join(QLatin1Char(' ')));
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void SummaryEditor::openLink(const QString& link) {
    const auto reference = parseReference(toUtf8(link));
    if (!m_session) return;
    if (!reference) return m_session->sayProblem(reference.error());
    const auto place = followReference(m_session->study(), *reference);
    if (!place) return m_session->sayProblem(place.error());
    if (place->warning) m_session->say(fromUtf8(*place->warning));
    if (reference->kind == ReferenceKind::Passage || reference->kind == ReferenceKind::Transcript)
        Q_EMIT passageAsked({TranscriptId{reference->id}, reference->range});
}

} // namespace kenspeckle::gui

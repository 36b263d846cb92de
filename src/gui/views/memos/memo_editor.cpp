// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memo_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/models/memo_list_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/elided_label.h"
#include "gui/views/memos/memo_preview.h"
#include "gui/views/memos/memo_text.h"
#include "gui/views/stripe_words.h"

namespace kenspeckle::gui {

namespace {
constexpr int kUntilSaved = 10'000; // milliseconds without a letter
constexpr int kUntilDraft = 2'000;
} // namespace

MemoEditor::MemoEditor(QWidget* parent) : QWidget(parent) {
    m_about = new ElidedLabel;
    m_about->setProperty("heading", true);
    m_who = new ElidedLabel;
    m_who->setProperty("quiet", true);
    const auto button = [this](Icon which, const QString& words, auto&& run) {
        auto* made = new QToolButton;
        made->setIcon(icon(which));
        made->setToolTip(words);
        made->setAccessibleName(words);
        connect(made, &QToolButton::clicked, this, run);
        return made;
    };
    m_go = button(Icon::Next, tr("Show what this memo is about"), [this] {
        if (m_memo) Q_EMIT placeAsked(m_memo->memo.target);
    });
    m_read = new QToolButton;
    m_read->setText(tr("Preview"));
    m_read->setToolTip(tr("Read it with headings, lists and links (Ctrl+E)"));
    m_read->setCheckable(true);
    m_read->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_remove = button(Icon::Remove, tr("Delete this memo"), [this] { remove(); });
    m_remove->setObjectName(QStringLiteral("deleteMemo"));
    m_read->setObjectName(QStringLiteral("previewMemo"));
    m_text = new MemoText;
    m_preview = new MemoPreview;
    m_body = new QStackedWidget;
    auto* body = static_cast<QStackedWidget*>(m_body);
    body->addWidget(m_text);
    body->addWidget(m_preview);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_about);
    names->addWidget(m_who);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 6, 6);
    head->setSpacing(2);
    head->addLayout(names, 1);
    head->addWidget(m_go);
    head->addWidget(m_read);
    head->addWidget(m_remove);
    auto* writing = new QWidget;
    auto* column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(body, 1);
    auto* nothing =
        new QLabel(tr("Choose a memo above, or press M while you read to write one about what is selected."));
    nothing->setProperty("quiet", true);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setMargin(24);
    m_pages = new QStackedWidget;
    m_pages->addWidget(nothing);
    m_pages->addWidget(writing);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);

    m_pause.setSingleShot(true);
    m_draft.setSingleShot(true);
    setPauses(kUntilSaved, kUntilDraft);
    connect(&m_pause, &QTimer::timeout, this, &MemoEditor::save);
    connect(&m_draft, &QTimer::timeout, this, &MemoEditor::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MemoEditor::written);
    // Later: whoever takes the keyboard now must find the window as it was when they were clicked.
    connect(m_text, &MemoText::left, this, &MemoEditor::save, Qt::QueuedConnection);
    connect(m_text, &MemoText::linkOpened, this, &MemoEditor::linkOpened);
    connect(m_preview, &MemoPreview::linkOpened, this, &MemoEditor::linkOpened);
    connect(m_read, &QToolButton::toggled, this, [this, body](bool read) {
        if (read) m_preview->setMemo(m_text->toPlainText());
        m_read->setText(read ? tr("Edit") : tr("Preview"));
        body->setCurrentIndex(read ? 1 : 0);
        body->currentWidget()->setFocus();
    });
}

void MemoEditor::setPauses(int untilSaved, int untilDraft) {
    m_pause.setInterval(untilSaved);
    m_draft.setInterval(untilDraft);
}

void MemoEditor::setSession(StudySession* session) {
    save();
    clear();
    m_drafts.reset();
    m_session = session;
    if (!session) return;
    m_drafts.emplace(fromPath(session->file()));
    recoverDraft();
}

void MemoEditor::edit(const MemoDetail& memo) {
    if (m_memo && m_memo->memo.id == memo.memo.id && m_memo->memo.target == memo.memo.target) return;
    save();
    show(memo);
}

void MemoEditor::show(MemoDetail memo) {
    m_memo = std::move(memo);
    m_filling = true;
    m_text->setPlainText(fromUtf8(m_memo->memo.text));
    m_text->moveCursor(QTextCursor::End);
    m_filling = false;
    if (m_read->isChecked()) m_preview->setMemo(m_text->toPlainText());
    if (!m_memo->memo.id) m_read->setChecked(false);
    m_pages->setCurrentIndex(1);
    showHead();
    Q_EMIT shownChanged();
}

void MemoEditor::showHead() {
    m_about->setText(aboutInWords(*m_memo));
    m_about->setToolTip(m_memo->words.empty() ? m_about->text() : tr("“%1”").arg(fromUtf8(m_memo->words).left(400)));
    m_who->setText(!m_memo->memo.id ? tr("New memo")
                                    : tr("%1, %2").arg(fromUtf8(m_memo->coder), whenMade(m_memo->memo.made)));
    m_go->setEnabled(m_memo->memo.target.kind != MemoKind::Study);
    m_remove->setEnabled(true);
}

void MemoEditor::clear() {
    m_pause.stop();
    m_draft.stop();
    m_dirty = false;
    m_memo.reset();
    m_filling = true;
    m_text->clear();
    m_filling = false;
    m_read->setChecked(false);
    m_pages->setCurrentIndex(0);
    Q_EMIT shownChanged();
}

void MemoEditor::focusText() {
    m_read->setChecked(false);
    m_text->setFocus();
}

void MemoEditor::written() {
    if (m_filling || !m_memo) return;
    m_dirty = true;
    m_pause.start();
    if (!m_draft.isActive()) m_draft.start();
}

void MemoEditor::keepDraft() {
    if (m_dirty && m_memo && m_drafts) m_drafts->keep({m_memo->memo.id, m_memo->memo.target, m_text->toPlainText()});
}

bool MemoEditor::store(const std::string& words) {
    Memo& memo = m_memo->memo;
    Study& study = m_session->study();
    if (memo.id) {
        const auto edited = editMemo(study, memo.id, words);
        if (edited) return true;
        if (edited.error().kind != ErrorKind::NotFound) {
            m_session->sayProblem(edited.error());
            return false;
        }
        memo.id = {}; // removed, or undone, while it was written: what was written is not lost for that
    }
    auto added = addMemo(study, memo.target, words);
    if (!added && added.error().kind == ErrorKind::NotFound) {
        memo.target = MemoTarget::study(); // what it was about is gone
        added = addMemo(study, memo.target, words);
    }
    if (!added) {
        m_session->sayProblem(added.error());
        return false;
    }
    memo.id = *added;
    return true;
}

void MemoEditor::save() {
    m_pause.stop();
    m_draft.stop();
    if (!m_dirty || !m_memo || !m_session) return;
    const std::string words = toUtf8(m_text->toPlainText());
    m_dirty = false;
    if (m_text->toPlainText().trimmed().isEmpty()) {
        if (m_memo->memo.id) return remove();
        if (m_drafts) m_drafts->drop();
        return;
    }
    const std::string before = m_memo->memo.text;
    if (!store(words)) {
        m_dirty = true; // to be tried again
        keepDraft();
        return;
    }
    if (m_drafts) m_drafts->drop();
    if (auto stored = kenspeckle::memo(m_session->study(), m_memo->memo.id); stored) m_memo = std::move(*stored);
    showHead();
    if (m_memo->memo.text != before) m_session->changed(tr("Saved the memo – %1").arg(aboutInWords(*m_memo)));
    Q_EMIT shownChanged();
}

void MemoEditor::remove() {
    if (!m_memo || !m_session) return;
    const MemoId id = m_memo->memo.id;
    const QString about = aboutInWords(*m_memo);
    clear();
    if (m_drafts) m_drafts->drop();
    if (!id) return;
    if (const auto removed = removeMemos(m_session->study(), {id}); !removed)
        return m_session->sayProblem(removed.error());
    m_session->changed(tr("Deleted the memo – %1").arg(about));
}

void MemoEditor::refresh() {
    if (!m_memo || !m_session || m_dirty) return;
    if (!m_memo->memo.id) {
        if (!blankMemo(m_session->study(), m_memo->memo.target)) clear();
        return;
    }
    auto stored = kenspeckle::memo(m_session->study(), m_memo->memo.id);
    if (!stored) return clear();
    if (stored->memo.text != m_memo->memo.text) return show(std::move(*stored));
    m_memo = std::move(*stored);
    showHead();
}

void MemoEditor::recoverDraft() {
    auto draft = m_drafts->recover();
    if (!draft) return;
    auto memo =
        draft->id ? kenspeckle::memo(m_session->study(), draft->id) : blankMemo(m_session->study(), draft->target);
    if (!memo) memo = blankMemo(m_session->study(), MemoTarget::study());
    if (!memo) return m_session->sayProblem(memo.error());
    show(std::move(*memo));
    m_text->setPlainText(draft->text); // counts as written
    save();
    m_session->say(tr("Saved a memo that was being written when the program ended – %1").arg(aboutInWords(*m_memo)));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/wording_editor.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/models/wording_words.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {
constexpr int kSoon = 120; // milliseconds after the last key
constexpr int kLines = 4;
} // namespace

WordingEditor::WordingEditor(QWidget* parent) : QFrame(parent) {
    m_words = new QPlainTextEdit;
    m_words->setAccessibleName(tr("The quote as it is printed"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * kLines + 24);
    m_words->installEventFilter(this);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(buildTools());
    column->addWidget(m_words);
    column->addWidget(m_problem);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &WordingEditor::check);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (m_putting) return;
        if (m_wording == Wording::Verbatim) { // whoever types into what was said shortens it
            m_wording = Wording::Shortened;
            showTools();
        }
        m_soon.start();
    });
    setQuote(nullptr);
}

QWidget* WordingEditor::buildTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_kinds = new QButtonGroup(this);
    const auto kind = [&](const QString& name, const QString& tip, Wording which) {
        auto* button = new QToolButton;
        button->setText(name);
        button->setToolTip(tip);
        button->setProperty("page", true);
        button->setCheckable(true);
        m_kinds->addButton(button, static_cast<int>(which));
        row->addWidget(button);
    };
    kind(tr("Verbatim"), tr("Word for word, as the transcript has it"), Wording::Verbatim);
    kind(tr("Shortened"), tr("Words left out, each place marked (…), and insertions in [brackets]"),
         Wording::Shortened);
    kind(tr("Paraphrase"), tr("Told in your own words"), Wording::Paraphrase);
    const auto button = [&](const QString& name, const QString& tip, auto run) {
        auto* made = new QPushButton(name);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    row->addStretch();
    m_leaveOut = button(tr("Leave out (…)"), tr("Leave out the selected words (Ctrl+L)"), [this] { leaveOutChosen(); });
    m_insert =
        button(tr("Insert [ ]"), tr("Put words of your own in brackets (Ctrl+B)"), [this] { insertBracketsHere(); });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        setWording(static_cast<Wording>(id));
        if (m_wording == Wording::Verbatim) save();
        if (m_wording != Wording::Verbatim) m_words->setFocus();
    });
    return tools;
}

void WordingEditor::setQuote(const ReviewedQuote* quote) {
    const QuoteId id = quote ? quote->id : QuoteId{};
    if (m_quote && id != m_quote) {
        if (changed())
            m_drafts[m_quote] = {m_wording, words()};
        else
            m_drafts.erase(m_quote);
    }
    const bool another = id != m_quote;
    const bool typing = !another && changed();
    setEnabled(quote != nullptr);
    m_quote = id;
    m_said = quote ? fromUtf8(quote->quote.text) : QString();
    m_saved = {};
    if (quote && quote->wording != Wording::Verbatim) m_saved = {quote->wording, fromUtf8(quote->words).simplified()};
    if (typing) return check();
    const auto draft = m_drafts.find(id);
    if (another) {
        m_shortened.clear();
        m_paraphrase.clear();
    }
    if (draft != m_drafts.end()) return put(draft->second);
    put({m_saved.wording, m_saved.wording == Wording::Verbatim ? m_said : m_saved.words});
}

void WordingEditor::forget() {
    m_quote = {};
    m_drafts.clear();
    setQuote(nullptr);
}

void WordingEditor::put(const Draft& draft) {
    m_wording = draft.wording;
    if (words() != draft.words) {
        m_putting = true;
        m_words->setPlainText(draft.words);
        m_putting = false;
    }
    showTools();
    check();
}

void WordingEditor::showTools() {
    const QSignalBlocker quiet(m_kinds);
    if (auto* button = m_kinds->button(static_cast<int>(m_wording))) button->setChecked(true);
    m_words->setPlaceholderText(m_wording == Wording::Paraphrase ? tr("Tell it in your own words") : QString());
    const bool cuts = m_wording != Wording::Paraphrase;
    m_leaveOut->setEnabled(cuts);
    m_insert->setEnabled(cuts);
}

void WordingEditor::setWording(Wording wording) {
    if (wording == m_wording || !m_quote) return;
    if (m_wording == Wording::Shortened) m_shortened = words();
    if (m_wording == Wording::Paraphrase) m_paraphrase = words();
    switch (wording) {
    case Wording::Verbatim:
        return put({wording, m_said});
    case Wording::Shortened:
        return put({wording, m_shortened.isEmpty() ? m_said.simplified() : m_shortened});
    case Wording::Paraphrase:
        return put({wording, m_paraphrase});
    }
}

QString WordingEditor::words() const { return m_words->toPlainText(); }

WordingEditor::Draft WordingEditor::effective() const {
    const QString tidy = words().simplified();
    if (m_wording == Wording::Paraphrase) return tidy.isEmpty() ? m_saved : Draft{m_wording, tidy};
    const bool asSaid = m_wording == Wording::Verbatim || tidy == m_said.simplified();
    return asSaid ? Draft{Wording::Verbatim, {}} : Draft{Wording::Shortened, tidy};
}

bool WordingEditor::changed() const { return m_quote && effective() != m_saved; }

void WordingEditor::check() {
    m_soon.stop();
    QString wrong;
    if (const Draft typed = effective(); m_quote && typed.wording != Wording::Verbatim && typed != m_saved) {
        const auto checked = checkWording(toUtf8(m_said), typed.wording, toUtf8(typed.words));
        if (!checked) wrong = fromUtf8(checked.error().message);
    }
    m_problem->setProperty("problem", !wrong.isEmpty());
    m_problem->setProperty("quiet", wrong.isEmpty());
    m_problem->setStyleSheet(m_problem->styleSheet()); // the rules above hold for properties as they are now
    m_problem->setText(!wrong.isEmpty() ? QString(wrong.left(1).toUpper() + wrong.mid(1))
                       : m_wording == Wording::Paraphrase
                           ? tr("A paraphrase is printed without quotation marks, and says that it is one.")
                           : tr("Select words and press Ctrl+L to leave them out; Ctrl+B puts words of your own into "
                                "brackets."));
}

QString WordingEditor::problem() const {
    return m_problem->property("problem").toBool() ? m_problem->text() : QString();
}

bool WordingEditor::save() {
    if (!changed()) return true;
    check();
    if (!problem().isEmpty()) return false;
    m_saved = effective();
    m_drafts.erase(m_quote);
    const Draft taken = m_saved;
    if (taken.wording != m_wording) put({taken.wording, m_said});
    Q_EMIT saveAsked(m_quote, taken.wording, taken.words);
    return true;
}

void WordingEditor::focusWords() {
    m_words->setFocus();
    QTextCursor cursor = m_words->textCursor();
    cursor.movePosition(QTextCursor::Start);
    m_words->setTextCursor(cursor);
}

void WordingEditor::leaveOutChosen() {
    if (!m_quote || m_wording == Wording::Paraphrase) return;
    QTextCursor cursor = m_words->textCursor();
    const int from = cursor.selectionStart(), to = cursor.selectionEnd();
    const WordsAt made = leaveOut(words(), from, to);
    if (m_wording == Wording::Verbatim) {
        m_shortened.clear();
        setWording(Wording::Shortened);
    }
    cursor = m_words->textCursor();
    cursor.beginEditBlock(); // one step of the editor's own undo
    cursor.select(QTextCursor::Document);
    cursor.insertText(made.words);
    cursor.endEditBlock();
    cursor.setPosition(made.caret);
    m_words->setTextCursor(cursor);
    m_words->setFocus();
    check();
}

void WordingEditor::insertBracketsHere() {
    if (!m_quote || m_wording == Wording::Paraphrase) return;
    QTextCursor cursor = m_words->textCursor();
    const WordsAt made = insertBrackets(words(), cursor.selectionStart(), cursor.selectionEnd());
    if (m_wording == Wording::Verbatim) {
        m_shortened.clear();
        setWording(Wording::Shortened);
    }
    cursor = m_words->textCursor();
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(made.words);
    cursor.endEditBlock();
    cursor.setPosition(made.caret);
    m_words->setTextCursor(cursor);
    m_words->setFocus();
}

bool WordingEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_words) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        save();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool control = key->modifiers() == Qt::ControlModifier;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool ours = (control && (key->key() == Qt::Key_L || key->key() == Qt::Key_B || enter)) ||
                      key->key() == Qt::Key_Escape || (enter && key->modifiers() == Qt::NoModifier);
    if (!ours) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (key->key() == Qt::Key_L)
        leaveOutChosen();
    else if (key->key() == Qt::Key_B)
        insertBracketsHere();
    else if (enter && control)
        Q_EMIT approveAsked();
    else // a quote is one paragraph: Enter is for having done
        Q_EMIT left();
    return true;
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/quote_desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/models/ledger_model.h"
#include "gui/models/queue_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/elided_label.h"
#include "gui/views/release/ask_line.h"
#include "gui/views/release/said_view.h"
#include "gui/views/release/wording_editor.h"

namespace kenspeckle::gui {

namespace {
constexpr int kMostTurns = 14;
constexpr int kFewTurns = 2;
} // namespace

QuoteDesk::QuoteDesk(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_said = new SaidView;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_said, 1);
    column->addWidget(buildFoot());
    connect(m_wording, &WordingEditor::left, this, [this] {
        m_wording->save();
        Q_EMIT keyboardBack();
    });
    connect(m_wording, &WordingEditor::approveAsked, this, &QuoteDesk::approve);
    connect(m_ask, &AskLine::left, this, &QuoteDesk::keyboardBack);
    setQuote(nullptr, {}, 1);
}

QWidget* QuoteDesk::buildHead() {
    auto* head = new QFrame;
    head->setProperty("bar", true);
    m_who = new ElidedLabel;
    m_who->setProperty("heading", true);
    m_codes = new ElidedLabel;
    m_codes->setProperty("quiet", true);
    m_place = new QLabel;
    m_place->setProperty("quiet", true);
    const auto button = [this](Icon which, const QString& tip, auto run) {
        auto* made = new QToolButton;
        made->setIcon(icon(which));
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        connect(made, &QToolButton::clicked, this, run);
        return made;
    };
    m_more = button(Icon::More, tr("More of what was said around it"), [this] {
        m_around = m_around >= kMostTurns ? kFewTurns : m_around + 4;
        showContext();
    });
    m_previous = button(Icon::Previous, tr("Previous quote (Up)"), [this] { Q_EMIT stepAsked(-1); });
    m_next = button(Icon::Next, tr("Next quote (Down)"), [this] { Q_EMIT stepAsked(1); });
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_who, 1);
    first->addWidget(m_more);
    first->addWidget(m_previous);
    first->addWidget(m_place);
    first->addWidget(m_next);
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(20, 6, 12, 8);
    lines->setSpacing(2);
    lines->addLayout(first);
    lines->addWidget(m_codes);
    return head;
}

QWidget* QuoteDesk::buildFoot() {
    auto* foot = new QFrame;
    foot->setProperty("footer", true);
    m_wording = new WordingEditor;
    m_state = new QLabel;
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_ask = new AskLine;
    const auto button = [this](const QString& name, const QString& tip, auto run) {
        auto* made = new QPushButton(name);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_approve = button(tr("Approve"), tr("May be printed like this (A)"), [this] { approve(); });
    m_approve->setProperty("primary", true);
    m_refuse = button(tr("Refuse…"), tr("Is not printed; say why (R)"), [this] { refuse(); });
    m_distinctive = button(tr("Distinctive…"), tr("Its dialect or a life event makes the person known (D)"),
                           [this] { markDistinctive(); });
    m_open = button(tr("Open in Read"), tr("Open the transcript at these words (O)"),
                    [this] { Q_EMIT passageAsked(m_quote.quote.passage); });
    m_withdraw = button(tr("Take out"), tr("Take it out of the queue with what was decided (Del)"),
                        [this] { Q_EMIT withdrawAsked(); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_approve);
    row->addWidget(m_refuse);
    row->addWidget(m_distinctive);
    row->addStretch();
    row->addWidget(m_open);
    row->addWidget(m_withdraw);
    auto* lines = new QVBoxLayout(foot);
    lines->setContentsMargins(20, 10, 16, 12);
    lines->setSpacing(8);
    lines->addWidget(m_wording);
    lines->addWidget(m_state);
    lines->addWidget(m_ask);
    lines->addLayout(row);
    return foot;
}

void QuoteDesk::setSession(StudySession* session) {
    m_session = session;
    m_wording->forget();
    m_ask->leave();
    setQuote(nullptr, {}, 1);
}

QString QuoteDesk::describe(const ReviewedQuote& quote, int asked) const {
    QStringList lines;
    QString state = signOf(quote.state) + QLatin1Char(' ') + inWords(quote.state);
    if (quote.state == QuoteState::Stale && quote.quote.codes.empty())
        state += QStringLiteral(": ") + tr("nobody codes this passage any more");
    else if (quote.state == QuoteState::Stale)
        state += QStringLiteral(": ") + tr("its words or wording are others than those that were decided upon");
    if (asked > 1) state += QStringLiteral(" · ") + tr("%1 of %2 approvals").arg(quote.approvals).arg(asked);
    if (quote.consent != Consent::Quote) state += QStringLiteral(" · ") + tr("consent: %1").arg(inWords(quote.consent));
    lines << state;
    for (const QuoteDecision& decision : quote.decisions) {
        if (!decision.current) continue;
        QString line = decision.verdict == Verdict::Approve
                           ? tr("Approved by %1, %2").arg(fromUtf8(decision.coder), dayOf(decision.made))
                           : tr("Refused by %1, %2").arg(fromUtf8(decision.coder), dayOf(decision.made));
        if (!decision.reason.empty()) line += QStringLiteral(": ") + fromUtf8(decision.reason);
        if (!decision.permission.empty())
            line += QStringLiteral("; ") + tr("agreed: %1").arg(fromUtf8(decision.permission));
        lines << line;
    }
    if (quote.distinctive) lines << tr("Distinctive: %1").arg(fromUtf8(quote.distinctiveNote));
    return lines.join(QLatin1Char('\n'));
}

void QuoteDesk::setQuote(const ReviewedQuote* quote, const QString& place, int asked) {
    const bool another = !quote || quote->id != m_quote.id;
    if (another) {
        if (!m_wording->save() && m_session) m_session->say(tr("Kept as a draft: %1").arg(m_wording->problem()));
        if (!m_ask->isHidden()) m_ask->leave();
        m_around = kFewTurns;
    }
    const bool moved =
        another || quote->quote.passage != m_quote.quote.passage || quote->quote.text != m_quote.quote.text;
    m_any = quote != nullptr;
    m_quote = quote ? *quote : ReviewedQuote();
    for (QPushButton* each : {m_approve, m_refuse, m_distinctive, m_open, m_withdraw})
        each->setEnabled(m_any);
    for (QToolButton* each : {m_more, m_previous, m_next})
        each->setEnabled(m_any);
    m_wording->setQuote(quote);
    m_place->setText(place);
    if (!quote) {
        m_who->setText({});
        m_codes->setText({});
        m_state->setText({});
        m_said->showAdvice({});
        return;
    }
    QStringList codes;
    for (const QuotedCode& code : quote->quote.codes)
        codes << fromUtf8(code.path);
    m_who->setText(fromUtf8(quote->quote.attribution.empty() ? quote->quote.transcript : quote->quote.attribution));
    m_who->setToolTip(fromUtf8(quote->quote.transcript));
    m_codes->setText(codes.isEmpty() ? tr("coded no more") : codes.join(QStringLiteral(" · ")));
    m_codes->setToolTip(codes.join(QLatin1Char('\n')));
    m_state->setText(describe(*quote, asked));
    m_distinctive->setText(quote->distinctive ? tr("Not distinctive…") : tr("Distinctive…"));
    if (moved) showContext();
}

void QuoteDesk::showContext() {
    if (!m_session || !m_any) return;
    // One transcript is read: as quick as a row is drawn.
    auto turns = contextOf(m_session->study(), m_quote.quote.passage, m_around);
    if (!turns) return m_said->showAdvice(fromUtf8(turns.error().message));
    m_said->setTurns(std::move(*turns), m_quote.quote.passage.range);
}

QString QuoteDesk::stateWords() const { return m_state->text(); }

void QuoteDesk::approve() {
    if (!m_any) return;
    if (!m_wording->save()) return m_wording->editor().setFocus();
    const bool asked = std::any_of(m_quote.decisions.begin(), m_quote.decisions.end(),
                                   [](const QuoteDecision& each) { return each.current && !each.permission.empty(); });
    if (m_quote.consent != Consent::AskFirst || asked) return Q_EMIT decided(Verdict::Approve, {}, {});
    QStringList people;
    for (const std::string& person : m_quote.quote.participants)
        people << fromUtf8(person);
    m_ask->ask(
        tr("%1 wants to be asked first. How was this quote agreed to?").arg(people.join(tr(", ", "between names"))),
        tr("Approve"), [this](const QString& how) { Q_EMIT decided(Verdict::Approve, {}, how); });
}

void QuoteDesk::refuse() {
    if (!m_any) return;
    m_ask->ask(tr("Why is it not to be printed?"), tr("Refuse"),
               [this](const QString& why) { Q_EMIT decided(Verdict::Refuse, why, {}); });
}

void QuoteDesk::markDistinctive() {
    if (!m_any) return;
    const QuoteId id = m_quote.id;
    if (m_quote.distinctive) return Q_EMIT distinctiveAsked(id, {});
    m_ask->ask(tr("What makes the person known by it?"), tr("Mark"),
               [this, id](const QString& note) { Q_EMIT distinctiveAsked(id, note); });
}

} // namespace kenspeckle::gui

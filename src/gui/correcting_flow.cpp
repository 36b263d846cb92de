// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/correcting_flow.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>

#include "gui/dialogs/correct_everywhere_dialog.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/correcting/effect_words.h"
#include "gui/views/correcting/review_panel.h"
#include "gui/views/correcting/turn_editor.h"
#include "gui/views/side_drawer.h"
#include "gui/views/transcript_view.h"
#include "kenspeckle/correcting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPause = 180; // milliseconds without a key
constexpr int kMargin = 8;

/// A place as people would say it, which a correction elsewhere leaves as it is.
struct TurnPlace {
    int turn = 0; ///< index
    std::int64_t within = 0;

    static TurnPlace of(const TranscriptText& text, CodePoint at) {
        if (text.empty()) return {};
        const int turn = text.turnAt(at);
        return {turn, at - text.turns()[static_cast<std::size_t>(turn)].range.begin};
    }
    [[nodiscard]] CodePoint in(const TranscriptText& text) const {
        if (text.empty()) return {};
        const auto index = std::min(static_cast<std::size_t>(std::max(turn, 0)), text.turns().size() - 1);
        const Range range = text.turns()[index].range;
        return std::clamp(range.begin + within, range.begin, range.end);
    }
};

} // namespace

CorrectingFlow::CorrectingFlow(TranscriptView& view, SideDrawer& drawer, QWidget& window)
    : QObject(&window), m_view(view), m_drawer(drawer), m_window(window) {
    m_editor = new TurnEditor(view.viewport());
    m_review = new ReviewPanel;
    drawer.addPanel(m_review, tr("Review"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &CorrectingFlow::askForEffect);
    connect(m_editor, &TurnEditor::edited, this, [this] {
        if (!editing()) return;
        m_pause.start();
        placeEditor();
    });
    connect(m_editor, &TurnEditor::saveAsked, this, &CorrectingFlow::save);
    connect(m_editor, &TurnEditor::leaveAsked, this, &CorrectingFlow::leave);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CorrectingFlow::placeEditor);
    view.viewport()->installEventFilter(this);
    connect(m_review, &ReviewPanel::countChanged, this, [this](int count) {
        m_drawer.setTitle(m_review, count > 0 ? tr("Review (%1)").arg(count) : tr("Review"));
    });
    connect(m_review, &ReviewPanel::passageAsked, this, &CorrectingFlow::passageAsked);
}

void CorrectingFlow::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_pause.stop();
    m_turn = 0;
    m_editor->hide();
    m_transcript = {};
    m_review->setSession(session);
    if (session) connect(session, &StudySession::codingsChanged, this, &CorrectingFlow::followText);
}

bool CorrectingFlow::editing() const { return m_turn > 0 && !m_editor->isHidden(); }

void CorrectingFlow::followText() {
    if (!m_session || !m_view.text()) return;
    const TranscriptId shown = m_view.text()->transcript().id;
    const auto version = textVersion(m_session->study(), shown);
    if (!version) return; // removed: whoever lists transcripts shows another
    if (shown == m_transcript && *version == m_version) return;
    m_transcript = shown;
    m_version = *version;
    auto loaded = transcript(m_session->study(), shown);
    if (!loaded) return m_session->sayProblem(loaded.error());
    if (loaded->text == m_view.text()->transcript().text) return;
    const TurnPlace caret = TurnPlace::of(*m_view.text(), m_view.caret());
    const TurnPlace top = TurnPlace::of(*m_view.text(), m_view.firstVisible());
    if (editing()) leave(); // the words it was begun with are no longer there
    m_view.setTranscript(std::move(*loaded));
    m_view.scrollTo(top.in(*m_view.text()));
    m_view.setCaret(caret.in(*m_view.text()));
}

void CorrectingFlow::correctTurnAtCaret() {
    if (!m_session || !m_view.text() || m_view.text()->empty()) return;
    const TranscriptText& text = *m_view.text();
    m_transcript = text.transcript().id;
    m_version = textVersion(m_session->study(), m_transcript).value_or(0);
    const ShownTurn& turn = text.turns()[static_cast<std::size_t>(text.turnAt(m_view.caret()))];
    m_turn = turn.number;
    m_view.show({turn.range.begin, turn.range.begin + 1});
    QFont font = m_view.font();
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * m_view.zoom() / 100.0);
    m_editor->begin(turn.number, turn.text, text.placeOf(m_view.caret()).unit, font);
    m_editor->show();
    placeEditor();
    m_editor->raise();
    m_editor->field().setFocus();
}

void CorrectingFlow::placeEditor() {
    if (!editing() || !m_view.text()) return;
    const auto& turns = m_view.text()->turns();
    const auto turn =
        std::find_if(turns.begin(), turns.end(), [this](const ShownTurn& t) { return t.number == m_turn; });
    if (turn == turns.end()) return leave();
    const QRect column = m_view.textColumn();
    const QRect port = m_view.viewport()->rect();
    const int left = std::max(0, column.left() - 14);
    const int width = std::min(port.width() - left - kMargin, std::max(column.width() + 28, 360));
    const int height = std::min(m_editor->heightFor(width), port.height() - 2 * kMargin);
    const int top = m_view.rectOf(turn->range.begin).top() - 42;
    m_editor->setGeometry(left, std::clamp(top, kMargin, std::max(kMargin, port.height() - height - kMargin)), width,
                          height);
}

void CorrectingFlow::askForEffect() {
    if (!m_session || !editing()) return;
    m_session->reader().ask<CorrectionOutcome>(
        QStringLiteral("correction"), this,
        [id = m_transcript, turn = m_turn, words = toUtf8(m_editor->words())](Study& study) {
            return previewCorrection(study, id, turn, words);
        },
        [this](Result<CorrectionOutcome> answer) {
            if (!editing()) return;
            if (answer)
                m_editor->showEffect(effectInWords(*answer));
            else
                m_editor->showProblem(fromUtf8(answer.error().message));
            placeEditor();
        });
}

void CorrectingFlow::save() {
    if (!m_session || !editing()) return;
    const int turn = m_turn;
    const auto done = correctTurn(m_session->study(), m_transcript, turn, toUtf8(m_editor->words()));
    if (!done) return m_editor->showProblem(fromUtf8(done.error().message));
    leave();
    if (done->turns == 0) return m_session->say(tr("The words are as they were."));
    m_session->changed(doneInWords(*done, tr("Corrected turn %1").arg(turn)));
}

void CorrectingFlow::leave() {
    m_pause.stop();
    m_turn = 0;
    m_editor->hide();
    m_view.setFocus();
}

void CorrectingFlow::correctEverywhere() {
    if (!m_session) return;
    const QString words = m_view.text() ? m_view.selectedWords().simplified() : QString();
    auto* dialog = new CorrectEverywhereDialog(*m_session, words.size() <= 80 ? words : QString(), &m_window);
    dialog->show();
}

void CorrectingFlow::toggleReview() { m_drawer.toggle(m_review); }

bool CorrectingFlow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) placeEditor();
    return QObject::eventFilter(watched, event);
}

} // namespace kenspeckle::gui

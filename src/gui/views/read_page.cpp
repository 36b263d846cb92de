// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/read_page.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/codebook_desk.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/elided_label.h"
#include "gui/views/list_painting.h"
#include "gui/views/passage_panel.h"
#include "gui/views/quick_bar.h"
#include "gui/views/reading_moves.h"
#include "gui/views/search_panel.h"
#include "gui/views/transcripts_panel.h"

namespace kenspeckle::gui {

ReadPage::ReadPage(QWidget* parent) : QWidget(parent) {
    m_transcripts = new TranscriptsPanel;
    m_search = new SearchPanel;
    m_left = new QStackedWidget;
    m_left->addWidget(m_transcripts);
    m_left->addWidget(m_search);
    m_left->setMinimumWidth(200);
    m_codebook = new CodebookPanel;
    m_passage = new PassagePanel;
    m_right = new QSplitter(Qt::Vertical);
    m_right->addWidget(m_codebook);
    m_right->addWidget(m_passage);
    m_right->setStretchFactor(0, 3);
    m_right->setStretchFactor(1, 1);
    m_right->setSizes({480, 200});
    m_right->setChildrenCollapsible(false);
    m_right->setMinimumWidth(220);
    m_passage->setMinimumHeight(96);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_left);
    m_columns->addWidget(buildMiddle());
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setSizes({248, 842, 276});
    m_columns->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_columns);
    m_desk = new CodingDesk(*m_view, this);
    m_moves = new ReadingMoves(*m_view, this);
    m_books = new CodebookDesk(*m_codebook, this);
    connectPanels();
}

QWidget* ReadPage::buildMiddle() {
    m_view = new TranscriptView;
    m_quick = new QuickBar;
    m_name = new ElidedLabel;
    m_name->setProperty("heading", true);
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.15);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_detail = new ElidedLabel;
    m_detail->setProperty("quiet", true);
    m_memo = new QToolButton;
    m_memo->setIcon(icon(Icon::Memo, Theme::current().accent));
    m_memo->setAccessibleName(tr("Memo about this transcript"));
    m_memo->hide();
    m_position = new QLabel;
    m_position->setProperty("quiet", true);
    m_previous = new QToolButton;
    m_previous->setIcon(icon(Icon::Previous));
    m_previous->setToolTip(tr("Previous transcript (Alt+Left)"));
    m_previous->setAccessibleName(tr("Previous transcript"));
    m_next = new QToolButton;
    m_next->setIcon(icon(Icon::Next));
    m_next->setToolTip(tr("Next transcript (Alt+Right)"));
    m_next->setAccessibleName(tr("Next transcript"));
    auto* bar = new QFrame;
    bar->setProperty("bar", true);
    auto* head = new QHBoxLayout(bar);
    head->setContentsMargins(16, 6, 8, 6);
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_memo);
    head->addWidget(m_detail, 1);
    head->addWidget(m_previous);
    head->addWidget(m_position);
    head->addWidget(m_next);

    auto* reading = new QWidget;
    auto* column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_quick);

    auto* empty = new QFrame;
    empty->setProperty("panel", true);
    auto* title = new QLabel(tr("Bring in your transcripts"));
    title->setFont(large);
    auto* words =
        new QLabel(tr("Drop files or a whole folder onto this window: Word, plain text, Markdown, or subtitles "
                      "(.docx, .txt, .md, .vtt, .srt). Turns, speakers and time codes are found by themselves. "
                      "Your files stay as they are; nothing leaves this computer."));
    words->setProperty("quiet", true);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMaximumWidth(480);
    auto* button = new QPushButton(tr("Import transcripts…"));
    button->setProperty("primary", true);
    auto* lines = new QVBoxLayout(empty);
    lines->setSpacing(16);
    lines->addStretch();
    lines->addWidget(title, 0, Qt::AlignHCenter);
    lines->addWidget(words, 0, Qt::AlignHCenter);
    lines->addWidget(button, 0, Qt::AlignHCenter);
    lines->addStretch();
    connect(button, &QPushButton::clicked, this, &ReadPage::importAsked);

    m_middle = new QStackedWidget;
    m_middle->addWidget(reading);
    m_middle->addWidget(empty);
    return m_middle;
}

void ReadPage::connectPanels() {
    connect(m_previous, &QToolButton::clicked, this, [this] { openNeighbour(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { openNeighbour(1); });
    connect(m_memo, &QToolButton::clicked, this, [this] {
        if (m_view->text()) Q_EMIT transcriptMemoAsked(m_view->text()->transcript().id);
    });
    connect(m_transcripts, &TranscriptsPanel::opened, this, &ReadPage::open);
    connect(m_transcripts, &TranscriptsPanel::importAsked, this, &ReadPage::importAsked);
    connect(m_transcripts, &TranscriptsPanel::renameAsked, this, [this](TranscriptId id, const QString& name) {
        if (m_session) m_session->renameTranscript(id, name);
    });
    connect(m_transcripts, &TranscriptsPanel::removeAsked, this, [this](const std::vector<TranscriptId>& ids) {
        if (m_session) m_session->removeTranscripts(ids);
    });
    connect(m_search, &SearchPanel::hitOpened, this, &ReadPage::showHit);
    connect(m_books, &CodebookDesk::passageAsked, this, &ReadPage::showPassage);
    connect(m_codebook, &CodebookPanel::codeActivated, this, [this](CodeId code) { m_desk->code(code); });
    connect(m_codebook, &CodebookPanel::addAsked, this, &ReadPage::addCodeAsked);
    connect(m_codebook, &CodebookPanel::editAsked, this, &ReadPage::editCodeAsked);
    connect(m_codebook, &CodebookPanel::quotesAsked, this, &ReadPage::quotesAsked);
    connect(m_codebook, &CodebookPanel::historyAsked, this, [this](CodeId id) {
        const Code* code = m_session ? m_session->codebook().find(id) : nullptr;
        if (code) Q_EMIT historyAsked(fromUtf8(code->text.name), {id.value});
    });
    connect(m_transcripts, &TranscriptsPanel::historyAsked, this, [this](TranscriptId id) {
        if (m_session) Q_EMIT historyAsked(m_session->transcriptName(id), {id.value});
    });
    connect(m_passage, &PassagePanel::historyAsked, this, &ReadPage::showHistoryOf);
    connect(m_passage, &PassagePanel::removeAsked, m_desk, &CodingDesk::remove);
    connect(m_passage, &PassagePanel::recodeAsked, this, &ReadPage::askToRecode);
    connect(m_passage, &PassagePanel::showAsked, this, [this](CodingId id) {
        if (const Stripe* stripe = m_view->stripes().find(id)) {
            m_view->select(stripe->range);
            m_view->chooseStripe(id);
            m_view->setFocus();
        }
    });
    connect(m_view, &TranscriptView::caretMoved, this, &ReadPage::showPassageCodes);
    connect(m_view, &TranscriptView::selectionChanged, this, &ReadPage::showPassageCodes);
    connect(m_view, &TranscriptView::stripeChosen, this, &ReadPage::showPassageCodes);
    connect(m_view, &TranscriptView::menuAsked, this, &ReadPage::showMenu);
    connect(m_view, &TranscriptView::dismissAsked, this, [this] { m_view->setHits({}); });
    connect(m_quick, &QuickBar::keyPressed, m_desk, &CodingDesk::codeByKey);
    connect(m_quick, &QuickBar::paletteAsked, this, &ReadPage::paletteAsked);
    connect(m_quick, &QuickBar::inVivoAsked, m_desk, &CodingDesk::codeInVivo);
    connect(m_quick, &QuickBar::widerAsked, m_moves, &ReadingMoves::widen);
    connect(m_quick, &QuickBar::sentenceAsked, this, [this] { m_moves->widenTo(TextUnit::Sentence); });
    connect(m_quick, &QuickBar::turnAsked, this, [this] { m_moves->widenTo(TextUnit::Turn); });
}

void ReadPage::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_desk->setSession(session);
    m_moves->setSession(session);
    m_books->setSession(session);
    m_search->setSession(session);
    m_transcripts->setSession(session);
    m_view->clear();
    showSearch(false);
    if (!session) {
        m_transcripts->setTranscripts({});
        return;
    }
    connect(session, &StudySession::transcriptsChanged, this, &ReadPage::showTranscripts);
    connect(session, &StudySession::codebookChanged, this, &ReadPage::showCodebook);
    connect(session, &StudySession::usageChanged, this,
            [this] { m_codebook->setUse([this](CodeId code) { return m_session->useOf(code); }); });
    connect(session, &StudySession::recentCodesChanged, this, [this] {
        m_codebook->setKeys(m_session->recentCodes());
        m_quick->setCodes(m_session->recentCodes(), m_session->codebook());
    });
    connect(session, &StudySession::codingsChanged, this, [this] {
        m_desk->showStripes();
        showPassageCodes();
    });
    showCodebook();
    if (session->transcriptsLoaded()) showTranscripts();
    showHead();
}

void ReadPage::showTranscripts() {
    const auto& all = m_session->transcripts();
    m_transcripts->setTranscripts(all);
    m_middle->setCurrentIndex(all.empty() ? 1 : 0);
    const TranscriptId shown = m_view->text() ? m_view->text()->transcript().id : TranscriptId{};
    const bool stillThere =
        std::any_of(all.begin(), all.end(), [shown](const TranscriptSummary& each) { return each.id == shown; });
    if (all.empty())
        m_view->clear();
    else if (!stillThere)
        open(all.front().id);
    else
        m_transcripts->setCurrent(shown);
    showHead();
}

void ReadPage::showCodebook() {
    m_codebook->setCodebook(m_session->codebook());
    m_codebook->setUse([this](CodeId code) { return m_session->useOf(code); });
    m_codebook->setKeys(m_session->recentCodes());
    m_quick->setCodes(m_session->recentCodes(), m_session->codebook());
    m_desk->showStripes(); // names and colours
}

void ReadPage::open(TranscriptId id) {
    if (!m_session || !id) return;
    if (!m_view->text() || m_view->text()->transcript().id != id) {
        auto loaded = transcript(m_session->study(), id);
        if (!loaded) return m_session->sayProblem(loaded.error());
        m_view->setTranscript(std::move(*loaded));
        m_desk->showStripes();
        m_middle->setCurrentIndex(0);
        std::vector<Range> marks;
        if (searchShown())
            for (const Hit& hit : m_search->hits())
                if (hit.transcript == id) marks.insert(marks.end(), hit.matches.begin(), hit.matches.end());
        m_view->setHits(std::move(marks));
    }
    m_transcripts->setCurrent(id);
    showHead();
    showPassageCodes();
}

void ReadPage::showHit(const Hit& hit) {
    open(hit.transcript);
    if (!m_view->text() || m_view->text()->transcript().id != hit.transcript) return;
    std::vector<Range> marks;
    for (const Hit& each : m_search->hits())
        if (each.transcript == hit.transcript) marks.insert(marks.end(), each.matches.begin(), each.matches.end());
    if (marks.empty()) marks = hit.matches;
    m_view->setHits(std::move(marks));
    m_view->setCaret(hit.range.begin);
    m_view->show(hit.range);
}

void ReadPage::showPassage(const Passage& passage) {
    open(passage.transcript);
    if (m_view->text() && m_view->text()->transcript().id == passage.transcript) m_view->select(passage.range);
}

void ReadPage::openNeighbour(int step) {
    if (const TranscriptId id = m_transcripts->neighbour(step)) open(id);
}

void ReadPage::showSearch(bool show) {
    m_left->setCurrentWidget(show ? static_cast<QWidget*>(m_search) : m_transcripts);
    if (!show) m_view->setHits({});
}

bool ReadPage::searchShown() const { return m_left->currentWidget() == m_search; }

void ReadPage::showHead() {
    const TranscriptText* text = m_view->text();
    const QString name = text ? fromUtf8(text->transcript().name) : QString();
    m_name->setText(m_session && text && !m_session->transcriptName(text->transcript().id).isEmpty()
                        ? m_session->transcriptName(text->transcript().id)
                        : name);
    m_name->setToolTip(m_name->text());
    QStringList speakers;
    if (text)
        for (const Speaker& speaker : text->transcript().speakers)
            if (speaker.role == SpeakerRole::Participant) speakers << fromUtf8(speaker.label);
    m_detail->setText(speakers.join(QStringLiteral(", ")));
    m_detail->setToolTip(speakers.join(QStringLiteral(", ")));
    const int at = m_transcripts->position();
    m_position->setText(at > 0 ? tr("%1 of %2").arg(at).arg(m_transcripts->count()) : QString());
    m_previous->setEnabled(m_transcripts->neighbour(-1).value != 0);
    m_next->setEnabled(m_transcripts->neighbour(1).value != 0);
    m_name->updateGeometry();
}

void ReadPage::showTranscriptMemo(const QString& title) {
    m_memo->setVisible(!title.isEmpty());
    m_memo->setToolTip(tr("Memo about this transcript: %1").arg(title.toHtmlEscaped()));
}

void ReadPage::showHistoryOf(CodingId id) {
    const Stripe* stripe = m_view->stripes().find(id);
    if (!m_session || !stripe) return;
    const auto selves = formerCodings(m_session->study(), id);
    if (!selves) return m_session->sayProblem(selves.error());
    std::vector<std::int64_t> ids;
    for (const CodingId self : *selves)
        ids.push_back(self.value);
    Q_EMIT historyAsked(tr("this passage of %1").arg(stripe->name), ids);
}

void ReadPage::showPassageCodes() { m_passage->setStripes(m_desk->stripesAtCaret(), m_view->chosenStripe()); }

void ReadPage::showMenu(const QPoint& globalPosition) {
    if (!m_session) return;
    const bool selected = m_desk->hasPassage();
    QMenu menu(this);
    const auto add = [&](const QString& words, bool enabled, auto&& run) {
        QAction* action = menu.addAction(words, this, run);
        action->setEnabled(enabled);
        return action;
    };
    add(tr("Code…\tCtrl+K"), selected, [this] { Q_EMIT paletteAsked(); });
    add(tr("Code in vivo\tI"), selected, [this] { m_desk->codeInVivo(); });
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        if (const Code* code = m_session->codebook().find(m_session->recentCodes().at(key))) {
            QAction* action = add(tr("Code as %1\t%2").arg(fromUtf8(code->text.name)).arg(key), selected,
                                  [this, key] { m_desk->codeByKey(key); });
            action->setIcon(swatch({code->text.colour.red, code->text.colour.green, code->text.colour.blue}));
        }
    menu.addSeparator();
    add(tr("Wider\tW"), true, [this] { m_moves->widen(); });
    add(tr("Widen to the sentence\tS"), true, [this] { m_moves->widenTo(TextUnit::Sentence); });
    add(tr("Widen to the turn\tT"), true, [this] { m_moves->widenTo(TextUnit::Turn); });
    if (const Stripe* stripe = m_view->stripes().find(m_desk->stripeAtCaret())) {
        menu.addSeparator();
        add(tr("Remove the coding as %1\tDel").arg(stripe->name), true, [this] { m_desk->removeAtCaret(); });
        add(tr("Remove all codings of the passage\tShift+Del"), true, [this] { m_desk->removePassage(); });
        add(tr("Change its code…\tC"), true, [this] { askToRecode({}); });
        add(tr("Change it to the selected words\tR"), selected, [this] { m_desk->resizeToSelection(); });
        const CodePoint caret = m_view->caret();
        add(tr("Split it at the caret\tShift+S"), stripe->range.begin < caret && caret < stripe->range.end,
            [this] { m_desk->splitAtCaret(); });
    }
    menu.addSeparator();
    add(tr("Correct the words of this turn…\tE"), m_view->text() != nullptr, [this] { Q_EMIT correctAsked(); });
    add(tr("Memo…\tM"), true, [this] { Q_EMIT memoAsked(); })->setIcon(icon(Icon::Memo));
    menu.addSeparator();
    add(tr("Copy\tCtrl+C"), selected, [this] { m_view->copy(); });
    add(tr("Copy a link to this passage\tCtrl+Shift+C"), selected, [this] { Q_EMIT linkAsked(); });
    menu.exec(globalPosition);
}

void ReadPage::askToRecode(const std::vector<CodingId>& ids) {
    if (!m_session) return;
    if (ids.empty() && !m_desk->stripeAtCaret()) return m_session->say(tr("Nothing is coded here."));
    Q_EMIT recodeAsked(ids);
}

QByteArray ReadPage::layoutState() const {
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_columns->saveState() << m_right->saveState() << m_codebook->layoutState();
    return state;
}

void ReadPage::restoreLayout(const QByteArray& state) {
    QByteArray columns, right;
    QDataStream in(state);
    in >> columns >> right;
    if (in.status() != QDataStream::Ok) return;
    m_columns->restoreState(columns);
    m_right->restoreState(right);
    QByteArray codebook; // not there in what older versions kept
    in >> codebook;
    if (in.status() == QDataStream::Ok) m_codebook->restoreLayout(codebook);
}

Passage ReadPage::place() const {
    if (!m_view->text()) return {};
    const CodePoint first = m_view->firstVisible();
    return {m_view->text()->transcript().id, {first, first}};
}

} // namespace kenspeckle::gui

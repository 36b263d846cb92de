// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/density_bar.h"
#include "gui/views/stripe_words.h"
#include "gui/views/transcript_accessible.h"

namespace kenspeckle::gui {

namespace {
constexpr int kMargin = 16;      // all round
constexpr int kMaxText = 720;    // the longest line that is comfortable to read, at 100 %
constexpr int kTopSpace = 12;    // above the first turn
constexpr int kIdleSlice = 6;    // milliseconds
constexpr double kSeeable = 0.3; // where a place that was out of sight is put, as a share of the height
} // namespace

TranscriptView::TranscriptView(QWidget* parent) : QAbstractScrollArea(parent) {
    // First of all: setAccessibleName() asks for the interface, and Qt keeps the one it gets.
    installTranscriptAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Transcript"));
    setAccessibleDescription(tr("Arrow keys move, with Shift they select. Control and K codes what is selected."));
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    setMinimumWidth(360);
    buildDensityBar();
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &TranscriptView::layOutSomeMore);
    connect(this, &TranscriptView::caretMoved, this, &TranscriptView::tellAssistants);
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setTranscript(Transcript transcript) {
    const bool same =
        m_text && m_text->transcript().id == transcript.id && m_text->transcript().text == transcript.text;
    const int scrolled = verticalScrollBar()->value();
    m_layouts.setText(nullptr);
    m_text = std::make_unique<TranscriptText>(std::move(transcript));
    m_layouts.setText(m_text.get());
    m_resizing.reset();
    if (!same) {
        m_stripes = {};
        m_hits.clear();
        m_chosen = {};
        m_emphasised = {};
        m_anchor = m_caret = m_text->whole().begin;
        m_caretX.reset();
    }
    layOutColumns();
    verticalScrollBar()->setValue(same ? scrolled : 0);
    layOutVisible();
    m_idle.start();
    viewport()->update();
    Q_EMIT selectionChanged();
    Q_EMIT caretMoved();
}

void TranscriptView::clear() {
    m_idle.stop();
    m_layouts.setText(nullptr);
    m_text.reset();
    m_resizing.reset();
    m_stripes = {};
    m_hits.clear();
    m_chosen = m_emphasised = {};
    m_anchor = m_caret = {};
    updateScrollBar();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void TranscriptView::setStripes(std::vector<Stripe> stripes) {
    const int lanes = m_stripes.laneCount();
    m_stripes = StripeSet(std::move(stripes));
    if (!m_stripes.find(m_chosen)) m_chosen = {};
    if (m_resizing && !m_stripes.find(m_resizing->id)) m_resizing.reset();
    if (!m_stripes.find(m_emphasised)) m_emphasised = {};
    if (lanes != m_stripes.laneCount()) layOutColumns();
    m_density->refresh();
    viewport()->update();
}

void TranscriptView::setHits(std::vector<Range> hits) {
    m_hits = std::move(hits);
    std::sort(m_hits.begin(), m_hits.end());
    m_density->refresh();
    viewport()->update();
}

Range TranscriptView::selection() const {
    if (!m_text || m_anchor == m_caret) return {m_caret, m_caret};
    return m_text->trimmed({std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)});
}

QString TranscriptView::selectedWords() const { return m_text ? m_text->words(selection()) : QString(); }

void TranscriptView::select(Range range) {
    if (!m_text) return;
    const Range whole = m_text->whole();
    m_anchor = std::clamp(range.begin, whole.begin, whole.end);
    m_caret = std::clamp(range.end, whole.begin, whole.end);
    m_caretX.reset();
    m_chosen = {};
    show({m_anchor, m_caret});
    viewport()->update();
    Q_EMIT selectionChanged();
    Q_EMIT caretMoved();
}

void TranscriptView::setCaret(CodePoint at) { select({at, at}); }

void TranscriptView::show(Range range) {
    if (!m_text || m_text->empty()) return;
    const TurnLayouts::Extent extent = m_layouts.extentOf(range);
    updateScrollBar();
    const double above = verticalScrollBar()->value() - kTopSpace;
    const double height = viewport()->height();
    const bool fits = extent.top >= above && extent.bottom <= above + height;
    const bool fills = extent.top <= above && extent.bottom >= above + height;
    if (!fits && !fills) verticalScrollBar()->setValue(static_cast<int>(extent.top - height * kSeeable) + kTopSpace);
    layOutVisible();
}

void TranscriptView::chooseStripe(CodingId id) {
    m_chosen = m_stripes.find(id) ? id : CodingId{};
    viewport()->update();
    Q_EMIT stripeChosen();
}

CodePoint TranscriptView::firstVisible() const {
    if (!m_text || m_text->empty()) return {};
    return m_text->turns()[static_cast<std::size_t>(m_layouts.turnAtHeight(toContent(kTopSpace)))].range.begin;
}

void TranscriptView::scrollTo(CodePoint at) {
    if (!m_text || m_text->empty()) return;
    const int turn = m_text->turnAt(at);
    // Whatever lies above must have its true height, or the place moves away again when it gets it.
    for (int above = 0; above <= turn; ++above)
        m_layouts.layOut(above);
    updateScrollBar();
    verticalScrollBar()->setValue(static_cast<int>(m_layouts.top(turn)));
    layOutVisible();
}

void TranscriptView::setZoom(int percent) {
    const int wanted = std::clamp(percent, 60, 240);
    if (wanted == m_zoom) return;
    const CodePoint first = firstVisible();
    m_zoom = wanted;
    layOutColumns();
    scrollTo(first);
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

QRect TranscriptView::rectOf(CodePoint at) {
    if (!m_text || m_text->empty()) return {};
    const QRectF rect = m_layouts.caretRect(m_text->placeOf(at));
    return {m_columns.text + static_cast<int>(std::round(rect.x())), toViewport(rect.y()), 2,
            static_cast<int>(rect.height())};
}

std::optional<Range> TranscriptView::turnUnder(QPoint point) {
    if (!m_text || m_text->empty()) return std::nullopt;
    const double y = toContent(point.y());
    if (y < 0 || y >= m_layouts.totalHeight()) return std::nullopt;
    return m_text->turns()[static_cast<std::size_t>(m_layouts.turnAtHeight(y))].range;
}

CodingId TranscriptView::stripeUnder(QPoint point) {
    for (const PaintedStripe& painted : m_painted)
        if (painted.bar.adjusted(-2, 0, 2, 0).contains(point) || painted.name.contains(point)) return painted.id;
    return {};
}

void TranscriptView::copy() {
    if (!selection().empty()) QGuiApplication::clipboard()->setText(selectedWords());
}

void TranscriptView::selectAll() {
    if (!m_text || m_text->empty()) return;
    m_anchor = m_text->whole().begin;
    m_caret = m_text->whole().end;
    viewport()->update();
    Q_EMIT selectionChanged();
}

double TranscriptView::toContent(int y) const { return y + verticalScrollBar()->value() - kTopSpace; }
int TranscriptView::toViewport(double y) const {
    return static_cast<int>(std::round(y)) - verticalScrollBar()->value() + kTopSpace;
}

CodePoint TranscriptView::placeUnder(QPoint point) {
    if (!m_text || m_text->empty()) return {};
    return m_text->codePointAt(m_layouts.placeAt(point.x() - m_columns.text, toContent(point.y())));
}

void TranscriptView::layOutColumns() {
    QFont reading = font();
    reading.setPointSizeF(font().pointSizeF() * 1.12 * m_zoom / 100.0);
    const QFontMetrics small(font());
    Columns& c = m_columns;
    const int width = viewport()->width();
    int digits = 2;
    int speaker = 0;
    bool times = false;
    if (m_text) {
        digits = static_cast<int>(QString::number(m_text->turns().size()).size());
        for (const ShownTurn& turn : m_text->turns())
            times = times || !turn.time.isEmpty();
        for (const Speaker& label : m_text->transcript().speakers)
            speaker = std::max(speaker, small.horizontalAdvance(fromUtf8(label.label)));
    }
    c.number = kMargin + small.horizontalAdvance(QString(std::max(digits, 2), QLatin1Char('8')));
    c.speaker = c.number + 12;
    c.speakerWidth = speaker == 0 ? 0 : std::clamp(speaker + 12, 48, std::clamp(width / 6, 80, 168));
    c.text = c.speaker + c.speakerWidth + (speaker == 0 ? 0 : 12);
    const int timeWidth = times ? small.horizontalAdvance(QStringLiteral("0:00:00")) + 16 : 16;
    const int lanes = m_stripes.laneCount();
    c.laneWidth = lanes <= 4 ? 9 : lanes <= 8 ? 7 : lanes <= 14 ? 5 : 3;
    const int allLanes = std::min(std::max(lanes, 1) * c.laneWidth, std::max(40, width / 8));
    const int names = std::clamp(width / 6, 96, 220);
    const int most = kMaxText * m_zoom / 100;
    c.textWidth = std::min(width - c.text - timeWidth - allLanes - 16 - names - 8, most);
    c.namesWidth = names;
    if (c.textWidth < 240) { // narrow: names give way to words
        c.namesWidth = 0;
        c.textWidth = std::max(160, std::min(width - c.text - timeWidth - allLanes - 16, most));
    }
    c.time = c.text + c.textWidth + timeWidth - 4;
    c.stripes = c.text + c.textWidth + timeWidth + 12;
    c.names = c.stripes + allLanes + 6;
    if (c.namesWidth > 0) c.namesWidth = std::min(width - c.names - 8, 320);
    m_layouts.setGeometry(reading, c.textWidth);
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layouts.lineHeight()));
    updateScrollBar();
    if (m_text) m_idle.start();
}

void TranscriptView::updateScrollBar() {
    const int all = m_text && !m_text->empty() ? static_cast<int>(m_layouts.totalHeight()) + kTopSpace + kMargin : 0;
    verticalScrollBar()->setPageStep(std::max(viewport()->height() - static_cast<int>(m_layouts.lineHeight()), 20));
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    m_density->refresh(); // heights may have changed
    showSeenPart();
}

void TranscriptView::layOutVisible() {
    if (!m_text || m_text->empty()) return;
    bool differs = false;
    for (int turn = m_layouts.turnAtHeight(toContent(0)); turn < m_layouts.count(); ++turn) {
        differs = m_layouts.layOut(turn) || differs;
        if (toViewport(m_layouts.top(turn)) > viewport()->height()) break;
    }
    if (differs) updateScrollBar();
}

void TranscriptView::layOutSomeMore() {
    if (!m_text || m_text->empty()) return m_idle.stop();
    // What is seen stays where it is while the turns above it get their true heights.
    const int seen = m_layouts.turnAtHeight(toContent(0));
    const double before = m_layouts.top(seen);
    QElapsedTimer clock;
    clock.start();
    int turn = 0;
    for (; turn < m_layouts.count() && clock.elapsed() < kIdleSlice; ++turn)
        m_layouts.layOut(turn);
    const int shift = static_cast<int>(std::round(m_layouts.top(seen) - before));
    updateScrollBar();
    if (shift != 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + shift);
    if (turn == m_layouts.count()) m_idle.stop();
}

void TranscriptView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const CodePoint first = firstVisible();
    const bool scrolled = verticalScrollBar()->value() > 0;
    m_density->setGeometry(viewport()->x() + viewport()->width(), viewport()->y(), DensityBar::kWidth,
                           viewport()->height());
    layOutColumns();
    if (scrolled && event->size().width() != event->oldSize().width()) scrollTo(first);
    layOutVisible();
}

void TranscriptView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOutColumns();
        layOutVisible();
    }
    viewport()->update();
}

void TranscriptView::scrollContentsBy(int, int) {
    layOutVisible();
    showSeenPart();
    viewport()->update();
}

bool TranscriptView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const CodingId id = stripeUnder(help->pos());
        if (const Stripe* stripe = m_stripes.find(id)) {
            QToolTip::showText(help->globalPos(), describe(*stripe), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::Leave) emphasise({});
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::tellAssistants() {
    if (!QAccessible::isActive() || !m_text || m_text->empty()) return;
    const CodePoint from = m_text->whole().begin;
    QAccessibleTextCursorEvent moved(this, static_cast<int>(m_text->utf16Between(from, m_caret)));
    QAccessible::updateAccessibility(&moved);
    const Range chosen = selection();
    QAccessibleTextSelectionEvent selected(this, static_cast<int>(m_text->utf16Between(from, chosen.begin)),
                                           static_cast<int>(m_text->utf16Between(from, chosen.end)));
    QAccessible::updateAccessibility(&selected);
}

void TranscriptView::emphasise(CodingId id) {
    if (id == m_emphasised) return;
    m_emphasised = id;
    viewport()->update();
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

#include "gui/models/stripes.h"
#include "gui/models/text_units.h"
#include "gui/models/transcript_text.h"
#include "gui/views/turn_layouts.h"

namespace kenspeckle::gui {

class DensityBar;

/// A transcript to read, select in and code: turns with number, speaker, words and time; under the words the tints of
/// what is coded and what was found; beside them the stripes, named. It changes nothing: it says what the reader does.
/// All places are code points of the stored text.
class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    void setTranscript(Transcript transcript);
    void clear();
    void setStripes(std::vector<Stripe> stripes);
    void setHits(std::vector<Range> hits);
    [[nodiscard]] const std::vector<Range>& hits() const { return m_hits; }
    [[nodiscard]] const StripeSet& stripes() const { return m_stripes; }
    /// Null if none is shown.
    [[nodiscard]] const TranscriptText* text() const { return m_text.get(); }

    /// Without white space at its ends; empty if nothing is selected.
    [[nodiscard]] Range selection() const;
    [[nodiscard]] QString selectedWords() const;
    [[nodiscard]] CodePoint caret() const { return m_caret; }
    /// Selects a range, the caret at its end, and shows it.
    void select(Range range);
    void setCaret(CodePoint at);
    /// Scrolls so that a range is seen, in the upper part if it was not.
    void show(Range range);
    /// The stripe chosen by a click or a key; none otherwise. Its passage has handles at its ends.
    [[nodiscard]] CodingId chosenStripe() const { return m_chosen; }
    void chooseStripe(CodingId id);
    [[nodiscard]] CodePoint firstVisible() const;
    void scrollTo(CodePoint at);

    [[nodiscard]] int zoom() const { return m_zoom; }
    /// In percent, 60 to 240.
    void setZoom(int percent);

    /// Where a place is in the viewport; for menus and tests.
    [[nodiscard]] QRect rectOf(CodePoint at);
    /// The place nearest to a point of the viewport.
    [[nodiscard]] CodePoint placeUnder(QPoint point);
    /// Where the words stand, in the viewport; its whole height.
    [[nodiscard]] QRect textColumn() const { return {m_columns.text, 0, m_columns.textWidth, viewport()->height()}; }
    /// The turn under a point of the viewport; nothing beside the turns.
    [[nodiscard]] std::optional<Range> turnUnder(QPoint point);
    /// The stripe (its bar or its name) under a point of the viewport.
    [[nodiscard]] CodingId stripeUnder(QPoint point);
    /// The knob at an end of the chosen passage, in the viewport; empty if it is out of sight.
    [[nodiscard]] QRect handleRect(PassageEnd end);
    /// The range the chosen passage would have if the handle were let go now; nothing while none is dragged.
    [[nodiscard]] std::optional<Range> resizing() const;

public Q_SLOTS:
    void copy();
    void selectAll();

Q_SIGNALS:
    void selectionChanged();
    void caretMoved();
    void stripeChosen();
    /// A code was dropped on the selection or on a turn.
    void codeDropped(kenspeckle::CodeId code, kenspeckle::Range range);
    /// An end of a passage was dragged elsewhere.
    void resizeAsked(kenspeckle::CodingId id, kenspeckle::Range range);
    void removeAsked();
    void dismissAsked(); ///< Esc
    void menuAsked(const QPoint& globalPosition);
    void zoomChanged(int percent);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Where the columns stand, in the viewport.
    struct Columns {
        int number = 0;  ///< right edge of the turn's number
        int speaker = 0; ///< left
        int speakerWidth = 0;
        int text = 0; ///< left
        int textWidth = 0;
        int time = 0;       ///< right edge
        int stripes = 0;    ///< left of the lanes
        int laneWidth = 0;  ///< with its gap
        int names = 0;      ///< left of the stripes' names
        int namesWidth = 0; ///< 0 if there is no room
    };
    /// The chosen passage while one of its ends is dragged.
    struct Resizing {
        CodingId id;
        PassageEnd end = PassageEnd::End;
        Range range;
    };
    /// A stripe as last painted, to find it under the mouse.
    struct PaintedStripe {
        CodingId id;
        QRect bar;
        QRect name;
    };

    void layOutColumns();
    void layOutVisible();
    void layOutSomeMore();
    void updateScrollBar();
    [[nodiscard]] double toContent(int y) const;
    [[nodiscard]] int toViewport(double y) const;
    void tellAssistants();
    void paintTurn(QPainter& painter, int turn);
    void paintStripes(QPainter& painter, int firstTurn, int lastTurn);
    void paintHandles(QPainter& painter);
    /// Where a stripe is to be shown: elsewhere than it is while it is resized.
    [[nodiscard]] Range shownRange(const Stripe& stripe) const;
    [[nodiscard]] std::optional<PassageEnd> handleUnder(QPoint point);
    void dragHandle(QPoint point, Qt::KeyboardModifiers modifiers);
    enum class Outcome : std::uint8_t { Keep, Drop };
    void endResizing(Outcome outcome);
    void scrollTowards(int y);
    void buildDensityBar();
    /// Where a place is, as a share of the height of all turns. Lays nothing out.
    [[nodiscard]] double shareOf(CodePoint at) const;
    void showSeenPart();
    [[nodiscard]] QList<QTextLayout::FormatRange> marksOf(int turn) const;
    void moveCaret(CodePoint to, bool extend);
    bool moveByKey(QKeyEvent* event);
    [[nodiscard]] CodePoint lineUpOrDown(int lines);
    [[nodiscard]] CodePoint besideCaret(bool left, bool word);
    void startDrag();
    void emphasise(CodingId id);

    std::unique_ptr<TranscriptText> m_text;
    TurnLayouts m_layouts;
    StripeSet m_stripes;
    std::vector<Range> m_hits;
    Columns m_columns;
    std::vector<PaintedStripe> m_painted;
    DensityBar* m_density = nullptr;
    QTimer m_idle; // lays out what is not seen yet
    CodePoint m_anchor;
    CodePoint m_caret;
    std::optional<double> m_caretX; // kept while the caret moves up and down
    CodingId m_chosen;
    CodingId m_emphasised;
    std::optional<Range> m_dropTarget;
    std::optional<Resizing> m_resizing;
    QPoint m_pressed;
    bool m_selecting = false;
    bool m_mayDrag = false;
    int m_zoom = 100;
};

} // namespace kenspeckle::gui

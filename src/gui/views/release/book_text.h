// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

#include <vector>

#include "gui/models/book_filter.h"
#include "kenspeckle/book.h"

class QTextCursor;

namespace kenspeckle::gui {

/// Quotes as they are read by several people at once: large, calm, one under another. It shows text and nothing else:
/// there is no link, menu or tooltip in it, and nothing happens on a click.
class BookText : public QTextEdit {
    Q_OBJECT
public:
    explicit BookText(QWidget* parent = nullptr);

    /// The quotes that the filter lets, of the themes [first, last).
    void showThemes(const Book& book, std::size_t first, std::size_t last, const BookFilter& filter);
    /// What the book says about itself.
    void showAbout(const Book& book);
    void showTables(const Book& book);
    void showAdvice(const QString& advice);
    void setZoom(int percent);
    /// How much larger than in a small window all of it is.
    void setScale(double scale) { m_scale = scale; }
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// Brings the next quote, or the one before, to the top.
    void step(int by);
    void turnPage(int by);

Q_SIGNALS:
    void zoomAsked(int step);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    enum class Style { Title, Heading, SubHeading, Quiet, Words, Attribution, Body };
    void begin();
    void end();
    void add(QTextCursor& cursor, const QString& words, Style style, const QStringList& marked = {});
    void addQuote(QTextCursor& cursor, const Book& book, const BookQuote& quote, const QStringList& marked);
    void addTable(QTextCursor& cursor, const ReportTable& table);
    [[nodiscard]] double points(double factor) const;
    /// A line is read easily up to some seventy letters: the rest of a wide window stays empty.
    void fitMargins();

    int m_zoom = 100;
    double m_scale = 1;
    bool m_first = true; ///< nothing is written yet
};

} // namespace kenspeckle::gui

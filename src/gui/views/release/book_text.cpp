// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/book_text.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPartOfQuote = QTextFormat::UserProperty + 1; // of a block
constexpr int kBeginsQuote = QTextFormat::UserProperty + 2;
constexpr int kLetters = 70;
constexpr double kBase = 1.3; // of the window's own type

QString shown(const ReportCell& cell) {
    if (const auto* words = std::get_if<std::string>(&cell)) return fromUtf8(*words);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QLocale().toString(static_cast<qlonglong>(*whole));
    if (const auto* real = std::get_if<double>(&cell)) return QLocale().toString(*real, 'g', 4);
    if (const auto* share = std::get_if<Share>(&cell))
        return QString(QLocale().toString(share->value * 100, 'f', 1) + QStringLiteral(" %"));
    return {};
}

} // namespace

BookText::BookText(QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    setUndoRedoEnabled(false);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or lines would break anew when it comes
    setAccessibleName(tr("Quotes"));
    document()->setDocumentMargin(0);
}

double BookText::points(double factor) const { return font().pointSizeF() * kBase * m_scale * factor * m_zoom / 100.0; }

void BookText::begin() {
    document()->clear();
    QTextFrameFormat none;
    document()->rootFrame()->setFrameFormat(none);
    m_first = true;
}

void BookText::end() {
    fitMargins();
    moveCursor(QTextCursor::Start); // an editor shows where its caret is, and writing left it at the end
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void BookText::add(QTextCursor& cursor, const QString& words, Style style, const QStringList& marked) {
    const Theme& theme = Theme::current();
    QTextBlockFormat block;
    QTextCharFormat letters;
    QFont type = font();
    const double indent = points(1) * 1.6;
    const auto set = [&](double factor, double above, double lineHeight, const QColor& colour) {
        type.setPointSizeF(points(factor));
        block.setTopMargin(m_first ? 0 : points(1) * above);
        block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        letters.setForeground(colour);
    };
    switch (style) {
    case Style::Title:
        set(1.7, 0, 120, theme.text);
        type.setWeight(QFont::DemiBold);
        break;
    case Style::Heading:
        set(1.45, 3.2, 120, theme.text);
        type.setWeight(QFont::DemiBold);
        block.setHeadingLevel(1);
        break;
    case Style::SubHeading:
        set(1.15, 2.6, 125, theme.accent);
        type.setWeight(QFont::DemiBold);
        block.setHeadingLevel(2);
        break;
    case Style::Quiet:
        set(0.92, 0.5, 140, theme.quiet);
        break;
    case Style::Words:
        set(1.15, 1.9, 145, theme.text);
        break;
    case Style::Attribution:
        set(0.92, 0.55, 130, theme.quiet);
        break;
    case Style::Body:
        set(1.0, 0.9, 145, theme.text);
        break;
    }
    if (style == Style::Words || style == Style::Attribution) {
        block.setLeftMargin(indent);
        block.setProperty(kPartOfQuote, true);
    }
    letters.setFont(type);
    if (m_first)
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block);
    m_first = false;
    const int from = cursor.position();
    cursor.insertText(words, letters);
    for (const QString& each : marked)
        for (qsizetype at = words.indexOf(each, 0, Qt::CaseInsensitive); at >= 0;
             at = words.indexOf(each, at + each.size(), Qt::CaseInsensitive)) {
            QTextCursor hit(document());
            hit.setPosition(from + static_cast<int>(at));
            hit.setPosition(from + static_cast<int>(at + each.size()), QTextCursor::KeepAnchor);
            QTextCharFormat mark;
            mark.setBackground(theme.hit);
            mark.setForeground(theme.text);
            hit.mergeCharFormat(mark);
        }
}

void BookText::addQuote(QTextCursor& cursor, const Book& book, const BookQuote& quote, const QStringList& marked) {
    // What was said stands in quotation marks of the book's language; what is told in other words does not.
    QString words = fromUtf8(quote.words).trimmed();
    if (!quote.paraphrase) words = QLocale(fromUtf8(book.language)).quoteString(words);
    bool begins = true;
    for (const QString& paragraph : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        add(cursor, paragraph, Style::Words, marked);
        QTextBlockFormat block = cursor.blockFormat();
        if (begins)
            block.setProperty(kBeginsQuote, true);
        else
            block.setTopMargin(points(1) * 0.5);
        cursor.setBlockFormat(block);
        begins = false;
    }
    QStringList below;
    if (!quote.attribution.empty()) below << fromUtf8(quote.attribution);
    if (quote.paraphrase) below << tr("in other words");
    if (!quote.code.empty()) below << fromUtf8(quote.code);
    if (!below.isEmpty()) add(cursor, below.join(QStringLiteral("  ·  ")), Style::Attribution, marked);
}

void BookText::showThemes(const Book& book, std::size_t first, std::size_t last, const BookFilter& filter) {
    begin();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const QStringList marked = filter.terms();
    for (std::size_t at = first; at < last; ++at) {
        const BookTheme& theme = book.themes[at];
        // A heading with nothing under it would be read as a theme that nobody spoke of.
        if (countOf(book, at, themesFrom(book, at).second, filter) == 0 && at != first) continue;
        add(cursor, fromUtf8(theme.name), theme.depth == 0 ? Style::Heading : Style::SubHeading);
        if (!theme.definition.empty()) add(cursor, fromUtf8(theme.definition), Style::Quiet);
        for (const BookQuote& quote : theme.quotes)
            if (filter.lets(quote)) addQuote(cursor, book, quote, marked);
    }
    cursor.endEditBlock();
    end();
}

void BookText::showAbout(const Book& book) {
    begin();
    QTextCursor cursor(document());
    add(cursor, fromUtf8(book.title), Style::Title);
    QStringList below;
    if (!book.audience.empty()) below << fromUtf8(book.audience);
    if (!book.date.empty()) below << fromUtf8(book.date);
    if (!below.isEmpty()) add(cursor, below.join(QStringLiteral("  ·  ")), Style::Quiet);
    for (const std::string& paragraph : book.introduction)
        add(cursor, fromUtf8(paragraph), Style::Body);
    if (!book.rules.empty()) add(cursor, tr("How people’s words were treated"), Style::SubHeading);
    for (const std::string& rule : book.rules)
        add(cursor, fromUtf8(rule), Style::Body);
    end();
}

void BookText::addTable(QTextCursor& cursor, const ReportTable& table) {
    const Theme& theme = Theme::current();
    add(cursor, fromUtf8(table.title), Style::SubHeading);
    if (!table.caption.empty()) add(cursor, fromUtf8(table.caption), Style::Quiet);
    if (table.header.empty()) return;
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellPadding(points(1) * 0.35);
    format.setTopMargin(points(1));
    const int columns = static_cast<int>(table.header.size());
    QTextTable* made = cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, format);
    const auto put = [&](int row, int column, const QString& words, const QColor& colour, bool bold, int indent) {
        QTextCursor cell = made->cellAt(row, column).firstCursorPosition();
        QTextTableCellFormat lined;
        lined.setBottomBorder(1);
        lined.setBottomBorderBrush(theme.border);
        lined.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        made->cellAt(row, column).setFormat(lined);
        QTextBlockFormat block;
        block.setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        block.setLeftMargin(indent * points(1) * 1.2);
        cell.setBlockFormat(block);
        QTextCharFormat letters;
        QFont type = font();
        type.setPointSizeF(points(0.88));
        if (bold) type.setWeight(QFont::DemiBold);
        letters.setFont(type);
        letters.setForeground(colour);
        cell.insertText(words, letters);
    };
    for (int column = 0; column < columns; ++column)
        put(0, column, fromUtf8(table.header[static_cast<std::size_t>(column)]), theme.quiet, true, 0);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (int column = 0; column < columns; ++column)
            put(static_cast<int>(row) + 1, column, shown(table.rows[row][static_cast<std::size_t>(column)]), theme.text,
                table.lastRowIsTotal && row + 1 == table.rows.size(),
                column == 0 && row < table.indents.size() ? table.indents[row] : 0);
    cursor.movePosition(QTextCursor::End);
}

void BookText::showTables(const Book& book) {
    begin();
    QTextCursor cursor(document());
    for (const ReportTable& table : book.tables)
        addTable(cursor, table);
    end();
}

void BookText::showAdvice(const QString& advice) {
    begin();
    QTextCursor cursor(document());
    add(cursor, advice, Style::Quiet);
    end();
}

void BookText::setZoom(int percent) { m_zoom = percent; }

void BookText::fitMargins() {
    QFont type = font();
    type.setPointSizeF(points(1.15));
    const double wanted = QFontMetricsF(type).averageCharWidth() * kLetters;
    const double room = viewport()->width();
    const double side = std::max(points(1) * 2.0, (room - wanted) / 2);
    QTextFrameFormat margins = document()->rootFrame()->frameFormat();
    margins.setLeftMargin(side);
    margins.setRightMargin(side);
    margins.setTopMargin(points(1) * 2.6);
    margins.setBottomMargin(points(1) * 5);
    document()->rootFrame()->setFrameFormat(margins);
}

void BookText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitMargins();
}

void BookText::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    // A line beside each quote, from its first word to who said it.
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor line = Theme::current().accent;
    line.setAlphaF(0.55F);
    painter.setBrush(line);
    const double up = verticalScrollBar()->value();
    const auto* layout = document()->documentLayout();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(kBeginsQuote)) continue;
        QRectF all = layout->blockBoundingRect(block);
        for (QTextBlock next = block.next(); next.isValid() && next.blockFormat().boolProperty(kPartOfQuote) &&
                                             !next.blockFormat().boolProperty(kBeginsQuote);
             next = next.next())
            all = all.united(layout->blockBoundingRect(next));
        all.translate(0, -up);
        if (all.bottom() < event->rect().top()) continue;
        if (all.top() > event->rect().bottom()) break;
        const double left = document()->rootFrame()->frameFormat().leftMargin();
        painter.drawRoundedRect(QRectF(left, all.top() + 2, 3, all.height() - 4), 1.5, 1.5);
    }
}

void BookText::step(int by) {
    const auto* layout = document()->documentLayout();
    const double above = points(1) * 1.2;
    const double top = verticalScrollBar()->value() + above;
    double wanted = by > 0 ? verticalScrollBar()->maximum() : 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().boolProperty(kBeginsQuote)) continue;
        const double at = layout->blockBoundingRect(block).top();
        if (by > 0 && at > top + 2) {
            wanted = at;
            break;
        }
        if (by < 0 && at < top - 2) wanted = at;
    }
    verticalScrollBar()->setValue(static_cast<int>(std::lround(wanted - above)));
}

void BookText::turnPage(int by) {
    const int kept = static_cast<int>(points(3)); // the line last read stays in sight
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by * (viewport()->height() - kept));
}

bool BookText::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip || event->type() == QEvent::WhatsThis) return true;
    return QTextEdit::event(event);
}

bool BookText::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip || event->type() == QEvent::WhatsThis) return true;
    return QTextEdit::viewportEvent(event);
}

void BookText::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) Q_EMIT zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

void BookText::keyPressEvent(QKeyEvent* event) {
    QScrollBar& bar = *verticalScrollBar();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int line = static_cast<int>(points(3));
    switch (event->key()) {
    case Qt::Key_Down:
        return bar.setValue(bar.value() + line);
    case Qt::Key_Up:
        return bar.setValue(bar.value() - line);
    case Qt::Key_Space:
        return turnPage(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    case Qt::Key_PageDown:
        return turnPage(1);
    case Qt::Key_PageUp:
        return turnPage(-1);
    case Qt::Key_Home:
        return bar.setValue(bar.minimum());
    case Qt::Key_End:
        return bar.setValue(bar.maximum());
    case Qt::Key_N:
    case Qt::Key_Right:
        if (plain) return step(1);
        break;
    case Qt::Key_P:
    case Qt::Key_Left:
        if (plain) return step(-1);
        break;
    default:
        break;
    }
    event->ignore(); // the window's: Esc, F11, Ctrl+F
}

void BookText::contextMenuEvent(QContextMenuEvent* event) { event->accept(); }
void BookText::mousePressEvent(QMouseEvent* event) { event->accept(); }
void BookText::mouseDoubleClickEvent(QMouseEvent* event) { event->accept(); }

} // namespace kenspeckle::gui

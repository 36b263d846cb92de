// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/turn_layouts.h"

#include <QFontMetricsF>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace kenspeckle::gui {

namespace {
constexpr double kLeading = 1.38;  // line height to font height: room for the eye, and for marks under the words
constexpr double kGap = 0.75;      // between turns, in lines
constexpr double kParagraph = 0.4; // between paragraphs of a turn, in lines
} // namespace

void TurnLayouts::setText(const TranscriptText* text) {
    m_text = text;
    m_turns.clear();
    m_turns.resize(text ? text->turns().size() : 0);
    for (int turn = 0; turn < count(); ++turn)
        m_turns[static_cast<std::size_t>(turn)].height = estimate(turn);
    m_tops.clear();
}

void TurnLayouts::setGeometry(const QFont& font, double width) {
    if (font == m_font && std::abs(width - m_width) < 0.5) return;
    m_font = font;
    m_width = std::max(width, 40.0);
    const QFontMetricsF metrics(font);
    m_lineHeight = std::round(metrics.height() * kLeading);
    m_letterWidth = std::max(1.0, metrics.averageCharWidth());
    setText(m_text);
}

double TurnLayouts::estimate(int turn) const {
    const auto letters = static_cast<double>(m_text->turns()[static_cast<std::size_t>(turn)].text.size());
    const double perLine = std::max(8.0, m_width / m_letterWidth);
    return (std::max(1.0, std::ceil(letters / perLine)) + kGap) * m_lineHeight;
}

void TurnLayouts::sumUp() const {
    if (!m_tops.empty()) return;
    m_tops.reserve(m_turns.size() + 1);
    double top = 0;
    for (const Turn& turn : m_turns) {
        m_tops.push_back(top);
        top += turn.height;
    }
    m_tops.push_back(top);
}

double TurnLayouts::totalHeight() const {
    sumUp();
    return m_tops.back();
}

double TurnLayouts::top(int turn) const {
    sumUp();
    return m_tops[static_cast<std::size_t>(turn)];
}

double TurnLayouts::height(int turn) const { return m_turns[static_cast<std::size_t>(turn)].height; }

int TurnLayouts::turnAtHeight(double y) const {
    sumUp();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, 0, std::max(count() - 1, 0));
}

bool TurnLayouts::layOut(int turn) {
    Turn& kept = m_turns[static_cast<std::size_t>(turn)];
    if (kept.layout) return false;
    // A paragraph's end is one unit in either spelling, so places in the layout are places in the text.
    QString text = m_text->turns()[static_cast<std::size_t>(turn)].text;
    text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    kept.layout = std::make_unique<QTextLayout>(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    kept.layout->setTextOption(option);
    kept.layout->setCacheEnabled(true);
    kept.layout->beginLayout();
    double y = 0;
    for (QTextLine line = kept.layout->createLine(); line.isValid(); line = kept.layout->createLine()) {
        line.setLineWidth(m_width);
        const int begin = line.textStart();
        if (begin > 0 && text.at(begin - 1) == QChar::LineSeparator) y += std::round(kParagraph * m_lineHeight);
        line.setPosition({0, y + std::round((m_lineHeight - line.height()) / 2)});
        kept.lineTops.push_back(y);
        y += m_lineHeight;
    }
    kept.layout->endLayout();
    const double height = std::max(y, m_lineHeight) + kGap * m_lineHeight;
    const bool differs = std::abs(height - kept.height) > 0.5;
    if (differs) {
        kept.height = height;
        m_tops.clear();
    }
    return differs;
}

const QTextLayout& TurnLayouts::layout(int turn) {
    layOut(turn);
    return *m_turns[static_cast<std::size_t>(turn)].layout;
}

double TurnLayouts::lineTop(int turn, int line) const {
    const auto& tops = m_turns[static_cast<std::size_t>(turn)].lineTops;
    if (tops.empty()) return 0;
    return tops[static_cast<std::size_t>(std::clamp(line, 0, static_cast<int>(tops.size()) - 1))];
}

TurnLayouts::Extent TurnLayouts::extentOf(Range range) {
    const Place first = m_text->placeOf(range.begin);
    // The end is after the last unit of the passage; the line that counts is the one that unit stands on.
    Place last = m_text->placeOf(range.empty() ? range.end : range.end - 1);
    const QTextLayout& begin = layout(first.turn);
    const QTextLayout& end = layout(last.turn);
    const int firstLine = begin.lineForTextPosition(first.unit).lineNumber();
    const int lastLine = end.lineForTextPosition(last.unit).lineNumber();
    return {top(first.turn) + lineTop(first.turn, firstLine),
            top(last.turn) + lineTop(last.turn, lastLine) + m_lineHeight};
}

QRectF TurnLayouts::edgeRect(Range range, PassageEnd end) {
    const Place within = m_text->placeOf(end == PassageEnd::Begin || range.empty() ? range.begin : range.end - 1);
    const QTextLine line = layout(within.turn).lineForTextPosition(within.unit);
    const double above = top(within.turn);
    if (!line.isValid()) return {0, above, 1, m_lineHeight};
    const Place at = m_text->placeOf(end == PassageEnd::Begin ? range.begin : range.end);
    const int unit = at.turn == within.turn ? at.unit : within.unit;
    return {line.cursorToX(unit), above + lineTop(within.turn, line.lineNumber()) + 2, 1, m_lineHeight - 4};
}

QRectF TurnLayouts::caretRect(Place place) {
    const QTextLayout& lines = layout(place.turn);
    const QTextLine line = lines.lineForTextPosition(place.unit);
    const double above = top(place.turn);
    if (!line.isValid()) return {0, above, 2, m_lineHeight};
    return {line.cursorToX(place.unit), above + lineTop(place.turn, line.lineNumber()) + 2, 2, m_lineHeight - 4};
}

Place TurnLayouts::placeAt(double x, double y) {
    const int turn = turnAtHeight(y);
    const QTextLayout& lines = layout(turn);
    if (lines.lineCount() == 0) return {turn, 0};
    const auto& tops = m_turns[static_cast<std::size_t>(turn)].lineTops;
    const auto below = std::upper_bound(tops.begin(), tops.end(), y - top(turn));
    const int index = std::max(static_cast<int>(below - tops.begin()) - 1, 0);
    const QTextLine line = lines.lineAt(index);
    int unit = line.xToCursor(x);
    // The end of a wrapped line is the beginning of the next: stay on the line that was meant.
    const int end = line.textStart() + line.textLength();
    if (unit == end && index + 1 < lines.lineCount())
        unit = std::max(line.textStart(), lines.previousCursorPosition(unit));
    return {turn, unit};
}

} // namespace kenspeckle::gui

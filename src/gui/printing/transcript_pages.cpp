// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands. How it looks is in transcript_pages_painting.cpp.
#include "gui/printing/transcript_pages.h"

#include <QFontMetricsF>
#include <QTextLine>

#include <algorithm>
#include <cmath>
#include <set>

#include "gui/printing/transcript_paper.h"

namespace kenspeckle::gui {

TranscriptPages::TranscriptPages(TranscriptPrint print, QSizeF paper)
    : m_print(std::move(print)), m_paper(QPointF(0, 0), paper) {
    m_body = m_paper.adjusted(paper::kSide, paper::kAbove, -paper::kSide, -paper::kBelow);
    m_lineHeight = std::round(fromPoints(paper::kTextSize * paper::kLeading));
    std::stable_sort(m_print.stripes.begin(), m_print.stripes.end(),
                     [](const Stripe& a, const Stripe& b) { return a.range.begin < b.range.begin; });
    numberCodes();
    layOutTurns();
    placeLines();
    placeStripes();
    placeLegend();
}

TranscriptPages::~TranscriptPages() = default;

QFont TranscriptPages::sized(double points, QFont::Weight weight) const {
    QFont font = m_print.font;
    font.setPixelSize(static_cast<int>(std::lround(fromPoints(points))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void TranscriptPages::numberCodes() {
    std::map<CodeId, Entry> used;
    for (const Stripe& stripe : m_print.stripes) {
        Entry& entry = used[stripe.code];
        entry.code = stripe.code;
        entry.name = stripe.name;
        entry.path = stripe.path;
        entry.colour = stripe.colour;
        ++entry.passages;
    }
    const auto take = [&](CodeId code) {
        const auto found = used.find(code);
        if (found == used.end()) return;
        m_legend.push_back(found->second);
        m_numbers.emplace(code, static_cast<int>(m_legend.size()));
        used.erase(found);
    };
    for (const CodeId code : m_print.order)
        take(code);
    while (!used.empty())
        take(used.begin()->first);
}

int TranscriptPages::numberOf(CodeId code) const {
    const auto found = m_numbers.find(code);
    return found == m_numbers.end() ? 0 : found->second;
}

void TranscriptPages::layOutTurns() {
    const TranscriptText& text = *m_print.text;
    const StripeSet set(m_print.stripes);
    const double width = m_body.width() - paper::kTextLeft - paper::kRight;
    for (int turn = 0; turn < static_cast<int>(text.turns().size()); ++turn) {
        const ShownTurn& shown = text.turns()[static_cast<std::size_t>(turn)];
        QString words = shown.text;
        words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        auto layout = std::make_unique<QTextLayout>(words, sized(paper::kTextSize));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(Qt::LayoutDirectionAuto);
        layout->setTextOption(option);
        QList<QTextLayout::FormatRange> tints;
        for (const StripeSet::Segment& segment : set.segments(shown.range)) {
            const auto units = text.unitsIn(turn, segment.range);
            QTextLayout::FormatRange range;
            range.start = units.begin;
            range.length = units.end - units.begin;
            std::vector<QColor> colours;
            for (const std::size_t index : segment.stripes)
                colours.push_back(set.stripes()[index].colour);
            range.format.setBackground(paper::tint(colours));
            tints.append(range);
        }
        layout->setFormats(tints);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine())
            line.setLineWidth(width);
        layout->endLayout();
        m_layouts.push_back(std::move(layout));
    }
}

void TranscriptPages::placeLines() {
    m_pages.emplace_back();
    double y = m_body.top() + headHeight();
    const auto turnPage = [&] {
        m_pages.emplace_back();
        y = m_body.top();
    };
    for (int turn = 0; turn < static_cast<int>(m_layouts.size()); ++turn) {
        const int lines = layout(turn).lineCount();
        auto& wheres = m_where.emplace_back();
        if (y > m_body.top() && !m_pages.back().lines.empty()) y += m_lineHeight * paper::kGap;
        int line = 0;
        while (line < lines) {
            const int rest = lines - line;
            int fit = static_cast<int>((m_body.bottom() - y) / m_lineHeight);
            if (fit < rest) {
                // Neither the first nor the last line of a turn stands alone on a page, if it can be helped.
                if (rest - fit == 1) --fit;
                if (line == 0 && fit == 1) fit = 0;
                if (fit <= 0 && m_pages.back().lines.empty()) fit = 1;
            }
            const int end = line + std::clamp(fit, 0, rest);
            for (; line < end; ++line) {
                m_pages.back().lines.push_back({turn, line, y});
                wheres.push_back({count() - 1, y});
                y += m_lineHeight;
            }
            if (line < lines) turnPage();
        }
    }
    m_end = y;
}

const TranscriptPages::Where& TranscriptPages::where(Place place) const {
    const auto& lines = m_where[static_cast<std::size_t>(place.turn)];
    const QTextLine line = layout(place.turn).lineForTextPosition(place.unit);
    const int number = line.isValid() ? line.lineNumber() : 0;
    return lines[static_cast<std::size_t>(std::clamp(number, 0, static_cast<int>(lines.size()) - 1))];
}

void TranscriptPages::placeStripes() {
    const TranscriptText& text = *m_print.text;
    if (text.empty()) return;
    for (std::size_t index = 0; index < m_print.stripes.size(); ++index) {
        const Stripe& stripe = m_print.stripes[index];
        if (stripe.range.empty()) continue;
        const Place begin = text.placeOf(stripe.range.begin);
        Place last = text.placeOf(stripe.range.end - 1);
        const Where& first = where(begin);
        const Where& end = where(last);
        for (int page = first.page; page <= end.page; ++page) {
            const auto& lines = page_(page).lines;
            if (lines.empty()) continue;
            const double top = page == first.page ? first.top : lines.front().top;
            const double bottom = (page == end.page ? end.top : lines.back().top) + m_lineHeight;
            m_pages[static_cast<std::size_t>(page)].bars.push_back({index, -1, top, bottom});
        }
        const int number = numberOf(stripe.code);
        addMark(begin, true, number);
        addMark(text.placeOf(stripe.range.end), false, number);
    }
    for (Page& page : m_pages) {
        std::stable_sort(page.bars.begin(), page.bars.end(), [](const Bar& a, const Bar& b) { return a.top < b.top; });
        std::vector<double> lanes; // where each becomes free
        for (Bar& bar : page.bars) {
            auto lane = std::find_if(lanes.begin(), lanes.end(), [&](double end) { return end <= bar.top; });
            if (lane == lanes.end()) {
                if (static_cast<int>(lanes.size()) == paper::kMostLanes) continue;
                lane = lanes.insert(lanes.end(), 0.0);
            }
            bar.lane = static_cast<int>(lane - lanes.begin());
            *lane = bar.bottom;
        }
    }
}

void TranscriptPages::addMark(Place place, bool begins, int number) {
    // The end of a passage stands on the line of its last letter, not at the start of the next.
    const QTextLayout& words = layout(place.turn);
    const Place line{place.turn, begins || place.unit == 0 ? place.unit : place.unit - 1};
    const Where& at = where(line);
    const QTextLine row = words.lineForTextPosition(line.unit);
    if (!row.isValid()) return;
    const bool rightToLeft = words.text().isRightToLeft();
    Mark mark{m_body.left() + paper::kTextLeft + row.cursorToX(place.unit), at.top, begins == rightToLeft, {number}};
    auto& marks = m_pages[static_cast<std::size_t>(at.page)].marks;
    for (auto known = marks.rbegin(); known != marks.rend(); ++known) {
        if (std::abs(known->x - mark.x) > 1 || std::abs(known->top - mark.top) > 1 ||
            known->leftwards != mark.leftwards)
            continue;
        if (std::find(known->numbers.begin(), known->numbers.end(), number) == known->numbers.end())
            known->numbers.push_back(number);
        return;
    }
    marks.push_back(std::move(mark));
}

void TranscriptPages::placeLegend() {
    if (m_legend.empty()) return;
    const double height = m_lineHeight;
    double y = m_end + 2 * m_lineHeight;
    // The heading does not stand without an entry below it.
    if (y + 3 * height > m_body.bottom()) {
        m_pages.emplace_back();
        y = m_body.top();
    }
    m_pages.back().legendTitle = y;
    y += 1.5 * height;
    for (std::size_t entry = 0; entry < m_legend.size(); ++entry) {
        if (y + height > m_body.bottom()) {
            m_pages.emplace_back();
            y = m_body.top();
        }
        m_pages.back().legend.push_back({entry, y});
        y += height;
    }
}

double TranscriptPages::headHeight() const {
    const double title = QFontMetricsF(sized(paper::kTitleSize)).height();
    const double line = QFontMetricsF(sized(paper::kSmallSize)).height();
    return title + line + fromMillimetres(8);
}

} // namespace kenspeckle::gui

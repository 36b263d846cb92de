// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <map>
#include <memory>
#include <vector>

#include "gui/models/stripes.h"
#include "gui/models/transcript_text.h"
#include "gui/printing/pages.h"

namespace kenspeckle::gui {

/// A coded transcript as it is to be printed.
struct TranscriptPrint {
    QString study; ///< its name
    QString whose; ///< in words whose codings these are; empty if everybody's
    std::shared_ptr<const TranscriptText> text;
    std::vector<Stripe> stripes;
    std::vector<CodeId> order; ///< of the codebook: the legend's, and so the codes' numbers
    QFont font;
};

/// A coded transcript on paper: its turns with numbers and speakers, the passages tinted and marked where they begin
/// and end, stripes beside them with the codes' names, and a legend at the end. Made to be read without colours too:
/// each code has a number and a pattern. No line is cut by the edge of a page.
class TranscriptPages : public Pages {
    Q_DECLARE_TR_FUNCTIONS(TranscriptPages)
public:
    TranscriptPages(TranscriptPrint print, QSizeF paper);
    ~TranscriptPages() override;

    [[nodiscard]] int count() const override { return static_cast<int>(m_pages.size()); }
    void paint(QPainter& painter, int page) const override;

    /// One line of a turn on a page.
    struct Line {
        int turn = 0;
        int line = 0;
        double top = 0; ///< from the paper's top
    };
    /// A stripe's part on one page.
    struct Bar {
        std::size_t stripe = 0; ///< index into stripes()
        int lane = -1;          ///< none where there is no room
        double top = 0;
        double bottom = 0;
    };
    /// One code used, as the legend lists it.
    struct Entry {
        CodeId code;
        QString name;
        QString path;
        QColor colour;
        int passages = 0;
    };
    [[nodiscard]] const std::vector<Line>& linesOn(int page) const { return page_(page).lines; }
    [[nodiscard]] const std::vector<Bar>& barsOn(int page) const { return page_(page).bars; }
    [[nodiscard]] const std::vector<Stripe>& stripes() const { return m_print.stripes; }
    [[nodiscard]] const std::vector<Entry>& legend() const { return m_legend; }
    /// A code's number, beginning with 1.
    [[nodiscard]] int numberOf(CodeId code) const;
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    /// Where on the paper lines may stand.
    [[nodiscard]] QRectF body() const { return m_body; }

private:
    /// Numbers above a line where passages begin or end.
    struct Mark {
        double x = 0;
        double top = 0;
        bool leftwards = false; ///< the words marked lie to the left
        std::vector<int> numbers;
    };
    struct LegendLine {
        std::size_t entry = 0;
        double top = 0;
    };
    struct Page {
        std::vector<Line> lines;
        std::vector<Bar> bars;
        std::vector<Mark> marks;
        std::vector<LegendLine> legend;
        double legendTitle = -1; ///< top of the legend's heading; negative if it is not on this page
    };
    struct Where {
        int page = 0;
        double top = 0;
    };

    [[nodiscard]] const Page& page_(int page) const { return m_pages[static_cast<std::size_t>(page)]; }
    void numberCodes();
    void layOutTurns();
    void placeLines();
    void placeStripes();
    void addMark(Place place, bool begins, int number);
    void placeLegend();
    [[nodiscard]] const QTextLayout& layout(int turn) const { return *m_layouts[static_cast<std::size_t>(turn)]; }
    [[nodiscard]] const Where& where(Place place) const;
    [[nodiscard]] double headHeight() const;

    void paintHead(QPainter& painter) const;
    void paintEdges(QPainter& painter, int page) const;
    void paintLines(QPainter& painter, const Page& page) const;
    void paintMarks(QPainter& painter, const Page& page) const;
    void paintBars(QPainter& painter, const Page& page) const;
    void paintLegend(QPainter& painter, const Page& page) const;
    [[nodiscard]] QFont sized(double points, QFont::Weight weight = QFont::Normal) const;

    TranscriptPrint m_print;
    QRectF m_paper;
    QRectF m_body;
    double m_lineHeight = 0;
    std::vector<Entry> m_legend;
    std::map<CodeId, int> m_numbers;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts; // of each turn
    std::vector<std::vector<Where>> m_where;             // of each line of each turn
    std::vector<Page> m_pages;
    double m_end = 0; // the first height free on the last page
};

} // namespace kenspeckle::gui

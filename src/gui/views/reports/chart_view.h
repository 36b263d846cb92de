// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QSvgRenderer>
#include <QWidget>

#include <memory>
#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/report.h"

namespace kenspeckle::gui {

/// A chart as drawChart() draws it, light or dark as the window. The pointer tells what a value is, and a click asks
/// for its quotes. Keys: the arrows go from value to value, Home and End to the first and last, Enter asks.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(std::shared_ptr<const Chart> chart, QWidget* parent = nullptr);

    /// Draws it about as wide; does nothing if it is.
    void drawAt(int width);
    [[nodiscard]] const Chart& chart() const { return *m_chart; }
    [[nodiscard]] const DrawnChart& drawn() const { return m_drawn; }
    /// The value that has the keyboard; -1: none.
    [[nodiscard]] int currentSpot() const { return m_current; }
    [[nodiscard]] QRectF areaOf(int spot) const;
    /// At `scale` times the size, in the look of the window.
    [[nodiscard]] QImage image(double scale);

Q_SIGNALS:
    void evidenceAsked(const kenspeckle::Evidence& evidence, const QString& title);
    void redrawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int spotAt(const QPointF& point) const;
    [[nodiscard]] bool opens(int spot) const;
    void ask(int spot);
    void setCurrent(int spot);
    void redraw();

    std::shared_ptr<const Chart> m_chart;
    DrawnChart m_drawn;
    QSvgRenderer m_renderer;
    std::vector<std::size_t> m_order; // of the spots, as one reads: from above, from the left
    int m_width = 0;
    int m_hovered = -1;
    int m_current = -1;
};

/// The charts of a report under one another.
class ChartsView : public QScrollArea {
    Q_OBJECT
public:
    explicit ChartsView(QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const Report>& report);
    [[nodiscard]] const std::vector<ChartView*>& charts() const { return m_charts; }
    /// The one with the keyboard, else the first that is seen; null without any.
    [[nodiscard]] ChartView* current() const;

Q_SIGNALS:
    void evidenceAsked(const kenspeckle::Evidence& evidence, const QString& title);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void place();

    std::vector<ChartView*> m_charts;
};

} // namespace kenspeckle::gui

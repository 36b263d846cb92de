// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/charts/chart_drawing.h"
#include "exchange/charts/row_labels.h"

namespace kenspeckle::exchange {

/// What lying bars have in common, side by side or end to end: names at the left, a value axis from 0.
class LyingBars : public ChartDrawing {
public:
    using ChartDrawing::ChartDrawing;

protected:
    void drawBody() override;

    /// Where values stand.
    [[nodiscard]] double place(double value) const { return m_scale.place(value, m_plotLeft, m_plotRight); }
    [[nodiscard]] double plotLeft() const { return m_plotLeft; }
    [[nodiscard]] double plotRight() const { return m_plotRight; }

    /// What the axis must hold.
    [[nodiscard]] virtual std::vector<double> ends() const = 0;
    /// Room for what is written after the longest bar.
    [[nodiscard]] virtual double roomForFigures() const = 0;
    [[nodiscard]] virtual double barsHeight() const = 0;
    virtual void drawRow(std::size_t category, double top, double height) = 0;
    /// Beside a bar, its middle at y; a rule that runs there is broken for it.
    void drawFigure(double x, double y, const std::string& figure, const Lettering& lettering);

private:
    void drawAxis(double y, bool above);
    void drawGrid(double from, double to);
    void drawRules(double from, double to);

    Scale m_scale;
    double m_plotLeft = 0, m_plotRight = 0;
};

/// A bar per category and series, side by side.
class BarsDrawing final : public LyingBars {
public:
    using LyingBars::LyingBars;

private:
    [[nodiscard]] std::vector<double> ends() const override { return valuesOf(chart()); }
    [[nodiscard]] double roomForFigures() const override;
    [[nodiscard]] double barsHeight() const override;
    void drawRow(std::size_t category, double top, double height) override;
    [[nodiscard]] double thickness() const;
    [[nodiscard]] double figureSize() const;
};

/// A bar per category, its series end to end: what is above 0 to the right, what is below to the left.
class StackedBarsDrawing final : public LyingBars {
public:
    using LyingBars::LyingBars;

private:
    [[nodiscard]] std::vector<double> ends() const override;
    [[nodiscard]] double roomForFigures() const override;
    [[nodiscard]] double barsHeight() const override { return 20; }
    void drawRow(std::size_t category, double top, double height) override;
    [[nodiscard]] bool tellsTotals() const;
};

} // namespace kenspeckle::exchange

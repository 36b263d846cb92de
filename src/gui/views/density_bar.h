// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

#include "gui/models/density.h"

namespace kenspeckle::gui {

/// The whole transcript in miniature: where it is coded and how densely, where hits are, and what of it is seen now.
/// Click or drag to go there.
class DensityBar : public QWidget {
    Q_OBJECT
public:
    explicit DensityBar(QWidget* parent = nullptr);

    static constexpr int kWidth = 22;

    /// Shares of the whole height, 0 to 1.
    struct Part {
        double top = 0;
        double bottom = 1;
        bool operator==(const Part&) const = default;
    };
    /// Asked when the bar is next painted, for as many rows as it then has.
    void setSource(std::function<std::vector<DensityRow>(int rows)> density, std::function<std::vector<double>()> hits);
    /// What is shown is out of date.
    void refresh();
    void setSeen(Part part);
    [[nodiscard]] Part seen() const { return m_seen; }
    /// As last painted.
    [[nodiscard]] const std::vector<DensityRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<double>& hits() const { return m_hits; }

Q_SIGNALS:
    /// The middle of what is to be seen, as a share of the whole height.
    void placeAsked(double share);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void read();

    std::function<std::vector<DensityRow>(int)> m_density;
    std::function<std::vector<double>()> m_hitsOf;
    std::vector<DensityRow> m_rows;
    std::vector<double> m_hits;
    Part m_seen;
    bool m_outOfDate = true;
};

} // namespace kenspeckle::gui

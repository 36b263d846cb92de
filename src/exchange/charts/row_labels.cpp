// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/row_labels.h"

#include <algorithm>

namespace kenspeckle::exchange {

namespace {

constexpr double kIndent = 12;

} // namespace

RowLabels::RowLabels(const std::vector<Name>& names, double widest, double size, std::size_t lines) : m_size(size) {
    const double step = std::min(kIndent, widest / 16);
    for (const Name& name : names) {
        Label label;
        label.indent = name.depth * step;
        label.weight = name.theme ? Weight::Bold : Weight::Regular;
        m_tree = m_tree || name.depth > 0;
        label.lines = wrap(name.text, widest - label.indent, size, lines, label.weight);
        if (!isWhole(label.lines, name.text)) label.whole = name.text;
        for (const std::string& line : label.lines)
            m_width = std::max(m_width, label.indent + textWidth(line, size, label.weight));
        m_labels.push_back(std::move(label));
    }
}

double RowLabels::height(std::size_t row) const {
    return lineHeight(m_size) * static_cast<double>(std::max<std::size_t>(1, m_labels[row].lines.size()));
}

void RowLabels::draw(Canvas& canvas, std::size_t row, double left, double y, Colour colour) const {
    const Label& label = m_labels[row];
    const auto count = static_cast<double>(label.lines.size());
    double middle = y - (count - 1) / 2 * lineHeight(m_size);
    canvas.open(label.whole);
    for (const std::string& line : label.lines) {
        canvas.textAround(m_tree ? left + label.indent : left + m_width, middle, line,
                          {m_size, colour, m_tree ? Anchor::Start : Anchor::End, label.weight});
        middle += lineHeight(m_size);
    }
    canvas.close();
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/force_layout.h"

#include <algorithm>
#include <cmath>

namespace kenspeckle::exchange {

namespace {

constexpr double kGravity = 0.06; // or parts that nothing joins would drift to the edges
constexpr double kApart = 10;     // between the edges of two nodes
constexpr std::size_t kSteps = 400, kStepsOfMany = 120, kMany = 120;

struct Move {
    double x = 0, y = 0;
};

/// In a square of side 1.
void settle(std::vector<LaidNode>& nodes, const std::vector<LaidLink>& links) {
    const auto count = static_cast<double>(nodes.size());
    const double ideal = 0.8 / std::sqrt(count);
    const std::size_t steps = nodes.size() > kMany ? kStepsOfMany : kSteps;
    std::vector<Move> moves(nodes.size());
    for (std::size_t step = 0; step < steps; ++step) {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            moves[i] = {(0.5 - nodes[i].x) * kGravity, (0.5 - nodes[i].y) * kGravity};
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                const double dx = nodes[i].x - nodes[j].x;
                const double dy = nodes[i].y - nodes[j].y;
                const double push = ideal * ideal / std::max(dx * dx + dy * dy, 1e-6);
                moves[i].x += dx * push;
                moves[i].y += dy * push;
                moves[j].x -= dx * push;
                moves[j].y -= dy * push;
            }
        for (const LaidLink& link : links) {
            LaidNode& a = nodes[link.from];
            LaidNode& b = nodes[link.to];
            const double pull = std::hypot(a.x - b.x, a.y - b.y) / ideal * (0.3 + 0.7 * link.weight);
            const Move along{(a.x - b.x) * pull, (a.y - b.y) * pull};
            moves[link.from].x -= along.x;
            moves[link.from].y -= along.y;
            moves[link.to].x += along.x;
            moves[link.to].y += along.y;
        }
        const double furthest = 0.1 * (1 - static_cast<double>(step) / static_cast<double>(steps)) + 1e-4;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const double length = std::hypot(moves[i].x, moves[i].y);
            const double allowed = length > furthest ? furthest / length : 1;
            nodes[i].x += moves[i].x * allowed;
            nodes[i].y += moves[i].y * allowed;
        }
    }
}

void stretchOver(std::vector<LaidNode>& nodes, const Box& box) {
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    double radius = 0;
    for (const LaidNode& node : nodes) {
        left = std::min(left, node.x);
        right = std::max(right, node.x);
        top = std::min(top, node.y);
        bottom = std::max(bottom, node.y);
        radius = std::max(radius, node.radius);
    }
    const auto scaled = [radius](double value, double low, double high, double from, double length) {
        const double room = std::max(0.0, length - 2 * radius);
        return high - low > 1e-9 ? from + radius + (value - low) / (high - low) * room : from + length / 2;
    };
    for (LaidNode& node : nodes) {
        node.x = scaled(node.x, left, right, box.left, box.width);
        node.y = scaled(node.y, top, bottom, box.top, box.height);
    }
}

void pushApart(std::vector<LaidNode>& nodes, const Box& box) {
    for (int round = 0; round < 60; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                const double wanted = nodes[i].radius + nodes[j].radius + kApart;
                double dx = nodes[i].x - nodes[j].x;
                const double dy = nodes[i].y - nodes[j].y;
                double distance = std::hypot(dx, dy);
                if (distance >= wanted) continue;
                if (distance < 1e-6) distance = dx = 1e-6;
                const double shift = (wanted - distance) / 2 / distance;
                nodes[i].x += dx * shift;
                nodes[i].y += dy * shift;
                nodes[j].x -= dx * shift;
                nodes[j].y -= dy * shift;
                moved = true;
            }
        for (LaidNode& node : nodes) {
            const double r = node.radius;
            node.x = std::clamp(node.x, box.left + r, std::max(box.left + r, box.right() - r));
            node.y = std::clamp(node.y, box.top + r, std::max(box.top + r, box.bottom() - r));
        }
        if (!moved) return;
    }
}

} // namespace

void layByForces(std::vector<LaidNode>& nodes, const std::vector<LaidLink>& links, const Box& box) {
    if (nodes.empty()) return;
    const double turn = 2 * std::acos(-1.0) / static_cast<double>(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].x = 0.5 + 0.4 * std::cos(turn * static_cast<double>(i));
        nodes[i].y = 0.5 + 0.4 * std::sin(turn * static_cast<double>(i));
    }
    settle(nodes, links);
    stretchOver(nodes, box);
    pushApart(nodes, box);
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/book_outline.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace kenspeckle::release {

namespace {

bool isAbove(const std::vector<OutlineNode>& nodes, std::size_t upper, std::size_t lower) {
    for (std::size_t at = nodes[lower].above; at != kNoNode; at = nodes[at].above)
        if (at == upper) return true;
    return false;
}

/// Without those that stand above another of them.
std::vector<std::size_t> lowest(const std::vector<OutlineNode>& nodes, const std::vector<std::size_t>& coded) {
    std::vector<std::size_t> kept;
    for (const std::size_t node : coded)
        if (std::none_of(coded.begin(), coded.end(), [&](std::size_t other) { return isAbove(nodes, node, other); }))
            kept.push_back(node);
    return kept;
}

class Outline {
public:
    Outline(const std::vector<OutlineNode>& nodes, const std::vector<OutlineQuote>& quotes, const OutlineRules& rules)
        : m_nodes(nodes), m_quotes(quotes), m_rules(rules), m_people(nodes.size()), m_under(nodes.size()) {
        for (const OutlineQuote& quote : quotes)
            for (std::size_t node : quote.nodes)
                for (; node != kNoNode; node = nodes[node].above)
                    m_people[node].insert(quote.people.begin(), quote.people.end());
        for (std::size_t i = 0; i < quotes.size(); ++i)
            place(i);
    }

    std::vector<OutlineHeading> headings(const Drawing& drawing) {
        for (std::size_t node = 0; node < m_nodes.size(); ++node)
            drawFor(node, drawing);
        std::vector<bool> needed(m_nodes.size(), false);
        for (std::size_t node = 0; node < m_nodes.size(); ++node)
            if (!m_under[node].empty())
                for (std::size_t at = node; at != kNoNode; at = m_nodes[at].above)
                    needed[at] = true;
        std::vector<OutlineHeading> found;
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            if (!needed[node]) continue;
            OutlineHeading heading{node, 0, m_under[node]};
            for (std::size_t at = m_nodes[node].above; at != kNoNode; at = m_nodes[at].above)
                ++heading.depth;
            found.push_back(std::move(heading));
        }
        return found;
    }

private:
    [[nodiscard]] bool isHeading(std::size_t node) const {
        return m_people[node].size() >= static_cast<std::size_t>(std::max(0, m_rules.speakersPerTheme));
    }

    void place(std::size_t quote) {
        std::set<std::size_t> headings;
        for (std::size_t node : lowest(m_nodes, m_quotes[quote].nodes)) {
            while (node != kNoNode && !isHeading(node))
                node = m_nodes[node].above;
            if (node != kNoNode) headings.insert(node);
        }
        for (const std::size_t node : lowest(m_nodes, {headings.begin(), headings.end()}))
            m_under[node].push_back(quote);
    }

    void drawFor(std::size_t node, const Drawing& drawing) {
        std::map<std::int64_t, std::size_t> indexOf;
        std::vector<std::int64_t> ids;
        for (const std::size_t quote : m_under[node]) {
            indexOf.emplace(m_quotes[quote].id, quote);
            ids.push_back(m_quotes[quote].id);
        }
        drawing.shuffle(ids, fmt::format("theme {}", m_nodes[node].id));
        std::map<std::int64_t, int> ofPerson;
        m_under[node].clear();
        for (const std::int64_t id : ids) {
            const OutlineQuote& quote = m_quotes[indexOf.at(id)];
            const bool enough = m_rules.mostPerPerson > 0 &&
                                std::any_of(quote.people.begin(), quote.people.end(), [&](std::int64_t person) {
                                    return ofPerson[person] >= m_rules.mostPerPerson;
                                });
            if (enough) continue;
            for (const std::int64_t person : quote.people)
                ++ofPerson[person];
            m_under[node].push_back(indexOf.at(id));
        }
    }

    const std::vector<OutlineNode>& m_nodes;
    const std::vector<OutlineQuote>& m_quotes;
    OutlineRules m_rules;
    std::vector<std::set<std::int64_t>> m_people;  ///< of each node and all below it
    std::vector<std::vector<std::size_t>> m_under; ///< quotes of each heading
};

} // namespace

std::vector<OutlineHeading> outline(const std::vector<OutlineNode>& nodes, const std::vector<OutlineQuote>& quotes,
                                    const OutlineRules& rules, const Drawing& drawing) {
    return Outline(nodes, quotes, rules).headings(drawing);
}

} // namespace kenspeckle::release

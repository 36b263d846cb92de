// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/word_tree.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kenspeckle::analysis {

namespace {

class Growing {
public:
    Growing(const std::vector<std::vector<std::int32_t>>& paths, const WordTreeLimits& limits)
        : m_paths(paths), m_limits(limits) {}

    void branch(const std::vector<std::size_t>& paths, int depth) {
        if (depth > m_limits.depth) return;
        std::map<std::int32_t, std::vector<std::size_t>> byWord;
        const auto at = static_cast<std::size_t>(depth - 1);
        for (const std::size_t path : paths)
            if (at < m_paths[path].size()) byWord[m_paths[path][at]].push_back(path);
        std::vector<std::pair<std::int32_t, std::vector<std::size_t>>> branches(byWord.begin(), byWord.end());
        std::stable_sort(branches.begin(), branches.end(),
                         [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
        if (m_limits.branches > 0 && branches.size() > m_limits.branches) branches.resize(m_limits.branches);
        for (auto& [word, followed] : branches) {
            if (followed.size() < static_cast<std::size_t>(std::max(1, m_limits.least))) break;
            const std::size_t node = m_nodes.size();
            m_nodes.push_back({word, depth, std::move(followed)});
            // A copy: the list of nodes moves as it grows.
            branch(std::vector<std::size_t>(m_nodes[node].paths), depth + 1);
        }
    }
    [[nodiscard]] std::vector<WordTreeNode> take() { return std::move(m_nodes); }

private:
    const std::vector<std::vector<std::int32_t>>& m_paths;
    const WordTreeLimits& m_limits;
    std::vector<WordTreeNode> m_nodes;
};

} // namespace

std::vector<WordTreeNode> growWordTree(const std::vector<std::vector<std::int32_t>>& paths,
                                       const WordTreeLimits& limits) {
    std::vector<std::size_t> all(paths.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    Growing growing(paths, limits);
    growing.branch(all, 1);
    return growing.take();
}

} // namespace kenspeckle::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a frequency table shows, and in which order.
#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "study/frequency_output.h"
#include "text/collate.h"

namespace kenspeckle::study {

namespace {

using Rows = std::vector<FrequencyRow>;
using Before = std::function<bool(const FrequencyRow&, const FrequencyRow&)>;

bool isLarger(const FrequencyRow& a, const FrequencyRow& b) {
    return std::tie(a.all.participants, a.all.references, a.coded) >
           std::tie(b.all.participants, b.all.references, b.coded);
}

/// The rows of these codes and, unless only they are asked for, of everything below them; the outermost stand at the
/// margin.
Rows rowsOf(Rows rows, const FrequencyOptions& options, const Codebook& book) {
    std::unordered_map<CodeId, int> marginOf;
    for (const CodeId code : options.codes) {
        if (options.level == FrequencyLevel::Themes) {
            marginOf[code] = book.depth(code);
            continue;
        }
        const int depth = book.depth(code);
        for (const CodeId below : book.subtree(code)) {
            const auto [margin, isNew] = marginOf.emplace(below, depth);
            if (!isNew) margin->second = std::min(margin->second, depth);
        }
    }
    std::erase_if(rows, [&](const FrequencyRow& row) { return marginOf.count(row.code) == 0; });
    for (FrequencyRow& row : rows)
        row.depth -= marginOf.at(row.code);
    return rows;
}

/// Sorts the rows [begin, end) of one depth, each with what is below it, and then below each.
void sortSiblings(Rows& rows, std::size_t begin, std::size_t end, const Before& before) {
    std::vector<Rows> families;
    for (std::size_t i = begin; i < end; ++i) {
        if (families.empty() || rows[i].depth <= rows[begin].depth) families.emplace_back();
        families.back().push_back(std::move(rows[i]));
    }
    std::stable_sort(families.begin(), families.end(),
                     [&](const Rows& a, const Rows& b) { return before(a.front(), b.front()); });
    for (Rows& family : families) {
        if (family.size() > 2) sortSiblings(family, 1, family.size(), before);
        std::move(family.begin(), family.end(), rows.begin() + static_cast<std::ptrdiff_t>(begin));
        begin += family.size();
    }
}

/// The largest, in the order in which they stood.
Rows largest(const Rows& rows, std::size_t count) {
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return isLarger(rows[a], rows[b]); });
    places.resize(std::min(count, places.size()));
    std::sort(places.begin(), places.end());
    Rows kept;
    for (const std::size_t place : places) {
        kept.push_back(rows[place]);
        kept.back().depth = 0;
    }
    return kept;
}

} // namespace

void chooseRows(FrequencyTable& table, const Codebook& book) {
    const FrequencyOptions& options = table.options;
    Rows& rows = table.rows;
    if (!options.codes.empty())
        rows = rowsOf(std::move(rows), options, book);
    else if (options.level == FrequencyLevel::Themes)
        std::erase_if(rows, [](const FrequencyRow& row) { return row.depth > 0; });
    if (options.hideUnused) std::erase_if(rows, [](const FrequencyRow& row) { return row.all.references == 0; });
}

void arrangeRows(FrequencyTable& table, const std::string& language) {
    const FrequencyOptions& options = table.options;
    Rows& rows = table.rows;
    if (options.top > 0) rows = largest(rows, static_cast<std::size_t>(options.top));
    if (options.order == FrequencyOrder::Codebook || rows.empty()) return;
    const text::Collator collator(language);
    const Before byName = [&](const FrequencyRow& a, const FrequencyRow& b) {
        return collator.compare(shownName(table, a), shownName(table, b)) < 0;
    };
    sortSiblings(rows, 0, rows.size(), options.order == FrequencyOrder::Size ? Before(isLarger) : byName);
}

bool askedIsHidden(const FrequencyTable& table, std::size_t value) {
    return value < table.askedIsHidden.size() && table.askedIsHidden[value];
}

const std::string& shownName(const FrequencyTable& table, const FrequencyRow& row) {
    return table.options.top > 0 ? row.path : row.name;
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/book_filter.h"

#include <algorithm>
#include <utility>

#include "gui/models/natural_order.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

QStringList BookFilter::terms() const { return words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts); }

bool BookFilter::lets(const BookQuote& quote) const {
    const bool fits = std::all_of(where.begin(), where.end(), [&quote](const auto& asked) {
        return asked.second.empty() ||
               std::any_of(quote.attributes.begin(), quote.attributes.end(), [&asked](const auto& had) {
                   return had.first == asked.first && asked.second.count(had.second) > 0;
               });
    });
    const QStringList wanted = terms();
    if (!fits || wanted.isEmpty()) return fits;
    const QString printed = fromUtf8(quote.words) + QLatin1Char('\n') + fromUtf8(quote.attribution);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&printed](const QString& term) { return printed.contains(term, Qt::CaseInsensitive); });
}

std::pair<std::size_t, std::size_t> themesFrom(const Book& book, std::size_t theme) {
    std::size_t last = theme + 1;
    while (last < book.themes.size() && book.themes[last].depth > book.themes[theme].depth)
        ++last;
    return {theme, last};
}

int countOf(const Book& book, std::size_t first, std::size_t last, const BookFilter& filter) {
    int count = 0;
    for (std::size_t at = first; at < last; ++at)
        for (const BookQuote& quote : book.themes[at].quotes)
            count += filter.lets(quote) ? 1 : 0;
    return count;
}

std::vector<std::pair<std::string, int>> valuesUnder(const Book& book, const std::string& label) {
    std::map<std::string, int> counts;
    for (const BookTheme& theme : book.themes)
        for (const BookQuote& quote : theme.quotes)
            for (const auto& [had, value] : quote.attributes)
                if (had == label) ++counts[value];
    std::vector<std::pair<std::string, int>> values(counts.begin(), counts.end());
    const QCollator collator = naturalOrder();
    std::stable_sort(values.begin(), values.end(), [&collator](const auto& a, const auto& b) {
        return collator.compare(fromUtf8(a.first), fromUtf8(b.first)) < 0;
    });
    return values;
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "exchange/chart_picture.h"
#include "exchange/document.h"
#include "exchange/pending_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/releasing.h"
#include "release/book_html.h"
#include "release/book_page.h"

namespace kenspeckle {
namespace {

/// Where all that it would show is hidden.
bool isBlank(const Chart& chart) {
    return chart.links.empty() && chart.stretches.empty() &&
           std::all_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
               return std::none_of(series.values.begin(), series.values.end(),
                                   [](const std::optional<double>& value) { return value.has_value(); });
           });
}

std::vector<release::BookPicture> picturesOf(const Book& book) {
    std::vector<release::BookPicture> pictures;
    for (std::size_t i = 0; i < book.charts.size(); ++i) {
        Chart chart = book.charts[i];
        chart.name.clear(); // ids are made of it
        const auto drawn = [&](ChartLook look, const char* name, double width) {
            return exchange::inlineSvg(chart, look, fmt::format("{}{}", name, i + 1), width);
        };
        pictures.push_back({drawn(ChartLook::Light, "light", release::kColumnWidth),
                            drawn(ChartLook::Dark, "dark", release::kColumnWidth),
                            drawn(ChartLook::Light, "narrow-light", release::kNarrowWidth),
                            drawn(ChartLook::Dark, "narrow-dark", release::kNarrowWidth)});
    }
    return pictures;
}

exchange::DocumentQuote blockOf(const Book& book, const BookQuote& quote) {
    exchange::DocumentQuote block;
    for (const std::string_view line : exchange::linesOf(quote.words))
        block.paragraphs.push_back({{std::string(line)}});
    const auto tell = [&](const std::string& words) {
        if (!words.empty()) block.attribution += (block.attribution.empty() ? "" : " · ") + words;
    };
    if (quote.paraphrase) tell("Paraphrase");
    tell(quote.attribution);
    tell(release::untold(book, quote));
    if (!quote.code.empty()) block.attribution += (block.attribution.empty() ? "" : " ·\u00A0") + quote.code;
    return block;
}

exchange::Document documentOf(const Book& book) {
    exchange::Document document{book.title.empty() ? "Quote book" : book.title, {}};
    std::string reader = book.audience.empty() ? "" : "For " + book.audience;
    if (!book.date.empty()) reader += (reader.empty() ? "" : " · ") + book.date;
    if (!reader.empty()) document.paragraph(reader, exchange::TextStyle::Small);
    for (const std::string& paragraph : book.introduction)
        document.paragraph(paragraph);
    if (!book.rules.empty()) document.heading(1, release::rulesHeading(book));
    for (const std::string& rule : book.rules)
        document.paragraph("– " + rule);
    for (const release::PlacedTheme& each : release::placed(book.themes)) {
        const BookTheme& theme = book.themes[each.theme];
        document.heading(each.depth + 1, each.number + " " + theme.name);
        for (const std::string_view line : exchange::linesOf(theme.definition))
            document.paragraph(line, exchange::TextStyle::Small);
        for (const BookQuote& quote : theme.quotes)
            document.blocks.emplace_back(blockOf(book, quote));
    }
    if (!book.charts.empty() || !book.tables.empty()) document.heading(1, "In numbers");
    for (std::size_t i = 0; i < book.charts.size(); ++i)
        document.blocks.emplace_back(exchange::DocumentFigure{&book.charts[i], static_cast<int>(i) + 1});
    for (std::size_t i = 0; i < book.tables.size(); ++i)
        document.blocks.emplace_back(exchange::DocumentTable{&book.tables[i], static_cast<int>(i) + 1});
    return document;
}

} // namespace

Result<void> writeBook(const Book& whole, const std::filesystem::path& file) {
    Book book = whole;
    book.charts.erase(std::remove_if(book.charts.begin(), book.charts.end(), isBlank), book.charts.end());
    const std::string ending = exchange::endingOf(file);
    if (ending == ".html" || ending == ".htm")
        return exchange::replaceFile(file, release::bookHtml(book, picturesOf(book)));
    if (ending == ".docx") return exchange::writeDocument(documentOf(book), file);
    return fail(ErrorKind::Usage, fmt::format("cannot write {}: a quote book is .html or .docx", file.string()));
}

} // namespace kenspeckle

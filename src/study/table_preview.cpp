// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/table_preview.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "sources/table.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::size_t kLooksAt = 500;      // rows, of the cells that guesses are made from
constexpr std::size_t kMostValues = 20;    // distinct ones that an attribute is likely to have
constexpr std::int64_t kShortest = 24;     // code points of an excerpt, on average
constexpr std::int64_t kLongestValue = 60; // code points of a value, on average

struct Heading {
    std::string_view word; ///< of the heading, folded
    ColumnRole role;
};

/// Told by the first that the heading has, so the order matters: "theme of quote" is no text.
constexpr std::array<Heading, 29> kHeadings{{{"subtheme", ColumnRole::Code},
                                             {"theme", ColumnRole::Code},
                                             {"code", ColumnRole::Code},
                                             {"category", ColumnRole::Code},
                                             {"node", ColumnRole::Code},
                                             {"quote", ColumnRole::Text},
                                             {"quotation", ColumnRole::Text},
                                             {"excerpt", ColumnRole::Text},
                                             {"extract", ColumnRole::Text},
                                             {"passage", ColumnRole::Text},
                                             {"answer", ColumnRole::Text},
                                             {"response", ColumnRole::Text},
                                             {"verbatim", ColumnRole::Text},
                                             {"comment", ColumnRole::Text},
                                             {"text", ColumnRole::Text},
                                             {"participant", ColumnRole::Participant},
                                             {"pseudonym", ColumnRole::Participant},
                                             {"interviewee", ColumnRole::Participant},
                                             {"respondent", ColumnRole::Participant},
                                             {"speaker", ColumnRole::Participant},
                                             {"name", ColumnRole::Participant},
                                             {"who", ColumnRole::Participant},
                                             {"person", ColumnRole::Participant},
                                             {"row", ColumnRole::Ignore},
                                             {"nr", ColumnRole::Ignore},
                                             {"no", ColumnRole::Ignore},
                                             {"id", ColumnRole::Ignore},
                                             {"number", ColumnRole::Ignore},
                                             {"timestamp", ColumnRole::Ignore}}};

struct Cells {
    std::int64_t average = 0; ///< code points of those that are filled
    std::size_t filled = 0;
    std::size_t distinct = 0;
};

Cells look(const sources::Table& table, std::size_t column) {
    Cells cells;
    std::set<std::string> values;
    std::int64_t length = 0;
    for (std::size_t row = 0; row < std::min(table.rows.size(), kLooksAt); ++row) {
        const std::string value = text::simplify(table.rows[row].cells[column]);
        if (value.empty()) continue;
        ++cells.filled;
        length += text::codePointCount(value);
        values.insert(text::fold(value));
    }
    cells.distinct = values.size();
    if (cells.filled > 0) cells.average = length / static_cast<std::int64_t>(cells.filled);
    return cells;
}

/// What the heading says; nothing if it says nothing.
const Heading* headingOf(const std::string& name) {
    std::string joined = text::fold(name);
    std::erase_if(joined, [](char c) { return c == '-' || c == '_' || c == ' '; });
    for (const Heading& heading : kHeadings) {
        // The short ones are parts of many words.
        const bool means =
            heading.word.size() < 4 ? joined == heading.word : joined.find(heading.word) != std::string::npos;
        if (means) return &heading;
    }
    return nullptr;
}

std::vector<ColumnRole> guess(const sources::Table& table) {
    std::vector<ColumnRole> roles(table.header.size(), ColumnRole::Ignore);
    std::vector<Cells> cells;
    bool participant = false;
    std::size_t text = table.header.size();
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        cells.push_back(look(table, i));
        const Heading* heading = headingOf(table.header[i]);
        if (heading && heading->role == ColumnRole::Participant && !participant) {
            participant = true;
            roles[i] = ColumnRole::Participant;
        } else if (heading && heading->role == ColumnRole::Code) {
            roles[i] = ColumnRole::Code;
        } else if (heading && heading->role == ColumnRole::Text) {
            if (text == table.header.size() || cells[i].average > cells[text].average) text = i;
        } else if (!heading && !table.header[i].empty() && cells[i].filled > 0 && cells[i].distinct <= kMostValues &&
                   cells[i].average <= kLongestValue) {
            roles[i] = ColumnRole::Attribute;
        }
    }
    if (text == table.header.size()) { // no heading says so: the column with most to read
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (roles[i] != ColumnRole::Participant && roles[i] != ColumnRole::Code && cells[i].average >= kShortest &&
                (text == cells.size() || cells[i].average > cells[text].average))
                text = i;
    }
    if (text < table.header.size()) roles[text] = ColumnRole::Text;
    return roles;
}

} // namespace

Result<TablePreview> previewTable(const std::filesystem::path& file, std::size_t rows) {
    auto table = sources::readTable(file);
    if (!table) return fail(table.error());
    TablePreview preview;
    preview.rowCount = static_cast<int>(table->rows.size());
    preview.roles = guess(*table);
    preview.header = std::move(table->header);
    preview.notices = std::move(table->notices);
    for (std::size_t row = 0; row < std::min(rows, table->rows.size()); ++row)
        preview.rows.push_back(std::move(table->rows[row].cells));
    return preview;
}

Result<TableColumns> columnsFor(const std::vector<std::string>& header, const std::vector<ColumnRole>& roles) {
    TableColumns columns;
    std::set<std::string> used;
    for (std::size_t i = 0; i < std::min(header.size(), roles.size()); ++i) {
        const ColumnRole role = roles[i];
        if (role == ColumnRole::Ignore) continue;
        if (header[i].empty())
            return fail(ErrorKind::Usage,
                        fmt::format("column {} has no heading: write one into the table, or leave it out", i + 1));
        if (!used.insert(text::fold(header[i])).second)
            return fail(
                ErrorKind::Usage,
                fmt::format("two columns are called \"{}\": rename one in the table, or leave it out", header[i]));
        std::string* const only = role == ColumnRole::Text          ? &columns.text
                                  : role == ColumnRole::Participant ? &columns.participant
                                                                    : nullptr;
        if (only && !only->empty())
            return fail(ErrorKind::Usage, fmt::format("\"{}\" and \"{}\" cannot both be the {}: leave one out", *only,
                                                      header[i], role == ColumnRole::Text ? "text" : "participant"));
        if (only)
            *only = header[i];
        else
            (role == ColumnRole::Attribute ? columns.attributes : columns.codes).push_back(header[i]);
    }
    if (columns.text.empty()) return fail(ErrorKind::Usage, "no column is the text: say which one holds what was said");
    return columns;
}

} // namespace kenspeckle

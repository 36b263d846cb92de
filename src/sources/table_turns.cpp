// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table_turns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "sources/characters.h"
#include "sources/role_words.h"
#include "sources/speaker_label.h"
#include "sources/time_code.h"

namespace kenspeckle::sources {

namespace {

constexpr std::size_t kMostColumns = 5;

std::string wordsOf(const SourceLines& cell) {
    std::string words;
    for (const SourceLine& line : cell) {
        if (!words.empty()) words.push_back(' ');
        words.append(trimAscii(line.text));
    }
    return words;
}

std::size_t sizeOf(const SourceLines& cell) {
    std::size_t size = 0;
    for (const SourceLine& line : cell)
        size += line.text.size();
    return size;
}

std::string_view labelIn(std::string_view words) {
    words = trimAscii(words);
    if (!words.empty() && words.back() == ':') words.remove_suffix(1);
    return trimAscii(words);
}

std::optional<TimeCode> onlyTime(const SourceLines& cell) {
    const std::string words = wordsOf(cell);
    const std::optional<TimeCode> code = timeCodeAt(words, 0);
    return code && code->bytes == words.size() ? code : std::nullopt;
}

/// Which column means what.
struct Columns {
    std::size_t speaker = 0;
    std::size_t words = 0;
    std::optional<std::size_t> time;
};

bool isTitle(const SourceLines& cell) {
    static constexpr std::string_view kTitles[] = {"speaker",  "name",      "who",      "text",      "transcript",
                                                   "time",     "timestamp", "timecode", "utterance", "words",
                                                   "dialogue", "content",   "person"};
    const std::string word = lowerAscii(trimAscii(wordsOf(cell)));
    return std::find(std::begin(kTitles), std::end(kTitles), word) != std::end(kTitles);
}

std::optional<Columns> columnsOf(const std::vector<TableRow>& rows) {
    std::size_t columns = 0;
    for (const TableRow& row : rows)
        columns = std::max(columns, row.size());
    if (columns < 2 || columns > kMostColumns) return std::nullopt;
    struct Column {
        std::size_t filled = 0, names = 0, times = 0, bytes = 0;
    };
    std::vector<Column> seen(columns);
    for (const TableRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::size_t size = sizeOf(row[i]);
            if (size == 0) continue;
            ++seen[i].filled;
            seen[i].bytes += size;
            if (size > 100) continue;
            const std::string words = wordsOf(row[i]);
            if (onlyTime(row[i]))
                ++seen[i].times;
            else if (nameShape(labelIn(words)) != NameShape::None)
                ++seen[i].names;
        }
    }
    std::optional<std::size_t> speaker;
    std::optional<std::size_t> time;
    for (std::size_t i = 0; i < columns; ++i) {
        const Column& column = seen[i];
        if (column.filled == 0) continue;
        if (!time && column.times * 5 >= column.filled * 4)
            time = i;
        else if (!speaker && column.names * 5 >= column.filled * 4 && column.filled * 2 >= rows.size())
            speaker = i;
    }
    if (!speaker) return std::nullopt;
    std::optional<std::size_t> words;
    for (std::size_t i = 0; i < columns; ++i) {
        if (i == *speaker || (time && i == *time) || seen[i].filled == 0) continue;
        if (words) return std::nullopt; // two columns of words: some other table
        words = i;
    }
    // What people say is longer than their names.
    if (!words || seen[*words].bytes <= seen[*speaker].bytes) return std::nullopt;
    return Columns{*speaker, *words, time};
}

} // namespace

void appendTable(SourceLines& out, std::vector<TableRow> rows) {
    const std::optional<Columns> columns = columnsOf(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TableRow& row = rows[i];
        if (!columns) {
            for (SourceLines& cell : row)
                std::move(cell.begin(), cell.end(), std::back_inserter(out));
            continue;
        }
        const bool titles = i == 0 && std::all_of(row.begin(), row.end(), [](const SourceLines& cell) {
                                return sizeOf(cell) == 0 || isTitle(cell);
                            });
        if (titles) continue;
        row.resize(std::max({row.size(), columns->speaker + 1, columns->words + 1, columns->time.value_or(0) + 1}));
        const std::string speaker = wordsOf(row[columns->speaker]);
        bool first = true;
        for (SourceLine& line : row[columns->words]) {
            line.mayHoldLabel = false;
            // A row without a name goes on with the speaker of the row above.
            if (first && !speaker.empty()) line.speaker = std::string(labelIn(speaker));
            line.opensBlock = first && !speaker.empty();
            if (first && columns->time) {
                if (const std::optional<TimeCode> code = onlyTime(row[*columns->time]))
                    line.time = FoundTime{0, code->begin, code->end};
            }
            first = false;
            out.push_back(std::move(line));
        }
    }
}

} // namespace kenspeckle::sources

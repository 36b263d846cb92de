// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/memo_file.h"
#include "exchange/table_file.h"
#include "kenspeckle/memos.h"
#include "storage/memo_table.h"
#include "text/words.h"

namespace kenspeckle {

namespace {

std::string isoTime(Timestamp at) {
    const auto milliseconds = at.time_since_epoch().count();
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(static_cast<std::time_t>(milliseconds / 1000)),
                       milliseconds % 1000);
}

/// What they are about together, in the order of a transcript; of one thing the oldest first.
std::vector<MemoDetail> inOrder(std::vector<MemoDetail> memos) {
    const auto place = [](const MemoDetail& memo) {
        return std::tie(memo.memo.target.kind, memo.about, memo.place, memo.memo.id);
    };
    std::sort(memos.begin(), memos.end(),
              [&](const MemoDetail& a, const MemoDetail& b) { return place(a) < place(b); });
    return memos;
}

} // namespace

std::string memosJson(const std::vector<MemoDetail>& memos) {
    using Json = nlohmann::ordered_json;
    Json document = Json::array();
    for (const MemoDetail& memo : memos) {
        const MemoTarget& target = memo.memo.target;
        Json entry{{"id", std::to_string(memo.memo.id.value)},
                   {"about", std::string(storage::nameOf(target.kind))},
                   {"target", target.id == 0 ? Json(nullptr) : Json(std::to_string(target.id))},
                   {"name", memo.about},
                   {"title", memo.title},
                   {"text", memo.memo.text},
                   {"coder", memo.coder},
                   {"made", isoTime(memo.memo.made)}};
        if (!memo.place.range.empty()) {
            entry["transcript"] = std::to_string(memo.place.transcript.value);
            entry["begin"] = memo.place.range.begin.value;
            entry["end"] = memo.place.range.end.value;
            entry["words"] = memo.words;
        }
        Json marks = Json::array();
        for (const Range& mark : memo.marks)
            marks.push_back({mark.begin.value, mark.end.value});
        entry["snippet"] = memo.snippet;
        entry["marks"] = std::move(marks);
        document.push_back(std::move(entry));
    }
    return document.dump(2);
}

Result<void> writeMemos(const std::vector<MemoDetail>& memos, const std::filesystem::path& file) {
    const std::vector<MemoDetail> ordered = inOrder(memos);
    if (text::fold(file.extension().string()) == ".json") return exchange::replaceFile(file, memosJson(ordered) + "\n");
    return exchange::writeMemos(ordered, file);
}

} // namespace kenspeckle

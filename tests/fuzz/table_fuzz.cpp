// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses the reader, the rest is the file. Whatever is read must keep the promises of table.h.
#include "sources/table.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/decode.h"

using namespace kenspeckle;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr const char* kNames[] = {"fuzz.csv", "fuzz.tsv", "fuzz.xlsx"};
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto table = sources::readTable(bytes, kNames[data[0] % 3]);
    if (!table) {
        require(!table.error().message.empty());
        return 0;
    }
    int last = 0;
    for (const sources::Table::Row& row : table->rows) {
        require(row.cells.size() == table->header.size() && row.number > last);
        last = row.number;
        for (const std::string& cell : row.cells)
            require(!text::firstInvalidByte(cell) && text::isNormalised(cell));
    }
    return 0;
}

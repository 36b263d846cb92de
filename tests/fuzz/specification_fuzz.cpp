// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a specification: it is read or refused in words, and what is read can be named as files.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/specification_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = kenspeckle::exchange::readSpecification(text, "fuzz.toml");
    if (!read) {
        if (read.error().message.empty()) std::abort();
        return 0;
    }
    if (read->reports.empty()) std::abort();
    for (const kenspeckle::SpecifiedReport& report : read->reports)
        if (report.name.empty() || report.request.kind.empty() || report.endings.empty() ||
            report.name.find('/') != std::string::npos)
            std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_writer.h"

#include <memory>

#include <zip.h>

namespace kenspeckle::exchange {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

tl::unexpected<Error> cannotPack() {
    return fail(ErrorKind::InputOutput, "packing it failed; free some memory and try again");
}

bool add(zip_t* archive, const std::string& name, const std::string& content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    // OpenDocument: what kind of file it is must stand at a fixed place, in plain letters.
    if (name == "mimetype" && zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) != 0)
        return false;
    constexpr zip_uint16_t kFirstOf1980 = (1U << 5) | 1U; // the format's year 0, month 1, day 1
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstOf1980, 0) == 0;
}

} // namespace

Result<std::string> zipBytes(const std::vector<std::pair<std::string, std::string>>& files) {
    const std::unique_ptr<zip_source_t, FreeSource> buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!buffer) return cannotPack();
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) return cannotPack();
    zip_source_keep(buffer.get()); // closing the archive gives up one hold on it; the other is ours
    for (const auto& [name, content] : files)
        if (!add(archive.get(), name, content)) return cannotPack();
    if (zip_close(archive.get()) != 0) return cannotPack();
    static_cast<void>(archive.release());

    zip_stat_t status;
    if (zip_source_stat(buffer.get(), &status) != 0 || zip_source_open(buffer.get()) != 0) return cannotPack();
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_source_read(buffer.get(), bytes.data(), bytes.size());
    zip_source_close(buffer.get());
    if (count < 0 || static_cast<std::size_t>(count) != bytes.size()) return cannotPack();
    return bytes;
}

} // namespace kenspeckle::exchange

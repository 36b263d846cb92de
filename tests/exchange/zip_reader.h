// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <pugixml.hpp>
#include <zip.h>

namespace kenspeckle::test {

/// One file out of a zip archive; throws if it is not there.
[[nodiscard]] inline std::string readZipped(const std::filesystem::path& archive, const std::string& name) {
    int error = 0;
    zip_t* zip = zip_open(archive.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == nullptr) throw std::runtime_error("no sound zip archive: " + archive.string());
    std::string bytes;
    zip_file_t* file = zip_fopen(zip, name.c_str(), 0);
    if (file != nullptr) {
        char buffer[4096];
        for (zip_int64_t count = 0; (count = zip_fread(file, buffer, sizeof buffer)) > 0;)
            bytes.append(buffer, static_cast<std::size_t>(count));
        zip_fclose(file);
    }
    zip_discard(zip);
    if (file == nullptr) throw std::runtime_error("no " + name + " in " + archive.string());
    return bytes;
}

/// The same as XML; throws if it is not well formed.
inline void readZippedXml(const std::filesystem::path& archive, const std::string& name, pugi::xml_document& document) {
    const std::string bytes = readZipped(archive, name);
    if (!document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw std::runtime_error(name + " is not well formed");
}

} // namespace kenspeckle::test

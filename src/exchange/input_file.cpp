// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/input_file.h"

#include <algorithm>
#include <fstream>

namespace kenspeckle::exchange {

Result<std::string> readFile(const std::filesystem::path& file, std::uintmax_t most, const std::string& kind) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return fail(ErrorKind::NotFound, "there is no file " + file.string() + "; check its name");
    if (std::filesystem::is_directory(status))
        return fail(ErrorKind::Invalid, file.string() + " is a folder; choose a " + kind + " file");
    std::ifstream in(file, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(std::min(std::filesystem::file_size(file, error), most + 1)), 0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in || error)
        return fail(ErrorKind::InputOutput, "cannot read " + file.string() + "; check that you may open it");
    return bytes;
}

} // namespace kenspeckle::exchange

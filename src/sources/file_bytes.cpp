// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "sources/characters.h"
#include "text/decode.h"

namespace kenspeckle::sources {

Result<std::string> readBytes(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return fail(ErrorKind::NotFound, fmt::format("{}: there is no such file; check its name", file.string()));
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorKind::Invalid, fmt::format("{}: this is not a file; name a file instead", file.string()));
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (!error && size > kLargestFile)
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: the file is larger than {} MB, too large for a transcript or table; is it the "
                                "right file?",
                                file.string(), kLargestFile / (1024U * 1024U)));
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorKind::InputOutput, fmt::format("{}: cannot be opened ({}); check its permissions",
                                                        file.string(), std::strerror(errno)));
    std::string bytes;
    if (!error) bytes.reserve(static_cast<std::size_t>(size));
    char buffer[65536];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > kLargestFile) break;
    }
    if (in.bad() || (in.fail() && !in.eof()))
        return fail(ErrorKind::InputOutput,
                    fmt::format("{}: cannot be read to its end; check the disk", file.string()));
    return bytes;
}

std::string endingOf(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string() : lowerAscii(name.substr(dot));
}

Result<std::string> decodeWithNotice(std::string_view bytes, const std::string& name,
                                     std::vector<std::string>& notices) {
    Result<text::Decoded> decoded = text::decode(bytes, name);
    if (!decoded) return fail(std::move(decoded.error()));
    if (decoded->guessed)
        notices.push_back(
            fmt::format("The file does not say how its letters are encoded; it was read as {}. If accents "
                        "or quotation marks look wrong, save it as UTF-8 and import it again.",
                        decoded->encoding));
    return withoutControls(std::move(decoded->text));
}

} // namespace kenspeckle::sources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kenspeckle/result.h"

namespace kenspeckle::text {

/// Bytes of a file, made into the form every stored text has: UTF-8, NFC, LF, no BOM.
struct Decoded {
    std::string text;
    std::string encoding; ///< IANA name of what the bytes were
    bool guessed = false; ///< neither a BOM nor valid UTF-8 said so: tell the user
};

/// Reads UTF-8 and UTF-16 with or without BOM, and legacy encodings by ICU's detection. Invalid if the bytes are not
/// text (NULs, or no encoding fits); `where` names the file in that error.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, const std::string& where);

/// NFC, LF, no BOM. The argument must be valid UTF-8.
[[nodiscard]] std::string normalise(std::string_view utf8);

/// True if normalise() would return it unchanged.
[[nodiscard]] bool isNormalised(std::string_view utf8);

/// The byte at which valid UTF-8 ends; nothing if all of it is valid.
[[nodiscard]] std::optional<std::size_t> firstInvalidByte(std::string_view bytes);

} // namespace kenspeckle::text

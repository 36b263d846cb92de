// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// A file on its way: written under a temporary name in the folder it is meant for, and there whole, or not at all,
/// once commit() has returned. What is not committed is removed. A new file can be read by its owner only (0600); one
/// that is replaced hands its permissions on. A link is followed, so that what it points to is replaced.
class PendingFile {
public:
    /// InputOutput if the folder does not let us write, or `file` is there and is no ordinary file or is
    /// write-protected.
    [[nodiscard]] static Result<PendingFile> open(const std::filesystem::path& file);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    /// Where to write, for libraries that open files themselves. They must write into it, not rename over it.
    [[nodiscard]] const std::filesystem::path& temporary() const { return m_temporary; }
    [[nodiscard]] Result<void> write(const std::string& bytes);
    /// Flushes to the disk, then renames.
    [[nodiscard]] Result<void> commit();

private:
    PendingFile(std::filesystem::path target, std::filesystem::path temporary, int descriptor);
    [[nodiscard]] tl::unexpected<Error> refuse(int reason) const;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// The ending of a file's name, lower case with the dot: ".csv".
[[nodiscard]] std::string endingOf(const std::filesystem::path& file);

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pending_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

namespace kenspeckle::exchange {
namespace {

tl::unexpected<Error> cannotWrite(const std::filesystem::path& file, int reason) {
    return fail(ErrorKind::InputOutput, fmt::format("cannot write {}: {}; choose another place or make room there",
                                                    file.string(), std::generic_category().message(reason)));
}

} // namespace

PendingFile::PendingFile(std::filesystem::path target, std::filesystem::path temporary, int descriptor)
    : m_target(std::move(target)), m_temporary(std::move(temporary)), m_descriptor(descriptor) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::move(other.m_temporary)),
      m_descriptor(std::exchange(other.m_descriptor, -1)) {
    other.m_temporary.clear();
}

PendingFile::~PendingFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

tl::unexpected<Error> PendingFile::refuse(int reason) const { return cannotWrite(m_target, reason); }

Result<PendingFile> PendingFile::open(const std::filesystem::path& file) {
    if (file.filename().empty())
        return fail(ErrorKind::Usage, fmt::format("\"{}\" names no file; give one to write to", file.string()));
    std::filesystem::path target = file;
    std::error_code error;
    if (std::filesystem::is_symlink(target, error)) {
        // Also where it points to nothing yet.
        target = std::filesystem::weakly_canonical(target, error);
        if (error) return cannotWrite(file, error.value());
    }
    struct stat there {};
    const bool replaces = ::stat(target.c_str(), &there) == 0;
    if (replaces && S_ISDIR(there.st_mode)) return cannotWrite(file, EISDIR);
    if (replaces && !S_ISREG(there.st_mode))
        return fail(ErrorKind::InputOutput,
                    fmt::format("cannot write {}: it is no ordinary file; choose another name", file.string()));
    if (replaces && ::access(target.c_str(), W_OK) != 0) return cannotWrite(file, errno);

    std::string pattern = (target.parent_path() / ".kenspeckle-XXXXXX").string();
    const int descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (descriptor < 0) return cannotWrite(file, errno);
    PendingFile pending(std::move(target), pattern, descriptor);
    if (replaces && ::fchmod(descriptor, there.st_mode & 0777) != 0) return pending.refuse(errno);
    return pending;
}

Result<void> PendingFile::write(const std::string& bytes) {
    for (std::size_t written = 0; written < bytes.size();) {
        const ssize_t count = ::write(m_descriptor, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return refuse(errno);
        written += static_cast<std::size_t>(count);
    }
    return {};
}

Result<void> PendingFile::commit() {
    if (::fsync(m_descriptor) != 0) return refuse(errno);
    if (::close(std::exchange(m_descriptor, -1)) != 0) return refuse(errno);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) return refuse(errno);
    m_temporary.clear();
    // The new name is on the disk once the folder is. Some file systems cannot do that; the file is whole all the same.
    const std::filesystem::path folder = m_target.parent_path();
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

std::string endingOf(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    for (char& letter : ending)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return ending;
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/study.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "kenspeckle/coding_frame.h"
#include "storage/journal.h"
#include "study/codebook_rows.h"
#include "study/parts.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle {

namespace study {

std::filesystem::path indexFolderOf(const std::string& uuid) {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache && std::filesystem::path(cache).is_absolute()) return std::filesystem::path(cache) / "kenspeckle" / uuid;
    const char* home = std::getenv("HOME");
    if (!home || !*home) {
        const passwd* user = getpwuid(geteuid());
        home = user ? user->pw_dir : "/tmp";
    }
    return std::filesystem::path(home) / ".cache" / "kenspeckle" / uuid;
}

std::string loginName() {
    if (const passwd* user = getpwuid(geteuid()); user && *user->pw_name) return user->pw_name;
    const char* name = std::getenv("LOGNAME");
    return name && *name ? name : "coder";
}

namespace {

std::string coderOrLogin(const std::string& coder) {
    // A name from the environment may be any bytes; what is stored is text.
    const auto decoded = text::decode(coder, "coder");
    const std::string name = decoded ? text::simplify(decoded->text) : std::string();
    return name.empty() ? loginName() : name;
}

std::string freshUuid() {
    const auto high = static_cast<std::uint64_t>(storage::newId());
    const auto low = static_cast<std::uint64_t>(storage::newId());
    return fmt::format("{:016x}{:016x}", high, low);
}

/// The codes a new study starts with, and what to call where they came from.
Result<std::pair<exchange::CodebookFile, std::string>> firstCodebook(const NewStudy& options) {
    std::filesystem::path file;
    std::string name;
    if (options.codebook) {
        file = *options.codebook;
        name = file.filename().string();
    } else {
        const std::vector<ShippedCodebook> shipped = shippedCodebooks();
        if (shipped.empty())
            return fail(ErrorKind::NotFound,
                        "the codebooks that come with Kenspeckle are missing: install it again, or name a "
                        ".qdc file to start from with --codebook");
        file = shipped.front().file;
        name = shipped.front().name;
    }
    auto read = exchange::readCodebook(file);
    if (!read) return fail(read.error());
    return std::pair{std::move(*read), name};
}

bool isLanguageCode(const std::string& code) {
    return (code.size() == 2 || code.size() == 3) &&
           code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

} // namespace
} // namespace study

Study::Study(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Study::Study(Study&&) noexcept = default;
Study& Study::operator=(Study&&) noexcept = default;
Study::~Study() = default;

Result<Study> Study::create(const std::filesystem::path& file, const NewStudy& options, const std::string& coder) {
    if (!study::isLanguageCode(options.language))
        return fail(ErrorKind::Usage,
                    fmt::format("\"{}\" is not a language code: give two letters, such as en or gd", options.language));
    if (file.filename().empty())
        return fail(ErrorKind::Usage,
                    fmt::format("\"{}\" names no file: give the study a name, such as hubs.ken", file.string()));
    auto codes = study::firstCodebook(options);
    if (!codes) return fail(codes.error());

    auto database = storage::Database::create(file, {study::freshUuid(), options.language});
    if (!database) return fail(database.error());
    const std::string who = study::coderOrLogin(coder);
    auto filled = storage::perform(
        *database, who, fmt::format("Started from the codebook “{}”", codes->second),
        [&](storage::Action& action) { return study::insertCodebook(action, Codebook(), codes->first); });
    if (!filled) {
        { const storage::Database closed = std::move(*database); }
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        return fail(filled.error());
    }
    auto folder = study::indexFolderOf(database->info().uuid);
    return Study(std::make_unique<Parts>(Parts{std::move(*database), who, std::move(folder), std::nullopt}));
}

Result<Study> Study::open(const std::filesystem::path& file, const std::string& coder) {
    auto database = storage::Database::open(file);
    if (!database) return fail(database.error());
    auto folder = study::indexFolderOf(database->info().uuid);
    return Study(std::make_unique<Parts>(
        Parts{std::move(*database), study::coderOrLogin(coder), std::move(folder), std::nullopt}));
}

const std::filesystem::path& Study::file() const { return m_parts->database.file(); }
const std::string& Study::language() const { return m_parts->database.info().language; }
const std::string& Study::coder() const { return m_parts->coder; }
void Study::setCoder(const std::string& name) { m_parts->coder = study::coderOrLogin(name); }
Result<JournalId> Study::revision() const { return storage::newestEntry(m_parts->database); }

} // namespace kenspeckle

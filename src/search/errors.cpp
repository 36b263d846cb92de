// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/errors.h"

#include <exception>

#include <fmt/format.h>
#include <xapian.h>

namespace kenspeckle::search {

namespace {

[[nodiscard]] tl::unexpected<Error> damaged(const std::filesystem::path& folder, const std::string& detail) {
    return fail(ErrorKind::Damaged, fmt::format("the search index in {} is damaged ({}); search again to build it anew",
                                                folder.string(), detail));
}

[[nodiscard]] tl::unexpected<Error> refused(const std::filesystem::path& folder, const std::string& detail) {
    return fail(ErrorKind::InputOutput,
                fmt::format("the search index in {} cannot be read or written ({}); check the free space and the "
                            "permissions there",
                            folder.string(), detail));
}

} // namespace

tl::unexpected<Error> currentError(const std::filesystem::path& folder) {
    try {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        return fail(ErrorKind::Locked, fmt::format("another program is writing the search index in {}; try again when "
                                                   "it has finished",
                                                   folder.string()));
    } catch (const Xapian::DatabaseCorruptError& error) {
        return damaged(folder, error.get_msg());
    } catch (const Xapian::DatabaseOpeningError& error) {
        return damaged(folder, error.get_msg());
    } catch (const Xapian::DatabaseModifiedError&) {
        return fail(ErrorKind::Locked,
                    fmt::format("the search index in {} is being rewritten; try again in a moment", folder.string()));
    } catch (const Xapian::DatabaseError& error) {
        const char* system = error.get_error_string();
        return refused(folder, system ? error.get_msg() + ", " + system : error.get_msg());
    } catch (const Xapian::Error& error) {
        return damaged(folder, error.get_description());
    } catch (const std::exception& error) {
        return refused(folder, error.what());
    }
}

} // namespace kenspeckle::search

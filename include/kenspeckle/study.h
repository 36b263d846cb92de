// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "kenspeckle/journal.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

/// What a new study starts with.
struct NewStudy {
    /// A .qdc file; without one the study starts from the ROSC eight-point plan.
    std::optional<std::filesystem::path> codebook;
    /// ISO 639-1 code of the language spoken, for word stems and collation.
    std::string language = "en";
};

/// An open study: one file, and the search index that belongs to it. This class only holds what is open; what one does
/// with a study is in the headers beside this one, each use case a function that takes the Study first.
///
/// Concurrency: a Study belongs to one thread at a time. Any number of Study objects, in this process or another, may
/// be open on one file: readers never wait, writers take turns (a writer that waits longer than five seconds gets
/// ErrorKind::Locked). Long work therefore runs on its own Study in its own thread, and the window's Study sees the
/// result.
///
/// Durability: when a function that changes the study returns, the change is on the disk, and in the journal.
class Study {
public:
    /// Makes a new study file, readable by its owner only (0600). Conflict if the file exists: nothing is overwritten.
    /// `coder` is who every change through this object is recorded for; empty means the login name.
    [[nodiscard]] static Result<Study> create(const std::filesystem::path& file, const NewStudy& options = {},
                                              const std::string& coder = {});
    /// Opens a study; its index is opened, and made anew if need be, by the first search. Errors: NotFound, NotAStudy,
    /// NewerStudy, Locked, Damaged, InputOutput; in each case the file is as it was.
    [[nodiscard]] static Result<Study> open(const std::filesystem::path& file, const std::string& coder = {});

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] const std::string& language() const;
    /// Whose name stands on changes made from now on.
    [[nodiscard]] const std::string& coder() const;
    void setCoder(const std::string& name);
    /// The newest journal entry: differs whenever anything in the study differs, whoever changed it. None in a new
    /// study.
    [[nodiscard]] Result<JournalId> revision() const;

    /// What is open, for the use cases in src/study; its definition is not public.
    struct Parts;
    [[nodiscard]] Parts& parts() const { return *m_parts; }

private:
    explicit Study(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace kenspeckle

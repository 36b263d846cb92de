// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "kenspeckle/ids.h"
#include "kenspeckle/result.h"
#include "storage/database.h"

namespace kenspeckle::storage {

/// One thing a user does: a write transaction (BEGIN IMMEDIATE) whose every change SQLite's session extension records.
/// commit() writes the changeset, a label in plain words, the coder and the time as one journal entry in the same
/// transaction. An Action that is not committed is rolled back when it goes. The Database must stay until then (it may
/// be moved); reads through it see what the action has done so far. One Action at a time on one Database.
class Action {
public:
    /// Locked if another writer does not finish within five seconds.
    [[nodiscard]] static Result<Action> begin(Database& database, const std::string& coder);
    Action(Action&&) noexcept;
    Action& operator=(Action&&) noexcept;
    ~Action();

    /// Who acts; the coder's row is made if this is their first action.
    [[nodiscard]] Result<CoderId> coder();
    /// None, and no journal entry, if nothing changed.
    /// Once only. A coder's row alone is no change.
    [[nodiscard]] Result<JournalId> commit(const std::string& label);

    /// The same without a record of what was changed, for what must never come back: the entry is a line and no more,
    /// and neither it nor anything before it can be undone. See purging.h.
    [[nodiscard]] Result<JournalId> commitForGood(const std::string& label);

    /// For the files of this folder.
    [[nodiscard]] Database::Connection& connection() const;

private:
    struct Impl;
    explicit Action(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Runs `work` (Action& -> Result<T>) as one action and commits it with the label; rolls back if work fails.
template <class Work>
[[nodiscard]] auto perform(Database& database, const std::string& coder, const std::string& label, Work&& work)
    -> std::invoke_result_t<Work, Action&> {
    auto action = Action::begin(database, coder);
    if (!action) return fail(action.error());
    auto outcome = std::forward<Work>(work)(*action);
    if (!outcome) return outcome;
    if (auto done = action->commit(label); !done) return fail(done.error());
    return outcome;
}

} // namespace kenspeckle::storage

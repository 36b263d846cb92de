// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/action.h"

#include <optional>

#include <fmt/format.h>

#include "storage/changeset.h"
#include "storage/connection.h"
#include "storage/journal_rows.h"
#include "text/words.h"

namespace kenspeckle::storage {

struct Action::Impl {
    Impl(Connection& study, std::string name) : connection(study), coderName(std::move(name)) {
        connection.query("BEGIN IMMEDIATE").run();
        open = true;
        recorder.emplace(connection);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { abandon(); }

    void abandon() noexcept {
        recorder.reset();
        if (open) rollBack(connection);
        open = false;
    }

    /// Whether the coder's row, made by this action, is all there is.
    [[nodiscard]] bool onlyMadeCoder(const Changeset& changeset) const {
        if (!madeCoder) return false;
        int rows = 0;
        forEachRow(changeset, [&](const RowChange&) { return ++rows < 2; });
        return rows == 1;
    }

    Connection& connection;
    std::string coderName;
    CoderId coder;
    bool madeCoder = false;
    bool open = false;
    std::optional<Recorder> recorder;
};

Action::Action(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

Connection& Action::connection() const { return m_impl->connection; }

Result<Action> Action::begin(Database& database, const std::string& coder) {
    Connection& connection = database.connection();
    if (connection.inTransaction()) {
        return fail(ErrorKind::Usage, "another change of this study is not finished; finish it first");
    }
    return attempt(connection, "beginning a change",
                   [&]() -> Result<Action> { return Action(std::make_unique<Impl>(connection, coder)); });
}

Result<CoderId> Action::coder() {
    if (m_impl->coder) return m_impl->coder;
    Connection& connection = m_impl->connection;
    return attempt(connection, "looking up the coder", [&]() -> Result<CoderId> {
        const std::string key = text::fold(m_impl->coderName);
        Query query = connection.query("SELECT id FROM coder WHERE name_key = ?");
        query.bind(key);
        if (query->step()) {
            m_impl->coder = CoderId{query->integer(0)};
            return m_impl->coder;
        }
        const CoderId made{newId()};
        connection.query("INSERT INTO coder (id, name, name_key) VALUES (?, ?, ?)")
            .run(made.value, m_impl->coderName, key);
        m_impl->coder = made;
        m_impl->madeCoder = true;
        return made;
    });
}

Result<JournalId> Action::commit(const std::string& label) {
    Impl& impl = *m_impl;
    if (!impl.open) return fail(ErrorKind::Usage, "this change is finished already; begin another");
    auto entry = attempt(impl.connection, "recording the change", [&]() -> Result<JournalId> {
        const Changeset changeset = impl.recorder->changeset();
        impl.recorder.reset();
        if (changeset.empty() || impl.onlyMadeCoder(changeset)) return JournalId{};
        abandonUndone(impl.connection);
        const JournalId written =
            writeEntry(impl.connection, {JournalKind::Action, JournalId{}, impl.coderName, label, changeset});
        impl.connection.query("COMMIT").run();
        impl.open = false;
        return written;
    });
    impl.abandon(); // rolls back unless the COMMIT went through
    return entry;
}

Result<JournalId> Action::commitForGood(const std::string& label) {
    Impl& impl = *m_impl;
    if (!impl.open) return fail(ErrorKind::Usage, "this change is finished already; begin another");
    auto entry = attempt(impl.connection, "recording the change", [&]() -> Result<JournalId> {
        impl.recorder.reset();
        abandonUndone(impl.connection);
        const JournalId written =
            writeEntry(impl.connection, {JournalKind::Action, JournalId{}, impl.coderName, label, Changeset()});
        impl.connection.query("INSERT INTO withdrawal (entry) VALUES (?)").run(written.value);
        impl.connection.query("COMMIT").run();
        impl.open = false;
        return written;
    });
    impl.abandon();
    return entry;
}

} // namespace kenspeckle::storage

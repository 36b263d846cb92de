// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledger_table.h"

#include <chrono>
#include <map>

#include "storage/connection.h"
#include "storage/journal.h"

namespace kenspeckle::storage {

namespace {

/// A write of its own; rolled back unless committed.
class Write {
public:
    explicit Write(Connection& connection) : m_connection(connection) { connection.execute("BEGIN IMMEDIATE"); }
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;
    ~Write() {
        if (m_open) rollBack(m_connection);
    }
    void commit() {
        m_connection.execute("COMMIT");
        m_open = false;
    }

private:
    Connection& m_connection;
    bool m_open = true;
};

/// Paths of codes have no line breaks in them.
std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::optional<std::int64_t> newestRow(Connection& connection) {
    Query query = connection.query("SELECT max(id) FROM journal");
    if (!query->step() || query->isNull(0)) return std::nullopt;
    return query->integer(0);
}

void insertQuote(Connection& connection, ReleaseId release, const LedgerQuote& quote) {
    connection
        .query("INSERT INTO release_quote (release, code, quote, transcript, begin_at, end_at, themes, words, "
               "said_hash, attribution) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(release.value, quote.code, quote.quote.value, quote.passage.transcript.value,
             quote.passage.range.begin.value, quote.passage.range.end.value, joined(quote.themes), quote.words,
             quote.saidHash, quote.attribution);
    for (const LedgerSpeaker& speaker : quote.speakers)
        connection
            .query("INSERT INTO release_speaker (release, code, participant, name, printed) VALUES (?, ?, ?, ?, ?)")
            .run(release.value, quote.code, speaker.participant.value, speaker.name, speaker.printed);
}

} // namespace

Result<LedgerEntry> enterRelease(Database& database, LedgerEntry entry, const std::vector<LedgerQuote>& quotes,
                                 const std::vector<LedgerFigure>& figures, JournalId revision) {
    Connection& connection = database.connection();
    return attempt(connection, "entering the release", [&]() -> Result<LedgerEntry> {
        Write write(connection);
        if (newestRow(connection).value_or(0) != revision.value)
            return fail(ErrorKind::Conflict,
                        "somebody changed the study while the release was made; nothing was released: check and "
                        "release again");
        entry.id = {newId()};
        entry.made = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        connection
            .query("INSERT INTO release_entry (id, title, profile, profile_text, audience, revision, coder, tables, "
                   "made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(entry.id.value, entry.title, entry.profile, entry.profileText, entry.audience, entry.revision,
                 entry.coder, entry.tables, std::int64_t{entry.made.time_since_epoch().count()});
        for (const auto& [name, hash] : entry.files)
            connection.query("INSERT INTO release_file (release, name, sha256) VALUES (?, ?, ?)")
                .run(entry.id.value, name, hash);
        for (const LedgerQuote& quote : quotes)
            insertQuote(connection, entry.id, quote);
        for (const LedgerFigure& figure : figures)
            connection
                .query("INSERT INTO release_figure (release, counted, theme, grouped, value) VALUES (?, ?, ?, ?, ?)")
                .run(entry.id.value, figure.counted, figure.theme, figure.grouped, figure.value);
        write.commit();
        return std::move(entry);
    });
}

Result<void> removeRelease(Database& database, ReleaseId id) {
    Connection& connection = database.connection();
    return attempt(connection, "taking a release back", [&]() -> Result<void> {
        Write write(connection);
        connection.query("DELETE FROM release_speaker WHERE release = ?").run(id.value);
        connection.query("DELETE FROM release_quote WHERE release = ?").run(id.value);
        connection.query("DELETE FROM release_figure WHERE release = ?").run(id.value);
        connection.query("DELETE FROM release_file WHERE release = ?").run(id.value);
        connection.query("DELETE FROM release_entry WHERE id = ?").run(id.value);
        write.commit();
        return {};
    });
}

Result<std::vector<LedgerEntry>> loadReleases(Database& database) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the ledger", [&]() -> Result<std::vector<LedgerEntry>> {
        const ReadTransaction together(connection);
        std::vector<LedgerEntry> entries;
        Query query = connection.query(
            "SELECT id, title, profile, profile_text, audience, revision, coder, tables, made, "
            "(SELECT count(*) FROM release_quote WHERE release = id), "
            "(SELECT count(DISTINCT participant) FROM release_speaker WHERE release = id) FROM release_entry "
            "ORDER BY id");
        while (query->step()) {
            LedgerEntry entry;
            entry.id = {query->integer(0)};
            entry.title = query->text(1);
            entry.profile = query->text(2);
            entry.profileText = query->text(3);
            entry.audience = query->text(4);
            entry.revision = query->text(5);
            entry.coder = query->text(6);
            entry.tables = static_cast<int>(query->integer(7));
            entry.made = Timestamp(std::chrono::milliseconds(query->integer(8)));
            entry.quotes = static_cast<int>(query->integer(9));
            entry.people = static_cast<int>(query->integer(10));
            Query files = connection.query("SELECT name, sha256 FROM release_file WHERE release = ? ORDER BY name");
            files.bind(entry.id.value);
            while (files->step())
                entry.files.emplace_back(files->text(0), files->text(1));
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

Result<std::vector<LedgerQuote>> loadReleasedQuotes(Database& database, const std::string& code) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the ledger", [&]() -> Result<std::vector<LedgerQuote>> {
        const ReadTransaction together(connection);
        std::vector<LedgerQuote> quotes;
        std::map<std::pair<std::int64_t, std::string>, std::size_t> indexOf;
        Query query = connection.query("SELECT release, code, quote, transcript, begin_at, end_at, themes, words, "
                                       "said_hash, attribution FROM release_quote WHERE ?1 = '' OR code = ?1 ORDER BY "
                                       "release, code");
        query.bind(code);
        while (query->step()) {
            LedgerQuote quote;
            quote.release = {query->integer(0)};
            quote.code = query->text(1);
            quote.quote = {query->integer(2)};
            quote.passage = {TranscriptId{query->integer(3)},
                             {CodePoint{query->integer(4)}, CodePoint{query->integer(5)}}};
            quote.themes = split(query->text(6));
            quote.words = query->text(7);
            quote.saidHash = query->text(8);
            quote.attribution = query->text(9);
            indexOf.emplace(std::pair(quote.release.value, quote.code), quotes.size());
            quotes.push_back(std::move(quote));
        }
        Query speakers = connection.query("SELECT release, code, participant, name, printed FROM release_speaker ORDER "
                                          "BY release, code, participant");
        while (speakers->step()) {
            const auto quote = indexOf.find({speakers->integer(0), std::string(speakers->text(1))});
            if (quote == indexOf.end()) continue;
            quotes[quote->second].speakers.push_back(
                {ParticipantId{speakers->integer(2)}, std::string(speakers->text(3)), std::string(speakers->text(4))});
        }
        return quotes;
    });
}

Result<std::vector<LedgerFigure>> loadReleasedFigures(Database& database, ReleaseId release) {
    Connection& connection = database.connection();
    return attempt(connection, "reading the ledger", [&]() -> Result<std::vector<LedgerFigure>> {
        Query query = connection.query("SELECT counted, theme, grouped, value FROM release_figure WHERE release = ? "
                                       "ORDER BY counted, theme, grouped");
        query.bind(release.value);
        std::vector<LedgerFigure> figures;
        while (query->step()) {
            LedgerFigure figure{std::string(query->text(0)), std::string(query->text(1)), std::string(query->text(2)),
                                std::nullopt};
            if (!query->isNull(3)) figure.value = query->integer(3);
            figures.push_back(std::move(figure));
        }
        return figures;
    });
}

Result<std::optional<Passage>> placeOfQuote(Database& database, QuoteId id) {
    Connection& connection = database.connection();
    return attempt(connection, "reading quotes", [&]() -> Result<std::optional<Passage>> {
        Query query = connection.query("SELECT transcript, begin_at, end_at FROM quote WHERE id = ?");
        query.bind(id.value);
        if (!query->step()) return std::optional<Passage>();
        return std::optional(
            Passage{TranscriptId{query->integer(0)}, {CodePoint{query->integer(1)}, CodePoint{query->integer(2)}}});
    });
}

} // namespace kenspeckle::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <fmt/format.h>

namespace kenspeckle::storage {

namespace {

// How to read it:
// - Ids are made by newId(). Times are milliseconds since 1970, UTC. Offsets are code points of transcript_text.text
//   unless they say byte.
// - *_key is the name as it is compared, text::fold(): SQLite's own NOCASE knows only ASCII.
// - No foreign key cascades. What belongs to a row is removed by name before it, so that every change is one that the
//   journal lists, and undo can never remove what it did not see.
// - Rules of uniqueness are indexes with a name, so that undo can set them aside while it exchanges values.
// - Every table has a declared PRIMARY KEY without NULLs: the session extension records nothing else.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE study (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    uuid     TEXT NOT NULL CHECK (uuid <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    created  INTEGER NOT NULL
) STRICT;

CREATE TABLE coder (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX coder_by_name ON coder (name_key);

CREATE TABLE attribute (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    type     INTEGER NOT NULL CHECK (type BETWEEN 0 AND 3)
) STRICT;
CREATE UNIQUE INDEX attribute_by_name ON attribute (name_key);

CREATE TABLE participant (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX participant_by_name ON participant (name_key);

CREATE TABLE participant_value (
    participant INTEGER NOT NULL REFERENCES participant (id),
    attribute   INTEGER NOT NULL REFERENCES attribute (id),
    value       TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (participant, attribute)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_value_by_attribute ON participant_value (attribute);

-- turns and turn_code_points are of all turns; the speaker rows say how much of it each speaker has.
CREATE TABLE transcript (
    id               INTEGER PRIMARY KEY,
    name             TEXT NOT NULL CHECK (name <> ''),
    name_key         TEXT NOT NULL,
    code_points      INTEGER NOT NULL CHECK (code_points >= 0),
    words            INTEGER NOT NULL CHECK (words >= 0),
    turns            INTEGER NOT NULL CHECK (turns >= 0),
    turn_code_points INTEGER NOT NULL CHECK (turn_code_points BETWEEN 0 AND code_points),
    text_hash        TEXT NOT NULL,
    version          INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX transcript_by_name ON transcript (name_key);
CREATE INDEX transcript_by_text_hash ON transcript (text_hash);

-- A table of its own: beside the small columns the text would make every look at them slow.
CREATE TABLE transcript_text (
    transcript INTEGER PRIMARY KEY REFERENCES transcript (id),
    text       TEXT NOT NULL
) STRICT;

CREATE TABLE transcript_value (
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    attribute  INTEGER NOT NULL REFERENCES attribute (id),
    value      TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (transcript, attribute)
) STRICT, WITHOUT ROWID;
CREATE INDEX transcript_value_by_attribute ON transcript_value (attribute);

CREATE TABLE speaker (
    id          INTEGER PRIMARY KEY,
    transcript  INTEGER NOT NULL REFERENCES transcript (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    label       TEXT NOT NULL,
    role        INTEGER NOT NULL CHECK (role BETWEEN 0 AND 2),
    participant INTEGER REFERENCES participant (id),
    turns       INTEGER NOT NULL CHECK (turns >= 0),
    words       INTEGER NOT NULL CHECK (words >= 0),
    code_points INTEGER NOT NULL CHECK (code_points >= 0),
    UNIQUE (transcript, position),
    CHECK (participant IS NULL OR role = 0)
) STRICT;
CREATE INDEX speaker_by_participant ON speaker (participant);

CREATE TABLE turn (
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    number     INTEGER NOT NULL CHECK (number >= 1),
    begin_at   INTEGER NOT NULL CHECK (begin_at >= 0),
    end_at     INTEGER NOT NULL CHECK (end_at >= begin_at),
    byte_begin INTEGER NOT NULL CHECK (byte_begin >= begin_at),
    byte_end   INTEGER NOT NULL CHECK (byte_end >= byte_begin),
    speaker    INTEGER REFERENCES speaker (id),
    PRIMARY KEY (transcript, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX turn_by_speaker ON turn (speaker);

CREATE TABLE time_mark (
    transcript   INTEGER NOT NULL,
    turn         INTEGER NOT NULL,
    number       INTEGER NOT NULL CHECK (number >= 1),
    at           INTEGER NOT NULL CHECK (at >= 0),
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (transcript, turn, number),
    FOREIGN KEY (transcript, turn) REFERENCES turn (transcript, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE code (
    id             INTEGER PRIMARY KEY,
    parent         INTEGER REFERENCES code (id) CHECK (parent IS NULL OR parent <> id),
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL CHECK (name <> ''),
    name_key       TEXT NOT NULL,
    definition     TEXT NOT NULL,
    use_when       TEXT NOT NULL,
    do_not_use_when TEXT NOT NULL,
    example        TEXT NOT NULL,
    colour         INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 0xFFFFFF),
    codable        INTEGER NOT NULL CHECK (codable IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX code_name_among_siblings ON code (coalesce(parent, 0), name_key);
CREATE INDEX code_by_parent ON code (parent);

CREATE TABLE coding (
    id         INTEGER PRIMARY KEY,
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    begin_at   INTEGER NOT NULL CHECK (begin_at >= 0),
    end_at     INTEGER NOT NULL CHECK (end_at > begin_at),
    code       INTEGER NOT NULL REFERENCES code (id),
    coder      INTEGER NOT NULL REFERENCES coder (id),
    made       INTEGER NOT NULL
) STRICT;
-- One transcript's codings by place; also keeps one coder from tagging the same twice.
CREATE UNIQUE INDEX coding_by_place ON coding (transcript, begin_at, end_at, code, coder);
-- Covers counting: a million rows are counted without looking at the table.
CREATE INDEX coding_by_code ON coding (code, transcript, begin_at, end_at, coder);
CREATE INDEX coding_by_coder ON coding (coder);

-- target is the id of what the memo is about (of the transcript for a passage, 0 for the study).
CREATE TABLE memo (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('study', 'transcript', 'participant', 'code', 'coding', 'passage')),
    target   INTEGER NOT NULL,
    begin_at INTEGER CHECK (begin_at >= 0),
    end_at   INTEGER CHECK (end_at > begin_at),
    text     TEXT NOT NULL,
    coder    INTEGER NOT NULL REFERENCES coder (id),
    made     INTEGER NOT NULL,
    CHECK ((kind = 'passage') = (begin_at IS NOT NULL)),
    CHECK ((begin_at IS NULL) = (end_at IS NULL))
) STRICT;
CREATE INDEX memo_by_target ON memo (target);
CREATE INDEX memo_by_coder ON memo (coder);

CREATE TABLE guid (
    id   INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    guid TEXT NOT NULL CHECK (guid <> ''),
    PRIMARY KEY (id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX guid_by_kind ON guid (kind);

-- kind and state are words so that the table explains itself; state is of actions only. Not recorded.
CREATE TABLE journal (
    id        INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('action', 'undo', 'redo')),
    target    INTEGER REFERENCES journal (id),
    at        INTEGER NOT NULL,
    coder     TEXT NOT NULL,
    label     TEXT NOT NULL,
    state     TEXT CHECK (state IN ('done', 'undone', 'abandoned')),
    changeset BLOB NOT NULL,
    CHECK ((kind = 'action') = (target IS NULL)),
    CHECK ((kind = 'action') = (state IS NOT NULL))
) STRICT;
CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;
CREATE INDEX journal_undone ON journal (id) WHERE state = 'undone';
)sql";

constexpr const char* kVersion2 = R"sql(
-- The values a text attribute offers, one on a line, in the order they are shown. An attribute that has a row here is a
-- choice to its users.
CREATE TABLE attribute_choices (
    attribute INTEGER PRIMARY KEY REFERENCES attribute (id),
    choices   TEXT NOT NULL CHECK (choices <> '')
) STRICT;

-- What is written into a cell of the framework matrix: in sum, what one participant says of one theme.
CREATE TABLE summary (
    id          INTEGER PRIMARY KEY,
    participant INTEGER NOT NULL REFERENCES participant (id),
    code        INTEGER NOT NULL REFERENCES code (id),
    text        TEXT NOT NULL CHECK (text <> ''),
    coder       INTEGER NOT NULL REFERENCES coder (id),
    made        INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX summary_by_cell ON summary (participant, code);
CREATE INDEX summary_by_code ON summary (code);
CREATE INDEX summary_by_coder ON summary (coder);

-- Coders who work blind: others' codings are not shown to them.
CREATE TABLE blind_coder (
    coder INTEGER PRIMARY KEY REFERENCES coder (id),
    since INTEGER NOT NULL
) STRICT;

-- Codings whose own words a correction of the text changed, until somebody has looked at them. coding is NULL where no
-- word of the passage was left; place is where it stood.
CREATE TABLE review (
    id         INTEGER PRIMARY KEY,
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    coding     INTEGER REFERENCES coding (id),
    place      INTEGER NOT NULL CHECK (place >= 0),
    code       INTEGER NOT NULL REFERENCES code (id),
    coder      INTEGER NOT NULL REFERENCES coder (id),
    words      TEXT NOT NULL,
    made       INTEGER NOT NULL
) STRICT;
CREATE INDEX review_by_transcript ON review (transcript);
CREATE INDEX review_by_coding ON review (coding);
CREATE INDEX review_by_code ON review (code);
CREATE INDEX review_by_coder ON review (coder);

-- What was settled where coders differ, and why. Their codings stay; what holds is coded by coder, the adjudicator, and
-- where nothing holds this row alone says so. basis is a hash of what was decided upon: the words, and which of them each
-- coder had coded.
CREATE TABLE adjudication (
    id         INTEGER PRIMARY KEY,
    code       INTEGER NOT NULL REFERENCES code (id),
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    begin_at   INTEGER NOT NULL CHECK (begin_at >= 0),
    end_at     INTEGER NOT NULL CHECK (end_at > begin_at),
    decision   TEXT NOT NULL CHECK (decision IN ('keep', 'remove', 'range')),
    reason     TEXT NOT NULL,
    basis      TEXT NOT NULL,
    coder      INTEGER NOT NULL REFERENCES coder (id),
    made       INTEGER NOT NULL
) STRICT;
CREATE INDEX adjudication_by_place ON adjudication (transcript, code);
CREATE INDEX adjudication_by_code ON adjudication (code);
CREATE INDEX adjudication_by_coder ON adjudication (coder);

-- Coders who stand for what was agreed, and are not compared with the others.
CREATE TABLE adjudicator (
    coder INTEGER PRIMARY KEY REFERENCES coder (id),
    since INTEGER NOT NULL
) STRICT;

-- What undo reverses next is found at once, however much lies undone above it.
CREATE INDEX journal_done ON journal (id) WHERE state = 'done';

-- Hashes of texts that corrections replaced, so that the file one of them came from is not imported again.
CREATE TABLE earlier_text (
    transcript INTEGER NOT NULL REFERENCES transcript (id),
    text_hash  TEXT NOT NULL,
    PRIMARY KEY (transcript, text_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_text_by_hash ON earlier_text (text_hash);

-- Queries for passages that are kept under a name: see kenspeckle/querying.h.
CREATE TABLE saved_query (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    text     TEXT NOT NULL CHECK (text <> ''),
    coder    INTEGER NOT NULL REFERENCES coder (id),
    made     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_query_by_name ON saved_query (name_key);
CREATE INDEX saved_query_by_coder ON saved_query (coder);
)sql";

constexpr const char* kVersion3 = R"sql(
-- What a participant allows to be done with their words. No row: nobody has said.
CREATE TABLE consent (
    participant INTEGER PRIMARY KEY REFERENCES participant (id),
    consent     TEXT NOT NULL CHECK (consent IN ('quote', 'paraphrase', 'ask-first', 'nothing')),
    note        TEXT NOT NULL,
    coder       INTEGER NOT NULL REFERENCES coder (id),
    made        INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_by_coder ON consent (coder);

-- Passages in review for use in a report. words is how the quote is printed where that is not what was said;
-- distinctive says by what its speaker would be known, empty if by nothing.
CREATE TABLE quote (
    id          INTEGER PRIMARY KEY,
    transcript  INTEGER NOT NULL REFERENCES transcript (id),
    begin_at    INTEGER NOT NULL CHECK (begin_at >= 0),
    end_at      INTEGER NOT NULL CHECK (end_at > begin_at),
    wording     TEXT NOT NULL CHECK (wording IN ('verbatim', 'shortened', 'paraphrase')),
    words       TEXT CHECK (words <> ''),
    distinctive TEXT NOT NULL,
    coder       INTEGER NOT NULL REFERENCES coder (id),
    made        INTEGER NOT NULL,
    CHECK ((wording = 'verbatim') = (words IS NULL))
) STRICT;
CREATE UNIQUE INDEX quote_by_place ON quote (transcript, begin_at, end_at);
CREATE INDEX quote_by_coder ON quote (coder);

-- Never changed, only followed by others. basis is a hash of what was decided upon: the words said and those printed.
CREATE TABLE quote_decision (
    id         INTEGER PRIMARY KEY,
    quote      INTEGER NOT NULL REFERENCES quote (id),
    verdict    TEXT NOT NULL CHECK (verdict IN ('approve', 'refuse')),
    reason     TEXT NOT NULL,
    permission TEXT NOT NULL,
    basis      TEXT NOT NULL,
    coder      INTEGER NOT NULL REFERENCES coder (id),
    made       INTEGER NOT NULL
) STRICT;
CREATE INDEX quote_decision_by_quote ON quote_decision (quote);
CREATE INDEX quote_decision_by_coder ON quote_decision (coder);

-- Findings of a check that somebody has said are no danger.
CREATE TABLE accepted_finding (
    id     INTEGER PRIMARY KEY,
    key    TEXT NOT NULL CHECK (key <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    coder  INTEGER NOT NULL REFERENCES coder (id),
    made   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX accepted_finding_by_key ON accepted_finding (key);
CREATE INDEX accepted_finding_by_coder ON accepted_finding (coder);

-- Entries of the journal by which a participant withdrew: nothing that was done up to them can be undone. Not recorded.
CREATE TABLE withdrawal (
    entry INTEGER PRIMARY KEY REFERENCES journal (id)
) STRICT;

-- The ledger of what was handed out. Not recorded, as no undo takes back what people have read; so it refers to other
-- rows by ids and names that may be gone.
CREATE TABLE release_entry (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    profile      TEXT NOT NULL,
    profile_text TEXT NOT NULL,
    audience     TEXT NOT NULL,
    revision     TEXT NOT NULL,
    coder        TEXT NOT NULL,
    tables       INTEGER NOT NULL CHECK (tables >= 0),
    made         INTEGER NOT NULL
) STRICT;

CREATE TABLE release_file (
    release INTEGER NOT NULL REFERENCES release_entry (id),
    name    TEXT NOT NULL CHECK (name <> ''),
    sha256  TEXT NOT NULL,
    PRIMARY KEY (release, name)
) STRICT, WITHOUT ROWID;

-- quote, transcript and range are those at the time; words are what was printed, empty after a withdrawal.
CREATE TABLE release_quote (
    release     INTEGER NOT NULL REFERENCES release_entry (id),
    code        TEXT NOT NULL CHECK (code <> ''),
    quote       INTEGER NOT NULL,
    transcript  INTEGER NOT NULL,
    begin_at    INTEGER NOT NULL,
    end_at      INTEGER NOT NULL,
    themes      TEXT NOT NULL,
    words       TEXT NOT NULL,
    said_hash   TEXT NOT NULL,
    attribution TEXT NOT NULL,
    PRIMARY KEY (release, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_quote_by_code ON release_quote (code);
CREATE INDEX release_quote_by_quote ON release_quote (quote);

-- Who speaks in a quote that was handed out, and how they are called there.
CREATE TABLE release_speaker (
    release     INTEGER NOT NULL,
    code        TEXT NOT NULL,
    participant INTEGER NOT NULL,
    name        TEXT NOT NULL,
    printed     TEXT NOT NULL,
    PRIMARY KEY (release, code, participant),
    FOREIGN KEY (release, code) REFERENCES release_quote (release, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_speaker_by_participant ON release_speaker (participant);

-- Numbers that were handed out, by what they count; value is NULL where it was masked.
CREATE TABLE release_figure (
    release INTEGER NOT NULL REFERENCES release_entry (id),
    counted TEXT NOT NULL,
    theme   TEXT NOT NULL,
    grouped TEXT NOT NULL,
    value   INTEGER,
    PRIMARY KEY (release, counted, theme, grouped)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace

const std::vector<std::string>& schemaSteps() {
    static const std::vector<std::string> steps{kVersion1, kVersion2, kVersion3};
    return steps;
}

int schemaVersion(Connection& connection) {
    Query query = connection.query("PRAGMA user_version");
    return query->step() ? static_cast<int>(query->integer(0)) : 0;
}

void migrate(Connection& connection, const std::vector<std::string>& steps) {
    if (schemaVersion(connection) >= static_cast<int>(steps.size())) return;
    connection.execute("BEGIN IMMEDIATE");
    try {
        // Asked again: another program may have migrated while this one waited for its turn.
        for (std::size_t next = static_cast<std::size_t>(schemaVersion(connection)); next < steps.size(); ++next) {
            connection.execute(steps[next]);
            connection.execute(fmt::format("PRAGMA user_version = {}", next + 1));
        }
        connection.execute("COMMIT");
    } catch (...) {
        rollBack(connection);
        throw;
    }
}

bool isRecorded(std::string_view table) {
    return table != "journal" && table != "withdrawal" && table.substr(0, 8) != "release_" &&
           table.substr(0, 7) != "sqlite_";
}

} // namespace kenspeckle::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <set>

#include <sqlite3.h>

#include "storage/schema.h"
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

namespace fs = std::filesystem;

std::set<std::string> filesOf(const TemporaryFolder& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        names.insert(entry.path().filename().string());
    return names;
}

unsigned permissions(const fs::path& file) {
    struct stat status {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0);
    return status.st_mode & 0777U;
}

/// Opening must fail so, and leave the folder as it was, byte for byte.
void expectRefused(const TemporaryFolder& folder, const fs::path& file, ErrorKind kind, const std::string& words) {
    const std::string before = readFile(file);
    const auto names = filesOf(folder);
    EXPECT_THAT(Database::open(file), FailsWith(kind, words));
    EXPECT_TRUE(readFile(file) == before);
    EXPECT_EQ(filesOf(folder), names);
}

void putBytes(const fs::path& file, std::size_t at, const std::string& bytes) {
    std::string content = readFile(file);
    ASSERT_LE(at + bytes.size(), content.size());
    content.replace(at, bytes.size(), bytes);
    writeFile(file, content);
}

using Opening = StudyFixture;

TEST_F(Opening, ANewStudyKnowsItsUuidAndLanguageAfterReopening) {
    reopen();
    EXPECT_EQ(database().info().uuid, "11111111-2222-3333-4444-555555555555");
    EXPECT_EQ(database().info().language, "en");
    EXPECT_EQ(database().file(), file());
}

TEST_F(Opening, TheFileAndThoseBesideItAreTheOwnersAlone) {
    addCode("Hope");
    EXPECT_EQ(permissions(file()), 0600U);
    EXPECT_EQ(permissions(file().string() + "-wal"), 0600U);
    EXPECT_EQ(permissions(file().string() + "-shm"), 0600U);
}

TEST_F(Opening, ClosingLeavesOneFile) {
    addCode("Hope");
    close();
    EXPECT_EQ(filesOf(folder()), std::set<std::string>{"study.ken"});
}

TEST_F(Opening, CreatingOverAFileIsRefusedAndTheFileStays) {
    const auto other = folder() / "letter.ken";
    writeFile(other, "dear all");
    EXPECT_THAT(Database::create(other, {"u", "en"}), FailsWith(ErrorKind::Conflict, "there already"));
    EXPECT_EQ(readFile(other), "dear all");
}

TEST_F(Opening, CreatingInAMissingFolderLeavesNothing) {
    EXPECT_THAT(Database::create(folder() / "no/such/x.ken", {"u", "en"}), FailsWith(ErrorKind::InputOutput, "x.ken"));
    EXPECT_FALSE(fs::exists(folder() / "no"));
}

TEST_F(Opening, AStudyThatCannotBeMadeLeavesNoFile) {
    const auto half = folder() / "half.ken";
    EXPECT_FALSE(Database::create(half, {"", "en"}).has_value()); // the schema wants a uuid
    EXPECT_FALSE(fs::exists(half));
}

TEST_F(Opening, TheConnectionIsSetUpForSafety) {
    const auto pragma = [&](const std::string& name) {
        Statement query(database().connection().handle(), "PRAGMA " + name);
        return query.step() ? std::string(query.text(0)) : std::string();
    };
    reopen();
    EXPECT_EQ(pragma("journal_mode"), "wal");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("foreign_keys"), "1");
    EXPECT_EQ(pragma("secure_delete"), "1");
    EXPECT_EQ(pragma("cache_size"), "-65536");
}

TEST_F(Opening, AMissingFileIsNotFound) {
    EXPECT_THAT(Database::open(folder() / "none.ken"), FailsWith(ErrorKind::NotFound, "none.ken is not there"));
    EXPECT_THAT(Database::open(folder() / "none/of/it.ken"), FailsWith(ErrorKind::NotFound, "it.ken"));
    EXPECT_FALSE(fs::exists(folder() / "none.ken"));
}

TEST_F(Opening, AFolderIsNoStudy) {
    EXPECT_THAT(Database::open(folder().path()), FailsWith(ErrorKind::NotAStudy, "is a folder"));
}

TEST_F(Opening, AnEmptyFileIsRefused) {
    writeFile(folder() / "empty.ken", "");
    expectRefused(folder(), folder() / "empty.ken", ErrorKind::NotAStudy, "it is empty");
}

TEST_F(Opening, AnotherKindOfFileIsRefused) {
    writeFile(folder() / "letter.ken", std::string(5000, 'x'));
    expectRefused(folder(), folder() / "letter.ken", ErrorKind::NotAStudy, "another kind of file");
    writeFile(folder() / "short.ken", "SQLite format 3");
    expectRefused(folder(), folder() / "short.ken", ErrorKind::NotAStudy, "another kind of file");
}

TEST_F(Opening, AnotherProgramsDatabaseIsRefused) {
    const auto other = folder() / "other.ken";
    {
        SQLite::Database sqlite(other.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        sqlite.exec("CREATE TABLE study (id INTEGER PRIMARY KEY); PRAGMA journal_mode = WAL;");
    }
    expectRefused(folder(), other, ErrorKind::NotAStudy, "of another program");
}

TEST_F(Opening, AStudyOfANewerVersionIsRefused) {
    database().connection().execute("PRAGMA user_version = 4711");
    close();
    expectRefused(folder(), file(), ErrorKind::NewerStudy, "newer version");
}

TEST_F(Opening, ANewerVersionThatIsStillInTheWriteAheadLogIsRefused) {
    // Another program migrated the study and was killed: the header is the old one, the log has the new.
    sqlite3_db_config(database().connection().handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    database().connection().execute("PRAGMA user_version = 4711");
    close();
    ASSERT_TRUE(fs::exists(file().string() + "-wal"));
    const std::string before = readFile(file());
    const std::string log = readFile(file().string() + "-wal");
    EXPECT_THAT(Database::open(file()), FailsWith(ErrorKind::NewerStudy, "newer version"));
    EXPECT_TRUE(readFile(file()) == before);
    EXPECT_TRUE(readFile(file().string() + "-wal") == log);
}

TEST_F(Opening, AStudyCutShortIsDamaged) {
    close();
    const std::string whole = readFile(file());
    for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{4096}, std::size_t{100}}) {
        writeFile(file(), whole.substr(0, size));
        expectRefused(folder(), file(), ErrorKind::Damaged, "its end is missing");
    }
}

TEST_F(Opening, AStudyWhoseTablesAreGarbledIsDamaged) {
    close();
    putBytes(file(), 100, std::string(3000, '\xA5'));
    expectRefused(folder(), file(), ErrorKind::Damaged, "is damaged");
}

TEST_F(Opening, AStudyWithoutItsOwnRecordIsDamaged) {
    database().connection().execute("DELETE FROM study");
    close();
    expectRefused(folder(), file(), ErrorKind::Damaged, "own record is missing");
}

TEST_F(Opening, DamageInsideIsReportedWhenItIsMet) {
    const auto transcript = addTranscript(transcriptOf("Evelyn", {{"Evelyn", std::string(50000, 'a')}}));
    close();
    // Everything behind the first pages: the study opens, and what cannot be read is said to be damaged.
    const std::string whole = readFile(file());
    const auto words = whole.find(std::string(3000, 'a'));
    ASSERT_NE(words, std::string::npos);
    const std::size_t page = words / 4096 * 4096;
    putBytes(file(), page, std::string(4, '\xFF')); // the pointer to the text's next page
    reopen();
    EXPECT_THAT(loadTranscript(database(), transcript), FailsWith(ErrorKind::Damaged, "study.ken is damaged"));
    const auto problems = integrityProblems(database());
    ASSERT_THAT(problems, IsOk());
    EXPECT_FALSE(problems->empty());
}

TEST_F(Opening, AStudyHeldExclusivelyIsLocked) {
    close();
    SQLite::Database holder(file().string(), SQLITE_OPEN_READWRITE);
    holder.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE study SET created = 1;");
    const std::string before = readFile(file());
    const auto names = filesOf(folder());
    EXPECT_THAT(Database::open(file(), std::chrono::milliseconds(50)), FailsWith(ErrorKind::Locked, "another program"));
    EXPECT_TRUE(readFile(file()) == before);
    EXPECT_EQ(filesOf(folder()), names);
}

TEST_F(Opening, AStudyThatMayOnlyBeReadSaysSo) {
    const bool root = ::geteuid() == 0; // who may write everywhere, and has to be somebody else for a while
    constexpr uid_t kNobody = 65534;
    close();
    if (root) {
        ASSERT_EQ(::chown(file().c_str(), kNobody, kNobody), 0);
        ASSERT_EQ(::chown(folder().path().c_str(), kNobody, kNobody), 0);
        ASSERT_EQ(::seteuid(kNobody), 0);
    }
    ::chmod(file().c_str(), 0400);
    expectRefused(folder(), file(), ErrorKind::InputOutput, "may only be read");
    ::chmod(file().c_str(), 0600);
    ::chmod(folder().path().c_str(), 0500);
    expectRefused(folder(), file(), ErrorKind::InputOutput, "its folder may only be read");
    ::chmod(folder().path().c_str(), 0700);
    ::chmod(file().c_str(), 0000);
    EXPECT_THAT(Database::open(file()), FailsWith(ErrorKind::InputOutput, "may not be read"));
    if (root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
}

TEST_F(Opening, NamesWithUnusualCharactersOpen) {
    for (const char* name : {"100% sûr?.ken", "a#b&c=d.ken", "Còmhradh 🗣.ken", "with space.ken"}) {
        const auto odd = folder() / name;
        ASSERT_THAT(Database::create(odd, {"u", "gd"}), IsOk()) << name;
        EXPECT_THAT(Database::open(odd), IsOk()) << name;
    }
}

TEST_F(Opening, ALinkToAStudyOpensTheStudy) {
    addCode("Hope");
    close();
    fs::create_directory(folder() / "desk");
    fs::create_symlink(file(), folder() / "desk/link.ken");
    KS_ASSERT_VALUE(linked, Database::open(folder() / "desk/link.ken"));
    EXPECT_EQ(loadCodebook(linked)->codes().size(), 1U);
}

TEST_F(Opening, RemovedTextLeavesNoTraceInTheTables) {
    // The journal keeps it for undo; nothing else does.
    const auto transcript = addTranscript(transcriptOf("Evelyn", {{"Evelyn", "xylophone in Kirkcaldy"}}));
    act("Removed", [&](Action& action) { return deleteTranscript(action, transcript); });
    database().connection().execute("DELETE FROM journal");
    close();
    EXPECT_EQ(readFile(file()).find("xylophone"), std::string::npos);
}

TEST(NewIds, RiseAndAreOfTheTimeTheyWereMade) {
    const auto before = std::chrono::system_clock::now();
    std::int64_t last = 0;
    for (int i = 0; i < 100000; ++i) {
        const std::int64_t id = newId();
        ASSERT_GT(id, last);
        last = id;
    }
    const auto made = std::chrono::system_clock::time_point(std::chrono::milliseconds(last >> 22));
    EXPECT_LT(std::chrono::abs(made - before), std::chrono::minutes(1));
}

TEST(NewIds, OfTwoProcessesDiffer) {
    (void)newId();
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const std::int64_t id = newId() & 0x3FFFFF;
        const auto written = ::write(pipe[1], &id, sizeof id);
        ::_exit(written == sizeof id ? 0 : 1);
    }
    const std::int64_t mine = newId() & 0x3FFFFF;
    std::int64_t theirs = 0;
    ASSERT_EQ(::read(pipe[0], &theirs, sizeof theirs), static_cast<ssize_t>(sizeof theirs));
    EXPECT_NE(mine, theirs); // the random bits; equal once in four million
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    ::close(pipe[1]);
}

} // namespace
} // namespace kenspeckle::storage::test

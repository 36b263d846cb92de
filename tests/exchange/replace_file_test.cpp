// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

#include <gmock/gmock.h>

#include "exchange/pending_file.h"
#include "exchange/table_file.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle::exchange {
namespace {

namespace fs = std::filesystem;
using test::FailsWith;
using test::IsOk;

std::ptrdiff_t filesIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

mode_t modeOf(const fs::path& file) {
    struct stat status {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0);
    return status.st_mode & 0777;
}

TEST(ReplaceFile, WritesANewFileForItsOwnerOnly) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(replaceFile(folder / "a.txt", "words"), IsOk());
    EXPECT_EQ(test::readFile(folder / "a.txt"), "words");
    EXPECT_EQ(modeOf(folder / "a.txt"), 0600U);
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(ReplaceFile, KeepsThePermissionsOfWhatItReplaces) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / "a.txt", "old and longer");
    ASSERT_EQ(::chmod((folder / "a.txt").c_str(), 0644), 0);
    ASSERT_THAT(replaceFile(folder / "a.txt", "new"), IsOk());
    EXPECT_EQ(test::readFile(folder / "a.txt"), "new");
    EXPECT_EQ(modeOf(folder / "a.txt"), 0644U);
}

TEST(ReplaceFile, FollowsALinkAndLeavesItALink) {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "elsewhere");
    test::writeFile(folder / "elsewhere/real.txt", "old");
    fs::create_symlink("elsewhere/real.txt", folder / "link.txt");
    ASSERT_THAT(replaceFile(folder / "link.txt", "new"), IsOk());
    EXPECT_TRUE(fs::is_symlink(folder / "link.txt"));
    EXPECT_EQ(test::readFile(folder / "elsewhere/real.txt"), "new");
}

TEST(ReplaceFile, RefusesAFolderAndAFolderThatIsNotThere) {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "taken.csv");
    EXPECT_THAT(replaceFile(folder / "taken.csv", "x"), FailsWith(ErrorKind::InputOutput, "taken.csv"));
    EXPECT_THAT(replaceFile(folder / "missing/a.csv", "x"), FailsWith(ErrorKind::InputOutput, "No such file"));
    EXPECT_THAT(replaceFile("", "x"), FailsWith(ErrorKind::Usage, "no file"));
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(ReplaceFile, LeavesDevicesAlone) {
    EXPECT_THAT(replaceFile("/dev/null", "x"), FailsWith(ErrorKind::InputOutput, "no ordinary file"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(ReplaceFile, TakesANameAsLongAsTheDiskAllows) {
    const test::TemporaryFolder folder;
    const std::string name(255, 'n');
    ASSERT_THAT(replaceFile(folder / name, "x"), IsOk());
    EXPECT_EQ(test::readFile(folder / name), "x");
}

TEST(PendingFile, LeavesEverythingAsItWasUnlessCommitted) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / "a.txt", "old");
    {
        KS_ASSERT_VALUE(pending, PendingFile::open(folder / "a.txt"));
        ASSERT_THAT(pending.write("half of it"), IsOk());
        EXPECT_EQ(test::readFile(folder / "a.txt"), "old");
        EXPECT_EQ(filesIn(folder.path()), 2);
    }
    EXPECT_EQ(test::readFile(folder / "a.txt"), "old");
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(EndingOf, IgnoresCase) {
    EXPECT_EQ(endingOf("a/Table.XLSX"), ".xlsx");
    EXPECT_EQ(endingOf("a.b/none"), "");
}

} // namespace
} // namespace kenspeckle::exchange

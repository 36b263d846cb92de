// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/release_profile.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle {
namespace {

using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::filesystem::path write(const test::TemporaryFolder& folder, const std::string& text) {
    const std::filesystem::path file = folder.path() / "mine.toml";
    std::ofstream(file) << text;
    return file;
}

TEST(ReleaseProfilesTest, ThreeComeWithTheProgramAndAreFoundByName) {
    const auto shipped = shippedProfiles();
    ASSERT_THAT(shipped, SizeIs(3));
    for (const ShippedProfile& each : shipped) {
        const auto profile = readProfile(each.name);
        ASSERT_THAT(profile, test::IsOk());
        EXPECT_EQ(profile->name, each.name);
        EXPECT_EQ(profile->title, each.title);
        EXPECT_THAT(profile->audience, Not(IsEmpty()));
        std::ifstream file(each.file, std::ios::binary);
        EXPECT_EQ(profile->bytes, std::string(std::istreambuf_iterator<char>(file), {}));
    }
}

TEST(ReleaseProfilesTest, TheShippedOnesKeepTheRulesTheyAreFor) {
    const auto group = readProfile("steering-group"), everybody = readProfile("Public-Report"),
               sites = readProfile("site-feedback");
    ASSERT_THAT(group, test::IsOk());
    ASSERT_THAT(everybody, test::IsOk());
    ASSERT_THAT(sites, test::IsOk());
    EXPECT_TRUE(group->quotes);
    EXPECT_FALSE(group->siteInTables);
    EXPECT_EQ(everybody->pseudonyms, Pseudonyms::Renumbered);
    EXPECT_EQ(everybody->approvals, 2);
    EXPECT_GT(everybody->speakersPerCombination, group->speakersPerCombination);
    EXPECT_GT(everybody->threshold, group->threshold);
    EXPECT_FALSE(sites->quotes);
    EXPECT_EQ(sites->pseudonyms, Pseudonyms::Dropped);
    EXPECT_TRUE(sites->siteInTables);
}

TEST(ReleaseProfilesTest, AFileGoesBeforeANameAndWhatIsNeitherIsRefused) {
    const test::TemporaryFolder folder;
    const auto file = write(folder, "[profile]\ntitle = \"Mine\"\naudience = \"us\"\n");
    const auto read = readProfile(file);
    ASSERT_THAT(read, test::IsOk());
    EXPECT_EQ(read->title, "Mine");
    EXPECT_EQ(read->name, "mine");
    EXPECT_THAT(readProfile("nobody"), test::FailsWith(ErrorKind::NotFound, "steering-group, public-report"));
}

TEST(ReleaseProfilesTest, AnOptionThatNoSuchTableHasIsRefusedWithItsLine) {
    const test::TemporaryFolder folder;
    const std::string head = "[profile]\ntitle = \"x\"\naudience = \"y\"\n[[table]]\nkind = \"frequency\"\n";
    EXPECT_THAT(readProfile(write(folder, head)), test::IsOk());
    EXPECT_THAT(readProfile(write(folder, head + "bye = \"role\"\n")),
                test::FailsWith(ErrorKind::Invalid, "mine.toml line 4: "));
    EXPECT_THAT(readProfile(write(folder, head + "top = \"many\"\n")),
                test::FailsWith(ErrorKind::Invalid, "mine.toml line 4: "));
}

} // namespace
} // namespace kenspeckle

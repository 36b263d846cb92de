// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/withdrawing.h"
#include "study/release/release_fixture.h"

namespace kenspeckle::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using WithdrawingAfterRelease = ReleaseTest;

TEST_F(WithdrawingAfterRelease, SaysWhatToRecallAndTakesTheWordsOutOfTheLedger) {
    const std::string code = quoteIn(book(generous()), kNaloxone).code;
    const auto made = makeRelease(study(), generous(), {folder() / "book.html"});
    ASSERT_THAT(made, IsOk());
    const auto foretold = previewWithdrawal(study(), person("Tim"));
    ASSERT_THAT(foretold, IsOk());
    ASSERT_EQ(foretold->recall.size(), 1U);
    EXPECT_EQ(foretold->recall[0].audience, "Steering group");
    EXPECT_THAT(foretold->recall[0].codes, ElementsAre(code));
    const auto done = withdrawParticipant(study(), person("Tim"));
    ASSERT_THAT(done, IsOk());
    EXPECT_EQ(done->recall.size(), 1U);
    const auto traced = trace(study(), code);
    ASSERT_THAT(traced, IsOk());
    EXPECT_THAT(traced->front().released, IsEmpty());
    EXPECT_THAT(traced->front().attribution, IsEmpty());
    EXPECT_THAT(traced->front().participant, IsEmpty());
    EXPECT_FALSE(traced->front().agrees);
    for (const char* ending : {"", "-wal"}) {
        const std::string file = this->file().string() + ending;
        if (std::filesystem::exists(file)) {
            EXPECT_EQ(readFile(file).find("We train folk to use it."), std::string::npos) << file;
        }
    }
    // The others' stand as they were.
    EXPECT_EQ(trace(study(), quoteIn(book(generous()), kDropIn).code)->front().released, kDropIn);
    expectSound();
}

} // namespace
} // namespace kenspeckle::test

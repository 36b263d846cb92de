// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/finding_table.h"

#include <gmock/gmock.h>

#include "storage/coder_table.h"
#include "storage/study_fixture.h"

namespace kenspeckle::storage::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Findings : public StudyFixture {
protected:
    void accept(const std::string& key, const std::string& reason, const std::string& coder = "Ann") {
        auto done = perform(database(), coder, "Accepted",
                            [&](Action& action) { return setAcceptedFinding(action, key, reason); });
        ASSERT_THAT(done, IsOk());
    }
    std::vector<std::string> accepted() {
        std::vector<std::string> list;
        for (const AcceptedFinding& each : acceptedFindings(database()).value_or(std::vector<AcceptedFinding>{}))
            list.push_back(each.key + ": " + each.reason + ", " + each.coder);
        return list;
    }
};

TEST_F(Findings, AKeyHasOneReasonTheLastOne) {
    EXPECT_THAT(accepted(), IsEmpty());
    accept("b", "known to all");
    accept("a", "a shop");
    accept("b", "in the title", "Ben");
    EXPECT_THAT(accepted(), ElementsAre("a: a shop, Ann", "b: in the title, Ben"));
    accept("a", "");
    accept("never", "");
    EXPECT_THAT(accepted(), ElementsAre("b: in the title, Ben"));
}

TEST_F(Findings, FollowACoderIntoAnother) {
    accept("a", "a shop", "Ann");
    accept("b", "a dog", "Ben");
    auto merged = perform(database(), "Ben", "Merged", [&](Action& action) -> Result<std::int64_t> {
        auto ann = findCoder(database(), "Ann"), ben = findCoder(database(), "Ben");
        return mergeCoder(action, (*ann)->coder.id, (*ben)->coder.id);
    });
    ASSERT_THAT(merged, IsOk());
    EXPECT_THAT(accepted(), ElementsAre("a: a shop, Ben", "b: a dog, Ben"));
}

} // namespace
} // namespace kenspeckle::storage::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rating.h"

#include <gmock/gmock.h>

#include <random>

namespace kenspeckle::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Range range(std::int64_t begin, std::int64_t end) { return {{begin}, {end}}; }

TEST(RateCodePoints, CutsSpeechWhereSomebodyBeginsOrEnds) {
    EXPECT_THAT(rateCodePoints({range(0, 20), range(22, 30)}, {{range(5, 25)}, {range(10, 15)}}),
                ElementsAre(RatedStretch{range(0, 5), 0}, RatedStretch{range(5, 10), 1}, RatedStretch{range(10, 15), 3},
                            RatedStretch{range(15, 20), 1}, RatedStretch{range(22, 25), 1},
                            RatedStretch{range(25, 30), 0}));
}

TEST(RateCodePoints, OneCodersPassagesThatTouchLeaveNoGap) {
    EXPECT_THAT(rateCodePoints({range(0, 10)}, {{range(2, 5), range(5, 8)}}),
                ElementsAre(RatedStretch{range(0, 2), 0}, RatedStretch{range(2, 8), 1}, RatedStretch{range(8, 10), 0}));
}

TEST(RateUnits, AUnitIsCodedIfAnyPartOfItIs) {
    EXPECT_THAT(
        rateUnits({range(0, 10), range(10, 20), range(25, 30)}, {{range(9, 11), range(12, 13)}, {range(20, 26)}}),
        ElementsAre(RatedStretch{range(0, 10), 1}, RatedStretch{range(10, 20), 1}, RatedStretch{range(25, 30), 2}));
    EXPECT_THAT(rateUnits({}, {{range(0, 5)}}), IsEmpty());
}

TEST(Rating, AgreesWithLookingAtEveryPlace) {
    std::mt19937 random(20251122);
    const auto number = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    for (int round = 0; round < 400; ++round) {
        const int length = 1 + number(60);
        std::vector<Range> speech;
        for (int at = number(3); at < length;) {
            const int end = std::min(length, at + 1 + number(12));
            speech.push_back(range(at, end));
            at = end + number(4);
        }
        PassagesOfCoders passages(1 + static_cast<std::size_t>(number(3)));
        for (auto& ranges : passages) {
            for (int i = number(4); i > 0; --i) {
                const int begin = number(length - 1);
                ranges.push_back(range(begin, begin + 1 + number(length)));
            }
            ranges = united(std::move(ranges));
        }
        const auto codedAt = [&](std::int64_t at) {
            CoderSet coded = 0;
            for (std::size_t coder = 0; coder < passages.size(); ++coder)
                for (const Range& each : passages[coder])
                    if (each.contains(CodePoint{at})) coded |= CoderSet{1} << coder;
            return coded;
        };
        std::size_t seen = 0;
        for (const RatedStretch& stretch : rateCodePoints(speech, passages))
            for (std::int64_t at = stretch.range.begin.value; at < stretch.range.end.value; ++at, ++seen)
                ASSERT_EQ(stretch.coded, codedAt(at)) << "round " << round << " at " << at;
        std::size_t spoken = 0;
        for (const Range& each : speech)
            spoken += static_cast<std::size_t>(each.length());
        ASSERT_EQ(seen, spoken);
        const auto units = rateUnits(speech, passages);
        ASSERT_EQ(units.size(), speech.size());
        for (std::size_t i = 0; i < units.size(); ++i) {
            CoderSet coded = 0;
            for (std::int64_t at = speech[i].begin.value; at < speech[i].end.value; ++at)
                coded |= codedAt(at);
            ASSERT_EQ(units[i].coded, coded) << "round " << round << " unit " << i;
        }
    }
}

} // namespace
} // namespace kenspeckle::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/offsets.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace kenspeckle::text {
namespace {

std::string randomText(std::mt19937& random, std::size_t length, std::size_t kinds) {
    const std::vector<std::string> alphabet{"a", " ", "\n", "à", "\u0301", "…", "日", "👍", "\U0001F1EC"};
    std::string text;
    while (length-- > 0)
        text += alphabet[random() % kinds];
    return text;
}

TEST(OffsetMap, AgreesWithCountingOneByOne) {
    std::mt19937 random(1);
    for (const std::size_t kinds : {std::size_t{3}, std::size_t{5}, std::size_t{9}})
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{1}, std::size_t{127}, std::size_t{128}, std::size_t{1000}}) {
            const std::string text = randomText(random, length, kinds);
            const OffsetMap map(text);
            std::int64_t point = 0;
            std::int64_t unit = 0;
            for (std::size_t byte = 0; byte < text.size(); ++point) {
                const auto lead = static_cast<unsigned char>(text[byte]);
                const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                ASSERT_EQ(map.toByte(CodePoint{point}), byte);
                ASSERT_EQ(map.toUtf16(CodePoint{point}), unit);
                for (std::size_t inside = 0; inside < bytes; ++inside)
                    ASSERT_EQ(map.fromByte(byte + inside).value, point);
                for (std::int64_t inside = 0; inside < (bytes == 4 ? 2 : 1); ++inside)
                    ASSERT_EQ(map.fromUtf16(unit + inside).value, point);
                byte += bytes;
                unit += bytes == 4 ? 2 : 1;
            }
            EXPECT_EQ(map.end().value, point);
            EXPECT_EQ(codePointCount(text), point);
            EXPECT_EQ(map.toUtf16(map.end()), unit);
            EXPECT_EQ(map.fromUtf16(unit), map.end());
        }
}

TEST(OffsetMap, TakesWhatIsOutsideAsTheNearestEnd) {
    for (const std::string text : {"abc", "à👍c", ""}) {
        const OffsetMap map(text);
        EXPECT_EQ(map.toByte(CodePoint{99}), text.size());
        EXPECT_EQ(map.toByte(CodePoint{-1}), 0U);
        EXPECT_EQ(map.fromByte(99), map.end());
        EXPECT_EQ(map.fromUtf16(99), map.end());
        EXPECT_EQ(map.fromUtf16(-1).value, 0);
        EXPECT_EQ(map.toUtf16(CodePoint{99}), map.toUtf16(map.end()));
    }
}

TEST(OffsetMap, SlicesByCodePoints) {
    const std::string text = "👨‍👩‍👧 àite";
    const OffsetMap map(text);
    EXPECT_EQ(map.slice({CodePoint{6}, CodePoint{10}}), "àite");
    EXPECT_EQ(map.slice({CodePoint{6}, CodePoint{999}}), "àite");
    EXPECT_EQ(map.slice({CodePoint{4}, CodePoint{4}}), "");
    EXPECT_EQ(map.slice({CodePoint{4}, CodePoint{2}}), "");
}

} // namespace
} // namespace kenspeckle::text

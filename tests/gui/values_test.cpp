// SPDX-License-Identifier: GPL-3.0-or-later
// The plain values behind the window; no window needed.
#include <gtest/gtest.h>

#include "gui/models/fuzzy.h"
#include "gui/models/recent_codes.h"
#include "gui/models/stripes.h"
#include "gui/models/transcript_text.h"

namespace kenspeckle::gui {

namespace {

Stripe stripe(std::int64_t id, std::int64_t begin, std::int64_t end) {
    Stripe made;
    made.id = CodingId{id};
    made.range = {CodePoint{begin}, CodePoint{end}};
    return made;
}

Transcript emojiTranscript() {
    Transcript transcript;
    transcript.id = TranscriptId{1};
    transcript.name = "Emoji";
    transcript.text = "a🏠b\n\nمرحبا é\nx";
    Turn first, second;
    first.number = 1;
    first.range = {CodePoint{0}, CodePoint{3}};
    second.number = 2;
    second.range = {CodePoint{5}, CodePoint{14}};
    transcript.turns = {first, second};
    return transcript;
}

} // namespace

TEST(TranscriptText, EveryPlaceGoesToUtf16AndBack) {
    const TranscriptText text(emojiTranscript());
    EXPECT_EQ(text.placeOf(CodePoint{2}), (Place{0, 3})); // the emoji is two units
    EXPECT_EQ(text.codePointAt({0, 3}), CodePoint{2});
    EXPECT_EQ(text.codePointAt({0, 2}), CodePoint{1});    // inside the emoji is its beginning
    EXPECT_EQ(text.placeOf(CodePoint{4}), (Place{0, 4})); // between turns: the end of the earlier one
    for (std::int64_t at = 5; at <= 14; ++at)
        EXPECT_EQ(text.codePointAt(text.placeOf(CodePoint{at})), CodePoint{at});
}

TEST(TranscriptText, WordsOfARangeAreVerbatim) {
    const TranscriptText text(emojiTranscript());
    EXPECT_EQ(text.words({CodePoint{1}, CodePoint{10}}), QStringLiteral("🏠b\n\nمرحبا"));
}

TEST(TranscriptText, WhiteSpaceAtTheEndsIsNotSelected) {
    const TranscriptText text(emojiTranscript());
    EXPECT_EQ(text.trimmed({CodePoint{2}, CodePoint{5}}), (Range{CodePoint{2}, CodePoint{3}}));
    EXPECT_TRUE(text.trimmed({CodePoint{3}, CodePoint{5}}).empty());
}

TEST(TranscriptText, TimeCodesAreShownAsClocksShowThem) {
    EXPECT_EQ(timeCode(std::chrono::seconds(247)), QStringLiteral("04:07"));
    EXPECT_EQ(timeCode(std::chrono::seconds(3847)), QStringLiteral("1:04:07"));
}

TEST(Stripes, ThoseThatMeetHaveLanesOfTheirOwn) {
    const StripeSet set({stripe(1, 0, 50), stripe(2, 10, 20), stripe(3, 15, 40), stripe(4, 300, 310)});
    EXPECT_EQ(set.laneCount(), 3);
    EXPECT_EQ(set.lane(0), 0);
    EXPECT_EQ(set.lane(1), 1);
    EXPECT_EQ(set.lane(2), 2);
    EXPECT_EQ(set.lane(3), 0); // far below, the first lane is free again
}

TEST(Stripes, ALongOneIsFoundFromAPlaceFarInside) {
    std::vector<Stripe> many = {stripe(1, 0, 1000)};
    for (std::int64_t at = 0; at < 90; ++at)
        many.push_back(stripe(at + 2, at * 10, at * 10 + 5));
    const StripeSet set(many);
    const auto found = set.overlapping({CodePoint{902}, CodePoint{903}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(set.stripes()[found[0]].id, CodingId{1});
}

TEST(Stripes, TheInnermostComesFirst) {
    const StripeSet set({stripe(1, 0, 100), stripe(2, 40, 60), stripe(3, 30, 90)});
    const auto found = set.around(CodePoint{50});
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(set.stripes()[found[0]].id, CodingId{2});
    EXPECT_EQ(set.stripes()[found[1]].id, CodingId{3});
    EXPECT_EQ(set.stripes()[found[2]].id, CodingId{1});
}

TEST(Stripes, SegmentsAreCutWhereStripesBeginAndEnd) {
    const StripeSet set({stripe(1, 0, 10), stripe(2, 5, 15)});
    const auto segments = set.segments({CodePoint{2}, CodePoint{30}});
    ASSERT_EQ(segments.size(), 3U);
    EXPECT_EQ(segments[0].range, (Range{CodePoint{2}, CodePoint{5}}));
    EXPECT_EQ(segments[1].stripes.size(), 2U);
    EXPECT_EQ(segments[2].range, (Range{CodePoint{10}, CodePoint{15}}));
}

TEST(Fuzzy, LettersMustComeInOrder) {
    EXPECT_TRUE(fuzzyScore(QStringLiteral("oss"), QStringLiteral("One-stop shop")).has_value());
    EXPECT_FALSE(fuzzyScore(QStringLiteral("zz"), QStringLiteral("One-stop shop")).has_value());
    EXPECT_FALSE(fuzzyScore(QStringLiteral("psto"), QStringLiteral("stop")).has_value());
}

TEST(Fuzzy, BeginningsOfWordsAndWholeWordsGoFirst) {
    const auto score = [](const char16_t* letters, const char16_t* name) {
        return fuzzyScore(QString::fromUtf16(letters), QString::fromUtf16(name)).value_or(-1);
    };
    EXPECT_GT(score(u"stig", u"Stigma"), score(u"stig", u"Drop-in for visiting"));
    EXPECT_GT(score(u"os", u"One-stop shop"), score(u"os", u"Cost"));
    EXPECT_GT(score(u"safety", u"Safety"), score(u"safety", u"Safety and warmth"));
}

TEST(Fuzzy, AccentsAndCaseDoNotMatter) {
    EXPECT_TRUE(fuzzyScore(QStringLiteral("cafe"), QStringLiteral("Café")).has_value());
    EXPECT_TRUE(fuzzyScore(QStringLiteral("SÒLAS"), QStringLiteral("solas")).has_value());
}

TEST(RecentCodes, ACodeKeepsItsKeyWhileItIsUsed) {
    RecentCodes recent;
    for (std::int64_t id = 1; id <= 9; ++id)
        recent.use(CodeId{id});
    recent.use(CodeId{1});
    EXPECT_EQ(recent.keyOf(CodeId{1}), 1);
    recent.use(CodeId{10}); // takes the key of 2, not used for longest
    EXPECT_EQ(recent.keyOf(CodeId{10}), 2);
    EXPECT_EQ(recent.keyOf(CodeId{1}), 1);
    EXPECT_EQ(recent.keyOf(CodeId{2}), std::nullopt);
}

TEST(RecentCodes, KeysAreStoredAndComeBack) {
    RecentCodes recent;
    recent.use(CodeId{7});
    recent.use(CodeId{8});
    RecentCodes other;
    other.restore(recent.values());
    EXPECT_EQ(other.at(1), CodeId{7});
    EXPECT_EQ(other.at(2), CodeId{8});
    EXPECT_EQ(other.at(3), CodeId{});
}

} // namespace kenspeckle::gui

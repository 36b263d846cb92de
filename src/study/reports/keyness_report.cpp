// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/keyness.h"
#include "analysis/word_counts.h"
#include "study/reports/report_maker.h"
#include "study/reports/word_options.h"
#include "study/speaker_conditions.h"
#include "text/collate.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

constexpr std::size_t kBars = 20;

enum class Side : std::uint8_t { Group, Reference, Neither };

/// What is compared with what.
struct Sides {
    std::vector<Side> ofWord; ///< per SpokenWords::words; Neither for words that do not count
    std::string group, reference;
    std::int64_t groupWords = 0, referenceWords = 0;
};

struct Threshold {
    const char* name;
    double value;
};
constexpr std::array<Threshold, 4> kThresholds{{{"0.0001", analysis::kCritical0001},
                                                {"0.001", analysis::kCritical001},
                                                {"0.01", analysis::kCritical01},
                                                {"0.05", analysis::kCritical05}}};

std::string significance(double logLikelihood) {
    for (const Threshold& threshold : kThresholds)
        if (logLikelihood >= threshold.value) return fmt::format("< {}", threshold.name);
    return "not below 0.05";
}

double thresholdOf(const std::string& name) {
    for (const Threshold& threshold : kThresholds)
        if (name == threshold.name) return threshold.value;
    return 0;
}

/// By attributes of who speaks.
Result<std::vector<Side>> sidesOfTurns(const SpokenWords& spoken, const GivenOptions& given) {
    auto group = SpeakerConditions::of(spoken.voices, given.conditions("group"));
    if (!group) return fail(group.error());
    auto reference = SpeakerConditions::of(spoken.voices, given.conditions("reference"));
    if (!reference) return fail(reference.error());
    std::vector<Side> sides;
    for (const SpokenTurn& turn : spoken.turns) {
        const bool inGroup = turn.speaker && group->fulfilledBy(*turn.speaker);
        const bool inReference = reference->empty() ? !inGroup : turn.speaker && reference->fulfilledBy(*turn.speaker);
        if (inGroup && inReference)
            return fail(ErrorKind::Usage, fmt::format("{} is in the group and in the reference: compare people with "
                                                      "others, not with themselves",
                                                      spoken.nameOf(turn)));
        sides.push_back(inGroup ? Side::Group : inReference ? Side::Reference : Side::Neither);
    }
    return sides;
}

Result<Sides> sidesOf(Study& study, const ListedWords& listed, const GivenOptions& given) {
    const SpokenWords& spoken = listed.spoken;
    Sides sides;
    sides.ofWord.assign(spoken.words.size(), Side::Neither);
    const bool byCode = !given.all("code").empty();
    std::vector<Side> ofTurn;
    std::vector<std::vector<Range>> coded;
    if (byCode) {
        const auto codes = given.codes(study, "code");
        if (!codes) return fail(codes.error());
        auto ranges = codedRanges(study, spoken.voices, *codes, given.text("coder"));
        if (!ranges) return fail(ranges.error());
        coded = std::move(*ranges);
        sides.group = fmt::format("{}", fmt::join(given.all("code"), ", "));
        sides.reference = "everything else";
    } else {
        auto turns = sidesOfTurns(spoken, given);
        if (!turns) return fail(turns.error());
        ofTurn = std::move(*turns);
        sides.group = fmt::format("{}", fmt::join(given.all("group"), ", "));
        sides.reference = given.all("reference").empty() ? "everybody else"
                                                         : fmt::format("{}", fmt::join(given.all("reference"), ", "));
    }
    for (std::size_t turn = 0; turn < spoken.turns.size(); ++turn) {
        const SpokenTurn& spokenTurn = spoken.turns[turn];
        for (std::size_t word = spokenTurn.firstWord; word < spokenTurn.endWord; ++word) {
            if (!spoken.words[word].counts()) continue;
            Side& side = sides.ofWord[word];
            if (byCode) {
                const Range range = spoken.passageOf(spokenTurn, word, word).range;
                const auto& ranges = coded[static_cast<std::size_t>(spokenTurn.transcript)];
                const auto at = std::partition_point(ranges.begin(), ranges.end(),
                                                     [&](const Range& each) { return each.end <= range.begin; });
                side = at != ranges.end() && at->overlaps(range) ? Side::Group : Side::Reference;
            } else {
                side = ofTurn[turn];
            }
            if (side == Side::Group) ++sides.groupWords;
            if (side == Side::Reference) ++sides.referenceWords;
        }
    }
    return sides;
}

std::vector<analysis::WordCount> countsOf(const ListedWords& listed, const Sides& sides, Side side) {
    std::vector<analysis::WordUse> uses;
    for (const SpokenTurn& turn : listed.spoken.turns)
        for (std::size_t word = turn.firstWord; word < turn.endWord; ++word)
            if (sides.ofWord[word] == side && listed.isListed(word))
                uses.push_back({static_cast<std::int32_t>(listed.groupAt(word)), turn.participant, turn.transcript});
    return analysis::countWordUses(uses, static_cast<std::int32_t>(listed.groups.names.size()));
}

struct KeyWord {
    std::size_t group = 0; ///< of WordGroups
    analysis::WordCount inGroup, inReference;
    analysis::Keyness key;
};

struct KeyWords {
    std::vector<KeyWord> over, under; ///< the keyest first
    std::int64_t compared = 0;        ///< words said often enough
};

KeyWords keyWordsOf(const ListedWords& listed, const Sides& sides, const GivenOptions& given,
                    const std::string& language) {
    const auto inGroup = countsOf(listed, sides, Side::Group);
    const auto inReference = countsOf(listed, sides, Side::Reference);
    const double threshold = thresholdOf(given.text("significance"));
    const std::int64_t least = std::max(1, given.number("at-least"));
    KeyWords words;
    for (std::size_t group = 0; group < inGroup.size(); ++group) {
        if (inGroup[group].count + inReference[group].count < least) continue;
        const auto key =
            analysis::keyness({inGroup[group].count, sides.groupWords, inReference[group].count, sides.referenceWords});
        if (!key) continue;
        ++words.compared;
        if (key->logLikelihood < threshold) continue;
        // By what is observed: half a time put for never may turn the log ratio of a rare word.
        const bool over = static_cast<double>(inGroup[group].count) >= key->expectedInGroup;
        (over ? words.over : words.under).push_back({group, inGroup[group], inReference[group], *key});
    }
    const text::Collator collator(language);
    const auto top = static_cast<std::size_t>(given.number("top"));
    for (std::vector<KeyWord>* list : {&words.over, &words.under}) {
        std::sort(list->begin(), list->end(), [&](const KeyWord& a, const KeyWord& b) {
            if (a.key.logLikelihood != b.key.logLikelihood) return a.key.logLikelihood > b.key.logLikelihood;
            const std::string& left = listed.groups.names[a.group];
            const std::string& right = listed.groups.names[b.group];
            const int compared = collator.compare(left, right);
            return compared != 0 ? compared < 0 : left < right;
        });
        if (top > 0 && list->size() > top) list->resize(top);
    }
    return words;
}

/// Where the words of each row are said on one side.
std::vector<std::vector<Passage>> placesOf(const ListedWords& listed, const Sides& sides, Side side,
                                           const std::vector<KeyWord>& rows) {
    std::vector<std::vector<Passage>> places(rows.size());
    std::vector<std::size_t> rowOf(listed.groups.names.size(), rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rowOf[rows[row].group] = row;
    for (const SpokenTurn& turn : listed.spoken.turns)
        for (std::size_t word = turn.firstWord; word < turn.endWord; ++word) {
            if (sides.ofWord[word] != side || !listed.isListed(word)) continue;
            const std::size_t row = rowOf[listed.groupAt(word)];
            if (row < rows.size() && places[row].size() < kMostPlaces)
                places[row].push_back(listed.spoken.surroundings(turn, word, kWordsAround));
        }
    return places;
}

ReportTable tableOf(const ListedWords& listed, const Sides& sides, const std::vector<KeyWord>& rows, bool stems) {
    ReportTable table;
    table.header = {"Word",
                    "Group: count",
                    "Group: per 10,000",
                    "Group: participants",
                    "Reference: count",
                    "Reference: per 10,000",
                    "Reference: participants",
                    "G²",
                    "p",
                    "Log ratio",
                    "%DIFF",
                    "BIC"};
    if (stems) table.header.emplace_back("Forms");
    const auto inGroup = placesOf(listed, sides, Side::Group, rows);
    const auto inReference = placesOf(listed, sides, Side::Reference, rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const KeyWord& word = rows[row];
        ReportCell difference;
        if (word.key.percentDifference) difference = *word.key.percentDifference;
        std::vector<ReportCell> cells{listed.groups.names[word.group],
                                      word.inGroup.count,
                                      perTenThousand(word.inGroup.count, sides.groupWords),
                                      word.inGroup.participants,
                                      word.inReference.count,
                                      perTenThousand(word.inReference.count, sides.referenceWords),
                                      word.inReference.participants,
                                      word.key.logLikelihood,
                                      significance(word.key.logLikelihood),
                                      word.key.logRatio,
                                      difference,
                                      word.key.bayesFactor};
        if (stems) cells.emplace_back(listed.groups.forms[word.group]);
        table.rows.push_back(std::move(cells));
        if (!inGroup[row].empty()) table.evidence[{row, 1}] = table.evidence[{row, 3}] = inGroup[row];
        if (!inReference[row].empty()) table.evidence[{row, 4}] = table.evidence[{row, 6}] = inReference[row];
    }
    return table;
}

/// `column`: of the counts whose places stand behind a bar.
Chart chartOf(const ReportTable& table, const Sides& sides, std::size_t column) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = table.name;
    chart.title = table.title;
    chart.caption = fmt::format("Group: {}, {}. Reference: {}, {}. The first {} words of the table. G²: "
                                "log-likelihood; 3.84 is p < "
                                "0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001.",
                                sides.group, text::counted(sides.groupWords, "word"), sides.reference,
                                text::counted(sides.referenceWords, "word"), std::min(kBars, table.rows.size()));
    chart.valueTitle = "Log-likelihood (G²)";
    chart.categoryTitle = "Word";
    chart.series.push_back({"G²", {}, {}, {}});
    for (std::size_t row = 0; row < std::min(kBars, table.rows.size()); ++row) {
        chart.categories.push_back(std::get<std::string>(table.rows[row][0]));
        chart.series[0].values.emplace_back(std::get<double>(table.rows[row][7]));
        if (const auto evidence = table.evidence.find({row, column}); evidence != table.evidence.end())
            chart.evidence[{0, row}] = evidence->second;
    }
    return chart;
}

std::string captionOf(const ListedWords& listed, const Sides& sides, const KeyWords& words, const GivenOptions& given) {
    std::string caption = fmt::format(
        "Group: {}, {}. Reference: {}, {}. {}{}", sides.group, text::counted(sides.groupWords, "word"), sides.reference,
        text::counted(sides.referenceWords, "word"), whatWasCounted(listed.spoken, listed.filter, given), listed.told);
    if (sides.groupWords == 0 || sides.referenceWords == 0)
        return caption + fmt::format(" The {} has no words: keyness is undefined.",
                                     sides.groupWords == 0 ? "group" : "reference");
    const std::string& level = given.text("significance");
    const int least = std::max(1, given.number("at-least"));
    caption += least == 1 ? fmt::format(" {} compared", text::counted(words.compared, "word was", "words were"))
                          : fmt::format(" {} said {} times or more {} compared", text::counted(words.compared, "word"),
                                        least, words.compared == 1 ? "was" : "were");
    if (level != "all") {
        const double byChance = static_cast<double>(words.compared) * std::stod(level);
        caption += fmt::format("; shown are those with p < {} (G² of {} and more), of which about {:.1f} may be chance",
                               level, thresholdOf(level), byChance);
    }
    caption +=
        ". G²: log-likelihood; 3.84 is p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001. Log ratio: 1 is "
        "twice as often, 2 four times; half a time is put for never. %DIFF: difference in per cent of the "
        "reference, undefined (empty) where the reference never says the word. BIC: above 2 the difference is "
        "supported, above 10 very strongly; below 0 it is not.";
    return caption;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    const bool byCode = !given.all("code").empty();
    if (byCode == !given.all("group").empty() || (byCode && !given.all("reference").empty()))
        return fail(ErrorKind::Usage, "say which words to compare: a group of people (role=user), with a reference or "
                                      "against everybody else, or a code against everything else");
    if (!byCode && !given.text("coder").empty())
        return fail(ErrorKind::Usage, "a coder's passages are compared by a code: say which one as well");
    auto filter = wordFilterOf(study, given);
    if (!filter) return fail(filter.error());
    // Codes part the words here, they do not restrict them.
    filter->codes.clear();
    filter->coder.clear();
    auto listed = readListedWords(study, std::move(*filter), given, task);
    if (!listed) return fail(listed.error());
    auto sides = sidesOf(study, *listed, given);
    if (!sides) return fail(sides.error());
    const KeyWords words = keyWordsOf(*listed, *sides, given, study.language());
    const std::string caption = captionOf(*listed, *sides, words, given);

    Report report;
    report.title = fmt::format("Keyness: {} against {}", sides->group, sides->reference);
    report.notes.push_back(caption);
    const auto add = [&](const std::vector<KeyWord>& rows, const char* name, std::string title, std::size_t column) {
        ReportTable table = tableOf(*listed, *sides, rows, given.flag("stem"));
        table.name = name;
        table.title = std::move(title);
        std::int64_t largest = 0;
        for (const KeyWord& row : rows)
            largest = std::max({largest, row.inGroup.count, row.inReference.count});
        table.caption = caption + toldOfPlaces(largest);
        if (!rows.empty()) report.charts.push_back(chartOf(table, *sides, column));
        report.tables.push_back(std::move(table));
    };
    add(words.over, "over", fmt::format("Said more: {}, against {}", sides->group, sides->reference), 1);
    add(words.under, "under", fmt::format("Said less: {}, against {}", sides->group, sides->reference), 4);
    // The first table says it all; the second only whom it compares.
    report.tables.back().caption = fmt::format("Group: {}, {}. Reference: {}, {}. All else as in the table above.",
                                               sides->group, text::counted(sides->groupWords, "word"), sides->reference,
                                               text::counted(sides->referenceWords, "word"));
    return report;
}

} // namespace

ReportMaker keynessReport() {
    std::vector<ReportOption> which = whichWords();
    const auto code = std::find_if(which.begin(), which.end(), [](const auto& option) { return option.key == "code"; });
    code->label = "Or compare passages of";
    code->help = "Compare the words within passages of this code, or of one below it, with all the others";
    const auto coder =
        std::find_if(which.begin(), which.end(), [](const auto& option) { return option.key == "coder"; });
    coder->help = "Of --code: passages that this coder coded";
    return {
        {.name = "keyness",
         .title = "Keyness",
         .about = "Which words one group of people says more, or less, than others do; or which are said where a "
                  "code is, and not elsewhere: log-likelihood with effect sizes.",
         .options = together({{{.key = "group",
                                .label = "Compare people with",
                                .help = "People with this value of an attribute are the group",
                                .type = OptionType::Condition,
                                .repeated = true},
                               {.key = "reference",
                                .label = "Against people with",
                                .help = "People with this value are the reference; else everybody not in the group",
                                .type = OptionType::Condition,
                                .repeated = true}},
                              std::move(which),
                              {{.key = "significance",
                                .label = "p below",
                                .help = "Show words that differ at this level",
                                .type = OptionType::Choice,
                                .choices = {"0.001", "0.0001", "0.01", "0.05", "all"}},
                               {.key = "at-least",
                                .label = "Said at least",
                                .help = "Only words said at least so many times in group and reference together",
                                .type = OptionType::Number,
                                .standard = "5"},
                               {.key = "top",
                                .label = "Show",
                                .help = "So many words said more, and so many said less; 0 for all",
                                .type = OptionType::Number,
                                .standard = "50"}},
                              whatIsAWord("none")}),
         .examples = {"--group role=user --reference role=staff", "--code Stigma --significance 0.0001 -o stigma.xlsx"},
         .group = "Words"},
        make};
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "analysis/word_tree.h"
#include "study/reports/report_maker.h"
#include "study/reports/word_places.h"
#include "text/offsets.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

enum class Direction { After, Before };

/// What follows a place, or precedes it, within its sentence: indices into SpokenWords::words, from the place outwards.
std::vector<std::size_t> pathOf(const FoundWords& found, const WordPlace& place, Range sentence, Direction direction,
                                std::size_t depth) {
    const SpokenTurn& turn = found.turnOf(place);
    std::vector<std::size_t> path;
    const auto add = [&](std::size_t index) {
        const SpokenWord& word = found.spoken.words[index];
        if (word.skipped) return true;
        if (word.outside || !sentence.contains(CodePoint{word.begin}) || path.size() == depth) return false;
        path.push_back(index);
        return true;
    };
    if (direction == Direction::After)
        for (std::size_t index = place.lastWord + 1; index < turn.endWord && add(index); ++index) {
        }
    else
        for (std::size_t index = place.firstWord; index > turn.firstWord && add(index - 1); --index) {
        }
    return path;
}

/// The path of every place.
std::vector<std::vector<std::size_t>> pathsOf(const FoundWords& found, Direction direction, std::size_t depth,
                                              const std::string& language) {
    std::vector<std::vector<std::size_t>> paths;
    std::int32_t transcript = -1;
    text::OffsetMap offsets{std::string_view()};
    std::size_t turn = found.spoken.turns.size();
    std::vector<Range> sentences;
    for (const WordPlace& place : found.places) {
        const SpokenTurn& spoken = found.turnOf(place);
        if (spoken.transcript != transcript) {
            transcript = spoken.transcript;
            offsets = text::OffsetMap(found.spoken.texts[static_cast<std::size_t>(transcript)]);
        }
        if (place.turn != turn) {
            turn = place.turn;
            sentences = text::sentences(offsets.slice(spoken.range), language);
        }
        // A phrase over two sentences goes on in the second, and back in the first.
        const std::size_t from = direction == Direction::After ? place.lastWord : place.firstWord;
        const CodePoint at{found.spoken.words[from].begin - spoken.range.begin.value};
        const auto sentence =
            std::find_if(sentences.begin(), sentences.end(), [&](const Range& each) { return each.contains(at); });
        const Range range = sentence == sentences.end() ? spoken.range : sentence->shifted(spoken.range.begin.value);
        paths.push_back(pathOf(found, place, range, direction, depth));
    }
    return paths;
}

std::string inFull(const std::string& root, const std::vector<std::string>& words, Direction direction) {
    std::string full = root;
    for (const std::string& word : words)
        full = direction == Direction::After ? full + ' ' + word : word + ' ' + full;
    return full;
}

struct Tree {
    std::vector<analysis::WordTreeNode> nodes;
    std::vector<std::string> names; ///< per SpokenWords::forms
    std::string root;
    std::vector<std::vector<std::size_t>> paths;
    Direction direction = Direction::After;
};

/// The places of a node, each from the word looked for to the node's own.
std::vector<Passage> passagesOf(const FoundWords& found, const Tree& tree, const std::vector<std::size_t>& places,
                                int depth) {
    std::vector<Passage> passages;
    for (const std::size_t number : places) {
        if (passages.size() == kMostPlaces) break;
        const WordPlace& place = found.places[number];
        std::size_t first = place.firstWord;
        std::size_t last = place.lastWord;
        if (depth > 0) {
            const std::size_t end = tree.paths[number][static_cast<std::size_t>(depth - 1)];
            (tree.direction == Direction::After ? last : first) = end;
        }
        passages.push_back(found.spoken.passageOf(found.turnOf(place), first, last));
    }
    return passages;
}

ReportTable tableOf(const FoundWords& found, const Tree& tree) {
    ReportTable table;
    table.name = "wordtree";
    table.header = {"Word", "Count", "Of those above", "Participants", "In full"};
    std::vector<std::size_t> all(found.places.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto add = [&](const std::string& word, int depth, const std::vector<std::size_t>& places, std::size_t above,
                         std::string full) {
        const std::size_t row = table.rows.size();
        ReportCell share;
        if (above > 0) share = Share{static_cast<double>(places.size()) / static_cast<double>(above)};
        table.rows.push_back(
            {word, static_cast<std::int64_t>(places.size()), share, participantsIn(found, places), std::move(full)});
        table.indents.push_back(depth);
        if (!places.empty())
            table.evidence[{row, 1}] = table.evidence[{row, 3}] = passagesOf(found, tree, places, depth);
    };
    add(tree.root, 0, all, 0, tree.root);
    std::vector<std::string> words;
    std::vector<std::size_t> counts{all.size()};
    for (const analysis::WordTreeNode& node : tree.nodes) {
        words.resize(static_cast<std::size_t>(node.depth - 1));
        counts.resize(static_cast<std::size_t>(node.depth));
        words.push_back(tree.names[static_cast<std::size_t>(node.word)]);
        add(words.back(), node.depth, node.paths, counts.back(), inFull(tree.root, words, tree.direction));
        counts.push_back(node.paths.size());
    }
    return table;
}

/// The tree as indented bars: areas would leave no room for words said a few times.
Chart chartOf(const ReportTable& table) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "wordtree";
    chart.title = table.title;
    chart.caption = table.caption;
    chart.valueTitle = "Places";
    chart.categoryTitle = "Word";
    chart.depths = table.indents;
    chart.series.push_back({"Places", {}, {}, {}});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        chart.categories.push_back(std::get<std::string>(table.rows[row][0]));
        chart.series[0].values.emplace_back(static_cast<double>(std::get<std::int64_t>(table.rows[row][1])));
        chart.evidence[{0, row}] = table.evidence.at({row, 1});
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    auto found = findWords(study, given, task);
    if (!found) return fail(found.error());
    const auto quotability = Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    const search::Stemmer stemmer(study.language());
    Tree tree;
    tree.direction = given.text("direction") == "before" ? Direction::Before : Direction::After;
    tree.names = groupWords(found->spoken, WordGrouping::Forms, stemmer).names;
    tree.root = found->named;
    const int depth = std::max(1, given.number("depth"));
    tree.paths = pathsOf(*found, tree.direction, static_cast<std::size_t>(depth), study.language());
    // A place that may not be told counts at the root, and has no branch.
    std::size_t hidden = 0;
    for (std::size_t at = 0; at < tree.paths.size(); ++at) {
        if (mayBeTold(*found, found->places[at], *quotability)) continue;
        tree.paths[at].clear();
        ++hidden;
    }
    std::vector<std::vector<std::int32_t>> forms;
    for (const std::vector<std::size_t>& path : tree.paths) {
        auto& each = forms.emplace_back();
        for (const std::size_t word : path)
            each.push_back(static_cast<std::int32_t>(found->spoken.formAt(word)));
    }
    tree.nodes = analysis::growWordTree(
        forms, {depth, std::max(1, given.number("least")), static_cast<std::size_t>(given.number("branches"))});

    ReportTable table = tableOf(*found, tree);
    const bool after = tree.direction == Direction::After;
    table.title = fmt::format("What {} {}", after ? "follows" : "precedes", found->named);
    table.caption = fmt::format(
        "Each line {} the one above it that stands further left. Of those above: share of that line's places; the rest "
        "end there, or go on in ways said fewer than {} times{}. A branch ends with the sentence. {}{}",
        after ? "follows" : "stands before", std::max(1, given.number("least")),
        given.number("branches") > 0 ? fmt::format(" or beyond the {} commonest", given.number("branches"))
                                     : std::string(),
        found->told, toldOfPlaces(static_cast<std::int64_t>(found->places.size())));
    table.caption += placesLeftOut(hidden);
    Report report;
    report.title = table.title;
    report.notes.push_back(table.caption);
    if (table.rows.size() > 1) report.charts.push_back(chartOf(table));
    report.tables.push_back(std::move(table));
    return report;
}

} // namespace

ReportMaker wordtreeReport() {
    return {{.name = "wordtree",
             .title = "Word tree",
             .about =
                 "What people go on to say after a word, or say before it, as a tree whose branches are as long as "
                 "they agree.",
             .options = together({whatToFind(),
                                  {{.key = "direction",
                                    .label = "Show what comes",
                                    .help = "What comes after it, or before",
                                    .type = OptionType::Choice,
                                    .choices = {"after", "before"}},
                                   {.key = "depth",
                                    .label = "Words deep",
                                    .help = "So many words away from it",
                                    .type = OptionType::Number,
                                    .standard = "4"},
                                   {.key = "least",
                                    .label = "Said at least",
                                    .help = "Only branches said at least so many times",
                                    .type = OptionType::Number,
                                    .standard = "2"},
                                   {.key = "branches",
                                    .label = "Branches at most",
                                    .help = "So many branches of one word, the commonest; 0 for all",
                                    .type = OptionType::Number,
                                    .standard = "10"}},
                                  whichWords()}),
             .examples = {"--word 'I felt'", "--word recovery --direction before --least 3"},
             .group = "Words"},
            make};
}

} // namespace kenspeckle::study

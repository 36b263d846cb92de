// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "analysis/balance.h"
#include "study/reports/report_maker.h"
#include "study/reports/word_options.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

/// In a chart, people of one transcript beyond so many are drawn as one.
constexpr std::size_t kPeopleApart = 8;

enum class Part : std::uint8_t { Participant, Interviewer, Unnamed };

/// What one person says, in a transcript or in all.
struct Speaking {
    std::int32_t transcript = -1; ///< -1: in all
    Part part = Part::Participant;
    std::string name;
    std::int64_t turns = 0, words = 0, codePoints = 0, longest = 0;
    std::vector<Passage> passages; ///< the turns
    Passage longestTurn;
};

/// Speakers of one transcript, or of the study.
struct Party {
    std::string name;
    std::vector<Speaking> people; ///< participants first, the most talkative first
    [[nodiscard]] std::int64_t words() const {
        return std::accumulate(people.begin(), people.end(), std::int64_t{0},
                               [](std::int64_t sum, const Speaking& each) { return sum + each.words; });
    }
    [[nodiscard]] std::vector<std::int64_t> wordsOfParticipants() const {
        std::vector<std::int64_t> words;
        for (const Speaking& each : people)
            if (each.part == Part::Participant) words.push_back(each.words);
        return words;
    }
};

Part partOf(const SpokenTurn& turn) {
    if (turn.participant >= 0) return Part::Participant;
    return turn.speaker ? Part::Interviewer : Part::Unnamed;
}

void add(Speaking& speaking, const SpokenWords& spoken, const SpokenTurn& turn) {
    std::int64_t words = 0;
    for (std::size_t word = turn.firstWord; word < turn.endWord; ++word)
        if (spoken.words[word].counts()) ++words;
    const Passage passage{spoken.voices.transcripts()[static_cast<std::size_t>(turn.transcript)].id, turn.range};
    ++speaking.turns;
    speaking.words += words;
    speaking.codePoints += turn.range.length();
    if (words > speaking.longest) {
        speaking.longest = words;
        speaking.longestTurn = passage;
    }
    speaking.passages.push_back(passage);
}

std::vector<Party> partiesOf(const SpokenWords& spoken, bool byTranscript) {
    // Participants are one person under every label; interviewers are known by their labels only.
    std::map<std::int32_t, std::map<std::tuple<Part, std::int32_t, std::string>, Speaking>> all;
    for (const SpokenTurn& turn : spoken.turns) {
        const std::int32_t where = byTranscript ? turn.transcript : -1;
        const Part part = partOf(turn);
        const std::string label = part == Part::Interviewer ? text::fold(spoken.nameOf(turn)) : std::string();
        Speaking& speaking = all[where][{part, turn.participant, label}];
        if (speaking.turns == 0) {
            speaking.transcript = where;
            speaking.part = part;
            speaking.name = part == Part::Unnamed ? "nobody named" : spoken.nameOf(turn);
        }
        add(speaking, spoken, turn);
    }
    std::vector<Party> parties;
    for (auto& [where, people] : all) {
        Party& party = parties.emplace_back();
        party.name = where < 0 ? "All transcripts" : spoken.voices.transcripts()[static_cast<std::size_t>(where)].name;
        for (auto& [key, speaking] : people)
            party.people.push_back(std::move(speaking));
        std::stable_sort(party.people.begin(), party.people.end(), [](const Speaking& a, const Speaking& b) {
            if (a.part != b.part) return a.part < b.part;
            return a.words != b.words ? a.words > b.words : a.name < b.name;
        });
    }
    return parties;
}

ReportCell shareOf(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return std::monostate();
    return Share{static_cast<double>(part) / static_cast<double>(whole)};
}

const char* nameOf(Part part) {
    switch (part) {
    case Part::Participant:
        return "participant";
    case Part::Interviewer:
        return "interviewer";
    case Part::Unnamed:
        break;
    }
    return "";
}

ReportTable speakersOf(const std::vector<Party>& parties, bool byTranscript) {
    ReportTable table;
    table.name = "speaking";
    table.title = byTranscript ? "Who speaks how much in each transcript" : "Who speaks how much";
    table.header = {
        "Speaker",        "Role",        "Turns", "Words", "Characters", "Share of words", "Among participants",
        "Words per turn", "Longest turn"};
    if (byTranscript) table.header.insert(table.header.begin(), "Transcript");
    const std::size_t first = byTranscript ? 1 : 0;
    for (const Party& party : parties) {
        const auto amounts = party.wordsOfParticipants();
        const std::int64_t ofParticipants = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
        for (const Speaking& each : party.people) {
            ReportCell among;
            if (each.part == Part::Participant) among = shareOf(each.words, ofParticipants);
            std::vector<ReportCell> cells{
                each.name,       nameOf(each.part),
                each.turns,      each.words,
                each.codePoints, shareOf(each.words, party.words()),
                among,           static_cast<double>(each.words) / static_cast<double>(each.turns),
                each.longest};
            if (byTranscript) cells.insert(cells.begin(), party.name);
            const std::size_t row = table.rows.size();
            table.rows.push_back(std::move(cells));
            for (std::size_t column = first + 2; column <= first + 4; ++column)
                table.evidence[{row, column}] = each.passages;
            if (each.longest > 0) table.evidence[{row, first + 8}] = std::vector<Passage>{each.longestTurn};
        }
    }
    return table;
}

ReportTable balanceTableOf(const std::vector<Party>& parties, bool byTranscript) {
    ReportTable table;
    table.name = "balance";
    table.title = "Balance among participants";
    table.caption =
        "Of the words of participants, where two or more speak. Gini: 0 where all say as much, (n − 1) ÷ n where one "
        "of n "
        "says everything. Evenness: Shannon's entropy of the shares ÷ ln n (Pielou 1966), 1 where all say as much, 0 "
        "where one says everything. Interviewers: their share of all words.";
    table.header = {byTranscript ? "Transcript" : "Study",
                    "Participants",
                    "Words",
                    "Most talkative",
                    "Their share",
                    "Gini",
                    "Evenness",
                    "Interviewers"};
    for (const Party& party : parties) {
        const auto amounts = party.wordsOfParticipants();
        const auto balance = analysis::balanceOf(amounts);
        if (!balance) continue;
        std::int64_t interviewers = 0;
        for (const Speaking& each : party.people)
            if (each.part == Part::Interviewer) interviewers += each.words;
        const std::size_t row = table.rows.size();
        table.rows.push_back({party.name, static_cast<std::int64_t>(amounts.size()),
                              std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}),
                              party.people.front().name, Share{balance->largest}, balance->gini, balance->evenness,
                              shareOf(interviewers, party.words())});
        table.evidence[{row, 4}] = party.people.front().passages;
    }
    return table;
}

/// A bar per transcript; participants by how much they say, for they differ from one to the next.
Chart sharesOf(const std::vector<Party>& parties, const std::string& caption) {
    Chart chart;
    chart.kind = ChartKind::StackedBars;
    chart.name = "speaking";
    chart.title = "Shares of what was said";
    chart.caption =
        caption +
        " Participants of each transcript are drawn from the most talkative on; shares are of all words counted in it.";
    chart.valueTitle = "Share of words";
    chart.categoryTitle = "Transcript";
    chart.shares = true;
    std::size_t most = 0;
    bool interviewers = false, unnamed = false;
    for (const Party& party : parties) {
        most = std::max(most, party.wordsOfParticipants().size());
        for (const Speaking& each : party.people) {
            interviewers = interviewers || each.part == Part::Interviewer;
            unnamed = unnamed || each.part == Part::Unnamed;
        }
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, kPeopleApart); ++i)
        names.push_back(most == 1 ? "Participant" : fmt::format("Participant {}", i + 1));
    if (most > kPeopleApart) names.emplace_back("Further participants");
    const std::size_t ofInterviewers = names.size();
    if (interviewers) names.emplace_back("Interviewers");
    if (unnamed) names.emplace_back("Nobody named");
    for (std::string& name : names)
        chart.series.push_back({std::move(name), {}, {}, {}});
    for (const Party& party : parties) {
        const std::size_t category = chart.categories.size();
        chart.categories.push_back(party.name);
        std::vector<std::int64_t> words(chart.series.size(), 0);
        std::vector<std::vector<Passage>> turns(chart.series.size());
        std::size_t participant = 0;
        for (const Speaking& each : party.people) {
            std::size_t series = ofInterviewers;
            if (each.part == Part::Participant) series = std::min(participant++, kPeopleApart);
            if (each.part == Part::Unnamed) series = chart.series.size() - 1;
            words[series] += each.words;
            turns[series].insert(turns[series].end(), each.passages.begin(), each.passages.end());
        }
        for (std::size_t series = 0; series < words.size(); ++series) {
            std::optional<double> value;
            if (party.words() > 0 && !turns[series].empty())
                value = static_cast<double>(words[series]) / static_cast<double>(party.words());
            chart.series[series].values.push_back(value);
            if (value) chart.evidence[{series, category}] = std::move(turns[series]);
        }
    }
    return chart;
}

Chart peopleOf(const Party& party, const std::string& caption) {
    Chart chart;
    chart.kind = ChartKind::Bars;
    chart.name = "speaking";
    chart.title = "Who speaks how much";
    chart.caption = caption;
    chart.valueTitle = fmt::format("Words (of {})", party.words());
    chart.categoryTitle = "Speaker";
    chart.series.push_back({"Words", {}, {}, {}});
    for (const Speaking& each : party.people) {
        chart.evidence[{0, chart.categories.size()}] = each.passages;
        chart.categories.push_back(each.name);
        chart.series[0].values.emplace_back(static_cast<double>(each.words));
    }
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task& task) {
    WordFilter filter;
    filter.speech = given.text("speech") == "participants" ? Speech::Participants : Speech::All;
    filter.where = given.conditions("where");
    auto transcripts = given.transcripts(study, "transcript");
    if (!transcripts) return fail(transcripts.error());
    filter.transcripts = std::move(*transcripts);
    filter.numbers = true;
    filter.notes = given.flag("with-notes");
    auto spoken = readSpokenWords(study, filter, task);
    if (!spoken) return fail(spoken.error());
    const bool byTranscript = given.text("per") == "transcript";
    const std::vector<Party> parties = partiesOf(*spoken, byTranscript);

    ReportTable table = speakersOf(parties, byTranscript);
    const std::string counted = whatWasCounted(*spoken, filter, given) + whatIsNoWord(filter);
    table.caption = fmt::format(
        "{} Characters are code points of whole turns. Share of words: of all that is counted {}; among participants: "
        "of "
        "what they say. A turn is one contribution as the transcript has it; the longest is given in words.",
        counted, byTranscript ? "in the transcript" : "in the study");
    Report report;
    report.title = table.title;
    report.notes.push_back(table.caption);
    if (byTranscript && !parties.empty()) report.charts.push_back(sharesOf(parties, counted));
    if (!byTranscript && !parties.empty()) report.charts.push_back(peopleOf(parties.front(), counted));
    report.tables.push_back(std::move(table));
    ReportTable balance = balanceTableOf(parties, byTranscript);
    if (!balance.rows.empty()) report.tables.push_back(std::move(balance));
    return report;
}

} // namespace

ReportMaker speakingReport() {
    return {{.name = "speaking",
             .title = "Speaking shares",
             .about =
                 "Who speaks how much: turns, words and shares, and how evenly the participants of a group discussion "
                 "share the talk.",
             .options = {{.key = "per",
                          .label = "For",
                          .help = "For each transcript, or each person over the whole study",
                          .type = OptionType::Choice,
                          .choices = {"transcript", "study"}},
                         {.key = "speech",
                          .label = "Words of",
                          .help = "Everybody's words, or participants' only",
                          .type = OptionType::Choice,
                          .choices = {"all", "participants"}},
                         {.key = "where",
                          .label = "Only people with",
                          .help = "Only people with this value of an attribute",
                          .type = OptionType::Condition,
                          .repeated = true},
                         {.key = "transcript",
                          .label = "Only in",
                          .help = "Only this transcript",
                          .type = OptionType::Transcript,
                          .repeated = true},
                         {.key = "with-notes",
                          .label = "Count [notes]",
                          .help = "Count words in [square brackets] too",
                          .type = OptionType::Flag}},
             .examples = {"--transcript 'Focus group 1'", "--per study --speech participants -o talk.xlsx"},
             .group = "People"},
            make};
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/relation_study.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "study/frequencies.h"
#include "study/parts.h"
#include "study/reports/common_options.h"
#include "study/speaker_conditions.h"

namespace kenspeckle::study {

namespace {

std::size_t index(std::int32_t value) { return static_cast<std::size_t>(value); }

/// Which codes are lines, in reading order.
std::vector<std::size_t> linesOf(const Codebook& book, const RelationQuestion& question) {
    std::vector<std::size_t> lines;
    for (const CodeId code : question.codes) {
        const std::vector<CodeId> taken =
            question.reach == ThemeReach::Own ? book.subtree(code) : std::vector<CodeId>{code};
        for (const CodeId each : taken)
            if (const auto place = book.indexOf(each)) lines.push_back(*place);
    }
    if (question.codes.empty()) {
        lines.resize(book.codes().size());
        std::iota(lines.begin(), lines.end(), std::size_t{0});
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

/// Per code, the lines that its passages count for.
std::vector<std::vector<std::int32_t>> linesOfCodes(const Codebook& book, const std::vector<std::size_t>& lines,
                                                    ThemeReach reach) {
    std::vector<std::vector<std::int32_t>> taking(book.codes().size());
    for (std::size_t line = 0; line < lines.size(); ++line)
        taking[lines[line]].push_back(static_cast<std::int32_t>(line));
    if (reach == ThemeReach::Own) return taking;
    // A parent stands before its children, so it knows already what takes its passages.
    for (std::size_t code = 0; code < taking.size(); ++code) {
        const CodeId parent = book.codes()[code].parent;
        if (!parent) continue;
        const auto& above = taking[*book.indexOf(parent)];
        taking[code].insert(taking[code].end(), above.begin(), above.end());
    }
    return taking;
}

/// Which group a turn is of.
std::int32_t groupOf(RelationGroups groups, const analysis::FrequencyInput::Turn& turn, std::size_t transcript) {
    switch (groups) {
    case RelationGroups::Transcripts:
        return static_cast<std::int32_t>(transcript);
    case RelationGroups::Participants:
        return turn.participant >= 0 ? turn.participant : -1;
    case RelationGroups::Attribute: // what interviewers say is of no group, for no quote is found by theirs
        return turn.participant >= 0 ? turn.group : -1;
    case RelationGroups::None:
        break;
    }
    return -1;
}

void fillTurns(RelationStudy& relations, const analysis::FrequencyInput& counted, const SpeakerConditions& conditions) {
    const RelationQuestion& question = relations.question;
    std::unordered_map<SpeakerId, bool> asked;
    for (const storage::SpeakerUse& use : relations.voices.speakers())
        asked.emplace(use.speaker.id, conditions.fulfilledBy(use));
    const auto& transcripts = relations.voices.transcripts();
    for (std::size_t transcript = 0; transcript < counted.transcripts.size(); ++transcript) {
        auto& spoken = relations.input.transcripts.emplace_back();
        const auto& turns = counted.transcripts[transcript];
        spoken.reserve(turns.size());
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const auto& turn = turns[i];
            if (turn.end <= turn.begin) continue;
            bool counts = question.interviewers || turn.participant != analysis::FrequencyInput::kInterviewer;
            if (!conditions.empty())
                counts = turn.participant >= 0 && asked.at(transcripts[transcript].turns[i].speaker);
            spoken.push_back({turn.begin, turn.end, std::max(turn.participant, -1),
                              groupOf(question.groups, turn, transcript), counts});
        }
    }
}

void nameGroups(RelationStudy& relations, std::vector<std::string> values) {
    switch (relations.question.groups) {
    case RelationGroups::Attribute:
        relations.groups = std::move(values);
        break;
    case RelationGroups::Participants:
        for (const Participant& participant : relations.voices.participants())
            relations.groups.push_back(participant.name);
        break;
    case RelationGroups::Transcripts:
        for (const auto& transcript : relations.voices.transcripts())
            relations.groups.push_back(transcript.name);
        break;
    case RelationGroups::None:
        break;
    }
    relations.input.groups = static_cast<std::int32_t>(relations.groups.size());
}

void countAsked(RelationStudy& relations) {
    analysis::PeopleSets people(relations.groups.size() + 1, relations.input.participants);
    relations.saidIn.resize(relations.groups.size());
    for (const auto& transcript : relations.input.transcripts)
        for (const analysis::RelatedTurn& turn : transcript) {
            if (!turn.counts) continue;
            people.add(0, turn.participant);
            if (turn.group < 0) continue;
            people.add(index(turn.group) + 1, turn.participant);
            relations.saidIn[index(turn.group)] = true;
        }
    relations.asked = people.count(0);
    for (std::size_t group = 0; group < relations.groups.size(); ++group)
        relations.askedBy.push_back(people.count(group + 1));
}

} // namespace

bool RelationStudy::akin(std::int32_t a, std::int32_t b) const {
    const auto isBelow = [&](std::int32_t below, std::int32_t above) {
        for (const Code* at = &code(below); at; at = codebook.find(at->parent))
            if (at->id == code(above).id) return true;
        return false;
    };
    return isBelow(a, b) || isBelow(b, a);
}

std::vector<std::string> RelationStudy::namesOf(const std::vector<std::int32_t>& lines) const {
    std::unordered_map<std::string, int> times;
    for (const std::int32_t line : lines)
        ++times[code(line).text.name];
    std::vector<std::string> names;
    for (const std::int32_t line : lines)
        names.push_back(times[code(line).text.name] == 1 ? code(line).text.name : codebook.path(code(line).id));
    return names;
}

Passage RelationStudy::passageOf(std::int32_t transcript, std::int32_t begin, std::int32_t end) const {
    return {voices.transcripts()[index(transcript)].id, {CodePoint{begin}, CodePoint{end}}};
}

std::string RelationStudy::scope() const {
    std::string text = question.reach == ThemeReach::Own
                           ? "A code stands for the passages coded with it, not for those of codes below it."
                           : "A code stands for its own passages and those of everything below it.";
    text += question.coder.empty() ? " All coders pooled." : fmt::format(" Codings of {} only.", question.coder);
    text += question.interviewers ? " Interviewers' speech is counted." : " Interviewers' speech is not counted.";
    std::vector<std::string> conditions;
    for (const auto& [attribute, values] : question.where) {
        std::vector<std::string> named;
        for (const std::string& value : values)
            named.push_back(value.empty() ? kNotRecorded : value);
        conditions.push_back(fmt::format("{} {}", attribute, fmt::join(named, " or ")));
    }
    if (!conditions.empty())
        text += fmt::format(" Only what participants say of whom this holds: {}.", fmt::join(conditions, "; "));
    return text;
}

std::optional<QuoteFilter> RelationStudy::filterOf(std::int32_t line) const { return filterOf(line, line); }

std::optional<QuoteFilter> RelationStudy::filterOf(std::int32_t a, std::int32_t b) const {
    QuoteFilter filter;
    for (const std::int32_t line : {a, b}) {
        const CodeId id = code(line).id;
        if (question.reach == ThemeReach::Own && codebook.subtree(id).size() > 1) return std::nullopt;
        if (filter.allOf.empty() || filter.allOf.front() != id) filter.allOf.push_back(id);
    }
    filter.where = question.where;
    filter.coder = question.coder;
    filter.spokenByParticipants = !question.interviewers;
    return filter;
}

void RelationStudy::narrow(QuoteFilter& filter, std::size_t group) const {
    switch (question.groups) {
    case RelationGroups::Attribute:
        filter.where[question.attribute] = {lastIsNotRecorded && group + 1 == groups.size() ? std::string()
                                                                                            : groups[group]};
        break;
    case RelationGroups::Participants:
        filter.participants = {voices.participants()[group].id};
        break;
    case RelationGroups::Transcripts:
        filter.transcripts = {voices.transcripts()[group].id};
        break;
    case RelationGroups::None:
        break;
    }
}

Result<RelationStudy> readRelations(Study& study, RelationQuestion question) {
    FrequencyOptions options;
    options.coder = question.coder;
    options.interviewers = question.interviewers;
    if (question.groups == RelationGroups::Attribute) options.attribute = question.attribute;
    auto read = readToCount(study.parts(), options);
    if (!read) return fail(read.error());
    RelationStudy relations;
    relations.question = std::move(question);
    relations.question.coder = std::move(read->coder);
    relations.codebook = std::move(read->codebook);
    relations.voices = std::move(read->voices);
    auto conditions = SpeakerConditions::of(relations.voices, relations.question.where);
    if (!conditions) return fail(conditions.error());

    relations.codes = linesOf(relations.codebook, relations.question);
    relations.input.lines = static_cast<std::int32_t>(relations.codes.size());
    relations.input.linesOf = linesOfCodes(relations.codebook, relations.codes, relations.question.reach);
    relations.input.participants = read->input.participants;
    relations.input.passages = std::move(read->input.passages);
    fillTurns(relations, read->input, *conditions);
    relations.lastIsNotRecorded = read->lastIsNotRecorded;
    nameGroups(relations, std::move(read->values));
    countAsked(relations);
    return relations;
}

std::vector<ReportOption> relationOptions(ThemeReach standard) {
    std::vector<std::string> reaches{"own", "with-below"};
    if (standard == ThemeReach::WithBelow) std::swap(reaches.front(), reaches.back());
    return {{.key = "themes",
             .label = "A theme stands for",
             .help = "own: the passages coded with it; with-below: those of everything below it too",
             .type = OptionType::Choice,
             .choices = std::move(reaches)},
            coderOption(),
            whereOption(),
            interviewersOption()};
}

Result<RelationQuestion> relationQuestion(Study& study, const GivenOptions& given,
                                          const std::vector<std::string>& codeKeys) {
    RelationQuestion question;
    for (const std::string& key : codeKeys) {
        auto codes = given.codes(study, key);
        if (!codes) return fail(codes.error());
        question.codes.insert(question.codes.end(), codes->begin(), codes->end());
    }
    question.reach = given.text("themes") == "own" ? ThemeReach::Own : ThemeReach::WithBelow;
    question.coder = given.text("coder");
    question.where = given.conditions("where");
    question.interviewers = given.flag("with-interviewers");
    return question;
}

std::string turnsInWords(int turns, const std::string& direction) {
    if (turns == 0) return "in the same turn";
    return fmt::format("no more than {} {}", turns == 1 ? "one turn" : fmt::format("{} turns", turns), direction);
}

std::vector<std::size_t> mostUsed(const std::vector<std::int64_t>& uses, std::size_t most) {
    std::vector<std::size_t> chosen(uses.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (chosen.size() <= most) return chosen;
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) { return uses[a] > uses[b]; });
    chosen.resize(most);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/word_options.h"

#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/study.h"
#include "text/stop_words.h"

namespace kenspeckle::study {

namespace {

const char* plural(std::int64_t count) { return count == 1 ? "" : "s"; }

std::string toldOfStopWords(const GivenOptions& given, const std::string& language) {
    std::string told;
    if (given.text("stop") == "language") {
        if (text::stopWords(language).empty())
            told = fmt::format(" There is no list of stop words for the language \"{}\".", language);
        else
            told = fmt::format(" Left out: the stop words of the language \"{}\"{}.", language,
                               given.flag("with-fillers") ? "" : ", and fillers such as \"erm\"");
    }
    if (const auto& own = given.all("stop-word"); !own.empty())
        told += fmt::format(" Left out as asked: {}.", fmt::join(own, ", "));
    return told;
}

StopList stopListOf(const GivenOptions& given, const std::string& language, const search::Stemmer& stemmer) {
    StopList list;
    if (given.text("stop") == "language") {
        for (const std::string_view word : text::stopWords(language))
            list.add(word);
        if (!given.flag("with-fillers"))
            for (const std::string_view word : text::fillerWords(language))
                list.add(word);
    }
    for (const std::string& written : given.all("stop-word"))
        for (const text::Token& token : text::tokens(written, text::Hyphens::Part)) {
            const std::string_view word =
                std::string_view(written).substr(token.byteBegin, token.byteEnd - token.byteBegin);
            list.add(word);
            if (given.flag("stem")) list.addStem(stemmer.stem(text::wordForm(word)));
        }
    if (given.flag("join-hyphens"))
        for (const std::string& word : given.all("stop-word"))
            list.add(word);
    return list;
}

} // namespace

std::vector<ReportOption> whichWords() {
    return {{.key = "speech",
             .label = "Words of",
             .help = "Whose words",
             .type = OptionType::Choice,
             .choices = {"participants", "interviewers", "all"}},
            {.key = "where",
             .label = "Only people with",
             .help = "Only the words of people with this value of an attribute",
             .type = OptionType::Condition,
             .repeated = true},
            {.key = "code",
             .label = "Only within",
             .help = "Only words within passages of this code, or of one below it",
             .type = OptionType::Code,
             .repeated = true},
            {.key = "coder",
             .label = "Coded by",
             .help = "Only words within passages that this coder coded",
             .type = OptionType::Coder},
            {.key = "transcript",
             .label = "Only in",
             .help = "Only this transcript",
             .type = OptionType::Transcript,
             .repeated = true}};
}

std::vector<ReportOption> whatIsAWord(const std::string& stopStandard) {
    return {
        {.key = "stop",
         .label = "Leave out",
         .help = "Leave out the stop words of the study's language, or none",
         .type = OptionType::Choice,
         .choices = {"language", "none"},
         .standard = stopStandard},
        {.key = "stop-word",
         .label = "Leave out as well",
         .help = "Leave out this word as well",
         .type = OptionType::Text,
         .repeated = true},
        {.key = "with-fillers",
         .label = "Keep erm, mm, yeah",
         .help = "Do not leave out fillers (erm, mm, yeah …) with the stop words",
         .type = OptionType::Flag},
        {.key = "stem",
         .label = "Forms of a word as one",
         .help = "Count the forms of a word as one: recover, recovers, recovery",
         .type = OptionType::Flag},
        {.key = "with-numbers", .label = "Count numbers", .help = "Count numbers as words", .type = OptionType::Flag},
        {.key = "with-notes",
         .label = "Count [notes]",
         .help = "Count words in [square brackets] too",
         .type = OptionType::Flag},
        {.key = "join-hyphens",
         .label = "Hyphens join",
         .help = "Take drop-in for one word; else it is two",
         .type = OptionType::Flag}};
}

std::vector<ReportOption> together(std::vector<std::vector<ReportOption>> parts) {
    std::vector<ReportOption> all;
    for (std::vector<ReportOption>& part : parts)
        all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    return all;
}

Result<WordFilter> wordFilterOf(Study& study, const GivenOptions& given) {
    WordFilter filter;
    const std::string& speech = given.text("speech");
    filter.speech = speech == "all"            ? Speech::All
                    : speech == "interviewers" ? Speech::Interviewers
                                               : Speech::Participants;
    filter.where = given.conditions("where");
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    filter.codes = std::move(*codes);
    filter.coder = given.text("coder");
    auto transcripts = given.transcripts(study, "transcript");
    if (!transcripts) return fail(transcripts.error());
    filter.transcripts = std::move(*transcripts);
    return filter;
}

std::string whatWasCounted(const SpokenWords& spoken, const WordFilter& filter, const GivenOptions& given) {
    std::string whose = fmt::format("{} participant{}", spoken.participants, plural(spoken.participants));
    if (filter.speech == Speech::Interviewers) whose = "interviewers";
    if (filter.speech == Speech::All) whose += " and of interviewers";
    std::string told = fmt::format("Counted: {} word{} of {} in {} transcript{}.", spoken.counted,
                                   plural(spoken.counted), whose, spoken.transcripts, plural(spoken.transcripts));
    if (spoken.unnamedTurns > 0)
        told += fmt::format(" {} turn{} among them name{} no speaker.", spoken.unnamedTurns,
                            plural(spoken.unnamedTurns), spoken.unnamedTurns == 1 ? "s" : "");
    if (!filter.where.empty()) told += fmt::format(" Only people with {}.", fmt::join(given.all("where"), ", "));
    if (!filter.codes.empty())
        told += fmt::format(" Only within passages coded {}.", fmt::join(given.all("code"), ", "));
    else if (!filter.coder.empty())
        told += " Only within coded passages.";
    if (!spoken.coder.empty()) told += fmt::format(" Codings of {} only.", spoken.coder);
    if (!filter.transcripts.empty()) told += fmt::format(" Only in {}.", fmt::join(given.all("transcript"), ", "));
    return told;
}

std::string whatIsNoWord(const WordFilter& filter) {
    std::string told;
    if (!filter.numbers && !filter.notes)
        told = " Numbers and words in [square brackets] do not count.";
    else if (!filter.numbers)
        told = " Numbers do not count.";
    else if (!filter.notes)
        told = " Words in [square brackets] do not count.";
    if (filter.hyphens == text::Hyphens::Join) told += " Hyphens join words.";
    return told;
}

Result<ListedWords> readListedWords(Study& study, WordFilter filter, const GivenOptions& given, const Task& task) {
    filter.numbers = given.flag("with-numbers");
    filter.notes = given.flag("with-notes");
    filter.hyphens = given.flag("join-hyphens") ? text::Hyphens::Join : text::Hyphens::Part;
    auto spoken = readSpokenWords(study, filter, task);
    if (!spoken) return fail(spoken.error());
    const search::Stemmer stemmer(study.language());
    const bool stems = given.flag("stem");
    ListedWords listed{std::move(*spoken), std::move(filter), {}, {}, {}};
    listed.groups = groupWords(listed.spoken, stems ? WordGrouping::Stems : WordGrouping::Forms, stemmer);
    const StopList stop = stopListOf(given, study.language(), stemmer);
    for (const std::string& form : listed.spoken.forms)
        listed.stopped.push_back(stop.holds(form, stemmer));
    listed.told = whatIsNoWord(listed.filter) + toldOfStopWords(given, study.language());
    if (stems)
        listed.told +=
            stemmer.knowsLanguage()
                ? " Forms of a word are counted together, by its stem."
                : fmt::format(" There are no stems for the language \"{}\": every form is counted by itself.",
                              study.language());
    return listed;
}

std::string toldOfPlaces(std::int64_t largestCount) {
    if (largestCount <= static_cast<std::int64_t>(kMostPlaces)) return {};
    return fmt::format(" Behind a number stand its first {} places.", kMostPlaces);
}

ReportCell perTenThousand(std::int64_t count, std::int64_t words) {
    if (words <= 0) return std::monostate();
    return static_cast<double>(count) * 10000 / static_cast<double>(words);
}

} // namespace kenspeckle::study

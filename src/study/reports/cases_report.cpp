// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "analysis/cases.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/study.h"
#include "model/markdown.h"
#include "storage/summary_table.h"
#include "study/frequencies.h"
#include "study/parts.h"
#include "study/quotability.h"
#include "study/reports/captions.h"
#include "study/reports/common_options.h"
#include "study/reports/report_maker.h"
#include "study/speaker_conditions.h"
#include "text/collate.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

struct Options {
    FrequencyOptions counted;
    std::vector<ParticipantId> participants; ///< empty: everybody who speaks
};

/// One code of which a participant speaks.
struct CaseCode {
    std::size_t code = 0; ///< into the codebook
    std::int64_t references = 0;
    double coverage = 0;
};

/// One participant.
struct Case {
    ParticipantId id;
    std::string name;
    std::map<std::string, std::string> attributes;
    std::vector<const storage::SpeakerUse*> speakers; ///< one per transcript and label
    std::size_t transcripts = 0;
    int turns = 0;
    std::int64_t words = 0;
    std::size_t codesAlone = 0; ///< that tag something they say, without the themes above
    std::int64_t references = 0, spoken = 0;
    double coverage = 0;
    std::vector<CaseCode> codes;                                ///< most references first
    std::vector<std::pair<std::string, std::string>> summaries; ///< theme's path and words
    std::vector<MemoDetail> memos;                              ///< newest first
};

struct Cases {
    ToCount read;
    std::vector<Case> list; ///< by name
};

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

std::vector<CaseCode> codesOf(const analysis::Frequencies& counted) {
    std::vector<CaseCode> codes;
    for (std::size_t code = 0; code < counted.codes.size(); ++code) {
        const analysis::FrequencyLine& line = counted.codes[code];
        if (line.all.references > 0) codes.push_back({code, line.all.references, shareOf(line.coded, counted.spoken)});
    }
    std::stable_sort(codes.begin(), codes.end(), [](const CaseCode& a, const CaseCode& b) {
        return std::pair(a.references, a.coverage) > std::pair(b.references, b.coverage);
    });
    return codes;
}

/// Who is told of, with what is known of them; what they say is not counted yet.
std::vector<Case> peopleOf(const Voices& voices, const SpeakerConditions& conditions, const Options& options,
                           const std::string& language) {
    std::vector<Case> people(voices.participants().size());
    for (const storage::SpeakerUse& use : voices.speakers()) {
        const int index = voices.indexOf(use.speaker.participant);
        if (use.speaker.role != SpeakerRole::Participant || index < 0 || !conditions.fulfilledBy(use)) continue;
        Case& person = people[static_cast<std::size_t>(index)];
        person.speakers.push_back(&use);
        person.turns += use.turns;
        person.words += use.words;
    }
    const auto& asked = options.participants;
    for (std::size_t i = 0; i < people.size(); ++i) {
        people[i].id = voices.participants()[i].id;
        people[i].name = voices.participants()[i].name;
        people[i].attributes = attributesOf(voices, people[i].speakers);
        if (people[i].speakers.empty()) people[i].attributes = voices.participants()[i].attributes;
    }
    std::erase_if(people, [&](const Case& person) {
        if (!asked.empty() && std::find(asked.begin(), asked.end(), person.id) == asked.end()) return true;
        // Somebody asked for by name is told of even where they say nothing.
        return person.turns == 0 && (asked.empty() || !conditions.empty());
    });
    const text::Collator collator(language);
    std::stable_sort(people.begin(), people.end(),
                     [&](const Case& a, const Case& b) { return collator.compare(a.name, b.name) < 0; });
    return people;
}

void countCases(Cases& cases) {
    const analysis::CaseCounter counter(cases.read.input);
    for (Case& person : cases.list) {
        const auto index = static_cast<std::int32_t>(cases.read.voices.indexOf(person.id));
        const analysis::Frequencies counted = counter.count(index);
        person.transcripts = counter.transcriptsOf(index).size();
        person.codesAlone = counter.codesOf(index).size();
        person.references = counted.total.all.references;
        person.spoken = counted.spoken;
        person.coverage = shareOf(counted.total.coded, counted.spoken);
        person.codes = codesOf(counted);
    }
}

/// Summaries and memos.
Result<void> addWritten(Study& study, Cases& cases, const std::vector<CodeId>& codes) {
    std::unordered_map<ParticipantId, Case*> caseOf;
    for (Case& person : cases.list)
        caseOf.emplace(person.id, &person);
    const Codebook& book = cases.read.codebook;
    std::vector<CodeId> wanted;
    for (const CodeId code : codes)
        for (const CodeId below : book.subtree(code))
            wanted.push_back(below);
    auto summaries = storage::summaries(study.parts().database);
    if (!summaries) return fail(summaries.error());
    std::stable_sort(summaries->begin(), summaries->end(), [&](const storage::Summary& a, const storage::Summary& b) {
        return book.indexOf(a.code) < book.indexOf(b.code);
    });
    for (const storage::Summary& summary : *summaries) {
        const auto person = caseOf.find(summary.participant);
        if (person == caseOf.end() || !book.find(summary.code)) continue;
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), summary.code) == wanted.end()) continue;
        person->second->summaries.emplace_back(book.path(summary.code), model::plainText(summary.text));
    }
    MemoFilter filter;
    filter.kinds = {MemoKind::Participant};
    auto written = memos(study, filter);
    if (!written) return fail(written.error());
    for (MemoDetail& memo : *written)
        if (const auto person = caseOf.find(ParticipantId{memo.memo.target.id}); person != caseOf.end())
            person->second->memos.push_back(std::move(memo));
    return {};
}

Result<Cases> readCases(Study& study, const Options& options) {
    auto read = readToCount(study.parts(), options.counted);
    if (!read) return fail(read.error());
    Cases cases{std::move(*read), {}};
    const auto conditions = SpeakerConditions::of(cases.read.voices, options.counted.where);
    if (!conditions) return fail(conditions.error());
    cases.list = peopleOf(cases.read.voices, *conditions, options, study.language());
    countCases(cases);
    if (auto added = addWritten(study, cases, options.counted.codes); !added) return fail(added.error());
    return cases;
}

/// As many quotes as there are references of the code in which the participant speaks; of all codes, as they were
/// coded.
QuoteFilter quotesOf(const Cases& cases, const Case& person, const Options& options, CodeId code = {}) {
    QuoteFilter filter;
    if (code)
        filter.allOf = {code};
    else
        filter.anyOf = options.counted.codes;
    filter.participants = {person.id};
    filter.where = options.counted.where;
    filter.coder = cases.read.coder;
    return filter;
}

std::string captionOf(const Cases& cases, const Options& options) {
    std::string caption = fmt::format(
        "{} {}. References: passages in which the person speaks, those that overlap counted once; a theme "
        "counts the union of its codes. Coverage: share of what that person said, in characters. What interviewers and "
        "others said is not counted.",
        cases.list.size(), cases.list.size() == 1 ? "participant" : "participants");
    if (!options.counted.codes.empty()) caption += " Only the codes asked for.";
    return caption + conditionsInWords(options.counted.where) + codersInWords(cases.read.coder);
}

ReportCell coverageCell(const Case& person, double coverage) {
    return person.spoken > 0 ? ReportCell(Share{coverage}) : ReportCell();
}

ReportTable overview(const Cases& cases, const Options& options) {
    ReportTable table;
    table.name = "cases";
    table.title = "Cases";
    table.caption = captionOf(cases, options);
    table.header = {"Participant"};
    for (const Attribute& attribute : cases.read.voices.attributes())
        table.header.push_back(attribute.name);
    for (const char* title : {"Transcripts", "Turns", "Words", "Codes", "References", "Coverage", "Summaries", "Memos"})
        table.header.emplace_back(title);
    for (const Case& person : cases.list) {
        std::vector<ReportCell> cells{person.name};
        for (const Attribute& attribute : cases.read.voices.attributes()) {
            const auto value = person.attributes.find(attribute.name);
            cells.push_back(value == person.attributes.end() ? ReportCell() : ReportCell(value->second));
        }
        for (const std::int64_t number : {static_cast<std::int64_t>(person.transcripts), std::int64_t{person.turns},
                                          person.words, static_cast<std::int64_t>(person.codesAlone)})
            cells.emplace_back(number);
        if (person.references > 0)
            for (const std::size_t column : {cells.size() - 1, cells.size(), cells.size() + 1})
                table.evidence[{table.rows.size(), column}] = quotesOf(cases, person, options);
        cells.emplace_back(person.references);
        cells.push_back(coverageCell(person, person.coverage));
        cells.emplace_back(static_cast<std::int64_t>(person.summaries.size()));
        cells.emplace_back(static_cast<std::int64_t>(person.memos.size()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::string dayOf(Timestamp time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

/// Everything there is to say of everybody, one thing a row.
class CaseList {
public:
    CaseList(const Cases& cases, const Options& options, const Quotability& quotability)
        : m_cases(cases), m_options(options), m_quotability(quotability) {
        m_table.name = "case-list";
        m_table.title = "Case by case";
        m_table.caption = captionOf(cases, options) + " Codes stand by references, then coverage; days are UTC.";
        m_table.header = {"Participant", "What", "Name", "Text", "References", "Coverage"};
    }

    ReportTable make() {
        for (const Case& person : m_cases.list) {
            for (const Attribute& attribute : m_cases.read.voices.attributes())
                if (const auto value = person.attributes.find(attribute.name); value != person.attributes.end())
                    add(person, "Attribute", attribute.name, value->second);
            for (const storage::SpeakerUse* use : person.speakers)
                add(person, "Transcript", use->transcript,
                    fmt::format("as {}: {}, {}", use->speaker.label, text::counted(use->turns, "turn"),
                                text::counted(use->words, "word")));
            for (const CaseCode& code : person.codes)
                addCode(person, code);
            if (!m_quotability.writtenOf(person.id)) continue;
            for (const auto& [theme, words] : person.summaries)
                add(person, "Summary", theme, words);
            for (const MemoDetail& memo : person.memos)
                add(person, "Memo", fmt::format("{}, {}", dayOf(memo.memo.made), memo.coder),
                    model::plainText(memo.memo.text));
        }
        return std::move(m_table);
    }

private:
    void add(const Case& person, const char* what, const std::string& name, const std::string& text) {
        m_table.rows.push_back({person.name, what, name, text, ReportCell(), ReportCell()});
    }
    void addCode(const Case& person, const CaseCode& coded) {
        const Code& code = m_cases.read.codebook.codes()[coded.code];
        const std::size_t row = m_table.rows.size();
        m_table.evidence[{row, 4}] = m_table.evidence[{row, 5}] = quotesOf(m_cases, person, m_options, code.id);
        m_table.rows.push_back({person.name, "Code", m_cases.read.codebook.path(code.id), ReportCell(),
                                coded.references, Share{coded.coverage}});
    }

    const Cases& m_cases;
    const Options& m_options;
    const Quotability& m_quotability;
    ReportTable m_table;
};

/// One person's codes; of several people, how much of what each says is coded.
std::vector<Chart> chartsOf(const Cases& cases, const Options& options) {
    if (std::all_of(cases.list.begin(), cases.list.end(), [](const Case& person) { return person.references == 0; }))
        return {};
    Chart chart;
    chart.caption = captionOf(cases, options);
    ChartSeries series;
    if (cases.list.size() == 1) {
        const Case& person = cases.list.front();
        chart.name = "codes";
        chart.title = fmt::format("What {} speaks of", person.name);
        chart.valueTitle = "References";
        chart.categoryTitle = "Code";
        for (const CaseCode& coded : person.codes) {
            const Code& code = cases.read.codebook.codes()[coded.code];
            chart.evidence[{0, series.values.size()}] = quotesOf(cases, person, options, code.id);
            chart.categories.push_back(cases.read.codebook.path(code.id));
            chart.colours.emplace_back(code.text.colour);
            series.values.emplace_back(static_cast<double>(coded.references));
        }
    } else {
        chart.name = "coverage";
        chart.title = "How much of what each participant says is coded";
        chart.valueTitle = "Coverage, % of what the person said";
        chart.categoryTitle = "Participant";
        chart.shares = true;
        for (const Case& person : cases.list) {
            if (person.references > 0) chart.evidence[{0, series.values.size()}] = quotesOf(cases, person, options);
            chart.categories.push_back(person.name);
            series.values.push_back(person.spoken > 0 ? std::optional<double>(person.coverage) : std::nullopt);
        }
    }
    series.name = chart.valueTitle;
    chart.series.push_back(std::move(series));
    return {std::move(chart)};
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    Options options;
    options.counted.coder = given.text("coder");
    options.counted.where = given.conditions("where");
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    options.counted.codes = std::move(*codes);
    auto participants = given.participants(study, "participant");
    if (!participants) return fail(participants.error());
    options.participants = std::move(*participants);
    const auto cases = readCases(study, options);
    if (!cases) return fail(cases.error());
    const auto quotability = Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    Report report;
    report.title =
        cases->list.size() == 1 ? fmt::format("Case summary: {}", cases->list.front().name) : "Case summaries";
    report.notes = {captionOf(*cases, options)};
    report.tables = {overview(*cases, options), CaseList(*cases, options, *quotability).make()};
    report.charts = chartsOf(*cases, options);
    const auto hidden = std::count_if(cases->list.begin(), cases->list.end(), [&](const Case& person) {
        return !quotability->writtenOf(person.id) && !(person.summaries.empty() && person.memos.empty());
    });
    if (hidden > 0)
        report.notes.push_back(fmt::format("Of {} summaries and memos are counted and not shown, as they consent to "
                                           "nothing or are to be asked first.",
                                           hidden == 1 ? "1 participant" : fmt::format("{} participants", hidden)));
    return report;
}

} // namespace

ReportMaker casesReport() {
    return {{.name = "cases",
             .title = "Case summaries",
             .about = "All there is of each participant: attributes, transcripts, how much they say, the codes they "
                      "speak of, and what was written of them in summaries and memos.",
             .options = {{.key = "participant",
                          .label = "Participants",
                          .help = "Tell of this participant; else of everybody who speaks",
                          .type = OptionType::Participant,
                          .repeated = true},
                         whereOption(),
                         {.key = "code",
                          .label = "Only codes",
                          .help = "Tell of this code and everything below it, and of no others",
                          .type = OptionType::Code,
                          .repeated = true},
                         coderOption()},
             .examples = {"--participant Evelyn", "--where role=user -o cases.docx"},
             .group = "People"},
            make};
}

} // namespace kenspeckle::study

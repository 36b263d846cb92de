// SPDX-License-Identifier: GPL-3.0-or-later
// What a methods section has to say, as far as the study's own record says it: COREQ (Tong, Sainsbury & Craig 2007),
// items 12 and 24 to 29.
#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "kenspeckle/coders.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/history.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/study.h"
#include "kenspeckle/transcripts.h"
#include "kenspeckle/version.h"
#include "storage/coding_table.h"
#include "study/parts.h"
#include "study/reports/report_maker.h"
#include "study/visibility.h"
#include "study/voices.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

constexpr int kIdTimeBits = 22; // of an id, below the milliseconds of its making: see kenspeckle/ids.h
constexpr int kPage = 1000;     // journal entries read at a time

/// What the study's record says, counted.
struct Record {
    int transcripts = 0;
    int groups = 0; ///< transcripts in which several participants speak
    int participants = 0;
    int heard = 0; ///< of them, who speak in a coded passage
    std::int64_t words = 0;
    int codedTranscripts = 0;
    int codedTwice = 0; ///< transcripts in which two coders or more have coded
    int coders = 0;
    int blind = 0; ///< coders who work blind
    std::size_t codings = 0;
    std::optional<Timestamp> firstCoding, lastCoding;
    std::size_t codes = 0;
    std::size_t themes = 0; ///< codes with codes below them
    std::size_t defined = 0;
    std::size_t before = 0; ///< codes made before the first passage was coded
    int levels = 0;
    int codebookChanges = 0; ///< since then
    std::size_t memos = 0;
};

/// "1 interview", "2 people".
using text::counted;

std::string people(std::int64_t count) { return counted(count, "participant", "participants"); }
std::string interviews(std::int64_t count) { return counted(count, "interview", "interviews"); }
std::string words(std::int64_t count) { return counted(count, "word", "words"); }
std::string codesOn(const Record& record) {
    return counted(static_cast<std::int64_t>(record.codes), "code", "codes") + " on " +
           counted(record.levels, "level", "levels");
}
std::string codedTwice(const Record& record) {
    return counted(record.codedTwice, "interview was", "interviews were") + " coded by two people or more";
}

std::string dayOf(Timestamp time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

Result<void> countSpeech(Study& study, Record& record) {
    const auto all = transcripts(study);
    if (!all) return fail(all.error());
    auto voices = Voices::load(study.parts().database);
    if (!voices) return fail(voices.error());
    auto sight = sightOf(study.parts());
    if (!sight) return fail(sight.error());
    const auto codings = storage::loadCodings(study.parts().database, {{}, {}, sight->only});
    if (!codings) return fail(codings.error());

    record.transcripts = static_cast<int>(all->size());
    for (const TranscriptSummary& transcript : *all)
        record.words += transcript.words;
    std::set<ParticipantId> everybody, heard;
    std::set<std::pair<TranscriptId, ParticipantId>> in;
    for (const storage::SpeakerUse& use : voices->speakers())
        if (use.speaker.role == SpeakerRole::Participant && use.speaker.participant) {
            everybody.insert(use.speaker.participant);
            in.emplace(use.speaker.transcript, use.speaker.participant);
        }
    for (const TranscriptSummary& transcript : *all)
        record.groups +=
            std::count_if(in.begin(), in.end(), [&](const auto& each) { return each.first == transcript.id; }) > 1 ? 1
                                                                                                                   : 0;
    std::set<std::pair<TranscriptId, CoderId>> codedBy;
    std::set<TranscriptId> coded;
    for (const Coding& coding : *codings) {
        coded.insert(coding.passage.transcript);
        codedBy.emplace(coding.passage.transcript, coding.coder);
        record.firstCoding = std::min(record.firstCoding.value_or(coding.made), coding.made);
        record.lastCoding = std::max(record.lastCoding.value_or(coding.made), coding.made);
        for (const storage::SpeakerUse* use : voices->participantsIn(coding.passage))
            heard.insert(use->speaker.participant);
    }
    record.codings = codings->size();
    record.participants = static_cast<int>(everybody.size());
    record.heard = static_cast<int>(heard.size());
    record.codedTranscripts = static_cast<int>(coded.size());
    for (const TranscriptId id : coded)
        record.codedTwice +=
            std::count_if(codedBy.begin(), codedBy.end(), [&](const auto& each) { return each.first == id; }) > 1 ? 1
                                                                                                                  : 0;
    return {};
}

Result<void> countCodes(Study& study, Record& record) {
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    const std::int64_t begun = record.firstCoding ? record.firstCoding->time_since_epoch().count() : INT64_MAX;
    for (const Code& code : book->codes()) {
        ++record.codes;
        record.themes += book->children(code.id).empty() ? 0U : 1U;
        record.defined += code.text.definition.empty() ? 0U : 1U;
        record.before += (code.id.value >> kIdTimeBits) < begun ? 1U : 0U;
        record.levels = std::max(record.levels, book->depth(code.id) + 1);
    }
    return {};
}

Result<void> countChanges(Study& study, Record& record) {
    if (!record.firstCoding) return {};
    HistoryFilter filter;
    filter.kind = HistoryKind::Codes;
    filter.since = *record.firstCoding;
    JournalId before;
    for (bool more = true; more;) {
        const auto page = historyPage(study, filter, before, kPage);
        if (!page) return fail(page.error());
        for (const JournalEntry& entry : page->entries)
            record.codebookChanges += entry.kind == JournalKind::Action && !entry.undone ? 1 : 0;
        more = page->more && !page->entries.empty();
        if (more) before = page->entries.back().id;
    }
    return {};
}

Result<Record> recordOf(Study& study) {
    Record record;
    if (auto done = countSpeech(study, record); !done) return fail(done.error());
    if (auto done = countCodes(study, record); !done) return fail(done.error());
    if (auto done = countChanges(study, record); !done) return fail(done.error());
    const auto people = coderUse(study);
    if (!people) return fail(people.error());
    for (const CoderUse& use : *people) {
        record.coders += use.codings > 0 || use.hidden ? 1 : 0;
        record.blind += use.blind == Blind::On ? 1 : 0;
    }
    const auto notes = memos(study);
    if (!notes) return fail(notes.error());
    record.memos = notes->size();
    return record;
}

std::string sampleSize(const Record& record) {
    return fmt::format("{} in {}, of which {} with several of them; {}.", people(record.participants),
                       interviews(record.transcripts), record.groups, words(record.words));
}

std::string numberOfCoders(const Record& record) {
    std::string text = fmt::format("{} coded {} of {}. {}.", counted(record.coders, "person", "people"),
                                   record.codedTranscripts, interviews(record.transcripts), codedTwice(record));
    if (record.blind > 0) text += fmt::format(" {} of them without sight of the others' codings.", record.blind);
    return text;
}

std::string codingTree(const Record& record) {
    return fmt::format("{}, {} of them with codes below; {} with a written definition.", codesOn(record), record.themes,
                       record.defined);
}

std::string derivation(const Record& record) {
    if (!record.firstCoding) return "No passage is coded yet.";
    return fmt::format(
        "{} of the codes were there before the first passage was coded, {} came while coding. The codebook "
        "was changed {} since; the history has each change with old and new wording.",
        record.before, record.codes - record.before, counted(record.codebookChanges, "time", "times"));
}

std::string quotations(const Record& record) {
    return fmt::format(
        "{} of {} speak in a coded passage. Whether quotations are presented, each with the pseudonym or "
        "number of who said it, is the paper's to show.",
        record.heard, people(record.participants));
}

std::string paragraph(const Record& record) {
    std::string text = fmt::format("{} took part in {}", people(record.participants), interviews(record.transcripts));
    if (record.groups > 0) text += fmt::format(", {} of them with several participants", record.groups);
    text += fmt::format(". The transcripts ({}) were coded by {} in Kenspeckle {}", words(record.words),
                        counted(record.coders, "person", "people"), programVersion());
    if (record.firstCoding)
        text += fmt::format(" between {} and {}", dayOf(*record.firstCoding), dayOf(*record.lastCoding));
    text += '.';
    if (record.codedTwice > 0) text += fmt::format(" {}.", codedTwice(record));
    if (record.firstCoding)
        text += fmt::format(
            " The codebook holds {}; {} of them were there before coding began, {} came from the "
            "transcripts while coding, and {} have a written definition. {} coded, in which {} of {} speak.",
            codesOn(record), record.before, record.codes - record.before, record.defined,
            counted(static_cast<std::int64_t>(record.codings), "passage was", "passages were"), record.heard,
            people(record.participants));
    if (record.memos > 0)
        text += fmt::format(" {} kept while working.",
                            counted(static_cast<std::int64_t>(record.memos), "memo was", "memos were"));
    return text +
           " Every change of codes, codings and transcripts is in the study's journal, with who made it and when.";
}

Result<Report> make(Study& study, const GivenOptions&, const Task&) {
    const auto record = recordOf(study);
    if (!record) return fail(record.error());
    Report report;
    report.title = "Methods, from the study's own record";
    report.notes.push_back(paragraph(*record));
    ReportTable table;
    table.name = "coreq";
    table.title = "COREQ items that the study's record speaks to";
    table.caption = "Consolidated criteria for reporting qualitative research: Tong, Sainsbury & Craig 2007.";
    table.header = {"Item", "Topic", "From the study's record"};
    table.rows = {{std::int64_t{12}, "Sample size", sampleSize(*record)},
                  {std::int64_t{24}, "Number of data coders", numberOfCoders(*record)},
                  {std::int64_t{25}, "Description of the coding tree", codingTree(*record)},
                  {std::int64_t{26}, "Derivation of themes", derivation(*record)},
                  {std::int64_t{27}, "Software", "Kenspeckle " + programVersion() + "."},
                  {std::int64_t{28}, "Participant checking", "The study does not record it; say it in your own words."},
                  {std::int64_t{29}, "Quotations presented", quotations(*record)}};
    report.tables.push_back(std::move(table));
    return report;
}

} // namespace

ReportMaker methodsReport() {
    return {
        {.name = "methods",
         .title = "Methods paragraph",
         .about = "What a methods section has to say, as far as the study's own record says it, by the items of COREQ.",
         .options = {},
         .group = "Study"},
        make};
}

} // namespace kenspeckle::study

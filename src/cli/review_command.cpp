// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/arguments.h"
#include "cli/json_output.h"
#include "cli/table.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/quote_review.h"
#include "text/words.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> codes;
    std::vector<std::string> where;
    std::vector<std::string> people;
    std::string state;
    std::optional<int> approvals;
    bool propose = false;
    std::vector<std::string> approve, refuse, withdraw;
    std::string shorten, paraphrase, verbatim, mark;
    std::string words, note, reason, permission;
};

const std::map<std::string, QuoteState> kStates = {{"proposed", QuoteState::Proposed},
                                                   {"approved", QuoteState::Approved},
                                                   {"refused", QuoteState::Refused},
                                                   {"stale", QuoteState::Stale}};

Json toJson(const QuoteDecision& decision) {
    return {{"verdict", decision.verdict == Verdict::Approve ? "approve" : "refuse"},
            {"coder", decision.coder},
            {"reason", decision.reason},
            {"permission", decision.permission},
            {"made", isoTime(decision.made)},
            {"current", decision.current}};
}

Json toJson(const ReviewedQuote& reviewed) {
    Json codes = Json::array(), decisions = Json::array();
    for (const QuotedCode& code : reviewed.quote.codes)
        codes.push_back(code.path);
    for (const QuoteDecision& decision : reviewed.decisions)
        decisions.push_back(toJson(decision));
    return {{"id", idJson(reviewed.id)},
            {"state", quoteStateWord(reviewed.state)},
            {"approvals", reviewed.approvals},
            {"wording", wordingWord(reviewed.wording)},
            {"words", reviewed.words},
            {"text", reviewed.quote.text},
            {"codes", std::move(codes)},
            {"participants", reviewed.quote.participants},
            {"attribution", reviewed.quote.attribution},
            {"consent", consentWord(reviewed.consent)},
            {"distinctive", reviewed.distinctive ? Json(reviewed.distinctiveNote) : Json(nullptr)},
            {"transcript", reviewed.quote.transcript},
            {"begin", reviewed.quote.passage.range.begin.value},
            {"end", reviewed.quote.passage.range.end.value},
            {"decisions", std::move(decisions)},
            {"proposedBy", reviewed.proposedBy},
            {"made", isoTime(reviewed.made)}};
}

/// What one looks at before deciding; nothing where it says no more than the state.
std::string remarks(const ReviewedQuote& reviewed) {
    std::vector<std::string> all;
    if (reviewed.consent != Consent::NotRecorded) all.push_back("consent: " + consentWord(reviewed.consent));
    if (reviewed.distinctive) all.push_back("known by: " + oneLine(reviewed.distinctiveNote));
    if (reviewed.quote.codes.empty()) all.emplace_back("coded no more");
    return all.empty() ? std::string() : fmt::format(" ({})", fmt::join(all, "; "));
}

std::string told(const QuoteDecision& decision) {
    std::string line = fmt::format("{} by {}, {}", decision.verdict == Verdict::Approve ? "approved" : "refused",
                                   decision.coder, isoTime(decision.made).substr(0, 10));
    if (!decision.reason.empty()) line += ": " + decision.reason;
    if (!decision.permission.empty()) line += fmt::format(" (permission: {})", decision.permission);
    if (!decision.current) line += " – no longer holds";
    return oneLine(line);
}

void print(const ReviewedQuote& reviewed, Console& console) {
    std::vector<std::string> paths;
    for (const QuotedCode& code : reviewed.quote.codes)
        paths.push_back(code.path);
    const std::string source =
        reviewed.quote.attribution.empty() ? reviewed.quote.transcript : reviewed.quote.attribution;
    console.out << oneLine(fmt::format("{}  {}{}  {}", reviewed.id.value, quoteStateWord(reviewed.state),
                                       remarks(reviewed), fmt::join(paths, "; ")))
                << '\n'
                << paragraphs("“" + reviewed.quote.text + "”", 4, console.width) << "      — " << oneLine(source)
                << '\n';
    if (reviewed.wording != Wording::Verbatim)
        console.out << paragraphs(fmt::format("{}: {}", wordingWord(reviewed.wording), reviewed.words), 4,
                                  console.width);
    for (const QuoteDecision& decision : reviewed.decisions)
        console.out << "    " << told(decision) << '\n';
    console.out << '\n';
}

Result<std::vector<CodeId>> codesOf(const Options& options, Study& study) {
    std::vector<CodeId> codes;
    if (options.codes.empty()) return codes;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    for (const std::string& name : options.codes) {
        const auto code = book->resolve(name);
        if (!code) return fail(code.error());
        codes.push_back(*code);
    }
    return codes;
}

Result<std::vector<ParticipantId>> peopleOf(const Options& options, Study& study) {
    std::vector<ParticipantId> people;
    for (const std::string& name : options.people) {
        const auto person = findParticipant(study, name);
        if (!person) return fail(person.error());
        people.push_back(*person);
    }
    return people;
}

ExitCode list(const Options& options, Study& study, Console& console) {
    if (!options.where.empty()) return misused(console, "--where goes with --propose");
    QueueFilter filter;
    if (!options.state.empty()) filter.state = kStates.at(options.state);
    filter.approvals = std::max(1, options.approvals.value_or(1));
    auto codes = codesOf(options, study);
    if (!codes) return failed(console, codes.error());
    filter.codes = std::move(*codes);
    auto people = peopleOf(options, study);
    if (!people) return failed(console, people.error());
    filter.participants = std::move(*people);
    const auto queue = reviewedQuotes(study, filter);
    if (!queue) return failed(console, queue.error());
    if (console.json) {
        Json array = Json::array();
        for (const ReviewedQuote& reviewed : *queue)
            array.push_back(toJson(reviewed));
        return printJson(console, array);
    }
    std::map<QuoteState, int> counts;
    for (const ReviewedQuote& reviewed : *queue) {
        print(reviewed, console);
        ++counts[reviewed.state];
    }
    std::vector<std::string> states;
    for (const auto& [state, count] : counts)
        states.push_back(fmt::format("{} {}", count, quoteStateWord(state)));
    console.out << counted(static_cast<std::int64_t>(queue->size()), "quote") << (states.empty() ? "" : ": ")
                << fmt::format("{}.\n", fmt::join(states, ", "));
    if (queue->empty() && options.state.empty() && options.codes.empty() && options.people.empty())
        console.out << "`ken review STUDY --propose` puts coded passages into review.\n";
    return ExitCode::Done;
}

ExitCode propose(const Options& options, Study& study, Console& console) {
    QuoteFilter filter;
    auto codes = codesOf(options, study);
    if (!codes) return failed(console, codes.error());
    filter.anyOf = std::move(*codes);
    auto people = peopleOf(options, study);
    if (!people) return failed(console, people.error());
    filter.participants = std::move(*people);
    auto where = parseConditions(options.where);
    if (!where) return failed(console, where.error());
    filter.where = std::move(*where);
    filter.spokenByParticipants = true;
    const auto added = proposeQuotes(study, filter);
    if (!added) return failed(console, added.error());
    if (console.json) return printJson(console, {{"proposed", *added}});
    console.out << fmt::format("Put {} into review.\n", counted(*added, "quote"));
    return ExitCode::Done;
}

/// The quotes these ids name: each whole, or its last digits where no other ends so.
Result<std::vector<QuoteId>> quotesNamed(const std::vector<std::string>& texts, Study& study) {
    constexpr std::size_t kFewest = 4;
    const auto queue = reviewedQuotes(study);
    if (!queue) return fail(queue.error());
    std::vector<QuoteId> ids;
    for (const std::string& text : splitAtCommas(texts)) {
        const auto number = parseId(text);
        if (!number) return fail(number.error());
        std::vector<QuoteId> found;
        for (const ReviewedQuote& reviewed : *queue) {
            const std::string whole = std::to_string(reviewed.id.value);
            if (whole == text) {
                found = {reviewed.id};
                break;
            }
            if (text.size() >= kFewest && text.size() < whole.size() &&
                whole.compare(whole.size() - text.size(), text.size(), text) == 0)
                found.push_back(reviewed.id);
        }
        if (found.size() > 1)
            return fail(ErrorKind::Usage,
                        fmt::format("{} quotes end in {}: give more of the number", found.size(), text));
        ids.push_back(found.empty() ? QuoteId{*number} : found.front());
    }
    return ids;
}

/// What the quotes are after they were changed.
ExitCode show(const std::vector<QuoteId>& ids, const Options& options, Study& study, Console& console) {
    Json array = Json::array();
    for (const QuoteId id : ids) {
        const auto reviewed = reviewedQuote(study, id, std::max(1, options.approvals.value_or(1)));
        if (!reviewed) return failed(console, reviewed.error());
        if (console.json)
            array.push_back(toJson(*reviewed));
        else
            print(*reviewed, console);
    }
    return console.json ? printJson(console, array) : ExitCode::Done;
}

ExitCode decide(const Options& options, Study& study, Console& console) {
    std::vector<QuoteId> touched;
    for (const auto& [texts, verdict] :
         {std::pair(&options.approve, Verdict::Approve), std::pair(&options.refuse, Verdict::Refuse)}) {
        if (texts->empty()) continue;
        const auto ids = quotesNamed(*texts, study);
        if (!ids) return failed(console, ids.error());
        const auto done = decideQuotes(study, *ids, verdict, options.reason,
                                       verdict == Verdict::Approve ? options.permission : std::string());
        if (!done) {
            const ExitCode code = failed(console, done.error());
            return touched.empty() ? code : ExitCode::InPart;
        }
        touched.insert(touched.end(), ids->begin(), ids->end());
    }
    return show(touched, options, study, console);
}

ExitCode word(const Options& options, Study& study, Console& console) {
    const std::string& text = !options.shorten.empty()      ? options.shorten
                              : !options.paraphrase.empty() ? options.paraphrase
                                                            : options.verbatim;
    const Wording wording = !options.shorten.empty()      ? Wording::Shortened
                            : !options.paraphrase.empty() ? Wording::Paraphrase
                                                          : Wording::Verbatim;
    const auto ids = quotesNamed({text}, study);
    if (!ids) return failed(console, ids.error());
    if (ids->size() != 1) return misused(console, "one quote is worded at a time: name one");
    if (const auto set = setWording(study, ids->front(), wording, options.words); !set)
        return failed(console, set.error());
    return show(*ids, options, study, console);
}

ExitCode mark(const Options& options, Study& study, Console& console) {
    const auto ids = quotesNamed({options.mark}, study);
    if (!ids) return failed(console, ids.error());
    if (ids->size() != 1) return misused(console, "one quote is marked at a time: name one");
    if (const auto marked = markDistinctive(study, ids->front(), options.note); !marked)
        return failed(console, marked.error());
    return show(*ids, options, study, console);
}

ExitCode withdraw(const Options& options, Study& study, Console& console) {
    const auto ids = quotesNamed(options.withdraw, study);
    if (!ids) return failed(console, ids.error());
    if (const auto gone = withdrawQuotes(study, *ids); !gone) return failed(console, gone.error());
    if (console.json) return printJson(console, {{"withdrawn", ids->size()}});
    console.out << fmt::format("Took {} out of review. `ken undo` brings {} back.\n",
                               counted(static_cast<std::int64_t>(ids->size()), "quote"),
                               ids->size() == 1 ? "it" : "them");
    return ExitCode::Done;
}

ExitCode run(const Options& options, Study& study, Console& console) {
    const bool decides = !options.approve.empty() || !options.refuse.empty();
    const int words =
        (options.shorten.empty() ? 0 : 1) + (options.paraphrase.empty() ? 0 : 1) + (options.verbatim.empty() ? 0 : 1);
    const int ways = (options.propose ? 1 : 0) + (decides ? 1 : 0) + words + (options.mark.empty() ? 0 : 1) +
                     (options.withdraw.empty() ? 0 : 1);
    if (ways > 1)
        return misused(console, "one thing at a time: --propose, --approve and --refuse, --shorten, --paraphrase, "
                                "--verbatim, --mark or --withdraw");
    if (!options.words.empty() && words == 0) return misused(console, "--words goes with --shorten or --paraphrase");
    if (!options.note.empty() && options.mark.empty()) return misused(console, "--note goes with --mark");
    if ((!options.reason.empty() || !options.permission.empty()) && !decides)
        return misused(console, "--reason and --permission go with --approve or --refuse");
    if (options.propose) return propose(options, study, console);
    if (decides) return decide(options, study, console);
    if (words > 0) return word(options, study, console);
    if (!options.mark.empty()) return mark(options, study, console);
    if (!options.withdraw.empty()) return withdraw(options, study, console);
    return list(options, study, console);
}

std::vector<std::string> stateNames() {
    std::vector<std::string> names;
    for (const auto& [name, state] : kStates)
        names.push_back(name);
    return names;
}

} // namespace

void addReview(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kShare, "review", "Propose, approve, refuse and word quotes for those outside the team")
        .study(options->study)
        .list("--code", options->codes, "CODE", "Only quotes of this code and those below it; may be repeated")
        .list("--participant", options->people, "NAME", "Only those in which they speak; may be repeated")
        .choice("--state", options->state, stateNames(), "Only those in this state")
        .number("--approvals", options->approvals, "N", "How many coders must approve; else 1")
        .flag("--propose", options->propose, "Put coded passages into review: those of --code, --participant, --where")
        .list("--where", options->where, "ATTRIBUTE=VALUE",
              "Propose people of whom this is so; repeated for one attribute, any of the values")
        .list("--approve", options->approve, "ID", "Approve; several with commas, or repeated")
        .list("--refuse", options->refuse, "ID", "Refuse; the same")
        .text("--reason", options->reason, "TEXT", "Why, for the record")
        .text("--permission", options->permission, "TEXT", "How somebody who is to be asked first agreed")
        .text("--shorten", options->shorten, "ID", "Print it shorter: --words, with (…) where something is left out")
        .text("--paraphrase", options->paraphrase, "ID", "Tell it in other words: --words")
        .text("--words", options->words, "TEXT", "How it is to be printed")
        .text("--verbatim", options->verbatim, "ID", "Print it as it was said again")
        .text("--mark", options->mark, "ID", "Its speaker would be known by it; --note says how, none takes it off")
        .text("--note", options->note, "TEXT", "\"the accident was in the papers\"")
        .list("--withdraw", options->withdraw, "ID", "Take it out of review with its decisions; the same")
        .changes()
        .example("ken review hubs.ken --propose --code Stigma --where \"role=Service user\"")
        .example("ken review hubs.ken --state proposed")
        .example("ken review hubs.ken --approve 4293 --reason \"says it best\"")
        .example("ken review hubs.ken --shorten 4293 --words \"[A] safe place (…) where naebody judges ye.\"")
        .note("An ID is the number the list shows, or its last four digits or more. A quote whose words, wording or\n"
              "coding change after it was decided upon is stale, and waits to be decided upon again.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return run(*options, study, console); });
        });
}

} // namespace kenspeckle::cli

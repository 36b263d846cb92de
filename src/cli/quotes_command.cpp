// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <map>

#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/quote_list.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/retrieval.h"
#include "text/words.h"

namespace kenspeckle::cli {

namespace {

struct Options {
    std::string study;
    std::vector<std::string> codes;
    std::vector<std::string> anyOf;
    std::vector<std::string> allOf;
    std::vector<std::string> without;
    std::vector<std::string> where;
    std::string coderOf;
    std::string groupBy;
    std::string sort = "codebook";
    std::string attribution;
    std::optional<int> context;
    std::vector<std::string> files;
};

const std::map<std::string, QuoteOrder> kOrders = {{"codebook", QuoteOrder::Codebook},
                                                   {"participant", QuoteOrder::Participant},
                                                   {"transcript", QuoteOrder::Transcript},
                                                   {"longest", QuoteOrder::Longest},
                                                   {"newest", QuoteOrder::Newest}};

Result<std::vector<CodeId>> codesNamed(const Codebook& book, const std::vector<std::string>& names) {
    std::vector<CodeId> codes;
    for (const std::string& name : names) {
        const auto id = book.resolve(name);
        if (!id) return fail(id.error());
        codes.push_back(*id);
    }
    return codes;
}

/// The words code, participant, transcript and none have a meaning of their own; any other names an attribute.
void groupBy(const std::string& name, QuoteFilter& filter) {
    static const std::map<std::string, QuoteGrouping> kGroupings = {{"", QuoteGrouping::Code},
                                                                    {"code", QuoteGrouping::Code},
                                                                    {"none", QuoteGrouping::None},
                                                                    {"participant", QuoteGrouping::Participant},
                                                                    {"transcript", QuoteGrouping::Transcript}};
    const auto known = kGroupings.find(text::fold(name));
    filter.grouping = known == kGroupings.end() ? QuoteGrouping::Attribute : known->second;
    if (filter.grouping == QuoteGrouping::Attribute) filter.attribute = name;
}

Result<QuoteFilter> filterOf(const Options& options, Study& study) {
    QuoteFilter filter;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    std::vector<std::string> anyOf(options.codes);
    anyOf.insert(anyOf.end(), options.anyOf.begin(), options.anyOf.end());
    const std::pair<const std::vector<std::string>&, std::vector<CodeId>&> lists[] = {
        {anyOf, filter.anyOf}, {options.allOf, filter.allOf}, {options.without, filter.without}};
    for (const auto& [names, codes] : lists) {
        auto found = codesNamed(*book, names);
        if (!found) return fail(found.error());
        codes = std::move(*found);
    }
    auto where = parseConditions(options.where);
    if (!where) return fail(where.error());
    filter.where = std::move(*where);
    filter.coder = options.coderOf;
    groupBy(options.groupBy, filter);
    filter.order = kOrders.at(options.sort);
    filter.attribution = options.attribution;
    filter.context = options.context;
    return filter;
}

ExitCode quote(const Options& options, Study& study, Console& console) {
    const auto filter = filterOf(options, study);
    if (!filter) return failed(console, filter.error());
    auto all = quotes(study, *filter);
    if (!all) return failed(console, all.error());
    const auto shown = quotable(study, std::move(*all));
    if (!shown) return failed(console, shown.error());
    const std::vector<Quote>* found = &shown->quotes;
    sayLeftOut(*shown, console);
    const ExitCode written = writeQuoteFiles(*found, options.files, console);
    if (written != ExitCode::Done) return written;
    if (console.json) {
        console.out << quotesJson(*found) << '\n';
    } else if (options.files.empty()) {
        printQuotes(*found, console);
        console.out << counted(static_cast<std::int64_t>(found->size()), "quote") << ".\n";
    }
    return ExitCode::Done;
}

std::vector<std::string> orderNames() {
    std::vector<std::string> names;
    for (const auto& [name, order] : kOrders)
        names.push_back(name);
    return names;
}

} // namespace

void addQuotes(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    line.add(kReport, "quotes", "The coded passages under their themes, with who said them")
        .study(options->study)
        .list("--code", options->codes, "CODE", "Only passages of this code and those below it")
        .list("--any-of", options->anyOf, "CODE", "The same; of both, and however often repeated, any will do")
        .list("--all-of", options->allOf, "CODE", "Only stretches that passages of all these codes share; repeat it")
        .list("--without", options->without, "CODE", "None that overlaps a passage of this code; may be repeated")
        .list("--where", options->where, "ATTRIBUTE=VALUE",
              "Only people of whom this is so; repeated for one attribute, any of the values")
        .text("--coder", options->coderOf, "NAME", "Look at this coder's codings only")
        .text("--group-by", options->groupBy, "WHAT",
              "Put them under code (else), participant, transcript, none or the values of an attribute")
        .choice("--sort", options->sort, orderNames(), "In which order under one heading; else codebook")
        .text("--attribution", options->attribution, "PATTERN",
              "Sign them so, names of attributes in braces; else name and all attributes")
        .number("--context", options->context, "N", "Show the whole turns, and N turns before and after")
        .files("-o,--output", options->files, "FILE",
               "Write .csv, .xlsx, .html, .docx, .odt, .tex or .json; may be repeated")
        .example("ken quotes hubs.ken --code Stigma")
        .example("ken quotes hubs.ken --all-of Stigma --all-of Access --without Staff --context 1")
        .example("ken quotes hubs.ken --where \"role=Service user\" --group-by participant -o quotes.docx")
        .note("These are all coded passages, unreviewed: read them before anybody outside the team does.")
        .runs([options](Console& console) {
            return withStudy(console, options->study, [&](Study& study) { return quote(*options, study, console); });
        });
}

} // namespace kenspeckle::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Quotes under their codes, signed as asked for and balanced over people, with a meter of how well they are balanced.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/quote_balance.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/study.h"
#include "study/quotability.h"
#include "study/reports/report_maker.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

using Speakers = std::vector<std::vector<std::size_t>>;

/// Those quoted under one heading, one after the other as they came.
struct Section {
    std::vector<std::string> headings;
    std::vector<Quote> all;
    std::vector<std::size_t> chosen; ///< into all
};

std::vector<Section> sectionsOf(std::vector<Quote> quotes) {
    std::vector<Section> sections;
    for (Quote& quote : quotes) {
        if (sections.empty() || sections.back().headings != quote.headings)
            sections.push_back({quote.headings, {}, {}});
        sections.back().all.push_back(std::move(quote));
    }
    return sections;
}

/// People by name, as indices, and the values of the attribute that groups are made of.
class People {
public:
    People(const std::vector<Participant>& participants, const std::string& attribute) {
        for (const Participant& each : participants) {
            m_index.emplace(each.name, m_names.size());
            m_names.push_back(each.name);
            const auto value = each.attributes.find(attribute);
            m_groups.push_back(value == each.attributes.end() ? std::string() : value->second);
        }
    }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] const std::string& name(std::size_t index) const { return m_names[index]; }
    [[nodiscard]] std::vector<std::size_t> of(const Quote& quote) const {
        std::vector<std::size_t> found;
        for (const std::string& name : quote.participants)
            if (const auto index = m_index.find(name); index != m_index.end()) found.push_back(index->second);
        return found;
    }
    /// Values of which somebody contributed and nobody is quoted, each once, sorted.
    [[nodiscard]] std::vector<std::string> unheard(const Speakers& said, const std::vector<std::size_t>& heard) const {
        std::map<std::string, bool> spoke;
        for (const auto& speakers : said)
            for (const std::size_t who : speakers)
                if (!m_groups[who].empty()) spoke[m_groups[who]] = spoke[m_groups[who]] || heard[who] > 0;
        std::vector<std::string> silent;
        for (const auto& [group, quoted] : spoke)
            if (!quoted) silent.push_back(group);
        return silent;
    }

private:
    std::map<std::string, std::size_t> m_index;
    std::vector<std::string> m_names;
    std::vector<std::string> m_groups;
};

Speakers speakersOf(const std::vector<Quote>& quotes, const People& people) {
    Speakers speakers;
    for (const Quote& quote : quotes)
        speakers.push_back(people.of(quote));
    return speakers;
}

Evidence evidenceOf(const std::vector<Quote>& quotes) {
    std::vector<Passage> passages;
    for (const Quote& quote : quotes)
        passages.push_back(quote.passage);
    std::sort(passages.begin(), passages.end());
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    return passages;
}

/// A row of the meter for each heading, and one for all of them.
ReportTable meterOf(const std::vector<Section>& sections, const People& people, const std::string& attribute) {
    ReportTable table;
    table.name = "balance";
    table.title = "How evenly people are quoted";
    table.caption = "Contributing: participants who speak in a passage of the code. Quoted: of those, whom a quote is "
                    "of. Most quoted: the share of the quotes that whoever is quoted most has.";
    table.header = {"Code", "Passages", "Quotes", "Contributing", "Quoted", "Quoted, of contributing", "Most quoted"};
    if (!attribute.empty()) {
        table.header.push_back(fmt::format("{}: unheard", attribute));
        table.caption +=
            fmt::format(" Unheard: values of {} of which somebody contributes and nobody is quoted.", attribute);
    }
    const auto add = [&](const std::string& name, const std::vector<Quote>& all, const std::vector<Quote>& chosen) {
        const Speakers said = speakersOf(all, people);
        const analysis::QuoteBalance balance = analysis::quoteBalance(said, speakersOf(chosen, people), people.size());
        std::vector<ReportCell> row{name, static_cast<std::int64_t>(all.size()), balance.quotes, balance.contributing,
                                    balance.quoted};
        row.push_back(balance.contributing == 0 ? ReportCell()
                                                : ReportCell(Share{static_cast<double>(balance.quoted) /
                                                                   static_cast<double>(balance.contributing)}));
        row.push_back(balance.mostShare ? ReportCell(Share{*balance.mostShare}) : ReportCell());
        if (!attribute.empty())
            row.emplace_back(fmt::format("{}", fmt::join(people.unheard(said, balance.heard), "; ")));
        const std::size_t number = table.rows.size();
        table.evidence[{number, 1}] = evidenceOf(all);
        table.evidence[{number, 2}] = evidenceOf(chosen);
        table.rows.push_back(std::move(row));
    };
    std::vector<Quote> all, chosen;
    for (const Section& section : sections) {
        std::vector<Quote> taken;
        for (const std::size_t index : section.chosen)
            taken.push_back(section.all[index]);
        add(section.headings.empty() ? "All passages" : fmt::format("{}", fmt::join(section.headings, " / ")),
            section.all, taken);
        all.insert(all.end(), section.all.begin(), section.all.end());
        chosen.insert(chosen.end(), taken.begin(), taken.end());
    }
    if (sections.size() > 1) {
        add("All quotes", all, chosen);
        table.lastRowIsTotal = true;
    }
    return table;
}

/// Who is quoted how often, most often first; those who contribute and are not quoted last.
ReportTable peopleTable(const std::vector<Section>& sections, const People& people) {
    Speakers said, chosen;
    std::vector<std::vector<Passage>> of(people.size());
    for (const Section& section : sections) {
        const Speakers here = speakersOf(section.all, people);
        said.insert(said.end(), here.begin(), here.end());
        for (const std::size_t index : section.chosen) {
            chosen.push_back(here[index]);
            for (const std::size_t who : here[index])
                of[who].push_back(section.all[index].passage);
        }
    }
    const analysis::QuoteBalance balance = analysis::quoteBalance(said, chosen, people.size());
    std::vector<std::size_t> contributing;
    for (const auto& speakers : said)
        contributing.insert(contributing.end(), speakers.begin(), speakers.end());
    std::sort(contributing.begin(), contributing.end());
    contributing.erase(std::unique(contributing.begin(), contributing.end()), contributing.end());
    std::stable_sort(contributing.begin(), contributing.end(),
                     [&](std::size_t a, std::size_t b) { return balance.heard[a] > balance.heard[b]; });
    ReportTable table;
    table.name = "people";
    table.title = "Who is quoted";
    table.caption = fmt::format("Of {}. A quote of several people counts for each of them.",
                                text::counted(static_cast<std::int64_t>(balance.quotes), "quote"));
    table.header = {"Participant", "Quotes", "Share of quotes"};
    for (const std::size_t who : contributing) {
        const auto count = static_cast<std::int64_t>(balance.heard[who]);
        if (count > 0) table.evidence[{table.rows.size(), 1}] = of[who];
        table.rows.push_back({people.name(who), count,
                              balance.quotes == 0 ? ReportCell()
                                                  : ReportCell(Share{static_cast<double>(count) /
                                                                     static_cast<double>(balance.quotes)})});
    }
    return table;
}

Result<QuoteFilter> filterOf(Study& study, const GivenOptions& given) {
    static const std::map<std::string, QuoteOrder> kOrders{{"codebook", QuoteOrder::Codebook},
                                                           {"transcript", QuoteOrder::Transcript},
                                                           {"participant", QuoteOrder::Participant},
                                                           {"longest", QuoteOrder::Longest},
                                                           {"newest", QuoteOrder::Newest}};
    QuoteFilter filter;
    const std::pair<const char*, std::vector<CodeId>*> lists[] = {
        {"code", &filter.anyOf}, {"all-of", &filter.allOf}, {"without", &filter.without}};
    for (const auto& [key, codes] : lists) {
        auto found = given.codes(study, key);
        if (!found) return fail(found.error());
        *codes = std::move(*found);
    }
    filter.where = given.conditions("where");
    filter.coder = given.text("coder");
    filter.order = kOrders.at(given.text("sort"));
    filter.attribution = given.text("attribution");
    filter.spokenByParticipants = true;
    return filter;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    auto filter = filterOf(study, given);
    if (!filter) return fail(filter.error());
    if (const std::string& groups = given.text("by"); !groups.empty())
        if (const auto attribute = findAttribute(study, groups); !attribute) return fail(attribute.error());
    auto found = quotes(study, *filter);
    if (!found) return fail(found.error());
    const auto everybody = participants(study);
    if (!everybody) return fail(everybody.error());
    const People people(*everybody, given.text("by"));

    std::vector<Section> sections = sectionsOf(std::move(*found));
    analysis::BalancedChoice choice(people.size());
    const auto most = static_cast<std::size_t>(given.number("each"));
    const auto quotability = Quotability::load(study);
    if (!quotability) return fail(quotability.error());
    std::set<Passage> kept;
    std::map<Consent, int> leftOut;
    for (Section& section : sections) {
        // Counted are all, chosen from those that may be told.
        std::vector<std::size_t> may;
        Speakers said;
        for (std::size_t i = 0; i < section.all.size(); ++i) {
            const auto answer = quotability->of(section.all[i].passage);
            if (!answer.may) {
                leftOut[answer.because] += kept.insert(section.all[i].passage).second ? 1 : 0;
                continue;
            }
            may.push_back(i);
            said.push_back(people.of(section.all[i]));
        }
        if (given.text("choose") == "balanced") {
            for (const std::size_t index : choice.choose(said, most))
                section.chosen.push_back(may[index]);
        } else {
            if (most > 0 && may.size() > most) may.resize(most);
            section.chosen = std::move(may);
        }
    }
    Report report;
    report.title = "Quotes";
    report.tables.push_back(meterOf(sections, people, given.text("by")));
    report.tables.push_back(peopleTable(sections, people));
    std::size_t passages = 0;
    for (const Section& section : sections) {
        passages += section.all.size();
        for (const std::size_t index : section.chosen)
            report.quotes.push_back(section.all[index]);
    }
    auto shown = quotable(study, std::move(report.quotes));
    if (!shown) return fail(shown.error());
    report.quotes = std::move(shown->quotes);
    if (const std::string told = leftOutInWords(leftOut, "passages", "passage"); !told.empty())
        report.notes.push_back(told);
    if (!shown->told.empty()) report.notes.push_back(shown->told);
    report.notes.push_back(fmt::format(
        "{} of {} passages are quoted{}.", report.quotes.size(), passages,
        most == 0 || given.text("choose") != "balanced"
            ? std::string()
            : fmt::format(", at most {} under each code, taken so that as many different people as can be are quoted",
                          most)));
    report.notes.emplace_back("These are coded passages, unreviewed: read them before anybody outside the team does.");
    return report;
}

} // namespace

ReportMaker quotesReport() {
    return {
        {.name = "quotes",
         .title = "Quotes",
         .about = "Quotes under their codes, signed as you choose, so many of each code that many different people are "
                  "heard; and how evenly they are.",
         .options = {{.key = "code",
                      .label = "Codes",
                      .help = "Quotes of this code and those below it",
                      .type = OptionType::Code,
                      .repeated = true},
                     {.key = "all-of",
                      .label = "That are also",
                      .help = "Only stretches that passages of all these codes share",
                      .type = OptionType::Code,
                      .repeated = true},
                     {.key = "without",
                      .label = "Without",
                      .help = "None that overlaps a passage of this code",
                      .type = OptionType::Code,
                      .repeated = true},
                     {.key = "where",
                      .label = "Only people with",
                      .help = "Only people of whom this is so",
                      .type = OptionType::Condition,
                      .repeated = true},
                     {.key = "each",
                      .label = "Most of each code",
                      .help = "How many quotes of each code at most; 0 for all",
                      .type = OptionType::Number,
                      .standard = "0"},
                     {.key = "choose",
                      .label = "Choose",
                      .help = "Quotes of people quoted least so far, or the first there are",
                      .type = OptionType::Choice,
                      .choices = {"balanced", "first"}},
                     {.key = "attribution",
                      .label = "Signed",
                      .help = "\"{pseudonym}, {role}\", names of attributes in braces; else name and all attributes",
                      .type = OptionType::Text},
                     {.key = "sort",
                      .label = "In order of",
                      .help = "In which order under one code",
                      .type = OptionType::Choice,
                      .choices = {"codebook", "transcript", "participant", "longest", "newest"}},
                     {.key = "by",
                      .label = "Groups to be heard",
                      .help = "Name values of this attribute that contribute and are not quoted",
                      .type = OptionType::Attribute},
                     {.key = "coder",
                      .label = "Coded by",
                      .help = "This coder's codings only; else all coders together",
                      .type = OptionType::Coder}},
         .examples = {"--code Stigma --each 3 --attribution \"{pseudonym}, {role}\" -o quotes.docx"},
         .group = "Themes"},
        make};
}

} // namespace kenspeckle::study

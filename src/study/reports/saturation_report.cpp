// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/saturation.h"
#include "kenspeckle/study.h"
#include "study/frequencies.h"
#include "study/interview_order.h"
#include "study/parts.h"
#include "study/reports/captions.h"
#include "study/reports/common_options.h"
#include "study/reports/report_maker.h"
#include "text/counted.h"

namespace kenspeckle::study {

namespace {

using analysis::FrequencyInput;
using analysis::SaturationRule;

constexpr int kMostOrders = 10000;

const std::vector<std::string> kOrders{"held", "imported", "name"};

struct Options {
    FrequencyOptions counted;
    std::vector<CodeId> codes;
    bool themes = false;
    InterviewOrder order = InterviewOrder::Held;
    std::string date;
    std::size_t base = 4, run = 2;
    double threshold = 0.05;
    std::size_t orders = 1000;
    std::uint64_t seed = 1;
};

Result<Options> optionsOf(Study& study, const GivenOptions& given) {
    Options options;
    options.counted.coder = given.text("coder");
    options.counted.where = given.conditions("where");
    auto codes = given.codes(study, "code");
    if (!codes) return fail(codes.error());
    options.codes = std::move(*codes);
    options.themes = given.text("unit") == "themes";
    options.order =
        static_cast<InterviewOrder>(std::find(kOrders.begin(), kOrders.end(), given.text("order")) - kOrders.begin());
    options.date = given.text("date");
    if (given.number("base") < 1 || given.number("run") < 1)
        return fail(ErrorKind::Usage, "base and run of a saturation report are at least 1 interview");
    options.base = static_cast<std::size_t>(given.number("base"));
    options.run = static_cast<std::size_t>(given.number("run"));
    options.threshold = given.real("threshold") / 100;
    if (options.threshold < 0 || options.threshold > 1)
        return fail(ErrorKind::Usage, "the threshold of a saturation report is a percentage, 0 to 100");
    if (given.number("orders") > kMostOrders)
        return fail(ErrorKind::Usage, fmt::format("a saturation report takes at most {} random orders", kMostOrders));
    options.orders = static_cast<std::size_t>(given.number("orders"));
    options.seed = static_cast<std::uint64_t>(given.number("seed"));
    return options;
}

/// One interview that counts.
struct Interview {
    std::string name;
    std::string held;
    TranscriptId id;
    std::vector<std::int32_t> codes;               ///< indices into the codebook, ascending
    std::vector<FrequencyInput::Passage> passages; ///< that count, each with the code it is counted as
};

struct Interviews {
    ToCount read;
    std::vector<Interview> list; ///< in order
    OrderedInterviews order;
    std::vector<std::string> uncoded; ///< left out
    std::vector<std::int32_t> units;  ///< codes that could occur
};

/// What a passage of each code is counted as: the code itself or its theme; -1 for what is not asked for.
std::vector<std::int32_t> unitOf(const Codebook& book, const FrequencyInput& input, const Options& options) {
    std::vector<std::int32_t> unit(input.parentOf.size(), -1);
    std::set<std::int32_t> asked;
    for (const CodeId code : options.codes)
        asked.insert(static_cast<std::int32_t>(*book.indexOf(code)));
    for (std::size_t code = 0; code < unit.size(); ++code) {
        std::int32_t outermost = -1;
        for (auto at = static_cast<std::int32_t>(code); at >= 0; at = input.parentOf[static_cast<std::size_t>(at)])
            if (asked.empty() || asked.count(at) > 0) outermost = at;
        if (outermost >= 0) unit[code] = options.themes ? outermost : static_cast<std::int32_t>(code);
    }
    return unit;
}

bool isSaid(const FrequencyInput::Passage& passage, const std::vector<FrequencyInput::Turn>& turns) {
    auto turn = std::partition_point(turns.begin(), turns.end(),
                                     [&](const FrequencyInput::Turn& each) { return each.end <= passage.begin; });
    for (; turn != turns.end() && turn->begin < passage.end; ++turn)
        if (turn->participant != FrequencyInput::kInterviewer && turn->begin < turn->end) return true;
    return false;
}

Result<Interviews> readInterviews(Study& study, const Options& options) {
    auto read = readToCount(study.parts(), options.counted);
    if (!read) return fail(read.error());
    auto order = orderInterviews(study, read->voices, options.order, options.date);
    if (!order) return fail(order.error());
    Interviews interviews{std::move(*read), {}, std::move(*order), {}, {}};
    const FrequencyInput& input = interviews.read.input;
    const std::vector<std::int32_t> unit = unitOf(interviews.read.codebook, input, options);
    for (std::size_t code = 0; code < unit.size(); ++code)
        if (unit[code] == static_cast<std::int32_t>(code)) interviews.units.push_back(unit[code]);

    std::vector<Interview> found(input.transcripts.size());
    std::vector<bool> isCoded(found.size());
    for (FrequencyInput::Passage passage : input.passages) {
        const auto transcript = static_cast<std::size_t>(passage.transcript);
        isCoded[transcript] = true;
        passage.code = unit[static_cast<std::size_t>(passage.code)];
        if (passage.code >= 0 && isSaid(passage, input.transcripts[transcript]))
            found[transcript].passages.push_back(passage);
    }
    for (std::size_t i = 0; i < interviews.order.order.size(); ++i) {
        const std::size_t transcript = interviews.order.order[i];
        const auto& turns = input.transcripts[transcript];
        if (std::none_of(turns.begin(), turns.end(), [](const FrequencyInput::Turn& turn) {
                return turn.participant != FrequencyInput::kInterviewer;
            }))
            continue;
        Interview& interview = found[transcript];
        interview.name = interviews.read.voices.transcripts()[transcript].name;
        interview.id = interviews.read.voices.transcripts()[transcript].id;
        if (!interviews.order.held.empty()) interview.held = interviews.order.held[i];
        if (!isCoded[transcript]) {
            interviews.uncoded.push_back(interview.name);
            continue;
        }
        std::set<std::int32_t> codes;
        for (const FrequencyInput::Passage& passage : interview.passages)
            codes.insert(passage.code);
        interview.codes.assign(codes.begin(), codes.end());
        interviews.list.push_back(std::move(interview));
    }
    return interviews;
}

/// The numbers, and what the tables and charts both say of them.
struct Saturation {
    std::vector<std::int32_t> fresh;
    std::vector<std::int32_t> known; ///< after each interview
    std::vector<std::vector<std::int32_t>> freshCodes;
    std::vector<Evidence> freshEvidence;
    std::int32_t baseCodes = 0;
    std::vector<SaturationRule> rules;
    analysis::RandomOrders orders;
};

/// What was asked for, and what Guest, Namey and Chen propose.
std::vector<SaturationRule> rulesOf(const Options& options) {
    std::vector<SaturationRule> rules;
    for (const std::size_t run : std::set<std::size_t>{options.run, 2, 3})
        for (const double threshold : std::set<double, std::greater<>>{options.threshold, 0.05, 0.0})
            rules.push_back({run, threshold});
    return rules;
}

Saturation saturationOf(const Interviews& interviews, const Options& options) {
    Saturation result;
    analysis::SaturationInput input;
    input.codes = static_cast<std::int32_t>(interviews.read.input.parentOf.size());
    for (const Interview& interview : interviews.list)
        input.codesOf.push_back(interview.codes);
    result.fresh = analysis::newCodes(input);
    result.rules = rulesOf(options);
    result.orders = analysis::overRandomOrders(input, options.base, result.rules, options.orders, options.seed);
    std::set<std::int32_t> known;
    for (const Interview& interview : interviews.list) {
        std::set<std::int32_t> fresh;
        for (const std::int32_t code : interview.codes)
            if (known.insert(code).second) fresh.insert(code);
        result.known.push_back(static_cast<std::int32_t>(known.size()));
        result.freshCodes.emplace_back(fresh.begin(), fresh.end());
        std::set<Passage> passages;
        for (const FrequencyInput::Passage& passage : interview.passages)
            if (fresh.count(passage.code) > 0)
                passages.insert({interview.id, {CodePoint{passage.begin}, CodePoint{passage.end}}});
        result.freshEvidence.emplace_back();
        if (!passages.empty()) result.freshEvidence.back() = std::vector<Passage>(passages.begin(), passages.end());
    }
    if (result.known.size() >= options.base) result.baseCodes = result.known[options.base - 1];
    return result;
}

const char* orderInWords(const Interviews& interviews, const Options& options) {
    if (options.order == InterviewOrder::Name) return "by name";
    if (options.order == InterviewOrder::Imported || interviews.order.attribute.empty()) return "as imported";
    return "as held";
}

std::string captionOf(const Interviews& interviews, const Options& options) {
    std::string caption =
        fmt::format("{}, {}", text::counted(static_cast<std::int64_t>(interviews.list.size()), "interview"),
                    orderInWords(interviews, options));
    if (!interviews.order.attribute.empty()) caption += fmt::format(" ({})", interviews.order.attribute);
    caption += fmt::format(". A {0} is new in the first interview in which a participant's words are coded with it{1}.",
                           options.themes ? "theme" : "code",
                           options.themes ? " or anything below it" : "; codes count alone, without those below them");
    if (options.order == InterviewOrder::Held && interviews.order.attribute.empty())
        caption += " No transcript has a date of its own, so the order is that in which they were imported.";
    if (!interviews.order.attribute.empty() && interviews.order.undated > 0)
        caption += fmt::format(" Interviews without a date come last ({}).", interviews.order.undated);
    if (!interviews.uncoded.empty())
        caption +=
            fmt::format(" Left out because nothing in them is coded yet: {}.", fmt::join(interviews.uncoded, ", "));
    return caption + conditionsInWords(options.counted.where) + codersInWords(interviews.read.coder);
}

std::string methodOf(const Interviews& interviews, const Saturation& saturation, const Options& options) {
    std::string method = fmt::format("New information (Guest, Namey & Chen 2020): new {0} in a run of interviews ÷ the "
                                     "{1} unique {0} of the first {2} interviews, the base. Runs overlap.",
                                     options.themes ? "themes" : "codes", saturation.baseCodes, options.base);
    if (interviews.list.size() < options.base + options.run)
        method += fmt::format(" Undefined here: base and run need {} interviews, and there are {}.",
                              options.base + options.run, interviews.list.size());
    else if (saturation.baseCodes == 0)
        method += " Undefined here: nothing is coded in the base.";
    return method;
}

std::string randomOrdersIn(const Saturation& saturation, const Options& options) {
    if (saturation.orders.median.empty()) return {};
    return fmt::format(" Median and band: of {} random orders of the same interviews (seed {}), 5 to 95 %.",
                       options.orders, options.seed);
}

ReportTable interviewTable(const Interviews& interviews, const Saturation& saturation, const Options& options) {
    const std::string unit = options.themes ? "themes" : "codes";
    ReportTable table;
    table.name = "interviews";
    table.title = fmt::format("New {} per interview", unit);
    table.caption = captionOf(interviews, options) + " " + methodOf(interviews, saturation, options) +
                    randomOrdersIn(saturation, options);
    table.header = {"Interview", "No."};
    const bool dated = !interviews.order.attribute.empty();
    const bool shuffled = !saturation.orders.median.empty();
    if (dated) table.header.push_back(interviews.order.attribute);
    for (const std::string& title : {fmt::format("{} in it", options.themes ? "Themes" : "Codes"), "New " + unit,
                                     "All " + unit + " so far", fmt::format("New information, run of {}", options.run)})
        table.header.push_back(title);
    if (shuffled)
        for (const char* title : {"Random orders: median", "5 %", "95 %"})
            table.header.emplace_back(title);
    table.header.push_back(fmt::format("First {} here", options.themes ? "named" : "coded"));
    const auto information = analysis::newInformation(saturation.fresh, options.base, options.run);
    for (std::size_t i = 0; i < interviews.list.size(); ++i) {
        const Interview& interview = interviews.list[i];
        std::vector<ReportCell> cells{interview.name, static_cast<std::int64_t>(i + 1)};
        if (dated) cells.push_back(interview.held.empty() ? ReportCell() : ReportCell(interview.held));
        if (!interview.passages.empty()) {
            std::set<Passage> passages;
            for (const FrequencyInput::Passage& passage : interview.passages)
                passages.insert({interview.id, {CodePoint{passage.begin}, CodePoint{passage.end}}});
            table.evidence[{i, cells.size()}] = std::vector<Passage>(passages.begin(), passages.end());
        }
        cells.emplace_back(static_cast<std::int64_t>(interview.codes.size()));
        if (saturation.fresh[i] > 0) table.evidence[{i, cells.size()}] = saturation.freshEvidence[i];
        cells.emplace_back(std::int64_t{saturation.fresh[i]});
        cells.emplace_back(std::int64_t{saturation.known[i]});
        cells.push_back(information[i] ? ReportCell(Share{*information[i]}) : ReportCell());
        if (shuffled)
            for (const auto* series : {&saturation.orders.median, &saturation.orders.low, &saturation.orders.high})
                cells.emplace_back(std::int64_t{(*series)[i]});
        std::vector<std::string> names;
        for (const std::int32_t code : saturation.freshCodes[i])
            names.push_back(interviews.read.codebook.codes()[static_cast<std::size_t>(code)].text.name);
        cells.emplace_back(fmt::format("{}", fmt::join(names, "; ")));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportCell wholeCell(const std::optional<std::size_t>& number) {
    return number ? ReportCell(static_cast<std::int64_t>(*number)) : ReportCell();
}

ReportTable stoppingTable(const Interviews& interviews, const Saturation& saturation, const Options& options) {
    ReportTable table;
    table.name = "saturation";
    table.title = "Where saturation is reached";
    table.caption = "Reached at a+b: after a interviews, the next b bring so little that is new. Interviews: a + b. "
                    "Later runs above: runs after it whose new information exceeds the threshold again. ";
    table.caption += methodOf(interviews, saturation, options) + randomOrdersIn(saturation, options);
    if (!saturation.orders.median.empty())
        table.caption += " Interviews needed at random: an empty cell where that order does not reach it.";
    table.header = {"Rule", "Reached at", "Interviews", "New information", "Later runs above"};
    if (!saturation.orders.median.empty())
        for (const char* title : {"Random orders that reach it", "Interviews at random: median", "5 %", "95 %"})
            table.header.emplace_back(title);
    for (std::size_t i = 0; i < saturation.rules.size(); ++i) {
        const SaturationRule& rule = saturation.rules[i];
        const auto information = analysis::newInformation(saturation.fresh, options.base, rule.run);
        const auto last = analysis::saturatedAt(information, rule.threshold);
        std::vector<ReportCell> cells{fmt::format("Run of {}, at most {:g} %", rule.run, rule.threshold * 100)};
        if (last) {
            const auto above =
                std::count_if(information.begin() + static_cast<std::ptrdiff_t>(*last), information.end(),
                              [&](const auto& run) { return run && *run > rule.threshold; });
            cells.emplace_back(fmt::format("{}+{}", *last + 1 - rule.run, rule.run));
            cells.emplace_back(static_cast<std::int64_t>(*last + 1));
            cells.emplace_back(Share{*information[*last]});
            cells.emplace_back(static_cast<std::int64_t>(above));
        } else {
            const bool undefined =
                std::none_of(information.begin(), information.end(), [](const auto& run) { return run.has_value(); });
            cells.emplace_back(undefined ? "undefined" : "not reached");
            cells.resize(5);
        }
        if (!saturation.orders.median.empty()) {
            const analysis::SaturationOrders& orders = saturation.orders.rules[i];
            cells.emplace_back(Share{orders.reached});
            for (const auto& number : {orders.median, orders.low, orders.high})
                cells.push_back(wholeCell(number));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<double> realsOf(const std::vector<std::int32_t>& whole) { return {whole.begin(), whole.end()}; }

ChartSeries seriesOf(const std::string& name, const std::vector<std::int32_t>& whole) {
    return {name, {whole.begin(), whole.end()}, {}, {}};
}

Chart knownChart(const Interviews& interviews, const Saturation& saturation, const Options& options) {
    Chart chart;
    chart.kind = ChartKind::Lines;
    chart.name = "saturation";
    chart.title = fmt::format("{} known after each interview", options.themes ? "Themes" : "Codes");
    chart.caption = captionOf(interviews, options);
    chart.valueTitle =
        fmt::format("{} (of {} in the codebook)", options.themes ? "Themes" : "Codes", interviews.units.size());
    chart.categoryTitle = "Interview";
    for (const Interview& interview : interviews.list)
        chart.categories.push_back(interview.name);
    chart.series.push_back(seriesOf(fmt::format("Interviews {}", orderInWords(interviews, options)), saturation.known));
    for (std::size_t i = 0; i < saturation.fresh.size(); ++i)
        if (saturation.fresh[i] > 0) chart.evidence[{0, i}] = saturation.freshEvidence[i];
    if (!saturation.orders.median.empty()) {
        ChartSeries random = seriesOf("Random orders: median, 5 to 95 %", saturation.orders.median);
        random.low = realsOf(saturation.orders.low);
        random.high = realsOf(saturation.orders.high);
        chart.series.push_back(std::move(random));
        chart.caption += randomOrdersIn(saturation, options);
    }
    return chart;
}

/// From the last interview of the first run on: before it there is nothing to say.
Chart informationChart(const Interviews& interviews, const Saturation& saturation, const Options& options) {
    Chart chart;
    chart.kind = ChartKind::Lines;
    chart.name = "new-information";
    chart.title = "New information by run";
    chart.caption = methodOf(interviews, saturation, options) + " Each point stands at the last interview of its run.";
    chart.valueTitle = fmt::format("New {0} ÷ {0} of the base", options.themes ? "themes" : "codes");
    chart.categoryTitle = "Interview";
    chart.shares = true;
    const std::set<std::size_t> runs{options.run, 2, 3};
    const auto first = static_cast<std::ptrdiff_t>(options.base + *runs.begin() - 1);
    for (auto interview = interviews.list.begin() + first; interview != interviews.list.end(); ++interview)
        chart.categories.push_back(interview->name);
    for (const std::size_t run : runs) {
        const auto information = analysis::newInformation(saturation.fresh, options.base, run);
        chart.series.push_back(
            {fmt::format("Run of {}", run), {information.begin() + first, information.end()}, {}, {}});
    }
    chart.series.push_back({fmt::format("Threshold, {:g} %", options.threshold * 100),
                            std::vector<std::optional<double>>(chart.categories.size(), options.threshold),
                            {},
                            {}});
    return chart;
}

Result<Report> make(Study& study, const GivenOptions& given, const Task&) {
    const auto options = optionsOf(study, given);
    if (!options) return fail(options.error());
    const auto interviews = readInterviews(study, *options);
    if (!interviews) return fail(interviews.error());
    const Saturation saturation = saturationOf(*interviews, *options);
    Report report;
    report.title = "Saturation";
    report.tables = {interviewTable(*interviews, saturation, *options),
                     stoppingTable(*interviews, saturation, *options)};
    report.notes = {report.tables.front().caption,
                    "Saturation of codes says that new ones have become rare, not that their meaning is exhausted."};
    if (!interviews->list.empty()) report.charts.push_back(knownChart(*interviews, saturation, *options));
    if (saturation.baseCodes > 0 && interviews->list.size() >= options->base + options->run)
        report.charts.push_back(informationChart(*interviews, saturation, *options));
    return report;
}

} // namespace

ReportMaker saturationReport() {
    return {{.name = "saturation",
             .title = "Saturation",
             .about = "How many codes each further interview brings that none before it had, and after how many "
                      "interviews hardly any are new (Guest, Namey & Chen 2020), in the order held and over random "
                      "orders.",
             .options = {{.key = "unit",
                          .label = "Count",
                          .help = "Codes, each alone, or themes: the top of the codebook or of the codes given",
                          .type = OptionType::Choice,
                          .choices = {"codes", "themes"}},
                         {.key = "code",
                          .label = "Only codes",
                          .help = "Look at this code and everything below it, and at no others",
                          .type = OptionType::Code,
                          .repeated = true},
                         {.key = "order",
                          .label = "Order of interviews",
                          .help = "As held, if a date is known, as imported, or by name",
                          .type = OptionType::Choice,
                          .choices = kOrders},
                         {.key = "date",
                          .label = "Held by",
                          .help = "The attribute that says when an interview was held; else the first date that "
                                  "transcripts have of their own",
                          .type = OptionType::Attribute},
                         {.key = "base",
                          .label = "Base size",
                          .help = "How many interviews the first codes are counted in",
                          .type = OptionType::Number,
                          .standard = "4"},
                         {.key = "run",
                          .label = "Run length",
                          .help = "Over how many interviews on end new codes are looked for; 2 and 3 are always told",
                          .type = OptionType::Number,
                          .standard = "2"},
                         {.key = "threshold",
                          .label = "Threshold, %",
                          .help = "Saturated where new codes are at most so many per cent of the base's; 5 and 0 are "
                                  "always told",
                          .type = OptionType::Real,
                          .standard = "5"},
                         {.key = "orders",
                          .label = "Random orders",
                          .help = "How many random orders the median and the band are of; 0 for none",
                          .type = OptionType::Number,
                          .standard = "1000"},
                         {.key = "seed",
                          .label = "Seed",
                          .help = "Number that decides the random orders; the same gives the same",
                          .type = OptionType::Number,
                          .standard = "1"},
                         whereOption(),
                         coderOption()},
             .examples = {"", "--unit themes --order held --date interviewed -o saturation.svg",
                          "--run 3 --threshold 0 -o saturation.xlsx"},
             .group = "Themes"},
            make};
}

} // namespace kenspeckle::study

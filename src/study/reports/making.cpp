// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kenspeckle/report.h"
#include "study/quote_selection.h"
#include "study/reports/about.h"
#include "study/reports/report_maker.h"

namespace kenspeckle {

const std::vector<ReportKind>& reportKinds() {
    static const std::vector<ReportKind> kinds = [] {
        std::vector<ReportKind> list;
        for (const study::ReportMaker& maker : study::reportMakers())
            list.push_back(maker.kind);
        return list;
    }();
    return kinds;
}

Result<Report> makeReport(Study& study, const ReportRequest& request, const Task& task) {
    for (const study::ReportMaker& maker : study::reportMakers()) {
        if (maker.kind.name != request.kind) continue;
        const auto options = study::GivenOptions::of(maker.kind, request);
        if (!options) return fail(options.error());
        auto report = maker.make(study, *options, task);
        if (!report) return report;
        report->kind = maker.kind.name;
        auto about = study::aboutReport(study, maker.kind, *options);
        if (!about) return fail(about.error());
        report->about = std::move(*about);
        return report;
    }
    std::vector<std::string> names;
    for (const ReportKind& kind : reportKinds())
        names.push_back(kind.name);
    return fail(ErrorKind::Usage,
                fmt::format("there is no report \"{}\"; there are {}", request.kind, fmt::join(names, ", ")));
}

Result<std::vector<Quote>> quotesBehind(Study& study, const Evidence& evidence) {
    if (const auto* filter = std::get_if<QuoteFilter>(&evidence)) {
        QuoteFilter asked = *filter;
        asked.grouping = QuoteGrouping::None;
        asked.order = QuoteOrder::Transcript;
        return quotes(study, asked);
    }
    if (const auto* passages = std::get_if<std::vector<Passage>>(&evidence))
        return study::quotePassages(study, *passages);
    return std::vector<Quote>();
}

} // namespace kenspeckle

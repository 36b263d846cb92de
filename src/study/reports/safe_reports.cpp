// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/safe_reports.h"

#include <algorithm>

#include "study/reports/about.h"
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

namespace {

/// Figures that one report hides and another prints.
FigureKeys givenAway(const std::vector<Result<Report>>& reports) {
    FigureKeys printed, found;
    const auto forEach = [&](const auto& visit) {
        for (const auto& report : reports)
            if (report) std::for_each(report->figures.begin(), report->figures.end(), visit);
    };
    forEach([&](const SafeFigure& figure) {
        if (figure.value) addTo(printed, figure);
    });
    forEach([&](const SafeFigure& figure) {
        if (!figure.value && isAmong(printed, figure)) addTo(found, figure);
    });
    return found;
}

bool hasThreshold(const ReportRequest& request) {
    const auto given = request.options.find("threshold");
    return given != request.options.end() && given->second != std::vector<std::string>{"0"};
}

} // namespace

Result<Report> makeReportHiding(Study& study, const ReportRequest& request, const FigureKeys& alsoHidden,
                                const Task& task) {
    for (const ReportMaker& maker : {frequencyReport(), crosstabReport()}) {
        if (maker.kind.name != request.kind) continue;
        const auto given = GivenOptions::of(maker.kind, request);
        if (!given) return fail(given.error());
        auto report = request.kind == "frequency" ? frequencyReportHiding(study, *given, alsoHidden)
                                                  : crosstabReportHiding(study, *given, alsoHidden, task);
        if (!report) return report;
        report->kind = maker.kind.name;
        auto about = aboutReport(study, maker.kind, *given);
        if (!about) return fail(about.error());
        report->about = std::move(*about);
        return report;
    }
    return makeReport(study, request, task);
}

FigureKeys hiddenByAny(Study& study, const std::vector<ReportRequest>& requests, const Task& task) {
    FigureKeys hidden;
    if (std::count_if(requests.begin(), requests.end(), hasThreshold) < 2) return hidden;
    for (;;) {
        std::vector<Result<Report>> reports;
        for (const ReportRequest& request : requests)
            if (hasThreshold(request)) reports.push_back(makeReportHiding(study, request, hidden, task));
        // Each round hides more than the last: there is an end.
        const std::size_t before = hidden.size();
        hidden.merge(givenAway(reports));
        if (hidden.size() == before) return hidden;
    }
}

std::vector<Result<Report>> makeReportsTogether(Study& study, const std::vector<ReportRequest>& requests,
                                                const Task& task) {
    const FigureKeys hidden = hiddenByAny(study, requests, task);
    std::vector<Result<Report>> reports;
    for (const ReportRequest& request : requests)
        reports.push_back(makeReportHiding(study, request, hidden, task));
    return reports;
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and charts of a release: those of the profile's reports, made safe, without anything behind them.
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "study/book_plan.h"
#include "study/reports/safe_reports.h"

namespace kenspeckle::study {

namespace {

/// The name, or the same with a number where there is one of it.
std::string freeName(const std::string& name, std::set<std::string>& taken) {
    std::string free = name;
    for (int number = 2; !taken.insert(free).second; ++number)
        free = fmt::format("{}-{}", name, number);
    return free;
}

void takeEvidenceOff(Chart& chart) {
    chart.evidence.clear();
    for (ChartLink& link : chart.links)
        link.evidence = {};
    for (ChartStretch& stretch : chart.stretches)
        stretch.evidence = {};
}

bool before(const SafeFigure& a, const SafeFigure& b) {
    return std::tie(a.counted, a.theme, a.grouped, a.value) < std::tie(b.counted, b.theme, b.grouped, b.value);
}

bool sameFigure(const SafeFigure& a, const SafeFigure& b) {
    return std::tie(a.counted, a.theme, a.grouped) == std::tie(b.counted, b.theme, b.grouped);
}

/// A figure that one table shows and another hides is known.
void keepOnce(std::vector<SafeFigure>& figures) {
    std::sort(figures.begin(), figures.end(), before);
    // Nothing sorts before any number; of equal ones the last has a number if any has.
    std::reverse(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end(), sameFigure), figures.end());
    std::reverse(figures.begin(), figures.end());
}

} // namespace

ReportRequest safely(ReportRequest request, const ReleaseProfile& profile) {
    request.options["threshold"] = {fmt::format("{}", profile.threshold)};
    request.options["zeros"] = {profile.zeros == Zeros::Shown ? "show" : "mask"};
    return request;
}

Result<TablesPlan> planTables(Study& study, const ReleaseProfile& profile) {
    TablesPlan plan;
    std::set<std::string> names, chartNames;
    std::vector<ReportRequest> requests;
    for (const ReportRequest& request : profile.tables)
        requests.push_back(safely(request, profile));
    std::vector<Result<Report>> reports = makeReportsTogether(study, requests);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const ReportRequest& request = profile.tables[i];
        Result<Report>& report = reports[i];
        if (!report && report.error().kind == ErrorKind::Refused) {
            plan.refused.push_back({request, report.error().message});
            continue;
        }
        if (!report) return fail(report.error());
        for (ReportTable& table : report->tables) {
            table.evidence.clear();
            table.name = freeName(table.name, names);
            plan.tables.push_back(std::move(table));
        }
        for (Chart& chart : report->charts) {
            takeEvidenceOff(chart);
            chart.name = freeName(chart.name, chartNames);
            plan.charts.push_back(std::move(chart));
        }
        plan.figures.insert(plan.figures.end(), report->figures.begin(), report->figures.end());
    }
    keepOnce(plan.figures);
    return plan;
}

} // namespace kenspeckle::study

// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kenspeckle/agreement.h"

namespace kenspeckle {

namespace {

const char* nameOf(AgreementUnit unit) {
    switch (unit) {
    case AgreementUnit::Sentence:
        return "sentence";
    case AgreementUnit::Turn:
        return "turn";
    case AgreementUnit::CodePoint:
        break;
    }
    return "character";
}

using Json = nlohmann::ordered_json;

Json jsonOf(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json rowJson(const AgreementTable& table, const AgreementRow& row) {
    Json passages = Json::object();
    for (std::size_t i = 0; i < table.coders.size(); ++i)
        passages[table.coders[i]] = row.passages[i];
    const Coefficients& figures = row.figures;
    const UnitizingCoefficients& unitizing = row.unitizing;
    return {{"code", row.path},
            {"name", row.name},
            {"depth", row.depth},
            {"passages", std::move(passages)},
            {"units", figures.units},
            {"observed", jsonOf(figures.observed)},
            {"cohen", jsonOf(figures.cohen)},
            {"scott", jsonOf(figures.scott)},
            {"fleiss", jsonOf(figures.fleiss)},
            {"brennanPrediger", jsonOf(figures.brennanPrediger)},
            {"gwet", jsonOf(figures.gwet)},
            {"krippendorff", jsonOf(figures.krippendorff)},
            {"holsti", jsonOf(row.holsti)},
            {"share", jsonOf(row.share)},
            {"unitizing",
             {{"relevant", jsonOf(unitizing.relevant)},
              {"own", jsonOf(unitizing.own)},
              {"whole", jsonOf(unitizing.whole)},
              {"valued", jsonOf(unitizing.valued)},
              {"several", unitizing.several}}}};
}

} // namespace

std::string agreementTableJson(const AgreementTable& table) {
    Json rows = Json::array();
    for (const AgreementRow& row : table.rows)
        rows.push_back(rowJson(table, row));
    Json total = rowJson(table, table.total);
    total.erase("depth");
    Json disagreements = Json::array();
    for (const CodingDifference& each : table.disagreements)
        disagreements.push_back({{"code", each.path},
                                 {"transcript", each.transcript},
                                 {"transcriptId", std::to_string(each.passage.transcript.value)},
                                 {"begin", each.passage.range.begin.value},
                                 {"end", each.passage.range.end.value},
                                 {"text", each.text},
                                 {"coded", each.coded},
                                 {"notCoded", each.notCoded}});
    return Json{{"coders", table.coders},
                {"unit", nameOf(table.options.unit)},
                {"threshold", table.options.threshold},
                {"interviewers", table.options.interviewers},
                {"transcripts", table.transcripts},
                {"leftOut", table.leftOut},
                {"rows", std::move(rows)},
                {"total", std::move(total)},
                {"disagreements", std::move(disagreements)}}
        .dump(2);
}

} // namespace kenspeckle

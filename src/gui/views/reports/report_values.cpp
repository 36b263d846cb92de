// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/report_values.h"

#include <algorithm>

#include "gui/qt_text.h"
#include "kenspeckle/coders.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/querying.h"
#include "kenspeckle/study.h"
#include "kenspeckle/transcripts.h"

namespace kenspeckle::gui {

QStringList ReportValues::attributeNames() const {
    QStringList names;
    for (const AttributeValues& each : attributes)
        names << each.name;
    return names;
}

QStringList ReportValues::of(const ReportOption& option) const {
    switch (option.type) {
    case OptionType::Attribute:
        return attributeNames();
    case OptionType::Code:
        return codes;
    case OptionType::Coder:
        return coders;
    case OptionType::Transcript:
        return transcripts;
    case OptionType::Participant:
        return participants;
    case OptionType::Choice: {
        QStringList choices;
        for (const std::string& each : option.choices)
            choices << fromUtf8(each);
        return choices;
    }
    case OptionType::Flag:
    case OptionType::Text:
    case OptionType::Number:
    case OptionType::Real:
    case OptionType::Query:
    case OptionType::Condition:
        break;
    }
    return {};
}

Result<ReportValues> readReportValues(Study& study) {
    ReportValues found;
    const auto book = codebook(study);
    if (!book) return fail(book.error());
    for (const Code& code : book->codes())
        found.codes << fromUtf8(book->path(code.id));
    const auto named = attributes(study);
    if (!named) return fail(named.error());
    for (const Attribute& each : *named) {
        const auto values = attributeValues(study, each.name);
        if (!values) return fail(values.error());
        ReportValues::AttributeValues attribute{fromUtf8(each.name), {}};
        for (const std::string& value : *values)
            attribute.values << fromUtf8(value);
        found.attributes.push_back(std::move(attribute));
    }
    const auto coders = coderUse(study);
    if (!coders) return fail(coders.error());
    for (const CoderUse& use : *coders)
        found.coders << fromUtf8(use.coder.name);
    const auto summaries = transcripts(study);
    if (!summaries) return fail(summaries.error());
    for (const TranscriptSummary& each : *summaries) {
        found.transcripts << fromUtf8(each.name);
        found.anyCoding = found.anyCoding || each.codings > 0;
    }
    const auto people = participants(study);
    if (!people) return fail(people.error());
    for (const Participant& each : *people)
        found.participants << fromUtf8(each.name);
    const auto queries = savedQueries(study);
    if (!queries) return fail(queries.error());
    for (const SavedQuery& each : *queries)
        found.queries.insert(fromUtf8(each.name), fromUtf8(each.text));
    return found;
}

} // namespace kenspeckle::gui

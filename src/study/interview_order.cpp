// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/interview_order.h"

#include <algorithm>
#include <numeric>

#include "kenspeckle/attributes.h"
#include "study/attribute_values.h"
#include "study/speaker_conditions.h"
#include "text/collate.h"

namespace kenspeckle::study {

namespace {

/// The first date that a transcript has of its own: participants' dates are of births and the like.
const Attribute* dateOf(const Voices& voices, const std::vector<TranscriptAttributes>& transcripts) {
    for (const Attribute& attribute : voices.attributes()) {
        if (attribute.type != AttributeType::Date) continue;
        for (const TranscriptAttributes& transcript : transcripts)
            if (transcript.own.count(attribute.name) > 0) return &attribute;
    }
    return nullptr;
}

void sortByAttribute(OrderedInterviews& interviews, const Attribute& attribute, const Voices& voices,
                     const std::vector<TranscriptAttributes>& transcripts, const std::string& language) {
    std::vector<std::string> valueOf(voices.transcripts().size());
    for (const TranscriptAttributes& transcript : transcripts) {
        const int index = voices.indexOf(transcript.transcript);
        const auto values = transcript.values.find(attribute.name);
        if (index >= 0 && values != transcript.values.end() && !values->second.empty())
            valueOf[static_cast<std::size_t>(index)] = values->second.front();
    }
    std::vector<std::string> sorted;
    std::copy_if(valueOf.begin(), valueOf.end(), std::back_inserter(sorted),
                 [](const std::string& value) { return !value.empty(); });
    interviews.undated = static_cast<int>(valueOf.size() - sorted.size());
    sortValues(sorted, attribute.type, language);
    const auto rankOf = [&](std::size_t index) {
        return valueOf[index].empty() ? sorted.end() : std::find(sorted.begin(), sorted.end(), valueOf[index]);
    };
    std::stable_sort(interviews.order.begin(), interviews.order.end(),
                     [&](std::size_t a, std::size_t b) { return rankOf(a) < rankOf(b); });
    interviews.attribute = attribute.name;
    for (const std::size_t index : interviews.order)
        interviews.held.push_back(valueOf[index]);
}

} // namespace

Result<OrderedInterviews> orderInterviews(Study& study, const Voices& voices, InterviewOrder order,
                                          const std::string& attribute) {
    OrderedInterviews interviews;
    interviews.order.resize(voices.transcripts().size());
    std::iota(interviews.order.begin(), interviews.order.end(), std::size_t{0});
    if (order == InterviewOrder::Name) {
        const text::Collator collator(study.language());
        std::stable_sort(interviews.order.begin(), interviews.order.end(), [&](std::size_t a, std::size_t b) {
            return collator.compare(voices.transcripts()[a].name, voices.transcripts()[b].name) < 0;
        });
    }
    const Attribute* date = nullptr;
    if (!attribute.empty()) {
        auto named = attributeCalled(voices, attribute);
        if (!named) return fail(named.error());
        date = *named;
    }
    if (order != InterviewOrder::Held) return interviews;
    const auto transcripts = attributesOfTranscripts(study);
    if (!transcripts) return fail(transcripts.error());
    if (!date) date = dateOf(voices, *transcripts);
    if (date) sortByAttribute(interviews, *date, voices, *transcripts, study.language());
    return interviews;
}

} // namespace kenspeckle::study

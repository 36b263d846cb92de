// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/reporting.h"

#include "kenspeckle/study.h"
#include "study/frequencies.h"
#include "study/frequency_masking.h"
#include "study/frequency_output.h"
#include "study/parts.h"

namespace kenspeckle {

namespace {

Count countOf(const analysis::FrequencyCount& count) {
    return {static_cast<int>(count.participants), static_cast<int>(count.references)};
}

void fillNumbers(FrequencyRow& row, const analysis::FrequencyLine& line, std::int64_t spoken) {
    row.all = countOf(line.all);
    row.coded = line.coded;
    row.words = line.words;
    row.coverage = spoken > 0 ? static_cast<double>(line.coded) / static_cast<double>(spoken) : 0;
    for (const analysis::FrequencyCount& count : line.by)
        row.by.push_back(countOf(count));
}

} // namespace

std::optional<double> shareOf(int participants, int asked) {
    if (asked <= 0) return std::nullopt;
    return static_cast<double>(participants) / asked;
}

Result<FrequencyTable> frequencyTable(Study& study, const FrequencyOptions& options) {
    return study::frequencyTableHiding(study, options, {});
}

Result<FrequencyTable> study::frequencyTableHiding(Study& study, const FrequencyOptions& options,
                                                   const FigureKeys& alsoHidden) {
    if (options.smallNumbers.threshold > 0 && options.smallNumbers.zeros == Zeros::Masked && options.hideUnused)
        return fail(ErrorKind::Usage, "codes without references cannot be left out where zeros are masked: their "
                                      "absence would tell that they are zeros");
    auto counted = study::countStudy(study.parts(), options);
    if (!counted) return fail(counted.error());
    const analysis::Frequencies& numbers = counted->frequencies;
    FrequencyTable table;
    table.options = options;
    table.options.coder = counted->coder;
    table.values = std::move(counted->values);
    table.lastIsNotRecorded = counted->lastIsNotRecorded;
    table.spoken = numbers.spoken;
    table.spokenWords = numbers.words;
    table.participantsAsked = static_cast<int>(numbers.asked.participants);
    for (const std::int64_t asked : numbers.askedBy)
        table.participantsAskedBy.push_back(static_cast<int>(asked));
    const std::vector<Code>& codes = counted->codebook.codes();
    table.rows.reserve(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        FrequencyRow row;
        row.code = codes[i].id;
        row.path = counted->codebook.path(codes[i].id);
        row.name = codes[i].text.name;
        row.depth = counted->codebook.depth(codes[i].id);
        row.colour = codes[i].text.colour;
        fillNumbers(row, numbers.codes[i], numbers.spoken);
        table.rows.push_back(std::move(row));
    }
    table.total.name = table.total.path = options.codes.empty() ? "Any code" : "Any of these codes";
    fillNumbers(table.total, numbers.total, numbers.spoken);
    study::chooseRows(table, counted->codebook);
    if (options.smallNumbers.threshold > 0)
        if (auto masked = study::maskFrequencies(table, counted->codebook, alsoHidden); !masked)
            return fail(masked.error());
    study::arrangeRows(table, study.language());
    return table;
}

} // namespace kenspeckle

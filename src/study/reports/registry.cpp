// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

const std::vector<ReportMaker>& reportMakers() {
    // One kind to a line, so that two people can add one each.
    // clang-format off
    static const std::vector<ReportMaker> makers{
        frequencyReport(),
        saturationReport(),
        frameworkReport(),
        casesReport(),
        portraitReport(),
        codelineReport(),
        queryReport(),
        crosstabReport(),
        presenceReport(),
        agreementReport(),
        driftReport(),
        wordsReport(),
        contextReport(),
        wordtreeReport(),
        keynessReport(),
        speakingReport(),
        cooccurrenceReport(),
        sequenceReport(),
        matrixReport(),
        quotesReport(),
        methodsReport(),
    };
    // clang-format on
    return makers;
}

} // namespace kenspeckle::study

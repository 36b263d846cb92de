// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/report_maker.h"

namespace kenspeckle::study {

const std::vector<ReportMaker>& reportMakers() {
    static const std::vector<ReportMaker> makers{
        frequencyReport(),
        agreementReport(),
    };
    return makers;
}

} // namespace kenspeckle::study

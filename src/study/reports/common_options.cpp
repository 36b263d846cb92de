// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/reports/common_options.h"

namespace kenspeckle::study {

ReportOption whereOption() {
    return {.key = "where",
            .label = "Only people with",
            .help = "Count only people of whom this is so; \"of N\" is of them; repeated for one attribute, any of the "
                    "values",
            .type = OptionType::Condition,
            .repeated = true};
}

ReportOption coderOption() {
    return {.key = "coder",
            .label = "Coded by",
            .help = "Count this coder's work only; else all coders together",
            .type = OptionType::Coder};
}

ReportOption interviewersOption() {
    return {.key = "with-interviewers",
            .label = "Count interviewers’ words",
            .help = "Count what interviewers said too",
            .type = OptionType::Flag};
}

} // namespace kenspeckle::study

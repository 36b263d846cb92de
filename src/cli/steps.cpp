// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/steps.h"

#include "cli/table.h"

namespace kenspeckle::cli {

ExitCode takeSteps(const std::vector<Step>& steps, Study& study, Console& console) {
    bool begun = false;
    for (const Step& step : steps) {
        if (const auto acted = step.act(study); !acted) {
            const ExitCode code = failed(console, acted.error());
            return begun ? ExitCode::InPart : code;
        }
        begun = true;
        if (!console.json) console.out << oneLine(step.done) << '\n';
    }
    return ExitCode::Done;
}

} // namespace kenspeckle::cli

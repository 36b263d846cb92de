// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/output.h"
#include "kenspeckle/quotable.h"
#include "kenspeckle/retrieval.h"

namespace kenspeckle::cli {

/// Prints quotes under their headings, with who said them, their codes and, where they have it, what stands around,
/// and an empty line after them.
void printQuotes(const std::vector<Quote>& quotes, Console& console);

/// Says on the error stream what consents keep back: it is not for whoever reads the quotes.
void sayLeftOut(const QuotableQuotes& shown, Console& console);

/// Writes the quotes to each of the files, and says so unless the output is JSON; Done, or how it ended.
[[nodiscard]] ExitCode writeQuoteFiles(const std::vector<Quote>& quotes, const std::vector<std::string>& files,
                                       Console& console);

} // namespace kenspeckle::cli

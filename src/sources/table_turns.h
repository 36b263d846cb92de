// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sources/source_line.h"

namespace kenspeckle::sources {

/// The cells of one row of a table in a document, each with its lines.
using TableRow = std::vector<SourceLines>;

/// Appends the lines of a table. Where one column holds names and another the words, as in many transcripts, each row
/// is a turn (a column of time codes gives its time); any other table's cells are paragraphs like any other.
void appendTable(SourceLines& out, std::vector<TableRow> rows);

} // namespace kenspeckle::sources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kenspeckle::gui {

/// Lets screen readers read transcripts, follow the caret and hear what is selected and how it is coded. Once, before
/// the first transcript is shown.
void installTranscriptAccessibility();

} // namespace kenspeckle::gui

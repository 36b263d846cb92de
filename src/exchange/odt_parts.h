// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace kenspeckle::exchange {

// The parts of an OpenDocument text (ODF 1.2) beside its content.

inline constexpr const char* kOdtMimeType = "application/vnd.oasis.opendocument.text";
inline constexpr int kDeepestOdtHeading = 10; // of the format
/// Names of the master pages.
inline constexpr const char* kUprightPage = "Standard";
inline constexpr const char* kLyingPage = "Landscape";

/// Every namespace that a part uses, as attributes of its root.
[[nodiscard]] std::string odtNamespaces();
/// With Pictures/image1.png and so on.
[[nodiscard]] std::string odtManifest(std::size_t pictures);
/// Without a date: the same text is the same file.
[[nodiscard]] std::string odtMeta(const std::string& title);
/// Writer's own names: Standard, Title, Heading 1 to 10, Caption, Quotations, Table Contents, Table Heading; and Quote
/// Attribution, Figure, Small, Table Number, Table Number Heading, Table Note. Styles within a document can only be
/// like one of these.
[[nodiscard]] std::string odtStyles();

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace kenspeckle::gui {

/// Between the engine's UTF-8 and Qt's UTF-16.
[[nodiscard]] inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string toUtf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Between file names as Qt and as the engine know them.
[[nodiscard]] inline QString fromPath(const std::filesystem::path& path) { return fromUtf8(path.string()); }
[[nodiscard]] inline std::filesystem::path toPath(const QString& path) { return std::filesystem::path(toUtf8(path)); }

} // namespace kenspeckle::gui

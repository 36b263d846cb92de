// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

/// What is carried when a passage is dragged onto a code, or a code onto a passage.
[[nodiscard]] std::unique_ptr<QMimeData> passageData(const Passage& passage, const QString& words);
[[nodiscard]] std::unique_ptr<QMimeData> codeData(CodeId code, const QString& name);
/// Several codes at once; who can take one takes the first.
[[nodiscard]] std::unique_ptr<QMimeData> codesData(const std::vector<CodeId>& codes, const QString& names);
/// Nothing if the data are of another kind.
[[nodiscard]] std::optional<Passage> passageIn(const QMimeData& data);
[[nodiscard]] std::optional<CodeId> codeIn(const QMimeData& data);
[[nodiscard]] std::vector<CodeId> codesIn(const QMimeData& data);
[[nodiscard]] QString passageMimeType();
[[nodiscard]] QString codeMimeType();

} // namespace kenspeckle::gui

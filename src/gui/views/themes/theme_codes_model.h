// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <vector>

#include "gui/models/codebook_model.h"

namespace kenspeckle::gui {

/// What is asked of a code: nothing, or that a passage has any of those marked so, all of them, or none.
enum class CodeAsk : std::uint8_t { Not, Any, All, Without };

/// The codebook, with what is asked of each code.
class ThemeCodesModel : public CodebookModel {
    Q_OBJECT
public:
    enum ThemeRole { AskRole = Qt::UserRole + 50 }; ///< int, a CodeAsk

    using CodebookModel::CodebookModel;

    void ask(CodeId code, CodeAsk what);
    /// Any of this one, and nothing else.
    void askOnly(CodeId code);
    void askNothing();
    /// Codes that are not in the codebook any more are asked for no longer.
    void keepOnly(const Codebook& codebook);
    [[nodiscard]] CodeAsk askOf(CodeId code) const;
    /// In reading order of the codebook given.
    [[nodiscard]] std::vector<CodeId> asked(CodeAsk what, const Codebook& codebook) const;
    [[nodiscard]] bool nothingAsked() const { return m_asks.empty(); }
    [[nodiscard]] static CodeAsk after(CodeAsk what);
    /// "any", "all", "without"; empty for Not.
    [[nodiscard]] static QString inWords(CodeAsk what);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void asksChanged();

private:
    void tell(CodeId code);

    std::unordered_map<CodeId, CodeAsk> m_asks;
};

} // namespace kenspeckle::gui

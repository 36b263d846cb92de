// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/theme_codes_model.h"

namespace kenspeckle::gui {

void ThemeCodesModel::tell(CodeId code) {
    if (const QModelIndex at = indexOf(code); at.isValid())
        Q_EMIT dataChanged(at, at, {AskRole, Qt::AccessibleTextRole});
}

void ThemeCodesModel::ask(CodeId code, CodeAsk what) {
    if (askOf(code) == what) return;
    if (what == CodeAsk::Not)
        m_asks.erase(code);
    else
        m_asks[code] = what;
    tell(code);
    Q_EMIT asksChanged();
}

void ThemeCodesModel::askOnly(CodeId code) {
    if (m_asks.size() == 1 && askOf(code) == CodeAsk::Any) return;
    const auto before = std::move(m_asks);
    m_asks.clear();
    if (code) m_asks[code] = CodeAsk::Any;
    for (const auto& [id, what] : before)
        tell(id);
    tell(code);
    Q_EMIT asksChanged();
}

void ThemeCodesModel::askNothing() {
    if (!m_asks.empty()) askOnly({});
}

void ThemeCodesModel::keepOnly(const Codebook& codebook) {
    std::erase_if(m_asks, [&](const auto& each) { return codebook.find(each.first) == nullptr; });
}

CodeAsk ThemeCodesModel::askOf(CodeId code) const {
    const auto found = m_asks.find(code);
    return found == m_asks.end() ? CodeAsk::Not : found->second;
}

std::vector<CodeId> ThemeCodesModel::asked(CodeAsk what, const Codebook& codebook) const {
    std::vector<CodeId> codes;
    for (const Code& code : codebook.codes())
        if (askOf(code.id) == what) codes.push_back(code.id);
    return codes;
}

CodeAsk ThemeCodesModel::after(CodeAsk what) {
    switch (what) {
    case CodeAsk::Not:
        return CodeAsk::Any;
    case CodeAsk::Any:
        return CodeAsk::All;
    case CodeAsk::All:
        return CodeAsk::Without;
    case CodeAsk::Without:
        break;
    }
    return CodeAsk::Not;
}

QString ThemeCodesModel::inWords(CodeAsk what) {
    switch (what) {
    case CodeAsk::Any:
        return tr("any");
    case CodeAsk::All:
        return tr("all");
    case CodeAsk::Without:
        return tr("without");
    case CodeAsk::Not:
        break;
    }
    return {};
}

QVariant ThemeCodesModel::data(const QModelIndex& index, int role) const {
    const CodeAsk what = askOf(codeAt(index));
    if (role == AskRole) return static_cast<int>(what);
    QVariant shown = CodebookModel::data(index, role);
    if (role == KeyRole) return 0; // keys code a selection, and there is none here
    if (role == Qt::AccessibleTextRole && what != CodeAsk::Not)
        return QString(shown.toString() + QStringLiteral(", ") + inWords(what));
    return shown;
}

Qt::ItemFlags ThemeCodesModel::flags(const QModelIndex& index) const {
    return CodebookModel::flags(index) & ~(Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled);
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/codebook_model.h"

#include <QColor>

#include <algorithm>

#include "gui/models/drag_data.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

void CodebookModel::setCodebook(const Codebook& codebook) {
    beginResetModel();
    m_codebook = codebook;
    m_children.clear();
    for (const Code& code : m_codebook.codes())
        m_children[code.parent].push_back(code.id);
    endResetModel();
}

void CodebookModel::setUse(const std::function<CodeUse(CodeId)>& useOf) {
    for (const Code& code : m_codebook.codes()) {
        const CodeUse use = useOf(code.id);
        CodeUse& known = m_use[code.id];
        if (known.references == use.references && known.participants == use.participants) continue;
        known = use;
        const QModelIndex at = indexOf(code.id);
        Q_EMIT dataChanged(at, at, {ReferencesRole, Qt::ToolTipRole});
    }
}

void CodebookModel::setKeys(const RecentCodes& recent) {
    m_recent = recent;
    for (const Code& code : m_codebook.codes()) {
        const QModelIndex at = indexOf(code.id);
        Q_EMIT dataChanged(at, at, {KeyRole});
    }
}

CodeId CodebookModel::codeAt(const QModelIndex& index) const {
    return index.isValid() ? CodeId{static_cast<std::int64_t>(index.internalId())} : CodeId{};
}

QModelIndex CodebookModel::indexOf(CodeId code) const {
    const Code* found = m_codebook.find(code);
    if (!found) return {};
    const auto& siblings = m_children.at(found->parent);
    const auto row = std::find(siblings.begin(), siblings.end(), code) - siblings.begin();
    return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(code.value));
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex& parent) const {
    const auto found = m_children.find(codeAt(parent));
    if (column != 0 || row < 0 || found == m_children.end() || row >= static_cast<int>(found->second.size())) return {};
    return createIndex(row, 0, static_cast<quintptr>(found->second[static_cast<std::size_t>(row)].value));
}

QModelIndex CodebookModel::parent(const QModelIndex& child) const {
    const Code* code = m_codebook.find(codeAt(child));
    return code ? indexOf(code->parent) : QModelIndex();
}

int CodebookModel::rowCount(const QModelIndex& parent) const {
    const auto found = m_children.find(codeAt(parent));
    return found == m_children.end() ? 0 : static_cast<int>(found->second.size());
}

int CodebookModel::columnCount(const QModelIndex&) const { return 1; }

QVariant CodebookModel::data(const QModelIndex& index, int role) const {
    const Code* code = m_codebook.find(codeAt(index));
    if (!code) return {};
    const auto use = m_use.find(code->id);
    const CodeUse count = use == m_use.end() ? CodeUse{code->id} : use->second;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return fromUtf8(code->text.name);
    case CodeIdRole:
        return static_cast<qlonglong>(code->id.value);
    case ColourRole:
        return QColor(code->text.colour.red, code->text.colour.green, code->text.colour.blue);
    case ReferencesRole:
        return count.references;
    case KeyRole:
        return m_recent.keyOf(code->id).value_or(0);
    case CodableRole:
        return code->text.codable;
    case Qt::ToolTipRole: {
        const auto part = [](const QString& label, const std::string& text) {
            return text.empty() ? QString()
                                : QStringLiteral("<p><b>%1</b> %2</p>").arg(label, fromUtf8(text).toHtmlEscaped());
        };
        return QStringLiteral("<div style='width:320px'><p><b>%1</b></p>")
                   .arg(fromUtf8(m_codebook.path(code->id)).toHtmlEscaped()) +
               part(QString(), code->text.definition) + part(tr("Use when:"), code->text.useWhen) +
               part(tr("Do not use when:"), code->text.doNotUseWhen) + part(tr("Example:"), code->text.example) +
               QStringLiteral("<p>%1</p></div>")
                   .arg(tr("%1 references, %2 participants").arg(count.references).arg(count.participants));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2 references").arg(fromUtf8(code->text.name)).arg(count.references);
    default:
        return {};
    }
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList CodebookModel::mimeTypes() const { return {codeMimeType(), passageMimeType()}; }

QMimeData* CodebookModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    return codeData(codeAt(indexes.front()), indexes.front().data().toString()).release();
}

bool CodebookModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                    const QModelIndex& parent) const {
    if (passageIn(*data)) {
        const Code* code = m_codebook.find(codeAt(parent));
        return row < 0 && code && code->text.codable;
    }
    const auto code = codeIn(*data);
    if (!code || !m_codebook.find(*code)) return false;
    const std::vector<CodeId> below = m_codebook.subtree(*code);
    return std::find(below.begin(), below.end(), codeAt(parent)) == below.end();
}

bool CodebookModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    if (const auto passage = passageIn(*data)) {
        Q_EMIT passageDropped(*passage, codeAt(parent));
    } else if (const auto code = codeIn(*data)) {
        const CodeId target = codeAt(parent);
        int position = row < 0 ? rowCount(parent) : row;
        // Places count the children as they will be: without the code itself, if it stays under this parent.
        const Code* moved = m_codebook.find(*code);
        if (moved->parent == target) {
            const int now = indexOf(*code).row();
            if (row < 0 || now < position) --position;
            if (position == now) return false;
        }
        Q_EMIT moveAsked(*code, target, position);
    }
    // The rows are not ours to move: the codebook is read again when the study has changed.
    return false;
}

CodebookFilter::CodebookFilter(QObject* parent) : QSortFilterProxyModel(parent) { setRecursiveFilteringEnabled(true); }

void CodebookFilter::setWords(const QString& words) {
    m_words = words.simplified();
    invalidateFilter();
}

bool CodebookFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty()) return true;
    for (QModelIndex at = sourceModel()->index(row, 0, parent); at.isValid(); at = at.parent())
        if (at.data().toString().contains(m_words, Qt::CaseInsensitive)) return true;
    return false;
}

} // namespace kenspeckle::gui

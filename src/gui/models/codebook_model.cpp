// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/codebook_model.h"

#include <QColor>

#include <algorithm>
#include <unordered_set>

#include "gui/models/drag_data.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

CodebookModel::CodebookModel(QObject* parent) : QAbstractItemModel(parent) { m_nodes[{}]; }

void CodebookModel::setCodebook(const Codebook& codebook) {
    if (m_codebook.empty() || codebook.empty()) {
        beginResetModel();
        m_codebook = codebook;
        m_nodes.clear();
        m_nodes[{}];
        for (const Code& code : m_codebook.codes()) {
            m_nodes[code.id].code = code;
            m_nodes[code.parent].children.push_back(code.id);
        }
        endResetModel();
        return;
    }
    addNew(codebook);
    arrange(codebook);
    removeGone(codebook);
    takeTexts(codebook);
    m_codebook = codebook;
}

/// Puts new codes where they belong, a run of siblings at a time. A parent stands before its children in a codebook.
void CodebookModel::addNew(const Codebook& next) {
    const auto addBelow = [&](CodeId parent) {
        const std::vector<CodeId> wanted = next.children(parent);
        for (std::size_t first = 0; first < wanted.size(); ++first) {
            if (m_nodes.count(wanted[first])) continue;
            std::size_t last = first;
            while (last + 1 < wanted.size() && !m_nodes.count(wanted[last + 1]))
                ++last;
            const std::size_t row = std::min(first, m_nodes[parent].children.size());
            beginInsertRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row + last - first));
            for (std::size_t i = first; i <= last; ++i)
                m_nodes[wanted[i]].code = *next.find(wanted[i]);
            auto& children = m_nodes[parent].children;
            children.insert(children.begin() + static_cast<std::ptrdiff_t>(row),
                            wanted.begin() + static_cast<std::ptrdiff_t>(first),
                            wanted.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            endInsertRows();
            first = last;
        }
    };
    addBelow({});
    for (const Code& code : next.codes())
        addBelow(code.id);
}

/// Puts every code that stays at its place. What goes comes behind it, until it is removed.
void CodebookModel::arrange(const Codebook& next) {
    std::unordered_map<CodeId, std::vector<CodeId>> wanted;
    wanted[{}];
    for (const Code& code : next.codes()) {
        wanted[code.parent].push_back(code.id);
        wanted[code.id];
    }
    const auto stays = [&](CodeId id) { return next.find(id) != nullptr; };
    bool differs = false;
    for (const auto& [parent, children] : wanted) {
        std::vector<CodeId> staying = m_nodes[parent].children;
        std::erase_if(staying, [&](CodeId id) { return !stays(id); });
        differs = differs || staying != children;
    }
    if (!differs) return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    for (auto& [parent, children] : wanted) {
        for (const CodeId id : m_nodes[parent].children)
            if (!stays(id)) children.push_back(id);
        m_nodes[parent].children = children;
        for (const CodeId id : children)
            if (stays(id)) m_nodes[id].code.parent = parent;
    }
    for (auto& [id, node] : m_nodes) // what goes keeps nothing that stays
        if (id && !stays(id)) std::erase_if(node.children, stays);
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << indexOf(codeAt(index));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void CodebookModel::removeGone(const Codebook& next) {
    std::vector<CodeId> parents{CodeId{}};
    for (const Code& code : next.codes())
        parents.push_back(code.id);
    for (const CodeId parent : parents) {
        auto& children = m_nodes[parent].children;
        for (std::size_t last = children.size(); last-- > 0;) {
            if (next.find(children[last])) continue;
            std::size_t first = last;
            while (first > 0 && !next.find(children[first - 1]))
                --first;
            beginRemoveRows(indexOf(parent), static_cast<int>(first), static_cast<int>(last));
            for (std::size_t i = first; i <= last; ++i)
                forget(children[i]);
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(first),
                           children.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            endRemoveRows();
            last = first;
        }
    }
}

void CodebookModel::forget(CodeId code) {
    const auto node = m_nodes.extract(code);
    m_use.erase(code);
    if (!node.empty())
        for (const CodeId child : node.mapped().children)
            forget(child);
}

void CodebookModel::takeTexts(const Codebook& next) {
    std::vector<CodeId> changed;
    for (const Code& code : next.codes()) {
        Node& node = m_nodes[code.id];
        if (node.code.text != code.text) changed.push_back(code.id);
        node.code = code;
    }
    for (const CodeId id : changed) {
        const QModelIndex at = indexOf(id);
        Q_EMIT dataChanged(at, at);
    }
}

CodeUse CodebookModel::useOf(CodeId code) const {
    const auto use = m_use.find(code);
    return use == m_use.end() ? CodeUse{code} : use->second;
}

void CodebookModel::setUse(const std::function<CodeUse(CodeId)>& useOf) {
    for (const Code& code : m_codebook.codes()) {
        const CodeUse use = useOf(code.id);
        CodeUse& known = m_use[code.id];
        if (known == use) continue;
        known = use;
        const QModelIndex at = indexOf(code.id);
        Q_EMIT dataChanged(
            at, at, {ReferencesRole, OwnReferencesRole, ParticipantsRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void CodebookModel::setKeys(const RecentCodes& recent) {
    const RecentCodes before = m_recent;
    m_recent = recent;
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        for (const CodeId id : {before.at(key), recent.at(key)})
            if (const QModelIndex at = indexOf(id); at.isValid()) Q_EMIT dataChanged(at, at, {KeyRole});
}

CodeId CodebookModel::codeAt(const QModelIndex& index) const {
    return index.isValid() ? CodeId{static_cast<std::int64_t>(index.internalId())} : CodeId{};
}

QModelIndex CodebookModel::indexOf(CodeId code) const {
    const auto found = m_nodes.find(code);
    if (!code || found == m_nodes.end()) return {};
    const auto& siblings = m_nodes.at(found->second.code.parent).children;
    const auto row = std::find(siblings.begin(), siblings.end(), code) - siblings.begin();
    return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(code.value));
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex& parent) const {
    const auto found = m_nodes.find(codeAt(parent));
    if (column != 0 || row < 0 || found == m_nodes.end()) return {};
    const auto& children = found->second.children;
    if (row >= static_cast<int>(children.size())) return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)].value));
}

QModelIndex CodebookModel::parent(const QModelIndex& child) const {
    const auto found = m_nodes.find(codeAt(child));
    return !child.isValid() || found == m_nodes.end() ? QModelIndex() : indexOf(found->second.code.parent);
}

int CodebookModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) return 0;
    const auto found = m_nodes.find(codeAt(parent));
    return found == m_nodes.end() ? 0 : static_cast<int>(found->second.children.size());
}

int CodebookModel::columnCount(const QModelIndex&) const { return 1; }

QString CodebookModel::toolTipOf(const Code& code) const {
    const auto part = [](const QString& label, const std::string& text) {
        return text.empty() ? QString()
                            : QStringLiteral("<p><b>%1</b> %2</p>").arg(label, fromUtf8(text).toHtmlEscaped());
    };
    const CodeUse use = useOf(code.id);
    QString counts = tr("%n reference(s)", nullptr, use.references) + QStringLiteral(", ") +
                     tr("%n participant(s)", nullptr, use.participants);
    if (use.ownReferences != use.references)
        counts += QStringLiteral("<br>") +
                  tr("Without the codes below it: %1 and %2").arg(use.ownReferences).arg(use.ownParticipants);
    return QStringLiteral("<div style='width:320px'><p><b>%1</b></p>")
               .arg(fromUtf8(m_codebook.path(code.id)).toHtmlEscaped()) +
           (code.text.codable ? QString() : QStringLiteral("<p>%1</p>").arg(tr("Only groups the codes below it."))) +
           part(QString(), code.text.definition) + part(tr("Use when:"), code.text.useWhen) +
           part(tr("Do not use when:"), code.text.doNotUseWhen) + part(tr("Example:"), code.text.example) +
           QStringLiteral("<p>%1</p></div>").arg(counts);
}

QVariant CodebookModel::data(const QModelIndex& index, int role) const {
    const auto found = m_nodes.find(codeAt(index));
    if (!index.isValid() || found == m_nodes.end()) return {};
    const Code& code = found->second.code;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return fromUtf8(code.text.name);
    case CodeIdRole:
        return static_cast<qlonglong>(code.id.value);
    case ColourRole:
        return QColor(code.text.colour.red, code.text.colour.green, code.text.colour.blue);
    case ReferencesRole:
        return useOf(code.id).references;
    case OwnReferencesRole:
        return useOf(code.id).ownReferences;
    case ParticipantsRole:
        return useOf(code.id).participants;
    case KeyRole:
        return m_recent.keyOf(code.id).value_or(0);
    case CodableRole:
        return code.text.codable;
    case WordsRole:
        return fromUtf8(code.text.name + '\n' + code.text.definition + '\n' + code.text.useWhen + '\n' +
                        code.text.doNotUseWhen + '\n' + code.text.example);
    case Qt::ToolTipRole:
        return toolTipOf(code);
    case Qt::AccessibleTextRole: {
        const QString name = fromUtf8(code.text.name);
        const int references = useOf(code.id).references;
        return code.text.codable ? tr("%1, %n reference(s)", nullptr, references).arg(name)
                                 : tr("%1, only groups, %n reference(s)", nullptr, references).arg(name);
    }
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
    std::vector<CodeId> codes;
    QStringList names;
    for (const QModelIndex& index : indexes) {
        codes.push_back(codeAt(index));
        names << index.data().toString();
    }
    std::sort(codes.begin(), codes.end(),
              [this](CodeId a, CodeId b) { return m_codebook.indexOf(a) < m_codebook.indexOf(b); });
    return codesData(codes, names.join(QLatin1Char('\n'))).release();
}

bool CodebookModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                    const QModelIndex& parent) const {
    if (passageIn(*data)) {
        const Code* code = m_codebook.find(codeAt(parent));
        return row < 0 && code && code->text.codable;
    }
    const std::vector<CodeId> codes = codesIn(*data);
    if (codes.empty()) return false;
    const std::unordered_set<CodeId> moved(codes.begin(), codes.end());
    for (const CodeId id : codes)
        if (!m_codebook.find(id)) return false;
    for (const Code* above = m_codebook.find(codeAt(parent)); above; above = m_codebook.find(above->parent))
        if (moved.count(above->id)) return false;
    return true;
}

bool CodebookModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    const CodeId target = codeAt(parent);
    if (const auto passage = passageIn(*data)) {
        Q_EMIT passageDropped(*passage, target);
        return false;
    }
    const std::vector<CodeId> codes = codesIn(*data);
    const std::vector<CodeId> children = m_codebook.children(target);
    // Places count the children that are not moved.
    const std::size_t before = row < 0 ? children.size() : std::min(static_cast<std::size_t>(row), children.size());
    int position = 0;
    for (std::size_t i = 0; i < before; ++i)
        position += std::find(codes.begin(), codes.end(), children[i]) == codes.end() ? 1 : 0;
    Q_EMIT moveAsked(codes, target, position);
    // The rows are not ours to move: the codebook is read again when the study has changed.
    return false;
}

} // namespace kenspeckle::gui

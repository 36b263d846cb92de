// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/pasted_block.h"

#include <QHash>

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QString folded(const QString& name) { return name.simplified().toCaseFolded(); }

/// Places in a list by folded name.
QHash<QString, int> placesOf(const QStringList& names) {
    QHash<QString, int> places;
    for (int i = 0; i < names.size(); ++i)
        places.insert(folded(names[i]), i);
    return places;
}

bool hasHeadings(const std::vector<QStringList>& cells, const QHash<QString, int>& attributes) {
    return std::any_of(cells.front().begin(), cells.front().end(),
                       [&](const QString& cell) { return attributes.contains(folded(cell)); });
}

/// Whether most rows begin with a name of the table; `from` leaves a heading out.
bool hasNames(const std::vector<QStringList>& cells, std::size_t from, const QHash<QString, int>& owners) {
    int known = 0;
    int filled = 0;
    for (std::size_t row = from; row < cells.size(); ++row) {
        const QString name = folded(cells[row].front());
        if (name.isEmpty()) continue;
        ++filled;
        if (owners.contains(name)) ++known;
    }
    return known > 0 && 2 * known >= filled;
}

} // namespace

std::vector<QStringList> clipboardCells(const QString& text) {
    std::vector<QStringList> cells;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        cells.push_back(row);
        row.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        if (quoted) {
            if (letter != QLatin1Char('"')) {
                cell += letter;
            } else if (at + 1 < text.size() && text[at + 1] == QLatin1Char('"')) {
                cell += letter;
                ++at;
            } else {
                quoted = false;
            }
        } else if (letter == QLatin1Char('"') && cell.isEmpty() &&
                   text.indexOf(QLatin1Char('"'), at + 1) >= 0) { // one that is not closed is a letter
            quoted = true;
        } else if (letter == QLatin1Char('\t')) {
            endCell();
        } else if (letter == QLatin1Char('\n')) {
            endRow();
        } else if (letter != QLatin1Char('\r')) {
            cell += letter;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) endRow();
    const auto isEmpty = [](const QStringList& each) {
        return std::all_of(each.begin(), each.end(), [](const QString& one) { return one.trimmed().isEmpty(); });
    };
    while (!cells.empty() && cells.back().size() == 1 && isEmpty(cells.back()))
        cells.pop_back();
    return cells;
}

QString clipboardText(const std::vector<QStringList>& cells) {
    QStringList rows;
    for (const QStringList& each : cells) {
        QStringList row;
        for (QString cell : each) {
            if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) ||
                cell.startsWith(QLatin1Char('"'))) {
                cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
                cell = QLatin1Char('"') + cell + QLatin1Char('"');
            }
            row << cell;
        }
        rows << row.join(QLatin1Char('\t'));
    }
    return rows.join(QLatin1Char('\n'));
}

PastePlan planPaste(const std::vector<QStringList>& cells, const PastePlace& place) {
    PastePlan plan;
    if (cells.empty()) return plan;
    const QHash<QString, int> owners = placesOf(place.owners);
    const QHash<QString, int> attributes = placesOf(place.attributes);
    qsizetype width = 0;
    for (const QStringList& row : cells)
        width = std::max(width, row.size());

    plan.headingsRead = hasHeadings(cells, attributes);
    // A block of one column holds values, even where they are names of people – unless there is nowhere to put them.
    plan.ownersNamed = width > 1 && hasNames(cells, plan.headingsRead ? 1 : 0, owners);
    if (plan.ownersNamed && !plan.headingsRead && cells.size() > 1 && !owners.contains(folded(cells.front().front())))
        plan.headingsRead = true; // new attributes, over names that are known
    const qsizetype firstColumn = plan.ownersNamed ? 1 : 0;
    const std::size_t firstRow = plan.headingsRead ? 1 : 0;

    // Which attribute each column is; empty for one beyond the table.
    QStringList names;
    for (qsizetype column = firstColumn; column < width; ++column) {
        if (plan.headingsRead) {
            names << cells.front().value(column).simplified();
            continue;
        }
        const qsizetype at = std::max(place.column, 0) + column - firstColumn;
        names << (at < place.attributes.size() ? place.attributes[at] : QString());
    }
    for (std::size_t row = firstRow; row < cells.size(); ++row) {
        QString owner;
        if (plan.ownersNamed) {
            const QString name = cells[row].front();
            const auto known = owners.constFind(folded(name));
            if (known == owners.constEnd()) {
                if (!name.trimmed().isEmpty()) plan.unknown << name.simplified();
                continue;
            }
            owner = place.owners[*known];
        } else {
            owner = place.owners.value(place.row + static_cast<int>(row - firstRow));
        }
        for (qsizetype column = 0; column < names.size(); ++column) {
            const QString value = cells[row].value(column + firstColumn);
            if (owner.isEmpty() || names[column].isEmpty()) {
                if (!value.trimmed().isEmpty()) ++plan.outside;
                continue;
            }
            plan.values.push_back({toUtf8(owner), toUtf8(names[column]), toUtf8(value)});
        }
    }
    for (const QString& name : names)
        if (!name.isEmpty()) plan.attributes << name;
    return plan;
}

} // namespace kenspeckle::gui

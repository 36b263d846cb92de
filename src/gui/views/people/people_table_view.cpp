// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/people_table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <set>

#include "gui/models/people_model.h"
#include "gui/qt_text.h"
#include "gui/views/list_painting.h"
#include "gui/views/people/people_delegate.h"

namespace kenspeckle::gui {

PeopleTableView::PeopleTableView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new PeopleDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; while a cell is edited it goes to the next one
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setFirstSectionMovable(false);
    horizontalHeader()->setMinimumSectionSize(56);
    horizontalHeader()->setFont(scaled(font(), 0.92));
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicatorShown(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

std::vector<int> PeopleTableView::chosenRows() const {
    std::set<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (rows.empty() && currentIndex().isValid()) rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

std::vector<int> PeopleTableView::attributeColumns() const {
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int logical = horizontalHeader()->logicalIndex(visual); logical >= PeopleModel::kFixed)
            columns.push_back(logical);
    return columns;
}

PastePlace PeopleTableView::pastePlace() const {
    PastePlace place;
    for (int row = 0; row < model()->rowCount(); ++row)
        place.owners << model()->index(row, PeopleModel::kName).data(Qt::EditRole).toString();
    const std::vector<int> columns = attributeColumns();
    for (const int column : columns)
        place.attributes << model()->headerData(column, Qt::Horizontal).toString();
    // The top left corner of what is selected, as spreadsheets take it.
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty() && currentIndex().isValid()) cells << currentIndex();
    place.row = -1;
    for (const QModelIndex& cell : cells) {
        const auto at = std::find(columns.begin(), columns.end(), cell.column());
        const int column = at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
        if (place.row < 0 || cell.row() < place.row) place.row = cell.row();
        if (column >= 0 && (place.column < 0 || column < place.column)) place.column = column;
    }
    place.row = std::max(place.row, 0);
    return place;
}

void PeopleTableView::copy(Headings headings) {
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty()) return;
    std::set<int> rows;
    std::set<int> visual;
    for (const QModelIndex& cell : cells) {
        rows.insert(cell.row());
        visual.insert(horizontalHeader()->visualIndex(cell.column()));
    }
    if (headings == Headings::With) visual.insert(horizontalHeader()->visualIndex(PeopleModel::kName));
    std::vector<QStringList> block;
    if (headings == Headings::With) {
        block.emplace_back();
        for (const int each : visual)
            block.back() << model()->headerData(horizontalHeader()->logicalIndex(each), Qt::Horizontal).toString();
    }
    for (const int row : rows) {
        block.emplace_back();
        for (const int each : visual)
            block.back() << model()->index(row, horizontalHeader()->logicalIndex(each)).data(Qt::EditRole).toString();
    }
    QGuiApplication::clipboard()->setText(clipboardText(block));
}

void PeopleTableView::showPasted(const PastePlan& plan) {
    std::set<QString> owners;
    for (const ValueToSet& value : plan.values)
        owners.insert(fromUtf8(value.owner));
    QItemSelection selection;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!owners.count(model()->index(row, PeopleModel::kName).data(Qt::EditRole).toString())) continue;
        for (const int column : attributeColumns())
            if (plan.attributes.contains(model()->headerData(column, Qt::Horizontal).toString(), Qt::CaseInsensitive))
                selection.select(model()->index(row, column), model()->index(row, column));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PeopleTableView::clearChosen() {
    QModelIndexList cells;
    std::vector<int> names;
    for (const QModelIndex& cell : selectionModel()->selectedIndexes()) {
        if (cell.column() >= PeopleModel::kFixed) cells << cell;
        if (cell.column() == PeopleModel::kName) names.push_back(cell.row());
    }
    if (!cells.isEmpty())
        Q_EMIT clearAsked(cells);
    else if (!names.empty())
        Q_EMIT removeAsked(names);
}

void PeopleTableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy(Headings::Without);
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteAsked(QGuiApplication::clipboard()->text());
        return;
    }
    if (state() != QAbstractItemView::EditingState) {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return clearChosen();
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) edit(currentIndex());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

} // namespace kenspeckle::gui

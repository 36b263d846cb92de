// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/report_table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/reports/frozen_column.h"

namespace kenspeckle::gui {

namespace {

/// The table of the report of agreement whose rows are differences to be settled.
constexpr char kDisagreements[] = "disagreements";

constexpr int kIndent = 20;
constexpr int kSide = 10;
constexpr int kWidestWords = 520;
constexpr int kNarrowestName = 130;
constexpr int kReadableName = 300;
constexpr int kNarrowestWords = 90;
constexpr int kNarrowestNumber = 64;
constexpr int kMostMore = 72; // pixels a column of numbers may grow by

/// A number with a bar behind it as long as its share of the largest, or a name as deep as it stands in its tree.
class ReportCellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(ReportTableModel::TotalRole).toBool()) painter->fillRect(option.rect, theme.window);
        paintRow(*painter, option);
        const QRect area = option.rect.adjusted(kSide, 0, -kSide, 0);
        const QVariant share = index.data(ReportTableModel::ShareRole);
        if (share.isValid() && share.toDouble() > 0) {
            QColor bar = theme.accent;
            bar.setAlphaF(theme.dark ? 0.34F : 0.20F);
            const double width = std::max(2.0, (area.width() + 4) * share.toDouble());
            painter->setPen(Qt::NoPen);
            painter->setBrush(bar);
            painter->drawRoundedRect(QRectF(area.right() + 4 - width, area.top() + 5, width, area.height() - 10), 3, 3);
        }
        const QRect words = area.adjusted(indentOf(index), 0, 0, 0);
        QFont font = option.font;
        font.setBold(index.data(Qt::FontRole).value<QFont>().bold());
        painter->setFont(font);
        painter->setPen(index.data(ReportTableModel::NothingRole).toBool() ? theme.quiet : theme.text);
        const QString text = index.data().toString().simplified();
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QFont font = option.font;
        font.setBold(true);
        // Of long words no more need be measured than may be shown.
        const QString text = index.data().toString().left(160);
        return {QFontMetrics(font).horizontalAdvance(text) + indentOf(index) + 2 * kSide + 8,
                QFontMetrics(font).height() + 12};
    }

private:
    [[nodiscard]] static int indentOf(const QModelIndex& index) {
        return index.column() == 0 ? index.data(ReportTableModel::DepthRole).toInt() * kIndent : 0;
    }
};

} // namespace

ReportTableView::ReportTableView(QWidget* parent) : QTableView(parent) {
    setModel(&m_model);
    setItemDelegate(new ReportCellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + 12);
    horizontalHeader()->setProperty("report", true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(scaled(font(), 0.92));
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    connect(this, &QTableView::clicked, this, &ReportTableView::open);
    connect(this, &QTableView::activated, this, &ReportTableView::open);
    connect(new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &ReportTableView::copy);
    connect(new QShortcut(QKeySequence(Qt::Key_S), this, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, [this] {
                if (currentIndex().isValid()) sortBy(currentIndex().column());
            });
    m_frozen = new FrozenColumn(*this);
    connect(m_frozen, &QTableView::clicked, this, &ReportTableView::open);
    connect(m_frozen, &FrozenColumn::headingPressed, this, [this] { sortBy(0); });
    // With the indents, names need less room when sorted.
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        measureColumns();
        shareWidth();
    });
}

void ReportTableView::setTable(std::shared_ptr<const ReportTable> table) {
    const bool sameColumns = table && table->header == m_model.table().header;
    const int across = horizontalScrollBar()->value();
    const int down = verticalScrollBar()->value();
    const QModelIndex current = currentIndex();
    const QString row = current.isValid() ? current.siblingAtColumn(0).data().toString() : QString();
    const int column = current.column();
    if (!sameColumns) horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model.setTable(std::move(table));
    measureColumns();
    shareWidth();
    if (!sameColumns) return scrollToTop();
    for (int each = 0; current.isValid() && each < m_model.rowCount(); ++each)
        if (m_model.index(each, 0).data().toString() == row) {
            setCurrentIndex(m_model.index(each, column));
            break;
        }
    horizontalScrollBar()->setValue(across);
    verticalScrollBar()->setValue(down);
}

void ReportTableView::setHideEmpty(bool hide) {
    m_model.setHideEmpty(hide);
    measureColumns();
    shareWidth();
}

void ReportTableView::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    QModelIndex at = index;
    // A name stands for the first number of its row that has quotes.
    // Of a difference between coders every cell does.
    const bool wholeRow = index.column() == 0 || m_model.table().name == kDisagreements;
    for (int column = 1; wholeRow && !m_model.evidenceAt(at) && column < m_model.columnCount(); ++column)
        at = index.siblingAtColumn(column);
    const Evidence* evidence = m_model.evidenceAt(at);
    if (!evidence) return;
    Q_EMIT evidenceAsked(*evidence, m_model.titleOf(at));
    const auto* passages = std::get_if<std::vector<Passage>>(evidence);
    if (m_model.table().name == kDisagreements && passages && !passages->empty())
        Q_EMIT disagreementAsked(at.siblingAtColumn(0).data().toString(), passages->front());
}

void ReportTableView::measureColumns() {
    resizeColumnsToContents();
    m_widths.clear();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_widths.push_back(m_model.isWords(column) ? std::min(columnWidth(column), kWidestWords)
                                                   : std::max(columnWidth(column), kNarrowestNumber));
}

void ReportTableView::shareWidth() {
    if (m_widths.empty()) return;
    // Numbers get what they need, and words are cut where there is too little; on a wide screen the numbers, and their
    // bars, get a share of what is left.
    const int columns = static_cast<int>(m_widths.size());
    const int room = viewport()->width();
    std::vector<int> widths = m_widths;
    int numbers = 0;
    const auto spare = [&] { return room - std::accumulate(widths.begin(), widths.end(), 0); };
    for (int column = 0; column < columns; ++column)
        if (!m_model.isWords(column)) ++numbers;
    if (const int left = spare(); left > 0 && numbers > 0) {
        const int more = std::min(left / numbers, kMostMore);
        for (int column = 0; column < columns; ++column)
            if (!m_model.isWords(column)) widths[static_cast<std::size_t>(column)] += more;
    }
    // Pixel by pixel from the widest column of words.
    for (int left = spare(); left < 0; left = spare()) {
        int widest = -1;
        for (int column = 0; column < columns; ++column) {
            const int least = column == 0 ? kNarrowestName : kNarrowestWords;
            const auto at = static_cast<std::size_t>(column);
            if (m_model.isWords(column) && widths[at] > least &&
                (widest < 0 || widths[at] > widths[static_cast<std::size_t>(widest)]))
                widest = column;
        }
        if (widest < 0) break;
        const int least = widest == 0 ? kNarrowestName : kNarrowestWords;
        int& width = widths[static_cast<std::size_t>(widest)];
        width = std::max({least, width + left, width - 8});
    }
    // Where one scrolls anyway, names can be read.
    if (spare() < 0) widths[0] = std::max(widths[0], std::min({m_widths[0], kReadableName, room / 3}));
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    m_frozen->follow();
}

void ReportTableView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    if (index.column() == 0) return;
    // Not under the column that stays.
    if (const int hidden = columnWidth(0) - visualRect(index).left(); hidden > 0 && horizontalScrollBar()->value() > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void ReportTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareWidth();
}

void ReportTableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model()) {
        measureColumns();
        shareWidth();
    }
}

void ReportTableView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return open(currentIndex());
    QTableView::keyPressEvent(event);
}

void ReportTableView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QModelIndex under = indexAt(event->pos());
    const bool opens = m_model.evidenceAt(under) || (under.isValid() && m_model.table().name == kDisagreements);
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ReportTableView::sortBy(int column) {
    QHeaderView& header = *horizontalHeader();
    const auto first =
        static_cast<Qt::SortOrder>(m_model.headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt());
    const auto other = first == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (header.sortIndicatorSection() != column)
        header.setSortIndicator(column, first);
    else if (header.sortIndicatorOrder() == first)
        header.setSortIndicator(column, other);
    else
        header.setSortIndicator(-1, first);
    if (currentIndex().isValid()) scrollTo(currentIndex());
    m_frozen->follow();
}

void ReportTableView::copy() const {
    auto* both = new QMimeData;
    both->setText(m_model.asText());
    both->setHtml(m_model.asHtml());
    QGuiApplication::clipboard()->setMimeData(both);
}

} // namespace kenspeckle::gui

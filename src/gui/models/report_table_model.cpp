// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/report_table_model.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

#include "gui/models/natural_order.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

constexpr qsizetype kHeadingWidth = 15; // characters to a line
constexpr qsizetype kHeadingLines = 4;

const std::string* wordsOf(const ReportCell& cell) { return std::get_if<std::string>(&cell); }

/// Nothing where the cell is no number.
std::optional<double> numberOf(const ReportCell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? std::optional(*real) : std::nullopt;
    if (const auto* share = std::get_if<Share>(&cell))
        return std::isfinite(share->value) ? std::optional(share->value) : std::nullopt;
    return std::nullopt;
}

QString shown(const ReportCell& cell) {
    if (const auto* words = wordsOf(cell)) return fromUtf8(*words);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QLocale().toString(static_cast<qlonglong>(*whole));
    if (const auto* real = std::get_if<double>(&cell)) return shownNumber(*real);
    if (const auto* share = std::get_if<Share>(&cell); share && std::isfinite(share->value))
        return QString(QLocale().toString(share->value * 100, 'f', 1) + QStringLiteral(" %"));
    return {};
}

/// What a column counts: "service user: participants (of 7)" counts the same as "Participants".
QString unitOf(const std::string& heading) {
    QString unit = fromUtf8(heading);
    if (const qsizetype colon = unit.lastIndexOf(QStringLiteral(": ")); colon >= 0) unit = unit.mid(colon + 2);
    if (const qsizetype bracket = unit.indexOf(QStringLiteral(" (")); bracket > 0) unit.truncate(bracket);
    return unit.toLower();
}

/// True of numbers that are no amounts: a bar behind them would mean nothing.
bool saysWhere(const QString& unit) {
    static const QStringList kWhere{QStringLiteral("no."),  QStringLiteral("item"),    QStringLiteral("begin"),
                                    QStringLiteral("end"),  QStringLiteral("turn"),    QStringLiteral("from turn"),
                                    QStringLiteral("from"), QStringLiteral("to turn"), QStringLiteral("to"),
                                    QStringLiteral("rank"), QStringLiteral("age"),     QStringLiteral("year"),
                                    QStringLiteral("date"), QStringLiteral("line")};
    return kWhere.contains(unit);
}

/// In a few short lines; the rest is in the tooltip.
QString wrapped(const QString& heading) {
    QStringList lines;
    for (const QString& word : heading.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (lines.isEmpty() || lines.last().size() + 1 + word.size() > kHeadingWidth)
            lines << word;
        else
            lines.last() += QLatin1Char(' ') + word;
    if (lines.size() > kHeadingLines) {
        lines.resize(kHeadingLines);
        lines.last() += QChar(0x2026);
    }
    for (QString& line : lines)
        if (line.size() > 2 * kHeadingWidth) line = line.left(2 * kHeadingWidth - 1) + QChar(0x2026);
    return lines.join(QLatin1Char('\n'));
}

/// As a spreadsheet takes it: the decimal point of the country, and nothing between thousands.
QString copied(const ReportCell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
    const QString words = shown(cell);
    return wordsOf(cell) ? words : QString(words).remove(QLocale().groupSeparator());
}

/// Of one line: a cell of a copied table must not begin another.
QString flat(QString text) {
    return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

} // namespace

QString shownNumber(double value) {
    if (!std::isfinite(value)) return {};
    const double size = std::abs(value);
    if (size > 0 && size < 0.0005) return QLocale().toString(value, 'g', 2);
    return QLocale().toString(value, 'f', size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

void ReportTableModel::setTable(std::shared_ptr<const ReportTable> table) {
    beginResetModel();
    m_table = table ? std::move(table) : std::make_shared<const ReportTable>();
    if (m_sorted >= static_cast<int>(m_table->header.size())) m_sorted = -1;
    look();
    chooseRows();
    endResetModel();
}

void ReportTableModel::setHideEmpty(bool hide) {
    if (hide == m_hideEmpty) return;
    beginResetModel();
    m_hideEmpty = hide;
    chooseRows();
    endResetModel();
}

void ReportTableModel::look() {
    const std::size_t columns = m_table->header.size();
    m_words.assign(columns, true);
    m_places.assign(columns, false);
    m_greatest.assign(columns, 0);
    std::map<QString, std::int64_t> greatest;
    std::vector<QString> units;
    for (std::size_t column = 0; column < columns; ++column) {
        units.push_back(unitOf(m_table->header[column]));
        m_places[column] = saysWhere(units.back());
        bool anyNumber = false;
        bool anyWords = false;
        for (std::size_t row = 0; row < m_table->rows.size(); ++row) {
            const ReportCell& cell = m_table->rows[row][column];
            anyWords = anyWords || (wordsOf(cell) && !wordsOf(cell)->empty());
            anyNumber = anyNumber || numberOf(cell).has_value();
            if (const auto* whole = std::get_if<std::int64_t>(&cell); whole && !isTotal(row))
                greatest[units[column]] = std::max(greatest[units[column]], *whole);
        }
        // "undefined" among numbers does not make words of them.
        m_words[column] = column == 0 || (anyWords && !anyNumber);
    }
    for (std::size_t column = 0; column < columns; ++column)
        m_greatest[column] = greatest[units[column]];
}

void ReportTableModel::chooseRows() {
    m_shown.clear();
    m_hasEmptyRows = false;
    for (std::size_t row = 0; row < m_table->rows.size(); ++row) {
        const auto& cells = m_table->rows[row];
        bool anyNumber = false;
        bool something = isTotal(row);
        for (std::size_t column = 1; column < cells.size(); ++column) {
            const auto number = numberOf(cells[column]);
            anyNumber = anyNumber || number.has_value();
            something = something || (number && *number != 0);
        }
        const bool empty = anyNumber && !something;
        m_hasEmptyRows = m_hasEmptyRows || empty;
        if (!m_hideEmpty || !empty) m_shown.push_back(row);
    }
    if (m_sorted < 0) return;
    const QCollator collator = naturalOrder();
    const auto column = static_cast<std::size_t>(m_sorted);
    // What is undefined comes last in either order, and the totals after it.
    const auto rank = [&](std::size_t row) {
        const ReportCell& cell = m_table->rows[row][column];
        return isTotal(row) ? 3 : wordsOf(cell) ? 1 : numberOf(cell) ? 0 : 2;
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](std::size_t a, std::size_t b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        const ReportCell& one = m_table->rows[a][column];
        const ReportCell& other = m_table->rows[b][column];
        const bool ascending = m_order == Qt::AscendingOrder;
        if (rank(a) == 0) return ascending ? *numberOf(one) < *numberOf(other) : *numberOf(other) < *numberOf(one);
        if (rank(a) != 1) return false;
        const int compared = collator.compare(fromUtf8(*wordsOf(one)), fromUtf8(*wordsOf(other)));
        return ascending ? compared < 0 : compared > 0;
    });
}

void ReportTableModel::sort(int column, Qt::SortOrder order) {
    if (column >= columnCount()) column = -1;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<std::size_t> before = m_shown;
    m_sorted = column;
    m_order = order;
    chooseRows();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex& each : old) {
        const auto at = std::find(m_shown.begin(), m_shown.end(), before[static_cast<std::size_t>(each.row())]);
        now << (at == m_shown.end() ? QModelIndex() : index(static_cast<int>(at - m_shown.begin()), each.column()));
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool ReportTableModel::isTotal(std::size_t row) const {
    return m_table->lastRowIsTotal && row + 1 == m_table->rows.size();
}

bool ReportTableModel::isWords(int column) const { return m_words[static_cast<std::size_t>(column)]; }

std::pair<std::size_t, std::size_t> ReportTableModel::placeOf(const QModelIndex& index) const {
    return {m_shown[static_cast<std::size_t>(index.row())], static_cast<std::size_t>(index.column())};
}

const ReportCell& ReportTableModel::cellAt(const QModelIndex& index) const {
    const auto [row, column] = placeOf(index);
    return m_table->rows[row][column];
}

const Evidence* ReportTableModel::evidenceAt(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const auto found = m_table->evidence.find(placeOf(index));
    return found == m_table->evidence.end() || std::holds_alternative<std::monostate>(found->second) ? nullptr
                                                                                                     : &found->second;
}

QString ReportTableModel::titleOf(const QModelIndex& index) const {
    const auto [row, column] = placeOf(index);
    const QString name = shown(m_table->rows[row][0]);
    if (column == 0) return name;
    return QString(name + QStringLiteral(" · ") + fromUtf8(m_table->header[column]));
}

QString ReportTableModel::asText() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << flat(row < 0 ? headerData(column, Qt::Horizontal, HeadingRole).toString()
                                  : copied(cellAt(index(row, column))));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString ReportTableModel::asHtml() const {
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (int row = -1; row < rowCount(); ++row) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < columnCount(); ++column) {
            const bool heading = row < 0 || column == 0;
            const QString words = row < 0 ? headerData(column, Qt::Horizontal, HeadingRole).toString()
                                          : shown(cellAt(index(row, column)));
            const int depth = row >= 0 && column == 0 ? index(row, 0).data(DepthRole).toInt() : 0;
            html += QStringLiteral("<%1 align=\"%2\">%3%4</%1>")
                        .arg(heading ? QStringLiteral("th") : QStringLiteral("td"),
                             isWords(column) ? QStringLiteral("left") : QStringLiteral("right"),
                             QString(4 * depth, QChar::Nbsp), words.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

int ReportTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ReportTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table->header.size());
}

QVariant ReportTableModel::shareOf(const QModelIndex& index) const {
    const auto [row, column] = placeOf(index);
    if (column == 0 || isTotal(row) || m_places[column]) return {};
    const ReportCell& cell = m_table->rows[row][column];
    if (const auto* share = std::get_if<Share>(&cell)) {
        if (!std::isfinite(share->value)) return {};
        return std::clamp(share->value, 0.0, 1.0);
    }
    const auto* whole = std::get_if<std::int64_t>(&cell);
    if (!whole || *whole < 0 || m_greatest[column] <= 0) return {};
    return static_cast<double>(*whole) / static_cast<double>(m_greatest[column]);
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const auto [row, column] = placeOf(index);
    const ReportCell& cell = m_table->rows[row][column];
    const int depth = row < m_table->indents.size() ? m_table->indents[row] : 0;
    const bool undefined = column > 0 && !wordsOf(cell) && !numberOf(cell);
    switch (role) {
    case Qt::DisplayRole:
        return undefined ? QStringLiteral("–") : shown(cell);
    case Qt::AccessibleTextRole:
        if (undefined) return tr("undefined");
        return column == 0 ? shown(cell) : QString(titleOf(index) + QStringLiteral(": ") + shown(cell));
    case DepthRole:
        return m_sorted >= 0 ? 0 : depth;
    case TotalRole:
        return isTotal(row);
    case ShareRole:
        return shareOf(index);
    case EvidenceRole:
        return evidenceAt(index) != nullptr;
    case NothingRole:
        return undefined || (numberOf(cell) && *numberOf(cell) == 0);
    case Qt::TextAlignmentRole:
        return QVariant((isWords(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isTotal(row) || (column == 0 && !m_table->indents.empty() && depth == 0));
        return font;
    }
    case Qt::ToolTipRole: {
        if (undefined) return tr("Undefined, or does not apply: the lines above the table say why.");
        QString tip = column == 0 ? shown(cell) : QString(titleOf(index) + QStringLiteral(": ") + shown(cell));
        if (evidenceAt(index)) tip += QLatin1Char('\n') + tr("Click for the quotes.");
        return tip;
    }
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const QString heading = fromUtf8(m_table->header[static_cast<std::size_t>(section)]);
    switch (role) {
    case Qt::DisplayRole:
        return wrapped(heading);
    case HeadingRole:
    case Qt::AccessibleTextRole:
        return heading;
    case Qt::ToolTipRole:
        return QString(heading + QLatin1Char('\n') + tr("Click to sort."));
    case Qt::TextAlignmentRole:
        return QVariant((isWords(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    case Qt::InitialSortOrderRole: // the largest number is asked for first, and the first name
        return static_cast<int>(isWords(section) ? Qt::AscendingOrder : Qt::DescendingOrder);
    default:
        return {};
    }
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/framework_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/themes/framework_model.h"

namespace kenspeckle::gui {

namespace {

constexpr int kColumn = 210;
constexpr int kNames = 150;
constexpr int kLines = 4;
constexpr int kMargin = 8;

/// As many lines as there is room for, the last one ending in … where that is too few.
void paintLines(QPainter& painter, const QRect& room, const QString& words) {
    QString text = words;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, room.height() / metrics.lineSpacing());
    int y = room.top();
    for (int number = 1;; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(room.width());
        const int begin = line.textStart();
        QString shown = text.mid(begin, line.textLength());
        const bool more = begin + line.textLength() < text.size();
        if (number == most && more)
            shown = metrics.elidedText(text.mid(begin).replace(QChar::LineSeparator, QLatin1Char(' ')), Qt::ElideRight,
                                       room.width());
        shown.remove(QChar::LineSeparator);
        painter.drawText(QPoint(room.left(), y + metrics.ascent()), shown);
        y += metrics.lineSpacing();
        if (number == most) break;
    }
    layout.endLayout();
}

/// A summary, and below it in how many passages.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen) {
            QColor ground = theme.accent;
            ground.setAlphaF(theme.dark ? 0.26F : 0.12F);
            painter->fillRect(option.rect, ground);
            if (option.state.testFlag(QStyle::State_HasFocus)) {
                painter->setPen(QPen(theme.accent, 1));
                painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        const QRect area = option.rect.adjusted(kMargin, kMargin - 2, -kMargin, -kMargin + 2);
        const QFont small = scaled(option.font, 0.88);
        const QFontMetrics metrics(small);
        const int passages = index.data(FrameworkModel::PassagesRole).toInt();
        painter->setFont(small);
        painter->setPen(theme.quiet);
        if (passages > 0)
            painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                              FrameworkModel::tr("%n passage(s)", nullptr, passages));
        const QString words = index.data().toString();
        if (!words.isEmpty()) {
            painter->setFont(option.font);
            painter->setPen(theme.text);
            paintLines(*painter, area.adjusted(0, 0, 0, -metrics.height() - 2), words);
        }
        painter->restore();
    }
};

/// Names, wrapped; for a row also the value that it stands under.
class NamesHeader : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Theme& theme = Theme::current();
        painter->save();
        painter->fillRect(rect, theme.window);
        painter->setPen(theme.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->drawLine(rect.topRight(), rect.bottomRight());
        const QRect area = rect.adjusted(kMargin + 4, kMargin - 2, -kMargin, -kMargin + 2);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(theme.text);
        const QString group = model()->headerData(section, orientation(), FrameworkModel::GroupRole).toString();
        const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
        const int below = group.isEmpty() ? 0 : QFontMetrics(font()).height() + 2;
        paintLines(*painter, area.adjusted(0, 0, 0, -below), name);
        if (!group.isEmpty()) {
            painter->setFont(scaled(font(), 0.9));
            painter->setPen(theme.quiet);
            painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                              painter->fontMetrics().elidedText(group, Qt::ElideRight, area.width()));
        }
        painter->restore();
    }
};

} // namespace

FrameworkTable::FrameworkTable(FrameworkModel& model, QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new NamesHeader(Qt::Horizontal, this));
    setVerticalHeader(new NamesHeader(Qt::Vertical, this));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setAccessibleName(tr("Framework matrix"));
    const int line = QFontMetrics(font()).lineSpacing();
    horizontalHeader()->setDefaultSectionSize(kColumn);
    horizontalHeader()->setFixedHeight(2 * line + 2 * kMargin);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize((kLines + 1) * line + 2 * kMargin);
    verticalHeader()->setFixedWidth(kNames);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setHighlightSections(false);
}

void FrameworkTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2) &&
        currentIndex().isValid())
        return Q_EMIT writeAsked();
    QTableView::keyPressEvent(event);
}

} // namespace kenspeckle::gui

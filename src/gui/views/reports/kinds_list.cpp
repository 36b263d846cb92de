// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/kinds_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPlaceRole = Qt::UserRole; // into reportKinds(); of a heading: nothing

class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool heading = !index.data(kPlaceRole).isValid();
        const int above = heading && index.row() > 0 ? 8 : 0;
        return {120, QFontMetrics(option.font).height() + (heading ? 6 + above : 10)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        const bool heading = !index.data(kPlaceRole).isValid();
        if (!heading) paintRow(*painter, option);
        painter->save();
        QFont font = heading ? scaled(option.font, 0.86) : option.font;
        if (heading) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(heading                                         ? theme.quiet
                        : option.state.testFlag(QStyle::State_Selected) ? theme.accent
                                                                        : theme.text);
        const QRect area = option.rect.adjusted(heading ? 12 : 16, 0, -8, heading ? -2 : 0);
        painter->drawText(area, (heading ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

KindsList::KindsList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new KindDelegate(this));
    setAccessibleName(tr("Kinds of reports"));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto& kinds = reportKinds();
    QStringList groups;
    const auto groupOf = [](const ReportKind& kind) { return kind.group.empty() ? tr("Other") : fromUtf8(kind.group); };
    for (const ReportKind& kind : kinds)
        if (!groups.contains(groupOf(kind))) groups << groupOf(kind);
    for (const QString& group : std::as_const(groups)) {
        auto* heading = new QListWidgetItem(group, this);
        heading->setFlags(Qt::NoItemFlags);
        for (std::size_t place = 0; place < kinds.size(); ++place) {
            if (groupOf(kinds[place]) != group) continue;
            auto* item = new QListWidgetItem(fromUtf8(kinds[place].title), this);
            item->setData(kPlaceRole, static_cast<qulonglong>(place));
            item->setToolTip(fromUtf8(kinds[place].about));
        }
    }
    connect(this, &QListWidget::currentItemChanged, this, &KindsList::kindChanged);
    connect(this, &QListWidget::itemClicked, this, &KindsList::kindChosen);
}

const ReportKind* KindsList::kind() const {
    if (!currentItem() || !currentItem()->data(kPlaceRole).isValid()) return nullptr;
    return &reportKinds()[currentItem()->data(kPlaceRole).toULongLong()];
}

bool KindsList::setKind(const QString& name) {
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const QVariant place = item(row)->data(kPlaceRole);
        if (!place.isValid()) continue;
        const ReportKind& each = reportKinds()[place.toULongLong()];
        if (!name.isEmpty() && fromUtf8(each.name) != name) continue;
        setCurrentRow(row);
        return true;
    }
    return false;
}

QSize KindsList::sizeHint() const {
    int height = 8;
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return {200, height};
}

void KindsList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT kindChosen();
        return;
    }
    // The first row is a heading, where Home would stop.
    if (event->key() == Qt::Key_Home) return setCurrentRow(1);
    if (event->key() == Qt::Key_End) return setCurrentRow(count() - 1);
    QListWidget::keyPressEvent(event);
}

} // namespace kenspeckle::gui

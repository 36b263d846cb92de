// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcripts_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

/// Name, size and progress of a transcript; its name can be edited in place.
class TranscriptDelegate : public QStyledItemDelegate {
public:
    explicit TranscriptDelegate(TranscriptsPanel* panel) : QStyledItemDelegate(panel), m_panel(panel) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, QFontMetrics(option.font).height() + QFontMetrics(scaled(option.font, 0.88)).height() + 20};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(10, 6, -14, -6);
        const QFont small = scaled(option.font, 0.88);
        const double coded = index.data(TranscriptListModel::CodedRole).toDouble();
        const QString share = coded > 0 && coded < 0.01 ? QStringLiteral("<1 %")
                                                        : QString::number(qRound(coded * 100)) + QStringLiteral(" %");
        painter->setFont(small);
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left(), area.top(), area.width(), QFontMetrics(option.font).height()),
                          Qt::AlignRight | Qt::AlignVCenter, share);
        const int nameWidth = area.width() - QFontMetrics(small).horizontalAdvance(share) - 8;
        QFont font = option.font;
        if (option.state.testFlag(QStyle::State_Selected)) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(theme.text);
        painter->drawText(QRect(area.left(), area.top(), nameWidth, QFontMetrics(font).height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, nameWidth));
        painter->setFont(small);
        painter->setPen(theme.quiet);
        const int second = area.top() + QFontMetrics(option.font).height() + 2;
        painter->drawText(QRect(area.left(), second, area.width(), QFontMetrics(small).height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(TranscriptListModel::DetailRole).toString(),
                                                         Qt::ElideRight, area.width()));
        const QRectF bar(area.left(), area.bottom(), area.width(), 3);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.raised);
        painter->drawRoundedRect(bar, 1.5, 1.5);
        if (coded > 0) {
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(3.0, bar.width() * coded), 3)), 1.5, 1.5);
        }
        painter->restore();
    }

    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override {
        const QString name = static_cast<QLineEdit*>(editor)->text().simplified();
        if (!name.isEmpty() && name != index.data().toString())
            Q_EMIT m_panel->renameAsked(TranscriptId{index.data(TranscriptListModel::TranscriptIdRole).toLongLong()},
                                        name);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* edit = new QLineEdit(parent);
        edit->setAccessibleName(TranscriptsPanel::tr("New name of the transcript"));
        return edit;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QLineEdit*>(editor)->setText(index.data().toString());
    }

private:
    TranscriptsPanel* m_panel;
};

} // namespace

TranscriptsPanel::TranscriptsPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* title = new QLabel(tr("Transcripts"));
    title->setProperty("heading", true);
    m_count = new QLabel;
    m_count->setProperty("quiet", true);
    auto* import = new QToolButton;
    import->setIcon(icon(Icon::Plus));
    import->setToolTip(tr("Import transcripts"));
    import->setAccessibleName(tr("Import transcripts"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name or speaker"));
    m_filter->setAccessibleName(tr("Filter transcripts by name or speaker"));
    m_filter->setClearButtonEnabled(true);
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterRole(TranscriptListModel::SearchRole);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QListView;
    m_list->setModel(&m_proxy);
    m_list->setItemDelegate(new TranscriptDelegate(this));
    m_list->setAccessibleName(tr("Transcripts"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    m_empty = new QWidget;
    auto* words = new QLabel(tr("No transcripts yet. Drop files or a folder onto the window, or"));
    words->setProperty("quiet", true);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* button = new QPushButton(tr("Import transcripts…"));
    button->setProperty("primary", true);
    auto* emptyColumn = new QVBoxLayout(m_empty);
    emptyColumn->setContentsMargins(8, 32, 16, 8);
    emptyColumn->setSpacing(16);
    emptyColumn->addWidget(words);
    emptyColumn->addWidget(button, 0, Qt::AlignHCenter);
    emptyColumn->addStretch();
    m_empty->hide();

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(import);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_filter->setContentsMargins(0, 0, 8, 0);

    connect(m_filter, &QLineEdit::textChanged, &m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const TranscriptId id = current(); id && !m_filling) Q_EMIT opened(id);
    });
    connect(m_list, &QListView::clicked, this, [this] { Q_EMIT opened(current()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &TranscriptsPanel::showMenu);
    connect(import, &QToolButton::clicked, this, &TranscriptsPanel::importAsked);
    connect(button, &QPushButton::clicked, this, &TranscriptsPanel::importAsked);
    auto* renameKey = new QShortcut(Qt::Key_F2, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(renameKey, &QShortcut::activated, this, [this] { rename(m_list->currentIndex()); });
    auto* removeKey = new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, [this] {
        if (const auto ids = chosen(); !ids.empty()) Q_EMIT removeAsked(ids);
    });
}

void TranscriptsPanel::setTranscripts(const std::vector<TranscriptSummary>& transcripts) {
    const TranscriptId kept = current();
    m_filling = true;
    m_model.setTranscripts(transcripts);
    m_count->setText(transcripts.empty() ? QString() : QString::number(transcripts.size()));
    m_list->setVisible(!transcripts.empty());
    m_filter->setVisible(!transcripts.empty());
    m_empty->setVisible(transcripts.empty());
    m_filling = false;
    setCurrent(kept);
}

void TranscriptsPanel::setCurrent(TranscriptId id) {
    if (id == current() && id) return;
    m_filling = true;
    const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(id));
    m_list->setCurrentIndex(at);
    if (at.isValid()) m_list->scrollTo(at);
    m_filling = false;
}

TranscriptId TranscriptsPanel::current() const {
    return m_model.transcriptAt(m_proxy.mapToSource(m_list->currentIndex()));
}

int TranscriptsPanel::position() const {
    const QModelIndex at = m_proxy.mapToSource(m_list->currentIndex());
    return at.isValid() ? at.row() + 1 : 0;
}

TranscriptId TranscriptsPanel::neighbour(int step) const {
    const QModelIndex at = m_list->currentIndex();
    const QModelIndex to = m_proxy.index(at.isValid() ? at.row() + step : 0, 0);
    return m_model.transcriptAt(m_proxy.mapToSource(to));
}

std::vector<TranscriptId> TranscriptsPanel::chosen() const {
    std::vector<TranscriptId> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        ids.push_back(m_model.transcriptAt(m_proxy.mapToSource(index)));
    return ids;
}

void TranscriptsPanel::rename(const QModelIndex& index) {
    if (!index.isValid()) return;
    m_list->edit(index);
}

void TranscriptsPanel::showMenu(const QPoint& point) {
    const QModelIndex at = m_list->indexAt(point);
    QMenu menu(this);
    if (at.isValid()) {
        menu.addAction(icon(Icon::Edit), tr("Rename"), this, [this, at] { rename(at); });
        const TranscriptId id = m_model.transcriptAt(m_proxy.mapToSource(at));
        menu.addAction(icon(Icon::Memo), tr("Memo…"), this, [this, id] { Q_EMIT memoAsked(id); });
        menu.addAction(tr("Its history"), this, [this, id] { Q_EMIT historyAsked(id); });
        const auto ids = chosen();
        menu.addAction(icon(Icon::Remove), tr("Remove %n transcript(s)", nullptr, static_cast<int>(ids.size())), this,
                       [this, ids] { Q_EMIT removeAsked(ids); });
        menu.addSeparator();
    }
    menu.addAction(icon(Icon::Import), tr("Import transcripts…"), this, &TranscriptsPanel::importAsked);
    menu.exec(m_list->viewport()->mapToGlobal(point));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcripts_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

namespace {

/// Name, size and progress of a transcript; its name can be edited in place.
class TranscriptDelegate : public QStyledItemDelegate {
public:
    explicit TranscriptDelegate(TranscriptsPanel* panel) : QStyledItemDelegate(panel), m_panel(panel) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (!index.data(TranscriptTreeModel::TranscriptIdRole).isValid())
            return {120, QFontMetrics(option.font).height() + 14};
        return {120, QFontMetrics(option.font).height() + QFontMetrics(scaled(option.font, 0.88)).height() + 20};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (!index.data(TranscriptTreeModel::TranscriptIdRole).isValid()) return paintSection(*painter, option, index);
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(10, 6, -14, -6);
        const QFont small = scaled(option.font, 0.88);
        const double coded = index.data(TranscriptTreeModel::CodedRole).toDouble();
        const QString share = coded > 0 && coded < 0.01 ? QStringLiteral("<1 %")
                                                        : QString::number(qRound(coded * 100)) + QStringLiteral(" %");
        painter->setFont(small);
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left(), area.top(), area.width(), QFontMetrics(option.font).height()),
                          Qt::AlignRight | Qt::AlignVCenter, share);
        QFont font = option.font;
        if (option.state.testFlag(QStyle::State_Selected)) font.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(font);
        const int shareWidth = QFontMetrics(small).horizontalAdvance(share) + 8;
        const bool memo = index.data(TranscriptTreeModel::MemoRole).isValid();
        const int sign = memo ? metrics.height() : 0;
        const int nameWidth = area.width() - shareWidth - sign;
        if (memo) {
            const QString name = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, nameWidth);
            const int size = std::min(14, metrics.height());
            painter->drawPixmap(area.left() + metrics.horizontalAdvance(name) + 6,
                                area.top() + (metrics.height() - size) / 2,
                                icon(Icon::Memo, theme.accent).pixmap(size, size));
        }
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
                          QFontMetrics(small).elidedText(index.data(TranscriptTreeModel::DetailRole).toString(),
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
            Q_EMIT m_panel->renameAsked(TranscriptId{index.data(TranscriptTreeModel::TranscriptIdRole).toLongLong()},
                                        name);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* edit = new QLineEdit(parent);
        edit->setAccessibleName(TranscriptsPanel::tr("New name of the transcript"));
        return edit;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        // Once: new counts must not take back what is being typed.
        if (editor->property("filled").toBool()) return;
        editor->setProperty("filled", true);
        static_cast<QLineEdit*>(editor)->setText(index.data().toString());
    }

private:
    /// A value, how many transcripts have it, and a mark that tells whether they are shown.
    static void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const Theme& theme = Theme::current();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(theme.raised);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5), 5, 5);
        }
        const QRect area = option.rect.adjusted(24, 0, -14, 0);
        const QPointF centre(option.rect.left() + 13, option.rect.center().y() + 0.5);
        painter.setPen(QPen(theme.quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const bool open = option.state.testFlag(QStyle::State_Open);
        painter.drawPolyline(
            open ? QPolygonF({centre + QPointF(-3.5, -2), centre + QPointF(0, 2), centre + QPointF(3.5, -2)})
                 : QPolygonF({centre + QPointF(-2, -3.5), centre + QPointF(2, 0), centre + QPointF(-2, 3.5)}));
        const QString count = QString::number(index.data(TranscriptTreeModel::CountRole).toInt());
        painter.setFont(scaled(option.font, 0.88));
        painter.setPen(theme.quiet);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, count);
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.text);
        const int width = area.width() - QFontMetrics(font).horizontalAdvance(count) - 8;
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, width));
        painter.restore();
    }

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
    m_filter->setPlaceholderText(tr("Filter: a name, or role=user"));
    m_filter->setToolTip(tr("Words of the name or a speaker; role=user, or site=\"Kirk Street\", for an attribute"));
    m_filter->setAccessibleName(tr("Filter transcripts by name, speaker or attribute=value"));
    m_filter->setClearButtonEnabled(true);
    m_groupBy = new QComboBox;
    m_groupBy->setAccessibleName(tr("Group transcripts by"));
    m_groupBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_groupBy->setMinimumContentsLength(6);
    auto* groupWords = new QLabel(tr("Group by"));
    groupWords->setProperty("quiet", true);
    groupWords->setBuddy(m_groupBy);
    m_groupRow = new QWidget;
    auto* group = new QHBoxLayout(m_groupRow);
    group->setContentsMargins(0, 0, 8, 0);
    group->setSpacing(8);
    group->addWidget(groupWords);
    group->addWidget(m_groupBy, 1);
    m_groupRow->hide();
    m_nothing = new QLabel;
    m_nothing->setProperty("quiet", true);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setContentsMargins(8, 24, 16, 8);
    m_nothing->hide();
    m_list = new QTreeView;
    m_list->setModel(&m_model);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setItemDelegate(new TranscriptDelegate(this));
    m_list->setAccessibleName(tr("Transcripts"));
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
    column->addWidget(m_groupRow);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_empty, 1);
    m_filter->setContentsMargins(0, 0, 8, 0);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filling = true;
        m_model.setFilter(typed);
        m_filling = false;
        rememberChoice();
        showState();
    });
    connect(m_groupBy, &QComboBox::activated, this, [this] {
        m_wantedGroup = m_groupBy->currentData().toString();
        m_closed.clear();
        m_filling = true;
        m_model.setGroupBy(m_wantedGroup);
        m_filling = false;
        rememberChoice();
        showState();
    });
    // A new shape is shown whole, and what is read stays marked in it.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        openSections();
        const TranscriptId kept = m_current;
        const bool filling = m_filling;
        m_filling = true;
        m_list->setCurrentIndex(m_model.indexOf(kept));
        m_filling = filling;
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const TranscriptId id = m_model.transcriptAt(now);
        if (!id || m_filling) return;
        m_current = id;
        Q_EMIT opened(id);
    });
    const auto toggle = [this](const QModelIndex& index) {
        if (index.isValid() && !m_model.transcriptAt(index)) m_list->setExpanded(index, !m_list->isExpanded(index));
    };
    connect(m_list, &QTreeView::clicked, this, [this, toggle](const QModelIndex& index) {
        toggle(index);
        if (const TranscriptId id = m_model.transcriptAt(index)) Q_EMIT opened(id);
    });
    auto* toggleKey = new QShortcut(Qt::Key_Space, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(toggleKey, &QShortcut::activated, this, [this, toggle] { toggle(m_list->currentIndex()); });
    connect(m_list, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_closed.insert(index.data().toString()); });
    connect(m_list, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_closed.remove(index.data().toString()); });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &TranscriptsPanel::showMenu);
    connect(import, &QToolButton::clicked, this, &TranscriptsPanel::importAsked);
    connect(button, &QPushButton::clicked, this, &TranscriptsPanel::importAsked);
    auto* renameKey = new QShortcut(Qt::Key_F2, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(renameKey, &QShortcut::activated, this, [this] { rename(m_list->currentIndex()); });
    auto* removeKey = new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, [this] {
        if (const auto ids = chosen(); !ids.empty()) Q_EMIT removeAsked(ids);
    });
}

void TranscriptsPanel::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_current = {};
    m_closed.clear();
    m_wantedGroup.clear();
    m_model.setAttributes({});
    m_model.setMemos({});
    showAttributes({});
    QString filter;
    if (session) {
        const settings::ListChoice kept = settings::transcriptList(fromPath(session->file()));
        m_wantedGroup = kept.groupBy;
        filter = kept.filter;
        connect(session, &StudySession::studyChanged, this, &TranscriptsPanel::readAttributes);
        readAttributes();
    }
    m_filter->blockSignals(true); // not to be remembered for the study before
    m_filter->setText(filter);
    m_filter->blockSignals(false);
    m_model.setFilter(filter);
}

void TranscriptsPanel::readAttributes() {
    struct Known {
        std::vector<Attribute> attributes;
        std::vector<TranscriptAttributes> ofTranscripts;
        std::map<TranscriptId, QString> memos;
    };
    m_session->reader().ask<Known>(
        QStringLiteral("attributes of transcripts"), this,
        [](Study& study) -> Result<Known> {
            auto all = attributes(study);
            if (!all) return fail(all.error());
            auto values = attributesOfTranscripts(study);
            if (!values) return fail(values.error());
            MemoFilter onTranscripts;
            onTranscripts.kinds = {MemoKind::Transcript};
            const auto written = memos(study, onTranscripts);
            if (!written) return fail(written.error());
            std::map<TranscriptId, QString> titles;
            for (const MemoDetail& each : *written)
                titles.emplace(TranscriptId{each.memo.target.id}, fromUtf8(each.title)); // the newest
            return Known{std::move(*all), std::move(*values), std::move(titles)};
        },
        [this](Result<Known> answer) {
            if (!m_session) return;
            if (!answer) return m_session->sayProblem(answer.error());
            m_filling = true;
            m_model.setAttributes(answer->ofTranscripts);
            m_model.setMemos(std::move(answer->memos));
            m_filling = false;
            showAttributes(answer->attributes);
            showState();
        });
}

void TranscriptsPanel::showAttributes(const std::vector<Attribute>& attributes) {
    m_groupBy->clear();
    m_groupBy->addItem(tr("nothing"), QString());
    for (const Attribute& attribute : attributes)
        m_groupBy->addItem(fromUtf8(attribute.name), fromUtf8(attribute.name));
    // An attribute that was renamed or removed takes its sections with it.
    const int at = std::max(m_groupBy->findData(m_wantedGroup), 0);
    m_groupBy->setCurrentIndex(at);
    m_filling = true;
    m_model.setGroupBy(m_groupBy->itemData(at).toString());
    m_filling = false;
}

void TranscriptsPanel::rememberChoice() {
    if (m_session) settings::setTranscriptList(fromPath(m_session->file()), {m_wantedGroup, m_filter->text()});
}

void TranscriptsPanel::openSections() {
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex section = m_model.index(row, 0);
        if (!m_model.transcriptAt(section)) m_list->setExpanded(section, !m_closed.contains(section.data().toString()));
    }
}

void TranscriptsPanel::setTranscripts(const std::vector<TranscriptSummary>& transcripts) {
    m_filling = true;
    m_model.setTranscripts(transcripts);
    m_filling = false;
    showState();
}

void TranscriptsPanel::showState() {
    const int all = m_model.transcriptCount();
    const int shown = static_cast<int>(m_model.listed().size());
    m_count->setText(all == 0 ? QString() : shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all));
    m_list->setVisible(shown > 0);
    m_filter->setVisible(all > 0);
    m_groupRow->setVisible(all > 0 && m_groupBy->count() > 1);
    m_nothing->setText(tr("No transcript matches “%1”. Clear the filter to see all.").arg(m_filter->text()));
    m_nothing->setVisible(all > 0 && shown == 0);
    m_empty->setVisible(all == 0);
}

void TranscriptsPanel::setCurrent(TranscriptId id) {
    m_current = id;
    const QModelIndex at = m_model.indexOf(id);
    if (at == m_list->currentIndex()) return;
    m_filling = true;
    m_list->setCurrentIndex(at);
    if (at.isValid()) m_list->scrollTo(at);
    m_filling = false;
}

TranscriptId TranscriptsPanel::current() const { return m_current; }

int TranscriptsPanel::position() const { return m_model.placeOf(m_current); }

TranscriptId TranscriptsPanel::neighbour(int step) const {
    const std::vector<TranscriptId> listed = m_model.listed();
    const auto at = std::find(listed.begin(), listed.end(), m_current);
    if (at == listed.end()) return listed.empty() ? TranscriptId{} : listed.front();
    const auto to = (at - listed.begin()) + step;
    return to < 0 || to >= static_cast<std::ptrdiff_t>(listed.size()) ? TranscriptId{}
                                                                      : listed[static_cast<std::size_t>(to)];
}

std::vector<TranscriptId> TranscriptsPanel::chosen() const {
    std::vector<TranscriptId> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        if (const TranscriptId id = m_model.transcriptAt(index)) ids.push_back(id);
    return ids;
}

void TranscriptsPanel::rename(const QModelIndex& index) {
    if (m_model.transcriptAt(index)) m_list->edit(index);
}

void TranscriptsPanel::showMenu(const QPoint& point) {
    const QModelIndex at = m_list->indexAt(point);
    QMenu menu(this);
    if (m_model.transcriptAt(at)) {
        menu.addAction(icon(Icon::Edit), tr("Rename"), this, [this, at] { rename(at); });
        const TranscriptId id = m_model.transcriptAt(at);
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

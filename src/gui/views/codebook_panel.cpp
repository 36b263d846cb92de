// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

/// Colour, name, key and count of a code.
class CodeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QFontMetrics metrics(fontOf(option, index));
        const int lines = metrics.horizontalAdvance(index.data().toString()) > roomFor(option, index) ? 2 : 1;
        return {120, metrics.height() * lines + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(6, 0, -10, 0);
        const bool codable = index.data(CodebookModel::CodableRole).toBool();
        const QColor colour = markOf(index.data(CodebookModel::ColourRole).value<QColor>());
        const QRectF mark(area.left() + 0.5, area.center().y() - 5 + 0.5, 11, 11);
        // A theme that only groups is an open square: it cannot be used.
        painter->setPen(codable ? QPen(Qt::NoPen) : QPen(colour, 1.6));
        painter->setBrush(codable ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(mark, 3, 3);

        int right = area.right();
        const int references = index.data(CodebookModel::ReferencesRole).toInt();
        const QFont small = scaled(option.font, 0.92);
        if (references > 0) {
            const QString count = QString::number(references);
            painter->setFont(small);
            painter->setPen(theme.quiet);
            painter->drawText(QRect(area.left(), area.top(), right - area.left() + 1, area.height()),
                              Qt::AlignRight | Qt::AlignVCenter, count);
            right -= QFontMetrics(small).horizontalAdvance(count) + 8;
        }
        if (const int key = index.data(CodebookModel::KeyRole).toInt(); key > 0)
            right -= paintKeyCap(*painter, QRect(area.left(), area.top(), right - area.left(), area.height()),
                                 QString::number(key), scaled(option.font, 0.82)) +
                     8;
        const QRect words(area.left() + 19, area.top(), std::max(0, right - area.left() - 19), area.height());
        painter->setPen(theme.text);
        paintName(*painter, words, fontOf(option, index), index.data().toString());
        painter->restore();
    }

private:
    static QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
        QFont font = option.font;
        if (index.model()->hasChildren(index)) font.setWeight(QFont::DemiBold);
        return font;
    }

    /// The width a name surely has, whatever stands at the right.
    static int roomFor(const QStyleOptionViewItem& option, const QModelIndex& index) {
        const auto* tree = qobject_cast<const QTreeView*>(option.widget);
        if (!tree) return 200;
        int depth = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        int room = tree->viewport()->width() - depth * tree->indentation() - 16 - 19;
        if (const int references = index.data(CodebookModel::ReferencesRole).toInt(); references > 0)
            room -= QFontMetrics(option.font).horizontalAdvance(QString::number(references)) + 8;
        if (index.data(CodebookModel::KeyRole).toInt() > 0) room -= 24;
        return room;
    }

    /// On one line, or on two with an end in … where that is too little.
    static void paintName(QPainter& painter, const QRect& room, const QFont& font, const QString& name) {
        painter.setFont(font);
        const QFontMetrics metrics(font);
        if (metrics.horizontalAdvance(name) <= room.width() || room.height() < 2 * metrics.height()) {
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(name, Qt::ElideRight, room.width()));
            return;
        }
        QTextLayout layout(name, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(room.width());
        layout.endLayout();
        const QString first = name.left(line.textLength()).trimmed();
        const QString rest = name.mid(line.textLength());
        const int top = room.top() + (room.height() - 2 * metrics.height()) / 2;
        painter.drawText(QRect(room.left(), top, room.width(), metrics.height()), Qt::AlignLeft, first);
        painter.drawText(QRect(room.left(), top + metrics.height(), room.width(), metrics.height()), Qt::AlignLeft,
                         metrics.elidedText(rest, Qt::ElideRight, room.width()));
    }
};

/// Draws its own branch marks: a style sheet's are pictures, and these follow the theme.
class CodeTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent* event) override {
        QTreeView::resizeEvent(event);
        scheduleDelayedItemsLayout(); // names wrap at another place
    }

    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override {
        if (!model()->hasChildren(index)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::current().quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre(rect.right() - 8, rect.center().y() + 0.5);
        if (isExpanded(index))
            painter->drawPolyline(
                QPolygonF({centre + QPointF(-3.5, -2), centre + QPointF(0, 2), centre + QPointF(3.5, -2)}));
        else
            painter->drawPolyline(
                QPolygonF({centre + QPointF(-2, -3.5), centre + QPointF(2, 0), centre + QPointF(-2, 3.5)}));
        painter->restore();
    }
};

} // namespace

CodebookPanel::CodebookPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* title = new QLabel(tr("Codebook"));
    title->setProperty("heading", true);
    auto* add = new QToolButton;
    add->setIcon(icon(Icon::Plus));
    add->setToolTip(tr("New code"));
    add->setAccessibleName(tr("New code"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter codes"));
    m_filter->setAccessibleName(tr("Filter codes"));
    m_filter->setClearButtonEnabled(true);

    m_proxy.setSourceModel(&m_model);
    m_tree = new CodeTree;
    m_tree->setModel(&m_proxy);
    m_tree->setItemDelegate(new CodeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Codebook"));
    m_tree->setUniformRowHeights(false); // long names take two lines
    m_tree->setIndentation(18);
    m_tree->setMouseTracking(true);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->installEventFilter(this);
    m_filter->installEventFilter(this);

    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    head->setContentsMargins(0, 0, 8, 0);
    m_filter->setContentsMargins(0, 0, 8, 0);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy.setWords(words);
        if (!words.isEmpty()) m_tree->expandAll();
    });
    connect(add, &QToolButton::clicked, this, [this] { Q_EMIT addAsked({}); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &CodebookPanel::showMenu);
    connect(m_tree, &QTreeView::doubleClicked, this, [this] { Q_EMIT codeActivated(currentCode()); });
    connect(&m_model, &CodebookModel::passageDropped, this, &CodebookPanel::passageDropped);
    connect(&m_model, &CodebookModel::moveAsked, this, &CodebookPanel::moveAsked);
}

void CodebookPanel::setCodebook(const Codebook& codebook) {
    QSet<qlonglong> closed;
    for (const Code& code : m_codebook.codes()) {
        const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code.id));
        if (at.isValid() && m_proxy.hasChildren(at) && !m_tree->isExpanded(at)) closed.insert(code.id.value);
    }
    const CodeId current = currentCode();
    m_codebook = codebook;
    m_model.setCodebook(codebook);
    m_tree->expandAll();
    for (const qlonglong id : std::as_const(closed))
        m_tree->collapse(m_proxy.mapFromSource(m_model.indexOf(CodeId{id})));
    setCurrentCode(current);
}

void CodebookPanel::setUse(const std::function<CodeUse(CodeId)>& useOf) { m_model.setUse(useOf); }
void CodebookPanel::setKeys(const RecentCodes& recent) { m_model.setKeys(recent); }

CodeId CodebookPanel::currentCode() const { return m_model.codeAt(m_proxy.mapToSource(m_tree->currentIndex())); }

void CodebookPanel::setCurrentCode(CodeId code) {
    if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code)); at.isValid()) m_tree->setCurrentIndex(at);
}

QRect CodebookPanel::rectOf(CodeId code) const {
    return m_tree->visualRect(m_proxy.mapFromSource(m_model.indexOf(code)));
}

void CodebookPanel::moveBy(int step) {
    const Code* code = m_codebook.find(currentCode());
    if (!code) return;
    const std::vector<CodeId> siblings = m_codebook.children(code->parent);
    const auto at = static_cast<int>(std::find(siblings.begin(), siblings.end(), code->id) - siblings.begin());
    const int to = at + step;
    if (to < 0 || to >= static_cast<int>(siblings.size())) return;
    Q_EMIT moveAsked(code->id, code->parent, to);
}

void CodebookPanel::showMenu(const QPoint& point) {
    const CodeId code = m_model.codeAt(m_proxy.mapToSource(m_tree->indexAt(point)));
    const Code* found = m_codebook.find(code);
    QMenu menu(this);
    if (found) {
        QAction* use =
            menu.addAction(tr("Code the selection with this"), this, [this, code] { Q_EMIT codeActivated(code); });
        use->setEnabled(found->text.codable);
        menu.addAction(tr("Show its quotes"), this, [this, code] { Q_EMIT quotesAsked(code); });
        menu.addAction(icon(Icon::Memo), tr("Memo…"), this, [this, code] { Q_EMIT memoAsked(code); });
        menu.addAction(tr("Its history"), this, [this, code] { Q_EMIT historyAsked(code); });
        menu.addSeparator();
        menu.addAction(icon(Icon::Edit), tr("Edit…"), this, [this, code] { Q_EMIT editAsked(code); });
        menu.addAction(icon(Icon::Plus), tr("New code below…"), this, [this, code] { Q_EMIT addAsked(code); });
        menu.addAction(tr("Move up"), this, [this] { moveBy(-1); });
        menu.addAction(tr("Move down"), this, [this] { moveBy(1); });
        if (found->parent)
            menu.addAction(tr("Move to the top level"), this, [this, code] {
                Q_EMIT moveAsked(code, {}, static_cast<int>(m_codebook.children({}).size()));
            });
        menu.addSeparator();
        menu.addAction(icon(Icon::Remove), tr("Remove"), this, [this, code] { Q_EMIT removeAsked(code); });
        menu.addSeparator();
    }
    menu.addAction(tr("New code…"), this, [this] { Q_EMIT addAsked({}); });
    menu.addAction(tr("Unfold all"), m_tree, &QTreeView::expandAll);
    menu.addAction(tr("Fold all"), m_tree, &QTreeView::collapseAll);
    menu.exec(m_tree->viewport()->mapToGlobal(point));
}

bool CodebookPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Down) {
            m_tree->setFocus();
            if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_proxy.index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        return QFrame::eventFilter(watched, event);
    }
    const CodeId code = currentCode();
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveBy(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (!code) return QFrame::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT codeActivated(code);
        return true;
    case Qt::Key_F2:
        Q_EMIT editAsked(code);
        return true;
    case Qt::Key_Insert:
        Q_EMIT addAsked(code);
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeAsked(code);
        return true;
    case Qt::Key_Menu:
        showMenu(m_tree->visualRect(m_tree->currentIndex()).center());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook_panel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/views/code_delegate.h"
#include "gui/views/code_details.h"

namespace kenspeckle::gui {

namespace {

/// Draws its own branch marks: a style sheet's are pictures, and these follow the theme.
class CodeTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent* event) override {
        QTreeView::resizeEvent(event);
        scheduleDelayedItemsLayout(); // names wrap at another place
    }

    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        // The delegate marks what is chosen; the style would mark the space before it too.
        QStyleOptionViewItem plain = option;
        plain.palette.setBrush(QPalette::Highlight, Qt::transparent);
        QTreeView::drawRow(painter, plain, index);
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

constexpr char kKept[] = "kept"; // property of the splitter: its state, for when the details are shown again

QString detailsShownKey() { return QStringLiteral("codebook/details"); }

} // namespace

CodebookPanel::CodebookPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* title = new QLabel(tr("Codebook"));
    title->setProperty("heading", true);
    const auto button = [](Icon which, const QString& name, const QString& keys) {
        auto* made = new QToolButton;
        made->setIcon(icon(which));
        made->setToolTip(keys.isEmpty() ? name : name + QStringLiteral(" (%1)").arg(keys));
        made->setAccessibleName(name);
        return made;
    };
    auto* add = button(Icon::Plus, tr("New code"), QStringLiteral("Ctrl+Shift+N"));
    m_showDetails = button(Icon::Edit, tr("What is written about the code"), QStringLiteral("F4"));
    m_showDetails->setCheckable(true);
    auto* more = button(Icon::More, tr("Order, counts and export"), {});
    more->setPopupMode(QToolButton::InstantPopup);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter codes"));
    m_filter->setAccessibleName(tr("Filter codes"));
    m_filter->setToolTip(tr("Finds names, definitions and all else that is written about a code"));
    m_filter->setClearButtonEnabled(true);
    m_note = new QLabel;
    m_note->setProperty("quiet", true);
    m_note->setWordWrap(true);

    m_proxy.setSourceModel(&m_model);
    m_tree = new CodeTree;
    m_tree->setModel(&m_proxy);
    m_delegate = new CodeDelegate(m_tree);
    m_tree->setItemDelegate(m_delegate);
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
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_details = new CodeDetails;
    m_parts = new QSplitter(Qt::Vertical);
    m_parts->addWidget(m_tree);
    m_parts->addWidget(m_details);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 0); // what is written keeps its height, and the codes get the rest
    m_parts->setSizes({340, 180});
    m_parts->setChildrenCollapsible(false);
    m_tree->setMinimumHeight(80);
    m_details->setMinimumHeight(120);

    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(add);
    head->addWidget(m_showDetails);
    head->addWidget(more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_filter);
    column->addWidget(m_note);
    column->addWidget(m_parts, 1);
    head->setContentsMargins(0, 0, 8, 0);
    m_filter->setContentsMargins(0, 0, 8, 0);

    connect(add, &QToolButton::clicked, this, [this] { Q_EMIT addAsked({}); });
    connect(m_showDetails, &QToolButton::clicked, this, &CodebookPanel::showDetails);
    more->setMenu(buildViewMenu());
    connectTree();
    showDetails(QSettings().value(detailsShownKey(), false).toBool());
    showNote();
}

void CodebookPanel::connectTree() {
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy.setWords(words);
        unfold();
        showNote();
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &CodebookPanel::showMenu);
    connect(m_tree, &QTreeView::doubleClicked, this, [this] { Q_EMIT codeActivated(currentCode()); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& at) {
        if (!m_unfolding) m_folded.insert(m_model.codeAt(m_proxy.mapToSource(at)));
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& at) {
        if (!m_unfolding) m_folded.erase(m_model.codeAt(m_proxy.mapToSource(at)));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CodebookPanel::showCurrent);
    connect(m_details, &CodeDetails::saveAsked, this, &CodebookPanel::saveAsked);
    connect(&m_model, &CodebookModel::passageDropped, this, &CodebookPanel::passageDropped);
    connect(&m_model, &CodebookModel::moveAsked, this, &CodebookPanel::moveAsked);
    connect(&m_proxy, &CodebookFilter::placeRefused, this, [this] { (void)mayPlace(); });
}

QMenu* CodebookPanel::buildViewMenu() {
    auto* menu = new QMenu(this);
    auto* orders = new QActionGroup(menu);
    const auto order = [&](const QString& name, CodeOrder which) {
        QAction* action = orders->addAction(menu->addAction(name));
        action->setCheckable(true);
        action->setChecked(which == CodeOrder::Book);
        connect(action, &QAction::triggered, this, [this, which] {
            m_proxy.setOrder(which);
            showNote();
        });
    };
    order(tr("Show in the codebook’s order"), CodeOrder::Book);
    order(tr("Show by name"), CodeOrder::Name);
    order(tr("Show the most used first"), CodeOrder::Use);
    menu->addSeparator();
    QAction* unused = menu->addAction(tr("Only codes not used yet"));
    unused->setCheckable(true);
    connect(unused, &QAction::toggled, this, [this](bool on) {
        m_proxy.setUnusedOnly(on);
        unfold();
        showNote();
    });
    QAction* own = menu->addAction(tr("Count codes without those below"));
    own->setCheckable(true);
    connect(own, &QAction::toggled, this, [this](bool on) {
        m_delegate->setOwnCounts(on);
        m_tree->viewport()->update();
    });
    menu->addSeparator();
    menu->addAction(tr("Unfold all"), m_tree, &QTreeView::expandAll);
    menu->addAction(tr("Fold all"), m_tree, &QTreeView::collapseAll);
    menu->addSeparator();
    menu->addAction(tr("Sort the top level by name"), this, [this] { Q_EMIT sortAsked({}); });
    menu->addAction(icon(Icon::Export), tr("Export the codebook…"), this, &CodebookPanel::exportAsked);
    menu->addAction(tr("Print the codebook…"), this, &CodebookPanel::printAsked);
    return menu;
}

void CodebookPanel::setCodebook(const Codebook& codebook) {
    const std::vector<CodeId> chosen = selectedCodes();
    std::vector<CodeId> returned, gone;
    for (const CodeId id : m_lost)
        if (!m_model.codebook().find(id) && codebook.find(id)) returned.push_back(id);
    for (const CodeId id : chosen)
        if (!codebook.find(id)) gone.push_back(id);
    m_model.setCodebook(codebook);
    unfold();
    if (!gone.empty()) m_lost = gone;
    if (!returned.empty()) {
        selectCodes(returned);
        m_lost.clear();
    }
    showCurrent();
    showNote();
}

/// Unfolds all but what was folded by hand; under a filter, all.
void CodebookPanel::unfold() {
    m_unfolding = true;
    if (m_proxy.filters() || m_folded.empty()) {
        m_tree->expandAll();
    } else {
        for (const Code& code : m_model.codebook().codes())
            if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code.id)); m_proxy.hasChildren(at))
                m_tree->setExpanded(at, !m_folded.count(code.id));
    }
    m_unfolding = false;
}

void CodebookPanel::setUse(const std::function<CodeUse(CodeId)>& useOf) {
    m_model.setUse(useOf);
    showCurrent();
    showNote();
}

void CodebookPanel::setKeys(const RecentCodes& recent) { m_model.setKeys(recent); }

CodeId CodebookPanel::currentCode() const { return m_model.codeAt(m_proxy.mapToSource(m_tree->currentIndex())); }

void CodebookPanel::setCurrentCode(CodeId code) {
    if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code)); at.isValid()) m_tree->setCurrentIndex(at);
}

std::vector<CodeId> CodebookPanel::selectedCodes() const {
    std::vector<CodeId> codes;
    for (const QModelIndex& at : m_tree->selectionModel()->selectedIndexes())
        codes.push_back(m_model.codeAt(m_proxy.mapToSource(at)));
    const Codebook& book = m_model.codebook();
    std::sort(codes.begin(), codes.end(), [&](CodeId a, CodeId b) { return book.indexOf(a) < book.indexOf(b); });
    return codes;
}

void CodebookPanel::selectCodes(const std::vector<CodeId>& codes) {
    QItemSelection selection;
    for (const CodeId id : codes)
        if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(id)); at.isValid()) selection.select(at, at);
    if (selection.isEmpty()) return;
    m_tree->selectionModel()->setCurrentIndex(selection.indexes().front(), QItemSelectionModel::NoUpdate);
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_tree->scrollTo(m_tree->currentIndex());
}

QRect CodebookPanel::rectOf(CodeId code) const {
    return m_tree->visualRect(m_proxy.mapFromSource(m_model.indexOf(code)));
}

void CodebookPanel::showDetails(bool show) {
    const QByteArray kept = layoutState();
    m_details->setVisible(show);
    if (show && !kept.isEmpty()) m_parts->restoreState(kept);
    m_showDetails->setChecked(show);
    QSettings().setValue(detailsShownKey(), show);
    showCurrent();
}

/// As it is with the details shown; while they are not, as it was.
QByteArray CodebookPanel::layoutState() const {
    if (!m_details->isHidden()) m_parts->setProperty(kKept, m_parts->saveState());
    return m_parts->property(kKept).toByteArray();
}

void CodebookPanel::restoreLayout(const QByteArray& state) {
    m_parts->setProperty(kKept, state);
    if (!m_details->isHidden() && !state.isEmpty()) m_parts->restoreState(state);
}

void CodebookPanel::showCurrent() {
    if (m_details->isHidden()) return;
    const CodeId code = currentCode();
    m_details->setCode(m_model.codebook().find(code), m_model.useOf(code));
}

void CodebookPanel::showNote() {
    QStringList words;
    if (m_model.codebook().empty())
        words << tr("No codes yet. Press + for the first, or bring a codebook in with the menu Study.");
    else if (m_proxy.rowCount() == 0)
        words << (m_filter->text().isEmpty() ? tr("Every code is used.") : tr("No code answers the filter."));
    else if (m_proxy.unusedOnly())
        words << tr("Only codes not used yet.");
    if (m_proxy.order() == CodeOrder::Name) words << tr("Shown by name.");
    if (m_proxy.order() == CodeOrder::Use) words << tr("The most used first.");
    m_note->setText(words.join(QLatin1Char(' ')));
    m_note->setVisible(!words.isEmpty());
}

/// A place among siblings means something in the codebook's order only.
bool CodebookPanel::mayPlace() {
    if (m_proxy.order() == CodeOrder::Book) return true;
    Q_EMIT advised(tr("The codes are not shown in the codebook’s order: choose that first (the button with dots), then "
                      "give them their places."));
    return false;
}

void CodebookPanel::moveBy(int step) {
    const std::vector<CodeId> codes = selectedCodes();
    const Codebook& book = m_model.codebook();
    if (codes.empty() || !mayPlace()) return;
    const CodeId parent = book.find(codes.front())->parent;
    for (const CodeId id : codes)
        if (book.find(id)->parent != parent)
            return Q_EMIT advised(
                tr("The chosen codes stand below different themes: drag them, or move them one by one."));
    // Among those that are not moved, past the next one that is shown.
    std::vector<CodeId> others = book.children(parent);
    const auto first = std::find(others.begin(), others.end(), codes.front()) - others.begin();
    std::erase_if(others, [&](CodeId id) { return std::find(codes.begin(), codes.end(), id) != codes.end(); });
    const auto isShown = [&](CodeId id) { return m_proxy.mapFromSource(m_model.indexOf(id)).isValid(); };
    const auto count = static_cast<std::ptrdiff_t>(others.size());
    std::ptrdiff_t to = std::min<std::ptrdiff_t>(first, count) + (step > 0 ? 1 : -1);
    while (to > 0 && to < count && !isShown(others[static_cast<std::size_t>(step > 0 ? to - 1 : to)]))
        to += step;
    if (to < 0 || to > count) return;
    Q_EMIT moveAsked(codes, parent, static_cast<int>(to));
}

/// Below the code before the first of them.
void CodebookPanel::nest() {
    const std::vector<CodeId> codes = selectedCodes();
    if (codes.empty()) return;
    const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(codes.front()));
    const CodeId above = m_model.codeAt(m_proxy.mapToSource(at.siblingAtRow(at.row() - 1)));
    if (!above) return Q_EMIT advised(tr("There is no code before it on its level to put it below."));
    m_folded.erase(above);
    Q_EMIT moveAsked(codes, above, static_cast<int>(m_model.codebook().children(above).size()));
}

/// Behind the theme they are below.
void CodebookPanel::unnest() {
    const std::vector<CodeId> codes = selectedCodes();
    const Codebook& book = m_model.codebook();
    if (codes.empty()) return;
    const Code* theme = book.find(book.find(codes.front())->parent);
    if (!theme) return Q_EMIT advised(tr("It is on the top level already."));
    std::vector<CodeId> others = book.children(theme->parent);
    std::erase_if(others, [&](CodeId id) { return std::find(codes.begin(), codes.end(), id) != codes.end(); });
    const auto place = std::find(others.begin(), others.end(), theme->id) - others.begin() + 1;
    Q_EMIT moveAsked(codes, theme->parent, static_cast<int>(place));
}

bool CodebookPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_tree) {
        if (event->type() == QEvent::KeyPress) return pressed(key->key(), key->modifiers());
        // In the tree these keys move codes, whatever the window's menus do with them elsewhere.
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        const bool control = key->modifiers().testFlag(Qt::ControlModifier);
        const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
        if ((alt && key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down) ||
            (control && shift && key->key() == Qt::Key_M) || (control && !shift && key->key() == Qt::Key_D) ||
            key->key() == Qt::Key_F2 || key->key() == Qt::Key_F4)
            event->accept();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress && key->key() == Qt::Key_Down) {
        m_tree->setFocus();
        if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_proxy.index(0, 0));
        return true;
    }
    if (event->type() == QEvent::KeyPress && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/themes_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSet>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/themes/theme_code_delegate.h"
#include "gui/views/themes/theme_tree.h"

namespace kenspeckle::gui {

namespace {

enum GroupRole { GroupingRole = Qt::UserRole, AttributeRole };

} // namespace

ThemesPanel::ThemesPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(buildCodes());
    split->addWidget(buildFilters());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({400, 260});
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);

    connect(&m_model, &ThemeCodesModel::asksChanged, this, [this] {
        showClear();
        Q_EMIT filterChanged();
    });
    showClear();
}

QWidget* ThemesPanel::buildCodes() {
    auto* title = new QLabel(tr("Themes"));
    title->setProperty("heading", true);
    m_clear = new QToolButton;
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Ask for no code"));
    m_words = new QLineEdit;
    m_words->setPlaceholderText(tr("Filter codes"));
    m_words->setAccessibleName(tr("Filter codes"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);

    m_proxy.setSourceModel(&m_model);
    m_tree = new ThemeTree;
    m_tree->setModel(&m_proxy);
    m_tree->setItemDelegate(new ThemeCodeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Themes and codes"));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    m_hint = new QLabel(tr("Click a code for its quotes. Ctrl+click or Space: any, all, without."));
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_clear);
    m_words->setContentsMargins(0, 0, 8, 0);
    auto* codes = new QWidget;
    auto* column = new QVBoxLayout(codes);
    column->setContentsMargins(12, 8, 4, 4);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_tree, 1);
    column->addWidget(m_hint);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy.setWords(words);
        m_tree->expandAll();
    });
    connect(m_clear, &QToolButton::clicked, &m_model, &ThemeCodesModel::askNothing);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ThemesPanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentCodeChanged(); });
    return codes;
}

QWidget* ThemesPanel::buildFilters() {
    const auto box = [this](const QString& name) {
        auto* made = new QComboBox;
        made->setAccessibleName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(8);
        connect(made, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling) Q_EMIT filterChanged();
        });
        return made;
    };
    m_group = box(tr("Group quotes by"));
    m_order = box(tr("Sort quotes by"));
    m_coder = box(tr("Codings of"));
    m_filling = true;
    m_order->addItem(tr("codebook"), static_cast<int>(QuoteOrder::Codebook));
    m_order->addItem(tr("participant"), static_cast<int>(QuoteOrder::Participant));
    m_order->addItem(tr("transcript"), static_cast<int>(QuoteOrder::Transcript));
    m_order->addItem(tr("longest first"), static_cast<int>(QuoteOrder::Longest));
    m_order->addItem(tr("newest first"), static_cast<int>(QuoteOrder::Newest));
    m_filling = false;
    m_people = new QTreeWidget;
    m_people->setHeaderHidden(true);
    m_people->setColumnCount(1);
    m_people->setIndentation(16);
    m_people->setAccessibleName(tr("Only people of whom this is so"));
    m_people->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_people, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling) Q_EMIT filterChanged();
    });

    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 8, 0);
    form->setSpacing(8);
    const auto add = [form](const QString& words, QWidget* field) {
        auto* label = new QLabel(words);
        label->setProperty("quiet", true);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(tr("Group by"), m_group);
    add(tr("Sort by"), m_order);
    add(tr("Coder"), m_coder);
    auto* title = new QLabel(tr("People"));
    title->setProperty("heading", true);
    auto* filters = new QWidget;
    auto* column = new QVBoxLayout(filters);
    column->setContentsMargins(12, 12, 4, 8);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(title);
    column->addWidget(m_people, 1);
    fillGroups();
    setCoders({});
    return filters;
}

void ThemesPanel::fillGroups() {
    const QVariant grouping = m_group->currentData(GroupingRole);
    const QString attribute = m_group->currentData(AttributeRole).toString();
    m_filling = true;
    m_group->clear();
    const auto add = [this](const QString& words, QuoteGrouping kind, const QString& of = {}) {
        m_group->addItem(words);
        m_group->setItemData(m_group->count() - 1, static_cast<int>(kind), GroupingRole);
        m_group->setItemData(m_group->count() - 1, of, AttributeRole);
    };
    add(tr("code"), QuoteGrouping::Code);
    add(tr("participant"), QuoteGrouping::Participant);
    add(tr("transcript"), QuoteGrouping::Transcript);
    for (const AttributeChoice& each : m_attributes)
        add(fromUtf8(each.name), QuoteGrouping::Attribute, fromUtf8(each.name));
    add(tr("nothing"), QuoteGrouping::None);
    for (int i = 0; i < m_group->count(); ++i)
        if (m_group->itemData(i, GroupingRole) == grouping && m_group->itemData(i, AttributeRole) == attribute)
            m_group->setCurrentIndex(i);
    m_filling = false;
}

void ThemesPanel::setAttributes(const std::vector<AttributeChoice>& attributes) {
    if (m_attributes == attributes) return;
    const std::map<std::string, std::vector<std::string>> checked = filter().where;
    m_attributes = attributes;
    fillGroups();
    m_filling = true;
    m_people->clear();
    for (const AttributeChoice& attribute : attributes) {
        auto* parent = new QTreeWidgetItem(m_people, {fromUtf8(attribute.name)});
        parent->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        const auto before = checked.find(attribute.name);
        const auto add = [&](const std::string& value, const QString& words) {
            auto* item = new QTreeWidgetItem(parent, {words});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setData(0, Qt::UserRole, fromUtf8(value));
            const bool on = before != checked.end() &&
                            std::find(before->second.begin(), before->second.end(), value) != before->second.end();
            item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
            if (on) parent->setExpanded(true);
        };
        for (const std::string& value : attribute.values)
            add(value, fromUtf8(value));
        add({}, tr("not recorded"));
        if (attribute.values.size() <= 6) parent->setExpanded(true);
    }
    if (attributes.empty()) {
        auto* none = new QTreeWidgetItem(m_people, {tr("No attributes yet: add some on the page People.")});
        none->setFlags(Qt::ItemIsEnabled);
    }
    m_filling = false;
    if (filter().where != checked) Q_EMIT filterChanged();
}

void ThemesPanel::setCoders(const std::vector<QString>& names) {
    const QString before = m_coder->currentData().toString();
    m_filling = true;
    m_coder->clear();
    m_coder->addItem(tr("everybody"), QString());
    for (const QString& name : names)
        m_coder->addItem(name, name);
    m_coder->setCurrentIndex(std::max(0, m_coder->findData(before)));
    m_filling = false;
    if (m_coder->currentData().toString() != before) Q_EMIT filterChanged();
}

void ThemesPanel::setCodebook(const Codebook& codebook) {
    QSet<qlonglong> closed;
    for (const Code& code : m_codebook.codes()) {
        const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code.id));
        if (at.isValid() && m_proxy.hasChildren(at) && !m_tree->isExpanded(at)) closed.insert(code.id.value);
    }
    const CodeId current = currentCode();
    m_codebook = codebook;
    m_model.keepOnly(codebook);
    m_model.setCodebook(codebook);
    m_tree->expandAll();
    for (const qlonglong id : std::as_const(closed))
        m_tree->collapse(m_proxy.mapFromSource(m_model.indexOf(CodeId{id})));
    if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(current)); at.isValid())
        m_tree->setCurrentIndex(at);
    showClear();
}

void ThemesPanel::setUse(const std::function<CodeUse(CodeId)>& useOf) { m_model.setUse(useOf); }

void ThemesPanel::askOnly(CodeId code) {
    if (m_proxy.mapFromSource(m_model.indexOf(code)).isValid() == false) m_words->clear();
    if (const QModelIndex at = m_proxy.mapFromSource(m_model.indexOf(code)); at.isValid()) {
        m_tree->setCurrentIndex(at);
        m_tree->scrollTo(at);
    }
    m_model.askOnly(code);
}

QuoteFilter ThemesPanel::filter() const {
    QuoteFilter filter;
    filter.anyOf = m_model.asked(CodeAsk::Any, m_codebook);
    filter.allOf = m_model.asked(CodeAsk::All, m_codebook);
    filter.without = m_model.asked(CodeAsk::Without, m_codebook);
    for (int i = 0; i < m_people->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* attribute = m_people->topLevelItem(i);
        for (int k = 0; k < attribute->childCount(); ++k)
            if (attribute->child(k)->checkState(0) == Qt::Checked)
                filter.where[toUtf8(attribute->text(0))].push_back(
                    toUtf8(attribute->child(k)->data(0, Qt::UserRole).toString()));
    }
    filter.coder = toUtf8(m_coder->currentData().toString());
    filter.grouping = static_cast<QuoteGrouping>(m_group->currentData(GroupingRole).toInt());
    filter.attribute = toUtf8(m_group->currentData(AttributeRole).toString());
    filter.order = static_cast<QuoteOrder>(m_order->currentData().toInt());
    return filter;
}

std::string ThemesPanel::groupAttribute() const { return toUtf8(m_group->currentData(AttributeRole).toString()); }

CodeId ThemesPanel::codeAt(const QModelIndex& index) const { return m_model.codeAt(m_proxy.mapToSource(index)); }
CodeId ThemesPanel::currentCode() const { return codeAt(m_tree->currentIndex()); }

void ThemesPanel::showClear() { m_clear->setVisible(!m_model.nothingAsked()); }

void ThemesPanel::cycle(const QModelIndex& index) {
    if (const CodeId code = codeAt(index)) m_model.ask(code, ThemeCodesModel::after(m_model.askOf(code)));
}

void ThemesPanel::showMenu(const QPoint& point) {
    const CodeId code = codeAt(m_tree->indexAt(point));
    if (!code) return;
    QMenu menu(this);
    menu.addAction(tr("Only this code"), this, [this, code] { m_model.askOnly(code); });
    menu.addSeparator();
    const auto add = [&](const QString& words, CodeAsk what) {
        QAction* action = menu.addAction(words, this, [this, code, what] { m_model.ask(code, what); });
        action->setCheckable(true);
        action->setChecked(m_model.askOf(code) == what);
    };
    add(tr("Any of those marked so"), CodeAsk::Any);
    add(tr("All of those marked so"), CodeAsk::All);
    add(tr("Without"), CodeAsk::Without);
    add(tr("Not asked for"), CodeAsk::Not);
    menu.exec(m_tree->viewport()->mapToGlobal(point));
}

bool ThemesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_tree->indexAt(mouse->pos());
        const QRect row = m_tree->visualRect(index);
        // Left of the row stands the mark that folds it.
        if (mouse->button() == Qt::LeftButton && index.isValid() && mouse->pos().x() >= row.left()) {
            m_tree->setFocus(Qt::MouseFocusReason);
            m_tree->setCurrentIndex(index);
            const bool marked =
                m_model.askOf(codeAt(index)) != CodeAsk::Not && ThemeCodeDelegate::markIn(row).contains(mouse->pos());
            if (marked || mouse->modifiers().testFlag(Qt::ControlModifier))
                cycle(index);
            else
                m_model.askOnly(codeAt(index));
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_words) {
        if (key->key() == Qt::Key_Down) {
            m_tree->setFocus();
            if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_proxy.index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
            m_words->clear();
            return true;
        }
    } else if (watched == m_tree) {
        if (key->key() == Qt::Key_Space) {
            cycle(m_tree->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (const CodeId code = currentCode()) m_model.askOnly(code);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace kenspeckle::gui

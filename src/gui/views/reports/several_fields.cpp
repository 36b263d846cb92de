// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/several_fields.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/elided_label.h"

namespace kenspeckle::gui {

ChosenList::ChosenList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    hide();
}

void ChosenList::setValues(const QStringList& values) {
    if (values == m_values) return;
    m_values = values;
    rebuild();
}

bool ChosenList::add(const QString& value) {
    if (value.isEmpty() || m_values.contains(value)) return false;
    m_values << value;
    rebuild();
    Q_EMIT changed();
    return true;
}

void ChosenList::removeLast() {
    if (m_values.isEmpty()) return;
    m_values.removeLast();
    rebuild();
    Q_EMIT changed();
}

void ChosenList::rebuild() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const QString& value : std::as_const(m_values)) {
        auto* row = new QWidget;
        auto* name = new ElidedLabel(value);
        name->setToolTip(value);
        auto* remove = new QToolButton;
        remove->setIcon(icon(Icon::Close));
        remove->setIconSize({12, 12});
        remove->setToolTip(tr("Take out %1").arg(value));
        remove->setAccessibleName(remove->toolTip());
        connect(remove, &QToolButton::clicked, this, [this, value] {
            m_values.removeAll(value);
            rebuild();
            Q_EMIT changed();
        });
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(8, 0, 0, 0);
        across->setSpacing(4);
        across->addWidget(name, 1);
        across->addWidget(remove);
        layout()->addWidget(row);
    }
    setVisible(!m_values.isEmpty());
}

SeveralField::SeveralField(const ReportOption& option)
    : OptionField(option), m_line(new QLineEdit), m_chosen(new ChosenList) {
    build(m_line);
    column().insertWidget(2, m_chosen);
    m_line->setPlaceholderText(!option.standard.empty() ? fromUtf8(option.standard)
                               : hasList()              ? tr("type to find, Enter adds")
                                                        : tr("Enter adds"));
    m_line->installEventFilter(this);
    if (hasList()) {
        auto* completer = new QCompleter(&m_names, m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(14);
        completer->popup()->setMinimumWidth(360);
        m_line->setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) {
            m_chosen->add(name);
            // The completer writes the name into the line after this.
            QTimer::singleShot(0, m_line, &QLineEdit::clear);
        });
        if (option.type == OptionType::Choice) offer({});
    }
    connect(m_line, &QLineEdit::textEdited, this, [this] { showProblem({}, 0); });
    connect(m_chosen, &ChosenList::changed, this, &OptionField::changed);
}

bool SeveralField::hasList() const {
    switch (option().type) {
    case OptionType::Text:
    case OptionType::Query:
    case OptionType::Number:
    case OptionType::Real:
        return false;
    default:
        return true;
    }
}

QStringList SeveralField::values() const { return m_chosen->values(); }
void SeveralField::setValues(const QStringList& values) { m_chosen->setValues(values); }
QWidget* SeveralField::control() const { return m_line; }

void SeveralField::offer(const ReportValues& values) {
    if (!hasList()) return;
    m_names.setStringList(values.of(option()));
    m_known = true;
    QStringList there;
    for (const QString& each : m_chosen->values())
        if (m_names.stringList().contains(each)) there << each;
    m_chosen->setValues(there);
}

void SeveralField::addTyped() {
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty()) return;
    QString name = typed;
    if (hasList() && m_known) {
        // One is meant if it is the only one with these letters, or has exactly this name.
        const QStringList all = m_names.stringList();
        const QStringList near = all.filter(typed, Qt::CaseInsensitive);
        name.clear();
        for (const QString& each : near)
            if (each.compare(typed, Qt::CaseInsensitive) == 0 || near.size() == 1) name = each;
        if (name.isEmpty())
            return showProblem(near.isEmpty()
                                   ? tr("There is none of this name.")
                                   : tr("%n have these letters; choose one.", nullptr, static_cast<int>(near.size())),
                               0);
    }
    m_line->clear();
    m_chosen->add(name);
}

bool SeveralField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            addTyped();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty()) {
            m_chosen->removeLast();
            return true;
        }
        if (key->key() == Qt::Key_Down && m_line->completer()) {
            m_line->completer()->setCompletionPrefix(m_line->text());
            m_line->completer()->complete();
            return true;
        }
    }
    return OptionField::eventFilter(watched, event);
}

ConditionsField::ConditionsField(const ReportOption& option)
    : OptionField(option), m_attribute(new QComboBox), m_value(new QComboBox), m_chosen(new ChosenList) {
    for (QComboBox* box : {m_attribute, m_value}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        box->setMinimumWidth(72);
        box->setMaxVisibleItems(18);
    }
    auto* pair = new QWidget;
    auto* across = new QHBoxLayout(pair);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(4);
    across->addWidget(m_attribute, 1);
    across->addWidget(m_value, 1);
    pair->setFocusProxy(m_attribute);
    build(pair);
    m_attribute->setAccessibleName(label());
    m_value->setAccessibleName(tr("%1: value").arg(label()));
    column().insertWidget(2, m_chosen);
    connect(m_attribute, &QComboBox::currentIndexChanged, this, &ConditionsField::offerValues);
    connect(m_value, &QComboBox::activated, this, [this](int index) {
        if (index <= 0) return;
        const QString condition = m_attribute->currentText() + QLatin1Char('=') + m_value->currentData().toString();
        m_value->setCurrentIndex(0);
        if (!this->option().repeated) m_chosen->setValues({});
        m_chosen->add(condition);
    });
    connect(m_chosen, &ChosenList::changed, this, &OptionField::changed);
    offerValues();
}

QStringList ConditionsField::values() const { return m_chosen->values(); }
void ConditionsField::setValues(const QStringList& values) { m_chosen->setValues(values); }
QWidget* ConditionsField::control() const { return m_attribute; }

void ConditionsField::offer(const ReportValues& values) {
    if (m_offered.attributes == values.attributes) return;
    m_offered = values;
    const QString kept = m_attribute->currentText();
    m_attribute->clear();
    m_attribute->addItems(values.attributeNames());
    m_attribute->setCurrentIndex(std::max(0, m_attribute->findText(kept)));
    m_attribute->setEnabled(m_attribute->count() > 0);
    m_value->setEnabled(m_attribute->count() > 0);
    QStringList there;
    for (const QString& each : m_chosen->values())
        if (values.attributeNames().contains(each.section(QLatin1Char('='), 0, 0), Qt::CaseInsensitive)) there << each;
    m_chosen->setValues(there);
    offerValues();
}

void ConditionsField::offerValues() {
    m_value->clear();
    m_value->addItem(tr("add…"));
    for (const ReportValues::AttributeValues& each : m_offered.attributes) {
        if (each.name != m_attribute->currentText()) continue;
        for (const QString& value : each.values)
            m_value->addItem(value, value);
        m_value->addItem(tr("not recorded"), QString());
    }
}

} // namespace kenspeckle::gui

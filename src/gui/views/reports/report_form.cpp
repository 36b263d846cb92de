// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/report_form.h"

#include <QAbstractSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/qt_text.h"
#include "gui/views/reports/query_field.h"

namespace kenspeckle::gui {

ReportForm::ReportForm(QWidget* parent) : QWidget(parent) {
    m_noAttributes = new QLabel(tr("To compare groups, bring in a table whose first column names the participants."));
    m_noAttributes->setProperty("quiet", true);
    m_noAttributes->setWordWrap(true);
    m_importAttributes = new QPushButton(tr("Import attributes…"));
    m_reset = new QPushButton(tr("Standard options"));
    m_reset->setToolTip(tr("Put every option back to what it is at first"));
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(12);
    whole->addLayout(m_column);
    whole->addWidget(m_noAttributes);
    whole->addWidget(m_importAttributes);
    whole->addWidget(m_reset, 0, Qt::AlignLeft);
    connect(m_importAttributes, &QPushButton::clicked, this, &ReportForm::attributesAsked);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        reset();
        Q_EMIT changed();
    });
    for (QWidget* each : {static_cast<QWidget*>(m_noAttributes), static_cast<QWidget*>(m_importAttributes),
                          static_cast<QWidget*>(m_reset)})
        each->hide();
}

void ReportForm::setKind(const ReportKind& kind, const ReportOptions& options) {
    m_kind = fromUtf8(kind.name);
    m_fields.clear();
    delete m_inside;
    m_inside = new QWidget;
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (const ReportOption& option : kind.options) {
        OptionField* made = OptionField::make(option);
        made->setValues(options.value(fromUtf8(option.key)));
        if (m_offered) made->offer(m_values);
        connect(made, &OptionField::changed, this, [this] {
            showReset();
            orderTabs();
            Q_EMIT changed();
        });
        if (auto* query = qobject_cast<QueryField*>(made))
            connect(query, &QueryField::workAsked, this, &ReportForm::queryWorkAsked);
        column->addWidget(made);
        m_fields.push_back(made);
    }
    m_column->addWidget(m_inside);
    m_inside->show();
    showReset();
    offer(m_values);
}

void ReportForm::offer(const ReportValues& values) {
    const bool same = m_offered && values == m_values;
    m_values = values;
    if (!same && values != ReportValues()) {
        m_offered = true;
        for (OptionField* each : m_fields)
            each->offer(values);
    }
    const bool compares = std::any_of(m_fields.begin(), m_fields.end(), [](const OptionField* each) {
        return each->option().type == OptionType::Attribute || each->option().type == OptionType::Condition;
    });
    m_noAttributes->setVisible(compares && m_offered && values.attributes.empty());
    m_importAttributes->setVisible(m_noAttributes->isVisibleTo(this));
    showReset();
    orderTabs();
}

void ReportForm::setTabBegin(QWidget* before) {
    m_before = before;
    orderTabs();
}

void ReportForm::orderTabs() {
    // Widgets made later would come after everything else in the window.
    QWidget* before = m_before;
    if (before && before->window() != window()) return; // not put together yet
    const auto next = [&before](QWidget* widget) {
        if (before) setTabOrder(before, widget);
        before = widget;
    };
    for (const OptionField* field : m_fields)
        for (QWidget* each : field->findChildren<QWidget*>()) {
            const QWidget* above = each->parentWidget();
            const bool part = qobject_cast<const QAbstractSpinBox*>(above) ||
                              above->inherits("QComboBoxPrivateContainer") || qobject_cast<const QLineEdit*>(above) ||
                              each->isWindow();
            if (!part && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) next(each);
        }
    next(m_importAttributes);
    next(m_reset);
}

ReportOptions ReportForm::options() const {
    ReportOptions options;
    for (const OptionField* each : m_fields)
        if (const QStringList values = each->values(); !values.isEmpty())
            options.insert(fromUtf8(each->option().key), values);
    return options;
}

ReportRequest ReportForm::request() const {
    ReportRequest request{toUtf8(m_kind), {}};
    const ReportOptions given = options();
    for (auto each = given.begin(); each != given.end(); ++each)
        for (const QString& value : each.value())
            request.options[toUtf8(each.key())].push_back(toUtf8(value));
    return request;
}

OptionField* ReportForm::field(const QString& key) const {
    for (OptionField* each : m_fields)
        if (fromUtf8(each->option().key) == key) return each;
    return nullptr;
}

bool ReportForm::showProblem(const QString& problem) {
    clearProblems();
    static const QRegularExpression kPlace(QStringLiteral("character (\\d+)"));
    static const QRegularExpression kOption(QStringLiteral("the option ([\\w-]+) of"));
    const QRegularExpressionMatch place = kPlace.match(problem);
    if (OptionField* named = field(kOption.match(problem).captured(1))) {
        named->showProblem(problem, place.captured(1).toInt());
        return true;
    }
    if (!place.hasMatch()) return false;
    // Only a query is wrong at a character; of several it is the one whose words are quoted, or the only one.
    for (OptionField* each : m_fields) {
        if (each->option().type != OptionType::Query || each->values().isEmpty()) continue;
        each->showProblem(problem, place.captured(1).toInt());
        return true;
    }
    return false;
}

void ReportForm::clearProblems() {
    for (OptionField* each : m_fields)
        each->showProblem({}, 0);
}

void ReportForm::reset() {
    for (OptionField* each : m_fields)
        each->setValues({});
    clearProblems();
    showReset();
}

void ReportForm::showReset() { m_reset->setVisible(!options().isEmpty()); }

} // namespace kenspeckle::gui

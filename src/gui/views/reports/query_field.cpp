// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/query_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace kenspeckle::gui {

QueryField::QueryField(const ReportOption& option) : WordsField(option) {
    m_saved = new QToolButton;
    m_saved->setText(tr("Saved queries"));
    m_saved->setToolTip(tr("Choose a saved query, or save, rename or remove one"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(m_saved);
    m_saved->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name of the query"));
    m_name->setAccessibleName(tr("Name of the query"));
    m_name->installEventFilter(this);
    m_take = new QPushButton(tr("Save"));
    auto* leave = new QPushButton(tr("Cancel"));
    m_namingRow = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_take);
    buttons->addWidget(leave);
    buttons->addStretch();
    auto* naming = new QVBoxLayout(m_namingRow);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(6);
    naming->addWidget(m_name);
    naming->addLayout(buttons);
    m_namingRow->hide();
    column().addWidget(m_saved, 0, Qt::AlignLeft);
    column().addWidget(m_namingRow);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_take->setEnabled(!name.simplified().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &QueryField::nameGiven);
    connect(m_take, &QPushButton::clicked, this, &QueryField::nameGiven);
    connect(leave, &QPushButton::clicked, this, &QueryField::closeNaming);
}

void QueryField::offer(const ReportValues& values) { m_queries = values.queries; }

QString QueryField::current() {
    const QString typed = line().text().trimmed();
    for (auto each = m_queries.begin(); each != m_queries.end(); ++each)
        if (each.key().compare(typed, Qt::CaseInsensitive) == 0) return each.key();
    return {};
}

void QueryField::fillMenu(QMenu& menu) {
    menu.clear();
    const QString chosen = current();
    for (auto each = m_queries.begin(); each != m_queries.end(); ++each) {
        const QString name = each.key();
        QAction* action =
            menu.addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, name] {
                setValues({});
                line().setText(name);
                take();
            });
        action->setCheckable(true);
        action->setChecked(name == chosen);
        action->setToolTip(each.value());
    }
    menu.setToolTipsVisible(true);
    if (m_queries.isEmpty()) menu.addAction(tr("None is saved yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(tr("Save this query…"), this, [this] { askName(QueryWork::Kind::Save); })
        ->setEnabled(chosen.isEmpty() && !line().text().trimmed().isEmpty());
    if (chosen.isEmpty()) return;
    menu.addAction(tr("Rename %1…").arg(chosen), this, [this] { askName(QueryWork::Kind::Rename); });
    menu.addAction(tr("Remove %1").arg(chosen), this, [this, chosen] {
        Q_EMIT workAsked({QueryWork::Kind::Remove, chosen, {}, this});
    });
}

void QueryField::askName(QueryWork::Kind kind) {
    m_naming = kind;
    m_take->setText(kind == QueryWork::Kind::Save ? tr("Save") : tr("Rename"));
    m_name->setText(kind == QueryWork::Kind::Rename ? current() : QString());
    m_take->setEnabled(!m_name->text().isEmpty());
    m_namingRow->show();
    m_name->selectAll();
    m_name->setFocus();
}

void QueryField::nameGiven() {
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) return;
    if (m_naming == QueryWork::Kind::Save)
        Q_EMIT workAsked({QueryWork::Kind::Save, name, line().text().trimmed(), this});
    else
        Q_EMIT workAsked({QueryWork::Kind::Rename, current(), name, this});
}

void QueryField::closeNaming() {
    m_namingRow->hide();
    showProblem({}, 0);
    line().setFocus();
}

void QueryField::workDone(const QueryWork& work) {
    closeNaming();
    switch (work.kind) {
    case QueryWork::Kind::Save:
        m_queries.insert(work.name, work.text);
        line().setText(work.name);
        break;
    case QueryWork::Kind::Rename:
        m_queries.insert(work.text, m_queries.take(work.name));
        line().setText(work.text);
        break;
    case QueryWork::Kind::Remove:
        line().setText(m_queries.take(work.name)); // what it said goes on being shown
        break;
    }
    take();
}

bool QueryField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        closeNaming();
        return true;
    }
    return WordsField::eventFilter(watched, event);
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

MergeDialog::MergeDialog(const QString& into, const std::vector<ValueConflict>& conflicts, QWidget* window)
    : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge into %1").arg(into));
    auto* words = new QLabel(tr("They differ here. Which value stands for %1?").arg(into));
    words->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    for (const ValueConflict& conflict : conflicts) {
        auto* box = new QComboBox;
        for (const std::string& value : conflict.values)
            box->addItem(fromUtf8(value));
        box->setAccessibleName(fromUtf8(conflict.attribute));
        form->addRow(fromUtf8(conflict.attribute), box);
        m_boxes.emplace_back(conflict.attribute, box);
    }
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* merge = new QPushButton(tr("Merge"));
    merge->setProperty("primary", true);
    merge->setDefault(true);
    merge->setObjectName(QStringLiteral("mergePeople"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(merge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(words);
    column->addLayout(form);
    column->addStretch();
    column->addLayout(buttons);
    resize(440, sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(merge, &QPushButton::clicked, this, &QDialog::accept);
}

AttributeValues MergeDialog::decided() const {
    AttributeValues values;
    for (const auto& [attribute, box] : m_boxes)
        values[attribute] = toUtf8(box->currentText());
    return values;
}

} // namespace kenspeckle::gui

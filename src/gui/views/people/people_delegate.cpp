// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/people_delegate.h"

#include <QAbstractProxyModel>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QTimer>

#include "gui/models/people_model.h"
#include "gui/models/queue_model.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

const PeopleModel& modelOf(const QModelIndex& index) {
    const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model());
    return *static_cast<const PeopleModel*>(proxy ? proxy->sourceModel() : index.model());
}

/// What a cell offers; nothing where one types.
QStringList offered(const Attribute* attribute) {
    if (attribute && attribute->type == AttributeType::Boolean)
        return {QString(), QStringLiteral("yes"), QStringLiteral("no")};
    if (!attribute || attribute->type != AttributeType::Choice) return {};
    QStringList choices{QString()};
    for (const std::string& choice : attribute->choices)
        choices << fromUtf8(choice);
    return choices;
}

} // namespace

QWidget* PeopleDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const PeopleModel& model = modelOf(index);
    const Attribute* attribute = model.attributeAt(index.column());
    const QString name = tr("%1 of %2")
                             .arg(model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                  index.siblingAtColumn(PeopleModel::kName).data().toString());
    QStringList choices = offered(attribute);
    if (index.column() == PeopleModel::kConsent)
        for (const Consent consent : kConsents)
            choices << inWords(consent);
    if (!choices.isEmpty()) {
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        box->setAccessibleName(name);
        auto* self = const_cast<PeopleDelegate*>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setFrame(false);
    if (!attribute) return edit;
    switch (attribute->type) {
    case AttributeType::Number:
        edit->setValidator(
            new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[-+]?[0-9]*[.,]?[0-9]*")), edit));
        edit->setAlignment(Qt::AlignRight);
        break;
    case AttributeType::Date:
        edit->setPlaceholderText(tr("2018-03-31"));
        edit->setToolTip(tr("2018-03-31, 31/03/2018 or 31 March 2018"));
        break;
    default: {
        auto* completer = new QCompleter(model.valuesIn(index.column()), edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        edit->setCompleter(completer);
    }
    }
    return edit;
}

void PeopleDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(std::max(box->findText(text), 0));
    else
        static_cast<QLineEdit*>(editor)->setText(text);
}

void PeopleDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    model->setData(index, box ? box->currentText() : static_cast<QLineEdit*>(editor)->text(), Qt::EditRole);
}

} // namespace kenspeckle::gui

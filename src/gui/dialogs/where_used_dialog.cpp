// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/where_used_dialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

WhereUsedDialog::WhereUsedDialog(StudySession& session, CodeId code, QWidget* window)
    : QDialog(window), m_session(session), m_code(code) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where a code is used"));
    const Code* found = session.codebook().find(code);
    auto* heading = new QLabel(found ? fromUtf8(found->text.name) : QString());
    heading->setProperty("heading", true);
    heading->setWordWrap(true);
    m_note = new QLabel(tr("Counting…"));
    m_note->setProperty("quiet", true);
    m_note->setWordWrap(true);
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Transcripts in which the code is used"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Transcript"), tr("References"), tr("Its own"), tr("Participants")});
    m_list->headerItem()->setToolTip(2, tr("Without the codes below it"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    resize(520, 440);
    const auto open = [this](QTreeWidgetItem* item) {
        const int row = m_list->indexOfTopLevelItem(item);
        if (row >= 0) Q_EMIT passageAsked(m_uses[static_cast<std::size_t>(row)].first);
    };
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_list, &QTreeWidget::itemClicked, this, open);
    connect(&session, &StudySession::studyChanged, this, &WhereUsedDialog::ask);
    ask();
}

void WhereUsedDialog::ask() {
    m_session.reader().ask<std::vector<TranscriptUse>>(
        QStringLiteral("where %1").arg(m_code.value), this,
        [code = m_code](Study& study) { return whereUsed(study, code); },
        [this](Result<std::vector<TranscriptUse>> uses) {
            if (!uses) {
                m_list->clear();
                m_note->setText(fromUtf8(uses.error().message));
                return;
            }
            fill(*uses);
        });
}

void WhereUsedDialog::fill(const std::vector<TranscriptUse>& uses) {
    m_uses = uses;
    m_list->clear();
    for (const TranscriptUse& use : m_uses) {
        auto* item =
            new QTreeWidgetItem(m_list, {fromUtf8(use.name), QString::number(use.references),
                                         QString::number(use.ownReferences), QString::number(use.participants)});
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_note->setText(
        uses.empty() ? tr("It is not used yet. Select words in a transcript and code them with it.")
                     : tr("Used in %n transcript(s). Click one to go there.", nullptr, static_cast<int>(uses.size())));
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

} // namespace kenspeckle::gui

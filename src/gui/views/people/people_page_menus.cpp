// SPDX-License-Identifier: GPL-3.0-or-later
// What the right button offers on the page People.
#include <QHeaderView>
#include <QMenu>

#include "gui/icons.h"
#include "gui/models/queue_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/people_page.h"

namespace kenspeckle::gui {

void PeoplePage::fillAttributeMenu(QMenu& menu, int column) {
    if (const Attribute* found = m_model.attributeAt(column)) {
        const Attribute attribute = *found; // the model may have others by the time one is chosen
        const QString name = fromUtf8(attribute.name);
        menu.addAction(icon(Icon::Edit), tr("Edit %1…").arg(name), this,
                       [this, attribute] { m_desk->editAttribute(attribute); });
        QMenu* types = menu.addMenu(tr("Type"));
        for (const AttributeType type : {AttributeType::Text, AttributeType::Choice, AttributeType::Number,
                                         AttributeType::Date, AttributeType::Boolean}) {
            QAction* action =
                types->addAction(nameOfType(type), this, [this, attribute, type] { m_desk->setType(attribute, type); });
            action->setCheckable(true);
            action->setChecked(type == attribute.type);
        }
        menu.addAction(icon(Icon::Remove), tr("Remove %1 with its values").arg(name), this,
                       [this, attribute] { m_desk->removeAttribute(attribute); });
        menu.addSeparator();
    }
    menu.addAction(icon(Icon::Plus), tr("New attribute…"), this, [this] { m_desk->editAttribute({}); });
}

void PeoplePage::showHeaderMenu(const QPoint& point) {
    QMenu menu(this);
    const int column = m_table->horizontalHeader()->logicalIndexAt(point);
    if (column >= 0) {
        menu.addAction(tr("Sort ascending"), this,
                       [this, column] { m_table->sortByColumn(column, Qt::AscendingOrder); });
        menu.addAction(tr("Sort descending"), this,
                       [this, column] { m_table->sortByColumn(column, Qt::DescendingOrder); });
        menu.addSeparator();
    }
    fillAttributeMenu(menu, column);
    menu.exec(m_table->horizontalHeader()->viewport()->mapToGlobal(point));
}

void PeoplePage::showCellMenu(const QPoint& point) {
    QMenu menu(this);
    const bool people = m_whose == AttributesOf::Participants;
    const std::vector<std::int64_t> ids = chosenIds();
    const std::int64_t current = currentId();
    const QString name = m_table->currentIndex().siblingAtColumn(PeopleModel::kName).data(Qt::EditRole).toString();
    if (current) {
        menu.addAction(icon(Icon::Edit), tr("Rename %1").arg(name), this, [this] {
            m_table->setCurrentIndex(m_table->currentIndex().siblingAtColumn(PeopleModel::kName));
            m_table->edit(m_table->currentIndex());
        });
        menu.addAction(icon(Icon::Memo), tr("Memo…"), this, [this, people, current] {
            Q_EMIT memoAsked(people ? MemoTarget::of(ParticipantId{current}) : MemoTarget::of(TranscriptId{current}));
        });
        if (people && ids.size() > 1)
            menu.addAction(icon(Icon::People),
                           tr("Merge %n participant(s) into %1", nullptr, int(ids.size()) - 1).arg(name), this,
                           &PeoplePage::merge);
        if (!people)
            menu.addAction(tr("Open %1").arg(name), this, [this, current] {
                Q_EMIT passageAsked({TranscriptId{current}, {}});
            });
        if (people) {
            QMenu* allowed = menu.addMenu(tr("Consent"));
            std::vector<ParticipantId> chosen;
            for (const std::int64_t id : ids)
                chosen.push_back(ParticipantId{id});
            for (const Consent consent : kConsents)
                allowed->addAction(inWords(consent), this,
                                   [this, chosen, consent] { m_desk->setConsent(chosen, consent); });
            allowed->addSeparator();
            allowed->addAction(tr("Note how it was given…"), this,
                               [this, current, name] { m_desk->noteConsent(ParticipantId{current}, name); });
            menu.addAction(icon(Icon::Remove), tr("Remove %n participant(s)", nullptr, static_cast<int>(ids.size())),
                           this, [this, ids] {
                               std::vector<ParticipantId> gone;
                               for (const std::int64_t id : ids)
                                   gone.push_back(ParticipantId{id});
                               m_desk->remove(gone);
                           });
        }
        menu.addSeparator();
        menu.addAction(icon(Icon::Copy), tr("Copy\tCtrl+C"), this,
                       [this] { m_table->copy(PeopleTableView::Headings::Without); });
        menu.addAction(tr("Copy with names and headings"), this,
                       [this] { m_table->copy(PeopleTableView::Headings::With); });
        menu.addSeparator();
    }
    fillAttributeMenu(menu, m_table->currentIndex().column());
    menu.exec(m_table->viewport()->mapToGlobal(point));
}

} // namespace kenspeckle::gui

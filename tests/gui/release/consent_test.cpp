// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>

#include "gui/models/people_model.h"
#include "gui/models/queue_model.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/people_page.h"
#include "gui/views/people/people_table_view.h"
#include "gui/window_fixture.h"
#include "kenspeckle/consent.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui::test {

namespace {

class ConsentColumnTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        if (HasFatalFailure()) return;
        m_tester = std::make_unique<QAbstractItemModelTester>(&page().model(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        window->setPage(Page::People);
        ASSERT_TRUE(eventually([this] { return page().model().rowCount() == 2; }));
    }
    void TearDown() override {
        m_tester.reset();
        WindowTest::TearDown();
    }
    PeoplePage& page() { return window->peoplePage(); }
    QModelIndex cell(const std::string& name) {
        const auto id = findParticipant(study(), name);
        EXPECT_THAT(id, IsOk());
        return page().model().index(page().model().rowOf(id->value), PeopleModel::kConsent);
    }
    std::string shown(const std::string& name) { return toUtf8(cell(name).data().toString()); }
    ParticipantId person(const std::string& name) { return findParticipant(study(), name).value_or(ParticipantId{}); }

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace

TEST_F(ConsentColumnTest, WhatAPersonAllowsIsChosenInTheCellAndUndone) {
    EXPECT_EQ(shown("Morag"), "not recorded");
    const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(page().table().model());
    const QModelIndex at = proxy->mapFromSource(cell("Morag"));
    page().table().setCurrentIndex(at);
    page().table().edit(at);
    QComboBox* box = nullptr;
    ASSERT_TRUE(eventually([&] { return (box = page().table().findChild<QComboBox*>()) != nullptr; }));
    EXPECT_FALSE(box->accessibleName().isEmpty());
    EXPECT_EQ(box->count(), 5);
    box->setCurrentIndex(box->findText(QStringLiteral("in other words only")));
    Q_EMIT box->activated(box->currentIndex());
    ASSERT_TRUE(eventually([this] { return shown("Morag") == "in other words only"; }))
        << toUtf8(window->statusLine().words());
    const auto all = consents(study());
    ASSERT_THAT(all, IsOk());
    EXPECT_EQ(all->front().consent, Consent::Paraphrase);
    EXPECT_EQ(shown("Tam"), "not recorded");
    window->commands().undo->trigger();
    ASSERT_TRUE(eventually([this] { return shown("Morag") == "not recorded"; }));
}

TEST_F(ConsentColumnTest, SeveralPeopleAllowTheSameInOneStep) {
    page().desk().setConsent({person("Morag"), person("Tam")}, Consent::Quote, QStringLiteral("form of 3 March"));
    ASSERT_TRUE(eventually([this] { return shown("Morag") == "may be quoted" && shown("Tam") == "may be quoted"; }));
    EXPECT_TRUE(cell("Tam").data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("form of 3 March")));
    window->commands().undo->trigger();
    ASSERT_TRUE(eventually([this] { return shown("Morag") == "not recorded" && shown("Tam") == "not recorded"; }));
}

TEST_F(ConsentColumnTest, TheFilterFindsWhatPeopleAllow) {
    page().desk().setConsent({person("Tam")}, Consent::Nothing);
    ASSERT_TRUE(eventually([this] { return shown("Tam") == "nothing"; }));
    PeopleProxy proxy;
    proxy.setSourceModel(&page().model());
    proxy.setFilter(QStringLiteral("nothing"));
    ASSERT_EQ(proxy.rowCount(), 1);
    EXPECT_EQ(toUtf8(proxy.index(0, PeopleModel::kName).data().toString()), "Tam");
}

TEST_F(ConsentColumnTest, TranscriptsHaveNone) {
    EXPECT_FALSE(page().table().isColumnHidden(PeopleModel::kConsent));
    page().showTable(AttributesOf::Transcripts);
    EXPECT_TRUE(page().table().isColumnHidden(PeopleModel::kConsent));
    page().showTable(AttributesOf::Participants);
    EXPECT_FALSE(page().table().isColumnHidden(PeopleModel::kConsent));
}

} // namespace kenspeckle::gui::test

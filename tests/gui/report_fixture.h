// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QComboBox>

#include <gmock/gmock.h>

#include <memory>

#include "gui/views/quotes_panel.h"
#include "gui/views/reports/report_results.h"
#include "gui/views/reports_page.h"
#include "kenspeckle/participants.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

/// The page Reports with three passages of one code, of two people who differ in their role.
class ReportTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        writeFile(folder / "who.csv", "participant,role\nMorag,service user\nTam,volunteer\n");
        ASSERT_THAT(importAttributes(study(), folder / "who.csv"), IsOk());
        select(QStringLiteral("Naebody judges ye there."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        select(QStringLiteral("I told my story once."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        openTranscript("Tam");
        select(QStringLiteral("naebody judges ye."));
        window->readPage().desk().code(code("No stigma or prejudice"));
        window->setPage(Page::Reports);
        ASSERT_TRUE(eventually([this] { return page().results().report() != nullptr; }));
        m_tester =
            std::make_unique<QAbstractItemModelTester>(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    ReportsPage& page() { return window->reportsPage(); }
    ReportTableView& table() { return page().results().table(); }
    ReportTableModel& model() { return table().reportModel(); }
    int rowOf(const QString& name) {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().index(row, 0).data().toString() == name) return row;
        return -1;
    }
    /// By how its heading begins; -1 if there is none.
    int columnOf(const char* heading) {
        for (int column = 0; column < model().columnCount(); ++column)
            if (model()
                    .headerData(column, Qt::Horizontal, ReportTableModel::HeadingRole)
                    .toString()
                    .startsWith(QLatin1String(heading)))
                return column;
        return -1;
    }
    int references() { return columnOf("References"); }
    QModelIndex at(const QString& name, int column) { return model().index(rowOf(name), column); }
    QString cell(const QString& name, int column) { return at(name, column).data().toString(); }
    void click(const QModelIndex& index) {
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
    }
    /// Chooses in a box of the form, as a hand does.
    void choose(const char* key, const QString& value) {
        OptionField* field = page().form().field(QString::fromLatin1(key));
        ASSERT_NE(field, nullptr) << key;
        auto* box = qobject_cast<QComboBox*>(field->control());
        ASSERT_NE(box, nullptr) << key;
        const int place = box->findData(value);
        ASSERT_GE(place, 0) << toUtf8(value);
        box->setFocus();
        box->setCurrentIndex(place);
        Q_EMIT box->activated(place);
    }
    void chooseRole() {
        choose("by", QStringLiteral("role"));
        ASSERT_TRUE(eventually([this] { return columnOf("volunteer") >= 0; }));
    }
    const std::vector<Quote>& quotes() { return page().quotesPanel().quotes(); }
    QString title() const { return fromUtf8(window->reportsPage().results().report()->title); }

    const QString kStigma = QStringLiteral("No stigma or prejudice");

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace kenspeckle::gui::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "gui/views/themes/framework_model.h"
#include "kenspeckle/passage.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kenspeckle::gui {

class FrameworkTable;
class StudySession;
class SummaryEditor;

/// The framework matrix, and beside it the cell at hand.
class FrameworkTab : public QWidget {
    Q_OBJECT
public:
    explicit FrameworkTab(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    void ask(const FrameworkOptions& options);
    void exportTo(const QString& file);
    void chooseExport();

    [[nodiscard]] FrameworkModel& model() { return m_model; }
    [[nodiscard]] FrameworkTable& table() { return *m_table; }
    [[nodiscard]] SummaryEditor& editor() { return *m_editor; }
    [[nodiscard]] QSplitter& splitter() { return *m_splitter; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void show(FrameworkMatrix matrix);
    void showCell();

    QPointer<StudySession> m_session;
    FrameworkModel m_model;
    FrameworkTable* m_table = nullptr;
    SummaryEditor* m_editor = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_advice = nullptr;
    QPushButton* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui

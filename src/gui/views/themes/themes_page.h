// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/passage.h"

class QSplitter;
class QPushButton;
class QTabBar;
class QStackedWidget;

namespace kenspeckle::gui {

class CodePalette;
class FrameworkTab;
class QuotesTab;
class StudySession;
class ThemesPanel;

/// The quotes under the codes one chooses, and the framework matrix.
class ThemesPage : public QWidget {
    Q_OBJECT
public:
    explicit ThemesPage(QWidget* parent = nullptr);

    /// Null when no study is open.
    void setSession(StudySession* session);
    /// Reads again, if the page is seen; else when it is shown next.
    void refresh();
    /// The quotes of one code and what is below it.
    void showQuotesOf(CodeId code);

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    [[nodiscard]] ThemesPanel& panel() { return *m_panel; }
    [[nodiscard]] QuotesTab& quotesTab() { return *m_quotes; }
    [[nodiscard]] FrameworkTab& frameworkTab() { return *m_framework; }
    [[nodiscard]] CodePalette& codePalette() { return *m_palette; }
    [[nodiscard]] QTabBar& tabs() { return *m_tabs; }
    [[nodiscard]] QPushButton& readingButton() { return *m_reading; }

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void editCodeAsked(kenspeckle::CodeId code);
    /// These are to be reviewed for a release.
    void proposeAsked(const std::vector<kenspeckle::Passage>& passages);
    /// The quotes that may be shown by a profile, for a meeting.
    void readingAsked(const QString& profile);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askForChoices();
    void ask();

    QPointer<StudySession> m_session;
    bool m_stale = true;
    ThemesPanel* m_panel = nullptr;
    QTabBar* m_tabs = nullptr;
    QPushButton* m_reading = nullptr;
    QStackedWidget* m_stack = nullptr;
    QuotesTab* m_quotes = nullptr;
    FrameworkTab* m_framework = nullptr;
    CodePalette* m_palette = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <utility>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace kenspeckle::gui {

enum class Page { Start, Read, Themes, People, Reports, Release };

/// The head of the window: the pages, the search field, undo and redo, and whose work it is.
class HeaderBar : public QFrame {
    Q_OBJECT
public:
    HeaderBar(QAction* undo, QAction* redo, QWidget* parent = nullptr);

    void setPage(Page page);
    void setStudyOpen(bool open);
    void setCoder(const QString& name, bool blind);
    /// What the list of coders opens under.
    [[nodiscard]] QToolButton& coderButton() { return *m_coder; }
    /// Right under the field; empty for none.
    void showSearchProblem(const QString& problem);
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QString searchProblem() const;

Q_SIGNALS:
    void pageAsked(kenspeckle::gui::Page page);
    void searchChanged(const QString& query);
    void searchEntered();
    void searchLeft(); ///< Esc in the field
    void nextHitAsked(int step);
    void coderAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void placeProblem();

    std::vector<std::pair<Page, QToolButton*>> m_pages;
    QLineEdit* m_search = nullptr;
    QToolButton* m_coder = nullptr;
    QLabel* m_problem = nullptr; // a child of the window, so that it can lie over the page
};

} // namespace kenspeckle::gui

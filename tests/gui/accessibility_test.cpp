// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through every page and dialog as somebody does who sees little or uses no mouse.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTextEdit>

#include <map>
#include <set>

#include "gui/coding_actions.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/jobs/table_import.h"
#include "gui/language.h"
#include "gui/views/code_palette.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/people_page.h"
#include "gui/views/release/queue_panel.h"
#include "gui/views/release/quote_desk.h"
#include "gui/views/release/release_page.h"
#include "gui/views/side_drawer.h"
#include "gui/window_actions.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

/// What a person can do something with, or read.
bool isControl(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QTextEdit*>(&widget) ||
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// Parts that Qt makes inside its own controls: lists of boxes, fields of spin boxes, headers, scroll bars.
bool isPartOfAnother(const QWidget& widget) {
    for (const QWidget* above = widget.parentWidget(); above && !above->isWindow(); above = above->parentWidget())
        if (qobject_cast<const QComboBox*>(above) || qobject_cast<const QAbstractSpinBox*>(above) ||
            qobject_cast<const QAbstractItemView*>(above) || qobject_cast<const QLineEdit*>(above) ||
            above->inherits("QCalendarWidget"))
            return true;
    const QString kind = QString::fromLatin1(widget.metaObject()->className());
    return kind == QLatin1String("QScrollArea") || kind == QLatin1String("QSplitterHandle") ||
           kind == QLatin1String("QMenuBar") || kind == QLatin1String("QTabBar") ||
           kind == QLatin1String("QScrollBar") || kind.contains(QLatin1String("ToolBarExtension")) ||
           kind == QLatin1String("QStackedWidget");
}

std::string described(const QWidget& widget) {
    std::string path;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        path = std::string(each->metaObject()->className()) + (path.empty() ? "" : " > ") + path;
    QString words;
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words = button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) words = field->placeholderText();
    return path + " \"" + words.toStdString() + "\" " + widget.toolTip().toStdString();
}

/// Labels and buttons whose words have less room than they need.
std::set<std::string> cutOffIn(QWidget& root, const std::string& where) {
    std::set<std::string> cut;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->window() != root.window() || !widget->isVisibleTo(&root)) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool words = button ? !button->text().isEmpty() && !button->property("card").toBool()
                                  : label && !label->text().isEmpty();
        if (!words || widget->inherits("kenspeckle::gui::ElidedLabel")) continue;
        const bool wraps = label && label->wordWrap();
        const int needed = wraps ? widget->heightForWidth(widget->width()) : widget->sizeHint().width();
        if ((wraps ? widget->height() : widget->width()) + 1 < needed)
            cut.insert(where + ": " + described(*widget) + (label ? label->text().toStdString() : ""));
    }
    return cut;
}

std::vector<QWidget*> controlsIn(QWidget& root) {
    std::vector<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->window() == root.window() && widget->isVisibleTo(&root) && isControl(*widget) &&
            !isPartOfAnother(*widget))
            found.push_back(widget);
    return found;
}

class AccessibilityTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        select(QStringLiteral("Naebody judges ye there."));
        window->readPage().desk().code(code("Safety"));
        eventually([this] { return window->session()->transcriptsLoaded(); });
    }

    void TearDown() override {
        WindowTest::TearDown();
        applyLanguage(*qApp, Language::English);
    }

    void speak(Language language) {
        applyLanguage(*qApp, language);
        restart();
    }

    /// Each page and drawer as one may meet it, with its name.
    void onEveryPage(const std::function<void(const std::string&, QWidget&)>& visit) {
        const auto look = [&](const std::string& name) {
            QTest::qWait(80);
            SCOPED_TRACE(name);
            visit(name, *window);
        };
        window->setPage(Page::Read);
        look("Read");
        window->header().search().setText(QStringLiteral("hub"));
        eventually([this] { return window->readPage().searchShown(); });
        look("Search");
        window->header().search().clear();
        window->readPage().showSearch(false);
        press(Qt::Key_K, Qt::ControlModifier);
        look("Palette");
        window->codePalette().hide();
        for (const auto& [page, name] : {std::pair{Page::Themes, "Themes"}, std::pair{Page::People, "People"},
                                         std::pair{Page::Reports, "Reports"}, std::pair{Page::Release, "Release"}}) {
            window->setPage(page);
            look(name);
        }
        // The page Release with quotes in its queue, the checks and the releases.
        window->releasePage().propose(QuoteFilter{});
        eventually([this] { return window->releasePage().queue().model().rowCount() > 0; });
        window->setPage(Page::Release);
        for (int tab = 0; tab < window->releasePage().side().tabs().count(); ++tab) {
            window->releasePage().side().tabs().setCurrentIndex(tab);
            look("Release with a quote, tab " + std::to_string(tab));
        }
        window->releasePage().desk().refuse();
        look("A question on the page Release");
        window->setPage(Page::Read);
        for (QAction* drawer : {window->commands().history, window->commands().memos}) {
            drawer->trigger();
            look("Drawer: " + drawer->text().toStdString());
        }
        window->drawer().hide();
        for (const auto& [open, name] : dialogs()) {
            open->trigger();
            QTest::qWait(80);
            for (QDialog* dialog : window->findChildren<QDialog*>()) {
                if (!dialog->isVisible()) continue;
                SCOPED_TRACE(name);
                visit(name, *dialog);
                dialog->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        for (const auto& [name, open] : laterDialogs()) {
            open();
            QTest::qWait(120);
            bool any = false;
            for (QDialog* dialog : window->findChildren<QDialog*>()) {
                if (!dialog->isVisible()) continue;
                SCOPED_TRACE(name);
                any = true;
                visit(name, *dialog);
                dialog->close();
            }
            EXPECT_TRUE(any) << name;
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        window->closeStudy();
        look("Start");
        window->startPage().showForm(true);
        look("New study");
    }

    /// Those that need something to be about.
    std::vector<std::pair<std::string, std::function<void()>>> laterDialogs() {
        study().setCoder("Tam");
        (void)addCoding(study(), {view().text()->transcript().id, rangeOf(QStringLiteral("Naebody judges"))},
                        code("Safety"));
        study().setCoder("Morag");
        window->session()->refresh();
        writeFile(folder / "quotes.csv", "Pseudonym,Role,Theme,Quote\nUna,user,Safety,\"A warm door.\"\n");
        CodebookPanel& codebook = window->readPage().codebookPanel();
        PeopleDesk& people = window->peoplePage().desk();
        const CodeId safety = code("Safety");
        return {
            {"Code all", [this] { window->findChild<CodingActions*>()->codeAll->trigger(); }},
            {"Split a code", [&codebook, safety] { Q_EMIT codebook.splitAsked(safety); }},
            {"Merge codes", [&codebook, safety] { Q_EMIT codebook.mergeAsked({safety}); }},
            {"Where a code is used", [&codebook, safety] { Q_EMIT codebook.whereAsked(safety); }},
            {"Correct everywhere", [this] { window->commands().correctEverywhere->trigger(); }},
            {"Settle differences", [this] { window->commands().settle->trigger(); }},
            {"Import a table", [this] { window->tableImport().open(file("quotes.csv")); }},
            {"An attribute",
             [&people] {
                 people.editAttribute({AttributeId{}, "role", AttributeType::Choice, {"user", "staff"}});
             }},
            {"Merge people", [this] {
                 auto* dialog = new MergeDialog(QStringLiteral("Morag"), {{"role", {"user", "staff"}}}, window.get());
                 dialog->open();
             }}};
    }

    std::vector<std::pair<QAction*, std::string>> dialogs() {
        WindowActions& a = window->commands();
        return {{a.speakers, "Speakers"},
                {a.newCode, "New code"},
                {a.keys, "Keys"},
                {a.about, "About"},
                {a.print, "Print"}};
    }
};

/// The menu and all menus in it, with the way to each.
void eachMenu(QMenu& menu, const QString& way, const std::function<void(QMenu&, const QString&)>& visit) {
    visit(menu, way);
    for (QAction* action : menu.actions())
        if (action->menu()) eachMenu(*action->menu(), way + QStringLiteral(" > ") + action->text(), visit);
}

QChar mnemonicOf(const QString& text) {
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text.at(at) != QLatin1Char('&')) continue;
        if (text.at(at + 1) != QLatin1Char('&')) return text.at(at + 1).toLower();
        ++at;
    }
    return {};
}

} // namespace

TEST_F(AccessibilityTest, EveryControlHasANameForScreenReaders) {
    std::set<std::string> nameless;
    onEveryPage([&](const std::string& where, QWidget& root) {
        const auto controls = controlsIn(root);
        EXPECT_FALSE(controls.empty()) << where;
        for (QWidget* control : controls) {
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(control);
            ASSERT_NE(interface, nullptr);
            if (interface->text(QAccessible::Name).trimmed().isEmpty())
                nameless.insert(where + ": " + described(*control));
        }
    });
    for (const std::string& each : nameless)
        ADD_FAILURE() << each;
}

TEST_F(AccessibilityTest, EveryButtonWithoutWordsHasATooltip) {
    std::set<std::string> bare;
    onEveryPage([&](const std::string& where, QWidget& root) {
        for (QWidget* control : controlsIn(root)) {
            auto* button = qobject_cast<QAbstractButton*>(control);
            if (!button || !button->text().isEmpty() || button->property("card").toBool()) continue;
            if (button->toolTip().isEmpty()) bare.insert(where + ": " + described(*control));
        }
    });
    for (const std::string& each : bare)
        ADD_FAILURE() << each;
}

TEST_F(AccessibilityTest, TheTabKeyReachesEveryControl) {
    std::set<std::string> unreached;
    onEveryPage([&](const std::string& where, QWidget& root) {
        // Round the chain of focus, as Tab goes.
        std::set<const QWidget*> chain;
        for (QWidget* at = root.nextInFocusChain(); at && at != &root && chain.insert(at).second;)
            at = at->nextInFocusChain();
        for (QWidget* control : controlsIn(root)) {
            if (!control->isEnabled()) continue;
            const bool byTab = (control->focusPolicy() & Qt::TabFocus) != 0 && chain.contains(control);
            // What has a key of its own, or stands for a command of the menus, need not be reached by Tab.
            auto* button = qobject_cast<QAbstractButton*>(control);
            bool byKey = button && !button->shortcut().isEmpty();
            for (const QAction* action : control->actions())
                byKey = byKey || !action->shortcut().isEmpty();
            if (!byTab && !byKey && !control->focusProxy()) unreached.insert(where + ": " + described(*control));
        }
    });
    for (const std::string& each : unreached)
        ADD_FAILURE() << each;
}

TEST_F(AccessibilityTest, NoKeyMeansTwoThings) {
    // Keys of the whole window must differ from one another; keys of one widget from the others of that widget.
    std::map<QString, std::set<QString>> everywhere;
    std::map<std::pair<const QObject*, QString>, std::set<QString>> within;
    const auto note = [&](const QKeySequence& key, Qt::ShortcutContext context, const QObject* owner,
                          const QString& what) {
        if (key.isEmpty()) return;
        const QString name = key.toString();
        if (context == Qt::WindowShortcut || context == Qt::ApplicationShortcut)
            everywhere[name].insert(what);
        else
            within[{owner, name}].insert(what);
    };
    std::set<const QAction*> seen;
    const auto noteAction = [&](const QAction* action, const QObject* owner) {
        if (!seen.insert(action).second) return;
        for (const QKeySequence& key : action->shortcuts())
            note(key, action->shortcutContext(), owner, action->text());
    };
    for (QAction* top : window->menuBar()->actions())
        eachMenu(*top->menu(), top->text(), [&](QMenu& menu, const QString&) {
            for (QAction* action : menu.actions())
                if (action->shortcutContext() != Qt::WidgetShortcut) noteAction(action, &menu);
        });
    for (const QWidget* widget : window->findChildren<QWidget*>())
        for (const QAction* action : widget->actions())
            noteAction(action, widget);
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>())
        note(shortcut->key(), shortcut->context(), shortcut->parent(),
             QStringLiteral("a shortcut in %1").arg(QLatin1String(shortcut->parent()->metaObject()->className())));
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        note(button->shortcut(), Qt::WindowShortcut, button, button->text());
    EXPECT_GT(everywhere.size(), 15U);
    for (const auto& [key, meanings] : everywhere)
        EXPECT_EQ(meanings.size(), 1U)
            << key.toStdString() << ": "
            << QStringList(meanings.begin(), meanings.end()).join(QStringLiteral(" | ")).toStdString();
    for (const auto& [key, meanings] : within) {
        EXPECT_EQ(meanings.size(), 1U) << key.second.toStdString() << " in " << key.first->metaObject()->className();
        EXPECT_FALSE(everywhere.contains(key.second))
            << key.second.toStdString() << " of " << key.first->metaObject()->className() << " ("
            << meanings.begin()->toStdString() << ") is also " << everywhere[key.second].begin()->toStdString();
    }
}

TEST_F(AccessibilityTest, LettersChooseInAnOpenMenuAndNotInTheTextBehindIt) {
    select(QStringLiteral("Families come."));
    const Range chosen = view().selection();
    QMenu* menu = nullptr;
    for (QAction* top : window->menuBar()->actions())
        if (top->text() == QStringLiteral("&View")) menu = top->menu();
    ASSERT_NE(menu, nullptr);
    menu->popup(window->mapToGlobal(QPoint(200, 40)));
    ASSERT_TRUE(eventually([&] { return menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_G);
    EXPECT_EQ(view().selection(), chosen);
    ASSERT_NE(menu->activeAction(), nullptr);
    EXPECT_EQ(menu->activeAction()->text(), QStringLiteral("Lan&guage"));
    for (QMenu* open : window->menuBar()->findChildren<QMenu*>())
        open->close();
    // Closed, the letter is the transcript's again.
    press(Qt::Key_G);
    EXPECT_NE(view().selection(), chosen);
}

TEST_F(AccessibilityTest, EachMenuHasEachLetterOnceInEachLanguage) {
    for (const Language language : {Language::English, Language::German}) {
        speak(language);
        std::map<QChar, QString> bar;
        for (QAction* top : window->menuBar()->actions()) {
            const QChar own = mnemonicOf(top->text());
            EXPECT_FALSE(own.isNull()) << top->text().toStdString();
            EXPECT_TRUE(bar.emplace(own, top->text()).second) << top->text().toStdString();
            eachMenu(*top->menu(), top->text(), [](QMenu& menu, const QString& way) {
                std::map<QChar, QString> letters;
                for (const QAction* action : menu.actions()) {
                    const QChar letter = mnemonicOf(action->text());
                    if (action->isSeparator() || letter.isNull()) continue;
                    const auto [other, fresh] = letters.emplace(letter, action->text());
                    EXPECT_TRUE(fresh) << way.toStdString() << ": " << action->text().toStdString() << " and "
                                       << other->second.toStdString();
                }
            });
        }
    }
}

TEST_F(AccessibilityTest, NoTwoLabelsOfADialogShareALetterInAnyLanguage) {
    for (const Language language : {Language::English, Language::German}) {
        speak(language);
        for (const auto& [open, name] : dialogs()) {
            open->trigger();
            QTest::qWait(50);
            for (QDialog* dialog : window->findChildren<QDialog*>()) {
                std::map<QChar, QString> letters;
                const auto note = [&](const QString& text) {
                    const QChar letter = mnemonicOf(text);
                    if (letter.isNull()) return;
                    EXPECT_TRUE(letters.emplace(letter, text).second) << name << ": " << text.toStdString();
                };
                for (const QLabel* label : dialog->findChildren<QLabel*>())
                    if (label->buddy()) note(label->text());
                for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
                    note(button->text());
                dialog->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

TEST_F(AccessibilityTest, NoWordsAreCutOffInAnyLanguage) {
    std::set<std::string> cut;
    for (const Language language : {Language::English, Language::German}) {
        speak(language);
        openTranscript("Morag");
        select(QStringLiteral("Naebody judges ye there."));
        window->resize(1280, 768);
        onEveryPage([&](const std::string& where, QWidget& root) {
            std::set<std::string> here = cutOffIn(root, where);
            // What is read in another thread may still be on its way into the page.
            for (int wait = 0; wait < 8 && !here.empty(); ++wait) {
                QTest::qWait(250);
                here = cutOffIn(root, where);
            }
            cut.merge(here);
        });
        ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    }
    for (const std::string& each : cut)
        ADD_FAILURE() << each;
}

} // namespace kenspeckle::gui::test

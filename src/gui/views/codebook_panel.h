// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <unordered_set>

#include "gui/models/codebook_filter.h"
#include "gui/models/codebook_model.h"
#include "kenspeckle/codebook_work.h"

class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QToolButton;
class QTreeView;

namespace kenspeckle::gui {

class CodeDelegate;
class CodeDetails;

/// The codebook: a tree to find codes in, to drag them from and to drop passages on, and what is written about the
/// current code. It says what was asked for.
class CodebookPanel : public QFrame {
    Q_OBJECT
public:
    explicit CodebookPanel(QWidget* parent = nullptr);

    void setCodebook(const Codebook& codebook);
    void setUse(const std::function<CodeUse(CodeId)>& useOf);
    void setKeys(const RecentCodes& recent);

    [[nodiscard]] CodeId currentCode() const;
    void setCurrentCode(CodeId code);
    /// In reading order.
    [[nodiscard]] std::vector<CodeId> selectedCodes() const;
    void selectCodes(const std::vector<CodeId>& codes);
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    [[nodiscard]] CodebookModel& model() { return m_model; }
    [[nodiscard]] CodebookFilter& shown() { return m_proxy; }
    [[nodiscard]] CodeDetails& details() { return *m_details; }
    void showDetails(bool show);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    /// Where a code is in the tree's viewport; empty if it is filtered out.
    [[nodiscard]] QRect rectOf(CodeId code) const;

Q_SIGNALS:
    void passageDropped(const kenspeckle::Passage& passage, kenspeckle::CodeId code);
    void moveAsked(const std::vector<kenspeckle::CodeId>& codes, kenspeckle::CodeId parent, int position);
    /// Enter, or a double click: code what is selected.
    void codeActivated(kenspeckle::CodeId code);
    void addAsked(kenspeckle::CodeId parent);
    void editAsked(kenspeckle::CodeId code);
    void saveAsked(kenspeckle::CodeId code, const kenspeckle::CodeText& text);
    void removeAsked(const std::vector<kenspeckle::CodeId>& codes);
    void mergeAsked(const std::vector<kenspeckle::CodeId>& codes);
    void splitAsked(kenspeckle::CodeId code);
    void whereAsked(kenspeckle::CodeId code);
    void quotesAsked(kenspeckle::CodeId code);
    void memoAsked(kenspeckle::CodeId code);
    void historyAsked(kenspeckle::CodeId code);
    void colourAsked(const std::vector<kenspeckle::CodeId>& codes, kenspeckle::Colour colour);
    void codableAsked(const std::vector<kenspeckle::CodeId>& codes, kenspeckle::Codable codable);
    void sortAsked(kenspeckle::CodeId parent);
    void copyAsked(kenspeckle::CodeId code);
    void exportAsked();
    void printAsked();
    /// Advice for the status line.
    void advised(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QMenu* buildViewMenu();
    void connectTree();
    void showMenu(const QPoint& point);
    void addCodeActions(QMenu& menu, CodeId code);
    bool pressed(int key, Qt::KeyboardModifiers modifiers);
    void moveBy(int step);
    void nest();
    void unnest();
    [[nodiscard]] bool mayPlace();
    void unfold();
    void showCurrent();
    void showNote();

    CodebookModel m_model;
    CodebookFilter m_proxy;
    std::unordered_set<CodeId> m_folded; // by hand
    std::vector<CodeId> m_lost;          // were chosen when they went: chosen again if they come back
    bool m_unfolding = false;
    QLineEdit* m_filter = nullptr;
    QLabel* m_note = nullptr;
    QSplitter* m_parts = nullptr;
    QTreeView* m_tree = nullptr;
    CodeDelegate* m_delegate = nullptr;
    CodeDetails* m_details = nullptr;
    QToolButton* m_showDetails = nullptr;
};

} // namespace kenspeckle::gui

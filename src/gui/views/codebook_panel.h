// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "gui/models/codebook_model.h"

class QLineEdit;
class QTreeView;

namespace kenspeckle::gui {

/// The codebook: a tree to find codes in, to drag them from and to drop passages on. It says what was asked for.
class CodebookPanel : public QFrame {
    Q_OBJECT
public:
    explicit CodebookPanel(QWidget* parent = nullptr);

    void setCodebook(const Codebook& codebook);
    void setUse(const std::function<CodeUse(CodeId)>& useOf);
    void setKeys(const RecentCodes& recent);

    [[nodiscard]] CodeId currentCode() const;
    void setCurrentCode(CodeId code);
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    [[nodiscard]] CodebookModel& model() { return m_model; }
    /// Where a code is in the tree's viewport; empty if it is filtered out.
    [[nodiscard]] QRect rectOf(CodeId code) const;

Q_SIGNALS:
    void passageDropped(const kenspeckle::Passage& passage, kenspeckle::CodeId code);
    void moveAsked(kenspeckle::CodeId code, kenspeckle::CodeId parent, int position);
    /// Enter, or a double click: code what is selected.
    void codeActivated(kenspeckle::CodeId code);
    void addAsked(kenspeckle::CodeId parent);
    void editAsked(kenspeckle::CodeId code);
    void removeAsked(kenspeckle::CodeId code);
    void quotesAsked(kenspeckle::CodeId code);
    void memoAsked(kenspeckle::CodeId code);
    void historyAsked(kenspeckle::CodeId code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& point);
    void moveBy(int step);

    CodebookModel m_model;
    CodebookFilter m_proxy;
    Codebook m_codebook;
    QLineEdit* m_filter = nullptr;
    QTreeView* m_tree = nullptr;
};

} // namespace kenspeckle::gui

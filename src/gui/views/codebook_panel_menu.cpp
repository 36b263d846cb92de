// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys and the menu of the codebook's tree ask for.
#include <QMenu>
#include <QTreeView>

#include "gui/icons.h"
#include "gui/views/code_details.h"
#include "gui/views/code_form.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/colour_menu.h"

#include <QLineEdit>

namespace kenspeckle::gui {

bool CodebookPanel::pressed(int key, Qt::KeyboardModifiers modifiers) {
    const CodeId code = currentCode();
    if (modifiers.testFlag(Qt::AltModifier)) {
        switch (key) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            moveBy(key == Qt::Key_Up ? -1 : 1);
            return true;
        case Qt::Key_Right:
            nest();
            return true;
        case Qt::Key_Left:
            unnest();
            return true;
        default:
            return false;
        }
    }
    if (key == Qt::Key_F4) {
        showDetails(m_details->isHidden());
        return true;
    }
    if (!code) return false;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        const bool shift = modifiers.testFlag(Qt::ShiftModifier);
        const bool merges = shift && key == Qt::Key_M; // without Shift it is the window's: the list of memos
        const bool splits = !shift && key == Qt::Key_D;
        if (merges) Q_EMIT mergeAsked(selectedCodes());
        if (splits) Q_EMIT splitAsked(code);
        return merges || splits;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT codeActivated(code);
        return true;
    case Qt::Key_F2:
        if (m_details->isVisible()) {
            m_details->form().nameField().setFocus();
            m_details->form().nameField().selectAll();
        } else {
            Q_EMIT editAsked(code);
        }
        return true;
    case Qt::Key_Insert:
        Q_EMIT addAsked(code);
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeAsked(selectedCodes());
        return true;
    case Qt::Key_Menu:
        showMenu(m_tree->visualRect(m_tree->currentIndex()).center());
        return true;
    default:
        return false;
    }
}

void CodebookPanel::addCodeActions(QMenu& menu, CodeId code) {
    const Code* found = m_model.codebook().find(code);
    const std::vector<CodeId> codes = selectedCodes();
    const bool several = codes.size() > 1;
    const auto add = [&](const QString& words, auto&& run) { return menu.addAction(words, this, run); };
    if (!several) {
        add(tr("Code the selection with this\tEnter"), [this, code] {
            Q_EMIT codeActivated(code);
        })->setEnabled(found->text.codable);
        add(tr("Show its quotes"), [this, code] { Q_EMIT quotesAsked(code); });
        add(tr("Where it is used…"), [this, code] { Q_EMIT whereAsked(code); });
        add(tr("Memo…"), [this, code] { Q_EMIT memoAsked(code); })->setIcon(icon(Icon::Memo));
        add(tr("Its history"), [this, code] { Q_EMIT historyAsked(code); });
        menu.addSeparator();
        add(tr("Edit…\tF2"), [this, code] { Q_EMIT editAsked(code); })->setIcon(icon(Icon::Edit));
        add(tr("New code below…\tIns"), [this, code] { Q_EMIT addAsked(code); })->setIcon(icon(Icon::Plus));
        add(tr("Copy what is written about it"), [this, code] { Q_EMIT copyAsked(code); });
    }
    QMenu* colours = menu.addMenu(tr("Colour"));
    addColours(
        *colours, this, [found] { return found->text.colour; },
        [this, codes](Colour colour) { Q_EMIT colourAsked(codes, colour); });
    const Codable other = found->text.codable ? Codable::No : Codable::Yes;
    add(other == Codable::No ? tr("Let it only group others") : tr("Let passages be coded with it"),
        [this, codes, other] { Q_EMIT codableAsked(codes, other); });
    menu.addSeparator();
    add(several ? tr("Merge these %1 codes into…\tCtrl+Shift+M").arg(codes.size()) : tr("Merge into…\tCtrl+Shift+M"),
        [this, codes] { Q_EMIT mergeAsked(codes); });
    if (!several) add(tr("Split by its passages…\tCtrl+D"), [this, code] { Q_EMIT splitAsked(code); });
    QMenu* place = menu.addMenu(tr("Move"));
    place->addAction(tr("Up\tAlt+Up"), this, [this] { moveBy(-1); });
    place->addAction(tr("Down\tAlt+Down"), this, [this] { moveBy(1); });
    place->addAction(tr("Below the code before it\tAlt+Right"), this, [this] { nest(); });
    place->addAction(tr("Out of its theme\tAlt+Left"), this, [this] { unnest(); });
    place->addAction(tr("To the top level"), this, [this, codes] {
        Q_EMIT moveAsked(codes, {}, static_cast<int>(m_model.codebook().children({}).size()));
    });
    if (!several && !m_model.codebook().children(code).empty())
        add(tr("Sort the codes below by name"), [this, code] { Q_EMIT sortAsked(code); });
    menu.addSeparator();
    add(several ? tr("Remove %1 codes\tDel").arg(codes.size()) : tr("Remove\tDel"), [this, codes] {
        Q_EMIT removeAsked(codes);
    })->setIcon(icon(Icon::Remove));
    menu.addSeparator();
}

void CodebookPanel::showMenu(const QPoint& point) {
    const QModelIndex at = m_tree->indexAt(point);
    QMenu menu(this);
    if (const CodeId code = m_model.codeAt(m_proxy.mapToSource(at)); m_model.codebook().find(code)) {
        if (!m_tree->selectionModel()->isSelected(at)) m_tree->setCurrentIndex(at);
        addCodeActions(menu, code);
    }
    menu.addAction(tr("New code…"), this, [this] { Q_EMIT addAsked({}); });
    menu.exec(m_tree->viewport()->mapToGlobal(point));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <map>
#include <string>
#include <vector>

#include "gui/models/codebook_filter.h"
#include "gui/views/themes/theme_codes_model.h"
#include "kenspeckle/retrieval.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;
class QTreeWidget;
class QTreeWidgetItem;

namespace kenspeckle::gui {

/// One attribute with its values, as the filters list them.
struct AttributeChoice {
    std::string name;
    std::vector<std::string> values;
    bool operator==(const AttributeChoice&) const = default;
};

/// Which quotes are asked for: codes, people, coder, and how they are put in order. A click on a code asks for it
/// alone; the mark at its right, Ctrl and click, or Space go from any to all, without, and nothing.
class ThemesPanel : public QFrame {
    Q_OBJECT
public:
    explicit ThemesPanel(QWidget* parent = nullptr);

    void setCodebook(const Codebook& codebook);
    void setUse(const std::function<CodeUse(CodeId)>& useOf);
    void setAttributes(const std::vector<AttributeChoice>& attributes);
    void setCoders(const std::vector<QString>& names);
    void askOnly(CodeId code);

    /// All but participants and transcripts, which are chosen elsewhere.
    [[nodiscard]] QuoteFilter filter() const;
    [[nodiscard]] bool nothingAsked() const { return m_model.nothingAsked(); }
    /// The code at hand: what is said about a code is said about this one.
    [[nodiscard]] CodeId currentCode() const;
    /// How the quotes are grouped: an attribute's name; empty for anything else.
    [[nodiscard]] std::string groupAttribute() const;

    [[nodiscard]] ThemeCodesModel& model() { return m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QTreeWidget& people() { return *m_people; }
    [[nodiscard]] QComboBox& groupBox() { return *m_group; }
    [[nodiscard]] QComboBox& orderBox() { return *m_order; }
    [[nodiscard]] QComboBox& coderBox() { return *m_coder; }

Q_SIGNALS:
    void filterChanged();
    void currentCodeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildCodes();
    [[nodiscard]] QWidget* buildFilters();
    void fillGroups();
    void showClear();
    void cycle(const QModelIndex& index);
    void showMenu(const QPoint& point);
    [[nodiscard]] CodeId codeAt(const QModelIndex& index) const;

    Codebook m_codebook;
    ThemeCodesModel m_model;
    CodebookFilter m_proxy;
    std::vector<AttributeChoice> m_attributes;
    bool m_filling = false;
    QLineEdit* m_words = nullptr;
    QToolButton* m_clear = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_hint = nullptr;
    QTreeWidget* m_people = nullptr;
    QComboBox* m_group = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_coder = nullptr;
};

} // namespace kenspeckle::gui

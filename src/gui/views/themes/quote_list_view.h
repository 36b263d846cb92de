// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

#include <optional>
#include <vector>

#include "gui/views/themes/quote_layouts.h"

namespace kenspeckle::gui {

/// The quotes of a QuoteListModel, as they are read: only what is seen is laid out. Keys: Enter opens a passage, Space
/// or Right shows the turns around it, Left hides them, Ctrl+K recodes, Delete removes, Ctrl+C copies.
class QuoteListView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit QuoteListView(QuoteListModel& model, QWidget* parent = nullptr);

    /// Replaces the quotes; the reader stays at the quote that stood on top, and what was chosen stays chosen.
    void setQuotes(std::vector<Quote> quotes, const Codebook& codebook);
    /// Begins at the top with nothing chosen.
    void goToTop();
    /// The chosen quotes in their order; without any, the current one.
    [[nodiscard]] std::vector<const Quote*> chosen() const;
    /// How large its type is beside that of other lists of quotes; Ctrl and the wheel zoom them all.
    void setScale(double scale);
    [[nodiscard]] QFont textFont() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    /// The turns around are to be shown, or no longer.
    void contextToggled(const kenspeckle::Passage& passage, bool show);
    void recodeAsked();
    void removeAsked();
    void copyAsked();
    void menuAsked(const QPoint& globalPosition);

public Q_SLOTS:
    void reset() override;

protected Q_SLOTS:
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles = {}) override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;

private:
    void measure();
    /// Lays out what is seen; what changes above the place read moves nothing.
    void layOutSeen();
    void toggleContext(const QModelIndex& index, bool show);
    [[nodiscard]] int nextQuote(int row, int step) const;
    void zoom(int percent);

    QuoteListModel& m_model;
    QuoteLayouts m_layouts;
    int m_zoom = 100;
    double m_scale = 1;
    int m_hovered = -1;
};

} // namespace kenspeckle::gui

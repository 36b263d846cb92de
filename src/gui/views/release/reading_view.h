// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/models/book_filter.h"
#include "kenspeckle/book.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QTreeWidget;

namespace kenspeckle::gui {

class BookText;

/// A book as it is read aloud or shared on a screen: themes on the left, their quotes in large type, nothing else. It
/// is a window of its own that knows a Book and no study, so no click, key, tooltip or menu can reveal more. F11
/// changes between the whole screen and a window; Esc leaves.
class ReadingView : public QWidget {
    Q_OBJECT
public:
    /// `leftOut` is said below the themes: what a reader may miss here, and why.
    explicit ReadingView(Book book, const QString& leftOut = {}, QWidget* parent = nullptr);
    ~ReadingView() override;

    void setZoom(int percent);
    [[nodiscard]] int zoom() const;

    [[nodiscard]] const Book& book() const { return m_book; }
    [[nodiscard]] QListWidget& themes() { return *m_themes; }
    [[nodiscard]] QTreeWidget& people() { return *m_people; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] BookText& text() { return *m_text; }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildLeft(const QString& leftOut);
    void fillThemes();
    void fillPeople();
    void filterChanged();
    void showCounts();
    void showChosen();
    void moveTheme(int by);

    Book m_book;
    BookFilter m_filter;
    double m_scale = 1;
    QLineEdit* m_search = nullptr;
    QListWidget* m_themes = nullptr;
    QTreeWidget* m_people = nullptr;
    BookText* m_text = nullptr;
};

} // namespace kenspeckle::gui

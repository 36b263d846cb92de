// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

#include "gui/views/themes/quote_list_view.h"
#include "kenspeckle/recoding.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kenspeckle::gui {

class CodePalette;
class CodeSide;
class StudySession;

/// The quotes that a filter asks for, what one can do with them, and beside them the code at hand.
class QuotesTab : public QWidget {
    Q_OBJECT
public:
    explicit QuotesTab(QWidget* parent = nullptr);

    void setSession(StudySession* session);
    /// Where the palette is shown: over the whole page.
    void usePalette(CodePalette* palette);
    /// Asks for the quotes anew. `code` is the one whose definition is shown. With `asked` false nothing is asked for.
    void ask(const QuoteFilter& filter, CodeId code, bool asked);
    /// Shows another code's definition.
    void showCode(CodeId code);
    /// The next answer begins at its top, instead of staying where one read.
    void beginAtTop() { m_fromTop = true; }

    void recodeChosen();
    void removeChosen();
    void copyChosen();
    void proposeChosen();
    void exportTo(const QString& file);
    void chooseExport();

    [[nodiscard]] QuoteListModel& model() { return m_model; }
    [[nodiscard]] QuoteListView& list() { return *m_list; }
    [[nodiscard]] CodeSide& side() { return *m_side; }
    [[nodiscard]] QSplitter& splitter() { return *m_splitter; }
    [[nodiscard]] QString summary() const;
    /// What stands where there are no quotes.
    [[nodiscard]] QString advice() const;

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    void editCodeAsked(kenspeckle::CodeId code);
    /// These are to be reviewed for a release.
    void proposeAsked(const std::vector<kenspeckle::Passage>& passages);

private:
    struct Answer;
    [[nodiscard]] QWidget* buildMiddle();
    void show(Answer answer);
    void showContext(const Passage& passage, bool show);
    void showMenu(const QPoint& globalPosition);
    void recodeAs(const CodeChoice& choice);
    void showEnabled();
    [[nodiscard]] std::vector<CodingId> chosenCodings() const;
    [[nodiscard]] bool showsStretches() const { return !m_filter.allOf.empty(); }

    QPointer<StudySession> m_session;
    QPointer<CodePalette> m_palette;
    QuoteFilter m_filter;
    CodeId m_code;
    bool m_fromTop = true;
    QuoteListModel m_model;
    QuoteListView* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_advice = nullptr;
    QPushButton* m_recode = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_propose = nullptr;
    QPushButton* m_export = nullptr;
    CodeSide* m_side = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui

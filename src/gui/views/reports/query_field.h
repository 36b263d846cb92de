// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPointer>

#include <cstdint>

#include "gui/views/reports/words_field.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace kenspeckle::gui {

class QueryField;

/// Something to be done with the saved queries of the study.
struct QueryWork {
    enum class Kind : std::uint8_t { Save, Rename, Remove };
    Kind kind = Kind::Save;
    QString name; ///< it has, or is to have
    QString text; ///< of a query to be saved; of one to be renamed its new name
    QPointer<QueryField> field;
};

/// A query, typed or one of those that are saved: these are chosen, saved, renamed and removed from the menu below it.
/// A saved one stands there by its name.
class QueryField : public WordsField {
    Q_OBJECT
public:
    explicit QueryField(const ReportOption& option);

    void offer(const ReportValues& values) override;
    /// The field shows what has become of the query.
    void workDone(const QueryWork& work);
    [[nodiscard]] QToolButton& saved() { return *m_saved; }
    [[nodiscard]] QLineEdit& nameField() { return *m_name; }

Q_SIGNALS:
    void workAsked(const kenspeckle::gui::QueryWork& work);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu(QMenu& menu);
    void askName(QueryWork::Kind kind);
    void nameGiven();
    void closeNaming();
    /// The saved query whose name stands in the field; empty for none.
    [[nodiscard]] QString current();

    QMap<QString, QString> m_queries;
    QueryWork::Kind m_naming = QueryWork::Kind::Save;
    QToolButton* m_saved = nullptr;
    QWidget* m_namingRow = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace kenspeckle::gui

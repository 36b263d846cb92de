// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringListModel>

#include "gui/views/reports/option_field.h"

class QComboBox;
class QLineEdit;

namespace kenspeckle::gui {

/// What was chosen, one under another, each with a button that takes it out.
class ChosenList : public QWidget {
    Q_OBJECT
public:
    explicit ChosenList(QWidget* parent = nullptr);

    [[nodiscard]] const QStringList& values() const { return m_values; }
    void setValues(const QStringList& values);
    /// False if it is there already.
    bool add(const QString& value);
    void removeLast();

Q_SIGNALS:
    void changed(); ///< by a button, add() or removeLast()

private:
    void rebuild();

    QStringList m_values;
};

/// Several of a list, found by typing any part of a name; or, where there is no list, several words or queries. Enter
/// adds, Backspace in the empty field takes out the last.
class SeveralField : public OptionField {
    Q_OBJECT
public:
    explicit SeveralField(const ReportOption& option);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList& values) override;
    void offer(const ReportValues& values) override;
    [[nodiscard]] QWidget* control() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTyped();
    [[nodiscard]] bool hasList() const;

    QLineEdit* m_line;
    ChosenList* m_chosen;
    QStringListModel m_names;
    bool m_known = false;
};

/// Pairs of an attribute and one of its values.
class ConditionsField : public OptionField {
    Q_OBJECT
public:
    explicit ConditionsField(const ReportOption& option);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList& values) override;
    void offer(const ReportValues& values) override;
    [[nodiscard]] QWidget* control() const override;

private:
    void offerValues();

    QComboBox* m_attribute;
    QComboBox* m_value;
    ChosenList* m_chosen;
    ReportValues m_offered;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace kenspeckle::gui {

/// What is met first: studies used before, and the ways to begin.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Newest first; files that are gone are shown as such.
    void setRecent(const QStringList& files);
    void setSampleAvailable(bool available);
    void showForm(bool show);
    /// Beside the form, where the eyes are.
    void showProblem(const QString& problem);

    /// What the form says.
    struct Form {
        QString file;     ///< whole path, ending in .ken
        QString codebook; ///< file; empty for a study without codes to begin from
        QString language; ///< ISO 639-1
    };
    [[nodiscard]] Form form() const;
    [[nodiscard]] QLineEdit& nameField() { return *m_name; }
    [[nodiscard]] QLineEdit& placeField() { return *m_place; }
    [[nodiscard]] QPushButton& createButton() { return *m_create; }

Q_SIGNALS:
    void createAsked(const kenspeckle::gui::StartPage::Form& form);
    void openAsked();
    void openFileAsked(const QString& file);
    void missingFileAsked(const QString& file);
    void sampleAsked();

private:
    [[nodiscard]] QWidget* buildChoices();
    [[nodiscard]] QWidget* buildForm();
    void checkForm();

    QStackedWidget* m_right = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QToolButton* m_sample = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_place = nullptr;
    QComboBox* m_codebook = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_create = nullptr;
};

} // namespace kenspeckle::gui

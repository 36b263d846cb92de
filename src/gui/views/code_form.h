// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

#include "kenspeckle/codebook.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kenspeckle::gui {

/// Fields for everything a code says about itself.
class CodeForm : public QWidget {
    Q_OBJECT
public:
    enum class Shape : std::uint8_t { Wide, Narrow }; ///< names beside the fields, or above them
    explicit CodeForm(Shape shape, QWidget* parent = nullptr);

    void setText(const CodeText& text);
    [[nodiscard]] CodeText text() const;
    [[nodiscard]] QLineEdit& nameField() { return *m_name; }

Q_SIGNALS:
    void nameChanged();
    /// A field was left, or a choice made: a good moment to save.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setColour(Colour colour);

    Colour m_colour;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_definition = nullptr;
    QPlainTextEdit* m_useWhen = nullptr;
    QPlainTextEdit* m_doNotUseWhen = nullptr;
    QPlainTextEdit* m_example = nullptr;
    QCheckBox* m_codable = nullptr;
    QPushButton* m_colourButton = nullptr;
};

} // namespace kenspeckle::gui

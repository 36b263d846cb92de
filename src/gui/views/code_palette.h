// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "kenspeckle/codebook.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace kenspeckle::gui {

/// Finds a code by a few letters: a sheet over the window with a field and a short list. A name that is not in the
/// codebook can be made a code.
class CodePalette : public QFrame {
    Q_OBJECT
public:
    explicit CodePalette(QWidget* window);

    /// `heading` says what the code is for. `recent` stand first while nothing is typed.
    void open(const Codebook& codebook, const std::vector<CodeId>& recent, const QString& heading, bool allowNew);
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void chosen(kenspeckle::CodeId code);
    void newNamed(const QString& name);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void accept();
    void dismiss();
    void place();

    Codebook m_codebook;
    std::vector<CodeId> m_recent;
    bool m_allowNew = true;
    QLabel* m_heading = nullptr;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace kenspeckle::gui

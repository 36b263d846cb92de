// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/printing/print_flow.h"

class QComboBox;
class QPageSize;

namespace kenspeckle::gui {

/// Asks which passages go onto paper with a transcript, and whether to paper or to a file.
class PrintDialog : public QDialog {
    Q_OBJECT
public:
    PrintDialog(const QString& transcript, QWidget* window);

    [[nodiscard]] PrintedPassages passages() const;
    [[nodiscard]] QPageSize paper() const;

Q_SIGNALS:
    void printAsked(kenspeckle::gui::PrintedPassages which);
    void pdfAsked(kenspeckle::gui::PrintedPassages which, const QPageSize& paper);

private:
    QComboBox* m_passages = nullptr;
    QComboBox* m_paper = nullptr;
};

} // namespace kenspeckle::gui

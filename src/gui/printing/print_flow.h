// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>

#include "gui/printing/pages.h"

class QPageSize;
class QWidget;

namespace kenspeckle::gui {

class ReadPage;
class StudySession;
class WindowActions;

/// Which passages are printed with a transcript.
enum class PrintedPassages : std::uint8_t { AsShown, Mine, None };

/// The commands that put the transcript being read on paper or into a PDF.
class PrintFlow : public QObject {
    Q_OBJECT
public:
    /// `session` is null while no study is open.
    PrintFlow(WindowActions& actions, ReadPage& read, std::function<StudySession*()> session, QWidget* window);

    /// Writes the transcript that is open; says in the status line what came of it.
    void savePdf(const QString& file, PrintedPassages which, const QPageSize& paper);

private:
    void choosePdf(PrintedPassages which, const QPageSize& paper);
    void preview(PrintedPassages which);
    void ask();
    /// Nothing, and the status line says why, if no transcript is open.
    [[nodiscard]] PageMaker maker(PrintedPassages which);
    [[nodiscard]] QString title() const;

    ReadPage& m_read;
    std::function<StudySession*()> m_session;
    QWidget* m_window;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/read_page.h"
#include "gui/views/status_line.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace kenspeckle::gui::test {

using kenspeckle::test::IsOk;
using kenspeckle::test::TemporaryFolder;
using kenspeckle::test::writeFile;

/// Waits, letting the window work, until something is so.
inline bool eventually(const std::function<bool()>& isSo, int milliseconds = 20000) {
    return QTest::qWaitFor(isSo, milliseconds);
}

/// Lets go of something over a widget as a desktop does: enter, move, drop. True if the drop was taken.
bool dropOn(QWidget* target, const QPoint& point, QMimeData* data);

inline constexpr const char* kMorag =
    "Interviewer: What is the hub to you?\n\n"
    "Morag: It is a 🏠 home to me. Naebody judges ye there. 👩‍👩‍👧 Families come.\n\n"
    "Interviewer: And the café?\n\n"
    "Morag: The café is where I met my key worker. I told my story once.\n";
inline constexpr const char* kTam = "Interviewer: How did you hear of the hub?\n\n"
                                    "Tam: A pal took me. I was feart of the stigma, but naebody judges ye.\n";

/// A window with a study of two short interviews, everything in a folder of its own.
class WindowTest : public ::testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    void openWindow();
    /// Closes the window and opens the study in a new one, as after a restart.
    void restart();
    void importByDrop(const QStringList& files, int transcripts);
    void openTranscript(const std::string& name);
    /// Selects the first place of these words in the transcript shown.
    Range select(const QString& words);
    [[nodiscard]] Range rangeOf(const QString& words);
    [[nodiscard]] CodeId code(const std::string& name);
    [[nodiscard]] std::vector<Coding> codingsHere();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] Study& study() { return window->session()->study(); }
    [[nodiscard]] TranscriptView& view() { return window->readPage().view(); }
    [[nodiscard]] QString file(const char* name) const { return fromPath(folder / name); }

    TemporaryFolder folder;
    std::unique_ptr<MainWindow> window;
};

} // namespace kenspeckle::gui::test

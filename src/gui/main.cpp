// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>

#include "gui/application.h"
#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "gui/settings.h"

#include <cstdio>
#include <string_view>

int main(int argc, char* argv[]) {
    // Answered without a display, as in a script.
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        std::puts("kenspeckle " KENSPECKLE_VERSION);
        return 0;
    }
    QApplication application(argc, argv);
    kenspeckle::gui::setUpApplication(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Thematic coding of interviews."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("STUDY.ken"), QApplication::translate("main", "the study to open"),
                                 QStringLiteral("[STUDY.ken]"));
    parser.process(application);

    // A window has one language for life: for another one it is made anew, where one was in the study.
    QStringList studies = parser.positionalArguments();
    for (;;) {
        bool again = false;
        kenspeckle::gui::MainWindow window;
        QObject::connect(&window, &kenspeckle::gui::MainWindow::languageChosen, &window, [&] {
            again = true;
            studies.clear();
            if (window.session()) studies << kenspeckle::gui::fromPath(window.session()->file());
            window.close();
        });
        window.show();
        if (!studies.isEmpty()) window.openStudy(studies.front());
        const int code = QApplication::exec();
        if (!again) return code;
        kenspeckle::gui::applyLanguage(application, kenspeckle::gui::settings::language());
    }
}

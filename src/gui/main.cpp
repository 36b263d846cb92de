// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

#include "gui/application.h"
#include "gui/main_window.h"

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

    // Qt's own words (buttons of file dialogs, for one) in the language of the desktop.
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&translator);

    kenspeckle::gui::MainWindow window;
    window.show();
    if (const QStringList studies = parser.positionalArguments(); !studies.isEmpty()) window.openStudy(studies.front());
    return QApplication::exec();
}

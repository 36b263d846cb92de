// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <cstring>
#include <vector>

namespace kenspeckle::gui {

namespace {

/// English needs no translation but for its plurals: "%n turn(s)" becomes "1 turn" or "2 turns", "%n stretch(es)"
/// "1 stretch" or "2 stretches".
class EnglishPlurals : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                                    int number) const override {
        if (number < 0 || !(std::strstr(source, "(s)") || std::strstr(source, "(es)"))) return {};
        QString words = QString::fromUtf8(source);
        for (const QString& ending : {QStringLiteral("s"), QStringLiteral("es")})
            words.replace(QLatin1Char('(') + ending + QLatin1Char(')'), number == 1 ? QString() : ending);
        return words;
    }
};

std::vector<QPointer<QTranslator>> g_installed;

} // namespace

QString codeOf(Language language) {
    switch (language) {
    case Language::English:
        return QStringLiteral("en");
    case Language::German:
        return QStringLiteral("de");
    default:
        return {};
    }
}

void applyLanguage(QApplication& application, Language language) {
    for (const QPointer<QTranslator>& translator : g_installed)
        delete translator.data(); // which also removes it
    g_installed.clear();
    QLocale locale = QLocale::system();
    // Another language than the desktop's brings its own way to write numbers; the same one keeps the desktop's.
    if (const QString code = codeOf(language); !code.isEmpty() && !locale.name().startsWith(code))
        locale = QLocale(code == QLatin1String("en") ? QStringLiteral("en_GB") : code);
    QLocale::setDefault(locale);

    const auto install = [&](QTranslator* translator) {
        QApplication::installTranslator(translator);
        g_installed.emplace_back(translator);
    };
    install(new EnglishPlurals(&application));
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            install(translator);
        else
            delete translator;
    };
    // Qt's own words (buttons of file dialogs, for one), then ours.
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("kenspeckle"), QStringLiteral(":/kenspeckle/translations"));
}

} // namespace kenspeckle::gui

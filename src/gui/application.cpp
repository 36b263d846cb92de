// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/application.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

#include "gui/icons.h"
#include "gui/language.h"
#include "gui/settings.h"
#include "gui/theme.h"

// The resources of a static library are linked only if they are asked for; the macro needs the global namespace.
static void initResources() {
    Q_INIT_RESOURCE(gui);
    Q_INIT_RESOURCE(translations);
}

namespace kenspeckle::gui {

namespace {

/// While a menu is open, letters choose in it. Without this the transcript's keys of one letter, which is where the
/// keyboard was, would go first: Alt+V, then G, must open Language and not look for a gap.
class MenuLetters : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QMenu*>(watched)) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (plain && !key->text().isEmpty()) event->accept();
        return false;
    }
};

} // namespace

void setUpApplication(QApplication& application) {
    application.installEventFilter(new MenuLetters(&application));
    initResources();
    QApplication::setOrganizationName(QStringLiteral("Kenspeckle"));
    QApplication::setApplicationName(QStringLiteral("kenspeckle"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kenspeckle"));
    QApplication::setApplicationVersion(QStringLiteral(KENSPECKLE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.kenspeckle.Kenspeckle"));
    applyLanguage(application, settings::language());
    QFont body = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!QFontDatabase::families().contains(body.family()))
        for (const char* family : {"Noto Sans", "Inter", "DejaVu Sans", "Liberation Sans"})
            if (QFontDatabase::families().contains(QLatin1String(family))) {
                body.setFamily(QLatin1String(family));
                break;
            }
    body.setPointSizeF(std::clamp(body.pointSizeF(), 9.5, 12.0));
    QApplication::setFont(body);
    applyAppearance(application, settings::appearance());
    QApplication::setWindowIcon(programIcon());
}

} // namespace kenspeckle::gui

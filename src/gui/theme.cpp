// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>

#include "model/tones.h"

namespace kenspeckle::gui {

namespace {

Theme g_current = Theme::light();

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.quiet);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Light, theme.raised);
    palette.setColor(QPalette::Midlight, theme.border);
    palette.setColor(QPalette::Dark, theme.border);
    palette.setColor(QPalette::Shadow, theme.dark ? QColor(0, 0, 0) : theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         QColor::fromRgbF(theme.quiet.redF(), theme.quiet.greenF(), theme.quiet.blueF(), 0.55F));
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    // One place for spacing (a grid of 8 px), corners (6 px) and states.
    QString sheet = QStringLiteral(R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 6px 8px; }
QMenuBar { background: @window; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @raised; }
QMenu { background: @surface; border: 1px solid @border; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 6px 8px; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox { background: @surface; color: @text; border: 1px solid @border;
  border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid @accent; }
QComboBox { padding-right: 24px; }
QComboBox QLineEdit, QSpinBox QLineEdit, QDoubleSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/kenspeckle/chevron-@mode.svg); width: 14px; height: 14px; }
QComboBox::down-arrow:disabled { image: none; }
QPushButton::menu-indicator { image: url(:/kenspeckle/chevron-@mode.svg); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; outline: none; padding: 4px;
  selection-background-color: @accentSoft; selection-color: @text; }
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 6px 16px; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @disabled; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border: 1px solid @accent; font-weight: 600; }
QPushButton[primary="true"]::menu-indicator { image: url(:/kenspeckle/chevron-@otherMode.svg); }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 5px 15px; }
QPushButton[primary="true"]:disabled { background: @border; color: @quiet; border-color: @border; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; color: @text; }
QToolButton:hover { background: @raised; border-color: @border; }
QToolButton:pressed { background: @border; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[page="true"] { padding: 6px 16px; font-weight: 600; color: @quiet; }
QToolButton[page="true"]:checked { background: @accentSoft; color: @accent; border-color: transparent; }
QToolButton[page="true"]:focus { border: 1px solid @accent; }
QToolButton[chip="true"] { background: @raised; border: 1px solid @border; border-radius: 12px; padding: 2px 10px 2px 8px; }
QToolButton[chip="true"]:hover { border-color: @accent; }
QToolButton[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; padding: 12px; text-align: left; }
QToolButton[card="true"]:hover, QToolButton[card="true"]:focus { border-color: @accent; }
QFrame[panel="true"] { background: @surface; border: none; }
QFrame[sheet="true"] { background: @surface; border: 1px solid @border; border-radius: 10px; }
QFrame[bar="true"] { background: @window; border: none; border-bottom: 1px solid @border; }
QFrame[footer="true"] { background: @window; border: none; border-top: 1px solid @border; }
QFrame[line="true"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QLabel[heading="true"] { font-weight: 600; }
QLabel[quiet="true"] { color: @quiet; }
QLabel[problem="true"] { color: @danger; }
QLabel[key="true"] { background: @raised; color: @quiet; border: 1px solid @border; border-radius: 4px; padding: 0px 5px; }
QAbstractItemView { background: @surface; border: none; outline: none; selection-background-color: @accentSoft;
  selection-color: @text; alternate-background-color: @window; }
QTreeView::item, QListView::item { border: none; }
QListWidget::item:selected { background: @accentSoft; color: @text; }
QTreeView::branch { background: transparent; }
QHeaderView { background: @window; }
QHeaderView::section { background: @window; color: @quiet; border: none; border-bottom: 1px solid @border; padding: 6px 5px;
  font-weight: 600; }
QHeaderView[report="true"]::section { padding: 6px 10px; }
QTableView { gridline-color: @border; }
QTableView::item { border: none; padding: 4px 8px; }
QTreeWidget::item { border: none; padding: 4px 8px 4px 0; }
QTableView QComboBox { border-color: transparent; background: transparent; }
QTableView QComboBox:hover, QTableView QComboBox:focus { border-color: @border; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: @window; }
QTabBar::tab { background: transparent; color: @quiet; border: none; border-bottom: 2px solid transparent; padding: 8px 14px; font-weight: 600; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTableCornerButton::section { background: @window; border: none; }
QSplitter::handle { background: @border; }
QSplitter::handle:hover { background: @accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget { border: none; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTreeView::indicator { width: 16px; height: 16px; border: 1px solid @scroll; border-radius: 4px; background: @surface; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QTreeView::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/kenspeckle/check-@mode.svg); }
)");
    const auto mix = [](const QColor& a, const QColor& b, double share) {
        return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1 - share)),
                                static_cast<float>(a.greenF() * share + b.greenF() * (1 - share)),
                                static_cast<float>(a.blueF() * share + b.blueF() * (1 - share)));
    };
    sheet.replace(QLatin1String("@otherMode"), theme.dark ? QLatin1String("light") : QLatin1String("dark"));
    sheet.replace(QLatin1String("@mode"), theme.dark ? QLatin1String("dark") : QLatin1String("light"));
    const auto put = [&sheet](const char* name, const QColor& colour) {
        sheet.replace(QLatin1String(name), colour.name());
    };
    // Longer names first: "@accent" is the beginning of three others.
    put("@accentSoft", mix(theme.accent, theme.surface, theme.dark ? 0.22 : 0.13));
    put("@accentHover", mix(theme.accent, theme.text, 0.85));
    put("@accentText", theme.accentText);
    put("@accent", theme.accent);
    put("@window", theme.window);
    put("@surface", theme.surface);
    put("@raised", theme.raised);
    put("@border", theme.border);
    put("@text", theme.text);
    put("@quiet", theme.quiet);
    put("@danger", theme.danger);
    put("@disabled", mix(theme.quiet, theme.window, 0.55));
    put("@scroll", mix(theme.quiet, theme.surface, 0.45));
    return sheet;
}

} // namespace

Theme Theme::light() {
    return {.dark = false,
            .window = QColor(0xF6, 0xF7, 0xF8),
            .surface = QColor(0xFF, 0xFF, 0xFF),
            .raised = QColor(0xED, 0xF0, 0xF2),
            .border = QColor(0xDD, 0xE2, 0xE6),
            .text = QColor(0x1B, 0x23, 0x2C),
            .quiet = QColor(0x56, 0x62, 0x70),
            .accent = QColor(0x0B, 0x6E, 0x69),
            .accentText = QColor(0xFF, 0xFF, 0xFF),
            .selection = QColor(0xB5, 0xD9, 0xEC),
            .hit = QColor(0xFF, 0xDD, 0x75),
            .danger = QColor(0xB3, 0x26, 0x1E)};
}

Theme Theme::darkOne() {
    return {.dark = true,
            .window = QColor(0x17, 0x1B, 0x20),
            .surface = QColor(0x1E, 0x23, 0x29),
            .raised = QColor(0x2A, 0x31, 0x39),
            .border = QColor(0x35, 0x3D, 0x47),
            .text = QColor(0xE6, 0xEA, 0xEE),
            .quiet = QColor(0x9C, 0xA8, 0xB5),
            .accent = QColor(0x58, 0xC2, 0xB6),
            .accentText = QColor(0x0C, 0x1E, 0x1C),
            .selection = QColor(0x2C, 0x56, 0x6E),
            .hit = QColor(0x7A, 0x5C, 0x0E),
            .danger = QColor(0xF2, 0x8B, 0x82)};
}

const Theme& Theme::current() { return g_current; }

void applyAppearance(QApplication& application, Appearance appearance) {
    // The desktop's own palette, read once before ours replaces it.
    static const bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark);
    g_current = dark ? Theme::darkOne() : Theme::light();
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(g_current));
    application.setStyleSheet(styleSheetOf(g_current));
}

namespace {

QColor tonedTo(const QColor& colour, model::Tones tones) {
    const Colour made =
        model::toned({static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                      static_cast<std::uint8_t>(colour.blue())},
                     tones);
    return {made.red, made.green, made.blue};
}

} // namespace

QColor tintOf(const QColor& colour, double strength) {
    const bool dark = Theme::current().dark;
    QColor tint = tonedTo(colour, dark ? model::Tones{32, 48} : model::Tones{60, 86});
    tint.setAlphaF(static_cast<float>(std::clamp((dark ? 0.34 : 0.26) * strength, 0.0, 0.75)));
    return tint;
}

QColor markOf(const QColor& colour) {
    return tonedTo(colour, Theme::current().dark ? model::Tones{47, 88} : model::Tones{20, 61});
}

} // namespace kenspeckle::gui

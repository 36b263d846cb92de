// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/help_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

using Rows = QList<std::pair<QString, QString>>;

QWidget* sheet(const QString& title, const Rows& rows) {
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    auto* heading = new QLabel(title);
    heading->setProperty("heading", true);
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const auto& [key, meaning] : rows) {
        auto* cap = new QLabel(key);
        cap->setProperty("key", true);
        grid->addWidget(cap, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new QLabel(meaning), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return widget;
}

void addClose(QDialog* dialog, QVBoxLayout* column) {
    auto* close = new QPushButton(QDialog::tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
}

} // namespace

HelpDialog::HelpDialog(QWidget* window) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys and search words"));
    auto* keys = sheet(tr("In the transcript"), {{tr("W"), tr("select the word; again: sentence, paragraph, turn")},
                                                 {tr("Shift+W"), tr("narrow again")},
                                                 {tr("S  P  T"), tr("the sentence, paragraph, turn")},
                                                 {tr("Ctrl+↑ ↓"), tr("previous and next turn")},
                                                 {tr("N"), tr("next coded passage; with Shift the one before")},
                                                 {tr("G"), tr("next gap: words not coded; with Shift before")},
                                                 {tr("Alt+← →"), tr("previous and next transcript")},
                                                 {tr("F3"), tr("next hit of the search")},
                                                 {tr("Esc"), tr("dismiss selection and search marks")},
                                                 {tr("Ctrl+wheel"), tr("larger and smaller text")},
                                                 {tr("Ctrl+Z"), tr("undo anything, also of last week")},
                                                 {tr("Ctrl+Shift+Z"), tr("redo")}});
    auto* coding = sheet(tr("Coding"), {{tr("Ctrl+K"), tr("find codes, or make a new one")},
                                        {tr("1 … 9"), tr("code as on the key")},
                                        {tr("I"), tr("code in vivo, by the words themselves")},
                                        {tr("Ctrl+Shift+K"), tr("code all of a phrase, speaker or search")},
                                        {tr("C"), tr("change the code of the passage here")},
                                        {tr("R"), tr("change the passage to the selected words")},
                                        {tr("Alt+Shift+← →"), tr("its end a word earlier or later")},
                                        {tr("Alt+Shift+↑ ↓"), tr("its beginning a word earlier or later")},
                                        {tr("Shift+S"), tr("split the passage at the caret")},
                                        {tr("Del"), tr("remove the coding here")},
                                        {tr("Shift+Del"), tr("remove all codings of the passage")},
                                        {tr("M"), tr("write a memo about what is selected")},
                                        {tr("Ctrl+Shift+C"), tr("copy a link to this passage")},
                                        {tr("E"), tr("correct the words of the turn")}});
    auto* search = sheet(tr("In the search"),
                         {{QStringLiteral("recovery"), tr("the word and its forms")},
                          {QStringLiteral("\"recovery\""), tr("exactly this word")},
                          {QStringLiteral("\"one stop shop\""), tr("exactly these words")},
                          {QStringLiteral("methadone script"), tr("both words in one turn")},
                          {QStringLiteral("methadone OR script"), tr("either")},
                          {QStringLiteral("hub NOT pharmacy"), tr("the first without the second")},
                          {QStringLiteral("habit NEAR brain"), tr("within twenty words of each other")},
                          {QStringLiteral("recover*"), tr("any word that begins so")},
                          {QStringLiteral("(hub OR centre) staff"), tr("brackets group")},
                          {QStringLiteral("speaker:evelyn"), tr("turns of a speaker")},
                          {QStringLiteral("transcript:\"Group 2\""), tr("turns of a transcript")},
                          {QStringLiteral("code:Stigma"), tr("turns coded so")},
                          {QStringLiteral("role:\"service user\""), tr("turns with this value of an attribute")}});
    auto* release = sheet(tr("On the page Release"), {{tr("A"), tr("approve, and go on")},
                                                      {tr("R"), tr("refuse, and say why")},
                                                      {tr("D"), tr("mark as distinctive")},
                                                      {tr("Enter"), tr("go to the wording")},
                                                      {tr("Ctrl+L"), tr("leave out the selected words")},
                                                      {tr("Ctrl+B"), tr("words of your own in brackets")},
                                                      {tr("Ctrl+Enter"), tr("approve from the wording")},
                                                      {tr("O"), tr("open the transcript")},
                                                      {tr("F11"), tr("the reading view")}});
    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addWidget(keys);
    columns->addWidget(coding);
    columns->addWidget(search);
    columns->addWidget(release);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 16);
    column->setSpacing(16);
    column->addLayout(columns);
    addClose(this, column);
}

AboutDialog::AboutDialog(QWidget* window) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Kenspeckle"));
    auto* mark = new QLabel;
    mark->setPixmap(programIcon().pixmap(64, 64));
    auto* words =
        new QLabel(tr("<p><b>Kenspeckle %1</b></p><p>Thematic coding of interviews. Everything stays on this "
                      "computer.</p><p>Free software under the GNU General Public License, version 3 or later, "
                      "without any warranty.</p>")
                       .arg(QApplication::applicationVersion()));
    words->setWordWrap(true);
    words->setMinimumWidth(360);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 16);
    column->setSpacing(16);
    column->addLayout(row);
    addClose(this, column);
}

} // namespace kenspeckle::gui

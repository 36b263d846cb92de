// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the menus that ask for a file or a name.
#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>

#include "gui/correcting_flow.h"
#include "gui/dialogs/help_dialog.h"
#include "gui/dialogs/settle_dialog.h"
#include "gui/jobs/table_import.h"
#include "gui/main_window.h"
#include "gui/printing/print_flow.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/codebook_desk.h"
#include "gui/views/history/history_panel.h"
#include "gui/views/memos/memo_desk.h"
#include "gui/views/memos/memos_panel.h"
#include "gui/views/people/people_desk.h"
#include "gui/views/people/people_page.h"
#include "gui/views/read_page.h"
#include "gui/views/reading_moves.h"
#include "gui/views/reports_page.h"
#include "gui/views/search_panel.h"
#include "gui/views/side_drawer.h"
#include "gui/views/status_line.h"
#include "kenspeckle/importing.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& run) { connect(action, &QAction::triggered, this, run); };
    WindowActions& a = *m_actions;
    on(a.newStudy, [this] {
        closeStudy();
        m_start->showForm(true);
    });
    on(a.open, [this] { chooseStudy(); });
    on(a.close, [this] { closeStudy(); });
    on(a.import, [this] { chooseImport(false); });
    on(a.importFolder, [this] { chooseImport(true); });
    on(a.importAttributes, [this] { chooseAttributes(); });
    on(a.importTable, [this] { m_tableImport->choose(); });
    on(a.importCodebook, [this] { chooseCodebook(); });
    on(a.exportCodebook, [this] { m_read->codebookDesk().exportCodebook(); });
    on(a.printCodebook, [this] { m_read->codebookDesk().printCodebook(); });
    on(a.quit, [this] { close(); });
    on(a.undo, [this] {
        m_memos->save(); // what is being written is the newest thing there is
        m_session->undo();
    });
    on(a.redo, [this] {
        m_memos->save();
        m_session->redo();
    });
    on(a.copy, [this] { m_read->view().copy(); });
    on(a.find, [this] {
        m_header->search().setFocus();
        m_header->search().selectAll();
    });
    on(a.nextHit, [this] { m_read->searchPanel().step(1); });
    on(a.previousHit, [this] { m_read->searchPanel().step(-1); });
    on(a.copyLink, [this] { m_memoDesk->copyLink(); });
    on(a.memoHere, [this] { writeMemo(m_memoDesk->targetHere()); });
    on(a.palette, [this] { openPalette(PaletteUse::Code); });
    on(a.inVivo, [this] { m_read->desk().codeInVivo(); });
    on(a.sentence, [this] { m_read->moves().widenTo(TextUnit::Sentence); });
    on(a.turn, [this] { m_read->moves().widenTo(TextUnit::Turn); });
    on(a.resize, [this] { m_read->desk().resizeToSelection(); });
    on(a.remove, [this] { m_read->desk().removeAtCaret(); });
    connect(&a, &WindowActions::codeKeyPressed, this, [this](int key) { m_read->desk().codeByKey(key); });
    on(a.newCode, [this] { editCode({}, {}); });
    on(a.speakers, [this] {
        setPage(Page::People);
        m_people->showSpeakers();
    });
    on(a.read, [this] { setPage(Page::Read); });
    on(a.themes, [this] { setPage(Page::Themes); });
    on(a.people, [this] { setPage(Page::People); });
    on(a.reports, [this] { setPage(Page::Reports); });
    on(a.history, [this] { m_drawer->toggle(m_history); });
    on(a.memos, [this] { m_drawer->toggle(m_memos); });
    on(a.review, [this] { m_correcting->toggleReview(); });
    on(a.correctTurn, [this] { m_correcting->correctTurnAtCaret(); });
    on(a.correctEverywhere, [this] { m_correcting->correctEverywhere(); });
    const auto settling = [this] {
        if (auto* there = findChild<SettleDialog*>(); there && there->isVisible()) return there;
        auto* dialog = new SettleDialog(*m_session, this);
        connect(dialog, &SettleDialog::passageAsked, this, &MainWindow::showPassage);
        connect(m_session.get(), &QObject::destroyed, dialog, [dialog] { delete dialog; });
        return dialog;
    };
    on(a.settle, [settling] {
        SettleDialog* dialog = settling();
        dialog->show();
        dialog->raise();
    });
    connect(m_reports, &ReportsPage::disagreementAsked, this, [this, settling](const QString& path, const Passage& at) {
        const auto code = m_session->codebook().resolve(toUtf8(path));
        if (!code) return m_session->sayProblem(code.error());
        SettleDialog* dialog = settling();
        dialog->showAt(*code, at);
        dialog->show();
        dialog->raise();
    });
    on(a.nextTranscript, [this] { m_read->openNeighbour(1); });
    on(a.previousTranscript, [this] { m_read->openNeighbour(-1); });
    on(a.zoomIn, [this] { m_read->view().setZoom(m_read->view().zoom() + 10); });
    on(a.zoomOut, [this] { m_read->view().setZoom(m_read->view().zoom() - 10); });
    on(a.zoomReset, [this] { m_read->view().setZoom(100); });
    on(a.looksSystem, [this] { setLooks(Appearance::System); });
    on(a.looksLight, [this] { setLooks(Appearance::Light); });
    on(a.looksDark, [this] { setLooks(Appearance::Dark); });
    on(a.languageSystem, [this] { setLanguage(Language::System); });
    on(a.languageEnglish, [this] { setLanguage(Language::English); });
    on(a.languageGerman, [this] { setLanguage(Language::German); });
    new PrintFlow(
        a, *m_read, [this] { return m_session.get(); }, this);
    on(a.keys, [this] { (new HelpDialog(this))->show(); });
    on(a.about, [this] { (new AboutDialog(this))->show(); });
}

void MainWindow::chooseStudy() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a study"), QDir::homePath(), tr("Studies (*.ken)"));
    if (!file.isEmpty()) openStudy(file);
}

void MainWindow::chooseImport(bool folder) {
    if (!m_session) return;
    if (folder) {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder of transcripts"), QDir::homePath());
        if (!chosen.isEmpty()) m_import->import({chosen});
        return;
    }
    QStringList endings;
    for (const std::string& ending : importableEndings())
        endings << QLatin1Char('*') + fromUtf8(ending);
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import transcripts"), QDir::homePath(),
                                                            tr("Transcripts (%1)").arg(endings.join(QLatin1Char(' '))));
    if (!files.isEmpty()) m_import->import(files);
}

void MainWindow::chooseAttributes() { m_people->desk().import(AttributesOf::Participants); }

void MainWindow::readAttributes(const QString& file) { m_people->desk().importFile(AttributesOf::Participants, file); }

void MainWindow::chooseCodebook() {
    if (!m_session) return;
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Import a codebook"), QDir::homePath(), tr("REFI-QDA codebooks (*.qdc)"));
    if (!file.isEmpty()) readCodebook(file);
}

void MainWindow::readCodebook(const QString& file) {
    const auto read = importCodebook(m_session->study(), toPath(file));
    if (!read) return m_session->sayProblem(read.error());
    QString words = tr("Added %n code(s); %1 there already", nullptr, read->added).arg(read->unchanged);
    if (!read->notices.empty()) words += QStringLiteral("; ") + fromUtf8(read->notices.front());
    m_session->changed(words);
}

void MainWindow::setLooks(Appearance appearance) {
    settings::setAppearance(appearance);
    applyAppearance(*qApp, appearance);
    update();
}

void MainWindow::setLanguage(Language language) {
    if (language == settings::language()) return;
    settings::setLanguage(language);
    Q_EMIT languageChosen();
}

} // namespace kenspeckle::gui

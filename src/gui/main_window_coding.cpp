// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a code from the palette, for a passage, a coding or every hit; new and edited codes.
#include <QAction>

#include "gui/coding_actions.h"
#include "gui/dialogs/code_all_dialog.h"
#include "gui/dialogs/code_dialog.h"
#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "gui/views/code_palette.h"
#include "gui/views/codebook_panel.h"
#include "gui/views/read_page.h"
#include "gui/views/search_panel.h"
#include "gui/views/status_line.h"

namespace kenspeckle::gui {

void MainWindow::connectPalette() {
    connect(m_palette, &CodePalette::accepted, this, &MainWindow::useChoice);
    connect(m_palette, &CodePalette::closed, this, [this] { m_read->view().setFocus(); });
    connect(m_coding->codeAll, &QAction::triggered, this, [this] {
        m_hitsToCode = {};
        previewAll({});
    });
}

void MainWindow::useChoice(const CodeChoice& choice) {
    switch (m_paletteUse) {
    case PaletteUse::Code:
        m_read->desk().code(choice);
        break;
    case PaletteUse::Recode:
        m_read->desk().recode(m_toRecode, choice);
        break;
    case PaletteUse::CodeHits:
        previewAll(choice);
        break;
    }
}

void MainWindow::openPalette(PaletteUse use) {
    if (!m_session) return;
    QString heading;
    switch (use) {
    case PaletteUse::Code: {
        if (!m_read->desk().hasPassage()) {
            m_session->say(tr("Select some words first, or press S for the sentence or T for the turn at the caret."));
            return;
        }
        const QString words = m_read->view().selectedWords().simplified();
        heading = tr("Code “%1” as").arg(words.size() > 64 ? words.left(62).trimmed() + QStringLiteral("…") : words);
        break;
    }
    case PaletteUse::Recode:
        heading = m_toRecode.size() > 1
                      ? tr("Give %n codings another code", nullptr, static_cast<int>(m_toRecode.size()))
                      : tr("Give the passage another code");
        break;
    case PaletteUse::CodeHits:
        heading = tr("Code every hit of “%1” as").arg(std::get<0>(m_hitsToCode));
        break;
    }
    m_paletteUse = use;
    setPage(Page::Read);
    std::vector<CodeId> recent;
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        if (const CodeId code = m_session->recentCodes().at(key)) recent.push_back(code);
    m_palette->open(m_session->codebook(), recent, heading);
}

void MainWindow::previewAll(const CodeChoice& choice) {
    if (!m_session) return;
    auto* dialog = new CodeAllDialog(*m_session, choice, this);
    connect(dialog, &CodeAllDialog::codeAsked, this, &MainWindow::codeAll);
    connect(dialog, &CodeAllDialog::passageAsked, this, &MainWindow::showPassage);
    const auto& [query, options, scope] = m_hitsToCode;
    const TranscriptText* text = m_read->view().text();
    if (text) dialog->setTranscript(text->transcript().id, fromUtf8(text->transcript().name));
    // A few selected words are likely to be the phrase; a whole passage is said once.
    constexpr qsizetype kLongestPhrase = 80;
    const QString words = m_read->view().selectedWords().simplified();
    if (!query.isEmpty())
        dialog->showHits(query, options, scope);
    else
        dialog->showPhrase(words.size() <= kLongestPhrase ? words : QString());
    dialog->show();
}

void MainWindow::codeAll(const std::vector<Passage>& passages, const CodeChoice& choice) {
    if (!m_session || passages.empty()) return;
    constexpr std::size_t kAtOnce = 200; // more take longer than a moment: each is a few rows on the disk
    if (passages.size() <= kAtOnce) {
        m_session->codeAs(passages, choice);
        return;
    }
    delete m_job.data();
    m_job = makeJob<Result<std::vector<CodeId>>>(
        this,
        [file = m_session->file(), coder = m_session->study().coder(), passages,
         choice](const Task&) -> Result<std::vector<CodeId>> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            auto done = codePassages(*study, passages, choice);
            if (!done) return fail(done.error());
            return std::move(done->codes);
        },
        [this, count = passages.size()](Result<std::vector<CodeId>> codes) {
            m_status->hideProgress();
            if (!m_session) return;
            if (!codes) return m_session->sayProblem(codes.error());
            m_session->coded(*codes, count);
        });
    m_status->showProgress(tr("coding every passage"), 0, 0);
    m_job->start();
}

void MainWindow::editCode(CodeId id, CodeId parent) {
    if (!m_session) return;
    CodeText text;
    if (const Code* code = m_session->codebook().find(id))
        text = code->text;
    else
        text.colour = Colour::fromPalette(m_session->codebook().codes().size());
    const Code* above = m_session->codebook().find(parent);
    auto* dialog = new CodeDialog(id, parent, text, above ? fromUtf8(above->text.name) : QString(), this);
    connect(dialog, &CodeDialog::saveAsked, m_session.get(),
            [this, dialog](CodeId code, CodeId under, const CodeText& words) {
                const auto noted = connect(m_session.get(), &StudySession::failed, dialog, &CodeDialog::showProblem);
                const CodeId made =
                    code ? (m_session->editCode(code, words) ? code : CodeId{}) : m_session->addCode(under, words);
                disconnect(noted);
                if (!made) return;
                m_read->codebookPanel().setCurrentCode(made);
                dialog->accept();
            });
    connect(m_session.get(), &QObject::destroyed, dialog, &QDialog::close);
    dialog->show();
}

} // namespace kenspeckle::gui

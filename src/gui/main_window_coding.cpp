// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a code from the palette, for a passage, a coding or every hit; new and edited codes.
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
    connect(m_palette, &CodePalette::chosen, this, [this](CodeId code) {
        switch (m_paletteUse) {
        case PaletteUse::Code:
            m_read->desk().code(code);
            break;
        case PaletteUse::Recode:
            m_read->desk().recode(code);
            break;
        case PaletteUse::CodeHits:
            codeHits(code);
            break;
        }
    });
    connect(m_palette, &CodePalette::newNamed, this, [this](const QString& name) {
        if (m_paletteUse == PaletteUse::Code) return m_read->desk().codeWithNew(name);
        const auto made = addCodePath(m_session->study(), toUtf8(name));
        if (!made) return m_session->sayProblem(made.error());
        m_session->changed(tr("Added the code %1").arg(name));
        if (m_paletteUse == PaletteUse::Recode)
            m_read->desk().recode(*made);
        else
            codeHits(*made);
    });
    connect(m_palette, &CodePalette::closed, this, [this] { m_read->view().setFocus(); });
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
        heading = tr("Code “%1” as").arg(words.size() > 90 ? words.left(88).trimmed() + QStringLiteral("…") : words);
        break;
    }
    case PaletteUse::Recode:
        heading = tr("Give the passage another code");
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
    m_palette->open(m_session->codebook(), recent, heading, true);
}

void MainWindow::codeHits(CodeId code) {
    const auto& [query, options, scope] = m_hitsToCode;
    const Code* found = m_session->codebook().find(code);
    const QString name = found ? fromUtf8(found->text.name) : QString();
    delete m_job.data();
    m_job = makeJob<Result<int>>(
        this,
        [file = m_session->file(), coder = m_session->study().coder(), query = toUtf8(query), options = options,
         scope = scope, code](const Task&) -> Result<int> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return kenspeckle::codeHits(*study, query, options, code, scope);
        },
        [this, name](Result<int> coded) {
            m_status->hideProgress();
            if (!m_session) return;
            if (!coded) return m_session->sayProblem(coded.error());
            m_session->changed(tr("Coded %n passage(s) as %1", nullptr, *coded).arg(name));
        });
    m_status->showProgress(tr("coding every hit"), 0, 0);
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

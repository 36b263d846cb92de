// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook_desk.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageSize>

#include "gui/dialogs/merge_chooser.h"
#include "gui/dialogs/split_dialog.h"
#include "gui/dialogs/where_used_dialog.h"
#include "gui/models/study_session.h"
#include "gui/printing/document_pages.h"
#include "gui/qt_text.h"
#include "gui/views/code_details.h"
#include "gui/views/codebook_panel.h"

namespace kenspeckle::gui {

CodebookDesk::CodebookDesk(CodebookPanel& panel, QObject* parent) : QObject(parent), m_panel(panel) {
    connect(&panel, &CodebookPanel::passageDropped, this, [this](const Passage& passage, CodeId code) {
        if (m_session) m_session->code(passage, code);
    });
    connect(&panel, &CodebookPanel::moveAsked, this, &CodebookDesk::move);
    connect(&panel, &CodebookPanel::removeAsked, this, &CodebookDesk::remove);
    connect(&panel, &CodebookPanel::mergeAsked, this, &CodebookDesk::chooseMerge);
    connect(&panel, &CodebookPanel::splitAsked, this, &CodebookDesk::split);
    connect(&panel, &CodebookPanel::whereAsked, this, &CodebookDesk::showWhereUsed);
    connect(&panel, &CodebookPanel::sortAsked, this, &CodebookDesk::sort);
    connect(&panel, &CodebookPanel::copyAsked, this, &CodebookDesk::copy);
    connect(&panel, &CodebookPanel::saveAsked, this, &CodebookDesk::save);
    connect(&panel, &CodebookPanel::exportAsked, this, &CodebookDesk::exportCodebook);
    connect(&panel, &CodebookPanel::printAsked, this, &CodebookDesk::printCodebook);
    connect(&panel, &CodebookPanel::colourAsked, this, [this](const std::vector<CodeId>& codes, Colour colour) {
        if (m_session)
            tell(setColour(m_session->study(), codes, colour), tr("Changed the colour of %1").arg(named(codes)));
    });
    connect(&panel, &CodebookPanel::codableAsked, this, [this](const std::vector<CodeId>& codes, Codable codable) {
        if (!m_session) return;
        tell(setCodable(m_session->study(), codes, codable), codable == Codable::Yes
                                                                 ? tr("Passages can be coded with %1").arg(named(codes))
                                                                 : tr("Now %1 only groups others").arg(named(codes)));
    });
    connect(&panel, &CodebookPanel::advised, this, [this](const QString& words) {
        if (m_session) m_session->say(words);
    });
}

void CodebookDesk::setSession(StudySession* session) { m_session = session; }

template <class T> bool CodebookDesk::tell(const Result<T>& result, const QString& what) {
    if (result)
        m_session->changed(what);
    else
        m_session->sayProblem(result.error());
    return result.has_value();
}

QString CodebookDesk::nameOf(CodeId code) const {
    const Code* found = m_session->codebook().find(code);
    return found ? fromUtf8(found->text.name) : QString();
}

QString CodebookDesk::named(const std::vector<CodeId>& codes) const {
    return codes.size() == 1 ? nameOf(codes.front()) : tr("%n code(s)", nullptr, static_cast<int>(codes.size()));
}

void CodebookDesk::move(const std::vector<CodeId>& codes, CodeId parent, int position) {
    if (!m_session) return;
    const Codebook before = m_session->codebook();
    const auto moved = moveCodes(m_session->study(), codes, parent, position);
    if (!moved) return m_session->sayProblem(moved.error());
    const auto now = codebook(m_session->study());
    if (now && now->codes() == before.codes()) return; // where it was
    m_session->changed(tr("Moved %1").arg(named(codes)));
    m_panel.selectCodes(codes);
}

void CodebookDesk::remove(const std::vector<CodeId>& codes) {
    if (!m_session || codes.empty()) return;
    const QString name = named(codes);
    int references = 0;
    for (const CodeId id : codes)
        references += m_session->useOf(id).references;
    tell(removeCodes(m_session->study(), codes),
         references == 0 ? tr("Removed %1").arg(name)
                         : tr("Removed %1 with %n passage(s)", nullptr, references).arg(name));
}

void CodebookDesk::sort(CodeId parent) {
    if (!m_session) return;
    const auto sorted = sortCodes(m_session->study(), parent, SortScope::Children);
    if (sorted && *sorted == 0) return m_session->say(tr("They are sorted by name already."));
    tell(sorted, parent ? tr("Sorted the codes below %1").arg(nameOf(parent)) : tr("Sorted the top level by name"));
}

void CodebookDesk::copy(CodeId code) {
    if (!m_session) return;
    const Code* found = m_session->codebook().find(code);
    if (!found) return;
    const CodeText& text = found->text;
    QString words = fromUtf8(text.name);
    const auto add = [&words](const QString& label, const std::string& part) {
        if (!part.empty())
            words += QStringLiteral("\n\n") + (label.isEmpty() ? label : label + QLatin1Char(' ')) + fromUtf8(part);
    };
    add({}, text.definition);
    add(tr("Use when:"), text.useWhen);
    add(tr("Do not use when:"), text.doNotUseWhen);
    add(tr("Example:"), text.example);
    QGuiApplication::clipboard()->setText(words);
    m_session->say(tr("Copied what is written about %1").arg(fromUtf8(text.name)));
}

void CodebookDesk::save(CodeId code, const CodeText& text) {
    if (!m_session || !m_session->codebook().find(code)) return;
    const auto edited = editCode(m_session->study(), code, text);
    if (!edited) m_panel.details().showProblem(fromUtf8(edited.error().message));
    tell(edited, tr("Edited the code %1").arg(fromUtf8(text.name)));
}

void CodebookDesk::chooseMerge(const std::vector<CodeId>& codes) {
    if (!m_session || codes.empty()) return;
    auto* chooser = new MergeChooser(*m_session, codes, m_panel.window());
    connect(chooser, &MergeChooser::mergeAsked, this, &CodebookDesk::merge);
    connect(m_session, &QObject::destroyed, chooser, &QDialog::close);
    chooser->show();
}

void CodebookDesk::merge(const std::vector<CodeId>& from, CodeId into) {
    if (!m_session) return;
    const QString name = named(from);
    const auto merged = mergeCodes(m_session->study(), from, into);
    QString words = tr("Merged %1 into %2").arg(name, nameOf(into));
    if (merged && merged->duplicates > 0)
        words += QStringLiteral("; ") + tr("%n passage(s) had both", nullptr, merged->duplicates);
    if (merged && merged->words > 0) words += QStringLiteral("; ") + tr("their words are kept in a memo on it");
    if (tell(merged, words)) m_panel.setCurrentCode(into);
}

void CodebookDesk::split(CodeId code) {
    if (!m_session || !m_session->codebook().find(code)) return;
    auto* dialog = new SplitDialog(*m_session, code, m_panel.window());
    connect(dialog, &SplitDialog::passageAsked, this, &CodebookDesk::passageAsked);
    connect(dialog, &SplitDialog::finishAsked, this,
            [this, dialog, code](const std::vector<SplitTarget>& targets, const std::vector<SplitStep>& steps) {
                const QString name = nameOf(code);
                const auto done = splitCode(m_session->study(), code, targets, steps);
                if (!done) dialog->showProblem(fromUtf8(done.error().message));
                if (tell(done, tr("Split %1: %n passage(s) moved", nullptr, done ? done->moved : 0).arg(name)))
                    dialog->accept();
            });
    connect(m_session, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->show();
}

void CodebookDesk::showWhereUsed(CodeId code) {
    if (!m_session || !m_session->codebook().find(code)) return;
    auto* dialog = new WhereUsedDialog(*m_session, code, m_panel.window());
    connect(dialog, &WhereUsedDialog::passageAsked, this, &CodebookDesk::passageAsked);
    connect(m_session, &QObject::destroyed, dialog, &QDialog::close);
    dialog->show();
}

void CodebookDesk::exportCodebook() {
    if (!m_session) return;
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    const QString file = QFileDialog::getSaveFileName(
        m_panel.window(), tr("Export the codebook"), QDir(folder).filePath(tr("Codebook.docx")),
        tr("Word document (*.docx);;Web page (*.html);;PDF (*.pdf);;REFI-QDA codebook (*.qdc);;Spreadsheet "
           "(*.xlsx);;Comma-separated values (*.csv);;Markdown (*.md)"));
    if (file.isEmpty()) return;
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) return savePdf(file);
    if (const auto written = kenspeckle::exportCodebook(m_session->study(), toPath(file)); !written)
        return m_session->sayProblem(written.error());
    m_session->say(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

void CodebookDesk::savePdf(const QString& file) {
    if (!m_session) return;
    const auto page = codebookPage(m_session->study());
    if (!page) return m_session->sayProblem(page.error());
    const QString problem = writePdf(file, tr("Codebook"), usualPaper(), codebookPages(fromUtf8(*page)));
    m_session->say(problem.isEmpty() ? tr("Wrote %1").arg(QDir::toNativeSeparators(file)) : problem);
}

void CodebookDesk::printCodebook() {
    if (!m_session) return;
    const auto page = codebookPage(m_session->study());
    if (!page) return m_session->sayProblem(page.error());
    previewAndPrint(m_panel.window(), tr("Codebook"), codebookPages(fromUtf8(*page)));
}

} // namespace kenspeckle::gui

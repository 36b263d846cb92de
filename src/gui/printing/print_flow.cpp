// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printing/print_flow.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFont>
#include <QPageSize>
#include <QWidget>

#include <algorithm>

#include "gui/dialogs/print_dialog.h"
#include "gui/models/study_session.h"
#include "gui/printing/transcript_pages.h"
#include "gui/qt_text.h"
#include "gui/views/read_page.h"
#include "gui/views/transcript_view.h"
#include "gui/window_actions.h"

namespace kenspeckle::gui {

PrintFlow::PrintFlow(WindowActions& actions, ReadPage& read, std::function<StudySession*()> session, QWidget* window)
    : QObject(window), m_read(read), m_session(std::move(session)), m_window(window) {
    connect(actions.print, &QAction::triggered, this, &PrintFlow::ask);
    connect(actions.savePdf, &QAction::triggered, this, [this] { choosePdf(PrintedPassages::AsShown, usualPaper()); });
}

void PrintFlow::ask() {
    if (!maker(PrintedPassages::None)) return;
    auto* dialog = new PrintDialog(title(), m_window);
    connect(dialog, &PrintDialog::printAsked, this, &PrintFlow::preview);
    connect(dialog, &PrintDialog::pdfAsked, this, &PrintFlow::choosePdf);
    connect(m_session(), &QObject::destroyed, dialog, &QWidget::close);
    dialog->show();
}

PageMaker PrintFlow::maker(PrintedPassages which) {
    StudySession* session = m_session();
    if (!session) return {};
    const TranscriptId id = m_read.place().transcript;
    auto shown = id ? transcript(session->study(), id) : Result<Transcript>();
    if (!id || !shown) {
        if (!id)
            session->say(tr("Open a transcript first; then it can be printed."));
        else
            session->sayProblem(shown.error());
        return {};
    }
    TranscriptPrint print;
    print.study = QFileInfo(fromPath(session->file())).completeBaseName();
    print.text = std::make_shared<const TranscriptText>(std::move(*shown));
    print.font = m_window->font();
    if (which != PrintedPassages::None) print.stripes = m_read.view().stripes().stripes();
    if (which == PrintedPassages::Mine) {
        std::erase_if(print.stripes, [&](const Stripe& stripe) { return stripe.coder != session->coder(); });
        print.whose = tr("passages of %1 only").arg(session->coder());
    }
    for (const Code& code : session->codebook().codes())
        print.order.push_back(code.id);
    return [print](QSizeF paper) { return std::make_unique<TranscriptPages>(print, paper); };
}

QString PrintFlow::title() const {
    StudySession* session = m_session();
    return session ? session->transcriptName(m_read.place().transcript) : QString();
}

void PrintFlow::preview(PrintedPassages which) {
    if (const PageMaker make = maker(which)) previewAndPrint(m_window, title(), make);
}

void PrintFlow::choosePdf(PrintedPassages which, const QPageSize& paper) {
    if (!maker(PrintedPassages::None)) return;
    const QString folder = QFileInfo(fromPath(m_session()->file())).absolutePath();
    QString name = title();
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter)) letter = QLatin1Char('-');
    QString file =
        QFileDialog::getSaveFileName(m_window, tr("Save the transcript as PDF"),
                                     QDir(folder).filePath(name + QStringLiteral(".pdf")), tr("PDF documents (*.pdf)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".pdf");
    savePdf(file, which, paper);
}

void PrintFlow::savePdf(const QString& file, PrintedPassages which, const QPageSize& paper) {
    const PageMaker make = maker(which);
    if (!make) return;
    if (const QString problem = writePdf(file, title(), paper, make); !problem.isEmpty())
        m_session()->sayProblem({ErrorKind::InputOutput, toUtf8(problem)});
    else
        m_session()->say(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace kenspeckle::gui

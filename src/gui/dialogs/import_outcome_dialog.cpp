// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/import_outcome_dialog.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/dialogs/spelling_proposals.h"
#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

QString statusWords(ImportStatus status) {
    switch (status) {
    case ImportStatus::Imported:
        return ImportOutcomeDialog::tr("✓ imported");
    case ImportStatus::AlreadyThere:
        return ImportOutcomeDialog::tr("= already there");
    case ImportStatus::Failed:
        return ImportOutcomeDialog::tr("✕ failed");
    case ImportStatus::Cancelled:
        return ImportOutcomeDialog::tr("– not reached");
    }
    return {};
}

/// What a person must look at comes first.
int urgency(const FileOutcome& file) {
    if (file.status == ImportStatus::Failed) return 0;
    if (!file.notices.empty()) return 1;
    if (file.status == ImportStatus::AlreadyThere) return 2;
    return file.status == ImportStatus::Cancelled ? 3 : 4;
}

} // namespace

ImportOutcomeDialog::ImportOutcomeDialog(const ImportOutcome& outcome, QWidget* window) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    auto* title = new QLabel(inWords(outcome));
    title->setProperty("heading", true);
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Files"));
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("File"), tr("Outcome"), tr("Notes")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(false);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    std::vector<const FileOutcome*> files;
    for (const FileOutcome& file : outcome.files)
        files.push_back(&file);
    std::stable_sort(files.begin(), files.end(),
                     [](const FileOutcome* a, const FileOutcome* b) { return urgency(*a) < urgency(*b); });
    for (const FileOutcome* file : files) {
        QStringList notes;
        if (!file->error.empty()) notes << fromUtf8(file->error);
        if (file->status == ImportStatus::AlreadyThere)
            notes << tr("the same text as %1").arg(fromUtf8(file->transcript));
        for (const std::string& notice : file->notices)
            notes << fromUtf8(notice);
        if (file->status == ImportStatus::Imported && notes.isEmpty()) notes << tr("%n turn(s)", nullptr, file->turns);
        auto* item = new QTreeWidgetItem(m_list, {fromUtf8(file->file.filename().string()), statusWords(file->status),
                                                  notes.join(QLatin1Char('\n'))});
        item->setToolTip(0, fromPath(file->file));
        item->setToolTip(2, notes.join(QLatin1Char('\n')));
        if (file->status == ImportStatus::Failed) item->setForeground(1, Theme::current().danger);
        item->setForeground(2, Theme::current().quiet);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_list->setColumnWidth(0, 220);
    m_list->setColumnWidth(1, 130);
    m_list->header()->setStretchLastSection(true);
    auto* proposals = new SpellingProposals;
    proposals->setProposals(outcome.spellings);
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addWidget(proposals);
    column->addLayout(buttons);
    resize(760, 520);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(proposals, &SpellingProposals::accepted, this, &ImportOutcomeDialog::spellingAccepted);
}

QString inWords(const ImportOutcome& outcome) {
    const auto number = [&](ImportStatus status) { return static_cast<int>(outcome.count(status)); };
    QStringList parts;
    parts << ImportOutcomeDialog::tr("%n transcript(s) imported", nullptr, number(ImportStatus::Imported));
    if (const int there = number(ImportStatus::AlreadyThere); there > 0)
        parts << ImportOutcomeDialog::tr("%n already there", nullptr, there);
    if (const int failed = number(ImportStatus::Failed); failed > 0)
        parts << ImportOutcomeDialog::tr("%n failed", nullptr, failed);
    if (const int left = number(ImportStatus::Cancelled); left > 0)
        parts << ImportOutcomeDialog::tr("%n not reached", nullptr, left);
    return parts.join(QStringLiteral(", "));
}

bool needsReading(const ImportOutcome& outcome) {
    return !outcome.spellings.empty() ||
           std::any_of(outcome.files.begin(), outcome.files.end(), [](const FileOutcome& file) {
               return file.status == ImportStatus::Failed || !file.notices.empty();
           });
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/print_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPageSize>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

PrintDialog::PrintDialog(const QString& transcript, QWidget* window) : QDialog(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print the transcript"));
    auto* title = new QLabel(transcript);
    title->setProperty("heading", true);
    title->setFont(scaled(font(), 1.15));
    title->setWordWrap(true);
    auto* advice =
        new QLabel(tr("With the stripes beside the text, and a list of the codes at the end. Each code has a "
                      "number and a pattern, so it can be read without colours too."));
    advice->setProperty("quiet", true);
    advice->setWordWrap(true);
    m_passages = new QComboBox;
    m_passages->setAccessibleName(tr("Passages"));
    m_passages->addItem(tr("As shown on the page"), static_cast<int>(PrintedPassages::AsShown));
    m_passages->addItem(tr("Mine only"), static_cast<int>(PrintedPassages::Mine));
    m_passages->addItem(tr("None, the words alone"), static_cast<int>(PrintedPassages::None));
    m_paper = new QComboBox;
    m_paper->setAccessibleName(tr("Paper"));
    for (const auto size : {QPageSize::A4, QPageSize::Letter, QPageSize::A3})
        m_paper->addItem(QPageSize::name(size), static_cast<int>(size));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(static_cast<int>(usualPaper().id()))));
    auto* fields = new QFormLayout;
    fields->setHorizontalSpacing(16);
    fields->setVerticalSpacing(12);
    fields->addRow(tr("&Passages"), m_passages);
    fields->addRow(tr("Pape&r of the PDF"), m_paper);
    auto* cancel = new QPushButton(tr("Close"));
    auto* pdf = new QPushButton(tr("&Save as PDF…"));
    auto* print = new QPushButton(tr("Pre&view and print…"));
    print->setProperty("primary", true);
    print->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(pdf);
    buttons->addWidget(print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(title);
    column->addWidget(advice);
    column->addLayout(fields);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(460);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(pdf, &QPushButton::clicked, this, [this] {
        const PrintedPassages which = passages();
        const QPageSize size = paper();
        accept();
        Q_EMIT pdfAsked(which, size);
    });
    connect(print, &QPushButton::clicked, this, [this] {
        const PrintedPassages which = passages();
        accept();
        Q_EMIT printAsked(which);
    });
}

PrintedPassages PrintDialog::passages() const {
    return static_cast<PrintedPassages>(m_passages->currentData().toInt());
}

QPageSize PrintDialog::paper() const {
    return QPageSize(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()));
}

} // namespace kenspeckle::gui

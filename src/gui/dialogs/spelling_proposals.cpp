// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/spelling_proposals.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

SpellingProposals::SpellingProposals(QWidget* parent) : QWidget(parent) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
}

void SpellingProposals::setProposals(const std::vector<SpellingProposal>& proposals) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    setVisible(!proposals.empty());
    if (proposals.empty()) return;
    auto* title = new QLabel(tr("Probably one person each"));
    title->setProperty("heading", true);
    m_rows->addWidget(title);
    for (const SpellingProposal& proposal : proposals) {
        QStringList others;
        for (const std::string& other : proposal.others)
            others << QStringLiteral("“%1”").arg(fromUtf8(other));
        auto* row = new QWidget;
        auto* words = new QLabel(
            tr("%1 → <b>%2</b>")
                .arg(others.join(QStringLiteral(", ")).toHtmlEscaped(), fromUtf8(proposal.keep).toHtmlEscaped()));
        words->setWordWrap(true);
        auto* accept = new QPushButton(tr("Accept"));
        accept->setObjectName(QStringLiteral("acceptSpelling"));
        accept->setAccessibleName(
            tr("Accept that %1 is %2").arg(others.join(QStringLiteral(", ")), fromUtf8(proposal.keep)));
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(16);
        line->addWidget(words, 1);
        line->addWidget(accept);
        m_rows->addWidget(row);
        connect(accept, &QPushButton::clicked, this, [this, proposal, row] {
            row->setEnabled(false);
            Q_EMIT accepted(proposal);
        });
    }
}

} // namespace kenspeckle::gui

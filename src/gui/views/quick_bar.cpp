// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/quick_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

QuickBar::QuickBar(QWidget* parent) : QFrame(parent) {
    setProperty("footer", true);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(8);
    m_hints = new QHBoxLayout;
    m_hints->setSpacing(4);
    const auto hint = [this](const QString& key, const QString& what, const QString& more, void (QuickBar::*signal)()) {
        auto* button = new QToolButton;
        button->setText(QStringLiteral("%1  %2").arg(key, what));
        button->setToolTip(more);
        button->setAccessibleName(more);
        button->setFont(scaled(font(), 0.92));
        m_hints->addWidget(button);
        connect(button, &QToolButton::clicked, this, signal);
    };
    hint(tr("Ctrl+K"), tr("find a code"), tr("Code the selection: find a code, or make a new one"),
         &QuickBar::paletteAsked);
    hint(tr("I"), tr("in vivo"), tr("Make a code of the selected words themselves"), &QuickBar::inVivoAsked);
    hint(tr("W"), tr("wider"), tr("Select the word, then the sentence, the paragraph, the turn"),
         &QuickBar::widerAsked);
    hint(tr("S"), tr("sentence"), tr("Widen the selection to whole sentences"), &QuickBar::sentenceAsked);
    hint(tr("T"), tr("turn"), tr("Widen the selection to whole turns"), &QuickBar::turnAsked);
    m_hints->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 4);
    column->setSpacing(2);
    column->addLayout(m_chips);
    column->addLayout(m_hints);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void QuickBar::setCodes(const RecentCodes& recent, const Codebook& codebook) {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (int key = 1; key <= RecentCodes::kKeys; ++key) {
        const Code* code = codebook.find(recent.at(key));
        if (!code) continue;
        const QString name = fromUtf8(code->text.name);
        auto* chip = new QToolButton;
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(swatch({code->text.colour.red, code->text.colour.green, code->text.colour.blue}));
        chip->setFont(scaled(font(), 0.92));
        chip->setText(
            QStringLiteral("%1  %2").arg(key).arg(QFontMetrics(chip->font()).elidedText(name, Qt::ElideRight, 120)));
        chip->setToolTip(tr("%1 — press %2 to code the selection so").arg(fromUtf8(codebook.path(code->id))).arg(key));
        chip->setAccessibleName(tr("Code as %1, key %2").arg(name).arg(key));
        m_chips->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this, key] { Q_EMIT keyPressed(key); });
    }
    m_chips->addStretch();
    fitChips();
}

void QuickBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitChips();
}

void QuickBar::fitChips() {
    // As many as there is room for: a key works whether its chip is seen or not.
    for (QHBoxLayout* line : {m_chips, m_hints}) {
        int used = 24;
        for (int index = 0; index < line->count(); ++index) {
            QWidget* chip = line->itemAt(index)->widget();
            if (!chip) continue;
            used += chip->sizeHint().width() + line->spacing();
            chip->setVisible(used <= width());
        }
    }
}

} // namespace kenspeckle::gui

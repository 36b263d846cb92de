// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passage_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/views/elided_label.h"
#include "gui/views/list_painting.h"
#include "gui/views/stripe_words.h"

namespace kenspeckle::gui {

namespace {
constexpr std::size_t kMostRows = 40; // more are told by number
}

PassagePanel::PassagePanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_title = new QLabel;
    m_title->setProperty("heading", true);
    auto* inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 8, 8);
    m_rows->setSpacing(2);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 4, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    m_recode = new QPushButton(tr("Change code…"));
    m_recode->setObjectName(QStringLiteral("recodeTicked"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeTicked"));
    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 8, 8);
    foot->setSpacing(8);
    foot->addWidget(m_recode);
    foot->addWidget(m_remove);
    foot->addStretch();
    column->addWidget(m_foot);
    connect(m_recode, &QPushButton::clicked, this, [this] { Q_EMIT recodeAsked(ticked()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(ticked()); });
    setStripes({}, {});
    showTicked();
}

std::vector<CodingId> PassagePanel::ticked() const {
    std::vector<CodingId> ids;
    for (const auto& [id, box] : m_boxes)
        if (box->isChecked()) ids.push_back(id);
    return ids;
}

void PassagePanel::showTicked() {
    const int count = static_cast<int>(ticked().size());
    m_foot->setVisible(count > 0);
    m_recode->setAccessibleName(tr("Change the code of %n ticked coding(s)", nullptr, count));
    m_remove->setAccessibleName(tr("Remove %n ticked coding(s)", nullptr, count));
}

void PassagePanel::setStripes(const std::vector<Stripe>& stripes, CodingId chosen) {
    std::vector<Shown> wanted;
    for (const Stripe& stripe : stripes)
        wanted.push_back({stripe.id, stripe.id == chosen, stripe.name, stripe.memo});
    if (wanted == m_shown && m_rows->count() > 0) return; // the caret moved within the same passages
    m_shown = std::move(wanted);
    const std::vector<CodingId> kept = ticked(); // those that are still here stay ticked
    m_boxes.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    m_title->setText(stripes.empty() ? tr("This passage")
                                     : tr("This passage: %n code(s)", nullptr, static_cast<int>(stripes.size())));
    for (std::size_t index = 0; index < std::min(stripes.size(), kMostRows); ++index)
        m_rows->addWidget(rowFor(stripes[index], stripes[index].id == chosen));
    const QString note = stripes.empty() ? tr("Not coded. Select words and press Ctrl+K, or drag them onto a code.")
                         : stripes.size() > kMostRows
                             ? tr("and %n more", nullptr, static_cast<int>(stripes.size() - kMostRows))
                             : QString();
    if (!note.isEmpty()) {
        auto* label = new QLabel(note);
        label->setProperty("quiet", true);
        label->setWordWrap(true);
        m_rows->addWidget(label);
    }
    m_rows->addStretch();
    for (const auto& [id, box] : m_boxes)
        if (std::find(kept.begin(), kept.end(), id) != kept.end()) box->setChecked(true);
    showTicked();
}

QWidget* PassagePanel::rowFor(const Stripe& stripe, bool chosen) {
    auto* row = new QWidget;
    auto* box = new QCheckBox;
    box->setAccessibleName(tr("Tick the coding as %1").arg(stripe.name));
    box->setToolTip(tr("Tick several to change or remove them together"));
    m_boxes.emplace_back(stripe.id, box);
    auto* mark = new QLabel;
    mark->setPixmap(swatch(stripe.colour).pixmap(16, 16));
    auto* name = new ElidedLabel(stripe.name);
    name->setToolTip(describe(stripe));
    if (chosen) {
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
    }
    auto* who = new ElidedLabel(tr("%1, %2").arg(stripe.coder, whenMade(stripe.made)));
    who->setProperty("quiet", true);
    who->setFont(scaled(font(), 0.88));
    auto* go = new QToolButton;
    go->setIcon(icon(Icon::Next));
    go->setToolTip(tr("Select this passage"));
    go->setAccessibleName(tr("Select the passage coded as %1").arg(stripe.name));
    auto* remove = new QToolButton;
    remove->setObjectName(QStringLiteral("removeCoding"));
    remove->setIcon(icon(Icon::Close));
    remove->setToolTip(tr("Remove this coding (Delete)"));
    remove->setAccessibleName(tr("Remove the coding as %1").arg(stripe.name));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(who);
    if (!stripe.memo.isEmpty()) {
        auto* memo = new ElidedLabel(stripe.memo.simplified());
        memo->setToolTip(describe(stripe));
        memo->setFont(scaled(font(), 0.88));
        words->addWidget(memo);
    }
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(4);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(go);
    line->addWidget(remove);
    const CodingId id = stripe.id;
    connect(go, &QToolButton::clicked, this, [this, id] { Q_EMIT showAsked(id); });
    auto* history = new QAction(tr("Its history"), row);
    connect(history, &QAction::triggered, this, [this, id] { Q_EMIT historyAsked(id); });
    row->addAction(history);
    row->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QToolButton::clicked, this, [this, id] { Q_EMIT removeAsked({id}); });
    connect(box, &QCheckBox::toggled, this, &PassagePanel::showTicked);
    return row;
}

} // namespace kenspeckle::gui

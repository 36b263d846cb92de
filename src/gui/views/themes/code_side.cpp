// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/code_side.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

CodeSide::CodeSide(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_name = new QLabel;
    m_name->setProperty("heading", true);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("What the code means"));
    m_edit = new QPushButton(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the code"));
    auto* about = new QWidget;
    auto* words = new QVBoxLayout(about);
    words->setContentsMargins(16, 12, 16, 12);
    words->setSpacing(8);
    words->addWidget(m_name);
    words->addWidget(m_text);
    words->addWidget(m_edit, 0, Qt::AlignLeft);
    words->addStretch();
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(about);

    m_countsTitle = new QLabel;
    m_countsTitle->setProperty("heading", true);
    m_counts = new CountsView;
    auto* hint = new QLabel(tr("A click shows one person’s quotes only; again, everybody’s."));
    hint->setProperty("quiet", true);
    hint->setWordWrap(true);
    auto* below = new QWidget;
    auto* people = new QVBoxLayout(below);
    people->setContentsMargins(8, 12, 4, 8);
    people->setSpacing(6);
    m_countsTitle->setContentsMargins(8, 0, 8, 0);
    hint->setContentsMargins(8, 0, 8, 0);
    people->addWidget(m_countsTitle);
    people->addWidget(m_counts, 1);
    people->addWidget(hint);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(area);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({340, 300});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editAsked(m_code); });
    showCode({}, {}, 0);
    setCounts({});
}

void CodeSide::showCode(const Codebook& codebook, CodeId id, int memos) {
    const Code* code = codebook.find(id);
    m_code = code ? id : CodeId{};
    m_edit->setVisible(code != nullptr);
    if (!code) {
        m_name->setText(tr("No code chosen"));
        m_text->setText(tr("What the code at hand means is shown here."));
        return;
    }
    m_name->setText(fromUtf8(codebook.path(id)));
    QString html;
    const auto add = [&html](const QString& label, const std::string& words) {
        if (words.empty()) return;
        html += QStringLiteral("<p style='margin-top:0;margin-bottom:8px'>");
        if (!label.isEmpty()) html += QStringLiteral("<b>%1</b><br>").arg(label.toHtmlEscaped());
        html +=
            fromUtf8(words).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) + QStringLiteral("</p>");
    };
    add({}, code->text.definition);
    add(tr("Use when"), code->text.useWhen);
    add(tr("Do not use when"), code->text.doNotUseWhen);
    add(tr("Example"), code->text.example);
    if (html.isEmpty()) html = QStringLiteral("<p>%1</p>").arg(tr("No definition yet."));
    if (memos > 0) html += QStringLiteral("<p>%1</p>").arg(tr("%n memo(s)", nullptr, memos));
    m_text->setText(html);
}

QString CodeSide::words() const { return m_name->text() + QLatin1Char('\n') + m_text->text(); }

void CodeSide::setCounts(std::vector<ParticipantCount> counts) {
    m_countsTitle->setText(counts.empty() ? tr("Participants")
                                          : tr("%n participant(s)", nullptr, static_cast<int>(counts.size())));
    m_counts->setCounts(std::move(counts));
}

} // namespace kenspeckle::gui

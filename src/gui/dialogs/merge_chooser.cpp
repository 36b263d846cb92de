// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_chooser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

#include "gui/icons.h"
#include "gui/models/fuzzy.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

/// What a merge moves, in words.
QString inWords(const MergeOutcome& outcome) {
    QStringList parts;
    parts << MergeChooser::tr("%n passage(s) move", nullptr, outcome.codings);
    if (outcome.duplicates > 0)
        parts << MergeChooser::tr("%n passage(s) tagged with both stay once", nullptr, outcome.duplicates);
    if (outcome.children > 0) parts << MergeChooser::tr("%n code(s) move below it", nullptr, outcome.children);
    if (outcome.memos > 0) parts << MergeChooser::tr("%n memo(s) move", nullptr, outcome.memos);
    if (outcome.summaries > 0) parts << MergeChooser::tr("%n summary cell(s) move", nullptr, outcome.summaries);
    if (outcome.words > 0)
        parts << MergeChooser::tr("what is written about %n code(s) is kept in a memo", nullptr, outcome.words);
    return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

} // namespace

MergeChooser::MergeChooser(StudySession& session, const std::vector<CodeId>& from, QWidget* window)
    : QDialog(window), m_session(session), m_from(from) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge codes"));
    QStringList names;
    for (const CodeId id : m_from)
        if (const Code* code = session.codebook().find(id)) names << fromUtf8(code->text.name);
    auto* heading = new QLabel(tr("Merge “%1” into").arg(names.join(QStringLiteral("”, “"))));
    heading->setProperty("heading", true);
    heading->setWordWrap(true);
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("Type a few letters of the code that stays"));
    m_field->setAccessibleName(tr("Code that stays"));
    m_field->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Codes to merge into"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview = new QLabel;
    m_preview->setProperty("quiet", true);
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_merge = new QPushButton(tr("Merge"));
    m_merge->setProperty("primary", true);
    m_merge->setDefault(true);
    m_merge->setObjectName(QStringLiteral("merge"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_preview);
    column->addLayout(buttons);
    resize(480, 460);
    connect(m_field, &QLineEdit::textChanged, this, &MergeChooser::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeChooser::foresee);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &MergeChooser::merge);
    connect(m_merge, &QPushButton::clicked, this, &MergeChooser::merge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &StudySession::codebookChanged, this, &MergeChooser::fill);
    fill();
    m_field->setFocus();
}

QString MergeChooser::preview() const { return m_preview->text(); }

CodeId MergeChooser::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? CodeId{item->data(Qt::UserRole).toLongLong()} : CodeId{};
}

void MergeChooser::fill() {
    const Codebook& book = m_session.codebook();
    std::erase_if(m_from, [&](CodeId id) { return !book.find(id); });
    std::unordered_set<CodeId> out;
    for (const CodeId id : m_from)
        for (const CodeId below : book.subtree(id))
            out.insert(below);
    struct Match {
        const Code* code;
        int score;
    };
    std::vector<Match> matches;
    const QString letters = m_field->text().simplified();
    for (const Code& code : book.codes()) {
        if (out.count(code.id)) continue;
        if (letters.isEmpty()) {
            matches.push_back({&code, 0});
            continue;
        }
        auto score = fuzzyScore(letters, fromUtf8(code.text.name));
        if (!score)
            if (const auto byPath = fuzzyScore(letters, fromUtf8(book.path(code.id)))) score = *byPath / 4 - 20;
        if (score) matches.push_back({&code, *score});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    const CodeId before = chosen();
    m_list->clear();
    for (const Match& match : matches) {
        const Colour colour = match.code->text.colour;
        // The name first: of a long path only the beginning has room.
        QString name = fromUtf8(match.code->text.name);
        if (match.code->parent) name += QStringLiteral("   ·   ") + fromUtf8(book.path(match.code->parent));
        auto* item = new QListWidgetItem(swatch({colour.red, colour.green, colour.blue}), name, m_list);
        item->setData(Qt::UserRole, static_cast<qlonglong>(match.code->id.value));
        item->setToolTip(fromUtf8(match.code->text.definition));
        if (match.code->id == before && letters.isEmpty()) m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && !letters.isEmpty()) m_list->setCurrentRow(0);
    foresee();
}

void MergeChooser::foresee() {
    const CodeId into = chosen();
    m_merge->setEnabled(into.value != 0 && !m_from.empty());
    m_session.reader().forget(QStringLiteral("merge"));
    if (!into) {
        m_preview->setText(m_list->count() == 0 ? tr("No code answers these letters.")
                                                : tr("Choose the code that stays. Nothing is changed before you press "
                                                     "Merge, and the merge can be undone."));
        return;
    }
    m_session.reader().ask<MergeOutcome>(
        QStringLiteral("merge"), this, [from = m_from, into](Study& study) { return previewMerge(study, from, into); },
        [this](Result<MergeOutcome> outcome) {
            m_preview->setText(outcome ? inWords(*outcome) : fromUtf8(outcome.error().message));
            m_merge->setEnabled(outcome.has_value());
        });
}

void MergeChooser::merge() {
    const CodeId into = chosen();
    if (!into || m_from.empty() || !m_merge->isEnabled()) return;
    Q_EMIT mergeAsked(m_from, into);
    accept();
}

bool MergeChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace kenspeckle::gui

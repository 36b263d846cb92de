// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/correct_everywhere_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/correcting/effect_words.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPause = 250; // milliseconds without a key

} // namespace

CorrectEverywhereDialog::CorrectEverywhereDialog(StudySession& session, const QString& find, QWidget* parent)
    : QDialog(parent), m_session(&session) {
    setWindowTitle(tr("Correct everywhere"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 520);
    m_find = new QLineEdit(find);
    m_find->setPlaceholderText(tr("the words as they stand"));
    m_find->setAccessibleName(tr("Words to be found"));
    m_replacement = new QLineEdit;
    m_replacement->setPlaceholderText(tr("what they become; empty takes them out"));
    m_replacement->setAccessibleName(tr("Words to replace them by"));
    m_whole = new QCheckBox(tr("Whole words only"));
    m_whole->setChecked(true);
    m_case = new QCheckBox(tr("Match capitals"));
    m_places = new QListWidget;
    m_places->setAccessibleName(tr("Places found; untick those to be left as they are"));
    m_places->setAlternatingRowColors(true);
    m_places->setTextElideMode(Qt::ElideRight);
    m_effect = new QLabel(tr("Type the words to look for."));
    m_effect->setProperty("quiet", true);
    m_effect->setWordWrap(true);
    auto* kept = new QLabel(tr("The history keeps the words as they were, so that this can be undone."));
    kept->setProperty("quiet", true);
    kept->setWordWrap(true);
    m_correct = new QPushButton(tr("Correct"));
    m_correct->setProperty("primary", true);
    m_correct->setDefault(true);
    m_correct->setEnabled(false);
    auto* close = new QPushButton(tr("Close"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Find"), m_find);
    form->addRow(tr("&Replace by"), m_replacement);
    auto* options = new QHBoxLayout;
    options->addWidget(m_whole);
    options->addWidget(m_case);
    options->addStretch();
    form->addRow(QString(), options);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_correct);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_places, 1);
    column->addWidget(m_effect);
    column->addWidget(kept);
    column->addLayout(buttons);

    for (QTimer* timer : {&m_lookPause, &m_effectPause}) {
        timer->setSingleShot(true);
        timer->setInterval(kPause);
    }
    const auto lookSoon = [this] {
        m_correct->setEnabled(false);
        m_lookPause.start();
    };
    const auto effectSoon = [this] {
        m_correct->setEnabled(false);
        m_effectPause.start();
    };
    connect(m_find, &QLineEdit::textChanged, this, lookSoon);
    connect(m_whole, &QCheckBox::toggled, this, lookSoon);
    connect(m_case, &QCheckBox::toggled, this, lookSoon);
    connect(m_replacement, &QLineEdit::textChanged, this, effectSoon);
    connect(m_places, &QListWidget::itemChanged, this, effectSoon);
    connect(&m_lookPause, &QTimer::timeout, this, &CorrectEverywhereDialog::look);
    connect(&m_effectPause, &QTimer::timeout, this, &CorrectEverywhereDialog::askForEffect);
    connect(m_correct, &QPushButton::clicked, this, &CorrectEverywhereDialog::correct);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    // What was found may stand elsewhere now.
    connect(&session, &StudySession::studyChanged, this, lookSoon);
    if (!find.isEmpty()) {
        m_lookPause.start();
        m_replacement->setFocus();
    }
}

QString CorrectEverywhereDialog::effect() const { return m_effect->text(); }

EverywhereCorrection CorrectEverywhereDialog::asked() const {
    return {toUtf8(m_find->text()), toUtf8(m_replacement->text()), m_whole->isChecked(), m_case->isChecked(), {}};
}

EverywhereCorrection CorrectEverywhereDialog::chosen() const {
    EverywhereCorrection correction = asked();
    for (int row = 0; row < m_places->count(); ++row)
        if (m_places->item(row)->checkState() == Qt::Checked)
            correction.only.push_back(m_found[static_cast<std::size_t>(row)].passage);
    return correction;
}

void CorrectEverywhereDialog::look() {
    if (!m_session) return;
    if (m_find->text().trimmed().isEmpty()) return showPlaces({});
    m_session->reader().ask<std::vector<FoundWords>>(
        QStringLiteral("everywhere"), this,
        [correction = asked()](Study& study) { return findEverywhere(study, correction); },
        [this](Result<std::vector<FoundWords>> answer) {
            if (!answer) {
                showPlaces({});
                m_effect->setText(fromUtf8(answer.error().message));
                return;
            }
            showPlaces(std::move(*answer));
        });
}

void CorrectEverywhereDialog::showPlaces(std::vector<FoundWords> found) {
    m_found = std::move(found);
    const QSignalBlocker quiet(m_places);
    m_places->clear();
    for (const FoundWords& place : m_found) {
        auto* item = new QListWidgetItem(
            tr("%1, turn %2: %3").arg(fromUtf8(place.transcript)).arg(place.turn).arg(fromUtf8(place.context)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setToolTip(fromUtf8(place.context));
        m_places->addItem(item);
    }
    askForEffect();
}

void CorrectEverywhereDialog::askForEffect() {
    if (!m_session) return;
    m_correct->setEnabled(false);
    if (m_found.empty()) {
        m_effect->setText(m_find->text().trimmed().isEmpty() ? tr("Type the words to look for.")
                                                             : tr("These words stand nowhere."));
        return;
    }
    const EverywhereCorrection correction = chosen();
    if (correction.only.empty()) return m_effect->setText(tr("Tick at least one place."));
    const int places = static_cast<int>(correction.only.size());
    m_session->reader().ask<CorrectionOutcome>(
        QStringLiteral("everywhere effect"), this,
        [correction](Study& study) { return previewEverywhere(study, correction); },
        [this, places](Result<CorrectionOutcome> answer) {
            if (!answer) return m_effect->setText(fromUtf8(answer.error().message));
            m_effect->setText(tr("%n place(s) will be corrected.", nullptr, places) + QLatin1Char(' ') +
                              effectInWords(*answer));
            m_correct->setEnabled(answer->turns > 0);
        });
}

void CorrectEverywhereDialog::correct() {
    if (!m_session) return;
    const EverywhereCorrection correction = chosen();
    const int places = static_cast<int>(correction.only.size());
    if (places == 0) return;
    const auto done = kenspeckle::correctEverywhere(m_session->study(), correction);
    if (!done) return m_effect->setText(fromUtf8(done.error().message));
    m_session->changed(doneInWords(*done, tr("Corrected %n place(s)", nullptr, places)));
    accept();
}

} // namespace kenspeckle::gui

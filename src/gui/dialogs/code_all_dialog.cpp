// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_all_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/candidate_delegate.h"
#include "gui/views/code_palette.h"
#include "kenspeckle/speakers.h"

namespace kenspeckle::gui {

namespace {
constexpr int kPause = 250; // milliseconds after the last letter

std::vector<CodeId> recentCodes(const StudySession& session) {
    std::vector<CodeId> recent;
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        if (const CodeId code = session.recentCodes().at(key)) recent.push_back(code);
    return recent;
}
} // namespace

CodeAllDialog::CodeAllDialog(StudySession& session, const CodeChoice& choice, QWidget* window)
    : QDialog(window), m_session(&session), m_choice(choice) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Code all"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &CodeAllDialog::look);
    connect(m_words, &QLineEdit::textChanged, this, &CodeAllDialog::lookSoon);
    connect(m_source, &QComboBox::currentIndexChanged, this, &CodeAllDialog::showSource);
    for (QComboBox* box : {m_speaker, m_scope, m_where})
        connect(box, &QComboBox::currentIndexChanged, this, &CodeAllDialog::look);
    for (QCheckBox* box : {m_wholeWords, m_matchCase, m_interviewers})
        connect(box, &QCheckBox::toggled, this, &CodeAllDialog::look);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model.tickAll(Qt::Checked); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model.tickAll(Qt::Unchecked); });
    connect(&m_model, &CandidateModel::tickedChanged, this, &CodeAllDialog::showCount);
    connect(m_list, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT passageAsked(m_model.candidate(index.row()).passage); });
    connect(m_palette, &CodePalette::accepted, this, [this](const CodeChoice& chosen) {
        m_choice = chosen;
        showChoice();
        look(); // which are coded so already depends on it
    });
    connect(m_code, &QPushButton::clicked, this, &CodeAllDialog::codeThem);
    connect(&session, &StudySession::studyChanged, this, &CodeAllDialog::lookSoon);
    connect(&session, &QObject::destroyed, this, &QDialog::close);
    showSource();
    showChoice();
    showCount();
}

void CodeAllDialog::build() {
    const auto named = [](auto* widget, const QString& name) {
        widget->setAccessibleName(name);
        return widget;
    };
    m_source = named(new QComboBox, tr("What to code"));
    m_source->addItem(tr("Every place of a phrase"));
    m_source->addItem(tr("Every turn of a speaker"));
    m_source->addItem(tr("Every hit of a search"));
    m_words = named(new QLineEdit, tr("Phrase or search"));
    m_speaker = named(new QComboBox, tr("Speaker"));
    if (const auto labels = speakerLabels(m_session->study())) {
        QSet<QString> seen;
        for (const SpeakerLabel& each : *labels) {
            const QString label = fromUtf8(each.label);
            if (label.isEmpty() || seen.contains(label)) continue;
            seen.insert(label);
            m_speaker->addItem(label);
        }
    }
    m_scope = named(new QComboBox, tr("How much"));
    m_scope->addItem(tr("The words"), static_cast<int>(HitScope::Hit));
    m_scope->addItem(tr("The sentence"), static_cast<int>(HitScope::Sentence));
    m_scope->addItem(tr("The turn"), static_cast<int>(HitScope::Turn));
    m_where = named(new QComboBox, tr("Where"));
    m_where->addItem(tr("In all transcripts"));
    m_wholeWords = new QCheckBox(tr("Whole words"));
    m_wholeWords->setChecked(true);
    m_matchCase = new QCheckBox(tr("Match case"));
    m_interviewers = new QCheckBox(tr("Interviewers too"));
    m_list = named(new QListView, tr("What would be coded"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CandidateDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setLayoutMode(QListView::Batched); // there may be thousands
    m_list->setBatchSize(200);
    m_count = new QLabel;
    m_count->setProperty("quiet", true);
    m_count->setWordWrap(true);
    m_all = new QPushButton(tr("Tick all"));
    m_none = new QPushButton(tr("Tick none"));
    m_codes = new QLabel;
    m_codes->setWordWrap(true);
    auto* choose = new QPushButton(tr("Choose codes…"));
    choose->setObjectName(QStringLiteral("chooseCodes"));
    auto* cancel = new QPushButton(tr("Cancel"));
    m_code = new QPushButton;
    m_code->setObjectName(QStringLiteral("codeThem"));
    m_code->setProperty("primary", true);
    m_code->setDefault(true);
    for (QPushButton* button : {m_all, m_none, choose, cancel})
        button->setAutoDefault(false);

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_source);
    first->addWidget(m_words, 1);
    first->addWidget(m_speaker, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(16);
    second->addWidget(m_where);
    second->addWidget(m_scope);
    second->addWidget(m_wholeWords);
    second->addWidget(m_matchCase);
    second->addWidget(m_interviewers);
    second->addStretch();
    auto* third = new QHBoxLayout;
    third->setSpacing(8);
    third->addWidget(m_count, 1);
    third->addWidget(m_all);
    third->addWidget(m_none);
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_codes, 1);
    last->addWidget(choose);
    last->addWidget(cancel);
    last->addWidget(m_code);
    auto* panel = new QFrame;
    panel->setProperty("panel", true);
    auto* inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(panel, 1);
    column->addLayout(third);
    column->addLayout(last);
    resize(820, 620);
    m_palette = new CodePalette(this);
    connect(choose, &QPushButton::clicked, this, &CodeAllDialog::chooseCodes);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void CodeAllDialog::setTranscript(TranscriptId id, const QString& name) {
    m_transcript = id;
    if (m_where->count() > 1) m_where->removeItem(1);
    m_where->addItem(tr("In %1").arg(fontMetrics().elidedText(name, Qt::ElideMiddle, 220)));
}

CodeAllDialog::Source CodeAllDialog::source() const { return static_cast<Source>(m_source->currentIndex()); }

void CodeAllDialog::showSource() {
    const Source from = source();
    m_words->setVisible(from != Source::Speaker);
    m_words->setPlaceholderText(from == Source::Phrase ? tr("Words as they are said")
                                                       : tr("Words, \"phrases\", AND OR NOT, speaker:, code:"));
    m_speaker->setVisible(from == Source::Speaker);
    m_scope->setVisible(from != Source::Speaker);
    m_where->setVisible(from != Source::Search);
    m_wholeWords->setVisible(from == Source::Phrase);
    m_matchCase->setVisible(from == Source::Phrase);
    m_interviewers->setVisible(from != Source::Speaker);
    look();
}

void CodeAllDialog::showPhrase(const QString& phrase) {
    m_source->setCurrentIndex(static_cast<int>(Source::Phrase));
    m_words->setText(phrase);
    m_words->setFocus();
    m_words->selectAll();
    look();
}

void CodeAllDialog::showHits(const QString& query, const SearchOptions& options, HitScope scope) {
    m_source->setCurrentIndex(static_cast<int>(Source::Search));
    m_words->setText(query);
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(scope)));
    m_interviewers->setChecked(options.interviewers);
    m_list->setFocus();
    look();
}

void CodeAllDialog::lookSoon() {
    m_pause.start();
    m_looking = true;
    showCount();
}

void CodeAllDialog::look() {
    m_pause.stop();
    if (!m_session) return;
    m_looking = true;
    showCount();
    const std::string words = toUtf8(m_words->text().trimmed());
    const std::string speaker = toUtf8(m_speaker->currentText());
    if (source() == Source::Speaker ? speaker.empty() : words.empty()) {
        m_session->reader().forget(QStringLiteral("code-all"));
        return showPreview(Preview{});
    }
    OccurrenceOptions options;
    options.transcript = m_where->currentIndex() == 1 ? m_transcript : TranscriptId{};
    options.scope = static_cast<HitScope>(m_scope->currentData().toInt());
    options.wholeWords = m_wholeWords->isChecked();
    options.matchCase = m_matchCase->isChecked();
    options.interviewers = m_interviewers->isChecked();
    m_session->reader().ask<Preview>(
        QStringLiteral("code-all"), this,
        [from = source(), words, speaker, options,
         codes = m_choice.paths.empty() ? m_choice.codes : std::vector<CodeId>(),
         coder = m_session->study().coder()](Study& study) -> Result<Preview> {
            study.setCoder(coder);
            SearchOptions search;
            search.interviewers = options.interviewers;
            auto found = from == Source::Phrase    ? findOccurrences(study, words, options)
                         : from == Source::Speaker ? turnsOfSpeaker(study, speaker, options.transcript)
                                                   : passagesOfHits(study, words, search, options.scope);
            if (!found) return fail(found.error());
            std::vector<Passage> passages;
            for (const Candidate& candidate : *found)
                passages.push_back(candidate.passage);
            auto already = codedAlready(study, passages, codes);
            if (!already) return fail(already.error());
            return Preview{std::move(*found), std::move(*already)};
        },
        [this](Result<Preview> answer) { showPreview(std::move(answer)); });
}

void CodeAllDialog::showPreview(Result<Preview> preview) {
    m_looking = false;
    if (!preview) {
        m_model.setCandidates({}, {});
        m_count->setText(fromUtf8(preview.error().message));
        return;
    }
    m_model.setCandidates(std::move(preview->candidates), std::move(preview->already));
}

void CodeAllDialog::showCount() {
    const int ticked = m_model.tickedCount();
    const int all = m_model.rowCount();
    const int already = m_model.alreadyCount();
    if (all == 0 && m_looking) {
        m_count->setText(tr("Looking…"));
    } else if (all == 0) {
        m_count->setText(source() == Source::Speaker || !m_words->text().trimmed().isEmpty()
                             ? tr("Nothing found.")
                             : tr("Type what was said; every place of it is listed here."));
    } else {
        QString words = tr("%1 of %2 ticked").arg(ticked).arg(all);
        if (already > 0) words += tr("; %n coded so already", nullptr, already);
        m_count->setText(words);
    }
    m_all->setEnabled(ticked < all - already);
    m_none->setEnabled(ticked > 0);
    m_code->setEnabled(ticked > 0 && !m_looking);
    m_code->setText(tr("Code %n passage(s)", nullptr, ticked));
}

void CodeAllDialog::showChoice() {
    QStringList names;
    for (const CodeId code : m_choice.codes)
        if (const Code* found = m_session->codebook().find(code)) names << fromUtf8(found->text.name).toHtmlEscaped();
    for (const std::string& path : m_choice.paths)
        names << tr("%1 (new)").arg(fromUtf8(path).section(QStringLiteral(" / "), -1).toHtmlEscaped());
    m_codes->setText(names.isEmpty()
                         ? tr("No code chosen yet")
                         : tr("Code as %1").arg(QStringLiteral("<b>%1</b>").arg(names.join(tr("</b> and <b>")))));
}

void CodeAllDialog::chooseCodes() {
    if (m_session)
        m_palette->open(m_session->codebook(), recentCodes(*m_session),
                        tr("Code %n passage(s) as", nullptr, m_model.tickedCount()));
}

void CodeAllDialog::codeThem() {
    if (m_choice.empty()) return chooseCodes();
    const std::vector<Passage> passages = m_model.tickedPassages();
    if (passages.empty()) return;
    const CodeChoice choice = m_choice;
    accept();
    Q_EMIT codeAsked(passages, choice);
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/quotes_tab.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/code_palette.h"
#include "gui/views/themes/code_side.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/quotable.h"

namespace kenspeckle::gui {

/// What is read for the page in one go.
struct QuotesTab::Answer {
    std::vector<Quote> quotes;
    std::vector<ParticipantCount> counts; ///< whoever is chosen
    int passages = 0;                     ///< distinct among the quotes
    int memos = 0;                        ///< on the code at hand
};

namespace {

constexpr int kTurnsAround = 2;

/// Each passage once, whatever it stands under.
std::vector<ParticipantCount> countByParticipant(const std::vector<Quote>& quotes,
                                                 const std::vector<Participant>& people) {
    std::map<std::string, std::set<Passage>> passages;
    for (const Quote& quote : quotes)
        for (const std::string& name : quote.participants)
            passages[name].insert(quote.passage);
    std::vector<ParticipantCount> counts;
    for (const Participant& person : people)
        if (const auto found = passages.find(person.name); found != passages.end())
            counts.push_back({person.id, fromUtf8(person.name), static_cast<int>(found->second.size())});
    std::stable_sort(counts.begin(), counts.end(),
                     [](const ParticipantCount& a, const ParticipantCount& b) { return a.quotes > b.quotes; });
    return counts;
}

} // namespace

QuotesTab::QuotesTab(QWidget* parent) : QWidget(parent) {
    m_side = new CodeSide;
    m_splitter = new QSplitter;
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, 280});
    m_splitter->setChildrenCollapsible(false);
    m_side->setMinimumWidth(200);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);

    connect(m_list, &QuoteListView::passageAsked, this, &QuotesTab::passageAsked);
    connect(m_list, &QuoteListView::contextToggled, this, &QuotesTab::showContext);
    connect(m_list, &QuoteListView::recodeAsked, this, &QuotesTab::recodeChosen);
    connect(m_list, &QuoteListView::removeAsked, this, &QuotesTab::removeChosen);
    connect(m_list, &QuoteListView::copyAsked, this, &QuotesTab::copyChosen);
    connect(m_list, &QuoteListView::menuAsked, this, &QuotesTab::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QuotesTab::showEnabled);
    connect(m_side, &CodeSide::editAsked, this, &QuotesTab::editCodeAsked);
    showEnabled();
}

QWidget* QuotesTab::buildMiddle() {
    m_summary = new QLabel;
    m_summary->setProperty("quiet", true);
    const auto button = [this](const QString& words, const QString& tip, auto&& pressed) {
        auto* made = new QPushButton(words);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, pressed);
        return made;
    };
    m_recode = button(tr("Recode…"), tr("Give the chosen quotes another code (Ctrl+K)"), [this] { recodeChosen(); });
    m_remove = button(tr("Remove"), tr("Remove the codings of the chosen quotes (Del)"), [this] { removeChosen(); });
    m_copy = button(tr("Copy"), tr("Copy the chosen quotes with who said them (Ctrl+C)"), [this] { copyChosen(); });
    m_propose = button(tr("Propose"), tr("Put the chosen quotes into the queue of the page Release"),
                       [this] { proposeChosen(); });
    m_export = button(tr("Export…"), tr("Write the quotes to a file"), [this] { chooseExport(); });
    // Signs instead of words where everybody knows them: the page fits a window of 1280 beside the drawer.
    for (const auto& [each, sign] :
         {std::pair{m_remove, Icon::Remove}, std::pair{m_copy, Icon::Copy}, std::pair{m_export, Icon::Export}}) {
        each->setAccessibleName(each->text());
        each->setText({});
        each->setIcon(icon(sign));
    }
    auto* bar = new QFrame;
    bar->setProperty("bar", true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    for (QPushButton* each : {m_recode, m_remove, m_copy, m_propose, m_export})
        row->addWidget(each);
    m_list = new QuoteListView(m_model);
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(40, 40, 40, 40);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_advice);
    m_stack->addWidget(m_list);
    auto* middle = new QFrame;
    middle->setProperty("panel", true);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);
    return middle;
}

void QuotesTab::usePalette(CodePalette* palette) {
    m_palette = palette;
    connect(palette, &CodePalette::accepted, this, &QuotesTab::recodeAs);
}

void QuotesTab::setSession(StudySession* session) {
    m_session = session;
    m_filter = {};
    m_code = {};
    m_fromTop = true;
    show({});
}

void QuotesTab::ask(const QuoteFilter& filter, CodeId code, bool asked) {
    m_filter = filter;
    m_code = code;
    if (!m_session) return;
    if (!asked) {
        m_session->reader().forget(QStringLiteral("theme quotes"));
        m_fromTop = true;
        m_side->counts().clearChosen();
        show({});
        return showCode(code);
    }
    m_filter.participants = m_side->counts().chosen();
    m_session->reader().ask<Answer>(
        QStringLiteral("theme quotes"), this,
        [filter = m_filter, code](Study& study) -> Result<Answer> {
            Answer answer;
            QuoteFilter everybody = filter;
            everybody.participants.clear();
            auto found = quotes(study, everybody);
            if (!found) return fail(found.error());
            auto people = participants(study);
            if (!people) return fail(people.error());
            answer.counts = countByParticipant(*found, *people);
            if (!filter.participants.empty()) found = quotes(study, filter);
            if (!found) return fail(found.error());
            std::set<Passage> passages;
            for (const Quote& quote : *found)
                passages.insert(quote.passage);
            answer.passages = static_cast<int>(passages.size());
            answer.quotes = std::move(*found);
            if (code) {
                MemoFilter about;
                about.targets = {MemoTarget::of(code)};
                if (const auto written = memos(study, about)) answer.memos = static_cast<int>(written->size());
            }
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!m_session) return;
            if (answer)
                show(std::move(*answer));
            else
                m_session->sayProblem(answer.error());
        });
}

void QuotesTab::show(Answer answer) {
    const Codebook codebook = m_session ? m_session->codebook() : Codebook();
    const bool nothingAsked = m_filter.anyOf.empty() && m_filter.allOf.empty() && m_filter.without.empty();
    const QLocale locale;
    if (answer.quotes.empty()) {
        m_summary->clear();
        m_advice->setText(!m_session     ? QString()
                          : nothingAsked ? tr("Choose a code on the left to read its quotes.")
                          : showsStretches()
                              ? tr("No words are coded with all of these at once. Try “any”, or fewer codes.")
                              : tr("No quotes. Code some passages on the page Read, or ask for more "
                                   "codes or people on the left."));
    } else {
        const auto listed = static_cast<int>(answer.quotes.size());
        QString words = tr("%n quote(s)", nullptr, answer.passages);
        if (listed != answer.passages) words += QStringLiteral(" · ") + tr("%1 listed").arg(locale.toString(listed));
        int people = 0;
        std::set<std::string> names;
        for (const Quote& quote : answer.quotes)
            names.insert(quote.participants.begin(), quote.participants.end());
        people = static_cast<int>(names.size());
        m_summary->setText(words + QStringLiteral(" · ") + tr("%n participant(s)", nullptr, people));
    }
    m_list->setQuotes(std::move(answer.quotes), codebook);
    if (m_fromTop) m_list->goToTop();
    m_fromTop = m_model.quotes().empty();
    m_stack->setCurrentIndex(m_model.quotes().empty() ? 0 : 1);
    m_side->setCounts(std::move(answer.counts));
    m_side->showCode(codebook, m_code, answer.memos);
    showEnabled();
}

void QuotesTab::showCode(CodeId code) {
    m_code = code;
    m_side->showCode(m_session ? m_session->codebook() : Codebook(), code, 0);
}

void QuotesTab::showEnabled() {
    const bool any = !m_list->selectionModel()->selectedIndexes().isEmpty() || m_list->currentIndex().isValid();
    m_recode->setEnabled(any);
    m_recode->setText(showsStretches() ? tr("Code…") : tr("Recode…"));
    m_remove->setEnabled(any && !showsStretches());
    m_copy->setEnabled(any);
    m_propose->setEnabled(any && !showsStretches());
    m_export->setEnabled(!m_model.quotes().empty());
}

void QuotesTab::showContext(const Passage& passage, bool show) {
    if (!m_session) return;
    if (!show) return m_model.setContext(passage, {});
    // One transcript is read: as quick as a row is drawn.
    auto turns = contextOf(m_session->study(), passage, kTurnsAround);
    if (!turns) return m_session->sayProblem(turns.error());
    m_model.setContext(passage, std::move(*turns));
    m_list->scrollTo(m_list->currentIndex());
}

std::vector<CodingId> QuotesTab::chosenCodings() const {
    std::set<CodingId> ids;
    for (const Quote* quote : m_list->chosen())
        ids.insert(quote->codings.begin(), quote->codings.end());
    return {ids.begin(), ids.end()};
}

void QuotesTab::recodeChosen() {
    const auto chosen = m_list->chosen();
    if (!m_session || !m_palette || chosen.empty()) return;
    const int count = static_cast<int>(chosen.size());
    std::vector<CodeId> recent;
    for (int key = 1; key <= RecentCodes::kKeys; ++key)
        if (const CodeId code = m_session->recentCodes().at(key)) recent.push_back(code);
    m_palette->open(m_session->codebook(), recent,
                    showsStretches() ? tr("Code %n stretch(es) as", nullptr, count)
                                     : tr("Give %n quote(s) another code", nullptr, count));
}

void QuotesTab::recodeAs(const CodeChoice& choice) {
    if (!m_session || choice.empty()) return;
    if (showsStretches()) {
        // A stretch is nobody's coding: it is coded anew.
        std::set<Passage> passages;
        for (const Quote* quote : m_list->chosen())
            passages.insert(quote->passage);
        const auto coded = codePassages(m_session->study(), {passages.begin(), passages.end()}, choice);
        if (!coded) return m_session->sayProblem(coded.error());
        return m_session->changed(tr("Coded %n passage(s)", nullptr, static_cast<int>(passages.size())));
    }
    const std::vector<CodingId> ids = chosenCodings();
    const auto recoded = recodeCodings(m_session->study(), ids, choice);
    if (!recoded) return m_session->sayProblem(recoded.error());
    m_session->changed(tr("Recoded %n coding(s)", nullptr, static_cast<int>(ids.size())));
}

void QuotesTab::removeChosen() {
    if (!m_session || m_list->chosen().empty()) return;
    if (showsStretches())
        return m_session->say(tr("These stretches are shared by several codings. Ask for “any” to remove codings."));
    m_session->removeCodings(chosenCodings());
}

void QuotesTab::copyChosen() {
    QStringList texts;
    for (const Quote* quote : m_list->chosen())
        texts << QuoteListModel::asText(*quote);
    if (texts.isEmpty()) return;
    QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
    if (m_session) m_session->say(tr("Copied %n quote(s)", nullptr, static_cast<int>(texts.size())));
}

void QuotesTab::proposeChosen() {
    std::set<Passage> passages;
    for (const Quote* quote : m_list->chosen())
        passages.insert(quote->passage);
    if (!passages.empty() && !showsStretches()) Q_EMIT proposeAsked({passages.begin(), passages.end()});
}

void QuotesTab::showMenu(const QPoint& globalPosition) {
    const auto chosen = m_list->chosen();
    if (chosen.empty()) return;
    const Passage passage = chosen.front()->passage;
    const bool shown = m_model.contextOf(passage) != nullptr;
    QMenu menu(this);
    menu.addAction(tr("Open in Read\tEnter"), this, [this, passage] { Q_EMIT passageAsked(passage); });
    menu.addAction(shown ? tr("Less context\tLeft") : tr("More context\tRight"), this,
                   [this, passage, shown] { showContext(passage, !shown); });
    menu.addSeparator();
    menu.addAction(icon(Icon::Copy), tr("Copy\tCtrl+C"), this, &QuotesTab::copyChosen);
    menu.addAction(icon(Icon::Edit), showsStretches() ? tr("Code…\tCtrl+K") : tr("Recode…\tCtrl+K"), this,
                   &QuotesTab::recodeChosen);
    if (!showsStretches())
        menu.addAction(icon(Icon::Remove), tr("Remove the codings\tDel"), this, &QuotesTab::removeChosen);
    menu.addSeparator();
    if (!showsStretches()) menu.addAction(tr("Propose as quotes of a release"), this, &QuotesTab::proposeChosen);
    menu.exec(globalPosition);
}

void QuotesTab::chooseExport() {
    if (!m_session) return;
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    QString ending;
    QString file = QFileDialog::getSaveFileName(
        this, tr("Export the quotes"), QDir(folder).filePath(tr("Quotes.docx")),
        tr("Document (*.docx);;Web page (*.html);;Comma-separated values (*.csv);;Data (*.json)"), &ending);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += ending.mid(ending.indexOf(QStringLiteral("*.")) + 1).chopped(1);
    exportTo(file);
}

void QuotesTab::exportTo(const QString& file) {
    if (!m_session) return;
    const auto shown = quotable(m_session->study(), m_model.quotes());
    if (!shown) return m_session->sayProblem(shown.error());
    if (const auto written = writeQuotes(shown->quotes, toPath(file)); !written)
        return m_session->sayProblem(written.error());
    const QString done = tr("Wrote %1").arg(QDir::toNativeSeparators(file));
    m_session->say(shown->told.empty() ? done : done + QStringLiteral(". ") + fromUtf8(shown->told));
}

QString QuotesTab::summary() const { return m_summary->text(); }
QString QuotesTab::advice() const { return m_stack->currentIndex() == 0 ? m_advice->text() : QString(); }

} // namespace kenspeckle::gui

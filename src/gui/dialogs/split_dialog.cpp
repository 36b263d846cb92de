// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/split_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {

QString joined(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << fromUtf8(name);
    return list.join(QStringLiteral(", "));
}

QString inLines(const std::string& words) {
    return fromUtf8(words).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

SplitDialog::SplitDialog(StudySession& session, CodeId code, QWidget* window)
    : QDialog(window), m_session(session), m_code(code) {
    setAttribute(Qt::WA_DeleteOnClose);
    const Code* found = session.codebook().find(code);
    m_name = found ? fromUtf8(found->text.name) : QString();
    setWindowTitle(tr("Split %1").arg(m_name));
    build();
    session.reader().ask<std::vector<SplitQuote>>(
        QStringLiteral("split"), this, [code](Study& study) { return quotesToSplit(study, code); },
        [this](Result<std::vector<SplitQuote>> quotes) {
            if (!quotes) return showProblem(fromUtf8(quotes.error().message));
            m_quotes = std::move(*quotes);
            m_choices.assign(m_quotes.size(), std::nullopt);
            go(0);
        });
    m_newTarget->setFocus();
}

void SplitDialog::build() {
    auto* heading = new QLabel(tr("Split “%1” by its passages").arg(m_name));
    heading->setProperty("heading", true);
    heading->setWordWrap(true);
    m_progressWords = new QLabel(tr("Reading the passages…"));
    m_progressWords->setProperty("quiet", true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Passages gone through"));
    m_source = new QLabel;
    m_source->setProperty("quiet", true);
    m_source->setWordWrap(true);
    m_words = new QTextBrowser;
    m_words->setAccessibleName(tr("The passage in what was said around it"));
    m_words->setOpenLinks(false);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->document()->setDocumentMargin(12);
    m_words->setTabChangesFocus(true);
    m_targetList = new QListWidget;
    m_targetList->setAccessibleName(tr("Codes to put passages to"));
    m_targetList->setFocusPolicy(Qt::StrongFocus);
    m_targetList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_targetList->installEventFilter(this);
    m_words->installEventFilter(this);
    m_newTarget = new QLineEdit;
    m_newTarget->setPlaceholderText(tr("New code, or one there is; Enter adds it"));
    m_newTarget->setAccessibleName(tr("Add a code to put passages to"));
    QStringList paths;
    for (const Code& code : m_session.codebook().codes())
        if (code.id != m_code && code.text.codable) {
            // By name where that is enough: a long path has no room.
            const auto byName = m_session.codebook().resolve(code.text.name);
            paths << fromUtf8(byName && *byName == code.id ? code.text.name : m_session.codebook().path(code.id));
        }
    auto* completer = new QCompleter(paths, m_newTarget);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_newTarget->setCompleter(completer);
    m_place = new QComboBox;
    m_place->addItem(tr("New codes go below it"));
    m_place->addItem(tr("New codes go beside it"));
    m_place->setAccessibleName(tr("Where new codes go"));
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    const auto button = [this](const QString& name, const QString& tip) {
        auto* made = new QPushButton(name);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_back = button(tr("Back"), tr("To the passage before (←)"));
    m_stay = button(tr("Stays"), tr("Leaves the passage with the code and goes on (0)"));
    m_open = button(tr("Open in the transcript"), {});
    m_finish = button(tr("Finish"), tr("Puts the passages where you said, as one step that can be undone"));
    m_finish->setProperty("primary", true);
    m_finish->setObjectName(QStringLiteral("finishSplit"));
    auto* leave = button(tr("Leave"), tr("Changes nothing"));

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_source);
    left->addWidget(m_words, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    auto* into = new QLabel(tr("Put it to (keys 1 to 9)"));
    right->addWidget(into);
    right->addWidget(m_targetList, 1);
    right->addWidget(m_newTarget);
    right->addWidget(m_place);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left, 3);
    middle->addLayout(right, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_stay);
    buttons->addWidget(m_open);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_finish);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_progressWords);
    column->addWidget(m_progress);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(820, 520);

    connect(m_newTarget, &QLineEdit::returnPressed, this, &SplitDialog::addTarget);
    connect(m_newTarget, &QLineEdit::textChanged, m_problem, &QLabel::hide);
    connect(m_targetList, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { put(static_cast<std::size_t>(m_targetList->row(item))); });
    connect(m_targetList, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { put(static_cast<std::size_t>(m_targetList->row(item))); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_at > 0) go(m_at - 1);
    });
    connect(m_stay, &QPushButton::clicked, this, [this] { put(std::nullopt); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_at < m_quotes.size()) Q_EMIT passageAsked(m_quotes[m_at].passage);
    });
    connect(m_finish, &QPushButton::clicked, this, &SplitDialog::finish);
    connect(leave, &QPushButton::clicked, this, &SplitDialog::reject);
    m_finish->setEnabled(false);
    m_open->setEnabled(false);
    m_stay->setEnabled(false);
    m_back->setEnabled(false);
}

void SplitDialog::addTarget() {
    const QString words = m_newTarget->text().simplified();
    if (words.isEmpty()) return;
    const Codebook& book = m_session.codebook();
    SplitTarget target;
    if (const auto there = book.resolve(toUtf8(words))) {
        if (*there == m_code)
            return showProblem(tr("This is the code that is split; what stays with it needs no target."));
        if (!book.find(*there)->text.codable)
            return showProblem(tr("“%1” only groups other codes: take one below it.").arg(words));
        target.code = *there;
    } else if (words.contains(QStringLiteral(" / "))) {
        return showProblem(
            tr("There is no code “%1”. A new code is named without the theme it goes below.").arg(words));
    } else {
        const Code* code = book.find(m_code);
        target.parent = m_place->currentIndex() == 0 || !code ? m_code : code->parent;
        target.text.name = toUtf8(words);
        target.text.colour = Colour::fromPalette(book.codes().size() + m_targets.size());
    }
    const bool known = std::any_of(m_targets.begin(), m_targets.end(), [&](const SplitTarget& each) {
        return target.code ? each.code == target.code
                           : !each.code && fromUtf8(each.text.name).compare(words, Qt::CaseInsensitive) == 0;
    });
    if (known) return showProblem(tr("“%1” is in the list already.").arg(words));
    m_targets.push_back(target);
    m_newTarget->clear();
    showTargets();
    m_targetList->setFocus();
}

void SplitDialog::showTargets() {
    const Codebook& book = m_session.codebook();
    m_targetList->clear();
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        const SplitTarget& target = m_targets[i];
        const Code* code = book.find(target.code);
        const Colour colour = code ? code->text.colour : target.text.colour;
        const QString name = code ? fromUtf8(code->text.name) : tr("%1 (new)").arg(fromUtf8(target.text.name));
        const auto count = std::count(m_choices.begin(), m_choices.end(), std::optional(i));
        const QString key = i < 9 ? QStringLiteral("%1   ").arg(i + 1) : QString();
        auto* item = new QListWidgetItem(
            swatch({colour.red, colour.green, colour.blue}),
            count > 0 ? QStringLiteral("%1%2   ·   %3").arg(key, name).arg(count) : key + name, m_targetList);
        item->setToolTip(code ? fromUtf8(book.path(target.code)) : name);
        if (m_at < m_choices.size() && m_choices[m_at] == i) m_targetList->setCurrentItem(item);
    }
    m_finish->setEnabled(moved() > 0);
}

int SplitDialog::moved() const {
    return static_cast<int>(
        std::count_if(m_choices.begin(), m_choices.end(), [](const auto& choice) { return choice.has_value(); }));
}

void SplitDialog::put(std::optional<std::size_t> target) {
    if (m_at >= m_quotes.size() || (target && *target >= m_targets.size())) return;
    m_choices[m_at] = target;
    go(m_at + 1);
}

void SplitDialog::go(std::size_t to) {
    m_at = std::min(to, m_quotes.size());
    showQuote();
    showTargets();
    if (m_at == m_quotes.size() && moved() > 0) m_finish->setFocus();
}

void SplitDialog::showQuote() {
    m_progress->setRange(0, std::max(1, static_cast<int>(m_quotes.size())));
    m_progress->setValue(static_cast<int>(m_at));
    const bool isQuote = m_at < m_quotes.size();
    m_back->setEnabled(m_at > 0);
    m_stay->setEnabled(isQuote);
    m_open->setEnabled(isQuote);
    if (!isQuote) {
        const int gone = moved();
        m_progressWords->setText(m_quotes.empty() ? tr("It has no passages of its own.") : tr("The end"));
        m_source->clear();
        m_words->setHtml(
            m_quotes.empty()
                ? tr("<p>There is nothing to split. Its passages may be those of the codes below it.</p>")
                : QStringLiteral("<p>%1</p><p>%2</p>")
                      .arg(tr("%n passage(s) will move;", nullptr, gone) + QLatin1Char(' ') +
                               tr("%n stay(s) with “%1”.", nullptr, static_cast<int>(m_quotes.size()) - gone)
                                   .arg(m_name.toHtmlEscaped()),
                           gone > 0 ? tr("Press Finish to move them, as one step that can be undone.")
                                    : tr("Go back, or leave: nothing is changed.")));
        return;
    }
    const SplitQuote& quote = m_quotes[m_at];
    m_progressWords->setText(tr("Passage %1 of %2").arg(m_at + 1).arg(m_quotes.size()));
    QString source = fromUtf8(quote.transcript);
    if (!quote.participants.empty()) source += QStringLiteral(" · ") + joined(quote.participants);
    source += QStringLiteral(" · ") + tr("coded by %1").arg(joined(quote.coders));
    m_source->setText(source);
    const Theme& theme = Theme::current();
    m_words->setHtml(QStringLiteral("<div style='line-height:140%'><span style='color:%1'>%2</span><span "
                                    "style='font-weight:600'>%3</span><span style='color:%1'>%4</span></div>")
                         .arg(theme.quiet.name(), inLines(quote.before), inLines(quote.text), inLines(quote.after)));
}

void SplitDialog::finish() {
    std::vector<SplitStep> steps;
    for (std::size_t i = 0; i < m_quotes.size(); ++i)
        if (m_choices[i])
            for (const CodingId coding : m_quotes[i].codings)
                steps.push_back({coding, *m_choices[i]});
    if (!steps.empty()) Q_EMIT finishAsked(m_targets, steps);
}

void SplitDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

void SplitDialog::reject() {
    if (moved() > 0) m_session.say(tr("Left the split of %1: nothing was changed.").arg(m_name));
    QDialog::reject();
}

bool SplitDialog::pressed(int key) {
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        put(static_cast<std::size_t>(key - Qt::Key_1));
    else if (key == Qt::Key_0 || key == Qt::Key_Right)
        put(std::nullopt);
    else if ((key == Qt::Key_Left || key == Qt::Key_Backspace) && m_at > 0)
        go(m_at - 1);
    else
        return false;
    return true;
}

bool SplitDialog::eventFilter(QObject* watched, QEvent* event) {
    // Before the list takes a digit for the beginning of a name.
    if (event->type() == QEvent::KeyPress && pressed(static_cast<QKeyEvent*>(event)->key())) return true;
    return QDialog::eventFilter(watched, event);
}

void SplitDialog::keyPressEvent(QKeyEvent* event) {
    // Keys that no field took.
    if (m_newTarget->hasFocus() || m_place->hasFocus() || !pressed(event->key())) QDialog::keyPressEvent(event);
}

} // namespace kenspeckle::gui

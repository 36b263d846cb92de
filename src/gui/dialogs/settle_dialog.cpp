// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settle_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

namespace {

constexpr int kTurnGap = 2; // characters between turns in a column

/// Places in a column's document and in the transcript: turns one after another, parted by an empty line.
class TurnsInColumn {
public:
    explicit TurnsInColumn(const std::vector<ContextTurn>& turns) {
        for (const ContextTurn& turn : turns) {
            m_turns.push_back({&turn, text::OffsetMap(turn.text), m_end});
            m_end += m_turns.back().map.toUtf16(m_turns.back().map.end()) + kTurnGap;
        }
    }

    [[nodiscard]] QString words() const {
        QStringList all;
        for (const One& one : m_turns)
            all << fromUtf8(one.turn->text);
        return all.join(QString(kTurnGap, QLatin1Char('\n')));
    }
    /// Calls `mark(from, to)` with the places of a range, turn by turn.
    template <class Mark> void places(const Range& range, Mark&& mark) const {
        for (const One& one : m_turns)
            if (const auto common = range.intersection(one.turn->range))
                mark(static_cast<int>(one.at + one.map.toUtf16(CodePoint{common->begin - one.turn->range.begin})),
                     static_cast<int>(one.at + one.map.toUtf16(CodePoint{common->end - one.turn->range.begin})));
    }
    [[nodiscard]] std::optional<CodePoint> codePoint(int place) const {
        for (auto one = m_turns.rbegin(); one != m_turns.rend(); ++one)
            if (place >= one->at) return one->turn->range.begin + one->map.fromUtf16(place - one->at).value;
        return std::nullopt;
    }

private:
    struct One {
        const ContextTurn* turn;
        text::OffsetMap map;
        std::int64_t at; ///< in the document, UTF-16 units
    };
    std::vector<One> m_turns;
    std::int64_t m_end = 0;
};

bool covered(const std::vector<Range>& passages, CodePoint at) {
    return std::any_of(passages.begin(), passages.end(), [&](const Range& range) { return range.contains(at); });
}

/// Stretches of the dispute that some have coded and others not.
std::vector<Range> differing(const Dispute& dispute) {
    std::vector<CodePoint> borders{dispute.passage.range.begin, dispute.passage.range.end};
    for (const DisputeSide& side : dispute.sides)
        for (const Range& range : side.passages) {
            borders.push_back(range.begin);
            borders.push_back(range.end);
        }
    std::sort(borders.begin(), borders.end());
    std::vector<Range> stretches;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const auto coded = std::count_if(dispute.sides.begin(), dispute.sides.end(),
                                         [&](const DisputeSide& side) { return covered(side.passages, borders[i]); });
        if (borders[i] < borders[i + 1] && coded > 0 && coded < static_cast<std::ptrdiff_t>(dispute.sides.size()))
            stretches.push_back({borders[i], borders[i + 1]});
    }
    return stretches;
}

} // namespace

SettleDialog::SettleDialog(StudySession& session, QWidget* window) : QDialog(window), m_session(session) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settle differences"));
    build();
    connect(&session, &StudySession::studyChanged, this, &SettleDialog::ask);
    ask();
    m_list->setFocus();
}

void SettleDialog::build() {
    auto* heading = new QLabel(tr("Where coders differ"));
    heading->setProperty("heading", true);
    m_progressWords = new QLabel(tr("Comparing…"));
    m_progressWords->setProperty("quiet", true);
    m_progressWords->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Differences settled"));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Differences that are not settled"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(220);
    m_list->setSpacing(4);
    m_list->installEventFilter(this);
    m_source = new QLabel;
    m_source->setWordWrap(true);
    m_sides = new QHBoxLayout;
    m_sides->setSpacing(12);
    m_keys = new QHBoxLayout;
    m_keys->setSpacing(8);
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("Why, for the record; Enter goes back to the list"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_name = new QLineEdit(QString::fromLatin1(kAgreed));
    m_name->setAccessibleName(tr("The coder whom decisions stand under"));
    m_name->setToolTip(tr("Decisions are codings of this coder; those of the others stay as they are"));
    m_name->setMaximumWidth(160);
    auto* nameLabel = new QLabel(tr("Decided &as"));
    nameLabel->setBuddy(m_name);
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    const auto button = [](const QString& name, const QString& tip) {
        auto* made = new QPushButton(name);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        return made;
    };
    m_openPlace = button(tr("Open in the transcript"), {});
    m_adopt = button(tr("Adopt what all agree on"),
                     tr("Gives the coder of decisions every passage about which nobody differs"));
    auto* leave = button(tr("Close"), {});

    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_source);
    right->addLayout(m_sides, 1);
    right->addLayout(m_keys);
    auto* record = new QHBoxLayout;
    record->setSpacing(8);
    record->addWidget(m_reason, 1);
    record->addWidget(nameLabel);
    record->addWidget(m_name);
    right->addLayout(record);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list, 2);
    middle->addLayout(right, 5);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_openPlace);
    buttons->addWidget(m_adopt);
    buttons->addStretch();
    buttons->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_progressWords);
    column->addWidget(m_progress);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    resize(1000, 560);

    connect(m_list, &QListWidget::currentRowChanged, this, &SettleDialog::showCurrent);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(m_openPlace, &QPushButton::clicked, this, [this] {
        if (const Dispute* dispute = current()) Q_EMIT passageAsked(dispute->passage);
    });
    connect(m_adopt, &QPushButton::clicked, this, &SettleDialog::adopt);
    connect(leave, &QPushButton::clicked, this, &SettleDialog::close);
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this, [this] { m_session.undo(); });
    showCurrent();
}

void SettleDialog::ask() {
    m_session.reader().ask<Disputes>(
        QStringLiteral("disputes"), this, [](Study& study) { return disputes(study); },
        [this](Result<Disputes> found) {
            if (found) return fill(std::move(*found));
            fill(Disputes{});
            m_progressWords->setText(fromUtf8(found.error().message));
        });
}

void SettleDialog::fill(Disputes found) {
    const Dispute* before = current();
    const auto kept = before ? std::optional(std::pair(before->code, before->passage)) : std::nullopt;
    const int row = std::max(0, m_list->currentRow());
    m_open = std::move(found.open);
    m_settled = found.settled;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Dispute& dispute : m_open) {
            const Code* code = m_session.codebook().find(dispute.code);
            const QString name = code ? fromUtf8(code->text.name) : fromUtf8(dispute.path);
            auto* item = new QListWidgetItem(
                QStringLiteral("%1\n%2 · %3")
                    .arg(name, fromUtf8(dispute.transcript), fromUtf8(dispute.text).left(80).simplified()));
            item->setToolTip(fromUtf8(dispute.path));
            m_list->addItem(item);
        }
        const auto same = std::find_if(m_open.begin(), m_open.end(), [&](const Dispute& dispute) {
            return kept && dispute.code == kept->first && dispute.passage == kept->second;
        });
        m_list->setCurrentRow(same != m_open.end() ? static_cast<int>(same - m_open.begin())
                                                   : std::min(row, static_cast<int>(m_open.size()) - 1));
    }
    m_filled = true;
    showProgress();
    showCurrent();
    goToWanted();
}

void SettleDialog::showAt(CodeId code, const Passage& passage) {
    m_wanted = {code, passage};
    if (m_filled) goToWanted();
}

void SettleDialog::goToWanted() {
    if (!m_wanted) return;
    const auto [code, passage] = *std::exchange(m_wanted, std::nullopt);
    const auto there =
        std::find_if(m_open.begin(), m_open.end(), [code = code, passage = passage](const Dispute& each) {
            return each.code == code && each.passage.transcript == passage.transcript &&
                   each.passage.range.overlaps(passage.range);
        });
    const auto any =
        std::find_if(m_open.begin(), m_open.end(), [code = code](const Dispute& each) { return each.code == code; });
    const auto row = there != m_open.end() ? there : any;
    if (row != m_open.end()) m_list->setCurrentRow(static_cast<int>(row - m_open.begin()));
    if (there == m_open.end()) say(tr("This difference is settled already, or coders no longer differ there."));
}

void SettleDialog::showProgress() {
    const int all = m_settled + static_cast<int>(m_open.size());
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(all == 0 ? 1 : m_settled);
    m_progressWords->setText(all == 0 ? tr("The coders differ nowhere.")
                                      : tr("%1 of %2 settled").arg(m_settled).arg(all));
}

const Dispute* SettleDialog::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_open.size()) ? &m_open[static_cast<std::size_t>(row)] : nullptr;
}

void SettleDialog::clearSides() {
    m_columns.clear();
    for (QHBoxLayout* row : {m_sides, m_keys})
        while (QLayoutItem* item = row->takeAt(0)) {
            if (QWidget* widget = item->widget()) {
                widget->hide();
                widget->deleteLater();
            }
            delete item;
        }
}

void SettleDialog::addButton(const QString& name, const QString& tip, int key) {
    auto* button = new QPushButton(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, key] { pressed(key); });
    m_keys->addWidget(button);
}

void SettleDialog::showCurrent() {
    clearSides();
    const Dispute* dispute = current();
    m_openPlace->setEnabled(dispute != nullptr);
    m_reason->setEnabled(dispute != nullptr);
    if (!dispute) {
        m_source->clear();
        auto* note = new QTextBrowser;
        note->setFrameShape(QFrame::NoFrame);
        note->setAccessibleName(tr("Nothing to settle"));
        note->setPlainText(m_settled > 0 ? tr("Everything is settled. Ctrl+Z takes the last decision back.")
                                         : tr("There is nothing to settle."));
        m_sides->addWidget(note);
        return;
    }
    m_source->setText(tr("<b>%1</b> · %2, turn %3")
                          .arg(fromUtf8(dispute->path).toHtmlEscaped(), fromUtf8(dispute->transcript).toHtmlEscaped())
                          .arg(dispute->turn));
    auto turns = contextOf(m_session.study(), dispute->passage, 0);
    if (!turns) return say(fromUtf8(turns.error().message));
    m_turns = std::move(*turns);
    for (std::size_t side = 0; side < dispute->sides.size(); ++side)
        addColumn(*dispute, side, m_turns);
    addButton(tr("Neither (0)"), tr("The code does not apply"), Qt::Key_0);
    addButton(tr("The selected words (E)"), tr("The code applies to the words selected in one of the columns"),
              Qt::Key_E);
    m_keys->addStretch();
}

void SettleDialog::addColumn(const Dispute& dispute, std::size_t side, const std::vector<ContextTurn>& turns) {
    const DisputeSide& whose = dispute.sides[side];
    const QString name = fromUtf8(whose.coder);
    auto* words = new QTextBrowser;
    words->setAccessibleName(whose.passages.empty() ? tr("%1 did not code it").arg(name)
                                                    : tr("As %1 coded it").arg(name));
    words->setFrameShape(QFrame::NoFrame);
    words->document()->setDocumentMargin(12);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setTabChangesFocus(true);
    words->installEventFilter(this);
    const TurnsInColumn places(turns);
    words->setPlainText(places.words());
    const Code* code = m_session.codebook().find(dispute.code);
    const Colour colour = code ? code->text.colour : Colour{};
    const auto mark = [&](const Range& range, const QTextCharFormat& format) {
        places.places(range, [&](int from, int to) {
            QTextCursor cursor(words->document());
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        });
    };
    QTextCharFormat coded, differs;
    coded.setBackground(tintOf(QColor(colour.red, colour.green, colour.blue)));
    // Not by colour alone: what they differ upon is underlined, on both sides.
    differs.setUnderlineStyle(QTextCharFormat::DashUnderline);
    differs.setFontWeight(QFont::DemiBold);
    for (const Range& range : whose.passages)
        mark(range, coded);
    for (const Range& range : differing(dispute))
        mark(range, differs);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* title = new QLabel(whose.passages.empty() ? tr("%1 · did not code it").arg(name) : name);
    title->setProperty("quiet", whose.passages.empty());
    column->addWidget(title);
    column->addWidget(words, 1);
    m_sides->addWidget(box, 1);
    m_columns.push_back(words);
    if (side < 9 && !whose.passages.empty())
        addButton(tr("%1 (%2)").arg(name).arg(side + 1), tr("It is as %1 has it").arg(name),
                  Qt::Key_1 + static_cast<int>(side));
}

std::optional<Range> SettleDialog::selected() const {
    for (const QTextBrowser* column : m_columns) {
        const QTextCursor cursor = column->textCursor();
        if (!cursor.hasSelection()) continue;
        const TurnsInColumn places(m_turns);
        const auto begin = places.codePoint(cursor.selectionStart());
        const auto end = places.codePoint(cursor.selectionEnd());
        if (begin && end && *begin < *end) return Range{*begin, *end};
    }
    return std::nullopt;
}

void SettleDialog::takeSelection() {
    const auto range = selected();
    if (!range) return say(tr("Select the words in one of the columns first, then press E."));
    decide({*range});
}

void SettleDialog::decide(std::vector<Range> passages) {
    const Dispute* dispute = current();
    if (!dispute) return;
    const Code* code = m_session.codebook().find(dispute->code);
    const QString name = code ? fromUtf8(code->text.name) : QString();
    const auto made = settleDispute(m_session.study(), *dispute,
                                    {std::move(passages), toUtf8(m_reason->text()), toUtf8(m_name->text())});
    if (!made) return say(fromUtf8(made.error().message));
    m_problem->hide();
    m_reason->clear();
    // The list is compared anew meanwhile; one need not wait for it.
    m_open.erase(m_open.begin() + m_list->currentRow());
    ++m_settled;
    const int row = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        delete m_list->takeItem(row);
        m_list->setCurrentRow(std::min(row, static_cast<int>(m_open.size()) - 1));
    }
    showProgress();
    showCurrent();
    m_list->setFocus();
    m_session.changed(tr("Settled a difference about %1").arg(name));
}

void SettleDialog::adopt() {
    const auto added = adoptAgreements(m_session.study(), toUtf8(m_name->text()));
    if (!added) return say(fromUtf8(added.error().message));
    m_problem->hide();
    m_session.changed(tr("Adopted %n passage(s) about which nobody differs", nullptr, *added));
}

void SettleDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
}

bool SettleDialog::pressed(int key) {
    const Dispute* dispute = current();
    if (!dispute) return false;
    if (key == Qt::Key_0) {
        decide({});
    } else if (key == Qt::Key_E) {
        takeSelection();
    } else if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const auto side = static_cast<std::size_t>(key - Qt::Key_1);
        if (side >= dispute->sides.size()) return false;
        decide(dispute->sides[side].passages);
    } else {
        return false;
    }
    return true;
}

bool SettleDialog::eventFilter(QObject* watched, QEvent* event) {
    // Before the list takes a digit for the beginning of a name.
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && pressed(key->key())) return true;
    }
    return QDialog::eventFilter(watched, event);
}

void SettleDialog::keyPressEvent(QKeyEvent* event) {
    // Keys that no field took.
    if (m_reason->hasFocus() || m_name->hasFocus() || event->modifiers() != Qt::NoModifier || !pressed(event->key()))
        QDialog::keyPressEvent(event);
}

} // namespace kenspeckle::gui

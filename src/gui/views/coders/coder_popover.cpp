// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/coders/coder_popover.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kWidth = 340;
constexpr int kMostRows = 6;

/// The row of the coder at work is marked as what is chosen in our other lists.
class CoderDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRow(*painter, option);
        QStyleOptionViewItem words = option;
        words.rect.adjust(4, 0, -4, 0);
        if (words.state.testFlag(QStyle::State_Selected)) words.font.setWeight(QFont::DemiBold);
        words.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
        QStyledItemDelegate::paint(painter, words, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 6);
    }
};

QLabel* heading(const QString& words) {
    auto* label = new QLabel(words);
    label->setProperty("heading", true);
    return label;
}

QFrame* hairline() {
    auto* line = new QFrame;
    line->setProperty("line", true);
    return line;
}

} // namespace

CoderPopover::CoderPopover(QWidget* parent) : QFrame(parent, Qt::Popup) {
    setProperty("sheet", true);
    setAccessibleName(tr("Coder"));
    setFixedWidth(kWidth);
    m_coders = new QListWidget;
    m_coders->setAccessibleName(tr("Whose name stands on new codings"));
    m_coders->setUniformItemSizes(true);
    m_coders->setItemDelegate(new CoderDelegate(m_coders));
    m_coders->setIconSize({16, 16});
    m_coders->setMouseTracking(true);
    m_coders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_newName = new QLineEdit;
    m_newName->setPlaceholderText(tr("Another name, then Enter"));
    m_newName->setAccessibleName(tr("A new name for new codings"));
    m_shown = new QComboBox;
    m_shown->setAccessibleName(tr("Whose codings are shown"));
    m_colourBy = new QComboBox;
    m_colourBy->setAccessibleName(tr("What the colour of a coding tells"));
    m_colourBy->addItems({tr("the code"), tr("the coder")});
    m_blind = new QCheckBox(tr("Work blind"));
    m_blindWords = new QLabel(tr("Others’ codings are hidden from you, on every page and in every count, until you "
                                 "reveal them. The history records both."));
    m_blindWords->setProperty("quiet", true);
    m_blindWords->setWordWrap(true);
    m_reveal = new QWidget;
    auto* question = new QLabel(tr("Reveal others’ codings? What you have seen, you cannot unsee."));
    question->setWordWrap(true);
    auto* reveal = new QPushButton(tr("Reveal"));
    reveal->setObjectName(QStringLiteral("reveal"));
    auto* stay = new QPushButton(tr("Stay blind"));
    stay->setObjectName(QStringLiteral("stayBlind"));
    stay->setProperty("primary", true);
    auto* answers = new QHBoxLayout;
    answers->addWidget(reveal);
    answers->addWidget(stay);
    answers->addStretch();
    auto* asking = new QVBoxLayout(m_reveal);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->addWidget(question);
    asking->addLayout(answers);
    m_reveal->hide();

    m_more = new QToolButton;
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Rename or merge coders"));
    m_more->setToolTip(m_more->accessibleName());
    auto* moreMenu = new QMenu(m_more);
    m_more->setMenu(moreMenu);
    connect(moreMenu, &QMenu::aboutToShow, this, [this, moreMenu] { fillMore(*moreMenu); });
    buildQuestion();

    auto* choices = new QFormLayout;
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setHorizontalSpacing(12);
    choices->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    choices->addRow(tr("Show"), m_shown);
    choices->addRow(tr("Colour tells"), m_colourBy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->addWidget(heading(tr("New codings are made by")), 1);
    head->addWidget(m_more);
    column->addLayout(head);
    column->addWidget(m_coders);
    column->addWidget(m_asking);
    column->addWidget(m_newName);
    column->addWidget(hairline());
    column->addLayout(choices);
    column->addWidget(hairline());
    column->addWidget(m_blind);
    column->addWidget(m_blindWords);
    column->addWidget(m_reveal);

    connect(m_coders, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT coderChosen(item->data(Qt::UserRole).toString()); });
    connect(m_coders, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT coderChosen(item->data(Qt::UserRole).toString()); });
    connect(m_newName, &QLineEdit::returnPressed, this, &CoderPopover::takeNewName);
    connect(m_shown, &QComboBox::activated, this, [this](int row) {
        if (!m_session) return;
        m_session->codingView().show(row == 0   ? CodingView::Whose::Everyone
                                     : row == 1 ? CodingView::Whose::Mine
                                                : CodingView::Whose::One,
                                     m_shown->itemData(row).toString());
    });
    connect(m_colourBy, &QComboBox::activated, this, [this](int row) {
        if (!m_session) return;
        m_session->codingView().setColourBy(row == 0 ? CodingView::ColourBy::Code : CodingView::ColourBy::Coder);
    });
    connect(m_blind, &QCheckBox::clicked, this, [this](bool on) {
        if (!m_session) return;
        if (on) return m_session->codingView().setBlind(Blind::On);
        m_blind->setChecked(true); // until it is confirmed
        askToReveal(true);
    });
    connect(reveal, &QPushButton::clicked, this, [this] {
        askToReveal(false);
        if (m_session) m_session->codingView().setBlind(Blind::Off);
    });
    connect(stay, &QPushButton::clicked, this, [this] { askToReveal(false); });
}

void CoderPopover::buildQuestion() {
    m_question = new QLabel;
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_otherName = new QLineEdit;
    m_otherName->setAccessibleName(tr("The coder’s other name"));
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_answer = new QPushButton(tr("Rename"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setProperty("primary", true);
    m_answer->setAutoDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelAnswer"));
    cancel->setAutoDefault(true);
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_answer);
    answers->addWidget(cancel);
    answers->addStretch();
    m_asking = new QWidget;
    auto* asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->addWidget(m_question);
    asking->addWidget(m_otherName);
    asking->addWidget(m_problem);
    asking->addLayout(answers);
    m_asking->hide();
    connect(m_otherName, &QLineEdit::returnPressed, this, &CoderPopover::rename);
    connect(m_otherName, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_answer->setEnabled(!name.simplified().isEmpty()); });
    connect(m_answer, &QPushButton::clicked, this, [this] {
        if (m_into.isEmpty())
            rename();
        else
            merge();
    });
    connect(cancel, &QPushButton::clicked, this, &CoderPopover::askNothing);
}

void CoderPopover::fillMore(QMenu& menu) {
    menu.clear();
    if (!m_session) return;
    QStringList names;
    for (const CoderUse& use : m_session->codingView().coders())
        names << fromUtf8(use.coder.name);
    const auto shown = [](QString name) { return name.replace(QLatin1Char('&'), QLatin1String("&&")); };
    QMenu* renames = menu.addMenu(tr("Rename"));
    for (const QString& name : std::as_const(names))
        renames->addAction(shown(name), this, [this, name] { askToRename(name); });
    renames->setEnabled(!names.isEmpty());
    QMenu* merges = menu.addMenu(tr("Make one of two names"));
    for (const QString& from : std::as_const(names)) {
        QMenu* whose = merges->addMenu(shown(from));
        for (const QString& into : std::as_const(names))
            if (into != from)
                whose->addAction(tr("is %1").arg(shown(into)), this, [this, from, into] { askToMerge(from, into); });
    }
    merges->setEnabled(names.size() > 1);
}

CoderId CoderPopover::idOf(const QString& coder) const {
    for (const CoderUse& use : m_session->codingView().coders())
        if (fromUtf8(use.coder.name) == coder) return use.coder.id;
    return {};
}

void CoderPopover::askToRename(const QString& coder) {
    m_from = coder;
    m_into.clear();
    m_question->setText(tr("Another name for %1; what is in the history keeps the old one.").arg(coder));
    m_otherName->show();
    m_otherName->setText(coder);
    m_answer->setText(tr("Rename"));
    m_problem->hide();
    m_asking->show();
    m_newName->hide();
    adjustSize();
    m_otherName->selectAll();
    m_otherName->setFocus();
}

void CoderPopover::askToMerge(const QString& from, const QString& into) {
    m_from = from;
    m_into = into;
    m_question->setText(tr("Give everything of %1 to %2, as one person’s? What both tagged alike stays once. It is one "
                           "step to undo.")
                            .arg(from, into));
    m_otherName->hide();
    m_answer->setText(tr("Merge"));
    m_answer->setEnabled(true);
    m_problem->hide();
    m_asking->show();
    m_newName->hide();
    adjustSize();
    m_asking->findChild<QPushButton*>(QStringLiteral("cancelAnswer"))->setFocus();
}

void CoderPopover::askNothing() {
    m_asking->hide();
    m_newName->show();
    adjustSize();
    m_coders->setFocus();
}

void CoderPopover::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->show();
    adjustSize();
}

void CoderPopover::rename() {
    const QString name = m_otherName->text().simplified();
    if (!m_session || name.isEmpty()) return;
    if (name == m_from) return askNothing();
    const auto done = renameCoder(m_session->study(), idOf(m_from), toUtf8(name));
    if (!done) return say(fromUtf8(done.error().message));
    follow(m_from, name);
    m_session->changed(tr("%1 is called %2 now").arg(m_from, name));
}

void CoderPopover::merge() {
    if (!m_session) return;
    const auto moved = mergeCoders(m_session->study(), idOf(m_from), idOf(m_into));
    if (!moved) return say(fromUtf8(moved.error().message));
    follow(m_from, m_into);
    m_session->changed(tr("Merged %1 into %2: %n coding(s)", nullptr, static_cast<int>(*moved)).arg(m_from, m_into));
}

/// Whoever's codings were shown alone goes on being shown under the new name.
void CoderPopover::follow(const QString& gone, const QString& name) {
    askNothing();
    CodingView& view = m_session->codingView();
    if (view.whose() == CodingView::Whose::One && view.coder() == gone) view.show(CodingView::Whose::One, name);
}

void CoderPopover::setSession(StudySession* session) {
    hide();
    if (m_session) {
        m_session->disconnect(this);
        m_session->codingView().disconnect(this);
    }
    m_session = session;
    if (!session) return;
    const auto refill = [this] {
        if (isVisible()) fill();
    };
    connect(session, &StudySession::coderChanged, this, refill);
    connect(session, &StudySession::studyChanged, this, refill);
    connect(&session->codingView(), &CodingView::changed, this, refill);
}

void CoderPopover::openUnder(const QWidget& button) {
    if (!m_session) return;
    askToReveal(false);
    m_asking->hide();
    m_newName->show();
    fill();
    m_newName->clear();
    const QPoint corner = button.mapToGlobal(QPoint(button.width() - width(), button.height() + 4));
    const QRect room = button.screen()->availableGeometry();
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())), corner.y());
    show();
    m_coders->setFocus();
}

void CoderPopover::fill() {
    if (m_filling) return;
    m_filling = true;
    CodingView& view = m_session->codingView();
    const bool byCoder = view.colourBy() == CodingView::ColourBy::Coder;
    const std::vector<CoderUse> known = view.coders();
    m_coders->clear();
    m_shown->clear();
    m_shown->addItem(tr("everyone’s codings"));
    m_shown->addItem(tr("only mine"));
    const auto add = [&](const QString& name, const QString& words, const QIcon& sign) {
        auto* item = new QListWidgetItem(sign, words);
        item->setData(Qt::UserRole, name);
        m_coders->addItem(item);
        if (name == m_session->coder()) m_coders->setCurrentItem(item);
    };
    bool ownKnown = false;
    for (const CoderUse& use : known) {
        const QString name = fromUtf8(use.coder.name);
        ownKnown = ownKnown || name == m_session->coder();
        const QString count = use.hidden ? tr("hidden") : tr("%n coding(s)", nullptr, static_cast<int>(use.codings));
        add(name, use.blind == Blind::On ? tr("%1 · %2 · blind").arg(name, count) : tr("%1 · %2").arg(name, count),
            byCoder ? swatch(view.colourOf(use.coder.id)) : icon(Icon::Person));
        if (name != m_session->coder()) m_shown->addItem(tr("only those of %1").arg(name), name);
    }
    if (!ownKnown) add(m_session->coder(), tr("%1 · nothing coded yet").arg(m_session->coder()), icon(Icon::Person));
    const int row = m_coders->sizeHintForRow(0);
    m_coders->setFixedHeight(std::min(m_coders->count(), kMostRows) * row + 4);
    int shown = view.whose() == CodingView::Whose::Mine ? 1 : 0;
    if (view.whose() == CodingView::Whose::One) shown = std::max(0, m_shown->findData(view.coder()));
    m_shown->setCurrentIndex(view.blind() ? 1 : shown);
    m_shown->setEnabled(!view.blind());
    m_colourBy->setCurrentIndex(byCoder ? 1 : 0);
    m_blind->setChecked(view.blind());
    if (!view.blind()) askToReveal(false);
    adjustSize();
    m_filling = false;
}

void CoderPopover::takeNewName() {
    const QString name = m_newName->text().simplified();
    if (name.isEmpty()) return;
    m_newName->clear();
    Q_EMIT coderChosen(name);
}

void CoderPopover::askToReveal(bool ask) {
    m_reveal->setVisible(ask);
    m_blindWords->setVisible(!ask);
    adjustSize();
    if (ask) m_reveal->findChild<QPushButton*>(QStringLiteral("stayBlind"))->setFocus();
}

} // namespace kenspeckle::gui

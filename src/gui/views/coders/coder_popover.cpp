// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/coders/coder_popover.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

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

    auto* choices = new QFormLayout;
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setHorizontalSpacing(12);
    choices->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    choices->addRow(tr("Show"), m_shown);
    choices->addRow(tr("Colour tells"), m_colourBy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(heading(tr("New codings are made by")));
    column->addWidget(m_coders);
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

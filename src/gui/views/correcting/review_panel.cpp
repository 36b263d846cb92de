// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/correcting/review_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/models/review_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {

QLabel* quiet(const QString& words) {
    auto* label = new QLabel(words);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    return label;
}

QLabel* passage(const QString& name) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

} // namespace

ReviewPanel::ReviewPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_model = new ReviewModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Passages to review"));
    m_list->setSpacing(4);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_before = passage(tr("Words before"));
    m_now = passage(tr("Words now"));
    m_go = new QPushButton(tr("Go there"));
    m_go->setToolTip(tr("Show the passage, to recode or resize it there (Enter)"));
    m_accept = new QPushButton(tr("It is right"));
    m_accept->setProperty("primary", true);
    m_accept->setToolTip(tr("Take it off this list"));
    m_acceptAll = new QPushButton(tr("All are right"));

    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(16, 8, 16, 8);
    lines->addWidget(quiet(tr("Before")));
    lines->addWidget(m_before);
    lines->addSpacing(8);
    lines->addWidget(quiet(tr("Now")));
    lines->addWidget(m_now);
    lines->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(words);
    auto* line = new QFrame;
    line->setProperty("line", true);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 4, 16, 12);
    buttons->setSpacing(8);
    buttons->addWidget(m_go);
    buttons->addStretch();
    buttons->addWidget(m_acceptAll);
    buttons->addWidget(m_accept);

    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QLabel* advice = quiet(tr("A correction changed the words of these passages. See whether each code still fits."));
    advice->setContentsMargins(16, 12, 16, 8);
    column->addWidget(advice);
    column->addWidget(m_list, 3);
    column->addWidget(line);
    column->addWidget(scroll, 2);
    column->addLayout(buttons);

    auto* empty = quiet(tr("Nothing to review. Passages come here when a correction of the transcript (key E) changes "
                           "their own words."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setContentsMargins(24, 24, 24, 24);
    m_stack = new QStackedWidget;
    m_stack->addWidget(filled);
    m_stack->addWidget(empty);
    m_stack->setCurrentIndex(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_list);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewPanel::showCurrent);
    const auto go = [this] {
        if (const Review* review = m_model->at(m_list->currentIndex())) Q_EMIT passageAsked(review->passage);
    };
    connect(m_list, &QListView::activated, this, go);
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const Review* review = m_model->at(m_list->currentIndex())) acceptThese({review->id});
    });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] {
        std::vector<ReviewId> ids;
        for (const Review& review : m_model->reviews())
            ids.push_back(review.id);
        acceptThese(ids);
    });
}

int ReviewPanel::count() const { return m_model->rowCount(); }

void ReviewPanel::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_model->setReviews({});
    m_stack->setCurrentIndex(1);
    Q_EMIT countChanged(0);
    if (!session) return;
    connect(session, &StudySession::studyChanged, this, &ReviewPanel::ask);
    ask();
}

void ReviewPanel::ask() {
    m_session->reader().ask<std::vector<Review>>(
        QStringLiteral("reviews"), this, [](Study& study) { return reviews(study); },
        [this](Result<std::vector<Review>> answer) {
            if (!m_session) return;
            if (!answer) return m_session->sayProblem(answer.error());
            const int row = std::max(0, m_list->currentIndex().row());
            m_model->setReviews(std::move(*answer));
            m_stack->setCurrentIndex(count() > 0 ? 0 : 1);
            if (count() > 0) m_list->setCurrentIndex(m_model->index(std::min(row, count() - 1)));
            showCurrent();
            Q_EMIT countChanged(count());
        });
}

void ReviewPanel::showCurrent() {
    const Review* review = m_model->at(m_list->currentIndex());
    for (QPushButton* button : {m_go, m_accept})
        button->setEnabled(review != nullptr);
    m_before->setText(review ? fromUtf8(review->before) : QString());
    m_now->setText(!review          ? QString()
                   : review->coding ? fromUtf8(review->now)
                                    : tr("The coding is gone. Undo brings it back."));
}

void ReviewPanel::acceptThese(const std::vector<ReviewId>& ids) {
    if (!m_session || ids.empty()) return;
    if (const auto done = acceptReviews(m_session->study(), ids); !done) return m_session->sayProblem(done.error());
    m_session->changed(tr("Reviewed %n passage(s)", nullptr, static_cast<int>(ids.size())));
}

} // namespace kenspeckle::gui

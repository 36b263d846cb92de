// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/memos/memos_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/models/memo_list_model.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/views/hit_delegate.h"
#include "gui/views/memos/memo_editor.h"
#include "gui/views/memos/memo_text.h"

namespace kenspeckle::gui {

namespace {
constexpr int kSoon = 80; // milliseconds

/// What the choice of kinds offers.
std::vector<MemoKind> kindsOf(int choice) {
    switch (choice) {
    case 1:
        return {MemoKind::Study};
    case 2:
        return {MemoKind::Transcript};
    case 3:
        return {MemoKind::Participant};
    case 4:
        return {MemoKind::Code};
    case 5:
        return {MemoKind::Passage, MemoKind::Coding};
    default:
        return {};
    }
}

} // namespace

MemosPanel::MemosPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search memos"));
    m_search->setAccessibleName(tr("Search memos"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_kinds = new QComboBox;
    m_kinds->addItems({tr("All"), tr("Study"), tr("Transcripts"), tr("Participants"), tr("Codes"), tr("Passages")});
    m_kinds->setAccessibleName(tr("What memos are about"));
    m_new = new QToolButton;
    m_new->setIcon(icon(Icon::Plus));
    m_new->setToolTip(tr("Another memo about what is selected"));
    m_new->setAccessibleName(tr("Another memo about what is selected"));
    m_note = new QLabel;
    m_note->setProperty("quiet", true);
    m_note->setWordWrap(true);
    m_model = new MemoListModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("Memos"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the rows would be measured for another width
    m_list->setResizeMode(QListView::Adjust);
    m_editor = new MemoEditor;

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(12, 0, 8, 0);
    tools->setSpacing(6);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_kinds);
    tools->addWidget(m_new);
    auto* above = new QWidget;
    auto* listing = new QVBoxLayout(above);
    listing->setContentsMargins(0, 10, 0, 0);
    listing->setSpacing(8);
    listing->addLayout(tools);
    auto* note = new QHBoxLayout;
    note->setContentsMargins(12, 0, 12, 0);
    note->addWidget(m_note);
    listing->addLayout(note);
    listing->addWidget(m_list, 1);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(above);
    split->addWidget(m_editor);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({280, 360});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_search);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &MemosPanel::ask);
    connect(m_search, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0) return;
        m_list->setFocus();
        if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &MemosPanel::ask);
    connect(m_new, &QToolButton::clicked, this, &MemosPanel::memoHereAsked);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) m_editor->edit(m_model->memos()[static_cast<std::size_t>(current.row())]);
    });
    connect(m_list, &QListView::activated, m_editor, &MemoEditor::focusText);
    connect(m_editor, &MemoEditor::linkOpened, this, &MemosPanel::linkOpened);
    connect(m_editor, &MemoEditor::placeAsked, this, &MemosPanel::targetAsked);
    connect(m_editor, &MemoEditor::shownChanged, this, &MemosPanel::selectShown);
    showList({});
}

void MemosPanel::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_soon.stop();
    m_editor->setSession(session);
    m_session = session;
    m_search->clear();
    m_kinds->setCurrentIndex(0);
    showList({});
    if (!session) return;
    connect(session, &StudySession::studyChanged, this, [this] {
        m_editor->refresh();
        m_soon.start();
    });
    connect(session, &StudySession::coderChanged, this, [this] {
        m_editor->refresh();
        m_soon.start();
    });
    ask();
}

MemoFilter MemosPanel::filter() const {
    MemoFilter filter;
    filter.kinds = kindsOf(m_kinds->currentIndex());
    filter.search = toUtf8(m_search->text());
    return filter;
}

void MemosPanel::ask() {
    m_soon.stop();
    if (!m_session) return;
    m_session->reader().ask<std::vector<MemoDetail>>(
        QStringLiteral("memos"), this, [filter = filter()](Study& study) { return memos(study, filter); },
        [this](Result<std::vector<MemoDetail>> answer) {
            if (answer)
                showList(std::move(*answer));
            else if (m_session)
                m_session->sayProblem(answer.error());
        });
}

void MemosPanel::showList(std::vector<MemoDetail> found) {
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setMemos(std::move(found));
    }
    selectShown();
    const int count = m_model->rowCount();
    const bool all = m_search->text().trimmed().isEmpty() && m_kinds->currentIndex() == 0;
    m_note->setText(count > 0 ? tr("%n memo(s)", nullptr, count)
                    : all     ? tr("No memos yet. Select words in a transcript and press M.")
                              : tr("No memo like this."));
}

void MemosPanel::selectShown() {
    const QSignalBlocker quiet(m_list->selectionModel());
    const MemoId shown = m_editor->memo();
    const QModelIndex index = m_model->index(shown ? m_model->rowOf(shown) : -1);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    }
    m_list->viewport()->update();
}

void MemosPanel::write(const MemoTarget& target) {
    if (!m_session) return;
    m_editor->save();
    MemoFilter about;
    about.targets = {target};
    const auto found = memos(m_session->study(), about);
    if (!found) return m_session->sayProblem(found.error());
    if (found->empty()) return writeAnother(target);
    m_editor->edit(found->front());
    m_editor->focusText();
}

void MemosPanel::writeAnother(const MemoTarget& target) {
    if (!m_session) return;
    m_editor->save();
    const auto blank = blankMemo(m_session->study(), target);
    if (!blank) return m_session->sayProblem(blank.error());
    m_editor->edit(*blank);
    m_editor->focusText();
}

void MemosPanel::show(MemoId id) {
    if (!m_session) return;
    const auto found = memo(m_session->study(), id);
    if (!found) return m_session->sayProblem(found.error());
    m_editor->edit(*found);
    m_editor->focusText();
}

void MemosPanel::save() { m_editor->save(); }

void MemosPanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (!event->spontaneous()) m_editor->save();
}

} // namespace kenspeckle::gui

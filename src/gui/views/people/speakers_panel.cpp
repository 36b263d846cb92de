// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/people/speakers_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "gui/dialogs/spelling_proposals.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

namespace {

/// A participant's name, new or known, or a role; told by typing or chosen from a list.
class StandsForDelegate : public QStyledItemDelegate {
public:
    StandsForDelegate(const std::vector<std::string>& names, QObject* parent)
        : QStyledItemDelegate(parent), m_names(names) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 12};
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems({SpeakersModel::interviewer(), SpeakersModel::ignored()});
        box->insertSeparator(box->count());
        for (const std::string& name : m_names)
            box->addItem(fromUtf8(name));
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->setAccessibleName(
            SpeakersPanel::tr("Who %1 stands for").arg(index.siblingAtColumn(SpeakersModel::kLabel).data().toString()));
        box->lineEdit()->setPlaceholderText(SpeakersPanel::tr("a name, new or known"));
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentText(index.data(Qt::EditRole).toString());
        box->lineEdit()->selectAll();
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentText(), Qt::EditRole);
    }

private:
    const std::vector<std::string>& m_names;
};

/// Draws its own branch marks, in the theme's colours.
class SpeakerTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override {
        if (!model()->hasChildren(index)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::current().quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre(rect.right() - 7, rect.center().y() + 0.5);
        const bool open = isExpanded(index);
        painter->drawPolyline(QPolygonF({centre + (open ? QPointF(-3.5, -2) : QPointF(-2, -3.5)),
                                         centre + (open ? QPointF(0, 2) : QPointF(2, 0)),
                                         centre + (open ? QPointF(3.5, -2) : QPointF(-2, 3.5))}));
        painter->restore();
    }
};

} // namespace

SpeakersPanel::SpeakersPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_title = new QLabel(tr("Speakers"));
    m_title->setProperty("heading", true);
    m_only = new QCheckBox(tr("Only of the participant chosen"));
    m_only->setChecked(true);
    m_advice = new QLabel;
    m_advice->setProperty("quiet", true);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_tree = new SpeakerTree;
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("Speakers"));
    m_tree->setItemDelegate(new StandsForDelegate(m_answer.names, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(SpeakersModel::kLabel, QHeaderView::Stretch);
    m_tree->header()->resizeSection(SpeakersModel::kStandsFor, 112);
    m_tree->header()->setFont(scaled(font(), 0.92));
    m_tree->header()->resizeSection(SpeakersModel::kTurns, 62);
    m_tree->header()->resizeSection(SpeakersModel::kWords, 68);
    m_proposals = new SpellingProposals;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_only);
    column->addWidget(m_proposals);
    column->addWidget(m_tree, 1);
    column->addWidget(m_advice);

    m_model.setEditor([this](const std::vector<SpeakerId>& speakers, SpeakerRole role, const QString& name) {
        return assign(speakers, role, name);
    });
    connect(m_only, &QCheckBox::toggled, this, &SpeakersPanel::show);
    const auto open = [this](const QModelIndex& index) {
        if (const TranscriptId id = m_model.transcriptAt(index)) Q_EMIT transcriptAsked(id);
    };
    connect(m_tree, &QTreeView::activated, this, open);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!m_model.transcriptAt(index)) m_tree->edit(index.siblingAtColumn(SpeakersModel::kStandsFor));
    });
    connect(m_proposals, &SpellingProposals::accepted, this, [this](const SpellingProposal& proposal) {
        if (!m_session) return;
        if (const auto done = acceptSpelling(m_session->study(), proposal); !done)
            return m_session->sayProblem(done.error());
        m_session->changed(tr("Mapped to %1").arg(fromUtf8(proposal.keep)));
    });
    show();
}

void SpeakersPanel::setSession(StudySession* session) {
    m_session = session;
    m_answer = {};
    m_participant = {};
    show();
}

void SpeakersPanel::refresh() {
    if (!m_session) return;
    m_session->reader().ask<Answer>(
        QStringLiteral("speakers"), this,
        [](Study& study) -> Result<Answer> {
            auto places = speakerPlaces(study);
            if (!places) return fail(places.error());
            auto proposals = spellingProposals(study);
            if (!proposals) return fail(proposals.error());
            auto people = participants(study);
            if (!people) return fail(people.error());
            Answer answer{std::move(*places), std::move(*proposals), {}};
            for (Participant& person : *people)
                answer.names.push_back(std::move(person.name));
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!m_session) return;
            if (!answer) return m_session->sayProblem(answer.error());
            m_answer = std::move(*answer);
            show();
        });
}

void SpeakersPanel::setParticipant(ParticipantId id, const QString& name) {
    m_name = name;
    if (id == m_participant) return;
    m_participant = id;
    if (m_only->isChecked()) show();
}

void SpeakersPanel::setOnlyChosen(bool only) { m_only->setChecked(only); }

void SpeakersPanel::show() {
    const bool only = m_only->isChecked() && m_participant;
    m_model.setSpeakers(m_answer.places, only ? m_participant : ParticipantId{});
    m_tree->setRootIsDecorated(true);
    if (only) m_tree->expandAll();
    m_title->setText(only ? tr("Speakers who are %1").arg(m_name) : tr("Speakers"));
    m_proposals->setProposals(m_answer.proposals);
    const bool none = m_model.rowCount() == 0;
    m_tree->setVisible(!none);
    // Where there is no list, the words take its room and stand on top of it.
    m_advice->setSizePolicy(QSizePolicy::Preferred, none ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    m_advice->setText(
        m_answer.places.empty() ? tr("Labels of the transcripts appear here, with who stands behind each.")
        : none ? tr("%1 does not speak yet. Clear the box above, and choose who stands behind a label.").arg(m_name)
               : tr("F2 on a label says who it stands for: a participant, an interviewer (not counted), or nobody. "
                    "Double-click a transcript to open it."));
}

bool SpeakersPanel::assign(const std::vector<SpeakerId>& speakers, SpeakerRole role, const QString& name) {
    if (!m_session) return false;
    if (const auto done = assignSpeakers(m_session->study(), speakers, role, toUtf8(name)); !done) {
        m_session->sayProblem(done.error());
        return false;
    }
    const int count = static_cast<int>(speakers.size());
    m_session->changed(role == SpeakerRole::Interviewer ? tr("An interviewer in %n transcript(s)", nullptr, count)
                       : role == SpeakerRole::Ignored   ? tr("Nobody in %n transcript(s)", nullptr, count)
                                                        : tr("%1 in %n transcript(s)", nullptr, count).arg(name));
    return true;
}

} // namespace kenspeckle::gui

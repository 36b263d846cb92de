// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QSet>

#include "gui/models/transcript_tree_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace kenspeckle::gui {

class StudySession;

/// The list of transcripts with how much of each is coded, filtered and grouped by attributes if one likes; empty, it
/// says how to fill it.
class TranscriptsPanel : public QFrame {
    Q_OBJECT
public:
    explicit TranscriptsPanel(QWidget* parent = nullptr);

    /// Where attributes are read from, and for which the grouping is remembered; null for none.
    void setSession(StudySession* session);
    void setTranscripts(const std::vector<TranscriptSummary>& transcripts);
    void setCurrent(TranscriptId id);
    [[nodiscard]] TranscriptId current() const;
    /// Of the study, 1 for the first; 0 if none is current.
    [[nodiscard]] int position() const;
    [[nodiscard]] int count() const { return m_model.transcriptCount(); }
    /// The one before or after the current one as listed; none at the ends.
    [[nodiscard]] TranscriptId neighbour(int step) const;
    [[nodiscard]] QTreeView& list() { return *m_list; }
    [[nodiscard]] TranscriptTreeModel& model() { return m_model; }
    [[nodiscard]] QComboBox& groupBy() { return *m_groupBy; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }

Q_SIGNALS:
    void opened(kenspeckle::TranscriptId id);
    void renameAsked(kenspeckle::TranscriptId id, const QString& name);
    void removeAsked(const std::vector<kenspeckle::TranscriptId>& ids);
    void importAsked();
    void memoAsked(kenspeckle::TranscriptId id);
    void historyAsked(kenspeckle::TranscriptId id);

private:
    void readAttributes();
    void showAttributes(const std::vector<Attribute>& attributes);
    void rememberChoice();
    void showState();
    /// Sections are open but those that were closed by hand.
    void openSections();
    void showMenu(const QPoint& point);
    void rename(const QModelIndex& index);
    [[nodiscard]] std::vector<TranscriptId> chosen() const;

    QPointer<StudySession> m_session;
    TranscriptTreeModel m_model;
    TranscriptId m_current; // also while it is filtered out
    QSet<QString> m_closed; // titles of sections
    QString m_wantedGroup;  // chosen, though its attribute may not be there (yet)
    QComboBox* m_groupBy = nullptr;
    QWidget* m_groupRow = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_filter = nullptr;
    QTreeView* m_list = nullptr;
    QWidget* m_empty = nullptr;
    bool m_filling = false; // what changes now was not chosen by a person
};

} // namespace kenspeckle::gui

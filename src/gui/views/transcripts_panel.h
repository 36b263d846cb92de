// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QSortFilterProxyModel>

#include "gui/models/transcript_list_model.h"

class QLabel;
class QLineEdit;
class QListView;

namespace kenspeckle::gui {

/// The list of transcripts with how much of each is coded; empty, it says how to fill it.
class TranscriptsPanel : public QFrame {
    Q_OBJECT
public:
    explicit TranscriptsPanel(QWidget* parent = nullptr);

    void setTranscripts(const std::vector<TranscriptSummary>& transcripts);
    void setCurrent(TranscriptId id);
    [[nodiscard]] TranscriptId current() const;
    /// Of the study, 1 for the first; 0 if none is current.
    [[nodiscard]] int position() const;
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    /// The one before or after the current one as listed; none at the ends.
    [[nodiscard]] TranscriptId neighbour(int step) const;
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }

Q_SIGNALS:
    void opened(kenspeckle::TranscriptId id);
    void renameAsked(kenspeckle::TranscriptId id, const QString& name);
    void removeAsked(const std::vector<kenspeckle::TranscriptId>& ids);
    void importAsked();
    void memoAsked(kenspeckle::TranscriptId id);
    void historyAsked(kenspeckle::TranscriptId id);

private:
    void showMenu(const QPoint& point);
    void rename(const QModelIndex& index);
    [[nodiscard]] std::vector<TranscriptId> chosen() const;

    TranscriptListModel m_model;
    QSortFilterProxyModel m_proxy;
    QLabel* m_count = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    QWidget* m_empty = nullptr;
    bool m_filling = false; // what changes now was not chosen by a person
};

} // namespace kenspeckle::gui

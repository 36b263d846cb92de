// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <functional>
#include <vector>

#include "kenspeckle/speakers.h"

namespace kenspeckle::gui {

/// Labels with what they stand for; below each the transcripts where it does.
class SpeakersModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { kLabel, kStandsFor, kTurns, kWords, kColumns };
    /// Says of these speakers who they stand for; false if it could not be changed.
    using Editor = std::function<bool(const std::vector<SpeakerId>& speakers, SpeakerRole role, const QString& name)>;

    using QAbstractItemModel::QAbstractItemModel;

    void setEditor(Editor editor) { m_editor = std::move(editor); }
    /// `only` restricts the list to one participant's labels.
    void setSpeakers(const std::vector<SpeakerPlace>& places, ParticipantId only = {});
    /// None for a row that is a label.
    [[nodiscard]] TranscriptId transcriptAt(const QModelIndex& index) const;
    /// The speakers a row is about: one, or all of a label.
    [[nodiscard]] std::vector<SpeakerId> speakersAt(const QModelIndex& index) const;

    /// What stands in place of a participant's name.
    [[nodiscard]] static QString interviewer() { return tr("Interviewer"); }
    [[nodiscard]] static QString ignored() { return tr("Nobody"); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Label {
        SpeakerPlace sum; ///< label, role, participant; turns and words of all places
        std::vector<SpeakerPlace> places;
    };
    [[nodiscard]] const SpeakerPlace& at(const QModelIndex& index) const;

    std::vector<Label> m_labels;
    Editor m_editor;
};

} // namespace kenspeckle::gui

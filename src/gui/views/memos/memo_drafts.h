// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

/// What is being written and is not in the study yet.
struct MemoDraft {
    MemoId id; ///< none for a new memo
    MemoTarget target;
    QString text;
};

/// Keeps what is being written in a file of the user's own, so that a crash takes a few seconds of it at most. One
/// program, one study, one draft.
class MemoDrafts {
public:
    /// `study` is the study's file.
    explicit MemoDrafts(const QString& study);

    void keep(const MemoDraft& draft) const;
    void drop() const;
    /// The draft of a program that has ended; its file is taken away.
    [[nodiscard]] std::optional<MemoDraft> recover() const;

private:
    QString m_folder;
    QString m_stem;
};

} // namespace kenspeckle::gui

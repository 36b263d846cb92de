// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "kenspeckle/memos.h"

namespace kenspeckle::gui {

class TranscriptView;

/// The margin of a transcript, with a small sign at each line where something with a memo begins. A click opens the
/// memo; the first line of it is the tooltip.
class MemoSigns : public QWidget {
    Q_OBJECT
public:
    explicit MemoSigns(TranscriptView& view);

    /// Those on passages and codings, by place; others are left out.
    void setMemos(const std::vector<MemoMark>& memos);
    /// Where a memo's sign is, in the margin; empty if it is out of sight.
    [[nodiscard]] QRect signOf(MemoId id);
    /// The memos whose sign is under a point.
    [[nodiscard]] std::vector<const MemoMark*> under(QPoint point);

Q_SIGNALS:
    void opened(kenspeckle::MemoId id);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Sign {
        QRect rect;
        const MemoMark* memo = nullptr;
    };
    [[nodiscard]] std::vector<Sign> visible();
    void fill();

    TranscriptView& m_view;
    std::vector<MemoMark> m_memos;
};

} // namespace kenspeckle::gui

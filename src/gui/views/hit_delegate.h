// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <vector>

#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

/// A search hit: transcript, turn and speaker; under them a few lines of what was said, the matches bold.
class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        HeadRole = Qt::UserRole, ///< name of the transcript
        WhereRole,               ///< "turn 14"
        SpeakerRole,             ///< label
        SnippetRole,             ///< QString
        MarksRole                ///< QVariantList of begin, end, … in UTF-16 units of the snippet
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Room left free before the words.
    [[nodiscard]] virtual int leading() const { return 0; }
};

/// Marks in code points of a snippet, as UTF-16 units.
[[nodiscard]] QVariantList marksInUnits(const std::string& snippet, const std::vector<Range>& marks);

} // namespace kenspeckle::gui

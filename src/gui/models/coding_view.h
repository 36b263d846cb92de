// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QString>

#include <cstdint>
#include <vector>

#include "kenspeckle/coders.h"

namespace kenspeckle::gui {

class StudySession;

/// Whose codings the window shows and what their colour tells: one choice that every page, list and count follows,
/// remembered for each study in the user's settings.
class CodingView : public QObject {
    Q_OBJECT
public:
    enum class Whose : std::uint8_t { Everyone, Mine, One };
    enum class ColourBy : std::uint8_t { Code, Coder };

    explicit CodingView(StudySession& session);

    [[nodiscard]] Whose whose() const { return m_whose; }
    /// Of whom, where it is one coder's.
    [[nodiscard]] const QString& coder() const { return m_coder; }
    [[nodiscard]] ColourBy colourBy() const { return m_colourBy; }
    [[nodiscard]] bool blind() const { return m_blind; }
    void show(Whose whose, const QString& coder = {});
    void setColourBy(ColourBy colourBy);
    /// Begins or ends working blind, which the study's history tells.
    void setBlind(Blind blind);

    /// Says that not everything is shown, and what is; empty if everything is.
    [[nodiscard]] QString inWords() const;
    /// Whose codings the study is to read; empty for everybody's.
    [[nodiscard]] QString shownCoder() const;
    /// A coder's own colour, from those that stay apart for colour-blind readers.
    [[nodiscard]] QColor colourOf(CoderId coder) const;
    [[nodiscard]] std::vector<CoderUse> coders() const;

    /// The study or its coder changed: makes every reader of it follow.
    void follow();
    /// Hands the choice to the study and its readers.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void remember() const;

    StudySession& m_session;
    Whose m_whose = Whose::Everyone;
    QString m_coder;
    ColourBy m_colourBy = ColourBy::Code;
    bool m_blind = false;
    QString m_ownName;
};

} // namespace kenspeckle::gui

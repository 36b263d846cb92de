// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QMenu;
class QWidget;

namespace kenspeckle::gui {

class ReadingView;
class StudySession;

/// Opens the reading view over a profile, and puts the window away meanwhile: what is not on the screen cannot be
/// clicked upon. When the view is left the window is there again.
class ReadingFlow : public QObject {
    Q_OBJECT
public:
    explicit ReadingFlow(QWidget& window);
    ~ReadingFlow() override;

    void setSession(StudySession* session);
    /// By a shipped profile's name, or a file. The quotes are those a release by it would hold: the approved ones.
    void open(const QString& profile);
    /// Null while nobody reads.
    [[nodiscard]] ReadingView* view() const;

private:
    void leave();

    QWidget& m_window;
    QPointer<StudySession> m_session;
    QPointer<ReadingView> m_view;
};

/// The profiles as a menu: the shipped ones, and a file that is asked for. Calls `chosen` with a name or a file.
void fillProfileMenu(QMenu& menu, const std::function<void(const QString&)>& chosen);

} // namespace kenspeckle::gui

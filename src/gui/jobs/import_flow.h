// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

#include "gui/jobs/background_job.h"
#include "kenspeckle/importing.h"

namespace kenspeckle::gui {

class StudySession;

/// Imports transcripts into the open study while one goes on reading: a Study and a thread of its own. One import at a
/// time; what is asked for meanwhile waits its turn.
class ImportFlow : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stops what is running for another study.
    void setSession(StudySession* session);
    void import(const QStringList& paths);
    void cancel();
    [[nodiscard]] bool running() const { return !m_job.isNull(); }
    [[nodiscard]] const std::optional<ImportOutcome>& lastOutcome() const { return m_last; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total, const QString& what);
    void finished(const kenspeckle::ImportOutcome& outcome);
    void failed(const QString& problem);

private:
    void startNext();

    QPointer<StudySession> m_session;
    QPointer<BackgroundJob> m_job;
    QStringList m_waiting;
    std::optional<ImportOutcome> m_last;
};

} // namespace kenspeckle::gui

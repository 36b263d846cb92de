// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "gui/jobs/background_job.h"
#include "kenspeckle/importing.h"

class QWidget;

namespace kenspeckle::gui {

class StudySession;

/// Imports a table of quotes or answers: looks at it, asks what its columns are, and reads it in a thread of its own
/// while one goes on reading.
class TableImport : public QObject {
    Q_OBJECT
public:
    explicit TableImport(QWidget* window);

    /// Stops what is running for another study.
    void setSession(StudySession* session);
    /// Asks for the file, too.
    void choose();
    void open(const QString& file);
    void cancel();
    [[nodiscard]] bool running() const { return !m_job.isNull(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void ended();

private:
    void import(const QString& file, const TableColumns& columns);
    void tell(const Result<TableOutcome>& outcome);

    QWidget* m_window;
    QPointer<StudySession> m_session;
    QPointer<BackgroundJob> m_job;
};

} // namespace kenspeckle::gui

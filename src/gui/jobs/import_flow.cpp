// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/import_flow.h"

#include <utility>

#include "gui/models/study_session.h"
#include "gui/qt_text.h"

namespace kenspeckle::gui {

void ImportFlow::setSession(StudySession* session) {
    m_waiting.clear();
    delete m_job.data(); // stops it and waits; the transcripts it has finished stay
    m_session = session;
    m_last.reset();
}

void ImportFlow::import(const QStringList& paths) {
    m_waiting += paths;
    if (!running()) startNext();
}

void ImportFlow::cancel() {
    m_waiting.clear();
    if (m_job) m_job->cancel();
}

void ImportFlow::startNext() {
    if (!m_session || m_waiting.isEmpty()) return;
    std::vector<std::filesystem::path> paths;
    for (const QString& path : std::exchange(m_waiting, {}))
        paths.push_back(toPath(path));
    m_job = makeJob<Result<ImportOutcome>>(
        this,
        [paths, file = m_session->file(),
         coder = m_session->study().coder()](const Task& task) -> Result<ImportOutcome> {
            auto study = Study::open(file, coder);
            if (!study) return fail(study.error());
            return importTranscripts(*study, paths, {.recursive = true}, task);
        },
        [this](Result<ImportOutcome> result) {
            m_job.clear();
            if (m_session) m_session->refresh();
            if (result) {
                m_last = std::move(*result);
                Q_EMIT finished(*m_last);
            } else {
                Q_EMIT failed(fromUtf8(result.error().message));
            }
            startNext();
        });
    connect(m_job, &BackgroundJob::progressed, this, &ImportFlow::progressed);
    Q_EMIT progressed(0, 0, {});
    m_job->start();
}

} // namespace kenspeckle::gui

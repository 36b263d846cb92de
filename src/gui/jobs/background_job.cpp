// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/background_job.h"

#include "gui/qt_text.h"

namespace kenspeckle::gui {

namespace {
constexpr qint64 kReportEvery = 33; // milliseconds
}

BackgroundJob::BackgroundJob(Work work, QObject* parent) : QObject(parent), m_work(std::move(work)) {}

BackgroundJob::~BackgroundJob() {
    cancel();
    if (m_thread) m_thread->wait();
}

void BackgroundJob::start() {
    m_thread.reset(QThread::create([this] {
        const Task task{[this](const Progress& progress) { report(progress); }, m_stop.get_token()};
        m_work(task);
    }));
    // The thread object lives in our thread, so this arrives here.
    connect(m_thread.get(), &QThread::finished, this, &BackgroundJob::finished);
    m_thread->start();
}

void BackgroundJob::cancel() { m_stop.request_stop(); }

void BackgroundJob::report(const Progress& progress) {
    const bool last = progress.total != 0 && progress.done >= progress.total;
    if (!last && m_sinceReport.isValid() && m_sinceReport.elapsed() < kReportEvery) return;
    m_sinceReport.start();
    // Emitted from the worker: receivers in the window's thread get it queued.
    Q_EMIT progressed(static_cast<qint64>(progress.done), static_cast<qint64>(progress.total), fromUtf8(progress.what));
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "kenspeckle/progress.h"

namespace kenspeckle::gui {

/// One piece of long work in a thread of its own: it tells how far it is, and can be stopped. The work must use only
/// what it owns, above all its own Study. Signals arrive in the thread of this object; when the object goes, the work
/// is stopped and waited for.
class BackgroundJob : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void(const Task&)>;

    explicit BackgroundJob(Work work, QObject* parent = nullptr);
    ~BackgroundJob() override;

    void start();
    /// The work ends at the next place where it can; finished() still comes.
    void cancel();
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }

Q_SIGNALS:
    /// `total` is 0 while unknown. At most about thirty a second, the last one always.
    void progressed(qint64 done, qint64 total, const QString& what);
    void finished();

private:
    void report(const Progress& progress);

    Work m_work;
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
    QElapsedTimer m_sinceReport; // of the worker's thread
};

/// Runs work that yields a T and hands it to `deliver` in the receiver's thread, unless the receiver has gone by then.
/// The job is the receiver's child, is started by the caller and deletes itself.
template <class T>
BackgroundJob* makeJob(QObject* receiver, std::function<T(const Task&)> work, std::function<void(T)> deliver) {
    auto box = std::make_shared<std::optional<T>>();
    auto* job =
        new BackgroundJob([box, work = std::move(work)](const Task& task) { box->emplace(work(task)); }, receiver);
    QObject::connect(job, &BackgroundJob::finished, receiver, [box, job, deliver = std::move(deliver)] {
        job->deleteLater();
        deliver(std::move(box->value()));
    });
    return job;
}

} // namespace kenspeckle::gui

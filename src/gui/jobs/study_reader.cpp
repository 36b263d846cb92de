// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs/study_reader.h"

namespace kenspeckle::gui {

StudyReader::StudyReader(std::filesystem::path file, std::string coder, QObject* parent)
    : QObject(parent), m_inThread(std::make_unique<QObject>()), m_worker(std::make_shared<Worker>()) {
    m_worker->file = std::move(file);
    m_worker->coder = std::move(coder);
    m_inThread->moveToThread(&m_thread);
    m_thread.start();
}

StudyReader::~StudyReader() {
    for (const auto& newest : std::as_const(m_newest))
        ++*newest; // what is queued is not wanted any more
    m_thread.quit();
    m_thread.wait();
}

void StudyReader::forget(const QString& key) {
    if (const auto found = m_newest.constFind(key); found != m_newest.constEnd()) ++**found;
}

void StudyReader::setViewpoint(const std::string& coder, const std::string& shown) {
    post([coder, shown](Worker& worker) {
        worker.coder = coder;
        worker.shown = shown;
        if (!worker.study) return;
        worker.study->setCoder(coder);
        showCodingsOf(*worker.study, shown);
    });
}

void StudyReader::post(std::function<void(Worker&)> work) {
    QMetaObject::invokeMethod(
        m_inThread.get(), [worker = m_worker, work = std::move(work)] { work(*worker); }, Qt::QueuedConnection);
}

} // namespace kenspeckle::gui

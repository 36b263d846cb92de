// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "kenspeckle/coders.h"
#include "kenspeckle/study.h"

namespace kenspeckle::gui {

/// Asks questions of a study without holding up the window: a thread with a Study of its own that answers one question
/// after another. A newer question under the same key takes the place of an older one that has not been answered, and
/// an answer is delivered only to a receiver that still lives.
class StudyReader : public QObject {
    Q_OBJECT
public:
    StudyReader(std::filesystem::path file, std::string coder, QObject* parent = nullptr);
    ~StudyReader() override;

    /// `question` runs in the reader's thread and returns a Result<T>; `deliver` gets it in this one.
    template <class T>
    void ask(const QString& key, QObject* receiver, std::function<Result<T>(Study&)> question,
             std::function<void(Result<T>)> deliver) {
        auto& newest = m_newest[key];
        if (!newest) newest = std::make_shared<std::atomic<int>>(0);
        const int mine = ++*newest;
        const auto stillWanted = [newest = newest, mine] { return newest->load() == mine; };
        QPointer<QObject> alive(receiver);
        post([this, stillWanted, alive, question = std::move(question), deliver = std::move(deliver)](Worker& worker) {
            if (!stillWanted()) return;
            auto answer = std::make_shared<Result<T>>(worker.withStudy<T>(question));
            // Back in the window's thread, where alone it can be known whether the receiver lives.
            QMetaObject::invokeMethod(
                this,
                [stillWanted, alive, deliver, answer] {
                    if (alive && stillWanted()) deliver(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }
    /// Questions asked from now on are asked as this coder, and see this coder's codings or, empty, everybody's.
    void setViewpoint(const std::string& coder, const std::string& shown);
    /// Nobody wants the answer to the question under this key any more.
    void forget(const QString& key);

private:
    /// Lives in the reader's thread.
    struct Worker {
        std::filesystem::path file;
        std::string coder;
        std::string shown;
        std::optional<Study> study;

        template <class T> Result<T> withStudy(const std::function<Result<T>(Study&)>& question) {
            if (!study) {
                Result<Study> opened = Study::open(file, coder);
                if (!opened) return fail(opened.error());
                study.emplace(std::move(*opened));
                showCodingsOf(*study, shown);
            }
            return question(*study);
        }
    };
    void post(std::function<void(Worker&)> work);

    QThread m_thread;
    std::unique_ptr<QObject> m_inThread; // has its place in the thread; work is queued to it
    std::shared_ptr<Worker> m_worker;
    QHash<QString, std::shared_ptr<std::atomic<int>>> m_newest;
};

} // namespace kenspeckle::gui

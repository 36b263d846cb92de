// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <atomic>
#include <cerrno>

#include <semaphore.h>

namespace kenspeckle::cli {

namespace {

// A signal handler may do next to nothing: it posts the semaphore, and a thread that waits for it asks the work to
// stop.
sem_t raised;
std::atomic<bool> finished = false;

extern "C" void postRaised(int) {
    const int before = errno;
    sem_post(&raised);
    errno = before;
}

void handle(int signalNumber, struct sigaction& before) {
    struct sigaction action = {};
    action.sa_handler = postRaised;
    // The handler is good for one signal: the next one finds the default, which ends the program.
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signalNumber, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signalNumber, &action, nullptr);
}

} // namespace

Interruption::Interruption() {
    sem_init(&raised, 0, 0);
    finished = false;
    m_waiter = std::thread([this] {
        while (sem_wait(&raised) != 0 && errno == EINTR) {
        }
        if (!finished) m_source.request_stop();
    });
    handle(SIGINT, m_interruptBefore);
    handle(SIGTERM, m_terminateBefore);
}

Interruption::~Interruption() {
    sigaction(SIGINT, &m_interruptBefore, nullptr);
    sigaction(SIGTERM, &m_terminateBefore, nullptr);
    finished = true;
    sem_post(&raised);
    m_waiter.join();
    sem_destroy(&raised);
}

} // namespace kenspeckle::cli

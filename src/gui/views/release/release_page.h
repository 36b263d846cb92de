// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

#include "gui/jobs/study_reader.h"
#include "gui/views/release/release_side.h"
#include "kenspeckle/quote_review.h"
#include "kenspeckle/retrieval.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kenspeckle::gui {

class QueuePanel;
class QuoteDesk;
class StudySession;

/// What is to leave the team: the queue of quotes on the left, the quote at hand with its wording in the middle, the
/// release with its checks on the right. The keyboard runs the queue: A approves, R refuses, D marks as distinctive,
/// Enter goes to the wording, O to the transcript.
class ReleasePage : public QWidget {
    Q_OBJECT
public:
    explicit ReleasePage(QWidget* parent = nullptr);
    ~ReleasePage() override;

    /// Null when no study is open.
    void setSession(StudySession* session);
    /// Reads again, if the page is seen; else when it is shown next.
    void refresh();
    void propose(const QuoteFilter& filter);
    void propose(const std::vector<Passage>& passages);
    /// Writes the book in another thread; the files' endings choose the formats.
    void publish(const QStringList& files);
    void takeKeyboard();

    [[nodiscard]] QueuePanel& queue() { return *m_queue; }
    [[nodiscard]] QuoteDesk& desk() { return *m_desk; }
    [[nodiscard]] ReleaseSide& side() { return *m_side; }
    [[nodiscard]] QString advice() const;
    [[nodiscard]] bool busy() const { return m_publishing; }

    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);
    /// Quotes as readers would see them, by this profile.
    void readingAsked(const QString& profile);
    void published(const QString& words, const QString& file);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer;
    [[nodiscard]] QWidget* buildEmpty();
    void connectQueue();
    void connectDesk();
    void connectSide();
    void ask();
    void askChecks();
    void askReleases();
    void show(Answer answer);
    void showCurrent();
    void decide(Verdict verdict, const QString& reason, const QString& permission);
    void withdraw();
    void goTo(const FoundPlace& place);
    void trace(const QString& code);
    void choosePublish(PublishAs how);
    void proposed(const Result<int>& count);
    /// Says it, or what went wrong.
    bool done(const Result<void>& result, const QString& words);
    [[nodiscard]] int approvals() const;

    QPointer<StudySession> m_session;
    std::unique_ptr<StudyReader> m_checker; ///< checks take longer than lists should wait
    bool m_stale = true;
    bool m_publishing = false;
    QuoteId m_wanted; ///< the quote to go to once the queue is read again
    QueuePanel* m_queue = nullptr;
    QuoteDesk* m_desk = nullptr;
    ReleaseSide* m_side = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_advice = nullptr;
    QPushButton* m_propose = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

#include "gui/models/ledger_model.h"
#include "kenspeckle/release_profile.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QTabWidget;

namespace kenspeckle::gui {

class FindingsView;

/// What kinds of files are published.
enum class PublishAs : std::uint8_t { Html, Docx, Both };

/// The release itself: by which profile, what the checks say, publishing, and what was handed out before.
class ReleaseSide : public QFrame {
    Q_OBJECT
public:
    explicit ReleaseSide(QWidget* parent = nullptr);

    /// A shipped one by its name, or a file. False, and nothing else is chosen, if it cannot be read.
    bool chooseProfile(const QString& fileOrName);
    /// Nothing if it could not be read.
    [[nodiscard]] const std::optional<ReleaseProfile>& profile() const { return m_profile; }
    [[nodiscard]] QString profileKey() const { return m_key; }

    /// Null while they are being looked for.
    void setChecks(const CheckReport* checks);
    void setProblem(const QString& problem);
    /// The quote at hand; the findings about it stand in a tab of their own.
    void setQuote(QuoteId id, const Passage& passage);
    void setReleases(std::vector<ReleaseEntry> releases);
    void showTrace(const QString& code, const Result<std::vector<TracedQuote>>& found);
    void showAllChecks();

    [[nodiscard]] QComboBox& profileBox() { return *m_profiles; }
    [[nodiscard]] QTabWidget& tabs() { return *m_tabs; }
    [[nodiscard]] FindingsView& here() { return *m_here; }
    [[nodiscard]] FindingsView& all() { return *m_all; }
    [[nodiscard]] LedgerModel& ledger() { return m_ledger; }
    [[nodiscard]] QLineEdit& traceField() { return *m_code; }
    [[nodiscard]] QString traceWords() const;
    [[nodiscard]] QPushButton& publishButton() { return *m_publish; }
    [[nodiscard]] QPushButton& previewButton() { return *m_preview; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void profileChanged();
    void problemFound(const QString& problem);
    void previewAsked();
    void publishAsked(kenspeckle::gui::PublishAs how);
    void traceAsked(const QString& code);
    void passageAsked(const kenspeckle::Passage& passage);
    void placeAsked(const kenspeckle::FoundPlace& place);
    void acceptAsked(const kenspeckle::Finding& finding, const QString& reason);

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildLedger();
    void fillProfiles();
    void openProfile();
    void copyProfile();
    void showProfile();
    void showFindings();

    std::optional<ReleaseProfile> m_profile;
    QString m_key;
    std::optional<CheckReport> m_checks;
    QuoteId m_quote;
    Passage m_passage;
    LedgerModel m_ledger;
    std::optional<Passage> m_traced;
    QComboBox* m_profiles = nullptr;
    QLabel* m_rules = nullptr;
    QPushButton* m_preview = nullptr;
    QPushButton* m_publish = nullptr;
    QLabel* m_summary = nullptr;
    QTabWidget* m_tabs = nullptr;
    FindingsView* m_here = nullptr;
    FindingsView* m_all = nullptr;
    QListView* m_releases = nullptr;
    QLabel* m_noReleases = nullptr;
    QLineEdit* m_code = nullptr;
    QLabel* m_trace = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/release_side.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/history/history_delegate.h"
#include "gui/views/release/findings_view.h"

namespace kenspeckle::gui {

ReleaseSide::ReleaseSide(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_here = new FindingsView(tr("What the checks say of this quote"));
    m_all = new FindingsView(tr("What the checks found"));
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(m_here, tr("This quote"));
    m_tabs->addTab(m_all, tr("All checks"));
    m_tabs->addTab(buildLedger(), tr("Releases"));
    m_tabs->setAccessibleName(tr("Checks and releases"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_tabs, 1);
    for (FindingsView* view : {m_here, m_all}) {
        connect(view, &FindingsView::placeAsked, this, &ReleaseSide::placeAsked);
        connect(view, &FindingsView::acceptAsked, this, &ReleaseSide::acceptAsked);
    }
    fillProfiles();
    showProfile();
    showFindings();
}

QWidget* ReleaseSide::buildHead() {
    auto* head = new QWidget;
    auto* title = new QLabel(tr("Release"));
    title->setProperty("heading", true);
    m_profiles = new QComboBox;
    m_profiles->setAccessibleName(tr("Profile: the rules of the release"));
    m_profiles->setToolTip(tr("Profile: the rules of the release"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profiles->setMinimumContentsLength(10);
    auto* file = new QToolButton;
    file->setIcon(icon(Icon::Folder));
    file->setToolTip(tr("Take a profile from a file, or copy this one to change it"));
    file->setAccessibleName(tr("Profile from a file"));
    file->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(file);
    menu->addAction(tr("Take a profile from a file…"), this, &ReleaseSide::openProfile);
    menu->addAction(tr("Copy this profile to change it…"), this, &ReleaseSide::copyProfile);
    file->setMenu(menu);
    m_rules = new QLabel;
    m_rules->setProperty("quiet", true);
    m_rules->setWordWrap(true);
    m_rules->setTextFormat(Qt::PlainText);
    m_preview = new QPushButton(tr("Preview"));
    m_preview->setToolTip(tr("The quotes as readers would see them, on the whole screen"));
    m_publish = new QPushButton(tr("Publish"));
    m_publish->setProperty("primary", true);
    m_publish->setToolTip(tr("Write the quote book and enter it among the releases"));
    auto* formats = new QMenu(m_publish);
    formats->addAction(tr("Web page (html)…"), this, [this] { Q_EMIT publishAsked(PublishAs::Html); });
    formats->addAction(tr("Document (docx)…"), this, [this] { Q_EMIT publishAsked(PublishAs::Docx); });
    formats->addAction(tr("Both…"), this, [this] { Q_EMIT publishAsked(PublishAs::Both); });
    m_publish->setMenu(formats);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto* chooser = new QHBoxLayout;
    chooser->setSpacing(4);
    chooser->addWidget(m_profiles, 1);
    chooser->addWidget(file);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_preview, 1);
    buttons->addWidget(m_publish, 1);
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(12, 10, 12, 8);
    lines->setSpacing(8);
    lines->addWidget(title);
    lines->addLayout(chooser);
    lines->addWidget(m_rules);
    lines->addLayout(buttons);
    lines->addWidget(m_summary);
    connect(m_profiles, &QComboBox::activated, this,
            [this](int index) { chooseProfile(m_profiles->itemData(index).toString()); });
    connect(m_preview, &QPushButton::clicked, this, &ReleaseSide::previewAsked);
    return head;
}

QWidget* ReleaseSide::buildLedger() {
    auto* page = new QWidget;
    m_code = new QLineEdit;
    m_code->setPlaceholderText(tr("Code of a printed quote"));
    m_code->setAccessibleName(tr("Find a printed quote by its code"));
    m_code->setToolTip(tr("Find a printed quote by its code"));
    m_code->setClearButtonEnabled(true);
    m_code->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_trace = new QLabel;
    m_trace->setWordWrap(true);
    m_trace->setTextFormat(Qt::PlainText);
    m_trace->hide();
    m_open = new QPushButton(tr("Open the transcript"));
    m_open->hide();
    m_releases = new QListView;
    m_releases->setModel(&m_ledger);
    m_releases->setItemDelegate(new HistoryDelegate(m_releases));
    m_releases->setAccessibleName(tr("What was handed out"));
    m_releases->setMouseTracking(true);
    m_releases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noReleases = new QLabel(tr("Nothing has been handed out yet. What you publish is entered here, and each new "
                                 "release is checked against it."));
    m_noReleases->setProperty("quiet", true);
    m_noReleases->setWordWrap(true);
    m_noReleases->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* tracing = new QVBoxLayout;
    tracing->setContentsMargins(12, 10, 12, 0);
    tracing->setSpacing(8);
    tracing->addWidget(m_code);
    tracing->addWidget(m_trace);
    tracing->addWidget(m_open, 0, Qt::AlignLeft);
    tracing->addWidget(m_noReleases);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(tracing);
    column->addWidget(m_releases, 1);
    column->addStretch();
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        const QString code = m_code->text().simplified();
        if (!code.isEmpty()) Q_EMIT traceAsked(code);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_traced) Q_EMIT passageAsked(*m_traced);
    });
    setReleases({});
    return page;
}

void ReleaseSide::fillProfiles() {
    m_profiles->clear();
    for (const ShippedProfile& shipped : shippedProfiles())
        m_profiles->addItem(fromUtf8(shipped.title.empty() ? shipped.name : shipped.title), fromUtf8(shipped.name));
}

bool ReleaseSide::chooseProfile(const QString& fileOrName) {
    auto read = readProfile(toPath(fileOrName));
    int index = m_profiles->findData(fileOrName);
    if (!read) {
        m_profiles->setCurrentIndex(m_profiles->findData(m_key));
        Q_EMIT problemFound(fromUtf8(read.error().message));
        return false;
    }
    if (index < 0) {
        m_profiles->addItem(QFileInfo(fileOrName).fileName(), fileOrName);
        index = m_profiles->count() - 1;
        m_profiles->setItemData(index, QDir::toNativeSeparators(fileOrName), Qt::ToolTipRole);
    }
    m_profiles->setCurrentIndex(index);
    m_key = fileOrName;
    m_profile = std::move(*read);
    showProfile();
    Q_EMIT profileChanged();
    return true;
}

void ReleaseSide::openProfile() {
    const QString file =
        QFileDialog::getOpenFileName(window(), tr("Profile of a release"), QDir::homePath(), tr("Profiles (*.toml)"));
    if (!file.isEmpty()) chooseProfile(file);
}

void ReleaseSide::copyProfile() {
    if (!m_profile) return;
    const QString file = QFileDialog::getSaveFileName(
        window(), tr("Copy the profile"),
        QDir(QDir::homePath()).filePath(fromUtf8(m_profile->name) + QStringLiteral(".toml")), tr("Profiles (*.toml)"));
    if (file.isEmpty()) return;
    QFile copy(file);
    const QByteArray bytes(m_profile->bytes.data(), static_cast<qsizetype>(m_profile->bytes.size()));
    if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size())
        return Q_EMIT problemFound(tr("%1 could not be written: %2").arg(file, copy.errorString()));
    copy.close();
    chooseProfile(file);
}

void ReleaseSide::showProfile() {
    m_preview->setEnabled(m_profile.has_value());
    m_publish->setEnabled(m_profile.has_value());
    if (!m_profile) return m_rules->setText(tr("Choose the rules by which quotes may leave the team."));
    QStringList words;
    if (!m_profile->audience.empty()) words << tr("For: %1").arg(fromUtf8(m_profile->audience));
    if (m_profile->quotes) {
        words << (m_profile->pseudonyms == Pseudonyms::Shown        ? tr("pseudonyms shown")
                  : m_profile->pseudonyms == Pseudonyms::Renumbered ? tr("people renumbered")
                                                                    : tr("no pseudonyms"));
        words << tr("%n approval(s)", nullptr, m_profile->approvals);
    } else {
        words << tr("no quotes");
    }
    words << tr("numbers below %1 masked").arg(m_profile->threshold);
    m_rules->setText(words.join(QStringLiteral(" · ")));
}

void ReleaseSide::setChecks(const CheckReport* checks) {
    if (!checks) {
        m_summary->setText(tr("Checking…"));
        return;
    }
    m_checks = *checks;
    showFindings();
}

void ReleaseSide::setProblem(const QString& problem) {
    m_checks.reset();
    showFindings();
    m_summary->setText(problem.left(1).toUpper() + problem.mid(1));
}

void ReleaseSide::setQuote(QuoteId id, const Passage& passage) {
    if (id == m_quote && passage == m_passage) return;
    m_quote = id;
    m_passage = passage;
    showFindings();
}

void ReleaseSide::showFindings() {
    std::vector<Finding> here;
    if (m_checks && m_quote)
        std::copy_if(m_checks->findings.begin(), m_checks->findings.end(), std::back_inserter(here),
                     [this](const Finding& finding) { return isAbout(finding, m_quote, m_passage); });
    const auto open = [](const std::vector<Finding>& findings) {
        return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                              [](const Finding& finding) { return finding.accepted.empty(); }));
    };
    const auto named = [](const QString& name, int count) {
        return count == 0 ? name : QString(name + QStringLiteral(" ") + QString::number(count));
    };
    m_tabs->setTabText(0, named(tr("This quote"), open(here)));
    m_tabs->setTabText(1, named(tr("All checks"), m_checks ? open(m_checks->findings) : 0));
    m_here->setAdvice(!m_quote    ? QString()
                      : !m_checks ? QString()
                                  : tr("The checks have nothing to say of this quote."));
    m_all->setAdvice(m_checks ? tr("The checks found nothing.") : QString());
    m_here->setFindings(std::move(here));
    m_all->setFindings(m_checks ? m_checks->findings : std::vector<Finding>());
    if (!m_checks) return m_summary->clear();
    const int stops = m_checks->stopping();
    const int warns = static_cast<int>(
        std::count_if(m_checks->findings.begin(), m_checks->findings.end(), [](const Finding& finding) {
            return finding.accepted.empty() && finding.severity == Severity::Warns;
        }));
    QString words = stops > 0 ? tr("%n finding(s) stop the release", nullptr, stops) : tr("Nothing stops the release");
    if (warns > 0) words += QStringLiteral(" · ") + tr("%n warning(s)", nullptr, warns);
    words += QLatin1Char('\n') +
             (m_checks->reviewed
                  ? tr("%n approved quote(s)", nullptr, m_checks->quotes)
                  : tr("No quote is approved yet: looked at were %n coded passage(s)", nullptr, m_checks->quotes)) +
             QStringLiteral(" · ") + tr("%n participant(s)", nullptr, m_checks->people);
    m_summary->setText(words);
}

QString ReleaseSide::summary() const { return m_summary->text(); }

void ReleaseSide::showAllChecks() { m_tabs->setCurrentWidget(m_all); }

void ReleaseSide::setReleases(std::vector<ReleaseEntry> releases) {
    m_ledger.setReleases(std::move(releases));
    const bool any = m_ledger.rowCount() > 0;
    m_releases->setVisible(any);
    m_noReleases->setVisible(!any);
}

void ReleaseSide::showTrace(const QString& code, const Result<std::vector<TracedQuote>>& found) {
    m_traced.reset();
    QStringList words;
    if (!found) {
        words << fromUtf8(found.error().message);
    } else {
        for (const TracedQuote& quote : *found) {
            QString place = fromUtf8(quote.transcript);
            if (quote.turn > 0) place += tr(", turn %1").arg(quote.turn);
            if (!quote.participant.empty()) place += tr(" (%1)").arg(fromUtf8(quote.participant));
            words << tr("%1 in “%2” of %3: %4")
                         .arg(fromUtf8(quote.code), fromUtf8(quote.release.title), dayOf(quote.release.made), place);
            words << (!quote.passage ? tr("✕ Its words are not in the study any more.")
                      : quote.agrees
                          ? tr("✓ The words still agree.")
                          : tr("✕ The words were corrected since. Now: “%1”").arg(fromUtf8(quote.now).simplified()));
            if (!m_traced && quote.passage) m_traced = quote.passage;
        }
    }
    if (words.isEmpty()) words << tr("No release has a quote %1.").arg(code);
    m_trace->setText(words.join(QLatin1Char('\n')));
    m_trace->setVisible(true);
    m_open->setVisible(m_traced.has_value());
    if (m_traced) m_open->setFocus(); // Enter again opens it
}

QString ReleaseSide::traceWords() const { return m_trace->isHidden() ? QString() : m_trace->text(); }

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/report_results.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/views/elided_label.h"
#include "gui/views/list_painting.h"
#include "gui/views/quotes_panel.h"
#include "gui/views/reports/chart_view.h"

namespace kenspeckle::gui {

namespace {

constexpr int kNoticed = 300;          // milliseconds after which waiting is noticed
constexpr qsizetype kShortNotes = 280; // characters
constexpr qsizetype kTabWords = 28;    // characters
constexpr int kChartTab = 1000, kQuotesTab = 1001;

/// The first sentences; else the first words.
QString shortened(const QString& notes) {
    qsizetype end = notes.lastIndexOf(QStringLiteral(". "), kShortNotes);
    if (end < kShortNotes / 3) end = notes.lastIndexOf(QLatin1Char(' '), kShortNotes) - 1;
    return notes.left(end + 1) + QStringLiteral(" …");
}

} // namespace

ReportResults::ReportResults(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_notes = new QLabel;
    m_notes->setProperty("quiet", true);
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more = new QToolButton;
    m_more->setCheckable(true);
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Show everything that is said about the report"));
    m_more->hide();
    auto* notes = new QHBoxLayout;
    notes->setContentsMargins(16, 8, 8, 8);
    notes->addWidget(m_notes, 1);
    notes->addWidget(m_more, 0, Qt::AlignTop);
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Tables and charts"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->hide();
    m_pages = new QStackedWidget;
    m_charts = new ChartsView;
    m_quotes = new QuotesPanel;
    m_pages->addWidget(m_charts);
    m_pages->addWidget(m_quotes);
    m_message = new QLabel;
    m_message->setProperty("quiet", true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_messageButton = new QPushButton(tr("Show it"));
    m_messageButton->setProperty("primary", true);
    auto* empty = new QWidget;
    auto* middle = new QVBoxLayout(empty);
    middle->setContentsMargins(40, 24, 40, 24);
    middle->setSpacing(16);
    middle->addStretch(2);
    middle->addWidget(m_message);
    middle->addWidget(m_messageButton, 0, Qt::AlignCenter);
    middle->addStretch(3);
    auto* filled = new QWidget;
    auto* inside = new QVBoxLayout(filled);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addLayout(notes);
    inside->addWidget(m_tabs);
    inside->addWidget(m_pages, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(empty);
    m_stack->addWidget(filled);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kNoticed);
    connect(&m_pause, &QTimer::timeout, m_counting, &QWidget::show);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReportResults::showTab);
    connect(m_more, &QToolButton::toggled, this, &ReportResults::showNotes);
    connect(m_messageButton, &QPushButton::clicked, this, &ReportResults::messageButtonPressed);
    connect(m_charts, &ChartsView::evidenceAsked, this, &ReportResults::evidenceAsked);
    connect(m_quotes, &QuotesPanel::passageAsked, this, &ReportResults::passageAsked);
    showMessage({});
}

QWidget* ReportResults::buildHead() {
    m_title = new ElidedLabel;
    m_title->setProperty("heading", true);
    m_title->setFont(scaled(font(), 1.1));
    m_counting = new QLabel(tr("counting…"));
    m_counting->setProperty("quiet", true);
    m_counting->hide();
    const auto button = [this](Icon picture, const QString& words, const QString& tip, auto&& pressed) {
        auto* made = new QPushButton(icon(picture), words);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, pressed);
        return made;
    };
    m_copy = button(Icon::Copy, tr("Copy"), tr("Copy the table or chart that is shown (in the table also: Ctrl+C)"),
                    [this] { copy(); });
    m_export = button(Icon::Export, tr("Export…"),
                      tr("Write tables and charts to files: spreadsheet, document, web page, picture"),
                      [this] { Q_EMIT exportAsked(); });
    m_print = button(Icon::Study, tr("Print…"), tr("Show the report on paper, and print it"),
                     [this] { Q_EMIT printAsked(); });
    m_specify = new QToolButton;
    m_specify->setIcon(icon(Icon::More));
    m_specify->setPopupMode(QToolButton::InstantPopup);
    m_specify->setObjectName(QStringLiteral("specify"));
    m_specify->setAccessibleName(tr("Save as a specification"));
    m_specify->setToolTip(
        tr("Save reports with their options in a file, from which `ken report` makes them all again"));
    auto* specify = new QMenu(m_specify);
    specify->addAction(tr("Save this report as a specification…"), this,
                       [this] { Q_EMIT specificationAsked(SpecifiedReports::Shown); });
    m_specifyUsed = specify->addAction(QString(), this, [this] { Q_EMIT specificationAsked(SpecifiedReports::Used); });
    m_specify->setMenu(specify);
    setUsed(0);
    auto* bar = new QFrame;
    bar->setProperty("bar", true);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_counting);
    for (QPushButton* each : {m_copy, m_export, m_print})
        row->addWidget(each);
    row->addWidget(m_specify);
    return bar;
}

ReportTableView* ReportResults::addTable() {
    auto* table = new ReportTableView;
    table->setHideEmpty(m_hideEmpty);
    connect(table, &ReportTableView::evidenceAsked, this, &ReportResults::evidenceAsked);
    connect(table, &ReportTableView::disagreementAsked, this, &ReportResults::disagreementAsked);
    return table;
}

void ReportResults::setUsed(int count) {
    m_specifyUsed->setText(tr("Save the %n report(s) exported or printed so far as a specification…", nullptr, count));
    m_specifyUsed->setEnabled(count > 0);
}

void ReportResults::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setToolTip(title);
}

void ReportResults::showMessage(const QString& words, const QString& button) {
    m_report.reset();
    m_message->setText(words);
    if (!button.isEmpty()) m_messageButton->setText(button);
    m_messageButton->setVisible(!button.isEmpty());
    m_stack->setCurrentIndex(0);
    for (QPushButton* each : {m_copy, m_export, m_print})
        each->setEnabled(false);
    m_specify->setEnabled(false);
}

QString ReportResults::message() const { return m_stack->currentIndex() == 0 ? m_message->text() : QString(); }

void ReportResults::setCounting(bool counting) {
    if (!counting) {
        m_pause.stop();
        m_counting->hide();
    } else if (!m_counting->isVisible()) {
        m_pause.start();
    }
}

void ReportResults::setReport(std::shared_ptr<const Report> report, const QString& advice) {
    const bool sameKind = m_report && m_report->kind == report->kind;
    const QVariant before = sameKind ? m_tabs->tabData(m_tabs->currentIndex()) : QVariant();
    m_report = std::move(report);
    m_advice = advice;
    setTitle(fromUtf8(m_report->title));
    while (m_tables.size() < m_report->tables.size()) {
        ReportTableView* table = addTable();
        m_pages->insertWidget(static_cast<int>(m_tables.size()), table);
        m_tables.push_back(table);
    }
    while (m_tables.size() > std::max<std::size_t>(m_report->tables.size(), 1)) {
        m_pages->removeWidget(m_tables.back());
        m_tables.back()->deleteLater();
        m_tables.pop_back();
    }
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const auto add = [this](const QString& words, int content) {
        const int tab = m_tabs->addTab(words.size() <= kTabWords ? words : words.left(kTabWords - 1) + QChar(0x2026));
        m_tabs->setTabData(tab, content);
        m_tabs->setTabToolTip(tab, words);
    };
    for (std::size_t i = 0; i < m_report->tables.size(); ++i) {
        const ReportTable& each = m_report->tables[i];
        m_tables[i]->setTable(std::shared_ptr<const ReportTable>(m_report, &each));
        m_tables[i]->setAccessibleName(fromUtf8(each.title.empty() ? m_report->title : each.title));
        const bool named = m_report->tables.size() > 1 && !each.title.empty();
        add(named ? fromUtf8(each.title) : tr("Table"), static_cast<int>(i));
    }
    m_charts->setReport(m_report);
    if (!m_report->charts.empty())
        add(tr("%n chart(s)", nullptr, static_cast<int>(m_report->charts.size())), kChartTab);
    if (!m_report->quotes.empty() || !m_quotes->quotes().empty())
        m_quotes->setQuotes(fromUtf8(m_report->title), m_report->quotes);
    if (!m_report->quotes.empty()) add(tr("Quotes"), kQuotesTab);
    int shown = 0;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (before.isValid() && m_tabs->tabData(tab) == before) shown = tab;
    m_tabs->setVisible(m_tabs->count() > 1);
    m_tabs->setCurrentIndex(shown);
    m_stack->setCurrentIndex(1);
    showTab(shown);
    // What was made later than the rest of the window would come after all of it.
    QWidget* last = m_tabs;
    const auto next = [&last](QWidget* widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (ReportTableView* each : m_tables)
        next(each);
    for (ChartView* each : m_charts->charts())
        next(each);
    for (QPushButton* each : {m_copy, m_export, m_print})
        each->setEnabled(true);
    m_specify->setEnabled(true);
}

void ReportResults::showTab(int tab) {
    const int content = m_tabs->tabData(tab).toInt();
    if (content == kChartTab)
        m_pages->setCurrentWidget(m_charts);
    else if (content == kQuotesTab)
        m_pages->setCurrentWidget(m_quotes);
    else if (!m_tables.empty())
        m_pages->setCurrentWidget(m_tables[std::min(static_cast<std::size_t>(content), m_tables.size() - 1)]);
    showNotes();
}

void ReportResults::showNotes() {
    if (!m_report) return;
    QStringList said;
    const auto say = [&said](const std::string& words) {
        if (const QString line = fromUtf8(words); !line.isEmpty() && !said.contains(line)) said << line;
    };
    if (!m_advice.isEmpty()) said << m_advice;
    for (const std::string& note : m_report->notes)
        say(note);
    const int content = m_tabs->tabData(m_tabs->currentIndex()).toInt();
    if (content < static_cast<int>(m_report->tables.size()))
        say(m_report->tables[static_cast<std::size_t>(content)].caption);
    const QString all = said.join(QLatin1Char(' '));
    const bool isLong = all.size() > kShortNotes + 60;
    m_more->setVisible(isLong);
    m_more->setText(m_more->isChecked() ? tr("Less") : tr("More"));
    m_notes->setText(isLong && !m_more->isChecked() ? shortened(all) : all);
    m_notes->setVisible(!all.isEmpty());
}

ReportTableView& ReportResults::table() {
    if (m_tables.empty()) { // before the first report
        m_tables.push_back(addTable());
        m_tables.back()->setAccessibleName(tr("Table"));
        m_pages->insertWidget(0, m_tables.back());
    }
    if (auto* seen = qobject_cast<ReportTableView*>(m_pages->currentWidget())) return *seen;
    return *m_tables.front();
}

void ReportResults::setHideEmpty(bool hide) {
    m_hideEmpty = hide;
    for (ReportTableView* each : m_tables)
        each->setHideEmpty(hide);
}

bool ReportResults::hasEmptyRows() const {
    return m_report && std::any_of(m_tables.begin(), m_tables.end(),
                                   [](ReportTableView* each) { return each->reportModel().hasEmptyRows(); });
}

QWidget* ReportResults::keyboardTarget() {
    if (m_pages->currentWidget() == m_charts && m_charts->current()) return m_charts->current();
    if (m_pages->currentWidget() == m_quotes) return m_quotes;
    return &table();
}

void ReportResults::copy() {
    if (!m_report) return;
    if (m_pages->currentWidget() == m_charts) {
        ChartView* chart = m_charts->current();
        if (!chart) return;
        auto* both = new QMimeData;
        both->setImageData(chart->image(2));
        both->setData(QStringLiteral("image/svg+xml"), QByteArray::fromStdString(chart->drawn().svg));
        QGuiApplication::clipboard()->setMimeData(both);
        Q_EMIT said(tr("Copied the chart; paste it into a document"));
    } else if (m_pages->currentWidget() == m_quotes) {
        m_quotes->copyAll();
        Q_EMIT said(tr("Copied the quotes; paste them into a document"));
    } else {
        table().copy();
        Q_EMIT said(tr("Copied the table; paste it into a spreadsheet or a document"));
    }
}

} // namespace kenspeckle::gui

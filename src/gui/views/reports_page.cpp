// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports_page.h"

#include <QCheckBox>
#include <QDataStream>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/dialogs/report_export.h"
#include "gui/models/study_session.h"
#include "gui/printing/report_pages.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/views/quotes_panel.h"
#include "gui/views/reports/kinds_list.h"
#include "gui/views/reports/query_field.h"
#include "kenspeckle/querying.h"
#include "kenspeckle/specification.h"

namespace kenspeckle::gui {

namespace {

constexpr int kLeftWidth = 256;
constexpr int kQuotesWidth = 278;

/// How alike two coders work is nobody's business until somebody asks: knowing it changes how one codes.
bool mustBeAsked(const ReportKind& kind) { return kind.group == "Coders"; }

bool countsCodings(const ReportKind& kind) { return kind.group != "Words"; }

/// The evidence of the cell of this title, in any table.
const Evidence* evidenceOf(const ReportResults& results, const QString& title) {
    for (const ReportTableView* view : results.tables()) {
        const auto& model = static_cast<const ReportTableModel&>(*view->model());
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (const QModelIndex at = model.index(row, column); model.evidenceAt(at) && model.titleOf(at) == title)
                    return model.evidenceAt(at);
    }
    return nullptr;
}

} // namespace

ReportsPage::ReportsPage(QWidget* parent) : QWidget(parent) {
    m_quotes = new QuotesPanel;
    m_quotes->setMinimumWidth(260);
    m_results = new ReportResults;
    m_results->setMinimumWidth(380);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(m_results);
    m_splitter->addWidget(m_quotes);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({kLeftWidth, 1366 - kLeftWidth - kQuotesWidth, kQuotesWidth});
    m_splitter->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    forgetQuotes();
    connect(m_quotes, &QuotesPanel::passageAsked, this, &ReportsPage::passageAsked);
    connect(m_results, &ReportResults::passageAsked, this, &ReportsPage::passageAsked);
    connect(m_results, &ReportResults::evidenceAsked, this, &ReportsPage::showQuotes);
    connect(m_results, &ReportResults::disagreementAsked, this, &ReportsPage::disagreementAsked);
    connect(m_results, &ReportResults::specificationAsked, this, &ReportsPage::chooseSpecification);
    connect(m_results, &ReportResults::exportAsked, this, &ReportsPage::chooseExport);
    connect(m_results, &ReportResults::printAsked, this, &ReportsPage::print);
    connect(m_results, &ReportResults::said, this, [this](const QString& words) {
        if (m_session) m_session->say(words);
    });
    connect(m_results, &ReportResults::messageButtonPressed, this, [this] {
        m_asked = true;
        make();
    });
    takeKind();
}

QWidget* ReportsPage::buildLeft() {
    m_kinds = new KindsList;
    m_kinds->setMinimumHeight(120);
    m_kinds->setKind({});
    auto* upper = new QFrame;
    upper->setProperty("panel", true);
    auto* list = new QVBoxLayout(upper);
    list->setContentsMargins(0, 8, 0, 4);
    list->addWidget(m_kinds);
    m_about = new QLabel;
    m_about->setProperty("quiet", true);
    m_about->setWordWrap(true);
    m_form = new ReportForm;
    m_hideEmpty = new QCheckBox(tr("Hide rows of zeros"));
    m_hideEmpty->setToolTip(tr("Leave out rows that count nothing, such as codes not used"));
    m_form->setTabBegin(m_kinds);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_about);
    column->addWidget(m_form);
    column->addWidget(m_hideEmpty);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* lower = new QFrame;
    lower->setProperty("panel", true);
    auto* frame = new QVBoxLayout(lower);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
    m_left = new QSplitter(Qt::Vertical);
    m_left->addWidget(upper);
    m_left->addWidget(lower);
    m_left->setStretchFactor(0, 0);
    m_left->setStretchFactor(1, 1);
    m_left->setChildrenCollapsible(false);
    m_left->setSizes({std::min(m_kinds->sizeHint().height() + 12, 300), 340});
    m_left->setMinimumWidth(220);
    connect(m_kinds, &KindsList::kindChanged, this, [this] {
        m_asked = false;
        takeKind();
        refresh();
    });
    connect(m_kinds, &KindsList::kindChosen, this, [this] {
        const bool wasAsked = std::exchange(m_asked, true);
        if (!wasAsked && m_kinds->kind() && mustBeAsked(*m_kinds->kind())) refresh();
    });
    connect(m_form, &ReportForm::changed, this, [this] {
        const ReportKind* kind = m_kinds->kind();
        if (m_session && kind)
            settings::setReportOptions(fromPath(m_session->file()), fromUtf8(kind->name), m_form->options());
        m_asked = true;
        forgetQuotes();
        make();
    });
    connect(m_form, &ReportForm::queryWorkAsked, this, &ReportsPage::workOnQuery);
    connect(m_form, &ReportForm::attributesAsked, this, &ReportsPage::attributesAsked);
    connect(m_hideEmpty, &QCheckBox::toggled, this, [this](bool hide) { m_results->setHideEmpty(hide); });
    return m_left;
}

void ReportsPage::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_stop.request_stop();
    m_session = session;
    m_values = {};
    m_stale = true;
    m_asked = false;
    m_results->setCounting(false);
    m_results->showMessage({});
    m_used.clear();
    m_results->setUsed(0);
    m_specification.clear();
    if (!session) return forgetQuotes();
    if (!m_kinds->setKind(settings::reportKind(fromPath(session->file())))) m_kinds->setKind({});
    takeKind();
    connect(session, &StudySession::studyChanged, this, &ReportsPage::refresh);
}

bool ReportsPage::showKind(const QString& kind, const ReportOptions* options) {
    if (!m_kinds->setKind(kind)) return false;
    if (options && m_session) settings::setReportOptions(fromPath(m_session->file()), kind, *options);
    m_asked = true;
    takeKind();
    refresh();
    return true;
}

void ReportsPage::takeKind() {
    const ReportKind* kind = m_kinds->kind();
    if (!kind) return;
    ReportOptions options;
    if (m_session) {
        const QString file = fromPath(m_session->file());
        settings::setReportKind(file, fromUtf8(kind->name));
        options = settings::reportOptions(file, fromUtf8(kind->name));
    }
    m_about->setText(fromUtf8(kind->about));
    m_form->setKind(*kind, options);
    m_results->setTitle(fromUtf8(kind->title));
    if (!m_results->report()) m_results->showMessage({}); // what was wrong with the kind before
    forgetQuotes();
}

void ReportsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void ReportsPage::refresh() {
    m_stale = true;
    if (!m_session || !isVisible()) return;
    m_stale = false;
    m_session->reader().ask<ReportValues>(QStringLiteral("report values"), this, readReportValues,
                                          [this](Result<ReportValues> values) {
                                              if (!m_session) return;
                                              if (!values) return m_session->sayProblem(values.error());
                                              m_values = std::move(*values);
                                              m_form->offer(m_values);
                                              make();
                                          });
}

void ReportsPage::make() {
    const ReportKind* kind = m_kinds->kind();
    if (!m_session || !kind) return;
    m_stop.request_stop(); // of an older one, that nobody waits for any more
    if (mustBeAsked(*kind) && !m_asked) {
        m_session->reader().forget(QStringLiteral("report"));
        m_results->setCounting(false);
        m_results->setTitle(fromUtf8(kind->title));
        return m_results->showMessage(tr("How far coders agree is worked out only when somebody asks for it."),
                                      tr("Show it"));
    }
    m_stop = std::stop_source();
    m_results->setCounting(true);
    m_session->reader().ask<Report>(
        QStringLiteral("report"), this,
        [request = m_form->request(), stop = m_stop.get_token()](Study& study) {
            Task task;
            task.stop = stop;
            return makeReport(study, request, task);
        },
        [this, request = m_form->request()](Result<Report> answer) {
            m_request = request;
            showReport(std::move(answer));
        });
}

void ReportsPage::showReport(Result<Report> answer) {
    const ReportKind* kind = m_kinds->kind();
    if (!m_session || !kind) return;
    m_results->setCounting(false);
    m_form->clearProblems();
    if (!answer) {
        if (answer.error().kind == ErrorKind::Cancelled) return;
        const QString problem = fromUtf8(answer.error().message);
        m_form->showProblem(problem);
        m_results->setTitle(fromUtf8(kind->title));
        m_results->showMessage(problem.left(1).toUpper() + problem.mid(1));
        return forgetQuotes();
    }
    auto report = std::make_shared<const Report>(std::move(*answer));
    const bool onlyQuotes = report->tables.empty() && report->charts.empty() && !report->quotes.empty();
    const bool nothing = report->tables.empty() && report->charts.empty() && report->quotes.empty();
    const QString advice =
        !m_values.anyCoding && countsCodings(*kind)
            ? tr("Nothing is coded yet. Code some passages on the Read page, and they are counted here.")
            : QString();
    if (nothing) {
        QStringList words;
        if (!advice.isEmpty()) words << advice;
        for (const std::string& note : report->notes)
            words << fromUtf8(note);
        m_results->setTitle(fromUtf8(report->title));
        m_results->showMessage(words.isEmpty() ? tr("There is nothing to show.") : words.join(QLatin1Char(' ')));
        return forgetQuotes();
    }
    m_results->setReport(std::move(report), advice);
    m_quotes->setVisible(!onlyQuotes);
    m_hideEmpty->setVisible(m_results->hasEmptyRows() || m_hideEmpty->isChecked());
    showQuotesAgain();
}

void ReportsPage::takeKeyboard() {
    if (m_results->report())
        m_results->keyboardTarget()->setFocus();
    else
        m_kinds->setFocus();
}

QByteArray ReportsPage::layoutState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_left->saveState() << m_hideEmpty->isChecked();
    return state;
}

void ReportsPage::restoreLayout(const QByteArray& state) {
    QByteArray across, left;
    bool hide = false;
    QDataStream stream(state);
    stream >> across >> left >> hide;
    if (stream.status() != QDataStream::Ok) return; // of an older version, or none
    m_splitter->restoreState(across);
    m_left->restoreState(left);
    m_hideEmpty->setChecked(hide);
}

void ReportsPage::showQuotes(const Evidence& evidence, const QString& title) {
    if (!m_session) return;
    m_evidence = evidence;
    m_evidenceTitle = title;
    m_session->reader().ask<std::vector<Quote>>(
        QStringLiteral("quotes"), this, [evidence](Study& study) { return quotesBehind(study, evidence); },
        [this, title](Result<std::vector<Quote>> answer) {
            if (answer)
                m_quotes->setQuotes(title, std::move(*answer));
            else
                forgetQuotes();
            if (!answer && m_session) m_session->sayProblem(answer.error());
        });
}

void ReportsPage::showQuotesAgain() {
    if (std::holds_alternative<std::monostate>(m_evidence)) return;
    if (const Evidence* now = evidenceOf(*m_results, m_evidenceTitle))
        showQuotes(Evidence(*now), QString(m_evidenceTitle));
    else
        forgetQuotes(); // the number is not there any more
}

void ReportsPage::forgetQuotes() {
    if (m_session) m_session->reader().forget(QStringLiteral("quotes"));
    m_evidence = std::monostate();
    m_quotes->setAdvice(tr("Click a number to read the quotes behind it."));
}

void ReportsPage::chooseExport() {
    if (!m_session || !m_results->report()) return;
    const QString file =
        chooseReportFile(this, *m_results->report(), QFileInfo(fromPath(m_session->file())).absolutePath(), m_ending);
    if (file.isEmpty()) return;
    m_ending = QFileInfo(file).suffix();
    exportTo(file);
}

void ReportsPage::exportTo(const QString& file) {
    if (!m_session || !m_results->report()) return;
    const auto written = writeReport(*m_results->report(), toPath(file));
    if (!written) return m_session->sayProblem(written.error());
    used();
    m_session->say(writtenInWords(*written));
}

void ReportsPage::used() {
    if (std::find(m_used.begin(), m_used.end(), m_request) == m_used.end()) m_used.push_back(m_request);
    m_results->setUsed(static_cast<int>(m_used.size()));
}

void ReportsPage::chooseSpecification(SpecifiedReports which) {
    if (!m_session || !m_results->report()) return;
    const QFileInfo study(fromPath(m_session->file()));
    const QString place = m_specification.isEmpty()
                              ? study.dir().filePath(study.completeBaseName() + QStringLiteral(".toml"))
                              : m_specification;
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save as a specification; one that is there is added to"), place,
                                     tr("Specification (*.toml)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".toml");
    specifyIn(file, which);
}

void ReportsPage::specifyIn(const QString& file, SpecifiedReports which) {
    if (!m_session || !m_results->report()) return;
    const std::vector<ReportRequest> wanted =
        which == SpecifiedReports::Used ? m_used : std::vector<ReportRequest>{m_request};
    const auto count =
        addToSpecification(toPath(file), wanted, toUtf8(QFileInfo(fromPath(m_session->file())).completeBaseName()));
    if (!count) return m_session->sayProblem(count.error());
    m_specification = file;
    if (which == SpecifiedReports::Shown) used();
    m_session->say(tr("%1 has %n report(s) now. On the command line, ken report makes them all.", nullptr, *count)
                       .arg(QDir::toNativeSeparators(file)));
}

void ReportsPage::workOnQuery(const QueryWork& work) {
    if (!m_session) return;
    Study& study = m_session->study();
    const auto done = [&]() -> Result<QString> {
        if (work.kind == QueryWork::Kind::Save) {
            const auto saved = saveQuery(study, toUtf8(work.name), toUtf8(work.text));
            if (!saved) return fail(saved.error());
            return tr("Saved the query %1").arg(work.name);
        }
        const auto saved = findSavedQuery(study, toUtf8(work.name));
        if (!saved) return fail(saved.error());
        if (work.kind == QueryWork::Kind::Rename) {
            if (auto renamed = renameQuery(study, saved->id, toUtf8(work.text)); !renamed) return fail(renamed.error());
            return tr("The query %1 is called %2 now").arg(work.name, work.text);
        }
        if (auto removed = removeQuery(study, saved->id); !removed) return fail(removed.error());
        return tr("Removed the saved query %1").arg(work.name);
    }();
    if (!done) return work.field->showProblem(fromUtf8(done.error().message), 0);
    work.field->workDone(work);
    m_session->changed(*done);
}

void ReportsPage::print() {
    if (!m_results->report()) return;
    used();
    previewAndPrint(window(), fromUtf8(m_results->report()->title), reportPages(*m_results->report()));
}

} // namespace kenspeckle::gui

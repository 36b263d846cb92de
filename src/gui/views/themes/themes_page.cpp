// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/themes/themes_page.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "gui/models/study_session.h"
#include "gui/reading_flow.h"
#include "gui/views/code_palette.h"
#include "gui/views/themes/code_side.h"
#include "gui/views/themes/framework_tab.h"
#include "gui/views/themes/quotes_tab.h"
#include "gui/views/themes/themes_panel.h"
#include "kenspeckle/participants.h"

namespace kenspeckle::gui {

ThemesPage::ThemesPage(QWidget* parent) : QWidget(parent) {
    setProperty("panel", true);
    m_panel = new ThemesPanel;
    m_panel->setMinimumWidth(220);
    m_tabs = new QTabBar;
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Quotes"));
    m_tabs->addTab(tr("Framework matrix"));
    m_tabs->setAccessibleName(tr("Quotes or framework matrix"));
    m_quotes = new QuotesTab;
    m_framework = new FrameworkTab;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_quotes);
    m_stack->addWidget(m_framework);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_reading = new QPushButton(tr("Reading view"));
    m_reading->setToolTip(tr("Approved quotes in large type, with nothing else on the screen: for a meeting"));
    auto* profiles = new QMenu(m_reading);
    m_reading->setMenu(profiles);
    connect(profiles, &QMenu::aboutToShow, this, [this, profiles] {
        fillProfileMenu(*profiles, [this](const QString& profile) { Q_EMIT readingAsked(profile); });
    });
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 4, 12, 4);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_reading);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    m_splitter = new QSplitter;
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({290, 1000});
    m_splitter->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    m_palette = new CodePalette(this);
    m_quotes->usePalette(m_palette);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        ask();
    });
    connect(m_panel, &ThemesPanel::filterChanged, this, [this] {
        m_quotes->beginAtTop();
        ask();
    });
    connect(m_panel, &ThemesPanel::currentCodeChanged, this, [this] { m_quotes->showCode(m_panel->currentCode()); });
    connect(&m_quotes->side().counts(), &CountsView::chosenChanged, this, [this] {
        m_quotes->beginAtTop();
        ask();
    });
    connect(m_quotes, &QuotesTab::passageAsked, this, &ThemesPage::passageAsked);
    connect(m_quotes, &QuotesTab::editCodeAsked, this, &ThemesPage::editCodeAsked);
    connect(m_quotes, &QuotesTab::proposeAsked, this, &ThemesPage::proposeAsked);
    connect(m_framework, &FrameworkTab::passageAsked, this, &ThemesPage::passageAsked);
    connect(m_palette, &CodePalette::closed, this, [this] { m_quotes->list().setFocus(); });
}

void ThemesPage::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_quotes->setSession(session);
    m_framework->setSession(session);
    m_session = session;
    m_stale = true;
    if (!session) return;
    m_panel->model().askNothing();
    m_panel->setCodebook(session->codebook());
    m_panel->setUse([this](CodeId code) { return m_session ? m_session->useOf(code) : CodeUse{code}; });
    connect(session, &StudySession::codebookChanged, this, [this] { m_panel->setCodebook(m_session->codebook()); });
    connect(session, &StudySession::usageChanged, this,
            [this] { m_panel->setUse([this](CodeId code) { return m_session->useOf(code); }); });
    connect(session, &StudySession::studyChanged, this, &ThemesPage::refresh);
    refresh();
}

void ThemesPage::refresh() {
    m_stale = true;
    if (!m_session || !isVisible()) return;
    m_stale = false;
    askForChoices();
    ask();
}

void ThemesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void ThemesPage::askForChoices() {
    m_panel->setCoders(m_session->coderNames());
    using Choices = std::vector<AttributeChoice>;
    m_session->reader().ask<Choices>(
        QStringLiteral("theme choices"), this,
        [](Study& study) -> Result<Choices> {
            auto known = attributes(study);
            if (!known) return fail(known.error());
            Choices choices;
            for (const Attribute& attribute : *known) {
                auto values = attributeValues(study, attribute.name);
                if (!values) return fail(values.error());
                choices.push_back({attribute.name, std::move(*values)});
            }
            return choices;
        },
        [this](Result<Choices> answer) {
            if (answer)
                m_panel->setAttributes(*answer);
            else if (m_session)
                m_session->sayProblem(answer.error());
        });
}

void ThemesPage::ask() {
    if (!m_session || !isVisible()) {
        m_stale = true;
        return;
    }
    const QuoteFilter filter = m_panel->filter();
    if (m_tabs->currentIndex() == 0) return m_quotes->ask(filter, m_panel->currentCode(), !m_panel->nothingAsked());
    FrameworkOptions options;
    options.codes = filter.anyOf;
    options.codes.insert(options.codes.end(), filter.allOf.begin(), filter.allOf.end());
    options.where = filter.where;
    options.groupBy = m_panel->groupAttribute();
    options.coder = filter.coder;
    m_framework->ask(options);
}

void ThemesPage::showQuotesOf(CodeId code) {
    m_tabs->setCurrentIndex(0);
    m_quotes->side().counts().clearChosen();
    m_panel->askOnly(code);
    m_quotes->list().setFocus();
}

QByteArray ThemesPage::layoutState() const {
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_splitter->saveState() << m_quotes->splitter().saveState() << m_framework->splitter().saveState();
    return state;
}

void ThemesPage::restoreLayout(const QByteArray& state) {
    QDataStream in(state);
    QByteArray page, quotes, framework;
    in >> page >> quotes >> framework;
    if (in.status() != QDataStream::Ok) return;
    m_splitter->restoreState(page);
    m_quotes->splitter().restoreState(quotes);
    m_framework->splitter().restoreState(framework);
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

#include "gui/icons.h"
#include "gui/models/study_session.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/quotes_panel.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/reporting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kIndent = 20;
constexpr int kWidestName = 520;
constexpr int kNarrowestName = 150;
constexpr int kNarrowestNumber = 76;
constexpr int kMostMore = 72; // pixels a column of numbers may grow by

/// A number with a bar behind it as long as its share of the largest, or a code as deep as it stands in the codebook.
class FrequencyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(FrequencyModel::TotalRole).toBool()) painter->fillRect(option.rect, theme.window);
        paintRow(*painter, option);
        const QRect area = option.rect.adjusted(10, 0, -10, 0);
        const QVariant share = index.data(FrequencyModel::ShareRole);
        if (share.isValid() && share.toDouble() > 0) {
            QColor bar = theme.accent;
            bar.setAlphaF(theme.dark ? 0.34F : 0.20F);
            const double width = std::max(2.0, (area.width() + 4) * share.toDouble());
            painter->setPen(Qt::NoPen);
            painter->setBrush(bar);
            painter->drawRoundedRect(QRectF(area.right() + 4 - width, area.top() + 5, width, area.height() - 10), 3, 3);
        }
        const int indent = index.column() == 0 ? index.data(FrequencyModel::DepthRole).toInt() * kIndent : 0;
        const QRect words = area.adjusted(indent, 0, 0, 0);
        QFont font = option.font;
        font.setBold(index.data(Qt::FontRole).value<QFont>().bold());
        painter->setFont(font);
        const QString text = index.data().toString();
        painter->setPen(text == QLatin1String("0") || text.startsWith(QStringLiteral("0.0")) ? theme.quiet
                                                                                             : theme.text);
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QFont font = option.font;
        font.setBold(true);
        const int indent = index.column() == 0 ? index.data(FrequencyModel::DepthRole).toInt() * kIndent : 0;
        return {QFontMetrics(font).horizontalAdvance(index.data().toString()) + indent + 28,
                QFontMetrics(font).height() + 12};
    }
};

} // namespace

ReportsPage::ReportsPage(QWidget* parent) : QWidget(parent) {
    m_quotes = new QuotesPanel;
    m_quotes->setMinimumWidth(260);
    m_quotes->setAdvice(tr("Click a number to read the quotes behind it."));
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildOptions());
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(m_quotes);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({232, 856, 278});
    m_splitter->setChildrenCollapsible(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    connect(m_quotes, &QuotesPanel::passageAsked, this, &ReportsPage::passageAsked);
}

QWidget* ReportsPage::buildOptions() {
    auto* panel = new QFrame;
    panel->setProperty("panel", true);
    auto* title = new QLabel(tr("Theme frequency"));
    title->setProperty("heading", true);
    title->setFont(scaled(font(), 1.1));
    auto* by = new QLabel(tr("Broken down by"));
    m_attribute = new QComboBox;
    m_attribute->setAccessibleName(tr("Broken down by attribute"));
    by->setBuddy(m_attribute);
    m_noAttributes = new QLabel(tr("To compare groups, bring in a table whose first column names the participants."));
    m_noAttributes->setProperty("quiet", true);
    m_noAttributes->setWordWrap(true);
    m_importAttributes = new QPushButton(tr("Import attributes…"));
    auto* who = new QLabel(tr("Coded by"));
    m_coder = new QComboBox;
    m_coder->setAccessibleName(tr("Coded by"));
    who->setBuddy(m_coder);
    m_interviewers = new QCheckBox(tr("Count interviewers’ words"));
    m_hideUnused = new QCheckBox(tr("Hide codes not used"));
    for (QComboBox* box : {m_attribute, m_coder}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    auto* copyButton = new QPushButton(icon(Icon::Copy), tr("Copy table"));
    auto* exportButton = new QPushButton(icon(Icon::Export), tr("Export…"));
    exportButton->setToolTip(tr("As a spreadsheet (xlsx, csv), a web page (html) or data (json)"));
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addSpacing(8);
    column->addWidget(by);
    column->addWidget(m_attribute);
    column->addWidget(m_noAttributes);
    column->addWidget(m_importAttributes);
    column->addSpacing(8);
    column->addWidget(who);
    column->addWidget(m_coder);
    column->addSpacing(8);
    column->addWidget(m_interviewers);
    column->addWidget(m_hideUnused);
    column->addStretch();
    column->addWidget(copyButton);
    column->addWidget(exportButton);
    connect(m_attribute, &QComboBox::activated, this, &ReportsPage::refresh);
    connect(m_coder, &QComboBox::activated, this, &ReportsPage::refresh);
    connect(m_interviewers, &QCheckBox::toggled, this, &ReportsPage::refresh);
    connect(m_hideUnused, &QCheckBox::toggled, &m_model, &FrequencyModel::setHideUnused);
    connect(m_importAttributes, &QPushButton::clicked, this, &ReportsPage::attributesAsked);
    connect(copyButton, &QPushButton::clicked, this, &ReportsPage::copy);
    connect(exportButton, &QPushButton::clicked, this, &ReportsPage::chooseExport);
    return panel;
}

QWidget* ReportsPage::buildTable() {
    auto* panel = new QFrame;
    panel->setProperty("panel", true);
    m_summary = new QLabel;
    m_summary->setProperty("quiet", true);
    m_summary->setWordWrap(true);
    m_table = new QTableView;
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new FrequencyDelegate(m_table));
    m_table->setAccessibleName(tr("Theme-frequency table"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFont(scaled(font(), 0.92));
    m_table->horizontalHeader()->setMinimumSectionSize(72);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 12, 0, 0);
    column->setSpacing(8);
    m_summary->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    const auto open = [this](const QModelIndex& index) {
        if (const auto cell = m_model.cellAt(index))
            showQuotes(*cell);
        else if (index.isValid() && index.column() == 0)
            if (const auto whole = m_model.cellAt(index.siblingAtColumn(2))) showQuotes(*whole);
    };
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    connect(new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &ReportsPage::copy);
    return panel;
}

void ReportsPage::setSession(StudySession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_model.setTable({});
    m_quotes->setAdvice(tr("Click a number to read the quotes behind it."));
    m_attribute->clear();
    m_coder->clear();
    m_stale = true;
    if (session) connect(session, &StudySession::studyChanged, this, &ReportsPage::refresh);
}

void ReportsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

FrequencyOptions ReportsPage::options() const {
    return {.attribute = toUtf8(m_attribute->currentData().toString()),
            .coder = toUtf8(m_coder->currentData().toString()),
            .interviewers = m_interviewers->isChecked()};
}

void ReportsPage::fillChoices() {
    const auto fill = [](QComboBox* box, const QString& none, const QStringList& names) {
        const QString kept = box->currentData().toString();
        box->clear();
        box->addItem(none, QString());
        for (const QString& name : names)
            box->addItem(name, name);
        box->setCurrentIndex(std::max(0, box->findData(kept)));
    };
    QStringList names;
    if (const auto all = attributes(m_session->study()))
        for (const Attribute& each : *all)
            names << fromUtf8(each.name);
    fill(m_attribute, tr("nothing"), names);
    m_attribute->setEnabled(!names.isEmpty());
    m_noAttributes->setVisible(names.isEmpty());
    m_importAttributes->setVisible(names.isEmpty());
    QStringList coderList;
    for (const QString& name : m_session->coderNames())
        coderList << name;
    fill(m_coder, tr("all coders together"), coderList);
}

void ReportsPage::refresh() {
    m_stale = true;
    if (!m_session || !isVisible()) return;
    m_stale = false;
    fillChoices();
    m_session->reader().ask<FrequencyTable>(
        QStringLiteral("frequency"), this,
        [options = options()](Study& study) { return frequencyTable(study, options); },
        [this](Result<FrequencyTable> answer) {
            if (answer)
                showTable(std::move(*answer));
            else if (m_session)
                m_session->sayProblem(answer.error());
        });
}

void ReportsPage::showTable(FrequencyTable table) {
    m_model.setTable(std::move(table));
    measureColumns();
    shareWidth();
    const FrequencyTable& shown = m_model.table();
    m_summary->setText(shown.total.all.references == 0
                           ? tr("Nothing is coded yet. Code some passages on the Read page, and they are counted here.")
                           : tr("%1 participants speak; %2 of them are coded, in %3 passages. A theme counts a "
                                "participant once, however many of its codes apply.")
                                 .arg(shown.participantsAsked)
                                 .arg(shown.total.all.participants)
                                 .arg(QLocale().toString(shown.total.all.references)));
}

void ReportsPage::measureColumns() {
    m_table->resizeColumnsToContents();
    m_widths.clear();
    for (int column = 1; column < m_model.columnCount(); ++column)
        m_widths.push_back(std::max(m_table->columnWidth(column), kNarrowestNumber));
}

void ReportsPage::shareWidth() {
    if (m_widths.empty()) return;
    // The names take what the numbers leave; on a wide screen the numbers, and their bars, get a share of it too.
    const int width = m_table->viewport()->width();
    const int columns = static_cast<int>(m_widths.size());
    int numbers = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    const int more = std::clamp((width - numbers - kWidestName) / columns, 0, kMostMore);
    for (int column = 1; column <= columns; ++column)
        m_table->setColumnWidth(column, m_widths[static_cast<std::size_t>(column - 1)] + more);
    numbers += more * columns;
    m_table->setColumnWidth(0, std::clamp(width - numbers, kNarrowestName, kWidestName));
}

bool ReportsPage::eventFilter(QObject* watched, QEvent* event) {
    // The width is known only once the page is laid out, and shrinks when a scroll bar comes.
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) shareWidth();
    return QWidget::eventFilter(watched, event);
}

QByteArray ReportsPage::layoutState() const { return m_splitter->saveState(); }
void ReportsPage::restoreLayout(const QByteArray& state) { m_splitter->restoreState(state); }

void ReportsPage::showQuotes(const FrequencyModel::Cell& cell) {
    if (!m_session) return;
    const FrequencyOptions counted = options();
    QString title = cell.codeName;
    if (cell.value) title += QStringLiteral(" · ") + fromUtf8(*cell.value);
    m_session->reader().ask<std::vector<Quote>>(
        QStringLiteral("quotes"), this,
        [cell, counted](Study& study) -> Result<std::vector<Quote>> {
            QuoteFilter filter;
            if (cell.code) filter.anyOf = {cell.code};
            filter.coder = counted.coder;
            auto found = quotes(study, filter);
            if (!found) return found;
            const std::vector<std::string>* known = nullptr;
            auto values = cell.value ? attributeValues(study, counted.attribute) : Result<std::vector<std::string>>();
            if (values) known = &*values;
            std::erase_if(*found, [&](const Quote& quote) {
                if (!counted.interviewers && quote.participants.empty()) return true;
                if (!cell.value) return false;
                const auto own = quote.attributes.find(counted.attribute);
                const bool isRealValue = known && std::find(known->begin(), known->end(), *cell.value) != known->end();
                // The last column is of those for whom nothing is recorded.
                return isRealValue ? own == quote.attributes.end() || own->second != *cell.value
                                   : own != quote.attributes.end();
            });
            return found;
        },
        [this, title](Result<std::vector<Quote>> answer) {
            if (answer)
                m_quotes->setQuotes(title, std::move(*answer));
            else if (m_session)
                m_session->sayProblem(answer.error());
        });
}

void ReportsPage::copy() {
    QGuiApplication::clipboard()->setText(m_model.asText());
    if (m_session) m_session->say(tr("Copied the table; paste it into a spreadsheet or a document"));
}

void ReportsPage::chooseExport() {
    if (!m_session) return;
    const QString folder = QFileInfo(fromPath(m_session->file())).absolutePath();
    QString ending;
    QString file = QFileDialog::getSaveFileName(
        this, tr("Export the table"), QDir(folder).filePath(tr("Theme frequency.xlsx")),
        tr("Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Web page (*.html);;Data (*.json)"), &ending);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += ending.mid(ending.indexOf(QStringLiteral("*.")) + 1).chopped(1);
    exportTo(file);
}

void ReportsPage::exportTo(const QString& file) {
    if (!m_session) return;
    if (const auto written = writeFrequencyTable(m_model.table(), toPath(file)); !written)
        return m_session->sayProblem(written.error());
    m_session->say(tr("Wrote %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace kenspeckle::gui

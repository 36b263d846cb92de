// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/start_page.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "kenspeckle/coding_frame.h"

namespace kenspeckle::gui {

namespace {

constexpr int kMostRecent = 6;

/// A large button: a picture, a title and a line that says more.
QToolButton* card(Icon picture, const QString& title, const QString& more) {
    auto* button = new QToolButton;
    button->setProperty("card", true);
    button->setAccessibleName(title);
    button->setAccessibleDescription(more);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(68);
    auto* mark = new QLabel;
    mark->setPixmap(icon(picture, Theme::current().accent).pixmap(24, 24));
    auto* name = new QLabel(title);
    name->setProperty("heading", true);
    auto* words = new QLabel(more);
    words->setProperty("quiet", true);
    for (QLabel* label : {mark, name, words})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(name);
    lines->addWidget(words);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(16);
    row->addWidget(mark);
    row->addLayout(lines, 1);
    return button;
}

QString homeFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    m_right = new QStackedWidget;
    m_right->addWidget(buildChoices());
    m_right->addWidget(buildForm());

    auto* mark = new QLabel;
    mark->setPixmap(programIcon().pixmap(64, 64));
    auto* title = new QLabel(tr("Kenspeckle"));
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto* promise = new QLabel(tr("From interviews to themes. Everything stays on this computer."));
    promise->setProperty("quiet", true);
    promise->setFont(scaled(font(), 1.1));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(promise);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(mark);
    head->addLayout(words, 1);

    auto* inside = new QWidget;
    inside->setMaximumWidth(880);
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(32, 0, 32, 0);
    lines->setSpacing(32);
    lines->addLayout(head);
    lines->addWidget(m_right);
    auto* column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(inside);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 100);
    row->addStretch(1);
}

QWidget* StartPage::buildChoices() {
    auto* choices = new QWidget;
    auto* create = card(Icon::Plus, tr("New study"), tr("A file of your own, with a codebook to begin from"));
    auto* open = card(Icon::Folder, tr("Open a study"), tr("A .ken file from this computer"));
    m_sample = card(Icon::Sample, tr("Try the sample"), tr("A small invented study, to look around in"));
    m_sample->hide();
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(create);
    left->addWidget(open);
    left->addWidget(m_sample);
    left->addStretch();
    auto* title = new QLabel(tr("Recent studies"));
    title->setProperty("heading", true);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(title);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    right->addLayout(m_recent);
    right->addStretch();
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(32);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    connect(create, &QToolButton::clicked, this, [this] { showForm(true); });
    connect(open, &QToolButton::clicked, this, &StartPage::openAsked);
    connect(m_sample, &QToolButton::clicked, this, &StartPage::sampleAsked);
    return choices;
}

QWidget* StartPage::buildForm() {
    auto* sheet = new QFrame;
    sheet->setProperty("sheet", true);
    auto* title = new QLabel(tr("New study"));
    title->setProperty("heading", true);
    title->setFont(scaled(font(), 1.2));
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Hubs review"));
    m_name->setAccessibleName(tr("Name of the study"));
    m_place = new QLineEdit(QDir::toNativeSeparators(homeFolder()));
    m_place->setAccessibleName(tr("Folder to keep the study in"));
    auto* browse = new QPushButton(tr("Choose…"));
    browse->setAccessibleName(tr("Choose the folder"));
    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_place, 1);
    place->addWidget(browse);
    m_codebook = new QComboBox;
    m_codebook->setAccessibleName(tr("Codebook to begin from"));
    for (const ShippedCodebook& shipped : shippedCodebooks())
        m_codebook->addItem(fromUtf8(shipped.name), fromPath(shipped.file));
    m_codebook->addItem(tr("Another file (.qdc)…"), QStringLiteral("?"));
    m_language = new QComboBox;
    m_language->setAccessibleName(tr("Language spoken in the interviews"));
    const std::initializer_list<std::pair<const char*, QString>> languages{
        {"en", tr("English")},   {"de", tr("German")},  {"fr", tr("French")},     {"es", tr("Spanish")},
        {"it", tr("Italian")},   {"nl", tr("Dutch")},   {"da", tr("Danish")},     {"sv", tr("Swedish")},
        {"no", tr("Norwegian")}, {"fi", tr("Finnish")}, {"pt", tr("Portuguese")}, {"ro", tr("Romanian")},
        {"hu", tr("Hungarian")}, {"ru", tr("Russian")}, {"tr", tr("Turkish")},    {"gd", tr("Scottish Gaelic")},
        {"ga", tr("Irish")},     {"ar", tr("Arabic")}};
    for (const auto& [code, name] : languages)
        m_language->addItem(name, QLatin1String(code));
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_create = new QPushButton(tr("Create study"));
    m_create->setProperty("primary", true);
    auto* back = new QPushButton(tr("Back"));

    auto* fields = new QFormLayout;
    fields->setHorizontalSpacing(16);
    fields->setVerticalSpacing(12);
    fields->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    fields->addRow(tr("Name"), m_name);
    fields->addRow(tr("Folder"), place);
    fields->addRow(tr("Begin from"), m_codebook);
    fields->addRow(tr("Language"), m_language);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_create);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(16);
    column->addWidget(title);
    column->addLayout(fields);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &StartPage::checkForm);
    connect(m_place, &QLineEdit::textChanged, this, &StartPage::checkForm);
    connect(m_name, &QLineEdit::returnPressed, m_create, &QPushButton::click);
    connect(back, &QPushButton::clicked, this, [this] { showForm(false); });
    connect(m_create, &QPushButton::clicked, this, [this] { Q_EMIT createAsked(form()); });
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the study"), m_place->text());
        if (!folder.isEmpty()) m_place->setText(QDir::toNativeSeparators(folder));
    });
    connect(m_codebook, &QComboBox::activated, this, [this](int index) {
        if (m_codebook->itemData(index).toString() != QLatin1String("?")) return;
        const QString file =
            QFileDialog::getOpenFileName(this, tr("Codebook to begin from"), homeFolder(), tr("Codebooks (*.qdc)"));
        if (file.isEmpty()) return m_codebook->setCurrentIndex(0);
        m_codebook->insertItem(index, QFileInfo(file).completeBaseName(), file);
        m_codebook->setCurrentIndex(index);
    });
    checkForm();
    return sheet;
}

void StartPage::checkForm() {
    m_problem->clear();
    m_problem->hide();
    m_create->setEnabled(!m_name->text().simplified().isEmpty() && !m_place->text().isEmpty());
}

void StartPage::showForm(bool show) {
    m_right->setCurrentIndex(show ? 1 : 0);
    checkForm();
    if (show) m_name->setFocus();
}

void StartPage::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

StartPage::Form StartPage::form() const {
    QString name = m_name->text().simplified();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    if (!name.endsWith(QStringLiteral(".ken"), Qt::CaseInsensitive)) name += QStringLiteral(".ken");
    const QString codebook = m_codebook->currentData().toString();
    return {QDir(QDir::fromNativeSeparators(m_place->text())).filePath(name),
            codebook == QLatin1String("?") ? QString() : codebook, m_language->currentData().toString()};
}

void StartPage::setRecent(const QStringList& files) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (shown == kMostRecent) break;
        ++shown;
        const bool there = info.exists();
        const QString folder = QDir::toNativeSeparators(info.absolutePath());
        auto* button = card(Icon::Study, info.completeBaseName(),
                            QFontMetrics(font()).elidedText(there ? folder : tr("Not there any more: %1").arg(folder),
                                                            Qt::ElideMiddle, 300));
        button->setMinimumHeight(56);
        button->setToolTip(QDir::toNativeSeparators(file));
        button->setProperty("missing", !there);
        m_recent->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, file] {
            // Asked at the click: a disk may have come or gone since the list was made.
            if (QFileInfo::exists(file))
                Q_EMIT openFileAsked(file);
            else
                Q_EMIT missingFileAsked(file);
        });
    }
    if (shown > 0) return;
    auto* none = new QLabel(tr("Studies you have worked on will be listed here."));
    none->setProperty("quiet", true);
    none->setWordWrap(true);
    m_recent->addWidget(none);
}

void StartPage::setSampleAvailable(bool available) { m_sample->setVisible(available); }

} // namespace kenspeckle::gui

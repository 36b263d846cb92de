// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/release/reading_view.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/icons.h"
#include "gui/qt_text.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/release/book_text.h"

namespace kenspeckle::gui {

namespace {

constexpr int kLeftWidth = 320;
constexpr int kSmallest = 60;
constexpr int kLargest = 300;

enum Role {
    PlaceRole = Qt::UserRole, ///< of the theme in the book, or one of the pages below
    DepthRole,
    CountRole, ///< -1: not counted
};
constexpr int kAbout = -1;
constexpr int kAll = -2;
constexpr int kTables = -3;

class ThemeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, QFontMetrics(option.font).height() + 14};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        const int count = index.data(CountRole).toInt();
        const int depth = index.data(DepthRole).toInt();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect area = option.rect.adjusted(12 + 16 * depth, 0, -12, 0);
        int right = 0;
        const QFont small = scaled(option.font, 0.9);
        if (count >= 0) {
            const QString number = QLocale().toString(count);
            painter->setFont(small);
            painter->setPen(theme.quiet);
            painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
            right = QFontMetrics(small).horizontalAdvance(number) + 10;
        }
        QFont font = option.font;
        if (depth == 0) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(count == 0 ? theme.quiet : chosen ? theme.accent : theme.text);
        const QRect words = area.adjusted(0, 0, -right, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

ReadingView::ReadingView(Book book, const QString& leftOut, QWidget* parent)
    : QWidget(parent, Qt::Window), m_book(std::move(book)) {
    // Neither the study's name nor where its file lies stands in a title that others see.
    setWindowTitle(m_book.title.empty() ? tr("Reading view") : fromUtf8(m_book.title));
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(640, 420);
    setAutoFillBackground(true);
    m_text = new BookText;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildLeft(leftOut));
    row->addWidget(m_text, 1);
    connect(m_text, &BookText::zoomAsked, this, [this](int step) { setZoom(zoom() + step * 10); });
    fillThemes();
    fillPeople();
    setTabOrder(m_search, m_themes);
    setTabOrder(m_themes, m_people);
    setTabOrder(m_people, m_text);
    m_text->setZoom(std::clamp(settings::readingZoom(), kSmallest, kLargest));
    showCounts();
    showChosen();
    m_themes->setFocus();
}

ReadingView::~ReadingView() = default;

QWidget* ReadingView::buildLeft(const QString& leftOut) {
    auto* left = new QFrame;
    left->setObjectName(QStringLiteral("readingLeft"));
    left->setFixedWidth(kLeftWidth);
    const Theme& theme = Theme::current();
    left->setStyleSheet(QStringLiteral("QFrame#readingLeft{background:%1;border:none;border-right:1px solid %2;}"
                                       "QAbstractItemView{background:transparent;}")
                            .arg(theme.window.name(), theme.border.name()));
    auto* title = new QLabel(fromUtf8(m_book.title));
    title->setFont(scaled(font(), 1.25));
    title->setProperty("heading", true);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    QStringList below;
    if (!m_book.audience.empty()) below << fromUtf8(m_book.audience);
    if (!m_book.date.empty()) below << fromUtf8(m_book.date);
    auto* audience = new QLabel(below.join(QStringLiteral(" · ")));
    audience->setProperty("quiet", true);
    audience->setWordWrap(true);
    audience->setTextFormat(Qt::PlainText);
    audience->setVisible(!below.isEmpty());
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the quotes"));
    m_search->setAccessibleName(tr("Search the quotes"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, Theme::current().quiet), QLineEdit::LeadingPosition);
    m_search->setContextMenuPolicy(Qt::NoContextMenu);
    m_search->installEventFilter(this);
    m_themes = new QListWidget;
    m_themes->setAccessibleName(tr("Themes"));
    m_themes->setItemDelegate(new ThemeDelegate(m_themes));
    m_themes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_themes->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_themes->setMouseTracking(true);
    m_themes->setContextMenuPolicy(Qt::NoContextMenu);
    m_themes->installEventFilter(this);
    m_people = new QTreeWidget;
    m_people->setHeaderHidden(true);
    m_people->setColumnCount(1);
    m_people->setIndentation(16);
    m_people->setRootIsDecorated(false);
    m_people->setItemsExpandable(false);
    m_people->setAccessibleName(tr("Only people of whom this is so"));
    m_people->setContextMenuPolicy(Qt::NoContextMenu);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* who = new QLabel(tr("Who speaks"));
    who->setProperty("heading", true);
    who->setVisible(!m_book.filters.empty());
    m_people->setVisible(!m_book.filters.empty());
    auto* missing = new QLabel(leftOut);
    missing->setProperty("quiet", true);
    missing->setWordWrap(true);
    missing->setTextFormat(Qt::PlainText);
    missing->setVisible(!leftOut.isEmpty());
    auto* keys = new QLabel(tr("Esc leaves · F11 whole screen · Ctrl and wheel: size of the text"));
    keys->setProperty("quiet", true);
    keys->setWordWrap(true);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(16, 20, 12, 14);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(audience);
    column->addSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_themes, 3);
    column->addWidget(who);
    column->addWidget(m_people, 2);
    column->addWidget(missing);
    column->addWidget(keys);
    for (QLabel* label : {title, audience, who, missing, keys})
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    connect(m_search, &QLineEdit::textChanged, this, &ReadingView::filterChanged);
    connect(m_themes, &QListWidget::currentItemChanged, this, &ReadingView::showChosen);
    connect(m_people, &QTreeWidget::itemChanged, this, &ReadingView::filterChanged);
    return left;
}

void ReadingView::fillThemes() {
    const QSignalBlocker quiet(m_themes);
    const auto add = [this](const QString& name, int place, int depth) {
        auto* item = new QListWidgetItem(name, m_themes);
        item->setData(PlaceRole, place);
        item->setData(DepthRole, depth);
        item->setData(CountRole, -1);
    };
    if (!m_book.introduction.empty() || !m_book.rules.empty()) add(tr("About these quotes"), kAbout, 0);
    add(tr("All themes"), kAll, 0);
    const int first = m_themes->count();
    for (std::size_t at = 0; at < m_book.themes.size(); ++at)
        add(fromUtf8(m_book.themes[at].name), static_cast<int>(at), m_book.themes[at].depth);
    if (!m_book.tables.empty()) add(tr("Tables"), kTables, 0);
    m_themes->setCurrentRow(m_book.themes.empty() ? first - 1 : first);
}

void ReadingView::fillPeople() {
    const QSignalBlocker quiet(m_people);
    for (const std::string& label : m_book.filters) {
        const auto values = valuesUnder(m_book, label);
        if (values.empty()) continue;
        auto* parent = new QTreeWidgetItem(m_people, {fromUtf8(label)});
        parent->setFlags(Qt::ItemIsEnabled);
        for (const auto& [value, count] : values) {
            auto* item = new QTreeWidgetItem(parent, {fromUtf8(value)});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(0, Qt::Unchecked);
        }
        parent->setExpanded(true);
    }
}

void ReadingView::filterChanged() {
    m_filter = {m_search->text(), {}};
    for (int at = 0; at < m_people->topLevelItemCount(); ++at) {
        const QTreeWidgetItem* label = m_people->topLevelItem(at);
        for (int child = 0; child < label->childCount(); ++child)
            if (label->child(child)->checkState(0) == Qt::Checked)
                m_filter.where[toUtf8(label->text(0))].insert(toUtf8(label->child(child)->text(0)));
    }
    showCounts();
    showChosen();
}

void ReadingView::showCounts() {
    const QSignalBlocker quiet(m_themes);
    for (int row = 0; row < m_themes->count(); ++row) {
        QListWidgetItem* item = m_themes->item(row);
        const int place = item->data(PlaceRole).toInt();
        if (place == kAll) item->setData(CountRole, countOf(m_book, 0, m_book.themes.size(), m_filter));
        if (place < 0) continue;
        const auto [first, last] = themesFrom(m_book, static_cast<std::size_t>(place));
        const int count = countOf(m_book, first, last, m_filter);
        item->setData(CountRole, count);
        item->setData(Qt::AccessibleTextRole, tr("%1, %n quote(s)", nullptr, count).arg(item->text()));
    }
    m_themes->viewport()->update();
}

void ReadingView::showChosen() {
    const QListWidgetItem* item = m_themes->currentItem();
    const int place = item ? item->data(PlaceRole).toInt() : kAll;
    if (place == kAbout) return m_text->showAbout(m_book);
    if (place == kTables) return m_text->showTables(m_book);
    if (countOf(m_book, 0, m_book.themes.size(), {}) == 0)
        return m_text->showAdvice(
            tr("No quote may be shown yet. Quotes appear here once they are approved on the page Release."));
    const auto [first, last] = place == kAll ? std::pair<std::size_t, std::size_t>(0, m_book.themes.size())
                                             : themesFrom(m_book, static_cast<std::size_t>(place));
    if (countOf(m_book, first, last, m_filter) > 0 || m_filter.empty())
        return m_text->showThemes(m_book, first, last, m_filter);
    const int elsewhere = countOf(m_book, 0, m_book.themes.size(), m_filter);
    m_text->showAdvice(
        elsewhere == 0 ? tr("No quote fits what is asked for on the left.")
                       : tr("Nothing here fits what is asked for; %n quote(s) in other themes.", nullptr, elsewhere));
}

int ReadingView::zoom() const { return m_text->zoom(); }

void ReadingView::setZoom(int percent) {
    const int wanted = std::clamp(percent, kSmallest, kLargest);
    if (wanted == zoom()) return;
    m_text->setZoom(wanted);
    settings::setReadingZoom(wanted);
    showChosen();
}

void ReadingView::moveTheme(int by) {
    m_themes->setCurrentRow(std::clamp(m_themes->currentRow() + by, 0, m_themes->count() - 1));
}

bool ReadingView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_text->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_themes->setFocus();
            return true;
        }
    } else if (watched == m_themes) {
        switch (key->key()) {
        case Qt::Key_Space:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            m_text->turnPage(key->key() == Qt::Key_PageUp || key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Right:
            m_text->setFocus();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReadingView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    if (event->key() == Qt::Key_F11) {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        return;
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_F:
        m_search->setFocus();
        m_search->selectAll();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(zoom() + 10);
    case Qt::Key_Minus:
        return setZoom(zoom() - 10);
    case Qt::Key_0:
        return setZoom(100);
    case Qt::Key_PageDown:
        return moveTheme(1);
    case Qt::Key_PageUp:
        return moveTheme(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ReadingView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Whoever reads from a large screen sits further away.
    const double scale = std::clamp(std::round(width() / 1366.0 * 10) / 10, 1.0, 1.6);
    if (scale == m_scale) return;
    m_scale = scale;
    m_text->setScale(scale);
    showChosen();
}

void ReadingView::closeEvent(QCloseEvent* event) {
    event->accept();
    Q_EMIT left();
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/quotes_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"
#include "gui/views/list_zoom.h"

#include <algorithm>

namespace kenspeckle::gui {

namespace {

enum QuoteRole { TextRole = Qt::UserRole, AttributionRole, PathRole };
constexpr int kSide = 12;

class QuoteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = (list ? list->viewport()->width() : 240) - 2 * kSide - 12;
        const int words =
            QFontMetrics(option.font)
                .boundingRect(QRect(0, 0, width, 100000), Qt::TextWordWrap, index.data(TextRole).toString())
                .height();
        return {160, words + 2 * QFontMetrics(scaled(option.font, 0.9)).height() + 28};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(kSide, 8, -kSide, -8);
        const QFont small = scaled(option.font, 0.9);
        const QFontMetrics metrics(small);
        const int foot = area.bottom() - 2 * metrics.height();
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(Qt::DecorationRole).value<QColor>());
        painter->drawRoundedRect(QRectF(area.left(), area.top() + 2, 3, foot - area.top() - 6), 1.5, 1.5);
        painter->setPen(theme.text);
        painter->setFont(option.font);
        painter->drawText(QRect(area.left() + 12, area.top(), area.width() - 12, foot - area.top()), Qt::TextWordWrap,
                          index.data(TextRole).toString());
        painter->setFont(small);
        painter->setPen(theme.text);
        painter->drawText(
            QRect(area.left() + 12, foot, area.width() - 12, metrics.height()), Qt::AlignLeft,
            metrics.elidedText(index.data(AttributionRole).toString(), Qt::ElideRight, area.width() - 12));
        painter->setPen(theme.quiet);
        painter->drawText(QRect(area.left() + 12, foot + metrics.height(), area.width() - 12, metrics.height()),
                          Qt::AlignLeft,
                          metrics.elidedText(index.data(PathRole).toString(), Qt::ElideMiddle, area.width() - 12));
        painter->setPen(theme.border);
        painter->drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom());
        painter->restore();
    }
};

} // namespace

QuotesPanel::QuotesPanel(QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    m_title = new QLabel(tr("Quotes"));
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_note = new QLabel;
    m_note->setProperty("quiet", true);
    m_note->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setItemDelegate(new QuoteDelegate(m_list));
    m_list->setAccessibleName(tr("Quotes"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMouseTracking(true);
    new ListZoom(m_list);
    setFocusProxy(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 4, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const int row = m_list->row(item);
        if (row >= 0 && row < static_cast<int>(m_quotes.size()))
            Q_EMIT passageAsked(m_quotes[static_cast<std::size_t>(row)].passage);
    });
    connect(new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, [this] { copy(false); });
}

namespace {

/// True if words are quoted more than once: the report counts such passages as one reference.
bool overlap(const std::vector<Quote>& quotes) {
    std::vector<Passage> passages;
    for (const Quote& quote : quotes)
        passages.push_back(quote.passage);
    std::sort(passages.begin(), passages.end());
    return std::adjacent_find(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) {
               return a.transcript == b.transcript && a.range.overlaps(b.range);
           }) != passages.end();
}

} // namespace

void QuotesPanel::setQuotes(const QString& title, std::vector<Quote> quotes) {
    m_quotes = std::move(quotes);
    // Always there, or the rows would be measured for another width; but where there is nothing to scroll.
    m_list->setVerticalScrollBarPolicy(m_quotes.empty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    m_title->setText(title);
    m_note->setText(m_quotes.empty() ? tr("No quotes.")
                                     : tr("%n quote(s). A double click goes to the transcript.", nullptr,
                                          static_cast<int>(m_quotes.size())));
    if (overlap(m_quotes))
        m_note->setText(m_note->text() + QLatin1Char(' ') +
                        tr("Some overlap: the table counts those as one reference."));
    m_list->clear();
    for (const Quote& quote : m_quotes) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(TextRole, fromUtf8(quote.text));
        item->setData(AttributionRole, fromUtf8(quote.attribution));
        QString where = fromUtf8(quote.transcript);
        if (!quote.codes.empty()) where.prepend(fromUtf8(quote.codes.front().path) + QStringLiteral(" · "));
        item->setData(PathRole, where);
        item->setData(Qt::DecorationRole, Theme::current().accent);
        item->setData(Qt::AccessibleTextRole,
                      QString(fromUtf8(quote.text) + QStringLiteral(" — ") + fromUtf8(quote.attribution)));
        item->setToolTip(where);
    }
    m_list->scrollToTop();
}

void QuotesPanel::setAdvice(const QString& advice) {
    m_quotes.clear();
    m_list->clear();
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setText(tr("Quotes"));
    m_note->setText(advice);
}

void QuotesPanel::copyAll() const { copy(true); }

void QuotesPanel::copy(bool all) const {
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        if (all || m_list->item(row)->isSelected())
            texts << QStringLiteral("“%1” — %2")
                         .arg(m_list->item(row)->data(TextRole).toString(),
                              m_list->item(row)->data(AttributionRole).toString());
    if (!texts.isEmpty()) QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

} // namespace kenspeckle::gui

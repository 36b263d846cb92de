// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/code_palette.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/icons.h"
#include "gui/models/fuzzy.h"
#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/list_painting.h"

namespace kenspeckle::gui {

namespace {

constexpr int kMostRows = 40;
enum PaletteRole { IdRole = Qt::UserRole, ColourRole, WhereRole, NewRole };

QColor colourOf(const Code& code) { return {code.text.colour.red, code.text.colour.green, code.text.colour.blue}; }

class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {200, QFontMetrics(option.font).height() + 14};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        paintRow(*painter, option);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        if (index.data(NewRole).toBool()) {
            icon(Icon::Plus, theme.accent).paint(painter, QRect(area.left() - 3, area.center().y() - 8, 16, 16));
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(markOf(index.data(ColourRole).value<QColor>()));
            painter->drawRoundedRect(QRectF(area.left(), area.center().y() - 5, 11, 11), 3, 3);
        }
        const QFontMetrics metrics(option.font);
        const QRect words = area.adjusted(22, 0, 0, 0);
        const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
        const int used = metrics.horizontalAdvance(name) + 16;
        const QFont small = scaled(option.font, 0.9);
        painter->setFont(small);
        painter->setPen(theme.quiet);
        painter->drawText(words.adjusted(used, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(WhereRole).toString(), Qt::ElideLeft,
                                                         std::max(0, words.width() - used)));
        painter->restore();
    }
};

} // namespace

CodePalette::CodePalette(QWidget* window) : QFrame(window) {
    setProperty("sheet", true);
    setAccessibleName(tr("Find a code"));
    m_heading = new QLabel;
    m_heading->setProperty("quiet", true);
    m_heading->setWordWrap(true);
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("Type a few letters of a code"));
    m_field->setAccessibleName(tr("Name of a code"));
    m_list = new QListWidget;
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_field); // whose arrow keys move in it
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Codes found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* hint = new QLabel(tr("↑ ↓ choose   ·   Enter code   ·   Esc close"));
    hint->setProperty("quiet", true);
    hint->setFont(scaled(font(), 0.9));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(40);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    hide();
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CodePalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CodePalette::accept);
}

void CodePalette::open(const Codebook& codebook, const std::vector<CodeId>& recent, const QString& heading,
                       bool allowNew) {
    m_codebook = codebook;
    m_recent = recent;
    m_allowNew = allowNew;
    m_heading->setText(heading);
    m_field->clear();
    fill();
    place();
    show();
    raise();
    m_field->setFocus();
}

void CodePalette::place() {
    const QSize window = parentWidget()->size();
    const int width = std::min(560, window.width() - 64);
    const int height = std::min(420, window.height() - 160);
    setGeometry((window.width() - width) / 2, std::max(80, window.height() / 6), width, height);
}

void CodePalette::fill() {
    const QString letters = m_field->text().simplified();
    struct Found {
        const Code* code;
        int score;
    };
    std::vector<Found> found;
    bool exact = false;
    for (const Code& code : m_codebook.codes()) {
        if (!code.text.codable) continue;
        const QString name = fromUtf8(code.text.name);
        exact = exact || name.compare(letters, Qt::CaseInsensitive) == 0;
        auto score = fuzzyScore(letters, name);
        // Letters may also come from the way to the code, at a price.
        if (!score && !letters.isEmpty())
            if (const auto byPath = fuzzyScore(letters, fromUtf8(m_codebook.path(code.id)))) score = *byPath / 4 - 20;
        if (!score) continue;
        const auto recent = std::find(m_recent.begin(), m_recent.end(), code.id);
        if (letters.isEmpty())
            score = recent == m_recent.end() ? 0 : 1000 - static_cast<int>(recent - m_recent.begin());
        found.push_back({&code, *score});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
    m_list->clear();
    for (const Found& each : found) {
        if (m_list->count() >= kMostRows) break;
        auto* item = new QListWidgetItem(fromUtf8(each.code->text.name), m_list);
        item->setData(IdRole, static_cast<qlonglong>(each.code->id.value));
        item->setData(ColourRole, colourOf(*each.code));
        if (each.code->parent) item->setData(WhereRole, fromUtf8(m_codebook.path(each.code->parent)));
        item->setToolTip(fromUtf8(each.code->text.definition));
    }
    if (m_allowNew && !letters.isEmpty() && !exact) {
        auto* item = new QListWidgetItem(tr("New code “%1”").arg(letters), m_list);
        item->setData(NewRole, true);
        if (!letters.contains(QStringLiteral(" / ")))
            item->setData(WhereRole, tr("“Theme / code” puts it under a theme"));
    }
    m_list->setCurrentRow(0);
}

void CodePalette::accept() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) return;
    const bool isNew = item->data(NewRole).toBool();
    const CodeId code{item->data(IdRole).toLongLong()};
    const QString name = m_field->text().simplified();
    dismiss();
    if (isNew)
        Q_EMIT newNamed(name);
    else
        Q_EMIT chosen(code);
}

void CodePalette::dismiss() {
    hide();
    Q_EMIT closed();
}

bool CodePalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_field) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // A click beside the sheet closes it; another window in front does not.
        if (static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) dismiss();
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace kenspeckle::gui

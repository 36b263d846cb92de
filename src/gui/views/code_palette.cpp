// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/code_palette.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "gui/models/fuzzy.h"
#include "gui/qt_text.h"
#include "gui/views/list_painting.h"
#include "gui/views/palette_delegate.h"

namespace kenspeckle::gui {

namespace {
constexpr int kMostRows = 40;
constexpr int kMostThemes = 3;     // under which a new code is proposed
constexpr int kInDefinition = -10; // below every name, above letters scattered over the way to a code

QColor colourOf(const Code& code) { return {code.text.colour.red, code.text.colour.green, code.text.colour.blue}; }
} // namespace

struct CodePalette::Found {
    const Code* code = nullptr;
    int score = 0;
    QString sentence; ///< of the definition, if that is where the letters are
};

CodePalette::CodePalette(QWidget* window) : QFrame(window) {
    setProperty("sheet", true);
    setAccessibleName(tr("Find a code"));
    m_heading = new QLabel;
    m_heading->setProperty("quiet", true);
    m_heading->setWordWrap(true);
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("A few letters of a code, words of its definition, or Theme / New code"));
    m_field->setAccessibleName(tr("Name of a code"));
    m_list = new QListWidget;
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_field); // whose arrow keys move in it
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Codes found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_explanation = new QLabel;
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::RichText);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setFont(scaled(font(), 0.95));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(QFontMetrics(font()).height() * 5);
    scroll->setWidget(m_explanation);
    auto* line = new QFrame;
    line->setProperty("line", true);
    m_effect = new QLabel;
    m_effect->setWordWrap(true);
    auto* hint = new QLabel(tr("↑ ↓ choose · Ctrl+Space tick several · Tab a new code below · Esc close"));
    hint->setProperty("quiet", true);
    hint->setFont(scaled(font(), 0.9));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(line);
    column->addWidget(scroll);
    column->addWidget(m_effect);
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
    connect(m_list, &QListWidget::currentRowChanged, this, &CodePalette::explain);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) return tick(item);
        accept();
    });
}

void CodePalette::open(const Codebook& codebook, const std::vector<CodeId>& recent, const QString& heading) {
    m_codebook = codebook;
    m_recent = recent;
    m_ticked.clear();
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
    const int width = std::min(620, window.width() - 64);
    const int height = std::min(560, window.height() - 120);
    setGeometry((window.width() - width) / 2, std::max(40, (window.height() - height) / 3), width, height);
}

std::vector<CodePalette::Found> CodePalette::search(const QString& letters) const {
    std::vector<Found> found;
    for (const Code& code : m_codebook.codes()) {
        if (!code.text.codable) continue;
        Found each{&code, 0, {}};
        if (letters.isEmpty()) {
            const auto recent = std::find(m_recent.begin(), m_recent.end(), code.id);
            if (recent != m_recent.end()) each.score = 1000 - static_cast<int>(recent - m_recent.begin());
            found.push_back(each);
            continue;
        }
        if (const auto byName = fuzzyScore(letters, fromUtf8(code.text.name))) {
            each.score = *byName;
        } else {
            for (const std::string* text : {&code.text.definition, &code.text.useWhen, &code.text.example})
                if (const auto sentence = sentenceWith(letters, fromUtf8(*text))) {
                    each.sentence = *sentence;
                    break;
                }
            // Letters may also come from the way to the code, at a price.
            const auto byPath = fuzzyScore(letters, fromUtf8(m_codebook.path(code.id)));
            if (each.sentence.isEmpty() && !byPath) continue;
            each.score = byPath ? *byPath / 4 - 20 : kInDefinition;
            if (!each.sentence.isEmpty()) each.score = std::max(each.score, kInDefinition);
        }
        found.push_back(each);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
    return found;
}

void CodePalette::fill() {
    const QString letters = m_field->text().simplified();
    m_list->clear();
    for (const Found& each : search(letters)) {
        if (m_list->count() >= kMostRows) break;
        auto* item = new QListWidgetItem(fromUtf8(each.code->text.name), m_list);
        item->setData(PaletteDelegate::IdRole, static_cast<qlonglong>(each.code->id.value));
        item->setData(PaletteDelegate::ColourRole, colourOf(*each.code));
        item->setData(PaletteDelegate::SentenceRole, each.sentence);
        if (each.code->parent) item->setData(PaletteDelegate::WhereRole, fromUtf8(m_codebook.path(each.code->parent)));
    }
    if (!letters.isEmpty()) addNew(letters);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool ticked = std::find(m_ticked.begin(), m_ticked.end(), entryOf(*item)) != m_ticked.end();
        item->setData(Qt::CheckStateRole, ticked ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    explain();
}

void CodePalette::addNew(const QString& letters) {
    bool exact = false;
    const auto same = [](const std::string& name, const QString& typed) {
        return fromUtf8(name).compare(typed, Qt::CaseInsensitive) == 0;
    };
    for (const Code& code : m_codebook.codes())
        exact = exact || same(code.text.name, letters) || same(m_codebook.path(code.id), letters);
    // "acc / one stop" is a new code below the themes that "acc" finds.
    const qsizetype slash = letters.lastIndexOf(QLatin1Char('/'));
    const QString theme = letters.left(std::max<qsizetype>(slash, 0)).trimmed();
    const QString name = slash < 0 ? QString() : letters.mid(slash + 1).trimmed();
    bool literal = !exact && !letters.endsWith(QLatin1Char('/')) && !letters.startsWith(QLatin1Char('/'));
    if (!theme.isEmpty() && !name.isEmpty()) {
        std::vector<std::pair<int, const Code*>> themes;
        for (const Code& code : m_codebook.codes())
            if (const auto score = fuzzyScore(theme, fromUtf8(m_codebook.path(code.id))))
                themes.emplace_back(same(m_codebook.path(code.id), theme) ? 1'000'000 : *score, &code);
        std::stable_sort(themes.begin(), themes.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        for (std::size_t at = 0; at < std::min<std::size_t>(themes.size(), kMostThemes); ++at) {
            const CodeId parent = themes[at].second->id;
            const std::vector<CodeId> children = m_codebook.children(parent);
            const bool there = std::any_of(children.begin(), children.end(),
                                           [&](CodeId child) { return same(m_codebook.find(child)->text.name, name); });
            if (there) continue;
            const QString path = fromUtf8(m_codebook.path(parent));
            addNewItem(name, path + QStringLiteral(" / ") + name, tr("below %1").arg(path));
            if (themes[at].first >= 1'000'000) literal = false; // the same as what was typed
        }
    }
    if (literal) addNewItem(letters, letters, QString());
}

void CodePalette::addNewItem(const QString& name, const QString& path, const QString& where) {
    auto* item = new QListWidgetItem(tr("New code “%1”").arg(name), m_list);
    item->setData(PaletteDelegate::PathRole, path);
    item->setData(PaletteDelegate::WhereRole, where);
}

CodePalette::Entry CodePalette::entryOf(const QListWidgetItem& item) const {
    return {CodeId{item.data(PaletteDelegate::IdRole).toLongLong()}, item.data(PaletteDelegate::PathRole).toString()};
}

QString CodePalette::nameOf(const Entry& entry) const {
    if (const Code* code = m_codebook.find(entry.code)) return fromUtf8(code->text.name);
    return entry.path.section(QStringLiteral(" / "), -1);
}

std::vector<CodePalette::Entry> CodePalette::choice() const {
    std::vector<Entry> chosen = m_ticked;
    const QListWidgetItem* item = m_list->currentItem();
    // Once something is ticked, the row at hand counts only where letters were typed to find it.
    if (!item || (!chosen.empty() && m_field->text().trimmed().isEmpty())) return chosen;
    const Entry entry = entryOf(*item);
    if (std::find(chosen.begin(), chosen.end(), entry) == chosen.end()) chosen.push_back(entry);
    return chosen;
}

void CodePalette::tick(QListWidgetItem* item) {
    if (!item) return;
    const Entry entry = entryOf(*item);
    const auto found = std::find(m_ticked.begin(), m_ticked.end(), entry);
    const bool ticked = found == m_ticked.end();
    if (ticked)
        m_ticked.push_back(entry);
    else
        m_ticked.erase(found);
    item->setData(Qt::CheckStateRole, ticked ? Qt::Checked : Qt::Unchecked);
    m_field->selectAll(); // the next letters look for the next code
    explain();
}

void CodePalette::complete() {
    const QListWidgetItem* item = m_list->currentItem();
    const Code* code = item ? m_codebook.find(entryOf(*item).code) : nullptr;
    if (code) m_field->setText(fromUtf8(m_codebook.path(code->id)) + QStringLiteral(" / "));
}

void CodePalette::explain() {
    const QListWidgetItem* item = m_list->currentItem();
    QString words;
    if (const Code* code = item ? m_codebook.find(entryOf(*item).code) : nullptr) {
        const auto part = [&words](const QString& label, const std::string& text) {
            if (text.empty()) return;
            const QString shown = fromUtf8(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
            words += label.isEmpty() ? QStringLiteral("<p>%1</p>").arg(shown)
                                     : QStringLiteral("<p><b>%1</b> %2</p>").arg(label, shown);
        };
        part({}, code->text.definition);
        part(tr("Use when"), code->text.useWhen);
        part(tr("Do not use when"), code->text.doNotUseWhen);
        part(tr("Example"), code->text.example);
        if (words.isEmpty()) words = tr("This code has no definition yet.").toHtmlEscaped();
    } else if (item) {
        words = tr("Makes this code and uses it at once; a definition can be given in the codebook.").toHtmlEscaped();
    } else {
        words = tr("No code answers these letters.").toHtmlEscaped();
    }
    m_explanation->setText(words);
    QStringList names;
    for (const Entry& entry : choice())
        names << nameOf(entry).toHtmlEscaped();
    m_effect->setText(names.isEmpty()
                          ? QString()
                          : tr("Enter: %1").arg(QStringLiteral("<b>%1</b>").arg(names.join(tr("</b> and <b>")))));
}

QString CodePalette::explanation() const { return m_explanation->text(); }

void CodePalette::accept() {
    CodeChoice chosen;
    for (const Entry& entry : choice()) {
        if (entry.code)
            chosen.codes.push_back(entry.code);
        else
            chosen.paths.push_back(toUtf8(entry.path));
    }
    if (chosen.empty()) return;
    dismiss();
    Q_EMIT accepted(chosen);
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
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Space:
        if (!key->modifiers().testFlag(Qt::ControlModifier)) return QFrame::eventFilter(watched, event);
        tick(m_list->currentItem());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ShiftModifier))
            tick(m_list->currentItem());
        else
            accept();
        return true;
    case Qt::Key_Tab:
        complete();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace kenspeckle::gui

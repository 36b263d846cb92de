// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/history/changes_html.h"

#include <charconv>
#include <optional>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/history/history_panel.h"
#include "text/word_difference.h"

namespace kenspeckle::gui {

namespace {

constexpr std::size_t kMostChanges = 40;
constexpr qsizetype kLongStretch = 240; // characters that did not change, before they are shortened
constexpr qsizetype kLongValue = 1500;  // characters of something new or removed

QString escaped(const QString& text) { return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")); }

QString shortened(const QString& text) {
    if (text.size() <= kLongStretch) return text;
    const qsizetype keep = kLongStretch / 3;
    return text.left(keep) + QStringLiteral(" … ") + text.right(keep);
}

QString value(const std::string& text) {
    const QString words = fromUtf8(text);
    return escaped(words.size() > kLongValue ? words.left(kLongValue) + QStringLiteral(" …") : words);
}

/// One side of two wordings.
QString side(const std::vector<text::DifferencePiece>& pieces, text::DifferencePiece::Kind kind) {
    using Kind = text::DifferencePiece::Kind;
    const Theme& theme = Theme::current();
    QString html;
    for (const text::DifferencePiece& piece : pieces) {
        const QString words = fromUtf8(piece.text);
        if (piece.kind == Kind::Same) html += escaped(shortened(words));
        if (piece.kind != kind) continue;
        const QString marked = escaped(words.left(kLongValue));
        html += kind == Kind::Removed
                    ? QStringLiteral("<s style='color:%1'>%2</s>").arg(theme.danger.name(), marked)
                    : QStringLiteral("<u style='color:%1'><b>%2</b></u>").arg(theme.accent.name(), marked);
    }
    return html.isEmpty() ? QStringLiteral("–") : html;
}

QString fieldHtml(const Change& change, const FieldChange& field) {
    const Theme& theme = Theme::current();
    const QString name = QStringLiteral("<p style='margin:8px 0 2px 0;color:%1'>%2</p>")
                             .arg(theme.quiet.name(), fromUtf8(field.field).toHtmlEscaped());
    if (change.kind == ChangeKind::Edited) {
        const auto pieces = text::wordDifference(field.before, field.after);
        return name + QStringLiteral("<table width='100%' cellspacing='2' cellpadding='4'><tr>"
                                     "<td width='50%' valign='top' bgcolor='%1'>%2</td>"
                                     "<td width='50%' valign='top' bgcolor='%1'>%3</td></tr></table>")
                          .arg(theme.raised.name(), side(pieces, text::DifferencePiece::Kind::Removed),
                               side(pieces, text::DifferencePiece::Kind::Added));
    }
    return name + QStringLiteral("<p style='margin:0'>%1</p>")
                      .arg(value(change.kind == ChangeKind::Added ? field.after : field.before));
}

QString heading(const Change& change) {
    const QString what = change.kind == ChangeKind::Added    ? HistoryPanel::tr("New %1")
                         : change.kind == ChangeKind::Edited ? HistoryPanel::tr("Changed %1")
                                                             : HistoryPanel::tr("Removed %1");
    QString words = what.arg(fromUtf8(change.thing)).toHtmlEscaped();
    if (!change.name.empty()) words += QStringLiteral(" “%1”").arg(fromUtf8(change.name).toHtmlEscaped());
    return QStringLiteral("<p style='margin:12px 0 0 0'><b>%1</b></p>").arg(words);
}

/// How far a field's value moved; nothing if it is no number or was not edited.
std::optional<std::int64_t> shift(const FieldChange& field) {
    const auto number = [](const std::string& text) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
        return value;
    };
    const auto before = number(field.before);
    const auto after = number(field.after);
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

/// A passage as long as before, at another place: what stands before it has become longer or shorter.
bool onlyMoved(const Change& change) {
    if (change.kind != ChangeKind::Edited || change.fields.size() != 2) return false;
    const FieldChange& begin = change.fields[0];
    const FieldChange& end = change.fields[1];
    return begin.field == "begin" && end.field == "end" && shift(begin) && shift(begin) == shift(end);
}

QString listed(const std::vector<const Change*>& changes) {
    QString html;
    for (std::size_t i = 0; i < changes.size() && i < kMostChanges; ++i) {
        html += heading(*changes[i]);
        for (const FieldChange& field : changes[i]->fields)
            html += fieldHtml(*changes[i], field);
    }
    if (changes.size() > kMostChanges)
        html += QStringLiteral("<p>%1</p>").arg(HistoryPanel::tr("and %1 more").arg(changes.size() - kMostChanges));
    return html;
}

/// "12 passages moved with the text · Show", or with those passages below it.
QString movedHtml(const std::vector<const Change*>& moved, MovedPassages how) {
    if (moved.empty()) return {};
    const bool folded = how == MovedPassages::Folded;
    return QStringLiteral("<p style='margin:12px 0 0 0'>%1 · <a href='%2' style='color:%3'>%4</a></p>")
               .arg(HistoryPanel::tr("%n passage(s) moved with the text", nullptr, static_cast<int>(moved.size())),
                    QLatin1String(kMovedLink), Theme::current().accent.name(),
                    folded ? HistoryPanel::tr("Show") : HistoryPanel::tr("Hide")) +
           (folded ? QString() : listed(moved));
}

} // namespace

QString changesHtml(const std::vector<Change>& changes, MovedPassages moved) {
    std::vector<const Change*> rest;
    std::vector<const Change*> alongside;
    for (const Change& change : changes)
        (onlyMoved(change) ? alongside : rest).push_back(&change);
    return listed(rest) + movedHtml(alongside, moved);
}

} // namespace kenspeckle::gui

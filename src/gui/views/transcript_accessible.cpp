// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

#include "gui/views/transcript_view.h"
#include "text/offsets.h"

namespace kenspeckle::gui {

namespace {

/// A transcript as one text. Assistive technology counts in UTF-16 units of the whole stored text.
class AccessibleTranscript : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleTranscript(TranscriptView* view) : QAccessibleWidget(view, QAccessible::EditableText) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.selectableText = true;
        state.multiLine = true;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        return which == QAccessible::Value ? all() : QAccessibleWidget::text(which);
    }

    void selection(int index, int* start, int* end) const override {
        const Range range = index == 0 ? view().selection() : Range{};
        *start = unitOf(range.begin);
        *end = unitOf(range.end);
    }
    [[nodiscard]] int selectionCount() const override { return view().selection().empty() ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { view().setCaret(view().caret()); }
    void setSelection(int, int start, int end) override { view().select({pointAt(start), pointAt(end)}); }
    [[nodiscard]] int cursorPosition() const override { return unitOf(view().caret()); }
    void setCursorPosition(int position) override { view().setCaret(pointAt(position)); }
    [[nodiscard]] QString text(int start, int end) const override { return all().mid(start, end - start); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(all().size()); }
    [[nodiscard]] QRect characterRect(int offset) const override {
        const QRect rect = view().rectOf(pointAt(offset));
        return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override {
        return unitOf(view().placeUnder(view().viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int end) override { view().show(Range{pointAt(start), pointAt(end)}); }

    /// Names of the codes at a place, and how far they reach: what sighted readers see as tints and stripes.
    QString attributes(int offset, int* start, int* end) const override {
        *start = *end = offset;
        if (!view().text()) return {};
        const CodePoint at = pointAt(offset);
        const auto segments = view().stripes().segments({at, at + 1});
        if (segments.empty()) return {};
        const StripeSet::Segment& here = segments.front();
        Range reach{CodePoint{0}, view().text()->whole().end};
        QStringList names;
        for (const std::size_t index : here.stripes) {
            const Stripe& stripe = view().stripes().stripes()[index];
            names << stripe.name;
            reach = {std::max(reach.begin, stripe.range.begin), std::min(reach.end, stripe.range.end)};
        }
        *start = unitOf(reach.begin);
        *end = unitOf(reach.end);
        return QStringLiteral("codes:%1;").arg(names.join(QStringLiteral("\\, ")));
    }

private:
    [[nodiscard]] TranscriptView& view() const { return *static_cast<TranscriptView*>(widget()); }
    [[nodiscard]] QString all() const {
        const TranscriptText* shown = view().text();
        return shown ? shown->words(shown->whole()) : QString();
    }
    // The shown text begins at the first turn; so do the units told.
    [[nodiscard]] int unitOf(CodePoint at) const {
        const TranscriptText* shown = view().text();
        return shown ? static_cast<int>(shown->utf16Between(shown->whole().begin, at)) : 0;
    }
    [[nodiscard]] CodePoint pointAt(int unit) const {
        const TranscriptText* shown = view().text();
        return shown ? shown->afterUtf16(shown->whole().begin, unit) : CodePoint{};
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new AccessibleTranscript(view) : nullptr;
}

} // namespace

void installTranscriptAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace kenspeckle::gui

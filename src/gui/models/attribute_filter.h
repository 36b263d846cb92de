// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace kenspeckle::gui {

/// What one types to find people and transcripts: words that must all be in the name, and attribute=value ("part in
/// it"=user, site="Kirk Street"), of which the beginning of the value is enough. Case does not matter.
class AttributeFilter {
public:
    AttributeFilter() = default;
    explicit AttributeFilter(const QString& typed);

    [[nodiscard]] bool empty() const { return m_words.isEmpty() && m_terms.empty(); }
    /// `text` is what words are looked for in; `valuesOf` is asked with a key() and returns the values there.
    [[nodiscard]] bool matches(const QString& text, const std::function<QStringList(const QString&)>& valuesOf) const;
    /// An attribute's name as it is compared: a space may be typed as _ or -.
    [[nodiscard]] static QString key(const QString& attribute);

private:
    struct Term {
        QString key;
        QString value;
    };
    QStringList m_words;
    std::vector<Term> m_terms;
};

} // namespace kenspeckle::gui

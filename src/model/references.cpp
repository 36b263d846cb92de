// SPDX-License-Identifier: GPL-3.0-or-later
#include "kenspeckle/references.h"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::string_view kScheme = "ken://";
constexpr std::int64_t kLinkWords = 60; // code points

constexpr std::array<std::pair<std::string_view, ReferenceKind>, 5> kKinds{{{"passage", ReferenceKind::Passage},
                                                                            {"transcript", ReferenceKind::Transcript},
                                                                            {"participant", ReferenceKind::Participant},
                                                                            {"code", ReferenceKind::Code},
                                                                            {"memo", ReferenceKind::Memo}}};

std::string_view nameOf(ReferenceKind kind) {
    for (const auto& [name, value] : kKinds)
        if (value == kind) return name;
    return "transcript";
}

/// Takes words off the front of what is left to read.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    bool take(std::string_view words) {
        if (m_text.substr(m_at, words.size()) != words) return false;
        m_at += words.size();
        return true;
    }
    /// Digits as format() writes them: no sign, no zero in front.
    std::optional<std::int64_t> number() {
        std::int64_t value = 0;
        const char* const first = m_text.data() + m_at;
        const char* const last = m_text.data() + m_text.size();
        if (first == last || *first < '0' || *first > '9') return std::nullopt;
        const auto [end, error] = std::from_chars(first, last, value);
        if (error != std::errc() || (*first == '0' && end - first > 1)) return std::nullopt;
        m_at += static_cast<std::size_t>(end - first);
        return value;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// A reference at the beginning of what is read; what is wrong if there is none.
Result<Reference> read(Reader& reader) {
    if (!reader.take(kScheme)) return fail(ErrorKind::Invalid, "a link to a place in the study begins with ken://");
    for (const auto& [name, kind] : kKinds) {
        if (!reader.take(name)) continue;
        if (!reader.take("/")) break;
        const auto id = reader.number();
        if (!id || *id == 0)
            return fail(ErrorKind::Invalid, fmt::format("after ken://{}/ there must be the number it goes by", name));
        Reference reference{kind, *id, {}};
        if (kind != ReferenceKind::Passage) return reference;
        const auto begin = reader.take("/") ? reader.number() : std::nullopt;
        const auto end = begin && reader.take("-") ? reader.number() : std::nullopt;
        if (!begin || !end || *end < *begin)
            return fail(ErrorKind::Invalid, "a link to a passage ends with its beginning and end, as in /120-184");
        reference.range = {CodePoint{*begin}, CodePoint{*end}};
        return reference;
    }
    return fail(ErrorKind::Invalid, "a link leads to a passage, transcript, participant, code or memo: "
                                    "ken://code/ and so on");
}

/// A reference does not end within a word, a number or a longer path.
bool goesOn(char next) {
    return (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
           next == '/' || next == '_';
}

} // namespace

std::string format(const Reference& reference) {
    std::string text = fmt::format("{}{}/{}", kScheme, nameOf(reference.kind), reference.id);
    if (reference.kind == ReferenceKind::Passage)
        text += fmt::format("/{}-{}", reference.range.begin.value, reference.range.end.value);
    return text;
}

Result<Reference> parseReference(std::string_view text) {
    Reader reader(text);
    auto reference = read(reader);
    if (reference && !reader.atEnd())
        return fail(ErrorKind::Invalid, fmt::format("nothing may follow {} in a link", format(*reference)));
    return reference;
}

std::vector<FoundReference> referencesIn(std::string_view text) {
    std::vector<FoundReference> found;
    for (std::size_t at = text.find(kScheme); at != std::string_view::npos; at = text.find(kScheme, at)) {
        Reader reader(text.substr(at));
        const auto reference = read(reader);
        const std::size_t end = at + reader.at();
        const bool whole = end == text.size() || !goesOn(text[end]);
        if (reference && whole) {
            found.push_back({*reference, at, end});
            at = end;
        } else {
            at += kScheme.size();
        }
    }
    return found;
}

std::string withReferences(std::string_view text, const std::function<Reference(const Reference&)>& replacement) {
    std::string changed;
    std::size_t copied = 0;
    for (const FoundReference& found : referencesIn(text)) {
        changed += text.substr(copied, found.byteBegin - copied);
        changed += format(replacement(found.reference));
        copied = found.byteEnd;
    }
    return changed += text.substr(copied);
}

std::string markdownLink(std::string_view words, const Reference& reference) {
    std::string label;
    for (const char c : text::shorten(text::simplify(words), kLinkWords)) {
        if (std::string_view("\\[]*_`<>").find(c) != std::string_view::npos) label += '\\';
        label += c;
    }
    return fmt::format("[{}]({})", label, format(reference));
}

} // namespace kenspeckle

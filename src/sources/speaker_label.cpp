// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/speaker_label.h"

#include <algorithm>
#include <utility>

#include "sources/characters.h"
#include "sources/role_words.h"
#include "text/offsets.h"

namespace kenspeckle::sources {

namespace {

constexpr std::size_t kLongestHead = 160; ///< bytes of a line within which a label must end
constexpr std::int64_t kLongestName = 60; ///< code points

std::size_t afterSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

/// Past white space and one mark that sets a time code off from a name: "00:01:02 - Name".
std::size_t afterSeparator(std::string_view text, std::size_t at) {
    at = afterSpaces(text, at);
    for (const std::string_view mark : {"-", "|", "\u2013", "\u2014"}) {
        if (startsWith(text.substr(at), mark)) return afterSpaces(text, at + mark.size());
    }
    return at;
}

/// A head is what stands before the words: a name, perhaps with a time code behind it. Takes the time code off.
std::string_view withoutTime(std::string_view head, std::vector<TimeCode>& times) {
    head = trimAscii(head);
    for (std::size_t at = 1; at < head.size(); ++at) {
        const char c = head[at];
        const bool mayBegin =
            isDigit(c) ? isSpace(head[at - 1]) : (c == '(' || c == '[' || c == '#' || c == '{' || c == '<');
        if (!mayBegin) continue;
        const std::optional<TimeCode> code = timeCodeAt(head, at);
        if (!code || afterSpaces(head, at + code->bytes) != head.size()) continue;
        times.push_back(*code);
        std::string_view name = trimAscii(head.substr(0, at));
        while (!name.empty() && (name.back() == '-' || name.back() == '|' || name.back() == ',')) {
            name.remove_suffix(1);
            name = trimAscii(name);
        }
        return name;
    }
    return head;
}

class CandidateFinder {
public:
    explicit CandidateFinder(const SourceLine& line) : m_line(line), m_text(line.text) {}

    std::optional<LabelCandidate> run() {
        m_begin = afterSpaces(m_text, 0);
        while (const std::optional<TimeCode> code = timeCodeAt(m_text, m_begin)) {
            m_found.times.push_back(*code);
            m_begin = afterSeparator(m_text, m_begin + code->bytes);
        }
        if (m_begin >= m_text.size()) return std::nullopt;
        // A wrapped line's beginning is only chance.
        if (bold() || bracket() || colon() || timed() || tab() || alone()) return std::move(m_found);
        return std::nullopt;
    }

private:
    bool take(LabelStyle style, std::string_view head, std::size_t end, std::size_t words) {
        std::vector<TimeCode> times;
        const std::string_view name = withoutTime(head, times);
        const NameShape shape = nameShape(name, words);
        if (shape == NameShape::None) return false;
        if (!times.empty() && style != LabelStyle::BoldColon) style = LabelStyle::Timed;
        m_found.style = style;
        m_found.shape = shape;
        m_found.name = name;
        m_found.end = end;
        m_found.times.insert(m_found.times.end(), times.begin(), times.end());
        return true;
    }

    bool bold() {
        const std::size_t boldEnd = m_line.boldEnd;
        if (boldEnd <= m_begin || boldEnd > kLongestHead) return false;
        std::string_view head = trimAscii(m_text.substr(m_begin, boldEnd - m_begin));
        std::size_t rest = afterSpaces(m_text, boldEnd);
        // "**Name** (00:01:02):" and "**Name** [00:01:02]"
        std::optional<TimeCode> behind;
        if (!head.empty() && head.back() != ':') behind = timeCodeAt(m_text, rest);
        if (behind) rest = afterSpaces(m_text, rest + behind->bytes);
        bool colon = false;
        if (!head.empty() && head.back() == ':') {
            head.remove_suffix(1);
            colon = true;
        } else if (rest < m_text.size() && m_text[rest] == ':') {
            rest = afterSpaces(m_text, rest + 1);
            colon = true;
        }
        const LabelStyle style = colon                  ? LabelStyle::BoldColon
                                 : behind               ? LabelStyle::Timed
                                 : rest < m_text.size() ? LabelStyle::Bold
                                                        : LabelStyle::Alone;
        if (!take(style, head, rest, colon ? 8 : 5)) return false;
        if (behind) m_found.times.push_back(*behind);
        return true;
    }

    bool bracket() {
        if (m_text[m_begin] != '[') return false;
        const std::size_t close = m_text.substr(0, m_begin + kLongestHead).find(']', m_begin);
        if (close == std::string_view::npos) return false;
        const std::string_view head = m_text.substr(m_begin + 1, close - m_begin - 1);
        std::size_t rest = afterSpaces(m_text, close + 1);
        if (rest < m_text.size() && m_text[rest] == ':')
            return take(LabelStyle::BracketColon, head, afterSpaces(m_text, rest + 1), 5);
        if (const std::optional<TimeCode> code = timeCodeAt(m_text, rest)) {
            rest = afterSpaces(m_text, rest + code->bytes);
            if (rest < m_text.size() && m_text[rest] == ':') rest = afterSpaces(m_text, rest + 1);
            if (!take(LabelStyle::Timed, head, rest, 5)) return false;
            m_found.times.push_back(*code);
            return true;
        }
        return take(LabelStyle::Bracket, head, rest, 5);
    }

    bool colon() {
        const std::string_view head = m_text.substr(0, m_begin + kLongestHead);
        for (std::size_t at = m_begin; at < head.size(); ++at) {
            const bool wide = head.substr(at, 3) == "\uFF1A"; // as East Asian texts write it
            if (head[at] != ':' && !wide) continue;
            const bool insideTime =
                at > 0 && isDigit(head[at - 1]) && at + 1 < m_text.size() && isDigit(m_text[at + 1]);
            if (insideTime) continue;
            const std::string_view name = head.substr(m_begin, at - m_begin);
            std::size_t rest = at + (wide ? 3 : 1);
            const bool open = wide || rest == m_text.size() || isSpace(m_text[rest]);
            if (!open && (!isWordByte(m_text[rest]) || isDigit(m_text[rest])) && m_text[rest] != '[' &&
                m_text[rest] != '"' && m_text[rest] != '(')
                return false;
            rest = afterSpaces(m_text, rest);
            if (!take(LabelStyle::Colon, name, rest, 5)) return false;
            // Without a space after it, only who says himself to be a speaker is one.
            return open || m_found.shape == NameShape::Recognised;
        }
        return false;
    }

    bool timed() {
        const std::string_view head = m_text.substr(0, m_begin + kLongestHead);
        for (std::size_t at = m_begin + 1; at < head.size(); ++at) {
            const char c = head[at];
            const bool mayBegin =
                isDigit(c) ? isSpace(head[at - 1]) : (c == '(' || c == '[' || c == '#' || c == '{' || c == '<');
            if (!mayBegin) continue;
            const std::optional<TimeCode> code = timeCodeAt(m_text, at);
            if (!code) continue;
            const std::size_t rest = afterSpaces(m_text, at + code->bytes);
            // "Karen 10:30 was late" is a sentence; only brackets, hours or the line's end make it a label.
            if (rest < m_text.size() && !code->bracketed && !code->hours) return false;
            return take(LabelStyle::Timed, m_text.substr(m_begin, at + code->bytes - m_begin), rest, 5);
        }
        return false;
    }

    bool tab() {
        const std::size_t at = m_text.substr(0, m_begin + kLongestHead).find('\t', m_begin);
        if (at == std::string_view::npos) return false;
        return take(LabelStyle::Tab, m_text.substr(m_begin, at - m_begin), afterSpaces(m_text, at), 5);
    }

    bool alone() {
        if (m_text.size() > m_begin + kLongestHead) return false;
        return take(LabelStyle::Alone, m_text.substr(m_begin), m_text.size(), 5);
    }

    const SourceLine& m_line;
    std::string_view m_text;
    std::size_t m_begin = 0;
    LabelCandidate m_found;
};

/// Words that stand uncapitalised within names, and between two of them.
bool isParticle(std::string_view word) {
    static constexpr std::string_view kParticles[] = {
        "de",  "del", "della", "der", "den", "di",  "da",  "do",  "dos", "du", "la",  "le",   "van", "von", "zu",
        "zur", "ten", "ter",   "af",  "av",  "bin", "ibn", "ben", "al",  "el", "an",  "nic",  "mac", "ni",  "of",
        "and", "y",   "e",     "und", "et",  "&",   "the", "'t",  "a'",  "na", "nan", "agus", "jr",  "sr"};
    return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

/// "Jr.", "J.", "Psy.D." and "Int." end in a full stop of their own; any other ends a sentence.
bool endsInAbbreviation(std::string_view name) {
    const std::size_t blank = name.find_last_of(" \t");
    const std::string_view word = name.substr(blank == std::string_view::npos ? 0 : blank + 1);
    return word.size() <= 4 || word.find('.') + 1 < word.size();
}

/// One word of a name: begins with a capital, or has one soon after ("t-Saoir", "d'Arc", "O'Neil", "iPhone" not).
bool isNameWord(std::string_view word) {
    while (!word.empty() && (word.front() == '"' || word.front() == '\'' || word.front() == '#'))
        word.remove_prefix(1);
    if (word.empty() || isDigit(word.front())) return true;
    if (isParticle(word)) return true;
    if (beginsLikeName(word, 0)) return true;
    const std::size_t curly = word.find("\u2019");
    if (curly != std::string_view::npos && curly <= 2) return beginsLikeName(word, curly + 3);
    const std::size_t joint = word.find_first_of("-'");
    return joint != std::string_view::npos && joint <= 2 && beginsLikeName(word, joint + 1);
}

} // namespace

NameShape nameShape(std::string_view name, std::size_t words) {
    name = trimAscii(name);
    if (name.empty() || name.size() > kLongestHead || text::codePointCount(name) > kLongestName) return NameShape::None;
    if (isRecognisedSpeaker(name)) return NameShape::Recognised;
    if (isRemark(name)) return NameShape::None;
    // What stands in brackets describes: "Karen (service provider)".
    std::string plain(name);
    if (plain.front() != '(') {
        const std::size_t open = plain.find('(');
        const std::size_t close = plain.find(')', open == std::string::npos ? 0 : open);
        if (open != std::string::npos && close != std::string::npos) plain.erase(open, close + 1 - open);
    }
    if (plain.size() < name.size() && isRecognisedSpeaker(trimAscii(plain))) return NameShape::Recognised;
    static constexpr std::string_view kNeverInNames = "?!;=<>[]{}()|\\*@\"\t\n";
    if (plain.find_first_of(kNeverInNames) != std::string::npos || startsWith(plain, "-")) return NameShape::None;
    for (const std::string_view mark : {"\u2026", "\u2014", "...", "--"})
        if (plain.find(mark) != std::string::npos) return NameShape::None;
    const std::string_view all = trimAscii(plain);
    if (all.empty() || all.back() == ',') return NameShape::None;
    if (all.back() == '.' && !endsInAbbreviation(all)) return NameShape::None;
    std::size_t count = 0;
    bool letter = false;
    bool proper = false;
    for (std::size_t at = 0; at < all.size();) {
        at = afterSpaces(all, at);
        const std::size_t end = std::min(all.find_first_of(" \t", at), all.size());
        const std::string_view word = all.substr(at, end - at);
        if (!isNameWord(word) || ++count > words) return NameShape::None;
        letter = letter || std::any_of(word.begin(), word.end(), [](char c) { return isLetter(c) || isHighByte(c); });
        proper = proper || (!isParticle(word) && !isDigit(word.front()));
        at = end;
    }
    return letter && proper ? NameShape::Name : NameShape::None;
}

std::optional<LabelCandidate> labelCandidate(const SourceLine& line) {
    if (!line.mayHoldLabel || line.text.empty()) return std::nullopt;
    return CandidateFinder(line).run();
}

} // namespace kenspeckle::sources

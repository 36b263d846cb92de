// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/nfc.h"
#include "text/offsets.h"
#include "text/utf8.h"

namespace kenspeckle::text {

namespace {

/// Word_Break properties (UAX #29, as CLDR tailors them) of the characters that the fast path knows.
enum class Break : unsigned char { Other, Letter, Digit, Underscore, MidNumber, MidBoth, Space, Slow };

constexpr std::array<Break, 128> kAscii = [] {
    std::array<Break, 128> table{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        table[c] = Break::Letter;
        table[static_cast<unsigned char>(c - 'a' + 'A')] = Break::Letter;
    }
    for (unsigned char c = '0'; c <= '9'; ++c)
        table[c] = Break::Digit;
    table['_'] = Break::Underscore;
    table[','] = table[';'] = Break::MidNumber;
    table['.'] = table['\''] = Break::MidBoth;
    table[' '] = table['\n'] = Break::Space;
    table['@'] = table[':'] = Break::Slow; // versions of CLDR differ on whether these join letters
    return table;
}();

/// What stands at `at`: its property and its length in bytes.
struct Unit {
    Break property = Break::Other;
    std::size_t length = 1;
};

[[nodiscard]] Unit unitAt(std::string_view utf8, std::size_t at) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first < 0x80U) return {kAscii[first], 1};
    // ’ ‘ “ ” – — … are U+2013 to U+2026: E2 80 93 to E2 80 A6
    if (first == 0xE2U && at + 2 < utf8.size() && utf8[at + 1] == '\x80') {
        switch (static_cast<unsigned char>(utf8[at + 2])) {
        case 0x98: // ‘
        case 0x99: // ’
            return {Break::MidBoth, 3};
        case 0x93: // –
        case 0x94: // —
        case 0x9C: // “
        case 0x9D: // ”
        case 0xA6: // …
            return {Break::Other, 3};
        default:
            break;
        }
    }
    return {Break::Slow, 1};
}

[[nodiscard]] bool isWordPart(Break property) {
    return property == Break::Letter || property == Break::Digit || property == Break::Underscore;
}

/// The words of one text, in code points and bytes.
class Splitter {
public:
    Splitter(std::string_view utf8, std::vector<Word>& found) : m_text(utf8), m_found(found) {}

    // A word never reaches over a space or line end, nor does what decides on its bounds, so stretches between spaces
    // can be split each in its own way.
    void run() {
        while (m_at < m_text.size()) {
            const Unit unit = unitAt(m_text, m_at);
            if (isWordPart(unit.property)) {
                fastWord();
            } else if (unit.property == Break::Slow) {
                slowStretch();
            } else {
                if (unit.property == Break::Space) startStretch(m_at + 1, m_point + 1);
                m_at += unit.length;
                ++m_point;
            }
        }
    }

private:
    void startStretch(std::size_t at, std::int64_t point) {
        m_stretchAt = at;
        m_stretchPoint = point;
        m_stretchWords = m_found.size();
    }

    /// The word that begins here, or the word's stretch by ICU if it holds a character the fast path does not know.
    void fastWord() {
        const std::size_t begin = m_at;
        std::size_t at = m_at;
        std::int64_t point = m_point;
        bool named = false;
        Break last = Break::Other;
        while (at < m_text.size()) {
            const Unit unit = unitAt(m_text, at);
            if (unit.property == Break::Slow) return slowStretch();
            if (isWordPart(unit.property)) {
                named = named || unit.property != Break::Underscore;
                last = unit.property;
                ++at;
                ++point;
                continue;
            }
            // WB6, WB7, WB11, WB12: don’t, 3.14, 1,000
            const std::size_t after = at + unit.length;
            if (after >= m_text.size()) break;
            const Break next = unitAt(m_text, after).property;
            if (next == Break::Slow) return slowStretch();
            const bool joins = (last == Break::Letter && next == Break::Letter && unit.property == Break::MidBoth) ||
                               (last == Break::Digit && next == Break::Digit &&
                                (unit.property == Break::MidBoth || unit.property == Break::MidNumber));
            if (!joins) break;
            at = after;
            ++point;
        }
        if (named) m_found.push_back({{CodePoint{m_point}, CodePoint{point}}, begin, at});
        m_at = at;
        m_point = point;
    }

    /// Everything from the last space to the next one that stands before a stretch of known characters, by ICU.
    void slowStretch() {
        m_found.resize(m_stretchWords);
        const std::size_t begin = m_stretchAt;
        std::size_t end = stretchEnd(m_at);
        while (end < m_text.size()) {
            const std::size_t next = stretchEnd(end + 1);
            if (isKnown(end + 1, next)) break;
            end = next;
        }
        splitByIcu(begin, end);
        m_at = end;
    }

    [[nodiscard]] std::size_t stretchEnd(std::size_t from) const {
        const std::size_t end = m_text.find_first_of(" \n", std::min(from, m_text.size()));
        return end == std::string_view::npos ? m_text.size() : end;
    }

    [[nodiscard]] bool isKnown(std::size_t from, std::size_t end) const {
        while (from < end) {
            const Unit unit = unitAt(m_text, from);
            if (unit.property == Break::Slow) return false;
            from += unit.length;
        }
        return true;
    }

    void splitByIcu(std::size_t begin, std::size_t end) {
        const std::string_view stretch = m_text.substr(begin, end - begin);
        UErrorCode status = U_ZERO_ERROR;
        UText utext = UTEXT_INITIALIZER;
        utext_openUTF8(&utext, stretch.data(), static_cast<std::int64_t>(stretch.size()), &status);
        icu::BreakIterator& iterator = wordIterator();
        iterator.setText(&utext, status);
        requireIcu(U_SUCCESS(status), "words");
        std::int64_t point = m_stretchPoint;
        std::size_t from = 0;
        for (std::int32_t bound = iterator.first(); (bound = iterator.next()) != icu::BreakIterator::DONE;) {
            const auto to = static_cast<std::size_t>(bound);
            const std::string_view word = stretch.substr(from, to - from);
            const std::int64_t length = codePointCount(word);
            if (hasLetterOrDigit(word))
                m_found.push_back({{CodePoint{point}, CodePoint{point + length}}, begin + from, begin + to});
            point += length;
            from = to;
        }
        utext_close(&utext);
        m_point = point;
    }

    [[nodiscard]] static bool hasLetterOrDigit(std::string_view word) {
        for (std::size_t at = 0; at < word.size(); at = nextCharacter(word, at)) {
            const auto mask = U_GET_GC_MASK(static_cast<UChar32>(characterAt(word, at)));
            if (mask & (U_GC_L_MASK | U_GC_N_MASK)) return true;
        }
        return false;
    }

    [[nodiscard]] static icu::BreakIterator& wordIterator() {
        thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
            UErrorCode status = U_ZERO_ERROR;
            std::unique_ptr<icu::BreakIterator> made(
                icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
            requireIcu(U_SUCCESS(status), "words");
            return made;
        }();
        return *iterator;
    }

    std::string_view m_text;
    std::vector<Word>& m_found;
    std::size_t m_at = 0;
    std::int64_t m_point = 0;
    // The stretch without spaces in which m_at is: where it begins, and how many words were found before it.
    std::size_t m_stretchAt = 0;
    std::int64_t m_stretchPoint = 0;
    std::size_t m_stretchWords = 0;
};

/// For one language; the last one used is kept, since iterators are dear to make.
[[nodiscard]] icu::BreakIterator& sentenceIterator(const std::string& language) {
    struct Kept {
        std::string language;
        std::unique_ptr<icu::BreakIterator> iterator;
    };
    thread_local Kept kept;
    if (!kept.iterator || kept.language != language) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale locale(language.c_str());
        if (locale.isBogus()) locale = icu::Locale::getRoot();
        kept.iterator.reset(icu::BreakIterator::createSentenceInstance(locale, status));
        requireIcu(U_SUCCESS(status), "sentences");
        kept.language = language;
    }
    return *kept.iterator;
}

/// True for a sentence that only seems to end: "I saw Dr." ICU's own list of abbreviations is not used, since it holds
/// "Ok." and "I.", with which people end their sentences.
[[nodiscard]] bool endsWithTitle(std::string_view sentence, const std::string& language) {
    if (language != "en" || sentence.empty() || sentence.back() != '.') return false;
    sentence.remove_suffix(1);
    const std::size_t space = sentence.find_last_of(" \n");
    const std::string_view last = space == std::string_view::npos ? sentence : sentence.substr(space + 1);
    constexpr std::array<std::string_view, 8> kTitles{"Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Rev", "Sgt"};
    return std::find(kTitles.begin(), kTitles.end(), last) != kTitles.end();
}

/// Bytes of the white-space character at `at`; 0 if there is none.
[[nodiscard]] std::size_t whiteSpaceAt(std::string_view utf8, std::size_t at) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first < 0x80U) return first == ' ' || (first >= '\t' && first <= '\r') ? 1 : 0;
    return u_isUWhiteSpace(static_cast<UChar32>(characterAt(utf8, at))) ? nextCharacter(utf8, at) - at : 0;
}

/// The last place at or before `limit` bytes at which no character as people see it is cut.
[[nodiscard]] std::size_t characterBoundary(std::string_view utf8, std::size_t limit) {
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
        requireIcu(U_SUCCESS(status), "characters");
        return made;
    }();
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    iterator->setText(&utext, status);
    requireIcu(U_SUCCESS(status), "characters");
    const std::int32_t bound = iterator->isBoundary(static_cast<std::int32_t>(limit))
                                   ? static_cast<std::int32_t>(limit)
                                   : iterator->preceding(static_cast<std::int32_t>(limit));
    utext_close(&utext);
    return bound > 0 ? static_cast<std::size_t>(bound) : 0;
}

} // namespace

std::vector<Word> words(std::string_view utf8) {
    std::vector<Word> found;
    found.reserve(utf8.size() / 5);
    Splitter(utf8, found).run();
    return found;
}

std::int64_t countWords(std::string_view utf8) { return static_cast<std::int64_t>(words(utf8).size()); }

std::string fold(std::string_view utf8) {
    if (isAscii(utf8)) return foldCase(utf8);
    const std::string lower = foldCase(utf8);
    std::string plain;
    plain.reserve(lower.size());
    for (std::size_t at = 0, next = 0; at < lower.size(); at = next) {
        next = nextCharacter(lower, at);
        switch (characterAt(lower, at)) {
        case U'\u2018': // typographic quotes, and the letters that look like them
        case U'\u2019':
        case U'\u02BC':
        case U'\uFF07':
            plain += '\'';
            break;
        case U'\u00AD': // a soft hyphen only says where a line may break
            break;
        default:
            plain.append(lower, at, next - at);
        }
    }
    return toNfc(plain);
}

std::vector<Range> sentences(std::string_view utf8, const std::string& language) {
    const icu::UnicodeString units =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    icu::BreakIterator& iterator = sentenceIterator(language);
    iterator.setText(units);
    std::vector<Range> found;
    const OffsetMap map(utf8);
    std::int32_t begin = 0;
    iterator.first();
    for (std::int32_t end = 0; (end = iterator.next()) != icu::BreakIterator::DONE; begin = end) {
        std::int32_t from = begin;
        std::int32_t to = end;
        while (from < to && u_isUWhiteSpace(units[from]))
            ++from;
        while (to > from && u_isUWhiteSpace(units[to - 1]))
            --to;
        if (from == to) continue;
        const Range range{map.fromUtf16(from), map.fromUtf16(to)};
        if (!found.empty() && endsWithTitle(map.slice(found.back()), language) &&
            map.slice({found.back().end, range.begin}).find('\n') == std::string_view::npos)
            found.back().end = range.end;
        else
            found.push_back(range);
    }
    return found;
}

std::string shorten(std::string_view utf8, std::int64_t codePoints) {
    if (codePoints <= 0) return {};
    const OffsetMap map(utf8);
    if (map.end().value <= codePoints) return std::string(utf8);
    const CodePoint limit{codePoints - 1}; // the ellipsis is one too
    // Some way beyond the limit, so that a word which ends after it is seen to do so.
    const std::string_view head = utf8.substr(0, map.toByte(limit + 200));
    std::size_t cut = 0;
    for (const Word& word : words(head))
        if (word.range.end <= limit) cut = word.byteEnd;
    if (cut == 0) cut = characterBoundary(head, map.toByte(limit));
    return std::string(utf8.substr(0, cut)) + "…";
}

std::string simplify(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    bool space = false;
    for (std::size_t at = 0, next = 0; at < utf8.size(); at = next) {
        if (const std::size_t length = whiteSpaceAt(utf8, at)) {
            space = !result.empty();
            next = at + length;
            continue;
        }
        if (space) result += ' ';
        space = false;
        next = nextCharacter(utf8, at);
        result += utf8.substr(at, next - at);
    }
    return result;
}

std::string_view trim(std::string_view utf8) {
    std::size_t begin = 0;
    while (begin < utf8.size()) {
        const std::size_t length = whiteSpaceAt(utf8, begin);
        if (length == 0) break;
        begin += length;
    }
    std::size_t end = utf8.size();
    while (end > begin) {
        std::size_t last = end - 1;
        while (last > begin && isContinuation(utf8[last]))
            --last;
        if (whiteSpaceAt(utf8, last) == 0) break;
        end = last;
    }
    return utf8.substr(begin, end - begin);
}

} // namespace kenspeckle::text

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/captions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "sources/characters.h"
#include "sources/entities.h"
#include "sources/file_bytes.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

constexpr std::chrono::milliseconds kPause{2000};
constexpr std::size_t kLongestTag = 300;

struct CueTimes {
    std::chrono::milliseconds begin{0}, end{0};
};

/// "00:01:02.345 --> 00:01:04.000 align:start"
std::optional<CueTimes> cueTimes(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string_view::npos) return std::nullopt;
    const std::string_view from = trimAscii(line.substr(0, arrow));
    const std::string_view to = trimAscii(line.substr(arrow + 3));
    const std::optional<TimeCode> begin = timeCodeAt(from, 0);
    const std::optional<TimeCode> end = timeCodeAt(to, 0);
    if (!begin || !end || begin->bytes != from.size()) return std::nullopt;
    return CueTimes{begin->begin, end->begin};
}

/// A stretch of a cue that one voice says; no voice is told apart from the empty one.
struct Span {
    std::optional<std::string> voice;
    std::string text;
};

/// The words of one line of a cue, by voice, without tags and SubRip's "{\an8}".
class CueText {
public:
    /// `voice` is the one open from the line before.
    explicit CueText(std::optional<std::string> voice) : m_voice(std::move(voice)) { m_spans.push_back({m_voice, {}}); }

    std::vector<Span> read(std::string_view line) {
        for (std::size_t at = 0; at < line.size();) {
            if (const std::size_t bytes = appendEntity(m_spans.back().text, line, at)) {
                at += bytes;
            } else if (line[at] == '<') {
                at += tag(line.substr(at));
            } else if (startsWith(line.substr(at), "{\\")) {
                const std::size_t end = line.substr(at, kLongestTag).find('}');
                if (end == std::string_view::npos)
                    m_spans.back().text.push_back(line[at++]);
                else
                    at += end + 1;
            } else {
                m_spans.back().text.push_back(line[at++]);
            }
        }
        return std::move(m_spans);
    }

    [[nodiscard]] std::optional<std::string> voice() const { return m_voice; }

private:
    /// Returns the bytes it takes.
    std::size_t tag(std::string_view rest) {
        const std::size_t end = rest.substr(0, kLongestTag).find('>');
        const std::string_view inside = end == std::string_view::npos ? std::string_view() : rest.substr(1, end - 1);
        const std::size_t nameEnd = std::min(inside.find_first_of(" \t."), inside.size());
        std::string_view name = inside.substr(0, nameEnd);
        const bool closes = startsWith(name, "/");
        if (closes) name.remove_prefix(1);
        const std::string element = lowerAscii(name);
        static constexpr std::string_view kTags[] = {"v",    "c",  "i",    "b",    "u",   "s",
                                                     "ruby", "rt", "lang", "font", "span"};
        const bool time = !inside.empty() && isDigit(inside.front()) && timeCodeAt(inside, 0);
        const bool known = time || std::find(std::begin(kTags), std::end(kTags), element) != std::end(kTags);
        if (!known || end == std::string_view::npos) { // a remark, "<laughs>", or a sign
            m_spans.back().text.push_back('<');
            return 1;
        }
        if (element == "v") {
            m_voice.reset();
            if (!closes) {
                const std::size_t blank = inside.find_first_of(" \t");
                if (blank != std::string_view::npos) m_voice = text::simplify(withoutEntities(inside.substr(blank)));
            }
            m_spans.push_back({m_voice, {}});
        }
        return end + 1;
    }

    std::optional<std::string> m_voice;
    std::vector<Span> m_spans;
};

class CaptionReader {
public:
    CaptionReader(const std::string& name, std::vector<std::string>& notices) : m_name(name), m_notices(notices) {}

    Result<SourceLines> read(std::string_view text) {
        int number = 0;
        bool skipping = false; // inside a NOTE, STYLE or REGION block
        bool inCue = false;
        int idLine = 0;
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            const std::string_view line = text::trim(text.substr(from, end - from));
            from = end + 1;
            ++number;
            if (line.empty()) {
                endCue();
                inCue = skipping = false;
            } else if (const std::optional<CueTimes> times = cueTimes(line)) {
                if (inCue) dropStrayNumber();
                endCue();
                beginCue(*times);
                inCue = true;
                skipping = false;
            } else if (skipping) {
                continue;
            } else if (inCue) {
                m_cueLines.emplace_back(line);
            } else if (number == 1 && startsWith(line, "WEBVTT")) {
                skipping = true; // the header runs to the first blank line
            } else if (isBlockWord(line, "NOTE") || isBlockWord(line, "STYLE") || isBlockWord(line, "REGION")) {
                skipping = true;
            } else if (line.find("-->") != std::string_view::npos) {
                m_notices.push_back(fmt::format(
                    "Line {}: the times of this cue cannot be read; its words were kept without them.", number));
                beginCue({m_lastEnd, m_lastEnd});
                m_timeKnown = false;
                inCue = true;
            } else {
                idLine = idLine == 0 ? number : idLine;
            }
        }
        endCue();
        if (m_cues == 0)
            return fail(
                ErrorKind::Invalid,
                fmt::format("{}: no cues (00:00:01.000 --> 00:00:02.000) in it{}; save the captions again as .vtt "
                            "or .srt",
                            m_name, idLine > 0 ? fmt::format(", and line {} is none", idLine) : ""));
        return std::move(m_out);
    }

private:
    static bool isBlockWord(std::string_view line, std::string_view word) {
        return startsWith(line, word) && (line.size() == word.size() || isSpace(line[word.size()]));
    }

    /// A cue's number that follows the words of the cue before without a blank line.
    void dropStrayNumber() {
        if (m_cueLines.empty()) return;
        const std::string& last = m_cueLines.back();
        if (std::all_of(last.begin(), last.end(), isDigit)) m_cueLines.pop_back();
    }

    void beginCue(const CueTimes& times) {
        ++m_cues;
        m_times = times;
        m_timeKnown = true;
    }

    void endCue() {
        if (m_cueLines.empty()) return;
        std::optional<std::string> voice;
        bool first = true;
        const bool pause = m_times.begin - m_lastEnd >= kPause;
        for (const std::string& cueLine : m_cueLines) {
            CueText reader(voice);
            for (Span& span : reader.read(cueLine)) {
                SourceLine line;
                line.text = text::simplify(span.text);
                if (line.text.empty()) continue;
                // "- Hello" tells two voices of a cue apart.
                const bool dash = line.text.size() > 2 && line.text[0] == '-' && line.text[1] == ' ';
                if (dash) line.text.erase(0, 2);
                line.opensBlock = first;
                line.joinsPrevious = !dash;
                if (span.voice) {
                    line.speaker = span.voice;
                    line.mayHoldLabel = false;
                    line.opensBlock = false;
                } else if (m_voiced || voice) {
                    line.speaker = std::string();
                    line.opensBlock = false;
                }
                if (first && m_timeKnown) line.time = FoundTime{0, m_times.begin, m_times.begin};
                line.pauseBefore = first && pause;
                line.sameSpeakerGoesOn = true;
                m_voiced = m_voiced || span.voice.has_value();
                first = false;
                m_out.push_back(std::move(line));
            }
            voice = reader.voice();
        }
        m_lastEnd = std::max(m_lastEnd, m_times.end);
        m_cueLines.clear();
    }

    const std::string& m_name;
    std::vector<std::string>& m_notices;
    SourceLines m_out;
    std::vector<std::string> m_cueLines;
    CueTimes m_times;
    std::chrono::milliseconds m_lastEnd{0};
    bool m_timeKnown = true;
    bool m_voiced = false; ///< some cue of the file names its voice
    int m_cues = 0;
};

} // namespace

Result<SourceLines> captionLines(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    const Result<std::string> text = decodeWithNotice(bytes, name, notices);
    if (!text) return fail(text.error());
    return CaptionReader(name, notices).read(withPlainSpaces(*text));
}

} // namespace kenspeckle::sources

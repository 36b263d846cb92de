// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/document.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sources/captions.h"
#include "sources/characters.h"
#include "sources/file_bytes.h"
#include "sources/markdown.h"
#include "sources/turns.h"
#include "sources/word_document.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

using Lines = Result<SourceLines>;

Lines readMarkdown(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    const Result<std::string> text = decodeWithNotice(bytes, name, notices);
    if (!text) return fail(text.error());
    return markdownLines(withPlainSpaces(*text), notices);
}

Lines readPlain(std::string_view bytes, const std::string& name, std::vector<std::string>& notices) {
    const Result<std::string> text = decodeWithNotice(bytes, name, notices);
    if (!text) return fail(text.error());
    return plainLines(withPlainSpaces(*text));
}

struct Reader {
    std::string_view ending;
    Lines (*read)(std::string_view bytes, const std::string& name, std::vector<std::string>& notices);
};

constexpr Reader kReaders[] = {{".md", readMarkdown}, {".markdown", readMarkdown}, {".txt", readPlain},
                               {".docx", wordLines},  {".vtt", captionLines},      {".srt", captionLines}};

} // namespace

const std::vector<std::string>& documentEndings() {
    static const std::vector<std::string> kEndings = [] {
        std::vector<std::string> endings;
        for (const Reader& reader : kReaders)
            endings.emplace_back(reader.ending);
        return endings;
    }();
    return kEndings;
}

Result<SourceDocument> readDocument(const std::filesystem::path& file) {
    Result<std::string> bytes = readBytes(file);
    if (!bytes) return fail(std::move(bytes.error()));
    return readDocument(*bytes, file.string());
}

Result<SourceDocument> readDocument(std::string_view bytes, const std::string& name) {
    const std::string ending = endingOf(name);
    const auto reader = std::find_if(std::begin(kReaders), std::end(kReaders),
                                     [&](const Reader& candidate) { return candidate.ending == ending; });
    if (reader == std::end(kReaders))
        return fail(ErrorKind::Invalid, fmt::format("{}: transcripts end in {}; save it as one of these", name,
                                                    fmt::join(documentEndings(), ", ")));
    if (bytes.empty())
        return fail(ErrorKind::Invalid, fmt::format("{}: the file is empty; is it the right one?", name));
    SourceDocument document;
    const Lines lines = reader->read(bytes, name, document.notices);
    if (!lines) return fail(lines.error());
    document.turns = turnsOf(*lines);
    const bool hasWords = std::any_of(document.turns.begin(), document.turns.end(),
                                      [](const SourceTurn& turn) { return text::countWords(turn.text) > 0; });
    if (!hasWords)
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: there are no words in it, so nothing to import; is it the right file?", name));
    const bool nobodyNamed = std::all_of(document.turns.begin(), document.turns.end(),
                                         [](const SourceTurn& turn) { return turn.speaker.empty(); });
    if (nobodyNamed)
        document.notices.push_back("No speakers were found in it; if there are any, begin each turn with a name and a "
                                   "colon.");
    return document;
}

} // namespace kenspeckle::sources

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/memo_file.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "exchange/document.h"
#include "exchange/html_page.h"
#include "exchange/pending_file.h"
#include "exchange/table_file.h"
#include "model/markdown.h"

namespace kenspeckle::exchange {

namespace {

using model::BlockKind;
using model::MarkdownBlock;
using model::MarkdownRun;

std::string_view kindInWords(MemoKind kind) {
    switch (kind) {
    case MemoKind::Study:
        return "study";
    case MemoKind::Transcript:
        return "transcript";
    case MemoKind::Participant:
        return "participant";
    case MemoKind::Code:
        return "code";
    case MemoKind::Coding:
        return "coding";
    case MemoKind::Passage:
        return "passage";
    }
    return "";
}

std::string headingOf(const MemoDetail& memo) {
    switch (memo.memo.target.kind) {
    case MemoKind::Study:
        return memo.about;
    case MemoKind::Transcript:
        return "Transcript: " + memo.about;
    case MemoKind::Participant:
        return "Participant: " + memo.about;
    case MemoKind::Code:
        return "Code: " + memo.about;
    case MemoKind::Coding:
        return "Coded passages: " + memo.about;
    case MemoKind::Passage:
        return "Passages: " + memo.about;
    }
    return memo.about;
}

/// UTC, to the minute: who reads a file sits anywhere.
std::string when(Timestamp made) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(made.time_since_epoch()).count();
    return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

std::string byline(const MemoDetail& memo) { return fmt::format("{}, {}", memo.coder, when(memo.memo.made)); }

bool leadsOutside(const std::string& link) {
    return link.rfind("https://", 0) == 0 || link.rfind("http://", 0) == 0 || link.rfind("mailto:", 0) == 0;
}

ReportTable memoTable(const std::vector<MemoDetail>& memos) {
    ReportTable table;
    table.title = "Memos";
    table.header = {"about", "name", "words", "begin", "end", "memo", "coder", "made"};
    for (const MemoDetail& memo : memos) {
        const bool place = !memo.place.range.empty();
        table.rows.push_back({std::string(kindInWords(memo.memo.target.kind)), memo.about,
                              place ? ReportCell(memo.words) : ReportCell(),
                              place ? ReportCell(memo.place.range.begin.value) : ReportCell(),
                              place ? ReportCell(memo.place.range.end.value) : ReportCell(), memo.memo.text, memo.coder,
                              when(memo.memo.made)});
    }
    return table;
}

std::string memoMarkdown(const std::vector<MemoDetail>& memos) {
    std::string out = "# Memos\n";
    std::string heading;
    for (const MemoDetail& memo : memos) {
        if (const std::string about = headingOf(memo); about != heading) {
            heading = about;
            out += fmt::format("\n## {}\n", heading);
        } else {
            out += "\n---\n";
        }
        out += fmt::format("\n*{}*\n", byline(memo));
        if (!memo.words.empty()) {
            out += "\n> ";
            for (const char c : memo.words)
                out += c == '\n' ? std::string("\n> ") : std::string(1, c);
            out += '\n';
        }
        out += fmt::format("\n{}\n", memo.memo.text);
    }
    return out;
}

/// A memo's own headings stand below those of the document.
int headingLevel(const MarkdownBlock& block) { return std::min(block.level + 2, 6); }

std::string runHtml(const MarkdownRun& run) {
    std::string words = escapeHtml(run.text);
    for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n', at + 5))
        words.replace(at, 1, "<br>\n");
    if (run.code) words = "<code>" + words + "</code>";
    if (run.italic) words = "<em>" + words + "</em>";
    if (run.bold) words = "<strong>" + words + "</strong>";
    if (leadsOutside(run.link)) words = fmt::format("<a href=\"{}\">{}</a>", escapeHtml(run.link), words);
    return words;
}

std::string blockHtml(const MarkdownBlock& block) {
    std::string words;
    for (const MarkdownRun& run : block.runs)
        words += runHtml(run);
    switch (block.kind) {
    case BlockKind::Heading:
        return fmt::format("<h{0}>{1}</h{0}>\n", headingLevel(block), words);
    case BlockKind::Item:
        return fmt::format("<p style=\"margin-left:{}em\">{} {}</p>\n", 1 + std::min(block.level, 10) * 1,
                           block.marker.empty() ? "•" : escapeHtml(block.marker), words);
    case BlockKind::Quote:
        return "<blockquote>" + words + "</blockquote>\n";
    case BlockKind::Code:
        return "<pre>" + escapeHtml(model::plainText(block)) + "</pre>\n";
    case BlockKind::Paragraph:
        break;
    }
    return "<p>" + words + "</p>\n";
}

std::string memoHtml(const std::vector<MemoDetail>& memos) {
    std::string body = "<h1>Memos</h1>\n";
    if (memos.empty()) body += "<p>There are no memos.</p>\n";
    std::string heading;
    for (const MemoDetail& memo : memos) {
        if (const std::string about = headingOf(memo); about != heading) {
            heading = about;
            body += "<h2>" + escapeHtml(heading) + "</h2>\n";
        }
        body += "<article>\n<p><small>" + escapeHtml(byline(memo)) + "</small></p>\n";
        if (!memo.words.empty()) body += "<blockquote>" + escapeHtml(memo.words) + "</blockquote>\n";
        for (const MarkdownBlock& block : model::readMarkdown(memo.memo.text))
            body += blockHtml(block);
        body += "</article>\n";
    }
    return htmlPage("Memos", body);
}

Document memoDocument(const std::vector<MemoDetail>& memos) {
    Document document{"Memos", {}};
    if (memos.empty()) document.paragraph("There are no memos.");
    std::string heading;
    for (const MemoDetail& memo : memos) {
        if (const std::string about = headingOf(memo); about != heading) {
            heading = about;
            document.heading(1, heading);
        }
        document.paragraph(byline(memo), TextStyle::Small);
        if (!memo.words.empty()) document.paragraph(memo.words, TextStyle::Quote);
        for (const MarkdownBlock& block : model::readMarkdown(memo.memo.text)) {
            std::vector<TextRun> runs;
            if (block.kind == BlockKind::Item) runs.push_back({(block.marker.empty() ? "•" : block.marker) + " "});
            for (const MarkdownRun& run : block.runs)
                runs.push_back({run.text, {}, run.bold});
            if (block.kind == BlockKind::Heading)
                document.blocks.emplace_back(DocumentHeading{headingLevel(block) - 1, std::move(runs)});
            else
                document.blocks.emplace_back(DocumentParagraph{
                    block.kind == BlockKind::Quote ? TextStyle::Quote : TextStyle::Body, std::move(runs)});
        }
    }
    return document;
}

} // namespace

Result<void> writeMemos(const std::vector<MemoDetail>& memos, const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    if (ending == ".md") return replaceFile(file, memoMarkdown(memos));
    if (ending == ".html" || ending == ".htm") return replaceFile(file, memoHtml(memos));
    if (ending == ".csv" || ending == ".xlsx") return writeTable(memoTable(memos), file);
    if (isDocumentEnding(ending)) return writeDocument(memoDocument(memos), file);
    return fail(
        ErrorKind::Usage,
        fmt::format("cannot write memos to {}: the name must end in .md, .docx, .odt, .tex, .html, .csv, .xlsx or "
                    ".json",
                    file.string()));
}

} // namespace kenspeckle::exchange

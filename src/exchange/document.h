// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kenspeckle/chart.h"
#include "kenspeckle/report_table.h"
#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

// What is read as a document, before it is one of a format: each writer turns all of it into its own markup. Texts are
// valid UTF-8; a line feed in one is a line break.

/// Words that look alike.
struct TextRun {
    std::string text;
    std::string colour = {}; ///< "1F4E79"; empty: the style's
    bool bold = false;
    bool marked = false; ///< stands out from the words around it: what is quoted of a turn
};

enum class TextStyle : std::uint8_t { Body, Small, Quote };

struct DocumentHeading {
    int level = 1; ///< 1 is the first below the title; deeper than a format has is its deepest
    std::vector<TextRun> runs;
};

struct DocumentParagraph {
    TextStyle style = TextStyle::Body;
    std::vector<TextRun> runs;
};

/// A quotation, a paragraph each, and whose it is.
struct DocumentQuote {
    std::vector<std::vector<TextRun>> paragraphs;
    std::string attribution;
};

/// Names and what they stand for.
struct DocumentFacts {
    std::vector<std::pair<std::string, std::string>> facts;
};

/// A table with its title and caption. It must outlive the document.
struct DocumentTable {
    const ReportTable* table = nullptr;
    int number = 1; ///< "Table 1"
};

/// A chart with its title and caption. It must outlive the document.
struct DocumentFigure {
    const Chart* chart = nullptr;
    int number = 1;        ///< "Figure 1"
    std::string file = {}; ///< of the picture, for formats that only point to it
};

using DocumentBlock =
    std::variant<DocumentHeading, DocumentParagraph, DocumentQuote, DocumentFacts, DocumentTable, DocumentFigure>;

struct Document {
    std::string title;
    std::vector<DocumentBlock> blocks;

    void heading(int level, std::string_view words);
    void paragraph(std::string_view words, TextStyle style = TextStyle::Body);
};

/// Self-contained and accessible: see html_page.h.
[[nodiscard]] std::string documentHtml(const Document& document);
/// An Office Open XML document, in Word's own styles. InputOutput if memory runs out, or a chart cannot be drawn.
[[nodiscard]] Result<std::string> documentDocx(const Document& document);
/// An OpenDocument text, in Writer's own styles. Errors as documentDocx().
[[nodiscard]] Result<std::string> documentOdt(const Document& document);
/// A LaTeX document that compiles as it is and whose tables can be copied into another.
[[nodiscard]] std::string documentTex(const Document& document);

/// .html, .docx, .odt or .tex, by the file's ending. Replaces an existing file whole or leaves it as it was.
[[nodiscard]] Result<void> writeDocument(const Document& document, const std::filesystem::path& file);
/// Whether writeDocument() knows the ending, which is as endingOf() gives it.
[[nodiscard]] bool isDocumentEnding(std::string_view ending);

enum class Orientation : std::uint8_t { Upright, Lying };

/// How the page lies on which each block stands: lying where a table is too wide for an upright one, and so what stands
/// with it under one heading.
[[nodiscard]] std::vector<Orientation> orientationsOf(const Document& document);

/// The paragraphs of a text: its lines, without the empty ones.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tex_check.h"

#include <set>

namespace kenspeckle::test {
namespace {

const std::set<std::string, std::less<>>& knownCommands() {
    static const std::set<std::string, std::less<>> known{"arraybackslash",
                                                          "begin",
                                                          "begingroup",
                                                          "bfseries",
                                                          "bigskip",
                                                          "bottomrule",
                                                          "caption",
                                                          "centering",
                                                          "char",
                                                          "detokenize",
                                                          "dimexpr",
                                                          "documentclass",
                                                          "else",
                                                          "end",
                                                          "endfirsthead",
                                                          "endfoot",
                                                          "endgroup",
                                                          "endhead",
                                                          "endlastfoot",
                                                          "fi",
                                                          "footnotesize",
                                                          "hspace",
                                                          "ifPDFTeX",
                                                          "includegraphics",
                                                          "item",
                                                          "label",
                                                          "Large",
                                                          "leavevmode",
                                                          "linewidth",
                                                          "midrule",
                                                          "newline",
                                                          "noindent",
                                                          "par",
                                                          "parbox",
                                                          "raggedleft",
                                                          "raggedright",
                                                          "relax",
                                                          "section",
                                                          "setlength",
                                                          "small",
                                                          "smallskip",
                                                          "subparagraph",
                                                          "paragraph",
                                                          "subsection",
                                                          "subsubsection",
                                                          "tabcolsep",
                                                          "textasciicircum",
                                                          "textasciitilde",
                                                          "textbackslash",
                                                          "textbar",
                                                          "textbf",
                                                          "textcolor",
                                                          "textgreater",
                                                          "textless",
                                                          "toprule",
                                                          "usepackage",
                                                          "DeclareUnicodeCharacter",
                                                          "ensuremath"};
    return known;
}

class TexChecker {
public:
    explicit TexChecker(std::string_view tex) : m_tex(tex) {}

    std::vector<std::string> problems() {
        while (m_at < m_tex.size())
            step();
        if (m_braces != 0) complain("braces do not match");
        if (!m_open.empty()) complain("\\begin{" + m_open.back().name + "} has no end");
        return m_problems;
    }

private:
    struct Environment {
        std::string name;
        int braces = 0;
        int columns = 0; ///< of a table, else 0
        int cells = 1;
    };

    void complain(const std::string& what) {
        m_problems.push_back(what + " at: " + std::string(m_tex.substr(m_at > 30 ? m_at - 30 : 0, 60)));
    }

    /// What stands in braces from here on, which are left behind.
    std::string argument() {
        if (m_at >= m_tex.size() || m_tex[m_at] != '{') return {};
        int depth = 0;
        const std::size_t begin = m_at + 1;
        for (; m_at < m_tex.size(); ++m_at) {
            if (m_tex[m_at] == '\\')
                ++m_at;
            else if (m_tex[m_at] == '{')
                ++depth;
            else if (m_tex[m_at] == '}' && --depth == 0)
                break;
        }
        return std::string(m_tex.substr(begin, m_at++ - begin));
    }

    static int columnsOf(const std::string& layout) {
        int columns = 0, depth = 0;
        for (const char letter : layout) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0 && (letter == 'l' || letter == 'r' || letter == 'p')) ++columns;
        }
        return columns;
    }

    void command() {
        const std::size_t begin = ++m_at;
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        while (m_at < m_tex.size() && isLetter(m_tex[m_at]))
            ++m_at;
        if (m_at == begin) {
            const char symbol = m_at < m_tex.size() ? m_tex[m_at++] : '\0';
            if (symbol == '\\')
                endRow();
            else if (std::string_view("{}$&#%_").find(symbol) == std::string_view::npos)
                complain("a command nobody defines");
            return;
        }
        const std::string_view name = m_tex.substr(begin, m_at - begin);
        if (knownCommands().count(name) == 0) complain("\\" + std::string(name) + " is not known");
        if (name == "begin") {
            Environment opened{argument(), m_braces};
            if (opened.name == "tabular" || opened.name == "longtable") opened.columns = columnsOf(argument());
            m_open.push_back(opened);
        } else if (name == "end") {
            const std::string closed = argument();
            if (m_open.empty() || m_open.back().name != closed || m_open.back().braces != m_braces)
                complain("\\end{" + closed + "} ends nothing");
            if (!m_open.empty()) m_open.pop_back();
        } else if (name == "label") {
            if (!m_labels.insert(argument()).second) complain("a label stands twice");
        } else if (name == "detokenize") {
            argument();
        }
    }

    bool isTable() const { return !m_open.empty() && m_open.back().columns > 0 && m_open.back().braces == m_braces; }

    void endRow() {
        if (!isTable()) return complain("\\\\ outside of a table");
        // Of a long table, the caption is a row of its own.
        const bool caption =
            m_tex.substr(0, m_at).rfind("\\caption") > m_tex.substr(0, m_at).rfind("\\begin{longtable}") &&
            m_open.back().name == "longtable" && m_open.back().cells == 1;
        if (m_open.back().cells != m_open.back().columns && !caption)
            complain(std::to_string(m_open.back().cells) + " cells in a table of " +
                     std::to_string(m_open.back().columns) + " columns");
        m_open.back().cells = 1;
        const std::size_t next = m_tex.find_first_not_of(" \n", m_at);
        if (next != std::string_view::npos && (m_tex[next] == '[' || m_tex[next] == '*'))
            complain("\\\\ would take this for its option");
    }

    void step() {
        const char letter = m_tex[m_at];
        if (letter == '\\') return command();
        if (letter == '%') {
            if (m_at > 0 && m_tex[m_at - 1] != '\n') complain("% is not escaped");
            m_at = std::min(m_tex.find('\n', m_at), m_tex.size());
            return;
        }
        if (letter == '{') ++m_braces;
        if (letter == '}' && --m_braces < 0) complain("a brace too many");
        if (letter == '&') {
            if (isTable())
                ++m_open.back().cells;
            else
                complain("& outside of a table");
        }
        if (std::string_view("#$_^\"`").find(letter) != std::string_view::npos)
            complain(std::string(1, letter) + " is not escaped");
        ++m_at;
    }

    std::string_view m_tex;
    std::size_t m_at = 0;
    int m_braces = 0;
    std::vector<Environment> m_open;
    std::set<std::string> m_labels;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> texProblems(std::string_view tex) { return TexChecker(tex).problems(); }

} // namespace kenspeckle::test

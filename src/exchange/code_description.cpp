// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/code_description.h"

#include <array>
#include <vector>

namespace kenspeckle::exchange {
namespace {

struct Section {
    std::string_view heading;
    std::string CodeText::*text;
};
/// In the order in which they are written; the definition has no heading.
constexpr std::array<Section, 4> kSections{{{"", &CodeText::definition},
                                            {"Use when:", &CodeText::useWhen},
                                            {"Do not use when:", &CodeText::doNotUseWhen},
                                            {"Example:", &CodeText::example}}};

bool startsWith(std::string_view line, std::string_view heading) { return line.substr(0, heading.size()) == heading; }

/// The section whose heading begins the line; 0 if it is no heading.
std::size_t sectionOf(std::string_view line) {
    for (std::size_t section = 1; section < kSections.size(); ++section)
        if (startsWith(line, kSections[section].heading)) return section;
    return 0;
}

std::string_view withoutSpaces(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
        result.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    result.push_back(text.substr(begin));
    return result;
}

std::string escaped(std::string_view text, bool afterHeading) {
    std::string out;
    bool first = true;
    for (const std::string_view line : lines(text)) {
        if (!first) out += '\n';
        // What stands behind a heading on its line is not looked at for another.
        if (!(first && afterHeading) && sectionOf(withoutSpaces(line)) != 0) out += ' ';
        out += line;
        first = false;
    }
    return out;
}

} // namespace

std::string describe(const CodeText& text) {
    std::string out;
    for (const Section& section : kSections) {
        const std::string& words = text.*section.text;
        if (words.empty()) continue;
        if (!out.empty()) out += "\n\n";
        if (!section.heading.empty()) out += std::string(section.heading) + ' ';
        out += escaped(words, !section.heading.empty());
    }
    return out;
}

void readDescription(std::string_view description, CodeText& text) {
    std::array<std::vector<std::string_view>, kSections.size()> found;
    std::size_t current = 0;
    for (std::string_view line : lines(description)) {
        const std::size_t section = sectionOf(line);
        if (section > current) {
            // One empty line stands before a heading and belongs to neither.
            if (!found[current].empty() && found[current].back().empty()) found[current].pop_back();
            current = section;
            line.remove_prefix(kSections[section].heading.size());
            if (startsWith(line, " ")) line.remove_prefix(1);
        } else if (startsWith(line, " ") && sectionOf(withoutSpaces(line)) != 0) {
            line.remove_prefix(1);
        }
        found[current].push_back(line);
    }
    for (std::size_t section = 0; section < kSections.size(); ++section) {
        std::string& words = text.*kSections[section].text;
        words.clear();
        for (std::size_t line = 0; line < found[section].size(); ++line) {
            if (line > 0) words += '\n';
            words += found[section][line];
        }
    }
}

} // namespace kenspeckle::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/house_rules.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace kenspeckle::test {

namespace {

namespace fs = std::filesystem;
using Rooms = std::set<std::string, std::less<>>;

/// Which rooms a room may include, besides itself and the public headers.
const std::map<std::string, Rooms, std::less<>>& arrows() {
    static const Rooms engine = {"text", "model"};
    static const std::map<std::string, Rooms, std::less<>> all = {
        {"text", {}},
        {"model", {"text"}},
        {"storage", engine},
        {"sources", engine},
        {"search", engine},
        {"analysis", engine},
        {"exchange", engine},
        {"release", engine},
        {"study", {"text", "model", "storage", "sources", "search", "analysis", "exchange", "release"}},
        {"cli", {"text", "model", "study"}},
        {"gui", {"text", "model", "study"}},
    };
    return all;
}

/// A library, told by how its headers begin, and the rooms it lives in.
struct Fence {
    std::string_view library;
    std::vector<std::string_view> headers; ///< beginnings of the names of its headers
    Rooms rooms;
};

const std::vector<Fence>& fences() {
    static const std::vector<Fence> all = {
        {"Xapian", {"xapian"}, {"search"}},
        {"SQLite", {"sqlite3", "SQLiteCpp/"}, {"storage"}},
        {"ICU", {"unicode/"}, {"text"}},
        {"pugixml", {"pugixml"}, {"sources", "exchange"}},
        {"libzip", {"zip.h"}, {"sources", "exchange"}},
        {"libxlsxwriter", {"xlsxwriter"}, {"exchange"}},
        {"librsvg", {"librsvg/", "cairo"}, {"exchange"}},
        {"CLI11", {"CLI/"}, {"cli"}},
        {"GLPK", {"glpk"}, {"release"}},
        {"Hunspell", {"hunspell"}, {"release"}},
    };
    return all;
}

bool startsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool isQtHeader(std::string_view name) {
    if (startsWith(name, "Qt") || startsWith(name, "qt")) return true;
    return name.size() > 1 && name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z';
}

/// The name inside an #include line, and whether it stands in quotation marks.
struct Include {
    std::string name;
    bool quoted = false;
};

std::optional<Include> includeIn(std::string_view line) {
    const auto skipSpace = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skipSpace();
    if (!startsWith(line, "#")) return std::nullopt;
    line.remove_prefix(1);
    skipSpace();
    if (!startsWith(line, "include")) return std::nullopt;
    line.remove_prefix(std::string_view("include").size());
    skipSpace();
    if (line.empty() || (line.front() != '<' && line.front() != '"')) return std::nullopt;
    const char closing = line.front() == '<' ? '>' : '"';
    const std::size_t end = line.find(closing, 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{std::string(line.substr(1, end - 1)), closing == '"'};
}

std::string firstPart(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

/// Gathers what is wrong in one file.
class FileCheck {
public:
    FileCheck(std::string file, std::vector<Violation>& found) : m_file(std::move(file)), m_found(found) {
        if (startsWith(m_file, "src/")) m_room = firstPart(std::string_view(m_file).substr(4));
        m_public = startsWith(m_file, "include/");
    }

    void includes(const Include& include, int line) {
        if (include.name.find("..") != std::string::npos)
            add(line, "\"" + include.name + "\": write includes from include/ or src/, without \"..\"");
        libraries(include.name, line);
        if (m_public)
            publicHeader(include, line);
        else
            arrow(include.name, line);
    }

    void add(int line, std::string rule) { m_found.push_back({m_file, line, std::move(rule)}); }

private:
    void libraries(const std::string& name, int line) {
        if (isQtHeader(name) && m_room != "gui") add(line, "Qt <" + name + "> outside gui");
        for (const Fence& fence : fences()) {
            const bool ofLibrary = std::any_of(fence.headers.begin(), fence.headers.end(),
                                               [&](std::string_view header) { return startsWith(name, header); });
            if (ofLibrary && !fence.rooms.contains(m_room))
                add(line, std::string(fence.library) + " <" + name + "> outside its room");
        }
    }

    void publicHeader(const Include& include, int line) {
        const bool own = include.quoted && startsWith(include.name, "kenspeckle/");
        // The standard library's headers, and only they, have neither a folder nor an ending.
        const bool standard = !include.quoted && include.name.find_first_of("/.") == std::string::npos;
        if (!own && !standard && include.name != "tl/expected.hpp")
            add(line, "a public header includes \"" + include.name + "\", which is neither ours nor standard");
    }

    void arrow(const std::string& name, int line) {
        const auto from = arrows().find(m_room);
        if (from == arrows().end()) return;
        const bool knowsStudy = m_room == "study" || m_room == "cli" || m_room == "gui";
        if (!knowsStudy && (name == "kenspeckle/study.h" || name == "kenspeckle/kenspeckle.h"))
            add(line, m_room + " must not know Study (\"" + name + "\")");
        const std::string target = firstPart(name);
        if (name.find('/') == std::string::npos || !arrows().contains(target) || target == m_room) return;
        if (!from->second.contains(target)) add(line, m_room + " must not include " + target + " (\"" + name + "\")");
    }

    std::string m_file;
    std::string m_room; ///< empty outside src/
    bool m_public = false;
    std::vector<Violation>& m_found;
};

bool isSource(const fs::path& file) { return file.extension() == ".cpp" || file.extension() == ".h"; }

bool isCmake(const fs::path& file) { return file.extension() == ".cmake" || file.filename() == "CMakeLists.txt"; }

void checkFile(const fs::path& tree, const fs::path& file, std::vector<Violation>& found) {
    const std::string name = file.lexically_relative(tree).generic_string();
    FileCheck check(name, found);
    std::ifstream in(file);
    std::string line;
    int number = 0;
    bool licence = false;
    bool script = false;
    const bool source = isSource(file);
    const bool walled = source && (startsWith(name, "src/") || startsWith(name, "include/"));
    while (std::getline(in, line)) {
        ++number;
        if (number == 1) script = startsWith(line, "#!");
        if (number <= 2 && line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos) licence = true;
        if (!walled) {
            if (number > 2) break;
            continue;
        }
        if (const auto include = includeIn(line)) check.includes(*include, number);
    }
    if ((source || isCmake(file) || script) && !licence) check.add(1, "no SPDX licence line on top");
    if (walled && number > kLongestFile)
        check.add(0, std::to_string(number) + " lines; perhaps two ideas in one file (at most " +
                         std::to_string(kLongestFile) + ")");
}

} // namespace

std::vector<Violation> checkHouse(const fs::path& tree) {
    std::vector<Violation> found;
    if (fs::is_directory(tree / "src"))
        for (const auto& entry : fs::directory_iterator(tree / "src"))
            if (entry.is_directory() && !arrows().contains(entry.path().filename().string()))
                found.push_back({"src/" + entry.path().filename().string(), 0, "a room the house does not know"});
    constexpr std::array folders = {"src", "include", "tests", "cmake", "packaging", ".ci"};
    for (const char* folder : folders) {
        if (!fs::is_directory(tree / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(tree / folder))
            if (entry.is_regular_file()) checkFile(tree, entry.path(), found);
    }
    std::sort(found.begin(), found.end(), [](const Violation& a, const Violation& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return found;
}

} // namespace kenspeckle::test

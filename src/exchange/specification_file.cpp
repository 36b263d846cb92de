// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/specification_file.h"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "text/words.h"

namespace kenspeckle::exchange {

namespace {

constexpr std::array<std::string_view, 7> kTables{"csv", "xlsx", "html", "docx", "odt", "tex", "json"};
constexpr std::array<std::string_view, 3> kCharts{"svg", "png", "pdf"};

int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

class Reader {
public:
    explicit Reader(const std::string& name) { m_specification.name = name; }

    Result<Specification> read(const toml::table& root) {
        for (const auto& [key, node] : root) {
            if (key == "title") {
                if (const auto title = node.value<std::string>())
                    m_specification.title = *title;
                else
                    refuse(node, "title is words in quotes");
            } else if (key == "tables") {
                m_tables = endings(node, "tables", kTables);
            } else if (key == "charts") {
                m_charts = endings(node, "charts", kCharts);
            } else if (key != "report") {
                refuse(node, fmt::format("there is no \"{}\" here; a specification has title, tables, charts and "
                                         "[[report]] sections",
                                         key.str()));
            }
        }
        const toml::array* reports = root["report"].as_array();
        if (!reports || reports->empty() || !reports->is_array_of_tables())
            complain(1,
                     "there is no report in it; begin one with a line [[report]] and, below it, kind = \"frequency\"");
        if (m_error.empty())
            for (const toml::node& node : *reports)
                add(*node.as_table());
        if (!m_error.empty()) return fail(ErrorKind::Invalid, m_error);
        return std::move(m_specification);
    }

private:
    /// The first thing that is wrong is told.
    void complain(int line, const std::string& what) {
        if (m_error.empty()) m_error = fmt::format("{} line {}: {}", m_specification.name, line, what);
    }
    void refuse(const toml::node& node, const std::string& what) { complain(lineOf(node), what); }

    /// "csv", or several in an array.
    template <std::size_t Count>
    std::vector<std::string> endings(const toml::node& node, const char* key,
                                     const std::array<std::string_view, Count>& known) {
        std::vector<std::string> found;
        for (const std::string& format : words(node, key)) {
            if (std::find(known.begin(), known.end(), format) == known.end())
                refuse(node, fmt::format("{} cannot be \"{}\"; there are {}", key, format, fmt::join(known, ", ")));
            if (std::find(found.begin(), found.end(), "." + format) == found.end()) found.push_back("." + format);
        }
        return found;
    }

    /// A value, or several in an array, as they would be typed on a command line.
    std::vector<std::string> words(const toml::node& node, std::string_view key) {
        std::vector<std::string> values;
        const auto take = [&](const toml::node& value) {
            if (const auto text = value.as_string())
                values.push_back(text->get());
            else if (const auto flag = value.as_boolean())
                values.emplace_back(flag->get() ? "yes" : "no");
            else if (const auto whole = value.as_integer())
                values.push_back(fmt::format("{}", whole->get()));
            else if (const auto real = value.as_floating_point())
                values.push_back(fmt::format("{}", real->get()));
            else
                refuse(value, fmt::format("{} is words, a number, true or false, or a list of them", key));
        };
        if (const toml::array* list = node.as_array())
            for (const toml::node& value : *list)
                take(value);
        else
            take(node);
        return values;
    }

    void add(const toml::table& table) {
        SpecifiedReport report;
        report.line = lineOf(table);
        std::vector<std::string> tables = m_tables, charts = m_charts;
        for (const auto& [key, node] : table) {
            if (key == "kind" || key == "name") {
                const auto text = node.value<std::string>();
                if (!text || text->empty()) refuse(node, fmt::format("{} is a word in quotes", key.str()));
                (key == "kind" ? report.request.kind : report.name) = text.value_or(std::string());
            } else if (key == "tables") {
                tables = endings(node, "tables", kTables);
            } else if (key == "charts") {
                charts = endings(node, "charts", kCharts);
            } else {
                report.request.options[std::string(key.str())] = words(node, key.str());
            }
        }
        if (report.request.kind.empty())
            complain(report.line, "this report says not what it is; add a line such as kind = \"frequency\"");
        if (report.name.empty()) report.name = freeName(report.request.kind);
        nameIt(report);
        report.endings = std::move(tables);
        report.endings.insert(report.endings.end(), charts.begin(), charts.end());
        if (report.endings.empty())
            complain(report.line, "nothing would be written; give tables = [\"csv\"] or charts = [\"svg\"]");
        m_specification.reports.push_back(std::move(report));
    }

    [[nodiscard]] std::string freeName(const std::string& kind) const {
        std::string name = kind;
        for (int number = 2; m_names.count(text::fold(name)) > 0; ++number)
            name = fmt::format("{}-{}", kind, number);
        return name;
    }

    /// A name must be one of a file anywhere, and leave the folder to nobody else.
    void nameIt(const SpecifiedReport& report) {
        const std::string& name = report.name;
        const bool plain =
            !name.empty() && name.front() != '.' && name.size() <= 100 &&
            name.find_first_of(std::string("/\\:*?\"<>|\0", 10)) == std::string::npos &&
            std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        if (!plain)
            complain(report.line,
                     fmt::format("\"{}\" cannot be the name of a file everywhere; take letters, digits and "
                                 "hyphens",
                                 text::shorten(name, 60)));
        else if (text::fold(name) == "manifest" || !m_names.insert(text::fold(name)).second)
            complain(report.line, fmt::format("the name \"{}\" is taken; give each report a name of its own", name));
    }

    Specification m_specification;
    std::vector<std::string> m_tables{".csv"};
    std::vector<std::string> m_charts;
    std::set<std::string> m_names;
    std::string m_error;
};

} // namespace

Result<Specification> readSpecification(std::string_view bytes, const std::string& name) {
    if (bytes.size() > kLargestSpecification)
        return fail(ErrorKind::Invalid, name + " is larger than a specification can be (1 MB); choose a .toml file");
    try {
        const toml::table root = toml::parse(bytes);
        auto read = Reader(name).read(root);
        if (read) read->bytes = bytes;
        return read;
    } catch (const toml::parse_error& error) {
        return fail(ErrorKind::Invalid, fmt::format("{} line {}, column {}: {}", name, error.source().begin.line,
                                                    error.source().begin.column, error.description()));
    }
}

namespace {

/// In quotes, as TOML has it.
std::string quoted(const std::string& words) {
    std::string out = "\"";
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += fmt::format("\\{}", c);
        else if (byte < 0x20 || byte == 0x7f)
            out += fmt::format("\\u{:04X}", byte);
        else
            out += c;
    }
    return out + '"';
}

/// "yes" and "no" are flags here; a number is one only if TOML takes it as it stands.
std::string bare(const std::string& value) {
    if (value == "yes") return "true";
    if (value == "no") return "false";
    static const std::regex kNumber(R"([+-]?(0|[1-9][0-9]{0,17})(\.[0-9]+)?)");
    return std::regex_match(value, kNumber) ? value : quoted(value);
}

} // namespace

std::string specificationHead(const std::string& title) {
    return fmt::format("# All tables and charts in one go: ken report THIS-FILE STUDY.ken -o FOLDER\n"
                       "title = {}\ntables = [\"xlsx\", \"docx\"]\ncharts = [\"svg\"]\n",
                       quoted(title));
}

std::string specificationSection(const std::string& name, const std::string& kind,
                                 const std::vector<SpecifiedOption>& options) {
    std::string section = fmt::format("\n[[report]]\nkind = {}\nname = {}\n", quoted(kind), quoted(name));
    for (const SpecifiedOption& option : options) {
        std::vector<std::string> values;
        for (const std::string& value : option.values)
            values.push_back(option.bare ? bare(value) : quoted(value));
        if (option.repeated || values.size() != 1)
            section += fmt::format("{} = [{}]\n", option.key, fmt::join(values, ", "));
        else
            section += fmt::format("{} = {}\n", option.key, values.front());
    }
    return section;
}

} // namespace kenspeckle::exchange

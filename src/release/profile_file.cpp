// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/profile_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "model/attribution.h"
#include "model/near_names.h"
#include "release/profile_rules.h"
#include "text/words.h"

namespace kenspeckle::release {

namespace {

int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

class Reader {
public:
    explicit Reader(std::string file) : m_fileName(std::move(file)) {
        m_read.profile.name = std::filesystem::path(m_fileName).stem().string();
    }

    Result<ProfileFile> read(const toml::table& root) {
        ReleaseProfile& profile = m_read.profile;
        section(root, "a profile",
                {{"profile", [&](const toml::node& node) { ofProfile(node); }},
                 {"quotes", [&](const toml::node& node) { ofQuotes(node); }},
                 {"attribute", [&](const toml::node& node) { each(node, "attribute", &Reader::ofAttribute); }},
                 {"site", [&](const toml::node& node) { ofSite(node); }},
                 {"themes", [&](const toml::node& node) { ofThemes(node); }},
                 {"combinations", [&](const toml::node& node) { ofCombinations(node); }},
                 {"tables", [&](const toml::node& node) { ofTables(node); }},
                 {"table", [&](const toml::node& node) { each(node, "table", &Reader::ofTable); }},
                 {"names", [&](const toml::node& node) { ofNames(node); }}});
        if (m_error.empty() && profile.title.empty())
            complain(1, "it has no title; write title = \"…\" below a line [profile]");
        if (m_error.empty() && profile.audience.empty())
            complain(1, "it does not say who may read the release; write audience = \"…\" below [profile]");
        if (m_error.empty())
            for (const Contradiction& wrong : contradictions(profile))
                complain(placeOf(root, wrong), wrong.what);
        if (!m_error.empty()) return fail(ErrorKind::Invalid, m_error);
        return std::move(m_read);
    }

private:
    using Take = std::function<void(const toml::node&)>;
    using Keys = std::vector<std::pair<std::string, Take>>;

    /// The first thing that is wrong is told.
    void complain(int line, const std::string& what) {
        if (m_error.empty()) m_error = fmt::format("{} line {}: {}", m_fileName, line, what);
    }
    void refuse(const toml::node& node, const std::string& what) { complain(lineOf(node), what); }

    void section(const toml::node& node, const std::string& where, const Keys& keys) {
        const toml::table* table = node.as_table();
        if (!table) return refuse(node, fmt::format("{} is a section of its own", where));
        for (const auto& [key, value] : *table) {
            const std::string name(key.str());
            const auto known = std::find_if(keys.begin(), keys.end(), [&](const auto& k) { return k.first == name; });
            if (known != keys.end()) {
                known->second(value);
                continue;
            }
            std::vector<std::string> names;
            for (const auto& [each, take] : keys)
                names.push_back(each);
            const std::vector<std::string> near = model::nearNames(name, names);
            refuse(value, near.empty() ? fmt::format("there is no \"{}\" in {}; there are {}", name, where,
                                                     fmt::join(names, ", "))
                                       : fmt::format("there is no \"{}\" in {}; perhaps {} was meant", name, where,
                                                     fmt::join(near, " or ")));
        }
    }

    void each(const toml::node& node, const std::string& key, void (Reader::*take)(const toml::node&)) {
        const toml::array* list = node.as_array();
        if (!list || list->empty() || !list->is_array_of_tables())
            return refuse(node, fmt::format("write [[{}]] with two brackets: there can be several", key));
        for (const toml::node& item : *list)
            (this->*take)(item);
    }

    Take words(std::string& into, const std::string& key) {
        return [this, &into, key](const toml::node& node) {
            if (const auto text = node.value_exact<std::string>())
                into = text::trim(*text);
            else
                refuse(node, fmt::format("{} is words in quotes", key));
        };
    }
    Take flag(bool& into, const std::string& key) {
        return [this, &into, key](const toml::node& node) {
            if (const auto value = node.value_exact<bool>())
                into = *value;
            else
                refuse(node, fmt::format("{} is true or false", key));
        };
    }
    Take number(int& into, const std::string& key, int least) {
        return [this, &into, key, least](const toml::node& node) {
            const auto value = node.value_exact<std::int64_t>();
            if (value && *value >= least && *value <= 1'000'000)
                into = static_cast<int>(*value);
            else
                refuse(node, fmt::format("{} is a whole number, {} or more", key, least));
        };
    }
    template <class Choice>
    Take choice(Choice& into, const std::string& key, const std::vector<std::pair<std::string, Choice>>& choices) {
        return [this, &into, key, choices](const toml::node& node) {
            const std::string word = node.value_exact<std::string>().value_or(std::string());
            const auto known =
                std::find_if(choices.begin(), choices.end(), [&](const auto& c) { return c.first == word; });
            if (known != choices.end()) {
                into = known->second;
                return;
            }
            std::vector<std::string> names;
            for (const auto& [name, value] : choices)
                names.push_back("\"" + name + "\"");
            refuse(node, fmt::format("{} is one of {}", key, fmt::join(names, ", ")));
        };
    }
    Take list(std::vector<std::string>& into, const std::string& key) {
        return [this, &into, key](const toml::node& node) {
            const toml::array* array = node.as_array();
            if (!array) return refuse(node, fmt::format("{} is a list: [\"…\", \"…\"]", key));
            for (const toml::node& item : *array) {
                const std::string text(text::trim(item.value_exact<std::string>().value_or(std::string())));
                if (text.empty()) return refuse(item, fmt::format("{} is a list of words in quotes", key));
                into.push_back(text);
            }
        };
    }

    void ofProfile(const toml::node& node) {
        ReleaseProfile& profile = m_read.profile;
        section(node, "[profile]",
                {{"title", words(profile.title, "title")},
                 {"audience", words(profile.audience, "audience")},
                 {"date",
                  [&](const toml::node& date) {
                      // An unquoted day is a date to TOML; it is printed as it stands.
                      if (const auto day = date.value_exact<toml::date>())
                          profile.date = fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
                      else
                          words(profile.date, "date")(date);
                  }},
                 {"introduction", words(profile.introduction, "introduction")},
                 {"seed", [&](const toml::node& seed) {
                      if (const auto value = seed.value_exact<std::int64_t>())
                          profile.seed = *value;
                      else
                          refuse(seed, "seed is a whole number");
                  }}});
    }

    void ofQuotes(const toml::node& node) {
        ReleaseProfile& profile = m_read.profile;
        section(node, "[quotes]",
                {{"include", flag(profile.quotes, "include")},
                 {"approvals", number(profile.approvals, "approvals", 1)},
                 {"pseudonyms", choice<Pseudonyms>(profile.pseudonyms, "pseudonyms",
                                                   {{"shown", Pseudonyms::Shown},
                                                    {"renumbered", Pseudonyms::Renumbered},
                                                    {"dropped", Pseudonyms::Dropped}})},
                 {"attribution", words(profile.attribution, "attribution")},
                 {"unrecorded-consent", flag(profile.unrecordedConsent, "unrecorded-consent")},
                 {"most-per-person", number(profile.mostPerPerson, "most-per-person", 0)}});
    }

    void ofAttribute(const toml::node& node) {
        PublishedAttribute attribute;
        section(node, "[[attribute]]",
                {{"name", words(attribute.name, "name")},
                 {"label", words(attribute.label, "label")},
                 {"types", [&](const toml::node& types) { ofTypes(types, attribute); }},
                 {"bands", [&](const toml::node& bands) { ofBands(bands, attribute); }},
                 {"others", flag(attribute.others, "others")}});
        if (attribute.name.empty())
            refuse(node, "this attribute has no name; write name = \"…\" as the study has it");
        else if (attribute.types.empty() && attribute.bands.empty() && !attribute.others)
            refuse(node, fmt::format("it does not say what of {} may be printed: give types, bands, or others = true "
                                     "for all values as they are",
                                     attribute.name));
        m_read.profile.attributes.push_back(std::move(attribute));
    }

    void ofTypes(const toml::node& node, PublishedAttribute& attribute) {
        const toml::table* table = node.as_table();
        if (!table || table->empty())
            return refuse(node, "types are { \"what is printed\" = [\"a value\", \"another\"] }");
        std::set<std::string> seen;
        for (const auto& [key, values] : *table) {
            const std::string type = text::simplify(key.str());
            if (type.empty()) return refuse(values, "a type has no name");
            std::vector<std::string>& into = attribute.types[type];
            list(into, fmt::format("the type \"{}\"", type))(values);
            for (const std::string& value : into)
                if (!seen.insert(text::fold(text::simplify(value))).second)
                    refuse(values, fmt::format("\"{}\" is named twice among the types; a value has one", value));
        }
    }

    void ofBands(const toml::node& node, PublishedAttribute& attribute) {
        const toml::array* array = node.as_array();
        if (!array || array->empty()) return refuse(node, "bands are the lower edges of each: [18, 30, 45]");
        for (const toml::node& item : *array) {
            const auto edge = item.value<double>();
            if (!edge || !item.is_number() || !std::isfinite(*edge) || std::abs(*edge) > 1e12)
                return refuse(item, "bands are numbers: [18, 30, 45]");
            if (!attribute.bands.empty() && *edge <= attribute.bands.back())
                return refuse(item, "bands go up, each edge once: [18, 30, 45]");
            attribute.bands.push_back(*edge);
        }
    }

    void ofSite(const toml::node& node) {
        section(node, "[site]",
                {{"attribute", words(m_read.profile.site, "attribute")},
                 {"in-tables", flag(m_read.profile.siteInTables, "in-tables")}});
    }

    void ofThemes(const toml::node& node) {
        section(node, "[themes]",
                {{"minimum-speakers", number(m_read.profile.speakersPerTheme, "minimum-speakers", 1)},
                 {"codes", list(m_read.profile.themes, "codes")}});
    }

    void ofCombinations(const toml::node& node) {
        section(node, "[combinations]",
                {{"minimum-speakers", number(m_read.profile.speakersPerCombination, "minimum-speakers", 1)}});
    }

    void ofTables(const toml::node& node) {
        section(node, "[tables]",
                {{"threshold", number(m_read.profile.threshold, "threshold", 1)},
                 {"zeros",
                  choice<Zeros>(m_read.profile.zeros, "zeros", {{"show", Zeros::Shown}, {"mask", Zeros::Masked}})}});
    }

    /// Options are those of the report, as they would be typed on a command line.
    void ofTable(const toml::node& node) {
        ReportRequest request;
        for (const auto& [key, value] : *node.as_table()) {
            const std::string name(key.str());
            if (name == "kind") {
                words(request.kind, "kind")(value);
                continue;
            }
            std::vector<std::string>& given = request.options[name];
            const auto take = [&](const toml::node& item) {
                if (const auto text = item.value_exact<std::string>())
                    given.push_back(*text);
                else if (const auto yes = item.value_exact<bool>())
                    given.emplace_back(*yes ? "yes" : "no");
                else if (const auto count = item.value_exact<std::int64_t>())
                    given.push_back(fmt::format("{}", *count));
                else
                    refuse(item, fmt::format("{} is words, a whole number, true or false, or a list of them", name));
            };
            if (const toml::array* items = value.as_array())
                for (const toml::node& item : *items)
                    take(item);
            else
                take(value);
        }
        if (request.kind != "frequency" && request.kind != "crosstab")
            refuse(node, "a table of a release says kind = \"frequency\" or kind = \"crosstab\"");
        m_read.tableLines.push_back(lineOf(node));
        m_read.profile.tables.push_back(std::move(request));
    }

    void ofNames(const toml::node& node) {
        ReleaseProfile& profile = m_read.profile;
        section(node, "[names]",
                {{"organisations", list(profile.organisations, "organisations")},
                 {"places", list(profile.places, "places")},
                 {"people", list(profile.people, "people")},
                 {"allowed", list(profile.allowed, "allowed")}});
    }

    /// Where the section stands that the rule is broken in.
    [[nodiscard]] int placeOf(const toml::table& root, const Contradiction& wrong) const {
        if (wrong.section == "table" && wrong.index < m_read.tableLines.size()) return m_read.tableLines[wrong.index];
        const toml::node* node = root.get(wrong.section);
        if (!node) return 1;
        if (const toml::array* list = node->as_array(); list && wrong.index < list->size())
            return lineOf(*list->get(wrong.index));
        if (const toml::table* table = node->as_table(); table && !wrong.key.empty() && table->contains(wrong.key))
            return lineOf(*table->get(wrong.key));
        return lineOf(*node);
    }

    std::string m_fileName;
    ProfileFile m_read;
    std::string m_error;
};

} // namespace

Result<ProfileFile> readProfile(std::string_view bytes, const std::string& file) {
    if (bytes.size() > kLargestProfile)
        return fail(ErrorKind::Invalid, file + " is larger than a profile can be (1 MB); choose a .toml file");
    try {
        const toml::table root = toml::parse(bytes);
        auto read = Reader(file).read(root);
        if (read) read->profile.bytes = bytes;
        return read;
    } catch (const toml::parse_error& error) {
        return fail(ErrorKind::Invalid, fmt::format("{} line {}, column {}: {}", file, error.source().begin.line,
                                                    error.source().begin.column, error.description()));
    }
}

} // namespace kenspeckle::release

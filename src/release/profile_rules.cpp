// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/profile_rules.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "model/attribution.h"
#include "release/generalising.h"
#include "text/words.h"

namespace kenspeckle::release {

namespace {

/// Names of attributes are one whatever their case, with spaces, hyphens and underscores alike, as everywhere.
std::string keyOf(const std::string& attribute) {
    std::string key = text::fold(attribute);
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

bool same(const std::string& a, const std::string& b) { return keyOf(a) == keyOf(b); }

class Rules {
public:
    explicit Rules(const ReleaseProfile& profile) : m_profile(profile) {}

    std::vector<Contradiction> broken() {
        site();
        attributes();
        attribution();
        tables();
        if (!m_profile.quotes && m_profile.tables.empty())
            add("quotes", "include", 0, "nothing would be released: there are neither quotes nor a [[table]]");
        return std::move(m_found);
    }

private:
    void add(std::string section, std::string key, std::size_t index, std::string what) {
        m_found.push_back({std::move(section), std::move(key), index, std::move(what)});
    }

    void site() {
        if (!m_profile.siteInTables) return;
        if (m_profile.site.empty())
            add("site", "in-tables", 0, "say which attribute names the site: attribute = \"…\" below [site]");
        else if (m_profile.quotes)
            add("site", "in-tables", 0,
                "a release names the site or holds quotes, not both: with quotes, readers who know the site know the "
                "people; write include = false below [quotes], or in-tables = false");
        else if (m_profile.pseudonyms != Pseudonyms::Dropped)
            add("site", "in-tables", 0,
                "a release that names the site holds no pseudonyms; write pseudonyms = \"dropped\" below [quotes]");
    }

    void attributes() {
        std::set<std::string> names, labels;
        for (std::size_t i = 0; i < m_profile.attributes.size(); ++i) {
            const PublishedAttribute& attribute = m_profile.attributes[i];
            if (!names.insert(keyOf(attribute.name)).second)
                add("attribute", {}, i, fmt::format("{} is there twice", attribute.name));
            else if (!labels.insert(text::fold(labelOf(attribute))).second)
                add("attribute", {}, i, fmt::format("two attributes are called {}", labelOf(attribute)));
            if (m_profile.quotes && !m_profile.site.empty() && same(attribute.name, m_profile.site))
                add("attribute", {}, i,
                    fmt::format("{} names the site, which never stands beside quotes; leave it out here, or take the "
                                "[site] section away if its types say enough",
                                attribute.name));
        }
    }

    /// Only what the profile publishes may be asked for.
    void attribution() {
        if (m_profile.attribution.empty()) return;
        const auto pattern = model::AttributionPattern::of(m_profile.attribution);
        if (!pattern) return add("quotes", "attribution", 0, pattern.error().message);
        for (const std::string& field : pattern->fields()) {
            if (same(field, "pseudonym") || same(field, "participant")) {
                if (m_profile.pseudonyms == Pseudonyms::Dropped)
                    add("quotes", "attribution", 0,
                        fmt::format("the attribution asks for {{{}}}, and pseudonyms are dropped", field));
            } else if (!published(field)) {
                add("quotes", "attribution", 0,
                    fmt::format("the attribution asks for {{{}}}, which is no [[attribute]] of this profile", field));
            }
        }
    }

    [[nodiscard]] const PublishedAttribute* published(const std::string& name) const {
        const auto found = std::find_if(m_profile.attributes.begin(), m_profile.attributes.end(),
                                        [&](const PublishedAttribute& each) { return same(each.name, name); });
        return found == m_profile.attributes.end() ? nullptr : &*found;
    }

    void tables() {
        for (std::size_t i = 0; i < m_profile.tables.size(); ++i) {
            const ReportRequest& table = m_profile.tables[i];
            for (const char* key : {"threshold", "zeros"})
                if (table.options.count(key) > 0)
                    add("table", {}, i, fmt::format("{} holds for all tables; write it below [tables]", key));
            if (table.options.count("coder") > 0)
                add("table", {}, i, "a table of a release counts all coders' work and names none; leave coder out");
            if (table.options.count("query") > 0)
                add("table", {}, i, "a release does not print queries; count codes or an attribute");
            if (table.kind == "crosstab" && table.options.count("by") == 0)
                add("table", {}, i, "a cross-tabulation says by which attribute: by = \"…\"");
            for (const char* key : {"by", "rows"})
                if (const auto given = table.options.find(key); given != table.options.end())
                    for (const std::string& name : given->second)
                        tableBy(i, name);
            if (const auto where = table.options.find("where"); where != table.options.end())
                for (const std::string& condition : where->second)
                    tableBy(i, std::string(text::trim(condition.substr(0, condition.find('=')))));
        }
    }

    /// A table prints an attribute's values as they are, so these must be publishable as they are.
    void tableBy(std::size_t index, const std::string& name) {
        if (name.empty()) return;
        if (same(name, m_profile.site)) {
            if (!m_profile.siteInTables)
                add("table", {}, index,
                    fmt::format("{} names the site; a table may show it where [site] says in-tables = true", name));
            return;
        }
        const PublishedAttribute* attribute = published(name);
        if (!attribute)
            add("table", {}, index,
                fmt::format("{} is no [[attribute]] of this profile, and a table would print its values", name));
        else if (!printsAsItIs(*attribute))
            add("table", {}, index,
                fmt::format("a table would print the values of {} as the study has them, not its types or bands; make "
                            "an attribute of the study that holds these, and name it here",
                            name));
    }

    const ReleaseProfile& m_profile;
    std::vector<Contradiction> m_found;
};

} // namespace

std::vector<Contradiction> contradictions(const ReleaseProfile& profile) { return Rules(profile).broken(); }

} // namespace kenspeckle::release

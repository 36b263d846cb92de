// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/word_groups.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kenspeckle::study {

namespace {

/// The commonest of some spellings.
struct Commonest {
    std::string spelling;
    std::int64_t count = 0; ///< of the commonest
    std::int64_t all = 0;
    void add(const std::string& other, std::int64_t times) {
        all += times;
        // Of equals the first in the alphabet, so that the order of transcripts does not matter.
        if (times > count || (times == count && other < spelling)) {
            spelling = other;
            count = times;
        }
    }
};

/// The spelling by which each form is shown; empty for a form that is never counted. Sentences begin with capitals, so
/// a word written without them a quarter of the time is shown without.
std::vector<std::string> shownForms(const SpokenWords& spoken, const std::vector<std::int64_t>& perSpelling) {
    std::vector<Commonest> small(spoken.forms.size()), any(spoken.forms.size());
    for (std::size_t i = 0; i < spoken.spellings.size(); ++i) {
        if (perSpelling[i] == 0) continue;
        const auto form = static_cast<std::size_t>(spoken.formOf[i]);
        any[form].add(spoken.spellings[i], perSpelling[i]);
        if (!text::hasCapital(spoken.spellings[i])) small[form].add(spoken.spellings[i], perSpelling[i]);
    }
    std::vector<std::string> shown;
    for (std::size_t form = 0; form < any.size(); ++form)
        shown.push_back(small[form].all * 4 >= any[form].all ? small[form].spelling : any[form].spelling);
    return shown;
}

} // namespace

WordGroups groupWords(const SpokenWords& spoken, WordGrouping grouping, const search::Stemmer& stemmer) {
    std::vector<std::int64_t> perSpelling(spoken.spellings.size(), 0);
    std::vector<std::int64_t> perForm(spoken.forms.size(), 0);
    for (std::size_t i = 0; i < spoken.words.size(); ++i) {
        if (!spoken.words[i].counts()) continue;
        ++perSpelling[static_cast<std::size_t>(spoken.words[i].spelling)];
        ++perForm[spoken.formAt(i)];
    }
    const std::vector<std::string> shown = shownForms(spoken, perSpelling);
    WordGroups groups;
    std::unordered_map<std::string, std::int32_t> known;
    std::vector<std::vector<std::size_t>> members;
    for (std::size_t form = 0; form < spoken.forms.size(); ++form) {
        const std::string key = grouping == WordGrouping::Stems ? stemmer.stem(spoken.forms[form]) : spoken.forms[form];
        const auto [group, isNew] = known.emplace(key, static_cast<std::int32_t>(members.size()));
        if (isNew) members.emplace_back();
        groups.ofForm.push_back(group->second);
        if (perForm[form] > 0) members[static_cast<std::size_t>(group->second)].push_back(form);
    }
    for (std::vector<std::size_t>& forms : members) {
        std::sort(forms.begin(), forms.end(), [&](std::size_t a, std::size_t b) {
            return perForm[a] != perForm[b] ? perForm[a] > perForm[b] : spoken.forms[a] < spoken.forms[b];
        });
        std::vector<std::string> told;
        for (const std::size_t form : forms)
            told.push_back(fmt::format("{} {}", shown[form], perForm[form]));
        groups.names.push_back(forms.empty() ? std::string() : shown[forms.front()]);
        groups.forms.push_back(fmt::format("{}", fmt::join(told, ", ")));
    }
    return groups;
}

void StopList::add(std::string_view word) { m_words.insert(text::wordForm(word)); }

bool StopList::holds(const std::string& form, const search::Stemmer& stemmer) const {
    if (m_words.count(form) > 0) return true;
    return !m_stems.empty() && m_stems.count(stemmer.stem(form)) > 0;
}

} // namespace kenspeckle::study

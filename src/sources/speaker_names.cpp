// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/speaker_names.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>

#include "sources/characters.h"
#include "sources/role_words.h"
#include "text/utf8.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

constexpr std::string_view kTitles[] = {"dr",        "mr",     "mrs", "ms",    "miss",  "mx",   "prof",
                                        "professor", "doctor", "sir", "dame",  "lady",  "lord", "rev",
                                        "fr",        "sr",     "hon", "nurse", "sister"};
constexpr std::string_view kDegrees[] = {
    "phd", "psyd",     "md",       "dphil", "ma",   "mba",   "msc", "bsc", "ba",   "mphil", "mph", "msw", "lcsw",
    "lpc", "rn",       "mbbs",     "mbchb", "frcp", "frcgp", "edd", "jd",  "llb",  "llm",   "esq", "obe", "mbe",
    "cbe", "dclinpsy", "cpsychol", "lmft",  "mft",  "dsc",   "med", "bed", "pgce", "jr",    "sr",  "ii",  "iii"};

template <std::size_t N> bool isOneOf(std::string_view word, const std::string_view (&list)[N]) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// A label reduced to what tells people apart.
struct NameKey {
    std::vector<std::string> words; ///< folded, without titles, degrees and inner initials
    std::string together;           ///< the words without anything between them
    std::string digits;             ///< "Participant 1" is told from "Participant 2" by nothing else
    std::string middle;             ///< initials left out: "John A. Smith" and "John B. Smith" are two people
    bool role = false;              ///< "Interviewer", "P1": a kind of person, not a name
};

/// One word, punctuation within left out: "Psy.D" gives "psyd".
std::string joined(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size(); at = text::nextCharacter(word, at)) {
        const std::string_view character = word.substr(at, text::nextCharacter(word, at) - at);
        if (isWordByte(character.front()) && character != "\u2019" && character != "\u2013") out.append(character);
    }
    return out;
}

NameKey keyOf(std::string_view label) {
    NameKey key;
    key.role = isRecognisedSpeaker(label);
    const std::string folded = text::fold(text::simplify(label));
    std::string_view rest = folded;
    bool afterComma = false;
    std::vector<std::string> words;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ,_-/()"), rest.size());
        const std::string word = joined(rest.substr(0, end));
        const bool comma = end < rest.size() && rest[end] == ',';
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool title = words.empty() && isOneOf(word, kTitles);
        // "MA" behind a comma, or behind two names, is a degree; "Ma" alone is a person.
        const bool degree = isOneOf(word, kDegrees) && (afterComma || words.size() >= 2);
        afterComma = afterComma || comma;
        if (!word.empty() && !title && !degree) words.push_back(word);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const char c : words[i])
            if (isDigit(c)) key.digits.push_back(c);
        const bool initial = words[i].size() == 1 && isLetter(words[i][0]) && i > 0 && i + 1 < words.size();
        if (initial && !key.role)
            key.middle += words[i];
        else
            key.words.push_back(words[i]);
    }
    for (const std::string& word : key.words)
        key.together += word;
    return key;
}

std::size_t length(std::string_view word) {
    std::size_t count = 0;
    for (const char c : word)
        count += !text::isContinuation(c);
    return count;
}

/// One letter more, less, other, or two neighbours swapped.
bool differByOneSlip(std::string_view a, std::string_view b) {
    const auto characters = [](std::string_view word) {
        std::u32string out;
        for (std::size_t at = 0; at < word.size(); at = text::nextCharacter(word, at))
            out.push_back(text::characterAt(word, at));
        return out;
    };
    std::u32string x = characters(a);
    std::u32string y = characters(b);
    if (x.size() > y.size()) std::swap(x, y);
    if (y.size() - x.size() > 1) return false;
    std::size_t from = 0;
    while (from < x.size() && x[from] == y[from])
        ++from;
    const auto same = [](const std::u32string& p, std::size_t i, const std::u32string& q, std::size_t j) {
        return p.compare(i, std::u32string::npos, q, j, std::u32string::npos) == 0;
    };
    if (x.size() < y.size()) return same(x, from, y, from + 1);
    if (from == x.size()) return true;
    if (same(x, from + 1, y, from + 1)) return true;
    return from + 1 < x.size() && x[from] == y[from + 1] && x[from + 1] == y[from] && same(x, from + 2, y, from + 2);
}

bool onePerson(const NameKey& a, const NameKey& b) {
    constexpr std::size_t kLongName = 6;
    if (a.words.empty() || b.words.empty() || a.digits != b.digits) return false;
    if (!a.middle.empty() && !b.middle.empty() && a.middle != b.middle) return false;
    if (a.words == b.words) return true;
    if (a.together == b.together) return true; // "MaryAnn", "Mary Ann"
    if (a.role || b.role || a.words.size() != b.words.size()) return false;
    int slips = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        if (a.words[i] == b.words[i]) continue;
        if (std::min(length(a.words[i]), length(b.words[i])) < kLongName) return false;
        if (!differByOneSlip(a.words[i], b.words[i])) return false;
        ++slips;
    }
    return slips == 1;
}

} // namespace

SpeakerRole guessRole(std::string_view label) {
    if (isInterviewerLabel(label)) return SpeakerRole::Interviewer;
    if (isNoPersonLabel(label)) return SpeakerRole::Ignored;
    return SpeakerRole::Participant;
}

std::vector<SpellingProposal> proposeSpellings(const std::vector<std::pair<std::string, int>>& labels) {
    // The same label may be given more than once, from several transcripts.
    std::map<std::string, int> uses;
    std::vector<std::string> order;
    for (const auto& [label, count] : labels) {
        if (text::trim(label).empty()) continue;
        const auto [entry, isNew] = uses.try_emplace(label, 0);
        entry->second += count;
        if (isNew) order.push_back(label);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const std::string& a, const std::string& b) { return uses[a] > uses[b]; });
    std::vector<NameKey> keys;
    keys.reserve(order.size());
    for (const std::string& label : order)
        keys.push_back(keyOf(label));
    // Each label joins the most used one it resembles, never a chain: Evelin ~ Evelyn ~ Evelynn is not one by hearsay.
    std::vector<SpellingProposal> proposals;
    std::vector<bool> taken(order.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (taken[i]) continue;
        SpellingProposal proposal{order[i], {}};
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            if (taken[j] || !onePerson(keys[i], keys[j])) continue;
            taken[j] = true;
            proposal.others.push_back(order[j]);
        }
        if (!proposal.others.empty()) proposals.push_back(std::move(proposal));
    }
    return proposals;
}

} // namespace kenspeckle::sources

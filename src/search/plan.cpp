// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/plan.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace kenspeckle::search {

namespace {

using Kind = Query::Kind;

/// With more forms of one word than this it is quicker to look ourselves than to let Xapian merge them: where a NEAR is
/// decided by positions, and where a beginning stands for a whole page of the dictionary.
constexpr std::size_t kMostForms = 64;

[[nodiscard]] bool wantsWords(const Query& query) {
    switch (query.kind) {
    case Kind::Field:
    case Kind::Not:
        return false;
    case Kind::And:
    case Kind::Or:
        return std::any_of(query.parts.begin(), query.parts.end(), wantsWords);
    default:
        return true;
    }
}

/// All words that one part of a NEAR stands for, if it is one word wherever it matches.
[[nodiscard]] std::optional<std::unordered_set<std::string>> singleWords(const Pattern& pattern) {
    if (pattern.kind == Kind::Near || pattern.words.size() > 1) return std::nullopt;
    if (!pattern.words.empty()) {
        if (!pattern.words.front().beginning.empty()) return std::nullopt;
        return pattern.words.front().forms;
    }
    std::unordered_set<std::string> all;
    for (const Pattern& part : pattern.parts) {
        const auto words = singleWords(part);
        if (!words) return std::nullopt;
        all.insert(words->begin(), words->end());
    }
    return all;
}

[[nodiscard]] Xapian::Query combine(Xapian::Query::op how, const std::vector<Xapian::Query>& parts) {
    if (parts.size() == 1) return parts.front();
    return {how, parts.begin(), parts.end()};
}

} // namespace

Result<Plan> Planner::plan(const Query& query) {
    Plan plan;
    const DocumentSet excluded = m_directory->spokenBy(m_lookup.excluded);
    plan.ranked = wantsWords(query);
    if (query.kind == Kind::Prefix && m_lookup.excluded.empty()) {
        const std::string& beginning = query.words.front();
        if (termPrefixFor(beginning) == beginning && moreTermsThan(kMostForms, m_shards, beginning)) {
            plan.broad = std::make_shared<const BroadWords>(m_shards, beginning);
            plan.pattern = patternOf(query);
            return plan;
        }
    }
    if (!plan.ranked) {
        auto documents = documentsOf(query);
        if (!documents) return fail(documents.error());
        plan.documents = std::move(*documents);
        plan.documents -= excluded;
        return plan;
    }
    auto compiled = compile(query);
    if (!compiled) return fail(compiled.error());
    plan.query = std::move(*compiled);
    if (!m_lookup.excluded.empty()) plan.query = Xapian::Query(Xapian::Query::OP_AND_NOT, plan.query, over(excluded));
    plan.pattern = patternOf(query);
    return plan;
}

Result<Xapian::Query> Planner::compile(const Query& query) {
    switch (query.kind) {
    case Kind::Word:
    case Kind::Exact:
        return compileWord(formsOf(query, query.words.front()));
    case Kind::Prefix: {
        const WordForms forms = formsOf(query, query.words.front());
        if (termPrefixFor(forms.beginning) != forms.beginning) return verified(compileWord(forms), patternOf(query));
        return compileWord(forms);
    }
    case Kind::Phrase:
        return compilePhrase(query);
    case Kind::Near:
        return compileNear(query);
    case Kind::And:
        return compileAnd(query);
    case Kind::Or: {
        std::vector<Xapian::Query> parts;
        for (const Query& part : query.parts) {
            auto compiled = compile(part);
            if (!compiled) return compiled;
            parts.push_back(std::move(*compiled));
        }
        return combine(Xapian::Query::OP_OR, parts);
    }
    case Kind::Field: {
        auto documents = fieldDocuments(query);
        if (!documents) return fail(documents.error());
        return over(std::move(*documents));
    }
    case Kind::Not: // the parser lets it stand only beside something wanted
        break;
    }
    return Xapian::Query::MatchNothing;
}

Result<Xapian::Query> Planner::compileAnd(const Query& query) {
    std::vector<Xapian::Query> wanted;
    std::vector<Xapian::Query> unwanted;
    std::optional<DocumentSet> within;
    for (const Query& part : query.parts) {
        if (part.kind == Kind::Field) {
            auto documents = fieldDocuments(part);
            if (!documents) return fail(documents.error());
            if (within)
                *within &= *documents;
            else
                within = std::move(*documents);
            continue;
        }
        auto compiled = compile(part.kind == Kind::Not ? part.parts.front() : part);
        if (!compiled) return compiled;
        (part.kind == Kind::Not ? unwanted : wanted).push_back(std::move(*compiled));
    }
    Xapian::Query result =
        wanted.empty() ? over(*std::exchange(within, std::nullopt)) : combine(Xapian::Query::OP_AND, wanted);
    if (within) result = Xapian::Query(Xapian::Query::OP_FILTER, result, over(std::move(*within)));
    if (unwanted.empty()) return result;
    return Xapian::Query(Xapian::Query::OP_AND_NOT, result, combine(Xapian::Query::OP_OR, unwanted));
}

Xapian::Query Planner::compilePhrase(const Query& query) const {
    std::vector<Xapian::Query> words;
    for (const std::string& word : query.words)
        words.emplace_back(termFor(word));
    return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size())};
}

Result<Xapian::Query> Planner::compileNear(const Query& query) {
    const Pattern pattern = patternOf(query);
    // Xapian's NEAR is ours where every part is a single word, and none could be taken for another.
    std::vector<Xapian::Query> near;
    std::unordered_set<std::string> seen;
    bool plain = true;
    for (const Pattern& part : pattern.parts) {
        const auto words = singleWords(part);
        plain = plain && words && words->size() <= kMostForms;
        if (!plain) break;
        std::vector<Xapian::Query> forms;
        for (const std::string& word : *words) {
            plain = plain && seen.insert(word).second;
            forms.emplace_back(termFor(word));
        }
        near.push_back(combine(Xapian::Query::OP_OR, forms));
    }
    if (plain)
        return Xapian::Query(Xapian::Query::OP_NEAR, near.begin(), near.end(),
                             static_cast<Xapian::termcount>(query.distance) + 1);
    std::vector<Xapian::Query> all;
    for (const Query& part : query.parts) {
        auto compiled = compile(part);
        if (!compiled) return compiled;
        all.push_back(std::move(*compiled));
    }
    return verified(combine(Xapian::Query::OP_AND, all), pattern);
}

Xapian::Query Planner::compileWord(const WordForms& forms) const {
    if (!forms.beginning.empty()) {
        const std::string prefix = termPrefixFor(forms.beginning);
        if (moreTermsThan(kMostForms, m_shards, prefix))
            return queryFor(std::make_shared<const BroadWords>(m_shards, prefix), m_directory);
        return {Xapian::Query::OP_WILDCARD, prefix};
    }
    std::vector<Xapian::Query> terms;
    for (const std::string& form : forms.forms)
        terms.emplace_back(termFor(form));
    return combine(Xapian::Query::OP_SYNONYM, terms);
}

Result<DocumentSet> Planner::fieldDocuments(const Query& query) const {
    const auto turns = m_lookup.field(query.field, query.value);
    if (!turns) return fail(turns.error());
    return m_directory->documentsOf(*turns);
}

Result<DocumentSet> Planner::documentsOf(const Query& query) {
    if (query.kind == Kind::Field) return fieldDocuments(query);
    if (query.kind != Kind::And && query.kind != Kind::Or) { // words, which only NOT can have led to
        auto compiled = compile(query);
        if (!compiled) return fail(compiled.error());
        Xapian::Enquire enquire(m_all);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_query(*compiled);
        const Xapian::MSet found = enquire.get_mset(0, m_all.get_doccount());
        DocumentSet documents;
        for (auto document = found.begin(); document != found.end(); ++document)
            documents.add(shardOf(*document), documentInShard(*document));
        return documents;
    }
    DocumentSet result = query.kind == Kind::And ? m_directory->all() : DocumentSet();
    for (const Query& part : query.parts) {
        auto documents = documentsOf(part.kind == Kind::Not ? part.parts.front() : part);
        if (!documents) return documents;
        if (part.kind == Kind::Not)
            result -= *documents;
        else if (query.kind == Kind::And)
            result &= *documents;
        else
            result |= *documents;
    }
    return result;
}

Result<Xapian::Query> Planner::verified(const Xapian::Query& candidates, const Pattern& pattern) {
    Xapian::Enquire enquire(m_all);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(candidates);
    const Xapian::MSet found = enquire.get_mset(0, m_all.get_doccount());
    DocumentSet documents;
    for (auto document = found.begin(); document != found.end(); ++document) {
        const std::size_t shard = shardOf(*document);
        const Xapian::docid inShard = documentInShard(*document);
        const Entry* entry = m_directory->at(shard, inShard);
        if (!entry) throw Xapian::DatabaseCorruptError("a turn of no transcript");
        const auto text = m_lookup.turnText(entry->version.transcript, static_cast<int>(inShard - entry->first) + 1);
        if (!text) return fail(text.error());
        if (anyMatch(pattern, text->first)) documents.add(shard, inShard);
    }
    return Xapian::Query(Xapian::Query::OP_FILTER, candidates, over(std::move(documents)));
}

Xapian::Query Planner::over(DocumentSet documents) const {
    return queryFor(std::make_shared<const DocumentSet>(std::move(documents)), m_directory);
}

Pattern Planner::patternOf(const Query& query) const {
    Pattern pattern;
    switch (query.kind) {
    case Kind::Not:
    case Kind::Field:
        return pattern;
    case Kind::Word:
    case Kind::Exact:
    case Kind::Prefix:
    case Kind::Phrase:
        pattern.kind = query.kind == Kind::Phrase ? Kind::Phrase : Kind::Word;
        for (const std::string& word : query.words)
            pattern.words.push_back(formsOf(query, word));
        return pattern;
    case Kind::Near:
        pattern.kind = Kind::Near;
        pattern.distance = query.distance;
        break;
    case Kind::And:
    case Kind::Or:
        break;
    }
    for (const Query& part : query.parts)
        if (Pattern inner = patternOf(part); !inner.empty()) pattern.parts.push_back(std::move(inner));
    return pattern;
}

WordForms Planner::formsOf(const Query& query, const std::string& word) const {
    WordForms forms;
    if (query.kind == Kind::Prefix) {
        forms.beginning = word;
        return forms;
    }
    forms.forms.insert(word);
    if (query.kind != Kind::Word) return forms;
    const std::string term = termFor(word);
    const std::string stem = m_stems(term);
    if (m_stems(stem) == stem) forms.forms.insert(stem); // the index lists words that differ from their stem
    for (const Xapian::Database& shard : m_shards)
        for (auto form = shard.synonyms_begin(kStemPrefix + stem); form != shard.synonyms_end(kStemPrefix + stem);
             ++form)
            forms.forms.insert(*form);
    // A term that stands for a very long word is no word itself.
    if (term != word) forms.forms = {word};
    return forms;
}

} // namespace kenspeckle::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/drift.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "study/agreement_work.h"
#include "study/parts.h"
#include "text/words.h"

namespace kenspeckle::study {

namespace {

using analysis::CoderSet;

storage::CodeWording wordingOf(const CodeText& text) { return {text.definition, text.useWhen, text.doNotUseWhen}; }

bool alike(const storage::CodeWording& a, const storage::CodeWording& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](const std::string& one, const std::string& other) {
        return text::trim(one) == text::trim(other);
    });
}

/// Every wording the code has had, oldest first, worked out backwards from the present one.
std::vector<WordingUse> wordingsOf(const Code& code, const std::vector<const storage::WordingChange*>& changes) {
    std::vector<WordingUse> wordings;
    WordingUse now;
    now.wording = wordingOf(code.text);
    for (auto each = changes.rbegin(); each != changes.rend(); ++each) {
        const storage::WordingChange& change = **each;
        storage::CodeWording before = now.wording;
        for (std::size_t field = 0; field < before.size(); ++field)
            if (change.before[field]) before[field] = *change.before[field];
        if (!change.made && alike(before, now.wording)) continue;
        now.from = change.at;
        now.changedBy = change.coder;
        wordings.push_back(std::move(now));
        now = {};
        if (change.made) break;
        now.wording = std::move(before);
        if (each + 1 == changes.rend()) wordings.push_back(std::move(now));
    }
    std::reverse(wordings.begin(), wordings.end());
    return wordings;
}

/// The wording that held at a time; the first before any.
std::size_t heldAt(const std::vector<WordingUse>& wordings, Timestamp at) {
    std::size_t held = 0;
    for (std::size_t i = 1; i < wordings.size(); ++i)
        if (wordings[i].from && *wordings[i].from <= at) held = i;
    return held;
}

/// Leaves out wordings that were replaced before anybody coded under them; where the one before is alike, both are one.
void leaveOutUnused(std::vector<WordingUse>& wordings) {
    std::vector<WordingUse> kept;
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        const bool used = std::any_of(wordings[i].codings.begin(), wordings[i].codings.end(),
                                      [](const std::vector<Passage>& codings) { return !codings.empty(); });
        if (!used && i + 1 < wordings.size()) continue;
        if (kept.empty() || !alike(kept.back().wording, wordings[i].wording)) {
            kept.push_back(std::move(wordings[i]));
            continue;
        }
        for (std::size_t coder = 0; coder < kept.back().codings.size(); ++coder)
            kept.back().codings[coder].insert(kept.back().codings[coder].end(), wordings[i].codings[coder].begin(),
                                              wordings[i].codings[coder].end());
    }
    wordings = std::move(kept);
}

/// Compares, wording by wording, whoever coded a transcript under one wording alone.
class WordingComparison {
public:
    WordingComparison(const AgreementGround& ground, const ComparedSpeech& speech, const CodersPassages& passages)
        : m_ground(ground), m_speech(speech), m_passages(passages) {}

    void compare(CodeDrift& drift) const {
        const std::size_t transcripts = m_ground.voices.transcripts().size();
        const std::size_t coders = m_ground.coders.count();
        // By transcript and coder: under which wordings they worked there, whatever the code.
        std::vector<std::vector<std::set<std::size_t>>> under(transcripts, std::vector<std::set<std::size_t>>(coders));
        for (const Coding& coding : m_ground.codings) {
            const auto coder = m_ground.coders.indexOf.find(coding.coder);
            const int transcript = m_ground.voices.indexOf(coding.passage.transcript);
            if (coder == m_ground.coders.indexOf.end() || transcript < 0) continue;
            under[static_cast<std::size_t>(transcript)][coder->second].insert(heldAt(drift.wordings, coding.made));
        }
        for (const auto& byCoder : under)
            drift.across += std::any_of(byCoder.begin(), byCoder.end(),
                                        [](const std::set<std::size_t>& each) { return each.size() > 1; })
                                ? 1
                                : 0;
        for (std::size_t wording = 0; wording < drift.wordings.size(); ++wording)
            compare(drift.wordings[wording], wording, under);
    }

private:
    void compare(WordingUse& use, std::size_t wording,
                 const std::vector<std::vector<std::set<std::size_t>>>& under) const {
        RatingPatterns patterns;
        for (std::size_t transcript = 0; transcript < under.size(); ++transcript) {
            CoderSet raters = 0;
            bool worked = false;
            for (std::size_t coder = 0; coder < under[transcript].size(); ++coder) {
                const auto& during = under[transcript][coder];
                worked = worked || during.count(wording) > 0;
                if (during.size() == 1 && *during.begin() == wording) raters |= CoderSet{1} << coder;
            }
            use.worked += worked ? 1 : 0;
            if ((raters & (raters - 1)) == 0) continue; // one or none
            ++use.compared;
            const auto found = m_passages.find(transcript);
            if (found == m_passages.end()) {
                patterns.add(raters, 0, m_speech.size(transcript));
                continue;
            }
            for (const analysis::RatedStretch& stretch : m_speech.rate(transcript, found->second))
                patterns.add(raters, stretch.coded, m_speech.sizeOf(stretch.range));
        }
        use.figures = patterns.figures(m_ground.coders.count());
    }

    const AgreementGround& m_ground;
    const ComparedSpeech& m_speech;
    const CodersPassages& m_passages;
};

} // namespace

Result<Drift> driftOf(Study& study, const AgreementOptions& options) {
    auto ground = AgreementGround::load(study, options.coders, 0);
    if (!ground) return fail(ground.error());
    for (const CodeId code : options.codes)
        if (!ground->book.find(code)) return fail(ErrorKind::NotFound, "that code is not in the codebook any more");
    storage::Database& database = study.parts().database;
    auto changes = storage::wordingChanges(database);
    if (!changes) return fail(changes.error());
    const CodersWork work = ground->work(ground->codings);
    auto speech = ComparedSpeech::load(database, ground->voices, work, options.unit, options.interviewers);
    if (!speech) return fail(speech.error());

    std::unordered_map<CodeId, std::vector<const storage::WordingChange*>> ofCode;
    for (const storage::WordingChange& change : *changes)
        ofCode[change.code].push_back(&change);
    std::vector<bool> wanted(ground->book.codes().size(), options.codes.empty());
    for (const CodeId code : options.codes)
        for (const CodeId each : ground->book.subtree(code))
            wanted[*ground->book.indexOf(each)] = true;

    Drift drift;
    drift.coders = ground->coders.names;
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const Code& code = ground->book.codes()[index];
        if (!wanted[index] || ofCode.count(code.id) == 0) continue;
        CodeDrift found{code.id, ground->book.path(code.id), wordingsOf(code, ofCode[code.id]), 0};
        if (found.wordings.size() < 2) continue;
        for (WordingUse& use : found.wordings)
            use.codings.resize(ground->coders.count());
        for (const Coding& coding : ground->codings) {
            const auto coder = ground->coders.indexOf.find(coding.coder);
            if (coding.code != code.id || coder == ground->coders.indexOf.end()) continue;
            found.wordings[heldAt(found.wordings, coding.made)].codings[coder->second].push_back(coding.passage);
        }
        leaveOutUnused(found.wordings);
        if (found.wordings.size() < 2) {
            ++drift.reworded;
            continue;
        }
        WordingComparison(*ground, *speech, work.own[index]).compare(found);
        drift.codes.push_back(std::move(found));
    }
    return drift;
}

} // namespace kenspeckle::study

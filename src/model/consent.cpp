// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/consent.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "text/words.h"

namespace kenspeckle {

namespace {

constexpr std::array<std::pair<Consent, const char*>, 5> kWords{{{Consent::Quote, "quote"},
                                                                 {Consent::Paraphrase, "paraphrase"},
                                                                 {Consent::AskFirst, "ask-first"},
                                                                 {Consent::Nothing, "nothing"},
                                                                 {Consent::NotRecorded, "not-recorded"}}};

} // namespace

std::string consentWord(Consent consent) {
    for (const auto& [known, word] : kWords)
        if (known == consent) return word;
    return "not-recorded";
}

Result<Consent> consentOf(const std::string& word) {
    std::string wanted = text::fold(text::simplify(word));
    for (char& letter : wanted)
        if (letter == ' ' || letter == '_') letter = '-';
    for (const auto& [consent, known] : kWords)
        if (wanted == known) return consent;
    return fail(ErrorKind::Usage, fmt::format("\"{}\" is no consent: say quote, paraphrase, ask-first, nothing or "
                                              "not-recorded",
                                              text::simplify(word)));
}

namespace model {

int strictness(Consent consent) {
    switch (consent) {
    case Consent::Quote:
        return 0;
    case Consent::NotRecorded:
        return 1;
    case Consent::Paraphrase:
        return 2;
    case Consent::AskFirst:
        return 3;
    case Consent::Nothing:
        break;
    }
    return 4;
}

Consent stricter(Consent one, Consent other) { return strictness(one) >= strictness(other) ? one : other; }

} // namespace model
} // namespace kenspeckle

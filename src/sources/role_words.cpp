// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/role_words.h"

#include <algorithm>
#include <iterator>

#include "sources/characters.h"
#include "text/words.h"

namespace kenspeckle::sources {

namespace {

template <std::size_t N> bool isOneOf(std::string_view word, const std::string_view (&list)[N]) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view kInterviewer[] = {"interviewer", "interviewers", "int",        "intv",         "ivr",  "iv",
                                             "facilitator", "facilitators", "fac",        "moderator",    "mod",  "mdr",
                                             "researcher",  "researchers",  "res",        "investigator", "i",    "q",
                                             "host",        "cohost",       "questioner", "question",     "chair"};

constexpr std::string_view kNoPerson[] = {"break",        "outro",     "intro",  "music",  "sponsor", "sponsors",
                                          "ad",           "ads",       "advert", "jingle", "silence", "pause",
                                          "interruption", "recording", "noise",  "end",    "start",   "chapter"};

constexpr std::string_view kParticipant[] = {"participant",
                                             "participants",
                                             "part",
                                             "ptp",
                                             "p",
                                             "pt",
                                             "interviewee",
                                             "iee",
                                             "respondent",
                                             "resp",
                                             "r",
                                             "a",
                                             "answer",
                                             "speaker",
                                             "spk",
                                             "spkr",
                                             "s",
                                             "unknown",
                                             "unidentified",
                                             "male",
                                             "female",
                                             "man",
                                             "woman",
                                             "m",
                                             "f",
                                             "voice",
                                             "patient",
                                             "carer",
                                             "client",
                                             "nurse",
                                             "doctor",
                                             "staff",
                                             "user",
                                             "provider",
                                             "all",
                                             "everyone",
                                             "several",
                                             "multiple",
                                             "group",
                                             "observer",
                                             "interpreter",
                                             "translator",
                                             "guest",
                                             "member",
                                             "student",
                                             "teacher",
                                             "parent",
                                             "mother",
                                             "father",
                                             "child",
                                             "son",
                                             "daughter",
                                             "partner",
                                             "notetaker"};

/// Words that only accompany one of the above.
constexpr std::string_view kCompanions[] = {"service", "the",    "voices",  "speakers",  "people",
                                            "focus",   "no",     "number",  "community", "peer",
                                            "support", "worker", "manager", "team",      "person"};

constexpr std::string_view kRemarks[] = {"note",        "notes",    "nb",         "ps",
                                         "eg",          "ie",       "example",    "examples",
                                         "warning",     "remember", "yes",        "aye",
                                         "no",          "yeah",     "yep",        "nope",
                                         "okay",        "ok",       "well",       "so",
                                         "but",         "and",      "or",         "oh",
                                         "ah",          "um",       "uh",         "erm",
                                         "mm",          "mmm",      "mhm",        "hmm",
                                         "right",       "sure",     "exactly",    "absolutely",
                                         "definitely",  "true",     "thanks",     "because",
                                         "then",        "now",      "also",       "first",
                                         "firstly",     "second",   "secondly",   "third",
                                         "finally",     "again",    "however",    "http",
                                         "https",       "ftp",      "www",        "re",
                                         "cc",          "fwd",      "laughs",     "laughter",
                                         "laughing",    "laugh",    "sighs",      "sigh",
                                         "coughs",      "cough",    "crying",     "cries",
                                         "inaudible",   "unclear",  "indistinct", "crosstalk",
                                         "overlapping", "applause", "redacted",   "anonymised",
                                         "anonymized",  "removed",  "omitted",    "sic",
                                         "name",        "place",    "town",       "city",
                                         "phone",       "nods",     "whispers",   "chuckles",
                                         "chuckle",     "smiles",   "pauses",     "unintelligible",
                                         "it",          "this",     "that",       "these",
                                         "those",       "here",     "there",      "what",
                                         "why",         "how",      "when",       "where",
                                         "who"};

constexpr std::string_view kHeaders[] = {
    "date",          "location",    "duration",    "length",  "title",   "interview", "transcript",   "transcriber",
    "transcription", "file",        "filename",    "project", "study",   "version",   "venue",        "time",
    "present",       "attendees",   "keywords",    "subject", "summary", "speakers",  "participants", "key",
    "topic",         "consent",     "gender",      "age",     "place",   "audio",     "video",        "id",
    "interviewer",   "interviewee", "participant", "url",     "source",  "author"};

/// The label in lower case with everything but letters, digits and spaces left out; only ASCII matters to these lists.
std::string plainWord(std::string_view label) {
    std::string plain;
    for (const char c : label)
        if (isWordByte(c)) plain.push_back(c);
    return lowerAscii(plain);
}

bool isNumber(std::string_view word) { return !word.empty() && isDigit(word.front()); }

/// A number, or a single letter that counts like one ("Participant B").
bool isOrdinal(std::string_view word) { return isNumber(word) || (word.size() == 1 && isLetter(word.front())); }

} // namespace

std::vector<std::string> labelWords(std::string_view label) {
    const std::string folded = text::fold(label);
    std::vector<std::string> words;
    char kind = ' ';
    for (const char c : folded) {
        const char is = isDigit(c) ? '0' : isWordByte(c) ? 'a' : c == '\'' ? kind : ' ';
        if (c == '\'') continue; // "O'Neil" is one word
        if (is != ' ') {
            if (is != kind) words.emplace_back();
            words.back().push_back(c);
        }
        kind = is;
    }
    return words;
}

bool isInterviewerLabel(std::string_view label) {
    const std::vector<std::string> words = labelWords(label);
    if (words.empty() || words.size() > 6) return false;
    const auto asks = [](const std::string& word) { return isOneOf(word, kInterviewer); };
    // "i" and "q" only alone or numbered; the others also beside a name: "Interviewer (Anna)", "Anna, facilitator".
    if (asks(words.front()) && words.size() == 1) return true;
    if (asks(words.front()) && words.size() == 2 && isNumber(words[1])) return true;
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.size() > 3 && word != "question" && word != "chair" && word != "host" && asks(word);
    });
}

bool isNoPersonLabel(std::string_view label) {
    const std::vector<std::string> words = labelWords(label);
    if (words.empty() || words.size() > 3) return false;
    if (!isOneOf(words.front(), kNoPerson)) {
        // "Ad break", "Commercial break", "Theme music", "End of recording"
        return words.size() == 2 && (words[1] == "break" || words[1] == "music" || words[1] == "recording");
    }
    return words.size() == 1 || isNumber(words[1]) || isOneOf(words[1], kNoPerson) || words[1] == "of" ||
           words[1] == "message" || words[1] == "playing" || words[1] == "ends" || words[1] == "stops";
}

bool isRecognisedSpeaker(std::string_view label) {
    if (label.size() > 60) return false;
    const char first = label.empty() ? ' ' : label.front();
    if (!isLetter(first)) return false;
    const std::vector<std::string> words = labelWords(label);
    if (words.empty() || words.size() > 4) return false;
    const bool letterCapital = words.size() == 1 && label.size() <= 2;
    // A lone "i" or "a" in lower case begins a sentence sooner than a turn.
    if (letterCapital && words[0].size() == 1) return isUpper(first);
    if (isNoPersonLabel(label)) return true;
    bool named = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (isOneOf(word, kInterviewer) || isOneOf(word, kParticipant)) {
            named = named || word.size() > 1 || (i == 0 && words.size() == 2 && isNumber(words[1]));
        } else if (!(i > 0 && isOrdinal(word)) && !isOneOf(word, kCompanions)) {
            return false;
        }
    }
    return named;
}

bool isRemark(std::string_view label) {
    std::string_view first = trimAscii(label);
    first = first.substr(0, first.find_first_of(" \t"));
    const std::string word = plainWord(first);
    const bool single = first.size() == trimAscii(label).size();
    if (single) return isOneOf(word, kRemarks);
    // In several words, only what describes a sound or a replacement: "Name of town", "Laughs loudly", "So I".
    static constexpr std::string_view kOpeners[] = {
        "name", "place", "laughs",  "laughter", "inaudible", "unclear", "redacted", "crosstalk", "so",
        "and",  "but",   "because", "then",     "note",      "yes",     "no",       "if",        "when",
        "what", "why",   "how",     "i",        "we",        "you",     "he",       "she",       "they",
        "it",   "is",    "this",    "that",     "there",     "anyway",  "nb",       "my",        "our"};
    return isOneOf(word, kOpeners);
}

bool isHeaderWord(std::string_view label) {
    std::string_view first = trimAscii(label);
    first = first.substr(0, first.find_first_of(" \t"));
    return isOneOf(plainWord(first), kHeaders);
}

} // namespace kenspeckle::sources

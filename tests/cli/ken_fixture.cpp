// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ken_fixture.h"

#include <cstdlib>
#include <sstream>

#include <fmt/format.h>

#include "cli/run.h"

namespace kenspeckle::test {

const char* const kMorag =
    "Interviewer: What is the place to you?\n\n"
    "Mòrag: A door that stands open 🙂 and nobody asks for a letter. The café keeps a seat.\n\n"
    "Interviewer: And before it?\n\n"
    "Mòrag: Before it there was the waiting list 👩‍👩‍👧, and the waiting list was all of it.\n";
const char* const kErnie = "Interviewer: How did you hear of it?\n\n"
                           "Ernie: From a neighbour. I had stopped opening letters by then.\n";

namespace {

constexpr const char* kCodebook = R"(<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="tests">
  <Codes>
    <Code guid="11111111-1111-4111-8111-111111111111" name="Access" isCodable="true" color="#0072B2">
      <Description>How people get in.</Description>
      <Code guid="22222222-2222-4222-8222-222222222222" name="Open door" isCodable="true"/>
      <Code guid="33333333-3333-4333-8333-333333333333" name="Letters" isCodable="true"/>
    </Code>
    <Code guid="44444444-4444-4444-8444-444444444444" name="Waiting" isCodable="true"/>
    <Code guid="55555555-5555-4555-8555-555555555555" name="Stigma" isCodable="false">
      <Code guid="66666666-6666-4666-8666-666666666666" name="Self-stigma" isCodable="true"/>
    </Code>
  </Codes>
</CodeBook>
)";

std::size_t byteOf(const std::string& utf8, std::int64_t codePoint) {
    std::size_t at = 0;
    for (std::int64_t seen = -1; at < utf8.size(); ++at)
        if ((static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80 && ++seen == codePoint) break;
    return at;
}

} // namespace

nlohmann::json Ran::json() const {
    auto document = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "not JSON: " << out << err;
    return document;
}

std::string slice(const std::string& utf8, std::int64_t begin, std::int64_t end) {
    const std::size_t from = byteOf(utf8, begin);
    return utf8.substr(from, byteOf(utf8, end) - from);
}

KenTest::KenTest() {
    setenv("XDG_CACHE_HOME", (m_folder / "cache").c_str(), 1);
    unsetenv("KEN_CODER");
}

KenTest::~KenTest() { unsetenv("XDG_CACHE_HOME"); }

Ran KenTest::ken(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(arguments, out, err);
    return {code, out.str(), err.str()};
}

std::string KenTest::done(const std::vector<std::string>& arguments) {
    const Ran ran = ken(arguments);
    EXPECT_EQ(ran.code, 0) << fmt::format("ken {}: {}", fmt::join(arguments, " "), ran.err);
    EXPECT_EQ(ran.err, "");
    return ran.out;
}

nlohmann::json KenTest::doneJson(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const Ran ran = ken(arguments);
    EXPECT_EQ(ran.code, 0) << fmt::format("ken {}: {}", fmt::join(arguments, " "), ran.err);
    return ran.json();
}

std::string KenTest::file(std::string_view name, std::string_view bytes) {
    std::filesystem::create_directories((m_folder / name).parent_path());
    writeFile(m_folder / name, bytes);
    return path(name);
}

std::string KenTest::newStudy() {
    const std::string study = path("study.ken");
    done({"new", study, "--codebook", file("plan.qdc", kCodebook), "--coder", "Ada"});
    return study;
}

std::string KenTest::codedStudy() {
    const std::string study = newStudy();
    done({"import", study, file("Mòrag.md", kMorag), file("Ernie.txt", kErnie), "--coder", "Ada"});
    done({"speakers", study, "--interviewer", "Interviewer", "--coder", "Ada"});
    return study;
}

std::string KenTest::taggedStudy() {
    const std::string study = codedStudy();
    code(study, "Mòrag", "stands open 🙂 and nobody asks", "Open door");
    code(study, "Mòrag", "nobody asks for a letter", "Letters");
    code(study, "Ernie", "I had stopped opening letters", "Letters");
    return study;
}

void KenTest::code(const std::string& study, const std::string& transcript, const std::string& words,
                   const std::string& code) {
    done({"code", study, "--transcript", transcript, "--range", rangeOf(study, transcript, words), "--code", code,
          "--coder", "Ada"});
}

std::string KenTest::rangeOf(const std::string& study, const std::string& transcript, const std::string& words) {
    const std::string text = done({"text", study, transcript});
    const std::size_t byte = text.find(words);
    EXPECT_NE(byte, std::string::npos) << words;
    const auto codePoints = [](std::string_view utf8) {
        std::int64_t count = 0;
        for (const char c : utf8)
            count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        return count;
    };
    const std::int64_t begin = codePoints(std::string_view(text).substr(0, byte));
    return fmt::format("{}:{}", begin, begin + codePoints(words));
}

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/temporary_folder.h"

namespace kenspeckle::test {

/// What one run of `ken` left behind.
struct Ran {
    int code = -1;
    std::string out;
    std::string err;

    /// The output read as one JSON document; a failure of the test if it is not.
    [[nodiscard]] nlohmann::json json() const;
};

/// Code points [begin, end) of UTF-8, counted by hand so that nothing of the engine is taken on trust.
[[nodiscard]] std::string slice(const std::string& utf8, std::int64_t begin, std::int64_t end);

/// Runs commands in a folder of its own, where the index lives too.
class KenTest : public testing::Test {
protected:
    KenTest();
    ~KenTest() override;

    /// Runs `ken` with these arguments.
    Ran ken(const std::vector<std::string>& arguments);
    /// The same, and it must end with 0; returns what it printed.
    std::string done(const std::vector<std::string>& arguments);
    nlohmann::json doneJson(std::vector<std::string> arguments);

    /// Writes a file of the folder and returns its path.
    std::string file(std::string_view name, std::string_view bytes);
    [[nodiscard]] std::string path(std::string_view name) const { return (m_folder / name).string(); }

    /// A new study with a small codebook: Access (Open door, Letters), Waiting, Stigma (Self-stigma).
    std::string newStudy();
    /// The same with the two interviews imported, Interviewer being an interviewer.
    std::string codedStudy();
    /// The same with three passages coded by Ada: two of Mòrag's that overlap, one of Ernie's.
    std::string taggedStudy();
    void code(const std::string& study, const std::string& transcript, const std::string& words,
              const std::string& code);
    /// The first place of the words in the transcript, as the argument of --range.
    std::string rangeOf(const std::string& study, const std::string& transcript, const std::string& words);

    TemporaryFolder m_folder;
};

extern const char* const kMorag; ///< an interview with an emoji before the words that tests look for
extern const char* const kErnie;

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <gmock/gmock.h>

#include "house/house_rules.h"
#include "support/source_tree.h"
#include "support/temporary_folder.h"

namespace kenspeckle::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kLicence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

/// A source tree made up for one test.
class MadeUpHouse : public testing::Test {
protected:
    void put(const std::string& file, const std::string& text) {
        const auto path = m_folder / file;
        std::filesystem::create_directories(path.parent_path());
        writeFile(path, text);
    }
    void putSource(const std::string& file, const std::string& text) { put(file, kLicence + text); }
    [[nodiscard]] std::vector<Violation> check() const { return checkHouse(m_folder.path()); }

    TemporaryFolder m_folder;
};

auto isViolation(const std::string& file, int line, const std::string& words) {
    return AllOf(Field("file", &Violation::file, file), Field("line", &Violation::line, line),
                 Field("rule", &Violation::rule, HasSubstr(words)));
}

TEST(House, StandsAsArchitectureSays) {
    const auto violations = checkHouse(sourceTree());
    std::string all;
    for (const auto& violation : violations)
        all += violation.text() + "\n";
    EXPECT_THAT(violations, IsEmpty()) << all;
}

TEST(House, IsReallyRead) {
    const std::filesystem::path tree = sourceTree();
    EXPECT_TRUE(std::filesystem::exists(tree / "src/text"));
    EXPECT_TRUE(std::filesystem::exists(tree / "include/kenspeckle/study.h"));
}

TEST_F(MadeUpHouse, ThatKeepsTheRulesHasNoViolation) {
    putSource("include/kenspeckle/a.h", "#include <string>\n#include <tl/expected.hpp>\n#include \"kenspeckle/b.h\"\n");
    putSource("src/text/a.cpp", "#include <unicode/brkiter.h>\n#include \"text/a.h\"\n#include \"kenspeckle/a.h\"\n");
    putSource("src/storage/a.cpp", "#include \"model/a.h\"\n#include <SQLiteCpp/Database.h>\n#include <sqlite3.h>\n");
    putSource("src/search/a.cpp", "#include <xapian.h>\n#include <fmt/format.h>\n");
    putSource("src/study/a.cpp", "#include \"storage/a.h\"\n#include \"kenspeckle/study.h\"\n");
    putSource("src/gui/views/a.cpp", "#include <QWidget>\n#include \"gui/models/b.h\"\n#include \"text/a.h\"\n");
    EXPECT_THAT(check(), IsEmpty());
}

TEST_F(MadeUpHouse, KeepsEachLibraryInItsRoom) {
    putSource("src/model/a.cpp", "#include <QString>\n");
    putSource("src/study/a.cpp", "#include <xapian.h>\n#include <SQLiteCpp/Database.h>\n");
    putSource("src/study/b.cpp", "\n  #  include <sqlite3.h>\n");
    putSource("src/gui/a.cpp", "#include <unicode/unistr.h>\n");
    putSource("src/analysis/a.cpp", "#include <CLI/CLI.hpp>\n#include <xlsxwriter.h>\n#include <zip.h>\n");
    EXPECT_THAT(check(),
                ElementsAre(isViolation("src/analysis/a.cpp", 2, "CLI11"),
                            isViolation("src/analysis/a.cpp", 3, "libxlsxwriter"),
                            isViolation("src/analysis/a.cpp", 4, "libzip"), isViolation("src/gui/a.cpp", 2, "ICU"),
                            isViolation("src/model/a.cpp", 2, "Qt"), isViolation("src/study/a.cpp", 2, "Xapian"),
                            isViolation("src/study/a.cpp", 3, "SQLite"), isViolation("src/study/b.cpp", 3, "SQLite")));
}

TEST_F(MadeUpHouse, LetsArrowsPointToTheLeftOnly) {
    putSource("src/text/a.h", "#include \"model/a.h\"\n");
    putSource("src/model/a.h", "#include \"storage/a.h\"\n");
    putSource("src/analysis/a.h", "#include \"study/parts.h\"\n");
    putSource("src/study/a.h", "#include \"cli/a.h\"\n");
    EXPECT_THAT(check(), ElementsAre(isViolation("src/analysis/a.h", 2, "analysis must not include study"),
                                     isViolation("src/model/a.h", 2, "model must not include storage"),
                                     isViolation("src/study/a.h", 2, "study must not include cli"),
                                     isViolation("src/text/a.h", 2, "text must not include model")));
}

TEST_F(MadeUpHouse, KeepsSiblingsApart) {
    putSource("src/search/a.cpp", "#include \"storage/database.h\"\n");
    putSource("src/exchange/a.cpp", "#include \"sources/table.h\"\n");
    putSource("src/gui/a.cpp", "#include \"cli/a.h\"\n");
    EXPECT_THAT(check(), SizeIs(3));
}

TEST_F(MadeUpHouse, HidesTheEngineFromTheFaces) {
    putSource("src/cli/a.cpp", "#include \"storage/database.h\"\n");
    putSource("src/storage/a.cpp", "#include \"kenspeckle/study.h\"\n");
    EXPECT_THAT(check(), ElementsAre(isViolation("src/cli/a.cpp", 2, "cli must not include storage"),
                                     isViolation("src/storage/a.cpp", 2, "must not know Study")));
}

TEST_F(MadeUpHouse, KeepsPublicHeadersFreeOfLibraries) {
    putSource("include/kenspeckle/a.h", "#include <QString>\n#include <fmt/format.h>\n#include \"text/words.h\"\n");
    EXPECT_THAT(check(), ElementsAre(isViolation("include/kenspeckle/a.h", 2, "Qt"),
                                     isViolation("include/kenspeckle/a.h", 3, "neither ours nor standard"),
                                     isViolation("include/kenspeckle/a.h", 4, "neither ours nor standard")));
}

TEST_F(MadeUpHouse, WantsIncludesFromTheTop) {
    putSource("src/text/a.cpp", "#include \"../model/a.h\"\n");
    EXPECT_THAT(check(), ElementsAre(isViolation("src/text/a.cpp", 2, "..")));
}

TEST_F(MadeUpHouse, KnowsItsRooms) {
    putSource("src/utilities/a.cpp", "");
    EXPECT_THAT(check(), ElementsAre(isViolation("src/utilities", 0, "does not know")));
}

TEST_F(MadeUpHouse, WantsALicenceOnTopOfEachSourceAndScript) {
    put("src/text/a.cpp", "#include <string>\n");
    put("tests/text/a.cpp", "\n\n" + kLicence);
    put("cmake/A.cmake", "set(a b)\n");
    put("packaging/a", "#!/bin/sh\ntrue\n");
    put("packaging/b", "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\ntrue\n");
    put("packaging/words", "no script\n");
    EXPECT_THAT(check(),
                ElementsAre(isViolation("cmake/A.cmake", 1, "SPDX"), isViolation("packaging/a", 1, "SPDX"),
                            isViolation("src/text/a.cpp", 1, "SPDX"), isViolation("tests/text/a.cpp", 1, "SPDX")));
}

TEST_F(MadeUpHouse, WantsShortFiles) {
    const auto lines = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "\n";
        return text;
    };
    putSource("src/text/short.cpp", lines(kLongestFile - 1));
    putSource("src/text/long.cpp", lines(kLongestFile));
    putSource("tests/text/long.cpp", lines(kLongestFile));
    EXPECT_THAT(check(), ElementsAre(isViolation("src/text/long.cpp", 0, "521 lines")));
}

} // namespace
} // namespace kenspeckle::test

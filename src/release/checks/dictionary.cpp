// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/checks/dictionary.h"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <utility>
#include <vector>

#include <hunspell/hunspell.hxx>

namespace kenspeckle::release {

namespace {

constexpr std::size_t kLongestWord = 99; ///< code units; Hunspell looks at no more

/// The files named after the language, "en_GB.dic", or just "de.dic": British English, then by name.
std::vector<std::filesystem::path> dictionaryFiles(const std::string& language, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool ours = name == language + ".dic" || name.rfind(language + "_", 0) == 0;
        if (ours && entry->path().extension() == ".dic") files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const std::filesystem::path& file) {
            return std::pair(file.stem() == "en_GB" ? 0 : 1, file.string());
        };
        return rank(a) < rank(b);
    });
    return files;
}

bool isUtf8(std::string encoding) {
    std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return encoding == "UTF-8" || encoding == "UTF8";
}

} // namespace

struct Dictionary::Words {
    Words(const std::string& rules, const std::string& list) : hunspell(rules.c_str(), list.c_str()) {}
    Hunspell hunspell;
};

Dictionary::Dictionary(std::unique_ptr<Words> words) : m_words(std::move(words)) {}
Dictionary::~Dictionary() = default;

std::shared_ptr<const Dictionary> Dictionary::of(const std::string& language, const std::filesystem::path& folder) {
    if (language.empty()) return nullptr;
    for (const std::filesystem::path& list : dictionaryFiles(language, folder)) {
        thread_local std::filesystem::path keptList;
        thread_local std::shared_ptr<const Dictionary> kept;
        if (kept && keptList == list) return kept;
        std::filesystem::path rules = list;
        rules.replace_extension(".aff");
        std::error_code error;
        if (!std::filesystem::is_regular_file(rules, error)) continue;
        auto words = std::make_unique<Words>(rules.string(), list.string());
        if (!isUtf8(words->hunspell.get_dict_encoding())) continue;
        kept.reset(new Dictionary(std::move(words))); // NOLINT: its constructor is private
        keptList = list;
        return kept;
    }
    return nullptr;
}

bool Dictionary::knows(const std::string& word) const {
    return !word.empty() && word.size() <= kLongestWord && m_words->hunspell.spell(word);
}

} // namespace kenspeckle::release

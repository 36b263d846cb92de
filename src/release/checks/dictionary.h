// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace kenspeckle::release {

/// Where Debian puts dictionaries.
inline constexpr const char* kDictionaries = "/usr/share/hunspell";

/// The words of a language, by Hunspell.
class Dictionary {
public:
    /// Of a language (ISO 639-1), where one is installed in the folder and written in UTF-8; British English goes
    /// before others. Null if there is none. Reading one takes a tenth of a second, so each thread keeps the last; it
    /// belongs to that thread.
    [[nodiscard]] static std::shared_ptr<const Dictionary> of(const std::string& language,
                                                              const std::filesystem::path& folder = kDictionaries);
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    ~Dictionary();

    /// As it is spelled: "perth" is none where "Perth" is. Valid UTF-8.
    [[nodiscard]] bool knows(const std::string& word) const;

private:
    struct Words;
    explicit Dictionary(std::unique_ptr<Words> words);
    std::unique_ptr<Words> m_words;
};

} // namespace kenspeckle::release

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace kenspeckle::search {

/// The stems by which a search finds a word in all its forms, for those who count words. One thread at a time.
class Stemmer {
public:
    /// ISO 639-1. In a language there is no stemmer for, every word is its own stem.
    explicit Stemmer(const std::string& language);
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();

    /// Whether there is a stemmer for the language.
    [[nodiscard]] bool knowsLanguage() const;
    [[nodiscard]] std::string stem(const std::string& foldedWord) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kenspeckle::search

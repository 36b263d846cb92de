// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer.h"

#include "search/schema.h"

namespace kenspeckle::search {

struct Stemmer::Impl {
    Stems stems;
};

Stemmer::Stemmer(const std::string& language) : m_impl(std::make_unique<Impl>(Impl{Stems(language)})) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

bool Stemmer::knowsLanguage() const { return !m_impl->stems.areWordsThemselves(); }

std::string Stemmer::stem(const std::string& foldedWord) const { return m_impl->stems(foldedWord); }

} // namespace kenspeckle::search

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kenspeckle::text {

/// Sorts as a speaker of the language expects, numbers in names by size: "Group 2" before "Group 10".
class Collator {
public:
    explicit Collator(const std::string& language);
    ~Collator();
    Collator(Collator&&) noexcept;
    Collator& operator=(Collator&&) noexcept;

    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Equal but for case.
[[nodiscard]] bool sameIgnoringCase(std::string_view a, std::string_view b);

} // namespace kenspeckle::text

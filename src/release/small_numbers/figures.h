// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kenspeckle::disclosure {

/// A number of participants in what is published.
struct Figure {
    std::int64_t value = 0;
    std::int64_t least = 0; ///< what readers know it to be at least, should it be hidden
    double weight = 1;      ///< how much is lost when it is hidden, against others
    bool fixed = false;     ///< known to readers whatever is printed: never hidden
    std::string name = {};  ///< for messages: "Stigma, provider"
};

/// What readers know of figures beside their numbers: the sum of coefficient × figure is, or is at most, 0.
struct Relation {
    struct Term {
        std::size_t figure = 0;
        std::int64_t coefficient = 0;
    };
    enum class Kind : std::uint8_t { Zero, AtMostZero };
    std::vector<Term> terms;
    Kind kind = Kind::AtMostZero;
};

/// Figures that depend on one another, and everything that is known of how.
struct FigureSystem {
    std::vector<Figure> figures;
    std::vector<Relation> relations;
    std::int64_t most = 0; ///< no figure is above: known to readers

    /// Whether numbers, one for each figure, are such as everything known allows.
    [[nodiscard]] bool allows(const std::vector<std::int64_t>& numbers) const;
};

/// How the parts of a line, a row or a column, make it up.
enum class Parts : std::uint8_t {
    Sum,   ///< each person stands in exactly one part
    Union, ///< each person stands in at least one part: at least the largest, at most their sum
    Some,  ///< there are more people than those of the parts: at least the largest
};

/// A row or a column.
struct TableLine {
    std::string name;
    int parent = -1;           ///< line it is part of; -1: none
    Parts parts = Parts::Some; ///< how its own parts make it up, where it has any
    double weight = 1;         ///< how much its figures matter, against those of other lines
};

/// A table of counts of distinct participants. A row and a column are parts of others in a tree: a theme has the people
/// of its codes, the line of those who were asked has all others, a total its groups.
struct CountTable {
    std::vector<TableLine> rows, columns;
    std::vector<std::vector<std::int64_t>> counts; ///< by row and column
    /// Rows and columns in which there is somebody, as everybody knows: their figures in the first column, or row, are
    /// at least 1.
    std::vector<std::size_t> peopledRows = {}, peopledColumns = {};
    bool firstIsKnown = true; ///< the figure of the first row and column, how many there are in all, is never hidden

    /// The place of a cell among the figures of system().
    [[nodiscard]] std::size_t place(std::size_t row, std::size_t column) const { return row * columns.size() + column; }
    /// Its figures and what is known of them. `zerosShown`: zeros are never hidden, so that every hidden figure is
    /// known to be at least 1.
    [[nodiscard]] FigureSystem system(bool zerosShown) const;
};

} // namespace kenspeckle::disclosure

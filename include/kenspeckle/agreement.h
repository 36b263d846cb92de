// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kenspeckle/codebook.h"
#include "kenspeckle/passage.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// Upon what coders are compared. A sentence or turn is coded if any part of it is.
enum class AgreementUnit : std::uint8_t { CodePoint, Sentence, Turn };

struct AgreementOptions {
    std::vector<std::string> coders; ///< at least two; empty: everybody who has coded, but for adjudicators
    AgreementUnit unit = AgreementUnit::CodePoint;
    std::vector<CodeId> codes; ///< these, and everything below them; empty: all
    double threshold = 0.9;    ///< overlap ÷ union from which two passages are the same, for Holsti; (0.5, 1]
    bool interviewers = false; ///< compare what interviewers said too
};

/// Agreement of any number of coders upon units. A coefficient is nothing where it is undefined: where no unit was seen
/// by two coders, or where chance alone would have them agree completely (nobody varies). Then there is nothing to be
/// measured, and 1 or 0 would both be wrong.
struct Coefficients {
    std::int64_t units = 0;         ///< rated by at least two coders
    std::optional<double> observed; ///< share of pairs of ratings of one unit that agree, 0 to 1
    /// Cohen 1960; of more than two coders the mean over the pairs for which it is defined (Light 1971).
    std::optional<double> cohen;
    std::optional<double> scott;           ///< Scott 1955, of two coders; else nothing
    std::optional<double> fleiss;          ///< Fleiss 1971: Scott's pi for any number of coders
    std::optional<double> brennanPrediger; ///< Brennan & Prediger 1981: chance is 1 ÷ categories
    std::optional<double> gwet;            ///< AC1, Gwet 2008
    std::optional<double> krippendorff;    ///< nominal alpha, Krippendorff 2019, chapter 12
};

/// Krippendorff's alphas for unitised continua (Krippendorff, Mathet, Bouvry & Widlöcher 2016). Lengths are code
/// points, whatever the unit of the other figures. Nothing where it is undefined, as of Coefficients.
struct UnitizingCoefficients {
    std::optional<double> relevant; ///< |u-alpha: the row's passages against everything else
    std::optional<double> own;      ///< (k)u-alpha: this code among those beside it, where coders both used one of them
    bool parted = false;            ///< there are codes below it that were used: else the rest does not apply
    std::optional<double> whole;    ///< u-alpha: stretches and which of the codes below
    std::optional<double> valued;   ///< cu-alpha: which of the codes below, where coders both used one of them
    double several = 0;             ///< share of the speech left out of whole and valued, and of own in the rows below
                                    ///< it, for a coder put it under several of these codes at once
};

struct AgreementRow {
    CodeId code; ///< none for all of them together
    std::string path;
    std::string name;
    int depth = 0;
    std::vector<int> passages;                ///< per coder, as AgreementTable::coders; a coder's own overlaps united
    std::vector<std::vector<Passage>> places; ///< these passages
    std::optional<double> share;              ///< of all ratings, those that say the code applies
    Coefficients figures;
    UnitizingCoefficients unitizing;
    std::optional<double> holsti; ///< of two coders: 2 × agreed passages ÷ all passages
};

/// A stretch upon which coders differ.
struct CodingDifference {
    CodeId code;
    std::string path;
    Passage passage;
    std::string transcript;
    std::string text; ///< verbatim
    std::vector<std::string> coded;
    std::vector<std::string> notCoded;
};

/// A coder rates the transcripts in which they have coded anything at all; of others they have said nothing. Only what
/// at least two coders have rated is compared. A theme's row is of its own passages and those below it, united coder by
/// coder. The row of all codes takes each code's own passages, every pair of unit and code being one rating.
struct AgreementTable {
    AgreementOptions options;
    std::vector<std::string> coders;
    std::vector<AgreementRow> rows; ///< codes that one of the coders has used, in reading order
    AgreementRow total;
    int transcripts = 0;                         ///< compared
    int leftOut = 0;                             ///< rated by fewer than two of the coders
    std::vector<CodingDifference> disagreements; ///< by code, transcript and place; each code's own passages
};

/// Definitions: docs/method.md. Usage for fewer than two coders or a threshold out of its bounds, NotFound for a coder
/// who has coded nothing.
[[nodiscard]] Result<AgreementTable> agreementTable(Study& study, const AgreementOptions& options = {});

/// Table and disagreements as the JSON document of `ken report agreement --json`.
[[nodiscard]] std::string agreementTableJson(const AgreementTable& table);

} // namespace kenspeckle

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kenspeckle/participant.h"
#include "kenspeckle/result.h"

namespace kenspeckle {

class Study;

/// All attributes in the order made, which is the order of a table's columns.
[[nodiscard]] Result<std::vector<Attribute>> attributes(Study& study);

/// By name, whatever its case; NotFound, listing those there are, if there is none.
[[nodiscard]] Result<Attribute> findAttribute(Study& study, const std::string& name);

/// The distinct values of one attribute, sorted: numbers by size, words by collation.
[[nodiscard]] Result<std::vector<std::string>> attributeValues(Study& study, const std::string& attribute);

/// Adds an attribute without values. Conflict if the name is taken, Usage if it is empty or a Choice offers nothing or
/// the same twice. Choices are for the type Choice only.
[[nodiscard]] Result<AttributeId> addAttribute(Study& study, const std::string& name,
                                               AttributeType type = AttributeType::Text,
                                               const std::vector<std::string>& choices = {});

[[nodiscard]] Result<void> renameAttribute(Study& study, AttributeId id, const std::string& name);

/// Removes an attribute with all its values, as one action.
[[nodiscard]] Result<void> removeAttribute(Study& study, AttributeId id);

/// Gives an attribute another type, or a Choice other choices, and writes its values as the type does (31/03/2018 →
/// 2018-03-31), as one action. A Choice without choices offers the values there are. Invalid, naming the values and
/// whose they are, if some do not fit: nothing is changed then.
[[nodiscard]] Result<void> setAttributeType(Study& study, AttributeId id, AttributeType type,
                                            const std::vector<std::string>& choices = {});

/// Writes one choice of a Choice differently, with every value that is it, as one action; one that is offered already
/// takes them in. NotFound if it is not offered.
[[nodiscard]] Result<void> renameChoice(Study& study, AttributeId id, const std::string& from, const std::string& to);

/// Whose values: of participants, or transcripts' own.
enum class AttributesOf : std::uint8_t { Participants, Transcripts };

struct ValueToSet {
    std::string owner;     ///< name of the participant or transcript
    std::string attribute; ///< made if it is new and the value is not empty
    std::string value;     ///< empty clears
};

/// Sets many values as one action; returns how many are other than they were. NotFound for an owner who is not there;
/// Invalid if values do not fit their attributes: the message names the first one's owner and attribute, and what
/// would fit. Nothing is changed then. An attribute that is new gets the narrowest type that its values fit. Dates may
/// be 2018-03-31, 31/03/2018, 31.03.2018, 31 March 2018 or March 31, 2018; numbers 3.5 or 3,5.
[[nodiscard]] Result<int> setAttributes(Study& study, AttributesOf whose, const std::vector<ValueToSet>& values);

/// The same for one value of one participant.
[[nodiscard]] Result<void> setAttribute(Study& study, const std::string& participant, const std::string& attribute,
                                        const std::string& value);

/// The same for one transcript's own value.
[[nodiscard]] Result<void> setTranscriptAttribute(Study& study, TranscriptId transcript, const std::string& attribute,
                                                  const std::string& value);

/// What is known of one transcript.
struct TranscriptAttributes {
    TranscriptId transcript;
    AttributeValues own;
    /// What holds in it: its own value, else each that its participants have, in the order they speak.
    std::map<std::string, std::vector<std::string>> values;
};

/// Of every transcript, in the order imported.
[[nodiscard]] Result<std::vector<TranscriptAttributes>> attributesOfTranscripts(Study& study);

/// What becomes of rows about somebody who is not in the study.
enum class UnknownPeople : std::uint8_t { LeaveOut, Add };

struct AttributesOutcome {
    int participants = 0;             ///< participants, or transcripts, whose values were set
    int added = 0;                    ///< of them, new participants
    int attributes = 0;               ///< columns read
    std::vector<std::string> notices; ///< rows left out: the name is not in the study, or stands twice
};

/// Reads a csv, tsv or xlsx whose first column names participants (or transcripts) and whose other columns are
/// attributes, as one action. A column of numbers, dates or yes/no becomes an attribute of that type. Empty cells leave
/// what is there. Invalid, naming row and column, if a value does not fit: nothing is changed then.
[[nodiscard]] Result<AttributesOutcome> importAttributes(Study& study, const std::filesystem::path& file,
                                                         AttributesOf whose = AttributesOf::Participants,
                                                         UnknownPeople unknown = UnknownPeople::LeaveOut);

/// Writes the same table, everybody and every attribute; the file's ending chooses the format: .csv, .xlsx or .html.
/// importAttributes() reads the first two back, value for value.
[[nodiscard]] Result<void> exportAttributes(Study& study, const std::filesystem::path& file,
                                            AttributesOf whose = AttributesOf::Participants);

} // namespace kenspeckle

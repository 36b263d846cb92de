// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "exchange/code_description.h"
#include "exchange/codebook_file.h"
#include "exchange/input_file.h"
#include "exchange/qdc.h"
#include "exchange/xml_text.h"
#include "text/decode.h"
#include "text/words.h"

namespace kenspeckle::exchange {
namespace {

// Far more than any codebook has; a file beyond them is broken, or meant to break us.
constexpr std::uintmax_t kLargestFile = std::uintmax_t{64} << 20;
constexpr int kDeepest = 100;
constexpr std::size_t kMostCodes = 100'000;
constexpr std::size_t kMostNotices = 50;

/// The first child element of that local name, whatever its case and namespace.
pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element && text::fold(localName(child)) == text::fold(name)) return child;
    return {};
}

/// All text of an element, whatever sections it is cut into.
std::string contentOf(const pugi::xml_node& node) {
    std::string content;
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) content += child.value();
    return fromXml(content);
}

std::string_view trimmedAttribute(const pugi::xml_node& node, const char* name) {
    return text::trim(node.attribute(name).value());
}

/// Walks through the codes of one document.
class Reader {
public:
    Reader(std::string name, bool isOurs) : m_name(std::move(name)), m_ours(isOurs) {}

    [[nodiscard]] Result<CodebookFile> read(const pugi::xml_node& root) {
        pugi::xml_node codes = childNamed(root, "Codes");
        if (!childNamed(codes, "Code"))
            return fail(ErrorKind::Invalid, m_name + " holds no codes; export the codebook again from the program it "
                                                     "comes from");
        noteSets(root);
        if (const pugi::xml_node wrapper = wrapperOf(codes)) {
            note(fmt::format("the folder \"{}\", which only wraps all codes, was left out",
                             fromXml(wrapper.attribute("name").value())));
            codes = wrapper;
        }
        if (auto read = readChildren(codes, {}, 0, std::nullopt); !read) return fail(read.error());
        return finish();
    }

private:
    /// NVivo puts every code under one folder that is no code itself.
    static pugi::xml_node wrapperOf(const pugi::xml_node& codes) {
        pugi::xml_node only;
        for (const pugi::xml_node child : codes.children()) {
            if (child.type() != pugi::node_element) continue;
            if (only) return {};
            only = child;
        }
        const std::string name = text::fold(trimmedAttribute(only, "name"));
        const bool folder = (name == "nodes" || name == "codes") && childNamed(only, "Code");
        return folder && !isCodable(only) ? only : pugi::xml_node();
    }

    static bool isCodable(const pugi::xml_node& node) {
        const std::string value = text::fold(trimmedAttribute(node, "isCodable"));
        return value != "false" && value != "0";
    }

    void noteSets(const pugi::xml_node& root) {
        int sets = 0;
        for (const pugi::xml_node child : childNamed(root, "Sets").children())
            if (child.type() == pugi::node_element) ++sets;
        if (sets > 0)
            note(fmt::format("{} of codes left out: a codebook here has none",
                             sets == 1 ? "a set" : fmt::format("{} sets", sets)));
    }

    Result<void> readChildren(const pugi::xml_node& node, CodeId parent, int depth, std::optional<Colour> inherited) {
        std::unordered_map<std::string, int> taken; // folded names of these siblings, and the number last given to one
        int position = 0;
        for (const pugi::xml_node child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (text::fold(localName(child)) != "code") {
                if (text::fold(localName(child)) != "description") ++m_unknown[fromXml(localName(child))];
                continue;
            }
            if (depth >= kDeepest)
                return fail(ErrorKind::Invalid,
                            fmt::format("{} nests codes more than {} deep; this is no codebook that "
                                        "can be worked with",
                                        m_name, kDeepest));
            if (m_codes.size() >= kMostCodes)
                return fail(ErrorKind::Invalid, fmt::format("{} holds more than {} codes; this is no codebook that can "
                                                            "be worked with",
                                                            m_name, kMostCodes));
            Code code;
            code.id = {static_cast<std::int64_t>(m_codes.size()) + 1};
            code.parent = parent;
            code.position = position++;
            code.text.name = nameOf(child, taken);
            code.text.codable = isCodable(child);
            code.text.colour = colourOf(child, code, inherited);
            readTexts(child, code.text);
            m_guids.push_back(guidOf(child));
            m_codes.push_back(code);
            if (auto below = readChildren(child, code.id, depth + 1, code.text.colour); !below) return below;
        }
        return {};
    }

    std::string nameOf(const pugi::xml_node& node, std::unordered_map<std::string, int>& taken) {
        const std::string original = fromXml(node.attribute("name").value());
        std::string name = original;
        for (char& letter : name)
            if (letter == '\n' || letter == '\t') letter = ' ';
        name = std::string(text::trim(name));
        if (name.empty()) {
            name = "Code without a name";
            note("a code without a name is called \"" + name + "\"");
        } else if (name.find(" / ") != std::string::npos) {
            // " / " stands between the names of a path.
            for (std::size_t at = name.find(" / "); at != std::string::npos; at = name.find(" / "))
                name.replace(at, 3, "/");
            note(fmt::format("the code \"{}\" is called \"{}\": a name cannot hold \" / \"", original, name));
        }
        std::string unique = name;
        while (taken.count(text::fold(unique)) > 0)
            unique = fmt::format("{} ({})", name, ++taken[text::fold(name)]);
        taken.emplace(text::fold(unique), 1);
        if (unique != name) note(fmt::format("a second code \"{}\" in one place is called \"{}\"", name, unique));
        return unique;
    }

    Colour colourOf(const pugi::xml_node& node, const Code& code, std::optional<Colour> inherited) {
        const std::string_view written = trimmedAttribute(node, "color");
        if (const auto colour = Colour::fromHex(written)) return *colour;
        if (const auto colour = Colour::fromHex("#" + std::string(written))) return *colour;
        if (!written.empty())
            note(fmt::format("the colour \"{}\" of the code \"{}\" is none; it got another", fromXml(written),
                             code.text.name));
        return inherited.value_or(Colour::fromPalette(static_cast<std::size_t>(code.position)));
    }

    void readTexts(const pugi::xml_node& node, CodeText& text) const {
        const std::string description = contentOf(childNamed(node, "Description"));
        // Ours are kept to the last space; others have the line ends and indents of their layout around them.
        readDescription(m_ours ? std::string_view(description) : text::trim(description), text);
    }

    std::string guidOf(const pugi::xml_node& node) {
        const auto guid = readGuid(node.attribute("guid").value());
        if (guid && m_seen.insert(*guid).second) return *guid;
        ++m_withoutGuid;
        return {};
    }

    void note(std::string notice) {
        if (m_notices.size() < kMostNotices)
            m_notices.push_back(std::move(notice));
        else
            ++m_unsaid;
    }

    Result<CodebookFile> finish() {
        if (m_withoutGuid > 0)
            note(fmt::format("{} without a GUID of its own",
                             m_withoutGuid == 1 ? "a code is" : fmt::format("{} codes are", m_withoutGuid)));
        for (const auto& [element, count] : m_unknown)
            note(fmt::format("left out, as a codebook has no place for it: {} × <{}>", count, element));
        if (m_unsaid > 0) m_notices.push_back(fmt::format("… and {} more of this kind", m_unsaid));
        auto codebook = Codebook::fromCodes(std::move(m_codes));
        if (!codebook) return fail(codebook.error());
        return CodebookFile{std::move(*codebook), std::move(m_guids), std::move(m_notices)};
    }

    std::string m_name;
    bool m_ours;
    std::vector<Code> m_codes;
    std::vector<std::string> m_guids;
    std::vector<std::string> m_notices;
    std::map<std::string, int> m_unknown; ///< elements that are not the standard's
    std::unordered_set<std::string> m_seen;
    int m_withoutGuid = 0;
    int m_unsaid = 0;
};

Result<void> parse(pugi::xml_document& document, std::string_view bytes, const std::string& name) {
    if (bytes.size() > kLargestFile)
        return fail(ErrorKind::Invalid, name + " is larger than 64 MB; this is no codebook that can be worked with");
    // pugixml takes the declared encoding's word for it; what is not UTF-8 is decoded as any other text is.
    std::string decoded;
    if (bytes.find('\0') != std::string_view::npos || text::firstInvalidByte(bytes)) {
        auto result = text::decode(bytes, name);
        if (!result) return fail(result.error());
        decoded = std::move(result->text);
        bytes = decoded;
    }
    constexpr unsigned int kOptions = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    const auto parsed = document.load_buffer(bytes.data(), bytes.size(), kOptions, pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorKind::Invalid,
                    fmt::format("{} is not well-formed XML at byte {}: {}; export the codebook again "
                                "from the program it comes from",
                                name, parsed.offset, parsed.description()));
    for (const pugi::xml_node node : document.children())
        if (node.type() == pugi::node_doctype)
            return fail(ErrorKind::Invalid, name +
                                                " has a DOCTYPE, which a REFI-QDA file never has and which can pull in "
                                                "other files; take that line out");
    return {};
}

} // namespace

Result<CodebookFile> readCodebook(std::string_view bytes, const std::string& name) {
    pugi::xml_document document;
    if (auto parsed = parse(document, bytes, name); !parsed) return fail(parsed.error());
    pugi::xml_node root = document.document_element();
    const bool ours = std::string_view(root.attribute("origin").value()).substr(0, kOrigin.size()) == kOrigin;
    if (text::fold(localName(root)) == "project") root = childNamed(root, "CodeBook");
    if (text::fold(localName(root)) != "codebook")
        return fail(ErrorKind::Invalid,
                    name + " is no REFI-QDA codebook: it has no CodeBook element; choose a .qdc file");
    return Reader(name, ours).read(root);
}

Result<CodebookFile> readCodebook(const std::filesystem::path& file) {
    const auto bytes = readFile(file, kLargestFile, ".qdc");
    if (!bytes) return fail(bytes.error());
    return readCodebook(*bytes, file.filename().string());
}

} // namespace kenspeckle::exchange

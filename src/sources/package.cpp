// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/package.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

#include "sources/characters.h"
#include "text/decode.h"

namespace kenspeckle::sources {

namespace {

constexpr std::size_t kLargestPart = 128U * 1024U * 1024U;
constexpr std::size_t kLargestTogether = 256U * 1024U * 1024U;
constexpr std::size_t kSuspiciousPart = 16U * 1024U * 1024U;
constexpr std::size_t kSuspiciousRatio = 250; ///< office XML packs to a tenth or so, never to this
constexpr std::int64_t kMostEntries = 20000;

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// "word/document.xml" and "../styles.xml" give "styles.xml".
std::string resolvePath(std::string_view from, std::string_view target) {
    if (startsWith(target, "/")) return std::string(target.substr(1));
    std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/')));
    while (startsWith(target, "../")) {
        target.remove_prefix(3);
        const std::size_t slash = folder.rfind('/');
        folder.resize(slash == std::string::npos ? 0 : slash);
    }
    return folder.empty() ? std::string(target) : folder + "/" + std::string(target);
}

} // namespace

struct Package::Impl {
    std::string name;
    std::string what;
    std::unique_ptr<zip_t, CloseZip> zip;
    std::size_t unpacked = 0;
};

Package::Package(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string_view bytes, const std::string& name, const std::string& what) {
    if (startsWith(bytes, "\xD0\xCF\x11\xE0"))
        return fail(
            ErrorKind::Invalid,
            fmt::format("{}: the file is protected with a password, or in the format of before 2007; open it in "
                        "its program and save it without a password as a new {}",
                        name, what));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        if (source) zip_source_free(source);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        return fail(ErrorKind::Invalid,
                    fmt::format("{}: this is no {}, or it is damaged ({}); open it in its program and "
                                "save it again",
                                name, what, why));
    }
    zip_error_fini(&error);
    auto impl = std::make_unique<Impl>();
    impl->name = name;
    impl->what = what;
    impl->zip.reset(zip);
    if (zip_get_num_entries(zip, 0) > kMostEntries)
        return fail(ErrorKind::Invalid, fmt::format("{}: the file holds more parts than a {} can; it was not opened, "
                                                    "check where it comes from",
                                                    name, what));
    return Package(std::move(impl));
}

bool Package::has(const std::string& part) const {
    return zip_name_locate(m_impl->zip.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::string> Package::bytes(const std::string& part) {
    const auto damaged = [&](const std::string& why) {
        return fail(ErrorKind::Invalid, fmt::format("{}: {} ({}); open it in its program and save it again as a {}",
                                                    m_impl->name, why, part, m_impl->what));
    };
    zip_t* zip = m_impl->zip.get();
    const zip_int64_t index = zip_name_locate(zip, part.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return damaged("a part is missing");
    const auto entryIndex = static_cast<zip_uint64_t>(index);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip, entryIndex, 0, &stat) != 0) return damaged("a part cannot be read");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return damaged("the file is protected with a password");
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(zip, entryIndex, 0));
    if (!entry) return damaged("a part cannot be read");
    std::string data;
    char buffer[65536];
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), buffer, sizeof buffer);
        if (count < 0) return damaged("a part is damaged");
        if (count == 0) break;
        data.append(buffer, static_cast<std::size_t>(count));
        m_impl->unpacked += static_cast<std::size_t>(count);
        const bool ratio = data.size() > kSuspiciousPart && (stat.valid & ZIP_STAT_COMP_SIZE) &&
                           data.size() / kSuspiciousRatio > stat.comp_size;
        if (data.size() > kLargestPart || m_impl->unpacked > kLargestTogether || ratio)
            return fail(ErrorKind::Invalid,
                        fmt::format("{}: a part ({}) unpacks to far more than a {} holds; it was not "
                                    "read, check where the file comes from",
                                    m_impl->name, part, m_impl->what));
    }
    return data;
}

Result<std::unique_ptr<pugi::xml_document>> Package::xml(const std::string& part) {
    Result<std::string> data = bytes(part);
    if (!data) return fail(std::move(data.error()));
    const auto damaged = [&](const std::string& why) {
        return fail(ErrorKind::Invalid, fmt::format("{}: {} {}; open it in its program and save it again as a {}",
                                                    m_impl->name, part, why, m_impl->what));
    };
    const bool wide = startsWith(*data, "\xFF\xFE") || startsWith(*data, "\xFE\xFF");
    if (!wide) {
        if (const std::optional<std::size_t> bad = text::firstInvalidByte(*data))
            return damaged(fmt::format("is no valid text (byte {})", *bad));
    }
    auto document = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result parsed = document->load_buffer(
        data->data(), data->size(), pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype,
        wide ? pugi::encoding_auto : pugi::encoding_utf8);
    if (!parsed) return damaged(fmt::format("is no valid XML ({}, byte {})", parsed.description(), parsed.offset));
    for (const pugi::xml_node& node : document->children())
        if (node.type() == pugi::node_doctype)
            return damaged("declares a document type, which no office program writes");
    return document;
}

std::optional<std::string> Package::related(const std::string& part, std::string_view type, std::string_view id) {
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    const std::string file = slash == std::string::npos ? part : part.substr(slash + 1);
    const std::string path = folder + "_rels/" + file + ".rels";
    if (!has(path)) return std::nullopt;
    const auto document = xml(path);
    if (!document) return std::nullopt;
    for (const pugi::xml_node& relation : (*document)->document_element().children()) {
        const std::string_view uri = attributeOf(relation, "Type").value();
        if (uri.substr(uri.rfind('/') == std::string_view::npos ? 0 : uri.rfind('/') + 1) != type) continue;
        if (!id.empty() && id != attributeOf(relation, "Id").value()) continue;
        return resolvePath(part, attributeOf(relation, "Target").value());
    }
    return std::nullopt;
}

std::string_view localName(const char* name) {
    const std::string_view all(name);
    const std::size_t colon = all.find(':');
    return colon == std::string_view::npos ? all : all.substr(colon + 1);
}

pugi::xml_attribute attributeOf(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes())
        if (localName(attribute.name()) == name) return attribute;
    return {};
}

pugi::xml_node childOf(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node.children())
        if (localName(child) == name) return child;
    return {};
}

} // namespace kenspeckle::sources

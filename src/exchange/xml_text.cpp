// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_text.h"

#include "text/decode.h"

namespace kenspeckle::exchange {
namespace {

struct StringWriter : pugi::xml_writer {
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
    std::string bytes;
};

} // namespace

std::string xmlText(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x20 && byte != '\t' && byte != '\n') continue;
        if (utf8.substr(at, 3) == "\xEF\xBF\xBE" || utf8.substr(at, 3) == "\xEF\xBF\xBF") {
            at += 2;
            continue;
        }
        out += utf8[at];
    }
    return out;
}

std::string fromXml(std::string_view text) {
    std::string valid;
    while (const auto invalid = text::firstInvalidByte(text)) {
        valid += text.substr(0, *invalid);
        text.remove_prefix(*invalid + 1);
    }
    valid += text;
    return xmlText(text::normalise(valid));
}

std::string_view localName(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string toBytes(const pugi::xml_document& document, unsigned int format) {
    StringWriter writer;
    document.save(writer, "  ", format, pugi::encoding_utf8);
    return std::move(writer.bytes);
}

} // namespace kenspeckle::exchange

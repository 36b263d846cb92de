// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chart_picture.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <pugixml.hpp>

#include "exchange/xml_text.h"

namespace kenspeckle::exchange {
namespace {

constexpr std::size_t kHeader = 24;        // of a png: signature, length and name of IHDR, width, height
constexpr double kPixelsPerCssPixel = 2.0; // as writeChart() says

/// A folder that goes with everything in it.
class ScratchFolder {
public:
    ScratchFolder() {
        std::error_code error;
        std::string pattern = (std::filesystem::temp_directory_path(error) / "kenspeckle-XXXXXX").string();
        if (!error && ::mkdtemp(pattern.data()) != nullptr) m_path = pattern;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

double bigEndian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void rename(pugi::xml_node node, const std::string& prefix) {
    for (pugi::xml_attribute attribute : node.attributes()) {
        const std::string name = attribute.name();
        std::string value = attribute.value();
        if (name == "id") {
            attribute = (prefix + value).c_str();
        } else if (name == "aria-labelledby" || name == "aria-describedby") {
            std::string renamed;
            for (std::size_t begin = 0; begin < value.size();) {
                const std::size_t end = std::min(value.find(' ', begin), value.size());
                if (end > begin) renamed += (renamed.empty() ? "" : " ") + prefix + value.substr(begin, end - begin);
                begin = end + 1;
            }
            attribute = renamed.c_str();
        } else if ((name == "href" || name == "xlink:href") && value.rfind('#', 0) == 0) {
            attribute = ("#" + prefix + value.substr(1)).c_str();
        } else if (const std::size_t at = value.find("url(#"); at != std::string::npos) {
            attribute = value.insert(at + 5, prefix).c_str();
        }
    }
    for (const pugi::xml_node child : node.children())
        rename(child, prefix);
}

} // namespace

Result<ChartPicture> pictureOf(const Chart& chart) {
    const auto cannot = [&](const std::string& why) {
        return fail(ErrorKind::InputOutput, "the chart \"" + chart.title + "\" was not drawn: " + why);
    };
    const ScratchFolder folder;
    if (folder.path().empty()) return cannot("there is no room for temporary files; make some and try again");
    const std::filesystem::path file = folder.path() / "chart.png";
    if (auto written = writeChart(chart, file); !written) return fail(written.error());
    std::ifstream in(file, std::ios::binary);
    ChartPicture picture{{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}};
    if (picture.png.size() < kHeader) return cannot("the picture is empty; try again");
    picture.scale = 1 / kPixelsPerCssPixel;
    picture.width = bigEndian(picture.png, 16) / kPixelsPerCssPixel;
    picture.height = bigEndian(picture.png, 20) / kPixelsPerCssPixel;
    return picture;
}

std::string inlineSvg(const std::string& svg, const std::string& prefix) {
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size(), pugi::parse_default | pugi::parse_ws_pcdata_single)) return {};
    const pugi::xml_node root = document.document_element();
    if (localName(root) != "svg") return {};
    rename(root, prefix);
    pugi::xml_document part;
    part.append_copy(root);
    return toBytes(part, pugi::format_raw | pugi::format_no_declaration);
}

std::string wordsFor(const Chart& chart) {
    return chart.caption.empty() ? chart.title : chart.title + ". " + chart.caption;
}

} // namespace kenspeckle::exchange

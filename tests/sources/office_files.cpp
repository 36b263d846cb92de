// SPDX-License-Identifier: GPL-3.0-or-later
#include "office_files.h"

#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include <zip.h>

namespace kenspeckle::test {

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target) throw std::runtime_error("cannot make a zip in memory");
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!zip) throw std::runtime_error("cannot open a zip in memory");
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
        if (!source || zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("cannot add to a zip in memory");
    }
    if (zip_close(zip) != 0) throw std::runtime_error("cannot write a zip in memory");
    if (zip_source_open(target) != 0) throw std::runtime_error("cannot read a zip in memory");
    std::string bytes;
    char buffer[4096];
    for (zip_int64_t count = 0; (count = zip_source_read(target, buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, static_cast<std::size_t>(count));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string wordFile(std::string_view body) {
    const std::string document =
        R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" +
        std::string(body) + "</w:body></w:document>";
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" )"
        R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
    return zipOf({{"_rels/.rels", relations}, {"word/document.xml", document}});
}

std::string paragraph(std::string_view words) {
    return R"(<w:p><w:r><w:t xml:space="preserve">)" + std::string(words) + "</w:t></w:r></w:p>";
}

std::string boldParagraph(std::string_view bold, std::string_view words) {
    return R"(<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">)" + std::string(bold) +
           R"(</w:t></w:r><w:r><w:t xml:space="preserve">)" + std::string(words) + "</w:t></w:r></w:p>";
}

std::string wordTable(const std::vector<std::vector<std::string>>& rows) {
    std::string table = "<w:tbl>";
    for (const auto& row : rows) {
        table += "<w:tr>";
        for (const auto& cell : row)
            table += "<w:tc>" + paragraph(cell) + "</w:tc>";
        table += "</w:tr>";
    }
    return table + "</w:tbl>";
}

std::string workbookFile(const WorkbookParts& parts) {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string relationsHead =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const auto relation = [&](const std::string& id, const std::string& kind, const std::string& target) {
        return R"(<Relationship Id=")" + id + R"(" Type=")" + type + kind + R"(" Target=")" + target + R"("/>)";
    };
    const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    std::vector<std::pair<std::string, std::string>> entries = {
        {"_rels/.rels", relationsHead + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook " + main + R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
             parts.workbookProperties + R"(<sheets><sheet name="Quotes" sheetId="7" r:id="rId9"/>)" +
             (parts.secondSheet ? R"(<sheet name="Notes" sheetId="8" r:id="rId8"/>)" : "") + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relationsHead + relation("rId8", "worksheet", "worksheets/other.xml") +
                                           relation("rId9", "worksheet", "/xl/worksheets/first.xml") +
                                           relation("rId10", "sharedStrings", "sharedStrings.xml") +
                                           relation("rId11", "styles", "styles.xml") + "</Relationships>"},
        {"xl/worksheets/first.xml", "<worksheet " + main + "><sheetData>" + parts.rows + "</sheetData></worksheet>"}};
    if (!parts.sharedStrings.empty())
        entries.emplace_back("xl/sharedStrings.xml", "<sst " + main + ">" + parts.sharedStrings + "</sst>");
    if (!parts.styles.empty())
        entries.emplace_back("xl/styles.xml", "<styleSheet " + main + "><numFmts>" + parts.formats +
                                                  "</numFmts><cellXfs>" + parts.styles + "</cellXfs></styleSheet>");
    return zipOf(entries);
}

} // namespace kenspeckle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/picture.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <set>

#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/charts/chart_samples.h"
#include "support/temporary_folder.h"

namespace kenspeckle::exchange::testing {
namespace {

using ::testing::HasSubstr;

struct Reading {
    const std::string& bytes;
    std::size_t at = 0;
};

struct Picture {
    int width = 0, height = 0;
    std::set<std::uint32_t> colours;
};

Picture readPng(const std::string& bytes) {
    Reading reading{bytes};
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(
        [](void* from, unsigned char* data, unsigned int length) {
            auto& source = *static_cast<Reading*>(from);
            if (source.at + length > source.bytes.size()) return CAIRO_STATUS_READ_ERROR;
            source.bytes.copy(reinterpret_cast<char*>(data), length, source.at);
            source.at += length;
            return CAIRO_STATUS_SUCCESS;
        },
        &reading);
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    Picture picture{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::uint32_t before = 0xFF000000U;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const std::uint32_t colour = reinterpret_cast<const std::uint32_t*>(data + y * stride)[x] & 0xFFFFFFU;
            if (colour != before) picture.colours.insert(colour);
            before = colour;
        }
    cairo_surface_destroy(surface);
    return picture;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(ChartPicture, IsTwiceAsLargeAndShowsWhatWasDrawn) {
    const Chart chart = sampleChart(ChartKind::Bars, 6, 2);
    const DrawnChart drawn = drawChart(chart);
    const auto bytes = chartPng(drawn);
    ASSERT_TRUE(bytes);
    const Picture picture = readPng(*bytes);
    EXPECT_EQ(picture.width, 1440);
    EXPECT_EQ(picture.height, 2 * drawn.height);
    const Colour first = Colour::fromPalette(0);
    const std::uint32_t colour = std::uint32_t{first.red} << 16U | std::uint32_t{first.green} << 8U | first.blue;
    EXPECT_EQ(picture.colours.count(colour), 1U);
    EXPECT_EQ(picture.colours.count(0xFFFFFF), 1U);
}

TEST(ChartPicture, IsGreyForPrint) {
    const auto bytes = chartPng(drawChart(sampleChart(ChartKind::HeatMap, 6, 4), 720, ChartLook::Print));
    ASSERT_TRUE(bytes);
    const Picture picture = readPng(*bytes);
    EXPECT_GT(picture.colours.size(), 8U);
    for (const std::uint32_t colour : picture.colours)
        EXPECT_TRUE((colour & 0xFFU) == ((colour >> 8U) & 0xFFU) && (colour & 0xFFU) == colour >> 16U)
            << std::hex << colour;
}

TEST(ChartPicture, HasTheSameBytesEachTime) {
    const DrawnChart drawn = drawChart(sampleChart(ChartKind::Lines, 6, 2));
    EXPECT_EQ(chartPng(drawn).value(), chartPng(drawn).value());
    EXPECT_EQ(chartPdf(drawn, "Title").value(), chartPdf(drawn, "Title").value());
}

TEST(ChartPicture, OfVeryManyIsMadeSmaller) {
    DrawnChart tall = drawChart(smallChart(ChartKind::Bars, {1}), 360);
    tall.width = 20; // only as much as shows it
    tall.height = 40'000;
    const auto bytes = chartPng(tall);
    ASSERT_TRUE(bytes) << bytes.error().message;
    EXPECT_LE(readPng(*bytes).height, 32'000);
}

TEST(ChartFile, IsWhatItsEndingSays) {
    const test::TemporaryFolder folder;
    const Chart chart = sampleChart(ChartKind::Bars, 6, 2);
    ASSERT_TRUE(writeChart(chart, folder.path() / "a.svg"));
    ASSERT_TRUE(writeChart(chart, folder.path() / "a.PNG"));
    ASSERT_TRUE(writeChart(chart, folder.path() / "a.pdf"));
    EXPECT_EQ(contents(folder.path() / "a.svg"), drawChart(chart).svg);
    EXPECT_EQ(contents(folder.path() / "a.PNG").substr(0, 8), "\x89PNG\r\n\x1A\n");
    const std::string pdf = contents(folder.path() / "a.pdf");
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_THAT(pdf, HasSubstr("DejaVu"));
    EXPECT_THAT(pdf, HasSubstr("/CreationDate (20000101"));
    EXPECT_THAT(pdf, HasSubstr("/MediaBox [ 0 0 540 "));
}

TEST(ChartFile, OfAnotherEndingIsRefused) {
    const test::TemporaryFolder folder;
    const auto written = writeChart(sampleChart(ChartKind::Bars, 2, 1), folder.path() / "a.jpg");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Usage);
    EXPECT_THAT(written.error().message, HasSubstr(".svg, .png or .pdf"));
}

TEST(ChartFile, ThatCannotBeWrittenSaysWhere) {
    const test::TemporaryFolder folder;
    EXPECT_FALSE(writeChart(sampleChart(ChartKind::Bars, 2, 1), folder.path() / "no" / "a.png"));
}

} // namespace
} // namespace kenspeckle::exchange::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/picture.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

namespace kenspeckle::exchange {

namespace {

constexpr double kPointsPerUnit = 0.75;               // 72 points are 96 units
constexpr double kLargestSide = 32'000;               // pixels; cairo ends at 32,767
constexpr const char* kDate = "2000-01-01T00:00:00Z"; // always the same, or no two files were equal

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(GInputStream* stream) const { g_object_unref(stream); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

template <typename T> using Held = std::unique_ptr<T, Release>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

Error broken(const std::string& why) {
    return {ErrorKind::Invalid, "no picture can be made of the chart: " + why + "; write it as .svg"};
}

/// Paints it as large as the surface's units say.
Result<void> render(const DrawnChart& drawn, cairo_surface_t* surface, double scale) {
    const Held<GInputStream> stream(
        g_memory_input_stream_new_from_data(drawn.svg.data(), static_cast<gssize>(drawn.svg.size()), nullptr));
    GError* error = nullptr;
    // Unlimited: a large heat map is one long path.
    const Held<RsvgHandle> handle(
        rsvg_handle_new_from_stream_sync(stream.get(), nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &error));
    const auto failed = [&] {
        const std::string why = error ? error->message : "it cannot be read";
        g_clear_error(&error);
        return fail(broken(why));
    };
    if (!handle) return failed();
    const Held<cairo_t> context(cairo_create(surface));
    const RsvgRectangle whole{0, 0, drawn.width * scale, drawn.height * scale};
    if (!rsvg_handle_render_document(handle.get(), context.get(), &whole, &error)) return failed();
    if (const cairo_status_t status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS)
        return fail(broken(cairo_status_to_string(status)));
    return {};
}

} // namespace

Result<std::string> chartPng(const DrawnChart& drawn, double scale) {
    const double largest = std::max({drawn.width, drawn.height, 1.0});
    scale = std::min(scale, kLargestSide / largest);
    const Held<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                                   static_cast<int>(std::ceil(drawn.width * scale)),
                                                                   static_cast<int>(std::ceil(drawn.height * scale))));
    if (auto done = render(drawn, surface.get(), scale); !done) return fail(done.error());
    std::string bytes;
    if (const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
        status != CAIRO_STATUS_SUCCESS)
        return fail(broken(cairo_status_to_string(status)));
    return bytes;
}

Result<std::string> chartPdf(const DrawnChart& drawn, const std::string& title) {
    std::string bytes;
    const Held<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(
        append, &bytes, drawn.width * kPointsPerUnit, drawn.height * kPointsPerUnit));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, kDate);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    if (auto done = render(drawn, surface.get(), kPointsPerUnit); !done) return fail(done.error());
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        return fail(broken(cairo_status_to_string(status)));
    return bytes;
}

} // namespace kenspeckle::exchange

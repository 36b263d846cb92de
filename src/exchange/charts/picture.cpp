// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/picture.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "exchange/charts/picture_library.h"

namespace kenspeckle::exchange {

namespace {

constexpr double kPointsPerUnit = 0.75;               // 72 points are 96 units
constexpr double kLargestSide = 32'000;               // pixels; cairo ends at 32,767
constexpr const char* kDate = "2000-01-01T00:00:00Z"; // always the same, or no two files were equal

/// Lets go of what the library made.
struct Release {
    const PictureLibrary* library = nullptr;

    void operator()(RsvgHandle* handle) const { library->unref(handle); }
    void operator()(GInputStream* stream) const { library->unref(stream); }
    void operator()(cairo_surface_t* surface) const { library->destroySurface(surface); }
    void operator()(cairo_t* context) const { library->destroyContext(context); }
};

template <typename T> using Held = std::unique_ptr<T, Release>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

Error broken(const std::string& why) {
    return {ErrorKind::Invalid, "no picture can be made of the chart: " + why + "; write it as .svg"};
}

Result<void> check(const PictureLibrary& library, cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return {};
    return fail(broken(library.statusText(status)));
}

Result<void> render(const PictureLibrary& library, const DrawnChart& drawn, cairo_surface_t* surface, double scale) {
    const Held<GInputStream> stream(library.streamOf(drawn.svg.data(), static_cast<gssize>(drawn.svg.size()), nullptr),
                                    {&library});
    GError* error = nullptr;
    const auto failed = [&] {
        const std::string why = error ? error->message : "it cannot be read";
        library.clearError(&error);
        return fail(broken(why));
    };
    // Unlimited: a large heat map has very long paths.
    const Held<RsvgHandle> handle(library.readSvg(stream.get(), nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &error),
                                  {&library});
    if (!handle) return failed();
    const Held<cairo_t> context(library.createContext(surface), {&library});
    const RsvgRectangle whole{0, 0, drawn.width * scale, drawn.height * scale};
    if (!library.render(handle.get(), context.get(), &whole, &error)) return failed();
    return check(library, library.contextStatus(context.get()));
}

} // namespace

Result<std::string> chartPng(const DrawnChart& drawn, double scale) {
    const auto library = pictureLibrary();
    if (!library) return fail(broken(library.error().message));
    const PictureLibrary& does = **library;
    scale = std::min(scale, kLargestSide / std::max({drawn.width, drawn.height, 1.0}));
    const Held<cairo_surface_t> surface(does.createImage(CAIRO_FORMAT_RGB24,
                                                         static_cast<int>(std::ceil(drawn.width * scale)),
                                                         static_cast<int>(std::ceil(drawn.height * scale))),
                                        {&does});
    if (auto done = render(does, drawn, surface.get(), scale); !done) return fail(done.error());
    std::string bytes;
    if (auto done = check(does, does.writePng(surface.get(), append, &bytes)); !done) return fail(done.error());
    return bytes;
}

Result<std::string> chartPdf(const DrawnChart& drawn, const std::string& title) {
    const auto library = pictureLibrary();
    if (!library) return fail(broken(library.error().message));
    const PictureLibrary& does = **library;
    std::string bytes;
    const Held<cairo_surface_t> surface(
        does.createPdf(append, &bytes, drawn.width * kPointsPerUnit, drawn.height * kPointsPerUnit), {&does});
    does.setPdfMetadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, kDate);
    does.setPdfMetadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    if (auto done = render(does, drawn, surface.get(), kPointsPerUnit); !done) return fail(done.error());
    does.finish(surface.get());
    if (auto done = check(does, does.surfaceStatus(surface.get())); !done) return fail(done.error());
    return bytes;
}

} // namespace kenspeckle::exchange

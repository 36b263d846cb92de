// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charts/picture_library.h"

#include <string>
#include <type_traits>

#include <dlfcn.h>

namespace kenspeckle::exchange {

namespace {

constexpr const char* kName = "librsvg-2.so.2";

Result<PictureLibrary> load() {
    // Never closed: GLib cannot be loaded twice.
    void* handle = dlopen(kName, RTLD_NOW | RTLD_LOCAL);
    if (!handle) return fail(ErrorKind::NotFound, std::string(kName) + " is not installed (Debian: librsvg2-2)");
    PictureLibrary library;
    std::string missing;
    // What librsvg itself is linked to is found through it.
    const auto find = [&](auto& function, const char* name) {
        void* symbol = dlsym(handle, name);
        if (!symbol) missing = name;
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(symbol);
    };
    find(library.unref, "g_object_unref");
    find(library.clearError, "g_clear_error");
    find(library.streamOf, "g_memory_input_stream_new_from_data");
    find(library.readSvg, "rsvg_handle_new_from_stream_sync");
    find(library.render, "rsvg_handle_render_document");
    find(library.createContext, "cairo_create");
    find(library.destroyContext, "cairo_destroy");
    find(library.contextStatus, "cairo_status");
    find(library.statusText, "cairo_status_to_string");
    find(library.createImage, "cairo_image_surface_create");
    find(library.writePng, "cairo_surface_write_to_png_stream");
    find(library.createPdf, "cairo_pdf_surface_create_for_stream");
    find(library.setPdfMetadata, "cairo_pdf_surface_set_metadata");
    find(library.finish, "cairo_surface_finish");
    find(library.surfaceStatus, "cairo_surface_status");
    find(library.destroySurface, "cairo_surface_destroy");
    if (!missing.empty())
        return fail(ErrorKind::NotFound,
                    std::string(kName) + " is another version than expected: it has no " + missing);
    return library;
}

} // namespace

Result<const PictureLibrary*> pictureLibrary() {
    static const Result<PictureLibrary> library = load();
    if (!library) return fail(library.error());
    return &*library;
}

} // namespace kenspeckle::exchange

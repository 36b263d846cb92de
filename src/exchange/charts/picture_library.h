// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#include "kenspeckle/result.h"

namespace kenspeckle::exchange {

/// What we use of librsvg, and of cairo and GLib below it. They are loaded when the first picture is made: together
/// they are 30 libraries, and `ken` would start half as fast.
struct PictureLibrary {
    decltype(&g_object_unref) unref = nullptr;
    decltype(&g_clear_error) clearError = nullptr;
    decltype(&g_memory_input_stream_new_from_data) streamOf = nullptr;
    decltype(&rsvg_handle_new_from_stream_sync) readSvg = nullptr;
    decltype(&rsvg_handle_render_document) render = nullptr;
    decltype(&cairo_create) createContext = nullptr;
    decltype(&cairo_destroy) destroyContext = nullptr;
    decltype(&cairo_status) contextStatus = nullptr;
    decltype(&cairo_status_to_string) statusText = nullptr;
    decltype(&cairo_image_surface_create) createImage = nullptr;
    decltype(&cairo_surface_write_to_png_stream) writePng = nullptr;
    decltype(&cairo_pdf_surface_create_for_stream) createPdf = nullptr;
    decltype(&cairo_pdf_surface_set_metadata) setPdfMetadata = nullptr;
    decltype(&cairo_surface_finish) finish = nullptr;
    decltype(&cairo_surface_status) surfaceStatus = nullptr;
    decltype(&cairo_surface_destroy) destroySurface = nullptr;
};

/// Loads it the first time; never null. NotFound where it is not installed, or is another version.
[[nodiscard]] Result<const PictureLibrary*> pictureLibrary();

} // namespace kenspeckle::exchange

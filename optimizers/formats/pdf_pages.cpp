// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/pdf_pages.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>

namespace optimizers {

namespace {

constexpr double pageWidth = 595.0;
constexpr double pageHeight = 842.0;
constexpr double margin = 54.0;
constexpr double footer = 30.0;

struct ObjectDeleter
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, ObjectDeleter>;

cairo_status_t appendToDocument(void* document, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(document)->append(data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// What no font draws and no text may hold becomes visible.
std::string drawable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c == '\0')
            result += "\u2400";
        else
            result += c;
    }
    return result;
}

double points(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

} // namespace

struct PdfPages::Surface
{
    std::string document;
    cairo_surface_t* surface = nullptr;
    cairo_t* context = nullptr;

    Surface() = default;
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;
    ~Surface()
    {
        cairo_destroy(context);
        cairo_surface_destroy(surface);
    }

    [[nodiscard]] Layout layout(std::string_view text, const TextStyle& style, double width) const
    {
        Layout layout(pango_cairo_create_layout(context));
        // A point of the page is a point of the font.
        pango_cairo_context_set_resolution(pango_layout_get_context(layout.get()), 72.0);
        pango_layout_context_changed(layout.get());
        PangoFontDescription* font = pango_font_description_from_string(style.font.c_str());
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        if (width > 0.0)
            pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        const std::string shown = drawable(text);
        pango_layout_set_text(layout.get(), shown.data(), static_cast<int>(shown.size()));
        cairo_set_source_rgb(context, style.colour.red, style.colour.green, style.colour.blue);
        return layout;
    }
};

PdfPages::PdfPages(const std::string& title) : m_surface(std::make_unique<Surface>()), m_y(margin)
{
    m_surface->surface =
        cairo_pdf_surface_create_for_stream(appendToDocument, &m_surface->document, pageWidth, pageHeight);
    cairo_pdf_surface_set_metadata(m_surface->surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_surface->surface, CAIRO_PDF_METADATA_CREATOR, "Hone");
    m_surface->context = cairo_create(m_surface->surface);
}

PdfPages::~PdfPages() = default;

double PdfPages::width() const
{
    return pageWidth - 2 * margin;
}

void PdfPages::keepTogether(double height)
{
    if (m_y + height <= pageHeight - margin || m_y <= margin)
        return;
    drawNumber();
    cairo_show_page(m_surface->context);
    ++m_page;
    m_y = margin;
}

void PdfPages::drawNumber()
{
    TextStyle small;
    small.font = "sans 8";
    small.colour = {0.34, 0.39, 0.45};
    drawText(std::to_string(m_page), pageWidth - margin, pageHeight - footer, 1.0, small);
}

void PdfPages::addText(std::string_view text, const TextStyle& style)
{
    const double room = style.width > 0.0 ? style.width : width() - style.indent;
    m_y += m_y > margin ? style.before : 0.0;
    // Line by line, as one layout of a long text would be slow and tall.
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const Layout layout = m_surface->layout(text.substr(0, end), style, room);
        PangoLayoutIter* line = pango_layout_get_iter(layout.get());
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(line, nullptr, &extents);
            const double height = points(extents.height);
            keepTogether(height);
            const double baseline = points(pango_layout_iter_get_baseline(line) - extents.y);
            cairo_set_source_rgb(m_surface->context, style.colour.red, style.colour.green, style.colour.blue);
            cairo_move_to(m_surface->context, margin + style.indent + points(extents.x), m_y + baseline);
            pango_cairo_show_layout_line(m_surface->context, pango_layout_iter_get_line_readonly(line));
            m_y += height;
        } while (pango_layout_iter_next_line(line) != FALSE);
        pango_layout_iter_free(line);
        if (end == text.size())
            return;
        text.remove_prefix(end + 1);
    }
}

void PdfPages::addRow(const std::vector<Cell>& cells, const TextStyle& style, int mostLines)
{
    std::vector<Layout> layouts;
    layouts.reserve(cells.size());
    double height = 0.0;
    for (const Cell& cell : cells) {
        constexpr double gap = 6.0;
        layouts.push_back(m_surface->layout(cell.text, style, cell.width - gap));
        pango_layout_set_height(layouts.back().get(), -mostLines);
        pango_layout_set_ellipsize(layouts.back().get(), PANGO_ELLIPSIZE_END);
        int used = 0;
        pango_layout_get_size(layouts.back().get(), nullptr, &used);
        height = std::max(height, points(used));
    }
    m_y += style.before;
    keepTogether(height);
    double x = margin;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cairo_set_source_rgb(m_surface->context, style.colour.red, style.colour.green, style.colour.blue);
        cairo_move_to(m_surface->context, x, m_y);
        pango_cairo_show_layout(m_surface->context, layouts[i].get());
        x += cells[i].width;
    }
    m_y += height;
}

void PdfPages::addRule(const PageColour& colour)
{
    constexpr double space = 3.0;
    m_y += space;
    cairo_set_source_rgb(m_surface->context, colour.red, colour.green, colour.blue);
    cairo_set_line_width(m_surface->context, 0.6);
    cairo_move_to(m_surface->context, margin, m_y);
    cairo_line_to(m_surface->context, pageWidth - margin, m_y);
    cairo_stroke(m_surface->context);
    m_y += space;
}

void PdfPages::addSpace(double points)
{
    m_y += points;
}

cairo_t* PdfPages::beginDrawing(double height)
{
    keepTogether(height);
    cairo_save(m_surface->context);
    cairo_translate(m_surface->context, margin, m_y);
    return m_surface->context;
}

void PdfPages::endDrawing(double height)
{
    cairo_restore(m_surface->context);
    m_y += height;
}

void PdfPages::drawText(const std::string& text, double x, double y, double align, const TextStyle& style)
{
    const Layout layout = m_surface->layout(text, style, 0.0);
    int used = 0;
    pango_layout_get_size(layout.get(), &used, nullptr);
    cairo_move_to(m_surface->context, x - points(used) * align, y);
    pango_cairo_show_layout(m_surface->context, layout.get());
}

std::string PdfPages::finish()
{
    drawNumber();
    cairo_show_page(m_surface->context);
    cairo_surface_finish(m_surface->surface);
    const bool whole = cairo_surface_status(m_surface->surface) == CAIRO_STATUS_SUCCESS;
    return whole ? std::move(m_surface->document) : std::string();
}

} // namespace optimizers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Red, green and blue, each in [0, 1].
struct PageColour
{
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
};

/// How a text is set.
struct TextStyle
{
    std::string font = "sans 10"; ///< as Pango names fonts
    PageColour colour = {0.10, 0.14, 0.19};
    double before = 0.0; ///< points of space above it
    double indent = 0.0; ///< points from the left margin
    double width = 0.0;  ///< 0: up to the right margin
};

/// Pages of A4 that texts and drawings are put on one below the other; a new page begins where one is full. Texts stay
/// texts: they can be searched, selected and copied. Used from one thread.
class PdfPages
{
public:
    explicit PdfPages(const std::string& title);
    ~PdfPages();
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    /// Set and wrapped line by line, over as many pages as it takes.
    void addText(std::string_view text, const TextStyle& style);
    /// Cells beside each other, each wrapped in its own width and cut after `mostLines`; the row is not parted.
    struct Cell
    {
        std::string text;
        double width = 0.0;
    };
    void addRow(const std::vector<Cell>& cells, const TextStyle& style, int mostLines);
    /// A line across the page.
    void addRule(const PageColour& colour);
    void addSpace(double points);
    /// Begins a new page where less than that height is left on this one.
    void keepTogether(double height);

    /// A rectangle of that height on one page, with the origin at its upper left corner until the next call.
    [[nodiscard]] cairo_t* beginDrawing(double height);
    void endDrawing(double height);
    /// One line at a place of the drawing. `align`: 0 begins there, 0.5 is centred, 1 ends there.
    void drawText(const std::string& text, double x, double y, double align, const TextStyle& style);

    [[nodiscard]] double width() const;
    /// The document. Empty: it could not be written.
    [[nodiscard]] std::string finish();

private:
    struct Surface;

    void drawNumber();

    std::unique_ptr<Surface> m_surface;
    double m_y = 0.0;
    int m_page = 1;
};

} // namespace optimizers

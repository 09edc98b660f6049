// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot_frame.h"

class QCPGraph;
class QCPItemStraightLine;

namespace widgets {

/// A mean with its interval from a spending on.
struct BandStep
{
    double spent = 0.0;
    double mean = 0.0;
    double low = 0.0; ///< equal to the mean where there is no interval
    double high = 0.0;

    bool operator==(const BandStep&) const = default;
};

/// What one line of a band plot shows.
struct Band
{
    QString name;
    int series = 0; ///< colour and marker
    std::vector<BandStep> steps;

    bool operator==(const Band&) const = default;
};

/// Step lines of means with their intervals as bands, over what was spent. The mouse or the arrow keys read all lines
/// at one spending.
class BandPlot final : public PlotFrame
{
    Q_OBJECT

public:
    explicit BandPlot(QWidget* parent);

    void setBands(std::vector<Band> bands);
    [[nodiscard]] const std::vector<Band>& bands() const { return m_bands; }

protected:
    void applyColours() override;
    void point(const QPointF& position) override;
    void step(int direction) override;

private:
    struct Line
    {
        QCPGraph* low = nullptr;
        QCPGraph* high = nullptr;
        QCPGraph* mean = nullptr;
    };

    void readAt(double spent);
    void updateRanges();

    std::vector<Band> m_bands;
    std::vector<Line> m_lines;
    QCPItemStraightLine* m_cursor = nullptr;
    double m_read = 0.0;
};

} // namespace widgets

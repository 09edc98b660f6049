// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QCustomPlot;
class QHBoxLayout;

namespace widgets {

class OneLineLabel;

/// A chart of scores with its legend and a line that reads what is under the mouse or the keyboard: what such charts
/// share. The sentence in accessibleDescription() says what the picture shows.
class PlotFrame : public QWidget
{
    Q_OBJECT

public:
    explicit PlotFrame(QWidget* parent);

protected:
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    /// Names with the number of their series.
    void setLegend(std::vector<std::pair<QString, int>> entries);
    void showReading(const QString& sentence);
    void replot();

    /// Gives everything the colours and fonts of the moment.
    virtual void applyColours();
    /// The mouse is there, in the plot's coordinates.
    virtual void point(const QPointF& position) = 0;
    virtual void press(const QPointF& position) { point(position); }
    /// An arrow key: one further or one back.
    virtual void step(int direction) = 0;

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawLegend();

    QCustomPlot* m_plot = nullptr;
    QHBoxLayout* m_legend = nullptr;
    OneLineLabel* m_reading = nullptr;
    std::vector<std::pair<QString, int>> m_series;
    std::vector<QWidget*> m_entries;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/comparison_loader.h"

#include <QWidget>

class QLabel;

namespace widgets {
class BandPlot;
class ChartPanel;
class FrontPlot;
class TextTable;
} // namespace widgets

namespace app {

/// The grid as a heat map: instruction optimizers down, exemplar selections across, each cell a mean test score.
class CompareGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareGrid(QWidget* parent);
    void showComparison(const SharedComparison& comparison);

private:
    QLabel* m_sentence = nullptr;
    widgets::TextTable* m_cells = nullptr;
};

/// Test score against prompt tokens.
class CompareFront final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareFront(QWidget* parent);
    void showComparison(const SharedComparison& comparison);
    /// To be placed beside the heading.
    [[nodiscard]] QWidget* asTable() const;

Q_SIGNALS:
    /// A person chose a candidate, by its place among the comparison's.
    void candidateChosen(int place);

private:
    widgets::FrontPlot* m_plot = nullptr;
    widgets::TextTable* m_table = nullptr;
    widgets::ChartPanel* m_panel = nullptr;
};

/// The best validation score so far over what was spent, mean and interval over the seeds of each optimizer.
class CompareBands final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBands(QWidget* parent);
    void showComparison(const SharedComparison& comparison);
    [[nodiscard]] QWidget* asTable() const;

private:
    widgets::BandPlot* m_plot = nullptr;
    widgets::TextTable* m_table = nullptr;
    widgets::ChartPanel* m_panel = nullptr;
};

} // namespace app

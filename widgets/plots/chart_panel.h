// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace widgets {

class PlotFrame;
class TextTable;

/// A chart with the sentence that says what it shows, and its twin: the same as a table, one press away.
class ChartPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Takes both as its children.
    ChartPanel(PlotFrame* chart, TextTable* table, QWidget* parent);

    /// Below the chart, and what a screen reader says of it.
    void setSentence(const QString& sentence);
    /// To be placed beside the heading.
    [[nodiscard]] QToolButton* asTable() const { return m_asTable; }

private:
    PlotFrame* m_chart = nullptr;
    QStackedWidget* m_views = nullptr;
    QLabel* m_sentence = nullptr;
    QToolButton* m_asTable = nullptr;
};

} // namespace widgets

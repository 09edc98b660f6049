// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/outcome_counts.h"

#include <QWidget>

namespace widgets {

/// The classes of outcomes: one bar in as many parts as there are classes, and below it a mark, a count and a word for
/// each. Patterns tell apart what has the same colour; however few there are of a class, its part can be seen.
class OutcomeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget* parent);

    void setCounts(const OutcomeCounts& counts);
    [[nodiscard]] const OutcomeCounts& counts() const { return m_counts; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawBar(QPainter& painter) const;
    void drawLegend(QPainter& painter) const;

    OutcomeCounts m_counts;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace widgets {

/// What the cells of a map of outcomes mean, in one line.
class OutcomeLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeLegend(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/share_bar.h"

#include "widgets/style/shapes.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int thousandths = 1000;

} // namespace

ShareBar::ShareBar(const QString& name, QWidget* parent) : QProgressBar(parent)
{
    setRange(0, thousandths);
    setValue(0);
    setTextVisible(false);
    setAccessibleName(name);
    setFixedWidth(fontMetrics().averageCharWidth() * 24);
    setMaximumHeight(unit(this) * 2);
}

void ShareBar::setShare(double share)
{
    setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * thousandths)));
}

} // namespace widgets

#include "moc_share_bar.cpp"

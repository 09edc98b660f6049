// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace widgets {

/// Ticks of an axis that counts calls, tokens, minutes or money, written as the person's locale does.
class SpendTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    int getSubTickCount(double step) override;
};

/// Ticks of an axis of scores, as percentages.
class ScoreTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    int getSubTickCount(double step) override;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/spend_ticker.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets {

QString SpendTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/)
{
    return QLocale().toString(tick, 'g', 6);
}

int SpendTicker::getSubTickCount(double /*step*/)
{
    return 0;
}

QString ScoreTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/)
{
    return QCoreApplication::translate("widgets::ScoreTicker", "%1 %").arg(QLocale().toString(tick * 100.0, 'g', 3));
}

int ScoreTicker::getSubTickCount(double /*step*/)
{
    return 0;
}

} // namespace widgets

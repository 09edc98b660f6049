// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

struct Figures
{
    Q_DECLARE_TR_FUNCTIONS(widgets::Figures)
};

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString percentText(double share)
{
    return Figures::tr("%1 %").arg(number(share * 100.0, 1));
}

QString scoreText(const optimizers::Score& score)
{
    return score.count == 0 ? u"–"_s : percentText(score.mean);
}

QString pointsText(double difference)
{
    const QString amount = number(std::abs(difference) * 100.0, 1);
    if (difference < 0)
        return u"−"_s + amount;
    return difference > 0 ? u"+"_s + amount : amount;
}

QString intervalText(double low, double high)
{
    return Figures::tr("%1–%2 %").arg(number(low * 100.0, 1), number(high * 100.0, 1));
}

QString scoreWithInterval(const optimizers::Score& score)
{
    if (score.count == 0)
        return u"–"_s;
    return Figures::tr("%1 (%2)").arg(percentText(score.mean), intervalText(score.low, score.high));
}

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qlonglong>(std::max(seconds, 0.0));
    const QString rest = u"%1:%2"_s.arg(whole / 60 % 60, whole < 3600 ? 1 : 2, 10, QLatin1Char('0'))
                             .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return whole < 3600 ? rest : u"%1:%2"_s.arg(whole / 3600).arg(rest);
}

QString moneyText(double amount)
{
    return number(amount, amount != 0.0 && amount < 0.1 ? 4 : 2);
}

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_counts.h"

#include "widgets/tables/outcome_model.h"
#include "widgets/text/figures.h"

#include <QLocale>

#include <numeric>

namespace widgets {

int OutcomeCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

QString countText(optimizers::OutcomeClass outcomeClass, int count)
{
    return OutcomeModel::tr("%1 %2", "a count and what it counts").arg(countText(count), wordOf(outcomeClass));
}

QString countsText(const OutcomeCounts& counts)
{
    QStringList parts;
    for (const optimizers::OutcomeClass outcomeClass : outcomeClasses) {
        if (const int count = counts.of(outcomeClass); count > 0)
            parts << countText(outcomeClass, count);
    }
    return QLocale().createSeparatedList(parts);
}

} // namespace widgets

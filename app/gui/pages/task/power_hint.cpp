// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/power_hint.h"

#include "optimizers/evidence/power.h"
#include "widgets/forms/form_row.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

QString powerText(int examples, int wantedPoints)
{
    const QString needed =
        widgets::countText(optimizers::pairsNeeded(wantedPoints / 100.0, optimizers::usualDiscordance));
    const std::optional<double> shown = optimizers::showableDifference(examples);
    if (!shown)
        return PowerHint::tr("%n test example(s) can show no difference at all; for %1 points you need %2.", nullptr,
                             examples)
            .arg(wantedPoints)
            .arg(needed);
    const int points = std::max(1, static_cast<int>(std::ceil(*shown * 100.0 - 1e-6)));
    if (points <= wantedPoints)
        return PowerHint::tr("%n test example(s) can show a difference of %1 point(s): enough for the %2 you want.",
                             nullptr, examples)
            .arg(points)
            .arg(wantedPoints);
    return PowerHint::tr("%n test example(s) can show a difference of %1 points; for %2 you need %3.", nullptr,
                         examples)
        .arg(points)
        .arg(wantedPoints)
        .arg(needed);
}

PowerHint::PowerHint(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this));
    m_wanted = new QSpinBox(this);
    m_wanted->setObjectName(u"wanted_points"_s);
    m_wanted->setRange(1, 50);
    m_wanted->setValue(5);
    m_wanted->setSuffix(tr(" points"));
    m_wanted->setAccessibleName(tr("Difference that matters to you, in percentage points"));
    auto* line = new QHBoxLayout;
    line->addWidget(widgets::createFieldLabel(tr("Difference that matters"), m_wanted));
    line->addWidget(m_wanted);
    line->addStretch();
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"power"_s);
    m_sentence->setWordWrap(true);
    const QString assumption =
        tr("With a power of 80 % in the two-sided paired test at 5 % that gives the verdict (McNemar), if %1 % of the "
           "examples are answered differently by the two prompts, or as many as the difference takes.")
            .arg(std::lround(optimizers::usualDiscordance * 100.0));
    m_sentence->setToolTip(assumption);
    m_sentence->setAccessibleDescription(assumption);
    column->addWidget(m_sentence);
    column->addLayout(line);
    connect(m_wanted, &QSpinBox::valueChanged, this, &PowerHint::showSentence);
    showSentence();
}

void PowerHint::setExamples(int count)
{
    m_count = count;
    showSentence();
}

void PowerHint::showSentence()
{
    setVisible(m_count > 0);
    m_sentence->setText(powerText(m_count, m_wanted->value()));
}

} // namespace app

#include "moc_power_hint.cpp"

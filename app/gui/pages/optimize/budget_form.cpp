// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/budget_form.h"

#include "app/gui/models/project_model.h"
#include "widgets/forms/form_row.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

template <typename Box, typename Value>
void showLimit(Box* box, const std::optional<Value>& limit)
{
    const QSignalBlocker quiet(box);
    using Shown = decltype(box->value());
    box->setValue(static_cast<Shown>(
        std::min(static_cast<double>(limit.value_or(Value{})), static_cast<double>(std::numeric_limits<int>::max()))));
}

/// Zero stands for no limit.
template <typename Value, typename Box>
std::optional<Value> limitOf(const Box* box)
{
    if (box->value() <= 0)
        return std::nullopt;
    return static_cast<Value>(box->value());
}

template <typename Box>
Box* createBox(const QString& id, const QString& name, QWidget* parent)
{
    auto* box = new Box(parent);
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->setSpecialValueText(BudgetForm::tr("no limit"));
    box->setMaximum(1'000'000'000);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return box;
}

} // namespace

BudgetForm::BudgetForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    m_calls = createBox<QSpinBox>(u"budget_calls"_s, tr("Calls at most"), this);
    m_tokens = createBox<QSpinBox>(u"budget_tokens"_s, tr("Tokens at most"), this);
    m_money = createBox<QDoubleSpinBox>(u"budget_money"_s, tr("Money at most"), this);
    m_minutes = createBox<QDoubleSpinBox>(u"budget_minutes"_s, tr("Minutes at most"), this);
    m_seed = new QSpinBox(this);
    m_seed->setObjectName(u"seed"_s);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed gives the same run"));
    m_seed->setMaximum(std::numeric_limits<int>::max());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto add = [grid](int row, int column, const QString& text, QWidget* field) {
        grid->addWidget(widgets::createFieldLabel(text, field), row, column * 2);
        grid->addWidget(field, row, column * 2 + 1);
    };
    add(0, 0, tr("Calls"), m_calls);
    add(0, 1, tr("Tokens"), m_tokens);
    add(1, 0, tr("Money"), m_money);
    add(1, 1, tr("Minutes"), m_minutes);
    add(2, 0, tr("Seed"), m_seed);
    for (QSpinBox* box : {m_calls, m_tokens, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &BudgetForm::editBudget);
    for (QDoubleSpinBox* box : {m_money, m_minutes})
        connect(box, &QDoubleSpinBox::valueChanged, this, &BudgetForm::editBudget);
    connect(&m_model, &ProjectModel::changed, this, &BudgetForm::showProject);
}

void BudgetForm::showProject()
{
    const Project& project = m_model.project();
    showLimit(m_calls, project.budget.calls);
    showLimit(m_tokens, project.budget.tokens);
    showLimit(m_money, project.budget.money);
    showLimit(m_minutes, project.budget.minutes);
    showLimit(m_seed, std::optional(project.seed));
}

void BudgetForm::editBudget()
{
    Project project = m_model.project();
    project.budget.calls = limitOf<std::int64_t>(m_calls);
    project.budget.tokens = limitOf<std::int64_t>(m_tokens);
    project.budget.money = limitOf<double>(m_money);
    project.budget.minutes = limitOf<double>(m_minutes);
    project.seed = static_cast<std::uint64_t>(m_seed->value());
    m_model.edit(project, tr("Change budget"), ProjectModel::Field::Budget);
}

} // namespace app

#include "moc_budget_form.cpp"

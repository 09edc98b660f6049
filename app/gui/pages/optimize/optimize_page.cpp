// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/optimize_page.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/writable_controls.h"
#include "app/gui/pages/optimize/budget_form.h"
#include "app/gui/pages/optimize/endpoint_form.h"
#include "app/gui/pages/optimize/estimate_text.h"
#include "app/gui/pages/optimize/optimizer_card.h"
#include "optimizers/search/catalogue.h"
#include "widgets/style/action_button.h"
#include "widgets/style/card.h"
#include "widgets/style/scroll.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using optimizers::OptimizerKind;

namespace app {

namespace {

QString headingOf(OptimizerKind kind)
{
    switch (kind) {
    case OptimizerKind::Instruction:
        return OptimizePage::tr("Instruction optimization");
    case OptimizerKind::Exemplars:
        return OptimizePage::tr("Exemplar selection");
    case OptimizerKind::Joint:
        return OptimizePage::tr("Instruction and exemplars together");
    case OptimizerKind::Control:
        break;
    }
    return OptimizePage::tr("Controls to compare with");
}

} // namespace

OptimizePage::OptimizePage(ProjectModel& model, QAction& start, QWidget* parent) : QWidget(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(one * 5, one * 4, one * 5, one * 4);
    page->setSpacing(one * 3);
    page->addWidget(widgets::createTitle(tr("Optimize"), this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(one * 3);
    columns->addWidget(widgets::createScroll(createOptimizers(), this), 3);
    columns->addWidget(widgets::createScroll(createSettings(start), this), 2);
    page->addLayout(columns, 1);
    setFocusProxy(m_cards.front());
    connect(&m_model, &ProjectModel::changed, this, &OptimizePage::showProject);
}

QWidget* OptimizePage::createOptimizers()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 3);
    for (const OptimizerKind kind :
         {OptimizerKind::Instruction, OptimizerKind::Exemplars, OptimizerKind::Joint, OptimizerKind::Control}) {
        widgets::Card* group = nullptr;
        for (const optimizers::OptimizerInfo& info : optimizers::allOptimizers()) {
            if (info.kind != kind)
                continue;
            if (group == nullptr)
                group = new widgets::Card(content, headingOf(kind));
            auto* card = new OptimizerCard(info, group);
            group->content()->addWidget(card);
            m_cards.push_back(card);
            connect(card, &OptimizerCard::chosenChanged, this, [this, card] { editChoice(*card); });
            connect(card, &OptimizerCard::valuesChanged, this, [this, card] { editChoice(*card); });
        }
        if (group != nullptr)
            column->addWidget(group);
    }
    column->addStretch();
    enableWhileWritable(m_model, *content);
    return content;
}

QWidget* OptimizePage::createSettings(QAction& start)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 3);
    auto* model = new widgets::Card(content, tr("Model"));
    model->content()->addWidget(new EndpointForm(m_model, model));
    auto* budget = new widgets::Card(content, tr("Budget of each run"));
    budget->content()->addWidget(new BudgetForm(m_model, budget));
    enableWhileWritable(m_model, *model);
    enableWhileWritable(m_model, *budget);
    column->addWidget(model);
    column->addWidget(budget);
    column->addWidget(createEstimate(start));
    column->addStretch();
    return content;
}

QWidget* OptimizePage::createEstimate(QAction& start)
{
    auto* card = new widgets::Card(this, tr("What it costs and buys"));
    m_dataText = widgets::createHint({}, card);
    card->content()->addWidget(m_dataText);
    m_estimates = new QVBoxLayout;
    m_estimates->setSpacing(widgets::unit(this) * 2);
    card->content()->addLayout(m_estimates);
    auto* button = new widgets::ActionButton(start, card);
    button->setObjectName(u"start_study"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    card->content()->addLayout(row);
    return card;
}

void OptimizePage::showProject()
{
    const Project& project = m_model.project();
    for (OptimizerCard* card : m_cards) {
        const auto choice = std::ranges::find(project.optimizers, card->id(), &Choice::id);
        const bool chosen = choice != project.optimizers.end();
        card->setChoice(chosen, chosen ? choice->values : optimizers::ParameterValues());
    }
}

void OptimizePage::editChoice(const OptimizerCard& card)
{
    Project project = m_model.project();
    const auto known = std::ranges::find(project.optimizers, card.id(), &Choice::id);
    if (!card.isChosen()) {
        if (known != project.optimizers.end())
            project.optimizers.erase(known);
        return m_model.edit(project, tr("Leave an optimizer out"));
    }
    if (known == project.optimizers.end()) {
        project.optimizers.push_back({card.id(), card.values()});
        return m_model.edit(project, tr("Choose an optimizer"));
    }
    known->values = card.values();
    m_model.edit(project, tr("Change parameters"), ProjectModel::Field::Parameters);
}

void OptimizePage::setInspection(const Inspection& inspection)
{
    while (QLayoutItem* item = m_estimates->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    if (inspection.error)
        return m_dataText->setText(widgets::translated(inspection.error->text));
    if (!inspection.data)
        return m_dataText->setText(tr("The data is being read."));
    const optimizers::TaskData& examples = *inspection.data;
    m_dataText->setText(tr("%1 examples to show, %2 to select on, %3 kept for the final test.")
                            .arg(examples.pool.size())
                            .arg(examples.validation.size())
                            .arg(examples.test.size()));
    for (const optimizers::ShownText& warning : inspection.warnings) {
        QLabel* line = widgets::createHint(widgets::translated(warning), this);
        line->setForegroundRole(QPalette::BrightText);
        m_estimates->addWidget(line);
    }
    if (inspection.estimates.empty())
        m_estimates->addWidget(widgets::createHint(tr("Choose at least one optimizer."), this));
    for (const Inspection::Estimate& estimate : inspection.estimates) {
        const optimizers::OptimizerInfo* info = optimizers::findOptimizer(estimate.optimizer.id);
        const QString name =
            info != nullptr ? widgets::translated(info->name) : widgets::fromUtf8(estimate.optimizer.id);
        const QString text = estimate.preflight ? estimateText(*estimate.preflight, examples.validation.size())
                                                : widgets::translated(estimate.preflight.error().text);
        QLabel* line = widgets::createHint(tr("%1: %2").arg(name, text), this);
        line->setForegroundRole(estimate.preflight ? QPalette::WindowText : QPalette::BrightText);
        m_estimates->addWidget(line);
    }
}

} // namespace app

#include "moc_optimize_page.cpp"

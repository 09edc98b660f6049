// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/exemplar_pool.h"

#include <algorithm>
#include <map>

namespace optimizers {

namespace {

std::vector<Exemplar> rightAnswers(const TaskView& task, const History& history)
{
    std::map<ExampleId, const Outcome*> earliest;
    for (const Trial& trial : history.trials()) {
        for (const Outcome& outcome : trial.outcomes) {
            if (outcome.outcomeClass == OutcomeClass::Right)
                earliest.emplace(outcome.example, &outcome);
        }
    }
    std::vector<Exemplar> exemplars;
    for (const Example& example : task.validation()) {
        if (const auto found = earliest.find(example.id); found != earliest.end())
            exemplars.push_back(
                {example.input, example.fields, found->second->answer, example.id, ExemplarOrigin::Model});
    }
    return exemplars;
}

} // namespace

std::vector<Exemplar> exemplarPool(const TaskView& task, const History& history, AnswerSource source,
                                   std::size_t fewest)
{
    std::vector<Exemplar> exemplars;
    if (source == AnswerSource::Model)
        exemplars = rightAnswers(task, history);
    if (source == AnswerSource::Expected || exemplars.size() < fewest)
        std::ranges::transform(task.pool(), std::back_inserter(exemplars), exemplarFrom);
    return exemplars;
}

} // namespace optimizers

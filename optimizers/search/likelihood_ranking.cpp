// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/likelihood_ranking.h"

#include <algorithm>
#include <limits>

namespace optimizers {

namespace {

struct Likelihood
{
    std::size_t place = 0;
    double mean = std::numeric_limits<double>::lowest();
};

Likelihood meanOf(std::size_t place, const std::vector<std::optional<double>>& values)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (const std::optional<double>& value : values) {
        sum += value.value_or(0.0);
        count += value ? 1U : 0U;
    }
    if (count == 0 || count * 2 < values.size())
        return {place};
    return {place, sum / static_cast<double>(count)};
}

} // namespace

Result<std::vector<Proposal>> keepLikeliest(const std::vector<Proposal>& proposals, std::size_t kept,
                                            std::size_t examples, SearchContext& context)
{
    AnswerLikelihoods* const likelihoods = context.capabilities().likelihoods;
    if (likelihoods == nullptr)
        return failure(
            ErrorKind::InvalidInput,
            textId("the solver's endpoint gives no log-probabilities of answers; choose scoring by execution"));
    const std::span<const Example> validation = context.task().validation();
    std::vector<Likelihood> order;
    order.reserve(proposals.size());
    for (const Proposal& proposal : proposals) {
        const auto values = likelihoods->meanLogProbabilities(proposal.candidate,
                                                              validation.first(std::min(examples, validation.size())));
        if (!values)
            return tl::unexpected(values.error());
        order.push_back(meanOf(order.size(), *values));
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, &Likelihood::mean);
    order.resize(std::min(order.size(), kept));
    std::vector<Proposal> likeliest;
    likeliest.reserve(order.size());
    for (const Likelihood& one : order)
        likeliest.push_back(proposals[one.place]);
    return likeliest;
}

} // namespace optimizers

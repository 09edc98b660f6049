// SPDX-License-Identifier: GPL-3.0-or-later
// Diverse exemplars ("Teach Better or Show Smarter?", Wan et al. 2024): the pool is parted into as many clusters as
// exemplars are shown (k-means, Lloyd 1982, seeded as k-means++), and each cluster shows what lies nearest its centre.
#include "optimizers/prompts/text_vectors.h"
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/rule_search.h"

#include <algorithm>
#include <limits>
#include <set>

namespace optimizers {

namespace {

struct DiverseExemplarsParameters
{
    std::int64_t exemplars = 3;
    std::int64_t draws = 2;
    AnswerSource answers = AnswerSource::Expected;
};

constexpr int mostPasses = 50;

Schema<DiverseExemplarsParameters> diverseExemplarsSchema()
{
    Schema<DiverseExemplarsParameters> schema;
    addExemplarCount(schema, &DiverseExemplarsParameters::exemplars);
    addAnswerSource(schema, &DiverseExemplarsParameters::answers);
    return addDraws(schema, &DiverseExemplarsParameters::draws);
}

double distance(std::span<const float> a, std::span<const float> b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (static_cast<double>(a[i]) - static_cast<double>(b[i])) *
               (static_cast<double>(a[i]) - static_cast<double>(b[i]));
    return sum;
}

std::size_t nearestRow(const Points& centres, std::span<const float> point)
{
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < centres.rows(); ++i) {
        if (distance(centres.row(i), point) < distance(centres.row(nearest), point))
            nearest = i;
    }
    return nearest;
}

/// Each next centre is a point drawn by its squared distance from the centres so far.
Points seededCentres(const Points& points, std::size_t count, Rng& rng)
{
    Points centres{points.dimension, {}};
    std::vector<double> far(points.rows(), 1.0);
    while (centres.rows() < count) {
        double total = 0.0;
        for (const double weight : far)
            total += weight;
        double left = rng.uniform() * total;
        std::size_t chosen = 0;
        while (chosen + 1 < far.size() && left >= far[chosen])
            left -= far[chosen++];
        centres.values.insert(centres.values.end(), points.row(chosen).begin(), points.row(chosen).end());
        for (std::size_t i = 0; i < far.size(); ++i)
            far[i] = distance(points.row(i), centres.row(nearestRow(centres, points.row(i))));
    }
    return centres;
}

/// The mean of every cluster; a cluster that lost all its points keeps its centre.
Points movedCentres(const Points& points, const Points& centres)
{
    std::vector<std::size_t> counts(centres.rows());
    std::vector<double> sums(centres.values.size());
    for (std::size_t i = 0; i < points.rows(); ++i) {
        const std::size_t cluster = nearestRow(centres, points.row(i));
        ++counts[cluster];
        for (std::size_t j = 0; j < points.dimension; ++j)
            sums[cluster * points.dimension + j] += static_cast<double>(points.row(i)[j]);
    }
    Points moved = centres;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto count = static_cast<double>(counts[i / points.dimension]);
        if (count > 0.0)
            moved.values[i] = static_cast<float>(sums[i] / count);
    }
    return moved;
}

/// For each cluster the point nearest its centre that no other cluster took.
std::vector<std::size_t> representatives(const Points& points, std::size_t count, Rng& rng)
{
    Points centres = seededCentres(points, count, rng);
    for (int pass = 0; pass < mostPasses; ++pass) {
        Points moved = movedCentres(points, centres);
        if (moved == centres)
            break;
        centres = std::move(moved);
    }
    std::set<std::size_t> taken;
    std::vector<std::size_t> chosen;
    for (std::size_t cluster = 0; cluster < centres.rows(); ++cluster) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < points.rows(); ++i) {
            const double away = distance(points.row(i), centres.row(cluster));
            if (!taken.contains(i) && away < least) {
                least = away;
                nearest = i;
            }
        }
        taken.insert(nearest);
        chosen.push_back(nearest);
    }
    return chosen;
}

Result<Points> poolVectors(const std::vector<Exemplar>& pool, SearchContext& context)
{
    std::vector<std::string> inputs;
    inputs.reserve(pool.size());
    std::ranges::transform(pool, std::back_inserter(inputs), &Exemplar::input);
    TextVectors* const embedder = context.capabilities().vectors;
    return embedder != nullptr ? embedder->embed(inputs) : textVectors(inputs);
}

Result<std::vector<Proposal>> diverse(const DiverseExemplarsParameters& parameters, const History& history,
                                      SearchContext& context, std::size_t count)
{
    const TaskView& task = context.task();
    const auto wanted = static_cast<std::size_t>(parameters.exemplars);
    const std::vector<Exemplar> pool = exemplarPool(task, history, parameters.answers, wanted);
    const Result<Points> points = poolVectors(pool, context);
    if (!points)
        return tl::unexpected(points.error());
    std::vector<Proposal> proposals;
    for (std::size_t draw = 0; draw < count; ++draw) {
        std::vector<std::size_t> places = representatives(*points, std::min(wanted, pool.size()), context.rng());
        context.rng().shuffle(places);
        Candidate candidate{task.draft().instruction, {}};
        for (const std::size_t place : places)
            candidate.exemplars.push_back(pool[place]);
        const auto same = [&](const Proposal& known) { return known.candidate == candidate; };
        if (history.find(idOf(candidate)) == nullptr && std::ranges::none_of(proposals, same))
            proposals.push_back(ruleProposal(task, std::move(candidate), "show diverse"));
    }
    return proposals;
}

Result<std::unique_ptr<Optimizer>> createDiverseExemplars(const ParameterValues& values)
{
    const Result<DiverseExemplarsParameters> parameters = diverseExemplarsSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const auto rule = [parameters = *parameters](const History& history, SearchContext& context, std::size_t count) {
        return diverse(parameters, history, context, count);
    };
    return searchByRule(static_cast<std::size_t>(parameters->draws), rule);
}

} // namespace

OptimizerInfo diverse_exemplars()
{
    return {"diverse_exemplars",
            textId("Diverse exemplars"),
            OptimizerKind::Exemplars,
            textId("Shows examples that differ most from each other: one from the middle of each cluster of the pool."),
            textId("Wan et al. 2024, Teach Better or Show Smarter?"),
            diverseExemplarsSchema().specs(),
            createDiverseExemplars,
            recommendedAndFaithful({{"draws", std::int64_t{1}}, {"answers", std::string("model")}},
                                   textId("Three exemplars with the model's own right answers, clustered by the "
                                          "embedder's vectors where the project names one, else by words."))};
}

} // namespace optimizers

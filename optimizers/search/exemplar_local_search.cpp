// SPDX-License-Identifier: GPL-3.0-or-later
// Local search over ordered exemplars, ours: exchange, swap, move, add and drop from the best sets so far, in waves
// that are screened on nested examples (wave_search.h).
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/wave_search.h"

namespace optimizers {

namespace {

struct ExemplarLocalSearchParameters
{
    std::int64_t exemplars = 4;
    AnswerSource answers = AnswerSource::Expected;
    std::int64_t waves = 6;
};

Schema<ExemplarLocalSearchParameters> exemplarLocalSearchSchema()
{
    Schema<ExemplarLocalSearchParameters> schema;
    addExemplarCount(schema, &ExemplarLocalSearchParameters::exemplars);
    addAnswerSource(schema, &ExemplarLocalSearchParameters::answers);
    return schema.add("waves", &ExemplarLocalSearchParameters::waves,
                      {textId("Waves"),
                       textId("How often new sets are made from the best so far, at most. Fewer where the budget pays "
                              "for fewer or nothing is left to gain."),
                       1.0,
                       20.0,
                       {}});
}

Result<std::unique_ptr<Optimizer>> createExemplarLocalSearch(const ParameterValues& values)
{
    const Result<ExemplarLocalSearchParameters> parameters = exemplarLocalSearchSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return waveSearch({.over = WaveSettings::Over::Exemplars,
                       .exemplars = static_cast<std::size_t>(parameters->exemplars),
                       .answers = parameters->answers,
                       .waves = static_cast<std::size_t>(parameters->waves)});
}

} // namespace

OptimizerInfo exemplar_local_search()
{
    return {"exemplar_local_search",
            textId("Exemplar local search"),
            OptimizerKind::Exemplars,
            textId("Improves the examples shown step by step: exchanges, reorders, adds and drops them from the best "
                   "sets so far, under your own instruction."),
            textId("Ours"),
            exemplarLocalSearchSchema().specs(),
            createExemplarLocalSearch};
}

} // namespace optimizers

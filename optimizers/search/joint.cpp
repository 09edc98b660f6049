// SPDX-License-Identifier: GPL-3.0-or-later
// Joint search, ours: instruction and exemplars from one budget, in waves (wave_search.h).
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/wave_search.h"

namespace optimizers {

namespace {

struct JointParameters
{
    std::int64_t exemplars = 4;
    AnswerSource answers = AnswerSource::Expected;
    std::int64_t waves = 6;
    double temperature = 0.9;
};

Schema<JointParameters> jointSchema()
{
    Schema<JointParameters> schema;
    addExemplarCount(schema, &JointParameters::exemplars);
    addAnswerSource(schema, &JointParameters::answers);
    return schema
        .add("waves", &JointParameters::waves,
             {textId("Waves"),
              textId("How often new candidates are made from the best so far, at most. Fewer where the budget pays for "
                     "fewer or nothing is left to gain."),
              1.0,
              20.0,
              {}})
        .add("temperature", &JointParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}});
}

Result<std::unique_ptr<Optimizer>> createJoint(const ParameterValues& values)
{
    const Result<JointParameters> parameters = jointSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return waveSearch({.over = WaveSettings::Over::InstructionAndExemplars,
                       .exemplars = static_cast<std::size_t>(parameters->exemplars),
                       .answers = parameters->answers,
                       .waves = static_cast<std::size_t>(parameters->waves),
                       .temperature = parameters->temperature});
}

} // namespace

OptimizerInfo joint()
{
    return {"joint",
            textId("Joint search"),
            OptimizerKind::Joint,
            textId("Searches instruction and exemplars with one budget, spends it on the kind of change that gained "
                   "most so far, and stops when nothing is left to gain."),
            textId("Ours; screening after Karnin et al. 2013, surrogate as in Bayesian optimization"),
            jointSchema().specs(),
            createJoint};
}

} // namespace optimizers

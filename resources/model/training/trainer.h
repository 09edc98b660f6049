// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_file.h"
#include "resources/model/training/batch_source.h"
#include "resources/model/training/network.h"
#include "resources/model/training/parameter_updater.h"

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace resources {

/// Sums over targets: of all of a step, or of one kind of document.
struct TargetTally
{
    double loss = 0.0;
    std::size_t correct = 0;
    std::size_t count = 0;

    void add(const TargetTally& other);
};

/// What one step saw: every document is new, so these are figures on unseen documents.
struct StepReport
{
    std::size_t tokens = 0;
    std::map<std::string, TargetTally> kinds;
};

struct TrainingSetup
{
    optimizers::ModelShape shape;
    std::uint64_t seed = 1;
    std::size_t threads = 2;
    std::size_t tokensPerStep = 4096;
    std::size_t chunks = 4; // fixed parts of a step: gradients are summed in this order on any number of threads
};

/// Parameters in training and all that moves them. Not thread-safe; uses its own threads inside a step.
class Trainer
{
public:
    Trainer(const TrainingSetup& setup, BatchSource& source);

    /// `rate` in [0, 1] is the learning rate as a share of the highest.
    StepReport step(double rate);
    [[nodiscard]] std::size_t steps() const { return m_steps; }

    /// A running mean over the last few hundred steps: better than the last step while the rate is high.
    [[nodiscard]] const std::vector<float>& averagedParameters() const { return m_averaged; }
    [[nodiscard]] optimizers::ModelWeights weights() const;

    void save(std::ostream& stream) const;
    void restore(std::istream& stream);

private:
    void addGradients(std::span<const LabelledBatch> chunks, StepReport& report);

    TrainingSetup m_setup;
    BatchSource& m_source;
    ParameterLayout m_layout;
    std::vector<Network<float>> m_networks;      // one a thread
    std::vector<std::vector<float>> m_gradients; // one a chunk
    std::vector<float> m_parameters;
    std::vector<float> m_averaged;
    ParameterUpdater m_updater;
    std::size_t m_steps = 0;
};

/// Parameters of a layout in eight bits.
[[nodiscard]] optimizers::ModelWeights quantizedWeights(const ParameterLayout& layout,
                                                        std::span<const float> parameters);

} // namespace resources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/training/attention.h"
#include "resources/model/training/batch.h"
#include "resources/model/training/parameter_layout.h"

#include <memory>
#include <span>

namespace resources {

/// Loss of the transformer on a batch and its gradient in all parameters, for float (training) and double (checks).
/// Holds the activations of the last batch: one object per thread.
template <typename T>
class Network
{
public:
    explicit Network(const optimizers::ModelShape& shape);
    ~Network();
    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;

    [[nodiscard]] BatchLoss loss(std::span<const T> parameters, const Batch& batch);
    /// Adds the gradient of weightedSum * factor to `gradient`.
    BatchLoss addGradient(std::span<const T> parameters, const Batch& batch, T factor, std::span<T> gradient);

private:
    struct Activations;

    ParameterLayout m_layout;
    std::unique_ptr<Activations> m_activations;
};

} // namespace resources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/points.h"
#include "optimizers/core/result.h"

#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// What a surrogate believes about the scores of some points, in their order and in the unit of the scores it was
/// fitted to.
struct Prediction
{
    std::vector<double> mean;
    std::vector<double> deviation; ///< how unsure, as a standard deviation; never negative

    bool operator==(const Prediction&) const = default;
};

/// A model of the score as a function of a candidate's vector. Long work ends within 100 ms of a stop, as Cancelled,
/// and leaves the surrogate as it was. Equal calls on one machine give equal numbers.
class Surrogate
{
public:
    Surrogate() = default;
    virtual ~Surrogate() = default;

    /// Learns from `scores`, one a row of `points`, and forgets what was learned before. `noiseVariance` is the
    /// variance of each score about its true value: one number a row, or none for scores without noise.
    [[nodiscard]] virtual Status fit(const Points& points, std::span<const double> scores,
                                     std::span<const double> noiseVariance, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<Prediction> predict(const Points& points, std::stop_token stop) const = 0;

protected:
    Surrogate(const Surrogate&) = default;
    Surrogate(Surrogate&&) = default;
    Surrogate& operator=(const Surrogate&) = default;
    Surrogate& operator=(Surrogate&&) = default;
};

} // namespace optimizers

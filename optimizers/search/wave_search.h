// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/search/exemplar_pool.h"

#include <memory>

namespace optimizers {

/// How a search in waves goes about it.
struct WaveSettings
{
    enum class Over { InstructionAndExemplars, Exemplars };

    Over over = Over::InstructionAndExemplars;
    std::size_t exemplars = 4; ///< at most in one prompt
    AnswerSource answers = AnswerSource::Expected;
    std::size_t waves = 6;    ///< at most
    double temperature = 0.9; ///< of the writer
};

/// A search that spends one budget in waves of moves from the best prompts so far. What a kind of move gained per call
/// decides its share of the next wave; a Gaussian process over prompt vectors picks among many possible exemplar moves;
/// candidates are screened on nested examples with second chances, the best meet on all of them, and a note says what
/// is believed of the winner. It ends early when nothing is left to gain.
[[nodiscard]] std::unique_ptr<Optimizer> waveSearch(const WaveSettings& settings);

} // namespace optimizers

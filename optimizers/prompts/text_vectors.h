// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/points.h"

#include <span>
#include <string>

namespace optimizers {

/// A vector of length one for each text, from its words and character triples by hashing (Weinberger et al. 2009); an
/// empty text has zeros. Costs no call and is the same on every machine; texts that share words are near.
[[nodiscard]] Points textVectors(std::span<const std::string> texts);
/// The cosine of the angle between two vectors of length one.
[[nodiscard]] double similarity(std::span<const float> a, std::span<const float> b);

} // namespace optimizers

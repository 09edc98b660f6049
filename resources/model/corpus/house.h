// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "resources/model/corpus/corpus.h"

namespace resources {

/// Tasks with a convention of the house that no instruction states: codes for kinds of things, or a format of the
/// answer. Only exemplars show the convention; without them a code is unknown, and an answer has no format. A format
/// may go with a task that exemplars alone hardly tell from its look-alikes, so that it takes the instruction as well.
[[nodiscard]] Document houseDocument(optimizers::Rng& rng);

} // namespace resources

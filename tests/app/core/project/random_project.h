// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/random.h"

/// A project with every field drawn at random, texts with quotes, line ends of all kinds, braces and letters beyond
/// ASCII among them.
[[nodiscard]] app::Project randomProject(optimizers::Rng& rng);
[[nodiscard]] optimizers::Candidate randomCandidate(optimizers::Rng& rng);

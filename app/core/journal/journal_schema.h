// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"

namespace app {

/// Brings a journal to the present schema, from nothing or from any earlier version. Storage: not a journal of ours,
/// or made by a newer program.
[[nodiscard]] optimizers::Status migrateJournal(Database& database);
/// The same check without changing anything; older schemas are refused too.
[[nodiscard]] optimizers::Status checkJournal(Database& database);

} // namespace app

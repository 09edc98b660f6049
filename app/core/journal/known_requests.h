// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"
#include "optimizers/core/trial.h"

#include <unordered_set>
#include <vector>

namespace app {

/// The keys of all answers of a journal, in memory: most requests are new, and asking the database about each would
/// cost as much as storing its answer. True as long as this program is the journal's only writer.
class KnownRequests
{
public:
    [[nodiscard]] static optimizers::Result<KnownRequests> load(Database& database);

    [[nodiscard]] bool contains(optimizers::RequestKey key) const;
    void add(optimizers::RequestKey key) { m_added.insert(key); }

private:
    std::vector<optimizers::RequestKey> m_loaded; ///< sorted; 16 bytes an answer
    std::unordered_set<optimizers::RequestKey> m_added;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/known_requests.h"

#include "app/core/journal/journal_rows.h"

#include <algorithm>
#include <utility>

namespace app {

using optimizers::Result;

Result<KnownRequests> KnownRequests::load(Database& database)
{
    Result<Statement> all = database.prepare("SELECT request FROM answers");
    if (!all)
        return tl::unexpected(all.error());
    KnownRequests known;
    Result<bool> row = all->next();
    for (; row && *row; row = all->next())
        known.m_loaded.push_back(requestKeyFrom(all->view(0)));
    if (!row)
        return tl::unexpected(row.error());
    std::ranges::sort(known.m_loaded);
    return known;
}

bool KnownRequests::contains(optimizers::RequestKey key) const
{
    return m_added.contains(key) || std::ranges::binary_search(m_loaded, key);
}

} // namespace app

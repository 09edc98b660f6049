// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/exemplar_board.h"

#include <algorithm>

namespace app {

using widgets::ExemplarRow;

std::vector<ExemplarRow> exemplarRows(const Project& project)
{
    std::vector<ExemplarRow> rows;
    std::vector<optimizers::Exemplar> pinned = project.pinned;
    for (const optimizers::Exemplar& exemplar : project.draft.exemplars) {
        const auto found = std::ranges::find(pinned, exemplar);
        rows.push_back({exemplar, true, found != pinned.end()});
        if (found != pinned.end())
            pinned.erase(found);
    }
    for (const DisabledExemplar& disabled : project.disabled) {
        const auto place = std::min(static_cast<std::size_t>(disabled.place), rows.size());
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(place), {disabled.exemplar, false, false});
    }
    return rows;
}

Project withExemplarRows(Project project, const std::vector<ExemplarRow>& rows)
{
    project.draft.exemplars.clear();
    project.pinned.clear();
    project.disabled.clear();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const ExemplarRow& row = rows[place];
        if (!row.enabled)
            project.disabled.push_back({row.exemplar, static_cast<int>(place)});
        else
            project.draft.exemplars.push_back(row.exemplar);
        if (row.enabled && row.pinned)
            project.pinned.push_back(row.exemplar);
    }
    return project;
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/grid.h"

#include "app/cli/wording.h"
#include "app/core/grid_pair.h"
#include "optimizers/evidence/trajectory_band.h"
#include "optimizers/search/catalogue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace app {

using nlohmann::json;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::OptimizerKind;
using optimizers::Result;

namespace {

Result<std::vector<std::string>> listFrom(const std::string& option, const std::string& text)
{
    const auto wrong = [&option](const std::string& why) {
        return failure(ErrorKind::InvalidInput, "--" + option + why);
    };
    std::vector<std::string> ids;
    std::istringstream words(text);
    for (std::string id; std::getline(words, id, ',');) {
        if (id.empty())
            return wrong(" has an empty entry");
        if (std::ranges::find(ids, id) != ids.end())
            return wrong(" has " + id + " twice");
        ids.push_back(id);
    }
    if (ids.empty())
        return wrong(" is empty; an entry may be none");
    return ids;
}

Result<std::vector<std::string>> listOfKind(const std::string& option, const std::string& text, OptimizerKind kind)
{
    Result<std::vector<std::string>> ids = listFrom(option, text);
    if (!ids)
        return ids;
    std::string known = noSearch;
    for (const optimizers::OptimizerInfo& info : optimizers::allOptimizers())
        known += info.kind == kind ? ", " + info.id : "";
    const auto wrong = [&](const std::string& id) {
        return failure(ErrorKind::InvalidInput, "--" + option + " cannot be " + id + "; there are: " + known);
    };
    for (const std::string& id : *ids) {
        const optimizers::OptimizerInfo* info = optimizers::findOptimizer(id);
        if (id != noSearch && (info == nullptr || info->kind != kind))
            return wrong(id);
    }
    return ids;
}

/// The mean over all projects; none while one is missing.
std::optional<double> valueOf(const Grid& grid, std::size_t cell, std::uint64_t seed)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (const GridRun& run : grid.runs) {
        if (run.cell != cell || run.seed != seed || !run.test)
            continue;
        sum += *run.test;
        ++count;
    }
    return count == grid.projects.size() ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

json gridJson(const std::optional<double>& number)
{
    return number ? json(*number) : json(nullptr);
}

json gridJson(const Grid& grid, const GridRun& run)
{
    return {{"project", grid.projects.at(run.project)},
            {"seed", run.seed},
            {"state", optimizers::nameOf(run.state)},
            {"draft", gridJson(run.draft)},
            {"test", gridJson(run.test)},
            {"validation", gridJson(run.validation)},
            {"calls", run.spent.calls + run.spent.cached},
            {"sent", run.spent.calls}};
}

json gridJson(const Grid& grid, std::size_t place)
{
    const GridCell& cell = grid.cells[place];
    const CellScore score = scoreOf(grid, place);
    json object = {{"io", cell.instruction.empty() ? json(nullptr) : json(cell.instruction)},
                   {"es", cell.exemplars.empty() ? json(nullptr) : json(cell.exemplars)},
                   {"optimizer", cell.search.id},
                   {"mean", gridJson(score.mean)},
                   {"low", score.interval ? json(score.interval->low) : json(nullptr)},
                   {"high", score.interval ? json(score.interval->high) : json(nullptr)},
                   {"calls", score.calls},
                   {"sent", score.sent},
                   {"runs", json::array()}};
    for (const GridRun& run : grid.runs) {
        if (run.cell == place)
            object["runs"].push_back(gridJson(grid, run));
    }
    return object;
}

std::string plural(std::uint64_t count, const std::string& word)
{
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

} // namespace

std::string GridCell::name() const
{
    return instruction.empty() ? search.id : instruction + " + " + exemplars;
}

Result<std::vector<GridCell>> gridCells(const std::string& instruction, const std::string& exemplars,
                                        const std::string& also)
{
    const auto rows = listOfKind("io", instruction, OptimizerKind::Instruction);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto columns = listOfKind("es", exemplars, OptimizerKind::Exemplars);
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<GridCell> cells;
    for (const std::string& row : *rows) {
        for (const std::string& column : *columns)
            cells.push_back({row, column, choiceFor({row, column})});
    }
    if (also.empty())
        return cells;
    const auto further = listFrom("also", also);
    if (!further)
        return tl::unexpected(further.error());
    for (const std::string& id : *further) {
        if (optimizers::findOptimizer(id) == nullptr)
            return failure(ErrorKind::InvalidInput,
                           "there is no optimizer " + id + "; hone-cli list optimizers lists them");
        cells.push_back({"", "", {id, {}}});
    }
    return cells;
}

GridRun gridRunOf(const RunReport& report)
{
    GridRun run;
    run.seed = report.record.seed;
    run.state = report.finished.state;
    run.spent = report.finished.spent;
    if (!report.comparison)
        return run;
    const optimizers::FinalComparison& comparison = *report.comparison;
    const optimizers::TestResult& best = comparison.finalists.empty() ? comparison.draft : comparison.finalists.front();
    if (best.score.count == 0)
        return run;
    run.draft = comparison.draft.score.mean;
    run.test = best.score.mean;
    run.validation = report.history.at(best.trial).score.mean;
    return run;
}

CellScore scoreOf(const Grid& grid, std::size_t cell)
{
    CellScore score;
    std::size_t begun = 0;
    for (const GridRun& run : grid.runs) {
        if (run.cell != cell)
            continue;
        ++begun;
        score.done += run.state == optimizers::RunState::Done ? 1 : 0;
        score.calls += static_cast<double>(run.spent.calls + run.spent.cached);
        score.sent += run.spent.calls;
    }
    if (begun > 0)
        score.calls /= static_cast<double>(begun);
    std::vector<double> values;
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= grid.seeds; ++seed) {
        if (const std::optional<double> value = valueOf(grid, cell, seed)) {
            values.push_back(*value);
            sum += *value;
        }
    }
    if (!values.empty())
        score.mean = sum / static_cast<double>(values.size());
    score.interval = optimizers::seedInterval(values);
    return score;
}

std::string gridTable(const Grid& grid)
{
    std::size_t widest = std::string("instruction").size();
    std::size_t second = std::string("exemplars").size();
    for (const GridCell& cell : grid.cells) {
        widest = std::max(widest, cell.instruction.empty() ? cell.name().size() : cell.instruction.size());
        second = std::max(second, cell.exemplars.size());
    }
    const auto first = static_cast<int>(widest) + 2;
    const auto next = static_cast<int>(second) + 2;
    std::ostringstream text;
    text << std::left << std::setw(first) << "instruction" << std::setw(next) << "exemplars" << "test   "
         << std::setw(18) << "95 % interval" << std::right << std::setw(7) << "calls" << std::setw(9) << "sent"
         << std::setw(7) << "runs" << "\n";
    for (std::size_t place = 0; place < grid.cells.size(); ++place) {
        const GridCell& cell = grid.cells[place];
        const CellScore score = scoreOf(grid, place);
        const std::string interval =
            score.interval ? "[" + shown(score.interval->low, 3) + ", " + shown(score.interval->high, 3) + "]" : "-";
        text << std::left << std::setw(first) << (cell.instruction.empty() ? cell.name() : cell.instruction)
             << std::setw(next) << cell.exemplars << std::setw(7) << (score.mean ? shown(*score.mean, 3) : "-")
             << std::setw(18) << interval << std::right << std::setw(7) << shown(score.calls, 0) << std::setw(9)
             << score.sent << std::setw(7) << score.done << "\n";
    }
    text << "test: mean over " << plural(grid.projects.size(), "project") << " and " << plural(grid.seeds, "seed")
         << "; interval: Student's t over the seeds, each the mean of its projects\n"
            "calls: a run, answers known from other runs counted; sent: all runs together, each answer paid once\n";
    return text.str();
}

std::string gridText(const Grid& grid)
{
    json object = {{"endpoint", grid.endpoint}, {"model", grid.model},       {"budget_calls", grid.calls},
                   {"seeds", grid.seeds},       {"projects", grid.projects}, {"interval", "student_t_over_seeds"},
                   {"cells", json::array()}};
    for (std::size_t place = 0; place < grid.cells.size(); ++place)
        object["cells"].push_back(gridJson(grid, place));
    return object.dump(4, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/grid.h"

#include "app/cli/wording.h"
#include "app/core/study/grid_pair.h"
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
using optimizers::SeededOutcomes;

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

/// A row of its own: "ID" or "ID:PRESET".
Result<GridCell> ownRow(const std::string& entry)
{
    const std::size_t colon = entry.find(':');
    const std::string id = entry.substr(0, colon);
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(id);
    if (info == nullptr)
        return failure(ErrorKind::InvalidInput,
                       "there is no optimizer " + id + "; hone-cli list optimizers lists them");
    GridCell cell{"", "", {id, {}}};
    if (colon == std::string::npos)
        return cell;
    cell.preset = entry.substr(colon + 1);
    const auto preset = std::ranges::find(info->presets, cell.preset, &optimizers::Preset::id);
    if (preset == info->presets.end())
        return failure(ErrorKind::InvalidInput,
                       id + " has no preset " + cell.preset + "; hone-cli describe " + id + " lists them");
    cell.search.values = preset->values;
    return cell;
}

/// The finished runs of a cell, one entry a project.
std::vector<std::vector<SeededOutcomes>> outcomesOf(const Grid& grid, std::size_t cell)
{
    std::vector<std::vector<SeededOutcomes>> projects(grid.projects.size());
    for (const GridRun& run : grid.runs) {
        if (run.cell == cell && run.test)
            projects[run.project].push_back({run.seed, run.outcomes});
    }
    return projects;
}

/// Of the projects' means over their seeds; none while a project has none.
std::optional<double> meanOf(const Grid& grid, std::size_t cell)
{
    std::vector<double> sums(grid.projects.size());
    std::vector<double> counts(grid.projects.size());
    for (const GridRun& run : grid.runs) {
        if (run.cell != cell || !run.test)
            continue;
        sums[run.project] += *run.test;
        counts[run.project] += 1.0;
    }
    double mean = 0.0;
    for (std::size_t project = 0; project < sums.size(); ++project) {
        if (counts[project] == 0.0)
            return std::nullopt;
        mean += sums[project] / counts[project] / static_cast<double>(sums.size());
    }
    return mean;
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

json gridJson(const std::optional<optimizers::PairedDifference>& difference)
{
    if (!difference)
        return nullptr;
    return {{"estimate", difference->estimate},
            {"low", difference->interval.low},
            {"high", difference->interval.high},
            {"p", difference->p}};
}

json gridJson(const Grid& grid, std::size_t place)
{
    const GridCell& cell = grid.cells[place];
    const CellScore score = scoreOf(grid, place);
    json object = {{"io", cell.instruction.empty() ? json(nullptr) : json(cell.instruction)},
                   {"es", cell.exemplars.empty() ? json(nullptr) : json(cell.exemplars)},
                   {"optimizer", cell.search.id},
                   {"preset", cell.preset.empty() ? json(nullptr) : json(cell.preset)},
                   {"difference", gridJson(differenceOf(grid, place))},
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

std::string inBrackets(const std::optional<optimizers::Interval>& interval)
{
    return interval ? "[" + shown(interval->low, 3) + ", " + shown(interval->high, 3) + "]" : "-";
}

std::string legendOf(const Grid& grid)
{
    std::string text = "test: mean over " + plural(grid.projects.size(), "project") + " and " +
                       plural(grid.seeds, "seed") +
                       "; interval: seeds and examples as drawn by chance, projects as they are\n"
                       "calls: a run, answers known from other runs counted; sent: all runs together, each answer "
                       "paid once\n";
    if (grid.against)
        text += "difference: to " + grid.cells[*grid.against].name() + ", paired by project, seed and example\n";
    return text;
}

} // namespace

std::string GridCell::name() const
{
    if (!instruction.empty())
        return instruction + " + " + exemplars;
    return preset.empty() ? search.id : search.id + ":" + preset;
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
    for (const std::string& entry : *further) {
        Result<GridCell> row = ownRow(entry);
        if (!row)
            return tl::unexpected(row.error());
        cells.push_back(std::move(*row));
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
    run.outcomes = best.outcomes;
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
    score.mean = meanOf(grid, cell);
    if (score.mean)
        score.interval = optimizers::intervalOverTasks(outcomesOf(grid, cell));
    return score;
}

std::optional<optimizers::PairedDifference> differenceOf(const Grid& grid, std::size_t cell)
{
    if (!grid.against || *grid.against == cell)
        return std::nullopt;
    const optimizers::OptimizerDifference difference =
        optimizers::differenceOverTasks(outcomesOf(grid, cell), outcomesOf(grid, *grid.against));
    return difference.seeds > 0 ? std::optional(difference.difference) : std::nullopt;
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
         << std::setw(7) << "runs" << (grid.against ? "  difference" : "") << "\n";
    for (std::size_t place = 0; place < grid.cells.size(); ++place) {
        const GridCell& cell = grid.cells[place];
        const CellScore score = scoreOf(grid, place);
        const auto difference = differenceOf(grid, place);
        text << std::left << std::setw(first) << (cell.instruction.empty() ? cell.name() : cell.instruction)
             << std::setw(next) << cell.exemplars << std::setw(7) << (score.mean ? shown(*score.mean, 3) : "-")
             << std::setw(18) << inBrackets(score.interval) << std::right << std::setw(7) << shown(score.calls, 0)
             << std::setw(9) << score.sent << std::setw(7) << score.done
             << (difference ? "  " + shown(difference->estimate, 3) + " " + inBrackets(difference->interval) : "")
             << "\n";
    }
    return text.str() + legendOf(grid);
}

std::string gridText(const Grid& grid)
{
    json object = {{"endpoint", grid.endpoint}, {"model", grid.model},       {"budget_calls", grid.calls},
                   {"seeds", grid.seeds},       {"projects", grid.projects}, {"interval", "seeds_and_examples"},
                   {"cells", json::array()}};
    object["against"] = grid.against ? json(grid.cells[*grid.against].name()) : json(nullptr);
    for (std::size_t place = 0; place < grid.cells.size(); ++place)
        object["cells"].push_back(gridJson(grid, place));
    return object.dump(4, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace app

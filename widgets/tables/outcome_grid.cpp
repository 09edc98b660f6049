// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

struct Marks
{
    Q_DECLARE_TR_FUNCTIONS(widgets::OutcomeGrid)
};

bool isFlip(Mark one, Mark other)
{
    const auto scored = [](Mark mark) { return mark == Mark::Wrong || mark == Mark::Partial || mark == Mark::Right; };
    return scored(one) && scored(other) && (one == Mark::Right) != (other == Mark::Right);
}

} // namespace

Mark markOf(const optimizers::Outcome& outcome)
{
    if (!optimizers::isScored(outcome.outcomeClass))
        return Mark::Missing;
    if (outcome.outcomeClass == optimizers::OutcomeClass::Right)
        return Mark::Right;
    return outcome.score > 0.0 ? Mark::Partial : Mark::Wrong;
}

QString wordOf(Mark mark)
{
    switch (mark) {
    case Mark::NotAsked:
        return Marks::tr("not asked");
    case Mark::Missing:
        return Marks::tr("missing");
    case Mark::Wrong:
        return Marks::tr("wrong");
    case Mark::Partial:
        return Marks::tr("partly right");
    case Mark::Right:
        break;
    }
    return Marks::tr("right");
}

void OutcomeGrid::clear()
{
    *this = {};
}

void OutcomeGrid::update(TrialKey key, const optimizers::Trial& trial, bool finished)
{
    const int row = rowFor(key);
    Row& target = m_rows[static_cast<std::size_t>(row)];
    target.score = trial.score.mean;
    target.finished = finished;
    for (std::size_t at = 0; at < trial.outcomes.size(); ++at) {
        const optimizers::Outcome& outcome = trial.outcomes[at];
        setMark(row, columnFor(outcome.example, at), markOf(outcome));
    }
}

int OutcomeGrid::rowFor(TrialKey key)
{
    const auto [place, added] = m_places.try_emplace(key, rowCount());
    if (!added)
        return place->second;
    m_rows.push_back({key, 0.0, false, {}});
    const auto run = static_cast<std::size_t>(key.run);
    if (run >= m_runs.size())
        m_runs.resize(run + 1);
    m_runs[run].rows.push_back(place->second);
    if (key.trial == 0)
        m_runs[run].draft = place->second;
    return place->second;
}

int OutcomeGrid::columnFor(optimizers::ExampleId example, std::size_t guess)
{
    // Outcomes mostly come in the order of the columns, which makes a million of them cheap.
    if (guess < m_examples.size() && m_examples[guess] == example)
        return static_cast<int>(guess);
    const auto [place, added] = m_columns.try_emplace(example.value, columnCount());
    if (added) {
        m_examples.push_back(example);
        m_flips.push_back(0);
    }
    return place->second;
}

void OutcomeGrid::setMark(int row, int column, Mark mark)
{
    Row& target = m_rows[static_cast<std::size_t>(row)];
    const auto place = static_cast<std::size_t>(column);
    if (place >= target.marks.size())
        target.marks.resize(place + 1, Mark::NotAsked);
    if (target.marks[place] == mark)
        return;
    if (target.key.trial == 0) {
        countFlips(target.key.run, column, -1);
        target.marks[place] = mark;
        countFlips(target.key.run, column, 1);
        return;
    }
    const Mark draft = draftMark(row, column);
    m_flips[place] += (isFlip(mark, draft) ? 1 : 0) - (isFlip(target.marks[place], draft) ? 1 : 0);
    target.marks[place] = mark;
}

void OutcomeGrid::countFlips(int run, int column, int by)
{
    for (const int row : m_runs[static_cast<std::size_t>(run)].rows) {
        if (flipped(row, column))
            m_flips[static_cast<std::size_t>(column)] += by;
    }
}

Mark OutcomeGrid::mark(int row, int column) const
{
    const std::vector<Mark>& marks = m_rows[static_cast<std::size_t>(row)].marks;
    const auto place = static_cast<std::size_t>(column);
    return place < marks.size() ? marks[place] : Mark::NotAsked;
}

Mark OutcomeGrid::draftMark(int row, int column) const
{
    const int run = m_rows[static_cast<std::size_t>(row)].key.run;
    const std::optional<int> draft = m_runs[static_cast<std::size_t>(run)].draft;
    return draft ? mark(*draft, column) : Mark::NotAsked;
}

bool OutcomeGrid::flipped(int row, int column) const
{
    return isFlip(mark(row, column), draftMark(row, column));
}

int OutcomeGrid::flippedColumns() const
{
    return static_cast<int>(std::ranges::count_if(m_flips, [](int flips) { return flips > 0; }));
}

std::optional<int> OutcomeGrid::rowOf(TrialKey key) const
{
    const auto place = m_places.find(key);
    return place == m_places.end() ? std::nullopt : std::optional(place->second);
}

std::optional<int> OutcomeGrid::columnOf(optimizers::ExampleId example) const
{
    const auto place = m_columns.find(example.value);
    return place == m_columns.end() ? std::nullopt : std::optional(place->second);
}

std::vector<int> OutcomeGrid::rowsByScore() const
{
    std::vector<int> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(rows, [this](int one, int other) {
        const Row& left = row(one);
        const Row& right = row(other);
        return left.finished != right.finished ? left.finished : left.score > right.score;
    });
    return rows;
}

std::vector<int> OutcomeGrid::columns(ColumnOrder order) const
{
    std::vector<int> columns(m_examples.size());
    std::iota(columns.begin(), columns.end(), 0);
    if (order == ColumnOrder::MostFlips)
        std::ranges::stable_sort(columns, std::ranges::greater{}, [this](int column) { return flips(column); });
    return columns;
}

} // namespace widgets

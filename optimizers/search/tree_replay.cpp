// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/tree_replay.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

namespace optimizers {

namespace {

struct Node
{
    int depth = 0;
    double reward = 0.0;
    std::size_t parent = 0;
    std::vector<std::size_t> children = {};
    std::vector<double> passes = {}; ///< for each pass through it the rewards from here to the pass's end
    bool expanded = false;           ///< at this point of the replay
};

double rewardOf(const Trial& trial, std::span<const Example> examples)
{
    double sum = 0.0;
    int count = 0;
    for (const Example& example : examples) {
        const Outcome* outcome = trial.outcomeOf(example.id);
        if (outcome == nullptr || !isScored(outcome->outcomeClass))
            continue;
        sum += outcome->score;
        ++count;
    }
    return count == 0 ? 0.0 : sum / count;
}

// Nodes stand in the order of the trials, so a parent before its children.
std::vector<Node> treeOf(const History& history, const TaskView& task, const TreeRules& rules)
{
    const auto examples = task.validation().first(std::min(rules.examples, task.validation().size()));
    std::vector<Node> nodes;
    for (const Trial& trial : history.trials()) {
        Node node{.reward = rewardOf(trial, examples)};
        const Trial* parent = trial.lineage.parents.empty() ? nullptr : history.find(trial.lineage.parents.front());
        if (parent != nullptr && parent->id < trial.id) {
            node.parent = static_cast<std::size_t>(parent->id.value);
            node.depth = nodes[node.parent].depth + 1;
            nodes[node.parent].children.push_back(nodes.size());
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

class Replay
{
public:
    Replay(std::vector<Node> nodes, const TreeRules& rules, const std::set<TrialId>& barren)
        : m_nodes(std::move(nodes)), m_rules(rules), m_barren(barren), m_highest(m_nodes.front().reward)
    {}

    [[nodiscard]] std::vector<std::size_t> pathToExpand()
    {
        for (int iteration = 0; iteration < m_rules.iterations; ++iteration) {
            std::vector<std::size_t> path = selected();
            while (!isTerminal(path.back()) && !isBarren(path.back())) {
                Node& node = m_nodes[path.back()];
                if (!node.expanded && node.children.empty())
                    return path;
                node.expanded = true;
                path.push_back(*std::ranges::max_element(node.children, {},
                                                         [&](std::size_t child) { return m_nodes[child].reward; }));
                // A pass ends at a node that beats all before it, so this is asked before it counts.
                const bool ends = isTerminal(path.back());
                m_highest = std::max(m_highest, m_nodes[path.back()].reward);
                if (ends)
                    break;
            }
            propagate(path);
        }
        return {};
    }

private:
    // Down from the root by the highest bound to a node without known children.
    [[nodiscard]] std::vector<std::size_t> selected() const
    {
        std::vector<std::size_t> path{0};
        while (m_nodes[path.back()].expanded && !isTerminal(path.back())) {
            const Node& node = m_nodes[path.back()];
            path.push_back(
                *std::ranges::max_element(node.children, {}, [&](std::size_t child) { return bound(child); }));
        }
        return path;
    }

    [[nodiscard]] double bound(std::size_t index) const
    {
        const Node& node = m_nodes[index];
        const auto visits = static_cast<double>(node.passes.size());
        const double quality =
            node.passes.empty() ? node.reward : std::accumulate(node.passes.begin(), node.passes.end(), 0.0) / visits;
        const auto above = static_cast<double>(m_nodes[node.parent].passes.size());
        return quality + m_rules.exploration * std::sqrt(std::log(above + 1.0) / std::max(visits, 1.0));
    }

    [[nodiscard]] bool isTerminal(std::size_t index) const
    {
        const Node& node = m_nodes[index];
        if (node.depth >= m_rules.depthLimit)
            return true;
        if (node.depth == 0)
            return false;
        const bool poor = node.reward < (m_nodes.front().reward + m_nodes[node.parent].reward) / 2.0;
        return poor || (node.depth > m_rules.deepEnough && node.reward > m_highest);
    }

    [[nodiscard]] bool isBarren(std::size_t index) const
    {
        return m_barren.contains(TrialId{static_cast<std::int32_t>(index)});
    }

    void propagate(const std::vector<std::size_t>& path)
    {
        double sum = 0.0;
        for (const std::size_t index : std::views::reverse(path)) {
            sum += m_nodes[index].reward;
            m_nodes[index].passes.push_back(sum);
        }
    }

    std::vector<Node> m_nodes;
    const TreeRules& m_rules;
    const std::set<TrialId>& m_barren;
    double m_highest;
};

} // namespace

std::vector<TrialId> nextExpansion(const History& history, const TaskView& task, const TreeRules& rules,
                                   const std::set<TrialId>& barren)
{
    if (history.trials().empty())
        return {};
    std::vector<TrialId> path;
    for (const std::size_t index : Replay(treeOf(history, task, rules), rules, barren).pathToExpand())
        path.push_back({static_cast<std::int32_t>(index)});
    return path;
}

} // namespace optimizers

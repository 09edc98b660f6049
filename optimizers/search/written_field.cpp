// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/written_field.h"

#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/writing.h"

#include <algorithm>

namespace optimizers {

namespace {

std::vector<std::string> instructionsOf(const History& history, const std::vector<TrialId>& trials)
{
    std::vector<std::string> texts;
    std::ranges::transform(trials, std::back_inserter(texts),
                           [&](TrialId id) { return history.at(id).candidate.instruction; });
    return texts;
}

} // namespace

std::size_t WrittenField::variations(const BanditSchedule& schedule) const
{
    const std::size_t rounds = schedule.pickRounds();
    return rounds == 0 ? 0 : schedule.writingFor(schedule.candidates()) / 3 / rounds;
}

std::vector<WrittenField::Asked> WrittenField::infer(const BanditRound& round) const
{
    const std::span<const Example> pool = round.context.task().pool();
    const std::string version = versionOf("infer_instruction");
    Rng rng(mixSeed({round.seed, 1}));
    std::vector<std::string> prompts;
    for (std::size_t set = 0; set < m_settings.exampleSets; ++set) {
        std::vector<Example> examples;
        std::vector<std::string> answers;
        for (const std::size_t place : rng.sample(pool.size(), m_settings.examples)) {
            examples.push_back(pool[place]);
            const std::vector<std::string>& expected = examples.back().expected;
            answers.push_back(expected.at(rng.below(expected.size())));
        }
        prompts.push_back(askToInferInstruction(examples, answers));
    }
    const BanditSchedule& schedule = round.schedule;
    const std::size_t count = schedule.writingFor(schedule.candidates()) - schedule.pickRounds() * variations(schedule);
    std::vector<Asked> asked;
    asked.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t set = i % prompts.size();
        asked.push_back({{prompts[set], m_settings.temperature, static_cast<int>(i / prompts.size())},
                         {{},
                          "generate",
                          {.metaPrompt = version, .exampleSet = static_cast<int>(set) + 1, .draw = round.seed},
                          1}});
    }
    return asked;
}

std::vector<WrittenField::Asked> WrittenField::vary(const BanditRound& round, int generation) const
{
    std::vector<TrialId> parents = triedOf(round.history);
    std::erase_if(parents, [&](TrialId id) { return round.history.at(id).lineage.generation >= generation; });
    parents = ranked(round.history, round.context.task(), parents);
    parents.resize(std::min(parents.size(), m_settings.parents));
    std::vector<Asked> asked;
    if (parents.empty())
        return asked;
    const std::size_t count = variations(round.schedule);
    for (std::size_t i = 0; i < count; ++i) {
        const Trial& parent = round.history.at(parents[i % parents.size()]);
        // A parent may have been varied in an earlier round: further samples, or the answers would be the same.
        const auto sample = i / parents.size() + static_cast<std::size_t>(generation) * count;
        asked.push_back(
            {{askToVaryInstruction(parent.candidate.instruction), m_settings.temperature, static_cast<int>(sample)},
             {{parent.candidateId},
              "resample",
              {.metaPrompt = versionOf("vary_instruction"), .draw = round.seed},
              generation}});
    }
    return asked;
}

Result<Step> WrittenField::propose(const BanditRound& round)
{
    const TaskView& task = round.context.task();
    const int generation = lastGeneration(round.history) + 1;
    std::vector<Asked> asked = infer(round);
    std::size_t newFrom = 0;
    for (int varied = 2; varied <= generation; ++varied) {
        newFrom = asked.size();
        std::ranges::move(vary(round, varied), std::back_inserter(asked));
    }
    std::vector<WritingRequest> requests;
    std::ranges::transform(asked, std::back_inserter(requests), &Asked::request);
    const Result<std::vector<std::string>> answers = round.context.write(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    InstructionIntake intake(task, History());
    std::vector<Note> before;
    std::vector<Proposal> field;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (i == newFrom)
            before = intake.notes();
        std::optional<std::string> instruction = intake.take((*answers)[i]);
        if (!instruction)
            continue;
        Proposal proposal{
            {std::move(*instruction), task.draft().exemplars}, asked[i].lineage, round.schedule.examples()};
        proposal.lineage.generation = generation;
        if (round.history.find(idOf(proposal.candidate)) == nullptr)
            field.push_back(std::move(proposal));
    }
    Result<Step> step = Step{};
    if (generation == 1)
        step->proposals.assign(field.begin(),
                               field.begin() + static_cast<std::ptrdiff_t>(std::min(field.size(), round.wanted)));
    else
        step = pick(round, std::move(field));
    if (step)
        step->notes = notesSince(before, intake.notes());
    return step;
}

Result<Step> WrittenField::pick(const BanditRound& round, std::vector<Proposal> field)
{
    if (field.empty())
        return Step{};
    const std::stop_token stop = round.context.stopToken();
    const std::vector<TrialId> tried = triedOf(round.history);
    std::vector<std::string> texts = instructionsOf(round.history, tried);
    for (const Proposal& proposal : field)
        texts.push_back(proposal.candidate.instruction);
    const Result<Points> vectors = round.context.capabilities().vectors->embed(texts);
    if (!vectors)
        return tl::unexpected(vectors.error());
    const auto ofField = vectors->values.begin() + static_cast<std::ptrdiff_t>(tried.size() * vectors->dimension);
    Bandit& bandit = banditOf(round.seed);
    if (const Status learned = bandit.learn(observationsOf(round.history, tried, *vectors),
                                            {vectors->dimension, {ofField, vectors->values.end()}}, stop);
        !learned)
        return tl::unexpected(learned.error());
    Result<std::vector<ArmBelief>> arms = bandit.arms(stop);
    if (!arms)
        return tl::unexpected(arms.error());
    const Result<std::vector<Pick>> picks = bandit.batch(round.wanted, stop);
    if (!picks)
        return tl::unexpected(picks.error());
    Step step;
    step.arms = std::move(*arms);
    for (const Pick& pick : *picks) {
        step.proposals.push_back(std::move(field[pick.point]));
        step.proposals.back().lineage.reason.expected = expectationOf(pick);
    }
    return step;
}

Bandit& WrittenField::banditOf(std::uint64_t seed)
{
    if (!m_bandit || m_seed != seed)
        m_bandit.emplace(m_surrogate, mixSeed({seed, 5}));
    m_seed = seed;
    return *m_bandit;
}

} // namespace optimizers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/soft_prompt_field.h"

#include "optimizers/search/meta_prompt.h"

#include <algorithm>
#include <set>

namespace optimizers {

namespace {

Candidate candidateFor(const TaskView& task, std::string instruction)
{
    return {std::move(instruction), task.draft().exemplars};
}

// A text that is no instruction would score nothing.
constexpr double scoreOfUnusable = 0.0;

/// How many points may still be decoded in a round that wants so many candidates. Where most points say what is known,
/// the calls of the candidates that fall away pay for further points.
class Decodings
{
public:
    Decodings(const BanditRound& round, std::size_t wanted)
        : m_each(round.schedule.examples().value_or(round.context.task().validation().size())),
          m_left(round.schedule.writingFor(wanted) + wanted * m_each)
    {}

    [[nodiscard]] std::size_t payable(std::size_t found, std::size_t wanted) const
    {
        const std::size_t tried = found * m_each;
        return m_left > tried ? std::min(wanted - found, (m_left - tried) / (1 + m_each)) : 0;
    }
    void spend(std::size_t count) { m_left -= count; }

private:
    std::size_t m_each; ///< calls that a new candidate's trial takes
    std::size_t m_left;
};

} // namespace

SoftPromptField::Walk::Walk(const TaskView& task, BanditSurrogate surrogate, std::uint64_t seed)
    : intake(task, History()), bandit(surrogate, mixSeed({seed, 5}))
{
    known.emplace(comparableWords(task.draft().instruction), idOf(task.draft()));
}

Status SoftPromptField::openSpace(const BanditRound& round)
{
    if (m_space && m_space->seed() == round.seed)
        return {};
    m_walk.reset();
    Result<SoftPromptSpace> space =
        SoftPromptSpace::open(m_settings, round.context.task(), *round.context.capabilities().softPrompts, round.seed,
                              round.context.stopToken());
    if (!space)
        return tl::unexpected(space.error());
    m_space = std::move(*space);
    return {};
}

Result<Step> SoftPromptField::propose(const BanditRound& round)
{
    if (const Status walked = walkTo(round, lastGeneration(round.history)); !walked)
        return tl::unexpected(walked.error());
    const std::vector<Note> before = m_walk->intake.notes();
    const Result<std::vector<Found>> found = walkOn(round, round.wanted);
    if (!found) {
        m_walk.reset();
        return tl::unexpected(found.error());
    }
    Step step = stepFrom(round, *found);
    step.notes = notesSince(before, m_walk->intake.notes());
    step.arms = m_walk->arms;
    return step;
}

Step SoftPromptField::stepFrom(const BanditRound& round, const std::vector<Found>& found) const
{
    Step step;
    const int generation = lastGeneration(round.history) + 1;
    const std::string version = versionOf("infer_instruction");
    for (const Found& each : found) {
        Reason reason{.metaPrompt = version, .softPrompt = each.pick.point, .draw = round.seed};
        if (generation > 1)
            reason.expected = expectationOf(each.pick);
        step.proposals.push_back({candidateFor(round.context.task(), each.instruction),
                                  {{}, generation == 1 ? "generate" : "pick", std::move(reason), generation},
                                  round.schedule.examples()});
    }
    return step;
}

Status SoftPromptField::walkTo(const BanditRound& round, int end)
{
    if (const Status opened = openSpace(round); !opened)
        return opened;
    if (!m_walk || m_walk->rounds > end)
        m_walk.emplace(round.context.task(), m_surrogate, round.seed);
    while (m_walk->rounds < end) {
        const std::size_t tried = triedBefore(round.history, m_walk->rounds + 1);
        if (const auto found = walkOn(round, round.schedule.wantedAfter(tried)); !found) {
            m_walk.reset();
            return tl::unexpected(found.error());
        }
    }
    return {};
}

Result<std::vector<SoftPromptField::Found>> SoftPromptField::walkOn(const BanditRound& round, std::size_t wanted)
{
    Result<std::vector<Found>> found = m_walk->rounds == 0 ? draw(round, wanted) : pick(round, wanted);
    if (!found)
        return found;
    if (m_walk->rounds == 0)
        m_walk->initial = m_walk->decoded.size();
    ++m_walk->rounds;
    return found;
}

Result<std::vector<SoftPromptField::Found>> SoftPromptField::draw(const BanditRound& round, std::size_t wanted)
{
    const std::vector<std::size_t> order = Rng(mixSeed({round.seed, 4})).sample(m_space->size(), m_space->size());
    Decodings decodings(round, wanted);
    std::vector<Found> found;
    for (std::size_t next = 0; next < order.size() && found.size() < wanted;) {
        std::vector<Pick> points;
        const std::size_t payable = decodings.payable(found.size(), wanted);
        while (points.size() < payable && next < order.size())
            points.push_back({order[next++], 0.0, 0.0});
        if (points.empty())
            break;
        decodings.spend(points.size());
        if (const Status decoded = decode(round, points, found); !decoded)
            return tl::unexpected(decoded.error());
    }
    return found;
}

Result<std::vector<SoftPromptField::Found>> SoftPromptField::pick(const BanditRound& round, std::size_t wanted)
{
    const std::stop_token stop = round.context.stopToken();
    m_walk->arms.clear();
    const std::vector<std::size_t> field = undecoded(m_walk->rounds + 1);
    if (field.empty())
        return std::vector<Found>();
    const Observations seen = observed(round.history);
    if (const Status learned = m_walk->bandit.learn(seen, m_space->features(field), stop); !learned)
        return tl::unexpected(learned.error());
    Result<std::vector<ArmBelief>> arms = m_walk->bandit.arms(stop);
    if (!arms)
        return tl::unexpected(arms.error());
    m_walk->arms = std::move(*arms);
    std::vector<Found> found;
    Decodings decodings(round, wanted);
    while (found.size() < wanted) {
        Result<std::vector<Pick>> picks = m_walk->bandit.batch(decodings.payable(found.size(), wanted), stop);
        if (!picks)
            return tl::unexpected(picks.error());
        if (picks->empty())
            break;
        decodings.spend(picks->size());
        std::ranges::for_each(*picks, [&](Pick& pick) { pick.point = field[pick.point]; });
        if (const Status decoded = decode(round, *picks, found); !decoded)
            return tl::unexpected(decoded.error());
    }
    return found;
}

Status SoftPromptField::decode(const BanditRound& round, const std::vector<Pick>& picks, std::vector<Found>& found)
{
    std::vector<WritingRequest> requests;
    std::ranges::transform(picks, std::back_inserter(requests),
                           [&](const Pick& pick) { return m_space->request(pick.point); });
    const Result<std::vector<std::string>> answers = round.context.write(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    const TaskView& task = round.context.task();
    for (std::size_t i = 0; i < picks.size(); ++i) {
        std::optional<std::string> instruction = m_walk->intake.take((*answers)[i]);
        if (instruction) {
            const CandidateId id = idOf(candidateFor(task, *instruction));
            m_walk->known.emplace(comparableWords(*instruction), id);
            m_walk->decoded.push_back({picks[i].point, id});
            found.push_back({std::move(*instruction), picks[i]});
            continue;
        }
        const auto parsed = parseInstruction((*answers)[i]);
        const auto known = parsed ? m_walk->known.find(comparableWords(*parsed)) : m_walk->known.end();
        m_walk->decoded.push_back(
            {picks[i].point, known == m_walk->known.end() ? std::nullopt : std::optional(known->second)});
    }
    return {};
}

std::vector<std::size_t> SoftPromptField::undecoded(int generation) const
{
    std::set<std::size_t> decoded;
    for (const Decoded& each : m_walk->decoded)
        decoded.insert(each.point);
    Rng rng(mixSeed({m_space->seed(), 6, static_cast<std::uint64_t>(generation)}));
    std::vector<std::size_t> points;
    for (const std::size_t point : rng.sample(m_space->size(), m_considered)) {
        if (!decoded.contains(point))
            points.push_back(point);
    }
    std::ranges::sort(points);
    return points;
}

Observations SoftPromptField::observed(const History& history) const
{
    std::map<CandidateId, int> twins;
    for (const Decoded& each : m_walk->decoded) {
        if (each.candidate)
            ++twins[*each.candidate];
    }
    Observations seen;
    for (std::size_t i = 0; i < m_walk->decoded.size(); ++i) {
        const Decoded& each = m_walk->decoded[i];
        const std::span<const float> feature = m_space->feature(each.point);
        const Trial* trial = each.candidate ? history.find(*each.candidate) : nullptr;
        if (trial != nullptr)
            seen.add(*trial, feature, twins[*each.candidate]);
        else if (!each.candidate)
            seen.add(scoreOfUnusable, supposedNoise, feature);
        if (i + 1 == m_walk->initial)
            seen.initial = seen.count();
    }
    return seen;
}

} // namespace optimizers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/landscape_context.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <sstream>

namespace tests {

using namespace optimizers;

namespace {

constexpr std::size_t vocabularySize = 48;
constexpr std::size_t wordsPerInstruction = 4;
constexpr std::size_t softPromptWidth = 6;

std::string word(std::size_t index)
{
    constexpr std::string_view first[] = {"bar", "del", "fim", "gos"};
    constexpr std::string_view second[] = {"una", "eto", "iki", "olo"};
    constexpr std::string_view third[] = {"sh", "rn", "pt"};
    std::string text(first[index % 4]);
    text += second[index / 4 % 4];
    return text.append(third[index / 16 % 3]);
}

std::vector<std::size_t> wordsIn(const std::string& text)
{
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < vocabularySize; ++index) {
        if (text.find(word(index)) != std::string::npos)
            found.push_back(index);
    }
    return found;
}

// Those of the last line that has some: where several instructions are shown, the last is the best.
std::vector<std::size_t> lastWordsIn(const std::string& text)
{
    std::vector<std::size_t> words;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (std::vector<std::size_t> own = wordsIn(line); own.size() >= 2)
            words = std::move(own);
    }
    return words;
}

double normalOf(std::uint64_t seed, std::uint64_t part)
{
    return Rng(mixSeed({seed, part})).normal();
}

Example exampleOf(std::uint64_t seed, std::uint32_t number)
{
    Example example;
    example.id = {number};
    example.input = "case " + std::to_string(number) + " with mark " + std::to_string(mixSeed({seed, number}) % 997);
    example.expected = {mixSeed({seed, number, 7}) % 2 == 0 ? "left" : "right"};
    return example;
}

TaskView taskOf(std::uint64_t seed, std::size_t pool, std::size_t validation)
{
    std::vector<Example> examples;
    examples.reserve(pool + validation);
    for (std::uint32_t number = 0; number < pool + validation; ++number)
        examples.push_back(exampleOf(seed, number));
    const auto middle = examples.begin() + static_cast<std::ptrdiff_t>(pool);
    return {{"Do what is asked.", {}}, {examples.begin(), middle}, {middle, examples.end()}};
}

std::string keyOf(const WritingRequest& request)
{
    std::string key =
        request.prompt + '\n' + std::to_string(request.temperature) + ' ' + std::to_string(request.sample);
    for (const float value : request.softPrompt.values)
        key += ' ' + std::to_string(std::bit_cast<std::uint32_t>(value));
    return key;
}

/// The mean of a soft prompt's vectors, scaled so that each number is about standard normal.
std::vector<double> directionOf(const Points& softPrompt)
{
    std::vector<double> direction(softPromptWidth);
    for (std::size_t i = 0; i < softPrompt.values.size(); ++i)
        direction[i % softPromptWidth] += static_cast<double>(softPrompt.values[i]);
    double square = 1e-12;
    for (const double value : direction)
        square += value * value;
    for (double& value : direction)
        value *= std::sqrt(static_cast<double>(softPromptWidth) / square);
    return direction;
}

/// One word from each quarter of the vocabulary, near directions the same ones.
std::vector<std::size_t> wordsFor(const Points& softPrompt)
{
    constexpr std::size_t choices = vocabularySize / wordsPerInstruction;
    const std::vector<double> direction = directionOf(softPrompt);
    std::vector<std::size_t> words;
    for (std::size_t part = 0; part < wordsPerInstruction; ++part) {
        const double share = 0.5 * std::erfc(-direction[part] / std::sqrt(2.0));
        words.push_back(part * choices + std::min(static_cast<std::size_t>(share * choices), choices - 1));
    }
    return words;
}

Score scoreOf(const Trial& trial)
{
    Score score;
    for (const Outcome& outcome : trial.outcomes) {
        if (!isScored(outcome.outcomeClass))
            continue;
        score.mean += outcome.score;
        ++score.count;
    }
    if (score.count > 0)
        score.mean /= score.count;
    score.coverage =
        trial.outcomes.empty() ? 0.0 : static_cast<double>(score.count) / static_cast<double>(trial.outcomes.size());
    return score;
}

Outcome outcomeFor(const Candidate& candidate, const Example& example, const Landscape& landscape,
                   const PlayOptions& options)
{
    Outcome outcome = landscape.outcome(candidate, example);
    if (options.equalScores) {
        outcome.outcomeClass = OutcomeClass::Right;
        outcome.score = 1.0;
    }
    if (options.failEvery > 0 && mixSeed({idOf(candidate).value, example.id.value, 3}) % options.failEvery == 0) {
        outcome.outcomeClass = OutcomeClass::Failed;
        outcome.score = 0.0;
    }
    return outcome;
}

ExampleOrder placesOf(const TaskView& task)
{
    ExampleOrder places;
    for (const Example& example : task.validation())
        places.emplace(example.id, places.size());
    return places;
}

bool sameProposals(const Result<Step>& a, const Result<Step>& b)
{
    return a && b ? a->proposals == b->proposals && a->arms == b->arms : a.has_value() == b.has_value();
}

std::string problemOf(const std::vector<ArmBelief>& arms, const History& history)
{
    for (std::size_t place = 0; place < arms.size(); ++place) {
        const ArmBelief& arm = arms[place];
        if (arm.trial.value < 0 || static_cast<std::size_t>(arm.trial.value) >= history.trials().size())
            return "an arm is no trial";
        if (place > 0 && arm.trial <= arms[place - 1].trial)
            return "the arms are not sorted by trial, or one comes twice";
        if (arm.pulls != history.at(arm.trial).score.count)
            return "the pulls of an arm are not its scored outcomes";
        if (!std::isfinite(arm.mean) || arm.mean < -1.0 || arm.mean > 2.0)
            return "the mean of an arm is far from every score";
        if (!std::isfinite(arm.deviation) || arm.deviation < 0.0)
            return "the deviation of an arm is none";
    }
    return {};
}

} // namespace

Landscape::Landscape(std::uint64_t seed, std::size_t pool, std::size_t validation)
    : m_seed(seed), m_task(taskOf(seed, pool, validation))
{}

double Landscape::worthOfInstruction(const std::string& instruction) const
{
    double worth = 0.0;
    for (const std::size_t index : wordsIn(instruction))
        worth += 0.6 * normalOf(m_seed, index);
    return worth;
}

double Landscape::truth(const Candidate& candidate) const
{
    double worth = -0.4 + worthOfInstruction(candidate.instruction);
    double weight = 0.7;
    for (const Exemplar& exemplar : candidate.exemplars) {
        worth += weight * normalOf(m_seed, fingerprint(exemplar.input));
        weight *= 0.9;
    }
    return 1.0 / (1.0 + std::exp(-worth));
}

Outcome Landscape::outcome(const Candidate& candidate, const Example& example) const
{
    const std::uint64_t own = mixSeed({m_seed, idOf(candidate).value, example.id.value});
    const bool shared = own % 2 == 0;
    const double luck = Rng(shared ? mixSeed({m_seed, example.id.value, 11}) : own).uniform();
    Outcome outcome;
    outcome.example = example.id;
    outcome.outcomeClass = luck < truth(candidate) ? OutcomeClass::Right : OutcomeClass::Wrong;
    outcome.score = outcome.outcomeClass == OutcomeClass::Right ? 1.0 : 0.0;
    return outcome;
}

std::string Landscape::honestAnswer(const WritingRequest& request) const
{
    Rng rng(mixSeed({m_seed, fingerprint(keyOf(request))}));
    std::vector<std::size_t> words = lastWordsIn(request.prompt);
    if (!request.softPrompt.values.empty())
        words = wordsFor(request.softPrompt);
    else if (words.size() < 2)
        words = rng.sample(vocabularySize, wordsPerInstruction);
    else
        words[rng.below(words.size())] = rng.below(vocabularySize);
    std::string text = "Decide by";
    for (const std::size_t index : words)
        text += ' ' + word(index);
    return "<instruction>" + text + "</instruction>";
}

std::string Landscape::written(const WritingRequest& request, WriterHabit habit) const
{
    switch (habit) {
    case WriterHabit::Honest:
        return honestAnswer(request);
    case WriterHabit::Garbage:
        return "<instruction>\x01\xff ]]] --- 0 0 0</instruction>";
    case WriterHabit::Duplicates:
        return "<instruction>" + m_task.draft().instruction + "</instruction>";
    case WriterHabit::Empty:
        return request.sample % 2 == 0 ? "" : "<instruction>  </instruction>";
    case WriterHabit::Leaking: {
        const Example& example = m_task.pool()[static_cast<std::size_t>(request.sample) % m_task.pool().size()];
        return "<instruction>For " + example.input + " say " + example.expected.front() + ".</instruction>";
    }
    }
    return {};
}

LandscapeContext::LandscapeContext(const Landscape& landscape, const PlayOptions& options, int round,
                                   std::optional<std::int64_t> calls, std::set<std::string> answered)
    : m_landscape(landscape),
      m_options(options),
      m_rng(mixSeed({options.seed, static_cast<std::uint64_t>(round)})),
      m_calls(calls),
      m_answered(std::move(answered))
{}

Capabilities LandscapeContext::capabilities()
{
    return {.vectors = m_options.embeds ? this : nullptr,
            .likelihoods = nullptr,
            .softPrompts = m_options.readsVectors ? this : nullptr};
}

Result<std::vector<std::string>> LandscapeContext::write(std::span<const WritingRequest> requests)
{
    if (stopRequested())
        return failure(ErrorKind::Cancelled, std::string("the writing was stopped"));
    std::vector<std::string> answers;
    for (const WritingRequest& request : requests) {
        const bool isNew = !m_answered.contains(keyOf(request));
        if (isNew && m_calls && m_callsMade >= *m_calls) {
            m_askedTooMuch = true;
            answers.emplace_back();
            continue;
        }
        if (isNew)
            ++m_callsMade;
        m_asked.insert(keyOf(request));
        m_answered.insert(keyOf(request));
        answers.push_back(m_landscape.written(request, m_options.writer));
    }
    if (m_askedTooMuch && std::ranges::all_of(answers, &std::string::empty))
        return failure(ErrorKind::BudgetSpent, std::string("the budget pays for no more writing"));
    return answers;
}

Result<Points> LandscapeContext::embed(std::span<const std::string> texts)
{
    constexpr std::size_t dimension = 16;
    Points points{dimension, {}};
    for (const std::string& text : texts) {
        std::vector<double> row(dimension);
        for (const std::size_t index : wordsIn(text))
            row[index % dimension] += 1.0;
        row[0] += 1e-3;
        double square = 0.0;
        for (const double value : row)
            square += value * value;
        for (const double value : row)
            points.values.push_back(static_cast<float>(value / std::sqrt(square)));
    }
    return points;
}

std::size_t LandscapeContext::width() const
{
    return softPromptWidth;
}

Result<Points> LandscapeContext::hiddenStates(std::span<const Points> softPrompts, const std::string&)
{
    if (stopRequested())
        return failure(ErrorKind::Cancelled, std::string("the reading was stopped"));
    Points states{softPromptWidth, {}};
    for (const Points& softPrompt : softPrompts) {
        for (const double value : directionOf(softPrompt))
            states.values.push_back(static_cast<float>(value));
    }
    return states;
}

std::int64_t evaluate(History& history, const Proposal& proposal, const Landscape& landscape,
                      const PlayOptions& options)
{
    const ExampleOrder places = placesOf(landscape.task());
    const TrialId id = history.trialFor(proposal.candidate, proposal.lineage, history.roundsFinished()).id;
    const std::span<const Example> validation = landscape.task().validation();
    std::int64_t calls = 0;
    for (const Example& example : validation.first(proposal.examples.value_or(validation.size()))) {
        const Outcome* known = history.at(id).outcomeOf(example.id);
        if (shows(proposal.candidate, example.id) || (known != nullptr && isScored(known->outcomeClass)))
            continue;
        history.addOutcome(id, outcomeFor(proposal.candidate, example, landscape, options), places);
        ++calls;
    }
    history.setScore(id, scoreOf(history.at(id)));
    return calls;
}

History historyWithDraft(const Landscape& landscape, const PlayOptions& options)
{
    Budget budget;
    budget.calls = options.calls;
    History history(budget);
    Spending spent;
    spent.calls = evaluate(history, {landscape.task().draft(), {{}, "draft", {}, 0}, std::nullopt}, landscape, options);
    history.finishRound(spent);
    return history;
}

Played play(const OptimizerInfo& info, const Landscape& landscape, const PlayOptions& options)
{
    Played played{historyWithDraft(landscape, options), {}, {}, {}, 0, false, false, {}, {}};
    played.calls = played.history.spent().calls;
    const std::unique_ptr<Optimizer> optimizer = info.create({}).value();
    std::set<std::string> answered;
    for (int round = 1; round <= options.mostRounds; ++round) {
        const auto left = remainingCalls(played.history.budget(), played.history.spent());
        LandscapeContext context(landscape, options, round, left, answered);
        LandscapeContext freshContext(landscape, options, round, left, answered);
        const Result<Step> step = optimizer->propose(played.history, context);
        const Result<Step> fresh = info.create({}).value()->propose(played.history, freshContext);
        played.freshDiffers = played.freshDiffers || !sameProposals(step, fresh);
        played.calls += context.callsMade();
        answered = context.answered();
        played.askedTooMuch = played.askedTooMuch || context.askedTooMuch();
        if (!step) {
            played.error = step.error();
            return played;
        }
        played.notes.insert(played.notes.end(), step->notes.begin(), step->notes.end());
        if (!step->arms.empty())
            played.arms.push_back(step->arms);
        if (played.armsProblem.empty())
            played.armsProblem = problemOf(step->arms, played.history);
        if (step->proposals.empty())
            return played;
        for (const Proposal& proposal : step->proposals)
            played.calls += evaluate(played.history, proposal, landscape, options);
        played.askedTooMuch = played.askedTooMuch || (options.calls && played.calls > *options.calls);
        played.rounds.push_back(step->proposals);
        Spending spent;
        spent.calls = played.calls;
        played.history.finishRound(spent);
    }
    return played;
}

} // namespace tests

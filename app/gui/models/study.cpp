// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/study.h"

#include "optimizers/search/catalogue.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <algorithm>

namespace app {

namespace {

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

QString nameOf(const Choice& choice)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(choice.id);
    return info != nullptr ? widgets::translated(info->name) : widgets::fromUtf8(choice.id);
}

/// By the rule of bestOf(), among what is scored whole.
std::optional<optimizers::TrialId> leadingTrial(const ShownRun& run)
{
    std::size_t most = 0;
    for (const ShownTrial& known : run.trials)
        most = std::max(most, known.trial.outcomes.size());
    const ShownTrial* best = nullptr;
    for (const ShownTrial& known : run.trials) {
        if (!known.finished || known.trial.outcomes.size() * 10 < most * 9)
            continue;
        if (best == nullptr || known.trial.score.mean > best->trial.score.mean)
            best = &known;
    }
    return best == nullptr ? std::nullopt : std::optional(best->trial.id);
}

/// A continued run tells its interrupted round again.
void addNote(ShownRun& run, const optimizers::NoteLogged& logged)
{
    const auto same = [&logged](const optimizers::NoteLogged& known) {
        return known.round == logged.round &&
               known.note.text.inEnglish() == logged.note.text.inEnglish(); // as the journal has it
    };
    if (const auto known = std::ranges::find_if(run.notes, same); known != run.notes.end())
        *known = logged;
    else
        run.notes.push_back(logged);
}

} // namespace

optimizers::Score provisionalScore(const std::vector<optimizers::Outcome>& outcomes)
{
    optimizers::Score score;
    double sum = 0.0;
    for (const optimizers::Outcome& outcome : outcomes) {
        if (optimizers::isScored(outcome.outcomeClass)) {
            ++score.count;
            sum += outcome.score;
        }
    }
    score.mean = score.count > 0 ? sum / score.count : 0.0;
    score.coverage = outcomes.empty() ? 0.0 : static_cast<double>(score.count) / static_cast<double>(outcomes.size());
    return score;
}

int Study::restart(const std::vector<Choice>& choices)
{
    m_runs.clear();
    m_data.reset();
    m_examples.clear();
    for (const Choice& choice : choices) {
        ShownRun run;
        run.choice = choice;
        run.name = nameOf(choice);
        m_runs.push_back(std::move(run));
    }
    ++m_number;
    Q_EMIT restarted();
    return m_number;
}

void Study::take(const StudyMessages& batch)
{
    StudyChange change;
    for (const StudyMessage& message : batch) {
        if (message.study != m_number)
            continue;
        const int place = message.run;
        if (const auto* began = std::get_if<StudyBegan>(&message.content)) {
            begin(*began);
            continue;
        }
        change.runs.insert(place);
        std::visit(Overloaded{[](const StudyBegan&) {},
                              [&](const RunResumed&) {
                                  m_runs[static_cast<std::size_t>(place)].state = optimizers::RunState::Running;
                              },
                              [&](const RunBegan& began) { begin(place, began, change); },
                              [&](const optimizers::RunEvent& event) { takeEvent(place, event, change); },
                              [&](const RunEnded& ended) { end(place, ended, change); }},
                   message.content);
    }
    // Once a batch: a trial may have a hundred thousand outcomes.
    for (const widgets::TrialKey key : change.touched) {
        ShownTrial& known = trialAt(m_runs[static_cast<std::size_t>(key.run)], {key.trial});
        if (!known.finished)
            known.trial.score = provisionalScore(known.trial.outcomes);
    }
    Q_EMIT advanced(change);
}

void Study::begin(const StudyBegan& began)
{
    m_data = began.data;
    m_examples.clear();
    for (const auto* role : {&m_data->pool, &m_data->validation, &m_data->test}) {
        for (const optimizers::Example& example : *role)
            m_examples.emplace(example.id, &example);
    }
}

void Study::begin(int place, const RunBegan& began, StudyChange& change)
{
    ShownRun& run = m_runs[static_cast<std::size_t>(place)];
    run.begun = true;
    run.state = optimizers::RunState::Running;
    run.spent = began.spent;
    run.error.reset();
    run.notes = began.notes;
    run.arms = began.arms;
    change.arms.insert(place);
    for (const optimizers::Trial& trial : began.known.trials()) {
        setTrial(run, trial);
        change.touched.insert({place, trial.id.value});
    }
    for (const optimizers::TrialFinished& score : began.scores)
        finishTrial(place, score, change);
    run.spent = began.spent;
}

void Study::end(int place, const RunEnded& ended, StudyChange& change)
{
    ShownRun& run = m_runs[static_cast<std::size_t>(place)];
    run.state = ended.state;
    run.error = ended.error;
    if (ended.spent)
        run.spent = *ended.spent;
    run.comparison = ended.comparison;
    run.failedInComparison = run.comparison ? static_cast<int>(optimizers::failedOutcomes(*run.comparison)) : 0;
    change.runs.insert(place);
}

void Study::setTrial(ShownRun& run, const optimizers::Trial& trial)
{
    ShownTrial& shown = trialAt(run, trial.id);
    for (const optimizers::Outcome& outcome : shown.trial.outcomes)
        run.counts.remove(outcome.outcomeClass);
    shown.trial = trial;
    shown.places.clear();
    for (const optimizers::Outcome& outcome : trial.outcomes) {
        run.counts.add(outcome.outcomeClass);
        shown.places.emplace(outcome.example.value, shown.places.size());
    }
}

ShownTrial& Study::trialAt(ShownRun& run, optimizers::TrialId id)
{
    const auto place = static_cast<std::size_t>(std::max(id.value, 0));
    if (place >= run.trials.size())
        run.trials.resize(place + 1);
    return run.trials[place];
}

void Study::takeEvent(int place, const optimizers::RunEvent& event, StudyChange& change)
{
    ShownRun& run = m_runs[static_cast<std::size_t>(place)];
    std::visit(Overloaded{[&](const optimizers::RoundStarted& started) { run.spent = started.spent; },
                          [&](const optimizers::TrialStarted& started) {
                              const optimizers::Trial& known = trialAt(run, started.trial.id).trial;
                              // A continued run tells its interrupted round again.
                              if (known.candidateId != started.trial.candidateId || known.outcomes.empty())
                                  setTrial(run, started.trial);
                              change.touched.insert({place, started.trial.id.value});
                          },
                          [&](const optimizers::OutcomeRecorded& recorded) { addOutcome(place, recorded, change); },
                          [&](const optimizers::TrialFinished& finished) { finishTrial(place, finished, change); },
                          [&](const optimizers::RoundFinished& finished) { run.spent = finished.spent; },
                          [&](const optimizers::NoteLogged& logged) { addNote(run, logged); },
                          [&](const optimizers::ArmsJudged& judged) {
                              run.arms = judged;
                              change.arms.insert(place);
                          },
                          [&](const optimizers::RunFinished& finished) {
                              run.spent = finished.spent;
                              if (finished.best)
                                  run.best = finished.best;
                          }},
               event);
}

void Study::addOutcome(int place, const optimizers::OutcomeRecorded& recorded, StudyChange& change)
{
    ShownRun& run = m_runs[static_cast<std::size_t>(place)];
    run.spent = recorded.spent;
    if (recorded.role != optimizers::Role::Validation)
        return; // the final comparison comes as a whole
    ShownTrial& known = trialAt(run, recorded.trial);
    std::vector<optimizers::Outcome>& outcomes = known.trial.outcomes;
    const auto [found, isNew] = known.places.try_emplace(recorded.outcome.example.value, outcomes.size());
    const widgets::TrialKey key{place, recorded.trial.value};
    if (isNew) {
        outcomes.push_back(recorded.outcome);
    } else {
        optimizers::Outcome& same = outcomes[found->second];
        run.counts.remove(same.outcomeClass);
        if (same != recorded.outcome)
            change.replaced[key].push_back(found->second);
        same = recorded.outcome;
    }
    run.counts.add(recorded.outcome.outcomeClass);
    change.touched.insert(key);
}

void Study::finishTrial(int place, const optimizers::TrialFinished& finished, StudyChange& change)
{
    ShownRun& run = m_runs[static_cast<std::size_t>(place)];
    ShownTrial& known = trialAt(run, finished.trial);
    known.trial.id = finished.trial;
    known.trial.candidateId = finished.candidate;
    known.trial.score = finished.score;
    known.spent = finished.spent;
    known.finished = true;
    run.spent = finished.spent;
    if (finished.best)
        run.best = finished.trial;
    else if (run.best == finished.trial)
        run.best = leadingTrial(run); // it fell behind another one, which has no event of its own
    const widgets::TrialKey key{place, finished.trial.value};
    change.touched.insert(key);
    change.scored.push_back({key, finished.score, finished.spent, finished.best});
}

const ShownTrial* Study::find(widgets::TrialKey key) const
{
    if (key.run < 0 || key.run >= static_cast<int>(m_runs.size()))
        return nullptr;
    const std::vector<ShownTrial>& trials = m_runs[static_cast<std::size_t>(key.run)].trials;
    if (key.trial < 0 || key.trial >= static_cast<int>(trials.size()))
        return nullptr;
    return &trials[static_cast<std::size_t>(key.trial)];
}

const optimizers::Example* Study::example(optimizers::ExampleId id) const
{
    const auto found = m_examples.find(id);
    return found == m_examples.end() ? nullptr : found->second;
}

optimizers::Spending Study::spent() const
{
    optimizers::Spending sum;
    for (const ShownRun& run : m_runs) {
        sum.calls += run.spent.calls;
        sum.cached += run.spent.cached;
        sum.inputTokens += run.spent.inputTokens;
        sum.outputTokens += run.spent.outputTokens;
        sum.money += run.spent.money;
        sum.seconds += run.spent.seconds;
    }
    return sum;
}

std::optional<widgets::TrialKey> Study::best() const
{
    std::optional<widgets::TrialKey> leader;
    double mean = -1.0;
    for (int place = 0; place < static_cast<int>(m_runs.size()); ++place) {
        const ShownRun& run = m_runs[static_cast<std::size_t>(place)];
        if (!run.best)
            continue;
        const widgets::TrialKey key{place, run.best->value};
        if (const ShownTrial* trial = find(key); trial != nullptr && trial->trial.score.mean > mean) {
            mean = trial->trial.score.mean;
            leader = key;
        }
    }
    return leader;
}

std::optional<int> Study::running() const
{
    for (int place = 0; place < static_cast<int>(m_runs.size()); ++place) {
        const ShownRun& run = m_runs[static_cast<std::size_t>(place)];
        if (run.begun && run.state == optimizers::RunState::Running)
            return place;
    }
    return std::nullopt;
}

} // namespace app

#include "moc_study.cpp"

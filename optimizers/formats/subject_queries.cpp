// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/subject_queries.h"

#include <algorithm>
#include <iterator>

namespace optimizers {

const Example* shownExample(const ExportSubject& subject)
{
    const auto free = [&](const Example& example) { return !shows(subject.prompt.candidate, example.id); };
    const auto found = std::ranges::find_if(subject.examples.validation, free);
    return found == subject.examples.validation.end() ? nullptr : &*found;
}

bool testIsOpen(const ExportSubject& subject)
{
    return std::ranges::any_of(subject.runs, [](const ExportedRun& run) { return run.comparison.has_value(); });
}

CheckedExamples checkedExamples(const ExportSubject& subject)
{
    const bool test = testIsOpen(subject) && !subject.examples.test.empty();
    CheckedExamples checked{{}, test ? Role::Test : Role::Validation};
    std::ranges::copy_if(test ? subject.examples.test : subject.examples.validation,
                         std::back_inserter(checked.examples),
                         [&](const Example& example) { return !shows(subject.prompt.candidate, example.id); });
    return checked;
}

ComparedResults comparedResults(const ExportSubject& subject)
{
    const CandidateId id = idOf(subject.prompt.candidate);
    for (const ExportedRun& run : subject.runs) {
        if (!run.comparison)
            continue;
        const std::vector<TestResult>& finalists = run.comparison->finalists;
        const auto found = std::ranges::find(finalists, id, &TestResult::candidate);
        if (found != finalists.end())
            return {&run, &*found, &run.comparison->draft};
        if (run.comparison->draft.candidate == id)
            return {&run, &run.comparison->draft, &run.comparison->draft};
    }
    return {};
}

CandidateTrial candidateTrial(const ExportSubject& subject)
{
    const CandidateId id = idOf(subject.prompt.candidate);
    CandidateTrial most;
    for (const ExportedRun& run : subject.runs) {
        const auto found = std::ranges::find(run.trials, id, &Trial::candidateId);
        if (found != run.trials.end() &&
            (most.trial == nullptr || found->outcomes.size() > most.trial->outcomes.size()))
            most = {&run, &*found};
    }
    return most;
}

} // namespace optimizers

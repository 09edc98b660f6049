// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/formats/export_subject.h"

#include <string_view>
#include <vector>

namespace optimizers {

/// The example that stands in for all others where a file can only ask about one: the first for validation that the
/// candidate does not show. Null: there is none.
[[nodiscard]] const Example* shownExample(const ExportSubject& subject);

/// Whether a final comparison has opened the test examples; until then no file holds one.
[[nodiscard]] bool testIsOpen(const ExportSubject& subject);

/// The examples another program can check the prompt on, and their role.
struct CheckedExamples
{
    std::vector<Example> examples; ///< none that the candidate shows
    Role role = Role::Validation;
};

/// The test examples where they are open, else those for validation.
[[nodiscard]] CheckedExamples checkedExamples(const ExportSubject& subject);

/// The results of the candidate and of the draft in the first comparison it takes part in; null where there is none.
struct ComparedResults
{
    const ExportedRun* run = nullptr;
    const TestResult* candidate = nullptr;
    const TestResult* draft = nullptr;
};
[[nodiscard]] ComparedResults comparedResults(const ExportSubject& subject);

/// The trial of the candidate that was tried on most examples, and its run; null where it was never tried.
struct CandidateTrial
{
    const ExportedRun* run = nullptr;
    const Trial* trial = nullptr;
};
[[nodiscard]] CandidateTrial candidateTrial(const ExportSubject& subject);

} // namespace optimizers

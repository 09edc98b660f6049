// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/study_comparison.h"
#include "optimizers/evidence/flips.h"

#include <QString>

namespace app {

/// The optimizer's name; of two stages also what they are.
[[nodiscard]] QString groupText(const OptimizerGroup& group);
/// "IO", "ES", "Joint", "Control".
[[nodiscard]] QString kindText(optimizers::OptimizerKind kind);
/// The column or row of a grid.
[[nodiscard]] QString gridHeading(const std::string& id);
[[nodiscard]] QString verdictText(optimizers::Verdict verdict);
/// A difference in points with its interval, "+8.3 (+1.0 to +15.5)".
[[nodiscard]] QString differenceText(const optimizers::PairedDifference& difference);
/// "Draft" or the run and number of the candidate.
[[nodiscard]] QString candidateText(const StudyComparison& study, const ComparedCandidate& candidate);
/// The colour and marker of a candidate: those of its group, or grey.
[[nodiscard]] int seriesOf(const StudyComparison& study, const ComparedCandidate& candidate);
/// The same of a run.
[[nodiscard]] int seriesOf(const StudyComparison& study, std::size_t run);

/// The verdict over all: which kind of search is best at equal budget.
[[nodiscard]] QString kindsHeadline(const StudyComparison& study);
/// The figures behind it, pair by pair, and what would settle what cannot be told.
[[nodiscard]] QString kindsDetail(const StudyComparison& study);
/// What was compared and what was left out.
[[nodiscard]] QString basisText(const StudyComparison& study);
/// The best cell of the grid.
[[nodiscard]] QString gridSentence(const StudyComparison& study);
/// The cheapest prompt that is not significantly worse than the best.
[[nodiscard]] QString cheapestSentence(const StudyComparison& study);
/// Which optimizer is ahead where the trajectories end.
[[nodiscard]] QString bandSentence(const StudyComparison& study);
/// What the person is asked before the test role is opened for candidates that no comparison has met.
[[nodiscard]] QString openingQuestion(const StudyComparison& study);
/// How many examples flip, and whether that can be chance.
[[nodiscard]] QString flipsSentence(const optimizers::Flips& flips);

} // namespace app

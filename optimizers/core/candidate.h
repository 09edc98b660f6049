// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace optimizers {

/// Where the answer of an exemplar comes from.
enum class ExemplarOrigin {
    Expected, ///< the expected answer of its example
    Model,    ///< an answer of the solver that the metric called right
    Person,   ///< typed by the person
};

/// An example, or a right answer of a model to one, shown inside a prompt.
struct Exemplar
{
    std::string input;
    std::vector<Field> fields;
    std::string output;
    std::optional<ExampleId> source; ///< the example it shows; such a prompt is never scored on it
    ExemplarOrigin origin = ExemplarOrigin::Expected;

    bool operator==(const Exemplar&) const = default;
};

/// What is being optimized: an instruction and an ordered list of exemplars.
struct Candidate
{
    std::string instruction;
    std::vector<Exemplar> exemplars;
    /// Set: each prompt shows only so many of the exemplars, those whose inputs are most like its own, the most alike
    /// last, and never the one that shows its own example.
    std::optional<int> nearest = {};

    bool operator==(const Candidate&) const = default;
};

/// A fingerprint of what a candidate says (instruction, inputs and outputs in order): equal content, equal id, on any
/// machine and in any run.
struct CandidateId
{
    std::uint64_t value = 0;

    auto operator<=>(const CandidateId&) const = default;
};

[[nodiscard]] CandidateId idOf(const Candidate& candidate);
/// 16 lower-case hexadecimal digits.
[[nodiscard]] std::string textOf(CandidateId id);
/// Reads what textOf() wrote; none when it is something else.
[[nodiscard]] std::optional<CandidateId> candidateIdFrom(const std::string& text);

/// An exemplar that shows `example` with its first expected answer.
[[nodiscard]] Exemplar exemplarFrom(const Example& example);
/// Whether a prompt of the candidate would show the example: then it must not be scored on it.
[[nodiscard]] bool shows(const Candidate& candidate, ExampleId example);

} // namespace optimizers

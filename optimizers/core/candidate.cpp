// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/candidate.h"

#include "optimizers/core/random.h"

#include <algorithm>
#include <charconv>

namespace optimizers {

// Each list of fields is preceded by its size, so that no two different candidates give the same bytes.
CandidateId idOf(const Candidate& candidate)
{
    std::string bytes;
    appendPart(bytes, candidate.instruction);
    for (const Exemplar& exemplar : candidate.exemplars) {
        appendPart(bytes, exemplar.input);
        bytes += std::to_string(exemplar.fields.size());
        bytes += '*';
        for (const Field& field : exemplar.fields) {
            appendPart(bytes, field.name);
            appendPart(bytes, field.value);
        }
        appendPart(bytes, exemplar.output);
    }
    if (candidate.nearest)
        bytes += "nearest" + std::to_string(*candidate.nearest);
    return {fingerprint(bytes)};
}

std::string textOf(CandidateId id)
{
    char digits[16];
    const std::to_chars_result end = std::to_chars(std::begin(digits), std::end(digits), id.value, 16);
    const std::string text(std::begin(digits), end.ptr);
    return std::string(16 - text.size(), '0') + text;
}

std::optional<CandidateId> candidateIdFrom(const std::string& text)
{
    CandidateId id;
    const char* end = text.data() + text.size();
    const std::from_chars_result read = std::from_chars(text.data(), end, id.value, 16);
    if (text.size() != 16 || read.ec != std::errc{} || read.ptr != end)
        return std::nullopt;
    return id;
}

Exemplar exemplarFrom(const Example& example)
{
    return {example.input, example.fields, example.expected.empty() ? std::string() : example.expected.front(),
            example.id, ExemplarOrigin::Expected};
}

bool shows(const Candidate& candidate, ExampleId example)
{
    return !candidate.nearest &&
           std::ranges::any_of(candidate.exemplars, [&](const Exemplar& shown) { return shown.source == example; });
}

} // namespace optimizers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/core/project/random_project.h"

namespace {

using optimizers::Rng;

std::string randomText(Rng& rng)
{
    static const std::vector<std::string> pieces = {"word", " ",         "\n",     "\r\n", "\r", "\"",
                                                    "\\",   "{{input}}", "é",      "日本", "🎉", "\t",
                                                    "{",    "}",         "\u202e", "null", "0",  ","};
    std::string text;
    for (std::size_t left = rng.below(12); left > 0; --left)
        text += pieces[rng.below(pieces.size())];
    return text;
}

bool coin(Rng& rng)
{
    return rng.below(2) == 0;
}

template <typename T>
T oneOf(Rng& rng, std::size_t count)
{
    return static_cast<T>(rng.below(count));
}

optimizers::ParameterValue randomValue(Rng& rng)
{
    switch (rng.below(4)) {
    case 0:
        return coin(rng);
    case 1:
        return static_cast<std::int64_t>(rng.next());
    case 2:
        return coin(rng) ? static_cast<double>(rng.below(5)) : rng.normal() * 1e9;
    default:
        return randomText(rng);
    }
}

app::Choice randomChoice(Rng& rng)
{
    app::Choice choice{randomText(rng), {}};
    for (std::size_t left = rng.below(4); left > 0; --left)
        choice.values[randomText(rng)] = randomValue(rng);
    return choice;
}

app::DataFile randomFile(Rng& rng)
{
    app::DataFile file{randomText(rng), randomText(rng), {randomText(rng), {}, randomText(rng), {}}};
    for (std::size_t left = rng.below(3); left > 0; --left) {
        file.columns.expected.push_back(randomText(rng));
        file.columns.fields.push_back(randomText(rng));
    }
    return file;
}

optimizers::Split randomSplit(Rng& rng)
{
    using optimizers::Role;
    optimizers::Split split;
    split.kind = oneOf<optimizers::Split::Kind>(rng, 3);
    split.seed = rng.next();
    split.pool = rng.uniform();
    split.validation = rng.uniform();
    split.stratified = coin(rng);
    for (std::size_t left = rng.below(3); left > 0; --left) {
        split.fileRoles.push_back(oneOf<Role>(rng, 3));
        split.columnRoles[randomText(rng)] = oneOf<Role>(rng, 3);
    }
    split.column = randomText(rng);
    return split;
}

app::EndpointSpec randomEndpoint(Rng& rng)
{
    return {randomText(rng),
            randomText(rng),
            randomText(rng),
            randomText(rng),
            {rng.uniform() * 10, rng.uniform()},
            static_cast<int>(rng.below(500)),
            coin(rng) ? 0.0 : rng.uniform() * 100,
            static_cast<int>(rng.below(200'000))};
}

} // namespace

optimizers::Candidate randomCandidate(Rng& rng)
{
    optimizers::Candidate candidate{randomText(rng), {}};
    for (std::size_t left = rng.below(4); left > 0; --left) {
        optimizers::Exemplar& exemplar = candidate.exemplars.emplace_back();
        exemplar.input = randomText(rng);
        exemplar.output = randomText(rng);
        for (std::size_t fields = rng.below(3); fields > 0; --fields)
            exemplar.fields.push_back({randomText(rng), randomText(rng)});
        if (coin(rng))
            exemplar.source = optimizers::ExampleId{static_cast<std::uint32_t>(rng.next())};
        exemplar.origin = oneOf<optimizers::ExemplarOrigin>(rng, 3);
    }
    return candidate;
}

app::Project randomProject(Rng& rng)
{
    app::Project project;
    project.name = randomText(rng);
    project.description = randomText(rng);
    for (std::size_t left = rng.below(3); left > 0; --left) {
        project.files.push_back(randomFile(rng));
        project.endpoints.push_back(randomEndpoint(rng));
        project.optimizers.push_back(randomChoice(rng));
    }
    project.split = randomSplit(rng);
    if (coin(rng))
        project.metric = randomChoice(rng);
    project.answer = {oneOf<optimizers::AnswerRule::Kind>(rng, 5), randomText(rng)};
    project.layout = {oneOf<optimizers::InstructionPlace>(rng, 2), oneOf<optimizers::ExemplarPlace>(rng, 2),
                      randomText(rng), randomText(rng), randomText(rng)};
    project.draft = randomCandidate(rng);
    for (std::size_t left = rng.below(3); left > 0; --left)
        project.locked.push_back(randomText(rng));
    for (const optimizers::Exemplar& exemplar : randomCandidate(rng).exemplars) {
        project.pinned.push_back(exemplar);
        project.disabled.push_back({exemplar, static_cast<int>(rng.below(9))});
    }
    project.solver = randomText(rng);
    project.writer = coin(rng) ? "builtin" : randomText(rng);
    project.embedder = randomText(rng);
    if (coin(rng))
        project.temperature = coin(rng) ? std::nullopt : std::optional(rng.uniform());
    project.maxTokens = static_cast<int>(rng.below(1000));
    if (coin(rng))
        project.budget = {
            coin(rng) ? std::optional<std::int64_t>(static_cast<std::int64_t>(rng.below(9999))) : std::nullopt,
            coin(rng) ? std::optional<std::int64_t>(7) : std::nullopt,
            coin(rng) ? std::optional(rng.uniform()) : std::nullopt,
            coin(rng) ? std::optional(rng.uniform()) : std::nullopt, oneOf<optimizers::KnownAnswers>(rng, 2)};
    project.seed = rng.next();
    project.finalists = static_cast<int>(rng.below(9));
    return project;
}

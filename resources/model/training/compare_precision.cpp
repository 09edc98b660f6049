// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/measurement.h"
#include "resources/model/training/training_session.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using optimizers::BuiltinEndpoint;
using optimizers::LanguageModel;
using resources::Cell;
using resources::EvaluationItem;
using resources::Network;

std::string fileText(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Greedy decoding gives an answer if and only if every token of it is the likeliest after the ones before.
bool isGreedyAnswer(Network<float>& network, std::span<const float> parameters, const optimizers::Tokenizer& tokenizer,
                    const EvaluationItem& item, const std::string& answer)
{
    resources::Document document{.kind = {}, .turns = item.messages};
    for (resources::Turn& turn : document.turns)
        turn.learned = false;
    document.turns.push_back({resources::Turn::Role::Assistant, answer, true});
    const auto loss = network.loss(parameters, tokenized(document, tokenizer, nullptr));
    return std::ranges::all_of(loss.correct, [](bool correct) { return correct; });
}

double floatAccuracy(Network<float>& network, std::span<const float> parameters, const optimizers::Tokenizer& tokenizer,
                     const std::vector<EvaluationItem>& items)
{
    const auto right = std::ranges::count_if(items, [&](const EvaluationItem& item) {
        return std::ranges::any_of(item.accepted, [&](const std::string& answer) {
            return isGreedyAnswer(network, parameters, tokenizer, item, answer);
        });
    });
    return static_cast<double>(right) / static_cast<double>(items.size());
}

} // namespace

/// hone-compare-precision FOLDER [ITEMS]: the float32 weights a training run left there against their eight bits.
int main(int argc, char** argv)
{
    const std::filesystem::path folder = argc > 1 ? argv[1] : ".";
    const int count = argc > 2 ? std::atoi(argv[2]) : 100;
    const auto tokenizer = optimizers::Tokenizer::fromText(fileText(folder / "tokenizer.txt"));
    auto model = LanguageModel::fromFiles(fileText(folder / "model.bin"), fileText(folder / "tokenizer.txt"));
    if (!tokenizer || !model) {
        std::cerr << "There is no trained model in " << folder << ".\n";
        return EXIT_FAILURE;
    }
    resources::TrainingSetup setup;
    setup.shape = model->shape();
    resources::BatchSource none([](std::uint64_t) { return resources::Document{}; }, *tokenizer, setup.shape.context,
                                1);
    resources::Trainer trainer(setup, none);
    if (!resources::TrainingSession(trainer, folder, {}).resume())
        return EXIT_FAILURE;
    BuiltinEndpoint endpoint(std::move(*model));
    Network<float> network(setup.shape);
    const std::vector<std::string> families = resources::families();
    for (const Cell::Kind kind : {Cell::Kind::Clear, Cell::Kind::NoInstructionK5}) {
        double whole = 0.0;
        double eightBits = 0.0;
        for (const std::string& family : families) {
            const auto items = resources::evaluationItems({kind, 0}, family, 1, count);
            whole += floatAccuracy(network, trainer.averagedParameters(), *tokenizer, items);
            eightBits += resources::accuracy(endpoint, items);
        }
        const auto share = static_cast<double>(families.size());
        std::cout << (kind == Cell::Kind::Clear ? "clear wording" : "five exemplars") << ": float32 " << whole / share
                  << ", int8 " << eightBits / share << '\n';
    }
    return EXIT_SUCCESS;
}

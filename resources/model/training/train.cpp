// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "resources/model/training/training_session.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <unordered_set>

namespace {

using optimizers::Tokenizer;

struct Options
{
    std::filesystem::path folder;
    resources::SessionLength length;
    resources::TrainingSetup setup;
    bool resume = false;
};

constexpr const char* usage = "hone-train --out FOLDER (--minutes M | --steps N) [--seed S] [--threads T] [--resume]\n"
                              "Trains the built-in model; FOLDER receives tokenizer.txt, model.bin and the log.\n";

std::optional<Options> parsed(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--resume") {
            options.resume = true;
            continue;
        }
        if (i + 1 == arguments.size())
            return std::nullopt;
        const std::string& value = arguments[++i];
        if (name == "--out")
            options.folder = value;
        else if (name == "--minutes")
            options.length.minutes = std::atof(value.c_str());
        else if (name == "--steps")
            options.length.steps = std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--seed")
            options.setup.seed = std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--threads")
            options.setup.threads = std::max<std::size_t>(1, std::strtoull(value.c_str(), nullptr, 10));
        else
            return std::nullopt;
    }
    const bool limited = options.length.steps > 0 || options.length.minutes > 0.0;
    return limited && !options.folder.empty() ? std::optional(options) : std::nullopt;
}

/// The words of the corpus. A word of one letter would only compete with the letter itself.
Tokenizer corpusTokenizer()
{
    std::vector<std::string> words;
    std::unordered_set<std::string> seen;
    for (const std::string& word : resources::vocabularyWords()) {
        if (word.size() > 1 && Tokenizer::isWord(word) && seen.insert(word).second)
            words.push_back(word);
    }
    return Tokenizer(std::move(words));
}

/// A resumed run keeps its tokenizer even when the corpus has changed since.
optimizers::Result<Tokenizer> tokenizerFor(const Options& options)
{
    const std::filesystem::path path = options.folder / "tokenizer.txt";
    if (options.resume) {
        std::ifstream file(path, std::ios::binary);
        return Tokenizer::fromText(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    Tokenizer tokenizer = corpusTokenizer();
    std::ofstream(path, std::ios::binary) << tokenizer.toText();
    return tokenizer;
}

int train(Options options)
{
    std::filesystem::create_directories(options.folder);
    const auto tokenizer = tokenizerFor(options);
    if (!tokenizer) {
        std::cerr << tokenizer.error().message() << '\n';
        return EXIT_FAILURE;
    }
    options.setup.shape.vocabulary = tokenizer->size();
    const resources::Corpus corpus(options.setup.seed);
    resources::BatchSource source([&](std::uint64_t index) { return corpus.document(index); }, *tokenizer,
                                  options.setup.shape.context, options.setup.seed);
    resources::Trainer trainer(options.setup, source);
    resources::TrainingSession session(trainer, options.folder, options.length);
    if (options.resume && !session.resume()) {
        std::cerr << "There is no state to resume from in " << options.folder << ".\n";
        return EXIT_FAILURE;
    }
    session.run();
    std::cout << "steps " << trainer.steps() << ", checksum " << std::hex
              << optimizers::fingerprint(optimizers::toBytes(trainer.weights())) << '\n';
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv)
{
    const std::optional<Options> options = parsed({argv + 1, argv + argc});
    if (!options) {
        std::cerr << usage;
        return EXIT_FAILURE;
    }
    return train(*options);
}

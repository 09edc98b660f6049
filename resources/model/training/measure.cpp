// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/measurement.h"
#include "resources/model/training/parallel.h"

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>

namespace {

using resources::FamilyMeasurement;

struct Column
{
    const char* name;
    double FamilyMeasurement::* value;
};

constexpr Column columns[] = {{"clear", &FamilyMeasurement::clear},
                              {"held out", &FamilyMeasurement::heldOutCombination},
                              {"novel", &FamilyMeasurement::novel},
                              {"vague", &FamilyMeasurement::vague},
                              {"do the task", &FamilyMeasurement::doTheTask},
                              {"k=1", &FamilyMeasurement::oneExemplar},
                              {"k=3", &FamilyMeasurement::threeExemplars},
                              {"k=5", &FamilyMeasurement::fiveExemplars},
                              {"wordings", &FamilyMeasurement::wordingSpread},
                              {"sets", &FamilyMeasurement::exemplarSpread},
                              {"induced valid", &FamilyMeasurement::inducedValid},
                              {"distinct of 8", &FamilyMeasurement::inducedDistinct},
                              {"best of 8", &FamilyMeasurement::inducedBest}};

void printTable(const std::vector<FamilyMeasurement>& families)
{
    std::cout << "| family |";
    for (const Column& column : columns)
        std::cout << ' ' << column.name << " |";
    std::cout << "\n|---|";
    for ([[maybe_unused]] const Column& column : columns)
        std::cout << "---|";
    FamilyMeasurement mean{.family = "mean"};
    const auto printRow = [](const FamilyMeasurement& row) {
        std::cout << "\n| " << row.family << " |" << std::fixed << std::setprecision(2);
        for (const Column& column : columns)
            std::cout << ' ' << row.*column.value << " |";
    };
    for (const FamilyMeasurement& family : families) {
        printRow(family);
        for (const Column& column : columns)
            mean.*column.value += family.*column.value / static_cast<double>(families.size());
    }
    printRow(mean);
    std::cout << '\n';
}

std::string fileText(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

/// hone-measure WEIGHTS TOKENIZER [ITEMS [SEED [THREADS [TEMPERATURE]]]]: a Markdown table of what the model can do, by
/// family.
int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr << "hone-measure WEIGHTS TOKENIZER [ITEMS [SEED [THREADS [TEMPERATURE]]]]\n";
        return EXIT_FAILURE;
    }
    auto model = optimizers::LanguageModel::fromFiles(fileText(argv[1]), fileText(argv[2]));
    if (!model) {
        std::cerr << model.error().message() << '\n';
        return EXIT_FAILURE;
    }
    optimizers::BuiltinEndpoint endpoint(std::move(*model));
    const auto number = [&](int index, int otherwise) { return argc > index ? std::atoi(argv[index]) : otherwise; };
    resources::MeasurementSetup setup{.items = number(3, 200), .seed = static_cast<std::uint64_t>(number(4, 1))};
    if (argc > 6)
        setup.inductionTemperature = std::atof(argv[6]);
    const std::vector<std::string> families = resources::families();
    std::vector<FamilyMeasurement> results(families.size());
    resources::inParallel(static_cast<std::size_t>(number(5, 2)), families.size(), [&](std::size_t i, std::size_t) {
        results[i] = resources::measured(endpoint, families[i], setup);
    });
    printTable(results);
    return EXIT_SUCCESS;
}

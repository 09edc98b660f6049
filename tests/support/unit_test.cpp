// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>

namespace tests {

namespace {

std::map<std::string, TestMain>& registeredTests()
{
    static std::map<std::string, TestMain> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(std::string_view sourceFile, TestMain run)
{
    registeredTests().emplace(std::filesystem::path(sourceFile).stem().string(), run);
}

} // namespace tests

int main(int argc, char** argv)
{
    const auto& tests = tests::registeredTests();
    const auto chosen = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (chosen == tests.end()) {
        std::cerr << "Usage: " << argv[0] << " TEST [arguments of Qt Test]\n";
        for (const auto& [name, run] : tests)
            std::cerr << "  " << name << '\n';
        return EXIT_FAILURE;
    }
    argv[1] = argv[0];
    return chosen->second(argc - 1, argv + 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <string_view>

namespace tests {

using TestMain = int (*)(int argc, char** argv);

/// The tests of a folder are one program, so that what they all read is compiled once. Each is put into it under the
/// name of its file, and runs in a process of its own: the program is given the name as its first argument.
struct RegisteredTest
{
    RegisteredTest(std::string_view sourceFile, TestMain run);
};

template <typename Test, typename Application>
int runTest(int argc, char** argv)
{
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tests

#define REGISTER_TEST_UNDER(Application, Test)                                                                         \
    static const tests::RegisteredTest registered##Test(__FILE__, &tests::runTest<Test, Application>);
/// A test without a display. Stands in the namespace of the test, named like its file: files are compiled in groups.
#define REGISTER_TEST(Test) REGISTER_TEST_UNDER(QCoreApplication, Test)
#define REGISTER_WIDGET_TEST(Test) REGISTER_TEST_UNDER(QApplication, Test)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/data/split.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

using optimizers::Example;
using optimizers::Examples;
using optimizers::Role;
using optimizers::Split;
using optimizers::splitExamples;
using optimizers::SplitReport;
using optimizers::TaskData;

namespace tst_split {

using namespace std::string_literals;

namespace {

/// `count` different inputs with the labels of `labels` in turn.
Examples numbered(std::size_t count, const std::vector<std::string>& labels = {"yes"})
{
    Examples examples;
    for (std::size_t i = 0; i < count; ++i)
        examples.rows.push_back(
            {{static_cast<std::uint32_t>(i)}, "input " + std::to_string(i), {}, {labels[i % labels.size()]}});
    return examples;
}

Examples withColumn(const std::vector<std::pair<std::string, std::string>>& inputsAndValues)
{
    Examples examples{{}, {"topic", "part"}};
    for (const auto& [input, value] : inputsAndValues)
        examples.rows.push_back({{}, input, {{"topic", "t"}, {"part", value}}, {"answer"}});
    return examples;
}

std::set<std::string> inputsOf(const std::vector<Example>& examples)
{
    std::set<std::string> inputs;
    for (const Example& example : examples)
        inputs.insert(example.input);
    return inputs;
}

std::size_t count(const std::vector<Example>& examples, const std::string& label)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(examples, [&](const Example& example) { return example.expected[0] == label; }));
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fractionsAreMet()
    {
        const auto data = splitExamples({numbered(100)}, {.pool = 0.5, .validation = 0.3});
        QVERIFY(data);
        QCOMPARE(data->pool.size(), std::size_t{50});
        QCOMPARE(data->validation.size(), std::size_t{30});
        QCOMPARE(data->test.size(), std::size_t{20});
    }

    void theSameSeedGivesTheSameSplitOnEveryMachine()
    {
        const auto data = splitExamples({numbered(12)}, {.seed = 7});
        QVERIFY(data);
        QVERIFY(*data == *splitExamples({numbered(12)}, {.seed = 7}));
        QVERIFY(!(*data == *splitExamples({numbered(12)}, {.seed = 8})));
        std::string ids;
        for (const Example& example : data->pool)
            ids += std::to_string(example.id.value) + ' ';
        QCOMPARE(QString::fromStdString(ids), QStringLiteral("5 6 7 11 "));
    }

    void idsCountOverAllFilesAndRolesKeepTheirOrder()
    {
        const auto data = splitExamples({numbered(30), Examples{{{{0}, "other", {}, {"a"}}}, {}}}, {});
        QVERIFY(data);
        std::set<std::uint32_t> ids;
        for (const auto* role : {&data->pool, &data->validation, &data->test}) {
            QVERIFY(std::ranges::is_sorted(*role, {}, [](const Example& example) { return example.id.value; }));
            for (const Example& example : *role)
                ids.insert(example.id.value);
        }
        QCOMPARE(ids.size(), std::size_t{31});
        QCOMPARE(*ids.rbegin(), 30U);
    }

    void identicalInputsShareARole()
    {
        optimizers::Rng rng(3);
        Examples examples;
        for (int i = 0; i < 400; ++i)
            examples.rows.push_back(
                {{}, (i % 2 ? " " : "") + std::to_string(rng.below(60)) + (i % 3 ? "\n" : ""), {}, {"a"}});
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto data = splitExamples({examples}, {.seed = seed, .stratified = seed % 2 == 0});
            QVERIFY(data);
            std::map<int, int> rolesOfInput;
            int bit = 1;
            for (const auto* role : {&data->pool, &data->validation, &data->test}) {
                for (const Example& example : *role)
                    rolesOfInput[std::stoi(example.input)] |= bit;
                bit *= 2;
            }
            for (const auto& [input, bits] : rolesOfInput)
                QVERIFY(bits == 1 || bits == 2 || bits == 4);
        }
    }

    void equalInputsWithOtherFieldsAreOtherExamples()
    {
        Examples examples{{}, {"topic"}};
        for (int i = 0; i < 30; ++i)
            examples.rows.push_back({{}, "same", {{"topic", std::to_string(i)}}, {"a"}});
        const auto data = splitExamples({examples}, {});
        QVERIFY(data);
        QVERIFY(!data->pool.empty() && !data->validation.empty() && !data->test.empty());
    }

    void labelsKeepTheirShareWhenStratified()
    {
        Examples examples = numbered(100, {"rare", "b", "b", "b", "b", "b", "b", "b", "b", "b"});
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto data =
                splitExamples({examples}, {.seed = seed, .pool = 0.4, .validation = 0.3, .stratified = true});
            QVERIFY(data);
            QCOMPARE(count(data->pool, "rare"), std::size_t{4});
            QCOMPARE(count(data->validation, "rare"), std::size_t{3});
            QCOMPARE(count(data->test, "rare"), std::size_t{3});
            QCOMPARE(data->pool.size(), std::size_t{40});
        }
    }

    void withoutTestFractionNothingIsTest()
    {
        const auto data = splitExamples({numbered(100)}, {.pool = 0.7, .validation = 0.3});
        QVERIFY(data);
        QVERIFY(data->test.empty());
    }

    void badFractionsAreRefused()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const auto& [pool, validation] : {std::pair{-0.1, 0.5}, {0.6, 0.5}, {0.5, -0.5}, {nan, 0.5}}) {
            const auto data = splitExamples({numbered(10)}, {.pool = pool, .validation = validation});
            QVERIFY(!data);
            QCOMPARE(data.error().kind, optimizers::ErrorKind::InvalidInput);
        }
    }

    void tooFewExamplesAreRefused()
    {
        const auto data = splitExamples({numbered(2)}, {});
        QVERIFY(!data);
        QVERIFY(data.error().message().find("role test") != std::string::npos);
        QVERIFY(!splitExamples({}, {}));
    }

    void filesGiveRoles()
    {
        Examples other = numbered(3);
        for (Example& example : other.rows)
            example.input = "other " + example.input;
        Split split{.kind = Split::Kind::Files};
        split.fileRoles = {Role::Test, Role::Pool};
        const auto data = splitExamples({numbered(5), other}, split);
        QVERIFY(data);
        QCOMPARE(data->test.size(), std::size_t{5});
        QCOMPARE(data->pool.size(), std::size_t{3});
        split.fileRoles.pop_back();
        QVERIFY(!splitExamples({numbered(5), other}, split));
    }

    void anInputInTwoFilesStaysInTheMostProtectedRole()
    {
        Split split{.kind = Split::Kind::Files};
        split.fileRoles = {Role::Pool, Role::Validation, Role::Test};
        SplitReport report;
        const auto data = splitExamples({numbered(9), numbered(6), numbered(2)}, split, &report);
        QVERIFY(data);
        QCOMPARE(data->pool.size(), std::size_t{3});
        QCOMPARE(data->validation.size(), std::size_t{4});
        QCOMPARE(data->test.size(), std::size_t{2});
        QCOMPARE(report.warnings.size(), std::size_t{2});
        const std::string warning = report.warnings[0].inEnglish();
        QVERIFY(warning.starts_with("Examples of the role pool left out") && warning.ends_with(": 6"));
    }

    void aColumnGivesRolesAndIsNoFieldAnyMore()
    {
        Split split{.kind = Split::Kind::Column, .column = "part"};
        split.columnRoles = {{"a", Role::Pool}, {"b", Role::Test}};
        const auto data = splitExamples({withColumn({{"1", "a"}, {"2", "b"}, {"3", " a "}})}, split);
        QVERIFY(data);
        QVERIFY(inputsOf(data->pool) == (std::set{"1"s, "3"s}));
        QVERIFY(inputsOf(data->test) == (std::set{"2"s}));
        QVERIFY(data->fieldNames == (std::vector{"topic"s}));
        QCOMPARE(data->pool[0].fields.size(), std::size_t{1});
    }

    void usualColumnValuesNeedNoMapping()
    {
        const Split split{.kind = Split::Kind::Column, .column = "part"};
        const auto data = splitExamples({withColumn({{"1", "train"}, {"2", "dev"}, {"3", "Test"}})}, split);
        QVERIFY(data);
        QCOMPARE(data->validation.size(), std::size_t{1});
    }

    void unknownColumnsAndValuesAreRefused()
    {
        Split split{.kind = Split::Kind::Column, .column = "none"};
        QVERIFY(!splitExamples({withColumn({{"1", "a"}})}, split));
        split.column = "part";
        const auto data = splitExamples({withColumn({{"1", "train"}, {"2", "odd"}})}, split);
        QVERIFY(!data);
        QVERIFY(data.error().message().find("Example 2 has \"odd\"") != std::string::npos);
    }

    void anInputOnTwoSidesOfAColumnIsNotScoredOnWhatItWasShown()
    {
        const Split split{.kind = Split::Kind::Column, .column = "part"};
        SplitReport report;
        const auto data = splitExamples({withColumn({{"1", "train"}, {"1", "test"}, {"2", "train"}})}, split, &report);
        QVERIFY(data);
        QVERIFY(inputsOf(data->pool) == (std::set{"2"s}));
        QCOMPARE(report.warnings.size(), std::size_t{1});
    }

    void contradictionsAreReported()
    {
        Examples examples = numbered(30);
        examples.rows.push_back({{}, " input 4", {}, {"no"}});
        examples.rows.push_back({{}, "input 5", {}, {" yes"}});
        SplitReport report;
        QVERIFY(splitExamples({examples}, {}, &report));
        QCOMPARE(report.warnings.size(), std::size_t{1});
        QCOMPARE(report.warnings[0].inEnglish(),
                 "The input \"input 4\" has different expected answers: \"yes\" and \"no\""s);
    }

    void manyContradictionsAreSummedUp()
    {
        Examples examples = numbered(50);
        const Examples others = numbered(50, {"no"});
        examples.rows.insert(examples.rows.end(), others.rows.begin(), others.rows.end());
        SplitReport report;
        QVERIFY(splitExamples({examples}, {}, &report));
        QCOMPARE(report.warnings.size(), std::size_t{21});
        QCOMPARE(report.warnings.back().inEnglish(), "Further inputs that have different expected answers: 30"s);
    }
};

REGISTER_TEST(TestSplit)

} // namespace tst_split

#include "tst_split.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/metrics/self_test.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_self_test {

using namespace optimizers;

namespace {

std::vector<Example> examplesWith(const std::vector<std::vector<std::string>>& answers)
{
    std::vector<Example> examples;
    for (const std::vector<std::string>& expected : answers) {
        Example& example = examples.emplace_back();
        example.id = {static_cast<std::uint32_t>(examples.size() + 9)};
        example.expected = expected;
    }
    return examples;
}

MetricSelfTest tested(std::string_view metric, const ParameterValues& parameters, const std::vector<Example>& examples)
{
    return selfTest(**findMetric(metric)->create(parameters), examples, 1, {}).value();
}

} // namespace

class TestSelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFittingMetricRaisesNoWarning()
    {
        const MetricSelfTest result =
            tested("exact_match", {}, examplesWith({{"positive"}, {"negative", "bad"}, {"neutral"}}));
        QVERIFY(result.warnings.empty());
        QCOMPARE(result.examples, 3);
        QCOMPARE(result.expected, 1.0);
        QCOMPARE(result.others, 0.0);
        QCOMPARE(result.empty, 0.0);
    }

    void anExpectedAnswerThatCannotBeRightIsNamed()
    {
        const MetricSelfTest result = tested("json_equality", {}, examplesWith({{"{}"}, {"cat"}, {"[1]"}, {"dog"}}));
        QCOMPARE(result.warnings.size(), std::size_t{1});
        const MetricWarning& warning = result.warnings.front();
        QCOMPARE(warning.kind, MetricWarning::Kind::ExpectedNotRight);
        QCOMPARE(warning.count, 2);
        QCOMPARE(warning.example, ExampleId{11});
        QVERIFY(warning.text.inEnglish().starts_with("2 of 4 expected answers"));
    }

    void aMetricThatAcceptsOtherAnswersIsNoticed()
    {
        const MetricSelfTest result =
            tested("contains", {{"whole_words", false}}, examplesWith({{"a"}, {"banana"}, {"an"}, {"ana"}}));
        QCOMPARE(result.warnings.size(), std::size_t{1});
        QCOMPARE(result.warnings.front().kind, MetricWarning::Kind::OthersScoreHigh);
        QVERIFY(result.warnings.front().value > 0.25);
    }

    void aMetricThatRewardsSilenceIsNoticed()
    {
        const MetricSelfTest result = tested("exact_match", {}, examplesWith({{"..."}, {"cat"}, {"dog"}}));
        QCOMPARE(result.warnings.size(), std::size_t{1});
        QCOMPARE(result.warnings.front().kind, MetricWarning::Kind::EmptyScoresHigh);
        QVERIFY(result.warnings.front().text.inEnglish().find("0.33") != std::string::npos);
    }

    void anExpectedEmptyAnswerIsNoFault()
    {
        QVERIFY(tested("exact_match", {}, examplesWith({{""}, {"cat"}, {"dog"}})).warnings.empty());
    }

    void equalAnswersEverywhereCannotBeTested()
    {
        const MetricSelfTest result = tested("exact_match", {}, examplesWith({{"yes"}, {"yes"}}));
        QCOMPARE(result.warnings.size(), std::size_t{1});
        QCOMPARE(result.warnings.front().kind, MetricWarning::Kind::NothingToCompare);
    }

    void aStopComesBackAsCancelled()
    {
        std::stop_source source;
        source.request_stop();
        const auto metric = findMetric("exact_match")->create({});
        const auto result = selfTest(**metric, examplesWith({{"a"}}), 1, source.get_token());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void theSeedDecidesAlone()
    {
        Rng rng(1);
        std::vector<std::vector<std::string>> answers(50);
        for (std::vector<std::string>& expected : answers)
            expected = {std::to_string(rng.below(20)) + " " + std::to_string(rng.below(20))};
        const std::vector<Example> examples = examplesWith(answers);
        const auto metric = findMetric("token_f1")->create({});
        QCOMPARE(selfTest(**metric, examples, 1, {}).value(), selfTest(**metric, examples, 1, {}).value());
        QVERIFY(selfTest(**metric, examples, 1, {}).value() != selfTest(**metric, examples, 2, {}).value());
    }
};

REGISTER_TEST(TestSelfTest)

} // namespace tst_self_test

#include "tst_self_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace tst_regex {

using namespace optimizers;

class TestRegex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedAnswersAreExpressions()
    {
        QCOMPARE(scoreBy("regex", {}, {R"(\bcats?\b)"}, "two cats"), 1.0);
        QCOMPARE(scoreBy("regex", {}, {R"(\bcats?\b)"}, "concatenate"), 0.0);
        QCOMPARE(scoreBy("regex", {}, {"dog", "^cat"}, "cat"), 1.0);
    }

    void aPatternOfTheTaskNamesTheExpectedAnswer()
    {
        const ParameterValues parameters = {{"pattern", std::string(R"((?m)^Answer: {{expected}}\s*$)")}};
        QCOMPARE(scoreBy("regex", parameters, {"1+1 (two)"}, "I think\nAnswer: 1+1 (two) \nBye"), 1.0);
        QCOMPARE(scoreBy("regex", parameters, {"1+1 (two)"}, "Answer: 11 two"), 0.0);
    }

    void switchesDoWhatTheySay()
    {
        QCOMPARE(scoreBy("regex", {{"ignore_case", true}}, {"\u00c4rger"}, "\u00e4RGER"), 1.0);
        QCOMPARE(scoreBy("regex", {{"whole_answer", true}}, {"a+"}, "aaa"), 1.0);
        QCOMPARE(scoreBy("regex", {{"whole_answer", true}}, {"a+"}, "aab"), 0.0);
    }

    void aBrokenPatternIsRefusedWhenTheMetricIsBuilt()
    {
        const auto built = findMetric("regex")->create({{"pattern", std::string("(")}});
        QCOMPARE(built.error().kind, ErrorKind::InvalidInput);
    }

    void aBrokenAcceptedAnswerIsAnErrorNotAWrongAnswer()
    {
        const auto metric = findMetric("regex")->create({});
        Example example;
        example.expected = {"("};
        QCOMPARE((*metric)->score(example, "x", {}).error().kind, ErrorKind::InvalidInput);
    }

    void aPatternThatWouldRunForEverFindsNothing()
    {
        QCOMPARE(scoreBy("regex", {}, {"(a+)+$"}, std::string(50'000, 'a').append("b")), 0.0);
    }

    void hundredThousandQuotedTextsMatchThemselvesAlone()
    {
        const std::vector<std::string> pieces = {"a",  "B", "1",      ".",  "*", "(", "[",
                                                 "\\", "$", "\u00e9", "\n", "-", "{", " "};
        const auto metric = findMetric("regex")->create({{"pattern", std::string("{{expected}}")}});
        Rng rng(9);
        for (int i = 0; i < 100'000; ++i) {
            Example example;
            example.expected = {randomText(rng, pieces, 1 + rng.below(2))};
            const std::string answer = randomText(rng, pieces, rng.below(6));
            QCOMPARE((*metric)->score(example, answer, {}).value_or(-1.0),
                     answer.find(example.expected[0]) != std::string::npos ? 1.0 : 0.0);
        }
    }

    void manyThreadsShareOneMetric()
    {
        const auto metric = findMetric("regex")->create({});
        std::atomic<int> right = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 500; ++i) {
                        Example example;
                        example.expected = {"x" + std::to_string(i % 50)};
                        right += (*metric)->score(example, example.expected[0], {}).value_or(0.0) == 1.0 ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(right.load(), 2'000);
    }
};

REGISTER_TEST(TestRegex)

} // namespace tst_regex

#include "tst_regex.moc"

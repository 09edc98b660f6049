// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/metrics/metric.h"
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_metric_conformance {

using namespace optimizers;

/// What every metric of the catalogue must keep, whatever it measures.
class TestMetricConformance : public QObject
{
    Q_OBJECT

    static void addMetrics()
    {
        QTest::addColumn<QString>("id");
        for (const MetricInfo& info : allMetrics())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }

private Q_SLOTS:
    void idsAreUniqueAndFound()
    {
        std::set<std::string> ids;
        for (const MetricInfo& info : allMetrics()) {
            QVERIFY(ids.insert(info.id).second);
            QCOMPARE(findMetric(info.id), &info);
        }
        QVERIFY(findMetric("no_such_metric") == nullptr);
    }

    void itSaysWhatItIs_data() { addMetrics(); }
    void itSaysWhatItIs()
    {
        QFETCH(QString, id);
        const MetricInfo* info = findMetric(id.toStdString());
        QVERIFY(!info->name.source.empty() && !info->summary.source.empty() && !info->source.source.empty());
        for (const ParameterSpec& spec : info->parameters) {
            QVERIFY(!spec.label.source.empty() && !spec.description.source.empty());
            QVERIFY(checked(spec, spec.defaultValue));
        }
    }

    void itBuildsFromDefaultsAndRefusesUnknownParameters_data() { addMetrics(); }
    void itBuildsFromDefaultsAndRefusesUnknownParameters()
    {
        QFETCH(QString, id);
        const MetricInfo* info = findMetric(id.toStdString());
        ParameterValues defaults;
        for (const ParameterSpec& spec : info->parameters)
            defaults.emplace(spec.id, spec.defaultValue);
        QVERIFY(info->create({}));
        QVERIFY(info->create(defaults));
        QCOMPARE(info->create({{"no_such_parameter", true}}).error().kind, ErrorKind::InvalidInput);
    }

    void anExpectedNumberIsRightAndNothingIsWrong_data() { addMetrics(); }
    void anExpectedNumberIsRightAndNothingIsWrong()
    {
        QFETCH(QString, id);
        const std::string metric = id.toStdString();
        QCOMPARE(scoreBy(metric, {}, {"17"}, "17"), 1.0);
        QCOMPARE(scoreBy(metric, {}, {"3", "17"}, "17"), 1.0);
        QCOMPARE(scoreBy(metric, {}, {"17"}, "18"), 0.0);
        QCOMPARE(scoreBy(metric, {}, {"17"}, ""), 0.0);
        QCOMPARE(scoreBy(metric, {}, {}, "17"), 0.0);
    }

    void anyAnswerScoresBetweenZeroAndOneTheSameEachTime_data() { addMetrics(); }
    void anyAnswerScoresBetweenZeroAndOneTheSameEachTime()
    {
        QFETCH(QString, id);
        const auto metric = findMetric(id.toStdString())->create({});
        const std::vector<std::string> pieces = {"(",
                                                 ")",
                                                 "[",
                                                 "A",
                                                 "B",
                                                 ".",
                                                 ":",
                                                 "\n",
                                                 " ",
                                                 "1",
                                                 "-",
                                                 ",",
                                                 "{",
                                                 "}",
                                                 "\"",
                                                 "\\",
                                                 "the",
                                                 "answer is",
                                                 "\xff",
                                                 "\xc3",
                                                 "\xe2\x80\x9c",
                                                 std::string(1, '\0')};
        Rng rng(12);
        for (int i = 0; i < 20'000; ++i) {
            Example example;
            example.input = randomText(rng, pieces, rng.below(10));
            example.expected = {randomText(rng, pieces, rng.below(6))};
            const std::string answer = randomText(rng, pieces, rng.below(10));
            const Result<double> score = (*metric)->score(example, answer, {});
            QVERIFY(score ? *score >= 0.0 && *score <= 1.0 : score.error().kind == ErrorKind::InvalidInput);
            QVERIFY(score == (*metric)->score(example, answer, {}));
        }
    }
};

REGISTER_TEST(TestMetricConformance)

} // namespace tst_metric_conformance

#include "tst_metric_conformance.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Replays recorded bandits: of our own making, by an independent implementation, and of the shared collection.
#include "optimizers/surrogates/acquisition.h"
#include "tests/benchmarks/bandit_trace.h"
#include "tests/optimizers/surrogates/naive_bandit.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_bandit_trace {

using optimizers::NeuralUcbSettings;
using tests::BanditTrace;

namespace {

struct Sizes
{
    std::size_t candidates = 0;
    std::size_t inputs = 0;
    std::size_t initial = 0;
    std::size_t rounds = 0;
};

BanditTrace startedTrace(const Sizes& sizes, const NeuralUcbSettings& settings)
{
    optimizers::Rng rng(optimizers::mixSeed({sizes.candidates, sizes.inputs, settings.hiddenUnits}));
    BanditTrace trace;
    trace.settings = settings;
    trace.features.resize(sizes.candidates * sizes.inputs);
    std::ranges::generate(trace.features, [&] { return rng.normal(); });
    for (std::size_t i = 0; i < sizes.candidates; ++i)
        trace.rewards.push_back(static_cast<double>(rng.below(21)) / 20.0);
    trace.initialPoints = rng.sample(sizes.candidates, sizes.initial);
    trace.initialWeights =
        optimizers::drawnWeights<double>(sizes.inputs, settings.hiddenUnits, settings.initialisation, rng);
    return trace;
}

BanditTrace recordedTrace(const Sizes& sizes, const NeuralUcbSettings& settings)
{
    BanditTrace trace = startedTrace(sizes, settings);
    tests::NaiveBandit bandit(settings, trace.initialWeights);
    for (const std::size_t point : trace.initialPoints)
        bandit.add(trace.candidate(point), trace.rewards[point]);
    for (std::size_t r = 0; r < sizes.rounds; ++r) {
        tests::TraceRound round;
        optimizers::Prediction prediction;
        for (std::size_t i = 0; i < sizes.candidates; ++i) {
            prediction.mean.push_back(bandit.mean(trace.candidate(i)));
            prediction.deviation.push_back(bandit.deviation(trace.candidate(i)));
        }
        round.arm = optimizers::indexOfLargest(optimizers::upperConfidence(prediction));
        round.mean = prediction.mean;
        round.deviation = prediction.deviation;
        bandit.absorb(trace.candidate(round.arm));
        bandit.add(trace.candidate(round.arm), trace.rewards[round.arm]);
        round.lossAfterTraining = bandit.train();
        trace.rounds.push_back(round);
    }
    return trace;
}

NeuralUcbSettings settingsWith(std::size_t units, double lambda, double nu, double learningRate, int iterations)
{
    NeuralUcbSettings settings;
    settings.hiddenUnits = units;
    settings.lambda = lambda;
    settings.nu = nu;
    settings.learningRate = learningRate;
    settings.iterations = iterations;
    return settings;
}

} // namespace

class TestBanditTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysWhatAnIndependentImplementationRecorded_data()
    {
        QTest::addColumn<Sizes>("sizes");
        QTest::addColumn<NeuralUcbSettings>("settings");
        QTest::newRow("as published") << Sizes{12, 9, 5, 3} << settingsWith(100, 0.1, 1.0, 1e-3, 40);
        QTest::newRow("odd sizes") << Sizes{13, 5, 3, 3} << settingsWith(7, 0.5, 0.3, 5e-3, 60);
        QTest::newRow("one unit") << Sizes{6, 3, 2, 2} << settingsWith(1, 1.0, 2.0, 1e-2, 30);
        QTest::newRow("one input") << Sizes{9, 1, 4, 2} << settingsWith(33, 0.01, 1.0, 1e-3, 20);
        QTest::newRow("just one block") << Sizes{60, 191, 8, 2} << settingsWith(20, 0.1, 1.0, 1e-3, 10);
        QTest::newRow("a block and the bias") << Sizes{51, 192, 20, 2} << settingsWith(40, 0.1, 0.1, 1e-3, 10);
        QTest::newRow("three blocks") << Sizes{49, 400, 14, 2} << settingsWith(17, 2.0, 1.0, 1e-3, 10);
    }

    void replaysWhatAnIndependentImplementationRecorded()
    {
        QFETCH(const Sizes, sizes);
        QFETCH(const NeuralUcbSettings, settings);
        const BanditTrace trace = recordedTrace(sizes, settings);
        const auto rounds = tests::replayBanditTrace<double>(trace);
        QVERIFY(rounds);
        QCOMPARE(tests::traceDisagreement(*rounds, true), std::string());
        const auto inSingle = tests::replayBanditTrace<float>(trace);
        QVERIFY(inSingle);
        QCOMPARE(tests::traceDisagreement(*inSingle, false), std::string());
    }

    void noticesOneWrongNumber()
    {
        const BanditTrace right = recordedTrace({8, 4, 3, 2}, settingsWith(10, 0.1, 1.0, 1e-3, 20));
        const auto disagreement = [](const BanditTrace& trace) {
            return tests::traceDisagreement(*tests::replayBanditTrace<double>(trace), true);
        };
        QVERIFY(disagreement(right).empty());
        BanditTrace wrong = right;
        wrong.rounds[0].mean[3] *= 1.0 + 1e-8;
        QCOMPARE(disagreement(wrong), std::string("Round 0: a mean differs by more than 1e-9"));
        wrong = right;
        wrong.rounds[1].deviation[0] *= 1.001;
        QCOMPARE(disagreement(wrong), std::string("Round 1: a deviation differs by more than 1e-4"));
        wrong = right;
        wrong.rounds[1].lossAfterTraining *= 1.01;
        QCOMPARE(disagreement(wrong), std::string("Round 1: the loss differs by more than 1e-3"));
        wrong = right;
        wrong.rounds[0].arm = (wrong.rounds[0].arm + 1) % 8;
        QCOMPARE(disagreement(wrong), std::string("Round 0 picks another arm"));
    }

    void replaysTheSharedTrace()
    {
        const QString path = qEnvironmentVariable("HONE_SHARED") + QStringLiteral("/fixtures/neural_ucb_trace.json");
        if (!QFile::exists(path))
            QSKIP("There is no shared data; HONE_SHARED names its folder");
        const auto trace = tests::readBanditTrace(path.toStdString());
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
        const auto rounds = tests::replayBanditTrace<double>(*trace);
        QVERIFY(rounds);
        QCOMPARE(tests::traceDisagreement(*rounds, true), std::string());
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char* name, const char* from, const char* to, const char* complaint) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(complaint);
        };
        row("no JSON", "{", "", "is not JSON");
        row("no arms", "\"rounds\"", "\"other\"", "\"rounds\" is missing");
        row("a short row", "[[1,2]", "[[1]", "A row of \"features\" has 1 numbers instead of 2");
        row("a text", "\"lambda_\":0.1", "\"lambda_\":\"x\"", "\"lambda_\" is not a number");
        row("a zero", "\"nu\":1", "\"nu\":0", "\"nu\" is not positive");
        row("no iterations", "\"iterations\":3", "\"iterations\":0", "\"iterations\" is not a whole number");
        row("a point beyond", "\"initial_points\":[0", "\"initial_points\":[9", "An initial point is not");
        row("an arm below", "\"arm\":1", "\"arm\":-1", "\"arm\" is not a whole number");
        row("few rewards", "\"rewards\":[1,0,1]", "\"rewards\":[1,0]", "\"rewards\" has 2 numbers instead of 3");
        row("few units", "\"hidden_units\":1", "\"hidden_units\":2", "\"W1\" does not have one row a hidden unit");
        row("no weights", "\"initial_weights\":{", "\"initial_weights\":7,\"x\":{", "\"W1\" is missing");
    }

    void saysWhatIsWrongWithAFile()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, complaint);
        const QByteArray good =
            R"({"input_dimension":2,"hidden_units":1,"initial_points":[0,2],"iterations":3,"lambda_":0.1,"nu":1,)"
            R"("learning_rate":0.001,"features":[[1,2],[3,4],[5,6.5]],"rewards":[1,0,1],)"
            R"("initial_weights":{"W1":[[1,1]],"b1":[0],"w2":[1],"b2":[0.5]},)"
            R"("rounds":[{"arm":1,"mean":[1,1,1],"deviation":[1,1,1],"loss_after_training":1}]})";
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("trace.json"));
        const auto reading = [&](QByteArray text) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(text);
            file.close();
            return tests::readBanditTrace(path.toStdString());
        };
        QVERIFY(reading(good));
        QByteArray bad = good;
        bad.replace(bad.indexOf(from), from.size(), to);
        const auto trace = reading(bad);
        QVERIFY(!trace);
        QVERIFY2(QByteArray::fromStdString(trace.error().message()).contains(complaint),
                 trace.error().message().c_str());
    }

    void aMissingFileIsNamed()
    {
        const auto trace = tests::readBanditTrace("/nowhere/trace.json");
        QVERIFY(!trace);
        QCOMPARE(trace.error().message(), std::string("/nowhere/trace.json cannot be opened"));
    }
};

REGISTER_TEST(TestBanditTrace)

} // namespace tst_bandit_trace

#include "tst_bandit_trace.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/training_session.h"
#include "tests/support/unit_test.h"

#include <QTemporaryDir>
#include <QTest>

#include <sstream>

namespace tst_trainer {

using optimizers::Tokenizer;
using resources::BatchSource;
using resources::Document;
using resources::StepReport;
using resources::TargetTally;
using resources::Trainer;
using resources::TrainingSetup;
using resources::Turn;

namespace {

/// A language small enough to be learned in a second: the answer is the first or the last letter, as told.
Document document(std::uint64_t index)
{
    optimizers::Rng rng(index);
    std::string letters;
    for (int i = 0; i < 3; ++i)
        letters += static_cast<char>('a' + rng.below(4));
    const bool first = rng.below(2) == 0;
    return {.kind = first ? "first" : "last",
            .turns = {{Turn::Role::System, first ? "first" : "last", false},
                      {Turn::Role::User, letters, false},
                      {Turn::Role::Assistant, std::string(1, first ? letters.front() : letters.back()), true}}};
}

class Session
{
public:
    explicit Session(std::size_t threads = 1)
        : m_source(document, m_tokenizer, 32, 1), m_trainer(setup(threads), m_source)
    {}

    Trainer& trainer() { return m_trainer; }

    double accuracyOfStep(double rate)
    {
        TargetTally all;
        for (const auto& [kind, tally] : m_trainer.step(rate).kinds)
            all.add(tally);
        return static_cast<double>(all.correct) / static_cast<double>(all.count);
    }

private:
    TrainingSetup setup(std::size_t threads) const
    {
        return {
            .shape =
                {.vocabulary = m_tokenizer.size(), .width = 32, .layers = 2, .heads = 2, .hidden = 64, .context = 32},
            .seed = 1,
            .threads = threads,
            .tokensPerStep = 256,
            .chunks = 4};
    }

    Tokenizer m_tokenizer{{"first", "last"}};
    BatchSource m_source;
    Trainer m_trainer;
};

} // namespace

class TestTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallLanguageIsLearned()
    {
        Session session;
        QVERIFY(session.accuracyOfStep(1.0) < 0.3);
        for (int i = 0; i < 150; ++i)
            session.accuracyOfStep(1.0);
        QVERIFY(session.accuracyOfStep(0.0) > 0.9);
    }

    void theNumberOfThreadsDoesNotChangeTheWeights()
    {
        Session one(1);
        Session three(3);
        for (int i = 0; i < 3; ++i) {
            one.accuracyOfStep(1.0);
            three.accuracyOfStep(1.0);
        }
        QVERIFY(one.trainer().weights() == three.trainer().weights());
    }

    void aResumedTrainerGoesOnAsTheFirstWouldHave()
    {
        Session first;
        for (int i = 0; i < 3; ++i)
            first.accuracyOfStep(1.0);
        std::stringstream state;
        first.trainer().save(state);
        Session second;
        second.trainer().restore(state);
        for (int i = 0; i < 2; ++i) {
            first.accuracyOfStep(1.0);
            second.accuracyOfStep(1.0);
        }
        QCOMPARE(second.trainer().steps(), std::size_t{5});
        QVERIFY(first.trainer().weights() == second.trainer().weights());
    }

    void theRateRisesStaysAndFallsToZero()
    {
        QVERIFY(resources::learningRate(0, 0.0) < 0.05);
        QCOMPARE(resources::learningRate(500, 0.3), 1.0);
        QVERIFY(resources::learningRate(500, 0.7) < 0.6);
        QVERIFY(resources::learningRate(500, 1.0) < 1e-9);
    }

    void aSessionLeavesWeightsStateAndLog()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        Session first;
        resources::TrainingSession(first.trainer(), path, {.steps = 50, .minutes = 0.0}).run();
        std::ifstream file(path / "model.bin", std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        const auto weights = optimizers::modelFromBytes(bytes);
        QVERIFY(weights);
        QVERIFY(*weights == first.trainer().weights());
        QVERIFY(std::filesystem::file_size(path / "log.tsv") > 0);

        Session second;
        resources::TrainingSession resumed(second.trainer(), path, {.steps = 50, .minutes = 0.0});
        QVERIFY(resumed.resume());
        QVERIFY(second.trainer().weights() == first.trainer().weights());
    }
};

REGISTER_TEST(TestTrainer)

} // namespace tst_trainer

#include "tst_trainer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/batch_source.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_batch_source {

using optimizers::Rng;
using optimizers::Tokenizer;
using resources::Batch;
using resources::BatchSource;
using resources::Document;
using resources::Turn;

namespace {

Tokenizer smallTokenizer()
{
    return Tokenizer({"dog", "chien", "translate", "to", "french", "cat", "chat"});
}

Document translation(const std::string& input, const std::string& output)
{
    return {.kind = "task",
            .turns = {{Turn::Role::System, "translate to french", false},
                      {Turn::Role::User, input, false},
                      {Turn::Role::Assistant, output, true}}};
}

} // namespace

class TestBatchSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTurnStartsWithItsRoleAndOnlyAnswersEnd()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const Batch batch = tokenized(translation("dog", "chien"), tokenizer, nullptr);
        QCOMPARE(batch.tokens.size(), std::size_t{9});
        QCOMPARE(batch.tokens[0], Tokenizer::systemTurn);
        QCOMPARE(batch.tokens[4], Tokenizer::userTurn);
        QCOMPARE(batch.tokens[6], Tokenizer::assistantTurn);
    }

    void whatIsLearnedIsPredictedFromTheTokenBefore()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const Batch batch = tokenized(translation("dog", "chien"), tokenizer, nullptr);
        QCOMPARE(batch.targets.size(), std::size_t{2});
        QCOMPARE(batch.tokens[batch.targets[0].position], Tokenizer::assistantTurn);
        QCOMPARE(batch.targets[0].token, tokenizer.encode("chien").front());
        QCOMPARE(batch.targets[1].token, Tokenizer::endOfTurn);
    }

    void aLongAnswerWeighsLessPerTokenButMoreInAll()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const Batch batch =
            tokenized(translation("dog", "chien chien chien chien chien chien chien chat"), tokenizer, nullptr);
        QCOMPARE(batch.targets.size(), std::size_t{9});
        QVERIFY(std::abs(batch.targetWeight() - 6.0) < 1e-5);
    }

    void aDocumentInABatchKeepsItsPlaces()
    {
        const Tokenizer tokenizer = smallTokenizer();
        BatchSource source([](std::uint64_t index) { return translation(index % 2 == 0 ? "dog" : "cat", "chien"); },
                           tokenizer, 64, 1);
        const auto labelled = source.next(30);
        QCOMPARE(labelled.kinds.size(), labelled.batch.targets.size());
        QCOMPARE(labelled.batch.documentEnds.back(), labelled.batch.tokens.size());
        for (const auto& target : labelled.batch.targets)
            QCOMPARE(labelled.batch.tokens[target.position + 1], target.token);
    }

    void aDocumentLongerThanTheContextIsLeftOut()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const auto documents = [](std::uint64_t index) {
            return translation(index == 0 ? std::string(100, 'x') : std::string("dog"), "chien");
        };
        BatchSource source(documents, tokenizer, 32, 1);
        QCOMPARE(source.next(8).batch.documentEnds.size(), std::size_t{1});
        QCOMPARE(source.documentsRead(), std::uint64_t{2});
    }

    void someInputsAreSpelledAndAnswersNever()
    {
        const Tokenizer tokenizer = smallTokenizer();
        Rng noise(3);
        int spelled = 0;
        for (int i = 0; i < 1000; ++i) {
            const Batch batch = tokenized(translation("dog", "chien"), tokenizer, &noise);
            QCOMPARE(batch.targets.size(), std::size_t{2});
            spelled += batch.tokens.size() > 9 ? 1 : 0;
        }
        QVERIFY2(spelled > 120 && spelled < 300, qPrintable(QString::number(spelled)));
    }
};

REGISTER_TEST(TestBatchSource)

} // namespace tst_batch_source

#include "tst_batch_source.moc"

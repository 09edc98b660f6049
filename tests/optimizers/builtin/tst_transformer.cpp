// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/transformer.h"
#include "tests/support/random_model.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_transformer {

using optimizers::KeyValues;
using optimizers::Rng;
using optimizers::TokenId;
using optimizers::Transformer;

namespace {

std::vector<TokenId> randomTokens(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<TokenId> tokens(count);
    for (TokenId& token : tokens)
        token = static_cast<TokenId>(rng.below(400));
    return tokens;
}

std::vector<float> readAtOnce(const Transformer& transformer, std::span<const TokenId> tokens)
{
    KeyValues past(transformer.shape(), tokens.size());
    return transformer.read(transformer.inputs(tokens), past);
}

} // namespace

class TestTransformer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingInPartsGivesTheSameBits_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("token by token") << 1;
        QTest::newRow("by threes") << 3;
        QTest::newRow("by sevens") << 7;
    }

    void readingInPartsGivesTheSameBits()
    {
        QFETCH(const int, part);
        const Transformer transformer(randomModel(1));
        const auto tokens = randomTokens(40, 2);
        const std::vector<float> whole = readAtOnce(transformer, tokens);
        KeyValues past(transformer.shape(), tokens.size());
        std::vector<float> joined;
        for (std::size_t i = 0; i < tokens.size(); i += static_cast<std::size_t>(part)) {
            const auto piece =
                std::span(tokens).subspan(i, std::min<std::size_t>(static_cast<std::size_t>(part), tokens.size() - i));
            const std::vector<float> states = transformer.read(transformer.inputs(piece), past);
            joined.insert(joined.end(), states.begin(), states.end());
        }
        QVERIFY(joined == whole);
    }

    void aCopiedPrefixIsAsGoodAsReadingIt()
    {
        const Transformer transformer(randomModel(1));
        const auto tokens = randomTokens(30, 3);
        KeyValues first(transformer.shape(), 30);
        std::ignore = transformer.read(transformer.inputs(tokens), first);
        KeyValues second(transformer.shape(), 40);
        second.copyPrefix(first, 20);
        const auto rest = std::span(tokens).subspan(20);
        const std::vector<float> states = transformer.read(transformer.inputs(rest), second);
        const std::vector<float> whole = readAtOnce(transformer, tokens);
        QVERIFY(std::equal(states.begin(), states.end(), whole.end() - static_cast<std::ptrdiff_t>(states.size())));
    }

    void earlierPositionsDoNotSeeLaterOnes()
    {
        const Transformer transformer(randomModel(1));
        auto tokens = randomTokens(20, 4);
        const std::vector<float> before = readAtOnce(transformer, tokens);
        tokens.back() = tokens.back() == 7 ? 8 : 7;
        const std::vector<float> after = readAtOnce(transformer, tokens);
        const auto last = static_cast<std::ptrdiff_t>(transformer.shape().width);
        QVERIFY(std::equal(before.begin(), before.end() - last, after.begin()));
        QVERIFY(before != after);
    }

    void theBitsAreTheOnesOfEveryMachine()
    {
        // Written down once; a processor with other vector units, or a compiler that reorders sums, would change them.
        const Transformer transformer(randomModel(1));
        const std::vector<float> states = readAtOnce(transformer, randomTokens(24, 5));
        const std::vector<float> logits = transformer.logits(std::span(states).last(transformer.shape().width));
        std::string bytes;
        for (const float value : logits)
            bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
        QCOMPARE(optimizers::fingerprint(bytes), std::uint64_t{397490108098495619U});
    }
};

REGISTER_TEST(TestTransformer)

} // namespace tst_transformer

#include "tst_transformer.moc"

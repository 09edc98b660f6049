// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/language_model.h"
#include "tests/support/random_model.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>

namespace tst_language_model {

using optimizers::ErrorKind;
using optimizers::Generation;
using optimizers::LanguageModel;
using optimizers::ModelPrompt;
using optimizers::Rng;
using optimizers::Sampling;
using optimizers::TokenId;
using optimizers::Tokenizer;

namespace {

/// Untrained, with a vocabulary of its own size: answers are noise, but all of it must come out the same.
LanguageModel untrainedModel()
{
    const Tokenizer tokenizer({"dog", "cat", "the"});
    optimizers::ModelShape shape{
        .vocabulary = tokenizer.size(), .width = 32, .layers = 2, .heads = 2, .hidden = 64, .context = 96};
    auto model = LanguageModel::fromFiles(optimizers::toBytes(randomModel(1, shape)), tokenizer.toText());
    return std::move(*model);
}

ModelPrompt prompt(std::size_t length, std::uint64_t seed)
{
    Rng rng(seed);
    ModelPrompt prompt;
    for (std::size_t i = 0; i < length; ++i)
        prompt.tokens.push_back(static_cast<TokenId>(rng.below(300)));
    return prompt;
}

std::vector<TokenId> written(const LanguageModel& model, const ModelPrompt& prompt, const Sampling& sampling)
{
    const auto generation = model.generate(prompt, sampling, 12, {}, {});
    return generation ? generation->tokens : std::vector<TokenId>{-1};
}

} // namespace

class TestLanguageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCacheNeverChangesAnAnswer()
    {
        const LanguageModel warm = untrainedModel();
        for (std::uint64_t i = 0; i < 30; ++i) {
            ModelPrompt shared = prompt(20, i / 6);
            const ModelPrompt own = prompt(1 + i % 7, 100 + i);
            shared.tokens.insert(shared.tokens.end(), own.tokens.begin(), own.tokens.end());
            const Sampling sampling{.temperature = 0.8, .topP = 1.0, .seed = i};
            QCOMPARE(written(warm, shared, sampling), written(untrainedModel(), shared, sampling));
        }
    }

    void anyConcurrencyGivesTheSameAnswers()
    {
        const LanguageModel alone = untrainedModel();
        const LanguageModel shared = untrainedModel();
        constexpr std::size_t count = 60;
        std::vector<std::vector<TokenId>> answers(count);
        std::atomic<std::size_t> next = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 6; ++i) {
                threads.emplace_back([&] {
                    for (std::size_t j = next++; j < count; j = next++)
                        answers[j] =
                            written(shared, prompt(10 + j % 5, j % 9), {.temperature = 1.0, .topP = 0.9, .seed = j});
                });
            }
        }
        for (std::size_t j = 0; j < count; ++j)
            QCOMPARE(answers[j],
                     written(alone, prompt(10 + j % 5, j % 9), {.temperature = 1.0, .topP = 0.9, .seed = j}));
    }

    void seedsTellDrawsApartAndTemperatureZeroHasNone()
    {
        const LanguageModel model = untrainedModel();
        const ModelPrompt given = prompt(10, 1);
        QVERIFY(written(model, given, {.temperature = 1.0, .topP = 1.0, .seed = 1}) !=
                written(model, given, {.temperature = 1.0, .topP = 1.0, .seed = 2}));
        QCOMPARE(written(model, given, {.temperature = 0.0, .topP = 1.0, .seed = 1}),
                 written(model, given, {.temperature = 0.0, .topP = 1.0, .seed = 2}));
    }

    void aPromptLongerThanTheContextNamesBothLengths()
    {
        const LanguageModel model = untrainedModel();
        const auto generation = model.generate(prompt(96, 1), {}, 4, {}, {});
        QVERIFY(!generation);
        QCOMPARE(generation.error().kind, ErrorKind::InvalidInput);
        QVERIFY(generation.error().message().find("97") != std::string::npos);
        QVERIFY(generation.error().message().find("96") != std::string::npos);
        QVERIFY(model.generate(prompt(95, 1), {}, 4, {}, {}));
    }

    void theContextEndsAnAnswerThatFillsIt()
    {
        const LanguageModel model = untrainedModel();
        const auto generation = model.generate(prompt(90, 1), {}, 50, {}, {});
        QVERIFY(generation);
        QVERIFY(generation->tokensWritten <= 7);
    }

    void aStopComesBackAsCancelled()
    {
        const LanguageModel model = untrainedModel();
        std::stop_source source;
        source.request_stop();
        const auto generation = model.generate(prompt(10, 1), {}, 4, {}, source.get_token());
        QVERIFY(!generation);
        QCOMPARE(generation.error().kind, ErrorKind::Cancelled);
    }

    void theProbabilitiesOfAllNextTokensAddUpToOne()
    {
        const LanguageModel model = untrainedModel();
        double sum = 0.0;
        for (std::size_t token = 0; token < model.tokenizer().size(); ++token) {
            const auto id = static_cast<TokenId>(token);
            const auto probability = model.logProbability(prompt(10, 1), std::span(&id, 1), {});
            QVERIFY(probability);
            sum += std::exp(*probability);
        }
        QVERIFY2(std::abs(sum - 1.0) < 1e-4, qPrintable(QString::number(sum)));
    }

    void theProbabilityOfATextIsTheProductOfItsTokens()
    {
        const LanguageModel model = untrainedModel();
        const std::vector<TokenId> text = prompt(5, 9).tokens;
        const auto whole = model.logProbability(prompt(10, 1), text, {});
        double product = 0.0;
        ModelPrompt growing = prompt(10, 1);
        for (const TokenId token : text) {
            product += *model.logProbability(growing, std::span(&token, 1), {});
            growing.tokens.push_back(token);
        }
        QVERIFY(whole);
        QVERIFY(std::abs(*whole - product) < 1e-9);
    }

    void greedyAnswersAreTheLikeliestTokens()
    {
        const LanguageModel model = untrainedModel();
        const auto first = written(model, prompt(10, 1), {}).front();
        const double best = *model.logProbability(prompt(10, 1), std::span(&first, 1), {});
        for (TokenId token = Tokenizer::endOfTurn; token < 300; ++token)
            QVERIFY(*model.logProbability(prompt(10, 1), std::span(&token, 1), {}) <= best);
    }

    void aSoftPromptChangesWhatFollows()
    {
        const LanguageModel model = untrainedModel();
        ModelPrompt soft = prompt(10, 1);
        soft.softRows.assign(2 * model.shape().width, 1.5F);
        const auto plainStates = model.hiddenStates(prompt(10, 1), {});
        const auto softStates = model.hiddenStates(soft, {});
        QVERIFY(plainStates && softStates);
        QCOMPARE(softStates->size(), plainStates->size() + 2 * model.shape().width);
        QVERIFY(written(model, soft, {}) != std::vector<TokenId>{-1});
        QVERIFY(softStates->back() != plainStates->back());
    }

    void filesThatDoNotBelongTogetherAreRefused()
    {
        const auto model = LanguageModel::fromFiles(optimizers::toBytes(randomModel(1)), Tokenizer({"dog"}).toText());
        QVERIFY(!model);
        QCOMPARE(model.error().kind, ErrorKind::Malformed);
    }
};

REGISTER_TEST(TestLanguageModel)

} // namespace tst_language_model

#include "tst_language_model.moc"

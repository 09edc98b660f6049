// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/builtin_endpoint.h"
#include "optimizers/core/random.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

namespace tst_builtin_endpoint {

using optimizers::BuiltinEndpoint;
using optimizers::Completion;
using optimizers::CompletionRequest;
using optimizers::ErrorKind;
using optimizers::FinishReason;
using optimizers::Message;
using optimizers::Points;

namespace {

CompletionRequest question(const std::string& instruction, const std::string& input)
{
    CompletionRequest request;
    request.messages = {{Message::Role::System, instruction}, {Message::Role::User, input}};
    request.maxTokens = 24;
    return request;
}

std::string randomText(optimizers::Rng& rng)
{
    std::string text(rng.below(30), ' ');
    for (char& c : text)
        c = static_cast<char>(rng.below(4) == 0 ? rng.below(256) : 'a' + rng.below(26));
    return text;
}

} // namespace

class TestBuiltinEndpoint : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BuiltinEndpoint> m_endpoint;

private Q_SLOTS:
    void initTestCase()
    {
        auto endpoint = BuiltinEndpoint::open();
        QVERIFY2(endpoint, endpoint ? "" : endpoint.error().message().c_str());
        m_endpoint = std::move(*endpoint);
    }

    void theInstructionDecidesTheAnswer()
    {
        const auto copied = m_endpoint->complete(question("Copy the word.", "dog"), {});
        const auto plural = m_endpoint->complete(question("Write the plural of the word.", "dog"), {});
        QVERIFY(copied && plural);
        QCOMPARE(copied->text, std::string("dog"));
        QCOMPARE(plural->text, std::string("dogs"));
        QCOMPARE(plural->finish, FinishReason::Stop);
    }

    void usageCountsWhatWasReadAndWritten()
    {
        const auto answer = m_endpoint->complete(question("Copy the word.", "dog"), {});
        QVERIFY(answer);
        QCOMPARE(answer->usage.inputTokens, 9);
        QCOMPARE(answer->usage.outputTokens, 2);
        QCOMPARE(answer->usage.money, 0.0);
    }

    void samplesDifferAndRepeat()
    {
        CompletionRequest request = question("Write an instruction.", "dog");
        request.temperature = 1.5;
        const auto first = m_endpoint->complete(request, {});
        const auto again = m_endpoint->complete(request, {});
        QVERIFY(first && again);
        QCOMPARE(first->text, again->text);
        int different = 0;
        for (request.sample = 1; request.sample <= 8; ++request.sample)
            different += m_endpoint->complete(request, {})->text != first->text ? 1 : 0;
        QVERIFY(different > 0);
    }

    void aStopTextCutsTheAnswerBeforeIt()
    {
        CompletionRequest request = question("Copy the word.", "dog");
        request.stop = {"o"};
        const auto answer = m_endpoint->complete(request, {});
        QVERIFY(answer);
        QCOMPARE(answer->text, std::string("d"));
        QCOMPARE(answer->finish, FinishReason::Stop);
    }

    void anAnswerCutOffSaysSo()
    {
        CompletionRequest request = question("Spell the word.", "elephant");
        request.maxTokens = 2;
        const auto answer = m_endpoint->complete(request, {});
        QVERIFY(answer);
        QCOMPARE(answer->finish, FinishReason::Length);
    }

    void aPromptTooLongIsAnError()
    {
        const auto answer = m_endpoint->complete(question("Copy the word.", std::string(2'000, 'x')), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QVERIFY(answer.error().message().find("384") != std::string::npos);
    }

    void aRequestWithoutMessageIsAnError()
    {
        QCOMPARE(m_endpoint->complete({}, {}).error().kind, ErrorKind::InvalidInput);
    }

    void tenThousandRandomPromptsDoNoHarm()
    {
        optimizers::Rng rng(1);
        for (int i = 0; i < 10'000; ++i) {
            CompletionRequest request = question(randomText(rng), randomText(rng));
            if (i % 50 == 0)
                request.messages.back().text += std::string(rng.below(3'000), 'y');
            request.temperature = static_cast<double>(rng.below(3));
            request.maxTokens = 1 + static_cast<int>(rng.below(3));
            const auto answer = m_endpoint->complete(request, {});
            QVERIFY(answer || answer.error().kind == ErrorKind::InvalidInput);
        }
    }

    void theRightAnswerIsLikelierThanAWrongOne()
    {
        const CompletionRequest request = question("Write the plural of the word.", "dog");
        const auto right = m_endpoint->likelihood(request, "dogs", {});
        const auto wrong = m_endpoint->likelihood(request, "cats", {});
        QVERIFY(right && wrong);
        QCOMPARE(right->tokens, 2);
        QVERIFY(right->logProbability > wrong->logProbability);
        QVERIFY(right->logProbability < 0.0);
    }

    void embeddingsHaveLengthOneAndLikeTextsAreNear()
    {
        const std::vector<std::string> texts{"Write the plural of the word.", "Write the plural of the noun.", "17 4",
                                             std::string(3'000, 'z'), ""};
        const auto points = m_endpoint->embed(texts, {});
        QVERIFY(points);
        QCOMPARE(points->rows(), texts.size());
        const auto similarity = [&](std::size_t a, std::size_t b) {
            double sum = 0.0;
            for (std::size_t i = 0; i < points->dimension; ++i)
                sum += static_cast<double>(points->row(a)[i]) * static_cast<double>(points->row(b)[i]);
            return sum;
        };
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY(std::abs(similarity(i, i) - 1.0) < 1e-5);
        QVERIFY(similarity(0, 1) > similarity(0, 2));
    }

    void softPromptsSteerAndAreChecked()
    {
        const CompletionRequest plain = question("Copy the word.", "dog");
        const std::size_t width = m_endpoint->softPromptWidth();
        CompletionRequest steered = plain;
        steered.softPrompt = {.dimension = width, .values = std::vector<float>(3 * width, 0.8F)};
        QVERIFY(requestKey("model", plain) != requestKey("model", steered));
        const auto answer = m_endpoint->complete(steered, {});
        QVERIFY(answer);
        QCOMPARE(answer->usage.inputTokens, 12);
        const auto states = m_endpoint->lastHiddenStates(std::vector{plain, steered}, {});
        QVERIFY(states);
        QCOMPARE(states->dimension, width);
        QCOMPARE(states->rows(), std::size_t{2});
        QVERIFY(!std::ranges::equal(states->row(0), states->row(1)));
        CompletionRequest wrong = plain;
        wrong.softPrompt = {.dimension = 3, .values = {1.0F, 2.0F, 3.0F}};
        QCOMPARE(m_endpoint->complete(wrong, {}).error().kind, ErrorKind::InvalidInput);
        CompletionRequest endless = steered;
        endless.softPrompt.values.back() = std::numeric_limits<float>::infinity();
        QCOMPARE(m_endpoint->complete(endless, {}).error().kind, ErrorKind::InvalidInput);
    }

    void aStopInTheMiddleEndsTheWork()
    {
        std::stop_source source;
        CompletionRequest request = question("Spell the word.", "dog");
        int finished = 0;
        std::jthread worker([&] {
            for (;;) {
                const auto answer = m_endpoint->complete(request, source.get_token());
                if (!answer) {
                    finished = answer.error().kind == ErrorKind::Cancelled ? 1 : 2;
                    return;
                }
            }
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        source.request_stop();
        worker.join();
        QCOMPARE(finished, 1);
    }
};

REGISTER_TEST(TestBuiltinEndpoint)

} // namespace tst_builtin_endpoint

#include "tst_builtin_endpoint.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/likelihood_endpoint.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace tst_likelihood_endpoint {

using namespace optimizers;

namespace {

/// Finds every character of the continuation as likely as `each`.
class EvenScorer final : public LikelihoodScorer
{
public:
    explicit EvenScorer(double each) : m_each(each) {}

    [[nodiscard]] Result<Likelihood> likelihood(const CompletionRequest& request, const std::string& continuation,
                                                std::stop_token) override
    {
        asked = request;
        return Likelihood{m_each * static_cast<double>(continuation.size()), static_cast<int>(continuation.size()), 7};
    }

    [[nodiscard]] bool needsProof() const override { return false; }

    CompletionRequest asked;

private:
    double m_each;
};

CompletionRequest scoring(const std::string& prompt, const std::string& text)
{
    CompletionRequest request;
    request.messages = {{Message::Role::User, prompt}, {Message::Role::Assistant, text}};
    return request;
}

} // namespace

class TestLikelihoodEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeanComesBackToTheLastBit()
    {
        const double each = -std::log(3.0);
        EvenScorer scorer(each);
        LikelihoodEndpoint endpoint(scorer, "model");
        const auto answer = endpoint.complete(scoring("Say it.", "word"), {});
        QVERIFY(answer);
        QCOMPARE(answer->usage.inputTokens, 7);
        QCOMPARE(answer->usage.outputTokens, 4);
        QVERIFY(meanLogProbabilityFrom(*answer) == each * 4.0 / 4.0);
        QCOMPARE(scorer.asked.messages.size(), std::size_t{1});
        QCOMPARE(scorer.asked.messages.front().text, std::string("Say it."));
    }

    void itsAnswersAreNotTakenForCompletionsOfTheModel()
    {
        EvenScorer scorer(-1.0);
        const LikelihoodEndpoint endpoint(scorer, "model");
        QVERIFY(endpoint.identity() != "model");
    }

    void aTextToScoreIsNeeded()
    {
        EvenScorer scorer(-1.0);
        LikelihoodEndpoint endpoint(scorer, "model");
        CompletionRequest request = scoring("Say it.", "word");
        request.messages.pop_back();
        QCOMPARE(endpoint.complete(request, {}).error().kind, ErrorKind::InvalidInput);
    }

    void whatIsNoNumberIsMalformed()
    {
        EvenScorer scorer(-std::numeric_limits<double>::infinity());
        LikelihoodEndpoint endpoint(scorer, "model");
        QCOMPARE(endpoint.complete(scoring("Say it.", "word"), {}).error().kind, ErrorKind::Malformed);
        Completion other;
        other.text = "quite likely";
        other.usage.outputTokens = 2;
        QVERIFY(!meanLogProbabilityFrom(other));
    }
};

REGISTER_TEST(TestLikelihoodEndpoint)

} // namespace tst_likelihood_endpoint

#include "tst_likelihood_endpoint.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"
#include "optimizers/endpoints/ledger.h"
#include "optimizers/endpoints/model_endpoint.h"

namespace optimizers {

/// Pays for every call of the inner endpoint: reserves the worst case before it is sent, settles what it used
/// afterwards. A call that failed after it was sent counts; where its answer was lost, as its worst case. Such a call
/// is stored at once, or a run that is continued after a kill would spend it again.
class MeteredEndpoint final : public ThreadlessEndpoint
{
public:
    /// Endpoint, ledger and store outlive it.
    MeteredEndpoint(ModelEndpoint& inner, Ledger& ledger, AnswerStore& answers, const Prices& prices)
        : m_inner(inner), m_ledger(ledger), m_answers(answers), m_prices(prices)
    {}

    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner.identity(); }

private:
    ModelEndpoint& m_inner;
    Ledger& m_ledger;
    AnswerStore& m_answers;
    const Prices m_prices;
};

/// The same for an embedder, which sends one request a call. Embedders do not report what they used, so that each text
/// is settled as its worst case.
class MeteredEmbedder final : public Embedder
{
public:
    MeteredEmbedder(Embedder& inner, Ledger& ledger, AnswerStore& answers, const Prices& prices)
        : m_inner(inner), m_ledger(ledger), m_answers(answers), m_prices(prices)
    {}

    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner.identity(); }

private:
    Embedder& m_inner;
    Ledger& m_ledger;
    AnswerStore& m_answers;
    const Prices m_prices;
};

} // namespace optimizers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/batch_source.h"

#include <cmath>
#include <utility>

namespace resources {

namespace {

using optimizers::Rng;
using optimizers::TokenId;
using optimizers::Tokenizer;

constexpr double spelledTurns = 0.3;
constexpr std::size_t longestSpelled = 60;
constexpr double longSpan = 4.0;

TokenId turnToken(Turn::Role role)
{
    switch (role) {
    case Turn::Role::System:
        return Tokenizer::systemTurn;
    case Turn::Role::User:
        return Tokenizer::userTurn;
    case Turn::Role::Assistant:
        break;
    }
    return Tokenizer::assistantTurn;
}

/// Only bare inputs are spelled: in a long text it would cost more tokens than it teaches.
bool maySpell(const Turn& turn)
{
    return turn.role == Turn::Role::User && !turn.learned && turn.text.size() <= longestSpelled &&
           turn.text.find('\n') == std::string::npos;
}

std::vector<TokenId> textTokens(const Turn& turn, const Tokenizer& tokenizer, Rng* noise)
{
    if (noise == nullptr || !maySpell(turn) || noise->uniform() >= spelledTurns)
        return tokenizer.encode(turn.text);
    const double share = 0.2 + 0.8 * noise->uniform();
    return tokenizer.encode(turn.text, [&](std::string_view) { return noise->uniform() < share; });
}

} // namespace

Batch tokenized(const Document& document, const Tokenizer& tokenizer, Rng* noise)
{
    Batch batch;
    for (const Turn& turn : document.turns) {
        batch.tokens.push_back(turnToken(turn.role));
        std::vector<TokenId> text = textTokens(turn, tokenizer, noise);
        if (turn.role == Turn::Role::Assistant)
            text.push_back(Tokenizer::endOfTurn);
        const auto length = static_cast<double>(text.size());
        const auto weight = static_cast<float>(length > longSpan ? std::sqrt(longSpan / length) : 1.0);
        for (const TokenId token : text) {
            if (turn.learned)
                batch.targets.push_back({batch.tokens.size() - 1, token, weight});
            batch.tokens.push_back(token);
        }
    }
    batch.documentEnds.push_back(batch.tokens.size());
    return batch;
}

BatchSource::BatchSource(Documents documents, const Tokenizer& tokenizer, std::size_t context, std::uint64_t seed)
    : m_documents(std::move(documents)), m_tokenizer(tokenizer), m_context(context), m_seed(seed)
{}

LabelledBatch BatchSource::next(std::size_t tokens)
{
    LabelledBatch labelled;
    while (labelled.batch.tokens.size() < tokens) {
        const Document document = m_documents(m_next);
        Rng noise(optimizers::mixSeed({m_seed, m_next}));
        ++m_next;
        const Batch batch = tokenized(document, m_tokenizer, &noise);
        if (batch.tokens.size() > m_context)
            continue;
        labelled.batch.append(batch);
        labelled.kinds.resize(labelled.batch.targets.size(), document.kind);
    }
    return labelled;
}

} // namespace resources

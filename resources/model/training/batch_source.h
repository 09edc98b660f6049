// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "resources/model/corpus/corpus.h"
#include "resources/model/training/batch.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace resources {

/// A batch whose targets know the kind of document they come from.
struct LabelledBatch
{
    Batch batch;
    std::vector<std::string> kinds; // one for each target
};

/// A document as tokens: every turn starts with its role, an assistant's turn ends with the end of turn, and what is
/// learned is a target. A learned span of n > 4 tokens weighs 2 sqrt(n) in all, so that long answers teach more than
/// short ones without drowning them. With `noise`, some words of what a user writes are spelled letter by letter.
[[nodiscard]] Batch tokenized(const Document& document, const optimizers::Tokenizer& tokenizer, optimizers::Rng* noise);

/// The endless sequence of batches of one seed, from fresh documents in order.
class BatchSource
{
public:
    /// The document at an index: Corpus::document, or a small language of a test.
    using Documents = std::function<Document(std::uint64_t index)>;

    BatchSource(Documents documents, const optimizers::Tokenizer& tokenizer, std::size_t context, std::uint64_t seed);

    /// Whole documents until at least `tokens` tokens are there; documents longer than the context are left out.
    [[nodiscard]] LabelledBatch next(std::size_t tokens);

    [[nodiscard]] std::uint64_t documentsRead() const { return m_next; }
    void continueAfter(std::uint64_t documents) { m_next = documents; }

private:
    Documents m_documents;
    const optimizers::Tokenizer& m_tokenizer;
    std::size_t m_context;
    std::uint64_t m_seed;
    std::uint64_t m_next = 0;
};

} // namespace resources

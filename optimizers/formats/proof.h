// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/formats/prompt_format.h"

#include <cstddef>
#include <string>

namespace optimizers {

/// Whether a written file, read back, sends the very bytes that were scored.
struct ExportProof
{
    enum class Kind {
        Same,        ///< on every example that was tried
        Different,   ///< `reason` says where
        NotPossible, ///< the file holds no prompt, or the prompt cannot be rendered; `reason` says which
    };

    Kind kind = Kind::NotPossible;
    std::size_t bytes = 0;    ///< of the messages about all examples tried
    std::size_t examples = 0; ///< tried
    std::size_t answers = 0;  ///< stored ones whose request is the very one the file sends
    ShownText reason = {};    ///< one sentence

    bool operator==(const ExportProof&) const = default;
};

/// Reads the text back and renders it and the prompt for the validation examples (a thousand at most; without any, for
/// a made-up one). Where the journal has the candidate's outcome, the request must also be the one that was answered
/// then: the layout or the model's settings may have been changed since.
[[nodiscard]] ExportProof proofOf(const PromptFormatInfo& format, const ExportSubject& subject,
                                  const std::string& written);
/// The proof as one sentence, in English: what a program prints.
[[nodiscard]] std::string inWords(const ExportProof& proof);

} // namespace optimizers

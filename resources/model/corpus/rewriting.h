// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/corpus.h"
#include "resources/model/corpus/task_document.h"

namespace resources {

/// The request to infer an instruction from examples, in one of many wordings; `scored` instructions may stand in it.
[[nodiscard]] std::string inductionRequest(const std::vector<Exchange>& exchanges, const std::string& scored,
                                           optimizers::Rng& rng);

[[nodiscard]] Document inductionDocument(optimizers::Rng& rng);
[[nodiscard]] Document paraphraseDocument(optimizers::Rng& rng);
[[nodiscard]] Document improveDocument(optimizers::Rng& rng);
[[nodiscard]] Document critiqueDocument(optimizers::Rng& rng);

/// Requests the model cannot serve; the answer is `unknownAnswer`.
[[nodiscard]] Document unknownDocument(optimizers::Rng& rng);
/// Words of the whole lexicon taken apart into letters, or put together from them.
[[nodiscard]] Document spellingDocument(optimizers::Rng& rng);

/// All words of the lexicon in all forms and languages.
[[nodiscard]] const std::vector<std::string>& lexiconForms();

inline constexpr const char* unknownAnswer = "I do not know.";

} // namespace resources

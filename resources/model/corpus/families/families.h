// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/corpus/family.h"

namespace resources {

[[nodiscard]] std::vector<Family> letterFamilies();
[[nodiscard]] std::vector<Family> formFamilies();
[[nodiscard]] std::vector<Family> meaningFamilies();
[[nodiscard]] std::vector<Family> translationFamilies();
[[nodiscard]] std::vector<Family> numberFamilies();
[[nodiscard]] std::vector<Family> listFamilies();
[[nodiscard]] std::vector<Family> sentenceFamilies();
[[nodiscard]] std::vector<Family> labelFamilies();
/// Other families with a rule about how the answer must look.
[[nodiscard]] std::vector<Family> formatFamilies(std::span<const Family> others);

/// The variants, and as many again whose labels have no meaning of their own: one exemplar does not tell the other
/// label.
[[nodiscard]] std::vector<Variant> withArbitraryLabels(std::vector<Variant> named);
[[nodiscard]] std::string numberInWords(int number);
[[nodiscard]] std::string upperCased(std::string text);
[[nodiscard]] std::string joined(const std::vector<const Word*>& items);
/// No answer for an empty text, else this one answer.
[[nodiscard]] std::vector<std::string> only(std::string text);

} // namespace resources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "resources/model/corpus/lexicon/lexicon.h"

#include <string>
#include <vector>

namespace resources {

enum class InputKind { Noun, Verb, Adjective, Invented, Number, NumberPair, List, Review, Statement, Message, Ticket };

/// Which half of the inputs that cannot be listed (pairs, lists, sentences, invented words) to draw from. Words and
/// single numbers are all known: nothing could be learned about a word that never occurs.
enum class Split { Training, HeldOut };

/// What a task is asked about: its text, and what the generator knows about it.
struct Input
{
    InputKind kind = InputKind::Noun;
    std::string text = {};
    Word word = {};
    std::vector<const Word*> items = {};
    int first = 0;
    int second = 0;
    /// Praise, urgency or formality, by kind: 0 or 1.
    int label = 0;
    /// What a review or ticket is about.
    int topic = 0;
    /// A statement's negation or a message in formal words.
    std::string rewritten = {};
    std::string question = {};
    /// In [0, 1): the property along which wordings lean or fail (see Grammar).
    double position = 0;
};

[[nodiscard]] Input drawInput(InputKind kind, optimizers::Rng& rng, Split split);
[[nodiscard]] bool isHeldOutInput(InputKind kind, const std::string& text);
[[nodiscard]] std::vector<std::string> wordsOf(const std::string& text);

/// The sentence kinds, without regard to the split.
[[nodiscard]] Input drawSentence(InputKind kind, optimizers::Rng& rng);

} // namespace resources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace app {

/// What the project files of the samples say of themselves, where lupdate finds it; a test compares them.
inline constexpr std::array sampleTexts = {
    QT_TRANSLATE_NOOP("samples", "Antonyms"),
    QT_TRANSLATE_NOOP("samples", "Answer a word with one of the opposite meaning. The draft does not say what to do "
                                 "with the word; several answers are right for some."),
    QT_TRANSLATE_NOOP("samples", "Bids"),
    QT_TRANSLATE_NOOP("samples",
                      "Announce the higher of two bids in the manner of the auction house. Exemplars show how it is "
                      "said but hardly which bid it is, an instruction says which but not how: it takes both."),
    QT_TRANSLATE_NOOP("samples", "English to French"),
    QT_TRANSLATE_NOOP("samples", "Translate an English word into French. The draft forgets to name the language."),
    QT_TRANSLATE_NOOP("samples", "English to German"),
    QT_TRANSLATE_NOOP("samples", "Translate an English word into German. The draft forgets to name the language."),
    QT_TRANSLATE_NOOP("samples", "First letters"),
    QT_TRANSLATE_NOOP("samples", "Give the first letter of a word. The draft does not say which."),
    QT_TRANSLATE_NOOP("samples", "Index entries"),
    QT_TRANSLATE_NOOP("samples", "Write the entry of an index that points from a word to its plural. The form of the "
                                 "entries is easily shown and hardly said."),
    QT_TRANSLATE_NOOP("samples", "Larger number"),
    QT_TRANSLATE_NOOP("samples", "Pick the larger of two numbers. The numbers alone do not say what to do with them, "
                                 "and neither does the draft."),
    QT_TRANSLATE_NOOP("samples", "Plurals"),
    QT_TRANSLATE_NOOP("samples",
                      "Give the plural of a noun, irregular ones among regular ones. The draft does not say so."),
    QT_TRANSLATE_NOOP("samples", "Reviews"),
    QT_TRANSLATE_NOOP("samples", "Tell whether a short review is positive or negative, where praise and blame may "
                                 "stand in one sentence. The draft does not name the labels."),
    QT_TRANSLATE_NOOP("samples", "Shelves"),
    QT_TRANSLATE_NOOP("samples",
                      "Find the shelf for the goods of an order line. Which shelf holds what is a habit of the shop: "
                      "the examples show it, and no instruction the practice model writes can say it."),
    QT_TRANSLATE_NOOP("samples", "Sums"),
    QT_TRANSLATE_NOOP(
        "samples", "Add two numbers. The numbers alone do not say what to do with them, and neither does the draft."),
    QT_TRANSLATE_NOOP("samples", "Tickets"),
    QT_TRANSLATE_NOOP("samples", "Send a support ticket to the right team: billing, technical, sales or shipping. The "
                                 "draft does not name the teams."),
    QT_TRANSLATE_NOOP("samples", "Top of the list"),
    QT_TRANSLATE_NOOP("samples",
                      "Buy what stands first on the shopping list. The draft does not say which item it is."),
    QT_TRANSLATE_NOOP("samples", "The way back"),
    QT_TRANSLATE_NOOP("samples", "List the stops of a way for the way back. Examples look much like those of other "
                                 "orders, so an instruction has to say it."),
};

} // namespace app

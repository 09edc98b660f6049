// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/tokenizer.h"
#include "optimizers/core/random.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <string>

using optimizers::Rng;
using optimizers::TokenId;
using optimizers::Tokenizer;

namespace tst_tokenizer {

using namespace std::string_literals;

namespace {

Tokenizer smallTokenizer()
{
    return Tokenizer({"the", "dog", "chien", "garçon", "don", "yes", "is", "cat", "écrit", "a"});
}

std::string randomBytes(Rng& rng, std::size_t length)
{
    std::string text(length, '\0');
    for (char& c : text)
        c = static_cast<char>(rng.below(256));
    return text;
}

/// Pieces that sit on the tokenizer's seams, in random order: words, cases, spaces, lines, broken UTF-8.
std::string randomPieces(Rng& rng, std::size_t count)
{
    static const std::vector<std::string> pieces{"the",      "Dog",
                                                 "CHIEN",    "dOg",
                                                 "garçon",   "Garçon",
                                                 "GARÇON",   "écrit",
                                                 "Écrit",    "zebra",
                                                 "ZEBRA",    "Zebra",
                                                 "zeBRA",    " ",
                                                 "  ",       "\n",
                                                 "\t",       "\r\n",
                                                 "A",        "b",
                                                 "7",        "42",
                                                 "007",      ".",
                                                 "'",        "->",
                                                 "-",        "\xc3",
                                                 "\xa9",     "\xff",
                                                 "\0"s,      "²",
                                                 "日本",     "é",
                                                 "É",        "x1",
                                                 "\xc5\x80", "\xf0\x9f\x90\xb6"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += pieces[rng.below(pieces.size())];
    return text;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordOfTheVocabularyBringsItsSpaceAlong()
    {
        const Tokenizer tokenizer = smallTokenizer();
        QCOMPARE(tokenizer.encode("the dog is the cat").size(), std::size_t{5});
    }

    void anUnknownWordIsOneTokenALetter()
    {
        const Tokenizer tokenizer = smallTokenizer();
        QCOMPARE(tokenizer.encode("the zebra").size(), std::size_t{6});
        QCOMPARE(tokenizer.encode("the ZEBRA").size(), std::size_t{7});
        QCOMPARE(tokenizer.encode("ZEBRA").size(), std::size_t{5});
    }

    void aCapitalisedWordSharesItsTokenWithTheLowerCaseWord()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const std::vector<TokenId> lower = tokenizer.encode("dog");
        const std::vector<TokenId> capital = tokenizer.encode("Dog");
        const std::vector<TokenId> upper = tokenizer.encode("DOG");
        QCOMPARE(capital.back(), lower.back());
        QCOMPARE(upper.back(), lower.back());
        QVERIFY(capital != upper);
    }

    void noTextEncodesToATurnToken()
    {
        const Tokenizer tokenizer = smallTokenizer();
        for (const std::string& text : {"<user>"s, "\0\1\2\3"s, "<end> <assistant>"s})
            QVERIFY(
                std::ranges::none_of(tokenizer.encode(text), [](TokenId id) { return id <= Tokenizer::endOfTurn; }));
    }

    void randomBytesRoundTrip()
    {
        const Tokenizer tokenizer = smallTokenizer();
        Rng rng(1);
        for (int i = 0; i < 10'000; ++i) {
            const std::string text = randomBytes(rng, rng.below(40));
            QCOMPARE(tokenizer.decode(tokenizer.encode(text)), text);
        }
    }

    void textsFromTheSeamsRoundTripWithAndWithoutSpelling()
    {
        const Tokenizer tokenizer = smallTokenizer();
        Rng rng(2);
        for (int i = 0; i < 20'000; ++i) {
            const std::string text = randomPieces(rng, rng.below(12));
            QCOMPARE(tokenizer.decode(tokenizer.encode(text)), text);
            const auto spelled = tokenizer.encode(text, [&](std::string_view) { return rng.below(2) == 0; });
            QCOMPARE(tokenizer.decode(spelled), text);
            QVERIFY(tokenizer.encode(text).size() <= text.size() && spelled.size() <= text.size());
        }
    }

    void anySequenceOfTokensDecodes()
    {
        const Tokenizer tokenizer = smallTokenizer();
        Rng rng(3);
        for (int i = 0; i < 2'000; ++i) {
            std::vector<TokenId> tokens(rng.below(30));
            for (TokenId& token : tokens)
                token = static_cast<TokenId>(rng.below(tokenizer.size() + 10));
            const std::string text = tokenizer.decode(tokens);
            QCOMPARE(tokenizer.decode(tokenizer.encode(text)), text);
        }
    }

    void aSpelledWordReadsTheSame()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const auto spelled = tokenizer.encode("the dog", [](std::string_view word) { return word == "dog"; });
        QCOMPARE(spelled.size(), std::size_t{4});
        QCOMPARE(tokenizer.decode(spelled), "the dog"s);
    }

    void theFileHoldsTheWholeTokenizer()
    {
        const Tokenizer tokenizer = smallTokenizer();
        const auto read = Tokenizer::fromText(tokenizer.toText());
        QVERIFY(read);
        QCOMPARE(read->size(), tokenizer.size());
        QCOMPARE(read->encode("Garçon, the dog!"), tokenizer.encode("Garçon, the dog!"));
    }

    void aBrokenFileIsRefusedWithItsLine()
    {
        QVERIFY(!Tokenizer::fromText("dog\ncat\n"));
        QVERIFY(!Tokenizer::fromText("hone-tokenizer 1\n"));
        const auto broken = Tokenizer::fromText("hone-tokenizer 1\ndog\ntwo words\n");
        QVERIFY(!broken);
        QVERIFY(broken.error().message().find("Line 3") != std::string::npos);
    }
};

REGISTER_TEST(TestTokenizer)

} // namespace tst_tokenizer

#include "tst_tokenizer.moc"

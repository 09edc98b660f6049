// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/shown_text.h"
#include "optimizers/core/text.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <limits>

namespace tst_shown_text {

using namespace optimizers;
using namespace std::string_literals;

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesStandInTheirPlaces()
    {
        const ShownText text(textId("%2 of %1, and %2 again"), {"a file"s, 3});
        QCOMPARE(text.inEnglish(), "3 of a file, and 3 again"s);
        QVERIFY(ShownText().empty() && ShownText().inEnglish().empty());
        QVERIFY(!text.empty());
        QCOMPARE(ShownText("100 %1"s).inEnglish(), "100 %1"s); // words have no places
    }

    void aValueIsNotReadForPlaces()
    {
        QCOMPARE(ShownText(textId("%1 and %2"), {"%2"s, "%1"s}).inEnglish(), "%2 and %1"s);
        QCOMPARE(ShownText(textId("%1 of 5 %, %3%"), {"x"s}).inEnglish(), "x of 5 %, %3%"s); // none for the others
    }

    void everySentenceInItIsTranslatedAndNoWord()
    {
        const ShownText text(textId("%1: %2"), {"name"s, ShownText(textId("it is %1"), {"name"s})});
        const auto translation = [](TextId sentence) {
            return sentence.source == "%1: %2" ? "%2 (%1)"s : "<" + std::string(sentence.source) + ">";
        };
        QCOMPARE(text.in(translation), "<it is name> (name)"s);
    }

    void wordsCanBeChangedAtAnyDepth()
    {
        const ShownText text(textId("key %1: %2"), {"key"s, ShownText(textId("%1"), {"the key"s})});
        const ShownText hidden = text.withWords(
            [](const std::string& words) { return words.find("key") == std::string::npos ? words : "***"s; });
        QCOMPARE(hidden.inEnglish(), "key ***: ***"s); // the sentence is ours
    }

    void whatIsStoredComesBack()
    {
        const ShownText nested(textId("%1: %2"), {"name"s, ShownText(textId("it is %1"), {"{\"words\":"s})});
        for (const ShownText& text : {nested, ShownText(), ShownText("the server said {\"error\"}"s), ShownText(12),
                                      ShownText(R"({"sentence":"not one of ours %1"})"s),
                                      ShownText(R"({"words":"nor this"})"s), ShownText(textId("as it is"))})
            QVERIFY2(shownTextFrom(text.stored()) == text, text.stored().c_str());
        QCOMPARE(ShownText("the server said no"s).stored(), "the server said no"s);
    }

    void whatWasNotStoredByUsIsWords()
    {
        for (const std::string& text :
             {"no such file"s, R"({"sentence":)"s, R"({"sentence":5})"s, R"({"sentence":""})"s, R"({"words":[]})"s,
              "["s, R"({"sentence":"a","values":)"s})
            QCOMPARE(shownTextFrom(text).inEnglish(), text);
        QCOMPARE(shownTextFrom(R"({"sentence":"%1 and %2","values":[1,{"a":2}]})").inEnglish(), R"(1 and {"a":2})"s);
        QCOMPARE(shownTextFrom(R"({"sentence":"%1","values":3})").inEnglish(), "3"s);
    }

    void numbersAreWrittenWithAPoint()
    {
        QCOMPARE(fixedText(0.5, 3), "0.500"s);
        QCOMPARE(fixedText(-12.345, 1), "-12.3"s);
        QCOMPARE(fixedText(7.0, 0), "7"s);
        QCOMPARE(fixedText(std::numeric_limits<double>::max(), 1), "?"s); // longer than anybody reads
    }
};

REGISTER_TEST(TestShownText)

} // namespace tst_shown_text

#include "tst_shown_text.moc"

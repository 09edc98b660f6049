// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/locked_text.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_locked_text {

using optimizers::keepsLocked;
using optimizers::LockedSpan;
using optimizers::lockedSpans;

class TestLockedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLockedHasToStandThereByteForByteAndInOrder()
    {
        const std::vector<std::string> locked{"Answer in JSON.", "Never guess."};
        QVERIFY(keepsLocked("Answer in JSON.\nBe brief. Never guess.", locked).has_value());
        QVERIFY(!keepsLocked("Answer in Json.\nNever guess.", locked).has_value());
        QVERIFY(!keepsLocked("Never guess. Answer in JSON.", locked).has_value());
        QVERIFY(!keepsLocked("Answer in JSON. Never  guess.", locked).has_value());
        QVERIFY(keepsLocked("anything", {}).has_value());
    }

    void aPartThatIsLockedTwiceHasToStandThereTwice()
    {
        const std::vector<std::string> locked{"ja", "ja"};
        QVERIFY(!keepsLocked("ja", locked).has_value());
        QVERIFY(keepsLocked("jaja", locked).has_value());
    }

    void thePlacesAreFoundPastWhatIsLost()
    {
        const auto spans = lockedSpans("one three", std::vector<std::string>{"one", "two", "three"});
        QCOMPARE(spans.size(), std::size_t{3});
        QVERIFY(spans[0] == (LockedSpan{0, 3}));
        QVERIFY(!spans[1].has_value());
        QVERIFY(spans[2] == (LockedSpan{4, 5}));
    }

    void theMessageQuotesTheBeginningWithoutCuttingACharacter()
    {
        std::string longText = "x";
        for (int i = 0; i < 50; ++i)
            longText += "ä";
        const auto kept = keepsLocked("", std::vector<std::string>{longText});
        QVERIFY(!kept.has_value());
        const std::string& message = kept.error().message();
        QCOMPARE(QString::fromStdString(message).toStdString(), message);
        QVERIFY(message.find("…") != std::string::npos);
    }

    void writersAreToldOfEveryPart()
    {
        QVERIFY(optimizers::lockedRequest({}).empty());
        const std::string request = optimizers::lockedRequest(std::vector<std::string>{"A\nB", "C"});
        QVERIFY(request.find("<passage>A\nB</passage>\n<passage>C</passage>") != std::string::npos);
    }
};

REGISTER_TEST(TestLockedText)

} // namespace tst_locked_text

#include "tst_locked_text.moc"

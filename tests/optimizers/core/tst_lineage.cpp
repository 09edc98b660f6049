// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/lineage.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_lineage {

using namespace optimizers;
using namespace std::string_literals;

class TestLineage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKnownMoveHasANameToTranslate()
    {
        QVERIFY(shownMove("raise") == ShownText(textId("raise the score")));
        QVERIFY(shownMove("of another program") == ShownText("of another program"s));
    }

    void aReasonSaysWhatIsKnownOfIt()
    {
        QVERIFY(shownReason({}).empty());
        QCOMPARE(shownReason({.exampleSet = 4}).inEnglish(), "example set 4"s);
        QCOMPARE(
            shownReason({.metaPrompt = "infer@1", .softPrompt = 3, .draw = 255, .expected = Expectation{0.5, 0.25}})
                .inEnglish(),
            "meta-prompt infer@1, soft prompt 3, draw 00000000000000ff, predicted 0.50 ± 0.25"s);
        QCOMPARE(shownReason({.exampleSet = 1, .words = "because"}).inEnglish(), "because, example set 1"s);
    }
};

REGISTER_TEST(TestLineage)

} // namespace tst_lineage

#include "tst_lineage.moc"

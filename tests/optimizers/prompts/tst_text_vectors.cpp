// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/text_vectors.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

namespace tst_text_vectors {

using optimizers::Points;
using optimizers::similarity;
using optimizers::textVectors;

class TestTextVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsAsLikeItselfAsCanBe()
    {
        const Points points = textVectors(std::vector<std::string>{"a red house", "a red house"});
        QVERIFY(qAbs(similarity(points.row(0), points.row(1)) - 1.0) < 1e-6);
    }

    void sharedWordsMakeTextsAlike()
    {
        const Points points = textVectors(std::vector<std::string>{"a red house", "the red house", "17 minus 4"});
        QVERIFY(similarity(points.row(0), points.row(1)) > similarity(points.row(0), points.row(2)) + 0.2);
    }

    void endingsMakeWordsAlike()
    {
        const Points points = textVectors(std::vector<std::string>{"refunding", "refunded", "bicycle"});
        QVERIFY(similarity(points.row(0), points.row(1)) > similarity(points.row(0), points.row(2)));
    }

    void aVectorDoesNotDependOnTheOtherTexts()
    {
        const Points alone = textVectors(std::vector<std::string>{"seven"});
        const Points among = textVectors(std::vector<std::string>{"other words", "seven"});
        QVERIFY(std::ranges::equal(alone.row(0), among.row(1)));
    }

    void anEmptyTextIsLikeNothing()
    {
        const Points points = textVectors(std::vector<std::string>{"", "seven"});
        QCOMPARE(points.rows(), std::size_t{2});
        QCOMPARE(similarity(points.row(0), points.row(1)), 0.0);
    }
};

REGISTER_TEST(TestTextVectors)

} // namespace tst_text_vectors

#include "tst_text_vectors.moc"

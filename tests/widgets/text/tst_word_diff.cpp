// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/text/diff_view.h"
#include "widgets/text/word_diff.h"

#include <QTest>

#include <random>

namespace tst_word_diff {

using namespace Qt::StringLiterals;

using widgets::DiffSpan;
using Kind = widgets::DiffSpan::Kind;

namespace {

QString written(const std::vector<DiffSpan>& spans)
{
    QString text;
    for (const DiffSpan& span : spans) {
        if (span.kind == Kind::Same)
            text += span.text;
        else
            text += (span.kind == Kind::Removed ? u"[-"_s : u"[+"_s) + span.text + u']';
    }
    return text;
}

QString without(const std::vector<DiffSpan>& spans, Kind kind)
{
    QString text;
    for (const DiffSpan& span : spans) {
        if (span.kind != kind)
            text += span.text;
    }
    return text;
}

QString randomText(std::mt19937& random)
{
    const QString words[] = {u"say"_s, u"the"_s,    u"opposite"_s, u"."_s, u" "_s,
                             u"\n"_s,  u"größer"_s, u"{{x}}"_s,    u"😀"_s};
    QString text;
    for (auto left = random() % 30; left > 0; --left)
        text += words[random() % 9];
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedWordsStandBesideEachOther()
    {
        QCOMPARE(written(widgets::wordDiff(u"Say the opposite of the word."_s, u"Write the opposite of the word."_s)),
                 u"[-Say][+Write] the opposite of the word."_s);
        QCOMPARE(written(widgets::wordDiff(u"Answer with one word."_s, u"Answer with one word. Be brief."_s)),
                 u"Answer with one word.[+ Be brief.]"_s);
    }

    void neighbouringChangesAreOne()
    {
        QCOMPARE(written(widgets::wordDiff(u"Please give me the opposite of this"_s,
                                           u"Please name exactly the opposite of this"_s)),
                 u"Please [-give me][+name exactly] the opposite of this"_s);
    }

    void equalAndEmptyTexts()
    {
        QCOMPARE(written(widgets::wordDiff(u"Same."_s, u"Same."_s)), u"Same."_s);
        QVERIFY(widgets::wordDiff({}, {}).empty());
        QCOMPARE(written(widgets::wordDiff({}, u"New"_s)), u"[+New]"_s);
    }

    void otherTextsAreShownWhole()
    {
        QCOMPARE(written(widgets::wordDiff(u"List three colours."_s, u"Sum up what was said before."_s)),
                 u"[-List three colours.][+Sum up what was said before.]"_s);
    }

    void thePiecesAreTheTexts()
    {
        std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts every time
        for (int round = 0; round < 500; ++round) {
            const QString before = randomText(random);
            const QString after = randomText(random);
            const std::vector<DiffSpan> spans = widgets::wordDiff(before, after);
            QCOMPARE(without(spans, Kind::Added), before);
            QCOMPARE(without(spans, Kind::Removed), after);
        }
    }

    void theViewMarksWithMoreThanColour()
    {
        widgets::DiffView view(nullptr);
        view.setTexts(u"Say it now please"_s, u"Say it soon please"_s);
        QTextCursor cursor(view.document());
        cursor.setPosition(8);
        QVERIFY(cursor.charFormat().fontStrikeOut());
        cursor.setPosition(13);
        QVERIFY(cursor.charFormat().fontUnderline());
        QVERIFY(!view.accessibleDescription().isEmpty());
    }
};

REGISTER_WIDGET_TEST(TestWordDiff)

} // namespace tst_word_diff

#include "tst_word_diff.moc"

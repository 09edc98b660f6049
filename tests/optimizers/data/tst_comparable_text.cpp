// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/comparable_text.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_comparable_text {

using namespace Qt::StringLiterals;

using optimizers::comparableText;

class TestComparableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesOfATextAreEqual_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case") << u"The CAT sat"_s << u"the cat sat"_s;
        QTest::newRow("white space") << u"  the\tcat \n sat "_s << u"the cat sat"_s;
        QTest::newRow("full stop") << u"The cat sat."_s << u"the cat sat"_s;
        QTest::newRow("quotes") << u"“The cat” sat!"_s << u"\"the cat\" sat"_s;
        QTest::newRow("apostrophe") << u"don’t"_s << u"dont"_s;
        QTest::newRow("hyphen") << u"well-known"_s << u"well known"_s;
        QTest::newRow("comma without blank") << u"a,b"_s << u"a, b"_s;
        QTest::newRow("beyond ASCII") << u"ÜBER Größe…"_s << u"über größe"_s;
    }

    void copiesOfATextAreEqual()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(comparableText(one.toStdString()), comparableText(other.toStdString()));
    }

    void whatSaysSomethingElseStaysDifferent_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("sign") << u"12 + 5"_s << u"12 - 5"_s;
        QTest::newRow("negative") << u"-5"_s << u"5"_s;
        QTest::newRow("decimal") << u"1.5"_s << u"15"_s;
        QTest::newRow("brackets") << u"( ) [ ]"_s << u"( [ ] )"_s;
        QTest::newRow("words") << u"a cat"_s << u"acat"_s;
        QTest::newRow("accents") << u"resume"_s << u"résumé"_s;
    }

    void whatSaysSomethingElseStaysDifferent()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(comparableText(one.toStdString()) != comparableText(other.toStdString()));
    }

    void punctuationAloneStaysWhatItIs()
    {
        QCOMPARE(comparableText(" ?! "), std::string("?!"));
        QCOMPARE(comparableText(""), std::string());
        QVERIFY(comparableText("...") != comparableText("!!!"));
    }

    void bytesThatAreNoTextDoNoHarm() { QVERIFY(!comparableText("a\xff\xfe b").empty()); }
};

REGISTER_TEST(TestComparableText)

} // namespace tst_comparable_text

#include "tst_comparable_text.moc"

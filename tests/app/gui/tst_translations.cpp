// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the files of translations: whole, and with the same places for values as the English.
#include "tests/support/unit_test.h"

#include "translations/engine_texts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace tst_translations {

using namespace Qt::StringLiterals;

namespace {

/// "%1", "%n", … in a text, sorted.
QStringList placesIn(const QString& text)
{
    static const QRegularExpression place(u"%L?[0-9n]"_s);
    QStringList places;
    for (const QRegularExpressionMatch& match : place.globalMatch(text))
        places.append(match.captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanIsComplete()
    {
        QFile file(QStringLiteral(HONE_TRANSLATIONS "/hone_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int messages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name") {
                const QString context = xml.readElementText();
                QVERIFY2(isContext(context), qPrintable(context));
            } else if (xml.name() == u"source") {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == u"translation") {
                QVERIFY2(!xml.attributes().hasAttribute(u"type"_s), qPrintable(source));
                checkTranslation(source, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
            }
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages > 1000);
    }

    void everyTextOfTheEngineIsTranslated()
    {
        QTranslator german;
        QVERIFY(german.load(u":/translations/hone_de.qm"_s));
        QVERIFY(optimizers::engineTexts().size() > 300);
        for (const optimizers::TextId& text : optimizers::engineTexts()) {
            const std::string source(text.source);
            QVERIFY2(!german.translate("optimizers", source.c_str()).isEmpty(), source.c_str());
        }
    }

private:
    // lupdate may misread a file: what it then calls by another name would never be found.
    static bool isContext(const QString& name)
    {
        return QStringList{u"optimizers"_s, u"samples"_s, u"main"_s}.contains(name) || name.startsWith(u"app::"_s) ||
               name.startsWith(u"widgets::"_s);
    }

    // A number may be left out where the language has a word for it: "ein Beispiel".
    static void checkTranslation(const QString& source, const QString& translation)
    {
        QVERIFY2(!translation.isEmpty(), qPrintable(source));
        QStringList wanted = placesIn(source);
        QStringList found = placesIn(translation);
        wanted.removeAll(u"%n"_s);
        found.removeAll(u"%n"_s);
        QVERIFY2(wanted == found, qPrintable(source + u"\n"_s + translation));
    }
};

REGISTER_WIDGET_TEST(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/parameters/schema.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_schema {

using namespace optimizers;

namespace {

enum class Shape { Round, Square };

struct Parameters
{
    std::int64_t size = 3;
    int small = 4;
    double rate = 0.5;
    bool loud = true;
    std::string title = "none";
    Shape shape = Shape::Square;
};

Schema<Parameters> schema()
{
    const auto text = [](const char* label) { return ParameterText{textId(label), textId("What it is."), {}, {}, {}}; };
    return Schema<Parameters>()
        .add("size", &Parameters::size, {textId("Size"), textId("How large."), 1.0, 10.0, textId("pieces")})
        .add("small", &Parameters::small, text("Small"))
        .add("rate", &Parameters::rate, {textId("Rate"), textId("How fast."), 0.0, 1.0, {}})
        .add("loud", &Parameters::loud, text("Loud"))
        .add("title", &Parameters::title, text("Title"))
        .add("shape", &Parameters::shape, text("Shape"), {{"round", textId("Round")}, {"square", textId("Square")}});
}

const ParameterSpec& specOf(const Schema<Parameters>& of, const std::string& id)
{
    return *std::ranges::find(of.specs(), id, &ParameterSpec::id);
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declarationsFollowFromTheStruct()
    {
        const Schema<Parameters> declared = schema();
        QCOMPARE(declared.specs().size(), std::size_t{6});
        QCOMPARE(specOf(declared, "size").defaultValue, ParameterValue(std::int64_t{3}));
        QCOMPARE(specOf(declared, "small").defaultValue, ParameterValue(std::int64_t{4}));
        QCOMPARE(specOf(declared, "shape").defaultValue, ParameterValue(std::string("square")));
        QCOMPARE(specOf(declared, "size").maximum, std::optional(10.0));
        QCOMPARE(specOf(declared, "size").unit, textId("pieces"));
    }

    void nothingGivenGivesTheDefaults()
    {
        const Parameters parameters = schema().read({}).value();
        QCOMPARE(parameters.size, std::int64_t{3});
        QCOMPARE(parameters.rate, 0.5);
        QVERIFY(parameters.loud && parameters.shape == Shape::Square);
    }

    void valuesGoIntoTheirFields()
    {
        const Parameters parameters = schema()
                                          .read({{"size", std::int64_t{7}},
                                                 {"small", std::int64_t{-2}},
                                                 {"rate", std::int64_t{1}},
                                                 {"loud", false},
                                                 {"title", std::string("x")},
                                                 {"shape", std::string("round")}})
                                          .value();
        QCOMPARE(parameters.size, std::int64_t{7});
        QCOMPARE(parameters.small, -2);
        QCOMPARE(parameters.rate, 1.0);
        QVERIFY(!parameters.loud);
        QCOMPARE(parameters.title, std::string("x"));
        QVERIFY(parameters.shape == Shape::Round);
    }

    void whatIsWrittenIsReadBack()
    {
        Parameters parameters;
        parameters.size = 9;
        parameters.shape = Shape::Round;
        const ParameterValues values = schema().write(parameters);
        QCOMPARE(values.at("size"), ParameterValue(std::int64_t{9}));
        QCOMPARE(values.at("shape"), ParameterValue(std::string("round")));
        QVERIFY(schema().write(schema().read(values).value()) == values);
    }

    void wrongValuesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("below the least") << QByteArray("size") << QByteArray("0");
        QTest::newRow("above the most") << QByteArray("size") << QByteArray("11");
        QTest::newRow("no whole number") << QByteArray("size") << QByteArray("2.5");
        QTest::newRow("number with a tail") << QByteArray("size") << QByteArray("3x");
        QTest::newRow("no number") << QByteArray("rate") << QByteArray("fast");
        QTest::newRow("not finite") << QByteArray("rate") << QByteArray("nan");
        QTest::newRow("infinite") << QByteArray("rate") << QByteArray("inf");
        QTest::newRow("no flag") << QByteArray("loud") << QByteArray("yes");
        QTest::newRow("no such choice") << QByteArray("shape") << QByteArray("oval");
        QTest::newRow("empty number") << QByteArray("size") << QByteArray("");
    }

    void wrongValuesAreRefusedByName()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, text);
        const Schema<Parameters> declared = schema();
        const auto value = parameterFrom(specOf(declared, id.toStdString()), text.toStdString());
        QVERIFY(!value);
        QCOMPARE(value.error().kind, ErrorKind::InvalidInput);
        QVERIFY(value.error().message().find(id.toStdString()) != std::string::npos);
    }

    void textBecomesTheDeclaredType()
    {
        const Schema<Parameters> declared = schema();
        QCOMPARE(parameterFrom(specOf(declared, "size"), "10").value(), ParameterValue(std::int64_t{10}));
        QCOMPARE(parameterFrom(specOf(declared, "rate"), "0.0").value(), ParameterValue(0.0));
        QCOMPARE(parameterFrom(specOf(declared, "rate"), "1").value(), ParameterValue(1.0));
        QCOMPARE(parameterFrom(specOf(declared, "loud"), "false").value(), ParameterValue(false));
        QCOMPARE(parameterFrom(specOf(declared, "title"), "12").value(), ParameterValue(std::string("12")));
        QCOMPARE(parameterFrom(specOf(declared, "shape"), "round").value(), ParameterValue(std::string("round")));
    }

    void valuesAreShownAsTheyAreTyped()
    {
        const Schema<Parameters> declared = schema();
        for (const ParameterSpec& spec : declared.specs())
            QCOMPARE(parameterFrom(spec, textOf(spec.defaultValue)).value(), spec.defaultValue);
        QCOMPARE(textOf(ParameterValue(0.1)), std::string("0.1"));
    }

    void unknownIdsAndWrongTypesAreRefused()
    {
        QCOMPARE(schema().read({{"colour", true}}).error().kind, ErrorKind::InvalidInput);
        QVERIFY(schema().read({{"colour", true}}).error().message().find("colour") != std::string::npos);
        QVERIFY(!schema().read({{"size", 3.0}}));
        QVERIFY(!schema().read({{"loud", std::int64_t{1}}}));
        QVERIFY(!schema().read({{"title", std::int64_t{1}}}));
    }
};

REGISTER_TEST(TestSchema)

} // namespace tst_schema

#include "tst_schema.moc"

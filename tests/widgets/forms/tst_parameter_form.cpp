// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/forms/parameter_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace tst_parameter_form {

using namespace Qt::StringLiterals;

using optimizers::ParameterValues;
using optimizers::textId;

namespace {

std::vector<optimizers::ParameterSpec> specs()
{
    return {
        {"size", textId("Size"), textId("How many"), std::int64_t{8}, 1.0, 50.0, {}, textId("examples")},
        {"rate", textId("Rate"), textId("How fast"), 0.25, 0.0, 1.0, {}, {}},
        {"filter", textId("Filter"), textId("Leave bad ones out"), true, {}, {}, {}, {}},
        {"place",
         textId("Place"),
         textId("Where"),
         std::string("end"),
         {},
         {},
         {{"start", textId("Start")}, {"end", textId("End")}},
         {}},
        {"hint", textId("Hint"), textId("Told to the writer"), std::string("short"), {}, {}, {}, {}},
    };
}

} // namespace

class TestParameterForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshFormDiffersInNothing()
    {
        const widgets::ParameterForm form(specs(), nullptr);
        QVERIFY(form.values().empty());
        QCOMPARE(form.findChild<QSpinBox*>(u"size"_s)->value(), 8);
        QCOMPARE(form.findChild<QSpinBox*>(u"size"_s)->maximum(), 50);
        QCOMPARE(form.findChild<QSpinBox*>(u"size"_s)->suffix(), u" examples"_s);
        QCOMPARE(form.findChild<QComboBox*>(u"place"_s)->currentText(), u"End"_s);
    }

    void onlyWhatAPersonChangedIsAValue()
    {
        widgets::ParameterForm form(specs(), nullptr);
        QSignalSpy changes(&form, &widgets::ParameterForm::valuesChanged);
        form.findChild<QSpinBox*>(u"size"_s)->setValue(12);
        form.findChild<QCheckBox*>(u"filter"_s)->click();
        QCOMPARE(changes.count(), 2);
        QVERIFY((form.values() == ParameterValues{{"size", std::int64_t{12}}, {"filter", false}}));
    }

    void valuesComeBackAsTheyWereSetAndTellNobody()
    {
        widgets::ParameterForm form(specs(), nullptr);
        QSignalSpy changes(&form, &widgets::ParameterForm::valuesChanged);
        const ParameterValues values{
            {"size", std::int64_t{3}}, {"rate", 0.125}, {"place", std::string("start")}, {"hint", std::string("ä")}};
        form.setValues(values);
        QVERIFY(form.values() == values);
        form.setValues({});
        QVERIFY(form.values().empty());
        QCOMPARE(changes.count(), 0);
    }

    void aValueOutOfRangeIsNotTaken()
    {
        widgets::ParameterForm form(specs(), nullptr);
        form.setValues({{"size", std::int64_t{99}}, {"place", std::string("middle")}, {"rate", std::string("x")}});
        QVERIFY(form.values().empty());
    }

    void theResetButtonBringsTheDefaultBack()
    {
        widgets::ParameterForm form(specs(), nullptr);
        auto* reset = form.findChild<QToolButton*>(u"reset_rate"_s);
        QVERIFY(!reset->isVisibleTo(&form));
        form.findChild<QDoubleSpinBox*>(u"rate"_s)->setValue(0.5);
        QVERIFY(reset->isVisibleTo(&form));
        reset->click();
        QVERIFY(form.values().empty());
        QVERIFY(!reset->isVisibleTo(&form));
    }

    void everyControlHasANameAndABuddy()
    {
        const widgets::ParameterForm form(specs(), nullptr);
        for (const optimizers::ParameterSpec& spec : specs()) {
            const auto* control = form.findChild<QWidget*>(QString::fromStdString(spec.id));
            QVERIFY(!control->accessibleName().isEmpty());
            const QList<QLabel*> labels = form.findChildren<QLabel*>();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* l) { return l->buddy() == control; }));
        }
    }

    void theWheelScrollsThePageNotTheNumber()
    {
        widgets::ParameterForm form(specs(), nullptr);
        form.show();
        auto* box = form.findChild<QSpinBox*>(u"size"_s);
        box->clearFocus();
        QWheelEvent wheel(QPointF(3, 3), box->mapToGlobal(QPointF(3, 3)), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(box->value(), 8);
    }
};

REGISTER_WIDGET_TEST(TestParameterForm)

} // namespace tst_parameter_form

#include "tst_parameter_form.moc"

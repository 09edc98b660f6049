// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"

#include <QTest>

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAControlInTheCatalogue()
    {
        const optimizers::OptimizerInfo* info = optimizers::findOptimizer("draft");
        QVERIFY(info != nullptr);
        QCOMPARE(info->kind, optimizers::OptimizerKind::Control);
    }

    void itRejectsUnknownParameters()
    {
        const auto built = optimizers::findOptimizer("draft")->create({{"size", std::int64_t{3}}});
        QVERIFY(!built);
        QCOMPARE(built.error().kind, optimizers::ErrorKind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"

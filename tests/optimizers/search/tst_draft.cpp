// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_draft {

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

REGISTER_TEST(TestDraft)

} // namespace tst_draft

#include "tst_draft.moc"

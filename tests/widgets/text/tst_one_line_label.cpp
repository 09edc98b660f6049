// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/text/one_line_label.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

namespace tst_one_line_label {

using namespace Qt::StringLiterals;

using widgets::OneLineLabel;

class TestOneLineLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitIsCutAtItsEnd()
    {
        OneLineLabel label(nullptr);
        label.setText(u"57.0 % on 60 examples, after 1,280 calls"_s);
        for (const Qt::Alignment alignment : {Qt::AlignLeading, Qt::AlignTrailing}) {
            label.setAlignment(alignment);
            label.resize(label.fontMetrics().horizontalAdvance(u"57.0 % on 60"_s), 20);
            QVERIFY(label.shownText().startsWith(u"57.0 %"_s));
            QVERIFY(label.shownText().endsWith(u'\u2026'));
            QVERIFY(label.fontMetrics().horizontalAdvance(label.shownText()) <= label.width());
            label.resize(label.sizeHint());
            QCOMPARE(label.shownText(), label.text());
        }
    }

    void aLayoutNeedNotGrowForIt()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* label = new OneLineLabel(&window);
        row->addWidget(label);
        const int before = window.minimumSizeHint().width();
        label->setText(QString(500, u'w'));
        QCOMPARE(window.minimumSizeHint().width(), before);
    }

    void whatWasCutIsReadAsATooltip()
    {
        OneLineLabel label(nullptr);
        label.setText(u"57.0 % on 60 examples, after 1,280 calls"_s);
        label.resize(label.sizeHint());
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        const auto point = [&] {
            QHelpEvent help(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(&label, &help);
            return QToolTip::text();
        };
        QCOMPARE(point(), QString());
        label.resize(label.width() / 2, label.height());
        QCOMPARE(point(), label.text());
        QToolTip::hideText();
    }
};

REGISTER_WIDGET_TEST(TestOneLineLabel)

} // namespace tst_one_line_label

#include "tst_one_line_label.moc"

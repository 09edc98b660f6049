// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions/view_actions.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"
#include "widgets/tables/trial_table.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

#include <memory>

namespace tst_remembered_layout {

using namespace Qt::StringLiterals;

namespace {

/// Moves the mouse with its left button held; QTest leaves the button out where the platform has no cursor.
void dragMouse(QWidget& on, QPoint from, QPoint by)
{
    QTest::mousePress(&on, Qt::LeftButton, {}, from);
    QMouseEvent moved(QEvent::MouseMove, from + by, on.mapToGlobal(from + by), Qt::NoButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &moved);
    QTest::mouseRelease(&on, Qt::LeftButton, {}, from);
}

void dragHandle(QSplitter& splitter, QPoint by)
{
    dragMouse(*splitter.handle(1), splitter.handle(1)->rect().center(), by);
}

/// Drags the edge behind a column.
void widen(QHeaderView& header, int column, int by)
{
    const int edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1;
    dragMouse(*header.viewport(), {edge, header.height() / 2}, {by, 0});
}

} // namespace

class TestRememberedLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        support::prepareWindowTest(m_settings->path());
    }

    void aClosedWindowComesBackAsItWas()
    {
        const support::Server server;
        const QString project = server.writeProject({{"random_exemplars", {}}});
        QList<int> columns;
        QList<int> rows;
        QSize size;
        {
            support::Window first;
            first.window.show();
            first.window.resize(1180, 760);
            first.open(project);
            auto* split = first.find<QSplitter>(u"prompt_columns"_s);
            const QList<int> untouched = split->sizes();
            dragHandle(*split, {-120, 0});
            QVERIFY(split->sizes() != untouched);
            dragHandle(*first.find<QSplitter>(u"prompt_rows"_s), {0, -40});
            columns = split->sizes();
            rows = first.find<QSplitter>(u"prompt_rows"_s)->sizes();
            size = first.window.size();
            first.window.showPage(app::Page::Optimize);
            QVERIFY(first.window.close());
        }
        support::Window second;
        second.window.show();
        QCOMPARE(second.window.size(), size);
        second.open(project);
        QCOMPARE(second.find<QStackedWidget>(u"pages"_s)->currentIndex(), static_cast<int>(app::Page::Optimize));
        second.window.showPage(app::Page::Prompt);
        QCOMPARE(second.find<QSplitter>(u"prompt_columns"_s)->sizes(), columns);
        QCOMPARE(second.find<QSplitter>(u"prompt_rows"_s)->sizes(), rows);
    }

    void aWindowThatIsNeverClosedIsRememberedToo()
    {
        const support::Server server;
        const QString project = server.writeProject({});
        support::Window killed;
        killed.window.show();
        killed.window.resize(1180, 760);
        killed.open(project);
        auto* split = killed.find<QSplitter>(u"prompt_columns"_s);
        dragHandle(*split, {-120, 0});
        const auto isRemembered = [&] {
            support::Window second;
            second.window.show();
            second.open(project);
            second.window.showPage(app::Page::Prompt);
            return second.window.size() == killed.window.size() &&
                   second.find<QSplitter>(u"prompt_columns"_s)->sizes() == split->sizes();
        };
        QTRY_VERIFY(isRemembered());
    }

    void theColumnsOfATableKeepTheirWidths()
    {
        const support::Server server;
        const QString project = server.writeProject({{"random_exemplars", {}}}, 200);
        int width = 0;
        {
            support::Window first;
            first.window.show();
            first.open(project);
            first.click(u"start"_s);
            QTRY_VERIFY_WITH_TIMEOUT(first.idle(), support::patience);
            QHeaderView* header = first.find<widgets::TrialTable>()->horizontalHeader();
            const int before = header->sectionSize(2);
            widen(*header, 2, 37);
            width = header->sectionSize(2);
            QVERIFY(width > before);
            QVERIFY(first.window.close());
        }
        const support::Window second;
        QCOMPARE(second.find<widgets::TrialTable>()->horizontalHeader()->sectionSize(2), width);
    }

    void everyProjectHasItsOwnLastPageAndANewOneBeginsWithThePrompt()
    {
        const support::Server one;
        const support::Server other;
        const QString first = one.writeProject({});
        const QString second = other.writeProject({});
        support::Window bench;
        bench.window.show();
        const auto* pages = bench.find<QStackedWidget>(u"pages"_s);
        bench.open(first);
        QCOMPARE(pages->currentIndex(), static_cast<int>(app::Page::Prompt));
        bench.window.showPage(app::Page::Task);
        bench.window.showPage(app::Page::Welcome);
        bench.open(second);
        QCOMPARE(pages->currentIndex(), static_cast<int>(app::Page::Prompt));
        bench.window.showPage(app::Page::Export);
        bench.open(first);
        QCOMPARE(pages->currentIndex(), static_cast<int>(app::Page::Task));
        bench.open(second);
        QCOMPARE(pages->currentIndex(), static_cast<int>(app::Page::Export));
    }

    void whatNobodyMovedFollowsTheWindow()
    {
        const support::Server server;
        const QString project = server.writeProject({});
        {
            support::Window first;
            first.window.show();
            first.open(project);
            QVERIFY(first.window.close());
        }
        const app::Settings settings;
        QVERIFY(settings.layout(u"prompt_columns"_s).isEmpty());
        QVERIFY(!settings.geometry().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

REGISTER_WIDGET_TEST(TestRememberedLayout)

} // namespace tst_remembered_layout

#include "tst_remembered_layout.moc"

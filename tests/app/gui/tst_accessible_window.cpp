// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader meets it: the tree of accessible things, page by page.
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"
#include "widgets/plots/arm_plot.h"
#include "widgets/plots/chart_panel.h"
#include "widgets/plots/plot_frame.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/tables/text_table.h"
#include "widgets/tables/trial_table.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QTest>

#include <functional>
#include <set>

namespace tst_accessible_window {

using namespace Qt::StringLiterals;

using support::patience;
using support::Workbench;

namespace {

/// The roles a person acts on: a reader says their names.
const std::set<QAccessible::Role> acting{
    QAccessible::PushButton,   QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
    QAccessible::EditableText, QAccessible::SpinBox,  QAccessible::Slider,      QAccessible::PageTab,
    QAccessible::MenuItem,     QAccessible::List,     QAccessible::Table,       QAccessible::Tree,
    QAccessible::Chart,        QAccessible::Link,     QAccessible::ButtonMenu,  QAccessible::ButtonDropDown};

void walk(QAccessibleInterface* node, const std::function<void(QAccessibleInterface&)>& visit, int depth = 0)
{
    static constexpr int deepest = 64;
    if (node == nullptr || !node->isValid() || node->state().invisible || depth > deepest)
        return;
    visit(*node);
    if (node->tableInterface() != nullptr)
        return; // cells are data
    for (int child = 0; child < node->childCount(); ++child)
        walk(node->child(child), visit, depth + 1);
}

QString said(QAccessibleInterface& node, QAccessible::Text text)
{
    return node.text(text).trimmed();
}

QString shown(QAccessibleInterface& node)
{
    QStringList path;
    for (QAccessibleInterface* part = &node; part != nullptr && path.size() < 5; part = part->parent()) {
        const QObject* object = part->object();
        path.prepend(object == nullptr                ? QString::number(part->role())
                     : object->objectName().isEmpty() ? QString::fromLatin1(object->metaObject()->className())
                                                      : object->objectName());
    }
    return path.join(u'/');
}

} // namespace

class TestAccessibleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::prepareWindowTest(m_settings.path());
        QAccessible::setActive(true);
        m_bench.emplace();
        m_bench->open({{"ape", {}}, {"exemplar_random_search", {}}});
        m_bench->click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->idle() && !m_bench->study.runs().empty(), patience);
    }

    void cleanupTestCase() { m_bench.reset(); }

    void everythingOneActsOnHasAName()
    {
        std::set<QAccessible::Role> met;
        for (const app::Page page : support::allPages) {
            m_bench->window.showPage(page);
            QTest::qWait(200);
            walk(QAccessible::queryAccessibleInterface(&m_bench->window), [&](QAccessibleInterface& node) {
                if (!acting.contains(node.role()))
                    return;
                met.insert(node.role());
                QVERIFY2(!said(node, QAccessible::Name).isEmpty(), qPrintable(shown(node)));
            });
            if (QTest::currentTestFailed())
                return;
        }
        // A walk that meets nothing would pass.
        for (const QAccessible::Role role : {QAccessible::PushButton, QAccessible::CheckBox, QAccessible::ComboBox,
                                             QAccessible::EditableText, QAccessible::PageTab, QAccessible::Chart})
            QVERIFY2(met.contains(role), qPrintable(QString::number(role)));
    }

    void everyChartSaysInOneSentenceWhatItShows()
    {
        int charts = 0;
        QVERIFY(showComparison());
        for (const app::Page page : {app::Page::Run, app::Page::Compare}) {
            m_bench->window.showPage(page);
            QTest::qWait(300);
            walk(QAccessible::queryAccessibleInterface(&m_bench->window), [&](QAccessibleInterface& node) {
                if (node.role() != QAccessible::Chart)
                    return;
                ++charts;
                QVERIFY2(said(node, QAccessible::Description).endsWith(u'.'), qPrintable(shown(node)));
            });
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(charts >= 2, qPrintable(QString::number(charts))); // trajectories, score against length
    }

    void everyChartHasATableTwin()
    {
        QVERIFY(showComparison());
        for (const widgets::PlotFrame* chart : m_bench->window.findChildren<widgets::PlotFrame*>()) {
            const QWidget* panel = chart->parentWidget();
            while (panel != nullptr && qobject_cast<const widgets::ChartPanel*>(panel) == nullptr)
                panel = panel->parentWidget();
            if (qobject_cast<const widgets::ArmPlot*>(chart) != nullptr)
                continue; // its table always stands beside it: tst_run_page
            QVERIFY2(panel != nullptr, chart->metaObject()->className());
            const auto* twin = panel->findChild<widgets::TextTable*>();
            QVERIFY2(twin != nullptr && twin->model()->rowCount() > 0, chart->metaObject()->className());
        }
        const auto* trajectories = m_bench->find<widgets::TrajectoryPlot>();
        int points = 0;
        for (int run = 0; run < static_cast<int>(m_bench->study.runs().size()); ++run)
            points += static_cast<int>(trajectories->series(run).points().size());
        QVERIFY(points > 2);
        QCOMPARE(m_bench->find<widgets::TrialTable>()->model()->rowCount(), points);
    }

private:
    /// The page reads the journal on a thread of its own.
    [[nodiscard]] bool showComparison()
    {
        m_bench->window.showPage(app::Page::Compare);
        const auto* comparison = m_bench->find<QScrollArea>(u"comparison"_s);
        return QTest::qWaitFor([comparison] { return comparison->isVisible(); }, patience);
    }

    QTemporaryDir m_settings;
    std::optional<Workbench> m_bench;
};

REGISTER_WIDGET_TEST(TestAccessibleWindow)

} // namespace tst_accessible_window

#include "tst_accessible_window.moc"

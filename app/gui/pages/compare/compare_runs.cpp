// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/compare_runs.h"

#include "app/gui/pages/compare/compare_text.h"
#include "app/gui/pages/run/verdict_text.h"
#include "widgets/plots/marker.h"
#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/table_look.h"
#include "widgets/text/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using optimizers::Verdict;
using widgets::ColourRole;

namespace app {

namespace {

enum RunColumn { Name, Kind, Seeds, Calls, Validation, Test, ToDraft, Chance, Words, ColumnCount };

constexpr int runsInView = 14;

QString textWithInterval(double mean, const std::optional<optimizers::Interval>& interval)
{
    if (!interval)
        return widgets::percentText(mean);
    return CompareRuns::tr("%1 (%2)").arg(widgets::percentText(mean),
                                          widgets::intervalText(interval->low, interval->high));
}

QList<QStandardItem*> itemsFrom(const std::array<QString, ColumnCount>& texts)
{
    QList<QStandardItem*> items;
    for (int column = 0; column < ColumnCount; ++column) {
        auto* item = new QStandardItem(texts.at(static_cast<std::size_t>(column)));
        item->setEditable(false);
        item->setToolTip(item->text());
        items.append(item);
    }
    return items;
}

QString seedsText(const StudyComparison& study, const OptimizerGroup& group)
{
    QStringList seeds;
    for (const std::size_t place : group.runs)
        seeds += QString::number(study.runs[place].record.seed);
    return seeds.join(CompareRuns::tr(", "));
}

QList<QStandardItem*> groupItems(const StudyComparison& study, const OptimizerGroup& group, int series)
{
    const optimizers::OptimizerDifference& toDraft = group.toDraft;
    QList<QStandardItem*> items = itemsFrom(
        {groupText(group), kindText(group.kind), seedsText(study, group), widgets::countText(std::llround(group.calls)),
         widgets::percentText(group.validation), textWithInterval(group.test, group.testInterval),
         differenceText(toDraft.difference), chanceText(toDraft.adjustedP), verdictText(toDraft.verdict)});
    items[Name]->setIcon(widgets::markerIcon(series));
    return items;
}

QList<QStandardItem*> runItems(const ComparedRun& run)
{
    const ComparedCandidate& recommended = run.recommended();
    const auto calls = widgets::countText(run.record.spent.calls + run.record.spent.cached);
    const QString name =
        recommended.draft
            ? CompareRuns::tr("Seed %1: the draft").arg(run.record.seed)
            : CompareRuns::tr("Seed %1: candidate %2").arg(run.record.seed).arg(recommended.test.trial.value);
    std::array<QString, ColumnCount> texts{name,
                                           {},
                                           QString::number(run.record.seed),
                                           calls,
                                           widgets::scoreWithInterval(recommended.validation),
                                           widgets::scoreWithInterval(recommended.test.score),
                                           u"–"_s,
                                           u"–"_s,
                                           CompareRuns::tr("keeps the draft")};
    if (!recommended.draft) {
        const optimizers::FinalistVerdict& verdict = recommended.test.verdict;
        texts[ToDraft] = differenceText(verdict.difference);
        texts[Chance] = chanceText(verdict.adjustedP);
        texts[Words] = verdictText(verdict.verdict);
    }
    return itemsFrom(texts);
}

} // namespace

CompareRuns::CompareRuns(QWidget* parent) : QWidget(parent)
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one * 2);
    auto* head = new QHBoxLayout;
    head->setSpacing(one * 2);
    m_sign = new QLabel(this);
    m_headline = widgets::createHeading({}, this);
    m_headline->setObjectName(u"kinds_verdict"_s);
    m_headline->setWordWrap(true);
    m_headline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    column->addLayout(head);
    m_detail = new QLabel(this);
    m_detail->setObjectName(u"kinds_detail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_basis = widgets::createHint({}, this);
    column->addWidget(m_detail);
    column->addWidget(m_basis);
    createTree();
    column->addWidget(m_tree);
}

void CompareRuns::createTree()
{
    m_rows = new QStandardItemModel(0, ColumnCount, this);
    m_rows->setHorizontalHeaderLabels({tr("Optimizer"), tr("Kind"), tr("Seeds"), tr("Calls"), tr("Validation"),
                                       tr("Test (95 % interval)"), tr("Against the draft, points"), tr("p"),
                                       tr("Verdict")});
    for (int column = 0; column < ColumnCount; ++column)
        m_rows->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"compared_runs"_s);
    m_tree->setAccessibleName(tr("Finished runs by optimizer"));
    m_tree->setModel(m_rows);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tree->header()->setHighlightSections(false);
    constexpr std::array<int, ColumnCount> widths = {38, 12, 9, 9, 24, 26, 26, 11, 16};
    widgets::setColumnWidths(*m_tree->header(), widths);
    connect(m_tree, &QTreeView::expanded, this, &CompareRuns::fitHeight);
    connect(m_tree, &QTreeView::collapsed, this, &CompareRuns::fitHeight);
}

void CompareRuns::showComparison(const SharedComparison& comparison)
{
    m_comparison = comparison;
    m_headline->setText(kindsHeadline(*comparison));
    m_detail->setText(kindsDetail(*comparison));
    const QString basis = basisText(*comparison);
    m_basis->setText(basis);
    m_basis->setVisible(!basis.isEmpty());
    drawSign();
    fill(*comparison);
}

void CompareRuns::drawSign()
{
    if (!m_comparison)
        return;
    const bool told = std::ranges::any_of(m_comparison->verdicts, [](const optimizers::OptimizerPair& pair) {
        return pair.result.verdict != Verdict::CannotTell;
    });
    const int side = widgets::unit(this) * 5;
    const QIcon sign =
        told ? widgets::icon(u"better"_s, ColourRole::Good) : widgets::icon(u"cannot_tell"_s, ColourRole::Warning);
    m_sign->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
}

void CompareRuns::fill(const StudyComparison& study)
{
    if (m_rows->rowCount() > 0)
        m_rows->removeRows(0, m_rows->rowCount());
    for (std::size_t place = 0; place < study.groups.size(); ++place) {
        const OptimizerGroup& group = study.groups[place];
        const QList<QStandardItem*> items = groupItems(study, group, static_cast<int>(place));
        for (const std::size_t run : group.runs)
            items[Name]->appendRow(runItems(study.runs[run]));
        m_rows->appendRow(items);
    }
    fitHeight();
}

void CompareRuns::fitHeight()
{
    int rows = 0;
    for (int group = 0; group < m_rows->rowCount(); ++group) {
        const QModelIndex index = m_rows->index(group, 0);
        rows += 1 + (m_tree->isExpanded(index) ? m_rows->rowCount(index) : 0);
    }
    const int height = std::max(m_tree->sizeHintForRow(0), widgets::unit(this) * 6);
    const int scrollBar = m_tree->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_tree);
    m_tree->setFixedHeight(m_tree->header()->sizeHint().height() + std::clamp(rows, 1, runsInView) * height +
                           scrollBar);
}

void CompareRuns::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

} // namespace app

#include "moc_compare_runs.cpp"

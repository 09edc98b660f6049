// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/overlap_panel.h"

#include "app/gui/models/overlap_model.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/role_text.h"
#include "widgets/tables/table_look.h"
#include "widgets/text/translation.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using optimizers::DraftLeak;
using optimizers::Overlap;
using optimizers::Role;

namespace app {

namespace {

QStringList duplicateLines(const optimizers::OverlapReport& report)
{
    QStringList lines;
    for (const Role role : {Role::Pool, Role::Validation, Role::Test}) {
        const auto count = static_cast<int>(report.duplicates.at(static_cast<std::size_t>(role)));
        if (count > 0)
            lines.push_back(
                OverlapPanel::tr("%n example(s) of %1 repeat an earlier one of the same role.", nullptr, count)
                    .arg(widgets::wordOf(role)));
    }
    return lines;
}

QString overlapLine(Role role, int same, int near)
{
    if (role == Role::Test)
        return OverlapPanel::tr("%n test example(s) stand nearly or exactly so in the pool or validation (%1 of them "
                                "the same): they say nothing about new inputs.",
                                nullptr, same + near)
            .arg(same);
    return OverlapPanel::tr("%n validation example(s) stand nearly or exactly so in the pool (%1 of them the same): "
                            "prompts that show them score too high.",
                            nullptr, same + near)
        .arg(same);
}

QStringList leakLines(const std::vector<DraftLeak>& leaks)
{
    QStringList lines;
    const auto count = [&](auto matching) { return static_cast<int>(std::ranges::count_if(leaks, matching)); };
    const int inputs = count([](const DraftLeak& leak) { return leak.kind != DraftLeak::Kind::DraftShowsAnswer; });
    const int answers = count([](const DraftLeak& leak) { return leak.kind == DraftLeak::Kind::DraftShowsAnswer; });
    if (inputs > 0)
        lines.push_back(
            OverlapPanel::tr("Your draft shows the input of %n example(s) it is scored on.", nullptr, inputs));
    if (answers > 0)
        lines.push_back(OverlapPanel::tr("Your draft holds the expected answer of %n example(s) it is scored on.",
                                         nullptr, answers));
    return lines;
}

} // namespace

QString overlapText(const OverlapLook& look)
{
    QStringList lines = leakLines(look.leaks);
    for (const Role role : {Role::Test, Role::Validation}) {
        int same = 0;
        int near = 0;
        for (const Overlap& overlap : look.report.overlaps) {
            if (overlap.role == role)
                ++(overlap.similarity >= 1.0 ? same : near);
        }
        if (same + near > 0)
            lines.push_back(overlapLine(role, same, near));
    }
    if (lines.isEmpty())
        lines.push_back(OverlapPanel::tr("No example stands in two roles, not even nearly, and the draft shows nothing "
                                         "it is scored on."));
    return (lines + duplicateLines(look.report)).join(u'\n');
}

OverlapPanel::OverlapPanel(QWidget* parent) : QWidget(parent), m_model(new OverlapModel(this))
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, one * 2, 0, 0);
    column->setSpacing(one * 2);
    m_text = new QLabel(this);
    m_text->setObjectName(u"overlaps"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Duplicates and leaks"));
    column->addWidget(m_text);
    m_view = new QTableView(this);
    widgets::setTableLook(*m_view);
    m_view->setModel(m_model);
    m_view->setObjectName(u"overlap_list"_s);
    m_view->setAccessibleName(tr("Examples that stand in two places"));
    m_view->setToolTip(tr("Press Return to see the example among all"));
    constexpr std::array<int, OverlapModel::ColumnCount> widths = {0, 14, 26, 0};
    widgets::setColumnWidths(*m_view->horizontalHeader(), widths);
    m_view->horizontalHeader()->setSectionResizeMode(OverlapModel::Example, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(OverlapModel::Other, QHeaderView::Stretch);
    column->addWidget(m_view, 1);
    column->addStretch();
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto [id, role] = m_model->exampleAt(index.row());
        Q_EMIT exampleChosen(id, role);
    });
    showProgress({});
}

void OverlapPanel::showProgress(const QString& sentence)
{
    m_text->setText(sentence);
    m_findings = 0;
    m_model->setLook(nullptr);
    m_view->hide();
}

void OverlapPanel::setResult(const OverlapResult& result)
{
    if (!result)
        return showProgress(widgets::translated(result.error().text));
    m_model->setLook(*result);
    m_findings = m_model->rowCount();
    m_text->setText(overlapText(**result));
    m_view->setVisible(m_findings > 0);
}

} // namespace app

#include "moc_overlap_panel.cpp"

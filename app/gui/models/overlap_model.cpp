// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/overlap_model.h"

#include "widgets/tables/role_text.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

using optimizers::DraftLeak;

namespace app {

namespace {

constexpr qsizetype cellLength = 300;

QString numbered(optimizers::ExampleId id, const QString& text)
{
    return OverlapModel::tr("%1: %2").arg(widgets::countText(std::int64_t{id.value} + 1), text);
}

} // namespace

void OverlapModel::setLook(std::shared_ptr<const OverlapLook> look)
{
    if (const int rows = rowCount(); rows > 0) {
        beginRemoveRows({}, 0, rows - 1);
        m_look.reset();
        endRemoveRows();
    }
    const std::size_t rows = look ? look->leaks.size() + look->report.overlaps.size() : 0;
    if (rows == 0) {
        m_look = std::move(look);
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(rows) - 1);
    m_look = std::move(look);
    endInsertRows();
}

std::pair<optimizers::ExampleId, optimizers::Role> OverlapModel::exampleAt(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    if (place < m_look->leaks.size())
        return {m_look->leaks[place].example, m_look->leaks[place].role};
    const optimizers::Overlap& overlap = m_look->report.overlaps.at(place - m_look->leaks.size());
    return {overlap.example, overlap.role};
}

int OverlapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_look ? 0 : static_cast<int>(m_look->leaks.size() + m_look->report.overlaps.size());
}

int OverlapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OverlapModel::inputOf(optimizers::ExampleId id) const
{
    const optimizers::Example* example = id.value < m_look->examples.size() ? m_look->examples[id.value] : nullptr;
    const QString text =
        example != nullptr ? widgets::fromUtf8(example->input).left(cellLength).simplified() : QString();
    return numbered(id, text);
}

QString OverlapModel::shownLeak(const DraftLeak& leak, int column) const
{
    if (column == Example)
        return inputOf(leak.example);
    if (column == RoleColumn)
        return widgets::wordOf(leak.role);
    if (column == Other)
        return leak.exemplar ? tr("Exemplar %1 of your draft").arg(*leak.exemplar + 1)
                             : tr("Instruction of your draft");
    switch (leak.kind) {
    case DraftLeak::Kind::ExemplarShowsInput:
    case DraftLeak::Kind::InstructionShowsInput:
        return tr("input in the draft");
    case DraftLeak::Kind::DraftShowsAnswer:
        break;
    }
    return tr("answer in the draft");
}

QString OverlapModel::shownOverlap(const optimizers::Overlap& overlap, int column) const
{
    switch (column) {
    case Example:
        return inputOf(overlap.example);
    case RoleColumn:
        return widgets::wordOf(overlap.role);
    case Finding:
        return overlap.similarity >= 1.0
                   ? tr("the same in %1").arg(widgets::wordOf(overlap.otherRole))
                   : tr("%1 alike in %2")
                         .arg(widgets::percentText(overlap.similarity), widgets::wordOf(overlap.otherRole));
    default:
        return inputOf(overlap.other);
    }
}

QVariant OverlapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    return place < m_look->leaks.size()
               ? shownLeak(m_look->leaks[place], index.column())
               : shownOverlap(m_look->report.overlaps.at(place - m_look->leaks.size()), index.column());
}

QVariant OverlapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Example"), tr("Role"), tr("Finding"), tr("Stands also as")};
    return names[section];
}

} // namespace app

#include "moc_overlap_model.cpp"

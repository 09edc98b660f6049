// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/exemplar_model.h"

#include "widgets/style/colour_role.h"
#include "widgets/text/figures.h"
#include "widgets/text/utf8.h"

#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;
using optimizers::ExemplarOrigin;

namespace widgets {

namespace {

const QString rowMimeType = u"application/x-hone-exemplar-row"_s;

} // namespace

void ExemplarModel::setRows(const std::vector<ExemplarRow>& rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    m_effects.clear();
    endResetModel();
}

void ExemplarModel::setEffects(const std::vector<std::optional<ExemplarEffect>>& effects)
{
    const bool any = std::ranges::any_of(effects, [](const auto& effect) { return effect.has_value(); });
    m_effects = any && effects.size() == m_rows.size() ? effects : std::vector<std::optional<ExemplarEffect>>();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Effect), index(rowCount() - 1, Effect));
}

void ExemplarModel::finishEdit()
{
    setEffects({});
    Q_EMIT rowsEdited();
}

int ExemplarModel::addAfter(int row)
{
    const int place = std::clamp(row + 1, 0, rowCount());
    ExemplarRow added;
    added.exemplar.origin = ExemplarOrigin::Person;
    beginInsertRows({}, place, place);
    m_rows.insert(m_rows.begin() + place, added);
    endInsertRows();
    finishEdit();
    return place;
}

void ExemplarModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    finishEdit();
}

void ExemplarModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_rows.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
    finishEdit();
}

int ExemplarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExemplarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExemplarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ExemplarRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return index.column() == Effect ? QVariant(effectText(index.row())) : textOf(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Enabled || (index.column() == Pinned && row.enabled))
            return QVariant((index.column() == Enabled ? row.enabled : row.pinned) ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == Effect ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return row.enabled ? QVariant() : QVariant(colour(ColourRole::MutedText, QGuiApplication::palette()));
    case Qt::AccessibleTextRole:
        if (index.column() == Enabled)
            return row.enabled ? tr("Sent") : tr("Not sent");
        return index.column() == Pinned ? QVariant(row.pinned ? tr("Pinned") : tr("Not pinned")) : QVariant();
    case Qt::ToolTipRole:
        return toolTipOf(index);
    default:
        return {};
    }
}

QVariant ExemplarModel::textOf(const ExemplarRow& row, int column) const
{
    switch (column) {
    case Input:
        return fromUtf8(row.exemplar.input);
    case Output:
        return fromUtf8(row.exemplar.output);
    case Origin:
        switch (row.exemplar.origin) {
        case ExemplarOrigin::Expected:
            return tr("Pool");
        case ExemplarOrigin::Model:
            return tr("Solver");
        case ExemplarOrigin::Person:
            break;
        }
        return tr("By hand");
    default:
        return {};
    }
}

QString ExemplarModel::effectText(int row) const
{
    if (m_effects.empty())
        return {};
    const std::optional<ExemplarEffect>& effect = m_effects[static_cast<std::size_t>(row)];
    return effect ? pointsText(effect->difference) : u"–"_s;
}

QString ExemplarModel::toolTipOf(const QModelIndex& index) const
{
    const ExemplarRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Enabled:
        return row.enabled ? tr("Every prompt shows this exemplar.") : tr("Kept in the project, but not sent.");
    case Pinned:
        return row.enabled ? tr("No optimizer removes or changes a pinned exemplar.")
                           : tr("An exemplar that is not sent cannot be pinned.");
    case Origin:
        switch (row.exemplar.origin) {
        case ExemplarOrigin::Expected:
            return tr("An example of the pool with its expected answer.");
        case ExemplarOrigin::Model:
            return tr("An example of the pool with the solver's own answer, which was right.");
        case ExemplarOrigin::Person:
            break;
        }
        return tr("Written or changed by hand.");
    case Effect:
        if (m_effects.empty() || !m_effects[static_cast<std::size_t>(index.row())])
            return tr("The journal does not have the prompt scored both with and without this exemplar.");
        {
            const ExemplarEffect& effect = *m_effects[static_cast<std::size_t>(index.row())];
            return tr("The score with this exemplar less the score without it, in points: 95 % interval from %1 to %2, "
                      "on %n example(s).",
                      nullptr, effect.examples)
                .arg(pointsText(effect.low), pointsText(effect.high));
        }
    default:
        return {};
    }
}

/// Whether it changed anything. Only what is sent can be pinned.
bool ExemplarModel::check(ExemplarRow& row, int column, bool on) const
{
    const ExemplarRow before = row;
    if (column == Enabled)
        row.enabled = on;
    else
        row.pinned = on;
    row.pinned = row.pinned && row.enabled;
    return row != before;
}

bool ExemplarModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    ExemplarRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const bool box = index.column() == Enabled || index.column() == Pinned;
    const bool text = index.column() == Input || index.column() == Output;
    if (box && role == Qt::CheckStateRole) {
        if (!check(row, index.column(), value.toInt() == Qt::Checked))
            return false;
    } else if (text && role == Qt::EditRole && data(index, Qt::EditRole) != value) {
        (index.column() == Input ? row.exemplar.input : row.exemplar.output) = toUtf8(value.toString());
        row.exemplar.origin = ExemplarOrigin::Person;
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    finishEdit();
    return true;
}

QVariant ExemplarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Enabled:
        return tr("Sent");
    case Input:
        return tr("Input");
    case Output:
        return tr("Answer");
    case Origin:
        return tr("Origin");
    case Pinned:
        return tr("Pinned");
    default:
        return tr("Effect");
    }
}

void ExemplarModel::setEditable(bool editable)
{
    m_editable = editable;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

Qt::ItemFlags ExemplarModel::flags(const QModelIndex& index) const
{
    if (!m_editable)
        return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags row = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled;
    switch (index.column()) {
    case Input:
    case Output:
        return row | Qt::ItemIsEditable;
    case Enabled:
        return row | Qt::ItemIsUserCheckable;
    case Pinned:
        return m_rows.at(static_cast<std::size_t>(index.row())).enabled ? row | Qt::ItemIsUserCheckable : row;
    default:
        return row;
    }
}

QStringList ExemplarModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData* ExemplarModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool ExemplarModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int /*column*/,
                                 const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType))
        return false;
    const int from = data->data(rowMimeType).toInt();
    int to = row >= 0 ? row : (parent.isValid() ? parent.row() : rowCount());
    if (row >= 0 && to > from)
        --to;
    move(from, std::min(to, rowCount() - 1));
    return false; // moved already: a view that is told "true" would remove the dragged row
}

} // namespace widgets

#include "moc_exemplar_model.cpp"

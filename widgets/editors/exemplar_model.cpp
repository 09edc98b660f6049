// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/exemplar_model.h"

#include "widgets/text/utf8.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

const QString rowMimeType = u"application/x-hone-exemplar-row"_s;

} // namespace

void ExemplarModel::setExemplars(const std::vector<optimizers::Exemplar>& exemplars)
{
    if (exemplars == m_exemplars)
        return;
    beginResetModel();
    m_exemplars = exemplars;
    endResetModel();
}

int ExemplarModel::addAfter(int row)
{
    const int place = std::clamp(row + 1, 0, rowCount());
    optimizers::Exemplar exemplar;
    exemplar.origin = optimizers::ExemplarOrigin::Person;
    beginInsertRows({}, place, place);
    m_exemplars.insert(m_exemplars.begin() + place, exemplar);
    endInsertRows();
    Q_EMIT exemplarsEdited();
    return place;
}

void ExemplarModel::append(const optimizers::Exemplar& exemplar)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_exemplars.push_back(exemplar);
    endInsertRows();
    Q_EMIT exemplarsEdited();
}

void ExemplarModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_exemplars.erase(m_exemplars.begin() + row);
    endRemoveRows();
    Q_EMIT exemplarsEdited();
}

void ExemplarModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_exemplars.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
    Q_EMIT exemplarsEdited();
}

int ExemplarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_exemplars.size());
}

int ExemplarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExemplarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const optimizers::Exemplar& exemplar = m_exemplars.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Input:
        return fromUtf8(exemplar.input);
    case Output:
        return fromUtf8(exemplar.output);
    default:
        switch (exemplar.origin) {
        case optimizers::ExemplarOrigin::Expected:
            return tr("Data");
        case optimizers::ExemplarOrigin::Model:
            return tr("Model");
        case optimizers::ExemplarOrigin::Person:
            break;
        }
        return tr("You");
    }
}

bool ExemplarModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() == Origin || data(index, Qt::EditRole) == value)
        return false;
    optimizers::Exemplar& exemplar = m_exemplars.at(static_cast<std::size_t>(index.row()));
    (index.column() == Input ? exemplar.input : exemplar.output) = toUtf8(value.toString());
    exemplar.origin = optimizers::ExemplarOrigin::Person;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT exemplarsEdited();
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
    case Input:
        return tr("Input");
    case Output:
        return tr("Answer");
    default:
        return tr("Origin");
    }
}

Qt::ItemFlags ExemplarModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags row = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled;
    return index.column() == Origin ? row : row | Qt::ItemIsEditable;
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

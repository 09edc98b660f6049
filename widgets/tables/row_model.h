// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace widgets {

/// A table model that holds its rows; what stands in their columns its heir knows.
template <typename Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const Row& at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int rowCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// Other rows: they change, come and go; nothing is reset, so that views keep their place.
    void replaceRows(std::vector<Row> rows)
    {
        const int before = rowCount();
        const int now = static_cast<int>(rows.size());
        if (now > before) {
            beginInsertRows({}, before, now - 1);
            m_rows = std::move(rows);
            endInsertRows();
        } else if (now < before) {
            beginRemoveRows({}, now, before - 1);
            m_rows = std::move(rows);
            endRemoveRows();
        } else {
            m_rows = std::move(rows);
        }
        if (const int kept = std::min(before, now); kept > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(kept - 1, columnCount() - 1));
    }

    /// Behind those there are.
    void appendRows(const std::vector<Row>& rows)
    {
        if (rows.empty())
            return;
        const int from = rowCount();
        beginInsertRows({}, from, from + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }

    std::vector<Row> m_rows;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/example_rows.h"
#include "widgets/threads/latest_job.h"

#include <QAbstractTableModel>

namespace widgets {

/// A task's examples, as many as there are: rows are read where they lie, and only those in view. A text is searched on
/// a thread of the model's own, which hands rows over as it finds them, so that nothing ever waits for it.
class ExampleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, RoleColumn, Input, Expected, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another task is shown, under the filter there is.
    void setExamples(ExampleRows rows);
    void setFilter(const ExampleFilter& filter);
    [[nodiscard]] const ExampleFilter& filter() const { return m_filter; }
    /// Whether a search is under way: more rows may come.
    [[nodiscard]] bool isSearching() const { return m_searching; }
    /// Of all examples, not only those shown.
    [[nodiscard]] std::size_t total() const { return m_rows.size(); }
    [[nodiscard]] const optimizers::Example& exampleAt(int row) const { return m_rows.at(sourceOf(row)); }
    /// The row of an example; -1 where it is not shown.
    [[nodiscard]] int rowOf(optimizers::ExampleId id, optimizers::Role role) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows have come or gone, or the search has begun or ended.
    void shownChanged();

private:
    [[nodiscard]] std::size_t sourceOf(int row) const;
    [[nodiscard]] QString shown(std::size_t source, int column) const;
    /// The rows to show where no text is looked for: a role's lie in one piece.
    void showPiece();
    void startSearch();
    void takeMatches(const std::vector<std::uint32_t>& rows, double share);
    void removeAll();

    ExampleRows m_rows;
    ExampleFilter m_filter;
    std::size_t m_first = 0; ///< where the piece begins
    int m_count = 0;
    bool m_matching = false; ///< m_matches are shown, not a piece
    bool m_searching = false;
    std::vector<std::uint32_t> m_matches;
    LatestJob m_search;
};

} // namespace widgets

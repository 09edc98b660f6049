// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"
#include "widgets/tables/row_model.h"

#include <vector>

namespace widgets {

/// One outcome with the example it is about.
struct OutcomeRow
{
    QString input;
    QString expected;
    QString answer; ///< for failed outcomes the error
    optimizers::OutcomeClass outcomeClass = optimizers::OutcomeClass::Failed;
    double score = 0.0;
};

/// The outcomes of the chosen candidate; grows while it is being scored.
class OutcomeModel final : public RowModel<OutcomeRow>
{
    Q_OBJECT

public:
    enum Column { Input, Expected, Answer, Class, ColumnCount };

    using RowModel::RowModel;

    void append(const std::vector<OutcomeRow>& rows);
    /// Takes the place of a row there is.
    void set(int row, OutcomeRow outcome);
    /// Another candidate is shown.
    void setRows(std::vector<OutcomeRow> rows);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// The word a person reads for an outcome class.
[[nodiscard]] QString wordOf(optimizers::OutcomeClass outcomeClass);

} // namespace widgets

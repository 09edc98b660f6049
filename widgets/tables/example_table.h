// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

#include <QTableView>

namespace widgets {

class ExampleModel;

/// The examples of a task as a table; all rows have one height, so that a million of them scroll like ten.
class ExampleTable final : public QTableView
{
    Q_OBJECT

public:
    /// The model outlives the table.
    ExampleTable(ExampleModel& model, QWidget* parent);

    /// Selects the example and scrolls to it, if it is shown.
    void choose(optimizers::ExampleId id, optimizers::Role role);

private:
    ExampleModel& m_examples;
};

} // namespace widgets

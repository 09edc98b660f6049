// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/candidate_table.h"

namespace widgets {

class TrialModel;

/// The candidates of a study, the best first: the twin of the trajectory plot.
class TrialTable final : public CandidateTable
{
    Q_OBJECT

public:
    TrialTable(TrialModel& model, QWidget* parent);
};

} // namespace widgets

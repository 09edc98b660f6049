// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/candidate_table.h"

namespace widgets {

class ArmModel;

/// The arms of a bandit, the highest mean first: the twin of the chart of arms.
class ArmTable final : public CandidateTable
{
    Q_OBJECT

public:
    ArmTable(ArmModel& model, QWidget* parent);
};

} // namespace widgets

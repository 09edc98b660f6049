// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/inspection.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QVBoxLayout;

namespace app {

class OptimizerCard;
class ProjectModel;

/// Which optimizers compete, with which model and budget, and what that will cost and buy.
class OptimizePage final : public QWidget
{
    Q_OBJECT

public:
    OptimizePage(ProjectModel& model, QAction& start, QWidget* parent);

    void setInspection(const Inspection& inspection);

private:
    QWidget* createOptimizers();
    QWidget* createSettings(QAction& start);
    QWidget* createEstimate(QAction& start);
    void showProject();
    void editChoice(const OptimizerCard& card);

    ProjectModel& m_model;
    std::vector<OptimizerCard*> m_cards;
    QVBoxLayout* m_estimates = nullptr;
    QLabel* m_dataText = nullptr;
};

} // namespace app

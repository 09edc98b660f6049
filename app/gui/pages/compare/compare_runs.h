// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/comparison_loader.h"

#include <QWidget>

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace app {

/// The verdict over the kinds of search, and below it all finished runs, grouped by optimizer.
class CompareRuns final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareRuns(QWidget* parent);

    void showComparison(const SharedComparison& comparison);

protected:
    void changeEvent(QEvent* event) override;

private:
    void createTree();
    void drawSign();
    void fill(const StudyComparison& study);
    void fitHeight();

    SharedComparison m_comparison;
    QLabel* m_sign = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_basis = nullptr;
    QTreeView* m_tree = nullptr;
    QStandardItemModel* m_rows = nullptr;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace app {

class OverlapModel;

/// What examples share that they should not, in sentences and as a list.
class OverlapPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OverlapPanel(QWidget* parent);

    /// The search goes on, or waits for the data.
    void showProgress(const QString& sentence);
    void setResult(const OverlapResult& result);
    /// Leaks and overlaps; duplicates within a role are none.
    [[nodiscard]] int findings() const { return m_findings; }

Q_SIGNALS:
    void exampleChosen(optimizers::ExampleId id, optimizers::Role role);

private:
    QLabel* m_text = nullptr;
    QTableView* m_view = nullptr;
    OverlapModel* m_model = nullptr;
    int m_findings = 0;
};

/// The findings in sentences, one a line.
[[nodiscard]] QString overlapText(const OverlapLook& look);

} // namespace app

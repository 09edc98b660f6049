// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/export_subject.h"

#include <QWidget>

class QLabel;

namespace app {

/// What stands below the preview of an export: whether the file renders what was scored, and what its format cannot
/// express.
class ExportProofPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportProofPanel(QWidget* parent);

    void present(const Exported& exported);
    void clear();

private:
    QLabel* m_mark = nullptr;
    QLabel* m_proof = nullptr;
    QLabel* m_limits = nullptr;
};

} // namespace app

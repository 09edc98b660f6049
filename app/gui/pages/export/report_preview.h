// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/formats/report.h"

#include <QTextBrowser>

#include <memory>

namespace app {

/// A report as a reader of the exported page will see it, in the colours of the window.
class ReportPreview final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent);

    void showReport(std::shared_ptr<const optimizers::Report> report);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void addChart();
    [[nodiscard]] QString page() const;

    std::shared_ptr<const optimizers::Report> m_report;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace widgets {

/// A slim bar without words that shows how much of a whole is done.
class ShareBar final : public QProgressBar
{
    Q_OBJECT

public:
    /// `name`: for those who do not see it.
    ShareBar(const QString& name, QWidget* parent);

    /// In [0, 1]; what is outside is shown as the nearer end.
    void setShare(double share);
};

} // namespace widgets

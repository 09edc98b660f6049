// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/bars/notice_bar.h"
#include "optimizers/core/result.h"

namespace app {

/// What went wrong, above the pages until it is dismissed: a headline that says what to do, and the engine's sentence.
class IssuesBar final : public NoticeBar
{
    Q_OBJECT

public:
    explicit IssuesBar(QWidget* parent);

    void report(const optimizers::Error& error);
};

/// The headline of an error: what the person can do about it.
[[nodiscard]] QString headlineOf(optimizers::ErrorKind kind);

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace widgets {

/// The accented button of an action: text, icon and whether it can be pressed follow the action. The action outlives
/// the button.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction& action, QWidget* parent);
};

} // namespace widgets

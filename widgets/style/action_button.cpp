// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/action_button.h"

#include "widgets/style/hone_style.h"

#include <QAction>

namespace widgets {

ActionButton::ActionButton(QAction& action, QWidget* parent) : QPushButton(parent)
{
    setPrimary(this);
    const auto follow = [this, &action] {
        setText(action.text());
        setIcon(action.icon());
        setEnabled(action.isEnabled());
        setToolTip(action.toolTip());
        setAccessibleName(action.iconText());
    };
    follow();
    connect(&action, &QAction::changed, this, follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace widgets

#include "moc_action_button.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/role_text.h"

#include <QCoreApplication>

namespace widgets {

namespace {

struct RoleText
{
    Q_DECLARE_TR_FUNCTIONS(widgets::RoleText)
};

} // namespace

QString wordOf(optimizers::Role role)
{
    switch (role) {
    case optimizers::Role::Pool:
        return RoleText::tr("Pool");
    case optimizers::Role::Validation:
        return RoleText::tr("Validation");
    case optimizers::Role::Test:
        break;
    }
    return RoleText::tr("Test");
}

QString explanationOf(optimizers::Role role)
{
    switch (role) {
    case optimizers::Role::Pool:
        return RoleText::tr("Shown to writers and used as exemplars.");
    case optimizers::Role::Validation:
        return RoleText::tr("Every candidate is scored on these; the best is chosen by them.");
    case optimizers::Role::Test:
        break;
    }
    return RoleText::tr("Sealed: only the final comparison reads these.");
}

ColourRole colourOf(optimizers::Role role)
{
    switch (role) {
    case optimizers::Role::Pool:
        return ColourRole::Series1;
    case optimizers::Role::Validation:
        return ColourRole::Series2;
    case optimizers::Role::Test:
        break;
    }
    return ColourRole::Series3;
}

} // namespace widgets

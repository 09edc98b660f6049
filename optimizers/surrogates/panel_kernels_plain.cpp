// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/panel_kernels_body.h"

namespace optimizers {

const VectorUnit& plainUnit()
{
    return unitOf<16>;
}

} // namespace optimizers

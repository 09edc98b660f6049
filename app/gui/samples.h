// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <QString>

#include <vector>

namespace app {

/// A small task of our own that ships with the program.
struct Sample
{
    QString id; ///< its folder under resources/samples
    QString name;
    QString description;
};

[[nodiscard]] std::vector<Sample> allSamples();
/// Copies the sample to the person's data folder, unless it is there already, and gives the path of its project: work
/// on it is kept, and the original stays as it is.
[[nodiscard]] optimizers::Result<QString> openableSample(const QString& id);

} // namespace app

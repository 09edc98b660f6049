// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/batch.h"

namespace resources {

void Batch::append(const Batch& other)
{
    const std::size_t shift = tokens.size();
    tokens.insert(tokens.end(), other.tokens.begin(), other.tokens.end());
    for (const std::size_t end : other.documentEnds)
        documentEnds.push_back(end + shift);
    for (Target target : other.targets) {
        target.position += shift;
        targets.push_back(target);
    }
}

double Batch::targetWeight() const
{
    double sum = 0.0;
    for (const Target& target : targets)
        sum += static_cast<double>(target.weight);
    return sum;
}

} // namespace resources

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tests {

/// What this process has used so far.
struct ProcessUse
{
    double cpuSeconds = 0.0;
    double peakMegabytes = 0.0; ///< resident
};
[[nodiscard]] ProcessUse processUse();

/// CPU of the calling thread so far.
[[nodiscard]] double threadCpuSeconds();

} // namespace tests

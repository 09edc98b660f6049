// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/process_use.h"

#include <sys/resource.h>

namespace tests {

namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

} // namespace

ProcessUse processUse()
{
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    return {seconds(use.ru_utime) + seconds(use.ru_stime), static_cast<double>(use.ru_maxrss) / 1024.0};
}

} // namespace tests

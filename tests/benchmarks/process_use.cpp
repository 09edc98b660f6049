// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/process_use.h"

#include <sys/resource.h>

namespace tests {

namespace {

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

rusage useOf(int whom)
{
    rusage use{};
    ::getrusage(whom, &use);
    return use;
}

double cpuSecondsOf(const rusage& use)
{
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

} // namespace

ProcessUse processUse()
{
    const rusage use = useOf(RUSAGE_SELF);
    return {cpuSecondsOf(use), static_cast<double>(use.ru_maxrss) / 1024.0};
}

double threadCpuSeconds()
{
    return cpuSecondsOf(useOf(RUSAGE_THREAD));
}

} // namespace tests

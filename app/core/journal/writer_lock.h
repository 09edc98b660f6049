// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <chrono>
#include <memory>
#include <string>

namespace app {

/// The right to write a file, held by one window of one program at a time. The system takes it back when the program
/// ends, however it ends, so a lock is never stale: not even that of a program killed while it was taking it.
class WriterLock
{
public:
    /// Waits up to `patience`. Storage: somebody else holds it, or its file cannot be made.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<WriterLock>> acquire(const std::string& path,
                                                                                 std::chrono::milliseconds patience);
    [[nodiscard]] static bool isHeld(const std::string& path);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    WriterLock(std::string path, int file) : m_path(std::move(path)), m_file(file) {}

    const std::string m_path;
    const int m_file;
};

} // namespace app

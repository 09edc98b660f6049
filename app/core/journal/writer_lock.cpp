// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <utility>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::textId;

namespace {

constexpr std::chrono::milliseconds retryInterval(20);

/// The former holder removes the file: what was opened before and locked after that is no longer the lock.
bool isStillAt(const std::string& path, int file)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(file, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const std::string& path, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    do {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (file < 0)
            return failure(ErrorKind::Storage,
                           {textId("the lock %1 cannot be made: its directory is not writable"), {path}});
        if (flock(file, LOCK_EX | LOCK_NB) == 0 && isStillAt(path, file))
            return std::unique_ptr<WriterLock>(new WriterLock(path, file));
        close(file);
        std::this_thread::sleep_for(retryInterval);
    } while (std::chrono::steady_clock::now() < deadline);
    return failure(ErrorKind::Storage, {textId("another program is writing; end it first (its lock is %1)"), {path}});
}

bool WriterLock::isHeld(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = flock(file, LOCK_SH | LOCK_NB) != 0;
    close(file);
    return held;
}

WriterLock::~WriterLock()
{
    unlink(m_path.c_str());
    close(m_file);
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/gathered_log.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

namespace app {

namespace {

constexpr const char* fileSystemName = "hone-gathered-log";

// As the format has it (sqlite.org/fileformat2.html, section 4): before each page stands its header, whose second word
// is zero but for the last page of a transaction.
constexpr int frameHeaderBytes = 24;
constexpr std::size_t enough = std::size_t{1} << 16U; ///< bytes; the system's own cannot write 128 kB at once

/// What was appended to the log and is not handed over to the system yet. Only what follows the end of the log is
/// gathered: SQLite also writes over what it wrote, and then nothing says that more is to come.
class Gathered
{
public:
    [[nodiscard]] int write(sqlite3_file& file, const void* bytes, int count, sqlite3_int64 offset)
    {
        const bool header = count == frameHeaderBytes;
        if (offset == 0 || offset != m_end || !(header || m_afterHeader)) {
            if (const int handedOver = handOver(file); handedOver != SQLITE_OK)
                return handedOver;
            m_afterHeader = false;
            m_end = offset == 0 ? count : std::max(m_end, offset + count); // at 0 a new log begins
            return file.pMethods->xWrite(&file, bytes, count, offset);
        }
        m_bytes.append(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
        m_end += count;
        m_afterHeader = header;
        if (header) {
            std::uint32_t sizeAfterCommit = 0;
            std::memcpy(&sizeAfterCommit, static_cast<const char*>(bytes) + sizeof sizeAfterCommit,
                        sizeof sizeAfterCommit);
            m_endsTransaction = sizeAfterCommit != 0;
            return SQLITE_OK;
        }
        // SQLite takes a transaction for written when its last page is: a full disk has to be told here.
        return m_endsTransaction || m_bytes.size() >= enough ? handOver(file) : SQLITE_OK;
    }

    [[nodiscard]] int handOver(sqlite3_file& file)
    {
        if (m_bytes.empty())
            return SQLITE_OK;
        const auto count = static_cast<sqlite3_int64>(m_bytes.size());
        const int written = file.pMethods->xWrite(&file, m_bytes.data(), static_cast<int>(count), m_end - count);
        m_bytes.clear(); // of a failed transaction nobody asks again
        return written;
    }

private:
    std::string m_bytes;     ///< up to m_end
    sqlite3_int64 m_end = 0; ///< of the log, as far as it was written here
    bool m_afterHeader = false;
    bool m_endsTransaction = false; ///< says the latest header
};

/// A log as SQLite holds it: in memory of SQLite's, which knows nothing of constructors. The system's file follows it.
struct LogFile : sqlite3_file
{
    Gathered* gathered;

    [[nodiscard]] sqlite3_file& system() { return *reinterpret_cast<sqlite3_file*>(this + 1); }
    [[nodiscard]] static LogFile& of(sqlite3_file* file) { return *static_cast<LogFile*>(file); }
};
static_assert(sizeof(LogFile) % alignof(std::max_align_t) == 0);

int closeLog(sqlite3_file* file)
{
    LogFile& log = LogFile::of(file);
    const std::unique_ptr<Gathered> gathered(log.gathered);
    const int handedOver = gathered->handOver(log.system());
    const int closed = log.system().pMethods->xClose(&log.system());
    return handedOver != SQLITE_OK ? handedOver : closed;
}

int writeLog(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    LogFile& log = LogFile::of(file);
    return log.gathered->write(log.system(), bytes, count, offset);
}

/// A method of the system's that has to see all that was written.
template <auto Method, typename... Arguments>
int afterHandingOver(sqlite3_file* file, Arguments... arguments)
{
    LogFile& log = LogFile::of(file);
    if (const int handedOver = log.gathered->handOver(log.system()); handedOver != SQLITE_OK)
        return handedOver;
    return (log.system().pMethods->*Method)(&log.system(), arguments...);
}

template <auto Method, typename... Arguments>
int ofTheSystem(sqlite3_file* file, Arguments... arguments)
{
    sqlite3_file& system = LogFile::of(file).system();
    return (system.pMethods->*Method)(&system, arguments...);
}

using Methods = sqlite3_io_methods;

constexpr Methods logMethods = {
    .iVersion = 1, // the last six belong to later ones, and to databases
    .xClose = &closeLog,
    .xRead = &afterHandingOver<&Methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = &writeLog,
    .xTruncate = &afterHandingOver<&Methods::xTruncate, sqlite3_int64>,
    .xSync = &afterHandingOver<&Methods::xSync, int>,
    .xFileSize = &afterHandingOver<&Methods::xFileSize, sqlite3_int64*>,
    .xLock = &ofTheSystem<&Methods::xLock, int>,
    .xUnlock = &ofTheSystem<&Methods::xUnlock, int>,
    .xCheckReservedLock = &ofTheSystem<&Methods::xCheckReservedLock, int*>,
    .xFileControl = &ofTheSystem<&Methods::xFileControl, int, void*>,
    .xSectorSize = &ofTheSystem<&Methods::xSectorSize>,
    .xDeviceCharacteristics = &ofTheSystem<&Methods::xDeviceCharacteristics>,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs& systemsOwn()
{
    static sqlite3_vfs& own = *sqlite3_vfs_find(nullptr);
    return own;
}

int openFile(sqlite3_vfs* /*self*/, const char* name, sqlite3_file* file, int flags, int* flagsOfOpened)
{
    sqlite3_vfs& own = systemsOwn();
    if ((flags & SQLITE_OPEN_WAL) == 0)
        return own.xOpen(&own, name, file, flags, flagsOfOpened); // which sets its own methods
    file->pMethods = nullptr;
    LogFile& log = LogFile::of(file);
    if (const int opened = own.xOpen(&own, name, &log.system(), flags, flagsOfOpened); opened != SQLITE_OK)
        return opened;
    log.gathered = new Gathered; // closeLog() takes it back
    file->pMethods = &logMethods;
    return SQLITE_OK;
}

/// All that is not said here is the system's own, which finds what it needs in its copy.
sqlite3_vfs gatheringFileSystem()
{
    sqlite3_vfs gathering = systemsOwn();
    gathering.zName = fileSystemName;
    gathering.pNext = nullptr;
    gathering.szOsFile += static_cast<int>(sizeof(LogFile));
    gathering.xOpen = &openFile;
    return gathering;
}

} // namespace

const char* gatheredLogFileSystem()
{
    if (sqlite3_initialize() != SQLITE_OK || sqlite3_vfs_find(nullptr) == nullptr)
        return nullptr;
    static sqlite3_vfs gathering = gatheringFileSystem();
    static const int registered = sqlite3_vfs_register(&gathering, 0);
    return registered == SQLITE_OK ? fileSystemName : nullptr;
}

} // namespace app

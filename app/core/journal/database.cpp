// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/database.h"

#include "app/core/journal/gathered_log.h"

#include <sqlite3.h>

#include <utility>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

/// How long a connection waits for another one; writers never meet, so only recovery after a crash takes any time.
constexpr int busyMilliseconds = 1000;

tl::unexpected<optimizers::Error> storageFailure(sqlite3* connection)
{
    const char* name = sqlite3_db_filename(connection, nullptr);
    const std::string reason = sqlite3_errmsg(connection);
    if (name == nullptr)
        return failure(ErrorKind::Storage, {textId("the journal: %1"), {reason}});
    return failure(ErrorKind::Storage, {textId("%1: %2"), {std::string(name), reason}});
}

// A commit is written to the log at once and survives a kill; only a power cut may take the last ones. Checkpoints
// are rare because each costs a sync.
constexpr const char* writerSettings = "PRAGMA journal_mode=WAL;"
                                       "PRAGMA synchronous=NORMAL;"
                                       "PRAGMA foreign_keys=ON;"
                                       "PRAGMA wal_autocheckpoint=4000;"
                                       "PRAGMA cache_size=-16384;";

} // namespace

Statement::Statement(sqlite3_stmt* statement, std::optional<optimizers::Error>& writeFailure)
    : m_statement(statement), m_writeFailure(&writeFailure)
{}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_bound = true;
}

Result<bool> Statement::next()
{
    if (!m_bound)
        return failure(ErrorKind::Storage, textId("a text is too large for the journal"));
    const int step = sqlite3_step(m_statement.get());
    if (step == SQLITE_ROW)
        return true;
    if (step == SQLITE_DONE) {
        reset();
        return false;
    }
    const tl::unexpected<optimizers::Error> error = storageFailure(sqlite3_db_handle(m_statement.get()));
    reset();
    return error;
}

Status Statement::run()
{
    if (*m_writeFailure)
        return tl::unexpected(**m_writeFailure);
    const Result<bool> row = next();
    if (row)
        return {};
    *m_writeFailure = row.error();
    return tl::unexpected(row.error());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::number(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::view(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int length = sqlite3_column_bytes(m_statement.get(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

void Statement::bind(int place, std::int64_t value)
{
    m_bound = sqlite3_bind_int64(m_statement.get(), place, value) == SQLITE_OK && m_bound;
}

void Statement::bind(int place, double value)
{
    m_bound = sqlite3_bind_double(m_statement.get(), place, value) == SQLITE_OK && m_bound;
}

void Statement::bind(int place, std::string_view value)
{
    // An empty view may point nowhere, which SQLite would take for NULL.
    const char* bytes = value.empty() ? "" : value.data();
    m_bound =
        sqlite3_bind_text64(m_statement.get(), place, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK &&
        m_bound;
}

void Statement::bind(int place, Blob value)
{
    m_bound = sqlite3_bind_blob64(m_statement.get(), place, value.bytes.data(), value.bytes.size(), SQLITE_STATIC) ==
                  SQLITE_OK &&
              m_bound;
}

void Statement::bindNull(int place)
{
    m_bound = sqlite3_bind_null(m_statement.get(), place) == SQLITE_OK && m_bound;
}

Database::Database(sqlite3* connection)
    : m_connection(connection), m_writeFailure(std::make_unique<std::optional<optimizers::Error>>())
{}

void Database::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::string& path, Access access)
{
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* connection = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, gatheredLogFileSystem());
    Database database(connection);
    if (opened != SQLITE_OK)
        return failure(ErrorKind::Storage, {textId("%1: %2"), {path, std::string(sqlite3_errmsg(connection))}});
    sqlite3_busy_timeout(connection, busyMilliseconds);
    const Status set = database.execute(access == Access::ReadWrite ? writerSettings : "PRAGMA foreign_keys=ON;");
    if (!set)
        return tl::unexpected(set.error());
    Result<Statement> begin = database.prepare("BEGIN IMMEDIATE");
    if (!begin)
        return tl::unexpected(begin.error());
    Result<Statement> commit = database.prepare("COMMIT");
    if (!commit)
        return tl::unexpected(commit.error());
    database.m_begin = std::move(*begin);
    database.m_commit = std::move(*commit);
    return database;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return storageFailure(m_connection.get());
    return Statement(statement, *m_writeFailure);
}

Status Database::execute(const char* sql)
{
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return storageFailure(m_connection.get());
    return {};
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const Result<bool> row = statement->next();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

Result<Transaction> Transaction::begin(Database& database)
{
    const Status begun = database.m_begin.run();
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    // SQLite has undone it already where the disk was full.
    if (m_database != nullptr && sqlite3_get_autocommit(m_database->m_connection.get()) == 0)
        static_cast<void>(m_database->execute("ROLLBACK"));
}

Status Transaction::commit()
{
    const Status committed = m_database->m_commit.run();
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace app

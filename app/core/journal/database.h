// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace app {

/// Bytes that are no text.
struct Blob
{
    std::string_view bytes;
};

/// A prepared SQLite statement; kept and used again. Lives no longer than its database.
class Statement
{
public:
    Statement() = default;

    /// Binds all parameters anew, in order. Texts are not copied: they have to live until the statement has run.
    template <typename... Values>
    Statement& with(const Values&... values)
    {
        reset();
        [[maybe_unused]] int place = 0;
        (bind(++place, values), ...);
        return *this;
    }

    /// True: a row is there to be read. False: no more rows; the statement can be used again. Fails as Storage.
    [[nodiscard]] optimizers::Result<bool> next();
    /// For statements without rows. After one write of the connection failed, all later ones fail with its error.
    [[nodiscard]] optimizers::Status run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    /// Text or bytes; empty for NULL. The view is valid until the next call of next() or with().
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }

private:
    friend class Database;
    Statement(sqlite3_stmt* statement, std::optional<optimizers::Error>& writeFailure);

    void reset();
    void bind(int place, std::int64_t value);
    void bind(int place, int value) { bind(place, std::int64_t{value}); }
    void bind(int place, bool value) { bind(place, std::int64_t{value}); }
    void bind(int place, double value);
    void bind(int place, std::string_view value);
    void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
    void bind(int place, Blob value);

    template <typename T>
    void bind(int place, const std::optional<T>& value)
    {
        if (value)
            bind(place, *value);
        else
            bindNull(place);
    }
    void bindNull(int place);

    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::optional<optimizers::Error>* m_writeFailure = nullptr; ///< of the database
    bool m_bound = true;                                        ///< every bind() worked
};

/// One SQLite connection: WAL, synchronous NORMAL (a killed process loses nothing it committed), foreign keys. Not
/// synchronised: its user holds a lock where threads share it. QtSql is left out because it ties a connection to the
/// thread that opened it. It fails once and for all: on a full disk a small write may still fit after a large one did
/// not, and what the journal then says would depend on sizes and time.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Fails as Storage.
    [[nodiscard]] static optimizers::Result<Database> open(const std::string& path, Access access);

    [[nodiscard]] optimizers::Result<Statement> prepare(std::string_view sql);
    /// Statements without parameters and rows.
    [[nodiscard]] optimizers::Status execute(const char* sql);
    /// Runs a query that gives one whole number.
    [[nodiscard]] optimizers::Result<std::int64_t> number(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertId() const;
    /// For what begins anew after a failed write, and for its last word.
    void tryWritingAgain() { m_writeFailure->reset(); }

private:
    friend class Transaction;
    explicit Database(sqlite3* connection);

    struct Close
    {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> m_connection;
    std::unique_ptr<std::optional<optimizers::Error>> m_writeFailure; ///< where statements find it after a move
    Statement m_begin;                                                ///< prepared once: each outcome needs both
    Statement m_commit;
};

/// Everything between begin() and commit() happens or does not; undone where the object dies before its commit.
class Transaction
{
public:
    [[nodiscard]] static optimizers::Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] optimizers::Status commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}

    Database* m_database;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/database.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <random>

namespace tst_gathered_log {

using namespace Qt::StringLiterals;

using app::Database;
using app::Transaction;

namespace {

struct CloseConnection
{
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

/// By SQLite's own file system, as any other program would open it.
Connection openedByOthers(const QString& path)
{
    sqlite3* connection = nullptr;
    sqlite3_open(path.toUtf8().constData(), &connection);
    return Connection(connection);
}

std::string textOf(sqlite3* connection, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    std::string text = "nothing";
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        text = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return text;
}

constexpr const char* everything =
    "SELECT count(*) || ' ' || coalesce(group_concat(id || ':' || length(data) || hex(substr(data, -4))), '') "
    "FROM (SELECT * FROM things ORDER BY id)";

std::string contentOf(Database& database)
{
    auto statement = database.prepare(everything);
    if (!statement || !statement->next())
        return "unreadable";
    return statement->text(0);
}

/// What another program would find had this one been killed now.
std::string contentAfterKill(const QString& path, const QString& folder)
{
    const QString copy = folder + u"/copy"_s;
    for (const QString& ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + ending);
    QFile::copy(path, copy);
    QFile::copy(path + u"-wal"_s, copy + u"-wal"_s);
    const Connection others = openedByOthers(copy);
    const std::string check = textOf(others.get(), "PRAGMA integrity_check");
    return check == "ok" ? textOf(others.get(), everything) : check;
}

std::atomic<int> writes = 0;

ssize_t countedWrite(int file, const void* bytes, std::size_t count, off_t offset)
{
    ++writes;
    return pwrite(file, bytes, count, offset);
}

/// Counts what SQLite writes from here on.
void countWrites()
{
    sqlite3_vfs* own = sqlite3_vfs_find(nullptr);
    for (const char* name : {"pwrite", "pwrite64"}) {
        if (own->xGetSystemCall(own, name) != nullptr)
            // What it is given is of another type, and cast back by who calls it.
            own->xSetSystemCall(own, name, reinterpret_cast<sqlite3_syscall_ptr>(&countedWrite));
    }
}

} // namespace

class TestGatheredLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"things.sqlite"_s);
        auto database = Database::open(m_path.toStdString(), Database::Access::ReadWrite);
        QVERIFY(database);
        m_database = std::make_unique<Database>(std::move(*database));
        QVERIFY(m_database->execute("CREATE TABLE things(id INTEGER PRIMARY KEY, data BLOB)"));
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void aCommitOfManyPagesIsOneWrite()
    {
        QVERIFY(addThings(10, 1500));
        countWrites();
        writes = 0;
        QVERIFY(addThings(10, 1500));
        QCOMPARE(writes.load(), 1);
    }

    void everyCommitIsSeenByOthersAtOnce()
    {
        const Connection others = openedByOthers(m_path);
        for (int i = 0; i < 200; ++i) {
            QVERIFY(addThings(1 + i % 7, 300 * (i % 11)));
            QCOMPARE(textOf(others.get(), everything), contentOf(*m_database));
        }
    }

    /// Transactions that outgrow the cache write pages before their end and write over them, some are taken back, and
    /// the log begins anew every now and then.
    void whatAKillLeavesIsTheLastCommit()
    {
        QVERIFY(m_database->execute("PRAGMA cache_size = 8; PRAGMA wal_autocheckpoint = 60"));
        std::mt19937 random(20261130);
        std::string committed = contentOf(*m_database);
        std::size_t most = 0;
        for (int i = 0; i < 150; ++i) {
            {
                auto transaction = Transaction::begin(*m_database);
                QVERIFY(transaction);
                for (auto changes = random() % 40; changes > 0; --changes)
                    QVERIFY(changeSomething(random));
                if (random() % 4 > 0) {
                    committed = contentOf(*m_database);
                    QVERIFY(transaction->commit());
                }
            }
            most = std::max(most, committed.size());
            QCOMPARE(contentOf(*m_database), committed);
            QCOMPARE(contentAfterKill(m_path, m_folder->path()), committed);
        }
        QVERIFY2(most > 300, qPrintable(QString::number(most)));
    }

private:
    optimizers::Status addThings(int count, int bytes)
    {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto add = m_database->prepare("INSERT INTO things(data) VALUES(randomblob(?))");
        if (!add)
            return tl::unexpected(add.error());
        for (int i = 0; i < count; ++i) {
            if (const auto added = add->with(bytes).run(); !added)
                return added;
        }
        return transaction->commit();
    }

    optimizers::Status changeSomething(std::mt19937& random)
    {
        static constexpr std::array<const char*, 4> changes = {
            "INSERT OR REPLACE INTO things(id, data) VALUES(?1, randomblob(?2))",
            "INSERT OR REPLACE INTO things(id, data) VALUES(?1, randomblob(?2))",
            "UPDATE things SET data = randomblob(?2) WHERE id % 7 = ?1 % 7",
            "DELETE FROM things WHERE id % 9 = ?1 % 9 AND ?2 >= 0"};
        auto change = m_database->prepare(changes.at(random() % changes.size()));
        if (!change)
            return tl::unexpected(change.error());
        return change->with(static_cast<int>(random() % 200), static_cast<int>(random() % 6000)).run();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

REGISTER_TEST(TestGatheredLog)

} // namespace tst_gathered_log

#include "tst_gathered_log.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/journal_schema.h"

#include <array>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

constexpr std::int64_t applicationId = 0x486f6e65; // "Hone"

// Outcomes are clustered by trial, so that one commit touches one page. The round is part of their key: a missing
// outcome that a later round made good stays, because the rounds between them saw it missing.
constexpr const char* firstSchema = R"sql(
CREATE TABLE runs(
    id INTEGER PRIMARY KEY,
    optimizer TEXT NOT NULL, parameters TEXT NOT NULL, endpoint TEXT NOT NULL, model TEXT NOT NULL,
    seed INTEGER NOT NULL,
    budget_calls INTEGER, budget_tokens INTEGER, budget_money REAL, budget_minutes REAL,
    state TEXT NOT NULL, problem TEXT NOT NULL, started TEXT NOT NULL, fingerprint TEXT NOT NULL,
    calls INTEGER NOT NULL, cached INTEGER NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
    money REAL NOT NULL, seconds REAL NOT NULL,
    booked_answer INTEGER NOT NULL, -- answers up to this one are part of the sums
    cached_in_search INTEGER -- set when the search is over: its share of cached
) STRICT;
CREATE INDEX runs_by_fingerprint ON runs(fingerprint);

CREATE TABLE rounds(
    run INTEGER NOT NULL REFERENCES runs(id), round INTEGER NOT NULL,
    calls INTEGER NOT NULL, cached INTEGER NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
    money REAL NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY(run, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE trials(
    run INTEGER NOT NULL REFERENCES runs(id), id INTEGER NOT NULL, round INTEGER NOT NULL,
    candidate TEXT NOT NULL, content TEXT NOT NULL,
    parents TEXT NOT NULL, move TEXT NOT NULL, reason TEXT NOT NULL, generation INTEGER NOT NULL,
    PRIMARY KEY(run, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scores(
    run INTEGER NOT NULL, trial INTEGER NOT NULL, round INTEGER NOT NULL,
    mean REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, count INTEGER NOT NULL, coverage REAL NOT NULL,
    best INTEGER NOT NULL,
    calls INTEGER NOT NULL, cached INTEGER NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
    money REAL NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY(run, trial, round),
    FOREIGN KEY(run, trial) REFERENCES trials(run, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes(
    run INTEGER NOT NULL, trial INTEGER NOT NULL, example INTEGER NOT NULL, round INTEGER NOT NULL,
    role TEXT NOT NULL, class TEXT NOT NULL, score REAL NOT NULL,
    answer TEXT, answer_begin INTEGER, answer_length INTEGER, -- a long answer is a part of its reply in answers
    request BLOB NOT NULL, cached INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, money REAL NOT NULL, seconds REAL NOT NULL,
    estimated INTEGER NOT NULL,
    PRIMARY KEY(run, trial, example, round),
    FOREIGN KEY(run, trial) REFERENCES trials(run, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE answers(
    id INTEGER PRIMARY KEY,
    request BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL, reasoning TEXT, finish TEXT NOT NULL, model TEXT NOT NULL,
    input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, money REAL NOT NULL, seconds REAL NOT NULL,
    estimated INTEGER NOT NULL,
    run INTEGER REFERENCES runs(id), round INTEGER NOT NULL
) STRICT;

CREATE TABLE notes(
    run INTEGER NOT NULL REFERENCES runs(id), round INTEGER NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY(run, round, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE test_openings(
    id INTEGER PRIMARY KEY,
    run INTEGER REFERENCES runs(id), opened TEXT NOT NULL, purpose TEXT NOT NULL, comparison TEXT
) STRICT;
)sql";

// Payments are calls that left no answer of their own since the run's sums were written. Vectors are 32-bit floats in
// the order of bytes of the processors we run on, little-endian.
constexpr const char* paymentsAndVectors = R"sql(
CREATE TABLE payments(
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs(id),
    input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, money REAL NOT NULL
) STRICT;

CREATE TABLE vectors(
    id INTEGER PRIMARY KEY,
    request BLOB NOT NULL UNIQUE, numbers BLOB NOT NULL,
    run INTEGER REFERENCES runs(id), round INTEGER NOT NULL
) STRICT;
)sql";

// Vectors of other runs that a run counted as a call, and the round in which it did.
constexpr const char* vectorUses = R"sql(
CREATE TABLE vector_uses(
    run INTEGER NOT NULL REFERENCES runs(id), request BLOB NOT NULL, round INTEGER NOT NULL,
    PRIMARY KEY(run, request)
) STRICT, WITHOUT ROWID;
)sql";

// What a bandit believed when it proposed the round.
constexpr const char* armBeliefs = R"sql(
CREATE TABLE arms(
    run INTEGER NOT NULL, round INTEGER NOT NULL, trial INTEGER NOT NULL,
    mean REAL NOT NULL, deviation REAL NOT NULL, pulls INTEGER NOT NULL,
    PRIMARY KEY(run, round, trial),
    FOREIGN KEY(run, trial) REFERENCES trials(run, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
)sql";

// Reasons in words become JSON; the seed of a search's draws, which it looks up, was the sixteen digits behind "draw ".
constexpr const char* reasonsAsFacts = R"sql(
UPDATE trials SET reason = CASE WHEN instr(reason, 'draw ') > 0
    THEN json_object('words', reason, 'draw', substr(reason, instr(reason, 'draw ') + 5, 16))
    ELSE json_object('words', reason) END
WHERE reason <> '';
)sql";

/// The step from version i to version i + 1 at place i.
constexpr std::array<const char*, 5> migrations = {firstSchema, paymentsAndVectors, vectorUses, armBeliefs,
                                                   reasonsAsFacts};

/// Journals of this version have all that reading needs; what came later is read where it is there.
constexpr std::int64_t oldestReadable = 2;

Result<std::int64_t> knownVersion(Database& database)
{
    Result<std::int64_t> application = database.number("PRAGMA application_id");
    if (!application)
        return application;
    Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (!version)
        return version;
    Result<std::int64_t> tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables;
    if (*application != applicationId && (*application != 0 || *tables != 0))
        return failure(ErrorKind::Storage, textId("the file is an SQLite database, but not a journal of Hone"));
    if (*version > static_cast<std::int64_t>(migrations.size()))
        return failure(ErrorKind::Storage, {textId("the journal has version %1, this program knows up to %2"),
                                            {*version, migrations.size()}});
    return version;
}

} // namespace

Status migrateJournal(Database& database)
{
    const Result<std::int64_t> version = knownVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == static_cast<std::int64_t>(migrations.size()))
        return {};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::string steps;
    for (auto step = static_cast<std::size_t>(*version); step < migrations.size(); ++step)
        steps += migrations.at(step);
    steps += "PRAGMA application_id=" + std::to_string(applicationId) +
             "; PRAGMA user_version=" + std::to_string(migrations.size()) + ";";
    if (const Status done = database.execute(steps.c_str()); !done)
        return done;
    return transaction->commit();
}

Status checkJournal(Database& database)
{
    const Result<std::int64_t> version = knownVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version < oldestReadable)
        return failure(
            ErrorKind::Storage,
            textId("the journal was made by an older program; open the project once to bring it up to date"));
    return {};
}

} // namespace app

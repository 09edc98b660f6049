// SPDX-License-Identifier: GPL-3.0-or-later
// hone-bench journal: how long it takes to open a journal of many outcomes, and what memory that takes.
#include "app/core/journal/database.h"
#include "app/core/journal/run_store.h"
#include "tests/benchmarks/hone_bench.h"
#include "tests/benchmarks/process_use.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

namespace tests {

namespace {

using optimizers::failure;
using optimizers::Status;

constexpr int examples = 1000; ///< of each candidate

/// One finished run whose candidates were all scored on all examples, written at once.
Status writeJournal(const std::string& path, int outcomes)
{
    if (auto store = app::RunStore::open(path); !store)
        return tl::unexpected(store.error());
    auto database = app::Database::open(path, app::Database::Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    const std::string trials = std::to_string(outcomes / examples);
    const std::string each = std::to_string(examples);
    const std::string numbers = "WITH RECURSIVE t(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM t WHERE i + 1 < " +
                                trials + "), e(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM e WHERE j + 1 < " + each +
                                ") ";
    const std::string sql =
        "BEGIN; INSERT INTO runs VALUES(1, 'ape', '{}', 'server', 'model', 1, " + std::to_string(outcomes) +
        ", NULL, NULL, NULL, 'done', '', '2026-01-01T00:00:00Z', 'fingerprint', " + std::to_string(outcomes) +
        ", 0, 0, 0, 0.0, 60.0, 0, 0); INSERT INTO rounds VALUES(1, 0, 1, 0, 0, 0, 0.0, 1.0);" + numbers +
        "INSERT INTO trials SELECT 1, i, 0, printf('%016x', i), "
        "printf('{\"exemplars\": [], \"instruction\": \"Answer with the opposite of the word, number %d.\"}', i), '', "
        "'generate', '', 0 FROM t;" +
        numbers + "INSERT INTO scores SELECT 1, i, 0, 0.5, 0.47, 0.53, 1000, 1.0, 0, i, 0, 0, 0, 0.0, 1.0 FROM t;" +
        numbers +
        "INSERT INTO outcomes SELECT 1, i, j, 0, 'validation', CASE WHEN (i * 7919 + j * 104729) % 100 < 60 THEN "
        "'right' ELSE 'wrong' END, 1.0, printf('answer %d', j), NULL, NULL, randomblob(16), 0, 60, 4, 0.0, 0.05, 0 "
        "FROM t, e; COMMIT;";
    return database->execute(sql.c_str());
}

/// What the window reads of a run when it opens a project.
Status readJournal(const std::string& path)
{
    std::vector<optimizers::Example> order;
    for (std::uint32_t i = 0; i < examples; ++i) {
        optimizers::Example example;
        example.id = {i * 7919 % examples}; // as a validation order is: no order of the ids
        order.push_back(example);
    }
    const ProcessUse before = processUse();
    const auto begin = std::chrono::steady_clock::now();
    const auto store = app::RunStore::openForReading(path);
    if (!store)
        return tl::unexpected(store.error());
    const auto history = (*store)->history(1, order);
    if (!history)
        return tl::unexpected(history.error());
    const auto scores = (*store)->scores(1);
    if (!scores)
        return tl::unexpected(scores.error());
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    const ProcessUse after = processUse();
    std::size_t outcomes = 0;
    for (const optimizers::Trial& trial : history->trials())
        outcomes += trial.outcomes.size();
    std::printf("%zu outcomes of %zu candidates: %.2f s (%.2f s of one core), peak %.0f MB\n", outcomes,
                history->trials().size(), wall.count(), after.cpuSeconds - before.cpuSeconds, after.peakMegabytes);
    return {};
}

} // namespace

Status journalBenchmark(std::span<const std::string> arguments)
{
    const auto outcomes = numberOption(arguments, "--outcomes", 1'000'000);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("hone-bench-journal-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const std::string path = (folder / "bench.hone-journal").string();
    // Written by a process of its own: what that takes must not count as the reader's memory.
    Status done;
    if (const pid_t writer = ::fork(); writer == 0) {
        ::_exit(writeJournal(path, *outcomes) ? 0 : 1);
    } else {
        int state = 0;
        ::waitpid(writer, &state, 0);
        done = WIFEXITED(state) && WEXITSTATUS(state) == 0
                   ? readJournal(path)
                   : failure(optimizers::ErrorKind::Storage, std::string("The journal could not be written"));
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return done;
}

} // namespace tests

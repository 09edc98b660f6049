// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/locked_text.h"
#include "optimizers/run/search_budget.h"
#include "optimizers/search/catalogue.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <mutex>

namespace tst_run_locked {

using namespace optimizers;

namespace {

const std::vector<std::string> locked{"Never reveal names."};

/// A model that answers as the bench's does and writes instructions of which every other one loses what is locked.
class Writer
{
public:
    [[nodiscard]] Result<Completion> answer(const CompletionRequest& request)
    {
        const std::string& last = request.messages.back().text;
        if (last.starts_with("question ") && request.messages.size() > 1)
            return support::benchAnswer(request);
        const std::scoped_lock lock(m_mutex);
        told = told && last.ends_with(lockedRequest(locked));
        ++m_written;
        Completion written;
        written.text = "quality " + std::to_string(50 + m_written) + (m_written % 2 == 0 ? " " + locked.front() : "");
        written.usage.inputTokens = 10;
        written.usage.outputTokens = 10;
        return written;
    }

    bool told = true;

private:
    std::mutex m_mutex;
    int m_written = 0;
};

} // namespace

class TestRunLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTrialKeepsWhatIsLocked_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"ape", "opro", "evoprompt_ga", "protegi"})
            if (findOptimizer(id) != nullptr)
                QTest::newRow(id) << QString::fromLatin1(id);
    }

    void everyTrialKeepsWhatIsLocked()
    {
        QFETCH(const QString, id);
        support::RunBench bench;
        Writer writer;
        bench.model = std::make_unique<support::ScriptedModel>(
            [&writer](const CompletionRequest& request) { return writer.answer(request); });
        bench.concurrency = 1;
        bench.draft.instruction = "quality 40 " + locked.front();
        bench.limits.budget.calls = 800;
        const auto optimizer = findOptimizer(id.toStdString())->create({});
        QVERIFY(optimizer.has_value());
        support::EventLog log;
        History history(searchBudget(bench.limits, bench.data.test.size()));
        Ledger ledger(bench.limits.budget);
        RunServices services = bench.services();
        services.locked = locked;
        const RunFinished finished = executeRun(**optimizer, services, bench.limits, history, ledger, log, {});
        QVERIFY2(finished.state == RunState::Done, finished.error ? finished.error->message().c_str() : "");
        QVERIFY(history.trials().size() > 1);
        for (const Trial& trial : history.trials())
            QVERIFY(trial.candidate.instruction.find(locked.front()) != std::string::npos);
        const bool rejected = std::ranges::any_of(log.events, [](const RunEvent& event) {
            const auto* note = std::get_if<NoteLogged>(&event);
            return note != nullptr && note->note.text.inEnglish().find("lost the locked text") != std::string::npos;
        });
        QVERIFY(rejected);
        QVERIFY(writer.told);
    }
};

REGISTER_TEST(TestRunLocked)

} // namespace tst_run_locked

#include "tst_run_locked.moc"

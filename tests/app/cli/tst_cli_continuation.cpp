// SPDX-License-Identifier: GPL-3.0-or-later
// Every optimizer of the catalogue, killed and continued on a sample with the built-in model: it proposes what an
// unbroken run proposes, and spends no more.
#include "app/core/project/project_file.h"
#include "optimizers/core/random.h"
#include "optimizers/search/catalogue.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/unit_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace tst_cli_continuation {

namespace {

constexpr int budget = 400;
constexpr int wantedKills = 3;

/// A copy of the sample "bids" with few validation and test examples, so that a small budget tries many candidates.
class SampleCopy
{
public:
    SampleCopy()
    {
        const QDir sample(QStringLiteral(HONE_SAMPLES "/bids"));
        QFile::copy(sample.filePath(QStringLiteral("bids.csv")), m_directory.filePath(QStringLiteral("bids.csv")));
        auto project = app::loadProject(sample.filePath(QStringLiteral("bids.hone")).toStdString());
        if (!project)
            qFatal("the sample cannot be read");
        project->split.pool = 0.8;
        project->split.validation = 0.1;
        project->embedder = app::builtinName;
        if (!app::saveProject(*project, m_directory.filePath(QStringLiteral("bids.hone")).toStdString()))
            qFatal("the project cannot be written");
    }

    [[nodiscard]] QStringList call(const QStringList& search) const
    {
        return QStringList{QStringLiteral("run"),
                           m_directory.path(),
                           QStringLiteral("--concurrency"),
                           QStringLiteral("2"),
                           QStringLiteral("--json"),
                           m_directory.filePath(QStringLiteral("summary.json")),
                           QStringLiteral("--budget-calls"),
                           QString::number(budget)} +
               search;
    }
    [[nodiscard]] QStringList trajectory() const
    {
        return trajectoryIn(m_directory.filePath(QStringLiteral("bids.hone-journal")).toStdString());
    }
    [[nodiscard]] QJsonObject summary() const
    {
        return comparable(jsonIn(m_directory.filePath(QStringLiteral("summary.json"))));
    }

private:
    QTemporaryDir m_directory;
};

/// How many calls ended by a kill, until there were enough or the run was done. `duration`: of an unbroken run, in ms.
int killed(const SampleCopy& sample, const QStringList& search, qint64 duration, optimizers::Rng& rng)
{
    int kills = 0;
    while (kills < wantedKills) {
        CliProcess process(sample.call(search));
        QElapsedTimer timer;
        timer.start();
        const auto until = static_cast<qint64>((0.1 + 0.5 * rng.uniform()) * static_cast<double>(duration));
        while (timer.elapsed() < until && process.isRunning()) {
        }
        process.signal(SIGKILL);
        if (process.wait().exitCode >= 0)
            break;
        ++kills;
    }
    return kills;
}

} // namespace

class TestCliContinuation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killsChangeNoProposal_data()
    {
        QTest::addColumn<QStringList>("search");
        const auto row = [](const QString& id, const QStringList& settings) {
            QStringList search{QStringLiteral("--optimizer"), id};
            for (const QString& setting : settings)
                search += {QStringLiteral("--set"), setting};
            QTest::newRow(qPrintable((QStringList{id} + settings).join(u' '))) << search;
        };
        for (const optimizers::OptimizerInfo& info : optimizers::allOptimizers())
            row(QString::fromStdString(info.id), {});
        // The ways of going about it that take other paths through models and history.
        row(QStringLiteral("ape"), {QStringLiteral("scoring=log_likelihood")});
        row(QStringLiteral("instinct"), {QStringLiteral("source=written")});
        row(QStringLiteral("protegi"), {QStringLiteral("evaluation=ucb")});
        row(QStringLiteral("joint"), {QStringLiteral("answers=model")});
        row(QStringLiteral("by_hand"), {QStringLiteral("instructions=Announce the higher of the two.")});
    }

    void killsChangeNoProposal()
    {
        QFETCH(const QStringList, search);
        const SampleCopy unbroken;
        QElapsedTimer timer;
        timer.start();
        const CliEnd first = hone(unbroken.call(search));
        qint64 duration = timer.elapsed();
        QVERIFY2(first.exitCode == 0, qPrintable(first.output));
        const QJsonValue spent = unbroken.summary()[QStringLiteral("runs")][0][QStringLiteral("spent")];
        QVERIFY(spent[QStringLiteral("calls")].toInt() > 0 && spent[QStringLiteral("calls")].toInt() <= budget);

        optimizers::Rng rng(optimizers::fingerprint(search.join(u' ').toStdString()));
        std::unique_ptr<SampleCopy> sample;
        int kills = 0;
        // Where the machine was busier before, the kills may come too late: once more, earlier.
        for (int tries = 0; tries < 12 && kills < 2; ++tries, duration = duration * 2 / 3) {
            sample = std::make_unique<SampleCopy>();
            kills = killed(*sample, search, duration, rng);
        }
        QVERIFY2(kills >= 2, qPrintable(QString::number(kills)));
        const CliEnd end = hone(sample->call(search));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QCOMPARE(sample->trajectory(), unbroken.trajectory());
        QCOMPARE(sample->summary(), unbroken.summary());
    }
};

REGISTER_TEST(TestCliContinuation)

} // namespace tst_cli_continuation

#include "tst_cli_continuation.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every data file of the shared collection, where there is one.
#include "optimizers/data/read_examples.h"
#include "optimizers/data/split.h"
#include "tests/support/unit_test.h"

#include <QDir>
#include <QTest>

#include <algorithm>

namespace tst_shared_data {

using optimizers::Examples;

namespace {

QDir sharedData()
{
    return QDir(qEnvironmentVariable("HONE_SHARED") + QStringLiteral("/data"));
}

void addFiles(const QString& folder)
{
    QTest::addColumn<QString>("path");
    QDir directory = sharedData();
    if (!directory.cd(folder)) {
        QTest::newRow("none") << QString();
        return;
    }
    for (const QString& file : directory.entryList({QStringLiteral("*.json")}, QDir::Files))
        QTest::newRow(qPrintable(folder + u'/' + file)) << directory.filePath(file);
}

} // namespace

class TestSharedData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inductionFilesAreReadWhole_data() { addFiles(QStringLiteral("instruction-induction/induce")); }

    void inductionFilesAreReadWhole() { checkInductionFile(); }

    void executionFilesAreReadWhole_data() { addFiles(QStringLiteral("instruction-induction/execute")); }

    void executionFilesAreReadWhole() { checkInductionFile(); }

    void benchFilesAreReadWhole_data() { addFiles(QStringLiteral("bbh")); }

    void benchFilesAreReadWhole()
    {
        QFETCH(const QString, path);
        if (path.isEmpty())
            QSKIP("There is no shared data; HONE_SHARED names its folder");
        const auto examples = optimizers::readExamples(path.toStdString());
        QVERIFY2(examples, examples ? "" : examples.error().message().c_str());
        QVERIFY(examples->rows.size() >= 178);
        QVERIFY(std::ranges::all_of(examples->rows, [](const auto& row) { return row.expected.size() == 1; }));
    }

    void bothPartsOfATaskSplitByFile()
    {
        const QString path = sharedData().filePath(QStringLiteral("instruction-induction/%1/rhymes.json"));
        if (!QFile::exists(path.arg(u"induce")))
            QSKIP("There is no shared data; HONE_SHARED names its folder");
        std::vector<Examples> files;
        for (const char* part : {"induce", "execute"}) {
            const auto examples = optimizers::readExamples(path.arg(QLatin1String(part)).toStdString());
            QVERIFY(examples);
            files.push_back(*examples);
        }
        optimizers::Split split;
        split.kind = optimizers::Split::Kind::Files;
        split.fileRoles = {optimizers::Role::Pool, optimizers::Role::Test};
        const auto data = optimizers::splitExamples(files, split);
        QVERIFY(data);
        QCOMPARE(data->test.size(), files[1].rows.size());
        for (const optimizers::Example& test : data->test)
            QVERIFY(std::ranges::find(data->pool, test.input, &optimizers::Example::input) == data->pool.end());
    }

private:
    static void checkInductionFile()
    {
        QFETCH(const QString, path);
        if (path.isEmpty())
            QSKIP("There is no shared data; HONE_SHARED names its folder");
        const auto examples = optimizers::readExamples(path.toStdString());
        QVERIFY2(examples, examples ? "" : examples.error().message().c_str());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // The file states its number of examples ahead of them.
        const QByteArray head = file.read(200);
        const qsizetype at = head.indexOf("\"num_examples\":") + 15;
        const int stated = head.mid(at, head.indexOf('\n', at) - at).trimmed().toInt();
        QCOMPARE(examples->rows.size(), static_cast<std::size_t>(stated));
        for (const optimizers::Example& row : examples->rows)
            QVERIFY(!row.input.empty() && !row.expected.empty() && !row.expected.front().empty());
    }
};

REGISTER_TEST(TestSharedData)

} // namespace tst_shared_data

#include "tst_shared_data.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/prompt/prompt_versions.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_prompt_versions {

using app::PromptVersion;
using app::PromptVersions;
using app::VersionOrigin;

namespace {

PromptVersion version(const std::string& instruction, bool tried = false)
{
    PromptVersion made;
    made.prompt.instruction = instruction;
    made.prompt.exemplars.emplace_back().input = "a\nb";
    made.since = "2026-11-25T14:00:00Z";
    made.origin = VersionOrigin::Run;
    made.tried = tried;
    return made;
}

} // namespace

class TestPromptVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatWasKeptIsThereAgain()
    {
        PromptVersions versions = open();
        QVERIFY(versions.all().empty());
        QCOMPARE(versions.keep(version("one\ntwo")).value(), true);
        QCOMPARE(versions.keep(version("three", true)).value(), true);
        QCOMPARE(open().all(), (std::vector{version("one\ntwo"), version("three", true)}));
    }

    void aPromptIsAVersionOnceAndTriedOnceItWasTried()
    {
        PromptVersions versions = open();
        QVERIFY(versions.keep(version("one")).value());
        QVERIFY(!versions.keep(version("one")).value());
        PromptVersion later = version("one", true);
        later.since = "2027-01-01T00:00:00Z";
        QVERIFY(versions.keep(later).value());
        QVERIFY(!versions.keep(later).value());
        QCOMPARE(versions.all(), std::vector{version("one", true)});
        QCOMPARE(open().all(), versions.all());
    }

    void aLineThatWasCutOffCostsOnlyItself()
    {
        QVERIFY(open().keep(version("one")).value());
        QFile file(m_directory->filePath(QStringLiteral("letters.hone-versions")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"since\": \"2026-11-25T14");
        file.close();
        QVERIFY(open().keep(version("two")).value());
        QCOMPARE(open().all(), (std::vector{version("one"), version("two")}));
    }

    void linesOfAnotherKindArePassedOver()
    {
        QFile file(m_directory->filePath(QStringLiteral("letters.hone-versions")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}\n[]\n1\nnull\n\n{\"prompt\": 1}\n{\"prompt\": {\"nearest\": 0}}\n\xff\n");
        file.close();
        QVERIFY(open().all().empty());
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        auto versions = PromptVersions::open("/nowhere/letters.hone");
        QVERIFY(versions.has_value());
        const auto kept = versions->keep(version("one"));
        QVERIFY(!kept.has_value());
        QVERIFY(kept.error().kind == optimizers::ErrorKind::Storage);
        QVERIFY(versions->all().empty());
    }

private:
    [[nodiscard]] PromptVersions open() const
    {
        return PromptVersions::open(m_directory->filePath(QStringLiteral("letters.hone")).toStdString()).value();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

REGISTER_TEST(TestPromptVersions)

} // namespace tst_prompt_versions

#include "tst_prompt_versions.moc"

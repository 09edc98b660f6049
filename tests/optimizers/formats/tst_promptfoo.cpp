// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/promptfoo_checks.h"
#include "optimizers/metrics/metric.h"
#include "tests/optimizers/formats/tricky_subjects.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

namespace tst_promptfoo {

using namespace optimizers;

namespace {

const PromptFormatInfo& format()
{
    return *findPromptFormat("promptfoo");
}

YAML::Node written(const ExportSubject& subject)
{
    return YAML::Load(format().write(subject)->text);
}

} // namespace

class TestPromptfoo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHoldsPromptProviderTestsAndCheck()
    {
        const YAML::Node root = written(tricky::plainSubject());
        QVERIFY(root["prompts"][0]["raw"].as<std::string>().find("{{ input }}") != std::string::npos);
        QCOMPARE(root["providers"][0]["id"].as<std::string>(), std::string("openai:chat:small"));
        const YAML::Node config = root["providers"][0]["config"];
        QCOMPARE(config["apiBaseUrl"].as<std::string>(), std::string("http://127.0.0.1:9/v1"));
        QCOMPARE(config["apiKeyEnvar"].as<std::string>(), std::string("WORDS_KEY"));
        QCOMPARE(config["max_tokens"].as<int>(), 64);
        QCOMPARE(root["defaultTest"]["assert"][0]["type"].as<std::string>(), std::string("javascript"));
        QCOMPARE(root["tests"].size(), std::size_t{2});
        QCOMPARE(root["tests"][0]["vars"]["input"].as<std::string>(), std::string("cat"));
        QCOMPARE(root["tests"][0]["metadata"]["expected"][0].as<std::string>(), std::string("chat"));
    }

    void withoutAKeyNoneIsAskedFor()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.request.keyVariable.clear();
        QCOMPARE(written(subject)["providers"][0]["config"]["apiKeyRequired"].as<bool>(), false);
    }

    void sealedExamplesAreNotWritten()
    {
        ExportSubject subject = tricky::plainSubject();
        QVERIFY(format().write(subject)->text.find("arbre") == std::string::npos);
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{1});
        subject.runs.push_back(tricky::finishedRun(subject));
        QCOMPARE(written(subject)["tests"][0]["vars"]["input"].as<std::string>(), std::string("tree"));
        QVERIFY(format().write(subject)->losses.empty());
    }

    void valuesThatPromptfooWouldChangeAreGrouped_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("a file") << "file:///etc/passwd";
        QTest::newRow("a package") << "package:x:y";
        QTest::newRow("a line break at the end") << "x\n";
        QTest::newRow("braces") << "{{ input }}";
    }

    void valuesThatPromptfooWouldChangeAreGrouped()
    {
        QFETCH(QString, value);
        ExportSubject subject = tricky::plainSubject();
        subject.examples.validation[1].input = value.toStdString();
        const YAML::Node root = written(subject);
        QCOMPARE(root["tests"][1]["vars"]["example"]["input"].as<std::string>(), value.toStdString());
        QVERIFY(root["prompts"][0]["raw"].as<std::string>().find("{{ example.input }}") != std::string::npos);
        QCOMPARE(proofOf(format(), subject, format().write(subject)->text).kind, ExportProof::Kind::Same);
    }

    void examplesThatAskForTheEnvironmentAreLeftOut()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.examples.validation[1].input = "{{env.SECRET}}";
        const YAML::Node root = written(subject);
        QCOMPARE(root["tests"].size(), std::size_t{1});
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{2});
    }

    void bracesOfThePromptAreTextToPromptfoo()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.prompt.candidate.instruction = "Write \\{{x}} and {% if %} and {# note #} and {plain} for {{{input}}";
        const std::string raw = written(subject)["prompts"][0]["raw"].as<std::string>();
        for (const char* part :
             {"{{ '{' }}{x}}", "{{ '{' }}% if %}", "{{ '{' }}# note {{ '#' }}}", "{plain}", "{{ '{' }}{{ input }}"})
            QVERIFY2(raw.find(part) != std::string::npos, (std::string(part) + "\n" + raw).c_str());
        QCOMPARE(proofOf(format(), subject, format().write(subject)->text).kind, ExportProof::Kind::Same);
    }

    void whatIsReadSendsTheSameBytes() { tricky::proveMany(format(), 61, 200); }

    void checksHoldNothingThatIsATemplate()
    {
        std::vector<ExportedMetric> metrics;
        for (const MetricInfo& info : allMetrics())
            for (const auto kind : {AnswerRule::Kind::WholeText, AnswerRule::Kind::LastLine, AnswerRule::Kind::Marker,
                                    AnswerRule::Kind::Regex, AnswerRule::Kind::JsonField})
                metrics.push_back({info.id, {}, {kind, "{{env.HOME}} '\"\\ </script>\n\u2028"}});
        metrics.push_back({"exact_match", {{"rules", std::string("squad")}}, {}});
        metrics.push_back({"exact_match", {{"rules", std::string("instruction_induction")}}, {}});
        metrics.push_back({"contains", {{"whole_words", false}, {"ignore_articles", true}}, {}});
        metrics.push_back({"regex", {{"pattern", std::string("^{{expected}}$")}, {"whole_answer", true}}, {}});
        for (const ExportedMetric& metric : metrics) {
            std::vector<optimizers::ShownText> losses;
            const std::string script = checkScript(metric, losses);
            for (const char* opening : {"{{", "{%", "{#"})
                QVERIFY2(script.find(opening) == std::string::npos, script.c_str());
            QVERIFY(script.find("return ") != std::string::npos);
        }
    }

    void metricsWithoutACounterpartAreSaid()
    {
        ExportSubject subject = tricky::plainSubject();
        subject.metric.id = "token_f1";
        QCOMPARE(format().write(subject)->losses.size(), std::size_t{2});
    }

    void whatIsNoConfigurationIsRefused()
    {
        for (const char* file : {"", "[", "prompts: x", "prompts: []", "prompts: [x]", "prompts: [{raw: [1]}]",
                                 "prompts: [{raw: '[{\"role\":\"user\",\"content\":\"{{\"}]'}]",
                                 "prompts: [{raw: '[{\"role\":\"user\",\"content\":\"{{}}\"}]'}]", "\xff"})
            QCOMPARE(format().messagesIn(file).error().kind, ErrorKind::Malformed);
    }
};

REGISTER_TEST(TestPromptfoo)

} // namespace tst_promptfoo

#include "tst_promptfoo.moc"

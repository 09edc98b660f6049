// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoints/endpoint_presets.h"
#include "app/gui/keys.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/settings/settings_page.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <set>

namespace tst_settings_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// The page on a project of its own, whose endpoint is a server inside this program.
struct Bench
{
    explicit Bench(support::FakeServer::Behaviour behaviour =
                       [](const support::FakeRequest& request) { return support::modelReply(request, "ready"); })
        : server(std::move(behaviour))
    {
        for (const QString& name : {u"&One"_s, u"&Two"_s})
            themes.addAction(name)->setCheckable(true);
        themes.actions().first()->setChecked(true);
        if (!project.open(support::writeAntonymsProject(folder.path(), server.url(), {}, 100)))
            qFatal("the project cannot be opened");
        page = std::make_unique<app::SettingsPage>(
            project, [](const app::EndpointSpec&) { return std::string(); }, themes.actions(), nullptr);
        page->show();
    }

    template <typename T>
    [[nodiscard]] T* find(const QString& name) const
    {
        T* child = page->findChild<T*>(name);
        if (child == nullptr)
            qFatal("the page has no %s", qPrintable(name));
        return child;
    }

    void choosePreset(const QString& name) const
    {
        const QList<QAction*> actions = find<QToolButton>(u"settings_add"_s)->menu()->actions();
        for (QAction* action : actions)
            if (action->text() == name)
                return action->trigger();
        qFatal("there is no preset %s", qPrintable(name));
    }

    void type(const QString& field, const QString& text) const
    {
        auto* line = find<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    [[nodiscard]] const app::EndpointSpec& last() const { return project.project().endpoints.back(); }

    QTemporaryDir folder;
    support::FakeServer server;
    app::ProjectModel project;
    QActionGroup themes{nullptr};
    std::unique_ptr<app::SettingsPage> page;
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// No test may reach the keyring of whoever runs it.
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/hone-tests"); }

    void everyPresetIsAnAddressAndASingleName()
    {
        std::set<std::string_view> names;
        for (const app::EndpointPreset& preset : app::endpointPresets()) {
            const auto address = optimizers::endpointAddress(preset.url);
            QVERIFY2(address.has_value(), preset.name.data());
            QCOMPARE(address->chat, std::string(preset.url) + "/chat/completions");
            QCOMPARE(address->loopback, preset.keyVariable.empty());
            QVERIFY(names.insert(preset.name).second);
        }
    }

    void aPresetFillsTheFormAndCanBeTakenBack()
    {
        Bench bench;
        bench.choosePreset(u"Mistral"_s);
        QCOMPARE(bench.last().url, std::string("https://api.mistral.ai/v1"));
        QCOMPARE(bench.find<QLineEdit>(u"endpoint_url"_s)->text(), u"https://api.mistral.ai/v1"_s);
        bench.choosePreset(u"Mistral"_s);
        QCOMPARE(bench.last().name, std::string("Mistral 2"));
        bench.project.undoStack().undo();
        bench.project.undoStack().undo();
        QCOMPARE(bench.project.project().endpoints.size(), std::size_t{1});
        QCOMPARE(bench.find<QListWidget>(u"endpoints"_s)->count(), 2);
    }

    void testingAsksTheServerOnceAndOffersItsModels()
    {
        Bench bench;
        bench.server.keepRequests();
        QTest::mouseClick(bench.find<QPushButton>(u"endpoint_test"_s), Qt::LeftButton);
        const auto* result = bench.find<QLabel>(u"endpoint_result"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(u"“ready”"_s), patience);
        QCOMPARE(bench.find<QComboBox>(u"endpoint_model"_s)->count(), 2);
        QCOMPARE(bench.find<QComboBox>(u"endpoint_model"_s)->currentText(), u"fake"_s);
    }

    void aRefusalIsToldInTheServersWords()
    {
        Bench bench([](const support::FakeRequest&) {
            return support::errorReply(401, "invalid_api_key", "Incorrect API key provided");
        });
        QTest::mouseClick(bench.find<QPushButton>(u"endpoint_test"_s), Qt::LeftButton);
        const auto* result = bench.find<QLabel>(u"endpoint_result"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(u"Incorrect API key"_s), patience);
    }

    void withoutAModelTheServersModelsAreOffered()
    {
        Bench bench;
        app::Project project = bench.project.project();
        project.endpoints.front().model.clear();
        bench.project.edit(project, u"clear"_s);
        QTest::mouseClick(bench.find<QPushButton>(u"endpoint_test"_s), Qt::LeftButton);
        const auto* result = bench.find<QLabel>(u"endpoint_result"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(u"2 model"_s), patience);
    }

    void aWaitingTestCanBeStopped()
    {
        Bench bench([](const support::FakeRequest&) {
            support::FakeReply reply;
            reply.delivery = support::Delivery::Hang;
            return reply;
        });
        auto* test = bench.find<QPushButton>(u"endpoint_test"_s);
        QTest::mouseClick(test, Qt::LeftButton);
        const QString waiting = test->text();
        QTest::mouseClick(test, Qt::LeftButton);
        QVERIFY(test->text() != waiting);
    }

    void rolesFollowTheNameAndFallBackWhenItGoes()
    {
        Bench bench;
        bench.type(u"endpoint_name"_s, u"lab"_s);
        QCOMPARE(bench.project.project().solver, std::string("lab"));
        QCOMPARE(bench.project.project().writer, std::string("lab"));
        bench.type(u"endpoint_name"_s, u"builtin"_s);
        QCOMPARE(bench.last().name, std::string("lab"));
        QTest::mouseClick(bench.find<QToolButton>(u"settings_remove"_s), Qt::LeftButton);
        QCOMPARE(bench.project.project().solver, std::string("builtin"));
        QVERIFY(bench.project.project().endpoints.empty());
        bench.project.undoStack().undo();
        QCOMPARE(bench.project.project().solver, std::string("lab"));
    }

    void editingOneFieldLeavesTheOthersAsTheyWere()
    {
        Bench bench;
        app::Project project = bench.project.project();
        project.endpoints.front().prices = {0.123456, 0.6};
        project.endpoints.front().requestsPerMinute = 0.5;
        bench.project.edit(project, u"fine prices"_s);
        bench.find<QSpinBox>(u"endpoint_concurrency"_s)->setValue(3);
        QCOMPARE(bench.last().concurrency, 3);
        QCOMPARE(bench.last().prices.input, 0.123456);
        QCOMPARE(bench.last().requestsPerMinute, 0.5);
        bench.find<QDoubleSpinBox>(u"endpoint_per_minute"_s)->setValue(60);
        QCOMPARE(bench.last().requestsPerMinute, 60.0);
    }

    void aKeyIsNeitherKeptNorShownWhereThereIsNoKeyring()
    {
        Bench bench;
        bench.choosePreset(u"Groq"_s);
        auto* key = bench.find<QLineEdit>(u"endpoint_key"_s);
        const auto* state = bench.find<QLabel>(u"key_state"_s);
        QTest::keyClicks(key, u"sk-secret"_s);
        QTest::mouseClick(bench.find<QPushButton>(u"keep_key"_s), Qt::LeftButton);
        QVERIFY(key->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(u"keyring"_s) && !state->text().contains(u'…'), patience);
        QVERIFY(!state->text().contains(u"sk-secret"_s));
        QVERIFY(bench.project.save().has_value());
        QFile file(bench.project.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sk-secret"));
    }

    /// Also one that is not there: a study that is to start with the program waits for it.
    void theKeyringSaysWhenItHasAnsweredAll()
    {
        app::Keys keys;
        QSignalSpy settled(&keys, &app::Keys::settled);
        app::EndpointSpec local;
        local.url = "http://127.0.0.1:8000";
        keys.fetch({local});
        QVERIFY(!keys.isAsking());
        app::EndpointSpec remote;
        remote.url = "https://models.example.org/v1";
        app::EndpointSpec other = remote;
        other.url = "https://other.example.org/v1";
        keys.fetch({remote, other, remote});
        QVERIFY(keys.isAsking());
        QTRY_VERIFY_WITH_TIMEOUT(!keys.isAsking(), patience);
        QCOMPARE(settled.count(), 1);
        keys.fetch({remote});
        QVERIFY(!keys.isAsking()); // known by now
    }

    void aKeyTypedForOneServerNeverGoesToAnother()
    {
        Bench bench;
        bench.choosePreset(u"Groq"_s);
        QTest::keyClicks(bench.find<QLineEdit>(u"endpoint_key"_s), u"sk-secret"_s);
        bench.choosePreset(u"OpenAI"_s);
        QVERIFY(bench.find<QLineEdit>(u"endpoint_key"_s)->text().isEmpty());
    }

    void theThemeIsTheSameHereAndInTheMenu()
    {
        Bench bench;
        const QList<QRadioButton*> choices = bench.page->findChildren<QRadioButton*>();
        QCOMPARE(choices.size(), 2);
        QVERIFY(choices.first()->isChecked());
        bench.themes.actions().last()->trigger();
        QVERIFY(choices.last()->isChecked());
        choices.first()->click();
        QVERIFY(bench.themes.actions().first()->isChecked());
    }
};

REGISTER_WIDGET_TEST(TestSettingsPage)

} // namespace tst_settings_page

#include "tst_settings_page.moc"

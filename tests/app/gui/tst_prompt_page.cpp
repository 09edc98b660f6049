// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/task_loading.h"
#include "app/core/study/export_subject.h"
#include "app/gui/models/exemplar_board.h"
#include "app/gui/models/project_model.h"
#include "app/gui/pages/prompt/prompt_page.h"
#include "tests/app/gui/antonyms_project.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/editors/text_view.h"
#include "widgets/text/diff_view.h"
#include "widgets/text/utf8.h"

#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace tst_prompt_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

struct Bench
{
    explicit Bench(support::FakeServer::Behaviour behaviour =
                       [](const support::FakeRequest& request) { return support::modelReply(request, "nonsense"); })
        : server(std::move(behaviour))
    {
        page.resize(1000, 700);
        page.show();
        if (!project.open(support::writeAntonymsProject(folder.path(), server.url(), {}, 100)))
            qFatal("the project cannot be opened");
        auto task = app::loadTask(project.project(), widgets::toUtf8(project.path()));
        if (!task)
            qFatal("the data cannot be read");
        page.setData(std::make_shared<const optimizers::TaskData>(task->data));
    }

    template <typename T>
    [[nodiscard]] T* find(const QString& name = {}) const
    {
        T* child = page.findChild<T*>(name);
        if (child == nullptr)
            qFatal("the page has no %s", qPrintable(name));
        return child;
    }

    QTemporaryDir folder;
    support::FakeServer server;
    app::ProjectModel project;
    app::PromptPage page{project, [](const app::EndpointSpec&) { return std::string(); }, nullptr};
};

} // namespace

class TestPromptPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockingIsAnEditThatCanBeTakenBack()
    {
        Bench bench;
        auto* editor = bench.find<widgets::InstructionEditor>();
        editor->selectRange(7, 13);
        QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(bench.project.project().locked, std::vector<std::string>{"with one word"});
        QVERIFY(bench.find<QToolButton>(u"lock_text"_s)->isChecked());
        bench.project.undoStack().undo();
        QVERIFY(bench.project.project().locked.empty());
        QVERIFY(editor->locked().empty());
        bench.project.undoStack().redo();
        QVERIFY(bench.project.save().has_value());
        app::ProjectModel again;
        QVERIFY(again.open(bench.project.path()).has_value());
        QCOMPARE(again.project().locked, std::vector<std::string>{"with one word"});
    }

    void deletingALockedPartAndUndoingBringsTextAndLockBack()
    {
        Bench bench;
        auto* editor = bench.find<widgets::InstructionEditor>();
        editor->selectRange(7, 13);
        QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
        editor->selectRange(7, 13);
        QTest::keyClick(editor, Qt::Key_Delete);
        QVERIFY(bench.project.project().locked.empty());
        bench.project.undoStack().undo();
        QCOMPARE(editor->instruction(), std::string("Answer with one word."));
        QCOMPARE(editor->locked(), std::vector<std::string>{"with one word"});
    }

    void theLengthIsToldAndItsContextOnlyWhereItIsKnown()
    {
        Bench bench;
        const auto* size = bench.find<QLabel>(u"prompt_size"_s);
        QVERIFY(size->text().contains(u"rule of thumb"_s));
        app::Project project = bench.project.project();
        project.endpoints.front().contextTokens = 10;
        bench.project.edit(project, u"small context"_s);
        QVERIFY(size->text().startsWith(u"Too long"_s));
        project.solver = "builtin";
        bench.project.edit(project, u"built-in model"_s);
        QVERIFY(!size->text().contains(u"rule of thumb"_s));
    }

    void theRequestShownIsTheOneThatIsSent()
    {
        Bench bench;
        bench.server.keepRequests();
        const auto* shown = bench.find<widgets::TextView>(u"sent_request"_s);
        bench.find<QSpinBox>()->setValue(2);
        QTest::mouseClick(bench.find<QPushButton>(u"try_prompt"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bench.server.seen().size(), std::size_t{1}, patience);
        QJsonParseError problem;
        const QJsonDocument sent =
            QJsonDocument::fromJson(QByteArray::fromStdString(bench.server.seen().front().body), &problem);
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QCOMPARE(QJsonDocument::fromJson(shown->text().toUtf8(), &problem), sent);
        QVERIFY(shown->lines() > 5);
    }

    void theBuiltInModelsRequestIsTheTextItReads()
    {
        Bench bench;
        app::Project project = bench.project.project();
        project.solver = "builtin";
        bench.project.edit(project, u"built-in model"_s);
        const QString text = bench.find<widgets::TextView>(u"sent_request"_s)->text();
        QVERIFY2(text.startsWith(u"<|system|>Answer with one word.<|user|>"_s), qPrintable(text));
        QVERIFY(text.endsWith(u"<|assistant|>"_s));
    }

    void aDisabledExemplarIsKeptButNeitherSentNorExported()
    {
        Bench bench;
        app::Project project = bench.project.project();
        for (const char* input : {"first", "second", "third"})
            project.draft.exemplars.emplace_back().input = input;
        bench.project.edit(project, u"exemplars"_s);
        const auto* request = bench.find<widgets::TextView>(u"sent_request"_s);
        QVERIFY(request->text().contains(u"second"_s));
        auto* view = bench.find<widgets::ExemplarEditor>()->view();
        const QModelIndex sent = view->model()->index(1, widgets::ExemplarModel::Enabled);
        QVERIFY(view->model()->setData(sent, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!request->text().contains(u"second"_s));
        QCOMPARE(view->model()->rowCount(), 3);
        QVERIFY(bench.project.save().has_value());
        app::ProjectModel again;
        QVERIFY(again.open(bench.project.path()).has_value());
        QCOMPARE(again.project(), bench.project.project());
        QCOMPARE(app::exemplarRows(again.project())[1].exemplar.input, std::string("second"));
        const auto subject = app::exportSubject(again.project(), widgets::toUtf8(again.path()), "draft", {});
        QVERIFY(subject.has_value());
        QCOMPARE(subject->prompt.candidate.exemplars.size(), std::size_t{2});
        bench.project.undoStack().undo();
        QVERIFY(request->text().contains(u"second"_s));
        QCOMPARE(bench.project.project(), project);
    }

    void pinningIsAnEditThatCanBeTakenBack()
    {
        Bench bench;
        app::Project project = bench.project.project();
        for (const char* input : {"same", "same", "other"})
            project.draft.exemplars.emplace_back().input = input;
        project.disabled.push_back({project.draft.exemplars[2], 1});
        bench.project.edit(project, u"exemplars"_s);
        auto* model = bench.find<widgets::ExemplarEditor>()->view()->model();
        QCOMPARE(model->rowCount(), 4);
        const QModelIndex pinned = model->index(3, widgets::ExemplarModel::Pinned);
        QVERIFY(model->setData(pinned, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(bench.project.project().pinned, std::vector{project.draft.exemplars[2]});
        QCOMPARE(bench.project.project().disabled, project.disabled);
        QCOMPARE(app::withExemplarRows(project, app::exemplarRows(bench.project.project())), bench.project.project());
        bench.project.undoStack().undo();
        QVERIFY(bench.project.project().pinned.empty());
    }

    void everyPromptBecomesAVersionAndCanBeRestored()
    {
        Bench bench;
        app::PromptHistory& history = bench.page.history();
        QCOMPARE(history.versions().size(), std::size_t{1});
        app::Project project = bench.project.project();
        project.locked = {"with one word"};
        bench.project.edit(project, u"lock"_s);
        project.draft.instruction = "Say the opposite.";
        project.locked.clear();
        bench.project.edit(project, u"write"_s);
        QTest::mouseClick(bench.find<QPushButton>(u"try_prompt"_s), Qt::LeftButton);
        QCOMPARE(history.versions().size(), std::size_t{2});
        QVERIFY(!history.versions()[0].tried && history.versions()[1].tried);
        QTest::mouseClick(bench.find<QPushButton>(u"show_versions"_s), Qt::LeftButton);
        auto* list = bench.find<QTreeWidget>(u"versions"_s);
        auto* restore = bench.find<QPushButton>(u"restore_version"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        QVERIFY(!restore->isEnabled());
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(bench.find<widgets::DiffView>(u"version_difference"_s)->spans().size() > 1);
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(bench.project.project().draft.instruction, std::string("Answer with one word."));
        QVERIFY(!restore->isEnabled());
        bench.project.undoStack().undo();
        QCOMPARE(bench.project.project(), project);
        QCOMPARE(history.versions().size(), std::size_t{2});
    }

    void whatIsPendingIsKeptWhenTheProjectIsClosed()
    {
        Bench bench;
        const QString path = bench.folder.filePath(u"copy.hone"_s); // the other one has its writer
        QVERIFY(QFile::copy(bench.project.path(), path));
        {
            app::ProjectModel model;
            app::PromptHistory history(model);
            QVERIFY(model.open(path).has_value());
            app::Project project = model.project();
            project.draft.instruction = "Say the opposite.";
            model.edit(project, u"write"_s);
            QCOMPARE(history.versions().size(), std::size_t{1});
        }
        const auto versions = app::PromptVersions::open(widgets::toUtf8(path));
        QVERIFY(versions.has_value());
        QCOMPARE(versions->all().size(), std::size_t{2});
        QCOMPARE(versions->all().back().prompt.instruction, std::string("Say the opposite."));
    }

    void withoutAnEndpointThereIsNoRequest()
    {
        Bench bench;
        app::Project project = bench.project.project();
        project.solver = "nowhere";
        bench.project.edit(project, u"no endpoint"_s);
        QVERIFY(bench.find<widgets::TextView>(u"sent_request"_s)->text().isEmpty());
    }

    void tryingItShowsAndScoresTheReply()
    {
        Bench bench;
        bench.server.keepRequests();
        QTest::mouseClick(bench.find<QPushButton>(u"try_prompt"_s), Qt::LeftButton);
        const auto* result = bench.find<QLabel>(u"try_result"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result->text().startsWith(u"Wrong."_s), patience);
        const auto replyIsShown = [&bench] {
            const QList<QLabel*> labels = bench.page.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text() == u"nonsense"_s;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(replyIsShown(), patience); // a layout shows what is new in it a turn later
    }

    void aWaitingTryIsStoppedByTheButtonAndByClosing()
    {
        Bench bench([](const support::FakeRequest&) {
            support::FakeReply reply;
            reply.delivery = support::Delivery::Hang;
            return reply;
        });
        auto* button = bench.find<QPushButton>(u"try_prompt"_s);
        const QString offered = button->text();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(button->text() != offered);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), offered);
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

REGISTER_WIDGET_TEST(TestPromptPage)

} // namespace tst_prompt_page

#include "tst_prompt_page.moc"

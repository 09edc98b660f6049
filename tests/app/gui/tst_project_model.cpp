// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"
#include "app/gui/models/project_model.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_project_model {

using namespace Qt::StringLiterals;

using app::Project;
using app::ProjectModel;

namespace {

Project withInstruction(Project project, const std::string& instruction)
{
    project.draft.instruction = instruction;
    return project;
}

} // namespace

class TestProjectModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"task.hone"_s);
        QFile::remove(m_path);
        m_model = std::make_unique<ProjectModel>();
        Project project;
        project.name = "Task";
        QVERIFY(m_model->create(project, m_path));
    }

    void typingIsOneStepOfTheHistory()
    {
        for (const std::string text : {"S", "Sa", "Say"})
            m_model->edit(withInstruction(m_model->project(), text), u"Edit"_s, ProjectModel::Field::Instruction);
        QCOMPARE(m_model->undoStack().count(), 1);
        m_model->undoStack().undo();
        QCOMPARE(m_model->project().draft.instruction, std::string());
        m_model->undoStack().redo();
        QCOMPARE(m_model->project().draft.instruction, std::string("Say"));
    }

    void editsOfDifferentFieldsAreStepsOfTheirOwn()
    {
        m_model->edit(withInstruction(m_model->project(), "Say"), u"Edit"_s, ProjectModel::Field::Instruction);
        Project project = m_model->project();
        project.seed = 7;
        m_model->edit(project, u"Seed"_s, ProjectModel::Field::Seed);
        m_model->undoStack().undo();
        QCOMPARE(m_model->project().draft.instruction, std::string("Say"));
        QCOMPARE(m_model->project().seed, std::uint64_t{1});
    }

    void whatChangesNothingIsNoStep()
    {
        QSignalSpy changes(m_model.get(), &ProjectModel::changed);
        m_model->edit(m_model->project(), u"Edit"_s);
        QCOMPARE(m_model->undoStack().count(), 0);
        QCOMPARE(changes.count(), 0);
    }

    void anEditReachesTheFileByItself()
    {
        m_model->edit(withInstruction(m_model->project(), "Say"), u"Edit"_s);
        const auto stored = [this] { return app::loadProject(m_path.toStdString())->draft.instruction; };
        QCOMPARE(stored(), std::string());
        QTRY_COMPARE(stored(), std::string("Say"));
    }

    void nothingIsLostWhenTheModelGoes()
    {
        m_model->edit(withInstruction(m_model->project(), "Say"), u"Edit"_s);
        m_model.reset();
        QCOMPARE(app::loadProject(m_path.toStdString())->draft.instruction, std::string("Say"));
    }

    void aProjectThatCannotBeReadLeavesTheOpenOneAlone()
    {
        QVERIFY(!m_model->open(m_folder.filePath(u"absent.hone"_s)));
        QCOMPARE(m_model->path(), m_path);
        QCOMPARE(m_model->project().name, std::string("Task"));
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<ProjectModel> m_model;
};

REGISTER_WIDGET_TEST(TestProjectModel)

} // namespace tst_project_model

#include "tst_project_model.moc"

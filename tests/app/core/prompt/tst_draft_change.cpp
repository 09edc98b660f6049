// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/project/project_file.h"
#include "app/core/prompt/draft_change.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_draft_change {

using app::Project;
using optimizers::Exemplar;

namespace {

Exemplar named(const std::string& input)
{
    Exemplar exemplar;
    exemplar.input = input;
    return exemplar;
}

} // namespace

class TestDraftChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherDraftKeepsLocksAndPinsThatItHas()
    {
        Project project;
        project.draft = {"Answer in JSON. Never guess.", {named("a"), named("b"), named("c")}, {}};
        project.locked = {"Answer in JSON.", "Never guess."};
        project.pinned = {named("a"), named("c")};
        project.disabled = {{named("d"), 1}};
        const Project changed = app::withDraft(project, {"Be brief. Never guess.", {named("c"), named("x")}, {}});
        QCOMPARE(changed.draft.instruction, std::string("Be brief. Never guess."));
        QCOMPARE(changed.locked, std::vector<std::string>{"Never guess."});
        QCOMPARE(changed.pinned, std::vector<Exemplar>{named("c")});
        QCOMPARE(changed.disabled, project.disabled);
        QCOMPARE(app::withDraft(project, project.draft), project);
    }

    void filesFromBeforeThereWerePinsAreRead()
    {
        const auto project = app::projectFrom(R"({"format": 1, "draft": {"exemplars": [{"input": "a"}]}})");
        QVERIFY(project.has_value());
        QVERIFY(project->pinned.empty());
        QVERIFY(project->disabled.empty());
    }

    void aPlaceBelowZeroIsRefused()
    {
        QVERIFY(!app::projectFrom(R"({"format": 1, "disabled": [{"input": "a", "place": -1}]})").has_value());
    }
};

REGISTER_TEST(TestDraftChange)

} // namespace tst_draft_change

#include "tst_draft_change.moc"

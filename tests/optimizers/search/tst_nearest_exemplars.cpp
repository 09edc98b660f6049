// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/prompt_format.h"
#include "optimizers/prompts/nearest.h"
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_nearest_exemplars {

using namespace optimizers;

namespace {

Example example(std::uint32_t id, const std::string& input)
{
    return {{id}, input, {}, {"answer " + std::to_string(id)}};
}

Candidate candidateWith(std::initializer_list<Example> examples, int nearest)
{
    Candidate candidate{"Answer.", {}, nearest};
    for (const Example& each : examples)
        candidate.exemplars.push_back(exemplarFrom(each));
    return candidate;
}

} // namespace

class TestNearestExemplars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholePoolIsTheCandidateAndOneIsEnough()
    {
        const tests::Landscape landscape(1, 12);
        const tests::PlayOptions options;
        const History history = tests::historyWithDraft(landscape, options);
        tests::LandscapeContext context(landscape, options, 1, {});
        const auto step = findOptimizer("nearest_exemplars")->create({}).value()->propose(history, context);
        QCOMPARE(step.value().proposals.size(), std::size_t{1});
        const Candidate& candidate = step->proposals.front().candidate;
        QCOMPARE(candidate.exemplars.size(), std::size_t{12});
        QCOMPARE(candidate.nearest, std::optional(3));
    }

    void eachQueryIsShownWhatIsMostLikeItTheMostAlikeLast()
    {
        const Candidate candidate = candidateWith({example(1, "the red house by the sea"), example(2, "17 minus 4"),
                                                   example(3, "a red house"), example(4, "seven green bottles")},
                                                  2);
        const Candidate shown = shownFor(candidate, example(9, "a red house by the sea"));
        QCOMPARE(shown.exemplars.size(), std::size_t{2});
        QCOMPARE(shown.exemplars[0].source->value, 3U);
        QCOMPARE(shown.exemplars[1].source->value, 1U);
        QVERIFY(!shown.nearest);
        QCOMPARE(shownFor(candidate, example(9, "18 minus 4")).exemplars.back().source->value, 2U);
    }

    void anExampleIsNeverShownToItself()
    {
        const Candidate candidate = candidateWith({example(1, "red"), example(2, "red"), example(3, "blue")}, 1);
        QCOMPARE(shownFor(candidate, example(1, "red")).exemplars.front().source->value, 2U);
        QVERIFY(!shows(candidate, {1}));
    }

    void whatIsSentIsWhatIsShown()
    {
        const PromptRenderer renderer = PromptRenderer::create({}, {}).value();
        const Candidate candidate = candidateWith({example(1, "red house"), example(2, "17 minus 4")}, 1);
        const Example query = example(9, "18 minus 4");
        QVERIFY(renderer.render(candidate, query).value() ==
                renderer.render(shownFor(candidate, query), query).value());
    }

    void itIsAnotherCandidateThanThePlainOne()
    {
        Candidate candidate = candidateWith({example(1, "red house")}, 1);
        const CandidateId nearest = idOf(candidate);
        candidate.nearest.reset();
        QVERIFY(idOf(candidate) != nearest);
    }

    void formatsOfOneTextRefuseIt()
    {
        const Candidate candidate = candidateWith({example(1, "red house")}, 1);
        int refused = 0;
        for (const PromptFormatInfo& format : allPromptFormats()) {
            if (!format.messagesIn || format.oneExample)
                continue; // no prompt, or one that is about a single input
            ++refused;
            const auto written = format.write({candidate, {}, {}});
            QVERIFY2(!written, format.id.c_str());
            QVERIFY(written.error().message().find("for every input") != std::string::npos);
        }
        QVERIFY(refused >= 3);
    }
};

REGISTER_TEST(TestNearestExemplars)

} // namespace tst_nearest_exemplars

#include "tst_nearest_exemplars.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/formats/proof.h"
#include "tests/optimizers/formats/tricky_prompts.h"

#include <QTest>

#include <utility>

/// Everything around a prompt, with values as tricky as its texts.
namespace tricky {

using optimizers::Example;
using optimizers::ExportSubject;

inline std::vector<Example> examples(std::uint32_t firstId)
{
    std::vector<Example> all;
    for (std::size_t i = 0; i < texts().size(); ++i) {
        Example& example = all.emplace_back();
        example.id.value = firstId + static_cast<std::uint32_t>(i);
        example.input = texts()[i];
        example.fields = {{"topic", texts()[(i + 5) % texts().size()]},
                          {"long name", texts()[(i + 11) % texts().size()]}};
        example.expected = {texts()[(i + 3) % texts().size()]};
    }
    return all;
}

inline ExportSubject subjectOf(const ExportedPrompt& prompt)
{
    ExportSubject subject;
    subject.prompt = prompt;
    subject.project = "Q\"uote' </title><script>alert(1)</script> $(touch pwned) `touch pwned`\n- {{env.HOME}}";
    subject.description = "\"\"\"\nimport os\n";
    subject.request.chatUrl = "http://127.0.0.1:9/v1/chat/completions";
    subject.examples.fieldNames = fieldNames();
    subject.examples.validation = examples(0);
    subject.examples.test = examples(1000);
    return subject;
}

inline ExportSubject randomSubject(optimizers::Rng& rng)
{
    return subjectOf(randomPrompt(rng));
}

/// A small prompt without tricks, asked at `url`.
inline ExportSubject plainSubject(const std::string& url = "http://127.0.0.1:9/v1/chat/completions")
{
    ExportSubject subject;
    subject.prompt.candidate = {"Translate to French.",
                                {{"dog", {}, "chien", {}, optimizers::ExemplarOrigin::Expected}}};
    subject.prompt.model = "small";
    subject.project = "Words";
    subject.request.chatUrl = url;
    subject.request.keyVariable = "WORDS_KEY";
    subject.examples.validation = {{{0}, "cat", {}, {"chat"}}, {{1}, "red", {}, {"rouge"}}};
    subject.examples.test = {{{2}, "tree", {}, {"arbre"}}, {{3}, "sun", {}, {"soleil"}}};
    return subject;
}

/// An outcome of the plain subject's second candidate, and a run in which it met the draft.
inline optimizers::ExportedRun finishedRun(const ExportSubject& subject)
{
    using namespace optimizers;
    ExportedRun run;
    run.number = 7;
    run.optimizer = "random_exemplars";
    run.name = textId("Random exemplars");
    run.model = "small";
    run.spent.calls = 40;
    const Candidate draft{"Translate.", {}};
    for (int place = 0; place < 2; ++place) {
        Trial trial;
        trial.id.value = place;
        trial.candidate = place == 0 ? draft : subject.prompt.candidate;
        trial.candidateId = idOf(trial.candidate);
        for (const Example& example : subject.examples.validation) {
            Outcome outcome;
            outcome.example = example.id;
            outcome.outcomeClass = place == 0 ? OutcomeClass::Wrong : OutcomeClass::Right;
            outcome.score = place;
            outcome.answer = "=1+1, \"quoted\"\nline";
            trial.outcomes.push_back(outcome);
        }
        trial.score = {static_cast<double>(place), 0.2, 0.9, 2, 1.0};
        Spending spent;
        spent.calls = 2 + 2 * place;
        run.scores.push_back({trial.id, trial.candidateId, place, trial.score, spent, true});
        run.trials.push_back(std::move(trial));
    }
    FinalComparison comparison;
    comparison.draft = {{0}, idOf(draft), {0.0, 0.0, 0.7, 2, 1.0}, {}, {}};
    comparison.finalists = {{{1}, idOf(subject.prompt.candidate), {1.0, 0.3, 1.0, 2, 1.0}, {}, {}}};
    comparison.finalists[0].verdict.verdict = Verdict::Better;
    comparison.finalists[0].verdict.adjustedP = 0.01;
    comparison.finalists[0].verdict.difference = {1.0, {0.2, 1.0}, 0.01, "mcnemar_exact", 2, 2};
    run.comparison = comparison;
    return run;
}

/// A language that has no words: of a sentence only the places for values are left, in brackets. Whatever words a
/// report in it has were not translated.
inline optimizers::ReportLanguage wordless()
{
    return {"zxx", [](optimizers::TextId text) {
                std::string places = "\u27e6";
                for (std::size_t at = text.source.find('%'); at != std::string_view::npos;
                     at = text.source.find('%', at + 1))
                    places += std::string(text.source.substr(at, 2)) + " ";
                return places + "\u27e7";
            }};
}

/// Writes many tricky prompts and proves each; blank inputs of exemplars aside every one is the same.
inline void proveMany(const optimizers::PromptFormatInfo& format, std::uint64_t seed, int count = 400)
{
    optimizers::Rng rng(seed);
    int same = 0;
    for (int i = 0; i < count; ++i) {
        const ExportSubject subject = randomSubject(rng);
        const auto written = format.write(subject);
        QCOMPARE(written.has_value(), !rendered(subject.prompt, 0).empty());
        if (!written)
            continue;
        const optimizers::ExportProof proof = optimizers::proofOf(format, subject, written->text);
        QVERIFY2(proof.kind == optimizers::ExportProof::Kind::Same,
                 (proof.reason.inEnglish() + "\n" + written->text).c_str());
        ++same;
    }
    QVERIFY(same > count * 3 / 4);
}

} // namespace tricky

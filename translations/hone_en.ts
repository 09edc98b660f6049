<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>app::ArmsPanel</name>
    <message numerus="yes">
        <source>What %1 believed when it chose round %2: of %n candidate(s), candidate %3 leads with %4 ± %5 on %6 examples.</source>
        <translation>
            <numerusform>What %1 believed when it chose round %2: of %n candidate, candidate %3 leads with %4 ± %5 on %6 examples.</numerusform>
            <numerusform>What %1 believed when it chose round %2: of %n candidates, candidate %3 leads with %4 ± %5 on %6 examples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::CompareText</name>
    <message numerus="yes">
        <source>%n call(s) a run</source>
        <translation>
            <numerusform>%n call a run</numerusform>
            <numerusform>%n calls a run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n more test example(s) would probably settle it.</source>
        <translation>
            <numerusform>%1 About %n more test example would probably settle it.</numerusform>
            <numerusform>%1 About %n more test examples would probably settle it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Test examples alone would not settle it, about %n more seed(s) would.</source>
        <translation>
            <numerusform>%1 Test examples alone would not settle it, about %n more seed would.</numerusform>
            <numerusform>%1 Test examples alone would not settle it, about %n more seeds would.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of each kind the optimizer with the best validation score; %1; %n common seed(s); %2 test examples; paired over seeds and examples, p adjusted for all pairs.</source>
        <translation>
            <numerusform>Of each kind the optimizer with the best validation score; %1; %n common seed; %2 test examples; paired over seeds and examples, p adjusted for all pairs.</numerusform>
            <numerusform>Of each kind the optimizer with the best validation score; %1; %n common seeds; %2 test examples; paired over seeds and examples, p adjusted for all pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of each kind the optimizer with the best validation score; %1; %n test example(s). With a single seed this compares the prompts they found, not the optimizers.</source>
        <translation>
            <numerusform>Of each kind the optimizer with the best validation score; %1; %n test example. With a single seed this compares the prompts they found, not the optimizers.</numerusform>
            <numerusform>Of each kind the optimizer with the best validation score; %1; %n test examples. With a single seed this compares the prompts they found, not the optimizers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished run(s) with another draft, model, metric or other test examples are left out.</source>
        <translation>
            <numerusform>%n finished run with another draft, model, metric or other test examples is left out.</numerusform>
            <numerusform>%n finished runs with another draft, model, metric or other test examples are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cheapest prompt that is not significantly worse than the best is %1, with %2 tokens instead of the %3 of %4 (%5): %6 points on %n common example(s), %7; it may be up to %8 points worse.</source>
        <translation>
            <numerusform>The cheapest prompt that is not significantly worse than the best is %1, with %2 tokens instead of the %3 of %4 (%5): %6 points on %n common example, %7; it may be up to %8 points worse.</numerusform>
            <numerusform>The cheapest prompt that is not significantly worse than the best is %1, with %2 tokens instead of the %3 of %4 (%5): %6 points on %n common examples, %7; it may be up to %8 points worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the end %1 is ahead with a best validation score of %2, the mean of %n seed(s); the bands are 95 % intervals over the seeds. The best of many validation scores flatters itself: the verdict above rests on the test examples.</source>
        <translation>
            <numerusform>At the end %1 is ahead with a best validation score of %2, the mean of %n seed; the bands are 95 % intervals over the seeds. The best of many validation scores flatters itself: the verdict above rests on the test examples.</numerusform>
            <numerusform>At the end %1 is ahead with a best validation score of %2, the mean of %n seeds; the bands are 95 % intervals over the seeds. The best of many validation scores flatters itself: the verdict above rests on the test examples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended before the final comparison, so their best candidates have no test outcomes. Trying them opens the test examples once more, which the journal records, and sends up to %1 calls.</source>
        <translation>
            <numerusform>%n run ended before the final comparison, so its best candidate has no test outcomes. Trying it opens the test examples once more, which the journal records, and sends up to %1 calls.</numerusform>
            <numerusform>%n runs ended before the final comparison, so their best candidates have no test outcomes. Trying them opens the test examples once more, which the journal records, and sends up to %1 calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) flip from right to wrong</source>
        <translation>
            <numerusform>%n example flips from right to wrong</numerusform>
            <numerusform>%n examples flip from right to wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from wrong to right</source>
        <translation>
            <numerusform>%n from wrong to right</numerusform>
            <numerusform>%n from wrong to right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, of %n common one(s); McNemar&apos;s exact test: %3.</source>
        <translation>
            <numerusform>%1 and %2, of %n common one; McNemar&apos;s exact test: %3.</numerusform>
            <numerusform>%1 and %2, of %n common ones; McNemar&apos;s exact test: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message numerus="yes">
        <source>Add %n data file(s)</source>
        <translation>
            <numerusform>Add %n data file</numerusform>
            <numerusform>Add %n data files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EndpointCheckText</name>
    <message numerus="yes">
        <source>The server is there and offers %n model(s). Choose one and test again.</source>
        <translation>
            <numerusform>The server is there and offers %n model. Choose one and test again.</numerusform>
            <numerusform>The server is there and offers %n models. Choose one and test again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EndpointsPanel</name>
    <message numerus="yes">
        <source>%n model(s), such as %1</source>
        <translation>
            <numerusform>%n model, such as %1</numerusform>
            <numerusform>%n models, such as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EstimateText</name>
    <message numerus="yes">
        <source>%n candidate(s), %1 of them on all %2 examples: %3.</source>
        <translation>
            <numerusform>%n candidate, %1 of them on all %2 examples: %3.</numerusform>
            <numerusform>%n candidates, %1 of them on all %2 examples: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportProofPanel</name>
    <message numerus="yes">
        <source>Read back, this file renders the same %1 bytes as the scored prompt on %n example(s). The journal has %2 of these requests with the answers that were scored.</source>
        <translation>
            <numerusform>Read back, this file renders the same %1 bytes as the scored prompt on %n example. The journal has %2 of these requests with the answers that were scored.</numerusform>
            <numerusform>Read back, this file renders the same %1 bytes as the scored prompt on %n examples. The journal has %2 of these requests with the answers that were scored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read back, this file renders the same %1 bytes as the prompt on %n example(s).</source>
        <translation>
            <numerusform>Read back, this file renders the same %1 bytes as the prompt on %n example.</numerusform>
            <numerusform>Read back, this file renders the same %1 bytes as the prompt on %n examples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::InstructionPanel</name>
    <message numerus="yes">
        <source>%n part(s) are locked: no optimizer changes them.</source>
        <translation>
            <numerusform>%n part is locked: no optimizer changes it.</numerusform>
            <numerusform>%n parts are locked: no optimizer changes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LineageView</name>
    <message numerus="yes">
        <source>From candidate %1 and %n other(s); the difference is to candidate %1.</source>
        <translation>
            <numerusform>From candidate %1 and one other; the difference is to candidate %1.</numerusform>
            <numerusform>From candidate %1 and %n others; the difference is to candidate %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OutcomeMapPanel</name>
    <message numerus="yes">
        <source>%1, candidate %2 on “%3”: %4, the draft: %5. %n candidate(s) flip it.</source>
        <translation>
            <numerusform>%1, candidate %2 on “%3”: %4, the draft: %5. %n candidate flips it.</numerusform>
            <numerusform>%1, candidate %2 on “%3”: %4, the draft: %5. %n candidates flip it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 example(s) flip against the draft; choose a cell to read its outcome.</source>
        <translation>
            <numerusform>%n of %1 examples flips against the draft; choose a cell to read its outcome.</numerusform>
            <numerusform>%n of %1 examples flip against the draft; choose a cell to read its outcome.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OverlapPanel</name>
    <message numerus="yes">
        <source>%n example(s) of %1 repeat an earlier one of the same role.</source>
        <translation>
            <numerusform>%n example of %1 repeats an earlier one of the same role.</numerusform>
            <numerusform>%n examples of %1 repeat an earlier one of the same role.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) stand nearly or exactly so in the pool or validation (%1 of them the same): they say nothing about new inputs.</source>
        <translation>
            <numerusform>%n test example stands nearly or exactly so in the pool or validation (%1 of them the same): it says nothing about new inputs.</numerusform>
            <numerusform>%n test examples stand nearly or exactly so in the pool or validation (%1 of them the same): they say nothing about new inputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation example(s) stand nearly or exactly so in the pool (%1 of them the same): prompts that show them score too high.</source>
        <translation>
            <numerusform>%n validation example stands nearly or exactly so in the pool (%1 of them the same): prompts that show it score too high.</numerusform>
            <numerusform>%n validation examples stand nearly or exactly so in the pool (%1 of them the same): prompts that show them score too high.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your draft shows the input of %n example(s) it is scored on.</source>
        <translation>
            <numerusform>Your draft shows the input of %n example it is scored on.</numerusform>
            <numerusform>Your draft shows the input of %n examples it is scored on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your draft holds the expected answer of %n example(s) it is scored on.</source>
        <translation>
            <numerusform>Your draft holds the expected answer of %n example it is scored on.</numerusform>
            <numerusform>Your draft holds the expected answer of %n examples it is scored on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PowerHint</name>
    <message numerus="yes">
        <source>%n test example(s) can show no difference at all; for %1 points you need %2.</source>
        <translation>
            <numerusform>%n test example can show no difference at all; for %1 points you need %2.</numerusform>
            <numerusform>%n test examples can show no difference at all; for %1 points you need %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) can show a difference of %1 point(s): enough for the %2 you want.</source>
        <translation>
            <numerusform>%n test example can show a difference of %1 points: enough for the %2 you want.</numerusform>
            <numerusform>%n test examples can show a difference of %1 points: enough for the %2 you want.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) can show a difference of %1 points; for %2 you need %3.</source>
        <translation>
            <numerusform>%n test example can show a difference of %1 points; for %2 you need %3.</numerusform>
            <numerusform>%n test examples can show a difference of %1 points; for %2 you need %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RunOutcomes</name>
    <message numerus="yes">
        <source>Retr&amp;y %n failed</source>
        <translation>
            <numerusform>Retr&amp;y %n failed</numerusform>
            <numerusform>Retr&amp;y %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SelfTestText</name>
    <message numerus="yes">
        <source>Tried on %n validation example(s): expected answers score %1, answers of other examples %2, an empty answer %3.</source>
        <translation>
            <numerusform>Tried on %n validation example: expected answers score %1, answers of other examples %2, an empty answer %3.</numerusform>
            <numerusform>Tried on %n validation examples: expected answers score %1, answers of other examples %2, an empty answer %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected answer(s) do not score 100 %, so no prompt can reach a perfect score; the first belongs to example %1.</source>
        <translation>
            <numerusform>%n expected answer does not score 100 %, so no prompt can reach a perfect score; it belongs to example %1.</numerusform>
            <numerusform>%n expected answers do not score 100 %, so no prompt can reach a perfect score; the first belongs to example %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TaskPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TransportBar</name>
    <message numerus="yes">
        <source>%n answer(s) came from the journal and cost nothing</source>
        <translation>
            <numerusform>%n answer came from the journal and cost nothing</numerusform>
            <numerusform>%n answers came from the journal and cost nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TrialDetail</name>
    <message numerus="yes">
        <source>Being scored, %n outcome(s) so far</source>
        <translation>
            <numerusform>Being scored, %n outcome so far</numerusform>
            <numerusform>Being scored, %n outcomes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n example(s), coverage %2</source>
        <translation>
            <numerusform>%1 on %n example, coverage %2</numerusform>
            <numerusform>%1 on %n examples, coverage %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message numerus="yes">
        <source>%1 against %2 on %n test example(s), a difference of %3 points (%4 to %5, %6).</source>
        <translation>
            <numerusform>%1 against %2 on %n test example, a difference of %3 points (%4 to %5, %6).</numerusform>
            <numerusform>%1 against %2 on %n test examples, a difference of %3 points (%4 to %5, %6).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n more test example(s) would probably settle it.</source>
        <translation>
            <numerusform>%1 About %n more test example would probably settle it.</numerusform>
            <numerusform>%1 About %n more test examples would probably settle it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (once)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ArmPlot</name>
    <message numerus="yes">
        <source>Candidate %1: %2 ± %3 after %n pull(s)</source>
        <translation>
            <numerusform>Candidate %1: %2 ± %3 after %n pull</numerusform>
            <numerusform>Candidate %1: %2 ± %3 after %n pulls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ExemplarModel</name>
    <message numerus="yes">
        <source>The score with this exemplar less the score without it, in points: 95 % interval from %1 to %2, on %n example(s).</source>
        <translation>
            <numerusform>The score with this exemplar less the score without it, in points: 95 % interval from %1 to %2, on %n example.</numerusform>
            <numerusform>The score with this exemplar less the score without it, in points: 95 % interval from %1 to %2, on %n examples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TrajectoryPlot</name>
    <message numerus="yes">
        <source>%1, candidate %2: %3 on %n example(s), after %4 calls</source>
        <translation>
            <numerusform>%1, candidate %2: %3 on %n example, after %4 calls</numerusform>
            <numerusform>%1, candidate %2: %3 on %n examples, after %4 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best score is %1, found by %2, after %n candidate(s).</source>
        <translation>
            <numerusform>The best score is %1, found by %2, after %n candidate.</numerusform>
            <numerusform>The best score is %1, found by %2, after %n candidates.</numerusform>
        </translation>
    </message>
</context>
</TS>

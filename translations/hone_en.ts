<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>app::BudgetForm</name>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EndpointForm</name>
    <message>
        <source>Model that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an endpoint: any server that speaks the OpenAI chat protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that writes candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million output tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per million input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EstimateText</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 tokens, %3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 tokens, %3 minutes, %4 in money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores the draft: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s), %1 of them on all %2 examples: %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FileActions</name>
    <message>
        <source>&amp;New project from data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question. Reply with the answer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hone projects (*.hone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task data (*.csv *.tsv *.jsonl *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::IssuesBar</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the project has to be changed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be reached at the moment. Continue when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model refuses to work until its key, quota or name is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answered something unusable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a candidate as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Hone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MessagePreview</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ModeBar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OptimizePage</name>
    <message>
        <source>Instruction optimization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplar selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction and exemplars together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of each run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs and buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave an optimizer out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 examples to show, %2 to select on, %3 kept for the final test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one optimizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::PromptPage</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As system message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As earlier turns of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As one block of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template of one question; {{input}} and the fields of your data can stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the example in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the data is read, an example stands here as the model will see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question template has to be mended first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instruction has to be mended first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RunActions</name>
    <message>
        <source>S&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops at once and keeps everything (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on where the study was stopped; what was paid is not paid again (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the chosen optimizers one after another (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RunPage</name>
    <message>
        <source>Nothing has run yet. Choose optimizers on the Optimize page and press Start: every candidate will appear here the moment it is scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TransportBar</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the budget that is spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came from the journal and cost nothing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TrialDetail</name>
    <message>
        <source>Input: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;mpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction and exemplars of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes this candidate your own prompt; undo brings the old one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a point of the chart or a row of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Being scored, %n outcome(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n example(s), coverage %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VerdictPanel</name>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message>
        <source>p &lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2 on %n test example(s), a difference of %3 points (%4 to %5, %6).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: there are no test examples, so nothing can be said about the gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no other candidate is as good as the draft, which scores %2 on the test examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: better than the draft. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: worse than the draft. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot tell it from the draft. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: cannot tell whether it is better than the draft. %2 About %n more test example(s) would probably settle it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped and can be continued; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot go on: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ViewActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op&amp;timize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::WelcomePage</name>
    <message>
        <source>Make a prompt better, and know that it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hone tries instructions and exemplars on your examples, keeps what scores best, and tells whether the gain is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project from a data file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, TSV, JSONL or JSON with an input and an expected answer a row. You can also drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build carries no samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for prompt engineers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>optimizers</name>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat messages (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;cat&quot; is not in &quot;concatenate&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when one of the accepted answers stands somewhere in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction-induction benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the answer is one of the accepted answers, apart from what you choose to ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuAD 1.1 evaluation script; instruction-induction benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore code fences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON may stand in a Markdown code block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore array order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays with the same elements in another order are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON equality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the answer is the same JSON value as an accepted answer; spacing, the order of members and the way numbers are written do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Schema 2020-12, instance equality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also find the choice inside a longer answer: &quot;The answer is (B) because ...&quot;. Off: the answer must begin with the label or be the option&apos;s text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the answer chooses the accepted option, by its label or its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIG-Bench Hard answer format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the number may be off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the number may be off as a share of it; 0.01 is one percent. The larger of the two tolerances holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the numbers of the answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only one: an answer with several is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before the decimals; the other one separates thousands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point: 1,234.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma: 1.234,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a percent sign behind the number means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: 45 % is 45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundredth: 45 % is 0.45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numeric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the number in the answer is that of an accepted answer, within a tolerance. Units, currency marks and thousands separators do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python&apos;s math.isclose on the last number, as for GSM8K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression the answer must match; {{expected}} stands for the accepted answer. Empty: the accepted answers are expressions themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression must match the answer from its first character to its last; else a match anywhere in it is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the answer matches a regular expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCRE2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between two items; a line break always does. Empty: every word is an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when the answer lists the same items as an accepted answer, in any order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How both texts are made alike: by the switches below, or exactly as a published benchmark does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction induction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full stops, quotes, brackets and the like are left out. A sign before a number and marks between digits stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words a, an and the are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White space around the text is left out, and any amount of it between words is one space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many words the answer shares with an accepted answer, between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQuAD evaluation script; instruction-induction benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sets of pool examples the writer is shown, one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples in a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples of the pool a set has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals per set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many instructions the writer infers from each set. Fewer where the budget pays for fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the writer&apos;s answers differ from draw to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resampling rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the best instructions are put in other words and race again. Left out where the budget does not pay for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survivors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many instructions are put in other words in a resampling round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many variations of each survivor are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writer guesses the instruction behind examples of the pool, many times over; the guesses race on validation examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhou et al. 2022, Large Language Models Are Human-Level Prompt Engineers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own prompt, scored as it is. The yardstick for everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many examples of the pool a prompt shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many ordered sets of exemplars are drawn. They race: all on a few validation examples, the better ones on more, the last ones on all. Fewer are drawn where the budget pays for fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplar random search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws many ordered sets of examples to show under your own instruction and keeps the one that does best on validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wan et al. 2024, Teach Better or Show Smarter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often exemplars are drawn. Each draw is scored on all validation examples; the spread between them is what chance alone does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows examples drawn at random under your own instruction, without choosing among the draws. What a search finds should beat this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control of Wan et al. 2024, Teach Better or Show Smarter?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::ExemplarEditor</name>
    <message>
        <source>No exemplars. Add solved examples that every prompt will show, or let an optimizer find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add exemplar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove exemplar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move exemplar up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move exemplar down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::ExemplarModel</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::Figures</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::InstructionEditor</name>
    <message>
        <source>The data has no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeModel</name>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unparsable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1 to its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::ScoreTicker</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::TrajectoryPlot</name>
    <message>
        <source>Trajectories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a candidate to read it, click to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, candidate %2: %3 on %n example(s), after %4 calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No candidate has been scored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The best score is %1, found by %2, after %n candidate(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TrialModel</name>
    <message>
        <source>scoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls until then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>app::BudgetForm</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Calls at most</source>
        <translation>Höchstens so viele Aufrufe</translation>
    </message>
    <message>
        <source>Tokens at most</source>
        <translation>Höchstens so viele Tokens</translation>
    </message>
    <message>
        <source>Money at most</source>
        <translation>Höchstens so viel Geld</translation>
    </message>
    <message>
        <source>Minutes at most</source>
        <translation>Höchstens so viele Minuten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same run</source>
        <translation>Der gleiche Startwert ergibt den gleichen Lauf</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>Budget ändern</translation>
    </message>
</context>
<context>
    <name>app::EndpointForm</name>
    <message>
        <source>Model that answers</source>
        <translation>Modell, das antwortet</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Add an endpoint: any server that speaks the OpenAI chat protocol</source>
        <translation>Endpunkt hinzufügen: jeder Server, der das Chat-Protokoll von OpenAI spricht</translation>
    </message>
    <message>
        <source>Model that writes candidates</source>
        <translation>Modell, das Kandidaten schreibt</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Tokens</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Writes candidates</source>
        <translation>Schreibt Kandidaten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name of an environment variable</source>
        <translation>Name einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Key from</source>
        <translation>Schlüssel aus</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Price of a million input tokens</source>
        <translation>Preis für eine Million Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Price of a million output tokens</source>
        <translation>Preis für eine Million Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Price in and out</source>
        <translation>Preis ein und aus</translation>
    </message>
    <message>
        <source>Per million input tokens</source>
        <translation>Je Million Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation>Je Million Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Choose model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose writer</source>
        <translation>Schreiber wählen</translation>
    </message>
    <message>
        <source>Change longest answer</source>
        <translation>Längste Antwort ändern</translation>
    </message>
    <message>
        <source>Built-in model</source>
        <translation>Eingebautes Modell</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>Endpunkt bearbeiten</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
</context>
<context>
    <name>app::EstimateText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 calls, %2 tokens, %3 minutes</source>
        <translation>%1 Aufrufe, %2 Tokens, %3 Minuten</translation>
    </message>
    <message>
        <source>%1 calls, %2 tokens, %3 minutes, %4 in money</source>
        <translation>%1 Aufrufe, %2 Tokens, %3 Minuten, %4 an Geld</translation>
    </message>
    <message>
        <source>Scores the draft: %1.</source>
        <translation>Bewertet den Entwurf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s), %1 of them on all %2 examples: %3.</source>
        <translation>
            <numerusform>%n Kandidat, %1 davon auf allen %2 Beispielen: %3.</numerusform>
            <numerusform>%n Kandidaten, %1 davon auf allen %2 Beispielen: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FileActions</name>
    <message>
        <source>&amp;New project from data…</source>
        <translation>&amp;Neues Projekt aus Daten…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Hone projects (*.hone)</source>
        <translation>Hone-Projekte (*.hone)</translation>
    </message>
    <message>
        <source>Choose a data file</source>
        <translation>Datendatei wählen</translation>
    </message>
    <message>
        <source>Task data (*.csv *.tsv *.jsonl *.json);;All files (*)</source>
        <translation>Aufgabendaten (*.csv *.tsv *.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>app::IssuesBar</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Something in the project has to be changed first.</source>
        <translation>Zuerst muss etwas am Projekt geändert werden.</translation>
    </message>
    <message>
        <source>The model cannot be reached at the moment. Continue when it is back.</source>
        <translation>Das Modell ist gerade nicht zu erreichen. Setzen Sie fort, wenn es wieder da ist.</translation>
    </message>
    <message>
        <source>The model refuses to work until its key, quota or name is put right.</source>
        <translation>Das Modell arbeitet erst, wenn Schlüssel, Kontingent oder Name stimmen.</translation>
    </message>
    <message>
        <source>The model answered something unusable.</source>
        <translation>Das Modell hat etwas Unbrauchbares geantwortet.</translation>
    </message>
    <message>
        <source>The budget is spent.</source>
        <translation>Das Budget ist verbraucht.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Studie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Use a candidate as draft</source>
        <translation>Kandidaten als Entwurf nehmen</translation>
    </message>
    <message>
        <source>%1 – Hone</source>
        <translation>%1 – Hone</translation>
    </message>
    <message>
        <source>Hone</source>
        <translation>Hone</translation>
    </message>
</context>
<context>
    <name>app::MessagePreview</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
</context>
<context>
    <name>app::ModeBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>app::OptimizePage</name>
    <message>
        <source>Instruction optimization</source>
        <translation>Anweisung optimieren</translation>
    </message>
    <message>
        <source>Exemplar selection</source>
        <translation>Beispiele auswählen</translation>
    </message>
    <message>
        <source>Instruction and exemplars together</source>
        <translation>Anweisung und Beispiele zusammen</translation>
    </message>
    <message>
        <source>Controls to compare with</source>
        <translation>Kontrollen zum Vergleich</translation>
    </message>
    <message>
        <source>Optimize</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Budget of each run</source>
        <translation>Budget je Lauf</translation>
    </message>
    <message>
        <source>What it costs and buys</source>
        <translation>Was es kostet und bringt</translation>
    </message>
    <message>
        <source>Leave an optimizer out</source>
        <translation>Optimierer weglassen</translation>
    </message>
    <message>
        <source>Choose an optimizer</source>
        <translation>Optimierer wählen</translation>
    </message>
    <message>
        <source>Change parameters</source>
        <translation>Parameter ändern</translation>
    </message>
    <message>
        <source>The data is being read.</source>
        <translation>Die Daten werden gelesen.</translation>
    </message>
    <message>
        <source>%1 examples to show, %2 to select on, %3 kept for the final test.</source>
        <translation>%1 Beispiele zum Zeigen, %2 zur Auswahl, %3 aufgehoben für den Schlusstest.</translation>
    </message>
    <message>
        <source>Choose at least one optimizer.</source>
        <translation>Wählen Sie mindestens einen Optimierer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::PromptPage</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation>Beispiele im Prompt</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>As system message</source>
        <translation>Als Systemnachricht</translation>
    </message>
    <message>
        <source>Before the question</source>
        <translation>Vor der Frage</translation>
    </message>
    <message>
        <source>As earlier turns of the chat</source>
        <translation>Als frühere Wortwechsel</translation>
    </message>
    <message>
        <source>As one block of text</source>
        <translation>Als ein Textblock</translation>
    </message>
    <message>
        <source>The template of one question; {{input}} and the fields of your data can stand in it.</source>
        <translation>Die Vorlage einer Frage; {{input}} und die Felder Ihrer Daten können darin stehen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Place of the instruction</source>
        <translation>Ort der Anweisung</translation>
    </message>
    <message>
        <source>Place of the exemplars</source>
        <translation>Ort der Beispiele</translation>
    </message>
    <message>
        <source>Template of the question</source>
        <translation>Vorlage der Frage</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>Bei&amp;spiel</translation>
    </message>
    <message>
        <source>Number of the example in the preview</source>
        <translation>Nummer des Beispiels in der Vorschau</translation>
    </message>
    <message>
        <source>Change exemplars</source>
        <translation>Beispiele ändern</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Edit instruction</source>
        <translation>Anweisung bearbeiten</translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation>Aufbau ändern</translation>
    </message>
    <message>
        <source>Once the data is read, an example stands here as the model will see it.</source>
        <translation>Sobald die Daten gelesen sind, steht hier ein Beispiel so, wie das Modell es sehen wird.</translation>
    </message>
    <message>
        <source>The question template has to be mended first.</source>
        <translation>Zuerst muss die Vorlage der Frage berichtigt werden.</translation>
    </message>
    <message>
        <source>The instruction has to be mended first.</source>
        <translation>Zuerst muss die Anweisung berichtigt werden.</translation>
    </message>
    <message>
        <source>Expected answer: %1</source>
        <translation>Erwartete Antwort: %1</translation>
    </message>
</context>
<context>
    <name>app::RunActions</name>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stops at once and keeps everything (%1)</source>
        <translation>Hält sofort an und behält alles (%1)</translation>
    </message>
    <message>
        <source>Con&amp;tinue</source>
        <translation>For&amp;tsetzen</translation>
    </message>
    <message>
        <source>Goes on where the study was stopped; what was paid is not paid again (%1)</source>
        <translation>Macht weiter, wo die Studie angehalten wurde; Bezahltes wird nicht noch einmal bezahlt (%1)</translation>
    </message>
    <message>
        <source>Runs the chosen optimizers one after another (%1)</source>
        <translation>Führt die gewählten Optimierer nacheinander aus (%1)</translation>
    </message>
</context>
<context>
    <name>app::RunPage</name>
    <message>
        <source>Nothing has run yet. Choose optimizers on the Optimize page and press Start: every candidate will appear here the moment it is scored.</source>
        <translation>Noch ist nichts gelaufen. Wählen Sie auf der Seite „Optimieren“ Optimierer und drücken Sie „Starten“: Jeder Kandidat erscheint hier, sobald er bewertet ist.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagerechte Achse zählt</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
<context>
    <name>app::TransportBar</name>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>Beste Bewertung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share of the budget that is spent</source>
        <translation>Verbrauchter Anteil des Budgets</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came from the journal and cost nothing</source>
        <translation>
            <numerusform>%n Antwort kam aus dem Journal und kostete nichts</numerusform>
            <numerusform>%n Antworten kamen aus dem Journal und kosteten nichts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TrialDetail</name>
    <message>
        <source>Input: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Pro&amp;mpt</source>
        <translation>Pro&amp;mpt</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Instruction and exemplars of the candidate</source>
        <translation>Anweisung und Beispiele des Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Use as draft</source>
        <translation>Als Ent&amp;wurf nehmen</translation>
    </message>
    <message>
        <source>Makes this candidate your own prompt; undo brings the old one back</source>
        <translation>Macht diesen Kandidaten zu Ihrem Prompt; Rückgängig bringt den alten zurück</translation>
    </message>
    <message>
        <source>Outcomes of the candidate</source>
        <translation>Ergebnisse des Kandidaten</translation>
    </message>
    <message>
        <source>No candidate chosen</source>
        <translation>Kein Kandidat gewählt</translation>
    </message>
    <message>
        <source>Choose a point of the chart or a row of the table.</source>
        <translation>Wählen Sie einen Punkt im Diagramm oder eine Zeile der Tabelle.</translation>
    </message>
    <message>
        <source>%1, the draft</source>
        <translation>%1, der Entwurf</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1, Kandidat %2</translation>
    </message>
    <message numerus="yes">
        <source>Being scored, %n outcome(s) so far</source>
        <translation>
            <numerusform>Wird bewertet, bisher %n Ergebnis</numerusform>
            <numerusform>Wird bewertet, bisher %n Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n example(s), coverage %2</source>
        <translation>
            <numerusform>%1 auf %n Beispiel, Abdeckung %2</numerusform>
            <numerusform>%1 auf %n Beispielen, Abdeckung %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VerdictPanel</name>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
</context>
<context>
    <name>app::VerdictText</name>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2 on %n test example(s), a difference of %3 points (%4 to %5, %6).</source>
        <translation>
            <numerusform>%1 gegen %2 auf %n Testbeispiel, ein Unterschied von %3 Punkten (%4 bis %5, %6).</numerusform>
            <numerusform>%1 gegen %2 auf %n Testbeispielen, ein Unterschied von %3 Punkten (%4 bis %5, %6).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n more test example(s) would probably settle it.</source>
        <translation>
            <numerusform>%1 Etwa %n weiteres Testbeispiel würde es wohl entscheiden.</numerusform>
            <numerusform>%1 Etwa %n weitere Testbeispiele würden es wohl entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no verdict</source>
        <translation>%1: kein Urteil</translation>
    </message>
    <message>
        <source>%1: keep the draft</source>
        <translation>%1: Entwurf behalten</translation>
    </message>
    <message>
        <source>%1: better than the draft</source>
        <translation>%1: besser als der Entwurf</translation>
    </message>
    <message>
        <source>%1: worse than the draft</source>
        <translation>%1: schlechter als der Entwurf</translation>
    </message>
    <message>
        <source>%1: cannot tell</source>
        <translation>%1: nicht zu entscheiden</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1: läuft</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: angehalten</translation>
    </message>
    <message>
        <source>%1: not begun</source>
        <translation>%1: nicht begonnen</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: pausiert</translation>
    </message>
    <message>
        <source>%1: cannot go on</source>
        <translation>%1: kann nicht weiter</translation>
    </message>
    <message>
        <source>There are no test examples, so nothing can be said about the gain.</source>
        <translation>Es gibt keine Testbeispiele, daher lässt sich über den Gewinn nichts sagen.</translation>
    </message>
    <message>
        <source>No other candidate is as good; the draft scores %1 on the test examples.</source>
        <translation>Kein anderer Kandidat ist so gut; der Entwurf erreicht %1 auf den Testbeispielen.</translation>
    </message>
    <message>
        <source>It can be continued; nothing is lost and nothing is paid twice.</source>
        <translation>Er kann fortgesetzt werden; nichts ist verloren und nichts wird doppelt bezahlt.</translation>
    </message>
</context>
<context>
    <name>app::ViewActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Op&amp;timize</source>
        <translation>Op&amp;timieren</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>app::WelcomePage</name>
    <message>
        <source>Make a prompt better, and know that it is</source>
        <translation>Einen Prompt besser machen und wissen, dass er es ist</translation>
    </message>
    <message>
        <source>Hone tries instructions and exemplars on your examples, keeps what scores best, and tells whether the gain is real.</source>
        <translation>Hone probiert Anweisungen und Beispiele an Ihren Daten aus, behält das Beste und sagt, ob der Gewinn echt ist.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>New project from a data file…</source>
        <translation>Neues Projekt aus einer Datendatei…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>CSV, TSV, JSONL or JSON with an input and an expected answer a row. You can also drop a file here.</source>
        <translation>CSV, TSV, JSONL oder JSON mit einer Eingabe und einer erwarteten Antwort je Zeile. Sie können eine Datei auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispielaufgaben</translation>
    </message>
    <message>
        <source>This build carries no samples.</source>
        <translation>Diese Fassung enthält keine Beispielaufgaben.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>Hier erscheinen die Projekte, die Sie öffnen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for prompt engineers</source>
        <translation>Werkbank für Prompt-Ingenieure</translation>
    </message>
    <message>
        <source>A project to open.</source>
        <translation>Ein Projekt, das geöffnet wird.</translation>
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
        <translation>Beispielsätze</translation>
    </message>
    <message>
        <source>How many sets of pool examples the writer is shown, one at a time.</source>
        <translation>Wie viele Sätze von Beispielen aus dem Vorrat der Schreiber sieht, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Examples in a set</source>
        <translation>Beispiele je Satz</translation>
    </message>
    <message>
        <source>How many examples of the pool a set has.</source>
        <translation>Wie viele Beispiele aus dem Vorrat ein Satz hat.</translation>
    </message>
    <message>
        <source>Proposals per set</source>
        <translation>Vorschläge je Satz</translation>
    </message>
    <message>
        <source>How many instructions the writer infers from each set. Fewer where the budget pays for fewer.</source>
        <translation>Wie viele Anweisungen der Schreiber aus jedem Satz erschließt. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Writer temperature</source>
        <translation>Temperatur des Schreibers</translation>
    </message>
    <message>
        <source>How much the writer&apos;s answers differ from draw to draw.</source>
        <translation>Wie sehr sich die Antworten des Schreibers von Mal zu Mal unterscheiden.</translation>
    </message>
    <message>
        <source>Resampling rounds</source>
        <translation>Umformulierungsrunden</translation>
    </message>
    <message>
        <source>How often the best instructions are put in other words and race again. Left out where the budget does not pay for it.</source>
        <translation>Wie oft die besten Anweisungen anders formuliert werden und wieder antreten. Entfällt, wo das Budget nicht reicht.</translation>
    </message>
    <message>
        <source>Survivors</source>
        <translation>Überlebende</translation>
    </message>
    <message>
        <source>How many instructions are put in other words in a resampling round.</source>
        <translation>Wie viele Anweisungen in einer Runde anders formuliert werden.</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>How many variations of each survivor are written.</source>
        <translation>Wie viele Varianten von jeder überlebenden Anweisung geschrieben werden.</translation>
    </message>
    <message>
        <source>APE</source>
        <translation>APE</translation>
    </message>
    <message>
        <source>A writer guesses the instruction behind examples of the pool, many times over; the guesses race on validation examples.</source>
        <translation>Ein Schreiber errät viele Male die Anweisung hinter Beispielen aus dem Vorrat; die Vermutungen treten auf Auswahlbeispielen gegeneinander an.</translation>
    </message>
    <message>
        <source>Zhou et al. 2022, Large Language Models Are Human-Level Prompt Engineers</source>
        <translation>Zhou et al. 2022, Large Language Models Are Human-Level Prompt Engineers</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Your own prompt, scored as it is. The yardstick for everything else.</source>
        <translation>Ihr eigener Prompt, bewertet wie er ist. Der Maßstab für alles andere.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation>Beispiele im Prompt</translation>
    </message>
    <message>
        <source>How many examples of the pool a prompt shows.</source>
        <translation>Wie viele Beispiele aus dem Vorrat ein Prompt zeigt.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>How many ordered sets of exemplars are drawn. They race: all on a few validation examples, the better ones on more, the last ones on all. Fewer are drawn where the budget pays for fewer.</source>
        <translation>Wie viele geordnete Sätze von Beispielen gezogen werden. Sie treten gegeneinander an: alle auf wenigen Auswahlbeispielen, die besseren auf mehr, die letzten auf allen. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Exemplar random search</source>
        <translation>Zufallssuche nach Beispielen</translation>
    </message>
    <message>
        <source>Draws many ordered sets of examples to show under your own instruction and keeps the one that does best on validation.</source>
        <translation>Zieht viele geordnete Sätze von Beispielen, die unter Ihrer Anweisung gezeigt werden, und behält den, der auf den Auswahlbeispielen am besten abschneidet.</translation>
    </message>
    <message>
        <source>Wan et al. 2024, Teach Better or Show Smarter?</source>
        <translation>Wan et al. 2024, Teach Better or Show Smarter?</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How often exemplars are drawn. Each draw is scored on all validation examples; the spread between them is what chance alone does.</source>
        <translation>Wie oft Beispiele gezogen werden. Jede Ziehung wird auf allen Auswahlbeispielen bewertet; die Streuung zwischen ihnen ist das Werk des Zufalls allein.</translation>
    </message>
    <message>
        <source>Random exemplars</source>
        <translation>Zufällige Beispiele</translation>
    </message>
    <message>
        <source>Shows examples drawn at random under your own instruction, without choosing among the draws. What a search finds should beat this.</source>
        <translation>Zeigt zufällig gezogene Beispiele unter Ihrer Anweisung, ohne unter den Ziehungen zu wählen. Was eine Suche findet, sollte besser sein.</translation>
    </message>
    <message>
        <source>Control of Wan et al. 2024, Teach Better or Show Smarter?</source>
        <translation>Kontrolle aus Wan et al. 2024, Teach Better or Show Smarter?</translation>
    </message>
</context>
<context>
    <name>widgets::ExemplarEditor</name>
    <message>
        <source>No exemplars. Add solved examples that every prompt will show, or let an optimizer find them.</source>
        <translation>Noch keine. Fügen Sie gelöste Beispiele hinzu, die jeder Prompt zeigen soll, oder lassen Sie einen Optimierer welche finden.</translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation>Beispiele im Prompt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add exemplar</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Remove exemplar</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Move exemplar up</source>
        <translation>Beispiel nach oben</translation>
    </message>
    <message>
        <source>Move exemplar down</source>
        <translation>Beispiel nach unten</translation>
    </message>
</context>
<context>
    <name>widgets::ExemplarModel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>widgets::Figures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>widgets::InstructionEditor</name>
    <message>
        <source>The data has no field “%1”.</source>
        <translation>Die Daten haben kein Feld „%1“.</translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeModel</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>unparsable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>widgets::ParameterForm</name>
    <message>
        <source>Reset %1 to its default</source>
        <translation>%1 auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default, %1</source>
        <translation>Zurück zum Standard, %1</translation>
    </message>
</context>
<context>
    <name>widgets::ScoreTicker</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>widgets::TrajectoryPlot</name>
    <message>
        <source>Trajectories</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Show or hide this run</source>
        <translation>Diesen Lauf zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message>
        <source>Point at a candidate to read it, click to open it.</source>
        <translation>Zeigen Sie auf einen Kandidaten, um ihn abzulesen; ein Klick öffnet ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%1, candidate %2: %3 on %n example(s), after %4 calls</source>
        <translation>
            <numerusform>%1, Kandidat %2: %3 auf %n Beispiel, nach %4 Aufrufen</numerusform>
            <numerusform>%1, Kandidat %2: %3 auf %n Beispielen, nach %4 Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No candidate has been scored yet.</source>
        <translation>Noch ist kein Kandidat bewertet.</translation>
    </message>
    <message numerus="yes">
        <source>The best score is %1, found by %2, after %n candidate(s).</source>
        <translation>
            <numerusform>Die beste Bewertung ist %1, gefunden von %2, nach %n Kandidat.</numerusform>
            <numerusform>Die beste Bewertung ist %1, gefunden von %2, nach %n Kandidaten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TrialModel</name>
    <message>
        <source>scoring…</source>
        <translation>wird bewertet…</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Exemplars</source>
        <translation>Beispiele im Prompt</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
</context>
<context>
    <name>widgets::TrialTable</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>app::AccessBar</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>This project is open in another window. Here it can be looked at, compared and exported; it can be changed and run as soon as the other window has closed it.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster geöffnet. Hier lässt es sich ansehen, vergleichen und exportieren; ändern und starten lässt es sich, sobald das andere Fenster es geschlossen hat.</translation>
    </message>
    <message>
        <source>The folder of this project cannot be written. It can be looked at, compared and exported; copy it elsewhere to change or run it.</source>
        <translation>In den Ordner dieses Projekts kann nicht geschrieben werden. Es lässt sich ansehen, vergleichen und exportieren; kopieren Sie es an einen anderen Ort, um es zu ändern oder zu starten.</translation>
    </message>
</context>
<context>
    <name>app::ArmsPanel</name>
    <message>
        <source>%1 does not choose by beliefs, or has not yet: there are no arms to show. Bandits do.</source>
        <translation>%1 wählt nicht nach Erwartungen oder noch nicht: Es gibt keine Arme zu zeigen. Banditen tun es.</translation>
    </message>
    <message numerus="yes">
        <source>What %1 believed when it chose round %2: of %n candidate(s), candidate %3 leads with %4 ± %5 on %6 examples.</source>
        <translation>
            <numerusform>Was %1 bei der Wahl von Runde %2 erwartete: Von %n Kandidaten führt Kandidat %3 mit %4 ± %5 an %6 Beispielen.</numerusform>
            <numerusform>Was %1 bei der Wahl von Runde %2 erwartete: Von %n Kandidaten führt Kandidat %3 mit %4 ± %5 an %6 Beispielen.</numerusform>
        </translation>
    </message>
</context>
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
    <name>app::CandidateEditor</name>
    <message>
        <source>Add a candidate</source>
        <translation>Kandidaten hinzufügen</translation>
    </message>
    <message>
        <source>What you write is scored on all validation examples, with the exemplars of your draft, as a run of its own beside the others. A study that is running pauses for it and goes on afterwards.</source>
        <translation>Was Sie schreiben, wird auf allen Auswahlbeispielen bewertet, mit den Beispielen Ihres Entwurfs, als eigener Lauf neben den anderen. Eine laufende Studie hält dafür an und geht danach weiter.</translation>
    </message>
    <message>
        <source>Instruction of the new candidate</source>
        <translation>Anweisung des neuen Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Score it</source>
        <translation>&amp;Bewerten</translation>
    </message>
</context>
<context>
    <name>app::ColumnForm</name>
    <message>
        <source>Separator of several accepted answers</source>
        <translation>Trennzeichen zwischen mehreren zugelassenen Antworten</translation>
    </message>
    <message>
        <source>one answer a cell</source>
        <translation>eine Antwort je Zelle</translation>
    </message>
    <message>
        <source>Where a cell holds several accepted answers: what stands between them, for instance |</source>
        <translation>Wo eine Zelle mehrere zugelassene Antworten enthält: was zwischen ihnen steht, zum Beispiel |</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>Answers separated by</source>
        <translation>Antworten getrennt durch</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Erwartete Antwort</translation>
    </message>
    <message>
        <source>Shown with the input</source>
        <translation>Mit der Eingabe gezeigt</translation>
    </message>
    <message>
        <source>Kept as a field</source>
        <translation>Als Feld behalten</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Use of the column %1</source>
        <translation>Verwendung der Spalte %1</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>As recognised: %1</source>
        <translation>Wie erkannt: %1</translation>
    </message>
    <message>
        <source>Change the use of a column</source>
        <translation>Verwendung einer Spalte ändern</translation>
    </message>
    <message>
        <source>Change the separator of answers</source>
        <translation>Trennzeichen der Antworten ändern</translation>
    </message>
    <message>
        <source>Change the format of a file</source>
        <translation>Format einer Datei ändern</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON list</source>
        <translation>JSON-Liste</translation>
    </message>
    <message>
        <source>Instruction induction task</source>
        <translation>Aufgabe aus Instruction Induction</translation>
    </message>
    <message>
        <source>BIG-bench task</source>
        <translation>Aufgabe aus BIG-bench</translation>
    </message>
</context>
<context>
    <name>app::CompareBands</name>
    <message>
        <source>Best validation score by calls, over the seeds</source>
        <translation>Bester Validierungswert nach Aufrufen, über die Seeds</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Best score, mean</source>
        <translation>Bester Wert, Mittel</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
</context>
<context>
    <name>app::CompareFlips</name>
    <message>
        <source>Example %1</source>
        <translation>Beispiel %1</translation>
    </message>
    <message>
        <source>From &amp;A</source>
        <translation>Von &amp;A</translation>
    </message>
    <message>
        <source>First candidate</source>
        <translation>Erster Kandidat</translation>
    </message>
    <message>
        <source>to &amp;B</source>
        <translation>nach &amp;B</translation>
    </message>
    <message>
        <source>Second candidate</source>
        <translation>Zweiter Kandidat</translation>
    </message>
    <message>
        <source>Flipped test examples</source>
        <translation>Gekippte Testbeispiele</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>right → wrong</source>
        <translation>richtig → falsch</translation>
    </message>
    <message>
        <source>wrong → right</source>
        <translation>falsch → richtig</translation>
    </message>
    <message>
        <source>Choose two different candidates.</source>
        <translation>Wählen Sie zwei verschiedene Kandidaten.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
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
        <source>Answer of A</source>
        <translation>Antwort von A</translation>
    </message>
    <message>
        <source>Answer of B</source>
        <translation>Antwort von B</translation>
    </message>
</context>
<context>
    <name>app::CompareFront</name>
    <message>
        <source>Test score and prompt tokens of the final candidates</source>
        <translation>Testwert und Prompt-Tokens der Endkandidaten</translation>
    </message>
    <message>
        <source>cheapest, not significantly worse</source>
        <translation>am billigsten, nicht signifikant schlechter</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>auf der Front</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Test score</source>
        <translation>Testwert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>%1 Some token counts are estimates.</source>
        <translation>%1 Einige Tokenzahlen sind geschätzt.</translation>
    </message>
</context>
<context>
    <name>app::CompareGrid</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mean test score of each pair of searches</source>
        <translation>Mittlerer Testwert jedes Paars von Suchen</translation>
    </message>
</context>
<context>
    <name>app::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>No run has come to its final comparison yet. Choose optimizers of several kinds on the Optimize page, give them the same budget and press Start; start again with other seeds. What they found is compared here on the test examples.</source>
        <translation>Noch ist kein Lauf bis zu seinem Schlussvergleich gekommen. Wählen Sie auf der Seite Optimieren Optimierer mehrerer Arten, geben Sie ihnen das gleiche Budget und drücken Sie Start; starten Sie mit anderen Seeds noch einmal. Was sie finden, wird hier an den Testbeispielen verglichen.</translation>
    </message>
    <message>
        <source>Comparison of all finished runs</source>
        <translation>Vergleich aller beendeten Läufe</translation>
    </message>
    <message>
        <source>Instruction and exemplar searches in pairs</source>
        <translation>Suchen nach Anweisung und Beispielen, paarweise</translation>
    </message>
    <message>
        <source>Accuracy against prompt tokens</source>
        <translation>Genauigkeit gegen Prompt-Tokens</translation>
    </message>
    <message>
        <source>Flipped examples</source>
        <translation>Gekippte Beispiele</translation>
    </message>
    <message>
        <source>Trajectories at equal spend</source>
        <translation>Verläufe bei gleichem Aufwand</translation>
    </message>
    <message>
        <source>Open the &amp;test examples</source>
        <translation>&amp;Testbeispiele öffnen</translation>
    </message>
    <message>
        <source>Comparing all finished runs…</source>
        <translation>Alle fertigen Läufe werden verglichen …</translation>
    </message>
</context>
<context>
    <name>app::CompareRuns</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Seed %1: the draft</source>
        <translation>Seed %1: der Entwurf</translation>
    </message>
    <message>
        <source>Seed %1: candidate %2</source>
        <translation>Seed %1: Kandidat %2</translation>
    </message>
    <message>
        <source>keeps the draft</source>
        <translation>bleibt beim Entwurf</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test (95 % interval)</source>
        <translation>Test (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Against the draft, points</source>
        <translation>Gegen den Entwurf, Punkte</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Finished runs by optimizer</source>
        <translation>Beendete Läufe nach Optimierer</translation>
    </message>
</context>
<context>
    <name>app::CompareText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) a run</source>
        <translation>
            <numerusform>%n Aufruf je Lauf</numerusform>
            <numerusform>%n Aufrufe je Lauf</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens a run</source>
        <translation>%1 Tokens je Lauf</translation>
    </message>
    <message>
        <source>%1 in money a run</source>
        <translation>%1 an Geld je Lauf</translation>
    </message>
    <message>
        <source>%1 minutes a run</source>
        <translation>%1 Minuten je Lauf</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>%1 points, %2 to %3, %4</source>
        <translation>%1 Punkte, %2 bis %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n more test example(s) would probably settle it.</source>
        <translation>
            <numerusform>%1 Etwa %n weiteres Testbeispiel würde es wahrscheinlich entscheiden.</numerusform>
            <numerusform>%1 Etwa %n weitere Testbeispiele würden es wahrscheinlich entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Test examples alone would not settle it, about %n more seed(s) would.</source>
        <translation>
            <numerusform>%1 Testbeispiele allein würden es nicht entscheiden, etwa %n weiterer Seed würde es.</numerusform>
            <numerusform>%1 Testbeispiele allein würden es nicht entscheiden, etwa %n weitere Seeds würden es.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The seeds disagree too much to say what would settle it.</source>
        <translation>%1 Die Seeds sind sich zu uneinig, um zu sagen, was es entscheiden würde.</translation>
    </message>
    <message>
        <source>%1 is better than %2: %3.</source>
        <translation>%1 ist besser als %2: %3.</translation>
    </message>
    <message>
        <source>Cannot tell %1 from %2: %3.</source>
        <translation>%1 und %2 sind nicht zu unterscheiden: %3.</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>IO</translation>
    </message>
    <message>
        <source>ES</source>
        <translation>ES</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht zu entscheiden</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Best of unfinished run %1</source>
        <translation>Bester des unbeendeten Laufs %1</translation>
    </message>
    <message>
        <source>%1, seed %2, candidate %3</source>
        <translation>%1, Seed %2, Kandidat %3</translation>
    </message>
    <message>
        <source>No optimizer but controls has come to a final comparison</source>
        <translation>Außer Kontrollen ist noch kein Optimierer bis zum Schlussvergleich gekommen</translation>
    </message>
    <message>
        <source>Nothing to compare %1 with at equal budget yet</source>
        <translation>Noch nichts da, womit %1 bei gleichem Budget zu vergleichen wäre</translation>
    </message>
    <message>
        <source>%1 is best at equal budget</source>
        <translation>%1 ist bei gleichem Budget am besten</translation>
    </message>
    <message>
        <source>Cannot tell which is best at equal budget: %1</source>
        <translation>Nicht zu entscheiden, wer bei gleichem Budget am besten ist: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Run optimizers of two kinds (instruction optimization, exemplar selection, joint) with the same budget, and with several seeds, to see which one wins.</source>
        <translation>Lassen Sie Optimierer zweier Arten (Anweisungen optimieren, Beispiele auswählen, beides) mit dem gleichen Budget und mit mehreren Seeds laufen, um zu sehen, welcher gewinnt.</translation>
    </message>
    <message numerus="yes">
        <source>Of each kind the optimizer with the best validation score; %1; %n common seed(s); %2 test examples; paired over seeds and examples, p adjusted for all pairs.</source>
        <translation>
            <numerusform>Von jeder Art der Optimierer mit dem besten Validierungswert; %1; %n gemeinsamer Seed; %2 Testbeispiele; gepaart über Seeds und Beispiele, p für alle Paare angepasst.</numerusform>
            <numerusform>Von jeder Art der Optimierer mit dem besten Validierungswert; %1; %n gemeinsame Seeds; %2 Testbeispiele; gepaart über Seeds und Beispiele, p für alle Paare angepasst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of each kind the optimizer with the best validation score; %1; %n test example(s). With a single seed this compares the prompts they found, not the optimizers.</source>
        <translation>
            <numerusform>Von jeder Art der Optimierer mit dem besten Validierungswert; %1; %n Testbeispiel. Mit einem einzigen Seed vergleicht das die gefundenen Prompts, nicht die Optimierer.</numerusform>
            <numerusform>Von jeder Art der Optimierer mit dem besten Validierungswert; %1; %n Testbeispiele. Mit einem einzigen Seed vergleicht das die gefundenen Prompts, nicht die Optimierer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers known from other runs were free, so the optimizers had %1 to %2 answers a run for the same budget.</source>
        <translation>Aus anderen Läufen bekannte Antworten waren frei, darum hatten die Optimierer für das gleiche Budget %1 bis %2 Antworten je Lauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished run(s) with another draft, model, metric or other test examples are left out.</source>
        <translation>
            <numerusform>%n beendeter Lauf mit anderem Entwurf, Modell, anderer Metrik oder anderen Testbeispielen ist weggelassen.</numerusform>
            <numerusform>%n beendete Läufe mit anderem Entwurf, Modell, anderer Metrik oder anderen Testbeispielen sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The highest mean test score is %1, with %2 for the instruction and %3 for the exemplars; the highest of many flatters itself.</source>
        <translation>Der höchste mittlere Testwert ist %1, mit %2 für die Anweisung und %3 für die Beispiele; der höchste von vielen schmeichelt sich.</translation>
    </message>
    <message>
        <source>No candidate has test outcomes yet.</source>
        <translation>Noch hat kein Kandidat Testergebnisse.</translation>
    </message>
    <message>
        <source>The best prompt (%1; %2, %3 tokens) has no cheaper rival: every cheaper one is significantly worse.</source>
        <translation>Der beste Prompt (%1; %2, %3 Tokens) hat keinen billigeren Rivalen: Jeder billigere ist signifikant schlechter.</translation>
    </message>
    <message numerus="yes">
        <source>The cheapest prompt that is not significantly worse than the best is %1, with %2 tokens instead of the %3 of %4 (%5): %6 points on %n common example(s), %7; it may be up to %8 points worse.</source>
        <translation>
            <numerusform>Der billigste Prompt, der nicht signifikant schlechter als der beste ist, ist %1, mit %2 Tokens statt der %3 von %4 (%5): %6 Punkte an %n gemeinsamen Beispiel, %7; er kann bis zu %8 Punkte schlechter sein.</numerusform>
            <numerusform>Der billigste Prompt, der nicht signifikant schlechter als der beste ist, ist %1, mit %2 Tokens statt der %3 von %4 (%5): %6 Punkte an %n gemeinsamen Beispielen, %7; er kann bis zu %8 Punkte schlechter sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has scored a candidate yet.</source>
        <translation>Noch hat kein Lauf einen Kandidaten bewertet.</translation>
    </message>
    <message numerus="yes">
        <source>At the end %1 is ahead with a best validation score of %2, the mean of %n seed(s); the bands are 95 % intervals over the seeds. The best of many validation scores flatters itself: the verdict above rests on the test examples.</source>
        <translation>
            <numerusform>Am Ende führt %1 mit einem besten Validierungswert von %2, dem Mittel von %n Seed; die Bänder sind 95-%-Intervalle über die Seeds. Der beste von vielen Validierungswerten schmeichelt sich: Das Urteil oben beruht auf den Testbeispielen.</numerusform>
            <numerusform>Am Ende führt %1 mit einem besten Validierungswert von %2, dem Mittel von %n Seeds; die Bänder sind 95-%-Intervalle über die Seeds. Der beste von vielen Validierungswerten schmeichelt sich: Das Urteil oben beruht auf den Testbeispielen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended before the final comparison, so their best candidates have no test outcomes. Trying them opens the test examples once more, which the journal records, and sends up to %1 calls.</source>
        <translation>
            <numerusform>%n Lauf endete vor dem Schlussvergleich, sein bester Kandidat hat darum keine Testergebnisse. Ihn zu versuchen öffnet die Testbeispiele noch einmal, was das Journal festhält, und sendet bis zu %1 Aufrufe.</numerusform>
            <numerusform>%n Läufe endeten vor dem Schlussvergleich, ihre besten Kandidaten haben darum keine Testergebnisse. Sie zu versuchen öffnet die Testbeispiele noch einmal, was das Journal festhält, und sendet bis zu %1 Aufrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) flip from right to wrong</source>
        <translation>
            <numerusform>%n Beispiel kippt von richtig nach falsch</numerusform>
            <numerusform>%n Beispiele kippen von richtig nach falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from wrong to right</source>
        <translation>
            <numerusform>%n von falsch nach richtig</numerusform>
            <numerusform>%n von falsch nach richtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, of %n common one(s); McNemar&apos;s exact test: %3.</source>
        <translation>
            <numerusform>%1 und %2, von %n gemeinsamen; exakter Test von McNemar: %3.</numerusform>
            <numerusform>%1 und %2, von %n gemeinsamen; exakter Test von McNemar: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DataForm</name>
    <message>
        <source>Add data files</source>
        <translation>Datendateien hinzufügen</translation>
    </message>
    <message>
        <source>Add data files…</source>
        <translation>Datendateien hinzufügen …</translation>
    </message>
    <message>
        <source>You can also drop files here.</source>
        <translation>Sie können Dateien auch hier fallen lassen.</translation>
    </message>
    <message>
        <source>Take another file instead</source>
        <translation>Stattdessen eine andere Datei nehmen</translation>
    </message>
    <message>
        <source>Remove the file from the project</source>
        <translation>Datei aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Show the columns of %1</source>
        <translation>Spalten von %1 zeigen</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n data file(s)</source>
        <translation>
            <numerusform>%n Datendatei hinzufügen</numerusform>
            <numerusform>%n Datendateien hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Task data (*.csv *.tsv *.jsonl *.json);;All files (*)</source>
        <translation>Aufgabendaten (*.csv *.tsv *.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take another data file</source>
        <translation>Andere Datendatei nehmen</translation>
    </message>
    <message>
        <source>Remove a data file</source>
        <translation>Datendatei entfernen</translation>
    </message>
</context>
<context>
    <name>app::EndpointCheckText</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Something has to be changed first: %1</source>
        <translation>Erst muss etwas geändert werden: %1</translation>
    </message>
    <message>
        <source>The server is there, but refuses: %1</source>
        <translation>Der Server ist da, lehnt aber ab: %1</translation>
    </message>
    <message>
        <source>Something answered, but not as a model does: %1</source>
        <translation>Etwas hat geantwortet, aber nicht wie ein Modell: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 Tokens hinein, %2 heraus</translation>
    </message>
    <message>
        <source>It works: an empty answer after %1 s (%2).</source>
        <translation>Es geht: eine leere Antwort nach %1 s (%2).</translation>
    </message>
    <message>
        <source>It works: “%1” after %2 s (%3).</source>
        <translation>Es geht: „%1“ nach %2 s (%3).</translation>
    </message>
    <message numerus="yes">
        <source>The server is there and offers %n model(s). Choose one and test again.</source>
        <translation>
            <numerusform>Der Server ist da und bietet %n Modell an. Wählen Sie es und prüfen Sie noch einmal.</numerusform>
            <numerusform>Der Server ist da und bietet %n Modelle an. Wählen Sie eines und prüfen Sie noch einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EndpointDetails</name>
    <message>
        <source>The built-in model is part of this program: it needs no server and no key, and costs nothing. It is there to practise with; real tasks want a real model.</source>
        <translation>Das eingebaute Modell gehört zu diesem Programm: Es braucht keinen Server und keinen Schlüssel und kostet nichts. Es ist zum Üben da; echte Aufgaben wollen ein echtes Modell.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Type a name, or press Test for a list</source>
        <translation>Namen eingeben, oder „Prüfen“ drücken für eine Liste</translation>
    </message>
    <message>
        <source>Environment variable with the key</source>
        <translation>Umgebungsvariable mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Its name; asked before the keyring</source>
        <translation>Ihr Name; wird vor dem Schlüsselbund gefragt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key variable</source>
        <translation>Variable mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Kontext in Tokens</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>How many tokens prompt and answer may have together; local servers often allow fewer than their model and drop the beginning of longer prompts without a word</source>
        <translation>Wie viele Tokens Prompt und Antwort zusammen haben dürfen; lokale Server erlauben oft weniger als ihr Modell und lassen den Anfang längerer Prompts ohne ein Wort weg</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Price of a million input tokens</source>
        <translation>Preis einer Million Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Price of a million output tokens</source>
        <translation>Preis einer Million Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Price per million input tokens</source>
        <translation>Preis je Million Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Sends one small request, which the server may charge for</source>
        <translation>Sendet eine kleine Anfrage, die der Server berechnen kann</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>Endpunkt ändern</translation>
    </message>
    <message>
        <source>Rename endpoint</source>
        <translation>Endpunkt umbenennen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Waiting for an answer …</source>
        <translation>Auf eine Antwort wird gewartet …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
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
    <name>app::EndpointsPanel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>Den Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Endpoints of the project</source>
        <translation>Endpunkte des Projekts</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Look for servers again</source>
        <translation>Noch einmal nach Servern suchen</translation>
    </message>
    <message>
        <source>Looking for servers on the usual ports …</source>
        <translation>Auf den üblichen Ports wird nach Servern gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), such as %1</source>
        <translation>
            <numerusform>%n Modell, nämlich %1</numerusform>
            <numerusform>%n Modelle, zum Beispiel %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>No server answers on the usual ports of this machine.</source>
        <translation>Auf den üblichen Ports dieses Rechners antwortet kein Server.</translation>
    </message>
    <message>
        <source>All servers of this machine are among the endpoints.</source>
        <translation>Alle Server dieses Rechners sind unter den Endpunkten.</translation>
    </message>
    <message>
        <source>Built-in model</source>
        <translation>Eingebautes Modell</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove endpoint</source>
        <translation>Endpunkt entfernen</translation>
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
    <name>app::ExamplePanel</name>
    <message>
        <source>Search inputs and expected answers</source>
        <translation>Eingaben und erwartete Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Role of the examples shown</source>
        <translation>Rolle der gezeigten Beispiele</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>%1 of %2 examples so far, searching…</source>
        <translation>Bisher %1 von %2 Beispielen, es wird gesucht …</translation>
    </message>
    <message>
        <source>No examples yet. They appear here once the data files can be read.</source>
        <translation>Noch keine Beispiele. Sie erscheinen hier, sobald die Datendateien gelesen werden können.</translation>
    </message>
    <message>
        <source>%1 examples</source>
        <translation>%1 Beispiele</translation>
    </message>
    <message>
        <source>%1 of %2 examples</source>
        <translation>%1 von %2 Beispielen</translation>
    </message>
</context>
<context>
    <name>app::ExemplarPanel</name>
    <message>
        <source>Exemplars</source>
        <translation>Beispiele im Prompt</translation>
    </message>
    <message>
        <source>Change exemplars</source>
        <translation>Beispiele ändern</translation>
    </message>
</context>
<context>
    <name>app::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Candidate to export</source>
        <translation>Kandidat, der exportiert wird</translation>
    </message>
    <message>
        <source>The best so far</source>
        <translation>Der bisher beste</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Ihr Entwurf</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the export</source>
        <translation>Format des Exports</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Sp&amp;eichern …</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>The file will be shown here.</source>
        <translation>Die Datei wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Chosen: %1, the draft</source>
        <translation>Gewählt: %1, der Entwurf</translation>
    </message>
    <message>
        <source>Chosen: %1, candidate %2</source>
        <translation>Gewählt: %1, Kandidat %2</translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation>Noch nicht bewertet.</translation>
    </message>
    <message>
        <source>%1 on the validation examples</source>
        <translation>%1 auf den Auswahlbeispielen</translation>
    </message>
    <message>
        <source>This cannot be exported. %1</source>
        <translation>Das lässt sich nicht exportieren. %1</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Export speichern</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>app::ExportProofPanel</name>
    <message numerus="yes">
        <source>Read back, this file renders the same %1 bytes as the scored prompt on %n example(s). The journal has %2 of these requests with the answers that were scored.</source>
        <translation>
            <numerusform>Zurückgelesen ergibt diese Datei auf %n Beispiel dieselben %1 Bytes wie der bewertete Prompt. Das Journal hat %2 dieser Anfragen mit den Antworten, die bewertet wurden.</numerusform>
            <numerusform>Zurückgelesen ergibt diese Datei auf %n Beispielen dieselben %1 Bytes wie der bewertete Prompt. Das Journal hat %2 dieser Anfragen mit den Antworten, die bewertet wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read back, this file renders the same %1 bytes as the prompt on %n example(s).</source>
        <translation>
            <numerusform>Zurückgelesen ergibt diese Datei auf %n Beispiel dieselben %1 Bytes wie der Prompt.</numerusform>
            <numerusform>Zurückgelesen ergibt diese Datei auf %n Beispielen dieselben %1 Bytes wie der Prompt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file does not render the same bytes as the scored prompt. %1</source>
        <translation>Diese Datei ergibt nicht dieselben Bytes wie der bewertete Prompt. %1</translation>
    </message>
    <message>
        <source>Whether it renders the same bytes as the scored prompt cannot be shown. %1</source>
        <translation>Ob sie dieselben Bytes wie der bewertete Prompt ergibt, lässt sich nicht zeigen. %1</translation>
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
        <source>Task data (*.csv *.tsv *.jsonl *.json);;All files (*)</source>
        <translation>Aufgabendaten (*.csv *.tsv *.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose data files</source>
        <translation>Datendateien wählen</translation>
    </message>
</context>
<context>
    <name>app::InstructionPanel</name>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find and replace (%1)</source>
        <translation>Suchen und ersetzen (%1)</translation>
    </message>
    <message>
        <source>Lock the selected text</source>
        <translation>Gewählten Text sperren</translation>
    </message>
    <message>
        <source>Locks the selected text, so that no optimizer changes it, or unlocks it (%1)</source>
        <translation>Sperrt den gewählten Text, sodass kein Optimierer ihn ändert, oder gibt ihn frei (%1)</translation>
    </message>
    <message>
        <source>Edit instruction</source>
        <translation>Anweisung ändern</translation>
    </message>
    <message>
        <source>Change what is locked</source>
        <translation>Ändern, was gesperrt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) are locked: no optimizer changes them.</source>
        <translation>
            <numerusform>%n Teil ist gesperrt: Kein Optimierer ändert ihn.</numerusform>
            <numerusform>%n Teile sind gesperrt: Kein Optimierer ändert sie.</numerusform>
        </translation>
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
    <name>app::KeyField</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Put into the keyring</source>
        <translation>In den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the key from the keyring</source>
        <translation>Schlüssel aus dem Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>A key is kept under the name of its server: enter the address first.</source>
        <translation>Ein Schlüssel wird unter dem Namen seines Servers aufbewahrt: Geben Sie zuerst die Adresse ein.</translation>
    </message>
    <message>
        <source>A server on this machine needs no key from the keyring. If it asks for one, name an environment variable.</source>
        <translation>Ein Server auf diesem Rechner braucht keinen Schlüssel aus dem Schlüsselbund. Verlangt er einen, nennen Sie eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The environment variable %1 holds the key.</source>
        <translation>Die Umgebungsvariable %1 enthält den Schlüssel.</translation>
    </message>
    <message>
        <source>Asking the system keyring …</source>
        <translation>Der Schlüsselbund des Systems wird gefragt …</translation>
    </message>
    <message>
        <source>The system keyring holds no key for %1.</source>
        <translation>Der Schlüsselbund des Systems enthält keinen Schlüssel für %1.</translation>
    </message>
    <message>
        <source>The system keyring holds a key for %1.</source>
        <translation>Der Schlüsselbund des Systems enthält einen Schlüssel für %1.</translation>
    </message>
    <message>
        <source>A key holds no control characters; nothing is changed.</source>
        <translation>Ein Schlüssel enthält keine Steuerzeichen; nichts ist geändert.</translation>
    </message>
</context>
<context>
    <name>app::LineageView</name>
    <message>
        <source>Ancestors of the candidate, the newest first</source>
        <translation>Vorfahren des Kandidaten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Choose a step to see what it changed; open it with Return</source>
        <translation>Wählen Sie einen Schritt, um zu sehen, was er geändert hat; die Eingabetaste öffnet ihn</translation>
    </message>
    <message>
        <source>What the step changed in the prompt</source>
        <translation>Was der Schritt am Prompt geändert hat</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>The draft: the run began here.</source>
        <translation>Der Entwurf: Hier begann der Lauf.</translation>
    </message>
    <message>
        <source>Written anew; the difference is to the draft.</source>
        <translation>Neu geschrieben; gezeigt ist der Unterschied zum Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>From candidate %1 and %n other(s); the difference is to candidate %1.</source>
        <translation>
            <numerusform>Aus Kandidat %1 und %n weiteren; gezeigt ist der Unterschied zu Kandidat %1.</numerusform>
            <numerusform>Aus Kandidat %1 und %n weiteren; gezeigt ist der Unterschied zu Kandidat %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the draft; this is what changed.</source>
        <translation>Aus dem Entwurf; das hat sich geändert.</translation>
    </message>
    <message>
        <source>From candidate %1; this is what changed.</source>
        <translation>Aus Kandidat %1; das hat sich geändert.</translation>
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
    <message>
        <source>Add a candidate by hand</source>
        <translation>Kandidaten von Hand hinzufügen</translation>
    </message>
    <message>
        <source>%1 (read-only) – Hone</source>
        <translation>%1 (nur lesbar) – Hone</translation>
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
    <message>
        <source>Reply</source>
        <translation>Erwiderung</translation>
    </message>
</context>
<context>
    <name>app::MetricForm</name>
    <message>
        <source>Marker</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Where the answer stands in a reply</source>
        <translation>Wo die Antwort in einer Erwiderung steht</translation>
    </message>
    <message>
        <source>The whole reply</source>
        <translation>Die ganze Erwiderung</translation>
    </message>
    <message>
        <source>The last line</source>
        <translation>Die letzte Zeile</translation>
    </message>
    <message>
        <source>The line after a marker</source>
        <translation>Die Zeile nach einer Markierung</translation>
    </message>
    <message>
        <source>What a regular expression finds</source>
        <translation>Was ein regulärer Ausdruck findet</translation>
    </message>
    <message>
        <source>A field of a JSON object</source>
        <translation>Ein Feld eines JSON-Objekts</translation>
    </message>
    <message>
        <source>The answer is</source>
        <translation>Die Antwort ist</translation>
    </message>
    <message>
        <source>Change the metric</source>
        <translation>Metrik ändern</translation>
    </message>
    <message>
        <source>Change the metric&apos;s parameters</source>
        <translation>Parameter der Metrik ändern</translation>
    </message>
    <message>
        <source>Change where the answer stands</source>
        <translation>Ändern, wo die Antwort steht</translation>
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
    <name>app::OptimizerCard</name>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
</context>
<context>
    <name>app::OutcomeMapPanel</name>
    <message>
        <source>Order of the examples</source>
        <translation>Reihenfolge der Beispiele</translation>
    </message>
    <message>
        <source>Most flips first</source>
        <translation>Meiste Wechsel zuerst</translation>
    </message>
    <message>
        <source>In the order they are asked</source>
        <translation>In der Reihenfolge, in der gefragt wird</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Be&amp;ispiele</translation>
    </message>
    <message numerus="yes">
        <source>%1, candidate %2 on “%3”: %4, the draft: %5. %n candidate(s) flip it.</source>
        <translation>
            <numerusform>%1, Kandidat %2 auf „%3“: %4, der Entwurf: %5. %n Kandidat wechselt hier.</numerusform>
            <numerusform>%1, Kandidat %2 auf „%3“: %4, der Entwurf: %5. %n Kandidaten wechseln hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>No example has been answered yet.</source>
        <translation>Noch ist kein Beispiel beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 example(s) flip against the draft; choose a cell to read its outcome.</source>
        <translation>
            <numerusform>%n von %1 Beispielen wechselt gegenüber dem Entwurf; wählen Sie eine Zelle, um ihr Ergebnis zu lesen.</numerusform>
            <numerusform>%n von %1 Beispielen wechseln gegenüber dem Entwurf; wählen Sie eine Zelle, um ihr Ergebnis zu lesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OverlapModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exemplar %1 of your draft</source>
        <translation>Beispiel %1 Ihres Entwurfs</translation>
    </message>
    <message>
        <source>Instruction of your draft</source>
        <translation>Anweisung Ihres Entwurfs</translation>
    </message>
    <message>
        <source>input in the draft</source>
        <translation>Eingabe im Entwurf</translation>
    </message>
    <message>
        <source>answer in the draft</source>
        <translation>Antwort im Entwurf</translation>
    </message>
    <message>
        <source>the same in %1</source>
        <translation>gleich in %1</translation>
    </message>
    <message>
        <source>%1 alike in %2</source>
        <translation>%1 ähnlich in %2</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Stands also as</source>
        <translation>Steht auch als</translation>
    </message>
</context>
<context>
    <name>app::OverlapPanel</name>
    <message numerus="yes">
        <source>%n example(s) of %1 repeat an earlier one of the same role.</source>
        <translation>
            <numerusform>%n Beispiel von %1 wiederholt ein früheres derselben Rolle.</numerusform>
            <numerusform>%n Beispiele von %1 wiederholen ein früheres derselben Rolle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) stand nearly or exactly so in the pool or validation (%1 of them the same): they say nothing about new inputs.</source>
        <translation>
            <numerusform>%n Testbeispiel steht fast oder genau so im Vorrat oder in der Auswahl (%1 davon gleich): Es sagt nichts über neue Eingaben.</numerusform>
            <numerusform>%n Testbeispiele stehen fast oder genau so im Vorrat oder in der Auswahl (%1 davon gleich): Sie sagen nichts über neue Eingaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n validation example(s) stand nearly or exactly so in the pool (%1 of them the same): prompts that show them score too high.</source>
        <translation>
            <numerusform>%n Auswahlbeispiel steht fast oder genau so im Vorrat (%1 davon gleich): Prompts, die es zeigen, werden zu hoch bewertet.</numerusform>
            <numerusform>%n Auswahlbeispiele stehen fast oder genau so im Vorrat (%1 davon gleich): Prompts, die sie zeigen, werden zu hoch bewertet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your draft shows the input of %n example(s) it is scored on.</source>
        <translation>
            <numerusform>Ihr Entwurf zeigt die Eingabe von %n Beispiel, auf dem er bewertet wird.</numerusform>
            <numerusform>Ihr Entwurf zeigt die Eingaben von %n Beispielen, auf denen er bewertet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your draft holds the expected answer of %n example(s) it is scored on.</source>
        <translation>
            <numerusform>Ihr Entwurf enthält die erwartete Antwort von %n Beispiel, auf dem er bewertet wird.</numerusform>
            <numerusform>Ihr Entwurf enthält die erwarteten Antworten von %n Beispielen, auf denen er bewertet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>No example stands in two roles, not even nearly, and the draft shows nothing it is scored on.</source>
        <translation>Kein Beispiel steht in zwei Rollen, auch nicht annähernd, und der Entwurf zeigt nichts, worauf er bewertet wird.</translation>
    </message>
    <message>
        <source>Duplicates and leaks</source>
        <translation>Doppelte und Verratenes</translation>
    </message>
    <message>
        <source>Examples that stand in two places</source>
        <translation>Beispiele, die an zwei Stellen stehen</translation>
    </message>
    <message>
        <source>Press Return to see the example among all</source>
        <translation>Mit der Eingabetaste sehen Sie das Beispiel unter allen</translation>
    </message>
</context>
<context>
    <name>app::PlotControls</name>
    <message>
        <source>Show everythin&amp;g</source>
        <translation>Alles zei&amp;gen</translation>
    </message>
    <message>
        <source>Undoes zooming and panning (0). Zoom with the wheel or + and −, pan by dragging or with Shift and the arrow keys.</source>
        <translation>Macht Vergrößern und Verschieben rückgängig (0). Vergrößern mit dem Rad oder + und −, verschieben durch Ziehen oder mit Umschalt und den Pfeiltasten.</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>&amp;Grundlinie</translation>
    </message>
    <message>
        <source>Draws a line at the score of the chosen candidate, to compare others with (B)</source>
        <translation>Zieht eine Linie bei der Bewertung des gewählten Kandidaten, um andere damit zu vergleichen (B)</translation>
    </message>
    <message>
        <source>What the line of a run shows</source>
        <translation>Was die Linie eines Laufs zeigt</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bester</translation>
    </message>
    <message>
        <source>Mean of the last 5 candidates</source>
        <translation>Mittel der letzten 5 Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagrechte Achse zählt</translation>
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
        <source>Ove&amp;r</source>
        <translation>&amp;Über</translation>
    </message>
</context>
<context>
    <name>app::PowerHint</name>
    <message numerus="yes">
        <source>%n test example(s) can show no difference at all; for %1 points you need %2.</source>
        <translation>
            <numerusform>%n Testbeispiel kann gar keinen Unterschied zeigen; für %1 Punkte brauchen Sie %2.</numerusform>
            <numerusform>%n Testbeispiele können gar keinen Unterschied zeigen; für %1 Punkte brauchen Sie %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) can show a difference of %1 point(s): enough for the %2 you want.</source>
        <translation>
            <numerusform>%n Testbeispiel kann einen Unterschied von %1 Punkten zeigen: genug für die %2, die Sie wollen.</numerusform>
            <numerusform>%n Testbeispiele können einen Unterschied von %1 Punkten zeigen: genug für die %2, die Sie wollen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test example(s) can show a difference of %1 points; for %2 you need %3.</source>
        <translation>
            <numerusform>%n Testbeispiel kann einen Unterschied von %1 Punkten zeigen; für %2 brauchen Sie %3.</numerusform>
            <numerusform>%n Testbeispiele können einen Unterschied von %1 Punkten zeigen; für %2 brauchen Sie %3.</numerusform>
        </translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source>Difference that matters to you, in percentage points</source>
        <translation>Unterschied, auf den es Ihnen ankommt, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Difference that matters</source>
        <translation>Unterschied, der zählt</translation>
    </message>
    <message>
        <source>With a power of 80 % in the two-sided paired test at 5 % that gives the verdict (McNemar), if %1 % of the examples are answered differently by the two prompts, or as many as the difference takes.</source>
        <translation>Mit einer Teststärke von 80 % im zweiseitigen gepaarten Test zu 5 %, der das Urteil gibt (McNemar), wenn die beiden Prompts %1 % der Beispiele verschieden beantworten, oder so viele, wie der Unterschied verlangt.</translation>
    </message>
</context>
<context>
    <name>app::PromptHistory</name>
    <message>
        <source>Restore a version of the prompt</source>
        <translation>Fassung des Prompts wiederherstellen</translation>
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
        <source>Change layout</source>
        <translation>Aufbau ändern</translation>
    </message>
    <message>
        <source>Versio&amp;ns …</source>
        <translation>&amp;Fassungen …</translation>
    </message>
    <message>
        <source>The prompts you had before, what differs, and a way back</source>
        <translation>Die früheren Prompts, was an ihnen anders ist, und ein Weg zurück</translation>
    </message>
</context>
<context>
    <name>app::PromptSizePanel</name>
    <message>
        <source>About %1 tokens in the instruction and %2 in the whole prompt, by a rule of thumb. The context of this model is not known; it can be named in the settings.</source>
        <translation>Etwa %1 Tokens in der Anweisung und %2 im ganzen Prompt, nach einer Faustregel. Der Kontext dieses Modells ist nicht bekannt; er lässt sich in den Einstellungen nennen.</translation>
    </message>
    <message>
        <source>Too long: the whole prompt has %1 tokens, and with %2 for the answer they do not fit into the model&apos;s context of %3.</source>
        <translation>Zu lang: Der ganze Prompt hat %1 Tokens, und mit %2 für die Antwort passen sie nicht in den Kontext des Modells von %3.</translation>
    </message>
    <message>
        <source>%1 tokens in the instruction, %2 in the whole prompt; with %3 kept for the answer they fit into the model&apos;s context of %4.</source>
        <translation>%1 Tokens in der Anweisung, %2 im ganzen Prompt; mit %3 für die Antwort passen sie in den Kontext des Modells von %4.</translation>
    </message>
    <message>
        <source>About %1 tokens in the instruction and %2 in the whole prompt, by a rule of thumb; with %3 kept for the answer they should fit into the context of %4.</source>
        <translation>Etwa %1 Tokens in der Anweisung und %2 im ganzen Prompt, nach einer Faustregel; mit %3 für die Antwort sollten sie in den Kontext von %4 passen.</translation>
    </message>
    <message>
        <source>Length of the prompt</source>
        <translation>Länge des Prompts</translation>
    </message>
</context>
<context>
    <name>app::ReadingBar</name>
    <message>
        <source>Reading data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <source>How far the data has been read</source>
        <translation>Wie weit die Daten gelesen sind</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>What its columns mean is guessed from what is in them; you can change it.</source>
        <translation>Was die Spalten bedeuten, wird aus ihrem Inhalt geraten; Sie können es ändern.</translation>
    </message>
</context>
<context>
    <name>app::RowPreview</name>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>The first rows as the model will see them</source>
        <translation>Die ersten Zeilen, wie das Modell sie sehen wird</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Expected answers of row %1</source>
        <translation>Erwartete Antworten von Zeile %1</translation>
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
    <name>app::RunOutcomes</name>
    <message>
        <source>Outcomes of %1 by class</source>
        <translation>Ergebnisse von %1 nach Klasse</translation>
    </message>
    <message numerus="yes">
        <source>Retr&amp;y %n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagene &amp;wiederholen</numerusform>
            <numerusform>%n fehlgeschlagene &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible once the run is over. A run that is continued asks again by itself what failed in its interrupted round.</source>
        <translation>Möglich, sobald der Lauf vorbei ist. Ein Lauf, der fortgesetzt wird, fragt von selbst noch einmal, was in seiner unterbrochenen Runde fehlschlug.</translation>
    </message>
    <message>
        <source>Asks again what brought no usable reply, within the budget of the run; where that is spent, with one call for each. The scores and the final comparison follow.</source>
        <translation>Fragt noch einmal, was keine brauchbare Antwort brachte, im Rahmen des Budgets des Laufs; wo es ausgegeben ist, mit je einem Aufruf. Die Bewertungen und der Schlussvergleich folgen.</translation>
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
        <source>Can&amp;didates</source>
        <translation>Kan&amp;didaten</translation>
    </message>
    <message>
        <source>Exam&amp;ple map</source>
        <translation>Beis&amp;pielkarte</translation>
    </message>
    <message>
        <source>&amp;Add candidate…</source>
        <translation>Kandidaten hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Write a candidate yourself, beginning from the chosen one, and have it scored</source>
        <translation>Schreiben Sie selbst einen Kandidaten, vom gewählten ausgehend, und lassen Sie ihn bewerten</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
</context>
<context>
    <name>app::SampleText</name>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the file %1 cannot be written</source>
        <translation>Die Datei %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the sample %1 has no project file</source>
        <translation>Die Beispielaufgabe %1 hat keine Projektdatei</translation>
    </message>
</context>
<context>
    <name>app::SelfTestText</name>
    <message numerus="yes">
        <source>Tried on %n validation example(s): expected answers score %1, answers of other examples %2, an empty answer %3.</source>
        <translation>
            <numerusform>Ausprobiert auf %n Auswahlbeispiel: Erwartete Antworten erreichen %1, Antworten anderer Beispiele %2, eine leere Antwort %3.</numerusform>
            <numerusform>Ausprobiert auf %n Auswahlbeispielen: Erwartete Antworten erreichen %1, Antworten anderer Beispiele %2, eine leere Antwort %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected answer(s) do not score 100 %, so no prompt can reach a perfect score; the first belongs to example %1.</source>
        <translation>
            <numerusform>%n erwartete Antwort erreicht nicht 100 %, kein Prompt kann also alles richtig machen; sie gehört zu Beispiel %1.</numerusform>
            <numerusform>%n erwartete Antworten erreichen nicht 100 %, kein Prompt kann also alles richtig machen; die erste gehört zu Beispiel %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of other examples score %1, so the metric hardly tells right from wrong.</source>
        <translation>Antworten anderer Beispiele erreichen %1, die Metrik unterscheidet also kaum richtig von falsch.</translation>
    </message>
    <message>
        <source>An empty answer scores %1, so a prompt that makes the model say nothing is rewarded.</source>
        <translation>Eine leere Antwort erreicht %1, ein Prompt, der das Modell schweigen lässt, wird also belohnt.</translation>
    </message>
    <message>
        <source>All examples expect the same answer, so a prompt that always gives it is perfect.</source>
        <translation>Alle Beispiele erwarten dieselbe Antwort, ein Prompt, der sie immer gibt, ist also vollkommen.</translation>
    </message>
</context>
<context>
    <name>app::SentPanel</name>
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
        <source>Messa&amp;ges</source>
        <translation>Na&amp;chrichten</translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation>Die genaue Anfrage</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole request</source>
        <translation>Kopiert die ganze Anfrage</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>Anfra&amp;ge</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
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
    <message>
        <source>The built-in model reads this text, to the letter. The words in &lt;| |&gt; mark where turns begin and end; no text can forge one.</source>
        <translation>Diesen Text liest das eingebaute Modell, Zeichen für Zeichen. Die Wörter in &lt;| |&gt; zeigen, wo Beiträge beginnen und enden; kein Text kann sie fälschen.</translation>
    </message>
    <message>
        <source>The body of the request to %1, indented to be read. What a server refuses to be told is left out when it is asked again.</source>
        <translation>Der Inhalt der Anfrage an %1, zum Lesen eingerückt. Was ein Server nicht annimmt, fehlt, wenn er noch einmal gefragt wird.</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Endpoints belong to a project: open one to set up the models it asks.</source>
        <translation>Endpunkte gehören zu einem Projekt: Öffnen Sie eines, um die Modelle einzurichten, die es fragt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>app::SplitForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Where the roles come from</source>
        <translation>Woher die Rollen kommen</translation>
    </message>
    <message>
        <source>Drawn by lot</source>
        <translation>Ausgelost</translation>
    </message>
    <message>
        <source>Given by file</source>
        <translation>Durch die Datei gegeben</translation>
    </message>
    <message>
        <source>Given by a column</source>
        <translation>Durch eine Spalte gegeben</translation>
    </message>
    <message>
        <source>Roles are</source>
        <translation>Die Rollen sind</translation>
    </message>
    <message>
        <source>Share of the pool</source>
        <translation>Anteil des Vorrats</translation>
    </message>
    <message>
        <source>Share of validation</source>
        <translation>Anteil der Auswahl</translation>
    </message>
    <message>
        <source>Seed of the roles</source>
        <translation>Startwert der Rollen</translation>
    </message>
    <message>
        <source>The same seed gives every example the same role</source>
        <translation>Der gleiche Startwert gibt jedem Beispiel die gleiche Rolle</translation>
    </message>
    <message>
        <source>Keep the answers&apos; shares equal in all roles</source>
        <translation>Anteile der Antworten in allen Rollen gleich halten</translation>
    </message>
    <message>
        <source>For tasks with labels: every label has the same share in pool, validation and test</source>
        <translation>Für Aufgaben mit Kennungen: Jede hat in Vorrat, Auswahl und Test denselben Anteil</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Column that gives the roles</source>
        <translation>Spalte, die die Rollen gibt</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Change where the roles come from</source>
        <translation>Ändern, woher die Rollen kommen</translation>
    </message>
    <message>
        <source>Change the roles</source>
        <translation>Rollen ändern</translation>
    </message>
    <message>
        <source>Take the roles from another column</source>
        <translation>Rollen aus einer anderen Spalte nehmen</translation>
    </message>
    <message>
        <source>Change the role of a file</source>
        <translation>Rolle einer Datei ändern</translation>
    </message>
    <message>
        <source>Change the role of a value</source>
        <translation>Rolle eines Wertes ändern</translation>
    </message>
</context>
<context>
    <name>app::TaskPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>How far the data has been read</source>
        <translation>Wie weit die Daten gelesen sind</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop looking at the data</source>
        <translation>Aufhören, die Daten anzusehen</translation>
    </message>
    <message>
        <source>Look at what was guessed</source>
        <translation>Sehen Sie nach, was geraten wurde</translation>
    </message>
    <message>
        <source>Looks right, on to the prompt</source>
        <translation>Sieht richtig aus, weiter zum Prompt</translation>
    </message>
    <message>
        <source>Guess the rest from these columns</source>
        <translation>Den Rest aus diesen Spalten raten</translation>
    </message>
    <message>
        <source>Chooses metric, roles, question and draft anew; undo brings the old ones back</source>
        <translation>Wählt Metrik, Rollen, Frage und Entwurf neu; Rückgängig bringt die alten zurück</translation>
    </message>
    <message>
        <source>The task cannot be used as it is</source>
        <translation>Die Aufgabe lässt sich so nicht verwenden</translation>
    </message>
    <message>
        <source>What is wrong with the task</source>
        <translation>Was mit der Aufgabe nicht stimmt</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>What comes of the data</source>
        <translation>Was aus den Daten wird</translation>
    </message>
    <message>
        <source>First ro&amp;ws</source>
        <translation>Erste &amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;All examples</source>
        <translation>&amp;Alle Beispiele</translation>
    </message>
    <message>
        <source>&amp;Duplicates and leaks</source>
        <translation>&amp;Doppelte und Verratenes</translation>
    </message>
    <message>
        <source>Once a data file is read, its first rows stand here as the model will see them.</source>
        <translation>Sobald eine Datendatei gelesen ist, stehen hier ihre ersten Zeilen, wie das Modell sie sehen wird.</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Die Daten werden gelesen …</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Doppelte werden gesucht …</translation>
    </message>
    <message>
        <source>The data has to be readable before duplicates can be looked for.</source>
        <translation>Die Daten müssen lesbar sein, ehe Doppelte gesucht werden können.</translation>
    </message>
    <message>
        <source>&amp;Duplicates and leaks (%1)</source>
        <translation>&amp;Doppelte und Verratenes (%1)</translation>
    </message>
    <message>
        <source>Which column of %1 is the input and which the expected answer, the roles, how answers are scored, and a first draft: all of it is a guess. Change what is wrong.</source>
        <translation>Welche Spalte von %1 die Eingabe und welche die erwartete Antwort ist, die Rollen, wie Antworten bewertet werden, und ein erster Entwurf: All das ist geraten. Ändern Sie, was falsch ist.</translation>
    </message>
    <message>
        <source>Guess the rest of the task</source>
        <translation>Den Rest der Aufgabe raten</translation>
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
    <message>
        <source>Li&amp;neage</source>
        <translation>Her&amp;kunft</translation>
    </message>
</context>
<context>
    <name>app::TrialOutcomes</name>
    <message>
        <source>Outcomes of the candidate</source>
        <translation>Ergebnisse des Kandidaten</translation>
    </message>
    <message>
        <source>What is missing does not count in the score. It is asked again when the run goes on with an interrupted round, or tries the candidate again.</source>
        <translation>Was fehlt, zählt nicht in der Bewertung. Es wird noch einmal gefragt, wenn der Lauf mit einer unterbrochenen Runde weitergeht oder den Kandidaten erneut ausprobiert.</translation>
    </message>
    <message>
        <source>The score counts only what was answered. What failed can be asked again, with all that failed in this run.</source>
        <translation>Die Bewertung zählt nur, was beantwortet wurde. Was fehlschlug, kann noch einmal gefragt werden, zusammen mit allem, was in diesem Lauf fehlschlug.</translation>
    </message>
    <message>
        <source>The score counts only what was answered. A content filter took the rest.</source>
        <translation>Die Bewertung zählt nur, was beantwortet wurde. Den Rest nahm ein Inhaltsfilter.</translation>
    </message>
</context>
<context>
    <name>app::TryBar</name>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Partly right: %1.</source>
        <translation>Teilweise richtig: %1.</translation>
    </message>
    <message>
        <source>Wrong.</source>
        <translation>Falsch.</translation>
    </message>
    <message>
        <source>No answer was found in the reply.</source>
        <translation>In der Erwiderung wurde keine Antwort gefunden.</translation>
    </message>
    <message>
        <source>The longest answer cut the reply off.</source>
        <translation>Die längste Antwort hat die Erwiderung abgeschnitten.</translation>
    </message>
    <message>
        <source>The model refused.</source>
        <translation>Das Modell hat abgelehnt.</translation>
    </message>
    <message>
        <source>A content filter took the answer.</source>
        <translation>Ein Inhaltsfilter hat die Antwort genommen.</translation>
    </message>
    <message>
        <source>The answer could not be scored.</source>
        <translation>Die Antwort konnte nicht bewertet werden.</translation>
    </message>
    <message>
        <source>Sends this one request; it is not counted in the budget of a study</source>
        <translation>Sendet diese eine Anfrage; sie zählt nicht zum Budget einer Studie</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Waiting for the answer …</source>
        <translation>Auf die Antwort wird gewartet …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>Auspro&amp;bieren</translation>
    </message>
    <message>
        <source>%1 One call, %2 s, %3 tokens in and %4 out.</source>
        <translation>%1 Ein Aufruf, %2 s, %3 Tokens hinein und %4 heraus.</translation>
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
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VersionsWindow</name>
    <message>
        <source>As opened</source>
        <translation>Beim Öffnen</translation>
    </message>
    <message>
        <source>From a run</source>
        <translation>Aus einem Lauf</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Versions of the prompt</source>
        <translation>Fassungen des Prompts</translation>
    </message>
    <message>
        <source>What the version would change in the prompt</source>
        <translation>Was die Fassung am Prompt ändern würde</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Makes this version your prompt again; undo brings the present one back</source>
        <translation>Macht diese Fassung wieder zum Prompt; Rückgängig bringt den jetzigen zurück</translation>
    </message>
    <message>
        <source>Versions of the prompt, the newest first</source>
        <translation>Fassungen des Prompts, die neueste zuerst</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Ausprobiert</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>There are no versions yet. Every prompt that you write or try, or take from a run, is kept here.</source>
        <translation>Noch gibt es keine Fassungen. Jeder Prompt, den Sie schreiben, ausprobieren oder aus einem Lauf übernehmen, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Every prompt that you write or try, or take from a run, is kept here.</source>
        <translation>Jeder Prompt, den Sie schreiben, ausprobieren oder aus einem Lauf übernehmen, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>This is the prompt as it is now.</source>
        <translation>Das ist der Prompt, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>What restoring it would change in the prompt as it is now:</source>
        <translation>Was das Wiederherstellen am jetzigen Prompt ändern würde:</translation>
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
    <message>
        <source>Tas&amp;k</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
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
        <source>CSV, TSV, JSONL or JSON with an input and an expected answer a row, or a task of instruction induction or BIG-bench. You can also drop data files, or a project, anywhere on this window.</source>
        <translation>CSV, TSV, JSONL oder JSON mit einer Eingabe und einer erwarteten Antwort je Zeile, oder eine Aufgabe aus Instruction Induction oder BIG-bench. Sie können Datendateien oder ein Projekt auch irgendwo auf diesem Fenster fallen lassen.</translation>
    </message>
    <message>
        <source>None yet. Open a sample to look around, or make a project from your own data: it will be listed here.</source>
        <translation>Noch keine. Öffnen Sie ein Muster, um sich umzusehen, oder machen Sie ein Projekt aus Ihren eigenen Daten: Es wird dann hier stehen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for prompt engineers</source>
        <translation>Werkbank für Prompt-Ingenieure</translation>
    </message>
    <message>
        <source>A project to open, or data files to make one of.</source>
        <translation>Ein Projekt, das geöffnet wird, oder Datendateien, aus denen eines wird.</translation>
    </message>
    <message>
        <source>Start the study of the project at once, or go on with it.</source>
        <translation>Die Studie des Projekts sofort starten oder fortsetzen.</translation>
    </message>
</context>
<context>
    <name>optimizers</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Chat messages (JSON)</source>
        <translation>Chatnachrichten (JSON)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>&quot;cat&quot; is not in &quot;concatenate&quot;.</source>
        <translation>„Tor“ ist dann nicht in „Motor“ enthalten.</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Right when one of the accepted answers stands somewhere in the answer.</source>
        <translation>Richtig, wenn eine der zugelassenen Antworten irgendwo in der Antwort steht.</translation>
    </message>
    <message>
        <source>Instruction-induction benchmark</source>
        <translation>Instruction-Induction-Benchmark</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>Right when the answer is one of the accepted answers, apart from what you choose to ignore.</source>
        <translation>Richtig, wenn die Antwort eine der zugelassenen Antworten ist, abgesehen von dem, was nach Ihrer Wahl nicht zählt.</translation>
    </message>
    <message>
        <source>SQuAD 1.1 evaluation script; instruction-induction benchmark</source>
        <translation>Auswertungsskript von SQuAD 1.1; Instruction-Induction-Benchmark</translation>
    </message>
    <message>
        <source>Ignore code fences</source>
        <translation>Codezäune übergehen</translation>
    </message>
    <message>
        <source>The JSON may stand in a Markdown code block.</source>
        <translation>Das JSON darf in einem Markdown-Codeblock stehen.</translation>
    </message>
    <message>
        <source>Ignore array order</source>
        <translation>Reihenfolge in Arrays übergehen</translation>
    </message>
    <message>
        <source>Arrays with the same elements in another order are equal.</source>
        <translation>Arrays mit denselben Elementen in anderer Reihenfolge sind gleich.</translation>
    </message>
    <message>
        <source>JSON equality</source>
        <translation>JSON-Gleichheit</translation>
    </message>
    <message>
        <source>Right when the answer is the same JSON value as an accepted answer; spacing, the order of members and the way numbers are written do not matter.</source>
        <translation>Richtig, wenn die Antwort derselbe JSON-Wert ist wie eine zugelassene Antwort; Leerraum, die Reihenfolge der Einträge und die Schreibweise der Zahlen spielen keine Rolle.</translation>
    </message>
    <message>
        <source>JSON Schema 2020-12, instance equality</source>
        <translation>JSON Schema 2020-12, Gleichheit von Instanzen</translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Also find the choice inside a longer answer: &quot;The answer is (B) because ...&quot;. Off: the answer must begin with the label or be the option&apos;s text.</source>
        <translation>Findet die Wahl auch in einer längeren Antwort: „The answer is (B) because ...“. Aus: Die Antwort muss mit der Kennung beginnen oder der Text der Möglichkeit sein.</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Mehrfachauswahl</translation>
    </message>
    <message>
        <source>Right when the answer chooses the accepted option, by its label or its text.</source>
        <translation>Richtig, wenn die Antwort die zugelassene Möglichkeit wählt, durch ihre Kennung oder ihren Text.</translation>
    </message>
    <message>
        <source>BIG-Bench Hard answer format</source>
        <translation>Antwortformat von BIG-Bench Hard</translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation>Absolute Toleranz</translation>
    </message>
    <message>
        <source>How far the number may be off.</source>
        <translation>Wie weit die Zahl abweichen darf.</translation>
    </message>
    <message>
        <source>Relative tolerance</source>
        <translation>Relative Toleranz</translation>
    </message>
    <message>
        <source>How far the number may be off as a share of it; 0.01 is one percent. The larger of the two tolerances holds.</source>
        <translation>Wie weit die Zahl abweichen darf, als Anteil von ihr; 0,01 ist ein Prozent. Es gilt die größere der beiden Toleranzen.</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>Welche Zahl</translation>
    </message>
    <message>
        <source>Which of the numbers of the answer counts.</source>
        <translation>Welche der Zahlen in der Antwort zählt.</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Die erste</translation>
    </message>
    <message>
        <source>The only one: an answer with several is wrong</source>
        <translation>Die einzige: eine Antwort mit mehreren ist falsch</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>What stands before the decimals; the other one separates thousands.</source>
        <translation>Was vor den Nachkommastellen steht; das andere Zeichen trennt die Tausender.</translation>
    </message>
    <message>
        <source>Point: 1,234.5</source>
        <translation>Punkt: 1,234.5</translation>
    </message>
    <message>
        <source>Comma: 1.234,5</source>
        <translation>Komma: 1.234,5</translation>
    </message>
    <message>
        <source>Percent signs</source>
        <translation>Prozentzeichen</translation>
    </message>
    <message>
        <source>What a percent sign behind the number means.</source>
        <translation>Was ein Prozentzeichen hinter der Zahl bedeutet.</translation>
    </message>
    <message>
        <source>Nothing: 45 % is 45</source>
        <translation>Nichts: 45 % ist 45</translation>
    </message>
    <message>
        <source>A hundredth: 45 % is 0.45</source>
        <translation>Ein Hundertstel: 45 % ist 0,45</translation>
    </message>
    <message>
        <source>Numeric</source>
        <translation>Zahlenwert</translation>
    </message>
    <message>
        <source>Right when the number in the answer is that of an accepted answer, within a tolerance. Units, currency marks and thousands separators do not matter.</source>
        <translation>Richtig, wenn die Zahl in der Antwort innerhalb einer Toleranz die einer zugelassenen Antwort ist. Einheiten, Währungszeichen und Tausendertrennzeichen spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Python&apos;s math.isclose on the last number, as for GSM8K</source>
        <translation>math.isclose aus Python auf die letzte Zahl, wie bei GSM8K</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression the answer must match; {{expected}} stands for the accepted answer. Empty: the accepted answers are expressions themselves.</source>
        <translation>Ein regulärer Ausdruck, auf den die Antwort passen muss; {{expected}} steht für die zugelassene Antwort. Leer: Die zugelassenen Antworten sind selbst Ausdrücke.</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>Groß- und Kleinschreibung übergehen</translation>
    </message>
    <message>
        <source>Capital and small letters are the same.</source>
        <translation>Große und kleine Buchstaben gelten als gleich.</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>The expression must match the answer from its first character to its last; else a match anywhere in it is enough.</source>
        <translation>Der Ausdruck muss vom ersten bis zum letzten Zeichen auf die Antwort passen; sonst genügt ein Treffer irgendwo in ihr.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Right when the answer matches a regular expression.</source>
        <translation>Richtig, wenn die Antwort auf einen regulären Ausdruck passt.</translation>
    </message>
    <message>
        <source>PCRE2</source>
        <translation>PCRE2</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between two items; a line break always does. Empty: every word is an item.</source>
        <translation>Was zwischen zwei Einträgen steht; ein Zeilenumbruch trennt immer. Leer: Jedes Wort ist ein Eintrag.</translation>
    </message>
    <message>
        <source>Set match</source>
        <translation>Gleiche Menge</translation>
    </message>
    <message>
        <source>Right when the answer lists the same items as an accepted answer, in any order.</source>
        <translation>Richtig, wenn die Antwort dieselben Einträge aufzählt wie eine zugelassene Antwort, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>How both texts are made alike: by the switches below, or exactly as a published benchmark does it.</source>
        <translation>Wie beide Texte einander angeglichen werden: durch die Schalter unten oder genau so, wie es ein veröffentlichter Benchmark tut.</translation>
    </message>
    <message>
        <source>Switches below</source>
        <translation>Schalter unten</translation>
    </message>
    <message>
        <source>SQuAD</source>
        <translation>SQuAD</translation>
    </message>
    <message>
        <source>Instruction induction</source>
        <translation>Instruction Induction</translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation>Satzzeichen übergehen</translation>
    </message>
    <message>
        <source>Full stops, quotes, brackets and the like are left out. A sign before a number and marks between digits stay.</source>
        <translation>Punkte, Anführungszeichen, Klammern und dergleichen fallen weg. Ein Vorzeichen vor einer Zahl und Zeichen zwischen Ziffern bleiben.</translation>
    </message>
    <message>
        <source>Ignore articles</source>
        <translation>Artikel übergehen</translation>
    </message>
    <message>
        <source>The words a, an and the are left out.</source>
        <translation>Die englischen Wörter a, an und the fallen weg.</translation>
    </message>
    <message>
        <source>Ignore white space</source>
        <translation>Leerraum übergehen</translation>
    </message>
    <message>
        <source>White space around the text is left out, and any amount of it between words is one space.</source>
        <translation>Leerraum um den Text fällt weg, und zwischen Wörtern zählt beliebig viel davon als ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Token F1</source>
        <translation>Token-F1</translation>
    </message>
    <message>
        <source>How many words the answer shares with an accepted answer, between 0 and 1.</source>
        <translation>Wie viele Wörter die Antwort mit einer zugelassenen Antwort gemeinsam hat, zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>SQuAD evaluation script; instruction-induction benchmark</source>
        <translation>Auswertungsskript von SQuAD; Instruction-Induction-Benchmark</translation>
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
    <message>
        <source>Longest</source>
        <translation>Größte Länge</translation>
    </message>
    <message>
        <source>Characters all exemplars together may have, inputs and answers: about four to a token. More than the model&apos;s context has room for makes every call fail.</source>
        <translation>Wie viele Zeichen alle Beispiele im Prompt zusammen haben dürfen, Eingaben und Antworten: etwa vier je Token. Ist es mehr, als in den Kontext des Modells passt, scheitert jeder Aufruf.</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>All exemplars</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>Shows as many examples of the pool as the given length allows. No search, but long prompts.</source>
        <translation>Zeigt so viele Beispiele aus dem Vorrat, wie die gegebene Länge erlaubt. Keine Suche, aber lange Prompts.</translation>
    </message>
    <message>
        <source>Everything there is, with the model&apos;s own right answers, in one order.</source>
        <translation>Alles, was da ist, mit den eigenen richtigen Antworten des Modells, in einer Reihenfolge.</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>How often both searches have their turn. Fewer where the budget does not pay for so many.</source>
        <translation>Wie oft beide Suchen an die Reihe kommen. Weniger, wo das Budget nicht für so viele reicht.</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>Im Wechsel</translation>
    </message>
    <message>
        <source>Searches the instruction and the exemplars in turn, in short stages, each going on from the best prompt found so far.</source>
        <translation>Sucht abwechselnd die Anweisung und die Beispiele, in kurzen Etappen, von denen jede beim besten bisher gefundenen Prompt weitermacht.</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Von uns</translation>
    </message>
    <message>
        <source>Form of the request</source>
        <translation>Form der Anfrage</translation>
    </message>
    <message>
        <source>How the writer is asked for the instruction behind examples.</source>
        <translation>Wie der Schreiber nach der Anweisung hinter Beispielen gefragt wird.</translation>
    </message>
    <message>
        <source>Examples, then the instruction</source>
        <translation>Beispiele, dann die Anweisung</translation>
    </message>
    <message>
        <source>A prompt with a gap to fill</source>
        <translation>Ein Prompt mit einer Lücke zum Füllen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>How the instructions are compared.</source>
        <translation>Wie die Anweisungen verglichen werden.</translation>
    </message>
    <message>
        <source>Race on growing subsets</source>
        <translation>Wettlauf auf wachsenden Teilmengen</translation>
    </message>
    <message>
        <source>Upper confidence bounds</source>
        <translation>Obere Konfidenzgrenzen</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>Erkundung</translation>
    </message>
    <message>
        <source>With upper confidence bounds: the weight of uncertainty when instructions are chosen.</source>
        <translation>Bei oberen Konfidenzgrenzen: das Gewicht der Unsicherheit, wenn Anweisungen gewählt werden.</translation>
    </message>
    <message>
        <source>Bandit rounds</source>
        <translation>Bandit-Runden</translation>
    </message>
    <message>
        <source>With upper confidence bounds: how often instructions are chosen; first all of them.</source>
        <translation>Bei oberen Konfidenzgrenzen: wie oft Anweisungen gewählt werden; zuerst alle.</translation>
    </message>
    <message>
        <source>Instructions per round</source>
        <translation>Anweisungen je Runde</translation>
    </message>
    <message>
        <source>With upper confidence bounds: how many instructions are chosen in a round.</source>
        <translation>Bei oberen Konfidenzgrenzen: wie viele Anweisungen in einer Runde gewählt werden.</translation>
    </message>
    <message>
        <source>Examples per round</source>
        <translation>Beispiele je Runde</translation>
    </message>
    <message>
        <source>With upper confidence bounds: on how many further validation examples each is tried.</source>
        <translation>Bei oberen Konfidenzgrenzen: auf wie vielen weiteren Auswahlbeispielen jede ausprobiert wird.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>What instructions are chosen by. The log-likelihood of the expected answers needs a solver that gives log-probabilities; the likeliest instructions are then compared by execution.</source>
        <translation>Wonach Anweisungen ausgewählt werden. Die Log-Likelihood der erwarteten Antworten braucht ein antwortendes Modell, das Log-Wahrscheinlichkeiten angibt; die wahrscheinlichsten Anweisungen werden dann anhand ihrer Antworten verglichen.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Log-likelihood, then answers</source>
        <translation>Log-Likelihood, dann Antworten</translation>
    </message>
    <message>
        <source>Examples for the likelihood</source>
        <translation>Beispiele für die Likelihood</translation>
    </message>
    <message>
        <source>On how many validation examples the likelihood is taken; one call for each.</source>
        <translation>Auf wie vielen Auswahlbeispielen die Likelihood bestimmt wird; je Beispiel ein Aufruf.</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Wahrscheinlichste</translation>
    </message>
    <message>
        <source>How many instructions with the highest likelihood are compared by execution.</source>
        <translation>Wie viele Anweisungen mit der höchsten Likelihood anhand ihrer Antworten verglichen werden.</translation>
    </message>
    <message>
        <source>3 sets of 5 examples, 30 instructions each, filtered on growing subsets: the settings of the paper&apos;s instruction induction. Ours differs: subsets are nested and shared, the last ones are evaluated on all validation examples instead of 20; pulls of the confidence bounds lengthen an instruction&apos;s prefix of the examples instead of drawing at random, and the first round pulls everybody; each proposal is a call of its own; the gap is asked for in a chat, not infilled.</source>
        <translation>3 Sätze von 5 Beispielen, je 30 Anweisungen, gefiltert auf wachsenden Teilmengen: die Einstellungen des Aufsatzes für Instruction Induction. Bei uns anders: Die Teilmengen sind ineinander geschachtelt und für alle gleich, die letzten Anweisungen werden auf allen Auswahlbeispielen bewertet statt auf 20; bei den Konfidenzgrenzen bekommt eine gewählte Anweisung die nächsten Beispiele der gemeinsamen Folge statt zufällig gezogener, und in der ersten Runde sind alle an der Reihe; jeder Vorschlag ist ein eigener Aufruf; nach der Lücke wird im Chat gefragt, statt sie im Text füllen zu lassen.</translation>
    </message>
    <message>
        <source>neural network as in the paper</source>
        <translation>neuronales Netz wie im Aufsatz</translation>
    </message>
    <message>
        <source>neural network, calibrated</source>
        <translation>neuronales Netz, kalibriert</translation>
    </message>
    <message>
        <source>Gaussian process</source>
        <translation>Gauß-Prozess</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>For small budgets.</source>
        <translation>Für kleine Budgets.</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>Wie im Aufsatz</translation>
    </message>
    <message>
        <source>Diverse exemplars</source>
        <translation>Verschiedenartige Beispiele</translation>
    </message>
    <message>
        <source>Shows examples that differ most from each other: one from the middle of each cluster of the pool.</source>
        <translation>Zeigt Beispiele, die sich möglichst stark voneinander unterscheiden: je eines aus der Mitte jeder Gruppe ähnlicher Beispiele im Vorrat.</translation>
    </message>
    <message>
        <source>Three exemplars with the model&apos;s own right answers, clustered by the embedder&apos;s vectors where the project names one, else by words.</source>
        <translation>Drei Beispiele mit den eigenen richtigen Antworten des Modells, gruppiert nach den Vektoren des Einbettungsmodells, wo das Projekt eines nennt, sonst nach Wörtern.</translation>
    </message>
    <message>
        <source>Surrogate</source>
        <translation>Ersatzmodell</translation>
    </message>
    <message>
        <source>The model of the scores that picks what to try next.</source>
        <translation>Das Modell der Bewertungen, das auswählt, was als Nächstes ausprobiert wird.</translation>
    </message>
    <message>
        <source>First sets</source>
        <translation>Erste Sätze</translation>
    </message>
    <message>
        <source>An even draw shows every example of the pool before one comes again.</source>
        <translation>Eine gleichmäßige Ziehung zeigt jedes Beispiel des Vorrats, ehe eines wiederkommt.</translation>
    </message>
    <message>
        <source>evenly drawn</source>
        <translation>gleichmäßig gezogen</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>First draw</source>
        <translation>Erste Ziehung</translation>
    </message>
    <message>
        <source>How many candidates are tried before the surrogate picks the first one. Fewer in proportion where the budget pays for fewer candidates.</source>
        <translation>Wie viele Kandidaten ausprobiert werden, ehe das Ersatzmodell den ersten auswählt. Entsprechend weniger, wo das Budget nur für weniger Kandidaten reicht.</translation>
    </message>
    <message>
        <source>How many candidates are tried in all. Fewer where the budget pays for fewer.</source>
        <translation>Wie viele Kandidaten insgesamt ausprobiert werden. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Picks a round</source>
        <translation>Ausgewählte je Runde</translation>
    </message>
    <message>
        <source>How many candidates are picked before their scores are learned from.</source>
        <translation>Wie viele Kandidaten ausgewählt werden, ehe aus ihren Bewertungen gelernt wird.</translation>
    </message>
    <message>
        <source>Examples per candidate</source>
        <translation>Beispiele je Kandidat</translation>
    </message>
    <message>
        <source>On how many validation examples each candidate is tried. The best race on to all of them.</source>
        <translation>Auf wie vielen Auswahlbeispielen jeder Kandidat ausprobiert wird. Die besten treten weiter gegeneinander an, bis auf allen.</translation>
    </message>
    <message>
        <source>Sets drawn a round</source>
        <translation>Gezogene Sätze je Runde</translation>
    </message>
    <message>
        <source>How many ordered sets of examples are drawn at random before each round of picks.</source>
        <translation>Wie viele geordnete Sätze von Beispielen vor jeder Auswahlrunde zufällig gezogen werden.</translation>
    </message>
    <message>
        <source>Sets considered a round</source>
        <translation>Betrachtete Sätze je Runde</translation>
    </message>
    <message>
        <source>So many of them, those most like the validation inputs, are shown to the surrogate.</source>
        <translation>So viele von ihnen, und zwar die den Eingaben der Auswahlbeispiele ähnlichsten, bekommt das Ersatzmodell zu sehen.</translation>
    </message>
    <message>
        <source>Exemplar bandit</source>
        <translation>Beispiel-Bandit</translation>
    </message>
    <message>
        <source>A model of the scores picks which examples to show under your own instruction, and in which order.</source>
        <translation>Ein Modell der Bewertungen wählt aus, welche Beispiele unter Ihrer Anweisung gezeigt werden und in welcher Reihenfolge.</translation>
    </message>
    <message>
        <source>Wu et al. 2024, Prompt Optimization with EASE? Efficient Ordering-aware Automated Selection of Exemplars</source>
        <translation>Wu et al. 2024, Prompt Optimization with EASE? Efficient Ordering-aware Automated Selection of Exemplars</translation>
    </message>
    <message>
        <source>The paper&apos;s settings: five exemplars, 40 random sets, then 125 picks of a neural network among 1,000 of 50,000 random sets. Ours: a set&apos;s vector holds the vectors of its examples side by side, so that late ones are not cut off; sets are filtered by the likeness of each validation input to its nearest exemplar instead of by optimal transport; the network has one hidden layer; one pick a round updates the design matrix, not twenty; the search does not end at a perfect score on 20 examples; the best race on to all validation examples.</source>
        <translation>Die Einstellungen des Aufsatzes: fünf Beispiele, 40 zufällige Sätze, dann 125, die ein neuronales Netz unter 1.000 von 50.000 zufälligen Sätzen auswählt. Bei uns anders: Der Vektor eines Satzes enthält die Vektoren seiner Beispiele nebeneinander, damit späte nicht abgeschnitten werden; Sätze werden danach gefiltert, wie ähnlich jede Eingabe der Auswahlbeispiele dem nächsten Beispiel im Satz ist, statt durch optimalen Transport; das Netz hat eine verborgene Schicht; je Runde aktualisiert ein ausgewählter Satz die Designmatrix, nicht zwanzig; die Suche endet nicht bei voller Bewertung auf 20 Beispielen; die besten treten weiter gegeneinander an, bis auf allen Auswahlbeispielen.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>How often new sets are made from the best so far, at most. Fewer where the budget pays for fewer or nothing is left to gain.</source>
        <translation>Wie oft höchstens aus den bisher besten Sätzen neue gebildet werden. Weniger, wo das Budget nur für weniger reicht oder nichts mehr zu gewinnen ist.</translation>
    </message>
    <message>
        <source>Exemplar local search</source>
        <translation>Lokale Suche nach Beispielen</translation>
    </message>
    <message>
        <source>Improves the examples shown step by step: exchanges, reorders, adds and drops them from the best sets so far, under your own instruction.</source>
        <translation>Verbessert die gezeigten Beispiele Schritt für Schritt: tauscht in den bisher besten Sätzen Beispiele aus, ordnet sie um, fügt welche hinzu und lässt welche weg, unter Ihrer Anweisung.</translation>
    </message>
    <message>
        <source>How many sets are tried in all, parents and children. Fewer where the budget pays for fewer.</source>
        <translation>Wie viele Sätze insgesamt ausprobiert werden, Eltern und Kinder. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>How many of the best sets have children in each round.</source>
        <translation>Wie viele der besten Sätze in jeder Runde Kinder bekommen.</translation>
    </message>
    <message>
        <source>Examples each</source>
        <translation>Beispiele je Satz</translation>
    </message>
    <message>
        <source>On how many validation examples a set is tried; the two best are then tried on all. 0: each on all.</source>
        <translation>Auf wie vielen Auswahlbeispielen ein Satz ausprobiert wird; die beiden besten werden dann auf allen ausprobiert. 0: jeder auf allen.</translation>
    </message>
    <message>
        <source>Exemplar mutation</source>
        <translation>Mutation der Beispiele</translation>
    </message>
    <message>
        <source>Keeps a few good sets of examples and exchanges one example at a time, under your own instruction.</source>
        <translation>Behält einige gute Sätze von Beispielen und tauscht immer ein Beispiel aus, unter Ihrer Anweisung.</translation>
    </message>
    <message>
        <source>32 sets of three, each on all validation examples, with the model&apos;s own right answers. The paper says little of its population; ours has four.</source>
        <translation>32 Sätze von je drei Beispielen, jeder auf allen Auswahlbeispielen, mit den eigenen richtigen Antworten des Modells. Der Aufsatz sagt wenig über seine Population; unsere umfasst vier.</translation>
    </message>
    <message>
        <source>How many examples of the pool a prompt shows at most.</source>
        <translation>Wie viele Beispiele aus dem Vorrat ein Prompt höchstens zeigt.</translation>
    </message>
    <message>
        <source>Answers shown</source>
        <translation>Gezeigte Antworten</translation>
    </message>
    <message>
        <source>Whether exemplars show expected answers of the pool, or right answers the model itself gave to validation examples; a prompt is never scored on an example it shows.</source>
        <translation>Ob die Beispiele im Prompt erwartete Antworten aus dem Vorrat zeigen oder richtige Antworten, die das Modell selbst auf Auswahlbeispiele gab; ein Prompt wird nie auf einem Beispiel bewertet, das er zeigt.</translation>
    </message>
    <message>
        <source>Expected answers</source>
        <translation>Erwartete Antworten</translation>
    </message>
    <message>
        <source>The model&apos;s right answers</source>
        <translation>Die richtigen Antworten des Modells</translation>
    </message>
    <message>
        <source>Three exemplars and 32 sets with the model&apos;s own answers, as in the paper; they race instead of each being scored on all validation examples.</source>
        <translation>Drei Beispiele und 32 Sätze mit den eigenen Antworten des Modells, wie im Aufsatz; sie treten gegeneinander an, statt dass jeder auf allen Auswahlbeispielen bewertet wird.</translation>
    </message>
    <message>
        <source>Instructions from</source>
        <translation>Anweisungen aus</translation>
    </message>
    <message>
        <source>Soft prompts need a writer that runs in this program, such as the built-in model; written instructions need an embedder. Automatic: soft prompts where the writer takes them.</source>
        <translation>Soft Prompts brauchen einen Schreiber, der in diesem Programm läuft, etwa das eingebaute Modell; geschriebene Anweisungen brauchen ein Einbettungsmodell. Automatisch: Soft Prompts, wo der Schreiber sie annimmt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>soft prompts</source>
        <translation>Soft Prompts</translation>
    </message>
    <message>
        <source>the writer&apos;s proposals</source>
        <translation>Vorschläge des Schreibers</translation>
    </message>
    <message>
        <source>Writings per candidate</source>
        <translation>Geschriebene je Kandidat</translation>
    </message>
    <message>
        <source>How many instructions are written for each one that is tried. Soft prompts take more where many say the same, and fewer are tried then.</source>
        <translation>Wie viele Anweisungen für jede geschrieben werden, die ausprobiert wird. Bei Soft Prompts sind es mehr, wo viele dasselbe sagen, und dann werden weniger ausprobiert.</translation>
    </message>
    <message>
        <source>Examples in a request</source>
        <translation>Beispiele in einer Anfrage</translation>
    </message>
    <message>
        <source>How many examples of the pool the writer is shown.</source>
        <translation>Wie viele Beispiele aus dem Vorrat der Schreiber zu sehen bekommt.</translation>
    </message>
    <message>
        <source>How much the writer&apos;s answers differ from draw to draw. Soft prompts are answered at 0.</source>
        <translation>Wie sehr sich die Antworten des Schreibers von Mal zu Mal unterscheiden. Soft Prompts werden bei 0 beantwortet.</translation>
    </message>
    <message>
        <source>Soft prompts</source>
        <translation>Soft Prompts</translation>
    </message>
    <message>
        <source>How many soft prompts there are to pick from. The writer reads each of them before the first round: no call, but some hundredths of a second each.</source>
        <translation>Wie viele Soft Prompts zur Auswahl stehen. Der Schreiber liest jeden von ihnen vor der ersten Runde: kein Aufruf, aber je einige Hundertstelsekunden.</translation>
    </message>
    <message>
        <source>Soft prompts a round</source>
        <translation>Soft Prompts je Runde</translation>
    </message>
    <message>
        <source>Among how many of them, drawn anew, the surrogate picks in a round.</source>
        <translation>Unter wie vielen von ihnen, jedes Mal neu gezogen, das Ersatzmodell in einer Runde auswählt.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Of the space the soft prompts are projected from.</source>
        <translation>Die des Raums, aus dem die Soft Prompts projiziert werden.</translation>
    </message>
    <message>
        <source>Vectors of a soft prompt</source>
        <translation>Vektoren eines Soft Prompts</translation>
    </message>
    <message>
        <source>How many there are before the text.</source>
        <translation>Wie viele vor dem Text stehen.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>The paper&apos;s lies in the positive quadrant, where all soft prompts are much alike.</source>
        <translation>Der des Aufsatzes liegt im positiven Quadranten, wo alle Soft Prompts einander sehr ähnlich sind.</translation>
    </message>
    <message>
        <source>about zero</source>
        <translation>um null herum</translation>
    </message>
    <message>
        <source>positive, as in the paper</source>
        <translation>positiv, wie im Aufsatz</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Größenordnung</translation>
    </message>
    <message>
        <source>How large the numbers of a soft prompt are. The built-in model&apos;s own are about 3.</source>
        <translation>Wie groß die Zahlen eines Soft Prompts sind. Die eigenen des eingebauten Modells liegen bei etwa 3.</translation>
    </message>
    <message>
        <source>INSTINCT</source>
        <translation>INSTINCT</translation>
    </message>
    <message>
        <source>A model of the scores, fed with vectors of a language model, picks the instructions that are worth trying.</source>
        <translation>Ein Modell der Bewertungen, gespeist mit Vektoren eines Sprachmodells, wählt die Anweisungen aus, die einen Versuch wert sind.</translation>
    </message>
    <message>
        <source>Lin et al. 2024, Use Your INSTINCT: INSTruction optimization for LLMs usIng Neural bandits Coupled with Transformers</source>
        <translation>Lin et al. 2024, Use Your INSTINCT: INSTruction optimization for LLMs usIng Neural bandits Coupled with Transformers</translation>
    </message>
    <message>
        <source>The paper&apos;s settings: 40 soft prompts at random, then 125 picks of a neural network that starts untrained, 20 examples each. Ours: every candidate sees the same 20 examples; a soft prompt that says what is known is not tried again, its score is learned from and the next best is picked; the points get a digital shift instead of a scramble; an input that never varied is left out; the best race on to all validation examples.</source>
        <translation>Die Einstellungen des Aufsatzes: 40 zufällige Soft Prompts, dann 125, die ein untrainiert beginnendes neuronales Netz auswählt, je 20 Beispiele. Bei uns anders: Jeder Kandidat sieht dieselben 20 Beispiele; ein Soft Prompt, der nur Bekanntes sagt, wird nicht noch einmal ausprobiert, aus seiner Bewertung wird gelernt und der nächstbeste ausgewählt; die Punkte werden digital verschoben statt verwürfelt; eine Eingangsgröße, die sich nie geändert hat, entfällt; die besten treten weiter gegeneinander an, bis auf allen Auswahlbeispielen.</translation>
    </message>
    <message>
        <source>How often new candidates are made from the best so far, at most. Fewer where the budget pays for fewer or nothing is left to gain.</source>
        <translation>Wie oft höchstens aus den bisher besten Kandidaten neue gebildet werden. Weniger, wo das Budget nur für weniger reicht oder nichts mehr zu gewinnen ist.</translation>
    </message>
    <message>
        <source>Joint search</source>
        <translation>Gemeinsame Suche</translation>
    </message>
    <message>
        <source>Searches instruction and exemplars with one budget, spends it on the kind of change that gained most so far, and stops when nothing is left to gain.</source>
        <translation>Sucht Anweisung und Beispiele mit einem Budget, gibt es für die Art von Änderung aus, die bisher am meisten gebracht hat, und hört auf, wenn nichts mehr zu gewinnen ist.</translation>
    </message>
    <message>
        <source>Ours; screening after Karnin et al. 2013, surrogate as in Bayesian optimization</source>
        <translation>Von uns; Vorauswahl nach Karnin et al. 2013, Ersatzmodell wie in der Bayesschen Optimierung</translation>
    </message>
    <message>
        <source>Nearest exemplars</source>
        <translation>Nächste Beispiele</translation>
    </message>
    <message>
        <source>Shows for every input the examples most like it. The prompt changes with the input, so it cannot be exported as one text.</source>
        <translation>Zeigt zu jeder Eingabe die Beispiele, die ihr am ähnlichsten sind. Der Prompt ändert sich mit der Eingabe und lässt sich daher nicht als ein Text exportieren.</translation>
    </message>
    <message>
        <source>Three exemplars with the model&apos;s own right answers; likeness is that of words and characters, not of embeddings.</source>
        <translation>Drei Beispiele mit den eigenen richtigen Antworten des Modells; die Ähnlichkeit ist die von Wörtern und Zeichen, nicht die von Einbettungen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the writer is asked for new instructions. Fewer where the budget pays for fewer.</source>
        <translation>Wie oft der Schreiber um neue Anweisungen gebeten wird. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Proposals per step</source>
        <translation>Vorschläge je Schritt</translation>
    </message>
    <message>
        <source>How many instructions are written in a step.</source>
        <translation>Wie viele Anweisungen in einem Schritt geschrieben werden.</translation>
    </message>
    <message>
        <source>Instructions shown</source>
        <translation>Gezeigte Anweisungen</translation>
    </message>
    <message>
        <source>How many of the best instructions so far the writer sees with their scores. Fewer suit a writer with a short context.</source>
        <translation>Wie viele der bisher besten Anweisungen der Schreiber mit ihren Bewertungen sieht. Für einen Schreiber mit kurzem Kontext eignen sich weniger.</translation>
    </message>
    <message>
        <source>Examples shown</source>
        <translation>Gezeigte Beispiele</translation>
    </message>
    <message>
        <source>How many examples of the pool the writer sees; drawn anew for each proposal.</source>
        <translation>Wie viele Beispiele aus dem Vorrat der Schreiber sieht; für jeden Vorschlag neu gezogen.</translation>
    </message>
    <message>
        <source>How the instructions of a step are compared.</source>
        <translation>Wie die Anweisungen eines Schritts verglichen werden.</translation>
    </message>
    <message>
        <source>All on all validation examples</source>
        <translation>Alle auf allen Auswahlbeispielen</translation>
    </message>
    <message>
        <source>OPRO</source>
        <translation>OPRO</translation>
    </message>
    <message>
        <source>A writer sees the best instructions so far with their scores and writes better ones, step by step.</source>
        <translation>Ein Schreiber sieht die bisher besten Anweisungen mit ihren Bewertungen und schreibt bessere, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Yang et al. 2023, Large Language Models as Optimizers</source>
        <translation>Yang et al. 2023, Large Language Models as Optimizers</translation>
    </message>
    <message>
        <source>200 steps of 8 proposals, 20 instructions shown, each evaluated on all validation examples. Ours differs: examples come from the pool and scores from validation, which are one in the paper; examples are drawn anew for each proposal, not each step; our own wording of the request.</source>
        <translation>200 Schritte mit je 8 Vorschlägen, 20 gezeigte Anweisungen, jede auf allen Auswahlbeispielen bewertet. Bei uns anders: Die Beispiele kommen aus dem Vorrat und die Bewertungen von den Auswahlbeispielen, die im Aufsatz eins sind; Beispiele werden für jeden Vorschlag neu gezogen, nicht für jeden Schritt; die Anfrage hat unseren eigenen Wortlaut.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>How many passes go down the tree.</source>
        <translation>Wie viele Durchgänge den Baum hinabführen.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How many instructions are written from a node.</source>
        <translation>Wie viele Anweisungen von einem Knoten aus geschrieben werden.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How many steps of mending lead away from the draft at most.</source>
        <translation>Wie viele Verbesserungsschritte höchstens vom Entwurf wegführen.</translation>
    </message>
    <message>
        <source>Deep enough</source>
        <translation>Tief genug</translation>
    </message>
    <message>
        <source>Beyond this depth a pass ends at an instruction that is better than all before it.</source>
        <translation>Jenseits dieser Tiefe endet ein Durchgang bei einer Anweisung, die besser ist als alle vor ihr.</translation>
    </message>
    <message>
        <source>The weight of uncertainty when a node is chosen.</source>
        <translation>Das Gewicht der Unsicherheit, wenn ein Knoten gewählt wird.</translation>
    </message>
    <message>
        <source>Mistakes shown</source>
        <translation>Gezeigte Fehler</translation>
    </message>
    <message>
        <source>How many wrong answers on validation examples the writer sees at a time.</source>
        <translation>Wie viele falsche Antworten auf Auswahlbeispiele der Schreiber auf einmal sieht.</translation>
    </message>
    <message>
        <source>Examples of a reward</source>
        <translation>Beispiele je Belohnung</translation>
    </message>
    <message>
        <source>On how many validation examples each new instruction is tried.</source>
        <translation>Auf wie vielen Auswahlbeispielen jede neue Anweisung ausprobiert wird.</translation>
    </message>
    <message>
        <source>Finalists</source>
        <translation>Finalisten</translation>
    </message>
    <message>
        <source>For how many of the best a trial on all validation examples is kept back.</source>
        <translation>Für wie viele der besten Budget für einen Versuch auf allen Auswahlbeispielen zurückbehalten wird.</translation>
    </message>
    <message>
        <source>PromptAgent</source>
        <translation>PromptAgent</translation>
    </message>
    <message>
        <source>Searches a tree whose root is your instruction: a writer says why an instruction led to mistakes and mends it, in several ways; promising branches go on.</source>
        <translation>Durchsucht einen Baum, dessen Wurzel Ihre Anweisung ist: Ein Schreiber sagt, warum eine Anweisung zu Fehlern geführt hat, und bessert sie nach, auf mehrere Arten; vielversprechende Zweige werden weitergeführt.</translation>
    </message>
    <message>
        <source>Wang et al. 2023, PromptAgent: Strategic Planning with Language Models</source>
        <translation>Wang et al. 2023, PromptAgent: Strategic Planning with Language Models</translation>
    </message>
    <message>
        <source>10 iterations, width 3, depth 5, exploration 2.5, 5 mistakes a critique, rewards on 50 examples. Ours differs: the mistakes are those of the evaluation already paid, not of a new batch; an instruction without mistakes is put in other words; at last the best race on all validation examples, where the paper takes the best node of the best path.</source>
        <translation>10 Iterationen, Breite 3, Tiefe 5, Erkundung 2,5; je Kritik 5 Fehler, Belohnungen auf 50 Beispielen. Bei uns anders: Die Fehler sind die der schon bezahlten Bewertung, nicht die eines neuen Stapels; eine Anweisung ohne Fehler wird anders formuliert; am Ende treten die besten auf allen Auswahlbeispielen gegeneinander an, wo der Aufsatz den besten Knoten des besten Pfads nimmt.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>How often the best instructions are mended. Fewer where the budget pays for fewer.</source>
        <translation>Wie oft die besten Anweisungen nachgebessert werden. Weniger, wo das Budget nur für weniger reicht.</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Strahlbreite</translation>
    </message>
    <message>
        <source>How many of the best instructions are mended in a round.</source>
        <translation>Wie viele der besten Anweisungen in einer Runde nachgebessert werden.</translation>
    </message>
    <message>
        <source>Successors</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>How many instructions are written from each of these; from the draft, alone in the first round, as many as later from all together.</source>
        <translation>Wie viele Anweisungen aus jeder von ihnen geschrieben werden; aus dem Entwurf, der in der ersten Runde allein ist, so viele wie später aus allen zusammen.</translation>
    </message>
    <message>
        <source>Paraphrases</source>
        <translation>Umformulierungen</translation>
    </message>
    <message>
        <source>In how many other words each mended instruction is put.</source>
        <translation>Wie oft jede nachgebesserte Anweisung anders formuliert wird.</translation>
    </message>
    <message>
        <source>How the instructions of a round are compared. Successive rejects take as many calls as the pulls of all bandit rounds.</source>
        <translation>Wie die Anweisungen einer Runde verglichen werden. Schrittweises Ausscheiden braucht so viele Aufrufe wie alle Bandit-Runden zusammen.</translation>
    </message>
    <message>
        <source>Upper confidence bounds, each by its own examples (UCB-E)</source>
        <translation>Obere Konfidenzgrenzen, jede nur aus den eigenen Beispielen (UCB-E)</translation>
    </message>
    <message>
        <source>Successive rejects</source>
        <translation>Schrittweises Ausscheiden</translation>
    </message>
    <message>
        <source>Successive rejects among a random part</source>
        <translation>Schrittweises Ausscheiden in einem zufälligen Teil</translation>
    </message>
    <message>
        <source>ProTeGi</source>
        <translation>ProTeGi</translation>
    </message>
    <message>
        <source>A writer says why the best instructions led to mistakes and mends them; the mended ones are put in other words and compared, and the best are mended again.</source>
        <translation>Ein Schreiber sagt, warum die besten Anweisungen zu Fehlern geführt haben, und bessert sie nach; die nachgebesserten werden anders formuliert und verglichen, und die besten werden wieder nachgebessert.</translation>
    </message>
    <message>
        <source>Pryzant et al. 2023, Automatic Prompt Optimization with Gradient Descent and Beam Search</source>
        <translation>Pryzant et al. 2023, Automatic Prompt Optimization with Gradient Descent and Beam Search</translation>
    </message>
    <message>
        <source>6 rounds, a beam of 4, 8 successors each, 4 mistakes a critique, 2 paraphrases, 8 bandit rounds of 8 instructions and 32 examples. Ours differs: the mistakes are those of the evaluation already paid, not of a new minibatch of 64; the bandit lengthens each instruction&apos;s prefix of the validation examples, pulls everybody first and keeps all results, and so do successive rejects; successors are not tried on their parent&apos;s mistakes alone beforehand; no test example is touched.</source>
        <translation>6 Runden, Strahlbreite 4, je 8 Nachfolger, 4 Fehler je Kritik, 2 Umformulierungen, 8 Bandit-Runden mit 8 Anweisungen und 32 Beispielen. Bei uns anders: Die Fehler sind die der schon bezahlten Bewertung, nicht die eines neuen Stapels von 64; der Bandit gibt jeder gewählten Anweisung die nächsten Auswahlbeispiele der gemeinsamen Folge, nimmt zuerst alle an die Reihe und behält alle Ergebnisse, ebenso das schrittweise Ausscheiden; Nachfolger werden nicht vorab nur an den Fehlern ihres Vorgängers erprobt; kein Testbeispiel wird angerührt.</translation>
    </message>
    <message>
        <source>Instruction optimizer</source>
        <translation>Optimierer der Anweisung</translation>
    </message>
    <message>
        <source>What searches the instruction, with its own defaults.</source>
        <translation>Was die Anweisung sucht, mit seinen eigenen Standardwerten.</translation>
    </message>
    <message>
        <source>Exemplar selection</source>
        <translation>Auswahl der Beispiele</translation>
    </message>
    <message>
        <source>What searches the exemplars, with its own defaults.</source>
        <translation>Was die Beispiele sucht, mit seinen eigenen Standardwerten.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Which of the two searches begins.</source>
        <translation>Welche der beiden Suchen beginnt.</translation>
    </message>
    <message>
        <source>Instruction first</source>
        <translation>Zuerst die Anweisung</translation>
    </message>
    <message>
        <source>Exemplars first</source>
        <translation>Zuerst die Beispiele</translation>
    </message>
    <message>
        <source>Share of the first</source>
        <translation>Anteil der ersten</translation>
    </message>
    <message>
        <source>The part of the calls that the search that begins may spend. What it leaves over goes to the other.</source>
        <translation>Der Teil der Aufrufe, den die beginnende Suche ausgeben darf. Was sie übrig lässt, bekommt die andere.</translation>
    </message>
    <message>
        <source>Two stages</source>
        <translation>Zwei Stufen</translation>
    </message>
    <message>
        <source>First searches the instruction, then the exemplars to show under the best one found, or the other way round. Both share the budget.</source>
        <translation>Sucht zuerst die Anweisung, dann die Beispiele, die unter der besten gefundenen gezeigt werden, oder umgekehrt. Beide teilen sich das Budget.</translation>
    </message>
    <message>
        <source>Outcomes (CSV)</source>
        <translation>Ergebnisse (CSV)</translation>
    </message>
    <message>
        <source>Every answer of every candidate with its score, one row each.</source>
        <translation>Jede Antwort jedes Kandidaten mit ihrer Bewertung, je eine Zeile.</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <source>A shell command that asks the model about one example; the key stays in a variable.</source>
        <translation>Ein Shell-Befehl, der das Modell nach einem Beispiel fragt; der Schlüssel bleibt in einer Variablen.</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>The verdict, the prompt, the trajectories and all candidates on one page.</source>
        <translation>Das Urteil, der Prompt, die Verläufe und alle Kandidaten auf einer Seite.</translation>
    </message>
    <message>
        <source>A page to read, review and edit; keeps instruction, exemplars and layout apart.</source>
        <translation>Eine Seite zum Lesen, Prüfen und Bearbeiten; hält Anweisung, Beispiele und Aufbau auseinander.</translation>
    </message>
    <message>
        <source>The messages as every chat endpoint takes them, with {{input}} in the last one.</source>
        <translation>Die Nachrichten, wie jeder Chat-Endpunkt sie nimmt, mit {{input}} in der letzten.</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Bericht (PDF)</translation>
    </message>
    <message>
        <source>The same report as pages, to print or to send.</source>
        <translation>Derselbe Bericht in Seiten, zum Drucken oder Verschicken.</translation>
    </message>
    <message>
        <source>.prompt.yml</source>
        <translation>.prompt.yml</translation>
    </message>
    <message>
        <source>A prompt file for a repository, as GitHub Models reads it, with rows to test it on.</source>
        <translation>Eine Prompt-Datei für ein Repository, wie GitHub Models sie liest, mit Zeilen, um sie zu testen.</translation>
    </message>
    <message>
        <source>promptfoo configuration</source>
        <translation>promptfoo-Konfiguration</translation>
    </message>
    <message>
        <source>The prompt with its model, tests and checks, for promptfoo to run anywhere.</source>
        <translation>Der Prompt mit seinem Modell, Tests und Prüfungen, damit promptfoo ihn überall ausführen kann.</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python-Programm</translation>
    </message>
    <message>
        <source>Asks the model about any input with the standard library alone.</source>
        <translation>Fragt das Modell nach jeder Eingabe, allein mit der Standardbibliothek.</translation>
    </message>
    <message>
        <source>Full request (JSON)</source>
        <translation>Ganze Anfrage (JSON)</translation>
    </message>
    <message>
        <source>Model, messages and settings as they are sent, with {{input}} in the last message.</source>
        <translation>Modell, Nachrichten und Einstellungen, wie sie gesendet werden, mit {{input}} in der letzten Nachricht.</translation>
    </message>
    <message>
        <source>The whole prompt as one text, to paste into any chat.</source>
        <translation>Der ganze Prompt als ein Text, zum Einfügen in jeden Chat.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>What you wrote yourself; several are kept apart by a line of three hyphens, and a line of four stands for three. They are tried with the exemplars of your draft.</source>
        <translation>Was Sie selbst geschrieben haben; mehrere trennt eine Zeile aus drei Bindestrichen, und eine Zeile aus vieren steht für drei. Sie werden mit den Beispielen Ihres Entwurfs ausprobiert.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Instructions you write yourself, scored like those of a search. Add them on the Run page, also while a study is running.</source>
        <translation>Anweisungen, die Sie selbst schreiben, bewertet wie die einer Suche. Fügen Sie sie auf der Seite Lauf hinzu, auch während eine Studie läuft.</translation>
    </message>
    <message>
        <source>Something in this file looks like a key. Look at it before you give it away.</source>
        <translation>Etwas in dieser Datei sieht wie ein Schlüssel aus. Sehen Sie sie an, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Nothing has been scored yet, so there are no rows.</source>
        <translation>Noch ist nichts bewertet, darum gibt es keine Zeilen.</translation>
    </message>
    <message>
        <source>The texts of the candidates are not in the table, only their ids.</source>
        <translation>Die Texte der Kandidaten stehen nicht in der Tabelle, nur ihre Kennungen.</translation>
    </message>
    <message>
        <source>Some cells begin with =, +, - or @; a spreadsheet may take them for formulas unless the columns are imported as text.</source>
        <translation>Manche Zellen beginnen mit =, +, - oder @; eine Tabellenkalkulation kann sie für Formeln halten, wenn die Spalten nicht als Text eingelesen werden.</translation>
    </message>
    <message>
        <source>The command asks about one example, number %1; another input has to be put in its place.</source>
        <translation>Der Befehl fragt nach einem Beispiel, Nummer %1; eine andere Eingabe muss an seine Stelle gesetzt werden.</translation>
    </message>
    <message>
        <source>No validation example is known; an input has to be put in the place of {{input}}.</source>
        <translation>Es ist kein Auswahlbeispiel bekannt; an die Stelle von {{input}} muss eine Eingabe gesetzt werden.</translation>
    </message>
    <message>
        <source>The prompt has NUL characters, which browsers show as something else.</source>
        <translation>Der Prompt enthält NUL-Zeichen, die Browser anders anzeigen.</translation>
    </message>
    <message>
        <source>The report shows the chat messages; which exemplar is which it does not say.</source>
        <translation>Der Bericht zeigt die Nachrichten des Gesprächs; welche zu welchem Beispiel gehört, sagt er nicht.</translation>
    </message>
    <message>
        <source>The prompt has literal double braces. They are written as \{{, which other programs may not understand.</source>
        <translation>Der Prompt enthält doppelte geschweifte Klammern als Text. Sie werden als \{{ geschrieben, was andere Programme vielleicht nicht verstehen.</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; has no place in this format.</source>
        <translation>Für das Modell „%1“ ist in diesem Format kein Platz.</translation>
    </message>
    <message>
        <source>Not all exemplars have the form of the last turn, so Hone cannot read this file back.</source>
        <translation>Nicht alle Beispiele haben die Form der letzten Nachricht, darum kann Hone diese Datei nicht zurücklesen.</translation>
    </message>
    <message>
        <source>The text can be selected, but spaces and line breaks may be lost when it is copied out of the pages; take another format to use the prompt.</source>
        <translation>Der Text lässt sich auswählen, aber beim Kopieren aus den Seiten können Leerzeichen und Zeilenumbrüche verloren gehen; nehmen Sie ein anderes Format, um den Prompt zu verwenden.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; has a name that other programs may not understand in braces.</source>
        <translation>Das Feld „%1“ hat einen Namen, den andere Programme in Klammern vielleicht nicht verstehen.</translation>
    </message>
    <message>
        <source>Some examples have several accepted answers; only the first of each is written.</source>
        <translation>Manche Beispiele haben mehrere richtige Antworten; geschrieben wird jeweils nur die erste.</translation>
    </message>
    <message>
        <source>The metric %1 has no counterpart, so there is no evaluator.</source>
        <translation>Die Metrik %1 hat keine Entsprechung, darum gibt es keine Prüfung.</translation>
    </message>
    <message>
        <source>The evaluator compares the whole reply, letter by letter; Hone&apos;s metric is more lenient.</source>
        <translation>Die Prüfung vergleicht die ganze Antwort Zeichen für Zeichen; die Metrik von Hone ist nachsichtiger.</translation>
    </message>
    <message>
        <source>How the answer is found in the reply cannot be said.</source>
        <translation>Wie das Ergebnis in der Antwort gefunden wird, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The tests are the validation examples, as the test examples are still sealed.</source>
        <translation>Geprüft wird an den Auswahlbeispielen, denn die Testbeispiele sind noch versiegelt.</translation>
    </message>
    <message>
        <source>Examples that ask for the environment in braces are left out (%1 of them); promptfoo would put its values in.</source>
        <translation>Beispiele, die in Klammern nach der Umgebung fragen, sind ausgelassen (%1 davon); promptfoo würde deren Werte einsetzen.</translation>
    </message>
    <message>
        <source>The provider speaks to OpenAI&apos;s own routes; Azure needs promptfoo&apos;s azure provider.</source>
        <translation>Der Anbieter spricht die Adressen von OpenAI selbst an; Azure braucht den Anbieter azure von promptfoo.</translation>
    </message>
    <message>
        <source>The prompt was not scored with a model that a server offers; the address %1 and the model have to be replaced by yours.</source>
        <translation>Der Prompt wurde nicht mit einem Modell bewertet, das ein Server anbietet; die Adresse %1 und das Modell müssen durch Ihre ersetzt werden.</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (+ %2 exemplars)</source>
        <translation>%1 (+ Beispiele im Prompt: %2)</translation>
    </message>
    <message>
        <source>%1 answered with an error</source>
        <translation>%1 antwortete mit einem Fehler</translation>
    </message>
    <message>
        <source>%1 answered with status %2</source>
        <translation>%1 antwortete mit Status %2</translation>
    </message>
    <message>
        <source>%1 brings more than %2 columns</source>
        <translation>%1 bringt mehr als %2 Spalten mit</translation>
    </message>
    <message>
        <source>%1 brings too many columns</source>
        <translation>%1 bringt zu viele Spalten mit</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 closed the connection before answering</source>
        <translation>%1 schloss die Verbindung, ohne zu antworten</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation>%1 antwortete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>%1 goes on after the end of its list</source>
        <translation>%1 geht nach dem Ende der Liste weiter</translation>
    </message>
    <message>
        <source>%1 has %2 instead of %3 columns</source>
        <translation>%1 hat %2 statt %3 Spalten</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; The columns are %3</source>
        <translation>%1 hat keine Spalte „%2“; die Spalten sind %3</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; did you mean &quot;%3&quot;? The columns are %4</source>
        <translation>%1 hat keine Spalte „%2“; meinten Sie „%3“? Die Spalten sind %4</translation>
    </message>
    <message>
        <source>%1 has no expected answer</source>
        <translation>%1 hat keine erwartete Antwort</translation>
    </message>
    <message>
        <source>%1 has no input</source>
        <translation>%1 hat keine Eingabe</translation>
    </message>
    <message>
        <source>%1 has no list of examples</source>
        <translation>%1 hat keine Liste von Beispielen</translation>
    </message>
    <message>
        <source>%1 has no numbered examples</source>
        <translation>%1 hat keine nummerierten Beispiele</translation>
    </message>
    <message>
        <source>%1 has too many rows</source>
        <translation>%1 hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>%1 has two columns named &quot;%2&quot;</source>
        <translation>%1 hat zwei Spalten namens „%2“</translation>
    </message>
    <message>
        <source>%1 has two columns that make the same field name</source>
        <translation>%1 hat zwei Spalten, aus denen derselbe Feldname würde</translation>
    </message>
    <message>
        <source>%1 holds no examples</source>
        <translation>%1 enthält keine Beispiele</translation>
    </message>
    <message>
        <source>%1 holds no list of objects</source>
        <translation>%1 enthält keine Liste von Objekten</translation>
    </message>
    <message>
        <source>%1 holds no rows</source>
        <translation>%1 enthält keine Zeilen</translation>
    </message>
    <message>
        <source>%1 is an unknown key</source>
        <translation>%1 ist ein unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is followed by something that is neither a comma nor the end of the list</source>
        <translation>Auf %1 folgt etwas, das weder ein Komma noch das Ende der Liste ist</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text in the column &quot;%2&quot;</source>
        <translation>%1 ist in der Spalte „%2“ kein UTF-8-Text</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text</source>
        <translation>%1 ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>%1 is not a JSON object</source>
        <translation>%1 ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1 is not a file of records</source>
        <translation>%1 ist keine Datei aus Datensätzen</translation>
    </message>
    <message>
        <source>%1 is not closed</source>
        <translation>%1 ist nicht geschlossen</translation>
    </message>
    <message>
        <source>%1 more candidates are in the journal; the table of outcomes (CSV) has all of them.</source>
        <translation>Weitere Kandidaten im Journal: %1; die Tabelle der Ergebnisse (CSV) enthält alle.</translation>
    </message>
    <message>
        <source>%1 more candidates are in the journal.</source>
        <translation>Weitere Kandidaten im Journal: %1.</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%1 must be a text or an array of lines</source>
        <translation>%1 muss ein Text oder ein Array von Zeilen sein</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 muss ein Text sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number between %2 and %3</source>
        <translation>%1 muss eine ganze Zahl zwischen %2 und %3 sein</translation>
    </message>
    <message>
        <source>%1 must be an array of objects</source>
        <translation>%1 muss ein Array von Objekten sein</translation>
    </message>
    <message>
        <source>%1 must be an array of texts</source>
        <translation>%1 muss ein Array von Texten sein</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1 must be at least 0</source>
        <translation>%1 muss mindestens 0 sein</translation>
    </message>
    <message>
        <source>%1 must be at least 1</source>
        <translation>%1 muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>%1 must be one of: %2</source>
        <translation>%1 muss einer dieser Werte sein: %2</translation>
    </message>
    <message>
        <source>%1 must be the format version of the project, a number from 1</source>
        <translation>%1 muss die Formatversion des Projekts sein, eine Zahl ab 1</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 of %2 expected answers do not score 1, so no prompt can reach a perfect score; the first belongs to example %3.</source>
        <translation>%1 von %2 erwarteten Antworten erreichen nicht den Wert 1, sodass kein Prompt vollkommen sein kann; die erste gehört zu Beispiel %3.</translation>
    </message>
    <message>
        <source>%1 points have %2 scores</source>
        <translation>%1 Punkte haben %2 Bewertungen</translation>
    </message>
    <message>
        <source>%1 points of %2 numbers are needed, there are %3 numbers</source>
        <translation>Nötig sind %1 Punkte aus je %2 Zahlen, da sind %3 Zahlen</translation>
    </message>
    <message>
        <source>%1 pool, %2 validation, %3 test</source>
        <translation>Vorrat: %1, Auswahl: %2, Test: %3</translation>
    </message>
    <message>
        <source>%1 reads texts only, no soft prompts</source>
        <translation>%1 liest nur Texte, keine Soft Prompts</translation>
    </message>
    <message>
        <source>%1 redirects to %2; requests are not sent on, so enter the final address instead</source>
        <translation>%1 leitet auf %2 um; Anfragen werden nicht weitergeschickt, geben Sie also die endgültige Adresse ein</translation>
    </message>
    <message>
        <source>%1 scores have %2 noise variances</source>
        <translation>%1 Bewertungen haben %2 Rauschvarianzen</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer for %2 s</source>
        <translation>%1 verstummte mitten in der Antwort für %2 s</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: best %2 after %3 answers.</source>
        <translation>%1: bester Wert %2, Antworten bis dahin: %3.</translation>
    </message>
    <message>
        <source>A point, a score or a noise variance is not a number</source>
        <translation>Ein Punkt, eine Bewertung oder eine Rauschvarianz ist keine Zahl</translation>
    </message>
    <message>
        <source>A score is not a number</source>
        <translation>Eine Bewertung ist keine Zahl</translation>
    </message>
    <message>
        <source>All %1 examples expect the same answers, so a prompt that always gives them scores 1.</source>
        <translation>Alle %1 Beispiele erwarten dieselben Antworten, sodass ein Prompt, der sie immer gibt, den Wert 1 erreicht.</translation>
    </message>
    <message>
        <source>An empty answer scores %1 on average, so a prompt that makes the model say nothing is rewarded.</source>
        <translation>Eine leere Antwort erreicht im Mittel %1, sodass ein Prompt belohnt wird, der das Modell nichts sagen lässt.</translation>
    </message>
    <message>
        <source>An empty text cannot be embedded</source>
        <translation>Ein leerer Text lässt sich nicht einbetten</translation>
    </message>
    <message>
        <source>Better: this prompt beats the draft on examples it has never seen.</source>
        <translation>Besser: Dieser Prompt schlägt den Entwurf an Beispielen, die er nie gesehen hat.</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Cannot tell which column of %1 holds the expected answer; the columns are %2</source>
        <translation>Welche Spalte von %1 die erwartete Antwort enthält, lässt sich nicht erkennen; die Spalten sind %2</translation>
    </message>
    <message>
        <source>Cannot tell which column of %1 holds the input; the columns are %2</source>
        <translation>Welche Spalte von %1 die Eingabe enthält, lässt sich nicht erkennen; die Spalten sind %2</translation>
    </message>
    <message>
        <source>Cannot tell: the difference to the draft may be chance.</source>
        <translation>Nicht zu entscheiden: Der Unterschied zum Entwurf kann Zufall sein.</translation>
    </message>
    <message>
        <source>Example %1 has &quot;%2&quot; in the column &quot;%3&quot;, which stands for no role</source>
        <translation>Beispiel %1 hat in der Spalte „%3“ den Wert „%2“, der für keine Rolle steht</translation>
    </message>
    <message>
        <source>Example %1 of %2 has an empty input</source>
        <translation>Beispiel %1 von %2 hat eine leere Eingabe</translation>
    </message>
    <message>
        <source>Example %1 of %2 has neither a target nor scored choices</source>
        <translation>Beispiel %1 von %2 hat weder ein Ziel noch bewertete Möglichkeiten</translation>
    </message>
    <message>
        <source>Example %1 of %2 has no input</source>
        <translation>Beispiel %1 von %2 hat keine Eingabe</translation>
    </message>
    <message>
        <source>Example &quot;%1&quot; of %2 has no input</source>
        <translation>Beispiel „%1“ von %2 hat keine Eingabe</translation>
    </message>
    <message>
        <source>Example &quot;%1&quot; of %2 has no output</source>
        <translation>Beispiel „%1“ von %2 hat keine Ausgabe</translation>
    </message>
    <message>
        <source>Example &quot;%1&quot; of %2 is not a JSON object</source>
        <translation>Beispiel „%1“ von %2 ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Examples of the role %1 left out because their input stands in a more protected role: %2</source>
        <translation>Beispiele der Rolle %1, die wegfallen, weil ihre Eingabe in einer stärker geschützten Rolle steht: %2</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Expected answers of other examples score %1 on average, so the metric hardly tells right answers from wrong ones.</source>
        <translation>Erwartete Antworten anderer Beispiele erreichen im Mittel %1, sodass die Metrik richtige kaum von falschen Antworten unterscheidet.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden von</translation>
    </message>
    <message>
        <source>Further inputs that have different expected answers: %1</source>
        <translation>Weitere Eingaben mit verschiedenen erwarteten Antworten: %1</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>It scores %1 (validation examples: %2); such a score is too high where many candidates were tried.</source>
        <translation>Er erreicht %1 (Auswahlbeispiele: %2); ein solcher Wert ist zu hoch, wo viele Kandidaten ausprobiert wurden.</translation>
    </message>
    <message>
        <source>It scores %1, the draft %2 (test examples: %3); the difference is %4 [%5, %6], %7 (%8, adjusted for all finalists).</source>
        <translation>Er erreicht %1, der Entwurf %2 (Testbeispiele: %3); der Unterschied ist %4 [%5, %6], %7 (%8, für alle Finalisten angepasst).</translation>
    </message>
    <message>
        <source>Its validation score was %1 higher than that.</source>
        <translation>Sein Validierungswert war um %1 höher.</translation>
    </message>
    <message>
        <source>Its validation score was %1 lower than that.</source>
        <translation>Sein Validierungswert war um %1 niedriger.</translation>
    </message>
    <message>
        <source>Line %1 of the tokenizer file is not a word.</source>
        <translation>Zeile %1 der Tokenizer-Datei ist kein Wort.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Message %1 differs from the scored prompt for example %2.</source>
        <translation>Nachricht %1 weicht bei Beispiel %2 vom bewerteten Prompt ab.</translation>
    </message>
    <message>
        <source>Message %1 does not have the form of the last message</source>
        <translation>Nachricht %1 hat nicht die Form der letzten Nachricht</translation>
    </message>
    <message>
        <source>Message %1 has a part that is not text</source>
        <translation>Nachricht %1 hat einen Teil, der kein Text ist</translation>
    </message>
    <message>
        <source>Message %1 has another role than in the scored prompt.</source>
        <translation>Nachricht %1 hat eine andere Rolle als im bewerteten Prompt.</translation>
    </message>
    <message>
        <source>Message %1 has no role or no text as content</source>
        <translation>Nachricht %1 hat keine Rolle oder keinen Text als Inhalt</translation>
    </message>
    <message>
        <source>Message %1 has no role</source>
        <translation>Nachricht %1 hat keine Rolle</translation>
    </message>
    <message>
        <source>Message %1 has no text as content</source>
        <translation>Nachricht %1 hat keinen Text als Inhalt</translation>
    </message>
    <message>
        <source>Message %1 has the role &quot;%2&quot;; only system, user and assistant can be read</source>
        <translation>Nachricht %1 hat die Rolle „%2“; nur system, user und assistant lassen sich lesen</translation>
    </message>
    <message>
        <source>Message %1 is an exemplar but has placeholders; write \{{ for literal braces</source>
        <translation>Nachricht %1 gehört zu einem Beispiel, hat aber Platzhalter; schreiben Sie \{{, wo geschweifte Klammern als Text gemeint sind</translation>
    </message>
    <message>
        <source>Message %1 is no object</source>
        <translation>Nachricht %1 ist kein Objekt</translation>
    </message>
    <message>
        <source>Message %1 must be a turn of the assistant</source>
        <translation>Nachricht %1 muss ein Beitrag des Assistenten sein</translation>
    </message>
    <message>
        <source>Message %1 must be a turn of the user</source>
        <translation>Nachricht %1 muss ein Beitrag des Benutzers sein</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More test examples that would probably settle it: about %1.</source>
        <translation>Weitere Testbeispiele, die es wahrscheinlich entscheiden würden: etwa %1.</translation>
    </message>
    <message>
        <source>Neither the instruction nor the query template shows anything of the example: one of them needs {{input}}</source>
        <translation>Weder die Anweisung noch die Vorlage der Frage zeigt etwas vom Beispiel: Eine von beiden braucht {{input}}</translation>
    </message>
    <message>
        <source>No embedding model is named for %1</source>
        <translation>Für %1 ist kein Einbettungsmodell genannt</translation>
    </message>
    <message>
        <source>No model is named for %1</source>
        <translation>Für %1 ist kein Modell genannt</translation>
    </message>
    <message>
        <source>No verdict: this prompt has not been scored yet.</source>
        <translation>Kein Urteil: Dieser Prompt ist noch nicht bewertet.</translation>
    </message>
    <message>
        <source>No verdict: this prompt has not met the draft on the test examples.</source>
        <translation>Kein Urteil: Dieser Prompt ist auf den Testbeispielen noch nicht gegen den Entwurf angetreten.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Nothing answers at %1</source>
        <translation>Unter %1 antwortet nichts</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numbers are read more simply than by Hone&apos;s metric: the last one, with commas between thousands.</source>
        <translation>Zahlen werden einfacher gelesen als von der Metrik in Hone: die letzte, mit Kommas zwischen Tausendern.</translation>
    </message>
    <message>
        <source>On the test examples it scores %1.</source>
        <translation>Auf den Testbeispielen erreicht er %1.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reading %1 was stopped</source>
        <translation>Das Lesen von %1 wurde angehalten</translation>
    </message>
    <message>
        <source>Row %1 of %2 (line %3)</source>
        <translation>Zeile %1 von %2 (Textzeile %3)</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The %1 answer rule needs something to look for</source>
        <translation>Die Antwortregel %1 braucht etwas, wonach sie suchen kann</translation>
    </message>
    <message>
        <source>The JSON cannot be read: %1</source>
        <translation>Das JSON lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The JSON is broken at byte %1: %2</source>
        <translation>Das JSON ist bei Byte %1 fehlerhaft: %2</translation>
    </message>
    <message>
        <source>The JSON is nested more than 256 levels deep</source>
        <translation>Das JSON ist mehr als 256 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>The address of the endpoint begins with &quot;%1&quot;; only http and https are known</source>
        <translation>Die Adresse des Endpunkts beginnt mit „%1“; bekannt sind nur http und https</translation>
    </message>
    <message>
        <source>The address of the endpoint contains a user name or password; enter the key in its own field</source>
        <translation>Die Adresse des Endpunkts enthält einen Benutzernamen oder ein Passwort; geben Sie den Schlüssel in seinem eigenen Feld ein</translation>
    </message>
    <message>
        <source>The address of the endpoint is empty</source>
        <translation>Die Adresse des Endpunkts ist leer</translation>
    </message>
    <message>
        <source>The address of the endpoint is not a URL</source>
        <translation>Die Adresse des Endpunkts ist keine URL</translation>
    </message>
    <message>
        <source>The answer is found with JavaScript&apos;s regular expressions, which differ from Hone&apos;s in rare cases.</source>
        <translation>Das Ergebnis wird mit den regulären Ausdrücken von JavaScript gefunden, die in seltenen Fällen von denen in Hone abweichen.</translation>
    </message>
    <message>
        <source>The answer is only found where the whole reply is one JSON object.</source>
        <translation>Das Ergebnis wird nur gefunden, wo die ganze Antwort ein einziges JSON-Objekt ist.</translation>
    </message>
    <message>
        <source>The answer is unusable: %1; it begins with &quot;%2&quot;</source>
        <translation>Die Antwort ist unbrauchbar: %1; sie beginnt mit „%2“</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 kB</source>
        <translation>Die Antwort von %1 ist größer als %2 kB</translation>
    </message>
    <message>
        <source>The budget of calls does not allow another call</source>
        <translation>Das Budget an Aufrufen erlaubt keinen weiteren Aufruf</translation>
    </message>
    <message>
        <source>The budget of minutes does not allow another call</source>
        <translation>Das Budget an Minuten erlaubt keinen weiteren Aufruf</translation>
    </message>
    <message>
        <source>The budget of money does not allow another call</source>
        <translation>Das Budget an Geld erlaubt keinen weiteren Aufruf</translation>
    </message>
    <message>
        <source>The budget of tokens does not allow another call</source>
        <translation>Das Budget an Tokens erlaubt keinen weiteren Aufruf</translation>
    </message>
    <message>
        <source>The built-in model was given no text, or a soft prompt of a wrong width.</source>
        <translation>Das eingebaute Modell bekam keinen Text oder einen Soft Prompt falscher Breite.</translation>
    </message>
    <message>
        <source>The built-in model was stopped.</source>
        <translation>Das eingebaute Modell wurde angehalten.</translation>
    </message>
    <message>
        <source>The call was stopped before it was sent</source>
        <translation>Der Aufruf wurde angehalten, bevor er gesendet wurde</translation>
    </message>
    <message>
        <source>The call was stopped while it waited for another attempt</source>
        <translation>Der Aufruf wurde angehalten, während er auf einen neuen Versuch wartete</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2; to trust another authority, name a file with its certificate in SSL_CERT_FILE</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen: %2; um einer anderen Zertifizierungsstelle zu vertrauen, nennen Sie in SSL_CERT_FILE eine Datei mit ihrem Zertifikat</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of %2 cannot be both the input and the expected answer</source>
        <translation>Die Spalte „%1“ von %2 kann nicht zugleich Eingabe und erwartete Antwort sein</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2</source>
        <translation>Die Verbindung zu %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>The data has no column &quot;%1&quot; to take the roles from</source>
        <translation>Die Daten haben keine Spalte „%1“, aus der die Rollen kommen könnten</translation>
    </message>
    <message>
        <source>The embedding model changed the length of its vectors from %1 to %2</source>
        <translation>Das Einbettungsmodell hat die Länge seiner Vektoren von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>The exemplars were scored as earlier turns of the chat; here they are a block of text.</source>
        <translation>Die Beispiele wurden als frühere Nachrichten des Gesprächs bewertet; hier sind sie ein Textblock.</translation>
    </message>
    <message>
        <source>The file cannot be read back: %1</source>
        <translation>Die Datei lässt sich nicht zurücklesen: %1</translation>
    </message>
    <message>
        <source>The file holds no array of messages</source>
        <translation>Die Datei enthält kein Array von Nachrichten</translation>
    </message>
    <message>
        <source>The file holds no list of messages</source>
        <translation>Die Datei enthält keine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>The file holds no prompt as text</source>
        <translation>Die Datei enthält keinen Prompt als Text</translation>
    </message>
    <message>
        <source>The file is no YAML: %1</source>
        <translation>Die Datei ist kein YAML: %1</translation>
    </message>
    <message>
        <source>The file is not UTF-8</source>
        <translation>Die Datei ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>The file sends another number of messages than the scored prompt: %1 instead of %2.</source>
        <translation>Die Datei sendet eine andere Zahl von Nachrichten als der bewertete Prompt: %1 statt %2.</translation>
    </message>
    <message>
        <source>The file would hold the key of the endpoint %1, so it is not written</source>
        <translation>Die Datei würde den Schlüssel des Endpunkts %1 enthalten, darum wird sie nicht geschrieben</translation>
    </message>
    <message>
        <source>The fit was stopped</source>
        <translation>Die Anpassung wurde angehalten</translation>
    </message>
    <message>
        <source>The fractions of pool and validation must lie between 0 and 1 and leave the rest, which is at least 0, to test</source>
        <translation>Die Anteile von Vorrat und Auswahl müssen zwischen 0 und 1 liegen und dem Test den Rest lassen, der mindestens 0 ist</translation>
    </message>
    <message>
        <source>The header of %1 is not UTF-8 text</source>
        <translation>Die Kopfzeile von %1 ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; has different expected answers: &quot;%2&quot; and &quot;%3&quot;</source>
        <translation>Die Eingabe „%1“ hat verschiedene erwartete Antworten: „%2“ und „%3“</translation>
    </message>
    <message>
        <source>The instruction was scored as a system message; here it is part of the text.</source>
        <translation>Die Anweisung wurde als Systemnachricht bewertet; hier ist sie Teil des Textes.</translation>
    </message>
    <message>
        <source>The last message is no template: %1</source>
        <translation>Die letzte Nachricht ist keine Vorlage: %1</translation>
    </message>
    <message>
        <source>The list of messages of the program has no end</source>
        <translation>Die Liste der Nachrichten des Programms hat kein Ende</translation>
    </message>
    <message>
        <source>The list of models of %1 is unusable: %2</source>
        <translation>Die Modellliste von %1 ist unbrauchbar: %2</translation>
    </message>
    <message>
        <source>The messages must end with a user turn, with pairs of user and assistant turns before it</source>
        <translation>Am Ende der Nachrichten muss ein Beitrag des Benutzers stehen, davor Paare aus Beiträgen des Benutzers und des Assistenten</translation>
    </message>
    <message>
        <source>The metric %1 has no counterpart; the file checks that an accepted answer stands in the reply.</source>
        <translation>Die Metrik %1 hat keine Entsprechung; die Datei prüft, ob eine richtige Antwort in der Erwiderung steht.</translation>
    </message>
    <message>
        <source>The metric&apos;s expressions are matched by JavaScript, which differs from PCRE2 in rare cases.</source>
        <translation>Die Ausdrücke der Metrik wertet JavaScript aus, das in seltenen Fällen von PCRE2 abweicht.</translation>
    </message>
    <message>
        <source>The name %1 could not be resolved</source>
        <translation>Der Name %1 ließ sich nicht auflösen</translation>
    </message>
    <message>
        <source>The page has a message without an end</source>
        <translation>Die Seite hat eine Nachricht ohne Ende</translation>
    </message>
    <message>
        <source>The page holds no messages</source>
        <translation>Die Seite enthält keine Nachrichten</translation>
    </message>
    <message>
        <source>The page is not UTF-8</source>
        <translation>Die Seite ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>The pages could not be drawn</source>
        <translation>Die Seiten ließen sich nicht zeichnen</translation>
    </message>
    <message>
        <source>The placeholder {{%1}} is not a field of the task; did you mean {{%2}}?</source>
        <translation>Der Platzhalter {{%1}} ist kein Feld der Aufgabe; meinten Sie {{%2}}?</translation>
    </message>
    <message>
        <source>The placeholder {{%1}} is not a field of the task; there is %2</source>
        <translation>Der Platzhalter {{%1}} ist kein Feld der Aufgabe; es gibt %2</translation>
    </message>
    <message>
        <source>The point has %1 numbers instead of %2</source>
        <translation>Der Punkt hat %1 Zahlen statt %2</translation>
    </message>
    <message>
        <source>The points do not have %1 numbers each</source>
        <translation>Die Punkte haben nicht je %1 Zahlen</translation>
    </message>
    <message>
        <source>The points have %1 numbers instead of %2</source>
        <translation>Die Punkte haben %1 Zahlen statt %2</translation>
    </message>
    <message>
        <source>The prediction is not finite: an input differs here that was constant so far, or is not a number</source>
        <translation>Die Vorhersage ist nicht endlich: Eine Eingangsgröße weicht hier ab, die bisher gleich blieb, oder ist keine Zahl</translation>
    </message>
    <message>
        <source>The prediction was stopped</source>
        <translation>Die Vorhersage wurde angehalten</translation>
    </message>
    <message>
        <source>The program has an unknown line within its messages: %1</source>
        <translation>Das Programm hat in seinen Nachrichten eine unbekannte Zeile: %1</translation>
    </message>
    <message>
        <source>The program has no list of messages</source>
        <translation>Das Programm hat keine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>The prompt has an expression that is no field: %1</source>
        <translation>Der Prompt hat einen Ausdruck, der kein Feld ist: %1</translation>
    </message>
    <message>
        <source>The prompt has an expression without an end</source>
        <translation>Der Prompt hat einen Ausdruck ohne Ende</translation>
    </message>
    <message>
        <source>The prompt holds bytes that are not UTF-8, so it cannot be written</source>
        <translation>Der Prompt enthält Bytes, die kein UTF-8 sind, darum lässt er sich nicht schreiben</translation>
    </message>
    <message>
        <source>The prompt is too long: %1</source>
        <translation>Der Prompt ist zu lang: %1</translation>
    </message>
    <message>
        <source>The prompt needs %1 tokens with room for an answer, but the built-in model reads at most %2.</source>
        <translation>Der Prompt braucht mit Platz für eine Antwort %1 Tokens, aber das eingebaute Modell liest höchstens %2.</translation>
    </message>
    <message>
        <source>The prompt&apos;s layout or the model&apos;s settings have been changed since it was scored.</source>
        <translation>Der Aufbau des Prompts oder die Einstellungen des Modells wurden nach der Bewertung geändert.</translation>
    </message>
    <message>
        <source>The query template is broken: %1</source>
        <translation>Die Vorlage der Frage ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>The reduction was stopped</source>
        <translation>Die Reduktion wurde angehalten</translation>
    </message>
    <message>
        <source>The regular expression &quot;%1&quot; is not valid: %2 at offset %3</source>
        <translation>Der reguläre Ausdruck „%1“ ist nicht gültig: %2 an Position %3</translation>
    </message>
    <message>
        <source>The reply is no completion: %1; it begins with &quot;%2&quot;</source>
        <translation>Die Antwort ist keine Vervollständigung: %1; sie beginnt mit „%2“</translation>
    </message>
    <message>
        <source>The reply of the embedding model is unusable: %1</source>
        <translation>Die Antwort des Einbettungsmodells ist unbrauchbar: %1</translation>
    </message>
    <message>
        <source>The request to the built-in model has no message, or allows no token.</source>
        <translation>Die Anfrage an das eingebaute Modell hat keine Nachricht oder erlaubt kein Token.</translation>
    </message>
    <message>
        <source>The request was stopped</source>
        <translation>Die Anfrage wurde angehalten</translation>
    </message>
    <message>
        <source>The script has no request body</source>
        <translation>Das Skript enthält keinen Anfrageinhalt</translation>
    </message>
    <message>
        <source>The soft prompt has values that are not finite numbers.</source>
        <translation>Der Soft Prompt hat Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>The split leaves no example for the role %1 (there are %2 different inputs)</source>
        <translation>Die Aufteilung lässt kein Beispiel für die Rolle %1 übrig (es gibt %2 verschiedene Eingaben)</translation>
    </message>
    <message>
        <source>The system message is no template: %1</source>
        <translation>Die Systemnachricht ist keine Vorlage: %1</translation>
    </message>
    <message>
        <source>The text is not UTF-8</source>
        <translation>Der Text ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>The tokenizer file does not start with &quot;%1&quot;.</source>
        <translation>Die Tokenizer-Datei beginnt nicht mit „%1“.</translation>
    </message>
    <message>
        <source>The tokenizer file has no words.</source>
        <translation>Die Tokenizer-Datei enthält keine Wörter.</translation>
    </message>
    <message>
        <source>The training was stopped</source>
        <translation>Das Training wurde angehalten</translation>
    </message>
    <message>
        <source>The watched points have %1 numbers instead of %2</source>
        <translation>Die beobachteten Punkte haben %1 Zahlen statt %2</translation>
    </message>
    <message>
        <source>The weights and the tokenizer of the built-in model do not belong together.</source>
        <translation>Gewichte und Tokenizer des eingebauten Modells gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The weights file of the built-in model has no header.</source>
        <translation>Die Datei mit den Gewichten des eingebauten Modells hat keinen Kopf.</translation>
    </message>
    <message>
        <source>The weights file of the built-in model has the wrong length.</source>
        <translation>Die Datei mit den Gewichten des eingebauten Modells hat die falsche Länge.</translation>
    </message>
    <message>
        <source>The weights file of the built-in model is damaged: its checksum differs.</source>
        <translation>Die Datei mit den Gewichten des eingebauten Modells ist beschädigt: Ihre Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>There are %1 data files and %2 roles for them</source>
        <translation>Es gibt %1 Datendateien und %2 Rollen für sie</translation>
    </message>
    <message>
        <source>There are no examples to split</source>
        <translation>Es gibt keine Beispiele zum Aufteilen</translation>
    </message>
    <message>
        <source>There are no messages</source>
        <translation>Es gibt keine Nachrichten</translation>
    </message>
    <message>
        <source>There are no points, or no dimensions to reduce them to</source>
        <translation>Es gibt keine Punkte oder keine Dimensionen, auf die sie zu reduzieren wären</translation>
    </message>
    <message>
        <source>There is no data format &quot;%1&quot;; there are %2</source>
        <translation>Es gibt kein Datenformat „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>There is no such kind of split</source>
        <translation>Eine solche Art der Aufteilung gibt es nicht</translation>
    </message>
    <message>
        <source>There is nothing to learn from</source>
        <translation>Es gibt nichts, woraus zu lernen wäre</translation>
    </message>
    <message>
        <source>This format is no prompt that a program sends.</source>
        <translation>Dieses Format ist kein Prompt, den ein Programm sendet.</translation>
    </message>
    <message>
        <source>This is the draft that the other candidates were compared with.</source>
        <translation>Das ist der Entwurf, mit dem die anderen Kandidaten verglichen wurden.</translation>
    </message>
    <message>
        <source>This prompt shows other exemplars for every input; one text cannot say which.</source>
        <translation>Dieser Prompt zeigt zu jeder Eingabe andere Beispiele; ein einzelner Text kann nicht sagen, welche.</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Validation score of every candidate over the answers asked for.</source>
        <translation>Validierungswert jedes Kandidaten über den erfragten Antworten.</translation>
    </message>
    <message>
        <source>Validation score</source>
        <translation>Validierungswert</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Worse: the draft beats this prompt on examples it has never seen.</source>
        <translation>Schlechter: Der Entwurf schlägt diesen Prompt an Beispielen, die er nie gesehen hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a placeholder; write \{{ for literal braces</source>
        <translation>„%1“ kann nicht der Name eines Platzhalters sein; schreiben Sie \{{ für Klammern, die Text sind</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of a server</source>
        <translation>„%1“ ist keine Adresse eines Servers</translation>
    </message>
    <message>
        <source>a budget of %1 calls is too small here; the smallest useful one is %2 calls</source>
        <translation>Ein Budget von %1 Aufrufen ist hier zu klein; das kleinste brauchbare liegt bei %2 Aufrufen</translation>
    </message>
    <message>
        <source>a quoted field is not closed</source>
        <translation>Ein Feld in Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a request for a likelihood needs a prompt and the text to be scored</source>
        <translation>eine Anfrage nach einer Likelihood braucht einen Prompt und den Text, der bewertet werden soll</translation>
    </message>
    <message>
        <source>a text is too large for the journal</source>
        <translation>Ein Text ist zu groß für das Journal</translation>
    </message>
    <message>
        <source>an object does not close</source>
        <translation>Ein Objekt ist nicht geschlossen</translation>
    </message>
    <message>
        <source>an unnamed place</source>
        <translation>einen ungenannten Ort</translation>
    </message>
    <message>
        <source>another program is writing; end it first (its lock is %1)</source>
        <translation>Ein anderes Programm schreibt; beenden Sie es zuerst (seine Sperre ist %1)</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>endpoint %1 has no address</source>
        <translation>Der Endpunkt %1 hat keine Adresse</translation>
    </message>
    <message>
        <source>endpoint %1: %2</source>
        <translation>Endpunkt %1: %2</translation>
    </message>
    <message>
        <source>endpoint %1: the key would travel unencrypted; write the address with https://</source>
        <translation>Endpunkt %1: Der Schlüssel würde unverschlüsselt übertragen; schreiben Sie die Adresse mit https://</translation>
    </message>
    <message>
        <source>exact McNemar test</source>
        <translation>exakter Test von McNemar</translation>
    </message>
    <message>
        <source>it changed the length of its vectors from %1 to %2</source>
        <translation>die Länge ihrer Vektoren hat sich von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>it contains NUL</source>
        <translation>sie enthält NUL</translation>
    </message>
    <message>
        <source>it does not repeat the text; it may ignore the field &quot;echo&quot;</source>
        <translation>die Antwort wiederholt den Text nicht; vielleicht übergeht der Server das Feld „echo“</translation>
    </message>
    <message>
        <source>it has %1 vectors for %2 texts</source>
        <translation>sie hat %1 Vektoren für %2 Texte</translation>
    </message>
    <message>
        <source>it has &quot;choices&quot; that are not a list</source>
        <translation>sie hat „choices“, die keine Liste sind</translation>
    </message>
    <message>
        <source>it has an empty list of choices</source>
        <translation>sie hat eine leere Liste „choices“</translation>
    </message>
    <message>
        <source>it has no &quot;choices&quot;</source>
        <translation>sie hat keine „choices“</translation>
    </message>
    <message>
        <source>it has no choices</source>
        <translation>sie hat keine „choices“</translation>
    </message>
    <message>
        <source>it has no content</source>
        <translation>sie hat keinen Inhalt</translation>
    </message>
    <message>
        <source>it has no list &quot;data&quot;; it begins with &quot;%1&quot;</source>
        <translation>sie hat keine Liste „data“; sie beginnt mit „%1“</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not JSON at byte %1</source>
        <translation>sie ist bei Byte %1 kein JSON</translation>
    </message>
    <message>
        <source>it would show other exemplars with every input, not always those that are pinned</source>
        <translation>Mit jeder Eingabe würden andere Beispiele gezeigt, nicht immer die angehefteten</translation>
    </message>
    <message>
        <source>item %1 has no embedding</source>
        <translation>Eintrag %1 hat keine Einbettung</translation>
    </message>
    <message>
        <source>its tokens do not spell the text</source>
        <translation>die Tokens der Antwort ergeben nicht den Text</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>kein Test</translation>
    </message>
    <message>
        <source>one of them is no logarithm of a probability</source>
        <translation>eine davon ist kein Logarithmus einer Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>only a finished run can be asked for its failed answers again; %1 goes on</source>
        <translation>Nur ein beendeter Lauf kann seine fehlgeschlagenen Antworten noch einmal fragen; %1 geht noch weiter</translation>
    </message>
    <message>
        <source>only a finished run can be asked for its failed answers again; %1 has not run</source>
        <translation>Nur ein beendeter Lauf kann seine fehlgeschlagenen Antworten noch einmal fragen; %1 ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>paired bootstrap</source>
        <translation>gepaarter Bootstrap</translation>
    </message>
    <message>
        <source>parameter %1 is %2, it must be at least %3</source>
        <translation>Der Parameter %1 ist %2, er muss mindestens %3 sein</translation>
    </message>
    <message>
        <source>parameter %1 is %2, it must be at most %3</source>
        <translation>Der Parameter %1 ist %2, er darf höchstens %3 sein</translation>
    </message>
    <message>
        <source>parameter %1 is &quot;%2&quot;, it must be one of: %3</source>
        <translation>Der Parameter %1 ist „%2“, er muss einer dieser Werte sein: %3</translation>
    </message>
    <message>
        <source>parameter %1 must be a finite number</source>
        <translation>Der Parameter %1 muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>parameter %1 must be a number</source>
        <translation>Der Parameter %1 muss eine Zahl sein</translation>
    </message>
    <message>
        <source>parameter %1 must be a text</source>
        <translation>Der Parameter %1 muss ein Text sein</translation>
    </message>
    <message>
        <source>parameter %1 must be a whole number</source>
        <translation>Der Parameter %1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>parameter %1 must be true or false</source>
        <translation>Der Parameter %1 muss true oder false sein</translation>
    </message>
    <message>
        <source>run %1 has no candidate %2</source>
        <translation>Der Lauf %1 hat keinen Kandidaten %2</translation>
    </message>
    <message>
        <source>runs: %1, calls: %2, tokens: %3</source>
        <translation>Läufe: %1, Aufrufe: %2, Tokens: %3</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>temperature %1, token limit: %2</source>
        <translation>Temperatur %1, Token-Grenze: %2</translation>
    </message>
    <message>
        <source>the UTF-16 text is broken</source>
        <translation>Der UTF-16-Text ist beschädigt</translation>
    </message>
    <message>
        <source>the budget does not pay for another call</source>
        <translation>Das Budget reicht nicht für einen weiteren Aufruf</translation>
    </message>
    <message>
        <source>the comparison was cancelled</source>
        <translation>Der Vergleich wurde abgebrochen</translation>
    </message>
    <message>
        <source>the directory %1 has %2 .hone files, expected one; name the file</source>
        <translation>Das Verzeichnis %1 hat %2 Dateien mit der Endung .hone, erwartet wird eine; nennen Sie die Datei</translation>
    </message>
    <message>
        <source>the document must be an object</source>
        <translation>Das Dokument muss ein Objekt sein</translation>
    </message>
    <message>
        <source>the draft: %1</source>
        <translation>Der Entwurf: %1</translation>
    </message>
    <message>
        <source>the endpoint gives no log-probabilities</source>
        <translation>der Endpunkt gibt keine Log-Wahrscheinlichkeiten an</translation>
    </message>
    <message>
        <source>the file %1 is larger than 64 MB</source>
        <translation>Die Datei %1 ist größer als 64 MB</translation>
    </message>
    <message>
        <source>the file is an SQLite database, but not a journal of Hone</source>
        <translation>Die Datei ist eine SQLite-Datenbank, aber kein Journal von Hone</translation>
    </message>
    <message>
        <source>the indices of its vectors are not a numbering</source>
        <translation>die Indizes ihrer Vektoren sind keine Nummerierung</translation>
    </message>
    <message>
        <source>the instruction lost the locked text &quot;%1&quot;</source>
        <translation>Die Anweisung hat den gesperrten Text „%1“ verloren</translation>
    </message>
    <message>
        <source>the journal %1 cannot be opened: %2</source>
        <translation>Das Journal %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>the journal has no candidate %1</source>
        <translation>Das Journal hat keinen Kandidaten %1</translation>
    </message>
    <message>
        <source>the journal has no run %1</source>
        <translation>Das Journal hat keinen Lauf %1</translation>
    </message>
    <message>
        <source>the journal has no scored candidate yet</source>
        <translation>Das Journal hat noch keinen bewerteten Kandidaten</translation>
    </message>
    <message>
        <source>the journal has version %1, this program knows up to %2</source>
        <translation>Das Journal hat die Version %1, dieses Programm kennt sie nur bis %2</translation>
    </message>
    <message>
        <source>the journal is damaged: %1</source>
        <translation>Das Journal ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the journal is damaged: a score has no trial</source>
        <translation>Das Journal ist beschädigt: Zu einer Bewertung fehlt der Versuch</translation>
    </message>
    <message>
        <source>the journal is damaged: an outcome has no trial</source>
        <translation>Das Journal ist beschädigt: Zu einem Ergebnis fehlt der Versuch</translation>
    </message>
    <message>
        <source>the journal was made by an older program; open the project once to bring it up to date</source>
        <translation>Das Journal stammt von einem älteren Programm; öffnen Sie das Projekt einmal, um es auf den neuen Stand zu bringen</translation>
    </message>
    <message>
        <source>the journal: %1</source>
        <translation>Das Journal: %1</translation>
    </message>
    <message>
        <source>the lock %1 cannot be made: its directory is not writable</source>
        <translation>Die Sperre %1 lässt sich nicht anlegen: In ihr Verzeichnis darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the model gave a log-probability that is not a number</source>
        <translation>das Modell gab eine Log-Wahrscheinlichkeit an, die keine Zahl ist</translation>
    </message>
    <message>
        <source>the name of the field is no text in quotes</source>
        <translation>der Name des Feldes ist kein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>the page has no section &quot;%1&quot; with its text</source>
        <translation>die Seite hat keinen Abschnitt „%1“ mit seinem Text</translation>
    </message>
    <message>
        <source>the placeholder has no name</source>
        <translation>Der Platzhalter hat keinen Namen</translation>
    </message>
    <message>
        <source>the placeholder is not closed on its line; write \{{ for literal braces</source>
        <translation>Der Platzhalter ist in seiner Zeile nicht geschlossen; schreiben Sie \{{ für Klammern, die Text sind</translation>
    </message>
    <message>
        <source>the project %1 cannot be read: %2</source>
        <translation>Das Projekt %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the project %1 cannot be saved: %2</source>
        <translation>Das Projekt %1 lässt sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>the project %1 is larger than 64 MB</source>
        <translation>Das Projekt %1 ist größer als 64 MB</translation>
    </message>
    <message>
        <source>the project has format version %1, this program knows up to %2</source>
        <translation>Das Projekt hat die Formatversion %1, dieses Programm kennt sie nur bis %2</translation>
    </message>
    <message>
        <source>the project has no data files</source>
        <translation>Das Projekt hat keine Datendateien</translation>
    </message>
    <message>
        <source>the run was scored on examples the task has lost</source>
        <translation>Der Lauf wurde auf Beispielen bewertet, die die Aufgabe nicht mehr hat</translation>
    </message>
    <message>
        <source>the search for duplicates was stopped</source>
        <translation>Die Suche nach Doppelten wurde angehalten</translation>
    </message>
    <message>
        <source>the search for leaks was stopped</source>
        <translation>Die Suche nach Verratenem wurde angehalten</translation>
    </message>
    <message>
        <source>the search was stopped</source>
        <translation>Die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>the server gives no log-probabilities of this prompt: %1</source>
        <translation>der Server gibt für diesen Prompt keine Log-Wahrscheinlichkeiten an: %1</translation>
    </message>
    <message>
        <source>the server&apos;s log-probabilities of a prompt are not usable: %1</source>
        <translation>die Log-Wahrscheinlichkeiten des Servers für einen Prompt sind nicht zu gebrauchen: %1</translation>
    </message>
    <message>
        <source>the server&apos;s log-probabilities of a prompt are not usable: it does not find an expected text clearly likelier than scattered words</source>
        <translation>Die Log-Wahrscheinlichkeiten des Servers für einen Prompt sind nicht zu gebrauchen: Er hält einen zu erwartenden Text nicht deutlich für wahrscheinlicher als verstreute Wörter</translation>
    </message>
    <message>
        <source>the solver&apos;s endpoint gives no log-probabilities of answers; choose scoring by execution</source>
        <translation>Der Endpunkt des antwortenden Modells gibt keine Log-Wahrscheinlichkeiten von Antworten an; wählen Sie die Bewertung anhand der Antworten</translation>
    </message>
    <message>
        <source>the system keyring refused: %1</source>
        <translation>Der Schlüsselbund des Systems hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>the task has no pool examples to infer an instruction from</source>
        <translation>Die Aufgabe hat keine Beispiele im Vorrat, aus denen sich eine Anweisung erschließen ließe</translation>
    </message>
    <message>
        <source>the task has no pool examples to show as exemplars</source>
        <translation>Die Aufgabe hat keine Beispiele im Vorrat, die ein Prompt zeigen könnte</translation>
    </message>
    <message>
        <source>the test of the metric was stopped</source>
        <translation>Der Test der Metrik wurde angehalten</translation>
    </message>
    <message>
        <source>the text that begins here has no end</source>
        <translation>der Text, der hier beginnt, hat kein Ende</translation>
    </message>
    <message>
        <source>the version of the prompt cannot be kept in %1: %2</source>
        <translation>Die Fassung des Prompts lässt sich nicht in %1 aufbewahren: %2</translation>
    </message>
    <message>
        <source>the versions of the prompt in %1 cannot be read: %2</source>
        <translation>Die Fassungen des Prompts in %1 lassen sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the writer takes no soft prompts: only a model that runs in this program does, such as the built-in one</source>
        <translation>Der Schreiber nimmt keine Soft Prompts an: Das tut nur ein Modell, das in diesem Programm läuft, etwa das eingebaute</translation>
    </message>
    <message>
        <source>there are %1 for %2 tokens</source>
        <translation>es gibt %1 für %2 Tokens</translation>
    </message>
    <message>
        <source>there are none; it may ignore the field &quot;logprobs&quot;</source>
        <translation>es gibt keine; vielleicht übergeht der Server das Feld „logprobs“</translation>
    </message>
    <message>
        <source>there is no embedder to turn instructions into vectors: name one in the project, or let a writer that takes soft prompts write</source>
        <translation>Es gibt kein Einbettungsmodell, das Anweisungen in Vektoren verwandelt: Nennen Sie eines im Projekt oder lassen Sie einen Schreiber schreiben, der Soft Prompts annimmt</translation>
    </message>
    <message>
        <source>there is no endpoint %1; there are: %2</source>
        <translation>Es gibt keinen Endpunkt %1; es gibt: %2</translation>
    </message>
    <message>
        <source>there is no exemplar &quot;%1&quot; to be pinned</source>
        <translation>Es gibt kein Beispiel „%1“, das sich anheften ließe</translation>
    </message>
    <message>
        <source>there is no journal %1</source>
        <translation>Es gibt kein Journal %1</translation>
    </message>
    <message>
        <source>there is no metric %1</source>
        <translation>Es gibt keine Metrik %1</translation>
    </message>
    <message>
        <source>there is no optimizer %1 of the kind %2</source>
        <translation>Es gibt keinen Optimierer %1 der Art %2</translation>
    </message>
    <message>
        <source>there is no optimizer %1</source>
        <translation>Es gibt keinen Optimierer %1</translation>
    </message>
    <message>
        <source>there is no parameter %1</source>
        <translation>Es gibt keinen Parameter %1</translation>
    </message>
    <message>
        <source>there is no project %1</source>
        <translation>Es gibt kein Projekt %1</translation>
    </message>
    <message>
        <source>there is no run to export from: %1</source>
        <translation>Es gibt keinen Lauf, aus dem sich exportieren ließe: %1</translation>
    </message>
    <message>
        <source>there is no scored candidate to compare</source>
        <translation>Es gibt keinen bewerteten Kandidaten zum Vergleichen</translation>
    </message>
    <message>
        <source>there is no system keyring here; put the key into an environment variable and name it in the endpoint</source>
        <translation>Hier gibt es keinen Schlüsselbund des Systems; legen Sie den Schlüssel in eine Umgebungsvariable und nennen Sie diese im Endpunkt</translation>
    </message>
    <message>
        <source>there is text after the closing quote of a field</source>
        <translation>Hinter dem schließenden Anführungszeichen eines Feldes steht noch Text</translation>
    </message>
    <message>
        <source>token limit: %1</source>
        <translation>Token-Grenze: %1</translation>
    </message>
    <message>
        <source>vector %1 is not one of %2 finite numbers</source>
        <translation>Vektor %1 besteht nicht aus %2 endlichen Zahlen</translation>
    </message>
    <message>
        <source>a duplicate of a known one</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>cut off before the end</source>
        <translation>vor dem Ende abgeschnitten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>has a placeholder the task does not fill</source>
        <translation>mit einem Platzhalter, den die Aufgabe nicht füllt</translation>
    </message>
    <message>
        <source>holds labelled examples</source>
        <translation>enthält Beispiele mit ihren Antworten</translation>
    </message>
    <message>
        <source>not an instruction</source>
        <translation>keine Anweisung</translation>
    </message>
    <message>
        <source>proposed instructions rejected: %1</source>
        <translation>abgelehnte Vorschläge für Anweisungen: %1</translation>
    </message>
    <message>
        <source>rejected a proposal: %1</source>
        <translation>Ein Vorschlag wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>the best prompt&apos;s score without the luck of having been chosen: %1 (%2 to %3)</source>
        <translation>Bewertung des besten Prompts ohne das Glück, gewählt worden zu sein: %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>add an exemplar</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>kreuzen</translation>
    </message>
    <message>
        <source>draw %1</source>
        <translation>Ziehung %1</translation>
    </message>
    <message>
        <source>draw exemplars</source>
        <translation>Beispiele ziehen</translation>
    </message>
    <message>
        <source>drop an exemplar</source>
        <translation>Beispiel weglassen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>example set %1</source>
        <translation>Beispielsatz %1</translation>
    </message>
    <message>
        <source>exchange an exemplar</source>
        <translation>Beispiel austauschen</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>infer</source>
        <translation>ableiten</translation>
    </message>
    <message>
        <source>mend mistakes</source>
        <translation>Fehler beheben</translation>
    </message>
    <message>
        <source>meta-prompt %1</source>
        <translation>Meta-Prompt %1</translation>
    </message>
    <message>
        <source>move an exemplar</source>
        <translation>Beispiel verschieben</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>umformulieren</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>auswählen</translation>
    </message>
    <message>
        <source>predicted %1 ± %2</source>
        <translation>vorhergesagt %1 ± %2</translation>
    </message>
    <message>
        <source>raise the score</source>
        <translation>Wert steigern</translation>
    </message>
    <message>
        <source>resample</source>
        <translation>neu ziehen</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>alle zeigen</translation>
    </message>
    <message>
        <source>show diverse</source>
        <translation>verschiedenartige zeigen</translation>
    </message>
    <message>
        <source>show nearest</source>
        <translation>ähnlichste zeigen</translation>
    </message>
    <message>
        <source>soft prompt %1</source>
        <translation>Soft-Prompt %1</translation>
    </message>
    <message>
        <source>swap two exemplars</source>
        <translation>zwei Beispiele tauschen</translation>
    </message>
    <message>
        <source>vary</source>
        <translation>abwandeln</translation>
    </message>
    <message>
        <source>written by hand</source>
        <translation>von Hand geschrieben</translation>
    </message>
    <message>
        <source>The JSON is broken in line %1 at byte %2: %3</source>
        <translation>Das JSON ist in Zeile %1 bei Byte %2 fehlerhaft: %3</translation>
    </message>
    <message>
        <source>this is not a project of Hone: %1</source>
        <translation>Das ist kein Projekt von Hone: %1</translation>
    </message>
    <message>
        <source>a budget of %1 in money is too small here; the smallest useful one is about %2, for %3 calls</source>
        <translation>Ein Budget von %1 an Geld ist hier zu klein; das kleinste brauchbare liegt bei etwa %2, für %3 Aufrufe</translation>
    </message>
    <message>
        <source>a budget of %1 minutes is too small here; the smallest useful one is about %2 minutes, for %3 calls</source>
        <translation>Ein Budget von %1 Minuten ist hier zu klein; das kleinste brauchbare liegt bei etwa %2 Minuten, für %3 Aufrufe</translation>
    </message>
    <message>
        <source>a budget of %1 tokens is too small here; the smallest useful one is about %2 tokens, for %3 calls</source>
        <translation>Ein Budget von %1 Tokens ist hier zu klein; das kleinste brauchbare liegt bei etwa %2 Tokens, für %3 Aufrufe</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>Antonyms</source>
        <translation>Gegensätze</translation>
    </message>
    <message>
        <source>Answer a word with one of the opposite meaning. The draft does not say what to do with the word; several answers are right for some.</source>
        <translation>Auf ein Wort mit einem von entgegengesetzter Bedeutung antworten. Der Entwurf sagt nicht, was mit dem Wort zu tun ist; für manche sind mehrere Antworten richtig.</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>Gebote</translation>
    </message>
    <message>
        <source>Announce the higher of two bids in the manner of the auction house. Exemplars show how it is said but hardly which bid it is, an instruction says which but not how: it takes both.</source>
        <translation>Das höhere von zwei Geboten so ausrufen, wie es im Auktionshaus üblich ist. Beispiele zeigen, wie es gesagt wird, aber kaum, welches Gebot gemeint ist; eine Anweisung sagt, welches, aber nicht, wie: Es braucht beides.</translation>
    </message>
    <message>
        <source>English to French</source>
        <translation>Englisch–Französisch</translation>
    </message>
    <message>
        <source>Translate an English word into French. The draft forgets to name the language.</source>
        <translation>Ein englisches Wort ins Französische übersetzen. Der Entwurf vergisst, die Sprache zu nennen.</translation>
    </message>
    <message>
        <source>English to German</source>
        <translation>Englisch–Deutsch</translation>
    </message>
    <message>
        <source>Translate an English word into German. The draft forgets to name the language.</source>
        <translation>Ein englisches Wort ins Deutsche übersetzen. Der Entwurf vergisst, die Sprache zu nennen.</translation>
    </message>
    <message>
        <source>First letters</source>
        <translation>Erste Buchstaben</translation>
    </message>
    <message>
        <source>Give the first letter of a word. The draft does not say which.</source>
        <translation>Den ersten Buchstaben eines Wortes nennen. Der Entwurf sagt nicht, welchen.</translation>
    </message>
    <message>
        <source>Index entries</source>
        <translation>Registereinträge</translation>
    </message>
    <message>
        <source>Write the entry of an index that points from a word to its plural. The form of the entries is easily shown and hardly said.</source>
        <translation>Den Eintrag eines Registers schreiben, der von einem Wort auf seine Mehrzahl verweist. Die Form der Einträge ist leicht gezeigt und schwer gesagt.</translation>
    </message>
    <message>
        <source>Larger number</source>
        <translation>Größere Zahl</translation>
    </message>
    <message>
        <source>Pick the larger of two numbers. The numbers alone do not say what to do with them, and neither does the draft.</source>
        <translation>Die größere von zwei Zahlen wählen. Die Zahlen allein sagen nicht, was mit ihnen zu tun ist, und der Entwurf auch nicht.</translation>
    </message>
    <message>
        <source>Plurals</source>
        <translation>Mehrzahl</translation>
    </message>
    <message>
        <source>Give the plural of a noun, irregular ones among regular ones. The draft does not say so.</source>
        <translation>Die Mehrzahl eines Hauptworts nennen, unregelmäßige unter regelmäßigen. Der Entwurf sagt das nicht.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Kritiken</translation>
    </message>
    <message>
        <source>Tell whether a short review is positive or negative, where praise and blame may stand in one sentence. The draft does not name the labels.</source>
        <translation>Sagen, ob eine kurze Kritik lobt oder tadelt, wobei beides in einem Satz stehen kann. Der Entwurf nennt die Bezeichnungen nicht.</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Regale</translation>
    </message>
    <message>
        <source>Find the shelf for the goods of an order line. Which shelf holds what is a habit of the shop: the examples show it, and no instruction the practice model writes can say it.</source>
        <translation>Das Regal für die Ware einer Bestellzeile finden. Welches Regal was enthält, ist eine Gewohnheit des Ladens: Die Beispiele zeigen sie, und keine Anweisung, die das Übungsmodell schreibt, kann sie sagen.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Add two numbers. The numbers alone do not say what to do with them, and neither does the draft.</source>
        <translation>Zwei Zahlen zusammenzählen. Die Zahlen allein sagen nicht, was mit ihnen zu tun ist, und der Entwurf auch nicht.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Send a support ticket to the right team: billing, technical, sales or shipping. The draft does not name the teams.</source>
        <translation>Eine Kundenanfrage an die richtige Abteilung leiten: billing, technical, sales oder shipping. Der Entwurf nennt die Abteilungen nicht.</translation>
    </message>
    <message>
        <source>Top of the list</source>
        <translation>Oben auf der Liste</translation>
    </message>
    <message>
        <source>Buy what stands first on the shopping list. The draft does not say which item it is.</source>
        <translation>Kaufen, was auf der Einkaufsliste zuerst steht. Der Entwurf sagt nicht, was das ist.</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>List the stops of a way for the way back. Examples look much like those of other orders, so an instruction has to say it.</source>
        <translation>Die Stationen eines Weges für den Rückweg aufzählen. Die Beispiele sehen denen anderer Reihenfolgen sehr ähnlich, darum muss eine Anweisung es sagen.</translation>
    </message>
</context>
<context>
    <name>widgets::ArmModel</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Pulls</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>The score the search expects of the candidate</source>
        <translation>Die Bewertung, die die Suche vom Kandidaten erwartet</translation>
    </message>
    <message>
        <source>How unsure the search is of the mean</source>
        <translation>Wie unsicher sich die Suche des Mittels ist</translation>
    </message>
    <message>
        <source>Mean and deviation together: what the search is drawn to</source>
        <translation>Mittel und Abweichung zusammen: wozu es die Suche zieht</translation>
    </message>
    <message>
        <source>Examples the candidate was scored on</source>
        <translation>Beispiele, an denen der Kandidat bewertet wurde</translation>
    </message>
</context>
<context>
    <name>widgets::ArmPlot</name>
    <message>
        <source>Mean and deviation of each arm</source>
        <translation>Mittel und Abweichung jedes Arms</translation>
    </message>
    <message>
        <source>Arms, the highest mean first</source>
        <translation>Arme, das höchste Mittel zuerst</translation>
    </message>
    <message>
        <source>Point at an arm to read it, click to choose it.</source>
        <translation>Zeigen Sie auf einen Arm, um ihn zu lesen, klicken Sie, um ihn zu wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Candidate %1: %2 ± %3 after %n pull(s)</source>
        <translation>
            <numerusform>Kandidat %1: %2 ± %3 nach %n Zug</numerusform>
            <numerusform>Kandidat %1: %2 ± %3 nach %n Zügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ArmTable</name>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
</context>
<context>
    <name>widgets::BandPlot</name>
    <message>
        <source>Trajectories over the seeds</source>
        <translation>Verläufe über die Seeds</translation>
    </message>
    <message>
        <source>Calls, known answers counted</source>
        <translation>Aufrufe, bekannte Antworten mitgezählt</translation>
    </message>
    <message>
        <source>Point at the chart, or use the arrow keys, to read all lines.</source>
        <translation>Zeigen Sie auf das Diagramm oder nehmen Sie die Pfeiltasten, um alle Linien abzulesen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>After %1 calls: %2</source>
        <translation>Nach %1 Aufrufen: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>widgets::ChartPanel</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
</context>
<context>
    <name>widgets::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message>
        <source>Places with something removed: %1; with something added: %2.</source>
        <translation>Stellen, an denen etwas entfernt ist: %1; an denen etwas hinzukam: %2.</translation>
    </message>
</context>
<context>
    <name>widgets::ExampleModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>widgets::ExampleTable</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
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
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>Nicht angeheftet</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Every prompt shows this exemplar.</source>
        <translation>Jeder Prompt zeigt dieses Beispiel.</translation>
    </message>
    <message>
        <source>Kept in the project, but not sent.</source>
        <translation>Bleibt im Projekt, wird aber nicht gesendet.</translation>
    </message>
    <message>
        <source>No optimizer removes or changes a pinned exemplar.</source>
        <translation>Ein angeheftetes Beispiel entfernt oder ändert kein Optimierer.</translation>
    </message>
    <message>
        <source>An exemplar that is not sent cannot be pinned.</source>
        <translation>Ein Beispiel, das nicht gesendet wird, lässt sich nicht anheften.</translation>
    </message>
    <message>
        <source>An example of the pool with its expected answer.</source>
        <translation>Ein Beispiel aus dem Vorrat mit seiner erwarteten Antwort.</translation>
    </message>
    <message>
        <source>An example of the pool with the solver&apos;s own answer, which was right.</source>
        <translation>Ein Beispiel aus dem Vorrat mit der eigenen, richtigen Antwort des Modells.</translation>
    </message>
    <message>
        <source>Written or changed by hand.</source>
        <translation>Von Hand geschrieben oder geändert.</translation>
    </message>
    <message>
        <source>The journal does not have the prompt scored both with and without this exemplar.</source>
        <translation>Im Journal ist der Prompt nicht sowohl mit als auch ohne dieses Beispiel bewertet.</translation>
    </message>
    <message numerus="yes">
        <source>The score with this exemplar less the score without it, in points: 95 % interval from %1 to %2, on %n example(s).</source>
        <translation>
            <numerusform>Die Bewertung mit diesem Beispiel minus die ohne es, in Punkten: 95-%-Intervall von %1 bis %2, auf %n Beispiel.</numerusform>
            <numerusform>Die Bewertung mit diesem Beispiel minus die ohne es, in Punkten: 95-%-Intervall von %1 bis %2, auf %n Beispielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
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
    <name>widgets::FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>widgets::FrontPlot</name>
    <message>
        <source>Test score over prompt tokens</source>
        <translation>Testwert über Prompt-Tokens</translation>
    </message>
    <message>
        <source>Tokens of a prompt</source>
        <translation>Tokens eines Prompts</translation>
    </message>
    <message>
        <source>Point at a candidate to read it, click to compare it.</source>
        <translation>Zeigen Sie auf einen Kandidaten, um ihn zu lesen; klicken Sie, um ihn zu vergleichen.</translation>
    </message>
    <message>
        <source>%1: %2 with %3 tokens a prompt</source>
        <translation>%1: %2 mit %3 Tokens je Prompt</translation>
    </message>
</context>
<context>
    <name>widgets::InstructionEditor</name>
    <message>
        <source>The data has no field “%1”.</source>
        <translation>Die Daten haben kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Write {{%1}}</source>
        <translation>{{%1}} schreiben</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Select the text to be locked first.</source>
        <translation>Wählen Sie zuerst den Text, der gesperrt werden soll.</translation>
    </message>
    <message>
        <source>This text stands in the instruction more than once: select more around it.</source>
        <translation>Dieser Text steht mehr als einmal in der Anweisung: Wählen Sie mehr darum herum.</translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeBar</name>
    <message>
        <source>Outcomes by class</source>
        <translation>Ergebnisse nach Klasse</translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeGrid</name>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>teilweise richtig</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeLegend</name>
    <message>
        <source>now right</source>
        <translation>jetzt richtig</translation>
    </message>
    <message>
        <source>no longer right</source>
        <translation>nicht mehr richtig</translation>
    </message>
    <message>
        <source>Framed cells differ from what the draft made of the example</source>
        <translation>Umrahmte Zellen weichen von dem ab, was der Entwurf aus dem Beispiel machte</translation>
    </message>
</context>
<context>
    <name>widgets::OutcomeMap</name>
    <message>
        <source>Map of candidates and examples</source>
        <translation>Karte der Kandidaten und Beispiele</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Wechsel</translation>
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
    <message>
        <source>%1 %2</source>
        <comment>a count and what it counts</comment>
        <translation>%1 %2</translation>
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
    <name>widgets::RoleBar</name>
    <message>
        <source>Examples by role</source>
        <translation>Beispiele nach Rolle</translation>
    </message>
    <message>
        <source>%1 in the pool, %2 in validation, %3 in test.</source>
        <translation>%1 im Vorrat, %2 in der Auswahl, %3 im Test.</translation>
    </message>
</context>
<context>
    <name>widgets::RoleText</name>
    <message>
        <source>Pool</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Shown to writers and used as exemplars.</source>
        <translation>Wird Schreibern gezeigt und als Beispiel im Prompt verwendet.</translation>
    </message>
    <message>
        <source>Every candidate is scored on these; the best is chosen by them.</source>
        <translation>Jeder Kandidat wird auf diesen bewertet; der beste wird nach ihnen ausgewählt.</translation>
    </message>
    <message>
        <source>Sealed: only the final comparison reads these.</source>
        <translation>Versiegelt: Nur der abschließende Vergleich liest diese.</translation>
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
    <message>
        <source>Pin the best of this run as baseline</source>
        <translation>Den besten dieses Laufs als Grundlinie festhalten</translation>
    </message>
    <message>
        <source>%1, candidate %2: %3</source>
        <translation>%1, Kandidat %2: %3</translation>
    </message>
    <message>
        <source>Best of %1: %2</source>
        <translation>Bester von %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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

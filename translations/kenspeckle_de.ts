<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EffectWords</name>
    <message>
        <source>The words are as they were.</source>
        <translation>Die Wörter sind, wie sie waren.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) move with their words</source>
        <translation>
            <numerusform>%n Textstelle wandert mit ihren Wörtern</numerusform>
            <numerusform>%n Textstellen wandern mit ihren Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) change their words and will be listed for review</source>
        <translation>
            <numerusform>%n Textstelle ändert ihre Wörter und kommt auf die Prüfliste</numerusform>
            <numerusform>%n Textstellen ändern ihre Wörter und kommen auf die Prüfliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) go, and will be listed: %1</source>
        <translation>
            <numerusform>%n Textstelle entfällt und kommt auf die Liste: %1</numerusform>
            <numerusform>%n Textstellen entfallen und kommen auf die Liste: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) have their first words again</source>
        <translation>
            <numerusform>%n Textstelle hat wieder ihre ersten Wörter</numerusform>
            <numerusform>%n Textstellen haben wieder ihre ersten Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) of other coders change too</source>
        <translation>
            <numerusform>%n Textstelle anderer ändert sich mit</numerusform>
            <numerusform>%n Textstellen anderer ändern sich mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s) will stand on the transcript</source>
        <translation>
            <numerusform>%n Memo kommt zum Transkript</numerusform>
            <numerusform>%n Memos kommen zum Transkript</numerusform>
        </translation>
    </message>
    <message>
        <source>No passage is touched.</source>
        <translation>Keine Textstelle ist betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) to review</source>
        <translation>
            <numerusform>%n Textstelle zu prüfen</numerusform>
            <numerusform>%n Textstellen zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Tabellenkalkulation (*.xlsx)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-Dokument (*.docx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument-Text (*.odt)</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Chart as a drawing (*.svg)</source>
        <translation>Diagramm als Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Chart as a picture (*.png)</source>
        <translation>Diagramm als Bild (*.png)</translation>
    </message>
    <message>
        <source>Chart for print (*.pdf)</source>
        <translation>Diagramm für den Druck (*.pdf)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1 and %n more beside it</source>
        <translation>
            <numerusform>%1 und %n weitere Datei daneben geschrieben</numerusform>
            <numerusform>%1 und %n weitere Dateien daneben geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stripe</name>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;by %2, %3&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;von %2, %3&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>TranscriptPages</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded</source>
        <translation>
            <numerusform>%n Textstelle kodiert</numerusform>
            <numerusform>%n Textstellen kodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was said in this transcript.</source>
        <translation>In diesem Transkript wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more passage(s) on this page, marked in the text by their numbers only</source>
        <translation>
            <numerusform>%n weitere Textstelle auf dieser Seite, im Text nur mit ihrer Nummer bezeichnet</numerusform>
            <numerusform>%n weitere Textstellen auf dieser Seite, im Text nur mit ihren Nummern bezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::AboutDialog</name>
    <message>
        <source>About Kenspeckle</source>
        <translation>Über Kenspeckle</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Kenspeckle %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Thematic coding of interviews. Everything stays on this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later, without any warranty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Kenspeckle %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Thematisches Kodieren von Interviews. Alles bleibt auf diesem Rechner.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewähr.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::AskLine</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::AttributeDialog</name>
    <message>
        <source>Edit attribute</source>
        <translation>Merkmal bearbeiten</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>role, site, age…</source>
        <translation>Rolle, Ort, Alter…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices, one on a line</source>
        <translation>Auswahl, je eine auf einer Zeile</translation>
    </message>
    <message>
        <source>One on a line</source>
        <translation>Je eine auf einer Zeile</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Merkmal anlegen</translation>
    </message>
    <message>
        <source>Any words.</source>
        <translation>Beliebige Wörter.</translation>
    </message>
    <message>
        <source>With a decimal point: 3.5.</source>
        <translation>Mit Dezimalpunkt: 3.5.</translation>
    </message>
    <message>
        <source>Typed as 2018-03-31, 31/03/2018 or 31 March 2018; kept as 2018-03-31.</source>
        <translation>Geschrieben als 2018-03-31, 31/03/2018 oder 31 March 2018; bewahrt als 2018-03-31.</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>Ja oder nein.</translation>
    </message>
    <message>
        <source>Leave this empty to offer the values there are.</source>
        <translation>Leer lassen, um die vorhandenen Werte anzubieten.</translation>
    </message>
    <message>
        <source>Values are one of these. Writing one differently changes it wherever it stands.</source>
        <translation>Werte sind einer von diesen. Wer einen anders schreibt, ändert ihn überall.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::BookText</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>mit anderen Worten</translation>
    </message>
    <message>
        <source>How people’s words were treated</source>
        <translation>Wie mit den Worten der Befragten umgegangen wurde</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CandidateModel</name>
    <message>
        <source>turn %1, coded so already</source>
        <translation>Beitrag %1, schon so kodiert</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>Beitrag %1</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ChartView</name>
    <message>
        <source>A chart. The arrow keys go from value to value, Enter opens the quotes.</source>
        <translation>Ein Diagramm. Die Pfeiltasten gehen von Wert zu Wert, die Eingabetaste öffnet die Zitate.</translation>
    </message>
    <message>
        <source>Click for the quotes.</source>
        <translation>Ein Klick zeigt die Zitate.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ChosenList</name>
    <message>
        <source>Take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodeAllDialog</name>
    <message>
        <source>Code all</source>
        <translation>Alles kodieren</translation>
    </message>
    <message>
        <source>What to code</source>
        <translation>Was kodiert wird</translation>
    </message>
    <message>
        <source>Every place of a phrase</source>
        <translation>Jede Stelle einer Wendung</translation>
    </message>
    <message>
        <source>Every turn of a speaker</source>
        <translation>Jeder Redebeitrag einer Person</translation>
    </message>
    <message>
        <source>Every hit of a search</source>
        <translation>Jeder Treffer einer Suche</translation>
    </message>
    <message>
        <source>Phrase or search</source>
        <translation>Wendung oder Suche</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Die Wörter</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>Der Satz</translation>
    </message>
    <message>
        <source>The turn</source>
        <translation>Der Redebeitrag</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>In all transcripts</source>
        <translation>In allen Transkripten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Interviewers too</source>
        <translation>Auch Interviewende</translation>
    </message>
    <message>
        <source>What would be coded</source>
        <translation>Was kodiert würde</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Choose codes…</source>
        <translation>Codes wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Words as they are said</source>
        <translation>Wörter, wie sie gesagt werden</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, AND OR NOT, speaker:, code:</source>
        <translation>Wörter, &quot;Wendungen&quot;, AND OR NOT, speaker:, code:</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Type what was said; every place of it is listed here.</source>
        <translation>Geben Sie ein, was gesagt wurde; hier steht dann jede Stelle.</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message numerus="yes">
        <source>; %n coded so already</source>
        <translation>
            <numerusform>; %n schon so kodiert</numerusform>
            <numerusform>; %n schon so kodiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle kodieren</numerusform>
            <numerusform>%n Textstellen kodieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>No code chosen yet</source>
        <translation>Noch kein Code gewählt</translation>
    </message>
    <message>
        <source>Code as %1</source>
        <translation>Als %1 kodieren</translation>
    </message>
    <message>
        <source>&lt;/b&gt; and &lt;b&gt;</source>
        <translation>&lt;/b&gt; und &lt;b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>Code %n passage(s) as</source>
        <translation>
            <numerusform>%n Textstelle kodieren als</numerusform>
            <numerusform>%n Textstellen kodieren als</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodeDetails</name>
    <message>
        <source>Choose a code to read and write what it means.</source>
        <translation>Einen Code wählen, um zu lesen und zu schreiben, was er bedeutet.</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the codes below it: %1 and %2</source>
        <translation>Ohne die Codes darunter: %1 und %2</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodeDialog</name>
    <message>
        <source>Edit code</source>
        <translation>Code bearbeiten</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>New code under %1</source>
        <translation>Neuer Code unter %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code anlegen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodeForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>What the code means</source>
        <translation>Was der Code bedeutet</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>Zu verwenden bei</translation>
    </message>
    <message>
        <source>Signs that a passage belongs here</source>
        <translation>Woran man erkennt, dass eine Textstelle hierher gehört</translation>
    </message>
    <message>
        <source>Do not use when</source>
        <translation>Nicht zu verwenden bei</translation>
    </message>
    <message>
        <source>What belongs elsewhere, and where</source>
        <translation>Was anderswohin gehört, und wohin</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>A typical passage</source>
        <translation>Eine typische Textstelle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Passages can be coded with it</source>
        <translation>Stellen können damit kodiert werden</translation>
    </message>
    <message>
        <source>Passages can be coded with it (clear this for a theme that only groups)</source>
        <translation>Damit kann kodiert werden (bei einem Thema, das nur ordnet, abwählen)</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodePalette</name>
    <message>
        <source>Find a code</source>
        <translation>Code suchen</translation>
    </message>
    <message>
        <source>Name of a code</source>
        <translation>Name eines Codes</translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation>Gefundene Codes</translation>
    </message>
    <message>
        <source>New code “%1”</source>
        <translation>Neuer Code „%1“</translation>
    </message>
    <message>
        <source>A few letters of a code, words of its definition, or Theme / New code</source>
        <translation>Einige Buchstaben eines Codes, Wörter seiner Definition, oder Thema / Neuer Code</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Ctrl+Space tick several · Tab a new code below · Esc close</source>
        <translation>↑ ↓ wählen · Strg+Leertaste mehrere · Tab neuer Code darunter · Esc schließen</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>Zu verwenden bei</translation>
    </message>
    <message>
        <source>Do not use when</source>
        <translation>Nicht zu verwenden bei</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>This code has no definition yet.</source>
        <translation>Dieser Code hat noch keine Definition.</translation>
    </message>
    <message>
        <source>Makes this code and uses it at once; a definition can be given in the codebook.</source>
        <translation>Legt diesen Code an und verwendet ihn sofort; eine Definition kann im Codebuch folgen.</translation>
    </message>
    <message>
        <source>No code answers these letters.</source>
        <translation>Kein Code passt zu diesen Buchstaben.</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>&lt;/b&gt; and &lt;b&gt;</source>
        <translation>&lt;/b&gt; und &lt;b&gt;</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodeSide</name>
    <message>
        <source>What the code means</source>
        <translation>Was der Code bedeutet</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the code</source>
        <translation>Code bearbeiten</translation>
    </message>
    <message>
        <source>A click shows one person’s quotes only; again, everybody’s.</source>
        <translation>Ein Klick zeigt nur die Zitate einer Person; noch einer wieder alle.</translation>
    </message>
    <message>
        <source>No code chosen</source>
        <translation>Kein Code gewählt</translation>
    </message>
    <message>
        <source>What the code at hand means is shown here.</source>
        <translation>Hier steht, was der gewählte Code bedeutet.</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>Zu verwenden bei</translation>
    </message>
    <message>
        <source>Do not use when</source>
        <translation>Nicht zu verwenden bei</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation>Noch keine Definition.</translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Befragte</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodebookDesk</name>
    <message>
        <source>Changed the colour of %1</source>
        <translation>Farbe geändert: %1</translation>
    </message>
    <message>
        <source>Passages can be coded with %1</source>
        <translation>Stellen können mit %1 kodiert werden</translation>
    </message>
    <message>
        <source>Now %1 only groups others</source>
        <translation>Jetzt gruppiert %1 nur noch andere</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %1 with %n passage(s)</source>
        <translation>
            <numerusform>Entfernt: %1 mit %n Stelle</numerusform>
            <numerusform>Entfernt: %1 mit %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sorted by name already.</source>
        <translation>Sie sind schon nach Namen sortiert.</translation>
    </message>
    <message>
        <source>Sorted the codes below %1</source>
        <translation>Codes unter %1 sortiert</translation>
    </message>
    <message>
        <source>Sorted the top level by name</source>
        <translation>Oberste Ebene nach Namen sortiert</translation>
    </message>
    <message>
        <source>Use when:</source>
        <translation>Zu verwenden bei:</translation>
    </message>
    <message>
        <source>Do not use when:</source>
        <translation>Nicht zu verwenden bei:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>Copied what is written about %1</source>
        <translation>Kopiert, was über %1 geschrieben ist</translation>
    </message>
    <message>
        <source>Edited the code %1</source>
        <translation>Code %1 bearbeitet</translation>
    </message>
    <message>
        <source>Merged %1 into %2</source>
        <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) had both</source>
        <translation>
            <numerusform>%n Stelle hatte beide</numerusform>
            <numerusform>%n Stellen hatten beide</numerusform>
        </translation>
    </message>
    <message>
        <source>their words are kept in a memo on it</source>
        <translation>was dazu geschrieben war, steht in einem Memo daran</translation>
    </message>
    <message numerus="yes">
        <source>Split %1: %n passage(s) moved</source>
        <translation>
            <numerusform>%1 aufgeteilt: %n Stelle verschoben</numerusform>
            <numerusform>%1 aufgeteilt: %n Stellen verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>Codebook.docx</source>
        <translation>Codebuch.docx</translation>
    </message>
    <message>
        <source>Word document (*.docx);;Web page (*.html);;PDF (*.pdf);;REFI-QDA codebook (*.qdc);;Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Markdown (*.md)</source>
        <translation>Word-Dokument (*.docx);;Webseite (*.html);;PDF (*.pdf);;REFI-QDA-Codebuch (*.qdc);;Tabelle (*.xlsx);;Kommagetrennte Werte (*.csv);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodebookModel</name>
    <message>
        <source>Use when:</source>
        <translation>Zu verwenden bei:</translation>
    </message>
    <message>
        <source>Do not use when:</source>
        <translation>Nicht zu verwenden bei:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the codes below it: %1 and %2</source>
        <translation>Ohne die Codes darunter: %1 und %2</translation>
    </message>
    <message>
        <source>Only groups the codes below it.</source>
        <translation>Gruppiert nur die Codes darunter.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n reference(s)</source>
        <translation>
            <numerusform>%1, %n Beleg</numerusform>
            <numerusform>%1, %n Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, only groups, %n reference(s)</source>
        <translation>
            <numerusform>%1, gruppiert nur, %n Beleg</numerusform>
            <numerusform>%1, gruppiert nur, %n Belege</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>Codes filtern</translation>
    </message>
    <message>
        <source>Show its quotes</source>
        <translation>Seine Zitate zeigen</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Neuer Code…</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Memo…</translation>
    </message>
    <message>
        <source>Its history</source>
        <translation>Verlauf dazu</translation>
    </message>
    <message>
        <source>What is written about the code</source>
        <translation>Was über den Code geschrieben ist</translation>
    </message>
    <message>
        <source>Order, counts and export</source>
        <translation>Reihenfolge, Zahlen und Export</translation>
    </message>
    <message>
        <source>Finds names, definitions and all else that is written about a code</source>
        <translation>Findet Namen, Definitionen und alles andere, was über einen Code geschrieben ist</translation>
    </message>
    <message>
        <source>Show in the codebook’s order</source>
        <translation>In der Reihenfolge des Codebuchs zeigen</translation>
    </message>
    <message>
        <source>Show by name</source>
        <translation>Nach Namen zeigen</translation>
    </message>
    <message>
        <source>Show the most used first</source>
        <translation>Die meistverwendeten zuerst zeigen</translation>
    </message>
    <message>
        <source>Only codes not used yet</source>
        <translation>Nur noch nicht verwendete Codes</translation>
    </message>
    <message>
        <source>Count codes without those below</source>
        <translation>Codes ohne die darunter zählen</translation>
    </message>
    <message>
        <source>Sort the top level by name</source>
        <translation>Oberste Ebene nach Namen sortieren</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>Codebuch exportieren…</translation>
    </message>
    <message>
        <source>Print the codebook…</source>
        <translation>Codebuch drucken…</translation>
    </message>
    <message>
        <source>No codes yet. Press + for the first, or bring a codebook in with the menu Study.</source>
        <translation>Noch keine Codes. Mit + den ersten anlegen oder im Menü Studie ein Codebuch einlesen.</translation>
    </message>
    <message>
        <source>Every code is used.</source>
        <translation>Jeder Code wird verwendet.</translation>
    </message>
    <message>
        <source>No code answers the filter.</source>
        <translation>Kein Code passt zum Filter.</translation>
    </message>
    <message>
        <source>Only codes not used yet.</source>
        <translation>Nur noch nicht verwendete Codes.</translation>
    </message>
    <message>
        <source>Shown by name.</source>
        <translation>Nach Namen gezeigt.</translation>
    </message>
    <message>
        <source>The most used first.</source>
        <translation>Die meistverwendeten zuerst.</translation>
    </message>
    <message>
        <source>The codes are not shown in the codebook’s order: choose that first (the button with dots), then give them their places.</source>
        <translation>Die Codes stehen nicht in der Reihenfolge des Codebuchs: zuerst diese wählen (Knopf mit Punkten), dann ihnen Plätze geben.</translation>
    </message>
    <message>
        <source>The chosen codes stand below different themes: drag them, or move them one by one.</source>
        <translation>Die gewählten Codes stehen unter verschiedenen Themen: ziehen oder einzeln verschieben.</translation>
    </message>
    <message>
        <source>There is no code before it on its level to put it below.</source>
        <translation>Auf seiner Ebene steht kein Code davor, unter den er könnte.</translation>
    </message>
    <message>
        <source>It is on the top level already.</source>
        <translation>Er steht schon auf der obersten Ebene.</translation>
    </message>
    <message>
        <source>Code the selection with this	Enter</source>
        <translation>Auswahl damit kodieren	Enter</translation>
    </message>
    <message>
        <source>Where it is used…</source>
        <translation>Wo er verwendet wird…</translation>
    </message>
    <message>
        <source>Edit…	F2</source>
        <translation>Bearbeiten…	F2</translation>
    </message>
    <message>
        <source>New code below…	Ins</source>
        <translation>Neuer Code darunter…	Einfg</translation>
    </message>
    <message>
        <source>Copy what is written about it</source>
        <translation>Kopieren, was dazu geschrieben ist</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Let it only group others</source>
        <translation>Nur andere gruppieren lassen</translation>
    </message>
    <message>
        <source>Let passages be coded with it</source>
        <translation>Stellen damit kodieren lassen</translation>
    </message>
    <message>
        <source>Split by its passages…	Ctrl+D</source>
        <translation>Nach Textstellen aufteilen…	Strg+D</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Up	Alt+Up</source>
        <translation>Nach oben	Alt+Hoch</translation>
    </message>
    <message>
        <source>Down	Alt+Down</source>
        <translation>Nach unten	Alt+Runter</translation>
    </message>
    <message>
        <source>Below the code before it	Alt+Right</source>
        <translation>Unter den Code davor	Alt+Rechts</translation>
    </message>
    <message>
        <source>Out of its theme	Alt+Left</source>
        <translation>Aus dem Thema heraus	Alt+Links</translation>
    </message>
    <message>
        <source>To the top level</source>
        <translation>Auf die oberste Ebene</translation>
    </message>
    <message>
        <source>Sort the codes below by name</source>
        <translation>Codes darunter nach Namen sortieren</translation>
    </message>
    <message>
        <source>Remove %1 codes	Del</source>
        <translation>%1 Codes entfernen	Entf</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>Entfernen	Entf</translation>
    </message>
    <message>
        <source>Merge these %1 codes into…	Ctrl+Shift+M</source>
        <translation>Diese %1 Codes zusammenführen mit…	Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Merge into…	Ctrl+Shift+M</source>
        <translation>Zusammenführen mit…	Ctrl+Shift+M</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CoderPopover</name>
    <message>
        <source>Coder</source>
        <translation>Wer kodiert</translation>
    </message>
    <message>
        <source>Whose name stands on new codings</source>
        <translation>Wessen Name an neuen Kodierungen steht</translation>
    </message>
    <message>
        <source>Another name, then Enter</source>
        <translation>Anderer Name, dann Eingabe</translation>
    </message>
    <message>
        <source>A new name for new codings</source>
        <translation>Ein neuer Name für neue Kodierungen</translation>
    </message>
    <message>
        <source>Whose codings are shown</source>
        <translation>Wessen Kodierungen zu sehen sind</translation>
    </message>
    <message>
        <source>What the colour of a coding tells</source>
        <translation>Was die Farbe einer Kodierung sagt</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>den Code</translation>
    </message>
    <message>
        <source>the coder</source>
        <translation>wer kodiert hat</translation>
    </message>
    <message>
        <source>Work blind</source>
        <translation>Blind arbeiten</translation>
    </message>
    <message>
        <source>Others’ codings are hidden from you, on every page and in every count, until you reveal them. The history records both.</source>
        <translation>Kodierungen anderer sind auf jeder Seite und in jeder Zählung verborgen, bis Sie sie aufdecken. Beides steht im Verlauf.</translation>
    </message>
    <message>
        <source>Reveal others’ codings? What you have seen, you cannot unsee.</source>
        <translation>Kodierungen anderer aufdecken? Was man gesehen hat, weiß man.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Stay blind</source>
        <translation>Blind bleiben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Colour tells</source>
        <translation>Farbe zeigt</translation>
    </message>
    <message>
        <source>New codings are made by</source>
        <translation>Neue Kodierungen macht</translation>
    </message>
    <message>
        <source>everyone’s codings</source>
        <translation>Kodierungen von allen</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>nur meine</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Kodierung</numerusform>
            <numerusform>%n Kodierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · blind</source>
        <translation>%1 · %2 · blind</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>only those of %1</source>
        <translation>nur die von %1</translation>
    </message>
    <message>
        <source>%1 · nothing coded yet</source>
        <translation>%1 · noch nichts kodiert</translation>
    </message>
    <message>
        <source>Rename or merge coders</source>
        <translation>Kodierende umbenennen oder zusammenführen</translation>
    </message>
    <message>
        <source>The coder’s other name</source>
        <translation>Der andere Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Make one of two names</source>
        <translation>Aus zwei Namen einen machen</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>Another name for %1; what is in the history keeps the old one.</source>
        <translation>Ein anderer Name für %1; im Verlauf bleibt der alte.</translation>
    </message>
    <message>
        <source>Give everything of %1 to %2, as one person’s? What both tagged alike stays once. It is one step to undo.</source>
        <translation>Alles von %1 an %2 geben, als von einer Person? Was beide gleich kodiert haben, bleibt einmal. Es ist ein Schritt zum Rückgängigmachen.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation>%1 heißt jetzt %2</translation>
    </message>
    <message numerus="yes">
        <source>Merged %1 into %2: %n coding(s)</source>
        <translation>
            <numerusform>%1 mit %2 zusammengeführt: %n Kodierung</numerusform>
            <numerusform>%1 mit %2 zusammengeführt: %n Kodierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodingActions</name>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Wider: word, sentence, paragraph, turn</source>
        <translation>&amp;Weiter: Wort, Satz, Absatz, Redebeitrag</translation>
    </message>
    <message>
        <source>&amp;Narrower again</source>
        <translation>Wieder &amp;enger</translation>
    </message>
    <message>
        <source>The &amp;paragraph</source>
        <translation>Den A&amp;bsatz</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehen zu</translation>
    </message>
    <message>
        <source>&amp;Next turn</source>
        <translation>&amp;Nächster Redebeitrag</translation>
    </message>
    <message>
        <source>&amp;Previous turn</source>
        <translation>&amp;Voriger Redebeitrag</translation>
    </message>
    <message>
        <source>Next &amp;coded passage</source>
        <translation>Nächste &amp;kodierte Textstelle</translation>
    </message>
    <message>
        <source>Previous c&amp;oded passage</source>
        <translation>Vorige k&amp;odierte Textstelle</translation>
    </message>
    <message>
        <source>Next words that are not coded: a &amp;gap</source>
        <translation>Nächste &amp;Lücke: Wörter ohne Kodierung</translation>
    </message>
    <message>
        <source>Previous g&amp;ap</source>
        <translation>Vorige L&amp;ücke</translation>
    </message>
    <message>
        <source>&amp;End one word later</source>
        <translation>&amp;Ende ein Wort später</translation>
    </message>
    <message>
        <source>End one word e&amp;arlier</source>
        <translation>Ende ein Wort &amp;früher</translation>
    </message>
    <message>
        <source>&amp;Begin one word earlier</source>
        <translation>&amp;Anfang ein Wort früher</translation>
    </message>
    <message>
        <source>Begin one word &amp;later</source>
        <translation>Anfang ein Wort &amp;später</translation>
    </message>
    <message>
        <source>&amp;Change its code…</source>
        <translation>Ihren &amp;Code ändern…</translation>
    </message>
    <message>
        <source>Spli&amp;t it at the caret</source>
        <translation>Am Cursor &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Remove all codings of the passage</source>
        <translation>A&amp;lle Kodierungen der Textstelle entfernen</translation>
    </message>
    <message>
        <source>Code all of a phrase, speaker or search…</source>
        <translation>Alles von Wendung, Person oder Suche kodieren…</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodingDesk</name>
    <message>
        <source>Select some words first, or press S for the sentence or T for the turn at the caret.</source>
        <translation>Wählen Sie zuerst Wörter aus, oder drücken Sie S für den Satz oder T für den Redebeitrag am Cursor.</translation>
    </message>
    <message>
        <source>No code is on the key %1 yet: codes come onto the keys as you use them.</source>
        <translation>Auf der Taste %1 liegt noch kein Code: Codes kommen auf die Tasten, sobald sie benutzt werden.</translation>
    </message>
    <message>
        <source>Nothing is coded here.</source>
        <translation>Hier ist nichts kodiert.</translation>
    </message>
    <message>
        <source>Select words that overlap the passage to be changed.</source>
        <translation>Wählen Sie Wörter aus, die sich mit der zu ändernden Textstelle überschneiden.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One word of the passage has to stay; Delete removes the coding.</source>
        <translation>Ein Wort der Textstelle muss bleiben; Entf entfernt die Kodierung.</translation>
    </message>
    <message>
        <source>Put the caret inside a coded passage, where it is to be cut in two.</source>
        <translation>Setzen Sie den Cursor dorthin, wo eine kodierte Textstelle geteilt werden soll.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CodingView</name>
    <message>
        <source>You work blind now: others’ codings are hidden</source>
        <translation>Sie arbeiten jetzt blind: Kodierungen anderer sind verborgen</translation>
    </message>
    <message>
        <source>Others’ codings are shown again</source>
        <translation>Kodierungen anderer sind wieder zu sehen</translation>
    </message>
    <message>
        <source>You work blind: others’ codings are hidden on every page.</source>
        <translation>Sie arbeiten blind: Kodierungen anderer sind auf jeder Seite verborgen.</translation>
    </message>
    <message>
        <source>Showing only your own codings, on every page and in every count.</source>
        <translation>Nur Ihre eigenen Kodierungen, auf jeder Seite und in jeder Zählung.</translation>
    </message>
    <message>
        <source>Showing only the codings of %1, on every page and in every count.</source>
        <translation>Nur die Kodierungen von %1, auf jeder Seite und in jeder Zählung.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ColourMenu</name>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Colour of the code</source>
        <translation>Farbe des Codes</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ConditionsField</name>
    <message>
        <source>%1: value</source>
        <translation>%1: Wert</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>hinzufügen…</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CorrectEverywhereDialog</name>
    <message>
        <source>Correct everywhere</source>
        <translation>Überall berichtigen</translation>
    </message>
    <message>
        <source>the words as they stand</source>
        <translation>die Wörter, wie sie dastehen</translation>
    </message>
    <message>
        <source>Words to be found</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>what they become; empty takes them out</source>
        <translation>was daraus wird; leer lässt sie weg</translation>
    </message>
    <message>
        <source>Words to replace them by</source>
        <translation>Wörter an ihrer Stelle</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Places found; untick those to be left as they are</source>
        <translation>Gefundene Stellen; was bleiben soll, abwählen</translation>
    </message>
    <message>
        <source>Type the words to look for.</source>
        <translation>Geben Sie die gesuchten Wörter ein.</translation>
    </message>
    <message>
        <source>The history keeps the words as they were, so that this can be undone.</source>
        <translation>Der Verlauf bewahrt die Wörter, wie sie waren, sodass dies rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Replace by</source>
        <translation>&amp;Ersetzen durch</translation>
    </message>
    <message>
        <source>%1, turn %2: %3</source>
        <translation>%1, Beitrag %2: %3</translation>
    </message>
    <message>
        <source>These words stand nowhere.</source>
        <translation>Diese Wörter stehen nirgends.</translation>
    </message>
    <message>
        <source>Tick at least one place.</source>
        <translation>Wählen Sie mindestens eine Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will be corrected.</source>
        <translation>
            <numerusform>%n Stelle wird berichtigt.</numerusform>
            <numerusform>%n Stellen werden berichtigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Corrected %n place(s)</source>
        <translation>
            <numerusform>%n Stelle berichtigt</numerusform>
            <numerusform>%n Stellen berichtigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CorrectingFlow</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Prüfen (%1)</translation>
    </message>
    <message>
        <source>The words are as they were.</source>
        <translation>Die Wörter sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Corrected turn %1</source>
        <translation>Beitrag %1 berichtigt</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CountsModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::CountsView</name>
    <message>
        <source>Quotes by participant</source>
        <translation>Zitate nach Befragten</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::DensityBar</name>
    <message>
        <source>The whole transcript in miniature</source>
        <translation>Das ganze Transkript im Kleinen</translation>
    </message>
    <message>
        <source>The whole transcript: where it is coded, where hits are. Click to go there.</source>
        <translation>Das ganze Transkript: wo es kodiert ist, wo Treffer sind. Ein Klick führt dorthin.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::DocumentPages</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FindingDelegate</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>stops the release</source>
        <translation>hält die Freigabe auf</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FindingsModel</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Stops the release</source>
        <translation>Hält die Freigabe auf</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Place or organisation</source>
        <translation>Ort oder Einrichtung</translation>
    </message>
    <message>
        <source>Jigsaw</source>
        <translation>Puzzle</translation>
    </message>
    <message>
        <source>Several quotes together</source>
        <translation>Mehrere Zitate zusammen</translation>
    </message>
    <message>
        <source>Distinctive</source>
        <translation>Kenntlich</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Ausgewogenheit</translation>
    </message>
    <message>
        <source>Few speakers</source>
        <translation>Wenige Sprechende</translation>
    </message>
    <message>
        <source>Small numbers</source>
        <translation>Kleine Zahlen</translation>
    </message>
    <message>
        <source>Earlier release</source>
        <translation>Frühere Freigabe</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a place</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FindingsView</name>
    <message>
        <source>Accepted: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Stelle %1 von %2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Annehmen…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Say why it is no danger</source>
        <translation>Sagen, warum es keine Gefahr ist</translation>
    </message>
    <message>
        <source>It is a danger after all</source>
        <translation>Es ist doch eine Gefahr</translation>
    </message>
    <message>
        <source>Why is this no danger?</source>
        <translation>Warum ist das keine Gefahr?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FrameworkModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FrameworkTab</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the matrix to a file</source>
        <translation>Die Matrix in eine Datei schreiben</translation>
    </message>
    <message>
        <source>A row for each participant who speaks. Import transcripts to begin.</source>
        <translation>Eine Zeile für jede befragte Person, die spricht. Importieren Sie zuerst Transkripte.</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Matrix exportieren</translation>
    </message>
    <message>
        <source>Framework matrix.xlsx</source>
        <translation>Rahmenmatrix.xlsx</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Web page (*.html);;Document (*.docx);;Data (*.json)</source>
        <translation>Tabelle (*.xlsx);;Kommagetrennte Werte (*.csv);;Webseite (*.html);;Dokument (*.docx);;Daten (*.json)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::FrameworkTable</name>
    <message>
        <source>Framework matrix</source>
        <translation>Rahmenmatrix</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::HeaderBar</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Search the study   (Ctrl+F)</source>
        <translation>Studie durchsuchen   (Strg+F)</translation>
    </message>
    <message>
        <source>Search the study</source>
        <translation>Studie durchsuchen</translation>
    </message>
    <message>
        <source>Words, phrases in quotes, AND, OR, NOT, NEAR, and fields such as speaker: and code:</source>
        <translation>Wörter, Wendungen in Anführungszeichen, AND, OR, NOT, NEAR und Felder wie speaker: und code:</translation>
    </message>
    <message>
        <source>Coder: %1</source>
        <translation>Es kodiert: %1</translation>
    </message>
    <message>
        <source>Whose name stands on new codings, and whose are shown</source>
        <translation>Wessen Name an neuen Kodierungen steht, und wessen zu sehen sind</translation>
    </message>
    <message>
        <source>%1 · blind</source>
        <translation>%1 · blind</translation>
    </message>
    <message>
        <source>Coder: %1, works blind</source>
        <translation>Kodiert: %1, arbeitet blind</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::HelpDialog</name>
    <message>
        <source>Keys and search words</source>
        <translation>Tasten und Suchwörter</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>Im Transkript</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>1 … 9</source>
        <translation>1 … 9</translation>
    </message>
    <message>
        <source>code as on the key</source>
        <translation>wie auf der Taste kodieren</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>code in vivo, by the words themselves</source>
        <translation>in vivo kodieren, mit den Wörtern selbst</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>change the passage to the selected words</source>
        <translation>die Textstelle auf die ausgewählten Wörter ändern</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>dismiss selection and search marks</source>
        <translation>Auswahl und Suchmarken aufheben</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>undo anything, also of last week</source>
        <translation>alles rückgängig machen, auch von voriger Woche</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>Alt+← →</source>
        <translation>Alt+← →</translation>
    </message>
    <message>
        <source>previous and next transcript</source>
        <translation>voriges und nächstes Transkript</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>larger and smaller text</source>
        <translation>größerer und kleinerer Text</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>next hit of the search</source>
        <translation>nächster Treffer der Suche</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>In der Suche</translation>
    </message>
    <message>
        <source>the word and its forms</source>
        <translation>das Wort und seine Formen</translation>
    </message>
    <message>
        <source>exactly this word</source>
        <translation>genau dieses Wort</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>genau diese Wörter</translation>
    </message>
    <message>
        <source>both words in one turn</source>
        <translation>beide Wörter in einem Redebeitrag</translation>
    </message>
    <message>
        <source>either</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>das erste ohne das zweite</translation>
    </message>
    <message>
        <source>within twenty words of each other</source>
        <translation>höchstens zwanzig Wörter voneinander</translation>
    </message>
    <message>
        <source>any word that begins so</source>
        <translation>jedes Wort, das so beginnt</translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation>Klammern fassen zusammen</translation>
    </message>
    <message>
        <source>turns of a speaker</source>
        <translation>Redebeiträge von jemandem</translation>
    </message>
    <message>
        <source>turns of a transcript</source>
        <translation>Redebeiträge eines Transkripts</translation>
    </message>
    <message>
        <source>turns coded so</source>
        <translation>so kodierte Redebeiträge</translation>
    </message>
    <message>
        <source>turns with this value of an attribute</source>
        <translation>Redebeiträge mit diesem Wert eines Merkmals</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>write a memo about what is selected</source>
        <translation>ein Memo zur Auswahl schreiben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>copy a link to this passage</source>
        <translation>einen Verweis auf diese Textstelle kopieren</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>correct the words of the turn</source>
        <translation>die Wörter des Redebeitrags berichtigen</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>select the word; again: sentence, paragraph, turn</source>
        <translation>das Wort auswählen; nochmals: Satz, Absatz, Beitrag</translation>
    </message>
    <message>
        <source>Shift+W</source>
        <translation>Umschalt+W</translation>
    </message>
    <message>
        <source>narrow again</source>
        <translation>wieder enger</translation>
    </message>
    <message>
        <source>S  P  T</source>
        <translation>S  P  T</translation>
    </message>
    <message>
        <source>the sentence, paragraph, turn</source>
        <translation>der Satz, Absatz, Redebeitrag</translation>
    </message>
    <message>
        <source>Ctrl+↑ ↓</source>
        <translation>Strg+↑ ↓</translation>
    </message>
    <message>
        <source>previous and next turn</source>
        <translation>voriger und nächster Redebeitrag</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>next coded passage; with Shift the one before</source>
        <translation>nächste kodierte Textstelle; mit Umschalt die vorige</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>next gap: words not coded; with Shift before</source>
        <translation>nächste Lücke ohne Kodierung; mit Umschalt die vorige</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>find codes, or make a new one</source>
        <translation>Codes suchen oder neu anlegen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Strg+Umschalt+K</translation>
    </message>
    <message>
        <source>code all of a phrase, speaker or search</source>
        <translation>alles von Wendung, Person oder Suche kodieren</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>change the code of the passage here</source>
        <translation>den Code der Textstelle hier ändern</translation>
    </message>
    <message>
        <source>Alt+Shift+← →</source>
        <translation>Alt+Umschalt+← →</translation>
    </message>
    <message>
        <source>its end a word earlier or later</source>
        <translation>ihr Ende ein Wort früher oder später</translation>
    </message>
    <message>
        <source>Alt+Shift+↑ ↓</source>
        <translation>Alt+Umschalt+↑ ↓</translation>
    </message>
    <message>
        <source>its beginning a word earlier or later</source>
        <translation>ihr Anfang ein Wort früher oder später</translation>
    </message>
    <message>
        <source>Shift+S</source>
        <translation>Umschalt+S</translation>
    </message>
    <message>
        <source>split the passage at the caret</source>
        <translation>die Textstelle am Cursor teilen</translation>
    </message>
    <message>
        <source>remove the coding here</source>
        <translation>die Kodierung hier entfernen</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Umschalt+Entf</translation>
    </message>
    <message>
        <source>remove all codings of the passage</source>
        <translation>alle Kodierungen der Textstelle entfernen</translation>
    </message>
    <message>
        <source>On the page Release</source>
        <translation>Auf der Seite Freigabe</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>approve, and go on</source>
        <translation>freigeben und weiter</translation>
    </message>
    <message>
        <source>refuse, and say why</source>
        <translation>ablehnen mit Grund</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>mark as distinctive</source>
        <translation>als kenntlich kennzeichnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>go to the wording</source>
        <translation>zum Wortlaut</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>leave out the selected words</source>
        <translation>die markierten Wörter auslassen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>words of your own in brackets</source>
        <translation>eigene Wörter in Klammern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>approve from the wording</source>
        <translation>vom Wortlaut aus freigeben</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>open the transcript</source>
        <translation>das Transkript öffnen</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>the reading view</source>
        <translation>die Leseansicht</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::HistoryModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Undid: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Did again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1, von %2, %3</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · undone</source>
        <translation>%1 · rückgängig</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::HistoryPanel</name>
    <message>
        <source>New %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Changes of what</source>
        <translation>Änderungen woran</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>codings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>the codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>coders</source>
        <translation>Kodierende</translation>
    </message>
    <message>
        <source>Show the history of everything again</source>
        <translation>Wieder den ganzen Verlauf zeigen</translation>
    </message>
    <message>
        <source>Do them again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was es geändert hat</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Bis hierher rückgängig machen</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Only what concerns %1; click to show everything</source>
        <translation>Nur was %1 betrifft; klicken für alles</translation>
    </message>
    <message>
        <source>by anybody</source>
        <translation>von allen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Nothing that was done fits. Take a filter away to see more.</source>
        <translation>Nichts passt dazu. Nehmen Sie einen Filter weg, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every change will be listed here, and can be undone.</source>
        <translation>Noch ist nichts geschehen. Jede Änderung steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Bis hierher wiederholen</translation>
    </message>
    <message>
        <source>Choose the action that this turned back</source>
        <translation>Wählen Sie die Änderung, die dies zurücknahm</translation>
    </message>
    <message numerus="yes">
        <source>Undo back to here (%n step(s))</source>
        <translation>
            <numerusform>Bis hierher rückgängig (%n Schritt)</numerusform>
            <numerusform>Bis hierher rückgängig (%n Schritte)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation>Wiederholen …</translation>
    </message>
    <message numerus="yes">
        <source>Undid %n step(s).</source>
        <translation>
            <numerusform>%n Schritt rückgängig gemacht.</numerusform>
            <numerusform>%n Schritte rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did %n step(s) again.</source>
        <translation>
            <numerusform>%n Schritt wiederholt.</numerusform>
            <numerusform>%n Schritte wiederholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) moved with the text</source>
        <translation>
            <numerusform>%n Textstelle ist mit dem Text gewandert</numerusform>
            <numerusform>%n Textstellen sind mit dem Text gewandert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ImportOutcomeDialog</name>
    <message>
        <source>✓ imported</source>
        <translation>✓ importiert</translation>
    </message>
    <message>
        <source>= already there</source>
        <translation>= schon vorhanden</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>– not reached</source>
        <translation>– nicht erreicht</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>the same text as %1</source>
        <translation>derselbe Text wie %1</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s) imported</source>
        <translation>
            <numerusform>%n Transkript importiert</numerusform>
            <numerusform>%n Transkripte importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n nicht erreicht</numerusform>
            <numerusform>%n nicht erreicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ImportTableDialog</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Each row becomes a transcript of one turn. What is in each column?</source>
        <translation>Jede Zeile wird ein Transkript aus einem Redebeitrag. Was steht in jeder Spalte?</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Befragte Person</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What is in the column %1</source>
        <translation>Was in der Spalte %1 steht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1”</source>
        <translation>
            <numerusform>%n Zeile von „%1“</numerusform>
            <numerusform>%n Zeilen von „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>each by a person of its own</source>
        <translation>jede von einer eigenen Person</translation>
    </message>
    <message>
        <source>by “%1”</source>
        <translation>von „%1“</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>coded by %1</source>
        <translation>kodiert nach %1</translation>
    </message>
    <message>
        <source>Made %1, %2, %3 and %4</source>
        <translation>Angelegt: %1, %2, %3 und %4</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new participant(s)</source>
        <translation>
            <numerusform>%n neue Person</numerusform>
            <numerusform>%n neue Befragte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s)</source>
        <translation>
            <numerusform>%n neuer Code</numerusform>
            <numerusform>%n neue Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Kodierung</numerusform>
            <numerusform>%n Kodierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::KindsList</name>
    <message>
        <source>Kinds of reports</source>
        <translation>Arten von Berichten</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Weitere</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::LedgerModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – for %2</source>
        <translation>%1 – für %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
by the rules of %2
of revision %3 of the study</source>
        <translation>%1
nach den Regeln von %2
aus Fassung %3 der Studie</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n Befragte</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MainWindow</name>
    <message>
        <source>Kenspeckle</source>
        <translation>Kenspeckle</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Drop a study or transcripts anywhere onto this window.</source>
        <translation>Ziehen Sie eine Studie oder Transkripte irgendwo auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Made the study %1</source>
        <translation>Studie %1 angelegt</translation>
    </message>
    <message>
        <source>%1 – Kenspeckle</source>
        <translation>%1 – Kenspeckle</translation>
    </message>
    <message>
        <source>Every change is saved at once; everything can be undone.</source>
        <translation>Jede Änderung wird sofort gespeichert; alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>indexing %1 of %2</source>
        <translation>Suchindex: %1 von %2</translation>
    </message>
    <message>
        <source>making the sample study: %1</source>
        <translation>Beispielstudie entsteht: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Select some words first, or press S for the sentence or T for the turn at the caret.</source>
        <translation>Wählen Sie zuerst Wörter aus, oder drücken Sie S für den Satz oder T für den Redebeitrag am Cursor.</translation>
    </message>
    <message>
        <source>Code “%1” as</source>
        <translation>„%1“ kodieren als</translation>
    </message>
    <message>
        <source>Give the passage another code</source>
        <translation>Der Textstelle einen anderen Code geben</translation>
    </message>
    <message>
        <source>Code every hit of “%1” as</source>
        <translation>Jeden Treffer von „%1“ kodieren als</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Studies (*.ken)</source>
        <translation>Studien (*.ken)</translation>
    </message>
    <message>
        <source>Folder of transcripts</source>
        <translation>Ordner mit Transkripten</translation>
    </message>
    <message>
        <source>Import transcripts</source>
        <translation>Transkripte importieren</translation>
    </message>
    <message>
        <source>Transcripts (%1)</source>
        <translation>Transkripte (%1)</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>REFI-QDA codebooks (*.qdc)</source>
        <translation>REFI-QDA-Codebücher (*.qdc)</translation>
    </message>
    <message>
        <source>importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>importing %1 of %2: %3</source>
        <translation>Import %1 von %2: %3</translation>
    </message>
    <message>
        <source>Mapped to %1</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Make or open a study first; then drop the files again.</source>
        <translation>Legen Sie zuerst eine Studie an oder öffnen Sie eine; ziehen Sie die Dateien dann noch einmal hierher.</translation>
    </message>
    <message>
        <source>%1 is not there any more, and is off this list now. If it was moved, open it from its new place.</source>
        <translation>%1 ist nicht mehr da und steht nicht mehr auf dieser Liste. Wurde die Studie verschoben, öffnen Sie sie von ihrem neuen Ort.</translation>
    </message>
    <message>
        <source>This link cannot be opened: %1</source>
        <translation>Dieser Verweis lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>reading the table…</source>
        <translation>Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>importing row %1 of %2</source>
        <translation>Import: Zeile %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Give %n codings another code</source>
        <translation>
            <numerusform>%n Kodierung einen anderen Code geben</numerusform>
            <numerusform>%n Kodierungen einen anderen Code geben</numerusform>
        </translation>
    </message>
    <message>
        <source>coding every passage</source>
        <translation>alle Textstellen werden kodiert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Added %n code(s); %1 there already</source>
        <translation>
            <numerusform>%n Code hinzugefügt; %1 schon vorhanden</numerusform>
            <numerusform>%n Codes hinzugefügt; %1 schon vorhanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoDesk</name>
    <message>
        <source>Copied a link to this transcript. Paste it into a memo.</source>
        <translation>Verweis auf dieses Transkript kopiert. Fügen Sie ihn in ein Memo ein.</translation>
    </message>
    <message>
        <source>Copied a link to this passage. Paste it into a memo.</source>
        <translation>Verweis auf diese Textstelle kopiert. Fügen Sie ihn in ein Memo ein.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoEditor</name>
    <message>
        <source>Show what this memo is about</source>
        <translation>Zeigen, worum es in diesem Memo geht</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Read it with headings, lists and links (Ctrl+E)</source>
        <translation>Mit Überschriften, Listen und Verweisen lesen (Strg+E)</translation>
    </message>
    <message>
        <source>Delete this memo</source>
        <translation>Dieses Memo löschen</translation>
    </message>
    <message>
        <source>Choose a memo above, or press M while you read to write one about what is selected.</source>
        <translation>Wählen Sie oben ein Memo, oder drücken Sie beim Lesen M, um eines zur Auswahl zu schreiben.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Neues Memo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Saved the memo – %1</source>
        <translation>Memo gespeichert – %1</translation>
    </message>
    <message>
        <source>Deleted the memo – %1</source>
        <translation>Memo gelöscht – %1</translation>
    </message>
    <message>
        <source>Saved a memo that was being written when the program ended – %1</source>
        <translation>Ein Memo gespeichert, an dem beim Beenden geschrieben wurde – %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoListModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Befragte Person</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coded passage</source>
        <translation>Kodierte Textstelle</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>The study</source>
        <translation>Die Studie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoPreview</name>
    <message>
        <source>Memo, as it is read</source>
        <translation>Memo, wie es gelesen wird</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoSigns</name>
    <message>
        <source>Memos beside the text</source>
        <translation>Memos neben dem Text</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemoText</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Written in Markdown. It is saved by itself.</source>
        <translation>In Markdown geschrieben. Es wird von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Write what you think. # heading, **bold**, - list, &gt; quotation. Drag a passage here to quote it.</source>
        <translation>Schreiben Sie, was Sie denken. # Überschrift, **fett**, - Liste, &gt; Zitat. Eine Textstelle hierher ziehen heißt sie zitieren.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MemosPanel</name>
    <message>
        <source>Search memos</source>
        <translation>Memos durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>What memos are about</source>
        <translation>Wozu Memos gehören</translation>
    </message>
    <message>
        <source>Another memo about what is selected</source>
        <translation>Ein weiteres Memo zur Auswahl</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message>
        <source>No memos yet. Select words in a transcript and press M.</source>
        <translation>Noch keine Memos. Wählen Sie in einem Transkript Wörter aus und drücken Sie M.</translation>
    </message>
    <message>
        <source>No memo like this.</source>
        <translation>Kein solches Memo.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MergeChooser</name>
    <message numerus="yes">
        <source>%n passage(s) move</source>
        <translation>
            <numerusform>%n Stelle zieht um</numerusform>
            <numerusform>%n Stellen ziehen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) tagged with both stay once</source>
        <translation>
            <numerusform>%n mit beiden kodierte Stelle bleibt einmal</numerusform>
            <numerusform>%n mit beiden kodierte Stellen bleiben einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) move below it</source>
        <translation>
            <numerusform>%n Code kommt darunter</numerusform>
            <numerusform>%n Codes kommen darunter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s) move</source>
        <translation>
            <numerusform>%n Memo zieht um</numerusform>
            <numerusform>%n Memos ziehen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary cell(s) move</source>
        <translation>
            <numerusform>%n Zusammenfassung zieht um</numerusform>
            <numerusform>%n Zusammenfassungen ziehen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what is written about %n code(s) is kept in a memo</source>
        <translation>
            <numerusform>was zu %n Code geschrieben ist, bleibt in einem Memo</numerusform>
            <numerusform>was zu %n Codes geschrieben ist, bleibt in Memos</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge codes</source>
        <translation>Codes zusammenführen</translation>
    </message>
    <message>
        <source>Merge “%1” into</source>
        <translation>„%1“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Type a few letters of the code that stays</source>
        <translation>Einige Buchstaben des Codes, der bleibt</translation>
    </message>
    <message>
        <source>Code that stays</source>
        <translation>Code, der bleibt</translation>
    </message>
    <message>
        <source>Codes to merge into</source>
        <translation>Codes zum Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>No code answers these letters.</source>
        <translation>Kein Code passt zu diesen Buchstaben.</translation>
    </message>
    <message>
        <source>Choose the code that stays. Nothing is changed before you press Merge, and the merge can be undone.</source>
        <translation>Den Code wählen, der bleibt. Nichts wird geändert, bevor man „Zusammenführen“ drückt, und es lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::MergeDialog</name>
    <message>
        <source>Merge into %1</source>
        <translation>Mit %1 zusammenlegen</translation>
    </message>
    <message>
        <source>They differ here. Which value stands for %1?</source>
        <translation>Hier unterscheiden sie sich. Welcher Wert gilt für %1?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::OptionField</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>all coders together</source>
        <translation>alle Kodierenden zusammen</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>nicht gewählt</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PassagePanel</name>
    <message>
        <source>This passage</source>
        <translation>Diese Textstelle</translation>
    </message>
    <message numerus="yes">
        <source>This passage: %n code(s)</source>
        <translation>
            <numerusform>Diese Textstelle: %n Code</numerusform>
            <numerusform>Diese Textstelle: %n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not coded. Select words and press Ctrl+K, or drag them onto a code.</source>
        <translation>Nicht kodiert. Wählen Sie Wörter aus und drücken Sie Strg+K, oder ziehen Sie sie auf einen Code.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select this passage</source>
        <translation>Diese Textstelle auswählen</translation>
    </message>
    <message>
        <source>Select the passage coded as %1</source>
        <translation>Die als %1 kodierte Textstelle auswählen</translation>
    </message>
    <message>
        <source>Remove this coding (Delete)</source>
        <translation>Diese Kodierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the coding as %1</source>
        <translation>Die Kodierung als %1 entfernen</translation>
    </message>
    <message>
        <source>Its history</source>
        <translation>Verlauf dazu</translation>
    </message>
    <message>
        <source>Change code…</source>
        <translation>Code ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Change the code of %n ticked coding(s)</source>
        <translation>
            <numerusform>Den Code von %n gewählten Kodierung ändern</numerusform>
            <numerusform>Den Code von %n gewählten Kodierungen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n ticked coding(s)</source>
        <translation>
            <numerusform>%n gewählte Kodierung entfernen</numerusform>
            <numerusform>%n gewählte Kodierungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the coding as %1</source>
        <translation>Die Kodierung als %1 wählen</translation>
    </message>
    <message>
        <source>Tick several to change or remove them together</source>
        <translation>Mehrere wählen, um sie zusammen zu ändern oder zu entfernen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PeopleDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>2018-03-31</source>
        <translation>2018-03-31</translation>
    </message>
    <message>
        <source>2018-03-31, 31/03/2018 or 31 March 2018</source>
        <translation>2018-03-31, 31/03/2018 oder 31 March 2018</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PeopleDesk</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted %1 for %2: %n value(s) new</source>
        <translation>
            <numerusform>%1 für %2 eingefügt: %n Wert neu</numerusform>
            <numerusform>%1 für %2 eingefügt: %n Werte neu</numerusform>
        </translation>
    </message>
    <message>
        <source>, by names and headings</source>
        <translation>, nach Namen und Überschriften</translation>
    </message>
    <message>
        <source>, by names</source>
        <translation>, nach Namen</translation>
    </message>
    <message>
        <source>, by headings</source>
        <translation>, nach Überschriften</translation>
    </message>
    <message>
        <source>; not in the study, left out: %1</source>
        <translation>; nicht in der Studie, weggelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n cell(s) beyond the table left out</source>
        <translation>
            <numerusform>; %n Zelle jenseits der Tabelle weggelassen</numerusform>
            <numerusform>; %n Zellen jenseits der Tabelle weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>New participant</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New participant %1</source>
        <translation>Neue Person %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Umbenannt in %1</translation>
    </message>
    <message>
        <source>Cleared %1 of %2</source>
        <translation>%1 von %2 geleert</translation>
    </message>
    <message>
        <source>%1 of %2 is now %3</source>
        <translation>%1 von %2 ist jetzt %3</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %n value(s)</source>
        <translation>
            <numerusform>%n Wert geleert</numerusform>
            <numerusform>%n Werte geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no place to paste this: choose a cell of an attribute first.</source>
        <translation>Hierfür ist kein Platz: Wählen Sie zuerst eine Zelle eines Merkmals.</translation>
    </message>
    <message>
        <source>None of these names is in the study: %1</source>
        <translation>Keiner dieser Namen ist in der Studie: %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n participant(s)</source>
        <translation>
            <numerusform>%n Person entfernt</numerusform>
            <numerusform>%n Befragte entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n participant(s) into %1</source>
        <translation>
            <numerusform>%n Person mit %1 zusammengelegt</numerusform>
            <numerusform>%n Personen mit %1 zusammengelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the attribute %1</source>
        <translation>Merkmal %1 geändert</translation>
    </message>
    <message>
        <source>Added the attribute %1</source>
        <translation>Merkmal %1 angelegt</translation>
    </message>
    <message>
        <source>%1 is now of the type %2</source>
        <translation>%1 ist jetzt von der Art %2</translation>
    </message>
    <message>
        <source>Removed the attribute %1</source>
        <translation>Merkmal %1 entfernt</translation>
    </message>
    <message>
        <source>Import attributes of participants</source>
        <translation>Merkmale der Befragten importieren</translation>
    </message>
    <message>
        <source>Import attributes of transcripts</source>
        <translation>Merkmale der Transkripte importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx)</source>
        <translation>Tabellen (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Read %n attribute(s) of %1</source>
        <translation>
            <numerusform>%n Merkmal von %1 gelesen</numerusform>
            <numerusform>%n Merkmale von %1 gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and %n more</source>
        <translation>
            <numerusform>, und %n weitere</numerusform>
            <numerusform>, und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants.xlsx</source>
        <translation>Befragte.xlsx</translation>
    </message>
    <message>
        <source>Transcripts.xlsx</source>
        <translation>Transkripte.xlsx</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;Comma-separated values (*.csv);;Web page (*.html)</source>
        <translation>Tabelle (*.xlsx);;Kommagetrennte Werte (*.csv);;Webseite (*.html)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Consent of %n participant(s): %1</source>
        <translation>
            <numerusform>Einwilligung von %n Befragten: %1</numerusform>
            <numerusform>Einwilligung von %n Befragten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>Einwilligung von %1</translation>
    </message>
    <message>
        <source>How it was given: form, date, in words</source>
        <translation>Wie sie gegeben wurde: Formular, Datum, in Worten</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PeopleModel</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>%1
from who speaks in it; type to give the transcript its own</source>
        <translation>%1
von denen, die darin sprechen; tippen Sie, um dem Transkript einen eigenen Wert zu geben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Befragte Person</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprechende</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>recorded by %1, %2</source>
        <translation>festgehalten von %1, %2</translation>
    </message>
    <message>
        <source>What this person allows to be done with their words</source>
        <translation>Was diese Person mit ihren Worten zu tun erlaubt</translation>
    </message>
    <message>
        <source>What people allow to be done with their words</source>
        <translation>Was Befragte mit ihren Worten zu tun erlauben</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PeoplePage</name>
    <message>
        <source>Participants</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Whose attributes</source>
        <translation>Wessen Merkmale</translation>
    </message>
    <message>
        <source>Filter: words, or role=user</source>
        <translation>Filter: Wörter, oder role=user</translation>
    </message>
    <message>
        <source>Filter by words or by attribute=value</source>
        <translation>Nach Wörtern oder nach Merkmal=Wert filtern</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Befragte Person</translation>
    </message>
    <message>
        <source>Add somebody who does not speak yet</source>
        <translation>Jemanden hinzufügen, der noch nicht spricht</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Eine Person hinzufügen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Make the participants chosen one person: the current one stays</source>
        <translation>Aus den Gewählten eine Person machen: die aktuelle bleibt</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Add, change or remove an attribute</source>
        <translation>Ein Merkmal anlegen, ändern oder entfernen</translation>
    </message>
    <message>
        <source>Import attributes</source>
        <translation>Merkmale importieren</translation>
    </message>
    <message>
        <source>Read attributes from a table (csv, xlsx): names in the first column</source>
        <translation>Merkmale aus einer Tabelle (csv, xlsx) lesen: Namen in der ersten Spalte</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Write the table as a spreadsheet (xlsx, csv) or a web page (html)</source>
        <translation>Die Tabelle als xlsx, csv oder Webseite (html) schreiben</translation>
    </message>
    <message>
        <source>Import transcripts…</source>
        <translation>Transkripte importieren…</translation>
    </message>
    <message>
        <source>Nobody here matches “%1”. Clear the filter to see all.</source>
        <translation>Hier passt niemand zu „%1“. Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Nobody yet. Participants come with the transcripts they speak in; their attributes – role, site, age – are typed here, pasted from a spreadsheet or imported.</source>
        <translation>Noch niemand. Befragte kommen mit den Transkripten, in denen sie sprechen; ihre Merkmale – Rolle, Ort, Alter – werden hier getippt, aus einer Tabelle eingefügt oder importiert.</translation>
    </message>
    <message>
        <source>No transcripts yet. Once there are some, each can have attributes of its own here.</source>
        <translation>Noch keine Transkripte. Sobald es welche gibt, kann jedes hier eigene Merkmale haben.</translation>
    </message>
    <message>
        <source>Next: add an attribute, or paste a table whose first column names people.</source>
        <translation>Als Nächstes: ein Merkmal anlegen, oder eine Tabelle einfügen, deren erste Spalte die Personen nennt.</translation>
    </message>
    <message>
        <source>Type to edit. Ctrl+V pastes a block; rows and columns are matched by name if named.</source>
        <translation>Tippen ändert. Strg+V fügt einen Block ein; Zeilen und Spalten mit Namen werden zugeordnet.</translation>
    </message>
    <message>
        <source>A transcript’s own value goes before those of who speaks in it, shown in italics.</source>
        <translation>Der eigene Wert eines Transkripts geht denen der Sprechenden vor; diese stehen kursiv.</translation>
    </message>
    <message>
        <source>Edit %1…</source>
        <translation>%1 bearbeiten…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Remove %1 with its values</source>
        <translation>%1 mit allen Werten entfernen</translation>
    </message>
    <message>
        <source>New attribute…</source>
        <translation>Neues Merkmal…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n participant(s) into %1</source>
        <translation>
            <numerusform>%n Person mit %1 zusammenlegen</numerusform>
            <numerusform>%n Personen mit %1 zusammenlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n participant(s)</source>
        <translation>
            <numerusform>%n Person entfernen</numerusform>
            <numerusform>%n Personen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Copy with names and headings</source>
        <translation>Mit Namen und Überschriften kopieren</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Note how it was given…</source>
        <translation>Notieren, wie sie gegeben wurde…</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Memo…</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PrintDialog</name>
    <message>
        <source>Print the transcript</source>
        <translation>Transkript drucken</translation>
    </message>
    <message>
        <source>With the stripes beside the text, and a list of the codes at the end. Each code has a number and a pattern, so it can be read without colours too.</source>
        <translation>Mit den Streifen neben dem Text und einer Liste der Codes am Ende. Jeder Code hat eine Nummer und ein Muster, sodass man ihn auch ohne Farben erkennt.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>As shown on the page</source>
        <translation>Wie auf der Seite gezeigt</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>None, the words alone</source>
        <translation>Keine, nur die Wörter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Passages</source>
        <translation>&amp;Textstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>Pre&amp;view and print…</source>
        <translation>&amp;Vorschau und Druck…</translation>
    </message>
    <message>
        <source>Pape&amp;r of the PDF</source>
        <translation>&amp;Papier des PDFs</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::PrintFlow</name>
    <message>
        <source>Open a transcript first; then it can be printed.</source>
        <translation>Öffnen Sie zuerst ein Transkript; dann kann es gedruckt werden.</translation>
    </message>
    <message>
        <source>passages of %1 only</source>
        <translation>nur Textstellen von %1</translation>
    </message>
    <message>
        <source>Save the transcript as PDF</source>
        <translation>Transkript als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QueryField</name>
    <message>
        <source>Saved queries</source>
        <translation>Gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>Choose a saved query, or save, rename or remove one</source>
        <translation>Eine gespeicherte Abfrage wählen, oder eine speichern, umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>Name der Abfrage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None is saved yet</source>
        <translation>Noch keine gespeichert</translation>
    </message>
    <message>
        <source>Save this query…</source>
        <translation>Diese Abfrage speichern…</translation>
    </message>
    <message>
        <source>Rename %1…</source>
        <translation>%1 umbenennen…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QueueDelegate</name>
    <message>
        <source>consent not recorded</source>
        <translation>Einwilligung offen</translation>
    </message>
    <message>
        <source>may not be quoted</source>
        <translation>nicht zitieren</translation>
    </message>
    <message>
        <source>distinctive</source>
        <translation>kenntlich</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QueueModel</name>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>may be quoted</source>
        <translation>darf zitiert werden</translation>
    </message>
    <message>
        <source>in other words only</source>
        <translation>nur mit anderen Worten</translation>
    </message>
    <message>
        <source>ask first</source>
        <translation>vorher fragen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>coded no more</source>
        <translation>nicht mehr kodiert</translation>
    </message>
    <message>
        <source>%1: %2, %3, consent: %4</source>
        <translation>%1: %2, %3, Einwilligung: %4</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QueuePanel</name>
    <message>
        <source>Quotes in review</source>
        <translation>Zitate in Prüfung</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Put the quotes of a theme into the queue</source>
        <translation>Die Zitate eines Themas zur Prüfung vorlegen</translation>
    </message>
    <message>
        <source>Which quotes are listed</source>
        <translation>Welche Zitate aufgelistet sind</translation>
    </message>
    <message>
        <source>Only quotes of a code</source>
        <translation>Nur Zitate eines Codes</translation>
    </message>
    <message>
        <source>Only quotes of a person</source>
        <translation>Nur Zitate einer Person</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No quote in review fits these filters.</source>
        <translation>Kein Zitat in Prüfung passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision: all of these quotes are decided.</source>
        <translation>Nichts wartet auf eine Entscheidung: über alle diese Zitate ist entschieden.</translation>
    </message>
    <message>
        <source>No quote is in this state.</source>
        <translation>Kein Zitat ist in diesem Stand.</translation>
    </message>
    <message>
        <source>All coded passages</source>
        <translation>Alle kodierten Textstellen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuickBar</name>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>find a code</source>
        <translation>Code suchen</translation>
    </message>
    <message>
        <source>Code the selection: find a code, or make a new one</source>
        <translation>Die Auswahl kodieren: einen Code suchen oder neu anlegen</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>in vivo</source>
        <translation>in vivo</translation>
    </message>
    <message>
        <source>Make a code of the selected words themselves</source>
        <translation>Aus den ausgewählten Wörtern selbst einen Code machen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Widen the selection to whole sentences</source>
        <translation>Die Auswahl auf ganze Sätze erweitern</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Widen the selection to whole turns</source>
        <translation>Die Auswahl auf ganze Redebeiträge erweitern</translation>
    </message>
    <message>
        <source>%1 — press %2 to code the selection so</source>
        <translation>%1 — Taste %2 kodiert die Auswahl so</translation>
    </message>
    <message>
        <source>Code as %1, key %2</source>
        <translation>Als %1 kodieren, Taste %2</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>Select the word, then the sentence, the paragraph, the turn</source>
        <translation>Das Wort auswählen, dann den Satz, den Absatz, den Redebeitrag</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuoteDesk</name>
    <message>
        <source>More of what was said around it</source>
        <translation>Mehr von dem, was darum herum gesagt wurde</translation>
    </message>
    <message>
        <source>Previous quote (Up)</source>
        <translation>Voriges Zitat (Auf)</translation>
    </message>
    <message>
        <source>Next quote (Down)</source>
        <translation>Nächstes Zitat (Ab)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>May be printed like this (A)</source>
        <translation>Darf so gedruckt werden (A)</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Is not printed; say why (R)</source>
        <translation>Wird nicht gedruckt; sagen Sie, warum (R)</translation>
    </message>
    <message>
        <source>Distinctive…</source>
        <translation>Kenntlich…</translation>
    </message>
    <message>
        <source>Its dialect or a life event makes the person known (D)</source>
        <translation>Mundart oder ein Ereignis im Leben macht die Person kenntlich (D)</translation>
    </message>
    <message>
        <source>Open in Read</source>
        <translation>Im Text öffnen</translation>
    </message>
    <message>
        <source>Open the transcript at these words (O)</source>
        <translation>Das Transkript bei diesen Worten öffnen (O)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take it out of the queue with what was decided (Del)</source>
        <translation>Samt allem, was entschieden wurde, aus der Prüfung nehmen (Entf)</translation>
    </message>
    <message>
        <source>nobody codes this passage any more</source>
        <translation>niemand kodiert diese Textstelle mehr</translation>
    </message>
    <message>
        <source>its words or wording are others than those that were decided upon</source>
        <translation>Worte oder Wortlaut sind andere als die, über die entschieden wurde</translation>
    </message>
    <message>
        <source>%1 of %2 approvals</source>
        <translation>%1 von %2 Freigaben</translation>
    </message>
    <message>
        <source>consent: %1</source>
        <translation>Einwilligung: %1</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Freigegeben von %1, %2</translation>
    </message>
    <message>
        <source>Refused by %1, %2</source>
        <translation>Abgelehnt von %1, %2</translation>
    </message>
    <message>
        <source>agreed: %1</source>
        <translation>zugestimmt: %1</translation>
    </message>
    <message>
        <source>Distinctive: %1</source>
        <translation>Kenntlich: %1</translation>
    </message>
    <message>
        <source>Kept as a draft: %1</source>
        <translation>Als Entwurf behalten: %1</translation>
    </message>
    <message>
        <source>coded no more</source>
        <translation>nicht mehr kodiert</translation>
    </message>
    <message>
        <source>Not distinctive…</source>
        <translation>Nicht kenntlich…</translation>
    </message>
    <message>
        <source>%1 wants to be asked first. How was this quote agreed to?</source>
        <translation>%1 möchte vorher gefragt werden. Wie wurde diesem Zitat zugestimmt?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Why is it not to be printed?</source>
        <translation>Warum soll es nicht gedruckt werden?</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>What makes the person known by it?</source>
        <translation>Was macht die Person daran kenntlich?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kennzeichnen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuoteListModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuoteListView</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>No quotes.</source>
        <translation>Keine Zitate.</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s). A double click goes to the transcript.</source>
        <translation>
            <numerusform>%n Zitat. Ein Doppelklick führt ins Transkript.</numerusform>
            <numerusform>%n Zitate. Ein Doppelklick führt ins Transkript.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some overlap: the table counts those as one reference.</source>
        <translation>Einige überschneiden sich: Die Tabelle zählt sie als einen Beleg.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::QuotesTab</name>
    <message>
        <source>Recode…</source>
        <translation>Umkodieren…</translation>
    </message>
    <message>
        <source>Give the chosen quotes another code (Ctrl+K)</source>
        <translation>Den gewählten Zitaten einen anderen Code geben (Strg+K)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the codings of the chosen quotes (Del)</source>
        <translation>Die Kodierungen der gewählten Zitate entfernen (Entf)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen quotes with who said them (Ctrl+C)</source>
        <translation>Die gewählten Zitate mit den Sprechenden kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the quotes to a file</source>
        <translation>Die Zitate in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Choose a code on the left to read its quotes.</source>
        <translation>Wählen Sie links einen Code, um seine Zitate zu lesen.</translation>
    </message>
    <message>
        <source>No words are coded with all of these at once. Try “any”, or fewer codes.</source>
        <translation>Keine Wörter sind mit allen zugleich kodiert. Versuchen Sie es mit „einer“ oder weniger Codes.</translation>
    </message>
    <message>
        <source>No quotes. Code some passages on the page Read, or ask for more codes or people on the left.</source>
        <translation>Keine Zitate. Kodieren Sie Textstellen auf der Seite Lesen, oder wählen Sie links mehr Codes oder Personen.</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 listed</source>
        <translation>%1 aufgelistet</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n befragte Person</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>Kodieren…</translation>
    </message>
    <message numerus="yes">
        <source>Code %n stretch(es) as</source>
        <translation>
            <numerusform>%n Stück kodieren als</numerusform>
            <numerusform>%n Stücke kodieren als</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n quote(s) another code</source>
        <translation>
            <numerusform>%n Zitat einen anderen Code geben</numerusform>
            <numerusform>%n Zitaten einen anderen Code geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coded %n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle kodiert</numerusform>
            <numerusform>%n Textstellen kodiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recoded %n coding(s)</source>
        <translation>
            <numerusform>%n Kodierung umkodiert</numerusform>
            <numerusform>%n Kodierungen umkodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>These stretches are shared by several codings. Ask for “any” to remove codings.</source>
        <translation>Diese Stücke gehören mehreren Kodierungen. Wählen Sie „einer“, um Kodierungen zu entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n quote(s)</source>
        <translation>
            <numerusform>%n Zitat kopiert</numerusform>
            <numerusform>%n Zitate kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in Read	Enter</source>
        <translation>In Lesen öffnen	Eingabe</translation>
    </message>
    <message>
        <source>Less context	Left</source>
        <translation>Weniger Umgebung	Links</translation>
    </message>
    <message>
        <source>More context	Right</source>
        <translation>Mehr Umgebung	Rechts</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Code…	Ctrl+K</source>
        <translation>Kodieren…	Strg+K</translation>
    </message>
    <message>
        <source>Recode…	Ctrl+K</source>
        <translation>Umkodieren…	Strg+K</translation>
    </message>
    <message>
        <source>Remove the codings	Del</source>
        <translation>Die Kodierungen entfernen	Entf</translation>
    </message>
    <message>
        <source>Export the quotes</source>
        <translation>Zitate exportieren</translation>
    </message>
    <message>
        <source>Quotes.docx</source>
        <translation>Zitate.docx</translation>
    </message>
    <message>
        <source>Document (*.docx);;Web page (*.html);;Comma-separated values (*.csv);;Data (*.json)</source>
        <translation>Dokument (*.docx);;Webseite (*.html);;Kommagetrennte Werte (*.csv);;Daten (*.json)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Put the chosen quotes into the queue of the page Release</source>
        <translation>Die gewählten Zitate auf der Seite Freigabe zur Prüfung vorlegen</translation>
    </message>
    <message>
        <source>Propose as quotes of a release</source>
        <translation>Als Zitate einer Freigabe vorschlagen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReadPage</name>
    <message>
        <source>Previous transcript (Alt+Left)</source>
        <translation>Voriges Transkript (Alt+Links)</translation>
    </message>
    <message>
        <source>Previous transcript</source>
        <translation>Voriges Transkript</translation>
    </message>
    <message>
        <source>Next transcript (Alt+Right)</source>
        <translation>Nächstes Transkript (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Next transcript</source>
        <translation>Nächstes Transkript</translation>
    </message>
    <message>
        <source>Bring in your transcripts</source>
        <translation>Holen Sie Ihre Transkripte herein</translation>
    </message>
    <message>
        <source>Drop files or a whole folder onto this window: Word, plain text, Markdown, or subtitles (.docx, .txt, .md, .vtt, .srt). Turns, speakers and time codes are found by themselves. Your files stay as they are; nothing leaves this computer.</source>
        <translation>Ziehen Sie Dateien oder einen ganzen Ordner auf dieses Fenster: Word, Text, Markdown oder Untertitel (.docx, .txt, .md, .vtt, .srt). Redebeiträge, Sprechende und Zeitmarken werden von selbst gefunden. Ihre Dateien bleiben, wie sie sind; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Import transcripts…</source>
        <translation>Transkripte importieren…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Code…	Ctrl+K</source>
        <translation>Kodieren…	Strg+K</translation>
    </message>
    <message>
        <source>Code in vivo	I</source>
        <translation>In vivo kodieren	I</translation>
    </message>
    <message>
        <source>Code as %1	%2</source>
        <translation>Als %1 kodieren	%2</translation>
    </message>
    <message>
        <source>Widen to the sentence	S</source>
        <translation>Auf den Satz erweitern	S</translation>
    </message>
    <message>
        <source>Widen to the turn	T</source>
        <translation>Auf den Redebeitrag erweitern	T</translation>
    </message>
    <message>
        <source>Remove the coding as %1	Del</source>
        <translation>Die Kodierung als %1 entfernen	Entf</translation>
    </message>
    <message>
        <source>Change it to the selected words	R</source>
        <translation>Auf die ausgewählten Wörter ändern	R</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Kopieren	Strg+C</translation>
    </message>
    <message>
        <source>this passage of %1</source>
        <translation>diese Stelle zu %1</translation>
    </message>
    <message>
        <source>Memo…	M</source>
        <translation>Memo…	M</translation>
    </message>
    <message>
        <source>Copy a link to this passage	Ctrl+Shift+C</source>
        <translation>Verweis auf diese Textstelle kopieren	Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Correct the words of this turn…	E</source>
        <translation>Wörter dieses Redebeitrags berichtigen…	E</translation>
    </message>
    <message>
        <source>Wider	W</source>
        <translation>Weiter	W</translation>
    </message>
    <message>
        <source>Remove all codings of the passage	Shift+Del</source>
        <translation>Alle Kodierungen der Textstelle entfernen	Umschalt+Entf</translation>
    </message>
    <message>
        <source>Change its code…	C</source>
        <translation>Ihren Code ändern…	C</translation>
    </message>
    <message>
        <source>Split it at the caret	Shift+S</source>
        <translation>Am Cursor teilen	Umschalt+S</translation>
    </message>
    <message>
        <source>Nothing is coded here.</source>
        <translation>Hier ist nichts kodiert.</translation>
    </message>
    <message>
        <source>Memo about this transcript</source>
        <translation>Memo zu diesem Transkript</translation>
    </message>
    <message>
        <source>Memo about this transcript: %1</source>
        <translation>Memo zu diesem Transkript: %1</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReadingFlow</name>
    <message>
        <source>Choose a profile on the page Release first: it says what may be shown.</source>
        <translation>Wählen Sie zuerst auf der Seite Freigabe ein Profil: Es sagt, was gezeigt werden darf.</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) that wait for approval are left out.</source>
        <translation>
            <numerusform>%n Zitat, das auf Freigabe wartet, fehlt hier.</numerusform>
            <numerusform>%n Zitate, die auf Freigabe warten, fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile from a file…</source>
        <translation>Profil aus einer Datei…</translation>
    </message>
    <message>
        <source>Profile of a release</source>
        <translation>Profil einer Freigabe</translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation>Profile (*.toml)</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReadingMoves</name>
    <message>
        <source>The whole turn is selected already.</source>
        <translation>Der ganze Redebeitrag ist schon ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing to narrow: the selection was not widened.</source>
        <translation>Die Auswahl wurde nicht erweitert und kann nicht enger werden.</translation>
    </message>
    <message>
        <source>Nothing in this transcript is coded yet.</source>
        <translation>In diesem Transkript ist noch nichts kodiert.</translation>
    </message>
    <message>
        <source>There is no coded passage after this one.</source>
        <translation>Danach kommt keine kodierte Textstelle.</translation>
    </message>
    <message>
        <source>There is no coded passage before this one.</source>
        <translation>Davor ist keine kodierte Textstelle.</translation>
    </message>
    <message>
        <source>%1, coding %2 of %3 in this transcript</source>
        <translation>%1, Kodierung %2 von %3 in diesem Transkript</translation>
    </message>
    <message>
        <source>All that participants say from here on is coded.</source>
        <translation>Alles, was Befragte von hier an sagen, ist kodiert.</translation>
    </message>
    <message>
        <source>All that participants say up to here is coded.</source>
        <translation>Alles, was Befragte bis hierher sagen, ist kodiert.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReadingView</name>
    <message>
        <source>Reading view</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Search the quotes</source>
        <translation>Zitate durchsuchen</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Only people of whom this is so</source>
        <translation>Nur Personen, auf die das zutrifft</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Esc leaves · F11 whole screen · Ctrl and wheel: size of the text</source>
        <translation>Esc verlässt · F11 ganzer Schirm · Strg und Rad: Größe der Schrift</translation>
    </message>
    <message>
        <source>About these quotes</source>
        <translation>Über diese Zitate</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n quote(s)</source>
        <translation>
            <numerusform>%1, %n Zitat</numerusform>
            <numerusform>%1, %n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>No quote may be shown yet. Quotes appear here once they are approved on the page Release.</source>
        <translation>Noch darf kein Zitat gezeigt werden. Zitate erscheinen hier, sobald sie auf der Seite Freigabe freigegeben sind.</translation>
    </message>
    <message>
        <source>No quote fits what is asked for on the left.</source>
        <translation>Kein Zitat passt zu dem, was links gewählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing here fits what is asked for; %n quote(s) in other themes.</source>
        <translation>
            <numerusform>Nichts passt hier zu dem, was gewählt ist; %n Zitat in anderen Themen.</numerusform>
            <numerusform>Nichts passt hier zu dem, was gewählt ist; %n Zitate in anderen Themen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReleasePage</name>
    <message>
        <source>Propose quotes from a theme</source>
        <translation>Zitate eines Themas vorschlagen</translation>
    </message>
    <message>
        <source>The quote is not distinctive</source>
        <translation>Das Zitat ist nicht kenntlich</translation>
    </message>
    <message>
        <source>Marked the quote as distinctive</source>
        <translation>Das Zitat ist als kenntlich gekennzeichnet</translation>
    </message>
    <message>
        <source>The quote is verbatim again</source>
        <translation>Das Zitat ist wieder wörtlich</translation>
    </message>
    <message>
        <source>Shortened the quote</source>
        <translation>Das Zitat ist gekürzt</translation>
    </message>
    <message>
        <source>Paraphrased the quote</source>
        <translation>Das Zitat ist umschrieben</translation>
    </message>
    <message>
        <source>The finding stands again</source>
        <translation>Der Befund gilt wieder</translation>
    </message>
    <message>
        <source>Accepted a finding of the checks</source>
        <translation>Ein Befund der Prüfungen ist angenommen</translation>
    </message>
    <message>
        <source>Nothing is coded yet. Code some passages on the page Read; those that are worth printing are then reviewed here, one by one.</source>
        <translation>Noch ist nichts kodiert. Kodieren Sie Textstellen auf der Seite Lesen; was sich zu drucken lohnt, wird dann hier geprüft, eines nach dem anderen.</translation>
    </message>
    <message>
        <source>No quotes are in review yet. Propose those of a theme here, or choose quotes on the page Themes and press Propose there. Only what is approved leaves the team.</source>
        <translation>Noch sind keine Zitate in Prüfung. Schlagen Sie hier die eines Themas vor, oder wählen Sie Zitate auf der Seite Themen und drücken dort Vorschlagen. Nur was freigegeben ist, verlässt das Team.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Approved %n quote(s)</source>
        <translation>
            <numerusform>%n Zitat freigegeben</numerusform>
            <numerusform>%n Zitate freigegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %n quote(s)</source>
        <translation>
            <numerusform>%n Zitat abgelehnt</numerusform>
            <numerusform>%n Zitate abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n quote(s) out of the queue</source>
        <translation>
            <numerusform>%n Zitat aus der Prüfung genommen</numerusform>
            <numerusform>%n Zitate aus der Prüfung genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these are in review already, or nobody but interviewers speaks.</source>
        <translation>Alle diese sind schon in Prüfung, oder es sprechen nur Interviewende.</translation>
    </message>
    <message numerus="yes">
        <source>Proposed %n quote(s) for the release</source>
        <translation>
            <numerusform>%n Zitat für die Freigabe vorgeschlagen</numerusform>
            <numerusform>%n Zitate für die Freigabe vorgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Quote book</source>
        <translation>Zitatbuch</translation>
    </message>
    <message>
        <source>Publish the quote book</source>
        <translation>Das Zitatbuch veröffentlichen</translation>
    </message>
    <message>
        <source>Document (*.docx)</source>
        <translation>Dokument (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>wird veröffentlicht…</translation>
    </message>
    <message>
        <source>Published %1: %2 of %3</source>
        <translation>%1 veröffentlicht: %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n Befragte</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReleaseSide</name>
    <message>
        <source>What the checks say of this quote</source>
        <translation>Was die Prüfungen zu diesem Zitat sagen</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfungen gefunden haben</translation>
    </message>
    <message>
        <source>This quote</source>
        <translation>Dieses Zitat</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Checks and releases</source>
        <translation>Prüfungen und Freigaben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Profile: the rules of the release</source>
        <translation>Profil: die Regeln der Freigabe</translation>
    </message>
    <message>
        <source>Take a profile from a file, or copy this one to change it</source>
        <translation>Ein Profil aus einer Datei nehmen oder dieses kopieren, um es zu ändern</translation>
    </message>
    <message>
        <source>Profile from a file</source>
        <translation>Profil aus einer Datei</translation>
    </message>
    <message>
        <source>Take a profile from a file…</source>
        <translation>Ein Profil aus einer Datei nehmen…</translation>
    </message>
    <message>
        <source>Copy this profile to change it…</source>
        <translation>Dieses Profil kopieren, um es zu ändern…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The quotes as readers would see them, on the whole screen</source>
        <translation>Die Zitate, wie Lesende sie sähen, auf dem ganzen Schirm</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Write the quote book and enter it among the releases</source>
        <translation>Das Zitatbuch schreiben und unter den Freigaben eintragen</translation>
    </message>
    <message>
        <source>Web page (html)…</source>
        <translation>Webseite (html)…</translation>
    </message>
    <message>
        <source>Document (docx)…</source>
        <translation>Dokument (docx)…</translation>
    </message>
    <message>
        <source>Both…</source>
        <translation>Beides…</translation>
    </message>
    <message>
        <source>Code of a printed quote</source>
        <translation>Kürzel eines gedruckten Zitats</translation>
    </message>
    <message>
        <source>Find a printed quote by its code</source>
        <translation>Ein gedrucktes Zitat an seinem Kürzel finden</translation>
    </message>
    <message>
        <source>Open the transcript</source>
        <translation>Das Transkript öffnen</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>Was herausgegeben wurde</translation>
    </message>
    <message>
        <source>Nothing has been handed out yet. What you publish is entered here, and each new release is checked against it.</source>
        <translation>Noch wurde nichts herausgegeben. Was Sie veröffentlichen, wird hier eingetragen, und jede neue Freigabe wird damit verglichen.</translation>
    </message>
    <message>
        <source>Profile of a release</source>
        <translation>Profil einer Freigabe</translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation>Profile (*.toml)</translation>
    </message>
    <message>
        <source>Copy the profile</source>
        <translation>Das Profil kopieren</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose the rules by which quotes may leave the team.</source>
        <translation>Wählen Sie die Regeln, nach denen Zitate das Team verlassen dürfen.</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Für: %1</translation>
    </message>
    <message>
        <source>pseudonyms shown</source>
        <translation>mit Pseudonymen</translation>
    </message>
    <message>
        <source>people renumbered</source>
        <translation>Personen neu nummeriert</translation>
    </message>
    <message>
        <source>no pseudonyms</source>
        <translation>ohne Pseudonyme</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s)</source>
        <translation>
            <numerusform>%n Freigabe</numerusform>
            <numerusform>%n Freigaben</numerusform>
        </translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>keine Zitate</translation>
    </message>
    <message>
        <source>numbers below %1 masked</source>
        <translation>Zahlen unter %1 verdeckt</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>The checks have nothing to say of this quote.</source>
        <translation>Die Prüfungen haben zu diesem Zitat nichts zu sagen.</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Die Prüfungen haben nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop the release</source>
        <translation>
            <numerusform>%n Befund hält die Freigabe auf</numerusform>
            <numerusform>%n Befunde halten die Freigabe auf</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stops the release</source>
        <translation>Nichts hält die Freigabe auf</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved quote(s)</source>
        <translation>
            <numerusform>%n freigegebenes Zitat</numerusform>
            <numerusform>%n freigegebene Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No quote is approved yet: looked at were %n coded passage(s)</source>
        <translation>
            <numerusform>Noch ist kein Zitat freigegeben: angesehen wurde %n kodierte Textstelle</numerusform>
            <numerusform>Noch ist kein Zitat freigegeben: angesehen wurden %n kodierte Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>, turn %1</source>
        <translation>, Beitrag %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>%1 in “%2” of %3: %4</source>
        <translation>%1 in „%2“ vom %3: %4</translation>
    </message>
    <message>
        <source>✕ Its words are not in the study any more.</source>
        <translation>✕ Seine Worte sind nicht mehr in der Studie.</translation>
    </message>
    <message>
        <source>✓ The words still agree.</source>
        <translation>✓ Die Worte stimmen noch überein.</translation>
    </message>
    <message>
        <source>✕ The words were corrected since. Now: “%1”</source>
        <translation>✕ Die Worte wurden seither berichtigt. Jetzt: „%1“</translation>
    </message>
    <message>
        <source>No release has a quote %1.</source>
        <translation>Keine Freigabe hat ein Zitat %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n Befragte</numerusform>
            <numerusform>%n Befragte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReportForm</name>
    <message>
        <source>To compare groups, bring in a table whose first column names the participants.</source>
        <translation>Um Gruppen zu vergleichen, importieren Sie eine Tabelle, deren erste Spalte die Befragten nennt.</translation>
    </message>
    <message>
        <source>Import attributes…</source>
        <translation>Merkmale importieren…</translation>
    </message>
    <message>
        <source>Standard options</source>
        <translation>Standardoptionen</translation>
    </message>
    <message>
        <source>Put every option back to what it is at first</source>
        <translation>Alle Optionen auf ihren anfänglichen Wert zurücksetzen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReportResults</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show everything that is said about the report</source>
        <translation>Alles zeigen, was zum Bericht gesagt ist</translation>
    </message>
    <message>
        <source>Tables and charts</source>
        <translation>Tabellen und Diagramme</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table or chart that is shown (in the table also: Ctrl+C)</source>
        <translation>Die gezeigte Tabelle oder das Diagramm kopieren (in der Tabelle auch: Strg+C)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write tables and charts to files: spreadsheet, document, web page, picture</source>
        <translation>Tabellen und Diagramme in Dateien schreiben: Tabellenkalkulation, Dokument, Webseite, Bild</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Show the report on paper, and print it</source>
        <translation>Den Bericht auf Papier zeigen und drucken</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s)</source>
        <translation>
            <numerusform>%n Diagramm</numerusform>
            <numerusform>%n Diagramme</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Copied the chart; paste it into a document</source>
        <translation>Diagramm kopiert; es lässt sich in ein Dokument einfügen</translation>
    </message>
    <message>
        <source>Copied the quotes; paste them into a document</source>
        <translation>Zitate kopiert; sie lassen sich in ein Dokument einfügen</translation>
    </message>
    <message>
        <source>Copied the table; paste it into a spreadsheet or a document</source>
        <translation>Tabelle kopiert; sie lässt sich in eine Tabellenkalkulation oder ein Dokument einfügen</translation>
    </message>
    <message>
        <source>Save as a specification</source>
        <translation>Als Spezifikation speichern</translation>
    </message>
    <message>
        <source>Save reports with their options in a file, from which `ken report` makes them all again</source>
        <translation>Berichte mit ihren Einstellungen in einer Datei speichern, aus der `ken report` sie alle wieder macht</translation>
    </message>
    <message>
        <source>Save this report as a specification…</source>
        <translation>Diesen Bericht als Spezifikation speichern…</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n report(s) exported or printed so far as a specification…</source>
        <translation>
            <numerusform>Den %n bisher exportierten oder gedruckten Bericht als Spezifikation speichern…</numerusform>
            <numerusform>Die %n bisher exportierten oder gedruckten Berichte als Spezifikation speichern…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReportTableModel</name>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>Undefined, or does not apply: the lines above the table say why.</source>
        <translation>Nicht definiert oder nicht zutreffend: die Zeilen über der Tabelle sagen, warum.</translation>
    </message>
    <message>
        <source>Click for the quotes.</source>
        <translation>Ein Klick zeigt die Zitate.</translation>
    </message>
    <message>
        <source>Click to sort.</source>
        <translation>Ein Klick sortiert.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReportsPage</name>
    <message>
        <source>Click a number to read the quotes behind it.</source>
        <translation>Ein Klick auf eine Zahl zeigt die Zitate dahinter.</translation>
    </message>
    <message>
        <source>Nothing is coded yet. Code some passages on the Read page, and they are counted here.</source>
        <translation>Noch ist nichts kodiert. Kodieren Sie Textstellen auf der Seite Lesen; hier werden sie gezählt.</translation>
    </message>
    <message>
        <source>Hide rows of zeros</source>
        <translation>Zeilen aus Nullen ausblenden</translation>
    </message>
    <message>
        <source>Leave out rows that count nothing, such as codes not used</source>
        <translation>Zeilen weglassen, die nichts zählen, etwa nicht verwendete Codes</translation>
    </message>
    <message>
        <source>How far coders agree is worked out only when somebody asks for it.</source>
        <translation>Wie weit Kodierende übereinstimmen, wird erst berechnet, wenn jemand danach fragt.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Save as a specification; one that is there is added to</source>
        <translation>Als Spezifikation speichern; eine vorhandene wird ergänzt</translation>
    </message>
    <message>
        <source>Specification (*.toml)</source>
        <translation>Spezifikation (*.toml)</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n report(s) now. On the command line, ken report makes them all.</source>
        <translation>
            <numerusform>%1 hat jetzt %n Bericht. Auf der Befehlszeile macht ihn ken report.</numerusform>
            <numerusform>%1 hat jetzt %n Berichte. Auf der Befehlszeile macht ken report sie alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved the query %1</source>
        <translation>Abfrage %1 gespeichert</translation>
    </message>
    <message>
        <source>The query %1 is called %2 now</source>
        <translation>Die Abfrage %1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>Removed the saved query %1</source>
        <translation>Gespeicherte Abfrage %1 entfernt</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReviewModel</name>
    <message>
        <source>%1, turn %2</source>
        <translation>%1, Beitrag %2</translation>
    </message>
    <message>
        <source>the coding is gone</source>
        <translation>die Kodierung ist weg</translation>
    </message>
    <message>
        <source>%1 in %2. Before: “%3”. Now: “%4”.</source>
        <translation>%1 in %2. Vorher: „%3“. Jetzt: „%4“.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ReviewPanel</name>
    <message>
        <source>Passages to review</source>
        <translation>Zu prüfende Textstellen</translation>
    </message>
    <message>
        <source>Words before</source>
        <translation>Wörter vorher</translation>
    </message>
    <message>
        <source>Words now</source>
        <translation>Wörter jetzt</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Show the passage, to recode or resize it there (Enter)</source>
        <translation>Die Textstelle zeigen, um sie dort umzukodieren oder zu ändern (Eingabe)</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>All are right</source>
        <translation>Alle stimmen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>A correction changed the words of these passages. See whether each code still fits.</source>
        <translation>Eine Berichtigung hat die Wörter dieser Textstellen geändert. Sehen Sie nach, ob jeder Code noch passt.</translation>
    </message>
    <message>
        <source>Nothing to review. Passages come here when a correction of the transcript (key E) changes their own words.</source>
        <translation>Nichts zu prüfen. Hierher kommen Textstellen, deren eigene Wörter eine Berichtigung des Transkripts (Taste E) ändert.</translation>
    </message>
    <message>
        <source>The coding is gone. Undo brings it back.</source>
        <translation>Die Kodierung ist weg. Rückgängig holt sie wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed %n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle geprüft</numerusform>
            <numerusform>%n Textstellen geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SaidView</name>
    <message>
        <source>What was said, and the turns around it</source>
        <translation>Was gesagt wurde, und die Beiträge darum herum</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Interviewers’ words too</source>
        <translation>Auch Worte der Interviewenden</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>How much to code around each hit</source>
        <translation>Wie viel um jeden Treffer kodiert wird</translation>
    </message>
    <message>
        <source>Code all…</source>
        <translation>Kodieren…</translation>
    </message>
    <message>
        <source>Code every hit at once with a code you choose</source>
        <translation>Alle Treffer auf einmal mit einem Code Ihrer Wahl kodieren</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, AND OR NOT, NEAR, recover*, speaker:, code:, and any attribute</source>
        <translation>Wörter, &quot;Wendungen&quot;, AND OR NOT, NEAR, recover*, speaker:, code: und jedes Merkmal</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>%1 turns, the best %2 shown</source>
        <translation>%1 Redebeiträge, die besten %2 gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The query cannot be read yet.</source>
        <translation>Die Anfrage ist noch nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SettleDialog</name>
    <message>
        <source>Settle differences</source>
        <translation>Abweichungen klären</translation>
    </message>
    <message>
        <source>Where coders differ</source>
        <translation>Wo Kodierende voneinander abweichen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Differences settled</source>
        <translation>Geklärte Abweichungen</translation>
    </message>
    <message>
        <source>Differences that are not settled</source>
        <translation>Abweichungen, die noch nicht geklärt sind</translation>
    </message>
    <message>
        <source>Why, for the record; Enter goes back to the list</source>
        <translation>Warum, fürs Protokoll; Eingabe führt zurück zur Liste</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Grund der Entscheidung</translation>
    </message>
    <message>
        <source>The coder whom decisions stand under</source>
        <translation>Unter welchem Namen Entscheidungen stehen</translation>
    </message>
    <message>
        <source>Decisions are codings of this coder; those of the others stay as they are</source>
        <translation>Entscheidungen sind Kodierungen unter diesem Namen; die der anderen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Decided &amp;as</source>
        <translation>Entschieden &amp;als</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Im Transkript öffnen</translation>
    </message>
    <message>
        <source>Adopt what all agree on</source>
        <translation>Übernehmen, worin alle übereinstimmen</translation>
    </message>
    <message>
        <source>Gives the coder of decisions every passage about which nobody differs</source>
        <translation>Gibt dem Namen der Entscheidungen jede Textstelle, in der niemand abweicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The coders differ nowhere.</source>
        <translation>Die Kodierenden weichen nirgends voneinander ab.</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%1 von %2 geklärt</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nichts zu klären</translation>
    </message>
    <message>
        <source>Everything is settled. Ctrl+Z takes the last decision back.</source>
        <translation>Alles ist geklärt. Strg+Z nimmt die letzte Entscheidung zurück.</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>Es gibt nichts zu klären.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2, turn %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2, Redebeitrag %3</translation>
    </message>
    <message>
        <source>Neither (0)</source>
        <translation>Keine (0)</translation>
    </message>
    <message>
        <source>The code does not apply</source>
        <translation>Der Code trifft nicht zu</translation>
    </message>
    <message>
        <source>The selected words (E)</source>
        <translation>Die markierten Wörter (E)</translation>
    </message>
    <message>
        <source>The code applies to the words selected in one of the columns</source>
        <translation>Der Code gilt für die Wörter, die in einer der Spalten markiert sind</translation>
    </message>
    <message>
        <source>%1 did not code it</source>
        <translation>%1 hat es nicht kodiert</translation>
    </message>
    <message>
        <source>As %1 coded it</source>
        <translation>Wie %1 es kodiert hat</translation>
    </message>
    <message>
        <source>%1 · did not code it</source>
        <translation>%1 · nicht kodiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It is as %1 has it</source>
        <translation>Es gilt, was %1 hat</translation>
    </message>
    <message>
        <source>Select the words in one of the columns first, then press E.</source>
        <translation>Zuerst die Wörter in einer der Spalten markieren, dann E drücken.</translation>
    </message>
    <message>
        <source>Settled a difference about %1</source>
        <translation>Abweichung bei %1 geklärt</translation>
    </message>
    <message numerus="yes">
        <source>Adopted %n passage(s) about which nobody differs</source>
        <translation>
            <numerusform>%n Textstelle übernommen, in der niemand abweicht</numerusform>
            <numerusform>%n Textstellen übernommen, in denen niemand abweicht</numerusform>
        </translation>
    </message>
    <message>
        <source>This difference is settled already, or coders no longer differ there.</source>
        <translation>Dieser Unterschied ist schon entschieden, oder man unterscheidet sich dort nicht mehr.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SeveralField</name>
    <message>
        <source>type to find, Enter adds</source>
        <translation>tippen zum Suchen, Eingabe fügt hinzu</translation>
    </message>
    <message>
        <source>Enter adds</source>
        <translation>Eingabetaste fügt hinzu</translation>
    </message>
    <message>
        <source>There is none of this name.</source>
        <translation>Es gibt nichts mit diesem Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n have these letters; choose one.</source>
        <translation>
            <numerusform>%n hat diese Buchstaben; bitte wählen.</numerusform>
            <numerusform>%n haben diese Buchstaben; bitte eins wählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ShownNote</name>
    <message>
        <source>Reveal…</source>
        <translation>Aufdecken …</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Reveal others’ codings</source>
        <translation>Kodierungen anderer aufdecken</translation>
    </message>
    <message>
        <source>Show everyone’s codings</source>
        <translation>Kodierungen von allen zeigen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SideDrawer</name>
    <message>
        <source>Side panels</source>
        <translation>Seitenleisten</translation>
    </message>
    <message>
        <source>Close this panel (Esc)</source>
        <translation>Diese Leiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Diese Leiste schließen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SpeakersModel</name>
    <message numerus="yes">
        <source>“%1” speaks in %n transcript(s)</source>
        <translation>
            <numerusform>„%1“ spricht in %n Transkript</numerusform>
            <numerusform>„%1“ spricht in %n Transkripten</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” in %2; double-click to open it</source>
        <translation>„%1“ in %2; ein Doppelklick öffnet es</translation>
    </message>
    <message>
        <source>%1, stands for %2</source>
        <translation>%1, steht für %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewt</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SpeakersPanel</name>
    <message>
        <source>Who %1 stands for</source>
        <translation>Für wen %1 steht</translation>
    </message>
    <message>
        <source>a name, new or known</source>
        <translation>ein Name, neu oder bekannt</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprechende</translation>
    </message>
    <message>
        <source>Only of the participant chosen</source>
        <translation>Nur von der gewählten Person</translation>
    </message>
    <message>
        <source>Mapped to %1</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>Speakers who are %1</source>
        <translation>Sprechende, die %1 sind</translation>
    </message>
    <message>
        <source>Labels of the transcripts appear here, with who stands behind each.</source>
        <translation>Hier erscheinen die Bezeichnungen der Transkripte und wer dahintersteht.</translation>
    </message>
    <message>
        <source>%1 does not speak yet. Clear the box above, and choose who stands behind a label.</source>
        <translation>%1 spricht noch nicht. Wählen Sie das Kästchen oben ab, und wählen Sie, wer hinter einer Bezeichnung steht.</translation>
    </message>
    <message>
        <source>F2 on a label says who it stands for: a participant, an interviewer (not counted), or nobody. Double-click a transcript to open it.</source>
        <translation>F2 auf einer Bezeichnung legt fest, für wen sie steht: jemand Befragtes, jemand Interviewendes (nicht gezählt) oder niemand. Ein Doppelklick öffnet ein Transkript.</translation>
    </message>
    <message numerus="yes">
        <source>An interviewer in %n transcript(s)</source>
        <translation>
            <numerusform>Interviewt in %n Transkript</numerusform>
            <numerusform>Interviewt in %n Transkripten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody in %n transcript(s)</source>
        <translation>
            <numerusform>Niemand in %n Transkript</numerusform>
            <numerusform>Niemand in %n Transkripten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n transcript(s)</source>
        <translation>
            <numerusform>%1 in %n Transkript</numerusform>
            <numerusform>%1 in %n Transkripten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SpellingProposals</name>
    <message>
        <source>Probably one person each</source>
        <translation>Wahrscheinlich je eine Person</translation>
    </message>
    <message>
        <source>%1 → &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>%1 → &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept that %1 is %2</source>
        <translation>Annehmen, dass %1 %2 ist</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SplitDialog</name>
    <message>
        <source>Split %1</source>
        <translation>%1 aufteilen</translation>
    </message>
    <message>
        <source>Split “%1” by its passages</source>
        <translation>„%1“ nach Stellen aufteilen</translation>
    </message>
    <message>
        <source>Reading the passages…</source>
        <translation>Stellen werden gelesen…</translation>
    </message>
    <message>
        <source>Passages gone through</source>
        <translation>Durchgesehene Stellen</translation>
    </message>
    <message>
        <source>The passage in what was said around it</source>
        <translation>Die Stelle in dem, was ringsum gesagt wurde</translation>
    </message>
    <message>
        <source>Codes to put passages to</source>
        <translation>Codes, zu denen Stellen kommen</translation>
    </message>
    <message>
        <source>New code, or one there is; Enter adds it</source>
        <translation>Neuer oder vorhandener Code; Enter fügt ihn hinzu</translation>
    </message>
    <message>
        <source>Add a code to put passages to</source>
        <translation>Code hinzufügen, zu dem Stellen kommen</translation>
    </message>
    <message>
        <source>New codes go below it</source>
        <translation>Neue Codes kommen darunter</translation>
    </message>
    <message>
        <source>New codes go beside it</source>
        <translation>Neue Codes kommen daneben</translation>
    </message>
    <message>
        <source>Where new codes go</source>
        <translation>Wohin neue Codes kommen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the passage before (←)</source>
        <translation>Zur Stelle davor (←)</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Leaves the passage with the code and goes on (0)</source>
        <translation>Lässt die Stelle beim Code und geht weiter (0)</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Im Transkript öffnen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Puts the passages where you said, as one step that can be undone</source>
        <translation>Verschiebt die Stellen in einem Schritt, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>Ändert nichts</translation>
    </message>
    <message>
        <source>Put it to (keys 1 to 9)</source>
        <translation>Kommt zu (Tasten 1 bis 9)</translation>
    </message>
    <message>
        <source>This is the code that is split; what stays with it needs no target.</source>
        <translation>Dieser Code wird aufgeteilt; was bei ihm bleibt, braucht kein Ziel.</translation>
    </message>
    <message>
        <source>“%1” only groups other codes: take one below it.</source>
        <translation>„%1“ gruppiert nur andere Codes: einen darunter nehmen.</translation>
    </message>
    <message>
        <source>There is no code “%1”. A new code is named without the theme it goes below.</source>
        <translation>Es gibt keinen Code „%1“. Ein neuer Code wird ohne sein Thema benannt.</translation>
    </message>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>„%1“ steht schon in der Liste.</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>It has no passages of its own.</source>
        <translation>Er hat keine eigenen Stellen.</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>&lt;p&gt;There is nothing to split. Its passages may be those of the codes below it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Es gibt nichts aufzuteilen. Vielleicht sind seine Stellen die der Codes darunter.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) will move;</source>
        <translation>
            <numerusform>%n Stelle zieht um;</numerusform>
            <numerusform>%n Stellen ziehen um;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) with “%1”.</source>
        <translation>
            <numerusform>%n bleibt bei „%1“.</numerusform>
            <numerusform>%n bleiben bei „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Finish to move them, as one step that can be undone.</source>
        <translation>Mit „Fertig“ verschieben, in einem Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Go back, or leave: nothing is changed.</source>
        <translation>Zurückgehen oder verlassen: nichts wird geändert.</translation>
    </message>
    <message>
        <source>Passage %1 of %2</source>
        <translation>Stelle %1 von %2</translation>
    </message>
    <message>
        <source>coded by %1</source>
        <translation>kodiert nach %1</translation>
    </message>
    <message>
        <source>Left the split of %1: nothing was changed.</source>
        <translation>Aufteilen von %1 verlassen: nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::StartPage</name>
    <message>
        <source>Kenspeckle</source>
        <translation>Kenspeckle</translation>
    </message>
    <message>
        <source>From interviews to themes. Everything stays on this computer.</source>
        <translation>Von Interviews zu Themen. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>Neue Studie</translation>
    </message>
    <message>
        <source>A file of your own, with a codebook to begin from</source>
        <translation>Eigene Datei, mit Codebuch für den Anfang</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>A .ken file from this computer</source>
        <translation>Eine .ken-Datei von diesem Rechner</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A small invented study, to look around in</source>
        <translation>Eine kleine, erfundene Studie zum Umsehen</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Zuletzt benutzte Studien</translation>
    </message>
    <message>
        <source>Hubs review</source>
        <translation>Evaluation der Treffpunkte</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>Name der Studie</translation>
    </message>
    <message>
        <source>Folder to keep the study in</source>
        <translation>Ordner für die Studie</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Codebook to begin from</source>
        <translation>Codebuch für den Anfang</translation>
    </message>
    <message>
        <source>Another file (.qdc)…</source>
        <translation>Andere Datei (.qdc)…</translation>
    </message>
    <message>
        <source>Language spoken in the interviews</source>
        <translation>Sprache der Interviews</translation>
    </message>
    <message>
        <source>Create study</source>
        <translation>Studie anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Folder of the study</source>
        <translation>Ordner der Studie</translation>
    </message>
    <message>
        <source>Codebooks (*.qdc)</source>
        <translation>Codebücher (*.qdc)</translation>
    </message>
    <message>
        <source>Studies you have worked on will be listed here.</source>
        <translation>Hier stehen die Studien, an denen Sie gearbeitet haben.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisches Gälisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Not there any more: %1</source>
        <translation>Nicht mehr da: %1</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel; what is finished stays</source>
        <translation>Abbrechen; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::StudySession</name>
    <message>
        <source>Codings are now recorded as %1’s</source>
        <translation>Kodiert wird jetzt unter dem Namen %1</translation>
    </message>
    <message>
        <source>Coded as %1</source>
        <translation>Kodiert als %1</translation>
    </message>
    <message>
        <source>Coded in vivo as “%1”</source>
        <translation>In vivo kodiert als „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n coding(s)</source>
        <translation>
            <numerusform>%n Kodierung entfernt</numerusform>
            <numerusform>%n Kodierungen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed a passage of %1</source>
        <translation>Textstelle von %1 geändert</translation>
    </message>
    <message>
        <source>Added the code %1</source>
        <translation>Code %1 angelegt</translation>
    </message>
    <message>
        <source>Edited the code %1</source>
        <translation>Code %1 bearbeitet</translation>
    </message>
    <message>
        <source>Moved the code %1</source>
        <translation>Code %1 verschoben</translation>
    </message>
    <message>
        <source>Removed the code %1</source>
        <translation>Code %1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Removed the code %1 with %n passage(s)</source>
        <translation>
            <numerusform>Code %1 mit %n Textstelle entfernt</numerusform>
            <numerusform>Code %1 mit %n Textstellen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed a transcript to %1</source>
        <translation>Transkript umbenannt in %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript entfernt</numerusform>
            <numerusform>%n Transkripte entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed the transcript %1</source>
        <translation>Transkript %1 entfernt</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of codes</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Coded %n passage(s) as %1</source>
        <translation>
            <numerusform>%n Textstelle als %1 kodiert</numerusform>
            <numerusform>%n Textstellen als %1 kodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Recoded as %1</source>
        <translation>Umkodiert als %1</translation>
    </message>
    <message numerus="yes">
        <source>Recoded %n passage(s) as %1</source>
        <translation>
            <numerusform>%n Textstelle als %1 umkodiert</numerusform>
            <numerusform>%n Textstellen als %1 umkodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Split a passage in two</source>
        <translation>Eine Textstelle geteilt</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::SummaryEditor</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What this person says of the theme, in sum</source>
        <translation>Was diese Person zum Thema sagt, in Summe</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Put a link to the chosen passage into the summary</source>
        <translation>Einen Verweis auf die gewählte Textstelle in die Zusammenfassung setzen</translation>
    </message>
    <message>
        <source>Link the chosen passage</source>
        <translation>Auf die gewählte Textstelle verweisen</translation>
    </message>
    <message>
        <source>Passages of the cell</source>
        <translation>Textstellen der Zelle</translation>
    </message>
    <message>
        <source>Choose a cell to write its summary and read its passages.</source>
        <translation>Wählen Sie eine Zelle, um ihre Zusammenfassung zu schreiben und ihre Textstellen zu lesen.</translation>
    </message>
    <message>
        <source>Removed the summary of %1</source>
        <translation>Zusammenfassung zu %1 entfernt</translation>
    </message>
    <message>
        <source>Wrote the summary of %1</source>
        <translation>Zusammenfassung zu %1 geschrieben</translation>
    </message>
    <message>
        <source>No passages</source>
        <translation>Keine Textstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TableImport</name>
    <message>
        <source>Import a table of quotes or answers</source>
        <translation>Tabelle mit Zitaten oder Antworten importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx)</source>
        <translation>Tabellen (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>A table is being imported; wait until it is done.</source>
        <translation>Eine Tabelle wird gerade importiert; warten Sie, bis sie fertig ist.</translation>
    </message>
    <message>
        <source>The table was not imported.</source>
        <translation>Die Tabelle wurde nicht importiert.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TableOutcomeDialog</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was anzusehen ist</translation>
    </message>
    <message>
        <source>%1: %2 is “%3” in row %4, but “%5” in %6. The first stands on the participant; each excerpt keeps its own.</source>
        <translation>%1: %2 ist „%3“ in Zeile %4, aber „%5“ in %6. Der erste Wert steht an der Person; jeder Auszug behält seinen eigenen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ThemeCodesModel</name>
    <message>
        <source>any</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ThemesPage</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Rahmenmatrix</translation>
    </message>
    <message>
        <source>Quotes or framework matrix</source>
        <translation>Zitate oder Rahmenmatrix</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Approved quotes in large type, with nothing else on the screen: for a meeting</source>
        <translation>Freigegebene Zitate in großer Schrift, und sonst nichts auf dem Schirm: für eine Besprechung</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::ThemesPanel</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Ask for no code</source>
        <translation>Keinen Code wählen</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>Codes filtern</translation>
    </message>
    <message>
        <source>Themes and codes</source>
        <translation>Themen und Codes</translation>
    </message>
    <message>
        <source>Click a code for its quotes. Ctrl+click or Space: any, all, without.</source>
        <translation>Ein Klick auf einen Code zeigt seine Zitate. Strg+Klick oder Leertaste: einer, alle, ohne.</translation>
    </message>
    <message>
        <source>Group quotes by</source>
        <translation>Zitate gruppieren nach</translation>
    </message>
    <message>
        <source>Sort quotes by</source>
        <translation>Zitate sortieren nach</translation>
    </message>
    <message>
        <source>Codings of</source>
        <translation>Kodierungen von</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>befragt</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>längste zuerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Only people of whom this is so</source>
        <translation>Nur Personen, für die dies gilt</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Wer kodiert</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>No attributes yet: add some on the page People.</source>
        <translation>Noch keine Merkmale: Legen Sie auf der Seite Personen welche an.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>Only this code</source>
        <translation>Nur diesen Code</translation>
    </message>
    <message>
        <source>Any of those marked so</source>
        <translation>Einer der so bezeichneten</translation>
    </message>
    <message>
        <source>All of those marked so</source>
        <translation>Alle so bezeichneten</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht gewählt</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TranscriptTreeModel</name>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n transcript(s)</source>
        <translation>
            <numerusform>%1, %n Transkript</numerusform>
            <numerusform>%1, %n Transkripte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 % coded</source>
        <translation>%1, zu %2 % kodiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln Redebeitrag</numerusform>
            <numerusform>%Ln Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Speakers: %1</source>
        <translation>Sprechende: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s), %1 % of what participants said is coded</source>
        <translation>
            <numerusform>%n Kodierung, %1 % des von Teilnehmenden Gesagten ist kodiert</numerusform>
            <numerusform>%n Kodierungen, %1 % des von Teilnehmenden Gesagten ist kodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>Memo: %1</translation>
    </message>
    <message>
        <source>%1, with a memo</source>
        <translation>%1, mit Memo</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TranscriptView</name>
    <message>
        <source>Nothing was said in this transcript.</source>
        <translation>In diesem Transkript wurde nichts gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>+%n more here</source>
        <translation>
            <numerusform>+%n weitere hier</numerusform>
            <numerusform>+%n weitere hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select. Control and K codes what is selected.</source>
        <translation>Pfeiltasten bewegen, mit der Umschalttaste wählen sie aus. Steuerung und K kodiert, was ausgewählt ist.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TranscriptsPanel</name>
    <message>
        <source>New name of the transcript</source>
        <translation>Neuer Name des Transkripts</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Import transcripts</source>
        <translation>Transkripte importieren</translation>
    </message>
    <message>
        <source>No transcripts yet. Drop files or a folder onto the window, or</source>
        <translation>Noch keine Transkripte. Ziehen Sie Dateien oder einen Ordner auf das Fenster, oder</translation>
    </message>
    <message>
        <source>Import transcripts…</source>
        <translation>Transkripte importieren…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript entfernen</numerusform>
            <numerusform>%n Transkripte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>Memo…</translation>
    </message>
    <message>
        <source>Its history</source>
        <translation>Verlauf dazu</translation>
    </message>
    <message>
        <source>Filter: a name, or role=user</source>
        <translation>Filter: ein Name, oder role=user</translation>
    </message>
    <message>
        <source>Words of the name or a speaker; role=user, or site=&quot;Kirk Street&quot;, for an attribute</source>
        <translation>Wörter des Namens oder von Sprechenden; role=user oder site=&quot;Kirk Street&quot; für ein Merkmal</translation>
    </message>
    <message>
        <source>Filter transcripts by name, speaker or attribute=value</source>
        <translation>Transkripte nach Name, Person oder Merkmal=Wert filtern</translation>
    </message>
    <message>
        <source>Group transcripts by</source>
        <translation>Transkripte gruppieren nach</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No transcript matches “%1”. Clear the filter to see all.</source>
        <translation>Kein Transkript passt zu „%1“. Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::TurnEditor</name>
    <message>
        <source>Correct the words of a turn</source>
        <translation>Die Wörter eines Redebeitrags berichtigen</translation>
    </message>
    <message>
        <source>Words of the turn</source>
        <translation>Wörter des Redebeitrags</translation>
    </message>
    <message>
        <source>What saving would do</source>
        <translation>Was das Speichern bewirkt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the words (Ctrl+Enter)</source>
        <translation>Die Wörter speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leave the words as they were (Esc)</source>
        <translation>Die Wörter lassen, wie sie waren (Esc)</translation>
    </message>
    <message>
        <source>The words of turn %1</source>
        <translation>Die Wörter von Beitrag %1</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves the words as they were.</source>
        <translation>Strg+Eingabe speichert, Esc lässt die Wörter, wie sie waren.</translation>
    </message>
    <message>
        <source>You have changed the words. Discard what you typed?</source>
        <translation>Sie haben die Wörter geändert. Das Getippte verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::WhereUsedDialog</name>
    <message>
        <source>Where a code is used</source>
        <translation>Wo ein Code verwendet wird</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Transcripts in which the code is used</source>
        <translation>Transkripte, in denen der Code verwendet wird</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Without the codes below it</source>
        <translation>Ohne die Codes darunter</translation>
    </message>
    <message>
        <source>It is not used yet. Select words in a transcript and code them with it.</source>
        <translation>Er wird noch nicht verwendet. In einem Transkript Wörter auswählen und damit kodieren.</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n transcript(s). Click one to go there.</source>
        <translation>
            <numerusform>Verwendet in %n Transkript. Ein Klick führt hin.</numerusform>
            <numerusform>Verwendet in %n Transkripten. Ein Klick führt hin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::WindowActions</name>
    <message>
        <source>&amp;Study</source>
        <translation>&amp;Studie</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Import transcripts…</source>
        <translation>Transkripte &amp;importieren…</translation>
    </message>
    <message>
        <source>Import a &amp;folder of transcripts…</source>
        <translation>Einen &amp;Ordner mit Transkripten importieren…</translation>
    </message>
    <message>
        <source>Import &amp;attributes of participants…</source>
        <translation>&amp;Merkmale der Befragten importieren…</translation>
    </message>
    <message>
        <source>Import a code&amp;book…</source>
        <translation>Codeb&amp;uch importieren…</translation>
    </message>
    <message>
        <source>&amp;Export the codebook…</source>
        <translation>Codebuch &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print the transcript…</source>
        <translation>Transkript &amp;drucken…</translation>
    </message>
    <message>
        <source>Save the transcript as P&amp;DF…</source>
        <translation>Transkript als &amp;PDF speichern…</translation>
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
        <source>&amp;Copy the selected words</source>
        <translation>Ausgewählte Wörter &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Search the study</source>
        <translation>&amp;Studie durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Code the selection…</source>
        <translation>Auswahl &amp;kodieren…</translation>
    </message>
    <message>
        <source>Code &amp;as one of the codes last used</source>
        <translation>Mit einem &amp;zuletzt benutzten Code kodieren</translation>
    </message>
    <message>
        <source>Code on key %1</source>
        <translation>Code auf Taste %1</translation>
    </message>
    <message>
        <source>Code &amp;in vivo: by the words themselves</source>
        <translation>&amp;In vivo kodieren: mit den Wörtern selbst</translation>
    </message>
    <message>
        <source>Widen to the &amp;sentence</source>
        <translation>Auf den &amp;Satz erweitern</translation>
    </message>
    <message>
        <source>Widen to the &amp;turn</source>
        <translation>Auf den &amp;Redebeitrag erweitern</translation>
    </message>
    <message>
        <source>&amp;Remove the coding at the caret	Del</source>
        <translation>Kodierung am Cursor &amp;entfernen	Entf</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>&amp;Neuer Code…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>&amp;Themen</translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>Re&amp;ports</source>
        <translation>&amp;Auswertung</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Memos</source>
        <translation>&amp;Memos</translation>
    </message>
    <message>
        <source>&amp;Next transcript</source>
        <translation>&amp;Nächstes Transkript</translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Text at its &amp;own size</source>
        <translation>No&amp;rmale Textgröße</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys and search words</source>
        <translation>&amp;Tasten und Suchwörter</translation>
    </message>
    <message>
        <source>&amp;About Kenspeckle</source>
        <translation>Ü&amp;ber Kenspeckle</translation>
    </message>
    <message>
        <source>C&amp;hange the passage to the selected words</source>
        <translation>Textstelle auf die &amp;ausgewählten Wörter ändern</translation>
    </message>
    <message>
        <source>Pre&amp;vious transcript</source>
        <translation>V&amp;origes Transkript</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>Copy a &amp;link to this passage</source>
        <translation>Verweis auf diese &amp;Textstelle kopieren</translation>
    </message>
    <message>
        <source>Write a &amp;memo about this</source>
        <translation>&amp;Memo hierzu schreiben</translation>
    </message>
    <message>
        <source>Correct the &amp;words of this turn…</source>
        <translation>Wörter dieses Redebeitrags &amp;berichtigen…</translation>
    </message>
    <message>
        <source>Correct the same words &amp;everywhere…</source>
        <translation>&amp;Dieselben Wörter überall berichtigen…</translation>
    </message>
    <message>
        <source>Settle &amp;differences between coders…</source>
        <translation>Abweichun&amp;gen zwischen Kodierenden klären…</translation>
    </message>
    <message>
        <source>Passages to revie&amp;w</source>
        <translation>Zu prü&amp;fende Textstellen</translation>
    </message>
    <message>
        <source>Import a &amp;table of quotes or answers…</source>
        <translation>&amp;Tabelle mit Zitaten oder Antworten importieren…</translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation>&amp;Sprechende</translation>
    </message>
    <message>
        <source>&amp;Passage</source>
        <translation>&amp;Textstelle</translation>
    </message>
    <message>
        <source>P&amp;rint the codebook…</source>
        <translation>Codebuch d&amp;rucken…</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>Fre&amp;igabe</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Te&amp;xt larger</source>
        <translation>Text &amp;größer</translation>
    </message>
</context>
<context>
    <name>kenspeckle::gui::WordingEditor</name>
    <message>
        <source>The quote as it is printed</source>
        <translation>Das Zitat, wie es gedruckt wird</translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation>Wörtlich</translation>
    </message>
    <message>
        <source>Word for word, as the transcript has it</source>
        <translation>Wort für Wort, wie es im Transkript steht</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Gekürzt</translation>
    </message>
    <message>
        <source>Words left out, each place marked (…), and insertions in [brackets]</source>
        <translation>Wörter ausgelassen, jede Stelle mit (…) bezeichnet, und Einfügungen in [Klammern]</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Umschrieben</translation>
    </message>
    <message>
        <source>Told in your own words</source>
        <translation>Mit eigenen Worten erzählt</translation>
    </message>
    <message>
        <source>Leave out (…)</source>
        <translation>Auslassen (…)</translation>
    </message>
    <message>
        <source>Leave out the selected words (Ctrl+L)</source>
        <translation>Die markierten Wörter auslassen (Strg+L)</translation>
    </message>
    <message>
        <source>Insert [ ]</source>
        <translation>Einfügen [ ]</translation>
    </message>
    <message>
        <source>Put words of your own in brackets (Ctrl+B)</source>
        <translation>Eigene Wörter in Klammern setzen (Strg+B)</translation>
    </message>
    <message>
        <source>Tell it in your own words</source>
        <translation>Erzählen Sie es mit eigenen Worten</translation>
    </message>
    <message>
        <source>A paraphrase is printed without quotation marks, and says that it is one.</source>
        <translation>Eine Umschreibung wird ohne Anführungszeichen gedruckt und als solche bezeichnet.</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+L to leave them out; Ctrl+B puts words of your own into brackets.</source>
        <translation>Markieren Sie Wörter und drücken Strg+L, um sie auszulassen; Strg+B setzt eigene Wörter in Klammern.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Thematic coding of interviews.</source>
        <translation>Thematisches Kodieren von Interviews.</translation>
    </message>
    <message>
        <source>the study to open</source>
        <translation>die zu öffnende Studie</translation>
    </message>
</context>
</TS>

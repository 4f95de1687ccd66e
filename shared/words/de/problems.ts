import type { ProblemSentences } from '../en/problems';
import { plannerLimitsInGerman } from './planner-limits';
import { plural } from '../plural';

/** What went wrong, and what to do about it. */
export const problemsInGerman: ProblemSentences = {
  'document-empty': ({ name }) =>
    `${name} ist leer. Wählen Sie ein Dokument mit Listen oder einer Tabelle von Aufgaben.`,
  'document-binary': ({ name }) =>
    `${name} ist kein Dokument, das sich lesen lässt. Speichern Sie es als Word-Dokument (.docx), Webseite (.html), Markdown oder reinen Text (.md, .txt) oder als Liste (.xlsx, .csv), und öffnen Sie das.`,
  'document-damaged': ({ name }) =>
    `${name} ist beschädigt und lässt sich nicht lesen. Öffnen Sie es in dem Programm, mit dem es erstellt wurde, speichern Sie es neu, und versuchen Sie es erneut.`,
  'document-old-format': ({ name }) =>
    `${name} hat ein Format, das nicht gelesen wird (.doc, .xls, .pdf oder .rtf, oder mit Kennwort geschützt). Speichern Sie es als .docx, .xlsx, .html oder .md, und öffnen Sie das.`,
  'document-without-list': ({ name }) =>
    `${name} hat keine Liste unter einer Überschrift und keine Tabelle mit einer Spalte von Aufgaben, also gibt es nichts, woraus Zeilen würden. Jede Aufgabe muss ein Punkt einer Liste oder eine Zeile einer solchen Tabelle sein.`,
  'document-too-large': ({ name, megabytes, limit }) =>
    `${name} hat ${plural('de', megabytes, 'MB', 'MB')}; die Grenze liegt bei ${limit} MB. Wählen Sie das Dokument selbst, kein Archiv davon.`,
  'document-missing': ({ name }) => `Die Datei ${name} gibt es nicht. Prüfen Sie den Pfad.`,
  'document-folder': ({ name }) => `${name} ist ein Ordner. Geben Sie den Pfad des Dokuments selbst an.`,
  'document-unreadable': ({ name }) => `${name} lässt sich nicht lesen. Prüfen Sie, ob Sie es öffnen dürfen.`,
  'worksheet-exists': ({ name }) =>
    `Die Arbeitsmappe hat schon ein Arbeitsblatt mit dem Namen „${name}“. Benennen Sie es um, entfernen Sie es, oder verwenden Sie eine neue Arbeitsmappe. Nichts wurde geändert.`,
  'nothing-chosen': () => 'Nichts ist angekreuzt. Kreuzen Sie mindestens eine Aufgabe an.',
  'file-exists': ({ name }) =>
    `${name} gibt es schon. Wählen Sie einen anderen Namen, oder ergänzen Sie --force, um sie zu ersetzen.`,
  'file-is-folder': ({ name }) =>
    `${name} ist ein Ordner. Ergänzen Sie den Namen der Datei, die darin geschrieben wird.`,
  'file-is-device': ({ name }) =>
    `${name} ist keine gewöhnliche Datei und bleibt, wie sie ist. Wählen Sie einen anderen Namen.`,
  'file-is-source': ({ name }) =>
    `${name} ist die Datei, aus der gelesen wird, und bleibt, wie sie ist. Wählen Sie einen anderen Namen.`,
  'file-not-written': ({ name }) =>
    `${name} ließ sich nicht schreiben. Prüfen Sie, ob Sie dort schreiben dürfen, ob Platz ist und ob kein Programm die Datei geöffnet hat.`,
  'folder-missing': ({ name }) =>
    `Den Ordner ${name} gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen.`,
  'workbook-foreign': ({ name }) =>
    `${name} ist keine .xlsx-Arbeitsmappe. Speichern Sie sie in Excel als .xlsx-Datei ohne Kennwort.`,
  'workbook-damaged': ({ name }) =>
    `${name} ist beschädigt und lässt sich nicht lesen. Öffnen Sie die Datei in Excel, speichern Sie sie neu, und versuchen Sie es erneut.`,
  'workbook-not-ours': ({ name }) =>
    `${name} wurde nicht von Phaseboard erstellt. Geben Sie eine Arbeitsmappe an, die Arbeitsblätter von Phasen hat.`,
  'meeting-unknown': ({ meant, known }) =>
    known === ''
      ? 'Die Arbeitsmappe erinnert sich an keine Besprechung. Die erste wird gemerkt, sobald im Aufgabenbereich eine beginnt.'
      : `An die Besprechung „${meant}“ erinnert sich die Arbeitsmappe nicht. Sie erinnert sich an: ${known}.`,
  'workbook-busy': () =>
    'Excel ist beschäftigt: Eine Zelle wird gerade bearbeitet. Drücken Sie im Blatt die Eingabetaste, und versuchen Sie es erneut.',
  'workbook-protected': ({ worksheets }) =>
    worksheets === ''
      ? 'Die Arbeitsmappe oder ein Arbeitsblatt ist geschützt. Heben Sie den Schutz auf, und versuchen Sie es erneut.'
      : `Was beschrieben werden soll, ist geschützt: ${worksheets}. Wählen Sie dort „Überprüfen > Blattschutz aufheben“, und versuchen Sie es erneut.`,
  'workbook-read-only': () =>
    'Diese Arbeitsmappe ist nur zum Lesen geöffnet; was geschrieben würde, ginge verloren. Wählen Sie „Arbeitsmappe bearbeiten“ oder speichern Sie eine Kopie und versuchen Sie es erneut. Es wurde nichts geändert.',
  'meeting-led-by': ({ by }) =>
    by === ''
      ? 'Diese Besprechung wurde anderswo beendet, also wurde nichts festgehalten.'
      : `${by} leitet diese Besprechung inzwischen, also wurde nichts festgehalten. Übernehmen Sie die Leitung, um weiterzumachen.`,
  'sync-under-way': ({ by }) =>
    `${by} synchronisiert diese Arbeitsmappe gerade. Versuchen Sie es erneut, wenn das fertig ist.`,
  'workbook-without-phases': () =>
    'Diese Arbeitsmappe hat noch keine Arbeitsblätter von Phasen. Öffnen Sie zuerst ein Dokument.',
  'table-unreadable': ({ worksheet: name }) =>
    `Die Tabelle auf „${name}“ lässt sich nicht lesen: Eine Spalte fehlt, die Phaseboard braucht. Machen Sie ihr Entfernen rückgängig, und versuchen Sie es erneut. Nichts wurde geändert.`,
  'memory-unreadable': ({ worksheet: name }) =>
    `Phaseboards eigenes Arbeitsblatt „${name}“ lässt sich nicht lesen. Stellen Sie eine frühere Version der Arbeitsmappe wieder her. Nichts wurde geändert.`,
  'host-too-old': ({ requirement }) =>
    `Dieses Excel ist zu alt für Phaseboard (es fehlt ${requirement}). Verwenden Sie Excel 2021, Microsoft 365 oder Excel im Web.`,
  'host-trouble': ({ code }) =>
    `Excel hat die Anfrage abgelehnt (${code}). Speichern Sie die Arbeitsmappe, öffnen Sie sie neu, und versuchen Sie es erneut.`,
  'signed-out': () => 'Sie sind nicht angemeldet. Melden Sie sich an, und versuchen Sie es erneut.',
  'sign-in-refused': () =>
    'Die Anmeldung wurde abgebrochen oder abgelehnt. Versuchen Sie es erneut, wenn Sie so weit sind; nichts ist verloren.',
  'consent-missing': ({ permission }) =>
    `Ihre Organisation hat Phaseboard die Berechtigung ${permission} nicht erteilt. Bitten Sie Ihren Administrator darum.`,
  'not-a-member': () =>
    'Sie können diesen Plan nicht verwenden: Das können nur Mitglieder seiner Gruppe. Bitten Sie einen Besitzer der Gruppe, Sie aufzunehmen, oder wählen Sie einen anderen Plan.',
  'plan-gone': () =>
    'Den Plan gibt es nicht mehr, oder es ist ein Premium-Plan, den Planner Add-Ins nicht öffnet. Wählen Sie einen anderen Plan, oder erstellen Sie einen neuen.',
  'not-a-plan-link': () =>
    'Das ist nicht die Adresse eines Planner-Plans. Öffnen Sie den Plan in Planner, kopieren Sie die Adresse der Seite, und fügen Sie sie hier ein.',
  'limit-reached': ({ limit }) =>
    plannerLimitsInGerman[limit] ??
    `Planner hat abgelehnt: Eine Grenze ist erreicht (${limit}). Entfernen Sie in Planner, was nicht gebraucht wird, und synchronisieren Sie erneut.`,
  throttled: ({ seconds }) =>
    `Planner bittet um Geduld. Versuchen Sie es in ${plural('de', seconds, 'Sekunde', 'Sekunden')} erneut; nichts ist verloren.`,
  offline: ({ host }) =>
    `${host} antwortet nicht. Prüfen Sie die Verbindung, und versuchen Sie es erneut; nichts ist verloren.`,
  'reading-incomplete': ({ seen, count }) =>
    `Planner hat nur ${seen} von ${count} Einträgen einer Liste gezeigt. Nichts wurde geändert. Versuchen Sie es in einigen Minuten erneut.`,
  'service-trouble': ({ status: code }) =>
    `Planner hat im Moment Schwierigkeiten (${code}). Versuchen Sie es in einigen Minuten erneut.`,
  'not-configured': ({ setting }) =>
    `Phaseboard ist noch nicht eingerichtet: „${setting}“ fehlt in config.json oder ist falsch. Fragen Sie, wer es bereitgestellt hat.`,
  'run-not-kept': () =>
    'Diese Synchronisierung ist nicht mehr oder nur zum Teil aufbewahrt und lässt sich daher nicht rückgängig machen.',
  cancelled: () => 'Abgebrochen. Was bis jetzt geschehen ist, bleibt; die nächste Synchronisierung macht dort weiter.',
  'port-taken': ({ port }) =>
    `Port ${port} ist belegt oder reserviert. Wählen Sie mit --port einen anderen, oder lassen Sie ihn weg.`,
  'seed-unreadable': ({ name }) =>
    `${name} ist weder ein gespeicherter Stand des Emulators noch eine Beschreibung von Personen, Gruppen und Plänen.`,
  'manifest-missing': () =>
    'Das Programm liegt außerhalb seines Pakets, daher fehlt manifest.xml. Starten Sie es als npx phaseboard im Paket.',
  'output-lost': () => 'Die Ausgabe ließ sich nicht schreiben. Prüfen Sie, ob an ihrem Ziel Platz ist.',
  'site-invalid': ({ site }) =>
    `„${site}“ ist nicht die https-Adresse einer Website. Geben Sie eine wie https://example.org/phaseboard an, ohne ? und #.`,
  unexpected: () =>
    'Etwas Unerwartetes ist geschehen. Versuchen Sie es erneut; wenn es wieder geschieht, melden Sie es mit den Details unten.',
};

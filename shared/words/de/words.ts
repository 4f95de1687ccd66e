import type { Words } from '../languages';
import { paneInGerman } from './pane';
import { problemsInGerman } from './problems';
import { rowsInGerman } from './rows';
import { plural } from '../plural';
import { de as worksheet } from '../worksheet/de';

export const words: Words = {
  language: 'de',
  later: {
    meeting: async () => (await import(/* webpackChunkName: "meeting-de" */ './meeting')).meetingInGerman,
    settings: async () => (await import(/* webpackChunkName: "settings-de" */ './settings')).settingsInGerman,
    commandLine: async () => (await import('./command-line')).commandLineInGerman,
  },
  pane: paneInGerman,
  rows: rowsInGerman,
  status: worksheet.status,
  priority: worksheet.priority,
  problem: problemsInGerman,
  leftOut: {
    comment: 'ein Kommentar',
    decoration: 'nur Formatierung',
    elsewhere: 'verweist nur woandershin',
    'no-list': 'unter einer Überschrift ohne Liste',
    navigation: 'außerhalb des Hauptinhalts',
    hidden: 'auf der Seite nicht angezeigt',
    'unknown-table': 'eine Tabelle ohne Spalte mit Aufgaben',
    columns: 'Überschriften von Spalten',
    'source-text': 'die Sprache, aus der übersetzt wurde',
    repeated: 'schon anderswo gelesen',
  },
  proposal: {
    nothing: 'Nichts zu tun: Das Blatt und Planner sagen dasselbe.',
    row: (number, title) => (number ? `${number} „${title}“` : `„${title}“`),
    none: 'leer',
    change: (field, before, after) => `${field}: ${before} → ${after}`,
    moved: 'Innerhalb der Phase verschoben',
    waitingOwner: (name) => `${name} (wartet)`,
    assign: (name, others) =>
      others === 0
        ? `${name} zuweisen`
        : `${name} und ${plural('de', others, 'weiteren Person', 'weiteren Personen')} zuweisen`,
    waiting: (count) =>
      `${plural('de', count, 'Zuweisung wird', 'Zuweisungen werden')} zurückgehalten, noch erhält also niemand E-Mails.`,
    field: {
      responsibility: 'Aufgabe',
      owners: 'Zugewiesen an',
      status: 'Status',
      completedOn: 'Abgeschlossen am',
      completedBy: 'Abgeschlossen von',
      start: 'Beginn',
      due: 'Fällig',
      priority: 'Priorität',
      phase: 'Phase',
      order: 'Reihenfolge in der Phase',
      steps: 'Schritte',
      notes: 'Notizen',
      workstream: 'Workstream',
      party: 'Partei',
    },
    step: {
      added: (text) => `„${text}“ hinzugefügt`,
      removed: (text) => `„${text}“ entfernt`,
      ticked: (text) => `„${text}“ abgehakt`,
      unticked: (text) => `„${text}“ nicht mehr abgehakt`,
      reworded: (from, to) => `„${from}“ heißt jetzt „${to}“`,
    },
    counts: {
      'create-bucket': (count) => `${plural('de', count, 'Bucket', 'Buckets')} in Planner zu erstellen`,
      'create-label': (count) => `${plural('de', count, 'Bezeichnung', 'Bezeichnungen')} in Planner zu benennen`,
      'create-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} in Planner zu erstellen`,
      'update-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} in Planner zu ändern`,
      'remove-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} aus Planner zu entfernen`,
      'add-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} zum Blatt hinzuzufügen`,
      'update-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} im Blatt zu ändern`,
      'remove-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} aus dem Blatt zu entfernen`,
    },
    done: {
      'create-bucket': (count) => `${plural('de', count, 'Bucket', 'Buckets')} in Planner erstellt`,
      'create-label': (count) => `${plural('de', count, 'Bezeichnung', 'Bezeichnungen')} in Planner benannt`,
      'create-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} in Planner erstellt`,
      'update-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} in Planner geändert`,
      'remove-task': (count) => `${plural('de', count, 'Aufgabe', 'Aufgaben')} aus Planner entfernt`,
      'add-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} zum Blatt hinzugefügt`,
      'update-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} im Blatt geändert`,
      'remove-row': (count) => `${plural('de', count, 'Zeile', 'Zeilen')} aus dem Blatt entfernt`,
    },
    operation: {
      'create-bucket': (name) => `Planner: den Bucket „${name}“ erstellen.`,
      'create-label': (name) => `Planner: eine Bezeichnung „${name}“ nennen.`,
      'create-task': (row) => `Planner: die Aufgabe ${row} erstellen.`,
      'create-again': (row) => `Planner: die Aufgabe ${row} wieder erstellen; sie wurde dort entfernt.`,
      'update-task': (row, changes) => `Planner: ${row} ändern. ${changes}`,
      'describe-task': (row) => `Planner: die Beschreibung von ${row} auf den neuen Stand bringen.`,
      'mark-task': (row) => `Planner: ${row} mit dieser Arbeitsmappe verknüpfen.`,
      'remove-task': (row) => `Planner: die Aufgabe ${row} entfernen.`,
      'remove-second-row': (row) =>
        `Blatt: die zweite Zeile von ${row} entfernen, die doppelt hinzugefügt wurde. Mit ihr geht nichts verloren.`,
      'remove-double': (row) =>
        `Planner: die zweite Aufgabe von ${row} entfernen, die doppelt erstellt wurde. Mit ihr geht nichts verloren.`,
      'add-row': (row) => `Blatt: ${row} hinzufügen.`,
      'bring-back': (row) => `Blatt: ${row} zurückholen; sie wurde hier entfernt.`,
      'update-row': (row, changes) => `Blatt: ${row} ändern. ${changes}`,
      'remove-row': (row) => `Blatt: ${row} entfernen.`,
    },
    ask: {
      'row-gone': (row) => `${row} ist nicht mehr im Blatt. Die Aufgabe dazu entfernen oder die Zeile zurückholen?`,
      'task-gone': (row) =>
        `Die Aufgabe von ${row} ist nicht mehr in Planner. Die Zeile entfernen oder die Aufgabe wieder erstellen?`,
      'not-applicable': (row) => `${row} ist nicht zutreffend. Die Aufgabe dazu entfernen oder lassen?`,
      'task-made': (row) =>
        `Die Synchronisierung hat die Aufgabe von ${row} erstellt. Wieder entfernen? Ihre Kommentare und Anlagen gehen mit ihr verloren.`,
      'task-made-changed': (row) =>
        `Die Synchronisierung hat die Aufgabe von ${row} erstellt, und sie wurde seitdem geändert. Trotzdem entfernen? Diese Änderungen gehen mit ihr verloren, auch ihre Kommentare und Anlagen.`,
      'row-added': (row) => `Die Synchronisierung hat ${row} zum Blatt hinzugefügt. Die Zeile wieder entfernen?`,
      'row-added-changed': (row) =>
        `Die Synchronisierung hat ${row} zum Blatt hinzugefügt, und die Zeile wurde seitdem geändert. Trotzdem entfernen? Diese Änderungen gehen mit ihr verloren.`,
    },
    conflict: (row, field, sheet, planner, snapshot) =>
      `${row}, ${field}: auf beiden Seiten geändert. Blatt: ${sheet}. Planner: ${planner}. Vorher: ${snapshot}. Was gilt?`,
    undoConflict: (row, field, written, sheet, planner, before) =>
      `${row}, ${field}: geändert, seit die Synchronisierung ${written} schrieb. Blatt: ${sheet}. Planner: ${planner}. Vor der Synchronisierung: ${before}. Lassen oder zurücknehmen?`,
    undoKeeps: (names) => `Buckets und Bezeichnungen bleiben in Planner: ${names}.`,
    refusal: {
      'no-title': (row) => `${row} hat keinen Text, und eine Aufgabe braucht einen Titel. Schreiben Sie einen.`,
      'no-phase': (row) =>
        `${row} hat kein Arbeitsblatt mehr: Das der Phase ist weg. Stellen Sie es wieder her, oder verschieben Sie die Aufgabe in Planner.`,
    },
    limit: {
      tasks: (row, limit) =>
        `${row}: Der Plan ist voll (${plural('de', limit, 'Aufgabe', 'Aufgaben')}). Entfernen Sie Aufgaben, die nicht gebraucht werden, oder verbinden Sie einen anderen Plan.`,
      activeTasks: (row, limit) =>
        `${row}: Der Plan darf ${plural('de', limit, 'Aufgabe', 'Aufgaben')} haben, die nicht abgeschlossen sind, und hat sie. Schließen Sie zuerst einige ab, oder entfernen Sie einige.`,
      buckets: (row, limit) =>
        `${row}: Der Plan hat ${plural('de', limit, 'Bucket', 'Buckets')}, mehr darf er nicht haben. Entfernen Sie einen, um Platz für diese Phase zu schaffen.`,
    },
    name: {
      several: (name, people, rows) =>
        `${name} (${plural('de', rows, 'Zeile', 'Zeilen')}) ist der Name mehrerer Personen: ${people}. Wer ist gemeint?`,
      near: (name, people, rows) =>
        `In der Gruppe des Plans heißt niemand ${name} (${plural('de', rows, 'Zeile', 'Zeilen')}). Ist jemand von diesen gemeint: ${people}?`,
    },
    warning: {
      'title-cut': (row) =>
        `${row} ist länger, als ein Titel in Planner sein darf. Der Titel wird gekürzt; die Beschreibung enthält den ganzen Text.`,
      'steps-cut': (row) =>
        `${row} hat einen Schritt, der länger ist, als ein Punkt der Checkliste in Planner sein darf. Dort wird er gekürzt; im Blatt bleibt er ganz.`,
      'steps-over-limit': (row, count) =>
        `${row}: Die Checkliste in Planner hat Platz für 20 Schritte. ${plural('de', count, 'Schritt bleibt', 'Schritte bleiben')} nur im Blatt.`,
      'notes-too-long': (row) =>
        `Die Notizen der Aufgabe ${row} sind länger, als eine Zelle sein darf. Die Zeile erhält sie nicht; kürzen Sie sie in Planner.`,
      'owner-unknown': (row, name) =>
        `${row}: ${name} ist kein Mitglied der Gruppe des Plans. Die Beschreibung der Aufgabe nennt diesen Namen.`,
      'owner-homonym': (row, name, people) =>
        `${row}: ${name} kann ${people} sein. Schreiben Sie die E-Mail-Adresse, um zu sagen, wer; bis dahin nennt die Beschreibung der Aufgabe diesen Namen.`,
      'owner-too-many': (row, name, limit) =>
        `${row}: Einer Aufgabe lassen sich nur ${limit} Personen zuweisen. Die Beschreibung der Aufgabe nennt stattdessen ${name}.`,
      'start-after-due': (row) =>
        `${row} beginnt nach der Fälligkeit, was Planner nicht annimmt. Korrigieren Sie eines der Daten.`,
      unreadable: (row, field, text) =>
        `${row}, ${field}: „${text}“ ist nicht zu lesen. Die Zelle bleibt, wie sie ist; korrigieren Sie sie, um sie zu synchronisieren.`,
      computed: (row, field) =>
        `${row}, ${field}: Die Zelle enthält eine Formel, also wird die Änderung aus Planner nicht darübergeschrieben.`,
      'no-free-label': (row, label) =>
        `${row}: Der Plan hat keine freie Bezeichnung für „${label}“. Geben Sie in Planner eine frei, und synchronisieren Sie dann erneut.`,
      'other-bucket': (row) =>
        `Die Aufgabe von ${row} liegt in einem Bucket, der keine Phase dieser Arbeitsmappe ist. Die Zeile bleibt in ihrer Phase.`,
      'other-plan': (row) => `Die Aufgabe von ${row} liegt jetzt in einem anderen Plan. Die Zeile bleibt, wie sie ist.`,
      'description-kept': (row) =>
        `Jemand hat die Beschreibung der Aufgabe ${row} umgeschrieben. Sie bleibt so, nennt also vielleicht nicht alle Zuständigen oder nicht den ganzen Text.`,
      'task-anew': (row) =>
        `${row} wird eine neue Aufgabe in Planner: Die Kommentare und Anlagen der alten sind verloren, und die Zuständigen erhalten wieder eine E-Mail.`,
      'mail-again': (row) => `${row}: Planner schreibt allen noch einmal, denen die Aufgabe wieder zugewiesen wird.`,
      'row-anew': (row) =>
        `${row} kommt am Ende des Arbeitsblatts mit einer neuen Nummer zurück. Die Bemerkung und der Inhalt Ihrer eigenen Spalten kommen nicht zurück.`,
      'undo-task-gone': (row) => `Die Aufgabe von ${row} gibt es nicht mehr. In Planner wird nichts zurückgenommen.`,
      'undo-row-gone': (row) => `${row} ist nicht mehr im Blatt. In der Zeile wird nichts zurückgenommen.`,
      'undo-task-back': (row) => `${row} hat wieder eine Aufgabe, also wird keine erstellt.`,
      'undo-row-back': (row) => `${row} ist wieder im Blatt, also wird keine Zeile hinzugefügt.`,
      'undo-order': (row) =>
        `${row} bleibt im Blatt und in Planner an ihrem Platz. Sortieren oder verschieben Sie die Zeile, dann folgt ihre Aufgabe mit dem nächsten Abgleich.`,
    },
    guard: {
      sheet: (seen, remembered) =>
        `Im Blatt sind nur ${seen} von ${plural('de', remembered, 'synchronisierten Zeile', 'synchronisierten Zeilen')}. Nichts wurde geändert. Machen Sie es in Excel rückgängig, oder öffnen Sie eine frühere Version der Arbeitsmappe; wenn es so gewollt ist, sagen Sie es, und machen Sie weiter.`,
      planner: (seen, remembered) =>
        `In Planner sind nur ${seen} von ${plural('de', remembered, 'synchronisierten Aufgabe', 'synchronisierten Aufgaben')}. Nichts wurde geändert. Sehen Sie nach, ob der Plan oder seine Buckets geleert wurden, oder versuchen Sie es später erneut; wenn es so gewollt ist, sagen Sie es, und machen Sie weiter.`,
      removals: (count, remembered) =>
        `${plural('de', count, 'Zeile oder Aufgabe würde', 'Zeilen und Aufgaben würden')} entfernt, bei ${plural('de', remembered, 'synchronisierten Zeile', 'synchronisierten Zeilen')}: mehr, als diese Arbeitsmappe auf einmal erlaubt. Entfernt wird nichts, bis Sie es noch einmal bestätigen; alles andere geht weiter. Nehmen Sie zurück, was nicht gewollt ist, oder sagen Sie, dass alles gewollt ist.`,
    },
    leftOut: (operation) => `Diesmal weggelassen: ${operation}`,
    offers: (count) =>
      plural(
        'de',
        count,
        'Aufgabe des Plans liegt in einem anderen Bucket und bleibt dort. Wählen Sie eine Phase, um sie aufzunehmen.',
        'Aufgaben des Plans liegen in anderen Buckets und bleiben dort. Wählen Sie eine Phase, um eine aufzunehmen.',
      ),
    doubt: {
      elsewhere: (was, now) =>
        now === ''
          ? `Diese Arbeitsmappe wurde zuletzt als ${was} synchronisiert und ist jetzt als eine geöffnet, die noch nicht gespeichert wurde. Nichts wurde geändert.`
          : `Diese Arbeitsmappe wurde zuletzt als ${was} synchronisiert und ist jetzt ${now}. Nichts wurde geändert.`,
      'taken-over': (at) =>
        at === ''
          ? 'Eine andere Kopie dieser Arbeitsmappe hat den Plan übernommen. Nichts wurde geändert, auf keiner Seite.'
          : `Eine andere Kopie dieser Arbeitsmappe, ${at}, hat den Plan übernommen. Nichts wurde geändert, auf keiner Seite.`,
    },
    left: {
      moved: (row) => `${row} hat sich während der Synchronisierung geändert und wartet auf die nächste.`,
      busy: (row) => `Jemand arbeitet gerade an ${row}. Die Zeile wartet auf die nächste Synchronisierung.`,
      gone: (row) => `${row} ist während der Synchronisierung verschwunden. Die nächste fragt, was geschehen soll.`,
      computed: (row) => `${row} enthält eine Formel, wo die Änderung hingehört, und blieb, wie es war.`,
      refused: (row, why) => `${row} wurde abgelehnt. ${why}`,
      uncertain: (row) => `${row}: Es kam keine Antwort. Die nächste Synchronisierung sieht nach, ob es geschehen ist.`,
      cancelled: (row) => `${row} wurde nicht erreicht. Die nächste Synchronisierung macht dort weiter.`,
    },
  },
};

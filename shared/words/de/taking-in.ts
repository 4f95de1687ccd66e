import type { takingInInEnglish } from '../en/taking-in';
import { plural } from '../plural';

export const takingInInGerman: typeof takingInInEnglish = {
  writing: 'Die Arbeitsblätter werden geschrieben …',
  another: 'Anderes Dokument wählen',
  back: 'Ändern, was es ist',

  arrival: {
    title: 'Was ist das für ein Dokument?',
    same: 'Die Arbeitsmappe enthält schon jede Zeile davon.',
    shared: (shared, all) =>
      `${shared} von ${plural('de', all, 'Aufgabe', 'Aufgaben')} darin stehen schon mit denselben oder ähnlichen Worten in dieser Arbeitsmappe.`,
    kinds: 'Es ist',
    kind: {
      revision: (document) => (document ? `Eine neue Fassung von „${document}“` : 'Eine neue Fassung des Dokuments'),
      translation: (language) => `Dasselbe Dokument in einer anderen Sprache (${language})`,
      'other-party': () => 'Was die andere Partei tun muss',
      another: () => 'Ein anderes Dokument',
    },
    hint: {
      revision:
        'Sie sehen, was hinzugefügt, neu formuliert, verschoben oder zurückgezogen wurde. Zuständige, Status, Termine und Aufgaben bleiben.',
      translation: 'Texte, Überschriften, Status und Namen der Blätter wechseln die Sprache. Alles andere bleibt.',
      'other-party': 'Die Zeilen kommen in dieselben Phasen. Eine Spalte „Partei“ sagt, wessen jede ist.',
      another: 'Die Zeilen kommen als eigener Workstream in die Phasen.',
    },
    otherLanguage:
      'Das Dokument ist in einer anderen Sprache als die Zeilen, also würde nichts übereinstimmen. Übernehmen Sie es zuerst als Übersetzung.',
    of: 'Welches Ihrer Dokumente',
    party: 'Wessen Aufgaben es aufführt',
    ownParty: 'Wessen Aufgaben die Zeilen hier sind',
    ownPartyProposal: 'Kunde',
    workstream: 'Name des Workstreams',
    sections: 'Wohin die Abschnitte gehören',
    section: (section) => `Wohin „${section}“ gehört`,
    rows: (count) => plural('de', count, 'Zeile', 'Zeilen'),
    newPhase: 'Eigenes Arbeitsblatt',
    leave: 'Weglassen',
    next: {
      revision: 'Vergleichen',
      translation: 'Texte zuordnen',
      'other-party': 'Zeigen, was hinzukommt',
      another: 'Zeigen, was hinzukommt',
    },
    missing: 'Geben Sie zuerst einen Namen ein.',
  },

  revision: {
    title: 'Was die neue Fassung ändert',
    nothing: 'Die Arbeitsmappe sagt schon, was das Dokument sagt.',
    counts: {
      added: (count) => `${count} hinzugefügt`,
      reworded: (count) => `${count} neu formuliert`,
      moved: (count) => `${count} verschoben`,
      details: (count) => `${count} mit anderen Schritten, Notizen oder Links`,
      returned: (count) => `${count} wieder im Dokument`,
      withdrawn: (count) => `${count} zurückgezogen`,
      unchanged: (count) => `${count} unverändert`,
    },
    acceptAll: 'Alle ankreuzen',
    declineAll: 'Keine ankreuzen',
    replacements: 'Dieselben Worte in mehreren Zeilen ersetzt',
    replacement: (from, to) => `„${from}“ wird zu „${to}“`,
    replacementRows: (count) => `in ${plural('de', count, 'Zeile', 'Zeilen')}`,
    conflicts: 'Hier und im Dokument neu formuliert',
    conflictsHint: 'Wählen Sie, welcher Text gilt. Bis dahin bleibt die Zeile, wie sie ist.',
    part: {
      reworded: 'Neu formuliert',
      moved: 'In eine andere Phase verschoben',
      added: 'Hinzugefügt',
      withdrawn: 'Zurückgezogen',
      details: 'Andere Schritte, Notizen oder Links',
      returned: 'Wieder im Dokument',
    },
    withdrawnHint: 'Eine zurückgezogene Zeile erhält diesen Status. Gelöscht wird sie nie.',
    number: (number) => `Zeile ${number}`,
    inPhase: (phase) => `In ${phase}`,
    fromTo: (from, to) => `Von ${from} nach ${to}`,
    match: (percent) => `Übereinstimmung ${percent}`,
    gone: 'entfernt',
    new: 'hinzugefügt',
    wasCompleted: 'Schon abgeschlossen. Prüfen Sie, ob das noch stimmt.',
    separate: 'Nicht dieselbe Aufgabe',
    separateRow: (number) => `Zeile ${number} ist nicht dieselbe Aufgabe`,
    join: 'Welche Zeile ist es?',
    joinNone: 'Eine neue Zeile',
    documentText: 'Der Text des Dokuments',
    cellText: 'Der Text der Zelle',
    undecided: 'Später entscheiden',
    change: {
      steps: 'Schritte',
      notes: 'Notizen',
      link: 'Link',
      workstream: 'Workstream',
    },
    take: (count) => `${plural('de', count, 'Änderung', 'Änderungen')} übernehmen`,
    ticked: (count, all) => `${count} von ${all} angekreuzt`,
  },

  translation: {
    title: (language) => `Wechsel zu ${language}`,
    matched: (count) => `${plural('de', count, 'Zeile hat', 'Zeilen haben')} einen Text in der neuen Sprache.`,
    review: 'Nicht jedes Paar ist sicher. Sehen Sie sie durch, und ändern Sie, was nicht stimmt.',
    unmatched: 'Zeilen ohne Text',
    unmatchedHint: 'Sie bleiben in ihrer Sprache.',
    extra: 'Texte ohne Zeile',
    extraHint:
      'Sie werden nicht übernommen. Um sie hinzuzufügen, öffnen Sie das Dokument noch einmal als neue Fassung.',
    pair: (number) => `Text für Zeile ${number}`,
    none: 'Kein Text',
    take: (language) => `Die Arbeitsmappe auf ${language} umstellen`,
  },

  joining: {
    title: 'Was hinzukommt',
    rows: (count) => plural('de', count, 'Zeile', 'Zeilen'),
    newWorksheet: 'neues Arbeitsblatt',
    nothing: 'Jeder Abschnitt ist weggelassen. Ordnen Sie mindestens einen zu.',
    parties: (count, party) => `Bei ${plural('de', count, 'Zeile', 'Zeilen')} von hier steht dann „${party}“.`,
    take: (count) => `${plural('de', count, 'Zeile', 'Zeilen')} hinzufügen`,
  },

  taken: {
    revision: (done) =>
      `${plural('de', done, 'Änderung', 'Änderungen')} übernommen. Die nächste Synchronisierung bringt sie zu Planner.`,
    translation: (language) =>
      `Die Arbeitsmappe ist jetzt auf ${language}. Die nächste Synchronisierung bringt die Texte zu Planner.`,
    joined: (rows) =>
      `${plural('de', rows, 'Zeile', 'Zeilen')} hinzugefügt. Die nächste Synchronisierung erstellt die Aufgaben dazu.`,
    left: (count) =>
      `${plural('de', count, 'Zeile wurde', 'Zeilen wurden')} inzwischen von jemandem geändert und so gelassen. Öffnen Sie das Dokument noch einmal, um sie zu sehen.`,
  },
};

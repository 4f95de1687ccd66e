import type { settingsInEnglish } from '../en/settings';
import { plural } from '../plural';

export const settingsInGerman: typeof settingsInEnglish = {
  title: 'Einstellungen',
  intro:
    'Sie gehören zu dieser Arbeitsmappe und gelten für alle, die sie synchronisieren. Jede Änderung wird sofort gespeichert.',
  reading: 'Die Einstellungen werden gelesen …',
  directions: 'Wer über die Spalten entscheidet',
  directionsHint: 'Was die andere Seite sagt, wird zurückgesetzt; das wird gezeigt, bevor es geschieht.',
  direction: { both: 'Beide Seiten', sheet: 'Das Blatt', planner: 'Planner' },
  order: { sheet: 'Planner folgt dem Blatt', planner: 'Jede Seite behält ihre' },
  conflicts: 'Wenn beide Seiten dasselbe geändert haben',
  conflict: { ask: 'Jedes Mal nachfragen', sheet: 'Das Blatt gilt', planner: 'Planner gilt' },
  unasked: 'Ohne Nachfrage ausführen',
  unaskedHint:
    'Was Sie ankreuzen, geschieht beim Synchronisieren sofort, wenn sonst nichts zu entscheiden ist; danach wird darüber berichtet.',
  unaskedKind: {
    updates: 'Änderungen an Zeilen und Aufgaben',
    creations: 'Neue Zeilen und Aufgaben',
    removals: 'Entfernen, was es auf der anderen Seite nicht mehr gibt',
  },
  removals: 'Viel auf einmal entfernen',
  removalsHint: 'Mehr als die kleinere dieser Grenzen muss noch einmal bestätigt werden.',
  rows: 'Zeilen auf einmal',
  percent: 'Prozent der synchronisierten Zeilen',
  wholeNumber: (most) => `Geben Sie eine ganze Zahl von 0 bis ${most} ein.`,
  quiet: 'Zuweisungen',
  quietSwitch: 'Zuweisungen zurückhalten, damit noch niemand E-Mails erhält',

  own: {
    language: 'Sprache des Aufgabenbereichs',
    languageHint: 'Auf diesem Computer. Blätter behalten die Sprache ihres Dokuments.',
    asExcel: (language) => `Wie Excel (${language})`,
    account: 'Konto',
    nobody: 'Seit der Aufgabenbereich geöffnet wurde, hat sich niemand angemeldet.',
    signOut: 'Abmelden',
    signOutHint: 'Vergisst, wer sich hier angemeldet hat. Excel selbst bleibt angemeldet.',
    diagnosis: 'Diagnose',
    diagnosisHint: 'Versionen, Anzahlen und Codes für alle, die Ihnen helfen; keine Namen, keine Texte.',
    showDiagnosis: 'Diagnose anzeigen',
  },

  deciding: {
    show: 'Anzeigen',
    filter: {
      all: (count) => `Alles (${count})`,
      creations: (count) => `Neu (${count})`,
      updates: (count) => `Geändert (${count})`,
      removals: (count) => `Entfernt (${count})`,
      conflicts: (count) => `Auf beiden Seiten geändert (${count})`,
    },
    typed: 'Etwas anderes',
    typedLabel: (field) => `Anderer Wert für ${field}`,
    choose: 'Auswählen …',
    unreadable: {
      responsibility: 'Geben Sie einen Text ein; eine Aufgabe braucht einen Titel.',
      owners: 'Mehrere Personen tragen einen dieser Namen. Geben Sie stattdessen die E-Mail-Adresse ein.',
      status: 'Wählen Sie einen Status, den Planner kennt.',
      start: 'Dieses Datum ist nicht zu lesen. Schreiben Sie es wie 2026-12-01 oder 1. Dez. 2026.',
      due: 'Dieses Datum ist nicht zu lesen. Schreiben Sie es wie 2026-12-01 oder 1. Dez. 2026.',
      priority: 'Wählen Sie eine der vier Prioritäten.',
      workstream: 'Planner würde eine Bezeichnung dieses Namens als Status lesen. Wählen Sie einen anderen Namen.',
      party: 'Planner würde eine Bezeichnung dieses Namens als Status lesen. Wählen Sie einen anderen Namen.',
      notes: 'Geben Sie einen Text ein.',
    },
    rowFrom: { sheet: 'Diese Zeile ganz aus dem Blatt', planner: 'Diese Zeile ganz aus Planner' },
    allFrom: { sheet: 'Alles aus dem Blatt übernehmen', planner: 'Alles aus Planner übernehmen' },
    believeRemovals: (count) => `Ja, ${plural('de', count, 'Zeile oder Aufgabe', 'Zeilen und Aufgaben')} entfernen`,
    offers: 'Andere Aufgaben dieses Plans',
    offersHint:
      'Sie liegen in Buckets, die keine Phase dieser Arbeitsmappe sind, und bleiben, wie sie sind, bis Sie eine Phase wählen.',
    inBucket: (bucket) => `Im Bucket „${bucket}“`,
    leaveAlone: 'Nicht anrühren',
    more: (count) => `${plural('de', count, 'weitere Aufgabe', 'weitere Aufgaben')}: über die Suche zu finden.`,
    search: 'In den anderen Aufgaben suchen',
    unasked: 'Was ohne Nachfrage geschehen ist',
  },
};

import type { decidingInEnglish } from '../en/deciding';
import { plural } from '../plural';

export const decidingInGerman: typeof decidingInEnglish = {
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
  buckets: 'Buckets der Phasen',
  bucketsHint: 'Der Plan hat andere Buckets. Eine Phase kann einen davon bekommen; dessen Aufgaben werden Zeilen.',
  newBucket: 'Ein neuer Bucket dieses Namens',
  offers: 'Andere Aufgaben dieses Plans',
  offersHint:
    'Sie liegen in Buckets, die keine Phase dieser Arbeitsmappe sind, und bleiben, wie sie sind, bis Sie eine Phase wählen.',
  inBucket: (bucket) => `Im Bucket „${bucket}“`,
  leaveAlone: 'So lassen',
  more: (count) => `${plural('de', count, 'weitere Aufgabe', 'weitere Aufgaben')}: über die Suche zu finden.`,
  search: 'In den anderen Aufgaben suchen',
  unasked: 'Was ohne Nachfrage geschehen ist',
};

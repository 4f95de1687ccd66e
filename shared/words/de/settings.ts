import { decidingInGerman } from './deciding';
import type { settingsInEnglish } from '../en/settings';

export const settingsInGerman: typeof settingsInEnglish = {
  deciding: decidingInGerman,
  title: 'Einstellungen',
  intro:
    'Sie gehören zu dieser Arbeitsmappe und gelten für alle, die sie synchronisieren. Jede Änderung wird sofort gespeichert.',
  reading: 'Die Einstellungen werden gelesen …',
  directions: 'Wer über die Spalten entscheidet',
  directionsHint: 'Was die andere Seite sagt, wird zurückgesetzt; das wird gezeigt, bevor es geschieht.',
  direction: { both: 'Beide Seiten', sheet: 'Das Blatt', planner: 'Planner' },
  order: { sheet: 'Die des Blatts', planner: 'Jede ihre eigene' },
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
};

import type { commandLineInEnglish } from '../en/command-line';
import { plural } from '../plural';

export const commandLineInGerman: typeof commandLineInEnglish = {
  about: 'Macht aus einem Dokument mit Aufgaben Arbeitsblätter, Phase für Phase.',
  outline: 'Gibt die Phasen und Aufgaben eines Dokuments aus.',
  create: 'Schreibt die Arbeitsblätter eines Dokuments in eine neue .xlsx-Datei.',
  compare: 'Zeigt, was ein Dokument an einer gespeicherten Arbeitsmappe ändern würde, ohne etwas zu ändern.',
  share:
    'Schreibt eine Kopie einer gespeicherten Arbeitsmappe ohne Gedächtnis und verborgene Vorgeschichte, zum Weitergeben.',
  status: 'Gibt aus, wie eine gespeicherte Arbeitsmappe steht: Zahlen nach Phase und Person und das Dringendste.',
  manifest: 'Schreibt das Manifest für die Website, die das Add-In bereitstellt.',
  emulator:
    'Stellt auf diesem Rechner einen nachgebildeten Planner bereit, bis es unterbrochen wird, und gibt als JSON aus, wie es zu erreichen ist.',
  file: 'DATEI',
  fileAbout: 'das Dokument: .md, .txt, .html, .docx, .csv oder .xlsx',
  json: 'JSON ausgeben',
  markdown: 'Markdown ausgeben, für eine E-Mail oder eine Seite',
  today: 'der Tag, von dem an gezählt wird, wie 2026-12-01; ohne Angabe der heutige',
  since:
    'auch ausgeben, was sich seit einer Besprechung geändert hat: ihr Titel oder der Tag, bis zu dem sie die letzte ist',
  workbook: 'ARBEITSMAPPE',
  workbookAbout: 'eine gespeicherte Arbeitsmappe von Phaseboard: eine .xlsx-Datei',
  createOut: 'die .xlsx-Datei, die geschrieben wird',
  manifestOut: 'die Datei, die geschrieben wird; ohne Angabe wird ausgegeben',
  lang: (languages) => `Sprache der Arbeitsblätter (${languages}); ohne Angabe die des Dokuments`,
  force: 'die Datei ersetzen, wenn es sie schon gibt',
  site: 'https-Adresse, unter der das Add-In bereitsteht',
  port: 'Port, an dem gelauscht wird; ohne Angabe ein freier',
  seed: 'mit wem und womit begonnen wird: ein gespeicherter Stand, oder Personen, Gruppen und Pläne mit Namen',
  state: 'wo es weitergeht, und wo aufbewahrt wird, was sich ändert',
  latency: 'Millisekunden, die jede Anfrage dauert',
  faults: (known) => `Anfragen, die zufällig scheitern, wie throttle=0.05 (${known})`,
  https: 'über https bereitstellen; das Zertifikat wird ausgegeben',
  control: 'auch eine Adresse für Schalter und Änderungen bereitstellen',
  help: 'diese Hilfe zeigen',
  headings: { usage: 'Aufruf:', options: 'Optionen:', arguments: 'Argumente:', commands: 'Befehle:' },
  usage: { options: '[Optionen]', command: '<Befehl>' },
  more: 'phaseboard <Befehl> --help sagt mehr über einen Befehl.',

  counts: (phases, responsibilities) =>
    `${plural('de', phases, 'Phase', 'Phasen')}, ${plural('de', responsibilities, 'Aufgabe', 'Aufgaben')}`,
  outlined: {
    leftOut: (lines) => `Weggelassen: ${plural('de', lines, 'Zeile', 'Zeilen')}`,
    markup: (lines) =>
      `${plural('de', lines, 'Zeile', 'Zeilen')} Auszeichnung oder Spaltenüberschriften, oder anderswo gelesen`,
  },
  written: (name) => `${name} geschrieben`,

  compared: {
    more: [
      'Das JSON nennt Phasen bei ihren Schlüsseln. Eine Zeile, die verschoben und neu formuliert wurde, steht bei den',
      'verschobenen, mit "rewordedTo" und "certainty". Eine Zeile, deren Wortlaut blieb, ist unverändert; die mit anderen',
      'Schritten, Notizen, Links oder anderem Workstream stehen auch unter "details". Eine zurückgezogene Zeile, die das',
      'Dokument wieder hat, steht bei den hinzugefügten.',
    ].join('\n'),
    unchanged: (rows) => `${plural('de', rows, 'Zeile', 'Zeilen')} unverändert`,
    headings: {
      added: 'Hinzugefügt',
      reworded: 'Neu formuliert',
      moved: 'Verschoben',
      withdrawn: 'Zurückgezogen',
      details: 'Gleicher Wortlaut, anderes Beiwerk',
      replacements: 'Zieht sich durch viele Zeilen',
    },
    details: { steps: 'Schritte', notes: 'Notizen', link: 'Link', workstream: 'Workstream' },
    rows: (rows) => plural('de', rows, 'Zeile', 'Zeilen'),
    looksLike: {
      translation: 'Das Dokument sieht nach einer Übersetzung dessen aus, das die Arbeitsmappe enthält.',
      'other-party': 'Das Dokument sieht nach den Aufgaben der anderen Partei in denselben Phasen aus.',
      another: 'Das Dokument sieht nach einem anderen aus als dem, aus dem die Arbeitsmappe entstand.',
    },
  },

  wrong: {
    unknownOption: (name) => `Die Option ${name} gibt es nicht.`,
    unknownCommand: (name) => `Den Befehl ${name} gibt es nicht.`,
    missingArgument: (name) => `${name} fehlt.`,
    missingOption: (name) => `Die Option ${name} fehlt.`,
    missingValue: (name) => `Die Option ${name} braucht einen Wert.`,
    notALanguage: (value, known) => `„${value}“ ist keine Sprache der Arbeitsblätter (${known}).`,
    notADay: (value) => `„${value}“ ist kein Tag; schreiben Sie ihn wie 2026-12-01.`,
    jsonOrMarkdown: '--json und --markdown schließen einander aus.',
    notMilliseconds: (value) => `„${value}“ ist keine ganze Zahl von Millisekunden.`,
    notFaults: (value) => `„${value}“ sagt nicht, was scheitert; schreiben Sie es wie throttle=0.05,lost-answer=0.01.`,
    notAPort: (value) => `„${value}“ ist kein Port; das ist eine ganze Zahl von 0 bis 65535.`,
    tooMany: 'Das sind mehr Argumente, als der Befehl nimmt; Namen mit Leerzeichen brauchen Anführungszeichen.',
    other: 'So wird der Befehl nicht verwendet.',
    seeHelp: (command) => `Siehe ${command} --help.`,
  },
};

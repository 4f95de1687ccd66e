import type { commandLineInEnglish } from './en-command-line';
import { plural } from './plural';

export const commandLineInSpanish: typeof commandLineInEnglish = {
  about: 'Convierte un documento de responsabilidades en hojas de cálculo, fase por fase.',
  outline: 'Muestra las fases y las responsabilidades de un documento.',
  create: 'Guarda las hojas de un documento en un archivo .xlsx nuevo.',
  compare: 'Muestra lo que un documento cambiaría en un libro guardado, sin cambiar nada.',
  share: 'Guarda una copia de un libro sin memoria ni historial oculto, para entregarla a otros.',
  status: 'Muestra cómo está un libro guardado: recuentos por fase y persona, y lo más urgente.',
  manifest: 'Escribe el manifiesto para el sitio que sirve el complemento.',
  emulator: 'Sirve un Planner emulado en este equipo hasta que se interrumpa y muestra en JSON cómo acceder a él.',
  file: 'ARCHIVO',
  fileAbout: 'el documento: .md, .txt, .html, .docx, .csv o .xlsx',
  json: 'muestra JSON',
  markdown: 'muestra Markdown, para un correo o una página',
  today: 'el día desde el que se cuenta, como 2026-12-01; hoy si no se indica',
  workbook: 'LIBRO',
  workbookAbout: 'un libro guardado de Phaseboard: un archivo .xlsx',
  createOut: 'el archivo .xlsx que se escribe',
  manifestOut: 'el archivo que se escribe; si no se indica, se muestra',
  lang: (languages) => `idioma de las hojas (${languages}); si no se indica, el del documento`,
  force: 'sustituye el archivo si ya existe',
  site: 'dirección https desde la que se sirve el complemento',
  port: 'puerto en el que se escucha; si no se indica, uno libre',
  help: 'muestra esta ayuda',
  headings: { usage: 'Uso:', options: 'Opciones:', arguments: 'Argumentos:', commands: 'Comandos:' },
  usage: { options: '[opciones]', command: '<comando>' },
  more: 'phaseboard <comando> --help explica cada comando.',

  counts: (phases, responsibilities) =>
    `${plural('es', phases, 'fase', 'fases')}, ${plural('es', responsibilities, 'responsabilidad', 'responsabilidades')}`,
  outlined: {
    leftOut: (lines) => `No se ha tomado: ${plural('es', lines, 'línea', 'líneas')}`,
    markup: (lines) =>
      `${plural('es', lines, 'línea', 'líneas')} de formato o de títulos de columna, o que ya se han leído`,
  },
  written: (name) => `Se ha guardado ${name}`,

  compared: {
    more: [
      'El JSON nombra las fases por sus claves. Una fila que cambió de fase y de texto está entre las movidas, con',
      '"rewordedTo" y "certainty". Una fila cuyo texto sigue igual cuenta como sin cambios; las que tienen otros pasos,',
      'notas, enlaces o línea de trabajo figuran además en "details". Una fila retirada que vuelve a estar en el',
      'documento figura entre las añadidas.',
    ].join('\n'),
    unchanged: (rows) => `${plural('es', rows, 'fila', 'filas')} sin cambios`,
    headings: {
      added: 'Añadidas',
      reworded: 'Con otro texto',
      moved: 'Movidas',
      withdrawn: 'Retiradas',
      details: 'Mismo texto, otros detalles',
      replacements: 'Se repite en muchas filas',
    },
    details: { steps: 'pasos', notes: 'notas', link: 'enlace', workstream: 'línea de trabajo' },
    rows: (rows) => plural('es', rows, 'fila', 'filas'),
    looksLike: {
      translation: 'El documento parece una traducción del que contiene el libro.',
      'other-party': 'El documento parece contener las tareas de la otra parte en las mismas fases.',
      another: 'El documento parece distinto de aquel con el que se creó el libro.',
    },
  },

  wrong: {
    unknownOption: (name) => `No existe la opción ${name}.`,
    unknownCommand: (name) => `No existe el comando ${name}.`,
    missingArgument: (name) => `Falta ${name}.`,
    missingOption: (name) => `Falta la opción ${name}.`,
    missingValue: (name) => `La opción ${name} necesita un valor.`,
    notALanguage: (value, known) => `«${value}» no es un idioma de las hojas (${known}).`,
    notADay: (value: string) => `«${value}» no es un día; escríbalo como 2026-12-01.`,
    jsonOrMarkdown: '--json y --markdown se excluyen.',
    notAPort: (value) => `«${value}» no es un puerto, un número entero de 0 a 65535.`,
    tooMany: 'Hay más argumentos de los que admite el comando; los nombres con espacios van entre comillas.',
    other: 'El comando no se usa así.',
    seeHelp: (command) => `Consulte ${command} --help.`,
  },
};

import type { commandLineInEnglish } from './en-command-line';
import { plural } from './plural';

export const commandLineInSpanish: typeof commandLineInEnglish = {
  about: 'Convierte un documento de responsabilidades en hojas de cálculo, fase por fase.',
  outline: 'Muestra las fases y las responsabilidades de un documento.',
  create: 'Guarda las hojas de un documento en un archivo .xlsx nuevo.',
  manifest: 'Escribe el manifiesto para el sitio que sirve el complemento.',
  emulator: 'Sirve un Planner emulado en este equipo hasta que se interrumpa y muestra en JSON cómo acceder a él.',
  file: 'ARCHIVO',
  fileAbout: 'el documento: un archivo Markdown o de texto',
  json: 'muestra JSON',
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
  written: (name) => `Se ha guardado ${name}`,

  wrong: {
    unknownOption: (name) => `No existe la opción ${name}.`,
    unknownCommand: (name) => `No existe el comando ${name}.`,
    missingArgument: (name) => `Falta ${name}.`,
    missingOption: (name) => `Falta la opción ${name}.`,
    missingValue: (name) => `La opción ${name} necesita un valor.`,
    notALanguage: (value, known) => `«${value}» no es un idioma de las hojas (${known}).`,
    notAPort: (value) => `«${value}» no es un puerto, un número entero de 0 a 65535.`,
    tooMany: 'Hay más argumentos de los que admite el comando; los nombres con espacios van entre comillas.',
    other: 'El comando no se usa así.',
    seeHelp: (command) => `Consulte ${command} --help.`,
  },
};

import type { takingInInEnglish } from '../en/taking-in';
import { plural } from '../plural';

export const takingInInSpanish: typeof takingInInEnglish = {
  writing: 'Escribiendo en las hojas…',
  another: 'Elegir otro documento',
  back: 'Cambiar qué es',

  arrival: {
    title: '¿Qué es este documento?',
    same: 'El libro ya contiene todas sus líneas.',
    shared: (shared, all) =>
      `${shared} de sus ${plural('es', all, 'responsabilidad', 'responsabilidades')} ya están en este libro con las mismas palabras o parecidas.`,
    kinds: 'Es',
    kind: {
      revision: (document) => (document ? `Una versión nueva de «${document}»` : 'Una versión nueva del documento'),
      translation: (language) => `El mismo documento en otro idioma (${language})`,
      'other-party': () => 'Lo que debe hacer la otra parte',
      another: () => 'Otro documento',
    },
    hint: {
      revision:
        'Verá qué se ha añadido, reformulado, movido o retirado. Responsables, estados, fechas y tareas se quedan.',
      translation:
        'Cambian de idioma los textos, los títulos, los estados y los nombres de las hojas. Lo demás se queda.',
      'other-party': 'Sus filas se unen a las mismas fases. Una columna Parte dice de quién es cada una.',
      another: 'Sus filas se unen a las fases como una línea de trabajo propia.',
    },
    otherLanguage:
      'El documento está en otro idioma que las filas, así que nada coincidiría. Incorpórelo antes como traducción.',
    of: 'De cuál de sus documentos',
    party: 'De quién son las tareas que enumera',
    ownParty: 'De quién son las filas que hay aquí',
    ownPartyProposal: 'Cliente',
    workstream: 'Nombre de la línea de trabajo',
    sections: 'Adónde van sus secciones',
    section: (section) => `Adónde va «${section}»`,
    rows: (count) => plural('es', count, 'fila', 'filas'),
    newPhase: 'Una hoja propia',
    leave: 'Dejar fuera',
    next: {
      revision: 'Comparar',
      translation: 'Emparejar los textos',
      'other-party': 'Ver qué se añade',
      another: 'Ver qué se añade',
    },
    missing: 'Póngale antes un nombre.',
  },

  revision: {
    title: 'Lo que cambia la versión nueva',
    nothing: 'El libro ya dice lo mismo que el documento.',
    counts: {
      added: (count) => plural('es', count, 'añadida', 'añadidas'),
      reworded: (count) => plural('es', count, 'reformulada', 'reformuladas'),
      moved: (count) => plural('es', count, 'movida', 'movidas'),
      details: (count) => `${count} con otros pasos, notas o enlaces`,
      returned: (count) => `${count} de nuevo en el documento`,
      withdrawn: (count) => plural('es', count, 'retirada', 'retiradas'),
      unchanged: (count) => `${count} sin cambios`,
    },
    acceptAll: 'Marcar todo',
    declineAll: 'No marcar nada',
    replacements: 'Las mismas palabras sustituidas en varias filas',
    replacement: (from, to) => `«${from}» pasa a ser «${to}»`,
    replacementRows: (count) => `en ${plural('es', count, 'fila', 'filas')}`,
    conflicts: 'Reformuladas aquí y en el documento',
    conflictsHint: 'Elija qué texto vale. Hasta entonces la fila se queda como está.',
    part: {
      reworded: 'Reformuladas',
      moved: 'Movidas a otra fase',
      added: 'Añadidas',
      withdrawn: 'Retiradas',
      details: 'Otros pasos, notas o enlaces',
      returned: 'De nuevo en el documento',
    },
    withdrawnHint: 'Una fila retirada recibe ese estado. Nunca se elimina.',
    number: (number) => `Fila ${number}`,
    inPhase: (phase) => `En ${phase}`,
    fromTo: (from, to) => `De ${from} a ${to}`,
    match: (percent) => `Coincide un ${percent}`,
    gone: 'quitado',
    new: 'añadido',
    wasCompleted: 'Ya estaba completada. Compruebe si lo sigue estando.',
    separate: 'No es la misma responsabilidad',
    separateRow: (number) => `La fila ${number} no es la misma responsabilidad`,
    join: '¿Qué fila es?',
    joinNone: 'Una fila nueva',
    documentText: 'El texto del documento',
    cellText: 'El texto de la celda',
    undecided: 'Decidir más tarde',
    change: {
      steps: 'Pasos',
      notes: 'Notas',
      link: 'Enlace',
      workstream: 'Línea de trabajo',
    },
    take: (count) => `Incorporar ${plural('es', count, 'cambio', 'cambios')}`,
    ticked: (count, all) => `${count} de ${all} marcados`,
  },

  translation: {
    title: (language) => `Cambiar a ${language}`,
    matched: (count) => `${plural('es', count, 'fila tiene', 'filas tienen')} texto en el idioma nuevo.`,
    review: 'No todas las parejas son seguras. Revíselas y cambie lo que no esté bien.',
    unmatched: 'Filas sin texto',
    unmatchedHint: 'Se quedan en el idioma en que están.',
    extra: 'Textos sin fila',
    extraHint: 'No se incorporan. Para añadirlos, abra otra vez el documento como versión nueva.',
    pair: (number) => `Texto para la fila ${number}`,
    none: 'Sin texto',
    take: (language) => `Cambiar el libro a ${language}`,
  },

  joining: {
    title: 'Lo que se añade',
    rows: (count) => plural('es', count, 'fila', 'filas'),
    newWorksheet: 'hoja nueva',
    nothing: 'Todas las secciones quedan fuera. Coloque al menos una.',
    parties: (count, party) => `${plural('es', count, 'fila', 'filas')} de aquí dirán ${party}.`,
    take: (count) => `Añadir ${plural('es', count, 'fila', 'filas')}`,
  },

  taken: {
    revision: (done) =>
      `${plural('es', done, 'cambio incorporado', 'cambios incorporados')}. La próxima sincronización los lleva a Planner.`,
    translation: (language) =>
      `El libro está ahora en ${language}. La próxima sincronización lleva los textos a Planner.`,
    joined: (rows) =>
      `${plural('es', rows, 'fila añadida', 'filas añadidas')}. La próxima sincronización crea sus tareas.`,
    left: (count) =>
      `Mientras tanto, alguien ha cambiado ${plural('es', count, 'fila', 'filas')}; se quedan como están. Abra otra vez el documento para verlas.`,
  },
};

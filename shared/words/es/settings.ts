import { decidingInSpanish } from './deciding';
import type { settingsInEnglish } from '../en/settings';

export const settingsInSpanish: typeof settingsInEnglish = {
  deciding: decidingInSpanish,
  title: 'Configuración',
  intro: 'Es la de este libro y vale para todos los que lo sincronizan. Cada cambio se guarda al momento.',
  reading: 'Leyendo la configuración…',
  directions: 'Quién decide cada columna',
  directionsHint: 'Lo que diga el otro lado se deshace, y se le muestra antes de hacerlo.',
  direction: { both: 'Los dos lados', sheet: 'La hoja', planner: 'Planner' },
  order: { sheet: 'El de la hoja', planner: 'Cada uno el suyo' },
  conflicts: 'Si ambos lados cambian lo mismo',
  conflict: { ask: 'Preguntarme cada vez', sheet: 'Vale la hoja', planner: 'Vale Planner' },
  unasked: 'Lo que se hace sin preguntar',
  unaskedHint:
    'Lo que marque se hace en cuanto sincroniza, si no hay nada más que decidir, y después se le informa de ello.',
  unaskedKind: {
    updates: 'Cambios de filas y tareas',
    creations: 'Filas y tareas nuevas',
    removals: 'Eliminaciones de lo que ya no está en el otro lado',
  },
  removals: 'Muchas eliminaciones',
  removalsHint: 'Si se supera el menor de estos límites, hay que confirmarlo otra vez.',
  rows: 'Filas de una vez',
  percent: 'Porcentaje de las filas sincronizadas',
  wholeNumber: (most) => `Escriba un número entero de 0 a ${most}.`,
  quiet: 'Asignaciones',
  quietSwitch: 'Retener las asignaciones para que nadie reciba correos todavía',

  own: {
    language: 'Idioma del panel',
    languageHint: 'En este equipo. Las hojas conservan el idioma de su documento.',
    asExcel: (language) => `Como Excel (${language})`,
    account: 'Cuenta',
    nobody: 'Nadie ha iniciado sesión desde que se abrió el panel.',
    signOut: 'Cerrar sesión',
    signOutHint: 'Olvida quién inició sesión aquí. Excel sigue con su sesión.',
    diagnosis: 'Diagnóstico',
    diagnosisHint: 'Versiones, cantidades y códigos para quien le ayude; ni nombres ni textos.',
    showDiagnosis: 'Mostrar el diagnóstico',
  },
};

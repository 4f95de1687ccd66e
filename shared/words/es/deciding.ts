import type { decidingInEnglish } from '../en/deciding';
import { plural } from '../plural';

export const decidingInSpanish: typeof decidingInEnglish = {
  show: 'Mostrar',
  filter: {
    all: (count) => `Todo (${count})`,
    creations: (count) => `Lo nuevo (${count})`,
    updates: (count) => `Lo que cambia (${count})`,
    removals: (count) => `Lo que se elimina (${count})`,
    conflicts: (count) => `Lo cambiado en ambos lados (${count})`,
  },
  typed: 'Otro valor',
  typedLabel: (field) => `Otro valor para ${field}`,
  choose: 'Elija…',
  unreadable: {
    responsibility: 'Escriba un texto; una tarea necesita un título.',
    owners: 'Hay varias personas con uno de estos nombres. Escriba el correo en su lugar.',
    status: 'Elija uno de los estados que admite Planner.',
    start: 'No se entiende esta fecha. Escríbala como 2026-12-01 o 1 dic 2026.',
    due: 'No se entiende esta fecha. Escríbala como 2026-12-01 o 1 dic 2026.',
    priority: 'Elija una de las cuatro prioridades.',
    workstream: 'Planner leería una etiqueta con este nombre como un estado. Escriba otro nombre.',
    party: 'Planner leería una etiqueta con este nombre como un estado. Escriba otro nombre.',
    notes: 'Escriba un texto.',
  },
  rowFrom: { sheet: 'Toda esta fila, de la hoja', planner: 'Toda esta fila, de Planner' },
  allFrom: { sheet: 'Tomarlo todo de la hoja', planner: 'Tomarlo todo de Planner' },
  believeRemovals: (count) => `Sí, eliminar ${plural('es', count, 'fila o tarea', 'filas y tareas')}`,
  offers: 'Otras tareas de este plan',
  offersHint: 'Están en depósitos que no son fases de este libro y se quedan como están, salvo que elija una fase.',
  inBucket: (bucket) => `En el depósito «${bucket}»`,
  leaveAlone: 'Dejarla como está',
  more: (count) => `${plural('es', count, 'tarea más', 'tareas más')}: búsquelas por su título.`,
  search: 'Buscar entre las otras tareas',
  unasked: 'Lo que se ha hecho sin preguntar',
};

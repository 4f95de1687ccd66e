import type { meetingInEnglish } from './en-meeting';
import { plural } from './plural';

/** The texts of the task pane that only a meeting needs. */
export const meetingInSpanish: typeof meetingInEnglish = {
  title: 'Reunión de seguimiento',
  reading: 'Leyendo las hojas…',
  synced: 'Desde el móvil también se cambian tareas. Sincronice antes, para que la reunión vea lo que dice Planner.',
  sync: 'Sincronizar antes',
  topics: {
    overdue: 'Vencidas',
    blocked: 'Bloqueadas',
    unowned: 'Sin asignar',
    undated: 'Sin fecha',
    dueSoon: 'Vencen en 7 días',
  },
  phases: 'Fase por fase',
  count: (rows) => plural('es', rows, 'fila', 'filas'),
  nothing: 'No hay nada abierto.',
  answer: (row) => `Respuesta para ${row}`,
  status: 'Estado',
  owners: 'Asignado a',
  ownersHint: 'Separe varios con «; ».',
  due: 'Vence',
  write: 'Escribir en la hoja',
  moved: 'Alguien cambió esta fila entretanto, así que no se ha escrito nada. Se muestra como está ahora.',
};

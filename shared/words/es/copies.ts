import type { copiesInEnglish } from '../en/copies';
import { plural } from '../plural';

/** Los textos del panel de tareas sobre las copias de un libro. */
export const copiesInSpanish: typeof copiesInEnglish = {
  doubt: {
    title: '¿Es una copia?',
    takenTitle: 'El plan está en otra copia',
    same: 'Es el mismo libro',
    sameHint: 'Se ha movido o cambiado de nombre, o usted lo abre desde otra dirección. Se anota también este lugar.',
    takeOver: 'Seguir aquí con el plan',
    takeOverHint: 'Las tareas pasan a ser de esta copia. El otro libro deja de sincronizarse y dice por qué.',
    takeBack: 'Volver a seguir aquí con el plan',
    takeBackHint: 'Las tareas vuelven a ser de este libro. La otra copia deja de sincronizarse y dice por qué.',
    anotherPlan: 'Conectar otro plan',
    anotherPlanHint: 'Las tareas se quedan con el otro libro. Esta copia crea las suyas.',
    disconnect: 'Desconectar del plan',
    disconnectHint: 'Las filas se quedan aquí y las tareas en Planner; dejan de sincronizarse.',
  },
  lost: {
    found: (phases) =>
      plural(
        'es',
        phases,
        'hoja de fase está aquí, pero se ha perdido lo que Phaseboard sabía de ella; así deja un libro el Inspector de documento.',
        'hojas de fase están aquí, pero se ha perdido lo que Phaseboard sabía de ellas; así deja un libro el Inspector de documento.',
      ),
    rejoin: 'Retomar estas hojas',
    rebuilt:
      'Las hojas se reconocen de nuevo. Siguiente paso: conectar el plan que tenían; allí las filas encuentran sus tareas.',
  },
  disconnected: 'Desconectado. Las tareas de Planner se quedan como están.',
  toShare: {
    title: 'Una copia para compartir',
    hint: 'Sin lo que Phaseboard recuerda ni el historial oculto de las filas, para quien solo la lee. Este libro queda como está.',
    open: 'Abrir una copia para compartir',
    opened: 'La copia está abierta en una ventana propia. Guárdela allí con otro nombre y comparta esa.',
  },
};

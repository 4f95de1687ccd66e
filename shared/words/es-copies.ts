import type { copiesInEnglish } from './en-copies';

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
  disconnected: 'Desconectado. Las tareas de Planner se quedan como están.',
};

import type { Words } from '../languages';
import { paneInSpanish } from './pane';
import { problemsInSpanish } from './problems';
import { rowsInSpanish } from './rows';
import { plural } from '../plural';
import { es as worksheet } from '../worksheet/es';

export const words: Words = {
  language: 'es',
  later: {
    meeting: async () => (await import(/* webpackChunkName: "meeting-es" */ './meeting')).meetingInSpanish,
    settings: async () => (await import(/* webpackChunkName: "settings-es" */ './settings')).settingsInSpanish,
    commandLine: async () => (await import('./command-line')).commandLineInSpanish,
  },
  pane: paneInSpanish,
  rows: rowsInSpanish,
  status: worksheet.status,
  priority: worksheet.priority,
  problem: problemsInSpanish,
  leftOut: {
    comment: 'un comentario',
    decoration: 'solo formato',
    elsewhere: 'solo remite a otro sitio',
    'no-list': 'bajo un título sin lista',
    navigation: 'fuera del contenido principal',
    hidden: 'no se muestra en la página',
    'unknown-table': 'una tabla sin columna de responsabilidades',
    columns: 'títulos de columna',
    'source-text': 'el idioma del que se tradujo',
    repeated: 'ya se ha leído',
  },
  proposal: {
    nothing: 'No hay nada que hacer: la hoja y Planner dicen lo mismo.',
    row: (number, title) => (number ? `${number} «${title}»` : `«${title}»`),
    none: 'vacío',
    change: (field, before, after) => `${field}: ${before} → ${after}`,
    moved: 'Cambia de lugar dentro de la fase',
    waitingOwner: (name) => `${name} (en espera)`,
    assign: (name, others) =>
      others === 0
        ? `Asignar a ${name}`
        : `Asignar a ${name} y a ${plural('es', others, 'persona más', 'personas más')}`,
    waiting: (count) =>
      `${plural('es', count, 'asignación queda retenida', 'asignaciones quedan retenidas')}: nadie recibe correo todavía.`,
    field: {
      responsibility: 'Responsabilidad',
      owners: 'Asignado a',
      status: 'Estado',
      completedOn: 'Completada el',
      completedBy: 'Completada por',
      start: 'Inicio',
      due: 'Vence',
      priority: 'Prioridad',
      phase: 'Fase',
      order: 'Orden dentro de la fase',
      steps: 'Pasos',
      notes: 'Notas',
      workstream: 'Línea de trabajo',
      party: 'Parte',
    },
    step: {
      added: (text) => `«${text}» añadido`,
      removed: (text) => `«${text}» quitado`,
      ticked: (text) => `«${text}» marcado`,
      unticked: (text) => `«${text}» ya no está marcado`,
      reworded: (from, to) => `«${from}» es ahora «${to}»`,
    },
    counts: {
      'create-bucket': (count) => `${plural('es', count, 'depósito', 'depósitos')} por crear en Planner`,
      'create-label': (count) => `${plural('es', count, 'etiqueta', 'etiquetas')} por nombrar en Planner`,
      'create-task': (count) => `${plural('es', count, 'tarea', 'tareas')} por crear en Planner`,
      'update-task': (count) => `${plural('es', count, 'tarea', 'tareas')} por cambiar en Planner`,
      'remove-task': (count) => `${plural('es', count, 'tarea', 'tareas')} por eliminar de Planner`,
      'add-row': (count) => `${plural('es', count, 'fila', 'filas')} por añadir a la hoja`,
      'update-row': (count) => `${plural('es', count, 'fila', 'filas')} por cambiar en la hoja`,
      'remove-row': (count) => `${plural('es', count, 'fila', 'filas')} por eliminar de la hoja`,
    },
    done: {
      'create-bucket': (count) => `${plural('es', count, 'depósito creado', 'depósitos creados')} en Planner`,
      'create-label': (count) => `${plural('es', count, 'etiqueta nombrada', 'etiquetas nombradas')} en Planner`,
      'create-task': (count) => `${plural('es', count, 'tarea creada', 'tareas creadas')} en Planner`,
      'update-task': (count) => `${plural('es', count, 'tarea cambiada', 'tareas cambiadas')} en Planner`,
      'remove-task': (count) => `${plural('es', count, 'tarea eliminada', 'tareas eliminadas')} de Planner`,
      'add-row': (count) => `${plural('es', count, 'fila añadida', 'filas añadidas')} a la hoja`,
      'update-row': (count) => `${plural('es', count, 'fila cambiada', 'filas cambiadas')} en la hoja`,
      'remove-row': (count) => `${plural('es', count, 'fila eliminada', 'filas eliminadas')} de la hoja`,
    },
    operation: {
      'create-bucket': (name) => `Planner: crear el depósito «${name}».`,
      'create-label': (name) => `Planner: llamar «${name}» a una etiqueta.`,
      'create-task': (row) => `Planner: crear la tarea ${row}.`,
      'create-again': (row) => `Planner: volver a crear la tarea ${row}; se eliminó allí.`,
      'update-task': (row, changes) => `Planner: cambiar ${row}. ${changes}`,
      'describe-task': (row) => `Planner: poner al día la descripción de ${row}.`,
      'mark-task': (row) => `Planner: vincular ${row} a este libro.`,
      'remove-task': (row) => `Planner: eliminar la tarea ${row}.`,
      'remove-second-row': (row) =>
        `Hoja: eliminar la segunda fila de ${row}, añadida dos veces. No se pierde nada con ella.`,
      'remove-double': (row) =>
        `Planner: eliminar la segunda tarea de ${row}, creada dos veces. No se pierde nada con ella.`,
      'add-row': (row) => `Hoja: añadir ${row}.`,
      'bring-back': (row) => `Hoja: recuperar ${row}; se eliminó aquí.`,
      'update-row': (row, changes) => `Hoja: cambiar ${row}. ${changes}`,
      'remove-row': (row) => `Hoja: eliminar ${row}.`,
    },
    ask: {
      'row-gone': (row) => `${row} ya no está en la hoja. ¿Eliminar su tarea o recuperar la fila?`,
      'task-gone': (row) => `La tarea de ${row} ya no está en Planner. ¿Eliminar la fila o volver a crear la tarea?`,
      'not-applicable': (row) => `${row} está marcada como «No aplica». ¿Eliminar su tarea o dejarla?`,
      'task-made': (row) =>
        `La sincronización creó la tarea de ${row}. ¿Volver a eliminarla? Sus comentarios y archivos adjuntos se pierden con ella.`,
      'task-made-changed': (row) =>
        `La sincronización creó la tarea de ${row}, que ha cambiado desde entonces. ¿Eliminarla de todos modos? Esos cambios, sus comentarios y archivos adjuntos se pierden con ella.`,
      'row-added': (row) => `La sincronización añadió ${row} a la hoja. ¿Volver a eliminar la fila?`,
      'row-added-changed': (row) =>
        `La sincronización añadió ${row} a la hoja, y la fila ha cambiado desde entonces. ¿Eliminarla de todos modos? Esos cambios se pierden con ella.`,
    },
    conflict: (row, field, sheet, planner, snapshot) =>
      `${row}, ${field}: ha cambiado en ambos lados. Hoja: ${sheet}. Planner: ${planner}. Antes: ${snapshot}. ¿Cuál vale?`,
    undoConflict: (row, field, written, sheet, planner, before) =>
      `${row}, ${field}: ha cambiado desde que la sincronización escribió ${written}. Hoja: ${sheet}. Planner: ${planner}. Antes de la sincronización: ${before}. ¿Dejarlo o deshacerlo?`,
    undoKeeps: (names) => `Los depósitos y las etiquetas se quedan en Planner: ${names}.`,
    refusal: {
      'no-title': (row) => `${row} no tiene texto, y una tarea necesita un título. Escriba uno.`,
      'no-phase': (row) =>
        `${row} no tiene hoja adonde ir: la de su fase ya no existe. Recupérela o mueva la tarea en Planner.`,
    },
    limit: {
      tasks: (row, limit) =>
        `${row}: el plan está lleno (${plural('es', limit, 'tarea', 'tareas')}). Elimine las tareas que no hagan falta o conecte otro plan.`,
      activeTasks: (row, limit) =>
        `${row}: el plan admite ${plural('es', limit, 'tarea', 'tareas')} sin completar y ya las tiene. Complete o elimine alguna antes.`,
      buckets: (row, limit) =>
        `${row}: el plan tiene ${plural('es', limit, 'depósito', 'depósitos')}, los que puede tener como máximo. Elimine uno para que quepa esta fase.`,
    },
    name: {
      several: (name, people, rows) =>
        `${name} (${plural('es', rows, 'fila', 'filas')}) es el nombre de varias personas: ${people}. ¿A quién se refiere?`,
      near: (name, people, rows) =>
        `En el grupo del plan nadie se llama ${name} (${plural('es', rows, 'fila', 'filas')}). ¿Se refiere a alguna de estas personas: ${people}?`,
    },
    warning: {
      'title-cut': (row) =>
        `${row} es más largo que un título de Planner. El título se acorta; la descripción lleva el texto completo.`,
      'steps-cut': (row) =>
        `${row} tiene un paso más largo de lo que admite la lista de Planner. Allí se acorta; la hoja lo conserva entero.`,
      'steps-over-limit': (row, count) =>
        `${row}: la lista de Planner admite 20 pasos. ${plural('es', count, 'paso queda', 'pasos quedan')} solo en la hoja.`,
      'notes-too-long': (row) =>
        `Las notas de la tarea ${row} no caben en una celda. La fila no las recibe; acórtelas en Planner.`,
      'owner-unknown': (row, name) =>
        `${row}: ${name} no pertenece al grupo del plan. La descripción de la tarea indica su nombre.`,
      'owner-homonym': (row, name, people) =>
        `${row}: ${name} puede ser ${people}. Escriba el correo para indicar quién es; hasta entonces, su nombre consta en la descripción de la tarea.`,
      'owner-too-many': (row, name, limit) =>
        `${row}: una tarea admite ${limit} personas asignadas. La descripción de la tarea menciona en su lugar a ${name}.`,
      'start-after-due': (row) =>
        `${row} empieza después de vencer, y Planner no lo admite. Corrija una de las fechas.`,
      unreadable: (row, field, text) =>
        `${row}, ${field}: no se entiende «${text}». La celda se deja como está; corríjala para sincronizarla.`,
      computed: (row, field) =>
        `${row}, ${field}: la celda tiene una fórmula, así que el cambio de Planner no se escribe encima.`,
      'no-free-label': (row, label) =>
        `${row}: el plan no tiene ninguna etiqueta libre para «${label}». Libere una en Planner y vuelva a sincronizar.`,
      'other-bucket': (row) =>
        `La tarea de ${row} está en un depósito que no es una fase de este libro. La fila se queda en su fase.`,
      'other-plan': (row) => `La tarea de ${row} está ahora en otro plan. La fila se queda como está.`,
      'description-kept': (row) =>
        `Alguien ha reescrito la descripción de la tarea ${row}. Se conserva, así que puede que no nombre a todos los responsables o no lleve el texto completo.`,
      'task-anew': (row) =>
        `${row} será una tarea nueva en Planner: los comentarios y archivos adjuntos de la anterior se han perdido, y sus responsables vuelven a recibir un correo.`,
      'mail-again': (row) => `${row}: Planner vuelve a enviar un correo a quien se asigna de nuevo.`,
      'row-anew': (row) =>
        `${row} vuelve al final de su hoja con un número nuevo. Su comentario y lo que decían las columnas que usted añadió no vuelven.`,
      'undo-task-gone': (row) => `La tarea de ${row} ya no está. No se deshace nada en Planner.`,
      'undo-row-gone': (row) => `${row} ya no está en la hoja. No se deshace nada en la fila.`,
      'undo-task-back': (row) => `${row} ya vuelve a tener una tarea, así que no se crea ninguna.`,
      'undo-row-back': (row) => `${row} ya vuelve a estar en la hoja, así que no se añade ninguna fila.`,
      'undo-order': (row) =>
        `${row} se queda en su lugar, en la hoja y en Planner. Ordene o mueva la fila, y la próxima sincronización hará que su tarea la siga.`,
    },
    guard: {
      sheet: (seen, remembered) =>
        `En la hoja solo quedan ${seen} de ${plural('es', remembered, 'fila sincronizada', 'filas sincronizadas')}. No se ha cambiado nada. Deshágalo en Excel o abra una versión anterior del libro; si es lo que quiere, indíquelo y continúe.`,
      planner: (seen, remembered) =>
        `En Planner solo quedan ${seen} de ${plural('es', remembered, 'tarea sincronizada', 'tareas sincronizadas')}. No se ha cambiado nada. Mire si se ha vaciado el plan o alguno de sus depósitos, o vuelva a intentarlo más tarde; si es lo que quiere, indíquelo y continúe.`,
      removals: (count, remembered) =>
        `${plural('es', count, 'eliminación', 'eliminaciones')} entre ${plural('es', remembered, 'fila sincronizada', 'filas sincronizadas')}: más de las que este libro admite de una vez. No se hace ninguna hasta que lo confirme otra vez; todo lo demás sigue adelante. Quite las que no quiera o indique que las quiere todas.`,
    },
    leftOut: (operation) => `Se omite esta vez: ${operation}`,
    offers: (count) =>
      plural(
        'es',
        count,
        'tarea del plan está en otro depósito y no se toca. Elija una fase para incorporarla.',
        'tareas del plan están en otros depósitos y no se tocan. Elija una fase para incorporar alguna.',
      ),
    doubt: {
      elsewhere: (was, now) =>
        now === ''
          ? `Este libro se sincronizó por última vez como ${was} y ahora está abierto sin haberse guardado todavía. No se ha cambiado nada.`
          : `Este libro se sincronizó por última vez como ${was} y ahora es ${now}. No se ha cambiado nada.`,
      'taken-over': (at) =>
        at === ''
          ? 'Otra copia de este libro se ha hecho cargo del plan. No se ha cambiado nada, ni aquí ni en Planner.'
          : `Otra copia de este libro, ${at}, se ha hecho cargo del plan. No se ha cambiado nada, ni aquí ni en Planner.`,
    },
    left: {
      moved: (row) => `${row} ha cambiado durante la sincronización. Queda para la próxima.`,
      busy: (row) => `Alguien está trabajando ahora mismo en ${row}. Queda para la próxima.`,
      gone: (row) => `${row} ha desaparecido durante la sincronización. La próxima preguntará qué hacer.`,
      computed: (row) => `${row} tiene una fórmula donde va el cambio. Se ha dejado como estaba.`,
      refused: (row, why) => `${row} se ha rechazado. ${why}`,
      uncertain: (row) => `${row}: no ha llegado respuesta. La próxima sincronización mirará si se hizo.`,
      cancelled: (row) => `No se ha llegado a ${row}. La próxima sincronización continúa ahí.`,
    },
  },
};

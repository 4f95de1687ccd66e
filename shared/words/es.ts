import type { Words } from './words';
import { plural } from './plural';

export const es: Words = {
  status: {
    notStarted: 'No iniciada',
    inProgress: 'En curso',
    ongoing: 'Continua',
    blocked: 'Bloqueada',
    deferred: 'Aplazada',
    completed: 'Completada',
    notApplicable: 'No aplica',
    withdrawn: 'Retirada',
  },
  column: {
    number: 'Nº',
    responsibility: 'Responsabilidad',
    owner: 'Asignado a',
    status: 'Estado',
    due: 'Vence',
    remark: 'Último comentario',
    start: 'Inicio',
    priority: 'Prioridad',
    steps: 'Pasos',
    workstream: 'Línea de trabajo',
    party: 'Parte',
    notes: 'Notas',
    completedOn: 'Completada el',
    completedBy: 'Completada por',
    link: 'Enlace',
    evidence: 'Evidencia',
    rowId: 'Id. de fila',
    wording: 'Texto del documento',
  },
  problem: {
    'document-empty': ({ name }) => `${name} está vacío. Elija un documento con títulos y listas de responsabilidades.`,
    'document-binary': ({ name }) =>
      `${name} no es un documento de texto. Elija un archivo Markdown o de texto, o pegue su contenido.`,
    'document-without-list': ({ name }) =>
      `${name} no tiene ninguna lista bajo un título, así que no hay filas que crear. Cada responsabilidad debe ser un punto de una lista.`,
    'document-too-large': ({ name, megabytes, limit }) =>
      `${name} ocupa ${plural('es', megabytes, 'MB', 'MB')}; el límite es de ${limit} MB. Elija el documento mismo, no un archivo comprimido.`,
    'document-missing': ({ name }) => `No se puede leer ${name}. Compruebe la ruta y que tiene permiso para abrirlo.`,
    'worksheet-exists': ({ name }) =>
      `El libro ya tiene una hoja llamada «${name}». Cámbiele el nombre o quítela, o use un libro nuevo. No se ha cambiado nada.`,
    'nothing-chosen': () => 'No hay nada marcado. Marque al menos una responsabilidad.',
    'file-not-written': ({ name }) =>
      `No se ha podido guardar ${name}. Compruebe la carpeta y que el archivo no esté abierto.`,
    'workbook-busy': () =>
      'Excel está ocupado: se está editando una celda. Pulse Entrar en la hoja y vuelva a intentarlo.',
    'workbook-protected': () => 'El libro o una hoja están protegidos. Quite la protección y vuelva a intentarlo.',
    'workbook-without-phases': () => 'Este libro aún no tiene hojas de fases. Abra primero un documento.',
    'table-unreadable': ({ worksheet }) =>
      `No se puede leer la tabla de «${worksheet}»: falta una columna que Phaseboard necesita. Deshaga el cambio y vuelva a intentarlo. No se ha cambiado nada.`,
    'memory-unreadable': ({ worksheet }) =>
      `No se puede leer la hoja interna «${worksheet}» de Phaseboard. Restaure una versión anterior del libro. No se ha cambiado nada.`,
    'host-too-old': ({ requirement }) =>
      `Este Excel es demasiado antiguo para Phaseboard (le falta ${requirement}). Use Excel 2021, Microsoft 365 o Excel en la web.`,
    'host-trouble': ({ code }) =>
      `Excel ha rechazado la petición (${code}). Guarde el libro, vuelva a abrirlo e inténtelo de nuevo.`,
    'signed-out': () => 'No ha iniciado sesión. Inicie sesión y vuelva a intentarlo.',
    'sign-in-refused': () =>
      'El inicio de sesión se ha cancelado o rechazado. No se ha cambiado nada; vuelva a intentarlo cuando quiera.',
    'consent-missing': ({ permission }) =>
      `Su organización no ha concedido a Phaseboard el permiso ${permission}. Pida a su administrador que lo conceda.`,
    'not-a-member': () =>
      'No puede usar este plan: solo pueden los miembros de su grupo. Pida a un propietario del grupo que le añada, o elija otro plan.',
    'plan-gone': () => 'El plan ya no existe. Elija otro plan o cree uno nuevo.',
    'limit-reached': ({ limit }) =>
      `Planner lo ha rechazado: se ha alcanzado un límite (${limit}). Quite en Planner lo que no haga falta y vuelva a sincronizar.`,
    throttled: ({ seconds }) =>
      `Planner pide esperar. Vuelva a intentarlo dentro de ${plural('es', seconds, 'segundo', 'segundos')}; no se pierde nada.`,
    offline: ({ host }) => `${host} no responde. Compruebe la conexión y vuelva a intentarlo; no se ha cambiado nada.`,
    'service-trouble': ({ status: code }) =>
      `Planner tiene problemas en este momento (${code}). Vuelva a intentarlo dentro de unos minutos.`,
    'not-configured': ({ setting }) =>
      `Phaseboard aún no está configurado: falta «${setting}» en config.json. Avise a quien lo instaló.`,
    cancelled: () => 'Cancelado. Lo hecho hasta ahora se conserva; la próxima sincronización continúa desde ahí.',
    'port-taken': ({ port }) => `El puerto ${port} está en uso. Elija otro con --port o no indique ninguno.`,
    'site-invalid': ({ site }) =>
      `«${site}» no es una dirección https. Indique la dirección del sitio, como https://example.org/phaseboard.`,
    unexpected: () =>
      'Ha ocurrido algo inesperado. Vuelva a intentarlo; si se repite, comuníquelo con los detalles de abajo.',
  },
  worksheet: {
    people: 'Personas',
    general: 'General',
    start: 'Inicio',
    target: 'Objetivo',
    done: (done, all) => `${done} de ${all} hechas`,
    overdue: 'vencidas',
    blocked: 'bloqueadas',
    name: 'Nombre',
    mail: 'Correo',
    organisation: 'Organización',
    role: 'Rol',
    statusTitle: 'Estado',
    statusMessage: 'Elija un estado de la lista.',
    ownerTitle: 'Asignado a',
    ownerMessage: 'Este nombre no está en Personas. Puede dejarlo; separe varios con «; ».',
    dueTitle: 'Fecha',
    dueMessage: 'Escriba una fecha, como 1 dic 2026.',
    dateFormat: '[$-C0A]d mmm yyyy',
  },
};

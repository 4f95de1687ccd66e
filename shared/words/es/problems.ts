import type { ProblemSentences } from '../en/problems';
import { plannerLimitsInSpanish } from './planner-limits';
import { plural } from '../plural';

/** What went wrong, and what to do about it. */
export const problemsInSpanish: ProblemSentences = {
  'document-empty': ({ name }) => `${name} está vacío. Elija un documento con listas o una tabla de responsabilidades.`,
  'document-binary': ({ name }) =>
    `${name} no es un documento que se pueda leer. Guárdelo como documento de Word (.docx), página web (.html), Markdown o texto sin formato (.md, .txt) o lista (.xlsx, .csv) y abra ese archivo.`,
  'document-damaged': ({ name }) =>
    `${name} está dañado y no se puede leer. Ábralo en el programa con que se hizo, guárdelo de nuevo y vuelva a intentarlo.`,
  'document-old-format': ({ name }) =>
    `${name} tiene un formato que no se lee (.doc, .xls, .pdf o .rtf, o protegido con contraseña). Guárdelo como .docx, .xlsx, .html o .md y abra ese archivo.`,
  'document-without-list': ({ name }) =>
    `${name} no tiene ninguna lista bajo un título ni una tabla con una columna de responsabilidades, así que no hay filas que crear. Cada responsabilidad debe ser un punto de una lista o una fila de esa tabla.`,
  'document-too-large': ({ name, megabytes, limit }) =>
    `${name} ocupa ${plural('es', megabytes, 'MB', 'MB')}; el límite es de ${limit} MB. Elija el documento mismo, no un archivo comprimido.`,
  'document-missing': ({ name }) => `No existe el archivo ${name}. Compruebe la ruta.`,
  'document-folder': ({ name }) => `${name} es una carpeta. Indique la ruta del documento mismo.`,
  'document-unreadable': ({ name }) => `No se puede leer ${name}. Compruebe que tiene permiso para abrirlo.`,
  'worksheet-exists': ({ name }) =>
    `El libro ya tiene una hoja llamada «${name}». Cámbiele el nombre o quítela, o use un libro nuevo. No se ha cambiado nada.`,
  'nothing-chosen': () => 'No hay nada marcado. Marque al menos una responsabilidad.',
  'file-exists': ({ name }) => `${name} ya existe. Elija otro nombre o añada --force para sustituirlo.`,
  'file-is-folder': ({ name }) => `${name} es una carpeta. Añada el nombre del archivo que se escribirá en ella.`,
  'file-is-device': ({ name }) => `${name} no es un archivo corriente y se queda como está. Elija otro nombre.`,
  'file-is-source': ({ name }) => `${name} es el archivo de partida y se queda como está. Elija otro nombre.`,
  'file-not-written': ({ name }) =>
    `No se ha podido guardar ${name}. Compruebe que puede escribir ahí, que queda espacio y que ningún programa lo tiene abierto.`,
  'folder-missing': ({ name }) => `No existe la carpeta ${name}. Créela antes o elija otra.`,
  'workbook-foreign': ({ name }) =>
    `${name} no es un libro .xlsx. Guárdelo en Excel como archivo .xlsx sin contraseña.`,
  'workbook-damaged': ({ name }) =>
    `${name} está dañado y no se puede leer. Ábralo en Excel, guárdelo de nuevo y vuelva a intentarlo.`,
  'workbook-not-ours': ({ name }) => `Phaseboard no ha creado ${name}. Indique un libro que tenga sus hojas de fases.`,
  'meeting-unknown': ({ meant, known }) =>
    known === ''
      ? 'El libro no recuerda ninguna reunión. La primera se guarda al empezarla en el panel de tareas.'
      : `El libro no recuerda la reunión «${meant}». Recuerda: ${known}.`,
  'workbook-busy': () =>
    'Excel está ocupado: se está editando una celda. Pulse Entrar en la hoja y vuelva a intentarlo.',
  'workbook-protected': ({ worksheets }) =>
    worksheets === ''
      ? 'El libro o alguna de sus hojas tiene protección. Quítela y vuelva a intentarlo.'
      : `Está protegido lo que hay que escribir: ${worksheets}. Elija allí Revisar > Desproteger hoja y vuelva a intentarlo.`,
  'workbook-read-only': () =>
    'Este libro está abierto solo para lectura y lo que se escriba se perdería. Elija Editar libro o guarde una copia y vuelva a intentarlo. No se ha cambiado nada.',
  'meeting-led-by': ({ by }) =>
    by === ''
      ? 'Esta reunión se terminó en otro sitio, así que no se ha anotado nada.'
      : `Ahora ${by} dirige esta reunión, así que no se ha anotado nada. Diríjala para seguir.`,
  'sync-under-way': ({ by }) =>
    `${by} está sincronizando este libro en este momento. Vuelva a intentarlo cuando termine.`,
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
    'El inicio de sesión se ha cancelado o rechazado. Vuelva a intentarlo cuando quiera; no se pierde nada.',
  'consent-missing': ({ permission }) =>
    `Su organización no ha concedido a Phaseboard el permiso ${permission}. Pida a su administrador que lo conceda.`,
  'not-a-member': () =>
    'No puede usar este plan: solo pueden hacerlo los miembros del grupo del plan. Pida a un propietario del grupo que le añada, o elija otro plan.',
  'plan-gone': () =>
    'El plan ya no existe o es un plan premium, que Planner no abre a los complementos. Elija otro plan o cree uno nuevo.',
  'not-a-plan-link': () =>
    'Esta no es la dirección de un plan de Planner. Abra el plan en Planner, copie la dirección de la página y péguela aquí.',
  'limit-reached': ({ limit }) =>
    plannerLimitsInSpanish[limit] ??
    `Planner lo ha rechazado: se ha alcanzado un límite (${limit}). Quite en Planner lo que no haga falta y vuelva a sincronizar.`,
  throttled: ({ seconds }) =>
    `Planner pide que se espere. Vuelva a intentarlo dentro de ${plural('es', seconds, 'segundo', 'segundos')}; no se pierde nada.`,
  offline: ({ host }) => `${host} no responde. Compruebe la conexión y vuelva a intentarlo; no se pierde nada.`,
  'reading-incomplete': ({ seen, count }) =>
    `Planner solo ha mostrado ${seen} de ${count} elementos de una lista. No se ha cambiado nada. Vuelva a intentarlo dentro de unos minutos.`,
  'service-trouble': ({ status: code }) =>
    `Planner tiene problemas en este momento (${code}). Vuelva a intentarlo dentro de unos minutos.`,
  'not-configured': ({ setting }) =>
    `Phaseboard aún no está configurado: «${setting}» falta o no es válido en config.json. Avise a quien lo instaló.`,
  'run-not-kept': () => 'Esta sincronización ya no se conserva, o solo en parte, así que no se puede deshacer.',
  cancelled: () => 'Cancelado. Lo hecho hasta ahora se conserva; la próxima sincronización continúa desde ahí.',
  'port-taken': ({ port }) => `El puerto ${port} está en uso o reservado. Elija otro con --port o no indique ninguno.`,
  'seed-unreadable': ({ name }) =>
    `${name} no es un estado guardado del emulador ni una descripción de personas, grupos y planes.`,
  'manifest-missing': () =>
    'El programa está fuera de su paquete y falta manifest.xml. Ejecútelo como npx phaseboard en el paquete.',
  'output-lost': () => 'No se ha podido escribir la salida. Compruebe que queda espacio en su destino.',
  'site-invalid': ({ site }) =>
    `«${site}» no es la dirección https de un sitio. Indique una como https://example.org/phaseboard, sin ? ni #.`,
  unexpected: () =>
    'Ha ocurrido algo inesperado. Vuelva a intentarlo; si se repite, comuníquelo con los detalles de abajo.',
};

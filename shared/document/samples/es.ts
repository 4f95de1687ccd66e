import { revisedSample } from './revision';

/** El mismo documento de ejemplo que en inglés, con las mismas claves de fase y las mismas filas. */
export const sample = {
  name: 'plataforma-de-colaboracion.md',
  text: `---
title: Lo que hace su organización
language: es
---

# <a name="what-your-organisation-does"></a>Lo que hace su organización

El paso a la nueva plataforma de correo, archivos y reuniones sale bien cuando cada una de estas tareas tiene
responsable y fecha. El socio de implantación asesora; su organización decide y ejecuta.

## <a name="general"></a>Tareas generales

Estas tareas duran lo mismo que la implantación.

- Nombrar a una persona que dirija el proyecto y pueda decidir sobre el alcance, el presupuesto y las fechas.
- Mantener al día el plan del proyecto y celebrar una reunión de seguimiento cada semana.
- Explicar a toda la plantilla, con tiempo suficiente, qué cambia para ella y cuándo.
- Llevar la lista de riesgos y elevar los que el equipo no pueda resolver.
- Responder de la protección de datos y obtener la conformidad de la representación del personal.

## <a name="initiate"></a>Inicio

El equipo se conoce y acuerda qué se entenderá por éxito.

- Convocar a la reunión de apertura a las personas que harán el trabajo.
- Acordar de tres a cinco objetivos para la implantación, cada uno con una cifra que muestre si se ha alcanzado.
- Confirmar el número de licencias y la fecha en que se necesitan.
- Dar al socio de implantación el acceso que necesita para asesorar, y nada más.

## <a name="assess"></a>Evaluación

Mirar con atención antes de mover nada.

- Hacer inventario de lo que se usa hoy:
  - buzones, buzones compartidos y listas de distribución,
  - carpetas de red, con su tamaño y sus responsables,
  - salas de reuniones y su equipamiento.
- Medir la red de cada sede en la hora de más tráfico del día.
- Localizar las cuentas sin responsable y las que ya deberían estar cerradas.
- Elegir los departamentos del piloto y pedir la conformidad de sus responsables.
- Decidir qué se traslada, qué se archiva y qué se elimina.

## <a name="remediate"></a>Corrección

Arreglar lo que la evaluación ha puesto de manifiesto.

- Depurar el directorio: una cuenta por persona, con su departamento y su responsable correctos.
- Ampliar la capacidad de las conexiones que hayan resultado demasiado lentas.
- Sustituir los equipos y teléfonos que no cumplan los requisitos mínimos.
- Activar un segundo factor de inicio de sesión, primero para quienes administran y después para todos.

## <a name="enable"></a>Puesta en marcha

Llevar la plataforma al uso diario, departamento a departamento.

- Trasladar los departamentos del piloto y recoger sus observaciones durante dos semanas.
- Formar al menos a una persona de contacto en cada departamento.
- Trasladar los demás departamentos en el orden acordado, fuera del horario de oficina.
- Duplicar el personal del centro de soporte el primer día laborable después de cada traslado.
- Apagar el antiguo servidor de correo cuando nadie lo haya usado durante treinta días.
- Comparar los objetivos con las cifras y presentar el resultado a la dirección.
`,
};

/** Los departamentos pasan a ser centros, y la experiencia de medio año deja sus huellas. */
export const revision = revisedSample(sample, [
  ['departamento', 'centro'],
  ['en la hora de más tráfico del día', 'en la hora de más tráfico de una semana laborable entera'],
  [
    '  - salas de reuniones y su equipamiento.',
    '  - salas de reuniones y su equipamiento,\n  - grupos que conversan con gente de fuera.',
  ],
  ['- Confirmar el número de licencias y la fecha en que se necesitan.\n', ''],
  ['- Localizar las cuentas sin responsable y las que ya deberían estar cerradas.\n', ''],
  [
    '- Ampliar la capacidad',
    '- Localizar las cuentas sin responsable y las que ya deberían estar cerradas.\n- Ampliar la capacidad',
  ],
  ['- Apagar el antiguo', '- Ensayar cómo se recuperan un archivo y un buzón perdidos.\n- Apagar el antiguo'],
]);

export const plannerLimitsInSpanish: Readonly<Record<string, string>> = {
  MaximumActiveTasksInProject:
    'El plan tiene tantas tareas abiertas como permite Planner. Complete o quite algunas en Planner y vuelva a sincronizar.',
  MaximumTasksInProject:
    'El plan tiene tantas tareas como permite Planner. Quite algunas en Planner y vuelva a sincronizar.',
  MaximumBucketsInProject:
    'El plan tiene tantos depósitos como permite Planner. Quite algunos en Planner y vuelva a sincronizar.',
  MaximumProjectsOwnedByUser:
    'Ha creado tantos planes como permite Planner. Quite uno que no haga falta o elija un plan existente.',
  MaximumPlannerPlans:
    'El grupo tiene tantos planes como permite Planner. Quite uno que no haga falta o elija un plan existente.',
  MaximumTasksAssignedToUser:
    'Una de las personas tiene tantas tareas como permite Planner. Asigne a otra o quite algunas de las suyas.',
  MaximumTasksCreatedByUser:
    'Ha creado tantas tareas como Planner permite a una persona. Quite algunas o deje que sincronice otra persona.',
  MaximumAssigneesInTasks:
    'Una tarea tiene tantas personas como permite Planner. Quite a alguna en Planner o en la columna Asignado a y vuelva a sincronizar.',
  MaximumChecklistItemsOnTask:
    'La lista de comprobación de una tarea tiene tantas líneas como permite Planner. Quite algunas en Planner y vuelva a sincronizar.',
  MaximumReferencesOnTask:
    'Una tarea tiene tantos datos adjuntos como permite Planner. Quite alguno en Planner y vuelva a sincronizar.',
  MaximumProjectsSharedWithUser:
    'Con una de las personas se comparten tantos planes como permite Planner. Pida que se deje de compartir alguno.',
  MaximumUsersSharedWithProject:
    'El plan se comparte con tantas personas como permite Planner. Deje de compartirlo con alguna en Planner.',
};

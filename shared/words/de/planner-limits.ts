export const plannerLimitsInGerman: Readonly<Record<string, string>> = {
  MaximumActiveTasksInProject:
    'Der Plan hat so viele offene Aufgaben, wie Planner zulässt. Schließen Sie in Planner einige ab oder entfernen Sie einige, und synchronisieren Sie dann erneut.',
  MaximumTasksInProject:
    'Der Plan hat so viele Aufgaben, wie Planner zulässt. Entfernen Sie in Planner einige, und synchronisieren Sie dann erneut.',
  MaximumBucketsInProject:
    'Der Plan hat so viele Buckets, wie Planner zulässt. Entfernen Sie in Planner einige, und synchronisieren Sie dann erneut.',
  MaximumProjectsOwnedByUser:
    'Sie haben so viele Pläne erstellt, wie Planner zulässt. Entfernen Sie einen, der nicht gebraucht wird, oder wählen Sie einen vorhandenen Plan.',
  MaximumPlannerPlans:
    'Die Gruppe hat so viele Pläne, wie Planner zulässt. Entfernen Sie einen, der nicht gebraucht wird, oder wählen Sie einen vorhandenen Plan.',
  MaximumTasksAssignedToUser:
    'Jemand unter den Zuständigen hat so viele Aufgaben, wie Planner zulässt. Weisen Sie die Aufgabe jemand anderem zu, oder entfernen Sie einige Aufgaben dieser Person.',
  MaximumTasksCreatedByUser:
    'Sie haben so viele Aufgaben erstellt, wie Planner einer Person zugesteht. Entfernen Sie einige, oder lassen Sie jemand anderen synchronisieren.',
  MaximumAssigneesInTasks:
    'Einer Aufgabe sind so viele Personen zugewiesen, wie Planner zulässt. Entfernen Sie jemanden in Planner oder in der Spalte „Zugewiesen an“, und synchronisieren Sie dann erneut.',
  MaximumChecklistItemsOnTask:
    'Die Checkliste einer Aufgabe hat so viele Punkte, wie Planner zulässt. Entfernen Sie in Planner einige, und synchronisieren Sie dann erneut.',
  MaximumReferencesOnTask:
    'Eine Aufgabe hat so viele Anlagen, wie Planner zulässt. Entfernen Sie in Planner eine, und synchronisieren Sie dann erneut.',
  MaximumProjectsSharedWithUser:
    'Mit einer der Personen sind so viele Pläne geteilt, wie Planner zulässt. Bitten Sie darum, dass einer davon nicht mehr geteilt wird.',
  MaximumUsersSharedWithProject:
    'Der Plan ist mit so vielen Personen geteilt, wie Planner zulässt. Beenden Sie in Planner die Freigabe für jemanden.',
};

/** The texts of the task pane about copies of a workbook. */
export const copiesInEnglish = {
  /** A workbook that may be a copy, before anything is synced. */
  doubt: {
    title: 'Is this a copy?',
    takenTitle: 'Another copy has the plan',
    same: 'It is the same workbook',
    sameHint: 'It was moved or renamed, or you open it at another address. This place is remembered too.',
    takeOver: 'Go on with the plan here',
    takeOverHint: 'The tasks become those of this copy. The other workbook stops syncing, and says why.',
    takeBack: 'Go on with the plan here again',
    takeBackHint: 'The tasks become those of this workbook again. The other copy stops syncing, and says why.',
    anotherPlan: 'Connect another plan',
    anotherPlanHint: 'The tasks stay with the other workbook. This copy makes tasks of its own.',
    disconnect: 'Disconnect from the plan',
    disconnectHint: 'The rows stay here and the tasks in Planner; they are no longer kept in step.',
  },
  disconnected: 'Disconnected. The tasks in Planner stay as they are.',
};

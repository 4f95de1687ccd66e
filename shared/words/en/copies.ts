import { plural } from '../plural';

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
  /** A workbook whose memory is gone. */
  lost: {
    found: (phases: number) =>
      plural(
        'en',
        phases,
        'phase worksheet is here, but Phaseboard’s memory of it is gone, as the Document Inspector leaves a workbook.',
        'phase worksheets are here, but Phaseboard’s memory of them is gone, as the Document Inspector leaves a workbook.',
      ),
    rejoin: 'Take these worksheets up again',
    rebuilt: 'The worksheets are known again. Next: connect the plan that they had; the rows find their tasks there.',
  },
  disconnected: 'Disconnected. The tasks in Planner stay as they are.',
  toShare: {
    title: 'A copy to share',
    hint: 'Without what Phaseboard remembers and without the hidden history of the rows, for people who only read it. This workbook stays as it is.',
    open: 'Open a copy to share',
    opened: 'The copy is open in a window of its own. Save it there under a name of its own, then give that away.',
  },
};

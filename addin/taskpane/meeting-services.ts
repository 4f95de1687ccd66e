import { localDay } from '../../shared/dates';
import type { Sheet } from '../../sync/ports/workbook';
import type { Services } from './services';

/** What a meeting asks of the workbook. Answers are written cell by cell, over what was read alone. */
export function meetingServices(sheet: () => Promise<Sheet>): Pick<Services, 'meeting' | 'answerRow'> {
  return {
    meeting: async () => ({ ...(await (await sheet()).read()), today: localDay(new Date()) }),
    async answerRow({ id, owners, status, due }, after) {
      const [outcome] = await (
        await sheet()
      ).write([{ kind: 'update-row', rowId: id, before: { owners, status, due }, after }]);
      return outcome?.done === true;
    },
  };
}

import { nothingSaid } from '../shared/nothing-said';
import type { FieldKey, Fields } from '../shared/model';
import type { Compared } from './compare';
import type { Field } from './fields';
import { fieldKeys, fields } from './fields';
import type { Merged } from './merge';

/** What Planner says by itself goes into a blank cell, and over what people typed only where Planner said something else before. */
export function follow<K extends FieldKey>(
  key: K,
  { same }: Field<Fields[K]>,
  { sheet, planner, snapshot }: Omit<Compared<Fields[K]>, 'change'>,
  { toRow, agreed }: Pick<Merged, 'toRow' | 'agreed'>,
) {
  const isNews = snapshot !== undefined && !same(planner, snapshot);
  const isBlank = same(sheet, nothingSaid[key]);
  if (!same(sheet, planner) && (isNews || isBlank)) toRow[key] = planner;
  else if (isNews || snapshot === undefined) agreed[key] = planner;
}

/** As long as a field is asked about or still to be told, Planner is going to say something else of what follows it. */
export function holdFollowers({ toRow, toTask, agreed, conflicts }: Merged) {
  for (const key of fieldKeys) {
    const { follows } = fields[key];
    if (follows === undefined || !(follows in toTask || conflicts.some(({ field }) => field === follows))) continue;
    Reflect.deleteProperty(toRow, key);
    Reflect.deleteProperty(agreed, key);
  }
}

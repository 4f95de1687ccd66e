import type { FieldKey } from './model';

/**
 * THE column table: the columns of a phase worksheet, left to right.
 *
 * `width` is in characters. `shown` says when a column is in sight: always, once a row uses it, or never (the product's
 * own memory). `printed` columns are on paper. `field` is the field of the task that the column mirrors.
 */
export interface Column {
  key: ColumnKey;
  width: number;
  shown: 'always' | 'used' | 'never';
  printed: boolean;
  kind: 'text' | 'date' | 'status' | 'priority' | 'owners';
  field?: FieldKey;
}

export const columnKeys = [
  'number',
  'responsibility',
  'owner',
  'status',
  'due',
  'remark',
  'start',
  'priority',
  'steps',
  'workstream',
  'party',
  'notes',
  'completedOn',
  'completedBy',
  'link',
  'evidence',
  'rowId',
  'wording',
  'source',
  'document',
] as const;

export type ColumnKey = (typeof columnKeys)[number];

const column = (
  key: ColumnKey,
  width: number,
  shown: Column['shown'],
  kind: Column['kind'] = 'text',
  field?: FieldKey,
): Column => ({
  key,
  width,
  shown,
  kind,
  printed: ['number', 'responsibility', 'owner', 'status', 'due'].includes(key),
  ...(field && { field }),
});

export const columns: readonly Column[] = [
  column('number', 6, 'always'),
  column('responsibility', 86, 'always', 'text', 'responsibility'),
  column('owner', 20, 'always', 'owners', 'owners'),
  column('status', 14, 'always', 'status', 'status'),
  column('due', 12, 'always', 'date', 'due'),
  column('remark', 30, 'always'),
  column('start', 12, 'used', 'date', 'start'),
  column('priority', 12, 'used', 'priority', 'priority'),
  column('steps', 60, 'used', 'text', 'steps'),
  column('workstream', 40, 'used', 'text', 'workstream'),
  column('party', 16, 'used', 'text', 'party'),
  column('notes', 60, 'used', 'text', 'notes'),
  column('completedOn', 14, 'used', 'date', 'completedOn'),
  column('completedBy', 20, 'used', 'text', 'completedBy'),
  column('link', 30, 'used'),
  column('evidence', 20, 'used'),
  column('rowId', 16, 'never'),
  column('wording', 40, 'never'),
  column('source', 40, 'never'),
  column('document', 16, 'never'),
];

import type { FieldKey } from '../../shared/model';
import type { Cells, Edit, View } from './coauthored-workbook';
import type { Hands } from './people';
import { dues, lines, otherLines, owners, sayingOf, serial, starts } from './people';
import { notApplicable, parties, statusWords, wordOf, workstreams } from './said';

/** A new row as somebody types it, known by the word `#step`. */
export function typedRow({ step, chance, used }: Hands, phase: string): Cells {
  const word = `#${step}`;
  const owner = chance.oneIn(2) ? used.fresh(word, 'owners', owners, chance) : undefined;
  const workstream = chance.oneIn(3) ? used.fresh(word, 'workstream', workstreams, chance) : undefined;
  used.fresh(word, 'phase', [phase], chance);
  used.fresh(word, 'status', ['Not started'], chance);
  return {
    responsibility: `${word} ${sayingOf(word)}${chance.oneIn(12) ? ' and so on'.repeat(30) : ''}`,
    status: 'Not started',
    ...(owner && { owner: chance.oneIn(4) ? `${owner}; network team` : owner }),
    ...(workstream && { workstream }),
    ...(chance.oneIn(3) && { due: serial(step, dues) }),
    ...(chance.oneIn(3) && { steps: `☐ step ${step}.1\n☐ step ${step}.2` }),
  };
}

type Deed = (row: { cells: Cells; phase: string }, word: string, hands: Hands) => Cells | null;

/** How each field of a row is edited in the sheet. */
const sheetDeeds: Partial<Record<FieldKey, Deed>> = {
  responsibility: (_, word, { step }) => ({ responsibility: `${word} ${sayingOf(word)} said anew ${step}` }),
  due: (_, _word, { step }) => ({ due: serial(step, dues) }),
  start: (_, _word, { step }) => ({ start: serial(step, starts) }),
  status: (_, word, { chance, used }) => {
    const status = used.fresh(word, 'status', [...statusWords.map((one) => one.word), notApplicable], chance);
    return status === undefined ? null : { status };
  },
  priority: (_, word, { chance, used }) => {
    const priority = used.fresh(word, 'priority', ['Urgent', 'Important', 'Low'], chance);
    return priority === undefined ? null : { priority };
  },
  owners: ({ cells }, word, { chance, used }) => {
    const owner = used.fresh(word, 'owners', owners, chance);
    if (owner === undefined) return null;
    const names = String(cells.owner ?? '')
      .split('; ')
      .filter((name) => name !== '');
    return { owner: [...names, owner].join('; ') };
  },
  workstream: (_, word, { chance, used }) => {
    const workstream = used.fresh(word, 'workstream', workstreams, chance);
    return workstream === undefined ? null : { workstream };
  },
  party: (_, word, { chance, used }) => {
    const party = used.fresh(word, 'party', parties, chance);
    return party === undefined ? null : { party };
  },
  notes: ({ cells }, word, hands) => {
    const notes = otherLines(lines(cells.notes), word, 'notes', hands);
    return notes && { notes: notes.join('\n') };
  },
  steps: ({ cells }, word, { step, chance, used }) => {
    const steps = lines(cells.steps);
    const at = chance.below(steps.length + 1);
    const known = steps[at];
    if (known === undefined || chance.oneIn(3)) return { steps: [...steps, `☐ step ${step}.1`].join('\n') };
    if (!used.fresh(word, 'steps', [known.slice(2)], chance)) return null;
    const change = chance.of(['tick', 'reword', 'remove']);
    if (change === 'tick') steps[at] = `☑ ${known.slice(2)}`;
    else if (change === 'reword') steps[at] = `${known} again ${step}`;
    else steps.splice(at, 1);
    return { steps: steps.join('\n') };
  },
};

const editedFields = Object.keys(sheetDeeds).filter((key): key is FieldKey => key in sheetDeeds);

/** A person at one client's sheet; says what they did. */
export function editSheet(view: View, hands: Hands): string {
  const { chance, used, step } = hands;
  const { content } = view;
  const key = chance.of(content.all());
  const row = key === undefined ? undefined : content.row(key);
  const phase = chance.of(content.phases()) ?? '';
  const insert = (cells: Cells, at: number, to = phase): Edit => ({
    kind: 'insert',
    row: view.newKey(),
    phase: to,
    at,
    cells,
  });
  const act = (said: string, ...edits: Edit[]) => {
    view.act({ by: 'person', edits });
    return said;
  };
  if (key === undefined || !row || chance.oneIn(7)) {
    return act(
      `types #${step} into ${phase}`,
      insert(typedRow(hands, phase), chance.below(content.keys(phase).length + 1)),
    );
  }
  const { cells } = row;
  const word = wordOf(String(cells.responsibility ?? ''));
  if (word === '') return 'looks at a row';
  const at = content.keys(row.phase).indexOf(key);
  const other = chance.below(24);
  if (other === 0) return act(`deletes the row of ${word}`, { kind: 'delete', row: key });
  if (other === 1) {
    const to = used.fresh(word, 'phase', content.phases(), chance);
    if (to === undefined) return 'looks at a row';
    return act(`moves ${word} to ${to}`, insert({ ...cells }, chance.below(3), to), { kind: 'delete', row: key });
  }
  if (other === 2) {
    const rows = [...content.keys(phase)].reverse();
    return act(`sorts ${phase}`, { kind: 'sort', phase, rows });
  }
  if (other === 3) {
    // Excel copies the hidden id along.
    const copy = { ...cells, responsibility: `#${step} copy of a duty`, steps: '', owner: '' };
    used.fresh(`#${step}`, 'phase', [row.phase], chance);
    used.fresh(`#${step}`, 'status', [String(cells.status)], chance);
    return act(`copies ${word} as #${step}`, insert(copy, at + 1, row.phase));
  }
  const field = chance.of(editedFields);
  const applies = other !== 4 || used.fresh(word, 'status', [notApplicable], chance) === undefined;
  const change = applies ? field && sheetDeeds[field]?.(row, word, hands) : { status: notApplicable };
  if (!change) return 'looks at a row';
  const edits = Object.entries(change).flatMap(([column, value]): Edit[] => {
    const named = columnsOf.find((one) => one === column);
    return named ? [{ kind: 'cell', row: key, column: named, value }] : [];
  });
  return act(`changes ${word}: ${JSON.stringify(change)}`, ...edits);
}

const columnsOf = [
  'responsibility',
  'owner',
  'status',
  'due',
  'start',
  'priority',
  'steps',
  'notes',
  'party',
  'workstream',
] as const;

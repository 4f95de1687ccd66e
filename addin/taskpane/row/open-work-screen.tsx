import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import { dateInWords } from '../../../shared/dates';
import { groupOpenRows, groupings } from '../../../shared/open-rows';
import type { Grouping } from '../../../shared/open-rows';
import { isOverdue } from '../../../shared/status-report';
import { ownersInCell } from '../../../shared/worksheet/cell-values';
import type { SheetRow } from '../../../sync/ports/workbook';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import type { OpenWork } from './row-editing';
import { useClamped } from '../parts/clamped';
import { VirtualList } from '../parts/virtual-list';

const useStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'end', height: '100%', fontWeight: tokens.fontWeightSemibold, gap: '8px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1 },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  row: {
    width: '100%',
    maxWidth: 'none',
    height: '100%',
    padding: '4px 8px',
    display: 'grid',
    alignContent: 'start',
    justifyContent: 'stretch',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  facts: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Pixels. A title has two lines, whatever it says. */
const [headingHeight, rowHeight] = [40, 68];

type Reading = Extract<OpenWork, { step: 'read' }>['reading'];
type Item = { kind: 'heading'; name: string; rows: number } | { kind: 'row'; row: SheetRow; group: string };

/** All open rows of the workbook; each leads to its cells. */
export function OpenWorkScreen() {
  const { state, words, actions } = usePane();
  const { work } = words.rows;
  const { openWork, trouble } = state;
  return (
    <Frame title={work.title} back>
      {openWork.step === 'read' ? (
        <Found reading={openWork.reading} />
      ) : trouble === null ? (
        <Spinner label={work.reading} />
      ) : (
        <Button onClick={() => void actions.go('work')}>{words.pane.tryAgain}</Button>
      )}
    </Frame>
  );
}

function Found({ reading }: { reading: Reading }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const { work } = words.rows;
  const [by, setBy] = useState<Grouping>('due');
  const [search, setSearch] = useState('');
  const groups = groupOpenRows(reading, by, search, language);
  const nameOf = (name: string | null) => {
    if (name === null) return by === 'due' ? work.noDate : work.nobody;
    if (by !== 'due') return name;
    const day = dateInWords(name, language);
    return name < reading.today ? work.late(day) : day;
  };
  const items = groups.flatMap(({ name, rows }): Item[] => [
    { kind: 'heading', name: nameOf(name), rows: rows.length },
    ...rows.map((row): Item => ({ kind: 'row', row, group: name ?? '' })),
  ]);
  const rows = new Set(groups.flatMap((group) => group.rows));
  return (
    <>
      <SearchBox
        aria-label={work.search}
        placeholder={work.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Field label={work.by} orientation="horizontal">
        <DropDown value={by} onChange={(_, { value }) => setBy(groupings.find((one) => one === value) ?? by)}>
          {groupings.map((one) => (
            <option key={one} value={one}>
              {work.grouping[one]}
            </option>
          ))}
        </DropDown>
      </Field>
      <Caption1 role="status">{work.count(rows.size)}</Caption1>
      {items.length === 0 ? (
        <Body1>{search === '' ? work.nothing : work.noMatch}</Body1>
      ) : (
        <VirtualList
          key={`${by} ${search}`}
          label={work.title}
          items={items}
          keyOf={(item) => (item.kind === 'row' ? `${item.row.id} ${item.group}` : item.name)}
          heightOf={({ kind }) => (kind === 'row' ? rowHeight : headingHeight)}
        >
          {(item) =>
            item.kind === 'row' ? (
              <OpenRow row={item.row} reading={reading} isUnderDay={by === 'due'} />
            ) : (
              <span className={styles.heading}>
                <span className={styles.name}>{item.name}</span>
                <Caption1 className={styles.count}>{new Intl.NumberFormat(language).format(item.rows)}</Caption1>
              </span>
            )
          }
        </VirtualList>
      )}
    </>
  );
}

/** A row; its day stands above it already where rows are together by their days. */
function OpenRow({ row, reading, isUnderDay }: { row: SheetRow; reading: Reading; isUnderDay: boolean }) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const clamped = useClamped();
  const { number, responsibility, owners, status, due } = row;
  const day = due === null ? '' : dateInWords(due, language);
  const isLate = isOverdue(row, reading.today);
  const facts = [
    isUnderDay ? '' : isLate ? words.rows.work.late(day) : day,
    words.status[status],
    ownersInCell(owners),
  ];
  const said = facts.filter((fact) => fact !== '').join(' · ');
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      title={`${responsibility}\n${said}`}
      onClick={() => void actions.openRow(row.id)}
    >
      <span className={clamped}>
        {number} {responsibility}
      </span>
      <Caption1 className={mergeClasses(styles.facts, isLate && styles.late)}>{said}</Caption1>
    </Button>
  );
}

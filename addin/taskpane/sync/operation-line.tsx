import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

import type { Words } from '../../../shared/words/languages';
import { fieldsTold } from '../../../sync/telling';
import type { tellerOf } from '../../../sync/telling';
import type { Operation, Subject } from '../../../sync/proposal';
import { useClamped } from '../parts/clamped';
import { usePane } from '../pane-context';

type Teller = ReturnType<typeof tellerOf>;

const useStyles = makeStyles({
  line: { display: 'grid', gap: '2px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
  planner: { borderLeftColor: tokens.colorBrandStroke1 },
  removal: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  what: { color: tokens.colorNeutralForeground2 },
  change: { overflowWrap: 'anywhere' },
});

/** One change that a sync makes: the row it is about, what happens to it, and each value from and to. */
export function OperationLine({ operation, tell }: { operation: Operation; tell: Teller }) {
  const { words } = usePane();
  const styles = useStyles();
  const toPlanner = /-(bucket|label|task)$/.test(operation.kind);
  const removal = operation.kind.startsWith('remove-');
  return (
    <div className={mergeClasses(styles.line, toPlanner && styles.planner, removal && styles.removal)}>
      {'subject' in operation && <RowTitle subject={operation.subject} />}
      <Caption1 className={styles.what}>{what(operation, words)}</Caption1>
      {changesOf(operation, tell).map((change) => (
        <Caption1 key={change} className={styles.change}>
          {change}
        </Caption1>
      ))}
    </div>
  );
}

/** A row by its number and its title, which is clamped to two lines; the whole of it shows on hovering. */
export function RowTitle({ subject: { number, title } }: { subject: Subject }) {
  return (
    <Text className={useClamped()} title={title}>
      {number !== '' && <b>{number} </b>}
      {title}
    </Text>
  );
}

function what(operation: Operation, { pane }: Words): string {
  const { kind } = pane.sync;
  switch (operation.kind) {
    case 'create-bucket':
    case 'create-label':
      return kind[operation.kind](operation.name);
    case 'create-task':
      return operation.again ? kind['create-again'] : kind['create-task'];
    case 'add-row':
      return operation.back ? kind['bring-back'] : kind['add-row'];
    case 'update-task':
      if (Object.keys(operation.after).length > 0) return kind['update-task'];
      return kind[operation.details?.description == null ? 'mark-task' : 'describe-task'];
    case 'remove-task':
      return kind[operation.because === 'double' ? 'remove-double' : 'remove-task'];
    default:
      return kind[operation.kind];
  }
}

function changesOf(operation: Operation, tell: Teller): string[] {
  if (operation.kind !== 'update-task' && operation.kind !== 'update-row') return [];
  const { before, after } = operation;
  return fieldsTold(after).map((field) => tell.change(field, before, after));
}

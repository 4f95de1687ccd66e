import { Avatar, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

import { usePane } from '../pane-context';
import { List } from './list';

const useStyles = makeStyles({
  owner: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  role: { color: tokens.colorNeutralForeground2 },
});

interface OwnerListProps {
  owners: readonly string[];
  disabled: boolean;
  onRemove: (name: string) => void;
}

/** The owners of a row as people; the first of several is accountable. */
export function OwnerList({ owners, disabled, onRemove }: OwnerListProps) {
  const { words } = usePane();
  const styles = useStyles();
  const { rows } = words;
  if (owners.length === 0) return <Caption1 className={styles.role}>{rows.noOwner}</Caption1>;
  return (
    <List gap="XS" aria-label={rows.owners}>
      {owners.map((name, at) => (
        <li key={`${name} ${at}`} className={styles.owner}>
          <Avatar name={name} size={28} color="colorful" aria-hidden />
          <span className={styles.name}>
            {name} {at === 0 && owners.length > 1 && <Caption1 className={styles.role}>({rows.accountable})</Caption1>}
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={rows.removeOwner(name)}
            title={rows.removeOwner(name)}
            disabled={disabled}
            onClick={() => onRemove(name)}
          />
        </li>
      ))}
    </List>
  );
}

import { makeStyles, Select } from '@fluentui/react-components';
import type { SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  // By itself it is as wide as its longest choice, however narrow the pane is.
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

/** A drop-down that is never wider than what it stands in. */
export function DropDown(props: Omit<SelectProps, 'root' | 'select' | 'className'>) {
  const styles = useStyles();
  return <Select {...props} root={{ className: styles.root }} select={{ className: styles.select }} />;
}

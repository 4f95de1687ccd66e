import { Caption1 } from '@fluentui/react-components';

import { List } from './list';

/** Sentences, one below the other. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <List gap="S">
      {lines.map((line) => (
        <li key={line}>
          <Caption1>{line}</Caption1>
        </li>
      ))}
    </List>
  );
}

import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';

import { usePane } from '../pane-context';

/** Back to the overview. */
export function Back() {
  const { words, actions } = usePane();
  return (
    <Button
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      aria-label={words.pane.back}
      title={words.pane.back}
      onClick={() => void actions.go('home')}
    />
  );
}

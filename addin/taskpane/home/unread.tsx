import { Button, Spinner } from '@fluentui/react-components';

import { usePane } from '../pane-context';

/** Where the workbook was not read yet: patience, or another try. */
export function Unread() {
  const { state, words, actions } = usePane();
  if (state.trouble === null) return <Spinner label={words.pane.working} delay={300} />;
  return <Button onClick={() => void actions.go('home')}>{words.pane.tryAgain}</Button>;
}

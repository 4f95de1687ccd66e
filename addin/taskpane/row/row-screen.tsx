import { Body1, Button, Caption1, Spinner } from '@fluentui/react-components';

import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import { RowForm } from './row-form';
import { RowsForm } from './rows-form';

/** The rows that are selected in the sheet; what is said of them here is written to their cells at once. */
export function RowScreen() {
  const { state, words, actions } = usePane();
  const { rowEditing, trouble } = state;
  const texts = words.rows;
  if (rowEditing.step === 'reading') {
    return (
      <Frame title={texts.title(1)} back>
        {trouble === null ? (
          <Spinner label={texts.reading} />
        ) : (
          <Button onClick={() => void actions.go('row')}>{words.pane.tryAgain}</Button>
        )}
      </Frame>
    );
  }
  const { selected, left } = rowEditing;
  const [row, ...more] = selected.rows;
  return (
    <Frame title={texts.title(selected.rows.length)} back>
      {left > 0 && <Caption1 role="alert">{texts.left(left)}</Caption1>}
      {row === undefined ? (
        <Body1>{texts.none}</Body1>
      ) : more.length > 0 ? (
        <RowsForm rows={selected.rows} people={selected.people} />
      ) : (
        <RowForm
          key={row.id}
          row={row}
          people={selected.people}
          page={selected.pages.get(row.id)}
          history={selected.history}
        />
      )}
    </Frame>
  );
}

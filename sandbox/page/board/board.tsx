import {
  Button,
  Dropdown,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Option,
  Spinner,
} from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import type { SandboxPerson } from '../../serve/people';
import type { Words } from '../languages';
import { formOf } from './changes';
import { BoardColumn } from './column';
import { columnsOf, type Card } from './model';
import { TaskDialog } from './task-dialog';
import { useBoard, type Board as BoardParts, type BoardSight } from './use-board';
import './board.css';

export interface BoardProps {
  person: SandboxPerson;
  /** How often the server told that Planner changed. */
  changes: number;
  /** `YYYY-MM-DD` */
  today: string;
  language: string;
  words: Words;
  /** Only the bar is to be seen. */
  hidden: boolean;
  /** What shows and hides the board, at the end of its bar. */
  toggle: ReactNode;
}

/** The plan as a colleague of the person in the workbook would see it in Planner, below a bar of its own. */
export function Board({ person, changes, today, language, words, hidden, toggle }: BoardProps) {
  const board = useBoard(person, changes, words);
  const { sight, trouble } = board;
  return (
    <>
      <div className="board-bar">
        <h2>{words.board}</h2>
        {sight?.plan && <PlanPicker sight={sight} words={words} onChoose={board.choosePlan} />}
        {sight?.plan && !hidden && <NewBucket words={words} onAdd={board.addBucket} />}
        {toggle}
      </div>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline" className="board-trouble">
          <MessageBarBody>{trouble}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.dismiss}
                onClick={board.forgetTrouble}
              />
            }
          />
        </MessageBar>
      )}
      {!hidden && sight === null && trouble === null && (
        <Spinner className="board-note" size="tiny" label={words.loadingBoard} />
      )}
      {!hidden && sight?.plan === null && <p className="board-note">{words.noPlans(person.displayName)}</p>}
      {!hidden && sight?.reading && (
        <Columns board={board} reading={sight.reading} today={today} language={language} words={words} />
      )}
    </>
  );
}

function PlanPicker({ sight, words, onChoose }: { sight: BoardSight; words: Words; onChoose: (id: string) => void }) {
  const { plans, plan } = sight;
  const name = plan === null ? '' : `${plan.title} · ${plan.groupName}`;
  if (plans.length < 2) return <span className="board-plan">{name}</span>;
  return (
    <Dropdown
      size="small"
      inlinePopup
      aria-label={words.plan}
      value={name}
      selectedOptions={plan === null ? [] : [plan.id]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) onChoose(optionValue);
      }}
    >
      {plans.map(({ id, title, groupName }) => (
        <Option key={id} value={id} text={`${title} · ${groupName}`}>
          {title} · {groupName}
        </Option>
      ))}
    </Dropdown>
  );
}

interface ColumnsProps extends Pick<BoardProps, 'today' | 'language' | 'words'> {
  board: BoardParts;
  reading: NonNullable<BoardSight['reading']>;
}

function Columns({ board, reading, today, language, words }: ColumnsProps) {
  // As it was when it was opened: a colleague's change in between is Planner's to merge or refuse.
  const [opened, setOpened] = useState<Card | null>(null);
  // The card that had the focus may be in another column now, or gone; the focus follows it.
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (left.current !== null && opened === null && document.activeElement === document.body) focusCard(left.current);
    if (opened !== null) left.current = opened.task.id;
  }, [reading, opened]);
  const columns = columnsOf(reading, today);
  return (
    <div className="board-columns">
      {columns.length === 0 && <p className="board-note">{words.emptyPlan}</p>}
      {columns.map((column) => (
        <BoardColumn
          key={column.bucket?.id ?? ''}
          column={column}
          language={language}
          words={words}
          onOpen={setOpened}
          onChange={board.change}
          onAdd={board.add}
          onDrop={(taskId, bucketId) => {
            const task = reading.tasks.find(({ id }) => id === taskId);
            if (task !== undefined) void board.change(task, { ...formOf(task), bucketId });
          }}
        />
      ))}
      {opened !== null && (
        <TaskDialog
          card={opened}
          reading={reading}
          words={words}
          onClose={() => setOpened(null)}
          onChange={board.change}
          onRemove={board.remove}
          readDetails={board.details}
        />
      )}
    </div>
  );
}

function focusCard(taskId: string): void {
  const card = document.querySelector<HTMLElement>(`[data-task="${CSS.escape(taskId)}"] .board-title`);
  (card ?? document.getElementById('board'))?.focus();
}

function NewBucket({ words, onAdd }: { words: Words; onAdd: (name: string) => Promise<void> }) {
  const [name, setName] = useState('');
  return (
    <form
      className="board-new-bucket"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void onAdd(name.trim());
        setName('');
      }}
    >
      <Input
        size="small"
        appearance="filled-darker"
        aria-label={words.bucketName}
        placeholder={words.addBucket}
        value={name}
        onChange={(_event, data) => setName(data.value)}
      />
      <Button size="small" type="submit" appearance="subtle" icon={<AddRegular />} aria-label={words.addBucket} />
    </form>
  );
}

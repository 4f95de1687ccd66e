import { Avatar, mergeClasses } from '@fluentui/react-components';
import {
  CalendarRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  CircleHalfFillFilled,
  NoteRegular,
  TaskListSquareLtrRegular,
  WarningFilled,
} from '@fluentui/react-icons';

import { dateInWords } from '../../../shared/dates';
import type { Words } from '../languages';
import { formOf, type TaskForm } from './changes';
import { draggedTask } from './dragging';
import { labelColour, labelNumber } from './labels';
import type { Card, Progress } from './model';

export interface CardProps {
  card: Card;
  language: string;
  words: Words;
  onOpen: () => void;
  onChange: (form: TaskForm) => Promise<void>;
}

const circles: Record<Progress, typeof CircleRegular> = {
  'not-started': CircleRegular,
  'in-progress': CircleHalfFillFilled,
  completed: CheckmarkCircleFilled,
};

/** A task: its circle completes and reopens it, its title opens it, and it can be dragged to another bucket. */
export function BoardCard({ card, language, words, onOpen, onChange }: CardProps) {
  const { task, progress, labels } = card;
  const Circle = circles[progress];
  const done = progress === 'completed';
  return (
    <li
      className={mergeClasses('board-card', done && 'is-done')}
      data-task={task.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedTask, task.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {labels.length > 0 && (
        <ul className="board-labels">
          {labels.map(({ key, name }) => (
            <li key={key} className="board-label" style={labelColour(key)}>
              {name === '' ? words.labelColour(labelNumber(key)) : name}
            </li>
          ))}
        </ul>
      )}
      <div className="board-card-head">
        <button
          type="button"
          className={`board-circle is-${progress}`}
          aria-label={done ? words.reopen(task.title) : words.complete(task.title)}
          title={words.progress[progress]}
          onClick={() => void onChange({ ...formOf(task), progress: done ? 'not-started' : 'completed' })}
        >
          <Circle fontSize={18} />
        </button>
        <button type="button" className="board-title" aria-label={words.open(task.title)} onClick={onOpen}>
          {task.title}
        </button>
      </div>
      <CardFoot card={card} language={language} words={words} />
    </li>
  );
}

function CardFoot({ card, language, words }: Pick<CardProps, 'card' | 'language' | 'words'>) {
  const { task, overdue, owners } = card;
  const { steps, due, hasDescription } = task;
  if (due === null && owners.length === 0 && steps.all === 0 && !hasDescription) return null;
  return (
    <div className="board-card-foot">
      {due !== null && (
        <span className={overdue ? 'board-due is-overdue' : 'board-due'}>
          {overdue ? <WarningFilled aria-label={words.overdue} /> : <CalendarRegular aria-label={words.due} />}
          {dateInWords(due, language)}
        </span>
      )}
      {hasDescription && <NoteRegular className="board-sign" aria-label={words.described} />}
      {steps.all > 0 && (
        <span className="board-sign">
          <TaskListSquareLtrRegular aria-label={words.steps(steps.done, steps.all)} />
          <span aria-hidden>
            {steps.done}/{steps.all}
          </span>
        </span>
      )}
      <span className="board-owners">
        <span className="board-owner-name">{owners.length === 1 ? owners[0]?.name : ''}</span>
        {owners.length === 1 && <Avatar aria-hidden size={20} color="colorful" name={owners[0]?.name ?? ''} />}
        {owners.length > 1 && (
          <span className="board-avatars" role="img" aria-label={owners.map(({ name }) => name).join(', ')}>
            {owners.slice(0, 5).map(({ id, name }) => (
              <Avatar key={id} aria-hidden size={20} color="colorful" name={name} />
            ))}
          </span>
        )}
      </span>
    </div>
  );
}

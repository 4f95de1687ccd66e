import { Button, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';

import type { Words } from '../languages';
import { BoardCard } from './card';
import type { TaskForm } from './changes';
import { draggedTask } from './dragging';
import type { Card, Column } from './model';
import type { Task } from './reading';

export interface ColumnProps {
  column: Column;
  language: string;
  words: Words;
  onOpen: (card: Card) => void;
  onChange: (task: Task, form: TaskForm) => Promise<void>;
  onAdd: (bucketId: string, title: string) => Promise<void>;
  onDrop: (taskId: string, bucketId: string) => void;
}

/** One bucket: its name, a place to add a task, its cards; cards of others can be dropped on it. */
export function BoardColumn({ column, language, words, onOpen, onChange, onAdd, onDrop }: ColumnProps) {
  const heading = useId();
  const [over, setOver] = useState(false);
  const { bucket, cards } = column;
  const name = bucket?.name ?? words.noBucket;
  return (
    <section
      className={over ? 'board-column is-over' : 'board-column'}
      aria-labelledby={heading}
      onDragOver={(event) => {
        if (bucket === null || !event.dataTransfer.types.includes(draggedTask)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (bucket !== null) onDrop(event.dataTransfer.getData(draggedTask), bucket.id);
      }}
    >
      <h3 id={heading} className="board-column-name" title={name}>
        <span>{name}</span>
        <span className="board-count" aria-label={words.tasksIn(cards.length)}>
          {cards.length}
        </span>
      </h3>
      {bucket !== null && <NewTask name={name} words={words} onAdd={(title) => onAdd(bucket.id, title)} />}
      <ul className="board-cards" aria-labelledby={heading}>
        {cards.map((card) => (
          <BoardCard
            key={card.task.id}
            card={card}
            language={language}
            words={words}
            onOpen={() => onOpen(card)}
            onChange={(form) => onChange(card.task, form)}
          />
        ))}
      </ul>
    </section>
  );
}

function NewTask({ name, words, onAdd }: { name: string; words: Words; onAdd: (title: string) => Promise<void> }) {
  const [adding, setAdding] = useState(false);
  const [title, setTitle] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setAdding(false);
    setTitle('');
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  if (!adding) {
    return (
      <div ref={place}>
        <Button
          className="board-add"
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={words.addTaskTo(name)}
          onClick={() => setAdding(true)}
        >
          {words.addTask}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="board-new-task"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        void onAdd(title.trim());
        // Open for the next one, as Planner's own board leaves it.
        setTitle('');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Input
        size="small"
        autoFocus
        aria-label={words.newTask(name)}
        value={title}
        onChange={(_event, data) => setTitle(data.value)}
        onBlur={() => {
          if (title.trim() === '') setAdding(false);
        }}
      />
      <Button size="small" appearance="primary" type="submit">
        {words.add}
      </Button>
    </form>
  );
}

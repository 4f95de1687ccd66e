import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Input,
  Option,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';

import type { Words } from '../languages';
import { formOf, type TaskForm } from './changes';
import type { Card, Progress } from './model';
import type { BoardReading, Task, TaskDetails } from './reading';

export interface TaskDialogProps {
  card: Card;
  reading: BoardReading;
  words: Words;
  onClose: () => void;
  onChange: (task: Task, form: TaskForm) => Promise<void>;
  onRemove: (task: Task) => Promise<void>;
  readDetails: (task: Task) => Promise<TaskDetails>;
}

const progresses: readonly Progress[] = ['not-started', 'in-progress', 'completed'];

/** One task in full: what is changed here is sent together when it is saved. */
export function TaskDialog({ card, reading, words, onClose, onChange, onRemove, readDetails }: TaskDialogProps) {
  const { task } = card;
  const [form, setForm] = useState(formOf(task));
  const [deleting, setDeleting] = useState(false);
  const set = (change: Partial<TaskForm>) => setForm({ ...form, ...change });
  const save = () => {
    onClose();
    void onChange(task, form);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="board-dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <DialogBody>
            <DialogTitle>{words.task}</DialogTitle>
            <DialogContent className="board-form">
              <Field label={words.taskTitle} className="is-wide">
                <Textarea
                  autoFocus
                  rows={3}
                  resize="vertical"
                  value={form.title}
                  onChange={(_event, { value }) => set({ title: value.replaceAll('\n', ' ') })}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    save();
                  }}
                />
              </Field>
              <Field label={words.owners} className="is-wide">
                <Dropdown
                  multiselect
                  placeholder={words.noOwner}
                  value={form.assignees.map((id) => nameOf(reading, id)).join('; ')}
                  selectedOptions={form.assignees}
                  onOptionSelect={(_event, { selectedOptions }) => set({ assignees: selectedOptions })}
                >
                  {reading.people.map(({ id, name }) => (
                    <Option key={id} value={id}>
                      {name}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
              <Field label={words.bucket}>
                <Select value={form.bucketId} onChange={(_event, { value }) => set({ bucketId: value })}>
                  {form.bucketId === '' && <option value="">{words.noBucket}</option>}
                  {reading.buckets.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={words.status}>
                <Select
                  value={form.progress}
                  onChange={(_event, { value }) =>
                    set({ progress: progresses.find((one) => one === value) ?? form.progress })
                  }
                >
                  {progresses.map((progress) => (
                    <option key={progress} value={progress}>
                      {words.progress[progress]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={words.dueDate}>
                <Input type="date" value={form.due} onChange={(_event, { value }) => set({ due: value })} />
              </Field>
              {(task.hasDescription || task.steps.all > 0) && <Details words={words} read={() => readDetails(task)} />}
            </DialogContent>
            <DialogActions position="start">
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => {
                  setDeleting(true);
                  if (!deleting) return;
                  onClose();
                  void onRemove(task);
                }}
              >
                {deleting ? words.confirmDelete : words.deleteTask}
              </Button>
            </DialogActions>
            <DialogActions position="end">
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="submit" appearance="primary">
                {words.saveTask}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Description and checklist, to be read. */
function Details({ words, read }: { words: Words; read: () => Promise<TaskDetails> }) {
  const [details, setDetails] = useState<TaskDetails | null>(null);
  const [reading] = useState(read);
  useEffect(() => {
    reading.then(setDetails, () => setDetails({ description: words.troubles.away, steps: [] }));
  }, [reading, words]);
  if (details === null) return null;
  return (
    <div className="board-details is-wide">
      {details.description !== '' && (
        <>
          <h3>{words.description}</h3>
          <p>{details.description}</p>
        </>
      )}
      {details.steps.length > 0 && (
        <>
          <h3>{words.checklist}</h3>
          <ul>
            {details.steps.map(({ id, title, done }) => (
              <li key={id} className={done ? 'is-done' : undefined}>
                {done ? <CheckmarkCircleFilled aria-label={words.progress.completed} /> : <CircleRegular aria-hidden />}
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function nameOf({ people }: BoardReading, id: string): string {
  return people.find((person) => person.id === id)?.name ?? '?';
}

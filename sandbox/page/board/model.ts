import { byHint, type BoardReading, type Bucket, type Person, type Task } from './reading';

/** A bucket with its cards, in the order of the board. */
export interface Column {
  /** Null for tasks without a bucket. */
  bucket: Bucket | null;
  cards: Card[];
}

export type Progress = 'not-started' | 'in-progress' | 'completed';

/** A task as the board shows it. */
export interface Card {
  task: Task;
  progress: Progress;
  overdue: boolean;
  owners: Person[];
  labels: Label[];
}

export interface Label {
  key: string;
  /** Empty where the team gave it no name. */
  name: string;
}

/** Buckets by their order hints; in each, what is open by its hints, then what is done. `today` is `YYYY-MM-DD`. */
export function columnsOf(reading: BoardReading, today: string): Column[] {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  const cards = reading.tasks.toSorted(byHint).map((task) => cardOf(task, reading, people, today));
  const columnOf = (bucket: Bucket | null, id: string) => {
    const own = cards.filter(({ task }) => task.bucketId === id);
    const isDone = ({ progress }: Card) => progress === 'completed';
    return { bucket, cards: [...own.filter((card) => !isDone(card)), ...own.filter(isDone)] };
  };
  const columns = reading.buckets.toSorted(byHint).map((bucket) => columnOf(bucket, bucket.id));
  const homeless = columnOf(null, '');
  return homeless.cards.length > 0 ? [...columns, homeless] : columns;
}

function cardOf(task: Task, { labelNames }: BoardReading, people: Map<string, Person>, today: string): Card {
  const progress = progressOf(task.percentComplete);
  return {
    task,
    progress,
    overdue: task.due !== null && task.due < today && progress !== 'completed',
    owners: task.assignees.map((id) => people.get(id) ?? { id, name: '?' }),
    labels: task.labels.map((key) => ({ key, name: labelNames[key] ?? '' })).toSorted(byLabelNumber),
  };
}

/** Planner's three columns: anything between nothing and all is "in progress". */
export function progressOf(percentComplete: number): Progress {
  if (percentComplete <= 0) return 'not-started';
  return percentComplete >= 100 ? 'completed' : 'in-progress';
}

export const percentOf: Record<Progress, number> = { 'not-started': 0, 'in-progress': 50, completed: 100 };

function byLabelNumber(a: Label, b: Label): number {
  return a.key.localeCompare(b.key, 'en', { numeric: true });
}

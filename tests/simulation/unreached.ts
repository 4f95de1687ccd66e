import type { SaidKey } from './said';
import type { Said, Sides } from './sides';

export type Side = 'sheet' | 'planner';

/** A value of a field, said by one side. */
export interface Saying {
  word: string;
  field: SaidKey;
  /** `+`: it came, `-`: it went. */
  sign: '+' | '-';
  value: string;
}

/** Where somebody said it. */
export type Unmet = Saying & { side: Side };

/** Edits of people that have not reached the other side. */
export class Unreached {
  private readonly edits = new Map<string, Unmet>();

  [Symbol.iterator](): Iterator<Unmet> {
    return this.edits.values();
  }

  add(saying: Saying, side: Side): void {
    this.edits.set(keyOf(saying), { ...saying, side });
  }

  /** The edit that this one takes back; it is one no more. */
  takeOpposite(saying: Saying): Unmet | undefined {
    const key = keyOf({ ...saying, sign: saying.sign === '+' ? '-' : '+' });
    const edit = this.edits.get(key);
    this.edits.delete(key);
    return edit;
  }

  /** Those of which this holds need to reach nobody any more. */
  drop(isOver: (edit: Unmet) => boolean): void {
    for (const [key, edit] of this.edits) if (isOver(edit)) this.edits.delete(key);
  }

  /** Edits that the other side says too have reached it. */
  meet(sides: Sides): void {
    if (this.edits.size === 0) return;
    const [ofSheet, ofPlanner] = (['sheet', 'planner'] as const).map((side) => {
      const edits = [...this.edits.values()].filter((edit) => edit.side === side);
      return new Set(edits.map(({ word }) => word));
    });
    const tasks = sides.tasksIn(sides.state(), ofSheet);
    const rows = ofPlanner?.size ? sides.contents().map((content) => sides.rowsIn(content, ofPlanner)) : [];
    this.drop(({ word, field, sign, value, side }) => {
      const others: Said[] = side === 'sheet' ? (tasks.get(word) ?? []) : rows.flatMap((some) => some.get(word) ?? []);
      return others.some((said) => said.get(field)?.includes(value) === (sign === '+'));
    });
  }
}

function keyOf({ word, field, sign, value }: Saying): string {
  return `${word} ${field} ${sign}${value}`;
}

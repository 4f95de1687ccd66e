import { itemsIn } from '../support/graph-tenant';
import type { Content, Edit } from './coauthored-workbook';
import { wordOf } from './said';

/** What happens, to be told if anything breaks; lines are made when somebody reads them. */
export class Telling {
  private readonly told: (() => string[])[] = [];

  /** From the line of that place on, counted from the end. */
  lines(last = this.told.length): string[] {
    return this.told.slice(-last).flatMap((lines) => lines());
  }

  say(line: string): void {
    this.told.push(() => [line]);
  }

  /** What a batch writes. */
  request(body: string): void {
    this.told.push(() => {
      const batch: unknown = JSON.parse(body);
      const writes = itemsIn(batch, 'requests').filter(({ method }) => method !== 'GET');
      return writes.map(
        ({ method, url: path, body: said }) => `    ${String(method)} ${String(path)} ${JSON.stringify(said)}`,
      );
    });
  }

  edit(content: Content, edit: Edit): void {
    if (edit.kind === 'memory' || edit.kind === 'sort') return;
    const cells = edit.kind === 'insert' ? edit.cells : content.row(edit.row)?.cells;
    const word = wordOf(String(cells?.responsibility ?? ''));
    const what = edit.kind === 'cell' ? `${edit.column} = ${edit.value}` : (cells?.rowId ?? '');
    this.say(`    ${word} in the sheet: ${edit.kind} ${what}`);
  }
}

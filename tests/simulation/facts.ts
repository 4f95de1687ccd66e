import { Unreached } from './unreached';

/** What the oracle knows of a history’s responsibilities, by their words. */
export class Facts {
  readonly unreached = new Unreached();
  readonly born = new Set<string>();
  readonly removed = new Set<string>();
  /** Somebody agreed that they go. */
  readonly agreed = new Set<string>();
  /** Those that people themselves have twice: somebody chose it, or moved, or took back in Excel, what another moved. */
  readonly twice = new Set<string>();
  /** Those whose row became another's, because somebody chose its words. */
  readonly renamed = new Set<string>();

  /** Somebody agreed that it goes, and what was said of it with it. */
  agree(word: string) {
    this.agreed.add(word);
    this.unreached.drop((edit) => edit.word === word);
  }
}

import type { HostObject } from './objects/host-object';

/** The objects that one client keeps between its batches (`track`, and every range within one `Excel.run`). */
export class Kept {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private last = 0;

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    this.last += 1;
    const id = `ref${this.last}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
  }

  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  drop(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  all(): HostObject[] {
    return [...this.objects.values()];
  }
}

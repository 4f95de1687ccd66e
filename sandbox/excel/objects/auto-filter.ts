import { hostObject, type HostObject, type Verbs } from './host-object';
import type { SheetRef } from './worksheet';

/** Tables have filters of their own; a worksheet's is never on. */
const verbs: Verbs<SheetRef> = {
  kind: 'AutoFilter',
  read: { Enabled: () => false, IsDataFiltered: () => false },
};

export function autoFilterOf(ref: SheetRef): HostObject {
  return hostObject(verbs, ref);
}

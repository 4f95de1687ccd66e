/**
 * Where a workbook is. Its id is in its memory and is copied with the file, so the place alone tells a copy; and people
 * who work on one file see different places of it: a web address, or the path of a folder that OneDrive keeps in step.
 */

/** `first`: it was never synced at a place. */
export type Standing = 'first' | 'known' | 'elsewhere';

/** Whether a workbook that is open at `place` is one of those that were synced at `places`. */
export function standingOf(place: string, places: readonly string[]): Standing {
  if (places.length === 0) return 'first';
  return places.some((known) => samePlace(known, place)) ? 'known' : 'elsewhere';
}

/** The places of a workbook that is open at `place`; the same list where it is there already. */
export function withPlace(places: string[], place: string): string[] {
  return places.some((known) => plainPlace(known) === plainPlace(place)) ? places : [...places, place];
}

/** The same place, or the same name where one is an address and the other the path of a folder kept in step with it. */
function samePlace(one: string, other: string): boolean {
  const [here, there] = [plainPlace(one), plainPlace(other)];
  if (here === there) return true;
  return isAddress(one) !== isAddress(other) && nameAt(here) !== '' && nameAt(here) === nameAt(there);
}

function nameAt(plain: string): string {
  return plain.replace(/^.*\//, '');
}

/** Without what may differ between two writings of one place: encoding, letter case, slashes, what follows `?` or `#`. */
function plainPlace(place: string): string {
  // A path may hold these characters, an address may not.
  const whole = isAddress(place) ? place.replace(/[?#].*$/s, '') : place;
  return (/^[a-z]+:\/\//i.test(whole) ? decoded(whole) : whole)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^file:\/\/(\/(?=[a-z]:))?/, '')
    .replace(/^https?:/, '')
    .replace(/(?<=.)\/+/g, '/')
    .replace(/\/$/, '');
}

function isAddress(place: string): boolean {
  return /^https?:/i.test(place);
}

/** An address as people read it. */
export function placeInWords(place: string): string {
  return isAddress(place) ? decoded(place) : place;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the notice shows: sentences and the names of its two buttons, in the language of the pane. */
export interface Told {
  language: string;
  title: string;
  lines: string[];
  show: string;
  close: string;
}

/** Reads a message of the pane; null for anything else. */
export function toldIn(message: string): Told | null {
  const said: unknown = JSON.parse(message);
  if (typeof said !== 'object' || said === null) return null;
  const text = (name: string) => {
    const value: unknown = Reflect.get(said, name);
    return typeof value === 'string' ? value : '';
  };
  const lines: unknown = Reflect.get(said, 'lines');
  if (!Array.isArray(lines)) return null;
  return {
    language: text('language'),
    title: text('title'),
    lines: lines.filter((line): line is string => typeof line === 'string'),
    show: text('show'),
    close: text('close'),
  };
}

import { jsonIn, member } from '../../shared/json';

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
  const said = jsonIn(message);
  const text = (name: string) => {
    const value = member(said, name);
    return typeof value === 'string' ? value : '';
  };
  const lines = member(said, 'lines');
  if (!Array.isArray(lines)) return null;
  return {
    language: text('language'),
    title: text('title'),
    lines: lines.filter((line): line is string => typeof line === 'string'),
    show: text('show'),
    close: text('close'),
  };
}

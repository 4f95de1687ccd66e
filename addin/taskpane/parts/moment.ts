import { dateInWords, localDay } from '../../../shared/dates';
/** A moment as people here read it: `1 Dec 2026, 09:12`. */
export function momentInWords(moment: Date, language: string): string {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dateInWords(localDay(moment), language)}, ${time.format(moment)}`;
}

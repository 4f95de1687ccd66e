import { isCalendarDate } from '../../shared/dates';
import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import type { CalendarDate } from '../../shared/model';
import type { CommandLineWords } from '../../shared/words/languages';
import { WrongUsage } from './usage';

type Wrong = CommandLineWords['commandLine']['wrong'];

/** Reads the values of options and arguments, each for commander. Errors: `WrongUsage`. */
export function valuesIn(wrong: Wrong) {
  return {
    language: (value: string): WorksheetLanguage => {
      const language = worksheetLanguages.find((known) => known.toLowerCase() === value.toLowerCase());
      if (language === undefined) throw new WrongUsage(wrong.notALanguage(value, worksheetLanguages.join(', ')));
      return language;
    },
    port: (value: string): number => {
      const port = Number(value);
      if (!/^\d+$/.test(value) || port > 65_535) throw new WrongUsage(wrong.notAPort(value));
      return port;
    },
    milliseconds: (value: string): number => {
      if (!/^\d{1,6}$/.test(value)) throw new WrongUsage(wrong.notMilliseconds(value));
      return Number(value);
    },
    day: (value: string): CalendarDate => {
      if (!isCalendarDate(value)) throw new WrongUsage(wrong.notADay(value));
      return value;
    },
    /** `"$FILE"` in a script where FILE is not set. */
    given:
      (missing: string) =>
      (value: string): string => {
        if (value.trim() === '') throw new WrongUsage(missing);
        return value;
      },
  };
}

import { columns } from '../../../shared/columns';
import { columnKeys } from '../../../shared/columns';
import { worksheetLanguage, worksheetLanguages } from '../../../shared/language';
import type { WorksheetLanguage } from '../../../shared/language';
import { priorities } from '../../../shared/priority';
import { statuses } from '../../../shared/status';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorksheetWords } from '../../../shared/words/worksheet/shape';
import { readDate, readPriority, readStatus } from '../../../shared/worksheet/cell-values';
import { widthOf } from '../../../shared/worksheet/phase-worksheet';
import { columnWidthFor } from '../../../shared/worksheet/text-measure';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { documentWith, duty } from '../../support/duty';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** What the texts of all languages mean, each by its key; a text that means two things has two. */
function meanings(textsOf: (words: WorksheetWords) => Record<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const language of worksheetLanguages) {
    for (const [key, text] of Object.entries(textsOf(worksheetWordsIn(language)))) {
      found.set(plain(text), new Set([...(found.get(plain(text)) ?? []), key]));
    }
  }
  return found;
}

const ambiguous = (found: Map<string, Set<string>>) => [...found].filter(([, keys]) => keys.size > 1);

/** In pixels. */
const filterButton = 16;

describe('the language of worksheets', () => {
  it.each<[string, WorksheetLanguage]>([
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['zh', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-hant', 'zh-Hant'],
    ['iw', 'he'],
    ['JA', 'ja'],
    ['eu', 'en'],
    ['', 'en'],
    ['no locale at all', 'en'],
  ])('of a document in “%s” is %s', (tag, language) => expect(worksheetLanguage(tag)).toBe(language));
});

describe('words of worksheets', () => {
  it('mean one thing, in whichever languages: statuses, priorities, headings, headings of people', () => {
    expect(ambiguous(meanings(({ status }) => status))).toEqual([]);
    expect(ambiguous(meanings(({ priority }) => priority))).toEqual([]);
    expect(ambiguous(meanings(({ column }) => column))).toEqual([]);
    const ofPeople = ({ worksheet: { name, mail, organisation, role } }: WorksheetWords) => ({
      ...{ name, mail, organisation, role },
    });
    expect(ambiguous(meanings(ofPeople))).toEqual([]);
  });

  it.each(worksheetLanguages)('in %s are complete and fit where Excel puts them', (language) => {
    const words = worksheetWordsIn(language);
    const { status, priority, column, worksheet } = words;
    const texts = [status, priority, column, worksheet].flatMap((some) => Object.values(some));
    for (const text of texts) expect(typeof text === 'string' ? text.trim() : text('2', '7').trim()).not.toBe('');
    expect(new Set(columnKeys.map((key) => plain(words.column[key]))).size).toBe(columnKeys.length);
    // These characters would have to be escaped where a formula names a column.
    for (const key of columnKeys) expect(words.column[key]).not.toMatch(/[[\]#'@"]/);
    expect(words.worksheet.people).toMatch(/^[^\\/?*:[\]']{1,31}$/);
    for (const [key, text] of Object.entries(words.worksheet)) {
      if (typeof text !== 'string') continue;
      if (key.endsWith('Title')) expect(text.length).toBeLessThanOrEqual(32);
      if (key.endsWith('Message')) expect(text.length).toBeLessThanOrEqual(225);
    }
    expect(words.otherOwners('Ana')).toContain('Ana');
  });

  it.each(worksheetLanguages)('in %s are read as they are written, whatever their case', (language) => {
    const { status, priority } = worksheetWordsIn(language);
    for (const key of statuses) {
      expect(readStatus(status[key])).toBe(key);
      if (language !== 'tr') expect(readStatus(` ${status[key].toUpperCase()} `)).toBe(key);
    }
    for (const key of priorities) expect(readPriority(` ${priority[key]} `)).toBe(key);
  });
});

describe('columns', () => {
  it.each(worksheetLanguages)('in %s show their whole headings beside the button of the filter', (language) => {
    const words = worksheetWordsIn(language);
    const cut = columns.filter(
      (column) => widthOf(column, words) < columnWidthFor(words.column[column.key], 10, filterButton),
    );
    expect(cut).toEqual([]);
  });
});

describe('dates', () => {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 28)));

  it.each(worksheetLanguages)('in %s are read as people and programs write them', (language) => {
    for (const date of months) {
      const day = date.toISOString().slice(0, 10);
      for (const dateStyle of ['long', 'medium'] as const) {
        const calendar = 'gregory';
        const written = new Intl.DateTimeFormat(language, { dateStyle, calendar, timeZone: 'UTC' }).format(date);
        // Where the month is a number the day stands before it in some languages: such a date may be two days.
        if (/\p{L}/u.test(written)) expect([written, readDate(written)]).toEqual([written, day]);
      }
    }
  });

  it.each<[string, string | undefined]>([
    ['2026年12月1日', '2026-12-01'],
    ['2026년 12월 1일', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['2026. 12. 1.', '2026-12-01'],
    ['1 ธ.ค. 2569', '2026-12-01'],
    ['1 ธันวาคม พ.ศ. 2569', '2026-12-01'],
    ['١ ديسمبر ٢٠٢٦', '2026-12-01'],
    ['1. Dez. 2026', '2026-12-01'],
    ['1er déc. 2026', '2026-12-01'],
    ['1 בדצמבר 2026', '2026-12-01'],
    ['jui 3 2026', undefined],
    ['01/12/2026', undefined],
    ['31 juin 2026', undefined],
    ['2026年13月1日', undefined],
    ['1 December 2026 or so', undefined],
  ])('“%s” is %s', (text, day) => expect(readDate(text)).toBe(day));

  it.each(worksheetLanguages)('in %s name the month or begin with the year, and fit into their column', (language) => {
    const { dateFormat, widestDate } = worksheetWordsIn(language).worksheet;
    expect(dateFormat).toMatch(/^\[\$-[0-9A-F]{3}\](?:d\.? mmm yyyy|yyyy"."\s?m"."\s?d".")$/);
    for (const date of months) {
      const parts = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).formatToParts(date);
      const month = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (!dateFormat.includes('mmm')) continue;
      expect(columnWidthFor(`28 ${month.replace('.', '')} 2026`, 10)).toBeLessThanOrEqual(
        columnWidthFor(widestDate, 10) + 1,
      );
    }
  });
});

describe('a workbook', () => {
  const document = documentWith([
    { key: 'one', title: 'Harbour', introduction: 'About it.', responsibilities: [duty('Look after the pier')] },
  ]);

  it.each(worksheetLanguages)('in %s speaks it everywhere, in its direction', (language) => {
    let ids = 0;
    const { worksheets } = describeWorkbook(document, {
      language,
      workbookId: 'w',
      newRowId: () => `r${++ids}`,
      now: new Date(2026, 11, 10, 9, 30),
    });
    const words = worksheetWordsIn(language);
    const [status, phase, people, lists] = worksheets;
    expect(status).toMatchObject({ name: words.report.status, cells: { 3: { 0: words.report.phase } } });
    expect(phase?.cells[3]).toEqual(columnKeys.map((key) => words.column[key]));
    expect(people?.name).toBe(words.worksheet.people);
    expect(lists?.cells.slice(1).map(([status]) => status)).toEqual(statuses.map((key) => words.status[key]));
    expect(lists?.cells.slice(1, 5).map(([, , one]) => one)).toEqual(priorities.map((key) => words.priority[key]));
    expect(phase?.rightToLeft ?? false).toBe(['ar', 'he'].includes(language));
    expect(people?.rightToLeft ?? false).toBe(['ar', 'he'].includes(language));
  });
});
